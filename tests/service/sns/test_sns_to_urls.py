"""Messages to HTTP endpoints: the handshake, the requests, the retries."""

import json
from typing import Any
from urllib.request import urlopen

from tests.support.endpoint import Endpoint
from tests.support.git import refused
from tests.support.queues import arn_of, drain

_AT_ONCE = json.dumps({"healthyRetryPolicy": {"numRetries": 2, "numNoDelayRetries": 2}})


def subscribed(sns: Any, topic: str, endpoint: Endpoint, **attributes: str) -> str:
    """The ARN of a confirmed subscription; the handshake is taken off the endpoint's list."""
    arn = sns.subscribe(
        TopicArn=topic, Protocol="http", Endpoint=endpoint.url, Attributes=attributes, ReturnSubscriptionArn=True
    )["SubscriptionArn"]
    token = endpoint.wait_for(1)[0].document["Token"]
    assert sns.confirm_subscription(TopicArn=topic, Token=token)["SubscriptionArn"] == arn
    endpoint.posted.clear()
    return str(arn)


def test_an_endpoint_is_asked_and_says_yes_by_its_link(sns: Any, topic: str, endpoint: Endpoint) -> None:
    answer = sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint.url)
    assert answer["SubscriptionArn"] == "pending confirmation"
    assert sns.list_subscriptions()["Subscriptions"][0]["SubscriptionArn"] == "PendingConfirmation"
    question = endpoint.wait_for(1)[0]
    assert question.headers["x-amz-sns-message-type"] == "SubscriptionConfirmation"
    assert question.headers["content-type"] == "text/plain; charset=UTF-8"
    document = question.document
    assert document.keys() == {
        "Type", "MessageId", "Token", "TopicArn", "Message", "SubscribeURL", "Timestamp", "SignatureVersion",
        "Signature", "SigningCertURL",
    }  # fmt: skip
    sns.publish(TopicArn=topic, Message="too early")
    with urlopen(document["SubscribeURL"]) as confirmed:  # unsigned, as an endpoint would
        assert b"<SubscriptionArn>" in confirmed.read()
    assert sns.list_subscriptions()["Subscriptions"][0]["SubscriptionArn"].startswith(topic)
    sns.publish(TopicArn=topic, Message="now")
    assert endpoint.wait_for(2)[1].document["Message"] == "now"


def test_a_notification_has_the_headers_of_sns(sns: Any, topic: str, endpoint: Endpoint) -> None:
    arn = subscribed(sns, topic, endpoint)
    sent = sns.publish(TopicArn=topic, Message="hello", Subject="Hi")
    posted = endpoint.wait_for(1)[0]
    assert posted.path == "/hook"
    assert {name: posted.headers[f"x-amz-sns-{name}"] for name in ("message-type", "message-id", "topic-arn", "subscription-arn")} == {
        "message-type": "Notification", "message-id": sent["MessageId"], "topic-arn": topic, "subscription-arn": arn
    }  # fmt: skip
    assert (posted.document["Message"], posted.document["Subject"]) == ("hello", "Hi")
    with urlopen(posted.document["UnsubscribeURL"]):
        pass
    assert sns.list_subscriptions()["Subscriptions"] == []


def test_raw_messages_and_content_types(sns: Any, topic: str, endpoint: Endpoint) -> None:
    kind = json.dumps({"requestPolicy": {"headerContentType": "application/json"}})
    subscribed(sns, topic, endpoint, RawMessageDelivery="true", DeliveryPolicy=kind)
    sns.publish(TopicArn=topic, Message='{"a": 1}')
    posted = endpoint.wait_for(1)[0]
    assert (posted.body, posted.headers["x-amz-sns-rawdelivery"]) == ('{"a": 1}', "true")
    assert posted.headers["content-type"] == "application/json"


def test_a_failing_endpoint_is_tried_again(sns: Any, topic: str, endpoint: Endpoint) -> None:
    subscribed(sns, topic, endpoint, DeliveryPolicy=_AT_ONCE)
    endpoint.statuses = [500, 429]
    sns.publish(TopicArn=topic, Message="hello")
    posted = endpoint.wait_for(3)
    assert {one.headers["x-amz-sns-message-id"] for one in posted} == {posted[0].document["MessageId"]}
    assert len(posted) == 3


def test_when_all_tries_fail_it_is_a_dead_letter(sns: Any, sqs: Any, topic: str, endpoint: Endpoint) -> None:
    dead = sqs.create_queue(QueueName="dead")["QueueUrl"]
    redrive = json.dumps({"deadLetterTargetArn": arn_of(sqs, dead)})
    subscribed(sns, topic, endpoint, DeliveryPolicy=_AT_ONCE, RedrivePolicy=redrive)
    endpoint.statuses = [503] * 3
    sns.publish(TopicArn=topic, Message="hello")
    assert json.loads(drain(sqs, dead, 1)[0]["Body"])["Message"] == "hello"
    assert len(endpoint.posted) == 3


def test_a_client_error_is_for_good(sns: Any, sqs: Any, topic: str, endpoint: Endpoint) -> None:
    dead = sqs.create_queue(QueueName="dead")["QueueUrl"]
    redrive = json.dumps({"deadLetterTargetArn": arn_of(sqs, dead)})
    subscribed(sns, topic, endpoint, DeliveryPolicy=_AT_ONCE, RedrivePolicy=redrive)
    endpoint.statuses = [403]
    sns.publish(TopicArn=topic, Message="hello")
    assert len(drain(sqs, dead, 1)) == 1
    assert len(endpoint.posted) == 1


def test_an_endpoint_that_is_not_there_holds_nobody_up(sns: Any, topic: str, endpoint: Endpoint) -> None:
    subscribed(sns, topic, endpoint)
    with Endpoint() as gone:
        subscribed(sns, topic, gone, DeliveryPolicy=_AT_ONCE)
    sns.publish(TopicArn=topic, Message="hello")
    assert endpoint.wait_for(1)[0].document["Message"] == "hello"


def test_a_wrong_token_confirms_nothing(sns: Any, topic: str, endpoint: Endpoint) -> None:
    sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint.url)
    assert refused(sns.confirm_subscription, TopicArn=topic, Token="nonsense") == "InvalidParameter"
    assert sns.list_subscriptions()["Subscriptions"][0]["SubscriptionArn"] == "PendingConfirmation"


def test_subscribing_again_asks_again(sns: Any, topic: str, endpoint: Endpoint) -> None:
    for _ in range(2):
        sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint.url)
    questions = endpoint.wait_for(2)
    assert questions[0].document["Token"] == questions[1].document["Token"]
    assert len(sns.list_subscriptions()["Subscriptions"]) == 1
