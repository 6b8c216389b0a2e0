"""Dead-letter queues: what is received too often moves there, and back."""

import json
import time
from typing import Any

import pytest

from tests.support.git import refused
from tests.support.queues import arn_of, attributes_of, bodies, receive


@pytest.fixture
def dead(sqs: Any) -> str:
    return str(sqs.create_queue(QueueName="dead")["QueueUrl"])


@pytest.fixture
def source(sqs: Any, dead: str) -> str:
    """Two receives, then it is dead."""
    return str(
        sqs.create_queue(QueueName="source", Attributes={"RedrivePolicy": policy(arn_of(sqs, dead), 2)})["QueueUrl"]
    )


def policy(target: str, most: Any) -> str:
    return json.dumps({"deadLetterTargetArn": target, "maxReceiveCount": most})


def kill(client: Any, url: str, *texts: str) -> None:
    """Send, and receive until it is dead."""
    for text in texts:
        client.send_message(QueueUrl=url, MessageBody=text)
    for _ in range(3):
        receive(client, url, VisibilityTimeout=0)


def test_the_third_receive_finds_it_moved(sqs: Any, source: str, dead: str) -> None:
    sent = sqs.send_message(QueueUrl=source, MessageBody="poison")
    for _ in range(2):
        assert len(receive(sqs, source, VisibilityTimeout=0)) == 1
    assert receive(sqs, source) == []
    found = receive(sqs, dead, MessageSystemAttributeNames=["All"])[0]
    assert found["MessageId"] == sent["MessageId"]
    assert found["Attributes"]["DeadLetterQueueSourceArn"] == arn_of(sqs, source)
    assert found["Attributes"]["ApproximateReceiveCount"] == "3"
    assert sqs.list_dead_letter_source_queues(QueueUrl=dead)["queueUrls"] == [source]


def test_without_its_dead_letter_queue_a_message_stays(sqs: Any, source: str, dead: str) -> None:
    sqs.delete_queue(QueueUrl=dead)
    sqs.send_message(QueueUrl=source, MessageBody="x")
    for _ in range(4):
        assert len(receive(sqs, source, VisibilityTimeout=0)) == 1


def test_redrive_policies_that_are_refused(sqs: Any, dead: str, queue: str, account: str) -> None:
    fifo = sqs.create_queue(QueueName="dead.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]
    closed = sqs.create_queue(QueueName="closed", Attributes={"RedriveAllowPolicy": '{"redrivePermission": "denyAll"}'})
    for text in (
        policy(f"arn:aws:sqs:us-east-1:{account}:nobody", 2), policy("nonsense", 2), policy(arn_of(sqs, dead), 0),
        policy(arn_of(sqs, dead), 1001), policy(arn_of(sqs, dead), "x"), policy(arn_of(sqs, fifo), 2),
        policy(arn_of(sqs, closed["QueueUrl"]), 2), json.dumps({"deadLetterTargetArn": arn_of(sqs, dead)}),
        policy(arn_of(sqs, queue), 2),
    ):  # fmt: skip
        attributes = {"RedrivePolicy": text}
        assert refused(sqs.set_queue_attributes, QueueUrl=queue, Attributes=attributes) == "InvalidParameterValue"
    assert "RedrivePolicy" not in attributes_of(sqs, queue)


def test_a_queue_may_choose_its_sources(sqs: Any, queue: str) -> None:
    allow = json.dumps({"redrivePermission": "byQueue", "sourceQueueArns": [arn_of(sqs, queue)]})
    dead = sqs.create_queue(QueueName="picky", Attributes={"RedriveAllowPolicy": allow})["QueueUrl"]
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"RedrivePolicy": policy(arn_of(sqs, dead), "3")})
    other = {"RedrivePolicy": policy(arn_of(sqs, dead), 3)}
    assert refused(sqs.create_queue, QueueName="other", Attributes=other) == "InvalidParameterValue"
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"RedrivePolicy": ""})
    assert sqs.list_dead_letter_source_queues(QueueUrl=dead)["queueUrls"] == []


