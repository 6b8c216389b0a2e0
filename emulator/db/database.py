"""Units of work on one database: many readers, one writer.

Two engines on the same file. Every write transaction is a BEGIN IMMEDIATE, so a row that was read is still as it was
when it is updated; readers refuse to write. SQLite's one-writer rule is kept inside the process by a lock (threads
queue up instead of polling the file) and between processes by SQLite.

Connections stay open, and their transactions are begun and ended at SQLite itself: to check one out of a pool and to
begin through SQLAlchemy costs several times what a hot query does.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from emulator.db.checkpoint import Checkpoints
from emulator.kernel.clock import Clock, to_millis
from emulator.kernel.ids import Ids

_BUSY_MS = 30_000
_WAL_PAGES = 40_000
"""The log of which SQLite itself takes care, when `Checkpoints` does not."""
_IDLE_READERS = 8
_STATEMENTS = 512
"""How many compiled statements SQLite keeps for a connection."""
_writing: ContextVar[bool] = ContextVar("writing", default=False)


@dataclass(slots=True)
class Tx:
    """One unit of work. Stores take it; nobody but `Database` commits.

    conn: the SQLAlchemy connection, for stores only; driver: SQLite's own beneath it, for `Prepared` only.
    now: the same moment throughout. subscribers: job kinds that want a topic, for `emulator.bus.publish`.
    """

    conn: Connection
    driver: sqlite3.Connection
    now: datetime
    ids: Ids
    subscribers: Mapping[str, Sequence[str]]
    writable: bool
    _after_commit: list[Callable[[], None]] = field(default_factory=list)

    @property
    def now_ms(self) -> int:
        return to_millis(self.now)

    def after_commit(self, action: Callable[[], None]) -> None:
        """Run `action` once the work is durable. It must not fail and may be lost in a crash: a wake, never a duty."""
        if action not in self._after_commit:
            self._after_commit.append(action)


@dataclass(frozen=True, slots=True)
class _Link:
    """An open connection. SQLAlchemy believes it to be in one endless transaction."""

    conn: Connection
    driver: sqlite3.Connection


class NestedWrite(RuntimeError):
    """A write transaction was opened inside another one of the same call stack: it would wait for itself."""


class Database:
    """Opens units of work.

    fault: called with a name right before and after each commit; crash tests use it to die there.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        ids: Ids,
        *,
        fault: Callable[[str], None] | None = None,
    ) -> None:
        self.path = path
        self.clock = clock
        self.ids = ids
        self.subscribers: dict[str, list[str]] = {}
        self._fault = fault
        self._lock = threading.Lock()
        self._writer: _Link | None = None
        self._readers: list[_Link] = []
        self._checkpoints = Checkpoints(path)
        self.write_engine = _engine(path, write=True)
        self.read_engine = _engine(path, write=False)

    @property
    def is_busy(self) -> bool:
        """Whether a write would have to wait for another one now."""
        return self._lock.locked()

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """Read and write; commits when the block ends, rolls back when it raises. Raises NestedWrite."""
        if _writing.get():
            raise NestedWrite("a write transaction is already open here; act after it, not inside it")
        token = _writing.set(True)
        try:
            with self._lock:
                link = self._writer = self._writer or _open(self.write_engine)
                tx = Tx(link.conn, link.driver, self.clock.now(), self.ids, self.subscribers, writable=True)
                link.driver.execute("BEGIN IMMEDIATE")
                try:
                    yield tx
                    self._at("before_commit")
                    link.driver.execute("COMMIT")
                except BaseException:
                    _roll_back(link)
                    raise
                self._checkpoints.committed()
                self._at("after_commit")
        finally:
            _writing.reset(token)
        for action in tx._after_commit:
            action()

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """Read one consistent snapshot. Any write in it fails."""
        try:
            link = self._readers.pop()
        except IndexError:
            link = _open(self.read_engine)
        try:
            link.driver.execute("BEGIN")
            yield Tx(link.conn, link.driver, self.clock.now(), self.ids, self.subscribers, writable=False)
        finally:
            _roll_back(link)
            if len(self._readers) < _IDLE_READERS:
                self._readers.append(link)
            else:
                link.conn.close()

    def close(self) -> None:
        """Only when nobody works with it any more."""
        self._checkpoints.close()
        for link in (*self._readers, *filter(None, (self._writer,))):
            link.conn.close()
        self._readers.clear()
        self._writer = None

    def _at(self, point: str) -> None:
        if self._fault is not None:
            self._fault(point)


def is_writing() -> bool:
    """Whether this call stack is inside a write transaction."""
    return _writing.get()


def _open(engine: Engine) -> _Link:
    conn = engine.connect()
    conn.begin()
    link = _Link(conn, _driver(conn))
    _roll_back(link)
    return link


def _roll_back(link: _Link) -> None:
    if link.driver.in_transaction:  # SQLite may have ended it itself: the disk is full, say
        link.driver.execute("ROLLBACK")


def _engine(path: Path, *, write: bool) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=NullPool,
        connect_args={
            "check_same_thread": False, "isolation_level": None, "timeout": _BUSY_MS / 1000,
            "cached_statements": _STATEMENTS,
        },
    )  # fmt: skip
    event.listen(engine, "connect", _on_write_connect if write else _on_read_connect)
    event.listen(engine, "begin", _begin_immediate if write else _begin_deferred)
    return engine


def _on_write_connect(connection: Any, _record: Any) -> None:
    for pragma in (
        "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"busy_timeout={_BUSY_MS}",
        f"wal_autocheckpoint={_WAL_PAGES}",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")


def _on_read_connect(connection: Any, _record: Any) -> None:
    for pragma in ("query_only=ON", f"busy_timeout={_BUSY_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    _driver(connection).execute("BEGIN IMMEDIATE")


def _begin_deferred(connection: Connection) -> None:
    _driver(connection).execute("BEGIN")


def _driver(connection: Connection) -> sqlite3.Connection:
    found: Any = connection.connection.driver_connection
    return found  # type: ignore[no-any-return]
