"""Fleets: how many builds run at a time on machines that are reserved for them."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator.bus import events_after
from emulator.node import Node
from tests.conftest import Aws
from tests.service.codebuild.conftest import Builder

SMALL = {
    "baseCapacity": 1, "environmentType": "LINUX_CONTAINER", "computeType": "BUILD_GENERAL1_SMALL"
}  # fmt: skip
SCALING = {
    "scalingType": "TARGET_TRACKING_SCALING", "maxCapacity": 3,
    "targetTrackingScalingConfigs": [{"metricType": "FLEET_UTILIZATION_RATE", "targetValue": 50.0}],
}  # fmt: skip
_SECONDS = 20.0


def until(reached: Callable[[], bool], shown: Callable[[], Any]) -> None:
    deadline = time.monotonic() + _SECONDS
    while not reached():
        assert time.monotonic() < deadline, shown()
        time.sleep(0.01)


class Garage:
    """Fleets of one account, and builds in them."""

    def __init__(self, aws: Aws, request_for: Any) -> None:
        self.codebuild = aws("codebuild")
        self._request_for = request_for

    def get(self, name: str = "small") -> dict[str, Any]:
        found: dict[str, Any] = self.codebuild.batch_get_fleets(names=[name])["fleets"][0]
        return found

    def create(self, name: str = "small", **settings: Any) -> str:
        """The ARN of one that is active."""
        arn: str = self.codebuild.create_fleet(name=name, **{**SMALL, **settings})["fleet"]["arn"]
        self.await_status(arn, "ACTIVE")
        return arn

    def await_status(self, name: str, status: str) -> dict[str, Any]:
        until(lambda: self.get(name)["status"]["statusCode"] == status, lambda: self.get(name))
        return self.get(name)

    def project(self, arn: str, name: str = "demo") -> str:
        environment = {
            "type": "LINUX_EC2", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_LARGE",
            "fleet": {"fleetArn": arn},
        }  # fmt: skip
        self.codebuild.create_project(**self._request_for(name, environment=environment))
        return name

    def start(self, project: str = "demo", **request: Any) -> str:
        return str(self.codebuild.start_build(projectName=project, **request)["build"]["id"])

    def build(self, build_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.codebuild.batch_get_builds(ids=[build_id])["builds"][0]
        return found

    def phase(self, build_id: str) -> str:
        return str(self.build(build_id)["currentPhase"])

    def await_phase(self, build_id: str, phase: str) -> None:
        until(lambda: self.phase(build_id) == phase, lambda: self.build(build_id))

    def stop(self, build_id: str) -> None:
        self.codebuild.stop_build(id=build_id)


@pytest.fixture
def garage(aws: Aws, request_for: Any) -> Garage:
    return Garage(aws, request_for)


def code_of(action: Callable[..., Any], **request: Any) -> str:
    with pytest.raises(ClientError) as refused:
        action(**request)
    return str(refused.value.response["Error"]["Code"])


def test_a_fleet_is_created_and_becomes_active(garage: Garage, account: str, server: Node) -> None:
    created = garage.codebuild.create_fleet(name="small", **SMALL, tags=[{"key": "a", "value": "b"}])["fleet"]
    assert created["status"] == {"statusCode": "CREATING"}
    assert created["arn"] == f"arn:aws:codebuild:us-east-1:{account}:fleet/small:{created['id']}"
    assert created["overflowBehavior"] == "QUEUE"
    active = garage.await_status("small", "ACTIVE")
    assert {**active, "status": {}, "lastModified": 0} == {**created, "status": {}, "lastModified": 0}
    assert active["lastModified"] >= created["lastModified"]
    with server.db.read() as tx:
        told = [
            event.payload["detail"]["fleet-status"]
            for event in events_after(tx, 0, limit=100_000)
            if event.account == account and event.payload.get("detail-type") == "CodeBuild Fleet State Change"
        ]
    assert told == ["CREATING", "ACTIVE"]


def test_builds_wait_for_a_machine_of_their_fleet(garage: Garage) -> None:
    arn = garage.create()
    garage.project(arn)
    garage.project(arn, "other")
    first, second, third = garage.start(), garage.start("other"), garage.start()
    garage.await_phase(first, "PROVISIONING")
    assert (garage.phase(second), garage.phase(third)) == ("QUEUED", "QUEUED")
    garage.stop(first)
    garage.await_phase(second, "PROVISIONING")
    assert garage.phase(third) == "QUEUED"
    garage.stop(third)
    garage.stop(second)


def test_builds_without_a_fleet_do_not_wait_for_it(garage: Garage, request_for: Any) -> None:
    garage.project(garage.create())
    first, waiting = garage.start(), garage.start()
    garage.codebuild.create_project(**request_for("free"))
    free = garage.start("free")
    garage.await_phase(free, "PROVISIONING")
    assert garage.phase(waiting) == "QUEUED"
    for build_id in (first, waiting, free):
        garage.stop(build_id)


def test_overflow_runs_on_demand(garage: Garage) -> None:
    garage.project(garage.create(overflowBehavior="ON_DEMAND"))
    running = [garage.start() for _ in range(3)]
    for build_id in running:
        garage.await_phase(build_id, "PROVISIONING")
    for build_id in running:
        garage.stop(build_id)


def test_the_machine_is_the_fleets_whatever_the_project_says(garage: Garage) -> None:
    garage.project(garage.create(computeType="BUILD_GENERAL1_MEDIUM"))
    environment = garage.build(garage.start())["environment"]
    assert (environment["type"], environment["computeType"]) == ("LINUX_CONTAINER", "BUILD_GENERAL1_MEDIUM")


def test_one_build_may_run_in_another_fleet(garage: Garage) -> None:
    garage.project(garage.create())
    other = garage.create("other")
    first = garage.start()
    garage.await_phase(first, "PROVISIONING")
    second = garage.start(fleetOverride={"fleetArn": other})
    garage.await_phase(second, "PROVISIONING")
    garage.stop(first)
    garage.stop(second)


def test_a_fleet_grows_and_shrinks_with_its_builds(garage: Garage) -> None:
    garage.project(garage.create(scalingConfiguration=SCALING))
    assert garage.get()["scalingConfiguration"] == {**SCALING, "desiredCapacity": 1}
    running = [garage.start() for _ in range(3)]
    for build_id in running:
        garage.await_phase(build_id, "PROVISIONING")
    assert garage.get()["scalingConfiguration"]["desiredCapacity"] == 3
    fourth = garage.start()
    for build_id in (*running[1:], fourth):
        garage.stop(build_id)
    until(lambda: garage.get()["scalingConfiguration"]["desiredCapacity"] == 2, garage.get)  # twice the one that runs
    garage.stop(running[0])
    until(lambda: garage.get()["scalingConfiguration"]["desiredCapacity"] == 1, garage.get)


def test_a_larger_fleet_takes_more_builds(garage: Garage) -> None:
    arn = garage.create()
    garage.project(arn)
    first, second = garage.start(), garage.start()
    garage.await_phase(first, "PROVISIONING")
    updated = garage.codebuild.update_fleet(arn=arn, baseCapacity=2, tags=[])["fleet"]
    assert updated["status"] == {"statusCode": "UPDATING"}
    garage.await_phase(second, "PROVISIONING")
    garage.await_status(arn, "ACTIVE")
    garage.stop(first)
    garage.stop(second)


def test_an_update_that_cannot_be_is_rolled_back(garage: Garage) -> None:
    arn = garage.create()
    garage.codebuild.update_fleet(arn=arn, environmentType="WINDOWS_EC2", baseCapacity=5)
    fleet = garage.await_status(arn, "ACTIVE")
    assert fleet["status"]["context"] == "UPDATE_FAILED"
    assert fleet["status"]["message"] == "codexyz runs builds on Linux only, not on WINDOWS_EC2"
    assert (fleet["environmentType"], fleet["baseCapacity"]) == ("LINUX_CONTAINER", 1)


def test_a_fleet_of_another_system_fails_and_so_do_its_builds(garage: Garage) -> None:
    arn = garage.codebuild.create_fleet(name="mac", **{**SMALL, "environmentType": "MAC_ARM"})["fleet"]["arn"]
    fleet = garage.await_status(arn, "CREATE_FAILED")
    assert fleet["status"]["context"] == "CREATE_FAILED"
    assert "MAC_ARM" in fleet["status"]["message"]
    garage.project(arn)
    assert code_of(garage.codebuild.start_build, projectName="demo") == "InvalidInputException"


def test_a_deleted_fleet_lets_its_builds_end(garage: Garage) -> None:
    arn = garage.create()
    garage.project(arn)
    running, waiting = garage.start(), garage.start()
    garage.await_phase(running, "PROVISIONING")
    garage.codebuild.delete_fleet(arn=arn)
    assert garage.get()["status"] == {"statusCode": "PENDING_DELETION", "context": "PENDING_DELETION"}
    failed = garage.build(waiting)
    assert failed["buildStatus"] == "FAILED"
    assert failed["phases"][1]["phaseStatus"] == "FAILED"
    assert "PENDING_DELETION" in failed["phases"][1]["contexts"][0]["message"]
    assert garage.phase(running) == "PROVISIONING"
    assert code_of(garage.codebuild.start_build, projectName="demo") == "InvalidInputException"
    garage.codebuild.delete_fleet(arn=arn)
    garage.stop(running)
    until(lambda: garage.codebuild.batch_get_fleets(names=[arn])["fleetsNotFound"] == [arn], garage.get)
    assert garage.codebuild.batch_get_builds(ids=[running])["builds"]
    garage.codebuild.delete_fleet(arn=arn)


def test_a_name_may_be_used_again_after_deletion(garage: Garage) -> None:
    first = garage.create()
    garage.codebuild.delete_fleet(arn=first)
    until(lambda: garage.codebuild.list_fleets()["fleets"] == [], garage.codebuild.list_fleets)
    second = garage.create()
    assert first != second
    assert garage.codebuild.batch_get_fleets(names=[first])["fleetsNotFound"] == [first]


def test_fleets_are_found_by_name_and_arn_and_listed(garage: Garage) -> None:
    arns = [garage.create(name) for name in ("b-fleet", "a-fleet", "c-fleet")]
    found = garage.codebuild.batch_get_fleets(names=["a-fleet", arns[0], "nothing", arns[0] + "x"])
    assert [fleet["name"] for fleet in found["fleets"]] == ["a-fleet", "b-fleet"]
    assert found["fleetsNotFound"] == ["nothing", arns[0] + "x"]
    by_name = [arns[1], arns[0], arns[2]]
    assert garage.codebuild.list_fleets()["fleets"] == by_name
    assert garage.codebuild.list_fleets(sortOrder="DESCENDING")["fleets"] == by_name[::-1]
    assert garage.codebuild.list_fleets(sortBy="CREATED_TIME")["fleets"] == arns
    for order, wanted in (("NAME", by_name), ("CREATED_TIME", arns)):
        first = garage.codebuild.list_fleets(maxResults=2, sortBy=order)
        assert first["fleets"] == wanted[:2]
        rest = garage.codebuild.list_fleets(maxResults=2, sortBy=order, nextToken=first["nextToken"])
        assert rest["fleets"] == wanted[2:]
        assert "nextToken" not in rest
    assert code_of(garage.codebuild.list_fleets, nextToken="junk") == "InvalidInputException"
    token = garage.codebuild.list_fleets(maxResults=1)["nextToken"]
    assert code_of(garage.codebuild.list_fleets, nextToken=token, sortBy="CREATED_TIME") == "InvalidInputException"


def test_an_account_has_ten_fleets(garage: Garage) -> None:
    for number in range(10):
        garage.codebuild.create_fleet(name=f"fleet-{number}", **SMALL)
    assert code_of(garage.codebuild.create_fleet, name="fleet-0", **SMALL) == "ResourceAlreadyExistsException"
    assert code_of(garage.codebuild.create_fleet, name="one-more", **SMALL) == "AccountLimitExceededException"


@pytest.mark.parametrize(
    ("given", "resolved"),
    [
        ({"vCpu": 3}, {"vCpu": 4, "memory": 8, "disk": 128, "machineType": "GENERAL"}),
        ({"vCpu": 2, "memory": 6}, {"vCpu": 2, "memory": 8, "disk": 64, "machineType": "GENERAL"}),
        ({"disk": 900, "machineType": "NVME"}, {"vCpu": 16, "memory": 32, "disk": 950, "machineType": "NVME"}),
    ],
)
def test_the_smallest_machine_that_has_enough(garage: Garage, given: Any, resolved: Any) -> None:
    request = {**SMALL, "computeType": "ATTRIBUTE_BASED_COMPUTE", "computeConfiguration": given}
    fleet = garage.codebuild.create_fleet(name="any", **request)["fleet"]
    assert fleet["computeConfiguration"] == resolved


def test_machines_by_instance_type(garage: Garage) -> None:
    request = {**SMALL, "computeType": "CUSTOM_INSTANCE_TYPE", "computeConfiguration": {"instanceType": "c6i.2xlarge"}}
    fleet = garage.codebuild.create_fleet(name="any", **request)["fleet"]
    assert fleet["computeConfiguration"] == {"instanceType": "c6i.2xlarge", "vCpu": 8, "memory": 16}
    arn = garage.await_status("any", "ACTIVE")["arn"]
    changed = garage.codebuild.update_fleet(arn=arn, computeType="BUILD_GENERAL1_SMALL")["fleet"]
    assert "computeConfiguration" not in changed


@pytest.mark.parametrize(
    "change",
    [
        {"baseCapacity": 0}, {"baseCapacity": -1}, {"name": "a"}, {"name": "-fleet"}, {"name": "a b"},
        {"computeType": "ATTRIBUTE_BASED_COMPUTE"},
        {"computeType": "ATTRIBUTE_BASED_COMPUTE", "computeConfiguration": {"vCpu": 1000}},
        {"computeType": "CUSTOM_INSTANCE_TYPE"},
        {"computeType": "CUSTOM_INSTANCE_TYPE", "computeConfiguration": {"instanceType": "huge"}},
        {"computeConfiguration": {"vCpu": 2}},
        {"computeType": "BUILD_LAMBDA_1GB"}, {"environmentType": "LINUX_LAMBDA_CONTAINER"},
        {"scalingConfiguration": {"maxCapacity": 3}},
        {"scalingConfiguration": {**SCALING, "maxCapacity": 0}},
        {"scalingConfiguration": {**SCALING, "targetTrackingScalingConfigs": []}},
        {"scalingConfiguration": {**SCALING, "targetTrackingScalingConfigs": [
            {"metricType": "FLEET_UTILIZATION_RATE", "targetValue": 0.0}]}},
        {"vpcConfig": {"vpcId": "vpc-1"}},
        {"vpcConfig": {"vpcId": "vpc-1", "subnets": ["s"], "securityGroupIds": ["g"]}},
        {"tags": [{"key": "aws:x", "value": "y"}]},
        {"overflowBehavior": "SOMETIMES"},
    ],
)  # fmt: skip
def test_fleets_that_make_no_sense(garage: Garage, aws: Aws, change: dict[str, Any]) -> None:
    codebuild = aws("codebuild", parameter_validation=False)
    assert code_of(codebuild.create_fleet, **{"name": "small", **SMALL, **change}) == "InvalidInputException"
    assert garage.codebuild.list_fleets()["fleets"] == []


def test_an_update_that_makes_no_sense_changes_nothing(garage: Garage, account: str) -> None:
    arn = garage.create()
    before = garage.get()
    assert code_of(garage.codebuild.update_fleet, arn=arn, baseCapacity=0) == "InvalidInputException"
    assert garage.get() == before
    unknown = f"arn:aws:codebuild:us-east-1:{account}:fleet/none:{before['id']}"
    assert code_of(garage.codebuild.update_fleet, arn=unknown, baseCapacity=2) == "ResourceNotFoundException"


def test_a_project_names_a_fleet_that_is_there_when_it_builds(garage: Garage, account: str, request_for: Any) -> None:
    garage.project(f"arn:aws:codebuild:us-east-1:{account}:fleet/none:0")
    assert code_of(garage.codebuild.start_build, projectName="demo") == "InvalidInputException"
    arn = garage.create()
    vpc = {"vpcId": "vpc-1", "subnets": ["s"], "securityGroupIds": ["g"]}
    environment = {
        "type": "LINUX_EC2", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
        "fleet": {"fleetArn": arn},
    }  # fmt: skip
    request = request_for("both", environment=environment, vpcConfig=vpc)
    assert code_of(garage.codebuild.create_project, **request) == "InvalidInputException"


def test_builds_of_a_small_fleet_really_run_one_after_another(builder: Builder, request_for: Any) -> None:
    garage = Garage(builder.aws, request_for)
    spec = "version: 0.2\nphases:\n  build:\n    commands: [echo built]\n"
    garage.project(garage.create())
    ids = [garage.start(buildspecOverride=spec) for _ in range(3)]
    ended = [builder.finish(build_id).build for build_id in ids]
    assert [build["buildStatus"] for build in ended] == ["SUCCEEDED"] * 3
    begins = [
        next(phase["startTime"] for phase in build["phases"] if phase["phaseType"] == "PROVISIONING") for build in ended
    ]
    ends = [build["endTime"] for build in ended]
    assert begins[1] >= ends[0]
    assert begins[2] >= ends[1]
