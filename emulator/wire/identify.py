"""Which service, operation and protocol a request is for, from its head alone."""

import re
from collections.abc import Container, Iterable
from functools import cache

from emulator.kernel.errors import AwsError
from emulator.wire import sigv4
from emulator.wire.bindings import read_query
from emulator.wire.catalog import ENTRIES, Entry
from emulator.wire.errors import unknown_operation
from emulator.wire.faults import MalformedError
from emulator.wire.hosts import bucket_of
from emulator.wire.message import RequestHead, Target
from emulator.wire.models import load
from emulator.wire.routes import Routes
from emulator.wire.sqs_query import QUEUE_PATH

_BY_PREFIX = {entry.target_prefix: entry for entry in ENTRIES if entry.target_prefix}
_BY_SIGNING_NAME = {entry.signing_name: entry for entry in ENTRIES}
_RPC = re.compile(r"(?:/.*)?/service/([^/]+)/operation/([^/]+)/?")
_FORM = "application/x-www-form-urlencoded"
_NOTHING_NAMED = (
    "The request names no operation. AWS JSON: X-Amz-Target. "
    "CBOR: smithy-protocol and /service/<name>/operation/<name>. Query: a form with Action and Version. "
    "REST: a signature for the service, or a path of S3."
)


def identify(head: RequestHead, known: Container[str]) -> Target:
    """Whom the request is for. Raises AwsError when that cannot be told or the server does not have it.

    In this order: X-Amz-Target, CBOR path, service of the credential scope, Action, path.
    """
    if (named := head.headers.get("x-amz-target")) is not None:
        prefix, _, operation = named.rpartition(".")
        return _rpc(prefix, operation, "json", known)
    if cbor := _cbor(head):
        return _rpc(cbor[1], cbor[2], "cbor", known)
    service = sigv4.scope_service(head)
    if service == "s3express":
        service = "s3"
    if entry := _BY_SIGNING_NAME.get(service):
        return _signed(entry, head, known)
    if service:
        raise _no_service(service, known)
    if _is_query(head):
        return Target("", "", "query", known=known)
    return _by_path(head, known)


def protocol_of(head: RequestHead) -> str:
    """The protocol in which to answer a request that `identify` refused."""
    if "smithy-protocol" in head.headers or "application/cbor" in head.headers.get("content-type", ""):
        return "cbor"
    if "x-amz-target" in head.headers or "json" in head.headers.get("content-type", ""):
        return "json"
    entry = _BY_SIGNING_NAME.get(sigv4.scope_service(head))
    if entry is not None:
        if entry.query_compatible and _is_form(head):
            return "query"
        return entry.protocol if entry.protocol.startswith("rest") or entry.protocol == "query" else "json"
    return "query" if _is_query(head) else "rest-xml"


def _cbor(head: RequestHead) -> re.Match[str] | None:
    if head.headers.get("smithy-protocol") == "rpc-v2-cbor" or "application/cbor" in head.headers.get(
        "content-type", ""
    ):
        found = _RPC.fullmatch(head.path)
        if found is None:
            raise unknown_operation(f"The path of a CBOR request is /service/<name>/operation/<name>, not {head.path}")
        return found
    return None


def _is_query(head: RequestHead) -> bool:
    return _is_form(head) and (not head.path.strip("/") or QUEUE_PATH.fullmatch(head.path) is not None)


def _is_form(head: RequestHead) -> bool:
    posted = head.method == "POST" and head.headers.get("content-type", "").startswith(_FORM)
    return posted or re.search(r"(?:^|&)Action=", head.query) is not None


def _rpc(prefix: str, name: str, protocol: str, known: Container[str]) -> Target:
    entry = _BY_PREFIX.get(prefix)
    if entry is None:
        raise _no_service(prefix, known)
    _must_have(entry.service, known)
    operation = load(entry.service).operation(name)
    if operation is None:
        raise unknown_operation(f"{entry.service} has no operation {name!r}")
    return Target(entry.service, name, protocol, known=known)


def _signed(entry: Entry, head: RequestHead, known: Container[str]) -> Target:
    _must_have(entry.service, known)
    if entry.protocol == "query" or (entry.query_compatible and _is_form(head)):
        return Target(entry.service, "", "query", known=known)
    if entry.protocol.startswith("rest"):
        return _rest(entry, head, known)
    raise unknown_operation(f"{entry.service} reads the operation from X-Amz-Target, which is missing")


def _by_path(head: RequestHead, known: Container[str]) -> Target:
    for entry in ENTRIES:
        if (
            entry.protocol == "rest-json"
            and entry.service in known
            and _routes(entry.service).find(head, head.path, {})
        ):
            return _rest(entry, head, known)
    if "content-type" not in head.headers or head.path.strip("/") or bucket_of(head):
        return _rest(_BY_SIGNING_NAME["s3"], head, known)
    raise unknown_operation(_NOTHING_NAMED)


def _rest(entry: Entry, head: RequestHead, known: Container[str]) -> Target:
    _must_have(entry.service, known)
    bucket = bucket_of(head) if entry.service == "s3" else ""
    path = f"/{bucket}{head.path}" if bucket else head.path
    try:
        found = _routes(entry.service).find(head, path, read_query(head.query) if head.query else {})
    except MalformedError as fault:
        raise AwsError(f"Couldn't parse the specified URI: {fault}", code="InvalidURI") from fault
    if found is None:
        raise _no_route(entry, head)
    operation, labels = found
    return Target(entry.service, operation.name, entry.protocol, labels, operation.streams_input, known)


def _no_route(entry: Entry, head: RequestHead) -> AwsError:
    if entry.service == "s3":
        text = "The specified method is not allowed against this resource."
        return AwsError(text, code="MethodNotAllowed", status=405, members={"Method": head.method})
    return unknown_operation(f"{entry.service} has no operation {head.method} {head.path}")


@cache
def _routes(service: str) -> Routes:
    return Routes(load(service))


def _must_have(service: str, known: Container[str]) -> None:
    if service not in known:
        raise _no_service(service, known)


def _no_service(name: str, known: Container[str]) -> AwsError:
    have = f" It has {', '.join(sorted(known))}." if isinstance(known, Iterable) else ""
    return unknown_operation(f"This server has no service {name!r}.{have}")
