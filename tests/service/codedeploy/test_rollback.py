"""Automatic rollback: a deployment of its own, of the last revision that was good."""

from typing import Any

import pytest

from tests.service.codedeploy.scripted import ScriptedRunner, once
from tests.service.codedeploy.shop import Shop, appspec, counts, script

PLAIN = {"appspec.yml": appspec({"AfterInstall": "after.sh"})}
ON_FAILURE = ["DEPLOYMENT_FAILURE"]


def failing(*names: str) -> Any:
    return lambda instance, phase: 1 if instance in names and phase == "AfterInstall#0" else 0


def revision(name: str, after_install: str = "true") -> dict[str, str]:
    """Puts its name at /srv/app/version, and its ApplicationStop leaves it in /tmp/stopped."""
    spec = appspec(
        {"ApplicationStop": "stop.sh", "AfterInstall": "after.sh"},
        files=[{"source": "version", "destination": "/srv/app"}],
    )
    stop = script(f"echo {name} >>/tmp/stopped")
    return {"appspec.yml": spec, "version": name, "stop.sh": stop, "after.sh": script(after_install)}


@pytest.mark.spec("codedeploy:scenario-13", "codedeploy:trap-9", "codedeploy:trap-31")
def test_a_rollback_redeploys_where_it_must_first(shop: Shop) -> None:
    names = ["h1", "h2", "h3"]
    shop.instances(*names)
    shop.group(rollback=ON_FAILURE)
    first = shop.deploy(shop.revision("1.zip", revision("one")))
    second = shop.deploy(shop.revision("2.zip", revision("two", "test ! -e /tmp/broken")))
    assert second["status"] == "Succeeded"
    shop.file("h2", "/tmp/broken").touch()
    for name in names:
        shop.file(name, "/tmp/stopped").unlink()

    third = shop.deploy(shop.revision("3.zip", revision("three", "test ! -e /tmp/broken")))
    assert (third["status"], counts(third)) == ("Failed", (1, 1, 1))
    shop.file("h2", "/tmp/broken").unlink()
    back = shop.rollback_of(third)
    assert (back["status"], counts(back), back["creator"]) == ("Succeeded", (3, 0, 0), "codeDeployRollback")
    assert back["revision"] == second["revision"] != first["revision"]
    assert [target["targetId"] for target in shop.targets(back["deploymentId"])] == ["h2", "h1", "h3"]
    stopped = {name: shop.file(name, "/tmp/stopped").read_text().split() for name in names}
    assert stopped == {"h1": ["two", "three"], "h2": ["two", "three"], "h3": ["two"]}
    assert {shop.file(name, "/srv/app/version").read_text() for name in names} == {"two"}
    assert shop.group_info()["lastSuccessfulDeployment"]["deploymentId"] == back["deploymentId"]


@pytest.mark.spec("codedeploy:trap-30", "codedeploy:trap-46", "codedeploy:trap-32", "codedeploy:scenario-20")
def test_both_know_of_each_other_and_the_rollback_has_the_group_for_itself(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group(rollback=ON_FAILURE)
    good = fleet.deploy(fleet.revision("1.zip", PLAIN))
    runner.ends(fleet.account, once(failing("h1")))
    bad = fleet.start(fleet.revision("2.zip", PLAIN))
    bad_info = fleet.ended(bad)
    back = bad_info["rollbackInfo"]["rollbackDeploymentId"]
    fleet.ended(back)
    terminated = f"Deployment {bad} terminated. Automatic rollback is triggered with a DeploymentId {back}."
    assert fleet.info(bad)["rollbackInfo"] == {"rollbackDeploymentId": back, "rollbackMessage": terminated}
    assert fleet.info(back)["rollbackInfo"] == {
        "rollbackTriggeringDeploymentId": bad,
        "rollbackMessage": f"Deployment {back} is triggered to roll back deployment {bad}.",
    }
    assert fleet.info(back)["revision"] == good["revision"]
    assert fleet.codedeploy.list_deployments()["deployments"] == [back, bad, good["deploymentId"]]


@pytest.mark.spec("codedeploy:trap-46")
def test_a_rollback_is_a_deployment_in_progress(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group()
    revision = fleet.revision("1.zip", PLAIN)
    fleet.deploy(revision)
    with runner.held():
        one = fleet.start(revision)
        fleet.until(one, "InProgress")
        fleet.codedeploy.stop_deployment(deploymentId=one, autoRollbackEnabled=True)
        back = fleet.ended(one)["rollbackInfo"]["rollbackDeploymentId"]
        with pytest.raises(fleet.codedeploy.exceptions.DeploymentLimitExceededException) as error:
            fleet.start(revision)
    message = f"The Deployment Group 'dev' already has an active Deployment '{back}'"
    assert error.value.response["Error"]["Message"] == message
    assert fleet.ended(back)["status"] == "Succeeded"


@pytest.mark.spec("codedeploy:scenario-14")
def test_nothing_to_go_back_to(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group(rollback=ON_FAILURE)
    runner.ends(fleet.account, failing("h1"))
    info = fleet.deploy(fleet.revision("1.zip", PLAIN))
    assert info["status"] == "Failed"
    assert "rollbackDeploymentId" not in info["rollbackInfo"]
    assert fleet.codedeploy.list_deployments()["deployments"] == [info["deploymentId"]]


def test_a_rollback_that_fails_is_the_end(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group(rollback=ON_FAILURE)
    fleet.deploy(fleet.revision("1.zip", PLAIN))
    runner.ends(fleet.account, failing("h1"))
    back = fleet.rollback_of(fleet.deploy(fleet.revision("2.zip", PLAIN)))
    assert (back["status"], back["creator"]) == ("Failed", "codeDeployRollback")
    assert len(fleet.codedeploy.list_deployments()["deployments"]) == 3


@pytest.mark.spec("codedeploy:trap-47")
@pytest.mark.parametrize(
    ("groups", "own", "rolls_back"),
    [(True, {"enabled": False}, False), (False, {"enabled": True, "events": ON_FAILURE}, True), (True, None, True)],
)
def test_a_deployment_may_have_a_configuration_of_its_own(
    fleet: Shop, runner: ScriptedRunner, groups: bool, own: Any, rolls_back: bool
) -> None:
    fleet.instances("h1")
    fleet.group(rollback=ON_FAILURE if groups else [])
    fleet.deploy(fleet.revision("1.zip", PLAIN))
    runner.ends(fleet.account, failing("h1"))
    options = {} if own is None else {"autoRollbackConfiguration": own}
    info = fleet.deploy(fleet.revision("2.zip", PLAIN), **options)
    assert ("rollbackInfo" in info) is rolls_back
    assert fleet.group_info().get("autoRollbackConfiguration", {}).get("enabled", False) is groups


def test_files_that_exist_are_treated_as_by_the_good_deployment(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    fleet.group(rollback=ON_FAILURE)
    fleet.deploy(fleet.revision("1.zip", PLAIN), fileExistsBehavior="OVERWRITE")
    runner.ends(fleet.account, failing("h1"))
    back = fleet.rollback_of(fleet.deploy(fleet.revision("2.zip", PLAIN), fileExistsBehavior="RETAIN"))
    assert back["fileExistsBehavior"] == "OVERWRITE"
