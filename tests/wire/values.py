"""Values that a botocore shape allows, from a seed: the same in every run."""

import math
import random
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

_START = datetime(2020, 1, 1, tzinfo=UTC)
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_STRANGE = ("", " ", "a b", "ä&<>\"'é", "日本", "x=1;y", "100%", "a/b//c", "line\nfeed")


class Values:
    """Makes values. full: every member is given; otherwise about half of the optional ones."""

    def __init__(self, seed: str, full: bool = False) -> None:
        self._random = random.Random(seed)
        self._full = full

    def of(self, shape: Any, depth: int = 0) -> Any:
        name = "document" if shape.type_name == "structure" and shape.is_document_type else shape.type_name
        return getattr(self, f"_{name}")(shape, depth)

    def _structure(self, shape: Any, depth: int) -> dict[str, Any]:
        members: Mapping[str, Any] = shape.members
        names = [name for name in members if self._wanted(shape, name, members[name], depth)]
        if shape.is_tagged_union:
            names = [self._random.choice(list(members))]
        if not names and depth:
            names = sorted(members, key=lambda name: members[name].type_name in ("structure", "list", "map"))[:1]
        return {name: self._member(members[name], depth) for name in names}

    def _wanted(self, shape: Any, name: str, member: Any, depth: int) -> bool:
        if member.serialization.get("eventstream") or member.name == "Expires":  # for S3's see test_s3
            return False
        if name in shape.required_members or member.serialization.get("location") == "headers":
            return True
        if name == shape.serialization.get("payload"):
            return True
        return depth < 4 and (self._full or self._random.random() < 0.5)

    def _member(self, member: Any, depth: int) -> Any:
        location = member.serialization.get("location")
        if location is None:
            return self.of(member, depth + 1)
        if location == "headers":
            return {f"key-{self._word(4)}": self._word(8) for _ in range(2)}
        value = self.of(member, depth + 1)
        return _for_header(self, member, value) if location == "header" else self._word(5) if value == "" else value

    def _list(self, shape: Any, depth: int) -> list[Any]:
        least = max(shape.metadata.get("min", 0), 1)
        return [self.of(shape.member, depth + 1) for _ in range(least + self._random.randrange(2))]

    def _map(self, shape: Any, depth: int) -> dict[str, Any]:
        return {self._string(shape.key, depth): self.of(shape.value, depth + 1) for _ in range(2)}

    def _string(self, shape: Any, depth: int) -> str:
        if shape.enum:
            return str(self._random.choice(shape.enum))
        if self._random.random() < 0.3 and not shape.metadata.get("min"):
            return self._random.choice(_STRANGE[1:])
        return self._word(max(shape.metadata.get("min", 1), 6))

    def _document(self, shape: Any, depth: int) -> Any:
        return {"any": [1, "x", None, {"deep": True}]}

    def _boolean(self, shape: Any, depth: int) -> bool:
        return self._random.random() < 0.5

    def _integer(self, shape: Any, depth: int) -> int:
        least = int(shape.metadata.get("min", 0))
        return self._random.randint(least, max(least, min(int(shape.metadata.get("max", 1000)), 2**31 - 1)))

    _long = _integer

    def _float(self, shape: Any, depth: int) -> float:
        return self._random.randrange(1000) / 8

    _double = _float

    def _blob(self, shape: Any, depth: int) -> bytes:
        return bytes(self._random.randrange(256) for _ in range(5))

    def _timestamp(self, shape: Any, depth: int) -> datetime:
        whole = shape.serialization.get("location") or shape.serialization.get("timestampFormat") == "rfc822"
        return _START + timedelta(seconds=self._random.randrange(10**8), milliseconds=0 if whole else 250)

    def _word(self, length: int) -> str:
        return "".join(self._random.choice(_LETTERS) for _ in range(length))


def _for_header(values: Values, member: Any, value: Any) -> Any:
    if isinstance(value, str) and not member.enum:
        return values._word(7)
    if isinstance(value, list) and member.member.type_name == "string" and not member.member.enum:
        return [values._word(4), "a, b"][: len(value)]
    return value


def difference(left: Any, right: Any, path: str = "") -> str:
    """Where two values differ, "" when nowhere; times to the millisecond, None and absent members alike."""
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        names = {name: None for name in (*left, *right)}
        return next(filter(None, (difference(left.get(name), right.get(name), f"{path}.{name}") for name in names)), "")
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        pairs = enumerate(zip(left, right, strict=True))
        return next(filter(None, (difference(*pair, f"{path}.{index}") for index, pair in pairs)), "")
    return "" if _same(left, right) else f"{path}: {left!r} is not {right!r}"


def _same(left: Any, right: Any) -> bool:
    if isinstance(left, float) and isinstance(right, float):
        return math.isclose(left, right)
    if isinstance(left, datetime) and isinstance(right, datetime):
        return abs(left - right) < timedelta(milliseconds=1)
    return bool(left == right)
