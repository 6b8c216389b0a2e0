"""A server inside the test that dies at chosen commits: from then on nothing of it reaches database or files any more.

Many lives a minute, where killing a process of its own takes seconds. What runs in local places goes on, as it does when
a server is killed.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from emulator.embedded import start_runner
from emulator.main import listings
from emulator.node import Node
from emulator.settings import Settings


class Life:
    """One life of the server. `over` is set when it has died."""

    def __init__(self, data: Path, point: str, number: int) -> None:
        self.over = threading.Event()
        self._point, self._left = point, number
        self._guard = threading.Lock()
        settings = Settings(port=0, data=data, runner="local")
        self.node = Node(settings, listings(), start_runner=lambda node: start_runner(node.settings, node.peer))

    def begin(self) -> None:
        self.node._begin()
        self.node.db._fault = self._pass
        remove = self.node.blobs.remove
        self.node.blobs.remove = lambda blob_id: None if self.over.is_set() else remove(blob_id)  # type: ignore[method-assign]

    def _pass(self, point: str) -> None:
        """SystemExit: the only way out of a thread that nobody catches or complains of."""
        with self._guard:
            if point == self._point:
                self._left -= 1
                if self._left == 0:
                    self.over.set()
        if self.over.is_set():
            raise SystemExit

    def wait(self, done: Callable[[], bool], seconds: float = 30.0) -> bool:
        """Until it has died (False) or `done` says so (True)."""
        deadline = time.monotonic() + seconds
        while not self.over.is_set():
            if done():
                return True
            assert time.monotonic() < deadline, "neither done nor dead"
            time.sleep(0.01)
        return False


@contextmanager
def life(data: Path, point: str = "", number: int = 0) -> Iterator[Life]:
    """A life that ends at its `number`th passage of `point` (before_commit, after_commit), or at the end of the block."""
    one = Life(data, point, number)
    try:
        one.begin()
        yield one
    except SystemExit:
        assert one.over.is_set()
    finally:
        one.node._end()
