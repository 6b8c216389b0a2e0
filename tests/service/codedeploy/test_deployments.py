"""CreateDeployment and what can be asked about deployments and their targets."""

import json
import urllib.request
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from emulator.api import codedeploy as api
from services.codedeploy.handlers import base
from tests.service.codedeploy.scripted import ScriptedRunner
from tests.service.codedeploy.shop import EVENTS, REGION, Shop, appspec, counts
from tests.support.mortal import refused

PLAIN = {"appspec.yml": appspec({"BeforeInstall": "before.sh"})}
ROLE = "arn:aws:iam::123456789012:role/deploy"


@pytest.fixture
def done(fleet: Shop) -> tuple[Shop, dict[str, Any]]:
    """A shop and its only deployment, which ended well on h1 and h2."""
    fleet.instances("h1", "h2")
    fleet.group(config="AllAtOnce")
    return fleet, fleet.deploy(fleet.revision("1.zip", PLAIN), description="the first")


@pytest.mark.spec("codedeploy:trap-24")
def test_what_is_told_of_a_deployment(done: tuple[Shop, dict[str, Any]]) -> None:
    shop, info = done
    times = [info.pop(name) for name in ("createTime", "startTime", "completeTime")]
    assert times == sorted(times)
    deployment_id = info.pop("deploymentId")
    assert (len(deployment_id), deployment_id[:2]) == (11, "d-")
    assert info == {
        "applicationName": "shop", "deploymentGroupName": "dev", "deploymentConfigName": "CodeDeployDefault.AllAtOnce",
        "revision": {"revisionType": "S3", "s3Location": {"bucket": shop.bucket, "key": "1.zip", "bundleType": "zip"}},
        "status": "Succeeded", "creator": "user", "description": "the first", "computePlatform": "Server",
        "deploymentOverview": {"Pending": 0, "InProgress": 0, "Succeeded": 2, "Failed": 0, "Skipped": 0, "Ready": 0},
        "ignoreApplicationStopFailures": False, "updateOutdatedInstancesOnly": False, "fileExistsBehavior": "DISALLOW",
        "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"},
        "instanceTerminationWaitTimeStarted": False, "deploymentStatusMessages": [],
    }  # fmt: skip
    group = shop.group_info()
    assert group["targetRevision"] == info["revision"]
    assert group["lastAttemptedDeployment"] == group["lastSuccessfulDeployment"]
    again = shop.deploy(shop.revision("2.zip", PLAIN))
    assert again["previousRevision"] == info["revision"]


@pytest.mark.spec("codedeploy:trap-38")
def test_times_are_numbers_of_seconds(done: tuple[Shop, dict[str, Any]]) -> None:
    shop, info = done
    request = urllib.request.Request(
        shop.node.url, json.dumps({"deploymentId": info["deploymentId"]}).encode(),
        {
            "X-Amz-Target": "CodeDeploy_20141006.GetDeployment", "Content-Type": "application/x-amz-json-1.1",
            "Authorization": f"AWS4-HMAC-SHA256 Credential={shop.account}/20260101/{REGION}/codedeploy/aws4_request, "
            "SignedHeaders=host, Signature=0",
        },
    )  # fmt: skip
    with urllib.request.urlopen(request) as reply:
        shape = json.load(reply)["deploymentInfo"]
    assert isinstance(shape["createTime"], float)
    assert abs(shape["createTime"] - info["createTime"].timestamp()) < 0.001


