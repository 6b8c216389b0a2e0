"""A JSON document from outside, of which nothing is certain."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

import orjson


class Malformed(Exception):
    """Not what the git server would send; the message says what is wrong."""


class Nothing(Exception):
    """An event that never starts a build; the message says why."""


@dataclass(frozen=True, slots=True)
class Payload:
    """A part of the document, and where in it it is."""

    value: Any
    path: str = ""

    def at(self, *names: str) -> "Payload":
        """A member of a member; what is not there has no value."""
        value, path = self.value, self.path
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
            path = f"{path}.{name}" if path else name
        return Payload(value, path)

    def text(self, *names: str) -> str:
        """Raises Malformed when it is not there."""
        found = self.at(*names)
        if not isinstance(found.value, str) or not found.value:
            raise Malformed(f"{found.path} must be a text")
        return found.value

    def word(self, *names: str) -> str:
        """A text or a number, as a text; "" when it is not there."""
        value = self.at(*names).value
        return "" if isinstance(value, bool) or not isinstance(value, str | int) else str(value)

    def number(self, *names: str) -> int:
        """Raises Malformed when it is not there."""
        found = self.at(*names)
        if isinstance(found.value, bool) or not isinstance(found.value, int):
            raise Malformed(f"{found.path} must be a number")
        return found.value

    def flag(self, *names: str) -> bool:
        return self.at(*names).value is True

    def each(self, *names: str) -> Iterator["Payload"]:
        found = self.at(*names)
        items = found.value if isinstance(found.value, list) else []
        return (Payload(item, f"{found.path}[{number}]") for number, item in enumerate(items))


def payload_of(content_type: str, body: bytes) -> Payload:
    """GitHub sends JSON as it is or as a form's `payload`. Raises Malformed."""
    if content_type.startswith("application/x-www-form-urlencoded"):
        body = parse_qs(body.decode("utf-8", "replace")).get("payload", [""])[0].encode()
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Malformed("the body is not a JSON document") from error
    if not isinstance(document, dict):
        raise Malformed("the body is not a JSON object")
    return Payload(document)


def changed_files(commits: Iterator[Payload]) -> tuple[str, ...]:
    """Of the commits of a push, as GitHub and GitLab list them."""
    kinds = ("added", "modified", "removed")
    found = (item.value for commit in commits for kind in kinds for item in commit.each(kind))
    return tuple(dict.fromkeys(path for path in found if isinstance(path, str)))
