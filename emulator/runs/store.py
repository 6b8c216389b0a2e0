"""Work for runners: rows that hold a task, its events, its files and its outcome.

A service submits a run in the transaction of its own state change and names a job kind to be woken by. It reads
events and outcome from here and calls `forget` when it has taken them over.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    ColumnElement,
    Index,
    Integer,
    Table,
    Text,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from emulator.db import Json, Millis, Tx, metadata, upsert
from emulator.engine import Wake, enqueue
from emulator.kernel.clock import from_millis, to_millis
from runners import codec
from runners.contract import Assignment, Event, Host, Instruction, Mark, Outcome, Result, Task

run_table = Table(
    "run",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("notify", Text, nullable=False),
    Column("task", Json, nullable=False),
    Column("host", Text),
    Column("state", Text, nullable=False),  # queued running finished
    Column("runner", Text, nullable=False, default=""),
    Column("fence", Integer, nullable=False, default=0),
    Column("leased_until", Millis, nullable=False, default=0),
    Column("stop", Integer, nullable=False, default=0),
    Column("last_seq", Integer, nullable=False, default=0),
    Column("outcome", Json),
    Index("ix_run_state", "state", "number"),
    Index("ix_run_host", "host", "state"),
)

run_event_table = Table(
    "run_event",
    metadata,
    Column("run_id", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("at", Millis, nullable=False),
    Column("mark", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("phase", Text, nullable=False),
    Column("command", Integer, nullable=False),
    Column("exit_code", Integer, nullable=False),
    sqlite_with_rowid=False,
)

run_file_table = Table(
    "run_file",
    metadata,
    Column("run_id", Text, primary_key=True),
    Column("direction", Text, primary_key=True),  # input output
    Column("name", Text, primary_key=True),
    Column("blob_id", Text, nullable=False),
)

LEASE_MS = 30_000
wake_runners = Wake()
"""There is a run to be taken."""


@dataclass(frozen=True, slots=True)
class RunState:
    """Where a run stands. outcome is None until it ended."""

    id: str
    state: str
    last_seq: int
    outcome: Outcome | None


def submit(
    tx: Tx, task: Task, *, account: str, region: str, notify: str, inputs: Mapping[str, str] | None = None
) -> None:
    """Queue a task. notify: the job kind that gets `{"run_id": …}` after events and after the end (several events may
    be told by one job). inputs: name of the task's Input -> blob id; the caller owns the blobs. A second submit of
    the same id does nothing."""
    number = (tx.conn.execute(select(func.max(run_table.c.number))).scalar() or 0) + 1
    row = {
        "id": task.id, "number": number, "account": account, "region": region, "notify": notify,
        "task": codec.task_to_wire(task), "host": task.place.id if isinstance(task.place, Host) else None,
        "state": "queued", "runner": "", "fence": 0, "leased_until": 0, "stop": 0, "last_seq": 0,
    }  # fmt: skip
    if tx.conn.execute(upsert(run_table).values(row).on_conflict_do_nothing()).rowcount == 0:
        return
    for name, blob_id in (inputs or {}).items():
        _put_file(tx, task.id, "input", name, blob_id)
    tx.after_commit(wake_runners)


def request_stop(tx: Tx, run_id: str) -> None:
    """Ask the runner to end it. A run nobody took yet ends at once, as STOPPED."""
    waiting = update(run_table).where(run_table.c.id == run_id, run_table.c.state == "queued")
    stopped = Outcome(Result.STOPPED, tx.now, tx.now, message="stopped before it started")
    if tx.conn.execute(waiting.values(state="finished", outcome=codec.outcome_to_wire(stopped))).rowcount:
        _notify(tx, run_id)
    else:
        tx.conn.execute(update(run_table).where(run_table.c.id == run_id).values(stop=1))
    tx.after_commit(wake_runners)


def state(tx: Tx, run_id: str) -> RunState | None:
    row = tx.conn.execute(
        select(run_table.c.state, run_table.c.last_seq, run_table.c.outcome).where(run_table.c.id == run_id)
    ).one_or_none()
    if row is None:
        return None
    outcome = None if row.outcome is None else codec.outcome_from_wire(row.outcome)
    return RunState(run_id, row.state, row.last_seq, outcome)


def events(tx: Tx, run_id: str, after: int, limit: int = 1000) -> list[Event]:
    """The events that follow number `after`, in order."""
    rows = tx.conn.execute(
        select(run_event_table)
        .where(run_event_table.c.run_id == run_id, run_event_table.c.seq > after)
        .order_by(run_event_table.c.seq)
        .limit(limit)
    )
    return [
        Event(row.seq, from_millis(row.at), Mark(row.mark), row.text, row.phase, row.command, row.exit_code)
        for row in rows
    ]


def drop_events(tx: Tx, run_id: str, up_to: int) -> None:
    """Forget events that their reader has stored elsewhere (a build log, say)."""
    tx.conn.execute(delete(run_event_table).where(run_event_table.c.run_id == run_id, run_event_table.c.seq <= up_to))


def outputs(tx: Tx, run_id: str) -> dict[str, str]:
    """Name of the task's Output -> blob id of its tar. The blobs belong to the service from now on."""
    return _files(tx, run_id, "output")


