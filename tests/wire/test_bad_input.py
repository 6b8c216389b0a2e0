"""Whatever comes, the answer is a 4xx in the protocol of the request."""

import gzip
import random
from typing import Any

import cbor2
import orjson
import pytest
from defusedxml.ElementTree import fromstring

from emulator import wire
from emulator.kernel.errors import AwsError
from tests.wire import oracle
from tests.wire.values import Values

_SIGNED = "AWS4-HMAC-SHA256 Credential=AK/20260101/us-east-1/{}/aws4_request, SignedHeaders=host, Signature=0"


def json_head(target: str = "CodeBuild_20161006.BatchGetProjects") -> wire.RequestHead:
    return wire.RequestHead("POST", "/", "", {"x-amz-target": target, "content-type": "application/x-amz-json-1.1"})


def cbor_head(operation: str = "BatchGetProjects") -> wire.RequestHead:
    headers = {"smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor"}
    return wire.RequestHead("POST", f"/service/CodeBuild_20161006/operation/{operation}", "", headers)


def form_head(service: str = "iam") -> wire.RequestHead:
    headers = {"content-type": "application/x-www-form-urlencoded", "authorization": _SIGNED.format(service)}
    return wire.RequestHead("POST", "/", "", headers)


def s3_head(method: str, path: str, query: str = "", **headers: str) -> wire.RequestHead:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return wire.RequestHead(method, path, query, {"authorization": _SIGNED.format("s3"), **named})


def refused(head: wire.RequestHead, body: bytes = b"") -> AwsError:
    """The error a request ends in; fails the test when it is accepted or ends in anything but an AwsError."""
    target, error = outcome(head, body)
    assert error is not None
    response = wire.serialize_error(target, head, error, "req-1")
    assert 400 <= response.status < 500
    return error


def outcome(head: wire.RequestHead, body: bytes) -> tuple[wire.Target | None, AwsError | None]:
    target = None
    try:
        target = wire.identify(head, oracle.ALL)
        wire.parse(target, head, body)
    except AwsError as error:
        return target, error
    return target, None


@pytest.mark.parametrize(
    ("body", "code", "text"),
    [
        (b"{", "SerializationException", "JSON"),
        (b"\xff\xfe", "SerializationException", "JSON"),
        (b"[]", "SerializationException", "Start of list found where not expected"),
        (b'"x"', "SerializationException", "STRING_VALUE"),
        (b'{"names": "x"}', "SerializationException", "Expected list or null (at 'names')"),
        (b'{"names": {"a": 1}}', "SerializationException", "Start of structure or map found where not expected."),
        (
            b'{"names": [1]}',
            "SerializationException",
            "NUMBER_VALUE can not be converted to a String (at 'names.1.member')",
        ),
        (b'{"names": [true]}', "SerializationException", "TRUE_VALUE can not be converted to a String"),
        (b'{"names": [null]}', "SerializationException", "Member must not be null"),
        (b'{"names": ["a\\u0000b"]}', "SerializationException", "NUL"),
        (b'{"names": ["\\ud800"]}', "SerializationException", "JSON"),
        (b"[" * 100_000, "SerializationException", "JSON"),
        (b'{"names":' * 100_000, "SerializationException", "JSON"),
        (b"{}", "InvalidInputException", "Value null at 'names' failed to satisfy constraint: Member must not be null"),
        (b'{"names": null}', "InvalidInputException", "Member must not be null"),
        (b'{"names": []}', "InvalidInputException", "Member must have length greater than or equal to 1"),
    ],
)
def test_json_that_makes_no_sense(body: bytes, code: str, text: str) -> None:
    error = refused(json_head(), body)
    assert error.wire_code == code
    assert text in error.message


@pytest.mark.parametrize(
    "member",
    [
        {"timeoutInMinutesOverride": 2**31},
        {"timeoutInMinutesOverride": 5.5},
        {"timeoutInMinutesOverride": "5"},
        {"privilegedModeOverride": "true"},
        {"privilegedModeOverride": 1},
        {"sourceAuthOverride": "x"},
    ],
)
def test_wrong_scalars_are_not_coerced(member: dict[str, Any]) -> None:
    body = orjson.dumps({"projectName": "p", **member})
    assert refused(json_head("CodeBuild_20161006.StartBuild"), body).wire_code == "SerializationException"
    body = cbor2.dumps({"projectName": "p", **member})
    assert refused(cbor_head("StartBuild"), body).wire_code == "SerializationException"


def test_a_huge_string_is_refused_with_a_short_message() -> None:
    body = orjson.dumps({"projectName": "p", "idempotencyToken": "x", "environmentTypeOverride": "y" * 10_000_000})
    assert len(refused(json_head("CodeBuild_20161006.StartBuild"), body).message) < 5000


def test_of_two_equal_keys_the_last_counts() -> None:
    head = json_head()
    target = wire.identify(head, oracle.ALL)
    assert wire.parse(target, head, b'{"names": ["a"], "names": ["b"]}') == {"names": ["b"]}


