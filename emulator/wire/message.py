"""What comes in and what goes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class RequestHead:
    """A request without its body.

    path: raw, percent-encoded. query: raw, without the question mark. headers: lower-case names -> values.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]


@dataclass(slots=True)
class Target:
    """Whom a request is for.

    service: botocore's name. protocol: json, cbor, query, rest-json or rest-xml.
    A form-encoded request (protocol query) names its operation in the body: its `operation`, and for an unsigned one
    its `service`, are "" until `parse` has filled them in.
    labels: what the path says, by label name. streaming_input: the body is handed through as it is, unread.
    known: the services that the server has.
    """

    service: str
    operation: str
    protocol: str
    labels: Mapping[str, str] = field(default_factory=dict)
    streaming_input: bool = False
    known: Any = ()


@dataclass(frozen=True, slots=True)
class WireResponse:
    """body: bytes, or for a streaming member the handler's own object, untouched."""

    status: int
    headers: list[tuple[str, str]]
    body: Any
