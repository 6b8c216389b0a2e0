"""Filter policies: which messages a subscriber wants.

https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from emulator.kernel import pattern
from services.sns.domain.errors import Invalid, TooManyFilters
from services.sns.domain.message import Value

ATTRIBUTES, BODY = "MessageAttributes", "MessageBody"
_MOST_KEYS, _MOST_COMBINATIONS = 5, 150


def check(policy: str, scope: str) -> None:
    """Raises InvalidPattern, Invalid, TooManyFilters."""
    parsed = pattern.parse(policy)
    nested = any(isinstance(value, dict) for value in parsed.values())
    if nested and scope == ATTRIBUTES:
        raise Invalid("Filter policy scope MessageAttributes does not support nested filter policy")
    leaves = list(_leaves(parsed))
    if len(leaves) > _MOST_KEYS:
        raise TooManyFilters("FilterPolicy: Filter policy can not have more than 5 keys")
    combinations = 1
    for values in leaves:
        combinations *= len(values)
    if combinations > _MOST_COMBINATIONS:
        raise TooManyFilters("FilterPolicy: Filter policy is too complex")


def accepts_attributes(policy: str, attributes: Mapping[str, Value]) -> bool:
    found = {name: shown for name, value in attributes.items() if (shown := _shown(value)) is not None}
    return pattern.matches(_parsed(policy), found)


def accepts_body(policy: str, body: str) -> bool:
    """A body that is no JSON object is accepted by no policy."""
    try:
        event = json.loads(body)
        return isinstance(event, dict) and pattern.matches(_parsed(policy), event)
    except (ValueError, RecursionError):
        return False


@lru_cache(maxsize=1024)
def _parsed(policy: str) -> Mapping[str, Any]:
    return pattern.parse(policy)


def _leaves(policy: Mapping[str, Any]) -> Any:
    """The lists of a policy, those of all its levels."""
    for key, value in policy.items():
        if isinstance(value, dict):
            yield from _leaves(value)
        elif key == "$or":
            for one in value:
                yield from _leaves(one) if isinstance(one, dict) else ()
        else:
            yield value


def _shown(value: Value) -> Any:
    """An attribute as a policy sees it; None for what no policy can see."""
    if value.type in ("Number", "String.Array"):
        try:
            found = json.loads(value.text or "")
        except (ValueError, RecursionError):
            return None
        kinds = list if value.type == "String.Array" else (int, float)
        return found if isinstance(found, kinds) and not isinstance(found, bool) else None
    return value.text
