"""Raw report files that a report group keeps in S3.

https://docs.aws.amazon.com/codebuild/latest/userguide/test-report-group-create-cli.html
"""

import io
import zipfile
from collections.abc import Iterable
from typing import Any

from emulator.api import s3
from emulator.gateway.service import Platform
from services.codebuild.domain.build import Build
from services.codebuild.domain.report import Report

RawFiles = Iterable[tuple[str, bytes]]
"""Paths below the folder in which they were looked for, and contents."""


def export(platform: Platform, build: Build, report: Report, raw: RawFiles) -> None:
    """Under `<path>/<report name>/<report uuid>`: each file, or one zip. Does nothing for a group without an export.
    Repeating it writes the same. Raises AwsError."""
    if report.export.get("exportConfigType") != "S3":
        return
    target: dict[str, Any] = report.export["s3Destination"]
    client = platform.client(
        s3.Client, account=build.account, region=build.region, principal=build.settings["serviceRole"]
    )
    folder = "/".join(part for part in (target.get("path", "").strip("/"), report.group, report.uuid) if part)
    objects = [(f"{folder}.zip", _zip(raw))] if target.get("packaging") == "ZIP" else [
        (f"{folder}/{name}", content) for name, content in raw
    ]  # fmt: skip
    for key, content in objects:
        request: s3.PutObjectRequest = {"Bucket": target["bucket"], "Key": key, "Body": content}
        if "bucketOwner" in target:
            request["ExpectedBucketOwner"] = target["bucketOwner"]
        if not target.get("encryptionDisabled") and target.get("encryptionKey"):
            request |= {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": target["encryptionKey"]}
        client.put_object(request)


def _zip(raw: RawFiles) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in raw:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return content.getvalue()
