"""Work for runners: rows that hold a task, its events, its files and its outcome.

A service submits a run in the transaction of its own state change and names a job kind to be woken by. It reads
events and outcome from here and calls `forget` when it has taken them over.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    Index,
    Integer,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from emulator.db import Json, Millis, Prepared, Tx, metadata, put_by_key
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
_r, _e, _f = run_table.c, run_event_table.c, run_file_table.c
_RUN, _FENCE = _r.id == bindparam("run"), _r.fence == bindparam("held")
_HELD = and_(_RUN, _FENCE, _r.state == "running")
_EVENTS = _e.run_id == bindparam("run")
wake_runners = Wake()
"""There is a run to be taken."""


@dataclass(frozen=True, slots=True)
class RunState:
    """Where a run stands. outcome is None until it ended."""

    id: str
    state: str
    last_seq: int
    outcome: Outcome | None


_LAST_NUMBER = Prepared(select(func.max(_r.number)))
_SUBMIT = put_by_key(run_table)
_STATE = Prepared(select(_r.state, _r.last_seq, _r.outcome).where(_RUN))


def submit(
    tx: Tx, task: Task, *, account: str, region: str, notify: str, inputs: Mapping[str, str] | None = None
) -> None:
    """Queue a task. notify: the job kind that gets `{"run_id": …}` after events and after the end (several events may
    be told by one job). inputs: name of the task's Input -> blob id; the caller owns the blobs. A second submit of
    the same id does nothing."""
    number = (_LAST_NUMBER.scalar(tx) or 0) + 1
    row = {
        "id": task.id, "number": number, "account": account, "region": region, "notify": notify,
        "task": codec.task_to_wire(task), "host": task.place.id if isinstance(task.place, Host) else None,
        "state": "queued", "runner": "", "fence": 0, "leased_until": 0, "stop": 0, "last_seq": 0, "outcome": None,
    }  # fmt: skip
    if _SUBMIT.run(tx, **row) == 0:
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
    row = _STATE.first(tx, run=run_id)
    if row is None:
        return None
    outcome = None if row.outcome is None else codec.outcome_from_wire(row.outcome)
    return RunState(run_id, row.state, row.last_seq, outcome)


_NEXT_EVENTS = Prepared(
    select(run_event_table).where(_EVENTS, _e.seq > bindparam("after")).order_by(_e.seq).limit(bindparam("most"))
)
_DROP_EVENTS = Prepared(delete(run_event_table).where(_EVENTS, _e.seq <= bindparam("up_to")))


def events(tx: Tx, run_id: str, after: int, limit: int = 1000) -> list[Event]:
    """The events that follow number `after`, in order."""
    return [
        Event(row.seq, from_millis(row.at), Mark(row.mark), row.text, row.phase, row.command, row.exit_code)
        for row in _NEXT_EVENTS.all(tx, run=run_id, after=after, most=limit)
    ]


def drop_events(tx: Tx, run_id: str, up_to: int) -> None:
    """Forget events that their reader has stored elsewhere (a build log, say)."""
    _DROP_EVENTS.run(tx, run=run_id, up_to=up_to)


def outputs(tx: Tx, run_id: str) -> dict[str, str]:
    """Name of the task's Output -> blob id of its tar. The blobs belong to the service from now on."""
    return _files(tx, run_id, "output")


def inputs(tx: Tx, run_id: str) -> dict[str, str]:
    """Name of the task's Input -> blob id, as it was submitted."""
    return _files(tx, run_id, "input")


_FORGET = (
    Prepared(delete(run_event_table).where(_EVENTS)),
    Prepared(delete(run_file_table).where(_f.run_id == bindparam("run"))),
    Prepared(delete(run_table).where(_RUN)),
)


def forget(tx: Tx, run_id: str) -> None:
    """Remove a finished run. Its blobs stay; they are the caller's."""
    for statement in _FORGET:
        statement.run(tx, run=run_id)


def _free() -> Select[tuple[str]]:
    """The oldest run that is queued, or was left by its runner. One at a time per host."""
    other, now = run_table.alias("other").c, bindparam("now", type_=Millis)
    host_busy = exists().where(
        other.host == _r.host, other.id != _r.id,
        or_(other.state == "running", (other.state == "queued") & (other.number < _r.number)),
    )  # fmt: skip
    free = (_r.state == "queued") & (_r.host.is_(None) | ~host_busy)
    left = (_r.state == "running") & (_r.leased_until <= now)
    return select(_r.id).where(or_(free, left)).order_by(_r.number).limit(1)


