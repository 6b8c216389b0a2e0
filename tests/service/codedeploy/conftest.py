"""Shops on real instances of this machine, and on scripted ones."""

import time
from collections.abc import Iterator

import pytest

from emulator import runs
from emulator.node import Node
from tests.conftest import start_node
from tests.service.codedeploy.scripted import ScriptedRunner
from tests.service.codedeploy.shop import Shop


@pytest.fixture(scope="session")
def cleared(local_server: Node) -> Iterator[Node]:
    """The server whose runner really deploys; no instance of its shops outlives it."""
    yield local_server
    deadline = time.monotonic() + 30
    while _disposing(local_server) and time.monotonic() < deadline:
        time.sleep(0.05)


def _disposing(node: Node) -> bool:
    with node.db.read() as tx:
        return any(run.startswith("codedeploy-dispose-") for run in runs.store.known_ids(tx))


@pytest.fixture
def shop(cleared: Node, account: str) -> Iterator[Shop]:
    """Deploys for real."""
    made = Shop(cleared, account)
    yield made
    for name in made.names:
        made.codedeploy.deregister_on_premises_instance(instanceName=name)


@pytest.fixture(scope="session")
def _scripted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Node, ScriptedRunner]]:
    node = start_node(tmp_path_factory.mktemp("scripted"))
    runner = ScriptedRunner(node)
    yield node, runner
    runner.stop()
    node.stop()


@pytest.fixture
def fleet(_scripted: tuple[Node, ScriptedRunner], account: str) -> Shop:
    """Its instances only say that they deploy."""
    return Shop(_scripted[0], account)


@pytest.fixture
def runner(_scripted: tuple[Node, ScriptedRunner]) -> Iterator[ScriptedRunner]:
    """What the instances of `fleet` say."""
    yield _scripted[1]
    _scripted[1].go()
