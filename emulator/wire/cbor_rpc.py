"""Smithy RPC v2 CBOR. https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

import cbor2

from emulator.kernel.errors import AwsError
from emulator.wire import errors, times
from emulator.wire.faults import MalformedError, unexpected
from emulator.wire.message import RequestHead, Target, WireResponse
from emulator.wire.models import Operation, Shape
from emulator.wire.tree import Convert, TreeDecoder, TreeEncoder

_TIME_TAG = 1
_DEEPEST = 400
_HEADERS = [("smithy-protocol", "rpc-v2-cbor"), ("Content-Type", "application/cbor")]


class CborDecoder(TreeDecoder):
    """CBOR has byte strings, floats and times of its own."""

    name: ClassVar[str] = "cbor-decode"

    def blob(self, _: Shape) -> Convert:
        return _bytes

    def timestamp(self, _: Shape) -> Convert:
        return _time


class CborEncoder(TreeEncoder):
    """Times are tag 1 around a double."""

    name: ClassVar[str] = "cbor-encode"

    def blob(self, _: Shape) -> Convert:
        return bytes

    def float(self, _: Shape) -> Convert:
        return float

    def timestamp(self, _: Shape) -> Convert:
        return lambda value: cbor2.CBORTag(_TIME_TAG, times.to_epoch(value))


def _bytes(value: Any) -> bytes:
    if type(value) is not bytes:
        raise unexpected(value, "a Blob")
    return value


def _time(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value
    if type(value) not in (int, float):
        raise unexpected(value, "milliseconds since epoch")
    return times.from_epoch(value)


decode = CborDecoder()
encode = CborEncoder()


def _refuse(*_: Any) -> Any:
    raise ValueError("the protocol knows no such tag")


_FOREIGN_TAGS = {tag: _refuse for tag in (0, 4, 5, 25, 28, 29, 30, 35, 36, 37, 100, 256, 258, 260, 261, 1004, 43000)}
"""Decimals, regular expressions, references, …: the library would build them, at any price."""


def load_cbor(body: bytes) -> Any:
    """Raises MalformedError. Of the tags only times and large integers are understood."""
    if not body:
        return {}
    try:
        return cbor2.loads(body, max_depth=_DEEPEST, semantic_decoders=_FOREIGN_TAGS)
    except (cbor2.CBORDecodeError, ValueError, OverflowError, TypeError, ArithmeticError) as error:
        raise MalformedError(f"Not well-formed CBOR: {error}") from error


def parse(operation: Operation, target: Target, head: RequestHead, body: bytes) -> dict[str, Any]:
    if operation.input is None:
        return {}
    parsed: dict[str, Any] = decode(operation.input)(load_cbor(body))
    return parsed


def serialize(operation: Operation, result: Mapping[str, Any], request_id: str) -> WireResponse:
    value = {} if operation.output is None else encode(operation.output)(result)
    return WireResponse(200, [("x-amzn-RequestId", request_id), *_HEADERS], cbor2.dumps(value))


def error(service: str, head: RequestHead, error: AwsError, request_id: str) -> WireResponse:
    model = errors.model_of(service)
    shape = errors.shape_of(model, error)
    prefix = f"com.amazonaws.{model.metadata['endpointPrefix'].replace('-', '')}#" if model else ""
    name = errors.type_name(shape, error)
    body = {"__type": f"{prefix}{name}", errors.message_key(shape): error.message}
    if shape:
        body |= encode(shape)(errors.extra_members(shape, error))
    headers = [
        ("x-amzn-RequestId", request_id),
        ("x-amzn-ErrorType", name),
        *errors.query_error(model, shape, error),
        *_HEADERS,
    ]
    return WireResponse(error.http_status, headers, cbor2.dumps(body))
