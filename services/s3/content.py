"""Bytes: digests that are checked and given back, copies that share disk space, parts that become one file.

Nothing here holds more than a chunk in memory, and nothing here may run inside a write transaction.
https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
"""

import base64
import binascii
import hashlib
import io
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import anycrc

from emulator.blobs import Blobs, Incoming, Slice
from services.s3.domain.errors import BadDigest, InvalidDigest, InvalidRequest, Unsupported
from services.s3.domain.model import Checksum, ChecksumType, Content

_FEW = 16 * 1024
DEFAULT = "CRC64NVME"
"""What S3 computes when the client chose nothing."""
_KNOWN = ("CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256", "SHA512", "MD5")
_ABSENT = ("XXHASH64", "XXHASH3", "XXHASH128")
CRCS = frozenset(("CRC32", "CRC32C", "CRC64NVME"))


class Digest(Protocol):
    def update(self, data: bytes) -> object: ...
    def digest(self) -> bytes: ...


class _Crc:
    """A CRC with hashlib's interface."""

    def __init__(self, calculate: Callable[[bytes, int], int], size: int) -> None:
        self._calculate = calculate
        self._size = size
        self._value = 0

    def update(self, data: bytes) -> None:
        self._value = self._calculate(data, self._value)

    def digest(self) -> bytes:
        return self._value.to_bytes(self._size, "big")


def new_digest(algorithm: str) -> Digest:
    """Raises Unsupported."""
    if algorithm in CRCS:
        return _Crc(*_crc(algorithm))
    if algorithm not in _KNOWN:
        raise Unsupported(f"the checksum algorithm {algorithm}")
    return hashlib.new(algorithm.lower(), usedforsecurity=False)


@cache
def _crc(algorithm: str) -> tuple[Callable[[bytes, int], int], int]:
    if algorithm == "CRC32":
        return zlib.crc32, 4
    name, size = {"CRC32C": ("CRC32-ISCSI", 4), "CRC64NVME": ("CRC64-NVME", 8)}[algorithm]
    return anycrc.Model(name).calc, size


def declared(request: Mapping[str, Any], incoming: Incoming) -> tuple[str, str] | None:
    """(algorithm, base64) that the client sent in a header or a trailer. Raises InvalidRequest, Unsupported."""
    found = {name: request[f"Checksum{name}"] for name in (*_KNOWN, *_ABSENT) if f"Checksum{name}" in request}
    for name, value in incoming.trailers:
        if name.startswith("x-amz-checksum-"):
            found[name.removeprefix("x-amz-checksum-").upper()] = value
    if len(found) > 1:
        raise InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.")
    for algorithm, value in found.items():
        check_form(algorithm, value)
        return algorithm, value
    return None


def check_form(algorithm: str, value: str) -> None:
    """Raises InvalidRequest when `value` cannot be a checksum of this algorithm, Unsupported."""
    size = len(new_digest(algorithm).digest())
    try:
        fine = len(base64.b64decode(value, validate=True)) == size
    except binascii.Error:
        fine = False
    if not fine:
        raise InvalidRequest(f"Value for x-amz-checksum-{algorithm.lower()} header is invalid.")


def check_md5(expected: str | None, incoming: Incoming) -> None:
    """Content-MD5. Raises InvalidDigest, BadDigest."""
    if expected is None:
        return
    try:
        wanted = base64.b64decode(expected, validate=True)
    except binascii.Error as error:
        raise InvalidDigest from error
    if len(wanted) != 16:
        raise InvalidDigest
    if wanted.hex() != incoming.md5:
        calculated = base64.b64encode(bytes.fromhex(incoming.md5)).decode()
        raise BadDigest("Content-MD5", expected, calculated)


def checksum_of(request: Mapping[str, Any], incoming: Incoming, default: str = DEFAULT) -> Checksum | None:
    """Checks what the client declared, else computes its chosen algorithm or `default` ("" computes none).

    Raises BadDigest, InvalidRequest, Unsupported.
    """
    given = declared(request, incoming)
    algorithm = given[0] if given else request.get("ChecksumAlgorithm") or default
    if not algorithm:
        return None
    value = _of_incoming(algorithm, incoming)
    if given and given[1] != value:
        raise BadDigest(algorithm, given[1], value)
    return Checksum(algorithm, value)


def _of_incoming(algorithm: str, incoming: Incoming) -> str:
    known = {"MD5": incoming.md5, "SHA256": incoming.sha256}.get(algorithm)
    return base64.b64encode(bytes.fromhex(known)).decode() if known else of_bytes(algorithm, incoming)


def of_bytes(algorithm: str, incoming: Incoming) -> str:
    """Base64. Raises Unsupported."""
    digest = new_digest(algorithm)
    for chunk in incoming.chunks():
        digest.update(chunk)
    return base64.b64encode(digest.digest()).decode()


def composite(algorithm: str, values: Sequence[str]) -> Checksum:
    """The checksum of the parts' checksums."""
    digest = new_digest(algorithm)
    for value in values:
        digest.update(base64.b64decode(value))
    text = f"{base64.b64encode(digest.digest()).decode()}-{len(values)}"
    return Checksum(algorithm, text, ChecksumType.COMPOSITE)


def etag_of_parts(etags: Sequence[str]) -> str:
    """`md5(md5 of each part)-count`."""
    joined = b"".join(bytes.fromhex(etag) for etag in etags)
    return f"{hashlib.md5(joined, usedforsecurity=False).hexdigest()}-{len(etags)}"


def few(incoming: Incoming) -> bytes | None:
    """The bytes, when they are so few that a row keeps them: to make a file takes longer than to write the row."""
    return incoming.data if incoming.size <= _FEW else None


@contextmanager
def keeping(blobs: Blobs, incoming: Incoming) -> Iterator[str]:
    """The id of the kept bytes, for the transaction inside the block; when that fails they are removed."""
    blob_id = blobs.keep(incoming)
    done = False
    try:
        yield blob_id
        done = True
    finally:
        if not done:
            blobs.remove(blob_id)


def part(blobs: Blobs, stored: Content, first: int, length: int) -> Slice:
    """Some bytes of an object. Raises FileNotFoundError."""
    if stored.data is not None:
        return Slice(io.BytesIO(stored.data), first, length)
    return blobs.slice(stored.blob_id, first, length)


def duplicate(blobs: Blobs, blob_id: str, size: int) -> Incoming:
    """The same bytes as a new incoming blob; the file system keeps them once. Raises FileNotFoundError."""
    target = blobs.scratch()
    source = blobs.path(blob_id)
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:  # a file system without links
        _join([source], target)
    return Incoming(str(target), size)


def assemble(blobs: Blobs, blob_ids: Iterable[str], size: int) -> Incoming:
    """One incoming blob of several kept ones, in order. Raises FileNotFoundError."""
    parts = list(blob_ids)
    if len(parts) == 1:
        return duplicate(blobs, parts[0], size)
    target = blobs.scratch()
    try:
        _join([blobs.path(part) for part in parts], target)
    except OSError:
        target.unlink(missing_ok=True)
        raise
    return Incoming(str(target), size)


def _join(sources: Iterable[Path], target: Path) -> None:
    with target.open("wb") as out:
        for path in sources:
            with path.open("rb") as part:
                _append(part.fileno(), out.fileno(), os.fstat(part.fileno()).st_size)


def _append(source: int, target: int, size: int) -> None:
    """Bytes pass inside the kernel."""
    offset = 0
    while offset < size and (sent := os.sendfile(target, source, offset, size - offset)):
        offset += sent