def inputs(tx: Tx, run_id: str) -> dict[str, str]:
    """Name of the task's Input -> blob id, as it was submitted."""
    return _files(tx, run_id, "input")


def forget(tx: Tx, run_id: str) -> None:
    """Remove a finished run. Its blobs stay; they are the caller's."""
    for table in (run_event_table, run_file_table):
        tx.conn.execute(delete(table).where(table.c.run_id == run_id))
    tx.conn.execute(delete(run_table).where(run_table.c.id == run_id))


def take(tx: Tx, runner: str) -> Assignment | None:
    """Lease the oldest run that is queued, or was left by its runner. One at a time per host."""
    other = run_table.alias("other")
    host_busy = exists().where(
        other.c.host == run_table.c.host,
        other.c.id != run_table.c.id,
        or_(other.c.state == "running", (other.c.state == "queued") & (other.c.number < run_table.c.number)),
    )
    free = (run_table.c.state == "queued") & (run_table.c.host.is_(None) | ~host_busy)
    left = (run_table.c.state == "running") & (run_table.c.leased_until <= tx.now_ms)
    found = tx.conn.execute(select(run_table.c.id).where(or_(free, left)).order_by(run_table.c.number).limit(1))
    run_id = found.scalar()
    if run_id is None:
        return None
    row = tx.conn.execute(
        update(run_table)
        .where(run_table.c.id == run_id)
        .values(state="running", runner=runner, fence=run_table.c.fence + 1, leased_until=tx.now_ms + LEASE_MS)
        .returning(run_table.c.task, run_table.c.fence, run_table.c.last_seq)
    ).one()
    return Assignment(codec.task_from_wire(row.task), row.fence, row.last_seq, first=row.fence == 1)


def something_to_take(tx: Tx) -> bool:
    """A cheap look before `take`: may say yes although `take` then finds nothing."""
    open_run = or_(run_table.c.state == "queued", run_table.c.leased_until <= tx.now_ms)
    return tx.conn.execute(
        select(run_table.c.id).where(run_table.c.state.in_(("queued", "running")), open_run).limit(1)
    ).scalar() is not None  # fmt: skip


def extend(tx: Tx, run_id: str, fence: int) -> Instruction:
    row = tx.conn.execute(
        update(run_table)
        .where(run_table.c.id == run_id, run_table.c.fence == fence, run_table.c.state == "running")
        .values(leased_until=tx.now_ms + LEASE_MS)
        .returning(run_table.c.stop)
    ).one_or_none()
    if row is None:
        return Instruction.LET_GO
    return Instruction.STOP if row.stop else Instruction.GO_ON


