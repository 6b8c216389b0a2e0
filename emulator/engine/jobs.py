"""Durable jobs: rows that say what is to be done next.

A job is written in the transaction of the state change that wants it, is leased by one worker at a time and is
done at least once. Its handler must therefore be idempotent. Timers are jobs that are due later.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Index,
    Integer,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    or_,
    select,
    update,
)

from emulator.db import Json, Millis, Prepared, Tx, metadata, upsert

job_table = Table(
    "job",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("payload", Json, nullable=False),
    Column("unique_key", Text, unique=True),
    Column("serial", Text),
    Column("due_at", Millis, nullable=False),
    Column("attempt", Integer, nullable=False, default=0),
    Column("fence", Integer, nullable=False, default=0),
    Column("leased_until", Millis, nullable=False, default=0),
    Column("parked", Integer, nullable=False, default=0),
    Column("error", Text),
    Index("ix_job_ready", "parked", "due_at", "id"),
    Index("ix_job_serial", "serial", "id"),
)

LEASE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Job:
    """A leased job. attempt counts from 1. fence: proof of the lease, checked when the job is closed."""

    id: int
    kind: str
    account: str
    region: str
    payload: Mapping[str, Any]
    attempt: int
    fence: int


class Wake:
    """Tells those of this process who wait for work. Losing a wake is harmless: they poll as well."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def unlisten(self, listener: Callable[[], None]) -> None:
        self._listeners.remove(listener)

    def __call__(self) -> None:
        for listener in self._listeners:
            listener()


wake = Wake()
"""Some job is due."""


_INSERT = upsert(job_table)
_ADD = Prepared(_INSERT)
_ADD_ONCE = Prepared(
    _INSERT.on_conflict_do_update(
        index_elements=["unique_key"],
        set_={"due_at": _INSERT.excluded.due_at},
        where=job_table.c.due_at > _INSERT.excluded.due_at,
    )
)


def _candidate() -> Select[tuple[int]]:
    other = job_table.alias("other")
    now: BindParameter[int] = bindparam("now")
    blocked = exists().where(
        other.c.serial == job_table.c.serial,
        other.c.id != job_table.c.id,
        or_(
            other.c.leased_until > now,
            and_(other.c.id < job_table.c.id, other.c.due_at <= now, other.c.parked == 0),
        ),
    )
    return (
        select(job_table.c.id)
        .where(
            job_table.c.parked == 0,
            job_table.c.due_at <= now,
            job_table.c.leased_until <= now,
            or_(job_table.c.serial.is_(None), ~blocked),
        )
        .order_by(job_table.c.due_at, job_table.c.id)
        .limit(1)
    )


_CANDIDATE = _candidate()
_NEXT = Prepared(_CANDIDATE)
_TAKE = Prepared(
    update(job_table)
    .where(job_table.c.id == bindparam("job"))
    .values(
        leased_until=bindparam("until"),
        fence=job_table.c.fence + 1,
        attempt=job_table.c.attempt + 1,
        unique_key=None,
    )
    .returning(
        job_table.c.id, job_table.c.kind, job_table.c.account, job_table.c.region,
        job_table.c.payload, job_table.c.attempt, job_table.c.fence,
    )
)  # fmt: skip
_FINISH = Prepared(delete(job_table).where(job_table.c.id == bindparam("job"), job_table.c.fence == bindparam("held")))
_NEXT_DUE = Prepared(
    select(job_table.c.due_at)
    .where(job_table.c.parked == 0, job_table.c.leased_until == 0, job_table.c.due_at > bindparam("after"))
    .order_by(job_table.c.due_at)
    .limit(1)
)


def enqueue(
    tx: Tx,
    kind: str,
    payload: Mapping[str, Any],
    *,
    account: str = "",
    region: str = "",
    key: str | None = None,
    serial: str | None = None,
    delay: float = 0.0,
) -> None:
    """Add a job in the caller's transaction.

    key: at most one *waiting* job has it; a second one is dropped, but moves the first forward when it is due
    earlier. A running job no longer holds its key, so what happens meanwhile is looked at once more.
    serial (default: key): jobs sharing it never run at the same time, and run in order. delay: seconds until due.
    """
    due = tx.now_ms + round(delay * 1000)
    values = {
        "kind": kind, "account": account, "region": region, "payload": dict(payload), "unique_key": key,
        "serial": serial or key, "due_at": due, "attempt": 0, "fence": 0, "leased_until": 0, "parked": 0, "error": None,
    }  # fmt: skip
    (_ADD if key is None else _ADD_ONCE).run(tx, **values)
    tx.after_commit(wake)


def claim(tx: Tx, kinds: Collection[str] | None = None) -> Job | None:
    """Lease the next due job, or None. kinds: only of these."""
    if kinds is None:
        found = _NEXT.scalar(tx, now=tx.now_ms)
    else:
        found = tx.conn.execute(_CANDIDATE.where(job_table.c.kind.in_(kinds)), {"now": tx.now_ms}).scalar()
    if found is None:
        return None
    row = _TAKE.one(tx, job=found, until=tx.now_ms + LEASE_MS)
    return Job(row.id, row.kind, row.account, row.region, row.payload, row.attempt, row.fence)


def finish(tx: Tx, job: Job) -> bool:
    """Close a job that was done. False when the lease had passed to somebody else."""
    return _FINISH.run(tx, job=job.id, held=job.fence) == 1


def renew(tx: Tx, job: Job) -> bool:
    """Keep the lease of a job that is still being done."""
    return tx.conn.execute(update(job_table).where(*_mine(job)).values(leased_until=tx.now_ms + LEASE_MS)).rowcount == 1


def put_back(tx: Tx, job: Job, delay: float) -> None:
    """Give back a job that cannot go on yet: due again after `delay` seconds, as if it had not been tried."""
    values = {"leased_until": 0, "due_at": tx.now_ms + round(delay * 1000), "error": None, "attempt": 0}
    tx.conn.execute(update(job_table).where(*_mine(job)).values(values))


def put_back_failed(tx: Tx, job: Job, delay: float, error: str, *, park: bool) -> None:
    """Give back a job whose handler failed: due again after `delay` seconds, or parked for a person to look at."""
    values = {"leased_until": 0, "due_at": tx.now_ms + round(delay * 1000), "error": error, "parked": int(park)}
    tx.conn.execute(update(job_table).where(*_mine(job)).values(values))


def release_all(tx: Tx) -> None:
    """Take every lease back, and try again what was parked: this version may have mended it. Only for a process that
    starts and knows that it is alone."""
    tx.conn.execute(update(job_table).where(job_table.c.leased_until > 0).values(leased_until=0))
    tx.conn.execute(update(job_table).where(job_table.c.parked == 1).values(parked=0, attempt=0, due_at=tx.now_ms))


def next_due(tx: Tx, after: int = 0) -> int | None:
    """When the next waiting job is due, in milliseconds, of those that are due later than `after`."""
    found: int | None = _NEXT_DUE.scalar(tx, after=after)
    return found


def parked(tx: Tx) -> list[Mapping[str, Any]]:
    """Jobs that our own bugs stopped, with their tracebacks; for the dashboard and `codexyz status`."""
    rows = tx.conn.execute(select(job_table).where(job_table.c.parked == 1).order_by(job_table.c.id))
    return [dict(row._mapping) for row in rows]


def _mine(job: Job) -> tuple[ColumnElement[bool], ...]:
    return job_table.c.id == job.id, job_table.c.fence == job.fence
