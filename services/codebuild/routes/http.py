"""The little of HTTP that the routes need."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from emulator.gateway.service import Receive, Scope, Send


class BadRequest(Exception):
    """status: of the answer; the message is its text."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Gone(Exception):
    """The client went away in the middle of its body."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes = b""
    type: str = "text/plain; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)

    async def send(self, scope: Scope, send: Send) -> None:
        headers = {"content-type": self.type, "content-length": str(len(self.body)), **self.headers}
        raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": self.status, "headers": raw})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else self.body})


def query_of(scope: Scope) -> dict[str, str]:
    """The first value of each parameter."""
    pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    return dict(reversed(pairs))


def headers_of(scope: Scope) -> dict[str, str]:
    """By lower-case name."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


async def body_of(receive: Receive, most: int) -> bytes:
    """Raises BadRequest when it has more than `most` bytes, Gone."""
    parts, size = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > most:
            raise BadRequest(413, f"The body has more than {most} bytes.")
        if not message.get("more_body", False):
            return b"".join(parts)
