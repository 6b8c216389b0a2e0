"""The server's side of `runners.contract.Peer`, for a runner in the same process."""

import threading
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from emulator.blobs import Blobs, Incoming
from emulator.db import Database
from emulator.runs import store
from runners.contract import Assignment, Event, Instruction, Outcome

_POLL_SECONDS = 1.0


class LocalPeer:
    """Answers runners from the database. See `Peer` for the contracts."""

    def __init__(self, db: Database, blobs: Blobs) -> None:
        self._db = db
        self._blobs = blobs
        self._signal = threading.Condition()
        store.wake_runners.listen(self._wake)

    def next(self, runner: str, wait_seconds: float) -> Assignment | None:
        with self._signal:
            assignment = self._take(runner)
            if assignment is None and wait_seconds > 0:
                self._signal.wait(min(wait_seconds, _POLL_SECONDS))
        return assignment or self._take(runner)

    def extend(self, task_id: str, fence: int) -> Instruction:
        with self._db.write() as tx:
            return store.extend(tx, task_id, fence)

    def open_input(self, task_id: str, name: str) -> BinaryIO:
        return self.input_path(task_id, name).open("rb")

    def input_path(self, task_id: str, name: str) -> Path:
        """Where the bytes of an Input are. Raises KeyError."""
        with self._db.read() as tx:
            blob_id = store.input_blob(tx, task_id, name)
        return self._blobs.path(blob_id)

    def report(self, task_id: str, fence: int, events: Sequence[Event]) -> bool:
        with self._db.write() as tx:
            return store.report(tx, task_id, fence, events)

    def put_output(self, task_id: str, fence: int, name: str, chunks: Iterator[bytes]) -> bool:
        return self.keep_output(task_id, fence, name, self._blobs.receive_all(chunks))

    def keep_output(self, task_id: str, fence: int, name: str, incoming: Incoming) -> bool:
        """`put_output` of bytes that are here already."""
        blob_id = self._blobs.keep(incoming)
        with self._db.write() as tx:
            held = store.put_output(tx, task_id, fence, name, blob_id)
        if not held:
            self._blobs.remove(blob_id)
        return held

    def finish(self, task_id: str, fence: int, outcome: Outcome) -> bool:
        with self._db.write() as tx:
            return store.finish(tx, task_id, fence, outcome)

    def known(self) -> Collection[str]:
        with self._db.read() as tx:
            return store.known_ids(tx)

    def _take(self, runner: str) -> Assignment | None:
        with self._db.read() as tx:
            if not store.something_to_take(tx):
                return None
        with self._db.write() as tx:
            return store.take(tx, runner)

    def _wake(self) -> None:
        with self._signal:
            self._signal.notify_all()
