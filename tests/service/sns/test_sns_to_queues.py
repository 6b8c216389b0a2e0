"""Messages to queues: envelopes, raw ones, filters, order, dead letters."""

import json
import time
from typing import Any

import pytest

from tests.conftest import Aws
from tests.support.git import refused
from tests.support.queues import arn_of, attributes_of, drain, receive


def test_a_queue_gets_an_envelope(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    queue = listener()
    attributes = {
        "size": {"DataType": "Number", "StringValue": "7"}, "raw": {"DataType": "Binary", "BinaryValue": b"\0\1"}
    }  # fmt: skip
    sent = sns.publish(TopicArn=topic, Message="Hällo", Subject="Hi", MessageAttributes=attributes)
    message = drain(sqs, queue, 1)[0]
    assert "MessageAttributes" not in message
    document = json.loads(message["Body"])
    assert document.pop("Timestamp").endswith("Z")
    subscription = sns.list_subscriptions()["Subscriptions"][0]["SubscriptionArn"]
    assert subscription in document.pop("UnsubscribeURL").replace("%3A", ":")
    assert all(document.pop(name) for name in ("Signature", "SigningCertURL"))
    assert document == {
        "Type": "Notification", "MessageId": sent["MessageId"], "TopicArn": topic, "Subject": "Hi", "Message": "Hällo",
        "SignatureVersion": "1",
        "MessageAttributes": {"size": {"Type": "Number", "Value": "7"}, "raw": {"Type": "Binary", "Value": "AAE="}},
    }  # fmt: skip


def test_raw_messages_are_only_what_was_published(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    queue = listener(RawMessageDelivery="true")
    attributes = {"kind": {"DataType": "String", "StringValue": "a"}}
    sns.publish(TopicArn=topic, Message="plain", Subject="lost", MessageAttributes=attributes)
    message = drain(sqs, queue, 1)[0]
    assert (message["Body"], message["MessageAttributes"]) == ("plain", attributes)


def test_each_protocol_has_its_own_text(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    queue = listener(RawMessageDelivery="true")
    for message in ({"default": "all", "sqs": "queues"}, {"default": "all", "http": "pages"}):
        sns.publish(TopicArn=topic, Message=json.dumps(message), MessageStructure="json")
    assert sorted(one["Body"] for one in drain(sqs, queue, 2)) == ["all", "queues"]
    for broken in ("{", "[]", '{"sqs": "x"}'):
        assert refused(sns.publish, TopicArn=topic, Message=broken, MessageStructure="json") == "InvalidParameter"


def test_every_subscriber_gets_a_copy(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    queues = [listener(name, RawMessageDelivery="true") for name in ("a", "b", "c")]
    sns.publish(TopicArn=topic, Message="x")
    assert [len(drain(sqs, queue, 1)) for queue in queues] == [1, 1, 1]


def number(value: str) -> dict[str, str]:
    return {"DataType": "Number", "StringValue": value}


def text(value: str) -> dict[str, str]:
    return {"DataType": "String", "StringValue": value}


@pytest.mark.parametrize(
    ("policy", "attributes", "passes"),
    [
        ({"store": ["shop"]}, {"store": text("shop")}, True),
        ({"store": ["shop"]}, {"store": text("other")}, False),
        ({"store": ["shop"]}, {}, False),
        ({"store": ["shop"], "event": ["sold"]}, {"store": text("shop"), "event": text("bought")}, False),
        ({"event": [{"prefix": "order-"}]}, {"event": text("order-cancelled")}, True),
        ({"event": [{"suffix": "-cancelled"}]}, {"event": text("order-placed")}, False),
        ({"event": [{"anything-but": ["a", "b"]}]}, {"event": text("c")}, True),
        ({"event": [{"anything-but": {"prefix": "order"}}]}, {"event": text("order-x")}, False),
        ({"event": [{"equals-ignore-case": "SOLD"}]}, {"event": text("sold")}, True),
        ({"event": [{"wildcard": "a*z"}]}, {"event": text("abcz")}, True),
        ({"address": [{"cidr": "10.0.0.0/24"}]}, {"address": text("10.0.0.255")}, True),
        ({"price": [{"numeric": [">", 10, "<=", 20]}]}, {"price": number("20")}, True),
        ({"price": [{"numeric": [">", 10]}]}, {"price": number("10")}, False),
        ({"price": [{"numeric": [">", 10]}]}, {"price": text("11")}, False),
        ({"price": [301.5]}, {"price": number("301.5")}, True),
        ({"event": [{"exists": True}]}, {"event": text("x")}, True),
        ({"event": [{"exists": False}]}, {"event": text("x")}, False),
        ({"event": [{"exists": False}]}, {"other": text("x")}, True),
        ({"sports": ["rugby"]}, {"sports": {"DataType": "String.Array", "StringValue": '["soccer", "rugby"]'}}, True),
        ({"$or": [{"a": ["1"]}, {"b": ["2"]}]}, {"b": text("2")}, True),
    ],
)  # fmt: skip
def test_filters_on_attributes(
    sns: Any, sqs: Any, topic: str, listener: Any, policy: dict[str, Any], attributes: dict[str, Any], passes: bool
) -> None:
    filtered = listener("filtered", RawMessageDelivery="true", FilterPolicy=json.dumps(policy))
    everything = listener("everything", RawMessageDelivery="true")
    sns.publish(TopicArn=topic, Message="x", MessageAttributes=attributes)
    assert len(drain(sqs, everything, 1)) == 1
    found = drain(sqs, filtered, 1, seconds=5 if passes else 0.3)
    assert bool(found) is passes


def test_filters_on_the_body(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    policy = json.dumps({"order": {"total": [{"numeric": [">=", 100]}], "country": ["de", "at"]}})
    queue = listener(RawMessageDelivery="true", FilterPolicy=policy, FilterPolicyScope="MessageBody")
    wanted = json.dumps({"order": {"total": 100, "country": "at"}})
    for body in (json.dumps({"order": {"total": 99, "country": "de"}}), "no json", "[1]", wanted):
        sns.publish(TopicArn=topic, Message=body)
    assert [one["Body"] for one in drain(sqs, queue, 1)] == [wanted]
    assert receive(sqs, queue) == []


def test_filters_that_are_refused(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    listener()
    arn = sns.list_subscriptions()["Subscriptions"][0]["SubscriptionArn"]
    for policy in (
        "{", "[]", '{"a": "b"}', '{"a": {"b": ["c"]}}', '{"a": [{"like": "b"}]}',
        json.dumps({f"k{number}": ["a"] for number in range(6)}), json.dumps({"a": ["x"] * 151}),
    ):  # fmt: skip
        request = {"SubscriptionArn": arn, "AttributeName": "FilterPolicy", "AttributeValue": policy}
        assert refused(sns.set_subscription_attributes, **request) == "InvalidParameter"
    assert "FilterPolicy" not in sns.get_subscription_attributes(SubscriptionArn=arn)["Attributes"]
    sns.set_subscription_attributes(SubscriptionArn=arn, AttributeName="FilterPolicy", AttributeValue='{"a": ["b"]}')
    found = sns.get_subscription_attributes(SubscriptionArn=arn)["Attributes"]
    assert (found["FilterPolicy"], found["FilterPolicyScope"]) == ('{"a": ["b"]}', "MessageAttributes")
    sns.set_subscription_attributes(SubscriptionArn=arn, AttributeName="FilterPolicy", AttributeValue="{}")
    assert "FilterPolicy" not in sns.get_subscription_attributes(SubscriptionArn=arn)["Attributes"]


@pytest.fixture
def fifo(sns: Any, sqs: Any) -> tuple[str, str]:
    """A FIFO topic and a FIFO queue that listens to it."""
    topic = sns.create_topic(Name="news.fifo", Attributes={"FifoTopic": "true", "ContentBasedDeduplication": "true"})
    queue = sqs.create_queue(QueueName="inbox.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]
    sns.subscribe(
        TopicArn=topic["TopicArn"], Protocol="sqs", Endpoint=arn_of(sqs, queue),
        Attributes={"RawMessageDelivery": "true"},
    )  # fmt: skip
    return topic["TopicArn"], queue


def test_fifo_topics_keep_the_order_of_a_group(sns: Any, sqs: Any, fifo: tuple[str, str]) -> None:
    topic, queue = fifo
    sent = [sns.publish(TopicArn=topic, Message=f"{number}", MessageGroupId="g") for number in range(12)]
    sequences = [one["SequenceNumber"] for one in sent]
    assert sequences == sorted(sequences)
    found = drain(sqs, queue, 12)
    assert [one["Body"] for one in found] == [f"{number}" for number in range(12)]
    assert {one["Attributes"]["MessageGroupId"] for one in found} == {"g"}


def test_fifo_topics_take_a_message_once(sns: Any, sqs: Any, fifo: tuple[str, str]) -> None:
    topic, queue = fifo
    first = sns.publish(TopicArn=topic, Message="x", MessageGroupId="g")
    again = sns.publish(TopicArn=topic, Message="x", MessageGroupId="g")
    assert (again["MessageId"], again["SequenceNumber"]) == (first["MessageId"], first["SequenceNumber"])
    sns.publish(TopicArn=topic, Message="y", MessageGroupId="g")
    assert [one["Body"] for one in drain(sqs, queue, 2)] == ["x", "y"]


def test_what_a_fifo_topic_asks_of_a_message(sns: Any, sqs: Any, fifo: tuple[str, str], topic: str) -> None:
    assert refused(sns.publish, TopicArn=fifo[0], Message="x") == "InvalidParameter"
    assert refused(sns.publish, TopicArn=topic, Message="x", MessageDeduplicationId="a") == "InvalidParameter"
    strict = sns.create_topic(Name="strict.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
    assert refused(sns.publish, TopicArn=strict, Message="x", MessageGroupId="g") == "InvalidParameter"
    sns.publish(TopicArn=strict, Message="x", MessageGroupId="g", MessageDeduplicationId="1")
    queue = arn_of(sqs, fifo[1])
    assert refused(sns.subscribe, TopicArn=topic, Protocol="sqs", Endpoint=queue) == "InvalidParameter"


def test_a_fifo_topic_may_have_standard_queues(sns: Any, sqs: Any, fifo: tuple[str, str]) -> None:
    queue = sqs.create_queue(QueueName="plain")["QueueUrl"]
    sns.subscribe(TopicArn=fifo[0], Protocol="sqs", Endpoint=arn_of(sqs, queue))
    sns.publish(TopicArn=fifo[0], Message="x", MessageGroupId="g")
    document = json.loads(drain(sqs, queue, 1)[0]["Body"])
    assert (document["Message"], len(document["SequenceNumber"])) == ("x", 20)


def test_what_no_queue_takes_becomes_a_dead_letter(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    dead = sqs.create_queue(QueueName="dead")["QueueUrl"]
    redrive = json.dumps({"deadLetterTargetArn": arn_of(sqs, dead)})
    queue = listener(RawMessageDelivery="true", RedrivePolicy=redrive)
    sqs.delete_queue(QueueUrl=queue)
    sns.publish(TopicArn=topic, Message="nobody")
    assert [one["Body"] for one in drain(sqs, dead, 1)] == ["nobody"]


def test_more_attributes_than_a_queue_takes_are_a_dead_letter(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    queue = listener(RawMessageDelivery="true")
    attributes = {f"a{number}": text("x") for number in range(11)}
    sns.publish(TopicArn=topic, Message="too much", MessageAttributes=attributes)
    sns.publish(TopicArn=topic, Message="fine")
    assert [one["Body"] for one in drain(sqs, queue, 1)] == ["fine"]


def test_batches_tell_of_each_entry(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    queue = listener(RawMessageDelivery="true")
    answer = sns.publish_batch(
        TopicArn=topic,
        PublishBatchRequestEntries=[
            {"Id": "a", "Message": "one"}, {"Id": "b", "Message": "two", "Subject": "x" * 101},
            {"Id": "c", "Message": "three"},
        ],
    )  # fmt: skip
    assert [one["Id"] for one in answer["Successful"]] == ["a", "c"]
    assert [(one["Id"], one["Code"], one["SenderFault"]) for one in answer["Failed"]] == [
        ("b", "InvalidParameter", True)
    ]
    assert sorted(one["Body"] for one in drain(sqs, queue, 2)) == ["one", "three"]
    for entries, code in (
        ([], "EmptyBatchRequest"),
        ([{"Id": f"{number}", "Message": "x"} for number in range(11)], "TooManyEntriesInBatchRequest"),
        ([{"Id": "a", "Message": "x"}] * 2, "BatchEntryIdsNotDistinct"),
        ([{"Id": "a b", "Message": "x"}], "InvalidBatchEntryId"),
        ([{"Id": f"{number}", "Message": "x" * 140_000} for number in range(2)], "BatchRequestTooLong"),
    ):
        assert refused(sns.publish_batch, TopicArn=topic, PublishBatchRequestEntries=entries) == code


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"Message": ""}, "InvalidParameter"),
        ({"Message": "x" * 262_145}, "InvalidParameter"),
        ({"Message": "x", "Subject": "a\nb"}, "InvalidParameter"),
        ({"Message": "x", "MessageStructure": "xml"}, "InvalidParameter"),
        ({"Message": "x", "MessageGroupId": "a b"}, "InvalidParameter"),
        ({"Message": "x", "MessageAttributes": {"a": text("")}}, "ParameterValueInvalid"),
        ({"Message": "x", "MessageAttributes": {"a": number("seven")}}, "ParameterValueInvalid"),
        ({"Message": "x", "MessageAttributes": {"a": {"DataType": "Text", "StringValue": "b"}}}, "ParameterValueInvalid"),
    ],
)  # fmt: skip
def test_messages_that_are_refused(sns: Any, topic: str, message: dict[str, Any], code: str) -> None:
    assert refused(sns.publish, TopicArn=topic, **message) == code


def test_large_messages_when_the_topic_says_so(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    queue = listener(RawMessageDelivery="true")
    sns.set_topic_attributes(TopicArn=topic, AttributeName="MaximumMessageSize", AttributeValue="1048576")
    sns.publish(TopicArn=topic, Message="x" * 1_000_000)
    assert len(drain(sqs, queue, 1)[0]["Body"]) == 1_000_000
    web = {"TopicArn": topic, "Protocol": "http", "Endpoint": "http://127.0.0.1:1/"}
    assert refused(sns.subscribe, **web) == "InvalidParameter"


def test_a_queue_of_another_account_is_asked_first(aws: Aws, sns: Any, topic: str, account: str) -> None:
    other = str(int(account) + 5_000_000)
    theirs = aws("sqs", account=other)
    queue = theirs.create_queue(QueueName="theirs")["QueueUrl"]
    endpoint = arn_of(theirs, queue)
    answer = sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=endpoint)
    assert answer["SubscriptionArn"] == "pending confirmation"
    sns.publish(TopicArn=topic, Message="too early")
    question = json.loads(drain(theirs, queue, 1)[0]["Body"])
    assert (question["Type"], question["TopicArn"]) == ("SubscriptionConfirmation", topic)
    aws("sns", account=other).confirm_subscription(TopicArn=topic, Token=question["Token"])
    sns.publish(TopicArn=topic, Message="now")
    assert json.loads(drain(theirs, queue, 1)[0]["Body"])["Message"] == "now"


def test_a_queue_that_has_left_gets_nothing_more(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    queue = listener(RawMessageDelivery="true")
    other = listener("other", RawMessageDelivery="true")
    subscription = sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"][0]["SubscriptionArn"]
    sns.unsubscribe(SubscriptionArn=subscription)
    sns.unsubscribe(SubscriptionArn=subscription)
    sns.publish(TopicArn=topic, Message="x")
    assert len(drain(sqs, other, 1)) == 1
    assert attributes_of(sqs, queue)["ApproximateNumberOfMessages"] == "0"
    found = sns.get_topic_attributes(TopicArn=topic)["Attributes"]
    assert (found["SubscriptionsConfirmed"], found["SubscriptionsDeleted"]) == ("1", "1")


def test_publishing_is_quick_however_many_listen(sns: Any, sqs: Any, topic: str, listener: Any) -> None:
    for index in range(20):
        listener(f"q{index}")
    began = time.monotonic()
    sns.publish(TopicArn=topic, Message="x")
    assert time.monotonic() - began < 2
