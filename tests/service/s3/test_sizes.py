"""Few bytes are kept in a row, many in a file: nobody can tell."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node
from tests.conftest import Aws

SIZES = pytest.mark.parametrize("size", [0, 1, 16 * 1024, 16 * 1024 + 1, 64 * 1024 + 1, 3 * 1024 * 1024])


def content(size: int, seed: str) -> bytes:
    block = hashlib.sha512(seed.encode()).digest()
    return (block * (size // len(block) + 1))[:size]


@pytest.fixture
def s3(aws: Aws) -> Any:
    return aws("s3")


def files(server: Node) -> set[Path]:
    return {path for path in server.blobs.path("0" * 32).parent.parent.rglob("*") if path.is_file()}


@SIZES
def test_it_comes_back_as_it_was(s3: Any, server: Node, account: str, size: int) -> None:
    bucket, before = f"sizes-{account}-{size}", files(server)
    s3.create_bucket(Bucket=bucket)
    first, second = content(size, "first"), content(size, "second")
    s3.put_object(Bucket=bucket, Key="k", Body=first)
    s3.put_object(Bucket=bucket, Key="k", Body=second, Metadata={"a": "b"})
    s3.copy_object(Bucket=bucket, Key="copy", CopySource=f"{bucket}/k")
    for key in ("k", "copy"):
        got = s3.get_object(Bucket=bucket, Key=key)
        assert (got["Body"].read(), got["ContentLength"], got["Metadata"]) == (second, size, {"a": "b"})
        assert got["ETag"] == f'"{hashlib.md5(second, usedforsecurity=False).hexdigest()}"'
        assert s3.head_object(Bucket=bucket, Key=key)["ContentLength"] == size
    assert {one["Key"]: one["Size"] for one in s3.list_objects_v2(Bucket=bucket)["Contents"]} == {
        "k": size,
        "copy": size,
    }
    if size:
        part = s3.get_object(Bucket=bucket, Key="k", Range=f"bytes={size // 2}-")
        assert (part["Body"].read(), part["ContentRange"]) == (
            second[size // 2 :], f"bytes {size // 2}-{size - 1}/{size}"
        )  # fmt: skip
    assert len(files(server) - before) == (2 if size > 16 * 1024 else 0)
    for key in ("k", "copy"):
        s3.delete_object(Bucket=bucket, Key=key)
    assert files(server) == before
    s3.delete_bucket(Bucket=bucket)


@SIZES
def test_versions_keep_theirs(s3: Any, account: str, size: int) -> None:
    bucket = f"versions-{account}-{size}"
    s3.create_bucket(Bucket=bucket)
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    put = {name: s3.put_object(Bucket=bucket, Key="k", Body=content(size, name))["VersionId"] for name in "abc"}
    s3.delete_object(Bucket=bucket, Key="k")
    for name, version in put.items():
        assert s3.get_object(Bucket=bucket, Key="k", VersionId=version)["Body"].read() == content(size, name)


def test_a_small_object_of_parts(s3: Any, account: str) -> None:
    bucket = f"parts-{account}"
    s3.create_bucket(Bucket=bucket)
    upload = s3.create_multipart_upload(Bucket=bucket, Key="k")["UploadId"]
    tag = s3.upload_part(Bucket=bucket, Key="k", UploadId=upload, PartNumber=1, Body=b"small")["ETag"]
    parts = {"Parts": [{"PartNumber": 1, "ETag": tag}]}
    s3.complete_multipart_upload(Bucket=bucket, Key="k", UploadId=upload, MultipartUpload=parts)
    s3.copy_object(Bucket=bucket, Key="copy", CopySource=f"{bucket}/k")
    assert s3.get_object(Bucket=bucket, Key="copy")["Body"].read() == b"small"
