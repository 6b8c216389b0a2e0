"""Names of buckets and keys. https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"""

import hashlib
import re
from urllib.parse import unquote

from services.s3.domain.errors import InvalidArgument, InvalidBucketName, KeyTooLong

_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+")
_TAKEN_STARTS = ("xn--", "sthree-", "amzn-s3-demo-")
_TAKEN_ENDS = ("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3")
_LONGEST_KEY = 1024


def check_bucket(name: str) -> None:
    """Raises InvalidBucketName."""
    fine = _BUCKET.fullmatch(name) and ".." not in name and not _ADDRESS.fullmatch(name)
    if not fine or name.startswith(_TAKEN_STARTS) or name.endswith(_TAKEN_ENDS):
        raise InvalidBucketName(name)


def check_key(key: str) -> None:
    """Raises KeyTooLong; the limit counts bytes."""
    if len(key) * 4 > _LONGEST_KEY and (size := len(key.encode())) > _LONGEST_KEY:
        raise KeyTooLong(size)


def copy_source(text: str) -> tuple[str, str, str]:
    """`bucket/key?versionId=x`, percent-encoded, as (bucket, key, version id or ""). Raises InvalidArgument."""
    place, _, version = text.partition("?versionId=")
    bucket, _, key = unquote(place).removeprefix("/").partition("/")
    if not bucket or not key:
        message = "Copy Source must mention the source bucket and key: sourcebucket/sourcekey"
        raise InvalidArgument(message, "x-amz-copy-source", text)
    return bucket, key, version


def canonical_id(account: str) -> str:
    """The 64 hex characters by which S3 names an account."""
    return hashlib.sha256(f"codexyz:{account}".encode()).hexdigest()
