"""Builds in rows: columns for what is searched, a document for the rest."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, insert, or_, select, update

from emulator.db import Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.build import Build, Context, Failure, Phase, PhaseType, Retries, Stage, Status, Uploaded
from services.codebuild.domain.fleet import READY
from services.codebuild.store.tables import build_table, counter_table, fleet_table, token_table

_NEWEST = 500
_TOKEN_MS = 5 * 60_000
_FOR_EVER_MS = 365 * 86_400_000
_AT_WORK = (Stage.PREPARING.value, Stage.RUNNING.value)
_RUNNING = (*_AT_WORK, Stage.COLLECTING.value)
_OPEN_FLEETS = tuple(status.value for status in READY)
_FIND = select(build_table).where(build_table.c.uuid == bindparam("uuid"))


def next_number(tx: Tx, account: str, region: str, project: str, kind: str = "build") -> int:
    """Numbers are never given twice, not even after the project was made anew."""
    row = {"account": account, "region": region, "project": project, "kind": kind, "last": 1}
    statement = upsert(counter_table).values(row).on_conflict_do_update(
        index_elements=["account", "region", "project", "kind"], set_={"last": counter_table.c.last + 1}
    )  # fmt: skip
    return int(tx.conn.execute(statement.returning(counter_table.c.last)).scalar_one())


def add(tx: Tx, build: Build, request: Mapping[str, Any]) -> None:
    tx.conn.execute(
        insert(build_table).values(
            uuid=build.uuid, account=build.account, region=build.region, project=build.project, number=build.number,
            stage=build.stage.value, fleet=build.fleet, version=build.version, shipped=0, shipping=0, logged_at=0,
            request=dict(request), build=_document(build),
        )
    )  # fmt: skip


def save(tx: Tx, build: Build) -> Build | None:
    """Store what became of it. None when somebody else has changed it since it was read."""
    done = tx.conn.execute(
        update(build_table)
        .where(build_table.c.uuid == build.uuid, build_table.c.version == build.version)
        .values(stage=build.stage.value, fleet=build.fleet, version=build.version + 1, build=_document(build))
    ).rowcount
    return replace(build, version=build.version + 1) if done else None


def find(tx: Tx, uuid: str) -> Build | None:
    """By uuid, whoever owns it; for jobs."""
    row = tx.conn.execute(_FIND, {"uuid": uuid}).one_or_none()
    return None if row is None else _build(row)


def find_in(tx: Tx, account: str, region: str, project: str, uuid: str) -> Build | None:
    found = find(tx, uuid)
    if found is None or (found.account, found.region, found.project) != (account, region, project):
        return None
    return found


def request_of(tx: Tx, uuid: str) -> Mapping[str, Any]:
    """What StartBuild was given."""
    found: Mapping[str, Any] = tx.conn.execute(
        select(build_table.c.request).where(build_table.c.uuid == uuid)
    ).scalar_one()
    return found


def remove(tx: Tx, uuid: str) -> None:
    tx.conn.execute(delete(build_table).where(build_table.c.uuid == uuid))


def ids(tx: Tx, account: str, region: str, *, descending: bool, after: int | None, limit: int) -> list[tuple[int, str]]:
    """(sequence number, build id) of an account's builds, in the order in which they were started."""
    table = build_table.c
    return _page(tx, table.seq, [table.account == account, table.region == region], descending, after, limit)


def ids_of_project(
    tx: Tx, account: str, region: str, project: str, *, descending: bool, after: int | None, limit: int
) -> list[tuple[int, str]]:
    """(build number, build id)."""
    table = build_table.c
    scope = [table.account == account, table.region == region, table.project == project]
    return _page(tx, table.number, scope, descending, after, limit)


def of_project(tx: Tx, account: str, region: str, project: str) -> Iterator[Build]:
    """The newest builds, the last one first."""
    table = build_table.c
    scope = (table.account == account, table.region == region, table.project == project)
    query = select(build_table).where(*scope).order_by(table.number.desc()).limit(_NEWEST)
    return (_build(row) for row in tx.conn.execute(query))