def report(tx: Tx, run_id: str, fence: int, new_events: Sequence[Event]) -> bool:
    """Store events; numbers that are known already are skipped. False for a stale fence."""
    last = tx.conn.execute(select(run_table.c.last_seq).where(*_held(run_id, fence))).scalar()
    if last is None:
        return False
    fresh = [event for event in new_events if event.seq > last]
    if not fresh:
        return True
    tx.conn.execute(insert(run_event_table), [_event_row(run_id, event) for event in fresh])
    tx.conn.execute(update(run_table).where(run_table.c.id == run_id).values(last_seq=fresh[-1].seq))
    _notify(tx, run_id)
    return True


def put_output(tx: Tx, run_id: str, fence: int, name: str, blob_id: str) -> bool:
    held = tx.conn.execute(select(run_table.c.id).where(*_held(run_id, fence))).scalar()
    if held is not None:
        _put_file(tx, run_id, "output", name, blob_id)
    return held is not None


def finish(tx: Tx, run_id: str, fence: int, outcome: Outcome) -> bool:
    """Record the end; only the first counts. False for a stale fence."""
    done = tx.conn.execute(
        update(run_table)
        .where(*_held(run_id, fence))
        .values(state="finished", outcome=codec.outcome_to_wire(outcome), leased_until=0)
    ).rowcount
    if done:
        _notify(tx, run_id)
        tx.after_commit(wake_runners)
    return done == 1


def busy(tx: Tx) -> bool:
    """Whether any runner has anything in hand."""
    held = run_table.c.state == "running", run_table.c.leased_until > tx.now_ms
    return tx.conn.execute(select(run_table.c.id).where(*held).limit(1)).scalar() is not None


def release_all(tx: Tx) -> None:
    """Take every lease back, so that runs are attached again at once. Only for a process that knows it is alone."""
    tx.conn.execute(update(run_table).where(run_table.c.state == "running").values(leased_until=0))


def input_blob(tx: Tx, run_id: str, name: str) -> str:
    """Raises KeyError."""
    return _files(tx, run_id, "input")[name]


def known_ids(tx: Tx) -> set[str]:
    """All runs that are not finished; places of other runs are leftovers."""
    return set(tx.conn.execute(select(run_table.c.id).where(run_table.c.state != "finished")).scalars())


def _notify(tx: Tx, run_id: str) -> None:
    row = tx.conn.execute(
        select(run_table.c.notify, run_table.c.account, run_table.c.region).where(run_table.c.id == run_id)
    ).one()
    enqueue(
        tx, row.notify, {"run_id": run_id}, account=row.account, region=row.region, key=f"{row.notify}:{run_id}"
    )  # fmt: skip


def _held(run_id: str, fence: int) -> tuple[ColumnElement[bool], ...]:
    return run_table.c.id == run_id, run_table.c.fence == fence, run_table.c.state == "running"


def _files(tx: Tx, run_id: str, direction: str) -> dict[str, str]:
    rows = tx.conn.execute(
        select(run_file_table.c.name, run_file_table.c.blob_id).where(
            run_file_table.c.run_id == run_id, run_file_table.c.direction == direction
        )
    )
    return {row.name: row.blob_id for row in rows}


def _put_file(tx: Tx, run_id: str, direction: str, name: str, blob_id: str) -> None:
    row = {"run_id": run_id, "direction": direction, "name": name, "blob_id": blob_id}
    key = ["run_id", "direction", "name"]
    tx.conn.execute(
        upsert(run_file_table).values(row).on_conflict_do_update(index_elements=key, set_={"blob_id": blob_id})
    )


def _event_row(run_id: str, event: Event) -> dict[str, object]:
    return {
        "run_id": run_id, "seq": event.seq, "at": to_millis(event.at), "mark": event.mark.value, "text": event.text,
        "phase": event.phase, "command": event.command, "exit_code": event.exit_code,
    }  # fmt: skip
