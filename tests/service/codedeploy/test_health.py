"""How many instances at once, in which order, and when a deployment is over. Instances are scripted."""

from itertools import pairwise
from typing import Any

import pytest

from tests.service.codedeploy.scripted import ScriptedRunner
from tests.service.codedeploy.shop import EVENTS, HOOKS, Shop, appspec, counts

HOOKED = {"appspec.yml": appspec({hook: f"{hook}.sh" for hook in HOOKS})}
ONE_HOOK = {"appspec.yml": appspec({"BeforeInstall": "before.sh"})}
HEALTH = (
    "The overall deployment failed because too many individual instances failed deployment, too few healthy instances "
    "are available for deployment, or some instances in your deployment group are experiencing problems."
)


def failing(*names: str, phase: str = "BeforeInstall#0") -> Any:
    return lambda instance, at: 7 if instance in names and at == phase else 0


class Fleet:
    """`size` fresh instances h1, h2, … of which some fail in BeforeInstall."""

    def __init__(self, shop: Shop, runner: ScriptedRunner) -> None:
        self.shop = shop
        self.runner = runner

    def deploy(self, size: int, config: str, *broken: int, **options: Any) -> dict[str, Any]:
        self.shop.instances(*(f"h{n}" for n in range(1, size + 1)))
        self.shop.group("dev", config)
        self.runner.ends(self.shop.account, failing(*(f"h{n}" for n in broken)))
        return self.shop.deploy(self.shop.revision("1.zip", ONE_HOOK), **options)


@pytest.fixture
def fresh(fleet: Shop, runner: ScriptedRunner) -> Fleet:
    return Fleet(fleet, runner)


@pytest.mark.spec("codedeploy:scenario-1")
def test_one_at_a_time(fresh: Fleet) -> None:
    info = fresh.deploy(3, "OneAtATime")
    assert (info["status"], counts(info), fresh.shop.peak(info["deploymentId"])) == ("Succeeded", (3, 0, 0), 1)
    assert "errorInformation" not in info
    targets = fresh.shop.targets(info["deploymentId"])
    assert [target["targetId"] for target in targets] == ["h1", "h2", "h3"]
    for target in targets:
        stop = target["lifecycleEvents"][0]
        assert (stop["lifecycleEventName"], stop["status"]) == ("ApplicationStop", "Succeeded")
    last = fresh.shop.group_info()["lastSuccessfulDeployment"]
    assert (last["deploymentId"], last["status"]) == (info["deploymentId"], "Succeeded")


