"""Files of an artifact into a bucket.

https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-S3Deploy.html
"""

import mimetypes
import stat
import zipfile
from typing import Any

from emulator.api import s3
from emulator.blobs import CHUNK, Incoming, Slice
from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work
from services.codepipeline.providers.storage import get


class S3Deploy:
    """Puts objects, and removes none. Repeating it puts the same ones: time and random part are the action's own."""

    def start(self, work: Work) -> Progress:
        configuration = work.configuration
        artifact = work.one.inputs[0]
        body = get(work, artifact)
        key = configuration.get("ObjectKey", "")
        key = key.replace("{datetime}", work.one.started_at.strftime("%Y-%m-%d_%H-%M-%S"))
        key = key.replace("{uuid}", work.one.id)
        if not work.enabled("Extract"):
            _put(work, key, work.platform.blobs.receive_all(body.chunks()))
            return _done(configuration["BucketName"], key)
        try:
            _extract(work, body, key.strip("/"))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
            return failure(Code.JOB, f"The artifact {artifact.name} cannot be extracted: {error}")
        return _done(configuration["BucketName"], key)

    def look(self, work: Work) -> Progress | None:
        return None


def _extract(work: Work, body: Slice, folder: str) -> None:
    """Raises BadZipFile and what else zipfile raises."""
    whole = work.platform.blobs.receive_all(body.chunks())
    try:
        with zipfile.ZipFile(whole.path) as archive:
            for info in archive.infolist():
                if info.is_dir() or stat.S_ISLNK(info.external_attr >> 16):
                    continue
                name = info.filename.lstrip("/")
                with archive.open(info) as file:
                    content = work.platform.blobs.receive_all(iter(lambda: file.read(CHUNK), b""))
                _put(work, f"{folder}/{name}" if folder else name, content)
    finally:
        whole.discard()


def _put(work: Work, key: str, body: Incoming) -> None:
    configuration = work.configuration
    request: Any = {
        "Bucket": configuration["BucketName"], "Key": key, "Body": body,
        "ContentType": mimetypes.guess_type(key)[0] or "binary/octet-stream",
    }  # fmt: skip
    if "CannedACL" in configuration:
        request["ACL"] = configuration["CannedACL"]
    if "CacheControl" in configuration:
        request["CacheControl"] = configuration["CacheControl"]
    if "KMSEncryptionKeyARN" in configuration:
        request |= {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": configuration["KMSEncryptionKeyARN"]}
    work.client(s3.Client).put_object(request)


def _done(bucket: str, key: str) -> Progress:
    return Progress(RunStatus.SUCCEEDED, summary=f"Deployment Succeeded: s3://{bucket}/{key}")
