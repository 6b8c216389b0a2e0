"""Blobs as files: written straight into one to be, and read out of the body of a response."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedWriter, RawIOBase
from pathlib import Path
from typing import IO, Any

from emulator.blobs import Receiver, Slice

_BUFFER = 1024 * 1024


@contextmanager
def writing(receiver: Receiver) -> Iterator[IO[bytes]]:
    """A file that can only be written, from its beginning to its end; for makers of archives."""
    with BufferedWriter(_Sink(receiver), _BUFFER) as stream:
        yield stream


def beginning(body: Slice, most: int) -> bytes:
    """Its first bytes; no more is read."""
    found = b""
    for chunk in body.chunks():
        found += chunk
        if len(found) >= most:
            break
    return found[:most]


def saved(body: Slice, target: Path) -> Path:
    """`target`, which holds it then. Raises OSError."""
    with target.open("wb") as file:
        file.writelines(body.chunks())
    return target


class _Sink(RawIOBase):
    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self._receiver.write(bytes(data))
        return len(data)
