"""Buckets, objects, versions, listings and uploads, with boto3."""

import io
import json
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import boto3.s3.transfer
import pytest
from botocore.exceptions import ClientError

from emulator.node import Node
from tests.conftest import Aws


@pytest.fixture
def s3(aws: Aws, account: str) -> Any:
    """A client, and a bucket `b-<account>`."""
    client = aws("s3")
    client.create_bucket(Bucket=f"b-{account}")
    return client


@pytest.fixture
def bucket(account: str) -> str:
    return f"b-{account}"


def code(operation: Any, **request: Any) -> tuple[str, int]:
    with pytest.raises(ClientError) as error:
        operation(**request)
    return error.value.response["Error"]["Code"], error.value.response["ResponseMetadata"]["HTTPStatusCode"]


def test_an_object_comes_back_as_it_was_put(s3: Any, bucket: str) -> None:
    put = s3.put_object(
        Bucket=bucket, Key="dir/a b.txt", Body=b"hello", ContentType="text/plain", Metadata={"Who": "Ada"},
        CacheControl="no-store", Tagging="team=a",
    )  # fmt: skip
    got = s3.get_object(Bucket=bucket, Key="dir/a b.txt")
    assert got["Body"].read() == b"hello"
    assert (got["ETag"], got["ContentType"], got["Metadata"]) == (put["ETag"], "text/plain", {"who": "Ada"})
    assert (got["CacheControl"], got["TagCount"], got["ContentLength"]) == ("no-store", 1, 5)
    assert "VersionId" not in got
    head = s3.head_object(Bucket=bucket, Key="dir/a b.txt")
    assert (head["ETag"], head["ContentLength"]) == (put["ETag"], 5)


def test_ranges(s3: Any, bucket: str) -> None:
    s3.put_object(Bucket=bucket, Key="k", Body=b"0123456789")
    part = s3.get_object(Bucket=bucket, Key="k", Range="bytes=2-4")
    assert (part["Body"].read(), part["ContentRange"]) == (b"234", "bytes 2-4/10")
    assert part["ResponseMetadata"]["HTTPStatusCode"] == 206
    assert s3.get_object(Bucket=bucket, Key="k", Range="bytes=-3")["Body"].read() == b"789"
    assert code(s3.get_object, Bucket=bucket, Key="k", Range="bytes=10-") == ("InvalidRange", 416)


def test_conditions(s3: Any, bucket: str) -> None:
    etag = s3.put_object(Bucket=bucket, Key="k", Body=b"1")["ETag"]
    assert code(s3.put_object, Bucket=bucket, Key="k", Body=b"2", IfNoneMatch="*") == ("PreconditionFailed", 412)
    assert code(s3.put_object, Bucket=bucket, Key="k", Body=b"2", IfMatch='"no"') == ("PreconditionFailed", 412)
    s3.put_object(Bucket=bucket, Key="k", Body=b"2", IfMatch=etag)
    assert code(s3.get_object, Bucket=bucket, Key="k", IfMatch=etag) == ("PreconditionFailed", 412)
    now = s3.head_object(Bucket=bucket, Key="k")["ETag"]
    assert code(s3.get_object, Bucket=bucket, Key="k", IfNoneMatch=now)[1] == 304


def test_versions(s3: Any, bucket: str) -> None:
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    first = s3.put_object(Bucket=bucket, Key="k", Body=b"1")["VersionId"]
    second = s3.put_object(Bucket=bucket, Key="k", Body=b"2")["VersionId"]
    assert s3.get_object(Bucket=bucket, Key="k", VersionId=first)["Body"].read() == b"1"
    assert s3.get_object(Bucket=bucket, Key="k")["VersionId"] == second
    marker = s3.delete_object(Bucket=bucket, Key="k")
    assert marker["DeleteMarker"] is True
    assert code(s3.get_object, Bucket=bucket, Key="k") == ("NoSuchKey", 404)
    assert code(s3.get_object, Bucket=bucket, Key="k", VersionId=marker["VersionId"])[1] == 405
    listed = s3.list_object_versions(Bucket=bucket)
    assert [one["VersionId"] for one in listed["Versions"]] == [second, first]
    assert [one["IsLatest"] for one in listed["DeleteMarkers"]] == [True]
    s3.delete_object(Bucket=bucket, Key="k", VersionId=marker["VersionId"])
    assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"2"
    s3.delete_object(Bucket=bucket, Key="k", VersionId=second)
    assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"1"
    assert code(s3.delete_bucket, Bucket=bucket) == ("BucketNotEmpty", 409)


