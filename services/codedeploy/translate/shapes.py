"""AWS's shapes of applications, configurations, revisions and instances, and back."""

from collections.abc import Mapping, Sequence
from typing import Any

from emulator.api import codedeploy as api
from services.codedeploy.domain import revision as revisions
from services.codedeploy.domain.application import Application
from services.codedeploy.domain.config import DeploymentConfig, HealthyHosts, Routing, check_healthy, check_routing
from services.codedeploy.domain.errors import Invalid, Required, Subject
from services.codedeploy.domain.instance import Instance
from services.codedeploy.domain.revision import Registered, Revision, RevisionKind
from services.codedeploy.domain.tags import Selection, make_filter


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
