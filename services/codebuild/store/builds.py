"""Builds in rows: columns for what is searched, a document for the rest."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, delete, func, insert, or_, select, update

from emulator.db import Prepared, Tx, put_by_key, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.build import Build, Context, Failure, Phase, PhaseType, Retries, Stage, Status, Uploaded
from services.codebuild.domain.fleet import READY
from services.codebuild.store.tables import build_table, counter_table, fleet_table, token_table

_NEWEST = 500
_TOKEN_MS = 5 * 60_000
_FOR_EVER_MS = 365 * 86_400_000
_AT_WORK = (Stage.PREPARING, Stage.RUNNING)
_RUNNING = (*_AT_WORK, Stage.COLLECTING)
_BEFORE_ALL, _AFTER_ALL = -1, 2**63 - 1
_T = build_table.c
_IN = and_(_T.account == bindparam("account"), _T.region == bindparam("region"))
_OF_PROJECT = and_(_IN, _T.project == bindparam("project"))
_ONE = _T.uuid == bindparam("wanted")


def _any_of(column: ColumnElement[str], values: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(column == str(value) for value in values))


_COUNTER = ["account", "region", "project", "kind"]
_COUNT_ON = Prepared(
    upsert(counter_table)
    .on_conflict_do_update(index_elements=_COUNTER, set_={"last": counter_table.c.last + 1})
    .returning(counter_table.c.last),
    [*_COUNTER, "last"],
)
_ADD = Prepared(insert(build_table))
_SAVE = Prepared(
    update(build_table).where(_ONE, _T.version == bindparam("held")), ["stage", "fleet", "version", "build"]
)  # fmt: skip
_FIND = Prepared(select(build_table).where(_ONE))
_REQUEST = Prepared(select(_T.request).where(_ONE))


def next_number(tx: Tx, account: str, region: str, project: str, kind: str = "build") -> int:
    """Numbers are never given twice, not even after the project was made anew."""
    return int(_COUNT_ON.scalar(tx, account=account, region=region, project=project, kind=kind, last=1))


def add(tx: Tx, build: Build, request: Mapping[str, Any]) -> None:
    _ADD.run(
        tx, uuid=build.uuid, account=build.account, region=build.region, project=build.project, number=build.number,
        stage=build.stage.value, fleet=build.fleet, version=build.version, shipped=0, shipping=0, logged_at=0,
        request=dict(request), build=_document(build),
    )  # fmt: skip


def save(tx: Tx, build: Build) -> Build | None:
    """Store what became of it. None when somebody else has changed it since it was read."""
    done = _SAVE.run(
        tx, wanted=build.uuid, held=build.version, stage=build.stage.value, fleet=build.fleet,
        version=build.version + 1, build=_document(build),
    )  # fmt: skip
    return replace(build, version=build.version + 1) if done else None


def find(tx: Tx, uuid: str) -> Build | None:
    """By uuid, whoever owns it; for jobs."""
    row = _FIND.first(tx, wanted=uuid)
    return None if row is None else _build(row)


def find_in(tx: Tx, account: str, region: str, project: str, uuid: str) -> Build | None:
    found = find(tx, uuid)
    if found is None or (found.account, found.region, found.project) != (account, region, project):
        return None
    return found


def request_of(tx: Tx, uuid: str) -> Mapping[str, Any]:
    """What StartBuild was given."""
    row = _REQUEST.one(tx, wanted=uuid)
    found: Mapping[str, Any] = row.request
    return found


def remove(tx: Tx, uuid: str) -> None:
    tx.conn.execute(delete(build_table).where(build_table.c.uuid == uuid))


def _pages(key: ColumnElement[int], scope: ColumnElement[bool]) -> dict[bool, Prepared]:
    """(key, project, uuid) beyond a key; by whether they descend."""
    query = select(key.label("key"), _T.project, _T.uuid).where(scope)
    after: BindParameter[int] = bindparam("after")
    return {
        False: Prepared(query.where(key > after).order_by(key).limit(bindparam("most"))),
        True: Prepared(query.where(key < after).order_by(key.desc()).limit(bindparam("most"))),
    }


_IDS = _pages(_T.seq, _IN)
_IDS_OF_PROJECT = _pages(_T.number, _OF_PROJECT)


def ids(tx: Tx, account: str, region: str, *, descending: bool, after: int | None, limit: int) -> list[tuple[int, str]]:
    """(sequence number, build id) of an account's builds, in the order in which they were started."""
    scope = {"account": account, "region": region}
    return _page(tx, _IDS[descending], scope, _start(after, descending=descending), limit)


def ids_of_project(
    tx: Tx, account: str, region: str, project: str, *, descending: bool, after: int | None, limit: int
) -> list[tuple[int, str]]:
    """(build number, build id)."""
    scope = {"account": account, "region": region, "project": project}
    return _page(tx, _IDS_OF_PROJECT[descending], scope, _start(after, descending=descending), limit)


def of_project(tx: Tx, account: str, region: str, project: str) -> Iterator[Build]:
    """The newest builds, the last one first."""
    scope = (_T.account == account, _T.region == region, _T.project == project)
    query = select(build_table).where(*scope).order_by(_T.number.desc()).limit(_NEWEST)
    return (_build(row) for row in tx.conn.execute(query))


def _page(tx: Tx, query: Prepared, scope: Mapping[str, str], after: int, limit: int) -> list[tuple[int, str]]:
    return [(row.key, f"{row.project}:{row.uuid}") for row in query.all(tx, **scope, after=after, most=limit)]