def _page(
    tx: Tx, key: Any, scope: Sequence[ColumnElement[bool]], descending: bool, after: int | None, limit: int
) -> list[tuple[int, str]]:
    query = select(key.label("key"), build_table.c.project, build_table.c.uuid).where(*scope)
    if after is not None:
        query = query.where(key < after if descending else key > after)
    rows = tx.conn.execute(query.order_by(key.desc() if descending else key).limit(limit))
    return [(row.key, f"{row.project}:{row.uuid}") for row in rows]


def count_at_work(tx: Tx) -> int:
    """Builds that have or want a place, in all accounts: they share the machine."""
    query = select(func.count()).where(build_table.c.stage.in_(_AT_WORK))
    return int(tx.conn.execute(query).scalar_one())


def count_queued(tx: Tx, account: str, region: str) -> int:
    return _count(tx, account, region, build_table.c.stage == Stage.QUEUED.value)


def count_active_of(tx: Tx, account: str, region: str, project: str) -> int:
    active = build_table.c.stage.in_((*_RUNNING, Stage.QUEUED.value))
    return _count(tx, account, region, active & (build_table.c.project == project))


def _count(tx: Tx, account: str, region: str, condition: ColumnElement[bool]) -> int:
    table = build_table.c
    query = select(func.count()).where(table.account == account, table.region == region, condition)
    return int(tx.conn.execute(query).scalar_one())


def next_queued(tx: Tx, limit: int) -> Build | None:
    """The oldest that has a place: in its fleet; or on demand, in an account and region in which fewer than `limit`
    builds run so. Its `fleet` says which: a build that its fleet lets overflow has none any more."""
    row = tx.conn.execute(_NEXT_QUEUED, {"places": limit}).one_or_none()
    if row is None:
        return None
    return _build(row) if row.in_fleet else replace(_build(row), fleet="")


def _next_queued() -> Select[Any]:
    table, fleet, other = build_table.c, fleet_table.c, build_table.alias("other").c
    running = select(func.count()).where(other.fleet == table.fleet, other.stage.in_(_RUNNING))
    near = (other.account == table.account, other.region == table.region)
    on_demand = select(func.count()).where(*near, other.fleet == "", other.stage.in_(_RUNNING))
    in_fleet = and_(fleet.status.in_(_OPEN_FLEETS), running.scalar_subquery() < fleet.desired)
    overflow = and_(fleet.status.in_(_OPEN_FLEETS), fleet.overflows == 1)
    free = and_(or_(table.fleet == "", overflow), on_demand.scalar_subquery() < bindparam("places"))
    return (
        select(build_table, in_fleet.label("in_fleet"))
        .outerjoin(fleet_table, fleet.uuid == table.fleet)
        .where(table.stage == Stage.QUEUED.value, or_(in_fleet, free))
        .order_by(table.seq)
        .limit(1)
    )


_NEXT_QUEUED = _next_queued()


def queued_for(tx: Tx, fleet: str) -> list[Build]:
    """Those that wait for a place in a fleet. fleet: uuid."""
    table = build_table.c
    query = select(build_table).where(table.fleet == fleet, table.stage == Stage.QUEUED.value).order_by(table.seq)
    return [_build(row) for row in tx.conn.execute(query)]


@dataclass(frozen=True, slots=True)
class LogPosition:
    """How far the log of a build is. shipped: number of the last event whose lines are in it; shipping: of the last one
    that is on its way there. logged_at: time of the last line, in milliseconds."""

    shipped: int
    shipping: int
    logged_at: int


def log_position(tx: Tx, uuid: str) -> LogPosition:
    table = build_table.c
    query = select(table.shipped, table.shipping, table.logged_at).where(table.uuid == uuid)
    return LogPosition(*tx.conn.execute(query).one())


def set_log_position(tx: Tx, uuid: str, position: LogPosition) -> None:
    values = {"shipped": position.shipped, "shipping": position.shipping, "logged_at": position.logged_at}
    tx.conn.execute(update(build_table).where(build_table.c.uuid == uuid).values(values))


def remembered(tx: Tx, scope: tuple[str, str, str], token: str, request: Mapping[str, Any]) -> tuple[str, bool] | None:
    """What a request with this token gave before, and whether it was the same request. scope: account, region,
    operation. Tokens are remembered for five minutes."""
    row = tx.conn.execute(
        select(token_table).where(*_token(scope, token), token_table.c.at > tx.now_ms - _TOKEN_MS)
    ).one_or_none()
    return None if row is None else (row.result, row.digest == _digest(request))