def test_listing_with_prefix_and_delimiter(s3: Any, bucket: str) -> None:
    for key in ("a", "d/1", "d/2", "d/e/3", "e/4", "z ü&"):
        s3.put_object(Bucket=bucket, Key=key, Body=b"")
    found = s3.list_objects_v2(Bucket=bucket, Delimiter="/")
    assert [one["Key"] for one in found["Contents"]] == ["a", "z ü&"]
    assert [one["Prefix"] for one in found["CommonPrefixes"]] == ["d/", "e/"]
    assert found["KeyCount"] == 4
    inside = s3.list_objects(Bucket=bucket, Prefix="d/", Delimiter="/")
    assert [one["Key"] for one in inside["Contents"]] == ["d/1", "d/2"]
    assert [one["Prefix"] for one in inside["CommonPrefixes"]] == ["d/e/"]
    for size in (1, 2, 3, 4):
        pages = list(
            s3.get_paginator("list_objects_v2").paginate(
                Bucket=bucket, Delimiter="/", PaginationConfig={"PageSize": size}
            )
        )
        keys = [one["Key"] for page in pages for one in page.get("Contents", [])]
        prefixes = [one["Prefix"] for page in pages for one in page.get("CommonPrefixes", [])]
        assert (keys, prefixes) == (["a", "z ü&"], ["d/", "e/"])
    everything = s3.get_paginator("list_object_versions").paginate(Bucket=bucket, PaginationConfig={"PageSize": 2})
    assert len([one for page in everything for one in page["Versions"]]) == 6


def test_an_upload_in_parts(s3: Any, bucket: str, server: Node) -> None:
    data = bytes(range(256)) * 4096 * 13  # 13 MiB
    config = boto3.s3.transfer.TransferConfig(multipart_threshold=5 * 1024 * 1024, multipart_chunksize=5 * 1024 * 1024)
    s3.upload_fileobj(io.BytesIO(data), bucket, "large", Config=config)
    head = s3.head_object(Bucket=bucket, Key="large", PartNumber=2)
    assert (head["PartsCount"], head["ContentLength"], head["ETag"][-3:]) == (3, 5 * 1024 * 1024, '-3"')
    out = io.BytesIO()
    s3.download_fileobj(bucket, "large", out, Config=config)
    assert out.getvalue() == data
    assert s3.list_multipart_uploads(Bucket=bucket).get("Uploads", []) == []


def test_an_upload_that_is_wrong_changes_nothing(s3: Any, bucket: str) -> None:
    upload = {"Bucket": bucket, "Key": "k", "UploadId": s3.create_multipart_upload(Bucket=bucket, Key="k")["UploadId"]}
    etags = [s3.upload_part(**upload, PartNumber=n, Body=b"small")["ETag"] for n in (1, 2)]
    parts = [{"PartNumber": n + 1, "ETag": etag} for n, etag in enumerate(etags)]
    complete = s3.complete_multipart_upload
    assert code(complete, **upload, MultipartUpload={"Parts": parts})[0] == "EntityTooSmall"
    assert code(complete, **upload, MultipartUpload={"Parts": parts[::-1]})[0] == "InvalidPartOrder"
    assert code(complete, **upload, MultipartUpload={"Parts": [{"PartNumber": 9, "ETag": "x"}]})[0] == "InvalidPart"
    assert [part["Size"] for part in s3.list_parts(**upload)["Parts"]] == [5, 5]
    s3.abort_multipart_upload(**upload)
    assert code(s3.list_parts, **upload) == ("NoSuchUpload", 404)
    assert code(s3.get_object, Bucket=bucket, Key="k") == ("NoSuchKey", 404)


