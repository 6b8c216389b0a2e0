"""Queue attributes: what may be set, and to what.

https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from services.sqs.domain.errors import BadAttribute, UnknownAttribute, invalid

MAX_BYTES = 1_048_576
DEFAULTS: Mapping[str, str] = {
    "VisibilityTimeout": "30", "MaximumMessageSize": str(MAX_BYTES), "MessageRetentionPeriod": "345600",
    "DelaySeconds": "0", "ReceiveMessageWaitTimeSeconds": "0", "SqsManagedSseEnabled": "true",
}  # fmt: skip
FIFO_DEFAULTS: Mapping[str, str] = {
    "FifoQueue": "true", "ContentBasedDeduplication": "false", "DeduplicationScope": "queue",
    "FifoThroughputLimit": "perQueue",
}  # fmt: skip
COMPUTED = (
    "QueueArn", "CreatedTimestamp", "LastModifiedTimestamp", "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed",
)  # fmt: skip
_REMOVABLE = ("RedrivePolicy", "RedriveAllowPolicy", "Policy", "KmsMasterKeyId")
"""Those that an empty text takes away."""


def _number(least: int, most: int) -> Callable[[str, str], None]:
    def check(name: str, value: str) -> None:
        if not (value.isascii() and value.isdigit() and len(value) < 9 and least <= int(value) <= most):
            raise BadAttribute(name)

    return check


def _one_of(*values: str) -> Callable[[str, str], None]:
    def check(name: str, value: str) -> None:
        if value not in values:
            raise BadAttribute(name)

    return check


def _object(name: str, value: str) -> dict[str, Any]:
    """Raises BadAttribute."""
    try:
        found = json.loads(value)
    except (ValueError, RecursionError) as error:
        raise BadAttribute(name) from error
    if not isinstance(found, dict):
        raise BadAttribute(name)
    return found


def _policy(name: str, value: str) -> None:
    _object(name, value)


def _redrive(name: str, value: str) -> None:
    policy = _object(name, value)
    for member in ("deadLetterTargetArn", "maxReceiveCount"):
        if member not in policy:
            raise invalid(value, name, f"Redrive policy does not contain mandatory attribute: {member}.")
    most = policy["maxReceiveCount"]
    if not isinstance(policy["deadLetterTargetArn"], str):
        raise invalid(value, name, "Invalid value for deadLetterTargetArn.")
    if isinstance(most, bool) or not str(most).isdigit() or len(str(most)) > 4 or not 1 <= int(most) <= 1000:
        raise invalid(value, name, "Invalid value for maxReceiveCount: must be between 1 and 1000, both inclusive.")


def _redrive_allow(name: str, value: str) -> None:
    policy = _object(name, value)
    permission, sources = policy.get("redrivePermission"), policy.get("sourceQueueArns")
    if permission not in ("allowAll", "denyAll", "byQueue"):
        raise invalid(value, name, "Redrive allow policy has an invalid redrivePermission.")
    if (permission == "byQueue") != (sources is not None):
        raise invalid(value, name, "sourceQueueArns are for redrivePermission byQueue, which needs them.")
    if sources is not None and not (
        isinstance(sources, list) and 1 <= len(sources) <= 10 and all(isinstance(one, str) for one in sources)
    ):
        raise invalid(value, name, "sourceQueueArns must hold 1 to 10 ARNs.")


def _anything(_name: str, _value: str) -> None:
    """Kept and given back: nothing here encrypts."""


_BOOLEAN = _one_of("true", "false")
_CHECKS: Mapping[str, Callable[[str, str], None]] = {
    "DelaySeconds": _number(0, 900),
    "MaximumMessageSize": _number(1024, MAX_BYTES),
    "MessageRetentionPeriod": _number(60, 1_209_600),
    "ReceiveMessageWaitTimeSeconds": _number(0, 20),
    "VisibilityTimeout": _number(0, 43_200),
    "KmsDataKeyReusePeriodSeconds": _number(60, 86_400),
    "KmsMasterKeyId": _anything,
    "SqsManagedSseEnabled": _BOOLEAN,
    "Policy": _policy,
    "RedrivePolicy": _redrive,
    "RedriveAllowPolicy": _redrive_allow,
    "FifoQueue": _one_of("true"),
    "ContentBasedDeduplication": _BOOLEAN,
    "DeduplicationScope": _one_of("queue", "messageGroup"),
    "FifoThroughputLimit": _one_of("perQueue", "perMessageGroupId"),
}


def check(given: Mapping[str, str], *, fifo: bool) -> None:
    """Raises UnknownAttribute, BadAttribute, Invalid."""
    for name, value in given.items():
        if name not in _CHECKS or (name in FIFO_DEFAULTS and not fifo):
            raise UnknownAttribute(name)
        if value or name not in _REMOVABLE:
            _CHECKS[name](name, value)


def changed(settings: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """The settings after a change that `check` has passed."""
    merged = {**settings, **given}
    return {name: value for name, value in merged.items() if value or name not in _REMOVABLE}


def differing(settings: Mapping[str, str], given: Mapping[str, str], *, fifo: bool) -> str | None:
    """The first attribute of `given` that a queue with these settings has otherwise."""
    now = {**DEFAULTS, **(FIFO_DEFAULTS if fifo else {}), **settings}
    return next((name for name, value in given.items() if now.get(name, "") != value), None)
