"""Messages: sent, received, hidden, deleted, too old."""

import hashlib
import time
from typing import Any

import pytest

from emulator.kernel.clock import ManualClock
from tests.support.git import refused
from tests.support.queues import attributes_of, bodies, receive


def test_what_is_sent_is_received_until_it_is_deleted(slow_sqs: Any, clock: ManualClock) -> None:
    queue = slow_sqs.create_queue(QueueName="jobs")["QueueUrl"]
    sent = slow_sqs.send_message(QueueUrl=queue, MessageBody="hello")
    assert sent["MD5OfMessageBody"] == hashlib.md5(b"hello").hexdigest()
    first = receive(slow_sqs, queue)[0]
    assert (first["MessageId"], first["Body"], first["MD5OfBody"]) == (
        sent["MessageId"], "hello", sent["MD5OfMessageBody"]
    )  # fmt: skip
    assert receive(slow_sqs, queue) == []
    clock.advance(31)
    second = receive(slow_sqs, queue)[0]
    assert second["ReceiptHandle"] != first["ReceiptHandle"]
    slow_sqs.delete_message(QueueUrl=queue, ReceiptHandle=second["ReceiptHandle"])
    clock.advance(31)
    assert receive(slow_sqs, queue) == []


def test_system_attributes_are_given_when_asked_for(slow_sqs: Any, clock: ManualClock, account: str) -> None:
    queue = slow_sqs.create_queue(QueueName="jobs")["QueueUrl"]
    trace = {"AWSTraceHeader": {"DataType": "String", "StringValue": "Root=1-5e3d83c1"}}
    sent = slow_sqs.send_message(QueueUrl=queue, MessageBody="hello", MessageSystemAttributes=trace)
    assert "MD5OfMessageSystemAttributes" in sent
    assert "Attributes" not in receive(slow_sqs, queue, VisibilityTimeout=0)[0]
    clock.advance(2)
    found = receive(slow_sqs, queue, AttributeNames=["ApproximateReceiveCount"], VisibilityTimeout=0)[0]["Attributes"]
    assert found == {"ApproximateReceiveCount": "2"}
    found = receive(slow_sqs, queue, MessageSystemAttributeNames=["All"])[0]["Attributes"]
    assert int(found.pop("ApproximateFirstReceiveTimestamp")) == int(found.pop("SentTimestamp"))
    assert found == {"SenderId": account, "ApproximateReceiveCount": "3", "AWSTraceHeader": "Root=1-5e3d83c1"}


def test_message_attributes_are_chosen_and_digested(sqs: Any, queue: str) -> None:
    given = {
        "a.text": {"DataType": "String", "StringValue": "wörld"}, "a.count": {"DataType": "Number.int", "StringValue": "7"},
        "raw": {"DataType": "Binary", "BinaryValue": b"\0\1"},
    }  # fmt: skip
    sent = sqs.send_message(QueueUrl=queue, MessageBody="x", MessageAttributes=given)
    assert sent["MD5OfMessageAttributes"] == digest(given)
    shown = receive(sqs, queue, MessageAttributeNames=["All"], VisibilityTimeout=0)[0]
    assert (shown["MessageAttributes"], shown["MD5OfMessageAttributes"]) == (given, digest(given))
    shown = receive(sqs, queue, MessageAttributeNames=["a.*"], VisibilityTimeout=0)[0]
    assert shown["MessageAttributes"].keys() == {"a.text", "a.count"}
    assert shown["MD5OfMessageAttributes"] == digest({name: given[name] for name in ("a.text", "a.count")})
    assert receive(sqs, queue, MessageAttributeNames=["raw"], VisibilityTimeout=0)[0]["MessageAttributes"].keys() == {
        "raw"
    }
    assert "MessageAttributes" not in receive(sqs, queue, MessageAttributeNames=[])[0]


