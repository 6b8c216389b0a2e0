"""Virtual-hosted buckets. https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html"""

import re

from emulator.wire.message import RequestHead

_BUCKET_HOST = re.compile(
    r"(?P<bucket>[a-z0-9][a-z0-9.\-]{1,61}?[a-z0-9])"
    r"(?:\.s3[.-].+|\.localhost(?:\.localdomain|\.localstack\.cloud)?|\.localtest\.me)"
)


def bucket_of(head: RequestHead) -> str:
    """The bucket of `bucket.s3.localhost:4566`, `bucket.localhost`, `bucket.s3.eu-west-1.amazonaws.com`; else ""."""
    host = head.headers.get("host", "").partition(":")[0].lower()
    if host.startswith("s3."):
        return ""
    found = _BUCKET_HOST.fullmatch(host)
    return found["bucket"] if found else ""
