"""botocore as a client without a network: what it sends, and what it understands."""

import io
from functools import cache
from typing import Any
from urllib.parse import urlencode

import botocore.awsrequest
import botocore.loaders
import botocore.model
import botocore.parsers
import botocore.serialize
import botocore.validate

from emulator.wire import RequestHead, WireResponse
from emulator.wire.generate import SERVICES

_OURS = {
    "json": "json",
    "smithy-rpc-v2-cbor": "cbor",
    "query": "query",
    "rest-json": "rest-json",
    "rest-xml": "rest-xml",
}
ALL = frozenset(service for _, service in SERVICES)
_loader = botocore.loaders.Loader()


@cache
def model(service: str) -> Any:
    return botocore.model.ServiceModel(_loader.load_service_model(service, "service-2"), service)


def protocols(service: str) -> list[str]:
    """botocore's names of the protocols a service speaks."""
    return list(model(service).metadata["protocols"])


CASES = [(service, protocol) for service in sorted(ALL) for protocol in protocols(service)]


def operations(service: str) -> list[Any]:
    """Every operation, without event streams (another protocol) and what shares its URI with a newer operation."""
    named = (model(service).operation_model(name) for name in model(service).operation_names)
    return [one for one in named if not one.has_event_stream_output and not _is_shadowed(one)]


def _is_shadowed(operation: Any) -> bool:
    in_s3 = operation.service_model.service_name == "s3"
    return bool(in_s3 and (operation.deprecated or operation.name == "ListDirectoryBuckets"))


def send(operation: Any, protocol: str, arguments: dict[str, Any]) -> tuple[RequestHead, bytes]:
    """The request that botocore would send, as our gateway sees it."""
    made = botocore.serialize.create_serializer(protocol, include_validation=False)
    request = made.serialize_to_request(dict(arguments), operation)
    headers = {name.lower(): str(value) for name, value in request["headers"].items()}
    body = request["body"]
    if isinstance(body, dict):
        body = urlencode(body).encode()
    path, _, query = request["url_path"].partition("?")
    if request["query_string"]:
        query = "&".join(filter(None, (query, urlencode(request["query_string"], doseq=True))))
    metadata = operation.service_model.metadata
    name = metadata.get("signingName", metadata["endpointPrefix"])
    headers["authorization"] = (
        f"AWS4-HMAC-SHA256 Credential=AK/20260101/us-east-1/{name}/aws4_request, SignedHeaders=host, Signature=0"
    )
    headers["host"] = "localhost:4566"
    return RequestHead(request["method"], path, query, headers), body


def receive(operation: Any, protocol: str, response: WireResponse) -> dict[str, Any]:
    """What botocore makes of our answer."""
    parser = botocore.parsers.create_parser(protocol)
    streams = operation.has_streaming_output
    body = io.BytesIO(response.body) if streams else response.body
    parsed: dict[str, Any] = parser.parse(_answer(operation, response, body), operation.output_shape)
    if streams:
        parsed[operation.output_shape.serialization["payload"]] = body.read()
    return parsed


def _answer(operation: Any, response: WireResponse, body: Any) -> dict[str, Any]:
    return {
        "status_code": response.status,
        "headers": botocore.awsrequest.HeadersDict(response.headers),
        "body": body,
        "context": {"operation_name": operation.name},
    }


def receive_error(operation: Any, protocol: str, response: WireResponse) -> dict[str, Any]:
    """As botocore's endpoint does it: the generic parse, then the modelled members laid over it."""
    parser = botocore.parsers.create_parser(protocol)
    answer = _answer(operation, response, response.body)
    parsed: dict[str, Any] = parser.parse(answer, operation.output_shape)
    shape = operation.service_model.shape_for_error_code(parsed["Error"]["Code"])
    if shape is not None:
        parsed |= parser.parse(answer, shape)
    return parsed
