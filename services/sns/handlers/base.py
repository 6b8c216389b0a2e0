"""Lookups and pages."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from emulator.api import sns
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from services.sns.domain.errors import Invalid, NoSuchThing
from services.sns.domain.subscription import Subscription
from services.sns.domain.topic import Topic, parse_arn
from services.sns.store import subscriptions, topics

Row = TypeVar("Row")
_PAGE = 100


class Base(sns.Handlers):
    """What every theme needs."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def _topic(self, call: Call, arn: str, parameter: str = "TopicArn") -> Topic:
        """Raises Invalid, NoSuchThing."""
        parsed = parse_arn(arn, parameter)
        found = topics.find(call.tx, parsed.account, parsed.region, parsed.resource)
        if found is None:
            raise NoSuchThing("Topic")
        return found

    def _subscription(self, call: Call, arn: str) -> Subscription:
        """Raises Invalid, NoSuchThing."""
        parse_arn(arn, "SubscriptionArn")
        found = subscriptions.find(call.tx, arn)
        if found is None:
            raise NoSuchThing("Subscription")
        return found


def after(request: Mapping[str, Any]) -> str:
    """The key that the wanted page follows. Raises Invalid."""
    token = request.get("NextToken")
    try:
        return page.decode(token) if token else ""
    except page.BadToken as error:
        raise Invalid("NextToken") from error


def number_after(request: Mapping[str, Any]) -> int:
    """The same for keys that are numbers. Raises Invalid."""
    key = after(request)
    if key and not (key.isascii() and key.isdigit() and len(key) < 19):
        raise Invalid("NextToken")
    return int(key or 0)


def page_out(
    name: str, rows: Callable[[int], Sequence[Row]], key: Callable[[Row], str], show: Callable[[Row], Any]
) -> Any:  # fmt: skip
    """rows: gets how many are wanted."""
    shown, token = page.cut(rows(_PAGE + 1), _PAGE, key)
    return {name: [show(row) for row in shown], **({"NextToken": token} if token else {})}