def test_unknown_members_and_nulls_are_left_out() -> None:
    head = json_head("CodeBuild_20161006.StartBuild")
    target = wire.identify(head, oracle.ALL)
    assert wire.parse(target, head, b'{"projectName": "p", "new": {"x": 1}, "sourceVersion": null}') == {
        "projectName": "p"
    }


@pytest.mark.parametrize(
    "body",
    [
        b"\xff",
        b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff",  # an array that claims 2^64 elements
        b"\x7b\xff\xff\xff\xff\xff\xff\xff\xff",  # a string that claims 2^64 bytes
        b"\x81" * 100_000,
        b"\xa1" * 100_000,
        b"\xa1\x65names\x81\x61\xff",  # not UTF-8
        b"\xa1\x65names\xd8\x1c\x81\xd8\x1d\x00",  # a list that holds itself
        b"\xa1\x65names\x81\xd8\x23\x6a(a+)+$aaaa",  # a regular expression
        b"\xa1\x65names\x81\xc5\x82\x1a\x03\x00\x00\x00\x03",  # a number of 50 million bits
        cbor2.dumps({"names": [1]}),
        cbor2.dumps({"names": ["a\0b"]}),
        cbor2.dumps({"names": b"x"}),
        cbor2.dumps([]),
        cbor2.dumps({1: 2}),
    ],
)
def test_cbor_that_makes_no_sense(body: bytes) -> None:
    assert refused(cbor_head(), body).wire_code in ("SerializationException", "InvalidInputException")


def test_cbor_times_out_of_range() -> None:
    head = wire.RequestHead(
        "POST", "/service/CodePipeline_20150709/operation/PutActionRevision", "", {"smithy-protocol": "rpc-v2-cbor"}
    )
    body = cbor2.dumps({"actionRevision": {"created": cbor2.CBORTag(1, 1e300)}})
    assert refused(head, body).wire_code == "SerializationException"
    head = json_head("CodePipeline_20150709.PutActionRevision")
    assert refused(head, b'{"actionRevision": {"created": 1e300}}').wire_code == "SerializationException"
    assert "milliseconds since epoch" in refused(head, b'{"actionRevision": {"created": "2020-01-01"}}').message


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "MissingAction"),
        (b"Version=2010-05-08", "MissingAction"),
        (b"Action=Nope&Version=2010-05-08", "InvalidAction"),
        (b"Action=GetRole&Action=GetUser", "MalformedQueryString"),
        (b"Action=GetRole&RoleName=%FF", "MalformedQueryString"),
        (b"Action=GetRole&RoleName=a%00b", "MalformedInput"),
        (b"Action=GetRole&RoleName.x=a", "MalformedInput"),
        (b"Action=TagRole&RoleName=r&Tags.member.x.Key=a", "MalformedInput"),
        (b"Action=TagRole&RoleName=r&Tags=a&Tags.member.1.Key=a", "MalformedQueryString"),
        (b"Action=ListRoles&MaxItems=ten", "MalformedInput"),
        (b"Action=ListRoles&MaxItems=" + b"9" * 10_000, "MalformedInput"),
        (b"Action=GetRole", "ValidationError"),
        (b"Action=GetRole&" + b"&".join(b"a%d=1" % i for i in range(30_000)), "MalformedQueryString"),
        (b"Action=GetRole&" + b"a." * 100_000 + b"b=1", "ValidationError"),
        (b"\xff\xfe", "MalformedQueryString"),
    ],
)
def test_forms_that_make_no_sense(body: bytes, code: str) -> None:
    assert refused(form_head(), body).wire_code == code


