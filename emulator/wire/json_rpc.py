"""AWS JSON 1.0 and 1.1. https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html"""

from collections.abc import Mapping
from typing import Any

import orjson

from emulator.kernel.errors import AwsError
from emulator.wire import errors
from emulator.wire.faults import MalformedError
from emulator.wire.message import RequestHead, Target, WireResponse
from emulator.wire.models import Operation
from emulator.wire.tree import TreeDecoder, TreeEncoder

decode = TreeDecoder()
encode = TreeEncoder()


def load_json(body: bytes) -> Any:
    """Raises MalformedError."""
    try:
        return orjson.loads(body) if body.strip() else {}
    except orjson.JSONDecodeError as error:
        raise MalformedError(f"Not well-formed JSON: {error}") from error


def parse(operation: Operation, target: Target, head: RequestHead, body: bytes) -> dict[str, Any]:
    if operation.input is None:
        return {}
    parsed: dict[str, Any] = decode(operation.input)(load_json(body))
    return parsed


def serialize(operation: Operation, result: Mapping[str, Any], request_id: str) -> WireResponse:
    body = b"" if operation.output is None else orjson.dumps(encode(operation.output)(result))
    headers = [("x-amzn-RequestId", request_id), ("Content-Type", _content_type(operation.model.metadata))]
    return WireResponse(200, headers, body)


def error(service: str, head: RequestHead, error: AwsError, request_id: str) -> WireResponse:
    model = errors.model_of(service)
    shape = errors.shape_of(model, error)
    name = errors.type_name(shape, error)
    namespace = _namespace(model.metadata if model else {})
    body = {"__type": f"{namespace}{name}", errors.message_key(shape): error.message}
    if shape:
        body |= encode(shape)(errors.extra_members(shape, error))
    headers = [
        ("x-amzn-RequestId", request_id),
        ("x-amzn-ErrorType", name),
        *errors.query_error(model, shape, error),
        ("Content-Type", _content_type(model.metadata if model else {})),
    ]
    return WireResponse(error.http_status, headers, orjson.dumps(body))


def _content_type(metadata: Mapping[str, Any]) -> str:
    return f"application/x-amz-json-{metadata.get('jsonVersion', '1.1')}"


def _namespace(metadata: Mapping[str, Any]) -> str:
    """JSON 1.0 names errors by their full shape id, 1.1 by the bare name."""
    if metadata.get("jsonVersion") != "1.0":
        return ""
    return f"com.amazonaws.{metadata['endpointPrefix'].replace('-', '')}#"
