"""Queues to play with, and a server whose clock the tests move."""

from collections.abc import Iterator
from typing import Any

import pytest

from emulator.kernel.clock import ManualClock
from emulator.main import create_services
from emulator.node import Node
from emulator.settings import Settings
from tests.conftest import Aws, boto_client


@pytest.fixture
def sqs(aws: Aws) -> Any:
    return aws("sqs")


@pytest.fixture
def queue(sqs: Any) -> str:
    """The URL of a standard queue."""
    return str(sqs.create_queue(QueueName="jobs")["QueueUrl"])


@pytest.fixture
def fifo(sqs: Any) -> str:
    """The URL of a FIFO queue that deduplicates by content."""
    attributes = {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
    return str(sqs.create_queue(QueueName="jobs.fifo", Attributes=attributes)["QueueUrl"])


@pytest.fixture(scope="session")
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture(scope="session")
def slow_server(tmp_path_factory: pytest.TempPathFactory, clock: ManualClock) -> Iterator[Node]:
    """Its time goes on when a test says so."""
    settings = Settings(port=0, data=tmp_path_factory.mktemp("slow"), runner="none", roles="api,worker")
    node = Node(settings, create_services(), clock=clock)
    node.start()
    yield node
    node.stop()


@pytest.fixture
def slow_sqs(slow_server: Node, account: str) -> Any:
    return boto_client(slow_server.url, "sqs", account)
