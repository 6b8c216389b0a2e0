"""Message move tasks: dead letters on their way back."""

import base64
import binascii
import json
from dataclasses import dataclass
from enum import StrEnum

from services.sqs.domain.errors import NoSuchResource


class Status(StrEnum):
    RUNNING = "RUNNING"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class MoveTask:
    """destination: ARN, "" for the queue that each message came from. rate: messages a second, None for all at once.

    last: the newest message that was there when it started; later ones stay.
    """

    id: str
    source_id: int
    source_arn: str
    destination: str
    rate: int | None
    status: Status
    moved: int
    to_move: int
    last: int
    started_ms: int
    reason: str = ""

    @property
    def handle(self) -> str:
        text = json.dumps({"taskId": self.id, "sourceArn": self.source_arn})
        return base64.b64encode(text.encode()).decode()


def task_id(handle: str) -> str:
    """Raises NoSuchResource."""
    try:
        found = json.loads(base64.b64decode(handle, validate=True))["taskId"]
    except (binascii.Error, ValueError, KeyError, TypeError) as error:
        raise NoSuchResource("Task does not exist.") from error
    if not isinstance(found, str):
        raise NoSuchResource("Task does not exist.")
    return found
