"""Fixtures: a real server on a free port, and real clients that talk to it."""

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.config import Config

from emulator.kernel.clock import ManualClock
from emulator.main import SERVICES, create_node, listings
from emulator.node import Node
from emulator.settings import Settings
from runners.choose import docker_finding

_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw") or 0)
_accounts = itertools.count(100_000_000_001 + _WORKER * 10_000_000)

Aws = Callable[..., Any]


def boto_client(url: str, service: str, account: str, region: str = "us-east-1", **config: Any) -> Any:
    """A boto3 client of `account` on the server at `url`."""
    return boto3.client(
        service,
        endpoint_url=url,
        region_name=region,
        aws_access_key_id=account,
        aws_secret_access_key="test",
        config=Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"}, **config),
    )


def there() -> set[str]:
    """The services of this version."""
    return set(SERVICES)


def needs(*services: str) -> pytest.MarkDecorator:
    """Skips, loudly, what needs services that are not built yet."""
    missing = ", ".join(sorted(set(services) - there()))
    return pytest.mark.skipif(bool(missing), reason=f"NOT BUILT YET: {missing}")


def start_node(data: Path, **settings: Any) -> Node:
    """A started emulator on a free port. Stop it with `.stop()`."""
    values = {"port": 0, "data": data, "runner": "none", "roles": "api,worker", "ephemeral": True, **settings}
    node = create_node(Settings(**values))
    node.start()
    return node


@pytest.fixture
def account() -> str:
    """An account that no other test uses."""
    return str(next(_accounts))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """API and workers, no runner: runs stay queued until a test does them."""
    node = start_node(tmp_path_factory.mktemp("server"))
    yield node
    node.stop()


@pytest.fixture(scope="session")
def local_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """The whole emulator with the local runner."""
    node = start_node(tmp_path_factory.mktemp("local"), runner="local", roles="api,worker,runner")
    yield node
    node.stop()


@pytest.fixture(scope="session")
def docker_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """The whole emulator with the Docker runner."""
    if not docker_finding()[0]:
        pytest.skip(f"NOT PROVEN for Docker: {docker_finding()[1]}")
    node = start_node(tmp_path_factory.mktemp("docker"), runner="docker", roles="api,worker,runner")
    yield node
    node.stop()


@pytest.fixture(scope="session")
def clock() -> ManualClock:
    """The clock of `slow_server`."""
    return ManualClock()


@pytest.fixture(scope="session")
def slow_server(tmp_path_factory: pytest.TempPathFactory, clock: ManualClock) -> Iterator[Node]:
    """API and workers of a server whose time goes on when a test says so."""
    settings = Settings(port=0, data=tmp_path_factory.mktemp("slow"), runner="none", roles="api,worker")
    node = Node(settings, listings(), clock=clock)
    node.start()
    yield node
    node.stop()


@pytest.fixture
def aws(server: Node, account: str) -> Aws:
    """`aws("codebuild")`: a client of this test's own account; `account=`, `region=` choose another."""

    def client(service: str, account: str = account, region: str = "us-east-1", **config: Any) -> Any:
        return boto_client(server.url, service, account, region, **config)

    return client


@pytest.fixture
def local_aws(local_server: Node, account: str) -> Aws:
    """Like `aws`, on the server that really builds and deploys."""

    def client(service: str, account: str = account, region: str = "us-east-1", **config: Any) -> Any:
        return boto_client(local_server.url, service, account, region, **config)

    return client
