"""Deployments."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, insert, or_, select, update

from emulator import runs
from emulator.db import Prepared, Tx
from emulator.engine import enqueue
from emulator.kernel.clock import from_millis, to_millis
from services.codedeploy.domain.deployment import (
    ACTIVE,
    Bundle,
    Creator,
    Deployment,
    Failure,
    FileExists,
    Options,
    RollbackInfo,
    Status,
    Stop,
)
from services.codedeploy.store import tables
from services.codedeploy.store.applications import Scope
from services.codedeploy.store.groups import alarms_from_json, rollback_from_json, rollback_to_json
from services.codedeploy.store.revisions import from_json, to_json
from services.codedeploy.store.tables import of, owned, owned_by

_table, _target = tables.deployment, tables.target
_IS = and_(owned_by(_table), _table.c.id == bindparam("of_id"))


_ADD = Prepared(insert(_table))
_FIND = Prepared(select(_table).where(_IS))
_WITH_ORIGIN = Prepared(select(_table.c.id).where(owned_by(_table), _table.c.origin == bindparam("of_origin")))
_ACTIVE = Prepared(
    select(_table.c.id)
    .where(
        owned_by(_table), _table.c.group_id == bindparam("of_group"),
        or_(*(_table.c.status == status.value for status in ACTIVE)),
    )
    .limit(1)
)  # fmt: skip
_SET_STARTED = Prepared(update(_table).where(_IS), ["status", "started_at", "minimum"])
_SET_BUNDLE = Prepared(update(_table).where(_IS, _table.c.bundle.is_(None)).values(bundle=bindparam("bundle")))
_SET_STOP = Prepared(update(_table).where(_IS), ["stop"])
_SET_ENDED = Prepared(update(_table).where(_IS), ["status", "ended_at", "error_code", "error_message"])
_SET_ROLLBACK = Prepared(update(_table).where(_IS), ["rollback"])


def add(tx: Tx, scope: Scope, one: Deployment) -> None:
    """Gives it its number."""
    _ADD.run(
        tx, account=scope[0], region=scope[1], id=one.id,
        application_id=one.application_id, application=one.application, group_id=one.group_id, group_name=one.group,
        config=one.config, status=one.status.value, creator=one.creator.value, origin=one.origin or None,
        created_at=to_millis(one.created_at), started_at=None, ended_at=None, revision=to_json(one.revision),
        previous=one.previous and to_json(one.previous), options=_options(one.options), error_code="",
        error_message="", stop="", rollback=one.rollback and asdict(one.rollback), minimum=0, bundle=None,
    )  # fmt: skip


def go_on(tx: Tx, scope: Scope, deployment_id: str) -> None:
    """Wake the job that looks after a deployment."""
    enqueue(
        tx, "codedeploy.deployment_advanced", {"deployment_id": deployment_id}, account=scope[0], region=scope[1],
        key=f"codedeploy:{scope[0]}:{scope[1]}:{deployment_id}",
    )  # fmt: skip


def find(tx: Tx, scope: Scope, deployment_id: str) -> Deployment | None:
    row = _FIND.first(tx, **of(scope), of_id=deployment_id)
    return None if row is None else _to_deployment(row)


def of_ids(tx: Tx, scope: Scope, ids: Sequence[str]) -> dict[str, Deployment]:
    rows = tx.conn.execute(select(_table).where(owned(_table, scope), _table.c.id.in_(ids)))
    return {row.id: _to_deployment(row) for row in rows}


def with_origin(tx: Tx, scope: Scope, origin: str) -> str | None:
    """The id of the deployment that an in-process call made before."""
    found: str | None = _WITH_ORIGIN.scalar(tx, **of(scope), of_origin=origin)
    return found


def active(tx: Tx, scope: Scope, group_id: str) -> str | None:
    """The id of the group's unfinished deployment."""
    found: str | None = _ACTIVE.scalar(tx, **of(scope), of_group=group_id)
    return found


