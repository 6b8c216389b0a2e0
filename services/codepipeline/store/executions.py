"""Executions, the stages they entered, and what they carry: artifacts and variables."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, func, insert, select, update

from emulator.db import Prepared, Tx, put_by_key
from emulator.kernel.clock import from_millis, to_millis
from services.codepipeline.domain.artifact import Artifact, Revision, SourceRevision
from services.codepipeline.domain.declaration import Gate, Mode
from services.codepipeline.domain.execution import (
    ConditionStatus,
    Ending,
    Execution,
    ExecutionStatus,
    Kind,
    Retries,
    RetryTrigger,
    StageRun,
    StageStatus,
    Trigger,
    TriggerType,
)
from services.codepipeline.domain.pipeline import Override, Record
from services.codepipeline.store.codec import artifact_from, artifact_to, revision_from, revision_to
from services.codepipeline.store.tables import (
    artifact_table,
    door_table,
    execution_table,
    namespace_table,
    revision_table,
    stage_table,
    token_table,
)  # fmt: skip

_DAY_MS = 86_400_000

# executions

_t = execution_table.c
_BY_ID = _t.id == bindparam("wanted")
_OF_PIPELINE = _t.pipeline_id == bindparam("pipeline")
_ACTIVE_ONES = and_(_OF_PIPELINE, _t.active == 1)
_BARE = [column for column in _t if column.name not in ("variables", "overrides", "revisions")]
"""An execution without what is told of it."""
_ADD = Prepared(insert(execution_table))
_SAVE = Prepared(
    update(execution_table).where(_BY_ID),
    ["active", "status", "stage", "entered", "attempt", "ending", "comment", "updated_at"],
)
_SET_REVISIONS = Prepared(update(execution_table).where(_BY_ID), ["revisions", "updated_at"])
_TOUCH = Prepared(update(execution_table).where(_BY_ID), ["updated_at"])
_FIND = Prepared(select(execution_table).where(_BY_ID, _OF_PIPELINE))
_ACTIVE = Prepared(select(*_BARE).where(_ACTIVE_ONES).order_by(_t.number))
_COUNT_ACTIVE = Prepared(select(func.count()).select_from(execution_table).where(_ACTIVE_ONES))
_LATEST = Prepared(
    select(*_BARE)
    .join(door_table, door_table.c.latest_id == _t.id)
    .where(door_table.c.pipeline_id == bindparam("pipeline"))
)
_PAGE = Prepared(
    select(execution_table)
    .where(_OF_PIPELINE, _t.number < bindparam("before"))
    .order_by(_t.number.desc())
    .limit(bindparam("most"))
)
_PAGE_OF_SUCCEEDED = Prepared(
    select(execution_table)
    .join(stage_table, stage_table.c.execution_id == _t.id)
    .where(
        stage_table.c.pipeline_id == bindparam("pipeline"), stage_table.c.version == bindparam("version"),
        stage_table.c.stage == bindparam("stage"), stage_table.c.status == StageStatus.SUCCEEDED.value,
        stage_table.c.number < bindparam("before"),
    )
    .order_by(stage_table.c.number.desc())
    .limit(bindparam("most"))
)  # fmt: skip


def add(tx: Tx, pipeline_id: str, record: Record) -> None:
    one = record.execution
    _ADD.run(
        tx, id=one.id, pipeline_id=pipeline_id, number=one.number, version=one.version, mode=one.mode.value,
        kind=one.kind.value, trigger_type=one.trigger.type.value, trigger_detail=one.trigger.detail,
        rollback_target=record.rollback_target, variables=dict(record.variables), summary=record.summary,
        overrides=[[over.action, over.type, over.value] for over in record.overrides],
        revisions=[_revision_to(revision) for revision in record.revisions],
        started_at=to_millis(one.started_at), **_changing(tx, one),
    )  # fmt: skip


def save(tx: Tx, execution: Execution) -> None:
    _SAVE.run(tx, wanted=execution.id, **_changing(tx, execution))


def _changing(tx: Tx, one: Execution) -> dict[str, Any]:
    return {
        "active": one.active, "status": one.status.value, "stage": one.stage, "entered": one.run is not None,
        "attempt": one.attempt, "ending": one.ending or "", "comment": one.comment, "updated_at": tx.now_ms,
    }  # fmt: skip


def find(tx: Tx, pipeline_id: str, execution_id: str) -> Record | None:
    """Without the run of its stage."""
    row = _FIND.first(tx, wanted=execution_id, pipeline=pipeline_id)
    return None if row is None else _record(row)


def active(tx: Tx, pipeline_id: str) -> tuple[list[Execution], list[Execution]]:
    """Those that are in a stage, without the run of it, and those that wait in front of one; the oldest first."""
    rows = _ACTIVE.all(tx, pipeline=pipeline_id)
    return [_execution(row) for row in rows if row.entered], [_execution(row) for row in rows if not row.entered]


def count_active(tx: Tx, pipeline_id: str) -> int:
    return int(_COUNT_ACTIVE.scalar(tx, pipeline=pipeline_id))


def latest(tx: Tx, pipeline_id: str) -> dict[str, Execution]:
    """By id, without their runs: for each stage the one that entered last (`store.doors`)."""
    return {row.id: _execution(row) for row in _LATEST.all(tx, pipeline=pipeline_id)}


def page(tx: Tx, pipeline_id: str, before: int, limit: int) -> Sequence[Record]:
    """The newest first. before: a number."""
    return [_record(row) for row in _PAGE.all(tx, pipeline=pipeline_id, before=before, most=limit)]


def page_of_succeeded(tx: Tx, pipeline_id: str, version: int, stage: str, before: int, limit: int) -> Sequence[Record]:
    """Like `page`: those of a structure that succeeded in a stage."""
    rows = _PAGE_OF_SUCCEEDED.all(
        tx, pipeline=pipeline_id, version=version, stage=stage, before=before, most=limit
    )  # fmt: skip
    return [_record(row) for row in rows]


def set_revisions(tx: Tx, execution_id: str, revisions: Sequence[SourceRevision]) -> None:
    values = [_revision_to(one) for one in revisions]
    _SET_REVISIONS.run(tx, wanted=execution_id, revisions=values, updated_at=tx.now_ms)


def touch(tx: Tx, execution_id: str) -> None:
    """Something of it has changed now."""
    _TOUCH.run(tx, wanted=execution_id, updated_at=tx.now_ms)


# tokens: a start that is repeated is the same start

_STARTED_WITH = Prepared(
    select(token_table.c.execution_id).where(
        token_table.c.pipeline_id == bindparam("pipeline"), token_table.c.token == bindparam("token"),
        token_table.c.expires_at > bindparam("now"),
    )
)  # fmt: skip
_FORGET_STARTS = Prepared(delete(token_table).where(token_table.c.expires_at <= bindparam("now")))
_REMEMBER_START = Prepared(insert(token_table))


def started_with(tx: Tx, pipeline_id: str, token: str) -> str | None:
    """The id of the execution that this token started."""
    found: str | None = _STARTED_WITH.scalar(tx, pipeline=pipeline_id, token=token, now=tx.now_ms)
    return found


def remember_start(tx: Tx, pipeline_id: str, token: str, execution_id: str, *, days: int) -> None:
    _FORGET_STARTS.run(tx, now=tx.now_ms)
    expires = tx.now_ms + days * _DAY_MS
    _REMEMBER_START.run(tx, pipeline_id=pipeline_id, token=token, execution_id=execution_id, expires_at=expires)


# revisions that were ever used

_USE_REVISION = put_by_key(revision_table)
_USED_IN = Prepared(
    select(revision_table.c.execution_id).where(
        revision_table.c.pipeline_id == bindparam("pipeline"), revision_table.c.action == bindparam("action"),
        revision_table.c.revision == bindparam("revision"),
    )
)  # fmt: skip


def use_revision(tx: Tx, pipeline_id: str, action: str, revision: str, execution_id: str) -> None:
    """The first use counts."""
    _USE_REVISION.run(tx, pipeline_id=pipeline_id, action=action, revision=revision, execution_id=execution_id)


def used_in(tx: Tx, pipeline_id: str, action: str, revision: str) -> str | None:
    """The id of the execution that used it first."""
    found: str | None = _USED_IN.scalar(tx, pipeline=pipeline_id, action=action, revision=revision)
    return found


# stages

_r = stage_table.c
_INSIDE = and_(_t.entered == 1, _r.execution_id == _t.id, _r.stage == _t.stage)
_RUN = Prepared(
    select(stage_table).where(_r.execution_id == bindparam("execution"), _r.stage == bindparam("wanted"))
)  # fmt: skip
_RUN_INSIDE = Prepared(select(stage_table).where(_BY_ID, _INSIDE))
_ACTIVE_RUNS = Prepared(select(stage_table).where(_ACTIVE_ONES, _INSIDE))
_LATEST_RUNS = Prepared(
    select(stage_table)
    .join(door_table, and_(door_table.c.latest_id == _r.execution_id, door_table.c.stage == _r.stage))
    .where(door_table.c.pipeline_id == bindparam("pipeline"))
)
_SAVE_RUN = put_by_key(stage_table, "status", "gate", "retries", "conditions", "updated_at")


def save_run(tx: Tx, pipeline_id: str, execution: Execution, run: StageRun) -> None:
    _SAVE_RUN.run(
        tx, execution_id=execution.id, stage=run.stage, pipeline_id=pipeline_id, number=execution.number,
        version=execution.version, status=run.status.value, gate=run.gate or "", retries=_retries_to(run.retries),
        conditions={gate.value: status.value for gate, status in run.conditions.items()},
        started_at=to_millis(run.started_at), updated_at=tx.now_ms,
    )  # fmt: skip


def stage_run(tx: Tx, execution_id: str, stage: str) -> StageRun | None:
    """Without its actions and rules, which `store.actions` adds."""
    row = _RUN.first(tx, execution=execution_id, wanted=stage)
    return None if row is None else _run(row)


def run_inside(tx: Tx, execution_id: str) -> StageRun | None:
    """Of the stage that it is in, or ended in; None when it waits in front of one."""
    row = _RUN_INSIDE.first(tx, wanted=execution_id)
    return None if row is None else _run(row)


def active_runs(tx: Tx, pipeline_id: str) -> dict[str, StageRun]:
    """By the id of the execution: those of `active` that are in a stage."""
    return {row.execution_id: _run(row) for row in _ACTIVE_RUNS.all(tx, pipeline=pipeline_id)}


def latest_runs(tx: Tx, pipeline_id: str) -> dict[tuple[str, str], StageRun]:
    """By (execution id, stage): those of `latest` in the stages where they entered last."""
    return {(row.execution_id, row.stage): _run(row) for row in _LATEST_RUNS.all(tx, pipeline=pipeline_id)}


# what they carry

_PUT_ARTIFACT = put_by_key(artifact_table, "artifact")
_ARTIFACTS = Prepared(select(artifact_table).where(artifact_table.c.execution_id == bindparam("execution")))
_PUT_VARIABLES = put_by_key(namespace_table, "variables")
_VARIABLES = Prepared(select(namespace_table).where(namespace_table.c.execution_id == bindparam("execution")))


def _copy(table: Table, *names: str) -> Prepared:
    columns: list[ColumnElement[Any]] = [table.c[name] for name in names]
    found = select(bindparam("target"), *columns).where(table.c.execution_id == bindparam("source"))
    return Prepared(insert(table).from_select(["execution_id", *names], found))


_COPIES = (_copy(artifact_table, "name", "artifact"), _copy(namespace_table, "namespace", "variables"))


def put_artifacts(tx: Tx, execution_id: str, artifacts: Sequence[Artifact]) -> None:
    """A later one of the same name takes the place of the earlier."""
    for one in artifacts:
        _PUT_ARTIFACT.run(tx, execution_id=execution_id, name=one.name, artifact=artifact_to(one))


def artifacts(tx: Tx, execution_id: str) -> dict[str, Artifact]:
    return {row.name: artifact_from(row.artifact) for row in _ARTIFACTS.all(tx, execution=execution_id)}


def put_variables(tx: Tx, execution_id: str, namespace: str, variables: Mapping[str, str]) -> None:
    _PUT_VARIABLES.run(tx, execution_id=execution_id, namespace=namespace, variables=dict(variables))


def variables(tx: Tx, execution_id: str) -> dict[str, Mapping[str, str]]:
    """Namespace -> variables."""
    return {row.namespace: row.variables for row in _VARIABLES.all(tx, execution=execution_id)}


def carry_over(tx: Tx, source: str, target: str) -> None:
    """Another execution gets what this one has."""
    for copy in _COPIES:
        copy.run(tx, source=source, target=target)


# rows

_mode, _kind, _status = cache(Mode), cache(Kind), cache(ExecutionStatus)  # an enum's own look-up is slow


@lru_cache(maxsize=256)
def _trigger(kind: str, detail: str) -> Trigger:
    return Trigger(TriggerType(kind), detail)


def _record(row: Any) -> Record:
    return Record(
        _execution(row), from_millis(row.updated_at), row.variables,
        tuple(Override(*values) for values in row.overrides),
        tuple(_revision_from(values) for values in row.revisions), row.rollback_target, row.summary,
    )  # fmt: skip


def _execution(row: Any) -> Execution:
    return Execution(
        row.id, row.number, row.version, _mode(row.mode), _trigger(row.trigger_type, row.trigger_detail),
        from_millis(row.started_at), row.stage, _kind(row.kind), _status(row.status), None, row.attempt,
        Ending(row.ending) if row.ending else None, row.comment,
    )  # fmt: skip


def _run(row: Any) -> StageRun:
    return StageRun(
        row.stage, from_millis(row.started_at), StageStatus(row.status), Gate(row.gate) if row.gate else None,
        conditions={Gate(gate): ConditionStatus(status) for gate, status in row.conditions.items()},
        retries=_retries_from(row.retries),
    )  # fmt: skip


def _retries_to(one: Retries) -> list[Any]:
    return [one.automatic, one.manual, one.last, None if one.at is None else to_millis(one.at)]


def _retries_from(values: Sequence[Any]) -> Retries:
    automatic, manual, last, at = values
    return Retries(automatic, manual, RetryTrigger(last) if last else None, None if at is None else from_millis(at))


def _revision_to(one: SourceRevision) -> list[Any]:
    return [one.action, one.artifact, revision_to(one.revision)]


def _revision_from(values: Sequence[Any]) -> SourceRevision:
    action, artifact, revision = values
    return SourceRevision(action, artifact, revision_from(revision) or Revision(""))
