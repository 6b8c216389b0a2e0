"""AWS's shapes of deployment groups, and back."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from emulator.api import codedeploy as api
from services.codedeploy.domain import group as groups
from services.codedeploy.domain.application import Platform
from services.codedeploy.domain.errors import Invalid, Subject
from services.codedeploy.domain.group import Alarms, Group, Last, Rollback
from services.codedeploy.domain.tags import Selection, check_selection
from services.codedeploy.domain.triggers import Trigger, check_triggers, make_trigger
from services.codedeploy.translate.shapes import filters_from, revision_out

_STYLE: api.DeploymentStyle = {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"}


def settings_from(request: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a Group, by what the request says of them; what it leaves out is not there. Raises Invalid, TooMany."""
    _check_absent(request)
    settings = {
        field: read(request[member]) for member, (field, read) in _SETTINGS.items() if request.get(member) is not None
    }  # fmt: skip
    if any(request.get(member) is not None for member in ("ec2TagFilters", "ec2TagSet")):
        settings["ec2"] = _ec2_from(request)
    if any(request.get(member) is not None for member in ("onPremisesInstanceTagFilters", "onPremisesTagSet")):
        settings["on_premises"] = _on_premises_from(request)
    return settings


def _on_premises_from(request: Mapping[str, Any]) -> Selection:
    groups_given = (request.get("onPremisesTagSet") or {}).get("onPremisesTagSetList") or []
    flat = request.get("onPremisesInstanceTagFilters") or []
    return _selection(flat, groups_given, Subject.TAG, Subject.ON_PREMISES_TAG_COMBINATION)


def _ec2_from(request: Mapping[str, Any]) -> Selection:
    groups_given = (request.get("ec2TagSet") or {}).get("ec2TagSetList") or []
    return _selection(request.get("ec2TagFilters") or [], groups_given, Subject.EC2_TAG, Subject.EC2_TAG_COMBINATION)


def _selection(flat: Sequence[Any], groups_given: Sequence[Any], tag: Subject, both: Subject) -> Selection:
    chosen = filters_from(flat, tag).filters
    tag_set = tuple(filters_from(group, tag).filters for group in groups_given)
    return check_selection(Selection(chosen, tag_set), tag, both)


def _selection_out(selection: Selection) -> tuple[list[Any], list[list[Any]]]:
    def filters(group: Sequence[Any]) -> list[Any]:
        return [{"Key": one.key, "Value": one.value, "Type": one.kind.value} for one in group]

    return filters(selection.filters), [filters(group) for group in selection.tag_set]


def rollback_from(given: api.AutoRollbackConfiguration | None) -> Rollback | None:
    """Raises Invalid."""
    return None if given is None else groups.make_rollback(given.get("enabled"), given.get("events") or [])


def rollback_out(rollback: Rollback) -> api.AutoRollbackConfiguration:
    return {"enabled": rollback.enabled, "events": [event.value for event in rollback.events]}


def alarms_from(given: api.AlarmConfiguration | None) -> Alarms | None:
    """Raises Invalid."""
    if given is None:
        return None
    names = [alarm.get("name") for alarm in given.get("alarms") or []]
    return groups.make_alarms(given.get("enabled"), given.get("ignorePollAlarmFailure"), names)


def alarms_out(alarms: Alarms) -> api.AlarmConfiguration:
    return {
        "enabled": alarms.enabled, "ignorePollAlarmFailure": alarms.ignore_poll_failure,
        "alarms": [{"name": name} for name in alarms.names],
    }  # fmt: skip


def _triggers_from(given: Sequence[api.TriggerConfig]) -> tuple[Trigger, ...]:
    """Raises Invalid, TooMany."""
    return check_triggers([
        make_trigger(one.get("triggerName"), one.get("triggerTargetArn"), one.get("triggerEvents") or [])
        for one in given
    ])  # fmt: skip


def _trigger_out(trigger: Trigger) -> api.TriggerConfig:
    return {
        "triggerName": trigger.name, "triggerTargetArn": trigger.topic,
        "triggerEvents": [event.value for event in trigger.events],
    }  # fmt: skip


def _check_absent(request: Mapping[str, Any]) -> None:
    """Refuse what has no counterpart here, so that nothing pretends to be watched, balanced or notified."""
    style = request.get("deploymentStyle") or {}
    groups.check_in_place(style.get("deploymentType"), style.get("deploymentOption"))
    absent = {
        "blueGreenDeploymentConfiguration": (Subject.BLUE_GREEN, "blue/green deployments"),
        "loadBalancerInfo": (Subject.LOAD_BALANCER, "load balancers"),
        "ecsServices": (Subject.ECS_SERVICE, "ECS services"),
        "autoScalingGroups": (Subject.AUTO_SCALING_GROUP, "Auto Scaling groups"),
    }
    for member, (subject, what) in absent.items():
        if request.get(member):
            raise Invalid(subject, f"codexyz has no {what}: leave out {member}. See docs/coverage.md.")


_SETTINGS: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "alarmConfiguration": ("alarms", alarms_from),
    "autoRollbackConfiguration": ("rollback", rollback_from),
    "deploymentConfigName": ("config", str),
    "outdatedInstancesStrategy": ("outdated", str),
    "terminationHookEnabled": ("termination_hook", bool),
    "triggerConfigurations": ("triggers", _triggers_from),
}
"""Member of a request -> field of a Group, and how it is read."""


def group_out(one: Group, application: str) -> api.DeploymentGroupInfo:
    flat, tag_set = _selection_out(one.on_premises)
    ec2_flat, ec2_set = _selection_out(one.ec2)
    shape: api.DeploymentGroupInfo = {
        "applicationName": application, "deploymentGroupId": one.id, "deploymentGroupName": one.name,
        "deploymentConfigName": one.config, "onPremisesInstanceTagFilters": flat, "ec2TagFilters": ec2_flat,
        "autoScalingGroups": [], "serviceRoleArn": one.role,
        "triggerConfigurations": [_trigger_out(trigger) for trigger in one.triggers],
        "outdatedInstancesStrategy": one.outdated, "deploymentStyle": _STYLE, "computePlatform": Platform.SERVER.value,
        "terminationHookEnabled": one.termination_hook,
    }  # fmt: skip
    if tag_set:
        shape["onPremisesTagSet"] = {"onPremisesTagSetList": tag_set}
    if ec2_set:
        shape["ec2TagSet"] = {"ec2TagSetList": ec2_set}
    if one.rollback is not None:
        shape["autoRollbackConfiguration"] = rollback_out(one.rollback)
    if one.alarms is not None:
        shape["alarmConfiguration"] = alarms_out(one.alarms)
    return _with_history(shape, one)


def _with_history(shape: api.DeploymentGroupInfo, one: Group) -> api.DeploymentGroupInfo:
    if one.target is not None:
        shape["targetRevision"] = revision_out(one.target)
    if one.last_attempted is not None:
        shape["lastAttemptedDeployment"] = _last_out(one.last_attempted)
    if one.last_successful is not None:
        shape["lastSuccessfulDeployment"] = _last_out(one.last_successful)
    return shape


def _last_out(last: Last) -> api.LastDeploymentInfo:
    shape: api.LastDeploymentInfo = {
        "deploymentId": last.deployment_id, "status": last.status, "createTime": last.created_at
    }  # fmt: skip
    if last.ended_at is not None:
        shape["endTime"] = last.ended_at
    return shape
