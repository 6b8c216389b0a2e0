"""Where an operation runs: on the event loop, or in a thread.

A thread is dear: for each call into SQLite or the file system the threads of a process hand the interpreter to each
other, and that takes longer than the call. So an operation that waits for nothing but the database is run on the event
loop, as long as it is quick; everything else (git, other services, runners, big bodies) has a thread.
"""

import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar

from emulator.gateway.dispatch import Dispatcher

T = TypeVar("T")
_QUICK = 0.003
"""Seconds that the event loop may work on one request."""
_SMALL = 64 * 1024
"""Bytes of a request whose parsing and checksums are done in no time."""


_on_the_loop: ContextVar[bool] = ContextVar("on_the_loop", default=False)


class Waits(Exception):
    """An operation on the event loop would have to wait: it is begun again in a thread."""


def about_to_wait() -> None:
    """Called by whatever waits for a process or another machine, before anything has changed. Raises Waits."""
    if _on_the_loop.get():
        raise Waits


class Lanes:
    """Chooses by what an operation is, and by what it took until now."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        self._dispatcher = dispatcher
        self._usual: dict[tuple[str, str], float] = {}

    def is_quick(self, service: str, operation: str, size: int) -> bool:
        """Whether a request of `size` bytes may be answered on the event loop. The first one of its kind may not, nor
        one whose operation is not known yet ("": it stands in the body)."""
        usual = self._usual.get((service, operation))
        if not operation or usual is None or usual > _QUICK or size > _SMALL:
            return False
        return self._dispatcher.needs_no_thread(service, operation)

    def on_the_loop(self, service: str, operation: str, work: Callable[[], T]) -> T:
        """Does the work now. What took long has a thread the next time: there it shows whether it waited or worked.
        Raises Waits."""
        begun, token = time.perf_counter(), _on_the_loop.set(True)
        try:
            return work()
        finally:
            _on_the_loop.reset(token)
            if time.perf_counter() - begun > _QUICK:
                self._usual.pop((service, operation), None)

    def in_a_thread(self, service: str, operation: str, work: Callable[[], T]) -> T:
        """Does the work, and learns how long the CPU needs for it. Called in that thread."""
        begun = time.thread_time()
        try:
            return work()
        finally:
            took = time.thread_time() - begun
            self._usual[service, operation] = (self._usual.get((service, operation), took) + took) / 2
