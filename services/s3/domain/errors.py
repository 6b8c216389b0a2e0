"""Refusals. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"""

from dataclasses import dataclass

from emulator.kernel.errors import DomainError


@dataclass
class NoSuchBucket(DomainError):
    bucket: str


@dataclass
class BucketExists(DomainError):
    bucket: str
    yours: bool


@dataclass
class BucketNotEmpty(DomainError):
    bucket: str


@dataclass
class InvalidBucketName(DomainError):
    bucket: str


@dataclass
class WrongLocation(DomainError):
    """The region wanted for a bucket is not the one asked. wanted: "" when none was named."""

    wanted: str


@dataclass
class NotTheOwner(DomainError):
    """The bucket belongs to another account than the caller expects."""


@dataclass
class NoSuchKey(DomainError):
    """deleted: the version id of the delete marker that hides the object, or ""."""

    key: str
    deleted: str = ""


@dataclass
class NoSuchVersion(DomainError):
    key: str
    version_id: str


@dataclass
class BadVersionId(DomainError):
    version_id: str


@dataclass
class IsDeleteMarker(DomainError):
    """A delete marker was named by its version id; only DELETE may do that."""

    version_id: str
    method: str = "GET"


@dataclass
class KeyTooLong(DomainError):
    size: int


@dataclass
class MetadataTooLarge(DomainError):
    size: int


@dataclass
class PreconditionFailed(DomainError):
    condition: str


@dataclass
class NotModified(DomainError):
    etag: str
    modified: str
    version_id: str = ""


@dataclass
class InvalidRange(DomainError):
    wanted: str
    size: int


@dataclass
class NoSuchPartOfObject(DomainError):
    """partNumber names a part that the object does not have."""

    number: int
    count: int


@dataclass
class Archived(DomainError):
    """The storage class has to be restored before it can be read."""

    storage_class: str


@dataclass
class InvalidDigest(DomainError):
    """A Content-MD5 that is no MD5."""


@dataclass
class BadDigest(DomainError):
    """The bytes are not the ones the client meant."""

    algorithm: str
    expected: str
    calculated: str


@dataclass
class InvalidTag(DomainError):
    message: str


@dataclass
class NoSuchUpload(DomainError):
    upload_id: str


@dataclass
class InvalidPart(DomainError):
    number: int
    etag: str
    upload_id: str


@dataclass
class InvalidPartOrder(DomainError):
    upload_id: str


@dataclass
class EntityTooSmall(DomainError):
    number: int
    size: int
    etag: str


@dataclass
class EntityTooLarge(DomainError):
    size: int
    most: int


@dataclass
class NoSuchConfiguration(DomainError):
    """Nothing of this kind was set on the bucket."""

    kind: str
    bucket: str


@dataclass
class InvalidRequest(DomainError):
    message: str


@dataclass
class InvalidArgument(DomainError):
    message: str
    name: str = ""
    value: str = ""


@dataclass
class MalformedDocument(DomainError):
    """A document of the bucket that is not what it should be. code: S3's word for it."""

    code: str
    message: str


@dataclass
class Unsupported(DomainError):
    """codexyz does not do what a member of the request asks for."""

    what: str