def test_dead_letters_go_back_to_where_they_came_from(sqs: Any, source: str, dead: str) -> None:
    kill(sqs, source, "a", "b")
    assert attributes_of(sqs, dead)["ApproximateNumberOfMessages"] == "2"
    sqs.start_message_move_task(SourceArn=arn_of(sqs, dead))
    task = ended(sqs, dead)
    assert (task["Status"], task["ApproximateNumberOfMessagesMoved"]) == ("COMPLETED", 2)
    assert "TaskHandle" not in task
    back = receive(sqs, source, MessageSystemAttributeNames=["All"])
    assert sorted(message["Body"] for message in back) == ["a", "b"]
    assert {message["Attributes"]["ApproximateReceiveCount"] for message in back} == {"1"}


def test_dead_letters_go_to_a_queue_that_is_named(sqs: Any, source: str, dead: str, queue: str) -> None:
    kill(sqs, source, "a")
    sqs.send_message(QueueUrl=dead, MessageBody="sent here")
    sqs.start_message_move_task(SourceArn=arn_of(sqs, dead), DestinationArn=arn_of(sqs, queue))
    assert ended(sqs, dead)["Status"] == "COMPLETED"
    assert sorted(bodies(sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10))) == ["a", "sent here"]


def test_a_message_without_a_past_fails_the_task(sqs: Any, source: str, dead: str) -> None:
    sqs.send_message(QueueUrl=dead, MessageBody="sent here")
    sqs.start_message_move_task(SourceArn=arn_of(sqs, dead))
    task = ended(sqs, dead)
    assert (task["Status"], task["FailureReason"]) == ("FAILED", "CouldNotDetermineMessageSource")
    assert attributes_of(sqs, dead)["ApproximateNumberOfMessages"] == "1"


def test_a_slow_task_can_be_cancelled(sqs: Any, source: str, dead: str) -> None:
    kill(sqs, source, "a", "b", "c")
    arn = arn_of(sqs, dead)
    handle = sqs.start_message_move_task(SourceArn=arn, MaxNumberOfMessagesPerSecond=1)["TaskHandle"]
    assert refused(sqs.start_message_move_task, SourceArn=arn) == "InvalidParameterValue"
    moved = sqs.cancel_message_move_task(TaskHandle=handle)["ApproximateNumberOfMessagesMoved"]
    assert moved < 3
    assert ended(sqs, dead)["Status"] == "CANCELLED"
    assert refused(sqs.cancel_message_move_task, TaskHandle=handle) == "InvalidParameterValue"
    assert refused(sqs.cancel_message_move_task, TaskHandle="nonsense") == "ResourceNotFoundException"


def test_move_tasks_that_are_refused(sqs: Any, queue: str, dead: str, source: str) -> None:
    nobody = arn_of(sqs, queue) + "x"
    assert refused(sqs.start_message_move_task, SourceArn=nobody) == "ResourceNotFoundException"
    assert refused(sqs.start_message_move_task, SourceArn=arn_of(sqs, queue)) == "InvalidParameterValue"
    arn = arn_of(sqs, dead)
    assert refused(sqs.start_message_move_task, SourceArn=arn, DestinationArn=nobody) == "ResourceNotFoundException"
    assert refused(sqs.start_message_move_task, SourceArn=arn, DestinationArn=arn) == "InvalidParameterValue"
    assert (
        refused(sqs.start_message_move_task, SourceArn=arn, MaxNumberOfMessagesPerSecond=501) == "InvalidParameterValue"
    )


def ended(client: Any, url: str) -> dict[str, Any]:
    """The newest move task, once it runs no more."""
    deadline = time.monotonic() + 10
    while True:
        task: dict[str, Any] = client.list_message_move_tasks(SourceArn=arn_of(client, url))["Results"][0]
        if task["Status"] != "RUNNING" or time.monotonic() > deadline:
            return task
        time.sleep(0.02)
