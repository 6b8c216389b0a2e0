"""The targets of deployments, and the runs that work on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import and_, bindparam, func, insert, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codedeploy.domain.fleet import Fleet
from services.codedeploy.domain.lifecycle import (
    Diagnostics,
    ErrorCode,
    EventName,
    EventStatus,
    LifecycleEvent,
    Target,
    TargetStatus,
)
from services.codedeploy.store import tables
from services.codedeploy.store.applications import Scope
from services.codedeploy.store.tables import of, owned, owned_by

_table = tables.target
_OF = and_(owned_by(_table), _table.c.deployment_id == bindparam("of_deployment"))
_ONE = and_(_OF, _table.c.position == bindparam("of_position"))


_ADD = Prepared(insert(_table))
_SAVE = Prepared(update(_table).where(_ONE), ["status", "updated_at", "events"])
_SAVE_BOTH = Prepared(
    update(_table).where(_ONE), ["status", "updated_at", "events", "run_id", "run_count", "seen", "run_events"]
)
_OF_RUN = Prepared(select(_table).where(owned_by(_table), _table.c.run_id == bindparam("of_run")))
_IN_STATUS = select(_table).where(_OF, _table.c.status == bindparam("in_status")).order_by(_table.c.position)
_WITH_STATUS = Prepared(_IN_STATUS)
_FIRST_WITH_STATUS = Prepared(_IN_STATUS.limit(bindparam("most")))
_COUNTS = Prepared(select(_table.c.status, func.count().label("n")).where(_OF).group_by(_table.c.status))


@dataclass(frozen=True, slots=True)
class Current:
    """The run that works on a target. run_id: "" for none. steps: what it does, see `agent.commands`. count: runs so
    far. seen: events read. phase, log, failure: where its reader stands."""

    run_id: str = ""
    count: int = 0
    seen: int = 0
    steps: Sequence[Mapping[str, Any]] = ()
    phase: str = ""
    log: str = ""
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """A target with its run."""

    deployment_id: str
    target: Target
    current: Current = field(default_factory=Current)


def add(tx: Tx, scope: Scope, deployment_id: str, targets: Sequence[Target]) -> None:
    identity = {"account": scope[0], "region": scope[1], "deployment_id": deployment_id}
    rows = [
        {**identity, "position": one.position, "instance": one.instance, "instance_id": one.instance_id,
         **_values(one), **_current(Current())}
        for one in targets
    ]  # fmt: skip
    _ADD.run_many(tx, rows)


def save(tx: Tx, scope: Scope, deployment_id: str, one: Target, current: Current | None = None) -> None:
    """current: None leaves it."""
    same = {**of(scope), "of_deployment": deployment_id, "of_position": one.position}
    if current is None:
        _SAVE.run(tx, **same, **_values(one))
    else:
        _SAVE_BOTH.run(tx, **same, **_values(one), **_current(current))


def of_run(tx: Tx, scope: Scope, run_id: str) -> Stored | None:
    row = _OF_RUN.first(tx, **of(scope), of_run=run_id)
    return None if row is None else _to_stored(row)


def of_instances(tx: Tx, scope: Scope, deployment_id: str, names: Sequence[str]) -> dict[str, Target]:
    same = _table.c.deployment_id == deployment_id, _table.c.instance.in_(names)
    rows = tx.conn.execute(select(_table).where(owned(_table, scope), *same))
    return {row.instance: _to_stored(row).target for row in rows}


def page(
    tx: Tx, scope: Scope, deployment_id: str, statuses: Sequence[TargetStatus], after: int, limit: int
) -> list[Target]:
    """In their order; `after` is a position."""
    wanted = [owned(_table, scope), _table.c.deployment_id == deployment_id, _table.c.position > after]
    if statuses:
        wanted.append(_table.c.status.in_([status.value for status in statuses]))
    rows = tx.conn.execute(select(_table).where(*wanted).order_by(_table.c.position).limit(limit))
    return [_to_stored(row).target for row in rows]


def with_status(
    tx: Tx, scope: Scope, deployment_id: str, status: TargetStatus, limit: int | None = None
) -> list[Stored]:
    same = {**of(scope), "of_deployment": deployment_id, "in_status": status.value}
    rows = _WITH_STATUS.all(tx, **same) if limit is None else _FIRST_WITH_STATUS.all(tx, **same, most=limit)
    return [_to_stored(row) for row in rows]


def counts(tx: Tx, scope: Scope, deployment_id: str) -> dict[TargetStatus, int]:
    rows = _COUNTS.all(tx, **of(scope), of_deployment=deployment_id)
    return {TargetStatus(row.status): row.n for row in rows}


def fleet(tx: Tx, scope: Scope, deployment_id: str, minimum: int) -> Fleet:
    """Without skipped ones."""
    found = counts(tx, scope, deployment_id)
    return Fleet(
        found.get(TargetStatus.PENDING, 0), found.get(TargetStatus.IN_PROGRESS, 0),
        found.get(TargetStatus.SUCCEEDED, 0), found.get(TargetStatus.FAILED, 0), minimum,
    )  # fmt: skip


def _values(one: Target) -> dict[str, Any]:
    return {
        "status": one.status.value, "updated_at": to_millis(one.updated_at),
        "events": [_event(event) for event in one.events],
    }  # fmt: skip


def _current(current: Current) -> dict[str, Any]:
    reader = {"steps": list(current.steps), "phase": current.phase, "log": current.log, "failure": current.failure}
    return {"run_id": current.run_id, "run_count": current.count, "seen": current.seen, "run_events": reader}


def _event(event: LifecycleEvent) -> dict[str, Any]:
    shape: dict[str, Any] = {"name": event.name.value, "status": event.status.value}
    if event.started_at is not None:
        shape["started"] = to_millis(event.started_at)
    if event.ended_at is not None:
        shape["ended"] = to_millis(event.ended_at)
    if (found := event.diagnostics) is not None:
        shape["diagnostics"] = [found.code.value, found.message, found.script, found.tail]
    return shape


def _to_event(value: Any) -> LifecycleEvent:
    started, ended, found = value.get("started"), value.get("ended"), value.get("diagnostics")
    return LifecycleEvent(
        EventName(value["name"]), EventStatus(value["status"]), None if started is None else from_millis(started),
        None if ended is None else from_millis(ended),
        None if found is None else Diagnostics(ErrorCode(found[0]), found[1], found[2], found[3]),
    )  # fmt: skip


def _to_stored(row: Any) -> Stored:
    target = Target(
        row.position, row.instance, row.instance_id, TargetStatus(row.status), from_millis(row.updated_at),
        tuple(_to_event(event) for event in row.events),
    )  # fmt: skip
    return Stored(row.deployment_id, target, Current(row.run_id, row.run_count, row.seen, **row.run_events))
