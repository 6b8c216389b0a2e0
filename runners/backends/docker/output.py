"""A stream of the engine as chunks that come at least five times a second."""

import queue
import threading
from collections.abc import Callable, Iterator
from typing import Any

from runners.backends.base import Chunk, EngineAway
from runners.backends.docker.engine import answering
from runners.clock import Clock

_WAIT_SECONDS = 0.1


def follow(open_stream: Callable[[], Any], clock: Clock, *, fresh: bool) -> Iterator[Chunk]:
    """open_stream: gives an iterator of bytes that can be closed. fresh: whether all of it is being written now;
    otherwise what comes before the first pause is old. Raises EngineAway."""
    with answering():
        stream = open_stream()
    reader = _Reader(stream)
    new = fresh
    try:
        while True:
            try:
                data = reader.pieces.get(timeout=_WAIT_SECONDS)
            except queue.Empty:
                new = True
                yield Chunk()
                continue
            if isinstance(data, EngineAway):
                raise data
            if data is None:
                return
            yield Chunk(data, clock.now() if new else None)
    finally:
        reader.close()


class _Reader:
    """Reads in a thread of its own, not further ahead than its queue is long."""

    def __init__(self, stream: Any) -> None:
        self.pieces: queue.Queue[bytes | EngineAway | None] = queue.Queue(256)
        self._stream = stream
        self._closed = threading.Event()
        threading.Thread(target=self._read, daemon=True, name="docker-output").start()

    def close(self) -> None:
        self._closed.set()
        with answering():
            self._stream.close()

    def _read(self) -> None:
        end: EngineAway | None = None
        try:
            with answering():
                for piece in self._stream:
                    self._put(piece)
                    if self._closed.is_set():
                        return
        except EngineAway as error:
            end = error
        except (OSError, ValueError, AttributeError) as error:  # the stream was closed while it was read
            end = EngineAway(str(error))
        self._put(end)

    def _put(self, piece: bytes | EngineAway | None) -> None:
        while not self._closed.is_set():
            try:
                return self.pieces.put(piece, timeout=0.2)
            except queue.Full:
                continue
        return None
