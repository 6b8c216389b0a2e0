"""What the world is told about deployments, in the transaction in which it becomes true.

https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html
"""

from emulator import bus
from emulator.db import Tx
from emulator.kernel.arn import Arn
from services.codedeploy.domain.deployment import Deployment, Status
from services.codedeploy.domain.lifecycle import Target, TargetStatus
from services.codedeploy.store.applications import Scope

_DEPLOYMENT_STATES = {
    Status.IN_PROGRESS: "START", Status.SUCCEEDED: "SUCCESS", Status.FAILED: "FAILURE", Status.STOPPED: "STOP"
}  # fmt: skip
_INSTANCE_STATES = {
    TargetStatus.IN_PROGRESS: "START", TargetStatus.SUCCEEDED: "SUCCESS", TargetStatus.FAILED: "FAILURE"
}  # fmt: skip


def deployment_changed(tx: Tx, scope: Scope, one: Deployment, status: Status) -> None:
    """`status` is new."""
    account, region = scope
    news = {"deployment_id": one.id, "status": status.value}
    bus.publish(
        tx, "codedeploy.deployment_changed", news, account=account, region=region, key=f"{account}:{region}:{one.id}"
    )  # fmt: skip
    if state := _DEPLOYMENT_STATES.get(status):
        detail = {**_detail(region, one), "state": state}
        kind = "CodeDeploy Deployment State-change Notification"
        _tell_aws(tx, scope, kind, detail, [_application(scope, one), _group(scope, one)])


def instance_changed(tx: Tx, scope: Scope, one: Deployment, target: Target) -> None:
    """The target's status is new."""
    account, region = scope
    if state := _INSTANCE_STATES.get(target.status):
        arn = str(Arn("codedeploy", region, account, f"instance/{target.instance_id}"))
        detail = {**_detail(region, one), "state": state, "instanceId": target.instance}
        kind = "CodeDeploy Instance State-change Notification"
        _tell_aws(tx, scope, kind, detail, [arn, _group(scope, one), _application(scope, one)])


def _tell_aws(tx: Tx, scope: Scope, kind: str, detail: dict[str, str], resources: list[str]) -> None:
    bus.publish_aws(
        tx, account=scope[0], region=scope[1], source="aws.codedeploy", detail_type=kind, detail=detail,
        resources=resources,
    )  # fmt: skip


def _detail(region: str, one: Deployment) -> dict[str, str]:
    return {
        "instanceGroupId": one.group_id, "region": region, "application": one.application, "deploymentId": one.id,
        "deploymentGroup": one.group,
    }  # fmt: skip


def _application(scope: Scope, one: Deployment) -> str:
    return str(Arn("codedeploy", scope[1], scope[0], f"application:{one.application}"))


def _group(scope: Scope, one: Deployment) -> str:
    return str(Arn("codedeploy", scope[1], scope[0], f"deploymentgroup:{one.application}/{one.group}"))
