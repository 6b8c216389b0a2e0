"""REST with JSON bodies. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html"""

from collections.abc import Mapping
from typing import Any

import orjson

from emulator.kernel.errors import AwsError
from emulator.wire import bindings, errors
from emulator.wire.faults import unexpected
from emulator.wire.json_rpc import load_json
from emulator.wire.message import RequestHead, Target, WireResponse
from emulator.wire.models import Operation, Shape
from emulator.wire.tree import TreeDecoder, TreeEncoder

decode = TreeDecoder()
encode = TreeEncoder()


def parse(operation: Operation, target: Target, head: RequestHead, body: Any) -> dict[str, Any]:
    result = bindings.read(operation, target, head)
    shape = operation.input
    if shape is None:
        return result
    name = shape.traits.get("payload")
    if name is None:
        in_body = decode(shape)(load_json(body))
        result |= {key: value for key, value in in_body.items() if not shape.members[key].location}
    elif (payload := shape.members[name]).type == "structure":
        if body:
            result[name] = decode(payload)(load_json(body))
    elif body or payload.is_stream:
        result[name] = _raw(payload, body)
    return result


def _raw(payload: Shape, body: Any) -> Any:
    if payload.type == "blob":
        return body
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise unexpected(body, "a String") from error


def serialize(operation: Operation, result: Mapping[str, Any], request_id: str) -> WireResponse:
    status, headers = bindings.write(operation, result)
    headers += [("x-amzn-RequestId", request_id), ("Content-Type", "application/json")]
    shape = operation.output
    if shape is None:
        return WireResponse(status, headers, b"")
    name = shape.traits.get("payload")
    if name is None:
        body = {
            key: value for key, value in result.items() if key not in shape.members or not shape.members[key].location
        }
        return WireResponse(status, headers, orjson.dumps(encode(shape)(body)))
    value = result.get(name)
    if value is None:
        return WireResponse(status, headers, b"")
    if shape.members[name].type == "structure":
        return WireResponse(status, headers, orjson.dumps(encode(shape.members[name])(value)))
    return WireResponse(status, headers, value.encode() if isinstance(value, str) else value)


def error(service: str, head: RequestHead, error: AwsError, request_id: str) -> WireResponse:
    shape = errors.shape_of(errors.model_of(service), error)
    body = {errors.message_key(shape): error.message}
    if shape:
        body |= encode(shape)(errors.extra_members(shape, error))
    headers = [
        ("x-amzn-RequestId", request_id),
        ("x-amzn-ErrorType", errors.type_name(shape, error)),
        ("Content-Type", "application/json"),
    ]
    return WireResponse(error.http_status, headers, orjson.dumps(body))