def digest(attributes: dict[str, Any]) -> str:
    """As AWS describes it, written by hand."""
    found = hashlib.md5()
    for name, value in sorted(attributes.items()):
        binary = "BinaryValue" in value
        content = value["BinaryValue"] if binary else value["StringValue"].encode()
        for part in (name.encode(), value["DataType"].encode()):
            found.update(len(part).to_bytes(4, "big") + part)
        found.update((b"\2" if binary else b"\1") + len(content).to_bytes(4, "big") + content)
    return found.hexdigest()


def test_delayed_messages_appear_later(slow_sqs: Any, clock: ManualClock) -> None:
    queue = slow_sqs.create_queue(QueueName="jobs", Attributes={"DelaySeconds": "5"})["QueueUrl"]
    slow_sqs.send_message(QueueUrl=queue, MessageBody="queue's")
    slow_sqs.send_message(QueueUrl=queue, MessageBody="own", DelaySeconds=2)
    slow_sqs.send_message(QueueUrl=queue, MessageBody="now", DelaySeconds=0)
    assert attributes_of(slow_sqs, queue)["ApproximateNumberOfMessagesDelayed"] == "2"
    assert bodies({"Messages": receive(slow_sqs, queue)}) == ["now"]
    clock.advance(2)
    assert bodies({"Messages": receive(slow_sqs, queue)}) == ["own"]
    clock.advance(3)
    assert bodies({"Messages": receive(slow_sqs, queue)}) == ["queue's"]


def test_counts_tell_visible_from_flying(sqs: Any, queue: str) -> None:
    for body in "abc":
        sqs.send_message(QueueUrl=queue, MessageBody=body)
    receive(sqs, queue, MaxNumberOfMessages=2)
    found = attributes_of(sqs, queue)
    assert (found["ApproximateNumberOfMessages"], found["ApproximateNumberOfMessagesNotVisible"]) == ("1", "2")


def test_visibility_can_be_changed_while_in_flight(slow_sqs: Any, clock: ManualClock) -> None:
    queue = slow_sqs.create_queue(QueueName="jobs")["QueueUrl"]
    slow_sqs.send_message(QueueUrl=queue, MessageBody="x")
    handle = receive(slow_sqs, queue)[0]["ReceiptHandle"]
    change = {"QueueUrl": queue, "ReceiptHandle": handle}
    slow_sqs.change_message_visibility(**change, VisibilityTimeout=100)
    clock.advance(60)
    assert receive(slow_sqs, queue) == []
    assert refused(slow_sqs.change_message_visibility, **change, VisibilityTimeout=43_200) == "InvalidParameterValue"
    assert refused(slow_sqs.change_message_visibility, **change, VisibilityTimeout=43_201) == "InvalidParameterValue"
    slow_sqs.change_message_visibility(**change, VisibilityTimeout=0)
    code = refused(slow_sqs.change_message_visibility, **change, VisibilityTimeout=5)
    assert code == "AWS.SimpleQueueService.MessageNotInflight"
    again = receive(slow_sqs, queue)[0]["ReceiptHandle"]
    assert refused(slow_sqs.change_message_visibility, **change, VisibilityTimeout=5) == "InvalidParameterValue"
    slow_sqs.delete_message(QueueUrl=queue, ReceiptHandle=again)
    slow_sqs.delete_message(QueueUrl=queue, ReceiptHandle=again)


def test_an_old_receipt_does_not_delete_what_another_has_received(slow_sqs: Any, clock: ManualClock) -> None:
    queue = slow_sqs.create_queue(QueueName="jobs")["QueueUrl"]
    slow_sqs.send_message(QueueUrl=queue, MessageBody="x")
    old = receive(slow_sqs, queue)[0]["ReceiptHandle"]
    clock.advance(31)
    new = receive(slow_sqs, queue)[0]["ReceiptHandle"]
    slow_sqs.delete_message(QueueUrl=queue, ReceiptHandle=old)
    assert attributes_of(slow_sqs, queue)["ApproximateNumberOfMessagesNotVisible"] == "1"
    clock.advance(31)  # visible again, and not received by anybody else: the receipt still holds
    slow_sqs.delete_message(QueueUrl=queue, ReceiptHandle=new)
    assert receive(slow_sqs, queue) == []


