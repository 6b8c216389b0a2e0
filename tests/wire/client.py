"""Real boto3 clients whose requests end in our code instead of a socket."""

import io
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import boto3
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.config import Config

from emulator import wire
from emulator.kernel.errors import AwsError
from tests.wire import oracle

Handler = Callable[[wire.Target, dict[str, Any]], Mapping[str, Any]]
Seen = list[tuple[wire.RequestHead, bytes]]
ENDPOINT = "http://localhost:4566"


class _Raw(io.BytesIO):
    """What urllib3 would give."""

    def stream(self, amount: int = 65536, **_: Any) -> Any:
        while piece := self.read(amount):
            yield piece

    def release_conn(self) -> None:
        pass


def head_of(request: Any) -> wire.RequestHead:
    url = urlsplit(request.url)
    headers = {_text(name).lower(): _text(value) for name, value in request.headers.items()}
    headers.setdefault("host", url.netloc)
    return wire.RequestHead(request.method, url.path or "/", url.query, headers)


def _text(value: Any) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def body_of(request: Any) -> bytes:
    body = request.body
    if body is None:
        return b""
    return body.read() if hasattr(body, "read") else body.encode() if isinstance(body, str) else bytes(body)


def client(service: str, handler: Handler, seen: Seen | None = None, **config: Any) -> Any:
    """A boto3 client; `handler` gets the target and the parsed request, and returns the result or raises AwsError."""
    made = boto3.client(
        service,
        endpoint_url=ENDPOINT,
        region_name="eu-west-1",
        aws_access_key_id="AKIDEXAMPLE",
        aws_secret_access_key="secret",
        config=Config(retries={"total_max_attempts": 1}, **config),
    )

    def answer(request: AWSPreparedRequest, **_: Any) -> AWSResponse:
        head, body = head_of(request), body_of(request)
        if seen is not None:
            seen.append((head, body))
        response = _respond(handler, head, body)
        content = b"" if head.method == "HEAD" else response.body
        headers = {name: value for name, value in response.headers}
        return AWSResponse(request.url, response.status, headers, _Raw(content))

    made.meta.events.register("before-send", answer)
    return made


def _respond(handler: Handler, head: wire.RequestHead, body: bytes) -> wire.WireResponse:
    target = None
    try:
        target = wire.identify(head, oracle.ALL)
        decoder = wire.chunk_decoder(head)
        if decoder is not None:
            body = decoder.feed(body)
            decoder.close()
        request = wire.parse(target, head, wire.decode_content(head, body, 1 << 20))
        return wire.serialize(target, handler(target, request), "req-1")
    except AwsError as error:
        return wire.serialize_error(target, head, error, "req-1")
