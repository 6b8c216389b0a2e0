"""Artifacts in S3."""

import json
from collections.abc import Mapping
from urllib.parse import quote

from emulator.api import s3
from emulator.blobs import Incoming, Slice
from emulator.kernel.errors import AwsError
from services.codepipeline.domain.artifact import Artifact, Place
from services.codepipeline.providers.base import Work

_LONGEST_NOTE = 4096


def put(work: Work, artifact: Artifact, body: Incoming | bytes) -> None:
    """Raises AwsError."""
    request: s3.PutObjectRequest = {
        "Bucket": artifact.place.bucket, "Key": artifact.place.key, "Body": body, "ContentType": "application/zip",
        "ServerSideEncryption": "aws:kms",
    }  # fmt: skip
    if work.key:
        request["SSEKMSKeyId"] = work.key
    work.client(s3.Client).put_object(request)


def get(work: Work, artifact: Artifact) -> Slice:
    """Raises AwsError."""
    answer = work.client(s3.Client).get_object({"Bucket": artifact.place.bucket, "Key": artifact.place.key})
    body: Slice = answer["Body"]
    return body


def note(work: Work, artifact: Artifact) -> Mapping[str, str] | None:
    """The reference to a repository that an artifact may be instead of a zip. Raises AwsError."""
    body = get(work, artifact)
    if body.length > _LONGEST_NOTE:
        return None
    try:
        found = json.loads(body.read())
    except ValueError:
        return None
    return found if isinstance(found, dict) and found.get("type") == "CODECOMMIT" else None


def copy(client: s3.Client, source: Place, target: Place, version: str = "") -> None:
    """Raises AwsError."""
    origin = quote(f"{source.bucket}/{source.key}") + (f"?versionId={version}" if version else "")
    client.copy_object({"Bucket": target.bucket, "Key": target.key, "CopySource": origin})


def missing(work: Work) -> str:
    """The name of the first output that was not made, "" when all are there."""
    client = work.client(s3.Client)
    for output in work.one.outputs:
        try:
            client.head_object({"Bucket": output.place.bucket, "Key": output.place.key})
        except AwsError as error:
            if error.http_status != 404:
                raise
            return output.name
    return ""