def test_bad_receipts(sqs: Any, queue: str) -> None:
    other = sqs.create_queue(QueueName="other")["QueueUrl"]
    sqs.send_message(QueueUrl=other, MessageBody="x")
    theirs = receive(sqs, other)[0]["ReceiptHandle"]
    for handle in ("nonsense", "MSAxIDEgYQ==", theirs):
        assert refused(sqs.delete_message, QueueUrl=queue, ReceiptHandle=handle) == "ReceiptHandleIsInvalid"


def test_messages_grow_old_and_are_swept(slow_sqs: Any, clock: ManualClock) -> None:
    queue = slow_sqs.create_queue(QueueName="jobs", Attributes={"MessageRetentionPeriod": "60"})["QueueUrl"]
    slow_sqs.send_message(QueueUrl=queue, MessageBody="x")
    clock.advance(59)
    assert attributes_of(slow_sqs, queue)["ApproximateNumberOfMessages"] == "1"
    clock.advance(2)
    assert attributes_of(slow_sqs, queue)["ApproximateNumberOfMessages"] == "0"
    assert receive(slow_sqs, queue) == []


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"MessageBody": ""}, "MissingParameter"),
        ({"MessageBody": "a\x01b"}, "InvalidMessageContents"),
        ({"MessageBody": "a\ufffe"}, "InvalidMessageContents"),
        ({"MessageBody": "x" * 1025}, "InvalidParameterValue"),
        ({"MessageBody": "x", "DelaySeconds": 901}, "InvalidParameterValue"),
        ({"MessageBody": "x", "DelaySeconds": -1}, "InvalidParameterValue"),
        ({"MessageBody": "x", "MessageDeduplicationId": "a"}, "InvalidParameterValue"),
        ({"MessageBody": "x", "MessageAttributes": {"a": {"DataType": "String", "StringValue": ""}}}, "InvalidParameterValue"),
        ({"MessageBody": "x", "MessageAttributes": {"a": {"DataType": "Text", "StringValue": "a"}}}, "InvalidParameterValue"),
        ({"MessageBody": "x", "MessageAttributes": {"a": {"DataType": "Number", "StringValue": "a"}}}, "InvalidParameterValue"),
        ({"MessageBody": "x", "MessageAttributes": {"aws.a": {"DataType": "String", "StringValue": "a"}}}, "InvalidParameterValue"),
        ({"MessageBody": "x", "MessageAttributes": {"a..b": {"DataType": "String", "StringValue": "a"}}}, "InvalidParameterValue"),
        ({"MessageBody": "x", "MessageAttributes": {f"a{n}": {"DataType": "String", "StringValue": "a"} for n in range(11)}}, "InvalidParameterValue"),
        ({"MessageBody": "x" * 1000, "MessageAttributes": {"a": {"DataType": "String", "StringValue": "a" * 20}}}, "InvalidParameterValue"),
        ({"MessageBody": "x", "MessageSystemAttributes": {"Other": {"DataType": "String", "StringValue": "a"}}}, "InvalidParameterValue"),
    ],
)  # fmt: skip
def test_messages_that_are_refused(sqs: Any, message: dict[str, Any], code: str) -> None:
    queue = sqs.create_queue(QueueName="small", Attributes={"MaximumMessageSize": "1024"})["QueueUrl"]
    assert refused(sqs.send_message, QueueUrl=queue, **message) == code
    assert attributes_of(sqs, queue)["ApproximateNumberOfMessages"] == "0"


@pytest.mark.parametrize(
    "wish",
    [
        {"MaxNumberOfMessages": 0}, {"MaxNumberOfMessages": 11}, {"WaitTimeSeconds": 21}, {"WaitTimeSeconds": -1},
        {"VisibilityTimeout": 43_201}, {"ReceiveRequestAttemptId": "a"},
    ],
)  # fmt: skip
def test_receives_that_are_refused(sqs: Any, queue: str, wish: dict[str, Any]) -> None:
    assert refused(sqs.receive_message, QueueUrl=queue, **wish) == "InvalidParameterValue"


