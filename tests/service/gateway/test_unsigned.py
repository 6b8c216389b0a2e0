"""Strict servers refuse unsigned requests, except where AWS takes them."""

from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

import boto3
import pytest

from emulator.gateway.credentials import Credential
from emulator.node import Node
from tests.conftest import start_node
from tests.support.endpoint import Endpoint

_ACCOUNT = "111111111111"


@pytest.fixture
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    node = start_node(tmp_path_factory.mktemp("strict"), signatures="strict")
    with node.db.write() as tx:
        node.credentials.issue(tx, Credential("AKIDSTRICT", "secret", _ACCOUNT, f"arn:aws:iam::{_ACCOUNT}:user/dev"))
    yield node
    node.stop()


def test_the_links_of_a_message_work_unsigned_and_nothing_else_does(strict: Node) -> None:
    sns = boto3.client(
        "sns",
        endpoint_url=strict.url,
        region_name="us-east-1",
        aws_access_key_id="AKIDSTRICT",
        aws_secret_access_key="secret",
    )
    topic = sns.create_topic(Name="news")["TopicArn"]
    with Endpoint() as endpoint:
        sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint.url)
        with urlopen(endpoint.wait_for(1)[0].document["SubscribeURL"]) as confirmed:
            assert confirmed.status == 200
        assert sns.list_subscriptions()["Subscriptions"][0]["SubscriptionArn"].startswith(topic)
        for action in (f"Publish&TopicArn={quote(topic)}&Message=x", "ListTopics"):
            with pytest.raises(HTTPError) as caught:
                urlopen(f"{strict.url}/?Version=2010-03-31&Action={action}")
            assert caught.value.code == 403
            assert b"<Code>MissingAuthenticationToken</Code>" in caught.value.read()
            caught.value.close()
        sns.publish(TopicArn=topic, Message="last")
        with urlopen(endpoint.wait_for(2)[1].document["UnsubscribeURL"]):
            pass
        assert sns.list_subscriptions()["Subscriptions"] == []
