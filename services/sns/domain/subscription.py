"""Subscriptions: which endpoints there are, and what can be said of one.

https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from emulator.kernel.arn import Arn
from services.sns.domain import filtering, retries
from services.sns.domain.errors import Invalid, NotBuilt
from services.sns.domain.topic import Topic

BUILT = ("sqs", "http", "https")
_OTHERS = ("email", "email-json", "sms", "application", "lambda", "firehose")
PENDING = "PendingConfirmation"


@dataclass(frozen=True, slots=True)
class Subscription:
    """settings: the attributes that were given a value. token: what confirms it. authenticated: whether a signed
    request did, which then must end it too."""

    arn: str
    topic_arn: str
    owner: str
    protocol: str
    endpoint: str
    confirmed: bool
    token: str
    authenticated: bool = False
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def raw(self) -> bool:
        return self.settings.get("RawMessageDelivery") == "true"

    @property
    def filter_policy(self) -> str:
        """ "" when everything passes."""
        return self.settings.get("FilterPolicy", "")

    @property
    def filters_body(self) -> bool:
        return self.settings.get("FilterPolicyScope") == filtering.BODY

    @property
    def dead_letters_to(self) -> str:
        """The ARN of a queue, or ""."""
        policy: dict[str, Any] = json.loads(self.settings.get("RedrivePolicy") or "{}")
        return str(policy.get("deadLetterTargetArn", ""))


def check_endpoint(topic: Topic, protocol: str, endpoint: str) -> None:
    """Raises Invalid, NotBuilt."""
    if protocol in _OTHERS:
        raise NotBuilt(f"delivery to {protocol} endpoints; it delivers to {', '.join(BUILT)}")
    if protocol not in BUILT:
        raise Invalid(f"Amazon SNS does not support this protocol string: {protocol}")
    if protocol == "sqs":
        return _check_queue(topic, endpoint)
    if topic.fifo:
        raise Invalid("Invalid parameter: Endpoint Reason: Please use a supported protocol for FIFO topics")
    return _check_url(protocol, endpoint)


def _check_queue(topic: Topic, endpoint: str) -> None:
    try:
        arn = Arn.parse(endpoint)
    except ValueError as error:
        raise Invalid("SQS endpoint ARN") from error
    if arn.service != "sqs" or not (arn.account and arn.region):
        raise Invalid("SQS endpoint ARN")
    if arn.resource.endswith(".fifo") and not topic.fifo:
        raise Invalid(
            "Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics"
        )


def _check_url(protocol: str, endpoint: str) -> None:
    try:
        url = urlsplit(endpoint)
        sound = url.scheme == protocol and bool(url.hostname) and (url.port is None or url.port > 0)
    except ValueError:
        sound = False
    if not sound or not endpoint.isascii() or any(char <= " " for char in endpoint):
        raise Invalid("Endpoint must match the specified protocol")


def _boolean(name: str, value: str) -> None:
    if value not in ("true", "false"):
        raise Invalid(f"{name}: Invalid value [{value}]. Must be true or false.")


def _redrive(name: str, value: str) -> None:
    try:
        target = json.loads(value)["deadLetterTargetArn"] if value else ""
        sound = not value or Arn.parse(target).service == "sqs"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise Invalid(f"{name}: deadLetterTargetArn is an invalid arn")


def _scope(name: str, value: str) -> None:
    if value not in (filtering.ATTRIBUTES, filtering.BODY):
        raise Invalid(f"{name}: Invalid value [{value}]. Please use either MessageBody or MessageAttributes")


def _not_built(name: str, _value: str) -> None:
    raise NotBuilt(f"{name} of subscriptions")


_CHECKS: Mapping[str, Callable[[str, str], None]] = {
    "RawMessageDelivery": _boolean,
    "FilterPolicyScope": _scope,
    "FilterPolicy": lambda _name, _value: None,  # with its scope, see below
    "RedrivePolicy": _redrive,
    "DeliveryPolicy": lambda _name, value: retries.check_subscription(value),
    "SubscriptionRoleArn": _not_built,
    "ReplayPolicy": _not_built,
}
_REMOVABLE = ("FilterPolicy", "RedrivePolicy", "DeliveryPolicy")


def changed(settings: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """The settings after a change. Raises Invalid, NotBuilt, TooManyFilters, InvalidPattern."""
    for name, value in given.items():
        if name not in _CHECKS:
            raise Invalid("AttributeName")
        _CHECKS[name](name, value)
    merged = {**settings, **given}
    if merged.get("FilterPolicy", "").strip() in ("", "{}"):
        merged.pop("FilterPolicy", None)
    if "FilterPolicy" in merged:
        filtering.check(merged["FilterPolicy"], merged.get("FilterPolicyScope", filtering.ATTRIBUTES))
    return {name: value for name, value in merged.items() if value or name not in _REMOVABLE}
