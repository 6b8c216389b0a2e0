"""Events into queues and topics, and dead letters of targets that do not take them."""

import json
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from emulator.kernel.clock import ManualClock
from emulator.node import Node
from tests.conftest import Aws, boto_client
from tests.support.git import refused
from tests.support.queues import arn_of, drain, receive

PATTERN = '{"source": ["shop"]}'


@pytest.fixture
def events(aws: Aws) -> Any:
    """With a rule for all that the shop does."""
    client = aws("events")
    client.put_rule(Name="all", EventPattern=PATTERN)
    return client


@pytest.fixture
def sqs(aws: Aws) -> Any:
    return aws("sqs")


@pytest.fixture
def inbox(sqs: Any) -> str:
    return str(sqs.create_queue(QueueName="inbox")["QueueUrl"])


def sell(events: Any, **detail: Any) -> str:
    entry = {"Source": "shop", "DetailType": "Order", "Detail": json.dumps(detail)}
    return str(events.put_events(Entries=[entry])["Entries"][0]["EventId"])


def test_a_queue_gets_the_event(events: Any, sqs: Any, inbox: str) -> None:
    events.put_targets(Rule="all", Targets=[{"Id": "q", "Arn": arn_of(sqs, inbox)}])
    event_id = sell(events, amount=1)
    found = json.loads(drain(sqs, inbox, 1)[0]["Body"])
    assert (found["id"], found["detail"]) == (event_id, {"amount": 1})


def test_two_targets_of_one_queue_are_two_messages(events: Any, sqs: Any, inbox: str) -> None:
    arn = arn_of(sqs, inbox)
    events.put_targets(
        Rule="all", Targets=[{"Id": "a", "Arn": arn, "Input": '"a"'}, {"Id": "b", "Arn": arn, "Input": '"b"'}]
    )
    events.put_rule(Name="again", EventPattern=PATTERN)
    events.put_targets(Rule="again", Targets=[{"Id": "a", "Arn": arn, "Input": '"c"'}])
    sell(events)
    assert sorted(one["Body"] for one in drain(sqs, inbox, 3)) == ['"a"', '"b"', '"c"']


def test_a_fifo_queue_needs_a_group(events: Any, sqs: Any) -> None:
    attributes = {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
    queue = sqs.create_queue(QueueName="inbox.fifo", Attributes=attributes)["QueueUrl"]
    target = {"Id": "q", "Arn": arn_of(sqs, queue)}
    assert refused(events.put_targets, Rule="all", Targets=[target]) == "ValidationException"
    events.put_targets(Rule="all", Targets=[{**target, "SqsParameters": {"MessageGroupId": "shop"}}])
    for amount in range(3):
        sell(events, amount=amount)
    found = drain(sqs, queue, 3)
    assert {one["Attributes"]["MessageGroupId"] for one in found} == {"shop"}
    assert sorted(json.loads(one["Body"])["detail"]["amount"] for one in found) == [0, 1, 2]


def test_a_topic_publishes_the_event(events: Any, aws: Aws, sqs: Any, inbox: str) -> None:
    topic = aws("sns").create_topic(Name="news")["TopicArn"]
    aws("sns").subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn_of(sqs, inbox))
    transformer = {"InputPathsMap": {"n": "$.detail.amount"}, "InputTemplate": '"Sold for <n>"'}
    events.put_targets(Rule="all", Targets=[{"Id": "t", "Arn": topic, "InputTransformer": transformer}])
    sell(events, amount=7)
    assert json.loads(drain(sqs, inbox, 1)[0]["Body"])["Message"] == '"Sold for 7"'


def test_what_a_target_refuses_becomes_a_dead_letter(events: Any, sqs: Any, inbox: str, account: str) -> None:
    gone = f"arn:aws:sqs:us-east-1:{account}:gone"
    target = {"Id": "q", "Arn": gone, "DeadLetterConfig": {"Arn": arn_of(sqs, inbox)}}
    events.put_targets(Rule="all", Targets=[target])
    event_id = sell(events, amount=1)
    dead = drain(sqs, inbox, 1)[0]
    facts = {name: value["StringValue"] for name, value in dead["MessageAttributes"].items()}
    assert json.loads(dead["Body"])["id"] == event_id
    assert facts.pop("ERROR_MESSAGE")
    assert facts == {
        "RULE_ARN": f"arn:aws:events:us-east-1:{account}:rule/all", "TARGET_ARN": gone, "RETRY_ATTEMPTS": "0",
        "ERROR_CODE": "AWS.SimpleQueueService.NonExistentQueue",
    }  # fmt: skip


def test_dead_letter_queues_that_are_refused(events: Any, sqs: Any, inbox: str) -> None:
    arn = arn_of(sqs, inbox)
    for dead in (arn + ".fifo", "arn:aws:sns:us-east-1:111111111111:t"):
        target = {"Id": "q", "Arn": arn, "DeadLetterConfig": {"Arn": dead}}
        assert refused(events.put_targets, Rule="all", Targets=[target]) == "ValidationException"
    grouped = {"Id": "q", "Arn": "arn:aws:sns:us-east-1:111111111111:t", "SqsParameters": {"MessageGroupId": "g"}}
    assert refused(events.put_targets, Rule="all", Targets=[grouped]) == "ValidationException"
    assert events.list_targets_by_rule(Rule="all")["Targets"] == []


def test_a_cron_schedule_ticks_at_its_time(slow_server: Node, clock: ManualClock, account: str) -> None:
    events, sqs = (boto_client(slow_server.url, service, account) for service in ("events", "sqs"))
    queue = sqs.create_queue(QueueName="inbox")["QueueUrl"]
    events.put_rule(Name="nightly", ScheduleExpression="cron(0 3 * * ? *)")
    events.put_targets(Rule="nightly", Targets=[{"Id": "q", "Arn": arn_of(sqs, queue)}])
    times = []
    for _ in range(2):
        clock.advance(_until_three(clock.now()) - 1)
        assert receive(sqs, queue) == []
        clock.advance(2)
        times += [json.loads(one["Body"])["time"] for one in _patiently(sqs, queue)]
    assert [time[11:16] for time in times] == ["03:00", "03:00"]
    assert times[0] != times[1]
    events.disable_rule(Name="nightly")


def _until_three(now: datetime) -> float:
    """Seconds to the next 3:00."""
    today = datetime(now.year, now.month, now.day, 3, tzinfo=UTC)
    return (today - now).total_seconds() % 86_400


def _patiently(sqs: Any, queue: str) -> list[dict[str, Any]]:
    """One message, once it is there; the clock of the server stands still meanwhile."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        found = receive(sqs, queue)
        for message in found:
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
        if found:
            return found
        time.sleep(0.02)
    return []


@pytest.mark.parametrize("schedule", ["cron(* * * * *)", "rate(0 minutes)", "at(2030-01-01T00:00:00)"])
def test_bad_schedules(events: Any, schedule: str) -> None:
    assert refused(events.put_rule, Name="bad", ScheduleExpression=schedule) == "ValidationException"
