"""Filters of ListSecrets and BatchGetSecretValue: prefixes, `!` in front of a value turns it round.

https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from services.secretsmanager.domain.secret import Secret

Filter = Callable[[Secret], bool]
_FIELDS: Mapping[str, Callable[[Secret], Sequence[str]]] = {
    "name": lambda secret: [secret.name],
    "description": lambda secret: [secret.description.lower()],
    "tag-key": lambda secret: list(secret.tags),
    "tag-value": lambda secret: list(secret.tags.values()),
    "primary-region": lambda secret: [secret.region],
    "owning-service": lambda _secret: [],
}


def all_of(filters: Sequence[Mapping[str, Any]]) -> Filter:
    """A secret passes when each filter has a value that it matches."""
    tests = [_any_value(one.get("Key", "all"), one.get("Values", [])) for one in filters]
    return lambda secret: all(test(secret) for test in tests)


def _any_value(key: str, values: Sequence[str]) -> Filter:
    tests = [_value(key, value) for value in values]
    return lambda secret: any(test(secret) for test in tests)


def _value(key: str, value: str) -> Filter:
    if value.startswith("!"):
        positive = _value(key, value[1:])
        return lambda secret: not positive(secret)
    if key == "all":
        words = value.lower().split()
        return lambda secret: any(word in text for word in words for text in _texts(secret))
    wanted = value.lower() if key == "description" else value
    fields = _FIELDS[key]
    return lambda secret: any(text.startswith(wanted) for text in fields(secret))


def _texts(secret: Secret) -> list[str]:
    return [
        secret.name.lower(),
        secret.description.lower(),
        *(f"{key} {secret.tags[key]}".lower() for key in secret.tags),
    ]
