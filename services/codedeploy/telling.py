"""What the world is told about deployments, in the transaction in which it becomes true.

Three audiences: this emulator's other services by the bus, EventBridge, and the SNS topics of a group's triggers.
"""

from emulator import bus
from emulator.db import Tx
from emulator.engine import enqueue
from emulator.kernel.arn import Arn
from services.codedeploy.domain.deployment import Deployment
from services.codedeploy.domain.group import Group
from services.codedeploy.domain.lifecycle import Target
from services.codedeploy.domain.news import for_deployment, for_instance
from services.codedeploy.domain.triggers import Trigger
from services.codedeploy.store import groups, targets
from services.codedeploy.store.applications import Scope
from services.codedeploy.translate import notifications

TOPIC = "codedeploy.deployment_changed"


def deployment_changed(tx: Tx, scope: Scope, one: Deployment) -> None:
    """one: with its new status."""
    account, region = scope
    news = {"deployment_id": one.id, "status": one.status.value}
    bus.publish(tx, TOPIC, news, account=account, region=region, key=f"{account}:{region}:{one.id}")
    if state := notifications.DEPLOYMENT_STATES.get(one.status):
        detail = {**notifications.detail(region, one), "state": state}
        _tell_aws(tx, scope, "Deployment", detail, [_application(scope, one), _group(scope, one)])
    for trigger in for_deployment(_triggers(tx, scope, one), one):
        counts = targets.counts(tx, scope, one.id)
        message = notifications.deployment_message(scope, one, trigger.name, counts)
        _notify(tx, scope, trigger, notifications.subject(region, one, one.status), message)


def instance_changed(tx: Tx, scope: Scope, one: Deployment, target: Target) -> None:
    """target: with its new status."""
    arn = _arn(scope, f"instance/{target.instance_id}")
    if state := notifications.INSTANCE_STATES.get(target.status):
        detail = {**notifications.detail(scope[1], one), "state": state, "instanceId": target.instance}
        _tell_aws(tx, scope, "Instance", detail, [arn, _group(scope, one), _application(scope, one)])
    for trigger in for_instance(_triggers(tx, scope, one), target.status):
        message = notifications.instance_message(scope, one, target, trigger.name, arn)
        _notify(tx, scope, trigger, notifications.subject(scope[1], one, target.status), message)


def trigger_added(tx: Tx, scope: Scope, group: Group, application: str, trigger: Trigger) -> None:
    """As on AWS, its topic gets a first message."""
    _notify(tx, scope, trigger, *notifications.trial(scope, group, application, trigger.name))


def _triggers(tx: Tx, scope: Scope, one: Deployment) -> tuple[Trigger, ...]:
    group = groups.get(tx, scope, one.group_id)
    return () if group is None else group.triggers


def _notify(tx: Tx, scope: Scope, trigger: Trigger, subject: str, message: str) -> None:
    letter = {"id": tx.ids.uuid(), "topic": trigger.topic, "subject": subject, "message": message}
    serial = f"codedeploy.trigger:{trigger.topic}"
    enqueue(tx, "codedeploy.trigger_fired", letter, account=scope[0], region=scope[1], serial=serial)


def _tell_aws(tx: Tx, scope: Scope, what: str, detail: dict[str, str], resources: list[str]) -> None:
    bus.publish_aws(
        tx, account=scope[0], region=scope[1], source="aws.codedeploy",
        detail_type=f"CodeDeploy {what} State-change Notification", detail=detail, resources=resources,
    )  # fmt: skip


def _application(scope: Scope, one: Deployment) -> str:
    return _arn(scope, f"application:{one.application}")


def _group(scope: Scope, one: Deployment) -> str:
    return _arn(scope, f"deploymentgroup:{one.application}/{one.group}")


def _arn(scope: Scope, resource: str) -> str:
    return str(Arn("codedeploy", scope[1], scope[0], resource))
