"""Encodings around a request body: gzip and aws-chunked.

https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
"""

import zlib
from enum import Enum

from emulator.kernel.errors import AwsError
from emulator.wire.message import RequestHead

_LONGEST_LINE = 16 * 1024
_LARGEST_CHUNK = 1 << 31
_MOST_TRAILERS = 64


def decode_content(head: RequestHead, body: bytes, limit: int) -> bytes:
    """The body without `Content-Encoding: gzip`. Raises AwsError: not gzip, or more than `limit` bytes inside."""
    encodings = [name.strip().lower() for name in head.headers.get("content-encoding", "").split(",")]
    if "gzip" not in encodings or not body:
        return body
    inflate = zlib.decompressobj(wbits=31)
    try:
        plain = inflate.decompress(body, limit + 1)
    except zlib.error as error:
        raise AwsError(
            "The body is not gzip data, but Content-Encoding says so", code="SerializationException"
        ) from error
    if len(plain) > limit:
        raise AwsError("Request size exceeded limit", code="RequestEntityTooLargeException", status=413)
    if not inflate.eof:
        raise AwsError("The gzip data of the body ends too early", code="SerializationException")
    return plain


class _State(Enum):
    SIZE = "size"
    DATA = "data"
    END_OF_DATA = "end of data"
    TRAILER = "trailer"
    DONE = "done"


class ChunkDecoder:
    """Takes the frames off an aws-chunked body, piece by piece, in whatever pieces it comes.

    trailers: (lower-case name, value) of what follows the last chunk. Chunk signatures are not verified: the seed
    signature is, and bytes on a local socket do not change.
    """

    def __init__(self, expected: int | None = None) -> None:
        self.trailers: list[tuple[str, str]] = []
        self._expected = expected
        self._received = 0
        self._buffer = b""
        self._left = 0
        self._state = _State.SIZE

    def feed(self, data: bytes) -> bytes:
        """The payload in `data`. Raises AwsError for broken framing."""
        self._buffer += data
        out: list[bytes] = []
        while self._step(out):
            pass
        self._received += sum(map(len, out))
        return b"".join(out)

    def close(self) -> None:
        """To be called after the last piece. Raises AwsError when the body was cut off."""
        if self._state not in (_State.DONE, _State.TRAILER) or (self._state is _State.TRAILER and self._buffer.strip()):
            raise _incomplete()
        if self._expected is not None and self._expected != self._received:
            raise _incomplete()

    def _step(self, out: list[bytes]) -> bool:
        """One move of the machine; False when it needs more data."""
        if self._state is _State.DATA:
            return self._take(out)
        if self._state is _State.DONE or (line := self._line()) is None:
            return False
        if self._state is _State.SIZE:
            self._open(line)
        elif self._state is _State.END_OF_DATA:
            if line:
                raise _broken("A chunk is longer than it says")
            self._state = _State.SIZE
        else:
            self._trailer(line)
        return True

    def _line(self) -> bytes | None:
        line, found, rest = self._buffer.partition(b"\n")
        if not found:
            if len(self._buffer) > _LONGEST_LINE:
                raise _broken("A chunk header is too long")
            return None
        self._buffer = rest
        return line.removesuffix(b"\r")

    def _open(self, line: bytes) -> None:
        digits = line.partition(b";")[0].strip()
        if not digits or len(digits) > 8 or digits.strip(b"0123456789abcdefABCDEF"):
            raise _broken("A chunk has no valid size")
        self._left = int(digits, 16)
        if self._left > _LARGEST_CHUNK:
            raise _broken("A chunk is too large")
        self._state = _State.DATA if self._left else _State.TRAILER

    def _take(self, out: list[bytes]) -> bool:
        piece = self._buffer[: self._left]
        self._buffer = self._buffer[len(piece) :]
        self._left -= len(piece)
        if piece:
            out.append(piece)
        if self._left:
            return False
        self._state = _State.END_OF_DATA
        return True

    def _trailer(self, line: bytes) -> None:
        if not line:
            self._state = _State.DONE
            return
        name, _, value = line.decode("latin-1").partition(":")
        self.trailers.append((name.strip().lower(), value.strip()))
        if len(self.trailers) > _MOST_TRAILERS:
            raise _broken("There are too many trailers")


def chunk_decoder(head: RequestHead) -> ChunkDecoder | None:
    """A decoder for an aws-chunked body, None for a plain one."""
    declared = head.headers.get("x-amz-content-sha256", "")
    encodings = head.headers.get("content-encoding", "")
    if not declared.startswith("STREAMING-") and "aws-chunked" not in encodings:
        return None
    length = head.headers.get("x-amz-decoded-content-length", "")
    return ChunkDecoder(int(length) if length.isascii() and length.isdigit() and len(length) < 19 else None)


def _broken(text: str) -> AwsError:
    return AwsError(f"{text}: the body is not valid aws-chunked data.", code="InvalidChunkSizeError")


def _incomplete() -> AwsError:
    text = "You did not provide the number of bytes specified by the Content-Length HTTP header"
    return AwsError(text, code="IncompleteBody")
