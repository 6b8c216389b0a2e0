"""Uploads in parts."""

from typing import Any

from emulator.api import s3
from emulator.blobs import Incoming
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import quick, transaction
from services.s3 import content as bytes_
from services.s3.domain import errors, tags
from services.s3.domain.conditions import check_write
from services.s3.domain.model import Checksum, ChecksumType, Content, Part, StoredPart, Upload
from services.s3.domain.names import check_key
from services.s3.handlers.base import Base, answered_version
from services.s3.store import objects, uploads
from services.s3.translate import attributes_of, checksum_out, encoder, etag_out, owner_out, upload_out

_LEAST = 5 * 1024 * 1024
_MOST_PARTS = 10_000


class Uploads(Base):
    """Operations on multipart uploads."""

    def create_multipart_upload(
        self, call: Call, request: s3.CreateMultipartUploadRequest
    ) -> s3.CreateMultipartUploadOutput:
        check_key(request["Key"])
        bucket, algorithm = self._bucket(call.tx, request), request.get("ChecksumAlgorithm", "")
        if algorithm:
            bytes_.new_digest(algorithm)
        default = ChecksumType.FULL_OBJECT if algorithm == "CRC64NVME" else ChecksumType.COMPOSITE
        kind = ChecksumType(request.get("ChecksumType", default))
        upload = Upload(
            call.tx.ids.hex(64), bucket.name, request["Key"], call.account, call.now, attributes_of(request),
            {key.lower(): value for key, value in request.get("Metadata", {}).items()},
            tags.of_header(request.get("Tagging", "")), algorithm, kind,
        )  # fmt: skip
        uploads.add(call.tx, upload)
        answer: Any = {
            "Bucket": bucket.name,
            "Key": upload.key,
            "UploadId": upload.id,
            "ServerSideEncryption": "AES256",
        }
        if algorithm:
            answer |= {"ChecksumAlgorithm": algorithm, "ChecksumType": kind.value}
        return answer  # type: ignore[no-any-return]

    @quick
    @transaction("none")
    def upload_part(self, call: Call, request: s3.UploadPartRequest) -> s3.UploadPartOutput:
        body = request.get("Body")
        body = body if isinstance(body, Incoming) else self._platform.blobs.receive_bytes(body or b"")
        with self._platform.db.read() as tx:
            upload = self._upload(tx, request)
        bytes_.check_md5(request.get("ContentMD5"), body)
        checksum = bytes_.checksum_of(request, body, upload.checksum_algorithm)
        self._put_part(request, body, body.md5, checksum)
        return {"ETag": etag_out(body.md5), "ServerSideEncryption": "AES256", **_value(checksum)}  # type: ignore[typeddict-item]

    def _put_part(self, request: Any, body: Incoming, etag: str, checksum: Checksum | None) -> Part:
        if not 1 <= request["PartNumber"] <= _MOST_PARTS:
            raise errors.InvalidArgument(
                "Part number must be an integer between 1 and 10000, inclusive",
                "partNumber",
                str(request["PartNumber"]),
            )
        with bytes_.keeping(self._platform.blobs, body) as blob_id, self._platform.db.write() as tx:
            upload = self._upload(tx, request)
            kept = checksum if upload.checksum_algorithm else None
            part = Part(upload.id, request["PartNumber"], blob_id, body.size, etag, kept, tx.now)
            self._drop_blob(tx, uploads.put_part(tx, part))
        return part

    @transaction("none")
    def complete_multipart_upload(
        self, call: Call, request: s3.CompleteMultipartUploadRequest
    ) -> s3.CompleteMultipartUploadOutput:
        key = request["Key"]
        with self._platform.db.read() as tx:
            upload = self._upload(tx, request)
            chosen = _chosen(upload, uploads.parts(tx, upload), request)
        size = sum(part.size for part in chosen)
        body = bytes_.assemble(self._platform.blobs, [part.blob_id for part in chosen], size)
        etag = bytes_.etag_of_parts([part.etag for part in chosen])
        checksum = _whole_checksum(upload, chosen, body)
        with bytes_.keeping(self._platform.blobs, body) as blob_id, self._platform.db.write() as tx:
            self._upload(tx, request)
            bucket = self._bucket(tx, request)
            check_write(request, key, objects.shown(tx, bucket.name, key))
            stored = Content(
                blob_id, size, etag, upload.attributes, upload.metadata, upload.tags, checksum,
                [StoredPart(part.number, part.size, part.checksum.value if part.checksum else "") for part in chosen],
            )  # fmt: skip
            version = self._put_version(tx, call, bucket, key, stored, "CompleteMultipartUpload")
            for old in uploads.remove(tx, upload):
                self._drop_blob(tx, old)
        answer: Any = {
            "Location": f"{self._platform.settings.external_url}/{bucket.name}/{key}",
            "Bucket": bucket.name, "Key": key,
            "ETag": etag_out(etag), "ServerSideEncryption": "AES256", **checksum_out(checksum),
        }  # fmt: skip
        version_id = answered_version(bucket, version)
        if version_id is not None:
            answer["VersionId"] = version_id
        return answer  # type: ignore[no-any-return]

    def abort_multipart_upload(
        self, call: Call, request: s3.AbortMultipartUploadRequest
    ) -> s3.AbortMultipartUploadOutput:
        for blob_id in uploads.remove(call.tx, self._upload(call.tx, request)):
            self._drop_blob(call.tx, blob_id)
        return {}

    def list_parts(self, call: Call, request: s3.ListPartsRequest) -> s3.ListPartsOutput:
        upload = self._upload(call.tx, request)
        limit, after = min(request.get("MaxParts", 1000), 1000), int(request.get("PartNumberMarker", 0))
        rows = uploads.parts(call.tx, upload, after, limit + 1)
        shown = rows[:limit]
        answer: Any = {
            "Bucket": upload.bucket, "Key": upload.key, "UploadId": upload.id, "PartNumberMarker": after,
            "MaxParts": limit, "IsTruncated": len(rows) > limit, "Owner": owner_out(upload.account),
            "Initiator": owner_out(upload.account), "StorageClass": upload.attributes.get("StorageClass", "STANDARD"),
            "Parts": [
                {
                    "PartNumber": part.number, "LastModified": part.modified_at, "ETag": etag_out(part.etag),
                    "Size": part.size, **_value(part.checksum),
                }
                for part in shown
            ],
        }  # fmt: skip
        if len(rows) > limit:
            answer["NextPartNumberMarker"] = shown[-1].number
        return answer  # type: ignore[no-any-return]

    def list_multipart_uploads(
        self, call: Call, request: s3.ListMultipartUploadsRequest
    ) -> s3.ListMultipartUploadsOutput:
        bucket, encode = self._bucket(call.tx, request), encoder(request)
        if request.get("Delimiter"):
            raise errors.Unsupported("ListMultipartUploads with a delimiter")
        limit = min(request.get("MaxUploads", 1000), 1000)
        after = (request.get("KeyMarker", ""), request.get("UploadIdMarker", "g" if request.get("KeyMarker") else ""))
        rows = uploads.of_bucket(call.tx, bucket.name, request.get("Prefix", ""), after, limit + 1)
        shown = rows[:limit]
        answer: Any = {
            "Bucket": bucket.name, "KeyMarker": encode(after[0]), "MaxUploads": limit, "IsTruncated": len(rows) > limit,
            "Prefix": encode(request.get("Prefix", "")), "Uploads": [upload_out(one, encode) for one in shown],
        }  # fmt: skip
        if len(rows) > limit:
            answer |= {"NextKeyMarker": encode(shown[-1].key), "NextUploadIdMarker": shown[-1].id}
        return answer  # type: ignore[no-any-return]

    def _upload(self, tx: Tx, request: Any) -> Upload:
        """Raises NoSuchBucket, NoSuchUpload."""
        bucket = self._bucket(tx, request)
        found = uploads.find(tx, bucket.name, request["Key"], request["UploadId"])
        if found is None:
            raise errors.NoSuchUpload(request["UploadId"])
        return found


