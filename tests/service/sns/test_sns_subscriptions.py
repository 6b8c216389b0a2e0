"""Subscriptions: which are taken, what is said of them."""

import json
from typing import Any

import pytest

from tests.conftest import Aws
from tests.support.git import refused
from tests.support.queues import arn_of


def test_subscribing_again_gives_the_subscription_back(sns: Any, sqs: Any, topic: str) -> None:
    queue = arn_of(sqs, sqs.create_queue(QueueName="inbox")["QueueUrl"])
    request = {"TopicArn": topic, "Protocol": "sqs", "Endpoint": queue, "Attributes": {"RawMessageDelivery": "true"}}
    arn = sns.subscribe(**request)["SubscriptionArn"]
    assert arn.startswith(topic + ":")
    assert sns.subscribe(**request)["SubscriptionArn"] == arn
    assert sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue)["SubscriptionArn"] == arn
    assert refused(sns.subscribe, **{**request, "Attributes": {"RawMessageDelivery": "false"}}) == "InvalidParameter"
    assert len(sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]) == 1


def test_what_is_said_of_a_subscription(sns: Any, sqs: Any, topic: str, account: str) -> None:
    queue = arn_of(sqs, sqs.create_queue(QueueName="inbox")["QueueUrl"])
    arn = sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue)["SubscriptionArn"]
    assert sns.list_subscriptions()["Subscriptions"] == [
        {"SubscriptionArn": arn, "Owner": account, "Protocol": "sqs", "Endpoint": queue, "TopicArn": topic}
    ]
    assert sns.get_subscription_attributes(SubscriptionArn=arn)["Attributes"] == {
        "SubscriptionArn": arn, "TopicArn": topic, "Owner": account, "Protocol": "sqs", "Endpoint": queue,
        "RawMessageDelivery": "false", "PendingConfirmation": "false", "ConfirmationWasAuthenticated": "true",
        "SubscriptionPrincipal": f"arn:aws:iam::{account}:root",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("protocol", "endpoint"),
    [
        ("sqs", "nonsense"), ("sqs", "arn:aws:sns:us-east-1:111111111111:topic"), ("http", "https://example.com"),
        ("https", "http://example.com"), ("http", "http://"), ("http", "http://[::1"), ("http", "http://a b/"),
        ("pigeon", "coop"), ("http", ""),
    ],
)  # fmt: skip
def test_endpoints_that_are_refused(sns: Any, topic: str, protocol: str, endpoint: str) -> None:
    assert refused(sns.subscribe, TopicArn=topic, Protocol=protocol, Endpoint=endpoint) == "InvalidParameter"
    assert sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"] == []


@pytest.mark.parametrize("protocol", ["lambda", "email", "email-json", "sms", "application", "firehose"])
def test_protocols_that_are_not_built_say_so(sns: Any, topic: str, protocol: str) -> None:
    endpoint = "arn:aws:lambda:us-east-1:111111111111:function:f"
    with pytest.raises(sns.exceptions.InvalidParameterException) as caught:
        sns.subscribe(TopicArn=topic, Protocol=protocol, Endpoint=endpoint)
    message = caught.value.response["Error"]["Message"]
    assert f"delivery to {protocol} endpoints" in message
    assert "sqs, http, https" in message


def test_text_messages_and_push_are_not_built(sns: Any) -> None:
    assert refused(sns.publish, PhoneNumber="+12065550100", Message="x") == "InvalidParameter"
    push = "arn:aws:sns:us-east-1:111111111111:endpoint/GCM/app/1"
    assert refused(sns.publish, TargetArn=push, Message="x") == "InvalidParameter"


def test_attributes_that_are_refused(sns: Any, sqs: Any, topic: str) -> None:
    queue = arn_of(sqs, sqs.create_queue(QueueName="inbox")["QueueUrl"])
    arn = sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue)["SubscriptionArn"]
    for name, value in (
        ("RawMessageDelivery", "yes"), ("FilterPolicyScope", "Subject"), ("RedrivePolicy", "{"), ("Colour", "red"),
        ("RedrivePolicy", '{"deadLetterTargetArn": "arn:aws:sns:us-east-1:111111111111:t"}'), ("ReplayPolicy", "{}"),
        ("DeliveryPolicy", '{"healthyRetryPolicy": {"backoffFunction": "never"}}'),
    ):  # fmt: skip
        request = {"SubscriptionArn": arn, "AttributeName": name, "AttributeValue": value}
        assert refused(sns.set_subscription_attributes, **request) == "InvalidParameter"
    assert refused(sns.get_subscription_attributes, SubscriptionArn=arn + "0") == "NotFound"
    assert refused(sns.get_subscription_attributes, SubscriptionArn="nonsense") == "InvalidParameter"
    assert refused(sns.unsubscribe, SubscriptionArn="pending confirmation") == "InvalidParameter"


def test_lists_have_pages_of_a_hundred(sns: Any, topic: str, account: str) -> None:
    for number in range(101):
        endpoint = f"arn:aws:sqs:us-east-1:{account}:q{number}"
        sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=endpoint)
    for listed, request in ((sns.list_subscriptions, {}), (sns.list_subscriptions_by_topic, {"TopicArn": topic})):
        first = listed(**request)
        rest = listed(**request, NextToken=first["NextToken"])
        assert (len(first["Subscriptions"]), len(rest["Subscriptions"])) == (100, 1)
        assert "NextToken" not in rest


def test_only_a_signed_request_ends_a_subscription_that_needs_one(
    aws: Aws, sns: Any, sqs: Any, topic: str, server: Any
) -> None:
    from urllib.error import HTTPError
    from urllib.parse import quote
    from urllib.request import urlopen

    queue = arn_of(sqs, sqs.create_queue(QueueName="inbox")["QueueUrl"])
    arn = sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue)["SubscriptionArn"]
    with pytest.raises(HTTPError) as caught:
        urlopen(f"{server.url}/?Action=Unsubscribe&Version=2010-03-31&SubscriptionArn={quote(arn)}")
    assert caught.value.code == 403
    caught.value.close()
    assert refused(aws("sns", account="111111111112").unsubscribe, SubscriptionArn=arn) == "AuthorizationError"
    assert json.dumps(arn) in json.dumps(sns.list_subscriptions())
