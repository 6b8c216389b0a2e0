"""Bytes <-> dicts by the shapes of botocore's models. Knows no service's behaviour and needs no database.

    target = identify(head, known)             which service and operation; raises AwsError
    request = parse(target, head, body)        what the handler gets: types checked, constraints checked
    response = serialize(target, result, id)   what the handler gave back
    response = serialize_error(target, head, error, id)

Models are loaded at the first request for their service. Bytes that make no sense raise AwsError with a 4xx status,
never anything else.
"""

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from emulator.kernel.errors import AwsError
from emulator.wire import cbor_rpc, json_rpc, query_rpc, rest_json, rest_xml
from emulator.wire.content import ChunkDecoder, chunk_decoder, decode_content
from emulator.wire.faults import MalformedError
from emulator.wire.identify import identify, protocol_of
from emulator.wire.message import RequestHead, Target, WireResponse
from emulator.wire.models import Operation, load, load_query
from emulator.wire.policy import refusal
from emulator.wire.validate import faults_of

__all__ = [
    "ChunkDecoder",
    "RequestHead",
    "Target",
    "WireResponse",
    "check",
    "chunk_decoder",
    "decode_content",
    "identify",
    "parse",
    "serialize",
    "serialize_error",
]

_PROTOCOLS: Mapping[str, ModuleType] = {
    "json": json_rpc,
    "cbor": cbor_rpc,
    "query": query_rpc,
    "rest-json": rest_json,
    "rest-xml": rest_xml,
}


def parse(target: Target, head: RequestHead, body: Any) -> dict[str, Any]:
    """The request as the handler gets it.

    body: bytes, or for `target.streaming_input` any object: it becomes the payload member as it is. Timestamps become
    aware datetimes, blobs bytes. Fills in `target.operation` of a form-encoded request. Raises AwsError.
    """
    try:
        operation, request = _read(target, head, body)
    except MalformedError as fault:
        raise _malformed(target, fault) from fault
    except RecursionError as error:
        raise _malformed(target, MalformedError("The request is nested too deeply")) from error
    if operation.input is not None and (faults := faults_of(operation.input, request)):
        raise refusal(operation, faults)
    return request


def check(service: str, operation: str, request: Mapping[str, Any]) -> None:
    """Raises the AwsError of what breaks the model, for requests that were not parsed: calls in process."""
    found = load(service).operation(operation)
    if found is None:
        raise LookupError(f"{service} has no operation {operation}")
    if found.input is not None and (faults := faults_of(found.input, request)):
        raise refusal(found, faults)


def serialize(target: Target, result: Mapping[str, Any], request_id: str) -> WireResponse:
    """The answer of an operation. Raises TypeError when `result` is not what the model says: our mistake."""
    response: WireResponse = _PROTOCOLS[target.protocol].serialize(_operation(target), result, request_id)
    return response


def serialize_error(target: Target | None, head: RequestHead, error: AwsError, request_id: str) -> WireResponse:
    """The answer of a refusal, in the protocol of the request as far as that is known."""
    protocol = _PROTOCOLS[target.protocol if target else protocol_of(head)]
    response: WireResponse = protocol.error(target.service if target else "", head, error, request_id)
    return response


def _read(target: Target, head: RequestHead, body: Any) -> tuple[Operation, dict[str, Any]]:
    if target.protocol == "query":
        operation, fields = query_rpc.resolve(target, head, body)
        return operation, query_rpc.parse(operation, fields)
    operation = _operation(target)
    return operation, _PROTOCOLS[target.protocol].parse(operation, target, head, body)


def _operation(target: Target) -> Operation:
    model = load_query(target.service) if target.protocol == "query" else load(target.service)
    operation = model.operation(target.operation)
    if operation is None:
        raise LookupError(f"{target.service} has no operation {target.operation}")
    return operation


def _malformed(target: Target, fault: MalformedError) -> AwsError:
    if target.protocol == "rest-xml":
        return rest_xml.refuse(fault)
    if target.protocol == "query":
        return AwsError(str(fault), code="MalformedInput" if fault.path else "MalformedQueryString")
    return AwsError(str(fault), code="SerializationException")
