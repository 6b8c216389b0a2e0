"""Files that are written straight into a blob to be."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedWriter, RawIOBase
from typing import IO, Any

from emulator.blobs import Receiver

_BUFFER = 1024 * 1024


@contextmanager
def writing(receiver: Receiver) -> Iterator[IO[bytes]]:
    """A file that can only be written, from its beginning to its end; for makers of archives."""
    with BufferedWriter(_Sink(receiver), _BUFFER) as stream:
        yield stream


class _Sink(RawIOBase):
    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self._receiver.write(bytes(data))
        return len(data)