def _value(checksum: Checksum | None) -> dict[str, str]:
    return {f"Checksum{checksum.algorithm}": checksum.value} if checksum else {}


def _chosen(upload: Upload, there: list[Part], request: s3.CompleteMultipartUploadRequest) -> list[Part]:
    """The parts that the client names. Raises InvalidPart, InvalidPartOrder, EntityTooSmall, MalformedDocument."""
    named = request.get("MultipartUpload", {}).get("Parts", [])
    if not named:
        raise errors.MalformedDocument(
            "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema"
        )
    by_number = {part.number: part for part in there}
    chosen: list[Part] = []
    for item in named:
        number, etag = item.get("PartNumber", 0), item.get("ETag", "").strip('"')
        if chosen and number <= chosen[-1].number:
            raise errors.InvalidPartOrder(upload.id)
        part = by_number.get(number)
        if part is None or part.etag != etag:
            raise errors.InvalidPart(number, etag, upload.id)
        chosen.append(part)
    for part in chosen[:-1]:
        if part.size < _LEAST:
            raise errors.EntityTooSmall(part.number, part.size, part.etag)
    return chosen


def _whole_checksum(upload: Upload, parts: list[Part], body: Incoming) -> Checksum | None:
    algorithm = upload.checksum_algorithm
    if not algorithm:
        return Checksum(bytes_.DEFAULT, bytes_.of_bytes(bytes_.DEFAULT, body))
    if upload.checksum_type is ChecksumType.FULL_OBJECT:
        return Checksum(algorithm, bytes_.of_bytes(algorithm, body))
    return bytes_.composite(algorithm, [part.checksum.value for part in parts if part.checksum])
