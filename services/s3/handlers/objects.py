"""Objects: put, get, head, copy, delete, tags. Bytes are on disk before a transaction opens."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from emulator.api import s3
from emulator.blobs import Incoming
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import quick, transaction
from emulator.kernel.errors import AwsError, DomainError
from services.s3 import content as bytes_
from services.s3.domain import errors, ranges, tags
from services.s3.domain.conditions import Conditions, check_match, check_write
from services.s3.domain.model import NULL_VERSION, Bucket, Content, Version, Versioning
from services.s3.domain.names import check_key, copy_source
from services.s3.handlers.base import Base, answered_version, check_version_id
from services.s3.store import objects
from services.s3.translate import ERRORS, attributes_of, checksum_out, etag_out, head_out

_METADATA_LIMIT = 2048
_SIZE_LIMIT = 5 * 1024**3


class Objects(Base):
    """Operations whose subject is an object."""

    @quick
    @transaction("none")
    def put_object(self, call: Call, request: s3.PutObjectRequest) -> s3.PutObjectOutput:
        key, body = request["Key"], self._body(request)
        check_key(key)
        if body.size > _SIZE_LIMIT:
            raise errors.EntityTooLarge(body.size, _SIZE_LIMIT)
        bytes_.check_md5(request.get("ContentMD5"), body)
        checksum = bytes_.checksum_of(request, body)
        metadata, tagging = _metadata(request), tags.of_header(request.get("Tagging", ""))
        with self._keeping(body) as (blob_id, data), self._platform.db.write() as tx:
            bucket = self._bucket(tx, request)
            if "IfMatch" in request or "IfNoneMatch" in request:
                check_write(request, key, objects.shown(tx, bucket.name, key))
            stored = Content(
                blob_id, body.size, body.md5, attributes_of(request), metadata, tagging, checksum, data=data
            )  # fmt: skip
            version = self._put_version(tx, call, bucket, key, stored, "PutObject")
        answer: Any = {"ETag": etag_out(body.md5), "ServerSideEncryption": "AES256", **checksum_out(checksum)}
        return _with_version(answer, bucket, version)  # type: ignore[no-any-return]

    @quick
    @transaction("none")
    def get_object(self, call: Call, request: s3.GetObjectRequest) -> s3.GetObjectOutput:
        shape = self._look(lambda tx: self._get(tx, request))
        for name in ("CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "ContentType"):
            if f"Response{name}" in request:
                shape[name] = request[f"Response{name}"]  # type: ignore[literal-required]
        return shape  # type: ignore[return-value]

    def head_object(self, call: Call, request: s3.HeadObjectRequest) -> s3.HeadObjectOutput:
        version, shape = self._head(call.tx, request)
        self._part(shape, request, _content(version))
        return shape  # type: ignore[return-value]

    def _get(self, tx: Tx, request: Mapping[str, Any]) -> dict[str, Any]:
        version, shape = self._head(tx, request)
        stored = _content(version)
        first, length = self._part(shape, request, stored)
        shape["Body"] = bytes_.part(self._platform.blobs, stored, first, length)
        return shape

    def _head(self, tx: Tx, request: Mapping[str, Any]) -> tuple[Version, dict[str, Any]]:
        bucket = self._bucket(tx, request)
        version = self._version(tx, bucket, request["Key"], request.get("VersionId"))
        Conditions.of(request).check_read(version)
        wanted = request.get("ChecksumMode") == "ENABLED"
        return version, head_out(version, answered_version(bucket, version), with_checksum=wanted)

    def _part(self, shape: dict[str, Any], request: Mapping[str, Any], stored: Content) -> tuple[int, int]:
        """(first byte, count) of what is asked for; notes it in the answer."""
        shape["ContentLength"] = stored.size
        window = ranges.parse(request.get("Range"), stored.size)
        if "PartNumber" in request:
            window = _part_window(shape, request["PartNumber"], stored)
        if window is None:
            return 0, stored.size
        first, last = window
        for name in [name for name in shape if name.startswith("Checksum")]:  # it is of the whole object
            del shape[name]
        shape["ContentLength"] = last - first + 1
        shape["ContentRange"] = f"bytes {first}-{last}/{stored.size}"
        return first, last - first + 1

    @transaction("none")
    def copy_object(self, call: Call, request: s3.CopyObjectRequest) -> s3.CopyObjectOutput:
        key = request["Key"]
        check_key(key)
        told, old, body = self._look(lambda tx: self._copy_source(tx, request))
        replace = request.get("MetadataDirective") == "REPLACE"
        retag = request.get("TaggingDirective") == "REPLACE"
        with self._keeping(body) as (blob_id, data), self._platform.db.write() as tx:
            bucket = self._bucket(tx, request)
            check_write(request, key, objects.shown(tx, bucket.name, key))
            stored = Content(
                blob_id, old.size, old.etag, attributes_of(request) if replace else old.attributes,
                _metadata(request) if replace else old.metadata,
                tags.of_header(request.get("Tagging", "")) if retag else old.tags, old.checksum, old.parts, data,
            )  # fmt: skip
            version = self._put_version(tx, call, bucket, key, stored, "CopyObject")
        result: Any = {"ETag": etag_out(old.etag), "LastModified": version.modified_at, **checksum_out(old.checksum)}
        answer: Any = {"CopyObjectResult": result, "ServerSideEncryption": "AES256"}
        if told is not None:
            answer["CopySourceVersionId"] = told
        return _with_version(answer, bucket, version)  # type: ignore[no-any-return]

    def _copy_source(self, tx: Tx, request: Mapping[str, Any]) -> tuple[str | None, Content, Incoming]:
        """The version id that the answer tells, what is copied, and its bytes once more."""
        name, key, version_id = copy_source(request["CopySource"])
        bucket = self._bucket(tx, request, name, "ExpectedSourceBucketOwner")
        version = self._version(tx, bucket, key, version_id or None)
        Conditions.of(request, "CopySource").check_copy(version)
        if (name, key, version_id) == (request["Bucket"], request["Key"], "") and not _changes(request):
            raise errors.InvalidRequest(
                "This copy request is illegal because it is trying to copy an object to itself without changing the "
                "object's metadata, storage class, website redirect location or encryption attributes."
            )
        old = _content(version)
        return answered_version(bucket, version), old, self._copy(old)

    def _copy(self, old: Content) -> Incoming:
        if old.data is not None:
            return self._platform.blobs.receive_bytes(old.data)
        return bytes_.duplicate(self._platform.blobs, old.blob_id, old.size)

    @contextmanager
    def _keeping(self, body: Incoming) -> Iterator[tuple[str, bytes | None]]:
        """(id of the blob, None) or, for few bytes, ("", bytes), for the transaction inside the block."""
        if (data := bytes_.few(body)) is not None:
            yield "", data
            return
        with bytes_.keeping(self._platform.blobs, body) as blob_id:
            yield blob_id, None

    def delete_object(self, call: Call, request: s3.DeleteObjectRequest) -> s3.DeleteObjectOutput:
        bucket = self._bucket(call.tx, request)
        check_match(request.get("IfMatch"), request["Key"], objects.shown(call.tx, bucket.name, request["Key"]))
        found: Any = self._delete(call.tx, call, bucket, request["Key"], request.get("VersionId"))
        return found  # type: ignore[no-any-return]

    def delete_objects(self, call: Call, request: s3.DeleteObjectsRequest) -> s3.DeleteObjectsOutput:
        bucket = self._bucket(call.tx, request)
        deleted: list[Any] = []
        failed: list[Any] = []
        for item in request["Delete"]["Objects"]:
            named = {name: item[name] for name in ("Key", "VersionId") if name in item}
            try:
                done = self._delete(call.tx, call, bucket, item["Key"], item.get("VersionId"))
            except DomainError as error:
                refusal: AwsError = ERRORS[type(error)](error)
                failed.append({**named, "Code": refusal.wire_code, "Message": refusal.message})
                continue
            marker = (
                {"DeleteMarker": True, "DeleteMarkerVersionId": done["VersionId"]} if "DeleteMarker" in done else {}
            )
            deleted.append({**named, **marker})
        return {"Errors": failed} if request["Delete"].get("Quiet") else {"Deleted": deleted, "Errors": failed}

    def _delete(self, tx: Tx, call: Call, bucket: Bucket, key: str, version_id: str | None) -> dict[str, Any]:
        """Removes a version, or hides the object with a delete marker."""
        if version_id is not None:
            return self._delete_version(tx, call, bucket, key, version_id)
        if bucket.versioning is Versioning.NEVER:
            version = objects.shown(tx, bucket.name, key)
            if version is not None:
                self._drop_blob(tx, objects.drop(tx, bucket.name, key, NULL_VERSION))
                self._tell_deleted(tx, call, bucket, version, "Permanently Deleted")
            return {}
        marker = self._replace(tx, bucket, key, None)
        self._tell_deleted(tx, call, bucket, marker, "Delete Marker Created")
        return {"DeleteMarker": True, "VersionId": marker.version_id}

    def _delete_version(self, tx: Tx, call: Call, bucket: Bucket, key: str, version_id: str) -> dict[str, Any]:
        check_version_id(version_id)
        version = objects.by_version(tx, bucket.name, key, version_id)
        if version is None:
            return {"VersionId": version_id}
        self._drop_blob(tx, objects.drop(tx, bucket.name, key, version_id))
        objects.show_newest(tx, bucket.name, key)
        self._tell_deleted(tx, call, bucket, version, "Permanently Deleted")
        return {"VersionId": version_id, **({"DeleteMarker": True} if version.content is None else {})}

    def _tell_deleted(self, tx: Tx, call: Call, bucket: Bucket, version: Version, kind: str) -> None:
        more = {"reason": "DeleteObject", "deletion-type": kind}
        self._tell_aws(tx, call, bucket, "Object Deleted", version, {}, more)

    def put_object_tagging(self, call: Call, request: s3.PutObjectTaggingRequest) -> s3.PutObjectTaggingOutput:
        pairs = [(tag["Key"], tag["Value"]) for tag in request["Tagging"]["TagSet"]]
        return self._retag(call, request, tags.checked(pairs, tags.OBJECT_LIMIT))  # type: ignore[return-value]

    def delete_object_tagging(self, call: Call, request: s3.DeleteObjectTaggingRequest) -> s3.DeleteObjectTaggingOutput:
        return self._retag(call, request, {})  # type: ignore[return-value]

    def get_object_tagging(self, call: Call, request: s3.GetObjectTaggingRequest) -> s3.GetObjectTaggingOutput:
        bucket = self._bucket(call.tx, request)
        version = self._version(call.tx, bucket, request["Key"], request.get("VersionId"))
        answer: Any = {"TagSet": [{"Key": key, "Value": value} for key, value in _content(version).tags.items()]}
        return _with_version(answer, bucket, version)  # type: ignore[no-any-return]

    def _retag(self, call: Call, request: Any, wanted: dict[str, str]) -> dict[str, Any]:
        bucket = self._bucket(call.tx, request)
        version = self._version(call.tx, bucket, request["Key"], request.get("VersionId"), "PUT")
        objects.set_tags(call.tx, version.seq, wanted)
        answer: dict[str, Any] = _with_version({}, bucket, version)
        return answer

    def _body(self, request: Mapping[str, Any]) -> Incoming:
        body = request.get("Body")
        return body if isinstance(body, Incoming) else self._platform.blobs.receive_bytes(body or b"")


def _content(version: Version) -> Content:
    assert version.content is not None
    return version.content


def _with_version(answer: Any, bucket: Bucket, version: Version) -> Any:
    version_id = answered_version(bucket, version)
    return answer if version_id is None else {**answer, "VersionId": version_id}


def _metadata(request: Mapping[str, Any]) -> Mapping[str, str]:
    """Raises MetadataTooLarge."""
    found: Mapping[str, str] = request.get("Metadata", {})
    size = sum(len(key.encode()) + len(value.encode()) for key, value in found.items())
    if size > _METADATA_LIMIT:
        raise errors.MetadataTooLarge(size)
    return {key.lower(): value for key, value in found.items()}


def _changes(request: Mapping[str, Any]) -> bool:
    return request.get("MetadataDirective") == "REPLACE" or any(
        name in request for name in ("StorageClass", "WebsiteRedirectLocation", "ServerSideEncryption")
    )


def _part_window(shape: dict[str, Any], number: int, stored: Content) -> tuple[int, int]:
    """The bytes of one part. Raises NoSuchPartOfObject."""
    sizes = [part.size for part in stored.parts] or [stored.size]
    if number > len(sizes):
        raise errors.NoSuchPartOfObject(number, len(sizes))
    if stored.parts:
        shape["PartsCount"] = len(sizes)
    first = sum(sizes[: number - 1])
    return first, first + sizes[number - 1] - 1
