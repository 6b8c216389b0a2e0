"""aws-chunked bodies, as boto3 and the older SDKs send them."""

import base64
import io
import zlib

import pytest

from emulator import wire
from emulator.kernel.errors import AwsError
from tests.wire.client import Seen, client

_SIGNED = (
    b"5;chunk-signature=" + b"a" * 64 + b"\r\nhello\r\n6;chunk-signature=" + b"b" * 64 + b"\r\n world\r\n"
    b"0;chunk-signature=" + b"c" * 64 + b"\r\n\r\n"
)
_TRAILED = b"5\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:DUoRhQ==\r\nx-amz-trailer-signature:abc\r\n\r\n"


@pytest.mark.parametrize("piece", [1, 2, 3, 7, 1000])
@pytest.mark.parametrize("body", [_SIGNED, _TRAILED])
def test_any_cut_gives_the_same_payload(body: bytes, piece: int) -> None:
    decoder = wire.ChunkDecoder(11)
    got = b"".join(decoder.feed(body[start : start + piece]) for start in range(0, len(body), piece))
    decoder.close()
    assert got == b"hello world"


def test_trailers() -> None:
    decoder = wire.ChunkDecoder()
    decoder.feed(_TRAILED)
    assert decoder.trailers == [("x-amz-checksum-crc32", "DUoRhQ=="), ("x-amz-trailer-signature", "abc")]


def test_what_boto3_sends_over_https(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a stream as body boto3 sends STREAMING-UNSIGNED-PAYLOAD-TRAILER and a CRC-32 behind the data."""
    seen: Seen = []
    data = bytes(range(256)) * 5000
    monkeypatch.setattr("tests.wire.client.ENDPOINT", "https://localhost:4566")
    s3 = client("s3", lambda target, request: {"ETag": '"e"'}, seen)
    s3.put_object(Bucket="bucket", Key="k", Body=io.BytesIO(data))
    head, body = seen[-1]
    assert head.headers["x-amz-content-sha256"] == "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
    decoder = wire.chunk_decoder(head)
    assert decoder is not None
    pieces = [decoder.feed(body[start : start + 65_536]) for start in range(0, len(body), 65_536)]
    decoder.close()
    assert b"".join(pieces) == data
    checksum = base64.b64encode(zlib.crc32(data).to_bytes(4, "big")).decode()
    assert ("x-amz-checksum-crc32", checksum) in decoder.trailers


def test_a_plain_body_needs_no_decoder() -> None:
    assert wire.chunk_decoder(wire.RequestHead("PUT", "/b/k", "", {"x-amz-content-sha256": "UNSIGNED-PAYLOAD"})) is None


@pytest.mark.parametrize(
    "body",
    [b"zz\r\nhello\r\n", b"\r\n", b"-5\r\nhello", b"5\r\nhello!\r\n", b"fffffffff\r\n", b"x" * 20_000, b"80000001\r\n"],
)
def test_broken_frames(body: bytes) -> None:
    with pytest.raises(AwsError) as caught:
        wire.ChunkDecoder().feed(body)
    assert caught.value.wire_code == "InvalidChunkSizeError"


@pytest.mark.parametrize("body", [b"", b"5\r\nhel", b"5\r\nhello\r\n", _SIGNED[:-70]])
def test_a_body_that_is_cut_off(body: bytes) -> None:
    decoder = wire.ChunkDecoder()
    decoder.feed(body)
    with pytest.raises(AwsError) as caught:
        decoder.close()
    assert caught.value.wire_code == "IncompleteBody"


def test_a_body_of_another_length_than_declared() -> None:
    decoder = wire.ChunkDecoder(12)
    decoder.feed(_SIGNED)
    with pytest.raises(AwsError):
        decoder.close()
