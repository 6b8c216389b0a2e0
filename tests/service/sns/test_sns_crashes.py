"""A published message arrives, however often the server dies on the way."""

from functools import partial
from pathlib import Path

from emulator.engine import Job
from emulator.node import Node
from services.sns.workflows import Workflows
from tests.conftest import Aws, boto_client
from tests.support.mortal import MortalServer, through_crashes
from tests.support.queues import arn_of, attributes_of, drain


def test_deliveries_survive_the_server(tmp_path: Path) -> None:
    server = MortalServer(tmp_path / "data")
    try:
        sns, sqs = (boto_client(server.url, service, "111111111111") for service in ("sns", "sqs"))
        topic = sns.create_topic(Name="news")["TopicArn"]
        queues = [sqs.create_queue(QueueName=name)["QueueUrl"] for name in "abc"]
        for url in queues:
            sns.subscribe(
                TopicArn=topic, Protocol="sqs", Endpoint=arn_of(sqs, url), Attributes={"RawMessageDelivery": "true"}
            )
        server.haunt(iter(("after_commit:5", "before_commit:6")))
        through_crashes(lambda: sns.publish(TopicArn=topic, Message="x"))
        for url in queues:
            through_crashes(partial(_arrived, sqs, url))
    finally:
        server.stop()


def _arrived(sqs: object, url: str) -> None:
    """Raises RuntimeError until it has."""
    if int(attributes_of(sqs, url)["ApproximateNumberOfMessages"]) < 1:
        raise RuntimeError(url)


def test_a_repeated_delivery_is_one_message(server: Node, aws: Aws, account: str) -> None:
    sns, sqs = aws("sns"), aws("sqs")
    topic = sns.create_topic(Name="news")["TopicArn"]
    queue = sqs.create_queue(QueueName="inbox")["QueueUrl"]
    arn = sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn_of(sqs, queue))["SubscriptionArn"]
    message = {
        "id": "m", "topic_arn": topic, "body": "x", "at": 1, "subject": "", "attributes": {}, "group": "", "dedup": "",
        "sequence": "",
    }  # fmt: skip
    payload = {"id": f"delivery-{account}", "subscription": arn, "tried": 0, "message": message}
    for attempt in (1, 2):
        Workflows(server.platform).deliver(Job(1, "sns.deliver", account, "us-east-1", payload, attempt, 1))
    assert len(drain(sqs, queue, 2, seconds=0.5)) == 1
