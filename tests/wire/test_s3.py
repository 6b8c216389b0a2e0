"""S3's own habits, with boto3 as the client."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator import wire
from emulator.kernel.errors import AwsError
from tests.wire import oracle
from tests.wire.client import Seen, client

_PATH = {"s3": {"addressing_style": "path"}}
_HOST = {"s3": {"addressing_style": "virtual"}}
_MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def answering(result: Mapping[str, Any]) -> Any:
    return lambda target, request: result


def target_of(method: str, path: str, query: str = "", **headers: str) -> wire.Target:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return wire.identify(wire.RequestHead(method, path, query, named), oracle.ALL)


@pytest.mark.parametrize(
    ("method", "path", "query", "operation"),
    [
        ("GET", "/", "", "ListBuckets"),
        ("GET", "/", "x-id=ListBuckets", "ListBuckets"),
        ("PUT", "/b", "", "CreateBucket"),
        ("PUT", "/b/", "", "CreateBucket"),
        ("HEAD", "/b", "", "HeadBucket"),
        ("GET", "/b", "", "ListObjects"),
        ("GET", "/b", "list-type=2&prefix=x", "ListObjectsV2"),
        ("GET", "/b", "versions", "ListObjectVersions"),
        ("GET", "/b", "versions=", "ListObjectVersions"),
        ("GET", "/b", "uploads", "ListMultipartUploads"),
        ("GET", "/b", "versioning", "GetBucketVersioning"),
        ("GET", "/b", "notification", "GetBucketNotificationConfiguration"),
        ("PUT", "/b", "lifecycle", "PutBucketLifecycleConfiguration"),
        ("GET", "/b", "analytics", "ListBucketAnalyticsConfigurations"),
        ("GET", "/b", "analytics&id=1", "GetBucketAnalyticsConfiguration"),
        ("POST", "/b", "delete", "DeleteObjects"),
        ("GET", "/b/k", "", "GetObject"),
        ("GET", "/b/k", "versionId=1&partNumber=1", "GetObject"),
        ("GET", "/b/k", "uploadId=u", "ListParts"),
        ("GET", "/b/k", "tagging", "GetObjectTagging"),
        ("PUT", "/b/k", "", "PutObject"),
        ("PUT", "/b/k", "x-id=PutObject", "PutObject"),
        ("PUT", "/b/k", "partNumber=1&uploadId=u", "UploadPart"),
        ("POST", "/b/k", "uploads", "CreateMultipartUpload"),
        ("POST", "/b/k", "uploadId=u", "CompleteMultipartUpload"),
        ("DELETE", "/b/k", "uploadId=u", "AbortMultipartUpload"),
        ("DELETE", "/b/k", "", "DeleteObject"),
    ],
)
def test_routes(method: str, path: str, query: str, operation: str) -> None:
    assert target_of(method, path, query).operation == operation


def test_a_copy_is_told_by_its_header() -> None:
    source = {"x_amz_copy_source": "/b/other"}
    assert target_of("PUT", "/b/k", **source).operation == "CopyObject"
    assert target_of("PUT", "/b/k", "partNumber=1&uploadId=u", **source).operation == "UploadPartCopy"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/b/a%20b+c", "a b+c"),
        ("/b//a//b/", "/a//b/"),
        ("/b/%E6%97%A5", "日"),
        ("/b/../x", "../x"),
        ("/b/a%2Fb", "a/b"),
    ],
)
def test_keys_are_kept_as_they_are(path: str, key: str) -> None:
    assert target_of("GET", path).labels == {"Bucket": "b", "Key": key}


@pytest.mark.parametrize(
    ("host", "bucket"),
    [
        ("my.bucket.s3.localhost:4566", "my.bucket"),
        ("bucket.localhost:4566", "bucket"),
        ("bucket.s3.eu-west-1.amazonaws.com", "bucket"),
        ("bucket.s3.localhost.localstack.cloud:4566", "bucket"),
    ],
)
def test_the_bucket_may_be_in_the_host(host: str, bucket: str) -> None:
    assert target_of("GET", "/k", host=host).labels == {"Bucket": bucket, "Key": "k"}
    assert target_of("GET", "/", host=host).operation == "ListObjects"


@pytest.mark.parametrize(
    "host", ["localhost:4566", "s3.localhost:4566", "127.0.0.1:4566", "s3.eu-west-1.amazonaws.com"]
)
def test_or_in_the_path(host: str) -> None:
    assert target_of("GET", "/bucket/k", host=host).labels == {"Bucket": "bucket", "Key": "k"}


@pytest.mark.parametrize("config", [_PATH, _HOST])
@pytest.mark.parametrize("checksums", ["when_supported", "when_required"])
def test_boto3_puts_an_object(config: dict[str, Any], checksums: str) -> None:
    seen: Seen = []
    got: dict[str, Any] = {}

    def handler(target: wire.Target, request: dict[str, Any]) -> Mapping[str, Any]:
        got.update(request, operation=target.operation, streams=target.streaming_input)
        return {"ETag": '"e"', "VersionId": "v1"}

    s3 = client("s3", handler, seen, request_checksum_calculation=checksums, **config)
    answer = s3.put_object(
        Bucket="bucket", Key="a/b c", Body=b"hello", Metadata={"Some-Key": "v"}, ContentType="text/x"
    )
    assert (answer["ETag"], answer["VersionId"]) == ('"e"', "v1")
    assert got["operation"] == "PutObject"
    assert got["streams"]
    assert (got["Bucket"], got["Key"], got["Body"]) == ("bucket", "a/b c", b"hello")
    assert got["Metadata"] == {"some-key": "v"}
    assert got["ContentType"] == "text/x"


def test_boto3_gets_a_range() -> None:
    s3 = client(
        "s3",
        answering(
            {
                "Body": b"ell", "ContentLength": 3, "ContentRange": "bytes 1-3/5", "ETag": '"e"',
                "LastModified": _MOMENT, "Metadata": {"a": "b"}, "Expires": "Thu, 01 Jan 2026 00:00:00 GMT",
            }
        ),
    )  # fmt: skip
    answer = s3.get_object(Bucket="bucket", Key="k", Range="bytes=1-3")
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 206
    assert answer["Body"].read() == b"ell"
    assert (answer["LastModified"], answer["Metadata"]) == (_MOMENT, {"a": "b"})
    assert answer["ExpiresString"] == "Thu, 01 Jan 2026 00:00:00 GMT"


def test_a_head_has_headers_and_no_body() -> None:
    s3 = client("s3", answering({"ContentLength": 123, "LastModified": _MOMENT}))
    assert s3.head_object(Bucket="bucket", Key="k")["ContentLength"] == 123


@pytest.mark.parametrize(("place", "expected"), [("eu-west-1", "eu-west-1"), (None, None)])
def test_bucket_location(place: str | None, expected: str | None) -> None:
    s3 = client("s3", answering({"LocationConstraint": place} if place else {}))
    assert s3.get_bucket_location(Bucket="bucket")["LocationConstraint"] == expected


def test_lists_are_flattened_and_times_have_milliseconds() -> None:
    result = {"Contents": [{"Key": "a<b>&", "Size": 1, "LastModified": _MOMENT}, {"Key": "b"}], "IsTruncated": False}
    response = wire.serialize(target_of("GET", "/b"), result, "req-1")
    assert b"<LastModified>2026-01-02T03:04:05.000Z</LastModified>" in response.body
    assert b'<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' in response.body
    s3 = client("s3", answering(result))
    assert [item["Key"] for item in s3.list_objects_v2(Bucket="bucket")["Contents"]] == ["a<b>&", "b"]


def test_the_policy_is_the_body_itself() -> None:
    s3 = client("s3", answering({"Policy": '{"a": 1}'}))
    assert s3.get_bucket_policy(Bucket="bucket")["Policy"] == '{"a": 1}'


def test_delete_answers_204() -> None:
    assert wire.serialize(target_of("DELETE", "/b/k"), {}, "r").status == 204


def test_a_streaming_body_passes_untouched() -> None:
    body = object()
    assert wire.serialize(target_of("GET", "/b/k"), {"Body": body}, "r").body is body
    target = target_of("PUT", "/b/k")
    head = wire.RequestHead("PUT", "/b/k", "", {})
    assert wire.parse(target, head, body)["Body"] is body  # type: ignore[arg-type,unused-ignore]


def test_errors() -> None:
    def refuse(target: wire.Target, request: dict[str, Any]) -> Mapping[str, Any]:
        raise AwsError("No such <key>", code="NoSuchKey", status=404, members={"Key": request["Key"]})

    s3 = client("s3", refuse)
    with pytest.raises(ClientError) as caught:
        s3.get_object(Bucket="bucket", Key="k&")
    error = caught.value.response
    assert error["Error"] == {"Code": "NoSuchKey", "Message": "No such <key>", "Key": "k&", "Resource": "/bucket/k%26"}
    assert error["ResponseMetadata"]["RequestId"] == "req-1"
    with pytest.raises(ClientError, match="404"):
        s3.head_object(Bucket="bucket", Key="k")


def test_not_modified_has_no_body() -> None:
    head = wire.RequestHead("GET", "/b/k", "", {})
    response = wire.serialize_error(target_of("GET", "/b/k"), head, AwsError("", code="NotModified", status=304), "r")
    assert (response.status, response.body) == (304, b"")


def test_a_header_cannot_hold_a_line_break() -> None:
    result = {"ContentDisposition": "a\r\nSet-Cookie: x", "Metadata": {"k": "日本"}}
    headers = dict(wire.serialize(target_of("GET", "/b/k"), result, "r").headers)
    assert headers["Content-Disposition"] == "a  Set-Cookie: x"
    assert headers["x-amz-meta-k"].encode("latin-1").decode() == "日本"
