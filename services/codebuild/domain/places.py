"""Places in S3."""

_S3 = "arn:aws:s3:::"


def place(location: str) -> tuple[str, str]:
    """Bucket and key of `bucket/key` or an S3 ARN."""
    bucket, _, key = location.removeprefix(_S3).partition("/")
    return bucket, key


def arn(bucket: str, key: str) -> str:
    """key: "" for the bucket itself."""
    return f"{_S3}{bucket}/{key}" if key else f"{_S3}{bucket}"