def test_system_attributes_that_do_not_exist(sqs: Any, queue: str) -> None:
    for names in ({"AttributeNames": ["Colour"]}, {"MessageSystemAttributeNames": ["Colour"]}):
        assert refused(sqs.receive_message, QueueUrl=queue, **names) == "InvalidAttributeName"


def test_batches_tell_of_each_entry(sqs: Any, queue: str) -> None:
    answer = sqs.send_message_batch(
        QueueUrl=queue,
        Entries=[
            {"Id": "good", "MessageBody": "x", "MessageAttributes": {"a": {"DataType": "String", "StringValue": "v"}}},
            {"Id": "bad", "MessageBody": "\x02"},
            {"Id": "late", "MessageBody": "y", "DelaySeconds": 900},
        ],
    )
    assert [one["Id"] for one in answer["Successful"]] == ["good", "late"]
    assert answer["Successful"][0]["MD5OfMessageAttributes"]
    assert [(one["Id"], one["Code"], one["SenderFault"]) for one in answer["Failed"]] == [
        ("bad", "InvalidMessageContents", True)
    ]
    handle = receive(sqs, queue)[0]["ReceiptHandle"]
    answer = sqs.change_message_visibility_batch(
        QueueUrl=queue,
        Entries=[
            {"Id": "a", "ReceiptHandle": handle, "VisibilityTimeout": 60},
            {"Id": "b", "ReceiptHandle": "nonsense", "VisibilityTimeout": 60},
        ],
    )
    assert ([one["Id"] for one in answer["Successful"]], answer["Failed"][0]["Code"]) == (
        ["a"],
        "ReceiptHandleIsInvalid",
    )
    answer = sqs.delete_message_batch(
        QueueUrl=queue, Entries=[{"Id": "a", "ReceiptHandle": handle}, {"Id": "b", "ReceiptHandle": "nonsense"}]
    )
    assert ([one["Id"] for one in answer["Successful"]], answer["Failed"][0]["Code"]) == (
        ["a"],
        "ReceiptHandleIsInvalid",
    )


def test_batches_that_are_refused_whole(sqs: Any, queue: str) -> None:
    prefix = "AWS.SimpleQueueService."
    for entries, code in (
        ([], "EmptyBatchRequest"),
        ([{"Id": f"{n}", "MessageBody": "x"} for n in range(11)], "TooManyEntriesInBatchRequest"),
        ([{"Id": "a", "MessageBody": "x"}, {"Id": "a", "MessageBody": "y"}], "BatchEntryIdsNotDistinct"),
        ([{"Id": "a b", "MessageBody": "x"}], "InvalidBatchEntryId"),
        ([{"Id": f"{n}", "MessageBody": "x" * 600_000} for n in range(2)], "BatchRequestTooLong"),
    ):
        assert refused(sqs.send_message_batch, QueueUrl=queue, Entries=entries) == prefix + code
    assert attributes_of(sqs, queue)["ApproximateNumberOfMessages"] == "0"


def test_a_message_may_be_a_mebibyte(sqs: Any, queue: str) -> None:
    body = "ä" * 524_288
    sqs.send_message(QueueUrl=queue, MessageBody=body)
    assert bodies(sqs.receive_message(QueueUrl=queue)) == [body]
    assert refused(sqs.send_message, QueueUrl=queue, MessageBody=body + "x") == "InvalidParameterValue"


def test_many_messages_come_out_once_each(sqs: Any, queue: str) -> None:
    for start in range(0, 200, 10):
        sqs.send_message_batch(
            QueueUrl=queue, Entries=[{"Id": f"{n}", "MessageBody": f"{start + n}"} for n in range(10)]
        )
    seen: list[str] = []
    deadline = time.monotonic() + 20
    while len(seen) < 200 and time.monotonic() < deadline:
        seen += [message["Body"] for message in receive(sqs, queue)]
    assert sorted(map(int, seen)) == list(range(200))
