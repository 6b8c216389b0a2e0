"""Messages: what may be in them, how large they are, and the digests by which SDKs check them.

https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
"""

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from services.sqs.domain.errors import BadContents, Invalid, invalid

MAX_ATTRIBUTES = 10
TRACE_HEADER = "AWSTraceHeader"
_ALLOWED = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
_NAME = re.compile(r"(?!aws\.|amazon\.)[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z0-9!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~]{1,128}")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


@dataclass(frozen=True, slots=True)
class Value:
    """A message attribute. type: String, Number or Binary, perhaps with `.label`. One of text and data is given."""

    type: str
    text: str | None = None
    data: bytes | None = None

    @property
    def content(self) -> bytes:
        return self.data if self.data is not None else (self.text or "").encode()


Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Draft:
    """A message as it is sent. system: its system attributes. delay: seconds, None for the queue's. group, dedup: ""
    when not given."""

    body: str
    attributes: Values = field(default_factory=dict)
    system: Values = field(default_factory=dict)
    delay: int | None = None
    group: str = ""
    dedup: str = ""

    @property
    def trace(self) -> str:
        header = self.system.get(TRACE_HEADER)
        return header.text or "" if header else ""

    @property
    def size(self) -> int:
        attributes = sum(
            len(name.encode()) + len(value.type) + len(value.content) for name, value in self.attributes.items()
        )
        return len(self.body.encode()) + attributes


@dataclass(frozen=True, slots=True)
class Sent:
    """What the sender is told. sequence: "" in standard queues."""

    message_id: str
    sequence: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it is received. Times are milliseconds. receipt: proof of this very receive."""

    number: int
    id: str
    body: str
    attributes: Values
    trace: str
    sender: str
    sent_ms: int
    first_received_ms: int
    receives: int
    receipt: str
    group: str = ""
    dedup: str = ""
    sequence: str = ""
    source_arn: str = ""

    def chosen(self, names: Sequence[str]) -> dict[str, Value]:
        """The attributes that a receiver asked for: `All`, `.*`, `prefix.*` or names."""
        if "All" in names or ".*" in names:
            return dict(self.attributes)
        prefixes = tuple(name.removesuffix(".*") for name in names if name.endswith(".*"))
        return {
            name: value
            for name, value in self.attributes.items()
            if name in names or (prefixes and name.startswith(prefixes))
        }

    def system_attributes(self, names: Collection[str]) -> dict[str, str]:
        """Those asked for. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html"""
        found = {
            "SenderId": self.sender, "SentTimestamp": str(self.sent_ms),
            "ApproximateReceiveCount": str(self.receives),
            "ApproximateFirstReceiveTimestamp": str(self.first_received_ms),
            "SequenceNumber": self.sequence, "MessageDeduplicationId": self.dedup, "MessageGroupId": self.group,
            TRACE_HEADER: self.trace, "DeadLetterQueueSourceArn": self.source_arn,
        }  # fmt: skip
        return {name: value for name, value in found.items() if value and ("All" in names or name in names)}


SYSTEM_ATTRIBUTES = frozenset(
    ("All", "SenderId", "SentTimestamp", "ApproximateReceiveCount", "ApproximateFirstReceiveTimestamp",
     "SequenceNumber", "MessageDeduplicationId", "MessageGroupId", TRACE_HEADER, "DeadLetterQueueSourceArn",
     "SqsManagedSseEnabled")
)  # fmt: skip
"""What a receiver may ask for."""


def md5_of_body(body: str) -> str:
    return hashlib.md5(body.encode(), usedforsecurity=False).hexdigest()


def md5_of_attributes(attributes: Values) -> str:
    """Over name, type and value, each with its length before it, sorted by name."""
    digest = hashlib.md5(usedforsecurity=False)
    for name in sorted(attributes):
        value = attributes[name]
        for part in (name.encode(), value.type.encode()):
            digest.update(len(part).to_bytes(4, "big") + part)
        content = value.content
        digest.update(b"\2" if value.data is not None else b"\1")
        digest.update(len(content).to_bytes(4, "big") + content)
    return digest.hexdigest()


def content_id(body: str) -> str:
    """The deduplication id of a body, for queues with content-based deduplication."""
    return hashlib.sha256(body.encode()).hexdigest()


def check(draft: Draft, most_bytes: int) -> None:
    """Raises BadContents, Invalid."""
    if strange := sorted(draft.system.keys() - {TRACE_HEADER}):
        raise Invalid(f"Message system attribute name '{strange[0]}' is invalid.")
    if len(draft.attributes) > MAX_ATTRIBUTES:
        raise Invalid(f"Number of message attributes [{len(draft.attributes)}] exceeds the allowed maximum [10].")
    for name, value in draft.attributes.items():
        _check_attribute(name, value)
    for text in (draft.body, *(value.text for value in draft.attributes.values() if value.text)):
        if not _ALLOWED.fullmatch(text):
            raise BadContents
    if draft.size > most_bytes:
        raise Invalid(f"One or more parameters are invalid. Reason: Message must be shorter than {most_bytes} bytes.")


def check_token(text: str, parameter: str) -> None:
    """A deduplication id or a message group. Raises Invalid."""
    if not _TOKEN.fullmatch(text):
        raise invalid(
            text,
            parameter,
            f"{parameter} can only include alphanumeric and punctuation characters. 1 to 128 in length.",
        )


def _check_attribute(name: str, value: Value) -> None:
    if not _NAME.fullmatch(name) or len(name) > 256:
        raise Invalid(
            f"Message attribute name '{name}' is invalid: it can contain the characters A-Z, a-z, 0-9, underscore, "
            "hyphen and period, must be at most 256 long, must not start with AWS. or Amazon., and must not start or "
            "end with a period or have periods in succession."
        )
    kind = value.type.partition(".")[0]
    if kind not in ("String", "Number", "Binary") or len(value.type) > 256:
        raise Invalid(
            f"The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes "
            "is Binary, Number, and String."
        )
    given = value.data if kind == "Binary" else value.text
    if not given:
        raise Invalid(
            f"The message attribute '{name}' must contain non-empty message attribute value for message attribute "
            f"type '{kind}'."
        )
    if kind == "Number" and not _NUMBER.fullmatch(value.text or ""):
        raise Invalid(f"Can't cast the value of message attribute '{name}' to a number.")
