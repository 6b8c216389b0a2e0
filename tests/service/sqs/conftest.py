"""Clients of SQS, and queues to play with."""

from typing import Any

import pytest

from emulator.node import Node
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


@pytest.fixture
def slow_sqs(slow_server: Node, account: str) -> Any:
    """Of the server whose clock the tests move."""
    return boto_client(slow_server.url, "sqs", account)
