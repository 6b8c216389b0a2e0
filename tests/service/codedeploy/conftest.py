"""Shops on real instances of this machine, and on scripted ones."""

import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from emulator import runs
from emulator.node import Node
from tests.conftest import _accounts, start_node
from tests.service.codedeploy.scripted import ScriptedRunner
from tests.service.codedeploy.shop import Shop

_groups = itertools.count(1)


@pytest.fixture(scope="session")
def cleared(local_server: Node) -> Iterator[Node]:
    """The server whose runner really deploys; no instance of its shops outlives it."""
    yield local_server
    _await_disposals(local_server)


def _await_disposals(node: Node) -> None:
    deadline = time.monotonic() + 60
    while _disposing(node) and time.monotonic() < deadline:
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


@pytest.fixture
def docker_shop(tmp_path: Path, account: str) -> Iterator[Shop]:
    """Deploys into containers."""
    node = start_node(tmp_path, runner="docker", roles="api,worker,runner")
    made = Shop(node, account)
    yield made
    for name in made.names:
        made.codedeploy.deregister_on_premises_instance(instanceName=name)
    _await_disposals(node)
    node.stop()


@pytest.fixture(scope="module")
def _workshop(cleared: Node) -> Iterator[Shop]:
    made = Shop(cleared, str(next(_accounts)))
    made.instances("h1")
    yield made
    made.codedeploy.deregister_on_premises_instance(instanceName="h1")


@pytest.fixture
def one(_workshop: Shop) -> Shop:
    """A shop with one instance `h1` that the tests of a file share, and a group that is this test's own."""
    _workshop.usual = f"group-{next(_groups)}"
    _workshop.group()
    _workshop.emptied("h1", "/srv", "/tmp")
    return _workshop


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
def runner(_scripted: tuple[Node, ScriptedRunner]) -> ScriptedRunner:
    """What the instances of `fleet` say."""
    return _scripted[1]