def test_copy_and_delete_many(s3: Any, bucket: str) -> None:
    s3.put_object(Bucket=bucket, Key="a", Body=b"1", Metadata={"x": "1"})
    s3.copy_object(Bucket=bucket, Key="b", CopySource={"Bucket": bucket, "Key": "a"})
    assert s3.get_object(Bucket=bucket, Key="b")["Metadata"] == {"x": "1"}
    assert code(s3.copy_object, Bucket=bucket, Key="a", CopySource=f"{bucket}/a")[0] == "InvalidRequest"
    s3.copy_object(Bucket=bucket, Key="a", CopySource=f"{bucket}/a", MetadataDirective="REPLACE", Metadata={"y": "2"})
    assert s3.head_object(Bucket=bucket, Key="a")["Metadata"] == {"y": "2"}
    gone = s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "a"}, {"Key": "b"}, {"Key": "none"}]})
    assert [one["Key"] for one in gone["Deleted"]] == ["a", "b", "none"]
    s3.delete_bucket(Bucket=bucket)
    assert code(s3.list_objects_v2, Bucket=bucket) == ("NoSuchBucket", 404)


def test_wrong_bytes_are_refused(s3: Any, bucket: str) -> None:
    assert code(s3.put_object, Bucket=bucket, Key="k", Body=b"x", ChecksumCRC32="AAAAAA==")[0] == "BadDigest"
    assert code(s3.put_object, Bucket=bucket, Key="k", Body=b"x", ContentMD5="AAAA")[0] == "InvalidDigest"
    stored = s3.put_object(Bucket=bucket, Key="k", Body=b"x", ChecksumAlgorithm="SHA256")
    assert s3.get_object(Bucket=bucket, Key="k", ChecksumMode="ENABLED")["ChecksumSHA256"] == stored["ChecksumSHA256"]


def test_names(aws: Aws, s3: Any, bucket: str) -> None:
    assert code(s3.create_bucket, Bucket="Under_score")[0] == "InvalidBucketName"
    assert code(s3.put_object, Bucket=bucket, Key="k" * 1025, Body=b"")[0] == "KeyTooLongError"
    assert code(aws("s3", account="999999999998").create_bucket, Bucket=bucket)[0] == "BucketAlreadyExists"
    for key in ("../../etc/passwd", "a//b", ".", "%2e%2e/x"):
        s3.put_object(Bucket=bucket, Key=key, Body=key.encode())
        assert s3.get_object(Bucket=bucket, Key=key)["Body"].read() == key.encode()


def test_presigned_addresses(s3: Any, bucket: str) -> None:
    put = s3.generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": "p"})
    with urllib.request.urlopen(urllib.request.Request(put, data=b"by url", method="PUT")) as reply:
        assert reply.status == 200
    with urllib.request.urlopen(
        s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "p"})
    ) as reply:
        assert reply.read() == b"by url"


def test_events_are_told_when_the_bucket_sends_them(aws: Aws, s3: Any, bucket: str, account: str) -> None:
    import time

    s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration={"EventBridgeConfiguration": {}})
    aws("logs").create_log_group(logGroupName="/e")
    aws("events").put_rule(Name="all", EventPattern='{"source": ["aws.s3"]}')
    arn = f"arn:aws:logs:us-east-1:{account}:log-group:/e"
    aws("events").put_targets(Rule="all", Targets=[{"Id": "log", "Arn": arn}])
    s3.put_object(Bucket=bucket, Key="k", Body=b"1")
    found: list[Any] = []
    deadline = time.monotonic() + 10
    while not found and time.monotonic() < deadline:
        found = aws("logs").filter_log_events(logGroupName="/e")["events"]
        time.sleep(0.05)
    event = json.loads(found[0]["message"])
    assert (event["detail-type"], event["detail"]["object"]["key"]) == ("Object Created", "k")


def test_an_object_is_whole_however_often_it_is_replaced_meanwhile(s3: Any, account: str) -> None:
    bucket = f"b-{account}"
    s3.put_object(Bucket=bucket, Key="k", Body=b"0" * 1000)

    def put(number: int) -> None:
        s3.put_object(Bucket=bucket, Key="k", Body=str(number % 10).encode() * 1000)

    def get(_: int) -> bytes:
        copied = s3.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "k"})
        assert copied["CopyObjectResult"]["ETag"]
        body: bytes = s3.get_object(Bucket=bucket, Key="k")["Body"].read()
        return body

    with ThreadPoolExecutor(8) as pool:
        puts, gets = pool.map(put, range(100)), pool.map(get, range(100))
        assert len([*puts]) == 100
        for body in gets:
            assert (len(body), len(set(body))) == (1000, 1)
