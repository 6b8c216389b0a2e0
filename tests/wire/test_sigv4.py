"""Signatures; botocore signs, we verify."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from botocore.auth import HmacV1Auth, HmacV1QueryAuth, S3SigV4Auth, S3SigV4QueryAuth, SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from emulator import wire
from emulator.kernel.errors import AwsError
from emulator.wire import sigv4
from tests.wire.client import head_of

_SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
_PATHS = ("/", "/a/b", "/a%20b/c%2Bd~e", "/a//b/../c/", "/%E6%97%A5%E6%9C%AC")
_QUERIES = ("", "b=2&a=1", "list-type=2&prefix=a%2Fb%20c", "uploads", "a=~&a=1&A=2", "x=1%2B1")


def signed(
    auth: Any, *, path: str = "/", query: str = "", token: str = "", body: bytes = b"", **headers: str
) -> wire.RequestHead:
    url = f"http://localhost:4566{path}{'?' if query else ''}{query}"
    request = AWSRequest(
        "POST" if body else "GET", url, headers={"X-Amz-Meta-Spaces": "  a   b ", **headers}, data=body
    )
    made = auth(Credentials("AKIDEXAMPLE", _SECRET, token or None))
    made.add_auth(request)
    return head_of(request.prepare())


def v4(kind: Any, service: str, **more: Any) -> Any:
    return lambda credentials: kind(credentials, service, "eu-west-1", **more)


def verify(head: wire.RequestHead, body: bytes = b"", secret: str = _SECRET, shift: float = 0) -> sigv4.Scope:
    scope = sigv4.parse(head)
    assert scope is not None
    now = datetime.now(UTC) + timedelta(seconds=shift)
    sigv4.verify(head, scope, secret, hashlib.sha256(body).hexdigest(), now)
    return scope


@pytest.mark.parametrize("path", _PATHS)
@pytest.mark.parametrize("query", _QUERIES)
@pytest.mark.parametrize(("kind", "service"), [(SigV4Auth, "codebuild"), (S3SigV4Auth, "s3"), (SigV4Auth, "iam")])
def test_headers(kind: Any, service: str, path: str, query: str) -> None:
    body = b'{"a": 1}'
    head = signed(v4(kind, service), path=path, query=query, body=body, token="tok/en+=")
    scope = verify(head, body)
    assert (scope.access_key, scope.region, scope.service) == ("AKIDEXAMPLE", "eu-west-1", service)
    assert (scope.session_token, scope.presigned) == ("tok/en+=", False)
    assert sigv4.scope_service(head) == service


@pytest.mark.parametrize("path", _PATHS)
@pytest.mark.parametrize("query", _QUERIES)
@pytest.mark.parametrize(("kind", "service"), [(S3SigV4QueryAuth, "s3"), (SigV4QueryAuth, "sts")])
def test_presigned(kind: Any, service: str, path: str, query: str) -> None:
    head = signed(v4(kind, service, expires=60), path=path, query=query, token="tok/en+=")
    scope = verify(head)
    assert (scope.presigned, scope.expires, scope.session_token) == (True, 60, "tok/en+=")
    assert sigv4.scope_service(head) == service
    with pytest.raises(AwsError, match="Request has expired"):
        verify(head, shift=61)
    with pytest.raises(AwsError, match="not yet valid"):
        verify(head, shift=-3600)


@pytest.mark.parametrize("path", ["/", "/bucket/key", "/bucket/a%20b"])
@pytest.mark.parametrize("query", ["", "uploads", "uploadId=a&partNumber=1&other=2"])
@pytest.mark.parametrize("token", ["", "token"])
def test_version_2(path: str, query: str, token: str) -> None:
    assert verify(signed(HmacV1Auth, path=path, query=query, token=token)).version == 2
    head = signed(lambda credentials: HmacV1QueryAuth(credentials, expires=60), path=path, query=query, token=token)
    assert verify(head).presigned
    assert sigv4.scope_service(head) == "s3"
    with pytest.raises(AwsError, match="Request has expired"):
        verify(head, shift=62)


@pytest.mark.parametrize(
    ("service", "code"), [("codebuild", "InvalidSignatureException"), ("s3", "SignatureDoesNotMatch")]
)
def test_refusals(service: str, code: str) -> None:
    kind = S3SigV4Auth if service == "s3" else SigV4Auth
    head = signed(v4(kind, service), path="/a", query="b=1")
    with pytest.raises(AwsError) as caught:
        verify(head, secret="other")
    assert (caught.value.wire_code, caught.value.http_status) == (code, 403)
    for changed in (
        wire.RequestHead("DELETE", head.path, head.query, head.headers),
        wire.RequestHead(head.method, "/other", head.query, head.headers),
        wire.RequestHead(head.method, head.path, "b=2", head.headers),
        wire.RequestHead(head.method, head.path, head.query, {**head.headers, "host": "elsewhere"}),
    ):
        with pytest.raises(AwsError):
            verify(changed)
    with pytest.raises(AwsError) as caught:
        verify(head, shift=3600)
    assert caught.value.wire_code == ("RequestTimeTooSkewed" if service == "s3" else code)


def test_a_body_that_was_not_signed() -> None:
    with pytest.raises(AwsError) as caught:
        verify(signed(v4(S3SigV4Auth, "s3"), body=b"a"), b"b")
    assert caught.value.wire_code == "XAmzContentSHA256Mismatch"
    with pytest.raises(AwsError):
        verify(signed(v4(SigV4Auth, "codebuild"), body=b"a"), b"b")


def test_an_anonymous_request_has_no_scope() -> None:
    assert sigv4.parse(wire.RequestHead("GET", "/", "", {})) is None


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Basic abc",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=a",
        "AWS key",
        "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=c",
    ],
)
def test_headers_that_make_no_sense(header: str) -> None:
    head = wire.RequestHead("GET", "/", "", {"authorization": header})
    with pytest.raises(AwsError) as caught:
        sigv4.parse(head)
    assert caught.value.wire_code == "IncompleteSignatureException"
    assert isinstance(sigv4.scope_service(head), str)


@pytest.mark.parametrize(
    "query",
    [
        "X-Amz-Algorithm=x",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a&X-Amz-Signature=b&X-Amz-SignedHeaders=c&X-Amz-Expires=9999999",
    ],
)
def test_queries_that_make_no_sense(query: str) -> None:
    with pytest.raises(AwsError) as caught:
        sigv4.parse(wire.RequestHead("GET", "/", query, {}))
    assert caught.value.wire_code == "AuthorizationQueryParametersError"


def test_a_signature_is_compared_whatever_bytes_it_has() -> None:
    head = signed(v4(SigV4Auth, "codebuild"))
    broken = head.headers["authorization"].rpartition("=")[0] + "=\udcff\u1234"
    with pytest.raises(AwsError):
        verify(wire.RequestHead(head.method, head.path, head.query, {**head.headers, "authorization": broken}))