def test_targets_have_names_arns_and_all_events(done: tuple[Shop, dict[str, Any]]) -> None:
    shop, info = done
    one = info["deploymentId"]
    target = shop.target(one, "h1")
    known = shop.codedeploy.get_on_premises_instance(instanceName="h1")["instanceInfo"]["instanceArn"]
    assert (target["targetId"], target["targetArn"], target["deploymentId"]) == ("h1", known, one)
    assert shop.target(one, known) == target
    assert [event["lifecycleEventName"] for event in target["lifecycleEvents"]] == list(EVENTS)
    good = {"errorCode": "Success", "scriptName": "", "message": "Succeeded", "logTail": ""}
    assert all(event["diagnostics"] == good for event in target["lifecycleEvents"])
    assert all(event["startTime"] <= event["endTime"] for event in target["lifecycleEvents"])
    many = shop.codedeploy.batch_get_deployment_targets(deploymentId=one, targetIds=["h2", "h1"])["deploymentTargets"]
    assert [item["instanceTarget"]["targetId"] for item in many] == ["h2", "h1"]
    assert {item["deploymentTargetType"] for item in many} == {"InstanceTarget"}


def test_targets_by_status(done: tuple[Shop, dict[str, Any]]) -> None:
    shop, info = done

    def listed(**filters: Any) -> list[str]:
        answer = shop.codedeploy.list_deployment_targets(deploymentId=info["deploymentId"], targetFilters=filters)
        return list(answer["targetIds"])

    assert listed(TargetStatus=["Succeeded"]) == ["h1", "h2"]
    assert listed(TargetStatus=["Failed", "Skipped"]) == []
    assert refused(lambda: listed(TargetStatus=["Great"])) == "InvalidInstanceStatusException"
    assert refused(lambda: listed(ServerInstanceLabel=["Blue"])) == "InvalidDeploymentInstanceTypeException"


def test_the_older_operations_on_instances(done: tuple[Shop, dict[str, Any]]) -> None:
    shop, info = done
    one, cd = info["deploymentId"], shop.codedeploy
    assert cd.list_deployment_instances(deploymentId=one)["instancesList"] == ["h1", "h2"]
    assert cd.list_deployment_instances(deploymentId=one, instanceStatusFilter=["Failed"])["instancesList"] == []
    summary = cd.get_deployment_instance(deploymentId=one, instanceId="h1")["instanceSummary"]
    assert (summary["instanceId"], summary["status"]) == (shop.target(one, "h1")["targetArn"], "Succeeded")
    assert len(summary["lifecycleEvents"]) == 7
    many = cd.batch_get_deployment_instances(deploymentId=one, instanceIds=["h1", "h9"])
    assert [found["instanceId"] for found in many["instancesSummary"]] == [summary["instanceId"]]
    assert "h9" in many["errorMessage"]
    assert (
        refused(lambda: cd.get_deployment_instance(deploymentId=one, instanceId="h9"))
        == "InstanceDoesNotExistException"
    )


def test_targets_that_are_not_there(done: tuple[Shop, dict[str, Any]]) -> None:
    shop, info = done
    one, cd = info["deploymentId"], shop.codedeploy

    def get(deployment_id: str, target_id: str) -> str:
        return refused(lambda: cd.get_deployment_target(deploymentId=deployment_id, targetId=target_id))

    assert get(one, "h9") == "DeploymentTargetDoesNotExistException"
    assert get(one, "") == "DeploymentTargetIdRequiredException"
    assert get(one, "no/name") == "InvalidDeploymentTargetIdException"
    assert get("d-ABCDEF123", "h1") == "DeploymentDoesNotExistException"
    assert get("x", "h1") == "InvalidDeploymentIdException"
    assert get("", "h1") == "DeploymentIdRequiredException"
    batch = cd.batch_get_deployment_targets
    assert refused(lambda: batch(deploymentId=one, targetIds=["h1", "h9"])) == "DeploymentTargetDoesNotExistException"
    too_many = [f"h{n}" for n in range(26)]
    assert refused(lambda: batch(deploymentId=one, targetIds=too_many)) == "DeploymentTargetListSizeExceededException"


