"""Executions, the stages they entered, and what they carry: artifacts and variables."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, literal, select, update

from emulator.db import Tx, upsert
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
    execution_table,
    namespace_table,
    revision_table,
    stage_table,
    token_table,
)  # fmt: skip

_DAY_MS = 86_400_000

# executions


def add(tx: Tx, pipeline_id: str, record: Record) -> None:
    one = record.execution
    tx.conn.execute(
        insert(execution_table).values(
            id=one.id, pipeline_id=pipeline_id, number=one.number, version=one.version, mode=one.mode.value,
            kind=one.kind.value, trigger_type=one.trigger.type.value, trigger_detail=one.trigger.detail,
            rollback_target=record.rollback_target, variables=dict(record.variables), summary=record.summary,
            overrides=[[over.action, over.type, over.value] for over in record.overrides],
            revisions=[_revision_to(revision) for revision in record.revisions],
            started_at=to_millis(one.started_at), **_changing(tx, one),
        )
    )  # fmt: skip


def save(tx: Tx, execution: Execution) -> None:
    tx.conn.execute(
        update(execution_table).where(execution_table.c.id == execution.id).values(**_changing(tx, execution))
    )  # fmt: skip


def _changing(tx: Tx, one: Execution) -> dict[str, Any]:
    return {
        "active": one.active, "status": one.status.value, "stage": one.stage, "entered": one.run is not None,
        "attempt": one.attempt, "ending": one.ending or "", "comment": one.comment, "updated_at": tx.now_ms,
    }  # fmt: skip


def find(tx: Tx, pipeline_id: str, execution_id: str) -> Record | None:
    """Without the run of its stage."""
    table = execution_table.c
    query = select(execution_table).where(table.id == execution_id, table.pipeline_id == pipeline_id)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _record(row)


def active(tx: Tx, pipeline_id: str) -> tuple[list[Execution], list[Execution]]:
    """Those that are in a stage, without the run of it, and those that wait in front of one; the oldest first."""
    table = execution_table.c
    query = select(execution_table).where(table.pipeline_id == pipeline_id, table.active == 1).order_by(table.number)
    rows = tx.conn.execute(query).all()
    return [_execution(row) for row in rows if row.entered], [_execution(row) for row in rows if not row.entered]


def count_active(tx: Tx, pipeline_id: str) -> int:
    table = execution_table.c
    query = select(func.count()).select_from(execution_table).where(table.pipeline_id == pipeline_id, table.active == 1)
    return int(tx.conn.execute(query).scalar_one())


def page(tx: Tx, pipeline_id: str, before: int, limit: int) -> Sequence[Record]:
    """The newest first. before: a number."""
    table = execution_table.c
    query = select(execution_table).where(table.pipeline_id == pipeline_id, table.number < before)
    return [_record(row) for row in tx.conn.execute(query.order_by(table.number.desc()).limit(limit))]


def page_of_succeeded(tx: Tx, pipeline_id: str, version: int, stage: str, before: int, limit: int) -> Sequence[Record]:
    """Like `page`: those of a structure that succeeded in a stage."""
    runs = stage_table.c
    query = (
        select(execution_table)
        .join(stage_table, runs.execution_id == execution_table.c.id)
        .where(
            runs.pipeline_id == pipeline_id, runs.version == version, runs.stage == stage,
            runs.status == StageStatus.SUCCEEDED.value, runs.number < before,
        )
        .order_by(runs.number.desc())
        .limit(limit)
    )  # fmt: skip
    return [_record(row) for row in tx.conn.execute(query)]


def set_revisions(tx: Tx, execution_id: str, revisions: Sequence[SourceRevision]) -> None:
    values = {"revisions": [_revision_to(one) for one in revisions], "updated_at": tx.now_ms}
    tx.conn.execute(update(execution_table).where(execution_table.c.id == execution_id).values(**values))


def touch(tx: Tx, execution_id: str) -> None:
    """Something of it has changed now."""
    tx.conn.execute(
        update(execution_table).where(execution_table.c.id == execution_id).values(updated_at=tx.now_ms)
    )  # fmt: skip


# tokens: a start that is repeated is the same start


def started_with(tx: Tx, pipeline_id: str, token: str) -> str | None:
    """The id of the execution that this token started."""
    table = token_table.c
    alive = (table.pipeline_id == pipeline_id, table.token == token, table.expires_at > tx.now_ms)
    found: str | None = tx.conn.execute(select(table.execution_id).where(*alive)).scalar()
    return found


def remember_start(tx: Tx, pipeline_id: str, token: str, execution_id: str, *, days: int) -> None:
    tx.conn.execute(delete(token_table).where(token_table.c.expires_at <= tx.now_ms))
    tx.conn.execute(
        insert(token_table).values(
            pipeline_id=pipeline_id, token=token, execution_id=execution_id, expires_at=tx.now_ms + days * _DAY_MS
        )
    )


# revisions that were ever used


def use_revision(tx: Tx, pipeline_id: str, action: str, revision: str, execution_id: str) -> None:
    """The first use counts."""
    row = {"pipeline_id": pipeline_id, "action": action, "revision": revision, "execution_id": execution_id}
    tx.conn.execute(upsert(revision_table).values(row).on_conflict_do_nothing())


def used_in(tx: Tx, pipeline_id: str, action: str, revision: str) -> str | None:
    """The id of the execution that used it first."""
    table = revision_table.c
    one = (table.pipeline_id == pipeline_id, table.action == action, table.revision == revision)
    found: str | None = tx.conn.execute(select(table.execution_id).where(*one)).scalar()
    return found


# stages


def save_run(tx: Tx, pipeline_id: str, execution: Execution, run: StageRun) -> None:
    changing = {
        "status": run.status.value, "gate": run.gate or "", "retries": _retries_to(run.retries),
        "conditions": {gate.value: status.value for gate, status in run.conditions.items()}, "updated_at": tx.now_ms,
    }  # fmt: skip
    row = {
        "execution_id": execution.id, "stage": run.stage, "pipeline_id": pipeline_id, "number": execution.number,
        "version": execution.version, "started_at": to_millis(run.started_at), **changing,
    }  # fmt: skip
    statement = upsert(stage_table).values(row)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=["execution_id", "stage"], set_=changing))


def stage_run(tx: Tx, execution_id: str, stage: str) -> StageRun | None:
    """Without its actions and rules, which `store.actions` adds."""
    table = stage_table.c
    query = select(stage_table).where(table.execution_id == execution_id, table.stage == stage)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _run(row)


def run_inside(tx: Tx, execution_id: str) -> StageRun | None:
    """Of the stage that it is in, or ended in; None when it waits in front of one."""
    inside = (
        execution_table.c.id == execution_id, execution_table.c.entered == 1,
        stage_table.c.execution_id == execution_id, stage_table.c.stage == execution_table.c.stage,
    )  # fmt: skip
    row = tx.conn.execute(select(stage_table).where(*inside)).one_or_none()
    return None if row is None else _run(row)


def stage_runs(tx: Tx, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], StageRun]:
    """By (execution id, stage)."""
    wanted = set(pairs)
    query = select(stage_table).where(stage_table.c.execution_id.in_({execution for execution, _ in pairs}))
    rows = tx.conn.execute(query) if pairs else ()
    return {(row.execution_id, row.stage): _run(row) for row in rows if (row.execution_id, row.stage) in wanted}


def statuses(tx: Tx, execution_ids: Sequence[str]) -> dict[str, Execution]:
    """Executions by id."""
    query = select(execution_table).where(execution_table.c.id.in_(set(execution_ids)))
    return {row.id: _execution(row) for row in tx.conn.execute(query)}


# what they carry


def put_artifacts(tx: Tx, execution_id: str, artifacts: Sequence[Artifact]) -> None:
    """A later one of the same name takes the place of the earlier."""
    for one in artifacts:
        row = {"execution_id": execution_id, "name": one.name, "artifact": artifact_to(one)}
        statement = upsert(artifact_table).values(row)
        changed = {"artifact": statement.excluded.artifact}
        tx.conn.execute(statement.on_conflict_do_update(index_elements=["execution_id", "name"], set_=changed))


def artifacts(tx: Tx, execution_id: str) -> dict[str, Artifact]:
    rows = tx.conn.execute(select(artifact_table).where(artifact_table.c.execution_id == execution_id))
    return {row.name: artifact_from(row.artifact) for row in rows}


def put_variables(tx: Tx, execution_id: str, namespace: str, variables: Mapping[str, str]) -> None:
    row = {"execution_id": execution_id, "namespace": namespace, "variables": dict(variables)}
    statement = upsert(namespace_table).values(row)
    changed = {"variables": statement.excluded.variables}
    tx.conn.execute(statement.on_conflict_do_update(index_elements=["execution_id", "namespace"], set_=changed))


def variables(tx: Tx, execution_id: str) -> dict[str, Mapping[str, str]]:
    """Namespace -> variables."""
    rows = tx.conn.execute(select(namespace_table).where(namespace_table.c.execution_id == execution_id))
    return {row.namespace: row.variables for row in rows}


def carry_over(tx: Tx, source: str, target: str) -> None:
    """Another execution gets what this one has."""
    for table, names in ((artifact_table, ("name", "artifact")), (namespace_table, ("namespace", "variables"))):
        columns: list[ColumnElement[Any]] = [table.c[name] for name in names]
        found = select(literal(target), *columns).where(table.c.execution_id == source)
        tx.conn.execute(insert(table).from_select(["execution_id", *names], found))


# rows


def _record(row: Any) -> Record:
    return Record(
        _execution(row), from_millis(row.updated_at), row.variables,
        tuple(Override(*values) for values in row.overrides),
        tuple(_revision_from(values) for values in row.revisions), row.rollback_target, row.summary,
    )  # fmt: skip


def _execution(row: Any) -> Execution:
    return Execution(
        row.id, row.number, row.version, Mode(row.mode), Trigger(TriggerType(row.trigger_type), row.trigger_detail),
        from_millis(row.started_at), row.stage, Kind(row.kind), ExecutionStatus(row.status), None, row.attempt,
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
