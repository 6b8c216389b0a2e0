"""Buckets, versions of objects, uploads in parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

NULL_VERSION = "null"


class Versioning(StrEnum):
    """A bucket starts without; once enabled it can only be suspended."""

    NEVER = ""
    ENABLED = "Enabled"
    SUSPENDED = "Suspended"


class ChecksumType(StrEnum):
    """Over all bytes, or over the checksums of the parts."""

    FULL_OBJECT = "FULL_OBJECT"
    COMPOSITE = "COMPOSITE"


@dataclass(frozen=True, slots=True)
class Checksum:
    """algorithm: as AWS names it, `CRC32`. value: base64, with `-<parts>` when it is composite."""

    algorithm: str
    value: str
    type: ChecksumType = ChecksumType.FULL_OBJECT


@dataclass(frozen=True, slots=True)
class Bucket:
    """event_bridge: whether its events go to EventBridge."""

    name: str
    account: str
    region: str
    created_at: datetime
    versioning: Versioning = Versioning.NEVER
    event_bridge: bool = False

    @property
    def arn(self) -> str:
        return f"arn:aws:s3:::{self.name}"


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A part of a finished object, as it was uploaded. checksum: base64 or ""."""

    number: int
    size: int
    checksum: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a client stores under a key.

    etag: without quotes. attributes: the headers that come back as they went in, by the name of their member
    (`ContentType`). metadata: the user's own. parts: in order, () for what came in one piece. data: the bytes, when
    they are few; then there is no blob and blob_id is "".
    """

    blob_id: str
    size: int
    etag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    checksum: Checksum | None = None
    parts: Sequence[StoredPart] = ()
    data: bytes | None = None

    @property
    def storage_class(self) -> str:
        return self.attributes.get("StorageClass", "STANDARD")


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an object; content is None for a delete marker. seq grows with every write."""

    bucket: str
    key: str
    version_id: str
    seq: int
    modified_at: datetime
    content: Content | None


@dataclass(frozen=True, slots=True)
class Upload:
    """A multipart upload that is under way. checksum_algorithm: "" when the client chose none."""

    id: str
    bucket: str
    key: str
    account: str
    started_at: datetime
    attributes: Mapping[str, str]
    metadata: Mapping[str, str]
    tags: Mapping[str, str]
    checksum_algorithm: str
    checksum_type: ChecksumType


@dataclass(frozen=True, slots=True)
class Part:
    """An uploaded part. etag: the MD5 in hex. checksum: None when the upload has no algorithm."""

    upload_id: str
    number: int
    blob_id: str
    size: int
    etag: str
    checksum: Checksum | None
    modified_at: datetime
