"""REST with XML bodies: S3 and its habits. https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html

S3's answers have root elements that the model does not name; SDKs ignore them, hand-written clients do not.
"""

from collections.abc import Mapping
from typing import Any

from emulator.kernel.errors import AwsError
from emulator.wire import bindings
from emulator.wire.faults import MalformedError, unexpected
from emulator.wire.message import RequestHead, Target, WireResponse
from emulator.wire.models import Operation, Shape
from emulator.wire.xml import DECLARATION, XmlDecoder, XmlEncoder, escape, escape_message, parse_xml

_S3_SPACE = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
_ROOTS = {
    "CompleteMultipartUpload": "CompleteMultipartUploadResult",
    "CreateMultipartUpload": "InitiateMultipartUploadResult",
    "CreateSession": "CreateSessionResult",
    "DeleteObjects": "DeleteResult",
    "GetBucketAccelerateConfiguration": "AccelerateConfiguration",
    "GetBucketAcl": "AccessControlPolicy",
    "GetBucketCors": "CORSConfiguration",
    "GetBucketLifecycle": "LifecycleConfiguration",
    "GetBucketLifecycleConfiguration": "LifecycleConfiguration",
    "GetBucketLogging": "BucketLoggingStatus",
    "GetBucketNotification": "NotificationConfiguration",
    "GetBucketNotificationConfiguration": "NotificationConfiguration",
    "GetBucketRequestPayment": "RequestPaymentConfiguration",
    "GetBucketTagging": "Tagging",
    "GetBucketVersioning": "VersioningConfiguration",
    "GetBucketWebsite": "WebsiteConfiguration",
    "GetObjectAcl": "AccessControlPolicy",
    "GetObjectAttributes": "GetObjectAttributesResponse",
    "GetObjectTagging": "Tagging",
    "ListBucketAnalyticsConfigurations": "ListBucketAnalyticsConfigurationResult",
    "ListBucketInventoryConfigurations": "ListInventoryConfigurationsResult",
    "ListBucketMetricsConfigurations": "ListMetricsConfigurationsResult",
    "ListBuckets": "ListAllMyBucketsResult",
    "ListDirectoryBuckets": "ListAllMyDirectoryBucketsResult",
    "ListMultipartUploads": "ListMultipartUploadsResult",
    "ListObjectVersions": "ListVersionsResult",
    "ListObjects": "ListBucketResult",
    "ListObjectsV2": "ListBucketResult",
    "ListParts": "ListPartsResult",
}
decode = XmlDecoder()
encode = XmlEncoder()


def parse(operation: Operation, target: Target, head: RequestHead, body: Any) -> dict[str, Any]:
    result = bindings.read(operation, target, head)
    shape = operation.input
    if shape is None:
        return result
    name = shape.traits.get("payload")
    if name is None:
        if body and any(not ref.location for ref in shape.members.values()):
            result |= decode(shape)([parse_xml(body)])
    elif (payload := shape.members[name]).type == "structure":
        if body:
            result[name] = decode(payload)([parse_xml(body)])
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
    if status == 200 and result.get("ContentRange"):
        status = 206
    body = _body(operation, result)
    if isinstance(body, str):
        headers.append(("Content-Type", "application/xml"))
        body = (DECLARATION + body).encode()
    return WireResponse(status, headers + _ids(request_id), body)


def _body(operation: Operation, result: Mapping[str, Any]) -> Any:
    """XML as str; anything else is the body itself."""
    shape = operation.output
    if shape is None or operation.http["method"] == "HEAD":
        return b""
    if operation.name == "GetBucketLocation":
        place = escape(result.get("LocationConstraint") or "")
        return f"<LocationConstraint{_S3_SPACE}>{place}</LocationConstraint>"
    name = shape.traits.get("payload")
    if name is None:
        return _document(operation, shape, result)
    return _payload(shape.members[name], name, result.get(name))


def _payload(payload: Shape, name: str, value: Any) -> Any:
    if value is None:
        return b""
    if payload.type == "structure":
        out: list[str] = []
        encode(payload)(value, payload.wire_name(name), out)
        text = "".join(out)
        return text if "xmlns=" in text[: text.find(">")] else text.replace(">", f"{_S3_SPACE}>", 1)
    return value.encode() if isinstance(value, str) else value


def _document(operation: Operation, shape: Shape, result: Mapping[str, Any]) -> Any:
    if all(ref.location for ref in shape.members.values()):
        return b""
    out: list[str] = []
    encode.members(shape)(result, out)
    root = _ROOTS.get(operation.name, shape.wire_name(shape.name))
    return f"<{root}{_S3_SPACE}>{''.join(out)}</{root}>"


def error(service: str, head: RequestHead, error: AwsError, request_id: str) -> WireResponse:
    headers = _ids(request_id)
    if head.method == "HEAD" or error.http_status in (204, 304):
        return WireResponse(error.http_status, headers, b"")
    members = {"Resource": head.path} | {name: str(value) for name, value in error.members.items()}
    out = [
        f"{DECLARATION}<Error><Code>{escape(error.wire_code)}</Code><Message>{escape_message(error.message)}</Message>"
    ]
    out += (f"<{name}>{escape_message(value)}</{name}>" for name, value in members.items() if name.isidentifier())
    out.append(f"<RequestId>{request_id}</RequestId><HostId>{_host_id(request_id)}</HostId></Error>")
    return WireResponse(error.http_status, [*headers, ("Content-Type", "application/xml")], "".join(out).encode())


def refuse(fault: MalformedError) -> AwsError:
    """S3's code for a request that cannot be read: the XML, or an argument beside it."""
    if fault.path and "-" not in fault.path[0] and len(fault.path) == 1:
        return AwsError(str(fault), code="InvalidArgument", members={"ArgumentName": fault.path[0]})
    return AwsError(
        f"The XML you provided was not well-formed or did not validate against our published schema: {fault}",
        code="MalformedXML",
    )


def _ids(request_id: str) -> list[tuple[str, str]]:
    return [("x-amz-request-id", request_id), ("x-amz-id-2", _host_id(request_id))]


def _host_id(request_id: str) -> str:
    return f"codexyz/{request_id}"
