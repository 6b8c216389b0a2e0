"""Brings a build's artifacts to S3, as its service role.

https://docs.aws.amazon.com/codebuild/latest/userguide/create-project.html#create-project-console-artifacts
"""

import mimetypes
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from emulator.api import s3
from emulator.blobs import Incoming
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from runners.contract import Collected
from services.codebuild.artifacts.plan import Wanted
from services.codebuild.artifacts.tars import files
from services.codebuild.artifacts.zips import zip_of
from services.codebuild.domain import handover
from services.codebuild.domain.artifact import key_of, location_of, pipeline_key
from services.codebuild.domain.build import Build, Context, Uploaded
from services.codebuild.domain.places import place

_BUILD = "codebuild-buildarn"


class NoArtifact(Exception):
    """There is nothing to upload, or S3 refuses it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.message)
        self.context = context


class Uploader:
    """again: an earlier try may have uploaded some already; what carries this build's mark is not written twice."""

    def __init__(self, platform: Platform, build: Build, *, again: bool) -> None:
        self._platform = platform
        self._build = build
        self._again = again
        self._client = platform.client(
            s3.Client, account=build.account, region=build.region, principal=build.settings["serviceRole"]
        )

    def upload(self, one: Wanted, collected: Collected, tar: Path) -> Uploaded:
        """Raises NoArtifact."""
        check(one, collected)
        try:
            return self._upload(one, collected, tar)
        except AwsError as error:
            raise NoArtifact(Context("CLIENT_ERROR", f"Failed to upload artifacts: {error}")) from error

    def _upload(self, one: Wanted, collected: Collected, tar: Path) -> Uploaded:
        assert one.block is not None
        settings, uuid = one.settings, self._build.uuid
        pipeline = settings["type"] == handover.TYPE
        prefix = one.block.prefix or ""
        location = location_of(settings, uuid, collected.label, prefix)
        bucket, _ = place(settings["location"])
        key = pipeline_key(settings) if pipeline else key_of(settings, uuid, collected.label, prefix)
        if not one.zipped:
            self._put_files(settings, bucket, key, tar, flat=one.block.discard_paths)
            return Uploaded(location)
        body = zip_of(self._platform.blobs, tar, discard_paths=one.block.discard_paths)
        try:
            sums = {"codebuild-content-md5": body.md5, "codebuild-content-sha256": body.sha256}
            self._put(settings, bucket, key, body, "application/zip", sums)
            return Uploaded(location, body.md5, body.sha256)
        finally:
            body.discard()

    def _put_files(self, settings: Mapping[str, Any], bucket: str, folder: str, tar: Path, *, flat: bool) -> None:
        for member, content in files(tar):
            name = member.name.rpartition("/")[2] if flat else member.name
            body = self._platform.blobs.receive_all(iter(lambda content=content: content.read(1024 * 1024), b""))  # type: ignore[misc]
            try:
                kind = mimetypes.guess_type(name)[0] or "binary/octet-stream"
                self._put(settings, bucket, f"{folder}/{name}" if folder else name, body, kind, {})
            finally:
                body.discard()

    def _put(
        self, settings: Mapping[str, Any], bucket: str, key: str, body: Incoming, kind: str, sums: Mapping[str, str]
    ) -> None:
        if self._again and self._is_there(bucket, key):
            return
        request: s3.PutObjectRequest = {
            "Bucket": bucket, "Key": key, "Body": body, "ContentType": kind,
            "Metadata": {_BUILD: self._build.arn, **sums},
        }  # fmt: skip
        if not settings.get("encryptionDisabled"):
            request |= {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": self._build.settings["encryptionKey"]}
        self._client.put_object(request)

    def _is_there(self, bucket: str, key: str) -> bool:
        try:
            found = self._client.head_object({"Bucket": bucket, "Key": key})
        except AwsError:
            return False
        return found.get("Metadata", {}).get(_BUILD) == self._build.arn


def check(one: Wanted, collected: Collected) -> None:
    """Raises NoArtifact when nothing was found."""
    assert one.block is not None
    if not collected.base_found:
        base = one.block.base_directory or "."
        raise NoArtifact(Context("CLIENT_ERROR", f"no matching base directory path found for {base}"))
    if not collected.files:
        raise NoArtifact(Context("CLIENT_ERROR", "no matching artifact paths found"))
