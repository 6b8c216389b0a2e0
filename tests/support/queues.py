"""What tests ask of SQS again and again."""

import time
from typing import Any


def bodies(answer: dict[str, Any]) -> list[str]:
    """The bodies of a ReceiveMessage answer."""
    return [message["Body"] for message in answer.get("Messages", [])]


def receive(client: Any, url: str, **request: Any) -> list[dict[str, Any]]:
    """Up to ten messages."""
    found: list[dict[str, Any]] = client.receive_message(
        QueueUrl=url, **{"MaxNumberOfMessages": 10, "MessageAttributeNames": ["All"], **request}
    ).get("Messages", [])
    return found


def drain(client: Any, url: str, count: int, seconds: float = 10.0) -> list[dict[str, Any]]:
    """`count` messages, received and deleted as they come; fewer when the time is over."""
    found: list[dict[str, Any]] = []
    deadline = time.monotonic() + seconds
    while len(found) < count and time.monotonic() < deadline:
        for message in receive(client, url, WaitTimeSeconds=1, MessageSystemAttributeNames=["All"]):
            client.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            found.append(message)
    return found


def attributes_of(client: Any, url: str, *names: str) -> dict[str, str]:
    found: dict[str, str] = client.get_queue_attributes(QueueUrl=url, AttributeNames=list(names or ("All",)))[
        "Attributes"
    ]
    return found


def arn_of(client: Any, url: str) -> str:
    return attributes_of(client, url, "QueueArn")["QueueArn"]
