"""AWS's shapes of deployments and their targets."""

from collections.abc import Mapping

from emulator.api import codedeploy as api
from services.codedeploy.domain.application import Platform
from services.codedeploy.domain.deployment import Deployment, RollbackInfo
from services.codedeploy.domain.lifecycle import LifecycleEvent, Target, TargetStatus
from services.codedeploy.translate.groups import alarms_out, rollback_out
from services.codedeploy.translate.shapes import revision_out


def deployment_out(one: Deployment, counts: Mapping[TargetStatus, int]) -> api.DeploymentInfo:
    """counts: of its targets by status."""
    shape: api.DeploymentInfo = {
        "applicationName": one.application, "deploymentGroupName": one.group, "deploymentConfigName": one.config,
        "deploymentId": one.id, "revision": revision_out(one.revision), "status": one.status.value,
        "createTime": one.created_at, "creator": one.creator.value,
        "ignoreApplicationStopFailures": one.options.ignore_stop_failures,
        "updateOutdatedInstancesOnly": one.options.outdated_only,
        "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"},
        "instanceTerminationWaitTimeStarted": False, "fileExistsBehavior": one.options.file_exists.value,
        "deploymentStatusMessages": [], "computePlatform": Platform.SERVER.value,
    }  # fmt: skip
    if one.previous is not None:
        shape["previousRevision"] = revision_out(one.previous)
    if one.options.description:
        shape["description"] = one.options.description
    if one.options.rollback is not None:
        shape["autoRollbackConfiguration"] = rollback_out(one.options.rollback)
    if one.options.alarms is not None:
        shape["overrideAlarmConfiguration"] = alarms_out(one.options.alarms)
    if one.rollback is not None:
        shape["rollbackInfo"] = _rollback_info(one.rollback)
    return _with_course(shape, one, counts)


def _with_course(
    shape: api.DeploymentInfo, one: Deployment, counts: Mapping[TargetStatus, int]
) -> api.DeploymentInfo:  # fmt: skip
    if one.started_at is not None:
        shape["startTime"] = one.started_at
        shape["deploymentOverview"] = {
            "Pending": counts.get(TargetStatus.PENDING, 0), "InProgress": counts.get(TargetStatus.IN_PROGRESS, 0),
            "Succeeded": counts.get(TargetStatus.SUCCEEDED, 0), "Failed": counts.get(TargetStatus.FAILED, 0),
            "Skipped": counts.get(TargetStatus.SKIPPED, 0), "Ready": counts.get(TargetStatus.READY, 0),
        }  # fmt: skip
    if one.ended_at is not None:
        shape["completeTime"] = one.ended_at
    if one.failure is not None:
        shape["errorInformation"] = {"code": one.failure.code, "message": one.failure.message}
    return shape


def _rollback_info(info: RollbackInfo) -> api.RollbackInfo:
    shape: api.RollbackInfo = {"rollbackMessage": info.message}
    if info.deployment:
        shape["rollbackDeploymentId"] = info.deployment
    if info.triggered_by:
        shape["rollbackTriggeringDeploymentId"] = info.triggered_by
    return shape


def target_out(deployment_id: str, one: Target, arn: str) -> api.DeploymentTarget:
    return {
        "deploymentTargetType": "InstanceTarget",
        "instanceTarget": {
            "deploymentId": deployment_id, "targetId": one.instance, "targetArn": arn, "status": one.status.value,
            "lastUpdatedAt": one.updated_at, "lifecycleEvents": [_event_out(event) for event in one.events],
        },
    }  # fmt: skip


def summary_out(deployment_id: str, one: Target, arn: str) -> api.InstanceSummary:
    """The older form."""
    return {
        "deploymentId": deployment_id, "instanceId": arn, "status": one.status.value, "lastUpdatedAt": one.updated_at,
        "lifecycleEvents": [_event_out(event) for event in one.events],
    }  # fmt: skip


def _event_out(event: LifecycleEvent) -> api.LifecycleEvent:
    shape: api.LifecycleEvent = {"lifecycleEventName": event.name.value, "status": event.status.value}
    if event.diagnostics is not None:
        found = event.diagnostics
        shape["diagnostics"] = {
            "errorCode": found.code.value, "scriptName": found.script, "message": found.message, "logTail": found.tail
        }  # fmt: skip
    if event.started_at is not None:
        shape["startTime"] = event.started_at
    if event.ended_at is not None:
        shape["endTime"] = event.ended_at
    return shape
