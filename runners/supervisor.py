"""Takes tasks from the server and sees each to its end. Remembers nothing: all is in the place and at the peer.

One thread a slot does one task at a time; one more thread keeps the leases and hears requests to stop.
"""

import logging
import threading
from collections.abc import Callable

from runners.backends.base import Backend
from runners.clock import Clock
from runners.contract import Assignment, Instruction, Peer
from runners.work import Work

_log = logging.getLogger(__name__)
_EXTEND_SECONDS = 1.0
_RETRY_SECONDS = 1.0


class Supervisor:
    """name: of this runner, for people. slots: how many tasks at once."""

    def __init__(self, peer: Peer, backend: Backend, clock: Clock, *, name: str, slots: int) -> None:
        self._peer = peer
        self._backend = backend
        self._clock = clock
        self._name = name
        self._ending = threading.Event()
        self._guard = threading.Lock()
        self._works: set[Work] = set()
        slot_names = [f"runner-{n}" for n in range(max(1, slots))]
        self._threads = [threading.Thread(target=self._slot, name=slot, daemon=True) for slot in slot_names]
        self._threads.append(threading.Thread(target=self._keep_leases, name="runner-leases", daemon=True))

    def start(self) -> None:
        """Remove what earlier runs of the server left behind, then take tasks. Returns at once."""
        for thread in self._threads:
            thread.start()
        threading.Thread(target=self._sweep, name="runner-sweep", daemon=True).start()

    def stop(self, seconds: float = 5.0, *, wake: Callable[[], None] | None = None) -> None:
        """Stop looking after tasks; what runs goes on and is attached again by the next supervisor.

        wake: makes `Peer.next` return at once where somebody waits in it."""
        self._ending.set()
        if wake is not None:
            wake()
        with self._guard:
            for work in self._works:
                work.let_go()
        for thread in self._threads:
            thread.join(seconds)

    def wait(self) -> None:
        """Until `stop`."""
        self._ending.wait()

    def _slot(self) -> None:
        while not self._ending.is_set():
            try:
                assignment = self._peer.next(self._name, 1.0)
                if assignment is not None:
                    self._do(assignment)
            except Exception:  # noqa: BLE001  worker edge: the lease runs out, and the task is taken up again
                if not self._ending.is_set():
                    _log.exception("a runner's slot failed; its task is taken up again when the lease has run out")
                self._ending.wait(_RETRY_SECONDS)

    def _do(self, assignment: Assignment) -> None:
        work = Work(self._peer, self._backend, self._clock, assignment)
        with self._guard:
            self._works.add(work)
        if self._ending.is_set():
            work.let_go()
        try:
            work.run()
        finally:
            with self._guard:
                self._works.discard(work)

    def _keep_leases(self) -> None:
        while not self._ending.wait(_EXTEND_SECONDS):
            with self._guard:
                works = list(self._works)
            for work in works:
                try:
                    self._obey(work, self._peer.extend(work.task.id, work.fence))
                except Exception:  # noqa: BLE001  worker edge: tried again in a second, and the lease lasts longer
                    _log.warning("the lease of %s could not be renewed", work.task.id, exc_info=True)

    def _obey(self, work: Work, instruction: Instruction) -> None:
        if instruction is Instruction.STOP:
            work.stop()
        elif instruction is Instruction.LET_GO:
            work.let_go()

    def _sweep(self) -> None:
        try:
            self._backend.sweep(self._peer.known)
        except Exception:  # noqa: BLE001  worker edge: leftovers cost space, nothing else
            if not self._ending.is_set():
                _log.warning("leftovers of earlier tasks could not be removed", exc_info=True)
