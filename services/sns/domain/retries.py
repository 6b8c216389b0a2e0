"""Delivery policies: when a failed HTTP delivery is tried again.

https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
"""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from services.sns.domain.errors import Invalid

_FUNCTIONS = ("arithmetic", "exponential", "geometric", "linear")
_MOST_SECONDS, _MOST_RETRIES = 3600, 100
_REQUEST = {"headerContentType": "text/plain; charset=UTF-8"}


@dataclass(frozen=True, slots=True)
class Healthy:
    """A retry policy, with AWS's names and defaults. Delays are seconds."""

    minDelayTarget: int = 20  # noqa: N815 - AWS's names, as they come and go
    maxDelayTarget: int = 20  # noqa: N815
    numRetries: int = 3  # noqa: N815
    numMaxDelayRetries: int = 0  # noqa: N815
    numNoDelayRetries: int = 0  # noqa: N815
    numMinDelayRetries: int = 0  # noqa: N815
    backoffFunction: str = "linear"  # noqa: N815

    def delay(self, retry: int) -> float | None:
        """Seconds before the `retry`th retry, counted from 1; None when there is none."""
        if retry > self.numRetries:
            return None
        if retry <= self.numNoDelayRetries:
            return 0.0
        if retry <= self.numNoDelayRetries + self.numMinDelayRetries:
            return float(self.minDelayTarget)
        steps = self.numRetries - self.numNoDelayRetries - self.numMinDelayRetries - self.numMaxDelayRetries
        step = retry - self.numNoDelayRetries - self.numMinDelayRetries
        if step > steps:
            return float(self.maxDelayTarget)
        share = 0.0 if steps < 2 else (step - 1) / (steps - 1)
        return self.minDelayTarget + (self.maxDelayTarget - self.minDelayTarget) * _bent(self.backoffFunction, share)


def _bent(function: str, share: float) -> float:
    """How far from the least delay to the longest, for a share of the way there: both from 0 to 1."""
    if function == "exponential":
        return (math.exp2(4 * share) - 1) / 15
    if function == "geometric":
        return share**3
    return share**2 if function == "arithmetic" else share


def of(topic_policy: str, subscription_policy: str) -> Healthy:
    """What holds for a subscription: its own policy, else its topic's, else AWS's."""
    http = json.loads(topic_policy).get("http", {}) if topic_policy else {}
    own = json.loads(subscription_policy) if subscription_policy else {}
    if http.get("disableSubscriptionOverrides"):
        own = {}
    return _healthy(own.get("healthyRetryPolicy") or http.get("defaultHealthyRetryPolicy") or {})


def effective_for_topic(policy: str) -> str:
    """The JSON of GetTopicAttributes."""
    http = json.loads(policy).get("http", {}) if policy else {}
    return json.dumps(
        {
            "http": {
                "defaultHealthyRetryPolicy": asdict(_healthy(http.get("defaultHealthyRetryPolicy") or {})),
                "disableSubscriptionOverrides": bool(http.get("disableSubscriptionOverrides")),
                "defaultRequestPolicy": http.get("defaultRequestPolicy") or _REQUEST,
            }
        }
    )


def effective_for_subscription(topic_policy: str, policy: str) -> str:
    """The JSON of GetSubscriptionAttributes."""
    own = json.loads(policy) if policy else {}
    return json.dumps(
        {
            "healthyRetryPolicy": asdict(of(topic_policy, policy)), "sicklyRetryPolicy": None,
            "throttlePolicy": own.get("throttlePolicy"), "requestPolicy": own.get("requestPolicy") or _REQUEST,
            "guaranteed": False,
        }
    )  # fmt: skip


def content_type(topic_policy: str, subscription_policy: str) -> str:
    """Of the requests to an HTTP endpoint."""
    own = json.loads(subscription_policy).get("requestPolicy") if subscription_policy else None
    http = json.loads(topic_policy).get("http", {}).get("defaultRequestPolicy") if topic_policy else None
    return str({**_REQUEST, **(http or {}), **(own or {})}["headerContentType"])


def check_topic(text: str) -> None:
    """Raises Invalid."""
    policy = _object(text, "DeliveryPolicy")
    http = policy.get("http", {})
    if not isinstance(http, dict):
        raise Invalid("DeliveryPolicy: http must be an object")
    _check(http.get("defaultHealthyRetryPolicy"))
    _check_request(http.get("defaultRequestPolicy"))


def check_subscription(text: str) -> None:
    """Raises Invalid."""
    policy = _object(text, "DeliveryPolicy")
    _check(policy.get("healthyRetryPolicy"))
    _check_request(policy.get("requestPolicy"))


def _healthy(given: Mapping[str, Any]) -> Healthy:
    known = {one.name for one in fields(Healthy)}
    return Healthy(**{name: value for name, value in given.items() if name in known and value is not None})


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError) as error:
        raise Invalid(f"{name}: failed to parse JSON") from error
    if not isinstance(found, dict):
        raise Invalid(f"{name}: must be a JSON object")
    return found


def _check(given: Any) -> None:
    if given is None:
        return
    if not isinstance(given, dict):
        raise Invalid("DeliveryPolicy: the retry policy must be an object")
    for name, value in given.items():
        if name == "backoffFunction":
            sound = value in _FUNCTIONS
        else:
            most = _MOST_SECONDS if name.endswith("DelayTarget") else _MOST_RETRIES
            sound = value is None or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most)
        if not sound:
            raise Invalid(f"DeliveryPolicy: {name} is not valid")
    policy = _healthy(given)
    if policy.minDelayTarget > policy.maxDelayTarget:
        raise Invalid("DeliveryPolicy: minDelayTarget must be less than or equal to maxDelayTarget")
    if policy.numNoDelayRetries + policy.numMinDelayRetries + policy.numMaxDelayRetries > policy.numRetries:
        raise Invalid("DeliveryPolicy: the retries of the phases exceed numRetries")


def _check_request(given: Any) -> None:
    if given is None:
        return
    kind = given.get("headerContentType", "") if isinstance(given, dict) else None
    if not isinstance(kind, str) or not kind.isascii() or any(char < " " for char in kind):
        raise Invalid("DeliveryPolicy: headerContentType is not valid")