def remember(
    tx: Tx, scope: tuple[str, str, str], token: str, request: Mapping[str, Any], result: str, *, for_ever: bool
) -> None:
    """for_ever: for callers in process, whose tokens are ids that come once."""
    tx.conn.execute(delete(token_table).where(token_table.c.at <= tx.now_ms - _TOKEN_MS))
    account, region, operation = scope
    row = {
        "account": account, "region": region, "operation": operation, "token": token, "digest": _digest(request),
        "result": result, "at": tx.now_ms + for_ever * _FOR_EVER_MS,
    }  # fmt: skip
    statement = upsert(token_table).values(row)  # what it started before may have been deleted
    keys = ["account", "region", "operation", "token"]
    tx.conn.execute(statement.on_conflict_do_update(index_elements=keys, set_=row))


def _token(scope: tuple[str, str, str], token: str) -> tuple[ColumnElement[bool], ...]:
    table = token_table.c
    account, region, operation = scope
    return table.account == account, table.region == region, table.operation == operation, table.token == token


def _digest(request: Mapping[str, Any]) -> str:
    return hashlib.sha256(orjson.dumps(dict(request), option=orjson.OPT_SORT_KEYS)).hexdigest()


def _document(build: Build) -> dict[str, Any]:
    return {
        "settings": dict(build.settings), "initiator": build.initiator, "folders": dict(build.folders),
        "project_uuid": build.project_uuid, "source_version": build.source_version, "status": build.status.value,
        "resolved_version": build.resolved_version, "buildspec": build.buildspec, "notes": build.notes,
        "buildspec_path": build.buildspec_path, "prepared_in": build.prepared_in, "debug": build.debug,
        "phases": [_phase_document(phase) for phase in build.phases],
        "failure": None if build.failure is None else [
            build.failure.phase.value, build.failure.command, build.failure.exit_code
        ],
        "uploaded": {name: [one.location, one.md5, one.sha256] for name, one in build.uploaded.items()},
        "exported": [list(pair) for pair in build.exported], "report_arns": build.report_arns,
        "retries": None if build.retries is None else [
            build.retries.limit, build.retries.number, build.retries.previous, build.retries.next
        ],
        "batch": build.batch, "told": dict(build.told), "cache_generation": build.cache_generation,
        "access_key": build.access_key,
    }  # fmt: skip


def _phase_document(phase: Phase) -> list[Any]:
    return [
        phase.type.value, to_millis(phase.started_at), None if phase.ended_at is None else to_millis(phase.ended_at),
        phase.status, None if phase.context is None else [phase.context.code, phase.context.message],
    ]  # fmt: skip


def _build(row: Any) -> Build:
    document = row.build
    return Build(
        account=row.account, region=row.region, project=row.project, uuid=row.uuid, number=row.number,
        stage=Stage(row.stage), version=row.version, settings=document["settings"], initiator=document["initiator"],
        folders=document["folders"], project_uuid=document["project_uuid"], source_version=document["source_version"],
        status=Status(document["status"]), resolved_version=document["resolved_version"],
        notes=tuple(document["notes"]),
        buildspec=document["buildspec"], buildspec_path=document["buildspec_path"], debug=document["debug"],
        prepared_in=document["prepared_in"], phases=tuple(_phase(*values) for values in document["phases"]),
        failure=_failure(document["failure"]), exported=tuple((name, value) for name, value in document["exported"]),
        uploaded={name: Uploaded(*values) for name, values in document["uploaded"].items()},
        report_arns=tuple(document["report_arns"]), batch=tuple(document["batch"]) if document["batch"] else None,
        told=document["told"], fleet=row.fleet,
        retries=Retries(*document["retries"]) if document["retries"] else None,
        cache_generation=document["cache_generation"], access_key=document["access_key"],
    )  # fmt: skip


def _phase(kind: str, started: int, ended: int | None, status: str | None, context: list[str] | None) -> Phase:
    return Phase(
        PhaseType(kind), from_millis(started), _moment(ended), None if status is None else Status(status),
        None if context is None else Context(*context),
    )  # fmt: skip


def _moment(millis: int | None) -> datetime | None:
    return None if millis is None else from_millis(millis)


def _failure(values: list[Any] | None) -> Failure | None:
    return None if values is None else Failure(PhaseType(values[0]), values[1], values[2])
