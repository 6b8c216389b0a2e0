"""Tags of buckets and objects. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html"""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl

from services.s3.domain.errors import InvalidArgument, InvalidTag

OBJECT_LIMIT = 10
BUCKET_LIMIT = 50
_ALLOWED = re.compile(r"[\w\s+\-=.:/@]*")


def of_header(text: str) -> dict[str, str]:
    """`a=1&b=2`, encoded as a query. Raises InvalidTag, InvalidArgument."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text), errors="strict")
    except ValueError as error:
        message = "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters"
        raise InvalidArgument(f"{message} without tag name duplicates.", "x-amz-tagging", text) from error
    return checked(pairs, OBJECT_LIMIT)


def checked(pairs: Iterable[tuple[str, str]], limit: int) -> dict[str, str]:
    """Raises InvalidTag."""
    tags: dict[str, str] = {}
    for key, value in pairs:
        if key in tags:
            raise InvalidTag("Cannot provide multiple Tags with the same key")
        if not 0 < len(key) <= 128 or not _ALLOWED.fullmatch(key):
            raise InvalidTag("The TagKey you have provided is invalid")
        if len(value) > 256 or not _ALLOWED.fullmatch(value):
            raise InvalidTag("The TagValue you have provided is invalid")
        if key.startswith("aws:"):
            raise InvalidTag("System tags cannot be added/updated by requester")
        tags[key] = value
    if len(tags) > limit:
        kind = "Object" if limit == OBJECT_LIMIT else "Bucket"
        raise InvalidTag(f"{kind} tags cannot be greater than {limit}")
    return tags
