"""Ctrl-C, and other wishes that a build should end."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Any

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopping:
    """While it is entered, a signal raises KeyboardInterrupt. While a build is followed, the first one only tells:
    what is going on is ended in order. signal: the number of the last one, 0 for none."""

    def __init__(self) -> None:
        self.signal = 0
        self._gentle = False
        self._before: dict[int, Any] = {}

    @property
    def asked(self) -> bool:
        return self.signal != 0

    @property
    def code(self) -> int:
        """As shells put it."""
        return 128 + self.signal

    @contextmanager
    def gently(self) -> Iterator[None]:
        self._gentle = True
        try:
            yield
        finally:
            self._gentle = False

    def pause(self, seconds: float) -> None:
        """Ends with the first wish."""
        until = time.monotonic() + seconds
        while not self.asked and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, 0.1))

    def __enter__(self) -> "Stopping":
        self._before = {number: signal.signal(number, self._hear) for number in _SIGNALS}
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)

    def _hear(self, number: int, _: FrameType | None) -> None:
        first, self.signal = not self.asked, number
        if not (first and self._gentle):
            raise KeyboardInterrupt