@pytest.mark.spec("codedeploy:scenario-2", "codedeploy:trap-6", "codedeploy:trap-48")
def test_the_first_failure_ends_a_careful_deployment(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1", "h2", "h3")
    fleet.group()
    runner.ends(fleet.account, failing("h1"))
    info = fleet.deploy(fleet.revision("1.zip", HOOKED))
    assert (info["status"], counts(info)) == ("Failed", (0, 1, 2))
    assert info["errorInformation"] == {"code": "HEALTH_CONSTRAINTS", "message": HEALTH}
    one, two = fleet.target(info["deploymentId"], "h1"), fleet.target(info["deploymentId"], "h2")
    assert (one["status"], two["status"]) == ("Failed", "Skipped")
    assert [event["status"] for event in one["lifecycleEvents"]] == [
        "Succeeded", "Succeeded", "Failed", "Skipped", "Skipped", "Skipped", "Skipped"
    ]  # fmt: skip
    why = one["lifecycleEvents"][2]["diagnostics"]
    assert (why["errorCode"], why["scriptName"]) == ("ScriptFailed", "BeforeInstall.sh")
    assert why["message"] == "Script at specified location: BeforeInstall.sh failed with exit code 7"
    skipped = [*one["lifecycleEvents"][3:], *two["lifecycleEvents"]]
    assert {event["status"] for event in skipped} == {"Skipped"}
    assert all("endTime" in event and "startTime" not in event for event in skipped)


@pytest.mark.spec("codedeploy:scenario-3")
def test_a_failure_in_the_middle(fresh: Fleet) -> None:
    info = fresh.deploy(3, "OneAtATime", 2)
    assert (info["status"], counts(info)) == ("Failed", (1, 1, 1))


@pytest.mark.spec("codedeploy:scenario-4", "codedeploy:trap-1")
def test_the_last_instance_may_fail_and_is_first_the_next_time(fresh: Fleet) -> None:
    info = fresh.deploy(3, "OneAtATime", 3)
    assert (info["status"], counts(info)) == ("Succeeded", (2, 1, 0))
    assert "errorInformation" not in info
    fresh.runner.ends(fresh.shop.account, failing())
    again = fresh.shop.deploy(fresh.shop.revision("2.zip", ONE_HOOK))
    assert [target["targetId"] for target in fresh.shop.targets(again["deploymentId"])] == ["h3", "h1", "h2"]


@pytest.mark.spec("codedeploy:scenario-5", "codedeploy:trap-4")
def test_a_single_instance_can_be_deployed_to_one_at_a_time(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group()
    good = fleet.deploy(fleet.revision("1.zip", HOOKED))
    assert (good["status"], counts(good)) == ("Succeeded", (1, 0, 0))
    runner.ends(fleet.account, failing("h1", phase="ValidateService#0"))
    bad = fleet.deploy(fleet.revision("2.zip", HOOKED))
    assert (bad["status"], counts(bad)) == ("Failed", (0, 1, 0))
    assert bad["errorInformation"]["code"] == "HEALTH_CONSTRAINTS"
    one_at_a_time = fleet.codedeploy.get_deployment_config(deploymentConfigName="CodeDeployDefault.OneAtATime")
    healthy = one_at_a_time["deploymentConfigInfo"]["minimumHealthyHosts"]
    assert healthy == {"type": "MOST_CONCURRENCY", "value": 1}


@pytest.mark.spec("codedeploy:scenario-6", "codedeploy:trap-2")
@pytest.mark.parametrize(
    ("broken", "status", "result"), [((1, 2), "Succeeded", (1, 2, 0)), ((1, 2, 3), "Failed", (0, 3, 0))]
)
def test_all_at_once_is_content_with_one(fresh: Fleet, broken: Any, status: str, result: Any) -> None:
    info = fresh.deploy(3, "AllAtOnce", *broken)
    assert (info["status"], counts(info), fresh.shop.peak(info["deploymentId"])) == (status, result, 3)


@pytest.mark.spec("codedeploy:scenario-7", "codedeploy:scenario-8", "codedeploy:scenario-9", "codedeploy:trap-5")
@pytest.mark.parametrize(
    ("broken", "status", "result"),
    [((1, 2, 3), "Succeeded", (6, 3, 0)), ((1, 2, 3, 4), "Failed", (0, 4, 5)), ((1, 2, 3, 9), "Succeeded", (5, 4, 0))],
)
def test_half_at_a_time_goes_on_as_long_as_half_is_well(fresh: Fleet, broken: Any, status: str, result: Any) -> None:
    info = fresh.deploy(9, "HalfAtATime", *broken)
    assert (info["status"], counts(info), fresh.shop.peak(info["deploymentId"])) == (status, result, 4)
    later = [target for target in fresh.shop.targets(info["deploymentId"]) if target["status"] == "Succeeded"]
    if len(broken) == 3:  # three of the four that may be away are gone for good: one at a time from now on
        spans = sorted((t["lifecycleEvents"][0]["startTime"], t["lifecycleEvents"][-1]["endTime"]) for t in later[1:])
        assert all(first[1] <= second[0] for first, second in pairwise(spans))


@pytest.mark.spec("codedeploy:scenario-10", "codedeploy:trap-3")
def test_a_fleet_that_may_not_lose_anybody_is_not_touched(fresh: Fleet) -> None:
    fresh.shop.config("careful", "FLEET_PERCENT", 95)
    info = fresh.deploy(10, "careful")
    assert (info["status"], info["errorInformation"]["code"]) == ("Failed", "HEALTH_CONSTRAINTS_INVALID")
    assert counts(info) == (0, 0, 10)
    assert fresh.shop.events("Instance") == []


@pytest.mark.spec("codedeploy:scenario-11")
@pytest.mark.parametrize(
    ("broken", "status", "result"), [((1, 2), "Failed", (0, 2, 8)), ((1, 10), "Succeeded", (8, 2, 0))]
)
def test_a_number_of_healthy_hosts(fresh: Fleet, broken: Any, status: str, result: Any) -> None:
    fresh.shop.config("eight", "HOST_COUNT", 8)
    info = fresh.deploy(10, "eight", *broken)
    assert (info["status"], counts(info), fresh.shop.peak(info["deploymentId"])) == (status, result, 2)


@pytest.mark.spec("codedeploy:scenario-12")
def test_nobody_to_deploy_to(fleet: Shop) -> None:
    fleet.group()
    info = fleet.deploy(fleet.revision("1.zip", ONE_HOOK))
    assert (info["status"], counts(info)) == ("Failed", (0, 0, 0))
    assert info["errorInformation"]["code"] == "NO_INSTANCES"
    assert info["errorInformation"]["message"].startswith(
        "The deployment failed because no instances were found for your deployment group."
    )


@pytest.mark.spec("codedeploy:scenario-19", "codedeploy:trap-36")
def test_tag_sets_narrow_and_flat_filters_widen(fleet: Shop) -> None:
    fleet.instances("h1", A="1", B="1")
    fleet.instances("h2", A="1")
    fleet.instances("h3", B="1")
    a, b = ({"Key": key, "Value": "1", "Type": "KEY_AND_VALUE"} for key in "AB")
    revision = fleet.revision("1.zip", ONE_HOOK)
    both = {"onPremisesTagSetList": [[a], [b]]}
    fleet.group("both", "AllAtOnce", onPremisesTagSet=both, onPremisesInstanceTagFilters=[])
    fleet.group("either", "AllAtOnce", onPremisesInstanceTagFilters=[a, b])

    def reached(group: str) -> list[str]:
        return [target["targetId"] for target in fleet.targets(fleet.deploy(revision, group)["deploymentId"])]

    assert reached("both") == ["h1"]
    assert reached("either") == ["h1", "h2", "h3"]
    fleet.codedeploy.remove_tags_from_on_premises_instances(instanceNames=["h2"], tags=[{"Key": "A", "Value": "1"}])
    fleet.codedeploy.deregister_on_premises_instance(instanceName="h3")
    assert reached("either") == ["h1"]


def test_only_outdated_instances_take_part_when_asked(fresh: Fleet) -> None:
    fresh.deploy(2, "AllAtOnce")
    fresh.shop.instances("h3")
    revision = fresh.shop.revision("1.zip", ONE_HOOK)
    info = fresh.shop.deploy(revision, updateOutdatedInstancesOnly=True)
    assert (info["updateOutdatedInstancesOnly"], counts(info)) == (True, (1, 0, 0))
    assert [target["targetId"] for target in fresh.shop.targets(info["deploymentId"])] == ["h3"]


def test_unhealthy_then_new_then_old_then_current_instances(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("current", "old", "broken")
    fleet.group(config="AllAtOnce")
    fleet.deploy(fleet.revision("1.zip", ONE_HOOK))
    runner.ends(fleet.account, failing("broken"))
    fleet.tag(["old"], Env="out")
    second = fleet.revision("2.zip", ONE_HOOK)
    fleet.deploy(second)
    fleet.tag(["old"], Env="dev")
    fleet.instances("new")
    runner.ends(fleet.account, failing())
    info = fleet.deploy(second)
    order = [target["targetId"] for target in fleet.targets(info["deploymentId"])]
    assert order == ["broken", "new", "old", "current"]


def test_all_events_are_shown_before_they_happen(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1", "h2")
    fleet.group()
    revision = fleet.revision("1.zip", HOOKED)
    with runner.held():
        one = fleet.start(revision)
        fleet.until(one, "InProgress")
        waiting = fleet.target(one, "h2")
        assert [event["lifecycleEventName"] for event in waiting["lifecycleEvents"]] == list(EVENTS)
        assert {event["status"] for event in waiting["lifecycleEvents"]} == {"Pending"}
        assert fleet.info(one)["deploymentOverview"]["Pending"] >= 1
        assert fleet.group_info()["lastAttemptedDeployment"]["status"] == "InProgress"
    assert counts(fleet.ended(one)) == (2, 0, 0)
