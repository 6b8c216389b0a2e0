"""The reference release on three real instances: rolled out, broken, rolled back."""

from pathlib import Path

import pytest

from runners.choose import docker_finding
from tests.service.codedeploy.shop import EVENTS, Shop, counts, folder

SAMPLE = Path(__file__).parents[3] / "examples" / "release"


def version(number: int, ready_for: str = "dev prod") -> dict[str, bytes]:
    files = {name: data for name, data in folder(SAMPLE).items() if "__pycache__" not in name}
    return files | {"app/version.txt": f"{number}\n".encode(), "app/ready_for.txt": ready_for.encode()}


@pytest.mark.spec("codedeploy:scenario-1", "codedeploy:trap-30", "codedeploy:trap-31", "codedeploy:trap-8")
def test_a_version_that_does_not_validate_is_rolled_back_everywhere(shop: Shop) -> None:
    release_and_roll_back(shop)


@pytest.mark.docker
@pytest.mark.skipif(not docker_finding()[0], reason=f"NOT PROVEN for Docker: {docker_finding()[1]}")
def test_the_same_in_containers(docker_shop: Shop) -> None:
    release_and_roll_back(docker_shop)


def release_and_roll_back(shop: Shop) -> None:
    names = ["prod-1", "prod-2", "prod-3"]
    shop.instances(*names)
    shop.group("prod", rollback=["DEPLOYMENT_FAILURE"])

    first = shop.deploy(shop.revision("1.zip", version(1)), "prod")
    assert (first["status"], counts(first)) == ("Succeeded", (3, 0, 0))
    assert shop.peak(first["deploymentId"]) == 1
    assert {name: answer["version"] for name, answer in shop.answers().items()} == dict.fromkeys(names, "1")
    assert {answer["environment"] for answer in shop.answers().values()} == {"prod"}
    assert shop.group_info("prod")["lastSuccessfulDeployment"]["deploymentId"] == first["deploymentId"]

    broken = shop.deploy(shop.revision("2.zip", version(2, ready_for="dev")), "prod")
    assert (broken["status"], counts(broken)) == ("Failed", (0, 1, 2))
    assert broken["errorInformation"]["code"] == "HEALTH_CONSTRAINTS"
    failed = shop.event(broken["deploymentId"], "prod-1", "ValidateService")
    assert failed["diagnostics"]["errorCode"] == "ScriptFailed"
    assert "version 2 is not ready for prod" in failed["diagnostics"]["logTail"]

    back = shop.rollback_of(broken)
    assert (back["status"], counts(back), back["creator"]) == ("Succeeded", (3, 0, 0), "codeDeployRollback")
    assert back["revision"] == first["revision"]
    assert {name: answer["version"] for name, answer in shop.answers().items()} == dict.fromkeys(names, "1")
    assert shop.statuses(back["deploymentId"], "prod-1") == ["Succeeded"] * len(EVENTS)
