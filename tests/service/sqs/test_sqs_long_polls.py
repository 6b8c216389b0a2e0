"""Long polls: they end when something comes, and hold nobody up."""

import http.client
import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from emulator.node import Node
from tests.conftest import Aws, boto_client, start_node
from tests.support.queues import attributes_of, bodies, receive

_REQUEST_THREADS = 16


@pytest.fixture
def patient(aws: Aws) -> Any:
    """A client with room for many open requests."""
    return aws("sqs", max_pool_connections=64)


def test_a_poll_ends_when_a_message_comes(patient: Any, queue: str) -> None:
    with ThreadPoolExecutor() as threads:
        polling = threads.submit(patient.receive_message, QueueUrl=queue, WaitTimeSeconds=20)
        assert not polling.done()
        began = time.monotonic()
        patient.send_message(QueueUrl=queue, MessageBody="now")
        assert bodies(polling.result(timeout=10)) == ["now"]
        assert time.monotonic() - began < 5


def test_a_poll_without_messages_takes_its_time(sqs: Any, queue: str) -> None:
    began = time.monotonic()
    assert "Messages" not in sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=1)
    assert time.monotonic() - began >= 1
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"ReceiveMessageWaitTimeSeconds": "1"})
    began = time.monotonic()
    assert "Messages" not in sqs.receive_message(QueueUrl=queue)
    assert time.monotonic() - began >= 1


def test_a_poll_sees_a_message_that_comes_back(sqs: Any, queue: str) -> None:
    sqs.send_message(QueueUrl=queue, MessageBody="again")
    receive(sqs, queue, VisibilityTimeout=1)
    assert bodies(sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=20)) == ["again"]


def test_more_polls_than_threads_do_not_stop_the_api(patient: Any, queue: str) -> None:
    count = 3 * _REQUEST_THREADS
    with ThreadPoolExecutor(count) as threads:
        polling = [
            threads.submit(patient.receive_message, QueueUrl=queue, WaitTimeSeconds=20) for _ in range(count)
        ]  # fmt: skip
        for _ in range(20):
            patient.get_queue_url(QueueName="jobs")
        assert not any(poll.done() for poll in polling)
        for number in range(count):
            patient.send_message(QueueUrl=queue, MessageBody=f"{number}")
        seen = [body for poll in polling for body in bodies(poll.result(timeout=20))]
    assert sorted(map(int, seen)) == list(range(count))


def test_one_batch_serves_many_who_wait(patient: Any, queue: str) -> None:
    with ThreadPoolExecutor(5) as threads:
        polling = [threads.submit(patient.receive_message, QueueUrl=queue, WaitTimeSeconds=20) for _ in range(5)]
        entries = [{"Id": f"{number}", "MessageBody": f"{number}"} for number in range(5)]
        patient.send_message_batch(QueueUrl=queue, Entries=entries)
        seen = [body for poll in polling for body in bodies(poll.result(timeout=10))]
    assert sorted(seen) == ["0", "1", "2", "3", "4"]


def test_a_poll_whose_client_has_gone_takes_nothing(sqs: Any, queue: str, server: Node, account: str) -> None:
    address = urlsplit(server.url)
    gone = http.client.HTTPConnection(str(address.hostname), address.port)
    headers = {
        "X-Amz-Target": "AmazonSQS.ReceiveMessage", "Content-Type": "application/x-amz-json-1.0",
        "Authorization": f"AWS4-HMAC-SHA256 Credential={account}/20260101/us-east-1/sqs/aws4_request, "
        "SignedHeaders=host, Signature=0",
    }  # fmt: skip
    gone.request("POST", "/", json.dumps({"QueueUrl": queue, "WaitTimeSeconds": 20}), headers)
    attributes_of(sqs, queue)
    gone.close()
    for _ in range(5):  # the server has seen it by now
        attributes_of(sqs, queue)
    sqs.send_message(QueueUrl=queue, MessageBody="for the living")
    assert bodies(sqs.receive_message(QueueUrl=queue)) == ["for the living"]


def test_open_polls_do_not_hold_the_server_up(tmp_path: Path) -> None:
    node = start_node(tmp_path / "data")
    client = boto_client(node.url, "sqs", "111111111111")
    url = client.create_queue(QueueName="jobs")["QueueUrl"]
    with ThreadPoolExecutor(2) as threads:
        polling = threads.submit(client.receive_message, QueueUrl=url, WaitTimeSeconds=20)
        boto_client(node.url, "sqs", "111111111111").get_queue_url(QueueName="jobs")
        began = time.monotonic()
        node.stop()
        assert time.monotonic() - began < 3
        assert "Messages" not in polling.result(timeout=5)
