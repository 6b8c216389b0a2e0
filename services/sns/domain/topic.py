"""Topics and their attributes. https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from emulator.kernel.arn import Arn
from services.sns.domain import retries
from services.sns.domain.errors import Invalid, NotBuilt

FIFO_SUFFIX = ".fifo"
DEFAULT_BYTES, MOST_BYTES = 262_144, 1_048_576
_NAME = re.compile(r"[A-Za-z0-9_-]{1,256}")
_FEEDBACK = re.compile(
    r"(HTTP|Firehose|Lambda|Application|SQS)(SuccessFeedbackRoleArn|SuccessFeedbackSampleRate|FailureFeedbackRoleArn)"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """settings: the attributes that were given a value, as texts."""

    account: str
    region: str
    name: str
    created_at: datetime
    settings: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def arn(self) -> str:
        return f"arn:aws:sns:{self.region}:{self.account}:{self.name}"

    @property
    def fifo(self) -> bool:
        return self.name.endswith(FIFO_SUFFIX)

    @property
    def content_based(self) -> bool:
        return self.settings.get("ContentBasedDeduplication") == "true"

    @property
    def most_bytes(self) -> int:
        return int(self.settings.get("MaximumMessageSize", DEFAULT_BYTES))

    @property
    def policy(self) -> str:
        return self.settings.get("Policy") or json.dumps(default_policy(self))

    def deduplication_scope(self, group: str) -> str:
        """Within what a deduplication id is one."""
        return f"group {group}" if self.settings.get("FifoThroughputScope") == "MessageGroup" else "topic"


def default_policy(topic: Topic) -> dict[str, Any]:
    """What a topic has until it is given another one: its owner may do everything."""
    actions = (
        "GetTopicAttributes", "SetTopicAttributes", "AddPermission", "RemovePermission", "DeleteTopic", "Subscribe",
        "ListSubscriptionsByTopic", "Publish",
    )  # fmt: skip
    statement = {
        "Sid": "__default_statement_ID", "Effect": "Allow", "Principal": {"AWS": "*"},
        "Action": [f"SNS:{action}" for action in actions], "Resource": topic.arn,
        "Condition": {"StringEquals": {"AWS:SourceOwner": topic.account}},
    }  # fmt: skip
    return {"Version": "2008-10-17", "Id": "__default_policy_ID", "Statement": [statement]}


def check_name(name: str, *, fifo: bool) -> None:
    """Raises Invalid."""
    stem = name.removesuffix(FIFO_SUFFIX) if fifo else name
    if fifo and not name.endswith(FIFO_SUFFIX):
        raise Invalid(
            "Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, "
            "numbers, underscores, and hyphens, and must be between 1 and 256 characters long."
        )
    if not _NAME.fullmatch(stem) or len(name) > 256:
        raise Invalid("Topic Name")


def parse_arn(text: str, parameter: str = "TopicArn") -> Arn:
    """The ARN of a topic. Raises Invalid."""
    count = text.count(":") + 1
    if count < 6:
        raise Invalid(f"{parameter} Reason: An ARN must have at least 6 elements, not {count}")
    try:
        arn = Arn.parse(text)
    except ValueError as error:
        raise Invalid(parameter) from error
    if arn.service != "sns":
        raise Invalid(parameter)
    return arn


def _text(limit: int) -> Callable[[str, str], None]:
    def check(name: str, value: str) -> None:
        if len(value) > limit:
            raise Invalid(f"Attributes Reason: {name} must be at most {limit} characters long")

    return check


def _one_of(*values: str) -> Callable[[str, str], None]:
    def check(name: str, value: str) -> None:
        if value not in values:
            raise Invalid(f"Attributes Reason: {name}: Invalid value. Must be one of: {', '.join(values)}")

    return check


def _policy(name: str, value: str) -> None:
    try:
        found = json.loads(value) if value else {}
    except (ValueError, RecursionError) as error:
        raise Invalid(f"{name} Error: null") from error
    if not isinstance(found, dict):
        raise Invalid(f"{name} Error: null")


def _size(name: str, value: str) -> None:
    if not (value.isascii() and value.isdigit() and len(value) < 9 and 1024 <= int(value) <= MOST_BYTES):
        raise Invalid(f"Attributes Reason: {name}: must be between 1024 and {MOST_BYTES}")


def _archive(_name: str, _value: str) -> None:
    raise NotBuilt("message archives of FIFO topics")


_CHECKS: Mapping[str, Callable[[str, str], None]] = {
    "DisplayName": _text(100),
    "Policy": _policy,
    "DeliveryPolicy": lambda _name, value: retries.check_topic(value),
    "MaximumMessageSize": _size,
    "KmsMasterKeyId": _text(2048),
    "SignatureVersion": _one_of("1", "2"),
    "TracingConfig": _one_of("PassThrough", "Active"),
    "FifoTopic": _one_of("true", "false"),
    "ContentBasedDeduplication": _one_of("true", "false"),
    "FifoThroughputScope": _one_of("Topic", "MessageGroup"),
    "ArchivePolicy": _archive,
}
_FIFO_ONLY = ("ContentBasedDeduplication", "FifoThroughputScope", "ArchivePolicy")


def check(given: Mapping[str, str], *, fifo: bool) -> None:
    """Raises Invalid, NotBuilt."""
    for name, value in given.items():
        if _FEEDBACK.fullmatch(name):
            _text(2048)(name, value)
        elif name not in _CHECKS:
            raise Invalid("AttributeName")
        elif name in _FIFO_ONLY and not fifo:
            raise Invalid(f"Attributes Reason: {name} is only supported for FIFO topics")
        else:
            _CHECKS[name](name, value)
