"""Bytes on disk: objects, bundles, sources. The database holds who owns which.

What is received stays in memory while it is small and is a file under `incoming/` when it is not; `keep` gives it its
place before the commit of the row that owns it, and its owner removes it after the commit that drops the last row
about it. A crash can leave a file nobody owns, never a row without its file.
"""

import contextlib
import hashlib
import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from emulator.kernel.ids import Ids

CHUNK = 1024 * 1024
Piece = TypeVar("Piece", bytes, memoryview)
_NOWAIT: int | None = getattr(os, "RWF_NOWAIT", None)
_SMALL = 64 * 1024
"""Bytes that are kept in memory until they have their place."""


class Incoming:
    """Received bytes that nobody owns yet: `keep` takes them, `discard` ends them. md5 and sha256 are lower-case hex,
    "" where nobody asks for them. trailers: of an aws-chunked body. data: the bytes, unless they are in the file."""

    def __init__(
        self, file: str, size: int, md5: str = "", sha256: str = "", trailers: tuple[tuple[str, str], ...] = (),
        data: bytes | None = None,
    ) -> None:  # fmt: skip
        self.size = size
        self.md5 = md5
        self.sha256 = sha256
        self.trailers = trailers
        self.data = data
        self._file = file
        self._kept = False

    @property
    def path(self) -> Path:
        """The bytes as a file, for those who need one."""
        if self.data is not None:
            _write(self._file, self.data)
            self.data = None
        return Path(self._file)

    def open(self) -> BinaryIO:
        return io.BytesIO(self.data) if self.data is not None else open(self._file, "rb")

    def chunks(self) -> Iterator[bytes]:
        with self.open() as file:
            while chunk := file.read(CHUNK):
                yield chunk

    def move(self, target: str) -> None:
        """Raises FileNotFoundError where the folder is missing."""
        if self.data is None:
            os.replace(self._file, target)
        else:
            _write(target, self.data)
        self._file, self.data, self._kept = target, None, True

    def discard(self) -> None:
        if self.data is None and not self._kept:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(self._file)


class Slice:
    """A part of a kept blob, as the body of a response. Streamed once, never read whole. The file is open: it may lose
    its name meanwhile."""

    def __init__(self, file: BinaryIO, offset: int, length: int) -> None:
        self._file = file
        self._offset = offset
        self._left = length
        self.length = length

    def next(self) -> bytes:
        """The next piece, b"" at the end."""
        self._file.seek(self._offset)
        return self._taken(self._file.read(min(CHUNK, self._left)))

    def next_at_hand(self) -> "bytes | memoryview | None":
        """Likewise, if the machine has it in its memory. None: it may have to be read from the disk."""
        if not self._left:
            return b""
        if _NOWAIT is None or isinstance(self._file, io.BytesIO):
            return None
        buffer = bytearray(min(CHUNK, self._left))
        try:
            size = os.preadv(self._file.fileno(), [buffer], self._offset, _NOWAIT)
        except OSError:  # it is not there now, or this file system cannot say
            return None
        return self._taken(memoryview(buffer)[:size])

    def chunks(self) -> Iterator[bytes]:
        with self:
            while piece := self.next():
                yield piece

    def read(self) -> bytes:
        return b"".join(self.chunks())

    def _taken(self, piece: Piece) -> Piece:
        self._offset += len(piece)
        self._left = self._left - len(piece) if piece else 0
        return piece

    def __enter__(self) -> "Slice":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class Receiver:
    """Takes a body chunk by chunk. Use as a context manager: what is not finished is removed."""

    def __init__(self, file: str) -> None:
        self._name = file
        self._file: BinaryIO | None = None
        self._small: list[bytes] = []
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._sha256 = hashlib.sha256()
        self._size = 0
        self._done = False

    def write(self, chunk: bytes) -> None:
        self._md5.update(chunk)
        self._sha256.update(chunk)
        self._size += len(chunk)
        if self._file is not None:
            self._file.write(chunk)
            return
        self._small.append(bytes(chunk))
        if self._size > _SMALL:
            self._file = open(self._name, "wb")  # noqa: SIM115 - closed by finish or at the end of the context
            self._file.write(b"".join(self._small))
            self._small.clear()

    def finish(self, trailers: tuple[tuple[str, str], ...] = ()) -> Incoming:
        data = b"".join(self._small) if self._file is None else None
        if self._file is not None:
            self._file.close()
        self._done = True
        return Incoming(self._name, self._size, self._md5.hexdigest(), self._sha256.hexdigest(), trailers, data)

    def __enter__(self) -> "Receiver":
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None and not self._done:
            with contextlib.suppress(OSError):  # the disk is full: what is in its buffer cannot be written
                self._file.close()
            os.unlink(self._name)


class Blobs:
    """The folder of blobs. Names are made here and hold only hex characters."""

    def __init__(self, root: Path, ids: Ids) -> None:
        self._folder = str(root)
        self._ids = ids
        self._incoming = root / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)

    def receive(self) -> Receiver:
        return Receiver(f"{self._incoming}/{self._ids.hex(32)}")

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
        """A path for a file somebody else will write; make it an `Incoming`, or remove it."""
        return self._incoming / self._ids.hex(32)

    def keep(self, incoming: Incoming) -> str:
        """Give the bytes their lasting place; returns the blob's id. Call before the commit of the row that owns it."""
        blob_id = self._ids.hex(32)
        target = self._place(blob_id)
        try:
            incoming.move(target)
        except FileNotFoundError:  # the first one in its folder
            os.makedirs(os.path.dirname(target), exist_ok=True)
            incoming.move(target)
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


def _write(file: str, data: bytes) -> None:
    """Whole, or not at all."""
    try:
        with open(file, "wb") as out:
            out.write(data)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(file)
        raise
