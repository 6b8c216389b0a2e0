"""Instances whose agent does not answer."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from emulator import runs
from emulator.kernel.clock import ManualClock
from emulator.main import listings
from emulator.node import Node
from emulator.settings import Settings
from services.codedeploy.domain.lifecycle import PICK_UP_SECONDS
from tests.service.codedeploy.scripted import ScriptedRunner
from tests.service.codedeploy.shop import Shop, appspec, counts

HOOKED = {"appspec.yml": appspec({"BeforeInstall": "before.sh"})}
AWAY = (
    "CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and make "
    "sure the agent is running and can connect to the CodeDeploy server."
)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def lonely(tmp_path: Path, clock: ManualClock, account: str) -> Iterator[Shop]:
    """A shop on a server that nobody runs anything for, with a clock of its own."""
    settings = Settings(port=0, data=tmp_path, runner="none", roles="api,worker")
    node = Node(settings, listings(), clock=clock)
    node.start()
    shop = Shop(node, account)
    shop.instances("h1")
    shop.group()
    yield shop
    node.stop()


def queued(shop: Shop) -> bool:
    with shop.node.db.read() as tx:
        return bool(runs.store.known_ids(tx))


@pytest.mark.spec("codedeploy:scenario-18")
def test_an_agent_that_is_away_fails_its_instance_after_five_minutes(lonely: Shop, clock: ManualClock) -> None:
    one = lonely.start(lonely.revision("1.zip", HOOKED))
    lonely.until(one, "InProgress")
    while not queued(lonely):
        time.sleep(0.01)
    clock.advance(PICK_UP_SECONDS - 1)
    assert lonely.info(one)["status"] == "InProgress"
    assert lonely.statuses(one, "h1") == ["Pending"] * 7
    clock.advance(2)
    info = lonely.ended(one)
    assert (info["status"], counts(info), info["errorInformation"]["code"]) == (
        "Failed",
        (0, 1, 0),
        "HEALTH_CONSTRAINTS",
    )
    assert lonely.statuses(one, "h1") == ["Failed", *["Skipped"] * 6]
    why = lonely.event(one, "h1", "ApplicationStop")["diagnostics"]
    assert why == {"errorCode": "UnknownError", "scriptName": "", "message": AWAY, "logTail": ""}


def test_an_agent_that_comes_in_time_is_not_missed(lonely: Shop, clock: ManualClock) -> None:
    one = lonely.start(lonely.revision("1.zip", HOOKED))
    while not queued(lonely):
        time.sleep(0.01)
    clock.advance(PICK_UP_SECONDS - 1)
    runner = ScriptedRunner(lonely.node)
    try:
        assert lonely.ended(one)["status"] == "Succeeded"
        clock.advance(10 * PICK_UP_SECONDS)
        assert lonely.info(one)["status"] == "Succeeded"
    finally:
        runner.stop()
