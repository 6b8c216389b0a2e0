"""FIFO queues: order in a group, one copy of a message, receives that are repeated."""

from typing import Any

import pytest

from emulator.kernel.clock import ManualClock
from tests.support.git import refused
from tests.support.queues import attributes_of, receive


def send(client: Any, url: str, body: str, group: str = "g", **more: Any) -> dict[str, Any]:
    sent: dict[str, Any] = client.send_message(QueueUrl=url, MessageBody=body, MessageGroupId=group, **more)
    return sent


def texts(messages: list[dict[str, Any]]) -> list[str]:
    return [message["Body"] for message in messages]


def delete(client: Any, url: str, *messages: dict[str, Any]) -> None:
    for message in messages:
        client.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])


@pytest.fixture
def slow_fifo(slow_sqs: Any) -> str:
    attributes = {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
    return str(slow_sqs.create_queue(QueueName="jobs.fifo", Attributes=attributes)["QueueUrl"])


def test_a_group_stands_still_while_one_of_it_is_in_flight(sqs: Any, fifo: str) -> None:
    sequences = [send(sqs, fifo, body)["SequenceNumber"] for body in ("a1", "a2", "a3")]
    assert sequences == sorted(sequences)
    assert len(set(sequences)) == 3
    send(sqs, fifo, "b1", "other")
    first = receive(sqs, fifo, MaxNumberOfMessages=1)
    assert texts(first) == ["a1"]
    assert texts(receive(sqs, fifo)) == ["b1"]
    delete(sqs, fifo, *first)
    rest = receive(sqs, fifo, MessageSystemAttributeNames=["All"])
    assert texts(rest) == ["a2", "a3"]
    assert [one["Attributes"]["SequenceNumber"] for one in rest] == sequences[1:]
    assert rest[0]["Attributes"]["MessageGroupId"] == "g"


def test_what_comes_back_comes_before_what_follows_it(slow_sqs: Any, slow_fifo: str, clock: ManualClock) -> None:
    for body in ("1", "2", "3"):
        send(slow_sqs, slow_fifo, body)
    receive(slow_sqs, slow_fifo, MaxNumberOfMessages=2)
    clock.advance(31)
    assert texts(receive(slow_sqs, slow_fifo)) == ["1", "2", "3"]


def test_the_same_message_is_taken_once_in_five_minutes(slow_sqs: Any, slow_fifo: str, clock: ManualClock) -> None:
    first = send(slow_sqs, slow_fifo, "x")
    again = send(slow_sqs, slow_fifo, "x", "another-group")
    assert (again["MessageId"], again["SequenceNumber"]) == (first["MessageId"], first["SequenceNumber"])
    delete(slow_sqs, slow_fifo, *receive(slow_sqs, slow_fifo))
    send(slow_sqs, slow_fifo, "x")
    assert receive(slow_sqs, slow_fifo) == []
    send(slow_sqs, slow_fifo, "x", MessageDeduplicationId="other")
    clock.advance(301)
    assert send(slow_sqs, slow_fifo, "x")["MessageId"] != first["MessageId"]
    assert attributes_of(slow_sqs, slow_fifo)["ApproximateNumberOfMessages"] == "2"


def test_deduplication_may_be_per_group(sqs: Any) -> None:
    attributes = {"FifoQueue": "true", "ContentBasedDeduplication": "true", "DeduplicationScope": "messageGroup"}
    url = sqs.create_queue(QueueName="groups.fifo", Attributes=attributes)["QueueUrl"]
    for group in ("a", "b", "a"):
        send(sqs, url, "x", group)
    assert attributes_of(sqs, url)["ApproximateNumberOfMessages"] == "2"


def test_what_a_fifo_queue_asks_of_a_message(sqs: Any) -> None:
    url = sqs.create_queue(QueueName="strict.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]
    assert refused(sqs.send_message, QueueUrl=url, MessageBody="x", MessageDeduplicationId="a") == "MissingParameter"
    assert refused(send, client=sqs, url=url, body="x") == "InvalidParameterValue"
    bad = {"client": sqs, "url": url, "body": "x", "MessageDeduplicationId": "a"}
    assert refused(send, **bad, DelaySeconds=1) == "InvalidParameterValue"
    assert refused(send, **{**bad, "group": "a b"}) == "InvalidParameterValue"
    assert refused(send, **{**bad, "MessageDeduplicationId": "x" * 129}) == "InvalidParameterValue"
    send(**{**bad, "DelaySeconds": 0})


def test_an_expired_receipt_is_refused(slow_sqs: Any, slow_fifo: str, clock: ManualClock) -> None:
    send(slow_sqs, slow_fifo, "x")
    handle = receive(slow_sqs, slow_fifo)[0]["ReceiptHandle"]
    clock.advance(31)
    with pytest.raises(slow_sqs.exceptions.ClientError) as caught:
        slow_sqs.delete_message(QueueUrl=slow_fifo, ReceiptHandle=handle)
    assert caught.value.response["Error"]["Code"] == "InvalidParameterValue"
    assert "The receipt handle has expired" in caught.value.response["Error"]["Message"]


def test_a_repeated_attempt_gets_the_same_messages(slow_sqs: Any, slow_fifo: str, clock: ManualClock) -> None:
    for body in ("1", "2"):
        send(slow_sqs, slow_fifo, body)
    first = receive(slow_sqs, slow_fifo, ReceiveRequestAttemptId="try")
    clock.advance(20)
    again = receive(slow_sqs, slow_fifo, ReceiveRequestAttemptId="try")
    assert [one["ReceiptHandle"] for one in again] == [one["ReceiptHandle"] for one in first]
    clock.advance(20)  # hidden anew by the repetition
    assert receive(slow_sqs, slow_fifo) == []
    delete(slow_sqs, slow_fifo, first[0])
    assert receive(slow_sqs, slow_fifo, ReceiveRequestAttemptId="try") == []


def test_a_group_may_be_named_in_a_standard_queue(sqs: Any, queue: str) -> None:
    send(sqs, queue, "x", "tenant")
    send(sqs, queue, "y", "tenant")
    found = receive(sqs, queue, MessageSystemAttributeNames=["MessageGroupId"])
    assert [one["Attributes"] for one in found] == [{"MessageGroupId": "tenant"}] * 2
