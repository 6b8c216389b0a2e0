"""A queue, and how it is addressed."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import unquote, urlsplit

from services.sqs.domain.attributes import DEFAULTS
from services.sqs.domain.errors import BadAddress, invalid

FIFO_SUFFIX = ".fifo"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}")
_PATH = re.compile(r"/(\d{12})/([^/]+)/?")


@dataclass(frozen=True, slots=True)
class Redrive:
    """Where messages go that were received `most` times without being deleted."""

    target: str
    most: int


@dataclass(frozen=True, slots=True)
class Queue:
    """settings: the attributes that were given a value, as texts."""

    id: int
    account: str
    region: str
    name: str
    created_at: datetime
    modified_at: datetime
    settings: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def arn(self) -> str:
        return f"arn:aws:sqs:{self.region}:{self.account}:{self.name}"

    @property
    def topic(self) -> str:
        """What is rung when there may be something to receive."""
        return f"sqs:{self.id}"

    @property
    def fifo(self) -> bool:
        return self.name.endswith(FIFO_SUFFIX)

    @property
    def content_based(self) -> bool:
        return self.settings.get("ContentBasedDeduplication") == "true"

    @property
    def redrive(self) -> Redrive | None:
        text = self.settings.get("RedrivePolicy")
        if not text:
            return None
        policy = json.loads(text)
        return Redrive(policy["deadLetterTargetArn"], int(policy["maxReceiveCount"]))

    def seconds(self, attribute: str) -> int:
        """The value of an attribute that is a number."""
        return int(self.settings.get(attribute) or DEFAULTS[attribute])

    def accepts_dead_letters_of(self, arn: str) -> bool:
        """By its RedriveAllowPolicy."""
        policy = json.loads(self.settings.get("RedriveAllowPolicy") or "{}")
        permission = policy.get("redrivePermission", "allowAll")
        return permission == "allowAll" or (permission == "byQueue" and arn in policy.get("sourceQueueArns", ()))

    def deduplication_scope(self, group: str) -> str:
        """Within what a deduplication id is one."""
        return f"group {group}" if self.settings.get("DeduplicationScope") == "messageGroup" else "queue"


def check_name(name: str, *, fifo: bool) -> None:
    """Raises Invalid."""
    stem = name.removesuffix(FIFO_SUFFIX) if fifo else name
    if fifo != name.endswith(FIFO_SUFFIX) or not _NAME.fullmatch(stem) or len(name) > 80:
        words = "The name of a FIFO queue can only" if fifo else "Can only"
        end = "must end with .fifo suffix and be" if fifo else "be"
        raise invalid(
            name, "QueueName",
            f"{words} include alphanumeric characters, hyphens, or underscores, {end} 1 to 80 in length.",
        )  # fmt: skip


def address(url: str) -> tuple[str, str]:
    """(account, name) of a queue's URL; only its path counts. Raises BadAddress."""
    try:
        path = urlsplit(url).path
    except ValueError as error:
        raise BadAddress(url) from error
    found = _PATH.fullmatch(path)
    if found is None:
        raise BadAddress(url)
    return found[1], unquote(found[2])
