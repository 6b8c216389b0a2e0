"""Topics, queues that listen to them, endpoints."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.conftest import Aws
from tests.support.endpoint import Endpoint
from tests.support.queues import arn_of

Listener = Callable[..., str]


@pytest.fixture
def sns(aws: Aws) -> Any:
    return aws("sns")


@pytest.fixture
def sqs(aws: Aws) -> Any:
    return aws("sqs")


@pytest.fixture
def topic(sns: Any) -> str:
    """The ARN of a standard topic."""
    return str(sns.create_topic(Name="news")["TopicArn"])


@pytest.fixture
def listener(sns: Any, sqs: Any, topic: str) -> Listener:
    """`listener("name", RawMessageDelivery="true")`: the URL of a new queue that is subscribed to the topic."""

    def subscribe(name: str = "inbox", **attributes: str) -> str:
        url = str(sqs.create_queue(QueueName=name)["QueueUrl"])
        sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn_of(sqs, url), Attributes=attributes)
        return url

    return subscribe


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as made:
        yield made