@pytest.mark.spec("codedeploy:scenario-20", "codedeploy:trap-32")
def test_one_deployment_of_a_group_at_a_time(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group()
    fleet.group("other")
    revision = fleet.revision("1.zip", PLAIN)
    with runner.held():
        first = fleet.start(revision)
        with pytest.raises(fleet.codedeploy.exceptions.DeploymentLimitExceededException) as error:
            fleet.start(revision)
        other = fleet.start(revision, "other")
    message = f"The Deployment Group 'dev' already has an active Deployment '{first}'"
    assert error.value.response["Error"]["Message"] == message
    assert fleet.ended(first)["status"] == fleet.ended(other)["status"] == "Succeeded"
    assert fleet.codedeploy.list_deployments()["deployments"] == [other, first]


def test_a_repeated_call_from_inside_is_one_deployment(fleet: Shop) -> None:
    fleet.instances("h1")
    fleet.group()
    request: Any = {"applicationName": "shop", "deploymentGroupName": "dev", "revision": fleet.revision("1.zip", PLAIN)}
    caller = fleet.node.platform.client(api.Client, account=fleet.account, region=REGION, origin="action-1")
    first = caller.create_deployment(request)["deploymentId"]
    assert caller.create_deployment(request)["deploymentId"] == first
    fleet.ended(first)
    assert caller.create_deployment(request)["deploymentId"] == first
    other = fleet.node.platform.client(api.Client, account=fleet.account, region=REGION, origin="action-2")
    assert other.create_deployment(request)["deploymentId"] != first


def test_a_deployed_revision_is_registered(done: tuple[Shop, dict[str, Any]]) -> None:
    shop, info = done
    known = shop.codedeploy.get_application_revision(applicationName="shop", revision=info["revision"])["revisionInfo"]
    assert known["description"] == f"Application revision registered by Deployment ID: {info['deploymentId']}"
    assert known["deploymentGroups"] == ["dev"]
    assert known["firstUsedTime"] == known["lastUsedTime"] == known["registerTime"]


REFUSALS: dict[str, tuple[dict[str, Any], str]] = {
    "application": ({"applicationName": "none"}, "ApplicationDoesNotExistException"),
    "application name": ({"applicationName": "a b"}, "InvalidApplicationNameException"),
    "group": ({"deploymentGroupName": "none"}, "DeploymentGroupDoesNotExistException"),
    "no group": ({"deploymentGroupName": None}, "DeploymentGroupNameRequiredException"),
    "no revision": ({"revision": None}, "RevisionRequiredException"),
    "revision of another type": (
        {"revision": {"revisionType": "GitHub", "s3Location": {"bucket": "b", "key": "k"}}}, "InvalidRevisionException"
    ),
    "revision for functions": (
        {"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": "{}"}}}, "InvalidRevisionException"
    ),
    "YAML": (
        {"revision": {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "k", "bundleType": "YAML"}}},
        "InvalidRevisionException",
    ),
    "configuration": ({"deploymentConfigName": "none"}, "DeploymentConfigDoesNotExistException"),
    "configuration of functions": (
        {"deploymentConfigName": "CodeDeployDefault.LambdaAllAtOnce"}, "InvalidDeploymentConfigNameException"
    ),
    "existing files": ({"fileExistsBehavior": "SHRED"}, "InvalidFileExistsBehaviorException"),
    "description": ({"description": "x" * 513}, "DescriptionTooLongException"),
    "rollback": ({"autoRollbackConfiguration": {"enabled": True}}, "InvalidAutoRollbackConfigException"),
    "targets of blue/green": ({"targetInstances": {"autoScalingGroups": ["a"]}}, "InvalidTargetInstancesException"),
    "alarms": ({"overrideAlarmConfiguration": {"enabled": True}}, "InvalidAlarmConfigException"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_refused_changes_nothing(fleet: Shop, name: str) -> None:
    changes, code = REFUSALS[name]
    fleet.group()
    location = {"bucket": fleet.bucket, "key": "k", "bundleType": "zip"}
    good = {
        "applicationName": "shop",
        "deploymentGroupName": "dev",
        "revision": {"revisionType": "S3", "s3Location": location},
    }
    request = {member: value for member, value in {**good, **changes}.items() if value is not None}
    assert refused(lambda: fleet.codedeploy.create_deployment(**request)) == code
    assert fleet.codedeploy.list_deployments()["deployments"] == []
    assert fleet.codedeploy.list_application_revisions(applicationName="shop")["revisions"] == []
    assert "targetRevision" not in fleet.group_info()


def test_deployments_are_listed_newest_first(fleet: Shop) -> None:
    fleet.group()
    fleet.group("other")
    revision = fleet.revision("1.zip", PLAIN)
    before = datetime.now(UTC) - timedelta(seconds=1)
    ids = [fleet.deploy(revision, group)["deploymentId"] for group in ("dev", "other", "dev")]

    def listed(**filters: Any) -> list[str]:
        return list(fleet.codedeploy.list_deployments(**filters)["deployments"])

    assert listed() == ids[::-1]
    assert listed(applicationName="shop", deploymentGroupName="dev") == [ids[2], ids[0]]
    assert listed(includeOnlyStatuses=["Failed"]) == ids[::-1]
    assert listed(includeOnlyStatuses=["Succeeded", "InProgress"]) == []
    assert listed(createTimeRange={"start": before}) == ids[::-1]
    assert listed(createTimeRange={"end": before}) == []
    assert (
        refused(lambda: listed(createTimeRange={"start": before, "end": before - timedelta(days=1)}))
        == "InvalidTimeRangeException"
    )
    assert refused(lambda: listed(applicationName="shop")) == "DeploymentGroupNameRequiredException"
    assert refused(lambda: listed(deploymentGroupName="dev")) == "ApplicationNameRequiredException"
    assert refused(lambda: listed(includeOnlyStatuses=["Fine"])) == "InvalidDeploymentStatusException"
    assert refused(lambda: listed(nextToken="x")) == "InvalidNextTokenException"
    many = fleet.codedeploy.batch_get_deployments(deploymentIds=[ids[1], "d-ABCDEF123"])["deploymentsInfo"]
    assert [info["deploymentId"] for info in many] == [ids[1]]


def test_pages_of_deployments(fleet: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "PAGE", 2)
    fleet.group()
    revision = fleet.revision("1.zip", PLAIN)
    ids = [fleet.deploy(revision)["deploymentId"] for _ in range(5)]
    pages = list(fleet.codedeploy.get_paginator("list_deployments").paginate())
    assert [page["deployments"] for page in pages] == [[ids[4], ids[3]], [ids[2], ids[1]], [ids[0]]]
    fleet.instances("h1", "h2", "h3")
    one = fleet.deploy(revision)["deploymentId"]
    listed = fleet.codedeploy.get_paginator("list_deployment_targets").paginate(deploymentId=one)
    assert [page["targetIds"] for page in listed] == [["h1", "h2"], ["h3"]]
    too_many = [f"d-{number:09}" for number in range(101)]
    batch = fleet.codedeploy.batch_get_deployments
    assert refused(lambda: batch(deploymentIds=too_many)) == "BatchLimitExceededException"


def test_a_group_that_is_deleted_takes_its_work_with_it(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group()
    revision = fleet.revision("1.zip", PLAIN)
    with runner.held():
        one = fleet.start(revision)
        fleet.until(one, "InProgress")
        fleet.codedeploy.delete_application(applicationName="shop")
    assert refused(lambda: fleet.info(one)) == "DeploymentDoesNotExistException"
    fleet.codedeploy.create_application(applicationName="shop")
    fleet.group()
    assert counts(fleet.deploy(revision)) == (1, 0, 0)


def test_an_instance_that_is_deregistered_meanwhile_is_lost(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1", "h2")
    fleet.group()
    with runner.held():
        one = fleet.start(fleet.revision("1.zip", PLAIN))
        fleet.until(one, "InProgress")
        fleet.codedeploy.deregister_on_premises_instance(instanceName="h2")
    info = fleet.ended(one)
    assert (info["status"], counts(info)) == ("Succeeded", (1, 1, 0))
    why = fleet.event(one, "h2", "ApplicationStop")["diagnostics"]
    assert why["message"].startswith("CodeDeploy agent was not able to receive the lifecycle event.")