def page(
    tx: Tx, scope: Scope, *, group_id: str | None, statuses: Sequence[Status], start: datetime | None,
    end: datetime | None, before: int, limit: int,
) -> list[tuple[int, str]]:  # fmt: skip
    """Number and id, newest first, of those with a number below `before`."""
    wanted = [owned(_table, scope), _table.c.number < before]
    if group_id is not None:
        wanted.append(_table.c.group_id == group_id)
    if statuses:
        wanted.append(_table.c.status.in_([status.value for status in statuses]))
    if start is not None:
        wanted.append(_table.c.created_at >= to_millis(start))
    if end is not None:
        wanted.append(_table.c.created_at <= to_millis(end))
    found = select(_table.c.number, _table.c.id).where(*wanted).order_by(_table.c.number.desc()).limit(limit)
    return [(row.number, row.id) for row in tx.conn.execute(found)]


def set_started(tx: Tx, scope: Scope, one: Deployment) -> None:
    _SET_STARTED.run(
        tx, **of(scope), of_id=one.id, status=one.status.value, started_at=_millis(one.started_at),
        minimum=one.minimum,
    )  # fmt: skip


def set_bundle(tx: Tx, scope: Scope, deployment_id: str, bundle: Bundle) -> bool:
    """False when it has one already, or is gone: this one is not needed."""
    return _SET_BUNDLE.run(tx, **of(scope), of_id=deployment_id, bundle=asdict(bundle)) == 1


def set_stop(tx: Tx, scope: Scope, deployment_id: str, stop: Stop) -> None:
    _SET_STOP.run(tx, **of(scope), of_id=deployment_id, stop=stop.value)


def set_ended(tx: Tx, scope: Scope, one: Deployment) -> None:
    error = one.failure or Failure("", "")
    _SET_ENDED.run(
        tx, **of(scope), of_id=one.id, status=one.status.value, ended_at=_millis(one.ended_at),
        error_code=error.code, error_message=error.message,
    )  # fmt: skip


def set_rollback(tx: Tx, scope: Scope, deployment_id: str, info: RollbackInfo) -> None:
    _SET_ROLLBACK.run(tx, **of(scope), of_id=deployment_id, rollback=asdict(info))


def drop_bundle(tx: Tx, scope: Scope, one: Deployment, busy: Sequence[str] = ()) -> None:
    """What was fetched is not needed any more, once the runs `busy` are over."""
    if one.bundle is not None and one.bundle.blob:
        what = {"blob": one.bundle.blob, "runs": list(busy)}
        enqueue(tx, "codedeploy.bundle_dropped", what, account=scope[0], region=scope[1])


def end_runs(tx: Tx, scope: Scope, group_id: str) -> None:
    """What an unfinished deployment of the group still does on instances ends; for groups that are removed."""
    one = find(tx, scope, active(tx, scope, group_id) or "")
    if one is None:
        return
    working = owned(_target, scope), _target.c.deployment_id == one.id, _target.c.run_id != ""
    busy = list(tx.conn.execute(select(_target.c.run_id).where(*working)).scalars())
    for run_id in busy:
        runs.request_stop(tx, run_id)
    drop_bundle(tx, scope, one, busy)


def _millis(moment: datetime | None) -> int | None:
    return None if moment is None else to_millis(moment)


def _options(options: Options) -> dict[str, Any]:
    return {
        "description": options.description, "ignore_stop_failures": options.ignore_stop_failures,
        "outdated_only": options.outdated_only, "file_exists": options.file_exists.value,
        "rollback": rollback_to_json(options.rollback), "alarms": options.alarms and asdict(options.alarms),
    }  # fmt: skip


def _to_options(value: Any) -> Options:
    return Options(
        value["description"], value["ignore_stop_failures"], value["outdated_only"], FileExists(value["file_exists"]),
        rollback_from_json(value["rollback"]), alarms_from_json(value["alarms"]),
    )  # fmt: skip


def _to_deployment(row: Any) -> Deployment:
    def moment(millis: int | None) -> datetime | None:
        return None if millis is None else from_millis(millis)

    return Deployment(
        row.id, row.number, row.application_id, row.application, row.group_id, row.group_name, row.config,
        Status(row.status), Creator(row.creator), from_millis(row.created_at), from_json(row.revision),
        _to_options(row.options), row.previous and from_json(row.previous), moment(row.started_at),
        moment(row.ended_at), Failure(row.error_code, row.error_message) if row.error_code else None, Stop(row.stop),
        row.rollback and RollbackInfo(**row.rollback), row.minimum, row.bundle and Bundle(**row.bundle),
        row.origin or "",
    )  # fmt: skip
