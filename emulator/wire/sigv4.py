"""Signature Version 4, in the Authorization header or in a presigned URL; Version 2 for `aws s3 presign` of CLI v1.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote_to_bytes

from emulator.kernel.errors import AwsError
from emulator.wire.hosts import bucket_of
from emulator.wire.message import RequestHead

_ALGORITHM = "AWS4-HMAC-SHA256"
_STAMP = "%Y%m%dT%H%M%SZ"
_SKEW = timedelta(minutes=15)
_LONGEST_PRESIGNED = 604_800
_FIELD = re.compile(r"(Credential|SignedHeaders|Signature)=([^,\s]+)")
_SCOPE_SERVICE = re.compile(r"Credential=[^,]*?/\d{8}/[^/,]*/([^/,]+)/aws4_request")
_EMPTY_HASH = hashlib.sha256(b"").hexdigest()
_UNSIGNED = "UNSIGNED-PAYLOAD"
_V2_PARAMETERS = frozenset(
    ("accelerate", "acl", "cors", "defaultObjectAcl", "location", "logging", "partNumber", "policy", "requestPayment",
     "torrent", "versioning", "versionId", "versions", "website", "uploads", "uploadId", "response-content-type",
     "response-content-language", "response-expires", "response-cache-control", "response-content-disposition",
     "response-content-encoding", "delete", "lifecycle", "tagging", "restore", "storageClass", "notification",
     "replication", "analytics", "metrics", "inventory", "select", "select-type", "object-lock")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scope:
    """What a signature says about itself.

    date: YYYYMMDD of the scope, "" for version 2. stamp: the time of signing as sent (for version 2 the expiry).
    expires: seconds of validity of a presigned URL, None for a header. version: 4 or 2.
    """

    access_key: str
    date: str = ""
    region: str = ""
    service: str = ""
    session_token: str = ""
    signed_headers: tuple[str, ...] = ()
    signature: str = ""
    stamp: str = ""
    expires: int | None = None
    presigned: bool = False
    version: int = 4


def scope_service(head: RequestHead) -> str:
    """The service of the credential scope, "" when there is none. Never raises: for finding the service only."""
    header = head.headers.get("authorization", "")
    if header:
        if found := _SCOPE_SERVICE.search(header):
            return found[1]
        return "s3" if header.startswith("AWS ") else ""
    if "X-Amz-Credential=" in head.query:
        parts = _parameters(head.query).get("X-Amz-Credential", "").split("/")
        return parts[3] if len(parts) == 5 else ""
    return "s3" if "AWSAccessKeyId=" in head.query else ""


def parse(head: RequestHead) -> Scope | None:
    """The signature of a request, None for an anonymous one. Raises AwsError when it is there but unreadable."""
    header = head.headers.get("authorization")
    if header is not None:
        if header.startswith("AWS "):
            return _v2_header(head, header)
        return _v4_header(head, header)
    if "X-Amz-Algorithm=" in head.query:
        return _v4_query(_parameters(head.query))
    if "AWSAccessKeyId=" in head.query and "Signature=" in head.query:
        fields = _parameters(head.query)
        return Scope(
            fields.get("AWSAccessKeyId", ""), service="s3", session_token=fields.get("x-amz-security-token", ""),
            signature=fields.get("Signature", ""), stamp=fields.get("Expires", ""), presigned=True, version=2,
        )  # fmt: skip
    return None


def _v4_header(head: RequestHead, header: str) -> Scope:
    if not header.startswith(_ALGORITHM):
        raise _incomplete(f"Authorization header requires '{_ALGORITHM}'. Authorization={_shown(header)}")
    fields = dict(_FIELD.findall(header))
    for name in ("Credential", "Signature", "SignedHeaders"):
        if name not in fields:
            raise _incomplete(f"Authorization header requires '{name}' parameter. Authorization={_shown(header)}")
    stamp = head.headers.get("x-amz-date") or head.headers.get("date", "")
    return _v4_scope(fields, head.headers.get("x-amz-security-token", ""), stamp)


def _v4_query(fields: Mapping[str, str]) -> Scope:
    names = {"Credential": "X-Amz-Credential", "SignedHeaders": "X-Amz-SignedHeaders", "Signature": "X-Amz-Signature"}
    if fields["X-Amz-Algorithm"] != _ALGORITHM or not all(fields.get(name) for name in names.values()):
        raise _query_error(
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, "
            "X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters."
        )
    expires = fields.get("X-Amz-Expires", "900")
    if not (expires.isascii() and expires.isdigit() and len(expires) < 10 and int(expires) <= _LONGEST_PRESIGNED):
        raise _query_error("X-Amz-Expires must be a number of seconds of at most a week")
    plain = {short: fields[name] for short, name in names.items()}
    token = fields.get("X-Amz-Security-Token", "")
    return _v4_scope(plain, token, fields.get("X-Amz-Date", ""), int(expires))


def _v4_scope(fields: Mapping[str, str], token: str, stamp: str, expires: int | None = None) -> Scope:
    parts = fields["Credential"].rsplit("/", 4)
    if len(parts) != 5 or parts[4] != "aws4_request":
        raise _incomplete("Credential must have exactly 5 slash-delimited elements, "
                          f"e.g. keyid/date/region/service/term, got '{_shown(fields['Credential'])}'")  # fmt: skip
    key, date, region, service, _ = parts
    signed = tuple(fields["SignedHeaders"].lower().split(";"))
    return Scope(key, date, region, service, token, signed, fields["Signature"], stamp, expires, expires is not None)


def _v2_header(head: RequestHead, header: str) -> Scope:
    key, _, signature = header.removeprefix("AWS ").partition(":")
    if not signature:
        raise _incomplete(f"AWS authorization header is invalid: {_shown(header)}")
    token = head.headers.get("x-amz-security-token", "")
    stamp = head.headers.get("x-amz-date") or head.headers.get("date", "")
    return Scope(key, service="s3", session_token=token, signature=signature, stamp=stamp, version=2)


def verify(head: RequestHead, scope: Scope, secret: str, payload_hash: str | None, now: datetime) -> None:
    """Raises AwsError when the signature is wrong, expired or from another time.

    payload_hash: SHA-256 (hex) of the body that came; None when the client declared it unsigned or signs its chunks.
    """
    if scope.version == 2:
        _check_v2_time(scope, now)
        wanted = _v2_signature(head, scope, secret)
    else:
        _check_v4_time(scope, now)
        _check_payload(head, scope, payload_hash)
        wanted = _v4_signature(head, scope, secret, payload_hash)
    if not hmac.compare_digest(wanted.encode(), scope.signature.encode("utf-8", "replace")):
        raise _mismatch(scope)


def _check_v4_time(scope: Scope, now: datetime) -> None:
    try:
        signed_at = datetime.strptime(scope.stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError as error:
        raise _incomplete("The signature needs a date: X-Amz-Date in the form 20260131T120000Z") from error
    if scope.stamp[:8] != scope.date:
        raise _invalid(scope, f"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date: "
                              f"'{_shown(scope.date)}' != '{scope.stamp[:8]}'")  # fmt: skip
    if scope.expires is not None:
        if now > signed_at + timedelta(seconds=scope.expires):
            raise AwsError("Request has expired", code="AccessDenied", status=403)
        if signed_at > now + _SKEW:
            raise AwsError("Request is not yet valid", code="AccessDenied", status=403)
    elif abs(now - signed_at) > _SKEW:
        raise _skewed(scope, now)


def _skewed(scope: Scope, now: datetime) -> AwsError:
    if scope.service == "s3":
        text = "The difference between the request time and the current time is too large."
        return AwsError(text, code="RequestTimeTooSkewed", status=403)
    return _invalid(scope, f"Signature expired: {_shown(scope.stamp)} is now earlier or later than "
                           f"{now.strftime(_STAMP)} by more than 15 min.")  # fmt: skip


def _check_payload(head: RequestHead, scope: Scope, payload_hash: str | None) -> None:
    declared = head.headers.get("x-amz-content-sha256")
    if scope.presigned or payload_hash is None or declared is None:
        return
    if declared != payload_hash:
        text = "The provided 'x-amz-content-sha256' header does not match what was computed."
        raise AwsError(text, code="XAmzContentSHA256Mismatch")


def _v4_signature(head: RequestHead, scope: Scope, secret: str, payload_hash: str | None) -> str:
    canonical = canonical_request(head, scope, payload_hash)
    place = f"{scope.date}/{scope.region}/{scope.service}/aws4_request"
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    key = _signing_key(secret, scope.date, scope.region, scope.service)
    return hmac.new(key, f"{_ALGORITHM}\n{scope.stamp}\n{place}\n{digest}".encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=256)
def _signing_key(secret: str, *steps: str) -> bytes:
    key = f"AWS4{secret}".encode()
    for step in (*steps, "aws4_request"):
        key = hmac.new(key, step.encode(), hashlib.sha256).digest()
    return key


def canonical_request(head: RequestHead, scope: Scope, payload_hash: str | None) -> str:
    """The text whose hash is signed. A header is signed as `name:value` with its spaces collapsed."""
    headers = "".join(f"{name}:{' '.join(head.headers.get(name, '').split())}\n" for name in scope.signed_headers)
    return "\n".join((
        head.method,
        _canonical_path(head.path, scope.service),
        _canonical_query(head.query),
        headers,
        ";".join(scope.signed_headers),
        _canonical_payload(head, scope, payload_hash),
    ))  # fmt: skip


def _canonical_payload(head: RequestHead, scope: Scope, payload_hash: str | None) -> str:
    declared = head.headers.get("x-amz-content-sha256")
    if declared is not None:
        return declared
    if scope.presigned and scope.service == "s3":
        return _UNSIGNED
    return payload_hash or _EMPTY_HASH


def _canonical_path(path: str, service: str) -> str:
    """S3 signs the path as sent; the others sign it normalized and encoded once more."""
    if service == "s3":
        return quote(unquote_to_bytes(path), safe="/~")
    return quote(_normalized(path), safe="/~")


def _normalized(path: str) -> str:
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/" + "/".join(parts) + ("/" if parts and path.endswith("/") else "")


def _canonical_query(query: str) -> str:
    pairs = []
    for part in query.split("&"):
        name, _, value = part.partition("=")
        name, value = _encoded(name), _encoded(value)
        if part and name != "X-Amz-Signature":
            pairs.append((name, value))
    return "&".join(f"{name}={value}" for name, value in sorted(pairs))


def _encoded(text: str) -> str:
    return quote(unquote_to_bytes(text.replace("+", " ")), safe="-_.~")


def _check_v2_time(scope: Scope, now: datetime) -> None:
    if not scope.presigned:
        return
    if not (scope.stamp.isascii() and scope.stamp.isdigit() and len(scope.stamp) < 12):
        raise AwsError(
            f"Invalid date (should be seconds since epoch): {_shown(scope.stamp)}", code="AccessDenied", status=403
        )
    if now.timestamp() > int(scope.stamp):
        raise AwsError("Request has expired", code="AccessDenied", status=403)


def _v2_signature(head: RequestHead, scope: Scope, secret: str) -> str:
    """https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html"""
    headers = head.headers
    given = {**headers, **_parameters(head.query)} if scope.presigned else headers
    amz = {name: value.strip() for name, value in given.items() if name.startswith("x-amz-")}
    date = scope.stamp if scope.presigned else "" if "x-amz-date" in headers else headers.get("date", "")
    lines = [head.method, headers.get("content-md5", ""), headers.get("content-type", ""), date]
    lines += (f"{name}:{amz[name]}" for name in sorted(amz))
    lines.append(_v2_resource(head))
    digest = hmac.new(secret.encode(), "\n".join(lines).encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def _v2_resource(head: RequestHead) -> str:
    pairs = sorted(
        (name, value)
        for name, value in parse_qsl(head.query, keep_blank_values=True, errors="replace")
        if name in _V2_PARAMETERS
    )
    asked = "&".join(f"{name}={value}" if value else name for name, value in pairs)
    bucket = bucket_of(head)
    return f"{f'/{bucket}' if bucket else ''}{head.path}{'?' if asked else ''}{asked}"


def _parameters(query: str) -> dict[str, str]:
    return dict(parse_qsl(query, keep_blank_values=True, errors="replace"))


def _shown(text: str) -> str:
    return text if len(text) <= 200 else text[:200] + "..."


def _incomplete(text: str) -> AwsError:
    return AwsError(text, code="IncompleteSignatureException")


def _query_error(text: str) -> AwsError:
    return AwsError(text, code="AuthorizationQueryParametersError")


def _invalid(scope: Scope, text: str) -> AwsError:
    """JSON services call it InvalidSignatureException, S3 and the query services SignatureDoesNotMatch."""
    if scope.service in ("s3", "iam", "sts", "sns"):
        return AwsError(text, code="SignatureDoesNotMatch", status=403)
    return AwsError(text, code="InvalidSignatureException", status=403)


def _mismatch(scope: Scope) -> AwsError:
    return _invalid(
        scope,
        "The request signature we calculated does not match the signature you provided. "
        "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    )