@pytest.mark.parametrize(
    ("head", "body", "code"),
    [
        (s3_head("POST", "/b", "delete"), b"<Delete>", "MalformedXML"),
        (s3_head("POST", "/b", "delete"), b"", "MalformedXML"),
        (s3_head("POST", "/b", "delete"), b"<Delete/>", "MalformedXML"),
        (
            s3_head("POST", "/b", "delete"),
            b"<Delete><Object><Key>a</Key><Key>b</Key></Object></Delete>",
            "MalformedXML",
        ),
        (
            s3_head("POST", "/b", "delete"),
            b'<!DOCTYPE x [<!ENTITY a "b">]><Delete><Object><Key>&a;</Key></Object></Delete>',
            "MalformedXML",
        ),
        (s3_head("POST", "/b", "delete"), b"<a>" * 100_000, "MalformedXML"),
        (s3_head("POST", "/b", "delete"), b'<?xml version="1.0" encoding="nope"?><Delete/>', "MalformedXML"),
        (s3_head("PUT", "/b", "versioning"), b"<V><Status>Maybe</Status></V>", "MalformedXML"),
        (
            s3_head("PUT", "/b"),
            b"<CreateBucketConfiguration><LocationConstraint>mars</LocationConstraint></CreateBucketConfiguration>",
            "InvalidLocationConstraint",
        ),
        (s3_head("GET", "/b", "max-keys=x"), b"", "InvalidArgument"),
        (s3_head("GET", "/b", "list-type=2&max-keys=99999999999"), b"", "InvalidArgument"),
        (s3_head("PUT", "/b/k", x_amz_storage_class="NOPE"), b"", "InvalidStorageClass"),
        (s3_head("PUT", "/b/k", x_amz_acl="nope"), b"", "InvalidArgument"),
        (s3_head("GET", "/b/%FF"), b"", "InvalidURI"),
        (s3_head("GET", "/b/a%00b"), b"", "InvalidURI"),
        (s3_head("GET", "/b", "prefix=%FF"), b"", "InvalidURI"),
        (s3_head("PATCH", "/b/k"), b"", "MethodNotAllowed"),
        (s3_head("PUT", "/b", "torrent"), b"", "MethodNotAllowed"),
        (s3_head("PUT", "/b", "intelligent-tiering"), b"", "MethodNotAllowed"),
    ],
)
def test_s3_requests_that_make_no_sense(head: wire.RequestHead, body: bytes, code: str) -> None:
    assert refused(head, body).wire_code == code


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (json_head("CodeBuild_20161006.Nope"), "codebuild has no operation 'Nope'"),
        (json_head("DynamoDB_20120810.ListTables"), "no service 'DynamoDB_20120810'"),
        (json_head(""), "no service"),
        (json_head("."), "no service"),
        (cbor_head("Nope"), "codebuild has no operation 'Nope'"),
        (wire.RequestHead("POST", "/x", "", {"smithy-protocol": "rpc-v2-cbor"}), "path of a CBOR request"),
        (wire.RequestHead("POST", "/", "", {"authorization": _SIGNED.format("ec2")}), "no service 'ec2'"),
        (wire.RequestHead("POST", "/", "", {"authorization": _SIGNED.format("codebuild")}), "X-Amz-Target"),
        (wire.RequestHead("POST", "/", "", {"content-type": "text/plain"}), "names no operation"),
        (
            wire.RequestHead("POST", "/nope", "", {"authorization": _SIGNED.format("codestar-notifications")}),
            "POST /nope",
        ),
    ],
)
def test_what_is_not_there_is_named(head: wire.RequestHead, text: str) -> None:
    error = refused(head)
    assert error.wire_code == "UnknownOperationException"
    assert text in error.message


@pytest.mark.parametrize(
    ("head", "body"), [(form_head(), b"Action=a%01%0D%1Fb"), (s3_head("GET", "/b", "encoding-type=a%01b"), b"")]
)
def test_an_xml_answer_can_be_read_whatever_it_quotes(head: wire.RequestHead, body: bytes) -> None:
    target, error = outcome(head, body)
    assert error is not None
    assert "\x01" in error.message
    assert "\ufffd" in "".join(fromstring(wire.serialize_error(target, head, error, "r").body).itertext())


def test_a_service_that_this_server_lacks_is_refused() -> None:
    with pytest.raises(AwsError, match="It has s3, sts"):
        wire.identify(json_head(), {"s3": 1, "sts": 1})


def test_gzip_bodies() -> None:
    head = wire.RequestHead("POST", "/", "", {"content-encoding": "gzip"})
    assert wire.decode_content(head, gzip.compress(b"abc"), 10) == b"abc"
    with pytest.raises(AwsError, match="limit"):
        wire.decode_content(head, gzip.compress(b"x" * 10_000_000), 1_000_000)
    with pytest.raises(AwsError, match="not gzip"):
        wire.decode_content(head, b"nope", 10)
    with pytest.raises(AwsError, match="too early"):
        wire.decode_content(head, gzip.compress(b"x" * 1000)[:-9], 10_000)


@pytest.mark.parametrize("seed", range(40))
def test_broken_requests_never_raise_anything_but_aws_errors(seed: int) -> None:
    """Real requests of all services with bytes changed, dropped and doubled."""
    dice = random.Random(seed)
    service, protocol = dice.choice(oracle.CASES)
    for operation in dice.sample(oracle.operations(service), 10):
        arguments = Values(f"{seed}", full=False).of(operation.input_shape) if operation.input_shape else {}
        head, body = oracle.send(operation, protocol, arguments)
        for _ in range(5):
            broken = _broken(dice, body if isinstance(body, bytes) else bytes(body))
            _, error = outcome(head, broken)
            assert error is None or 400 <= error.http_status < 500


def _broken(dice: random.Random, body: bytes) -> bytes:
    data = bytearray(body or b"{}")
    for _ in range(dice.randrange(1, 4)):
        place = dice.randrange(len(data))
        match dice.randrange(3):
            case 0:
                data[place] = dice.randrange(256)
            case 1 if len(data) > 1:
                del data[place]
            case _:
                data[place:place] = data[place : place + 8]
    return bytes(data)
