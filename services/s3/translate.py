"""Domain in the shapes and words of S3."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from emulator.kernel.errors import AwsError, DomainError, not_implemented
from services.s3.domain import errors
from services.s3.domain.model import Checksum, Content, Upload, Version
from services.s3.domain.names import canonical_id

ATTRIBUTES = (
    "CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "ContentType", "Expires",
    "WebsiteRedirectLocation", "StorageClass",
)  # fmt: skip
"""Members that come back as they went in."""


def attributes_of(request: Mapping[str, Any]) -> dict[str, str]:
    found = {name: request[name] for name in ATTRIBUTES if request.get(name)}
    encoding = found.pop("ContentEncoding", "")
    kept = ",".join(part for part in (one.strip() for one in encoding.split(",")) if part and part != "aws-chunked")
    return {**found, **({"ContentEncoding": kept} if kept else {})}


def checksum_out(checksum: Checksum | None) -> dict[str, str]:
    if checksum is None:
        return {}
    return {f"Checksum{checksum.algorithm}": checksum.value, "ChecksumType": checksum.type.value}


def etag_out(etag: str) -> str:
    return f'"{etag}"'


def owner_out(account: str) -> dict[str, str]:
    return {"ID": canonical_id(account)}


def head_out(version: Version, version_id: str | None, *, with_checksum: bool) -> dict[str, Any]:
    """What GetObject and HeadObject tell of a version."""
    content = _content(version)
    shape: dict[str, Any] = {
        "AcceptRanges": "bytes", "LastModified": version.modified_at, "ETag": etag_out(content.etag),
        "ContentType": "binary/octet-stream", "Metadata": dict(content.metadata), "ServerSideEncryption": "AES256",
        **content.attributes,
    }  # fmt: skip
    if shape.get("StorageClass") == "STANDARD":
        del shape["StorageClass"]
    if version_id is not None:
        shape["VersionId"] = version_id
    if content.tags:
        shape["TagCount"] = len(content.tags)
    if with_checksum:
        shape |= checksum_out(content.checksum)
    return shape


def listed_out(version: Version, encode: Callable[[str], str]) -> dict[str, Any]:
    content = _content(version)
    shape: dict[str, Any] = {
        "Key": encode(version.key), "LastModified": version.modified_at, "ETag": etag_out(content.etag),
        "Size": content.size, "StorageClass": content.storage_class,
    }  # fmt: skip
    if content.checksum is not None:
        shape |= {"ChecksumAlgorithm": [content.checksum.algorithm], "ChecksumType": content.checksum.type.value}
    return shape


def upload_out(upload: Upload, encode: Callable[[str], str]) -> dict[str, Any]:
    return {
        "UploadId": upload.id, "Key": encode(upload.key), "Initiated": upload.started_at,
        "StorageClass": upload.attributes.get("StorageClass", "STANDARD"), "Owner": owner_out(upload.account),
        "Initiator": owner_out(upload.account),
    }  # fmt: skip


def encoder(request: Mapping[str, Any]) -> Callable[[str], str]:
    """How keys are written in a listing."""
    if request.get("EncodingType") != "url":
        return lambda text: text
    return lambda text: quote(text, safe="/")


def _content(version: Version) -> Content:
    assert version.content is not None
    return version.content


def _error(code: str, status: int, message: str, **members: Any) -> AwsError:
    return AwsError(message, code=code, status=status, members=members)


def _bucket_exists(error: errors.BucketExists) -> AwsError:
    if error.yours:
        message = "Your previous request to create the named bucket succeeded and you already own it."
        return _error("BucketAlreadyOwnedByYou", 409, message, BucketName=error.bucket)
    message = (
        "The requested bucket name is not available. The bucket namespace is shared by all users of the system. "
        "Please select a different name and try again."
    )
    return _error("BucketAlreadyExists", 409, message, BucketName=error.bucket)


def _location(error: errors.WrongLocation) -> AwsError:
    message = (
        f"The {error.wanted or 'unspecified'} location constraint is incompatible for the region specific endpoint "
        "this request was sent to."
    )
    return _error("IllegalLocationConstraintException", 400, message)


_NO_CONFIGURATION = {
    "tagging": ("NoSuchTagSet", "The TagSet does not exist"),
    "policy": ("NoSuchBucketPolicy", "The bucket policy does not exist"),
    "lifecycle": ("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"),
    "cors": ("NoSuchCORSConfiguration", "The CORS configuration does not exist"),
    "public access block": (
        "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"
    ),
    "ownership": ("OwnershipControlsNotFoundError", "The bucket ownership controls were not found"),
}  # fmt: skip


def _no_configuration(error: errors.NoSuchConfiguration) -> AwsError:
    code, message = _NO_CONFIGURATION[error.kind]
    return _error(code, 404, message, BucketName=error.bucket)


_TOO_SMALL = "Your proposed upload is smaller than the minimum allowed size"
_PART = (
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified "
    "entity tag may not match the part's entity tag."
)
_PRECONDITION = "At least one of the pre-conditions you specified did not hold"

ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    errors.NoSuchBucket: lambda e: _error(
        "NoSuchBucket", 404, "The specified bucket does not exist", BucketName=e.bucket
    ),
    errors.BucketExists: _bucket_exists,
    errors.BucketNotEmpty: lambda e: _error(
        "BucketNotEmpty", 409, "The bucket you tried to delete is not empty", BucketName=e.bucket
    ),
    errors.InvalidBucketName: lambda e: _error(
        "InvalidBucketName", 400, "The specified bucket is not valid.", BucketName=e.bucket
    ),
    errors.WrongLocation: _location,
    errors.NotTheOwner: lambda _: _error("AccessDenied", 403, "Access Denied"),
    errors.NoSuchKey: lambda e: _error("NoSuchKey", 404, "The specified key does not exist.", Key=e.key),
    errors.NoSuchVersion: lambda e: _error(
        "NoSuchVersion", 404, "The specified version does not exist.", Key=e.key, VersionId=e.version_id
    ),
    errors.BadVersionId: lambda e: _error(
        "InvalidArgument", 400, "Invalid version id specified", ArgumentName="versionId", ArgumentValue=e.version_id
    ),
    errors.IsDeleteMarker: lambda e: _error(
        "MethodNotAllowed", 405, "The specified method is not allowed against this resource.", Method=e.method
    ),
    errors.KeyTooLong: lambda e: _error(
        "KeyTooLongError", 400, "Your key is too long", Size=str(e.size), MaxSizeAllowed="1024"
    ),
    errors.MetadataTooLarge: lambda e: _error(
        "MetadataTooLarge", 400, "Your metadata headers exceed the maximum allowed metadata size", Size=str(e.size)
    ),
    errors.PreconditionFailed: lambda e: _error("PreconditionFailed", 412, _PRECONDITION, Condition=e.condition),
    errors.NotModified: lambda _: _error("NotModified", 304, "Not Modified"),
    errors.InvalidRange: lambda e: _error(
        "InvalidRange", 416, "The requested range is not satisfiable", RangeRequested=e.wanted,
        ActualObjectSize=str(e.size),
    ),
    errors.NoSuchPartOfObject: lambda _: _error(
        "InvalidPartNumber", 416, "The requested partnumber is not satisfiable"
    ),
    errors.Archived: lambda _: _error(
        "InvalidObjectState", 403, "The operation is not valid for the object's storage class"
    ),
    errors.InvalidDigest: lambda _: _error("InvalidDigest", 400, "The Content-MD5 you specified was invalid."),
    errors.BadDigest: lambda e: _error(
        "BadDigest", 400, f"The {e.algorithm} you specified did not match the calculated checksum."
    ),
    errors.InvalidTag: lambda e: _error("InvalidTag", 400, e.message),
    errors.NoSuchUpload: lambda e: _error(
        "NoSuchUpload", 404,
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or "
        "completed.", UploadId=e.upload_id,
    ),
    errors.InvalidPart: lambda e: _error(
        "InvalidPart", 400, _PART, UploadId=e.upload_id, PartNumber=str(e.number), ETag=e.etag
    ),
    errors.InvalidPartOrder: lambda e: _error(
        "InvalidPartOrder", 400,
        "The list of parts was not in ascending order. Parts must be ordered by part number.", UploadId=e.upload_id,
    ),
    errors.EntityTooSmall: lambda e: _error(
        "EntityTooSmall", 400, _TOO_SMALL, PartNumber=str(e.number), ProposedSize=str(e.size), ETag=e.etag
    ),
    errors.EntityTooLarge: lambda e: _error(
        "EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size", ProposedSize=str(e.size),
        MaxSizeAllowed=str(e.most),
    ),
    errors.NoSuchConfiguration: _no_configuration,
    errors.InvalidRequest: lambda e: _error("InvalidRequest", 400, e.message),
    errors.InvalidArgument: lambda e: _error(
        "InvalidArgument", 400, e.message, ArgumentName=e.name, ArgumentValue=e.value
    ),
    errors.MalformedDocument: lambda e: _error(e.code, 400, e.message),
    errors.Unsupported: lambda e: not_implemented("s3", e.what),
}  # fmt: skip
