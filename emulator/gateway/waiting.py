"""Requests that wait for something to happen. They hold a connection, never a thread.

An operation that has nothing to answer yet raises `Later`. The gateway gives its thread back, waits on the event loop
until the topic is rung or the time is over, and runs the operation again: a wait is a question asked once more. A
ring that is lost (another process made the change) costs a second, since nobody waits longer without asking.
"""

import asyncio
import contextlib
import math
import threading

from emulator.db import Tx

_LONGEST = 1.0
FOREVER = math.inf


class Later(Exception):
    """Raised by an operation, outside any write: run it again when `topic` is rung, at the latest after `seconds`."""

    def __init__(self, topic: str, seconds: float) -> None:
        super().__init__(f"again when {topic} is rung or in {seconds} s")
        self.topic = topic
        self.seconds = seconds


class Seat:
    """One who waits."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._called = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._called.wait(), seconds)

    def call(self) -> None:
        """From any thread."""
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody is there any more
            self._loop.call_soon_threadsafe(self._called.set)


class WaitingRoom:
    """Who waits for which topic. `ring` may be called from any thread; waiting is for the event loop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seats: dict[str, dict[Seat, None]] = {}
        self._rung: dict[str, int] = {}
        self.rings = 0
        self.closed = False

    def ring(self, topic: str) -> None:
        """Call the one who has waited longest. Who is called and leaves something for others rings again."""
        with self._lock:
            self.rings += 1
            self._rung[topic] = self.rings
            seats = self._seats.get(topic)
            seat = next(iter(seats)) if seats else None
            self._leave(topic, seat)
        if seat is not None:
            seat.call()

    def ring_after(self, tx: Tx, topic: str) -> None:
        """Ring once the work is durable."""
        tx.after_commit(lambda: self.ring(topic))

    async def wait(self, later: Later, since: int) -> None:
        """Until `later` is due. since: `rings` before the operation looked; a ring after that ends the wait at once."""
        seat = Seat()
        with self._lock:
            if self.closed or self._rung.get(later.topic, 0) > since:
                return
            self._seats.setdefault(later.topic, {})[seat] = None
        try:
            await seat.wait(min(later.seconds, _LONGEST))
        finally:
            with self._lock:
                self._leave(later.topic, seat)

    def close(self) -> None:
        """Nobody waits any more: the server stops."""
        with self._lock:
            self.closed = True
            called = [seat for seats in self._seats.values() for seat in seats]
            self._seats.clear()
        for seat in called:
            seat.call()

    def _leave(self, topic: str, seat: Seat | None) -> None:
        seats = self._seats.get(topic)
        if seats is not None and seat is not None:
            seats.pop(seat, None)
            if not seats:
                del self._seats[topic]
