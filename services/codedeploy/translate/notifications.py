"""Events for EventBridge and messages for SNS. Both have words of their own for what the API calls a status.

https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html
https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-sns-event-notifications-json-format.html
"""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.codedeploy.domain.deployment import Deployment, Status
from services.codedeploy.domain.group import Group
from services.codedeploy.domain.lifecycle import LifecycleEvent, Target, TargetStatus

Scope = tuple[str, str]
DEPLOYMENT_STATES = {
    Status.IN_PROGRESS: "START", Status.SUCCEEDED: "SUCCESS", Status.FAILED: "FAILURE", Status.STOPPED: "STOP"
}  # fmt: skip
INSTANCE_STATES = {
    TargetStatus.IN_PROGRESS: "START", TargetStatus.SUCCEEDED: "SUCCESS", TargetStatus.FAILED: "FAILURE"
}  # fmt: skip
_SHOWN = (
    TargetStatus.SUCCEEDED, TargetStatus.FAILED, TargetStatus.SKIPPED, TargetStatus.IN_PROGRESS, TargetStatus.PENDING
)  # fmt: skip


def detail(region: str, one: Deployment) -> dict[str, str]:
    """What the details of all events have; the state is to be added."""
    return {
        "instanceGroupId": one.group_id, "region": region, "application": one.application, "deploymentId": one.id,
        "deploymentGroup": one.group,
    }  # fmt: skip


def subject(region: str, one: Deployment, status: str) -> str:
    """status: as the API has it."""
    return f"{_upper(status)}: AWS CodeDeploy {one.id} in {region} to {one.application}"


def deployment_message(scope: Scope, one: Deployment, trigger: str, counts: Mapping[TargetStatus, int]) -> str:
    """trigger: its name. counts: of the targets by status. Overview, error and rollback are texts that hold JSON."""
    shape: dict[str, Any] = {
        **_head(scope, trigger), "applicationName": one.application, "deploymentId": one.id,
        "deploymentGroupName": one.group, "createTime": _date(one.created_at),
        "completeTime": None if one.ended_at is None else _date(one.ended_at),
    }  # fmt: skip
    if one.started:
        shape["deploymentOverview"] = json.dumps({status.value: counts.get(status, 0) for status in _SHOWN})
    shape["status"] = _upper(one.status)
    if one.failure is not None:
        error = {"ErrorCode": one.failure.code, "ErrorMessage": one.failure.message}
        shape["errorInformation"] = json.dumps(error)
    shape["rollbackInformation"] = json.dumps(_rollback(one))
    return json.dumps(shape)


def instance_message(scope: Scope, one: Deployment, target: Target, trigger: str, arn: str) -> str:
    """arn: of the instance."""
    return json.dumps({
        **_head(scope, trigger), "deploymentId": one.id, "instanceId": arn, "lastUpdatedAt": _epoch(target.updated_at),
        "instanceStatus": target.status.value, "lifecycleEvents": [_event(event) for event in target.events],
    })  # fmt: skip


def trial(scope: Scope, group: Group, application: str, trigger: str) -> tuple[str, str]:
    """Subject and message of the notification that tells that a new trigger works."""
    shape = {
        **_head(scope, trigger), "applicationName": application, "deploymentGroupName": group.name,
        "message": "This is a test notification: the trigger was added to the deployment group.",
    }  # fmt: skip
    return f"TEST: AWS CodeDeploy trigger in {scope[1]} of {application}", json.dumps(shape)


def _head(scope: Scope, trigger: str) -> dict[str, Any]:
    return {"region": scope[1], "accountId": scope[0], "eventTriggerName": trigger}


def _rollback(one: Deployment) -> dict[str, str]:
    if one.rollback is None:
        return {}
    found = {"RollbackMessage": one.rollback.message}
    if one.rollback.triggered_by:
        found["RollbackTriggeringDeploymentId"] = one.rollback.triggered_by
    return found


def _event(event: LifecycleEvent) -> dict[str, str]:
    shape = {"LifecycleEvent": event.name.value, "LifecycleEventStatus": event.status.value}
    if event.started_at is not None:
        shape["StartTime"] = _epoch(event.started_at)
    if event.ended_at is not None:
        shape["EndTime"] = _epoch(event.ended_at)
    return shape


def _upper(status: str) -> str:
    """`InProgress` -> `IN_PROGRESS`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", status).upper()


def _date(moment: datetime) -> str:
    return moment.strftime("%a %b %d %H:%M:%S UTC %Y")


def _epoch(moment: datetime) -> str:
    return f"{moment.timestamp():.3f}"
