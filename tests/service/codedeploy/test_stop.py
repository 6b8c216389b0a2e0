"""StopDeployment."""

import time
from typing import Any

import pytest

from tests.service.codedeploy.scripted import ScriptedRunner
from tests.service.codedeploy.shop import Shop, appspec, counts, script
from tests.support.mortal import refused

SAID = "No more commands will be scheduled for execution in the deployment instances"
PLAIN = {"appspec.yml": appspec({"BeforeInstall": "before.sh"})}


def slow(seconds: float) -> dict[str, str]:
    """AfterInstall takes its time and tells when it is there."""
    spec = appspec({"AfterInstall": "slow.sh", "ApplicationStart": "start.sh"})
    return {
        "appspec.yml": spec, "slow.sh": script("touch /tmp/slow", f"sleep {seconds}", "touch /tmp/slept"),
        "start.sh": script("touch /tmp/started"),
    }  # fmt: skip


def stopped_while_slow(shop: Shop, **how: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """What StopDeployment answered, and the deployment that it ended."""
    one = shop.start(shop.revision("slow.zip", slow(0.5)))
    deadline = time.monotonic() + 20
    while not shop.file("h1", "/tmp/slow").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    answer = shop.codedeploy.stop_deployment(deploymentId=one, **how)
    return answer, shop.ended(one)


@pytest.mark.spec("codedeploy:scenario-17")
def test_the_event_that_runs_comes_to_its_end_and_nothing_follows(shop: Shop) -> None:
    shop.instances("h1", "h2", "h3")
    shop.group(rollback=["DEPLOYMENT_FAILURE"])
    first = shop.deploy(shop.revision("1.zip", {"appspec.yml": appspec()}))
    answer, info = stopped_while_slow(shop)
    assert (answer["status"], answer["statusMessage"]) == ("Pending", SAID)
    assert (info["status"], info["errorInformation"]["code"], counts(info)) == ("Stopped", "MANUAL_STOP", (0, 1, 2))
    assert shop.statuses(info["deploymentId"], "h1") == [*["Succeeded"] * 5, "Skipped", "Skipped"]
    assert [target["status"] for target in shop.targets(info["deploymentId"])] == ["Failed", "Skipped", "Skipped"]
    assert shop.file("h1", "/tmp/slept").exists()
    assert not shop.file("h1", "/tmp/started").exists()
    assert "rollbackInfo" not in info, "a stop is no failure"

    shop.file("h1", "/tmp/slow").unlink()
    _, info = stopped_while_slow(shop, autoRollbackEnabled=True)
    back = shop.rollback_of(info)
    assert (back["status"], counts(back), back["revision"]) == ("Succeeded", (3, 0, 0), first["revision"])
    assert back["rollbackInfo"]["rollbackTriggeringDeploymentId"] == info["deploymentId"]


@pytest.mark.parametrize(
    ("configured", "asked", "rolls_back"),
    [(True, None, True), (True, False, False), (False, None, False), (False, True, True)],
)
def test_whether_a_stop_rolls_back(
    fleet: Shop, runner: ScriptedRunner, configured: bool, asked: bool | None, rolls_back: bool
) -> None:
    fleet.instances("h1")
    fleet.group(rollback=["DEPLOYMENT_STOP_ON_REQUEST"] if configured else [])
    fleet.deploy(fleet.revision("1.zip", PLAIN))
    with runner.held():
        one = fleet.start(fleet.revision("2.zip", PLAIN))
        fleet.until(one, "InProgress")
        fleet.codedeploy.stop_deployment(deploymentId=one, **({} if asked is None else {"autoRollbackEnabled": asked}))
    info = fleet.ended(one)
    assert info["status"] == "Stopped"
    assert ("rollbackDeploymentId" in info.get("rollbackInfo", {})) is rolls_back


def test_a_deployment_that_nobody_began_with_is_stopped_at_once(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1", "h2")
    fleet.group()
    with runner.held():
        one = fleet.start(fleet.revision("1.zip", PLAIN))
        fleet.until(one, "InProgress")
        answer = fleet.codedeploy.stop_deployment(deploymentId=one)
        info = fleet.ended(one)
    assert answer["status"] == "Succeeded"
    assert (info["status"], sum(counts(info)), counts(info)[0]) == ("Stopped", 2, 0)
    assert refused(lambda: fleet.codedeploy.stop_deployment(deploymentId=one)) == "DeploymentAlreadyCompletedException"
    states = [event["detail"]["state"] for event in fleet.events("Deployment")]
    assert states == ["START", "STOP"]


def test_what_cannot_be_stopped(fleet: Shop) -> None:
    stop = fleet.codedeploy.stop_deployment
    assert refused(lambda: stop(deploymentId="nonsense")) == "InvalidDeploymentIdException"
    assert refused(lambda: stop(deploymentId="d-ABCDEF123")) == "DeploymentDoesNotExistException"


def test_only_blue_green_deployments_can_be_continued(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group()
    with runner.held():
        one = fleet.start(fleet.revision("1.zip", PLAIN))
        unsupported = "UnsupportedActionForDeploymentTypeException"
        for kind in ("READY_WAIT", "TERMINATION_WAIT"):
            go_on = fleet.codedeploy.continue_deployment
            assert refused(lambda: go_on(deploymentId=one, deploymentWaitType=kind)) == unsupported  # noqa: B023
        skip = fleet.codedeploy.skip_wait_time_for_instance_termination
        assert refused(lambda: skip(deploymentId=one)) == unsupported
        put = fleet.codedeploy.put_lifecycle_event_hook_execution_status
        hook = {"lifecycleEventHookExecutionId": "x", "status": "Succeeded"}
        assert refused(lambda: put(deploymentId=one, **hook)) == unsupported
    fleet.ended(one)
    assert refused(lambda: skip(deploymentId=one)) == "DeploymentAlreadyCompletedException"
