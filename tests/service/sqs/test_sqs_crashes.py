"""What a queue holds survives the server."""

from pathlib import Path

from tests.conftest import boto_client, start_node
from tests.support.mortal import MortalServer, through_crashes
from tests.support.queues import arn_of, attributes_of, bodies, receive


def test_messages_and_receipts_survive_a_restart(tmp_path: Path) -> None:
    node = start_node(tmp_path / "data")
    client = boto_client(node.url, "sqs", "111111111111")
    url = client.create_queue(QueueName="jobs")["QueueUrl"]
    for body in ("a", "b"):
        client.send_message(QueueUrl=url, MessageBody=body)
    handle = receive(client, url, MaxNumberOfMessages=1)[0]["ReceiptHandle"]
    node.stop()
    node = start_node(tmp_path / "data")
    try:
        client = boto_client(node.url, "sqs", "111111111111")
        assert bodies(client.receive_message(QueueUrl=url)) == ["b"]
        client.delete_message(QueueUrl=url, ReceiptHandle=handle)
        assert attributes_of(client, url)["ApproximateNumberOfMessagesNotVisible"] == "1"
    finally:
        node.stop()


def test_a_move_task_ends_however_often_the_server_dies(tmp_path: Path) -> None:
    server = MortalServer(tmp_path / "data")
    try:
        client = boto_client(server.url, "sqs", "111111111111")
        dead = client.create_queue(QueueName="dead")["QueueUrl"]
        policy = f'{{"deadLetterTargetArn": "{arn_of(client, dead)}", "maxReceiveCount": 1}}'
        source = client.create_queue(QueueName="source", Attributes={"RedrivePolicy": policy})["QueueUrl"]
        for number in range(3):
            client.send_message(QueueUrl=source, MessageBody=f"{number}")
        for _ in range(2):
            receive(client, source, VisibilityTimeout=0)
        arn = arn_of(client, dead)
        client.start_message_move_task(SourceArn=arn, MaxNumberOfMessagesPerSecond=1)
        server.haunt(iter(("after_commit:6", "before_commit:5")))
        through_crashes(lambda: _complete(client, arn))
        found = through_crashes(lambda: attributes_of(client, source))
        assert found["ApproximateNumberOfMessages"] == "3"
    finally:
        server.stop()


def _complete(client: object, arn: str) -> None:
    """Raises RuntimeError until the task is done."""
    task = client.list_message_move_tasks(SourceArn=arn)["Results"][0]  # type: ignore[attr-defined]
    if task["Status"] != "COMPLETED":
        raise RuntimeError(task["Status"])
