"""AWS's shapes of applications, groups, instances and revisions, and back."""

from collections.abc import Mapping, Sequence
from typing import Any

from emulator.api import codedeploy as api
from services.codedeploy.domain import group as groups
from services.codedeploy.domain import revision as revisions
from services.codedeploy.domain.application import Application, Platform
from services.codedeploy.domain.config import DeploymentConfig, HealthyHosts, Routing, check_healthy, check_routing
from services.codedeploy.domain.errors import Invalid, Required, Subject
from services.codedeploy.domain.group import Alarms, Group, Last, Rollback
from services.codedeploy.domain.instance import Instance
from services.codedeploy.domain.revision import Registered, Revision, RevisionKind
from services.codedeploy.domain.tags import Selection, check_selection, make_filter
from services.codedeploy.domain.triggers import Trigger, check_triggers, make_trigger

_STYLE: api.DeploymentStyle = {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"}


def tag_pairs(tags: Sequence[api.Tag]) -> list[tuple[str | None, str | None]]:
    return [(tag.get("Key"), tag.get("Value")) for tag in tags]


def tags_out(tags: Mapping[str, str]) -> list[api.Tag]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def application_out(one: Application) -> api.ApplicationInfo:
    return {
        "applicationId": one.id, "applicationName": one.name, "createTime": one.created_at, "linkedToGitHub": False,
        "computePlatform": one.platform.value,
    }  # fmt: skip


# deployment configurations


def healthy_from(hosts: api.MinimumHealthyHosts | None) -> HealthyHosts:
    """Raises Invalid."""
    return check_healthy((hosts or {}).get("type"), (hosts or {}).get("value"))


def routing_from(routing: api.TrafficRoutingConfig | None) -> Routing:
    """Raises Invalid: also when the part of another type is there."""
    given: Mapping[str, Any] = routing or {}
    kind = given.get("type")
    parts = {"TimeBasedCanary": "canary", "TimeBasedLinear": "linear"}
    part = parts.get(kind or "", "")
    member = f"timeBased{part.capitalize()}" if part else ""
    if any(name in given for name in ("timeBasedCanary", "timeBasedLinear") if name != member):
        raise Invalid(Subject.ROUTING, f"Only the details of {kind} may be given.")
    details = given.get(member) or {}
    return check_routing(kind, details.get(f"{part}Percentage"), details.get(f"{part}Interval"))


def config_out(one: DeploymentConfig) -> api.DeploymentConfigInfo:
    shape: api.DeploymentConfigInfo = {
        "deploymentConfigId": one.id, "deploymentConfigName": one.name, "createTime": one.created_at,
        "computePlatform": one.platform.value,
    }  # fmt: skip
    if one.healthy is not None:
        shape["minimumHealthyHosts"] = {"type": one.healthy.measure.value, "value": one.healthy.value}
    if one.routing is not None:
        shape["trafficRoutingConfig"] = _routing_out(one.routing)
    return shape


def _routing_out(routing: Routing) -> api.TrafficRoutingConfig:
    shape: api.TrafficRoutingConfig = {"type": routing.kind}
    if routing.kind == "TimeBasedCanary":
        shape["timeBasedCanary"] = {"canaryPercentage": routing.percentage, "canaryInterval": routing.interval}
    elif routing.kind == "TimeBasedLinear":
        shape["timeBasedLinear"] = {"linearPercentage": routing.percentage, "linearInterval": routing.interval}
    return shape


# revisions


def revision_from(location: api.RevisionLocation | None) -> Revision:
    """Raises Required, Invalid."""
    if not location:
        raise Required(Subject.REVISION)
    given: Mapping[str, Any] = location
    members = [name for name in ("s3Location", "gitHubLocation", "string", "appSpecContent") if given.get(name)]
    kind = given.get("revisionType")
    if len(members) != 1 or kind not in set(RevisionKind):
        raise Invalid(Subject.REVISION, "A revision needs a revisionType and exactly the location of that type.")
    if kind == RevisionKind.S3:
        return revisions.make_s3(given.get("s3Location"))
    if kind == RevisionKind.GITHUB:
        return revisions.make_github(given.get("gitHubLocation"))
    member = "string" if kind == RevisionKind.STRING else "appSpecContent"
    return revisions.make_content(RevisionKind(kind), given.get(member))


def revision_out(one: Revision, *, with_content: bool = False) -> api.RevisionLocation:
    """with_content: GetApplicationRevision alone gives AppSpecs back."""
    shape: api.RevisionLocation = {"revisionType": one.kind.value}
    if one.kind is RevisionKind.S3:
        shape["s3Location"] = {"bucket": one.bucket, "key": one.key, "bundleType": one.bundle}
        if one.version:
            shape["s3Location"]["version"] = one.version
        if one.etag:
            shape["s3Location"]["eTag"] = one.etag
    elif one.kind is RevisionKind.GITHUB:
        shape["gitHubLocation"] = {"repository": one.repository, "commitId": one.commit}
    else:
        content: api.AppSpecContent = {"sha256": one.sha256}
        if with_content:
            content["content"] = one.content
        if one.kind is RevisionKind.STRING:
            shape["string"] = {**content}
        else:
            shape["appSpecContent"] = content
    return shape


def registered_out(one: Registered, used_by: Sequence[str]) -> api.GenericRevisionInfo:
    shape: api.GenericRevisionInfo = {
        "description": one.description, "deploymentGroups": list(used_by), "registerTime": one.registered_at
    }  # fmt: skip
    if one.first_used_at is not None:
        shape["firstUsedTime"] = one.first_used_at
    if one.last_used_at is not None:
        shape["lastUsedTime"] = one.last_used_at
    return shape


# instances


def instance_out(one: Instance) -> api.InstanceInfo:
    """The ARN is the caller's to add."""
    shape: api.InstanceInfo = {
        "instanceName": one.name, "registerTime": one.registered_at, "tags": tags_out(one.tags)
    }  # fmt: skip
    if one.user_arn:
        shape["iamUserArn"] = one.user_arn
    if one.session_arn:
        shape["iamSessionArn"] = one.session_arn
    if one.deregistered_at is not None:
        shape["deregisterTime"] = one.deregistered_at
    return shape


def filters_from(filters: Sequence[Any], subject: Subject) -> Selection:
    """Flat filters. Raises Invalid."""
    return Selection(
        tuple(make_filter(one.get("Key"), one.get("Value"), one.get("Type"), subject) for one in filters)
    )  # fmt: skip


# deployment groups


def on_premises_from(request: Mapping[str, Any]) -> Selection:
    """Raises Invalid, TooMany."""
    groups_given = (request.get("onPremisesTagSet") or {}).get("onPremisesTagSetList") or []
    flat = request.get("onPremisesInstanceTagFilters") or []
    return _selection(flat, groups_given, Subject.TAG, Subject.ON_PREMISES_TAG_COMBINATION)


def ec2_from(request: Mapping[str, Any]) -> Selection:
    """Raises Invalid, TooMany."""
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


def triggers_from(given: Sequence[api.TriggerConfig]) -> tuple[Trigger, ...]:
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


def check_absent(request: Mapping[str, Any]) -> None:
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


def group_out(one: Group, application: str) -> api.DeploymentGroupInfo:
    flat, tag_set = _selection_out(one.on_premises)
    ec2_flat, ec2_set = _selection_out(one.ec2)
    shape: api.DeploymentGroupInfo = {
        "applicationName": application, "deploymentGroupId": one.id, "deploymentGroupName": one.name,
        "deploymentConfigName": one.config, "onPremisesInstanceTagFilters": flat, "ec2TagFilters": ec2_flat,
        "autoScalingGroups": [], "serviceRoleArn": one.role,
        "triggerConfigurations": [_trigger_out(trigger) for trigger in one.triggers],
        "outdatedInstancesStrategy": one.outdated, "deploymentStyle": _STYLE, "computePlatform": Platform.SERVER.value,
        "terminationHookEnabled": False,
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
