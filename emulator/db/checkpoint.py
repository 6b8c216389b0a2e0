"""Brings what was committed from SQLite's log into its file, in a thread of its own.

SQLite would do that itself, inside the commit that fills the log: one request in some hundreds would wait for the disk,
and with it whoever waits for the writer.
https://www.sqlite.org/wal.html#performance_considerations
https://www.sqlite.org/walformat.html#the_wal_index_file_format
"""

import contextlib
import logging
import sqlite3
import sys
import threading
from pathlib import Path

_EVERY = 64
_MANY = 4000
"""Pages of the log that are not in the file yet. Each is written once, however often it has changed meanwhile."""
_LAST_FRAME, _WRITTEN = 16, 96
"""Where the log's index says how many pages it has, and how many of them are in the file: numbers of four bytes."""
_log = logging.getLogger(__name__)


class Checkpoints:
    """Told of every commit. Its thread starts with the first large log."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._commits = 0
        self._wanted = threading.Event()
        self._closed = False
        self._thread: threading.Thread | None = None

    def committed(self) -> None:
        """By the one writer, while it is that. What is committed is: this fails for nobody."""
        self._commits += 1
        if self._commits % _EVERY == 0 and self._waiting() > _MANY:
            self._wanted.set()
            if self._thread is None:
                self._begin()

    def close(self) -> None:
        self._closed = True
        self._wanted.set()
        if self._thread is not None:
            self._thread.join()

    def _begin(self) -> None:
        thread = threading.Thread(target=self._work, name="checkpoints", daemon=True)
        with contextlib.suppress(RuntimeError):  # no more threads; the next time, perhaps
            thread.start()
            self._thread = thread

    def _waiting(self) -> int:
        """Pages that wait to be brought into the file."""
        try:
            with open(f"{self._path}-shm", "rb", buffering=0) as index:
                head = index.read(_WRITTEN + 4)
        except OSError:
            return 0
        last, written = (int.from_bytes(head[at : at + 4], sys.byteorder) for at in (_LAST_FRAME, _WRITTEN))
        return last - written

    def _work(self) -> None:
        connection = sqlite3.connect(self._path, isolation_level=None)
        while self._wanted.wait() and not self._closed:
            self._wanted.clear()
            try:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            except sqlite3.Error:  # SQLite itself does it when the log has grown much larger
                _log.warning("the database's log could not be brought into its file", exc_info=True)
        connection.close()