_FREE = Prepared(_free())
_TAKE = Prepared(
    update(run_table)
    .where(_RUN)
    .values(state="running", runner=bindparam("by"), fence=_r.fence + 1, leased_until=bindparam("until"))
    .returning(_r.task, _r.fence, _r.last_seq)
)
_OPEN = or_(_r.state == "queued", _r.state == "running")
_SOMETHING = Prepared(
    select(_r.id).where(_OPEN, or_(_r.state == "queued", _r.leased_until <= bindparam("now"))).limit(1)
)
_EXTEND = Prepared(update(run_table).where(_HELD).values(leased_until=bindparam("until")).returning(_r.stop))


def take(tx: Tx, runner: str) -> Assignment | None:
    """Lease the oldest run that is queued, or was left by its runner. One at a time per host."""
    run_id = _FREE.scalar(tx, now=tx.now_ms)
    if run_id is None:
        return None
    row = _TAKE.one(tx, run=run_id, by=runner, until=tx.now_ms + LEASE_MS)
    return Assignment(codec.task_from_wire(row.task), row.fence, row.last_seq, first=row.fence == 1)


def something_to_take(tx: Tx) -> bool:
    """A cheap look before `take`: may say yes although `take` then finds nothing."""
    return _SOMETHING.scalar(tx, now=tx.now_ms) is not None


def extend(tx: Tx, run_id: str, fence: int) -> Instruction:
    row = _EXTEND.first(tx, run=run_id, held=fence, until=tx.now_ms + LEASE_MS)
    if row is None:
        return Instruction.LET_GO
    return Instruction.STOP if row.stop else Instruction.GO_ON


_LAST_SEQ = Prepared(select(_r.last_seq).where(_HELD))
_SET_LAST_SEQ = Prepared(update(run_table).where(_RUN).values(last_seq=bindparam("last")))
_ADD_EVENT = Prepared(insert(run_event_table))
_FINISH = Prepared(update(run_table).where(_HELD).values(state="finished", outcome=bindparam("result"), leased_until=0))
_LISTENER = Prepared(select(_r.notify, _r.account, _r.region).where(_RUN))


def report(tx: Tx, run_id: str, fence: int, new_events: Sequence[Event]) -> bool:
    """Store events; numbers that are known already are skipped. False for a stale fence."""
    last = _LAST_SEQ.scalar(tx, run=run_id, held=fence)
    if last is None:
        return False
    fresh = [event for event in new_events if event.seq > last]
    if not fresh:
        return True
    _ADD_EVENT.run_many(tx, (_event_row(run_id, event) for event in fresh))
    _SET_LAST_SEQ.run(tx, run=run_id, last=fresh[-1].seq)
    _notify(tx, run_id)
    return True


def put_output(tx: Tx, run_id: str, fence: int, name: str, blob_id: str) -> bool:
    held = _LAST_SEQ.first(tx, run=run_id, held=fence) is not None
    if held:
        _put_file(tx, run_id, "output", name, blob_id)
    return held


def finish(tx: Tx, run_id: str, fence: int, outcome: Outcome) -> bool:
    """Record the end; only the first counts. False for a stale fence."""
    done = _FINISH.run(tx, run=run_id, held=fence, result=codec.outcome_to_wire(outcome))
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
    row = _LISTENER.one(tx, run=run_id)
    key = f"{row.notify}:{run_id}"
    enqueue(tx, row.notify, {"run_id": run_id}, account=row.account, region=row.region, key=key)


_FILES = Prepared(select(_f.name, _f.blob_id).where(_f.run_id == bindparam("run"), _f.direction == bindparam("way")))
_PUT_FILE = put_by_key(run_file_table, "blob_id")


def _files(tx: Tx, run_id: str, direction: str) -> dict[str, str]:
    return {row.name: row.blob_id for row in _FILES.all(tx, run=run_id, way=direction)}


def _put_file(tx: Tx, run_id: str, direction: str, name: str, blob_id: str) -> None:
    _PUT_FILE.run(tx, run_id=run_id, direction=direction, name=name, blob_id=blob_id)


def _event_row(run_id: str, event: Event) -> dict[str, object]:
    return {
        "run_id": run_id, "seq": event.seq, "at": to_millis(event.at), "mark": event.mark.value, "text": event.text,
        "phase": event.phase, "command": event.command, "exit_code": event.exit_code,
    }  # fmt: skip