def _start(after: int | None, *, descending: bool) -> int:
    """The key that a page begins beyond."""
    return after if after is not None else _AFTER_ALL if descending else _BEFORE_ALL


_COUNT = select(func.count().label("builds"))
_COUNT_AT_WORK = Prepared(_COUNT.where(_any_of(_T.stage, _AT_WORK)))
_COUNT_QUEUED = Prepared(_COUNT.where(_IN, _T.stage == Stage.QUEUED.value))
_COUNT_ACTIVE_OF = Prepared(_COUNT.where(_OF_PROJECT, _any_of(_T.stage, (*_RUNNING, Stage.QUEUED))))


def count_at_work(tx: Tx) -> int:
    """Builds that have or want a place, in all accounts: they share the machine."""
    return int(_COUNT_AT_WORK.scalar(tx))


def count_queued(tx: Tx, account: str, region: str) -> int:
    return int(_COUNT_QUEUED.scalar(tx, account=account, region=region))


def count_active_of(tx: Tx, account: str, region: str, project: str) -> int:
    return int(_COUNT_ACTIVE_OF.scalar(tx, account=account, region=region, project=project))


def next_queued(tx: Tx, limit: int) -> Build | None:
    """The oldest that has a place: in its fleet; or on demand, in an account and region in which fewer than `limit`
    builds run so. Its `fleet` says which: a build that its fleet lets overflow has none any more."""
    row = _NEXT_QUEUED.first(tx, places=limit)
    if row is None:
        return None
    return _build(row) if row.in_fleet else replace(_build(row), fleet="")


def _next_queued() -> Prepared:
    fleet, other = fleet_table.c, build_table.alias("other").c
    running = select(func.count()).where(other.fleet == _T.fleet, _any_of(other.stage, _RUNNING))
    near = (other.account == _T.account, other.region == _T.region)
    on_demand = select(func.count()).where(*near, other.fleet == "", _any_of(other.stage, _RUNNING))
    in_fleet = and_(_any_of(fleet.status, READY), running.scalar_subquery() < fleet.desired)
    overflow = and_(_any_of(fleet.status, READY), fleet.overflows == 1)
    free = and_(or_(_T.fleet == "", overflow), on_demand.scalar_subquery() < bindparam("places"))
    return Prepared(
        select(build_table, in_fleet.label("in_fleet"))
        .outerjoin(fleet_table, fleet.uuid == _T.fleet)
        .where(_T.stage == Stage.QUEUED.value, or_(in_fleet, free))
        .order_by(_T.seq)
        .limit(1)
    )


_NEXT_QUEUED = _next_queued()


def queued_for(tx: Tx, fleet: str) -> list[Build]:
    """Those that wait for a place in a fleet. fleet: uuid."""
    query = select(build_table).where(_T.fleet == fleet, _T.stage == Stage.QUEUED.value).order_by(_T.seq)
    return [_build(row) for row in tx.conn.execute(query)]


@dataclass(frozen=True, slots=True)
class LogPosition:
    """How far the log of a build is. shipped: number of the last event whose lines are in it; shipping: of the last one
    that is on its way there. logged_at: time of the last line, in milliseconds."""

    shipped: int
    shipping: int
    logged_at: int


_POSITION = ["shipped", "shipping", "logged_at"]
_LOG_POSITION = Prepared(select(*(_T[name] for name in _POSITION)).where(_ONE))
_SET_LOG_POSITION = Prepared(update(build_table).where(_ONE), _POSITION)


def log_position(tx: Tx, uuid: str) -> LogPosition | None:
    """None: there is no such build."""
    row = _LOG_POSITION.first(tx, wanted=uuid)
    return None if row is None else LogPosition(*row)


def set_log_position(tx: Tx, uuid: str, position: LogPosition) -> None:
    _SET_LOG_POSITION.run(
        tx, wanted=uuid, shipped=position.shipped, shipping=position.shipping, logged_at=position.logged_at
    )  # fmt: skip


_TOKEN = ["account", "region", "operation", "token"]
_REMEMBERED = Prepared(
    select(token_table).where(
        *(token_table.c[name] == bindparam(name) for name in _TOKEN), token_table.c.at > bindparam("since")
    )
)
_FORGET = Prepared(delete(token_table).where(token_table.c.at <= bindparam("until")))
_REMEMBER = put_by_key(token_table, "digest", "result", "at")  # what it started before may have been deleted


def remembered(tx: Tx, scope: tuple[str, str, str], token: str, request: Mapping[str, Any]) -> tuple[str, bool] | None:
    """What a request with this token gave before, and whether it was the same request. scope: account, region,
    operation. Tokens are remembered for five minutes."""
    account, region, operation = scope
    row = _REMEMBERED.first(
        tx, account=account, region=region, operation=operation, token=token, since=tx.now_ms - _TOKEN_MS
    )  # fmt: skip
    return None if row is None else (row.result, row.digest == _digest(request))


def remember(
    tx: Tx, scope: tuple[str, str, str], token: str, request: Mapping[str, Any], result: str, *, for_ever: bool
) -> None:
    """for_ever: for callers in process, whose tokens are ids that come once."""
    _FORGET.run(tx, until=tx.now_ms - _TOKEN_MS)
    account, region, operation = scope
    _REMEMBER.run(
        tx, account=account, region=region, operation=operation, token=token, digest=_digest(request), result=result,
        at=tx.now_ms + for_ever * _FOR_EVER_MS,
    )  # fmt: skip


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
