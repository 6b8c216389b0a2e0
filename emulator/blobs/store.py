"""Bytes on disk: objects, bundles, sources. The database holds who owns which.

A blob is written under `incoming/` while its transaction is not yet open, is moved to its place by `keep` before
the commit, and is removed by its owner after the commit that drops the last row about it. A crash can leave a
file nobody owns, never a row without its file.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from emulator.kernel.ids import Ids

CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Incoming:
    """Received bytes that nobody owns yet. md5 and sha256 are lower-case hex. trailers: of an aws-chunked body."""

    path: Path
    size: int
    md5: str
    sha256: str
    trailers: tuple[tuple[str, str], ...] = ()

    def open(self) -> BinaryIO:
        return self.path.open("rb")

    def discard(self) -> None:
        self.path.unlink(missing_ok=True)


class Slice:
    """A part of a kept blob, as the body of a response. Streamed once, never read whole. The file is open: it may lose
    its name meanwhile."""

    def __init__(self, file: BinaryIO, offset: int, length: int) -> None:
        self._file = file
        self._offset = offset
        self.length = length

    def chunks(self) -> Iterator[bytes]:
        with self._file as file:
            file.seek(self._offset)
            left = self.length
            while left > 0 and (chunk := file.read(min(CHUNK, left))):
                left -= len(chunk)
                yield chunk

    def read(self) -> bytes:
        return b"".join(self.chunks())


class Receiver:
    """Takes a body chunk by chunk. Use as a context manager: what is not finished is removed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = open(path, "wb")  # noqa: SIM115 - pathlib is a tenth of what a small object costs
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._sha256 = hashlib.sha256()
        self._size = 0
        self._done = False

    def write(self, chunk: bytes) -> None:
        self._file.write(chunk)
        self._md5.update(chunk)
        self._sha256.update(chunk)
        self._size += len(chunk)

    def finish(self, trailers: tuple[tuple[str, str], ...] = ()) -> Incoming:
        self._file.close()
        self._done = True
        return Incoming(self._path, self._size, self._md5.hexdigest(), self._sha256.hexdigest(), trailers)

    def __enter__(self) -> "Receiver":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        if not self._done:
            self._path.unlink(missing_ok=True)


class Blobs:
    """The folder of blobs. Names are made here and hold only hex characters."""

    def __init__(self, root: Path, ids: Ids) -> None:
        self._folder = str(root)
        self._ids = ids
        self._incoming = root / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)

    def receive(self) -> Receiver:
        return Receiver(self._incoming / self._ids.hex(32))

    def receive_all(self, chunks: Iterator[bytes]) -> Incoming:
        with self.receive() as receiver:
            for chunk in chunks:
                receiver.write(chunk)
            return receiver.finish()

    def receive_file(self, path: Path) -> Incoming:
        """A copy of a file of ours (a made zip, say) as an incoming blob."""
        with path.open("rb") as file:
            return self.receive_all(iter(lambda: file.read(CHUNK), b""))

    def receive_bytes(self, data: bytes) -> Incoming:
        return self.receive_all(iter((data,)))

    def scratch(self) -> Path:
        """A path for a file somebody else will write; pass it on with `adopt` or remove it."""
        return self._incoming / self._ids.hex(32)

    def keep(self, incoming: Incoming) -> str:
        """Give the bytes their lasting place; returns the blob's id. Call before the commit of the row that owns it."""
        blob_id = self._ids.hex(32)
        target = self._place(blob_id)
        try:
            os.replace(incoming.path, target)
        except FileNotFoundError:  # the first one in its folder
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.replace(incoming.path, target)
        return blob_id

    def path(self, blob_id: str) -> Path:
        """Raises ValueError for what is not a blob's id."""
        return Path(self._place(blob_id))

    def _place(self, blob_id: str) -> str:
        if len(blob_id) != 32 or not blob_id.isalnum():
            raise ValueError(f"not a blob id: {blob_id!r}")
        return f"{self._folder}/{blob_id[:2]}/{blob_id}"

    def slice(self, blob_id: str, offset: int = 0, length: int | None = None) -> Slice:
        """Raises FileNotFoundError."""
        file = open(self._place(blob_id), "rb")  # noqa: SIM115 - the slice closes it
        return Slice(file, offset, os.fstat(file.fileno()).st_size - offset if length is None else length)

    def remove(self, blob_id: str) -> None:
        """Harmless when it is gone already. Register it with `tx.after_commit`."""
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self._place(blob_id))

    def sweep(self) -> None:
        """Drop unfinished uploads. Only at start-up, before anything is received."""
        shutil.rmtree(self._incoming, ignore_errors=True)
        self._incoming.mkdir(parents=True, exist_ok=True)
