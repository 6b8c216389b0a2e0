"""HTTP bindings of the REST protocols: members in path, query string, headers and status code.

https://smithy.io/2.0/spec/http-bindings.html
"""

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from emulator.wire.faults import MalformedError
from emulator.wire.message import RequestHead, Target
from emulator.wire.models import Operation, Shape
from emulator.wire.text import HeaderEncoder, TextDecoder

Query = Mapping[str, list[str]]
_from_text = TextDecoder()
_to_header = HeaderEncoder()
_ITEM = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[^,]*)\s*(?:,|$)')
_HTTP_DATES = re.compile(r"(\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \w+)")
_MOST_FIELDS = 2_000


def read_query(query: str) -> dict[str, list[str]]:
    """All values by name. Raises MalformedError."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:  # UnicodeDecodeError is one
        raise MalformedError("The query string is not UTF-8 or too long") from error
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


Read = Callable[[Target, RequestHead, Query], Any]
"""The value of one member, or None."""


def read(operation: Operation, target: Target, head: RequestHead) -> dict[str, Any]:
    """The members that are not in the body."""
    shape = operation.input
    if shape is None:
        return {}
    query = read_query(head.query) if head.query else {}
    result = {}
    for name, reader in _readers(shape):
        try:
            value = reader(target, head, query)
        except MalformedError as fault:
            fault.under(name)
            raise
        if value is not None:
            result[name] = value
    return result


def _readers(shape: Shape) -> list[tuple[str, Read]]:
    made: list[tuple[str, Read]] | None = shape.compiled.get("bindings")
    if made is None:
        made = shape.compiled["bindings"] = [
            (name, _READERS[ref.location](ref, ref.wire_name(name), shape))
            for name, ref in shape.members.items()
            if ref.location in _READERS
        ]
    return made


def _label(ref: Shape, key: str, _: Shape) -> Read:
    decode = _from_text(ref)
    return lambda target, head, query: decode(target.labels[key]) if key in target.labels else None


def _header(ref: Shape, key: str, _: Shape) -> Read:
    key = key.lower()
    if ref.type == "list":
        return _header_list(ref, key)
    decode = _from_text(ref)
    return lambda target, head, query: decode(head.headers[key]) if key in head.headers else None


def _header_list(ref: Shape, key: str) -> Read:
    decode = _from_text(ref.member)
    split = _HTTP_DATES.findall if ref.member.type == "timestamp" else split_list

    def reader(target: Target, head: RequestHead, query: Query) -> Any:
        value = head.headers.get(key)
        return None if value is None else [decode(item) for item in split(value)]

    return reader


def split_list(value: str) -> list[str]:
    """`a, "b, c"` -> ["a", "b, c"]."""
    items = [match[1].strip() for match in _ITEM.finditer(value) if match[0]]
    return [re.sub(r"\\(.)", r"\1", item[1:-1]) if item[:1] == '"' == item[-1:] else item for item in items]


def _headers(ref: Shape, key: str, _: Shape) -> Read:
    prefix = key.lower()

    def reader(target: Target, head: RequestHead, query: Query) -> Any:
        found = {name[len(prefix) :]: value for name, value in head.headers.items() if name.startswith(prefix)}
        return found or None

    return reader


def _parameter(ref: Shape, key: str, parent: Shape) -> Read:
    if ref.type == "map":
        return _all_parameters(ref, parent)
    if ref.type == "list":
        decode = _from_text(ref.member)
        return lambda target, head, query: [decode(item) for item in query[key]] if key in query else None
    decode = _from_text(ref)

    def reader(target: Target, head: RequestHead, query: Query) -> Any:
        values = query.get(key)
        if values is None:
            return None
        if len(values) > 1:
            raise MalformedError(f"{key} is given twice")
        return decode(values[0]) if values[0] or ref.type == "string" else None

    return reader


def _all_parameters(ref: Shape, parent: Shape) -> Read:
    taken = {other.wire_name(name) for name, other in parent.members.items() if other.location == "querystring"}
    many = ref.map_value.type == "list"

    def reader(target: Target, head: RequestHead, query: Query) -> Any:
        rest = {name: values if many else values[0] for name, values in query.items() if name not in taken}
        return rest or None

    return reader


_READERS: Mapping[str, Callable[[Shape, str, Shape], Read]] = {
    "uri": _label,
    "querystring": _parameter,
    "header": _header,
    "headers": _headers,
}


def write(operation: Operation, result: Mapping[str, Any]) -> tuple[int, list[tuple[str, str]]]:
    """The status code and the headers that the result's members are."""
    status = int(operation.http.get("responseCode", 200))
    headers: list[tuple[str, str]] = []
    for name, ref, key in _outside(operation.output):
        value = result.get(name)
        if value is None:
            continue
        if ref.location == "statusCode":
            status = value
        elif ref.location == "headers":
            headers += ((key + suffix, clean(item)) for suffix, item in value.items())
        else:
            headers.append((key, clean(_to_header(ref)(value))))
    return status, headers


def _outside(shape: Shape | None) -> list[tuple[str, Shape, str]]:
    if shape is None:
        return []
    made: list[tuple[str, Shape, str]] | None = shape.compiled.get("outside")
    if made is None:
        made = shape.compiled["outside"] = [
            (name, ref, ref.wire_name(name)) for name, ref in shape.members.items() if ref.location
        ]
    return made


def clean(value: str) -> str:
    """Safe as a header: one line, and UTF-8 bytes in latin-1 clothes as HTTP libraries expect them."""
    if value.isascii() and value.isprintable():
        return value
    return "".join(char if char >= " " and char != "\x7f" else " " for char in value).encode().decode("latin-1")
