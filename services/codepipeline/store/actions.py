"""Executions of actions and rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, func, insert, select, update

from emulator.db import Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codepipeline.domain.action_execution import ActionExecution, Code
from services.codepipeline.domain.declaration import Action, Declaration, Gate
from services.codepipeline.domain.execution import Run, RunStatus, StageRun
from services.codepipeline.store import pipelines
from services.codepipeline.store.codec import (
    actor_from,
    actor_to,
    artifact_from,
    artifact_to,
    progress_from,
    progress_to,
)  # fmt: skip
from services.codepipeline.store.tables import action_table, shown_table

_BROKEN = (Code.CONFIGURATION, Code.PERMISSION, Code.SYSTEM)


def add(tx: Tx, one: ActionExecution, *, shown: bool) -> None:
    """shown: whether the pipeline's state shows it as the latest."""
    tx.conn.execute(
        insert(action_table).values(
            id=one.id, pipeline_id=one.pipeline_id, execution_id=one.execution_id, version=one.version,
            stage=one.stage, rule=one.gate is not None, gate=one.gate or "", action=one.action.name, counts=1,
            started_at=to_millis(one.started_at), **_changing(tx, one),
        )
    )  # fmt: skip
    if shown:
        row = {
            "pipeline_id": one.pipeline_id, "stage": one.stage, "gate": one.gate or "", "action": one.action.name,
            "run_id": one.id,
        }  # fmt: skip
        key = ["pipeline_id", "stage", "gate", "action"]
        tx.conn.execute(
            upsert(shown_table).values(row).on_conflict_do_update(index_elements=key, set_={"run_id": one.id})
        )  # fmt: skip


def save(tx: Tx, one: ActionExecution) -> bool:
    """False when it was over already: what is over stays as it is."""
    table = action_table.c
    statement = update(action_table).where(table.id == one.id, table.status == RunStatus.IN_PROGRESS.value)
    return tx.conn.execute(statement.values(**_changing(tx, one))).rowcount == 1


def _changing(tx: Tx, one: ActionExecution) -> dict[str, Any]:
    record = {
        "resolved": None if one.resolved is None else dict(one.resolved),
        "inputs": [artifact_to(artifact) for artifact in one.inputs],
        "outputs": [artifact_to(artifact) for artifact in one.outputs], "actor": actor_to(one.actor),
        "updated_by": one.updated_by, **progress_to(one.progress),
    }  # fmt: skip
    return {
        "status": one.status.value, "begun": one.begun, "external_id": one.progress.external_id,
        "token": one.token, "record": record,
        "deadline_at": to_millis(one.deadline_at), "updated_at": tx.now_ms,
    }  # fmt: skip


def find(tx: Tx, action_execution_id: str) -> ActionExecution | None:
    return _first(tx, select(action_table).where(action_table.c.id == action_execution_id))


def with_external_id(tx: Tx, external_id: str) -> list[ActionExecution]:
    """Those that wait for it."""
    table = action_table.c
    waiting = (table.external_id == external_id, table.status == RunStatus.IN_PROGRESS.value)
    return [one for _, one in _all(tx, select(action_table).where(*waiting))]


def with_token(tx: Tx, pipeline_id: str, token: str) -> ActionExecution | None:
    """An approval."""
    table = action_table.c
    return _first(tx, select(action_table).where(table.token == token, table.pipeline_id == pipeline_id))


def latest(tx: Tx, pipeline_id: str, stage: str, action: str) -> ActionExecution | None:
    """The one that the pipeline's state shows."""
    table = shown_table.c
    query = (
        select(action_table)
        .join(shown_table, table.run_id == action_table.c.id)
        .where(table.pipeline_id == pipeline_id, table.stage == stage, table.action == action, table.gate == "")
    )
    return _first(tx, query)


def shown(tx: Tx, pipeline_id: str) -> dict[tuple[str, str, str], ActionExecution]:
    """The latest of every (stage, gate or "", action or rule)."""
    query = (
        select(action_table)
        .join(shown_table, shown_table.c.run_id == action_table.c.id)
        .where(shown_table.c.pipeline_id == pipeline_id)
    )
    return {(one.stage, one.gate or "", one.action.name): one for _, one in _all(tx, query)}


def page(
    tx: Tx, pipeline_id: str, execution_id: str, before: int, limit: int, *, rules: bool = False, latest: bool = False
) -> Sequence[tuple[int, ActionExecution]]:
    """The newest first, each with its key. execution_id: "" for all. latest: the last attempt of each action only."""
    table = action_table.c
    query = select(action_table).where(table.seq < before, table.rule == rules)
    if execution_id:
        query = query.where(table.execution_id == execution_id)
    else:
        query = query.where(table.pipeline_id == pipeline_id)
    if latest:
        last = select(func.max(table.seq)).where(table.execution_id == execution_id)
        query = query.where(table.seq.in_(last.group_by(table.stage, table.gate, table.action)))
    return _all(tx, query.order_by(table.seq.desc()).limit(limit))


def fill(tx: Tx, execution_id: str, run: StageRun) -> StageRun:
    """A stage run with the executions of actions, and of the rules of its gate, that count."""
    return fill_all(tx, {execution_id: run})[execution_id]


def fill_all(tx: Tx, runs: Mapping[str, StageRun]) -> dict[str, StageRun]:
    """Like `fill`, by execution id."""
    table = action_table.c
    query = select(table.id, table.execution_id, table.stage, table.gate, table.action, table.status, table.record)
    rows = tx.conn.execute(query.where(table.execution_id.in_(runs), table.counts == 1).order_by(table.seq)).all()
    return {execution_id: _filled(run, [row for row in rows if row.execution_id == execution_id])
            for execution_id, run in runs.items()}  # fmt: skip


def _filled(run: StageRun, rows: Sequence[Any]) -> StageRun:
    mine = [row for row in rows if row.stage == run.stage]
    return replace(
        run, actions=tuple(_run(row) for row in mine if not row.gate),
        rules=tuple(_run(row) for row in mine if run.gate and row.gate == run.gate),
    )  # fmt: skip


def set_counting(tx: Tx, execution_id: str, run: StageRun) -> None:
    """Only these actions and rules of the stage count from now on."""
    kept = [one.id for one in (*run.actions, *run.rules)]
    table = action_table.c
    statement = update(action_table).where(
        table.execution_id == execution_id, table.stage == run.stage, table.counts == 1, table.id.not_in(kept)
    )
    tx.conn.execute(statement.values(counts=0))


def _run(row: Any) -> Run:
    broken = bool(row.gate) and row.record["code"] in _BROKEN
    return Run(row.id, row.action, RunStatus(row.status), broken)


def _first(tx: Tx, query: Select[Any]) -> ActionExecution | None:
    return next((one for _, one in _all(tx, query)), None)


def _all(tx: Tx, query: Select[Any]) -> list[tuple[int, ActionExecution]]:
    """With their keys."""
    rows = tx.conn.execute(query).all()
    versions = {(row.pipeline_id, row.version) for row in rows}
    structures = {key: pipelines.structure(tx, *key) for key in versions}
    return [(row.seq, _action_execution(row, structures[row.pipeline_id, row.version])) for row in rows]


def _action_execution(row: Any, structure: Declaration) -> ActionExecution:
    record: Mapping[str, Any] = row.record
    return ActionExecution(
        row.id, row.pipeline_id, row.execution_id, row.version, row.stage, _declared(row, structure),
        from_millis(row.started_at), from_millis(row.updated_at), from_millis(row.deadline_at),
        Gate(row.gate) if row.gate else None, row.token, record["resolved"],
        tuple(artifact_from(one) for one in record["inputs"]), tuple(artifact_from(one) for one in record["outputs"]),
        actor_from(record["actor"]), bool(row.begun), record["updated_by"],
        progress_from(row.status, row.external_id, record),
    )  # fmt: skip


def _declared(row: Any, structure: Declaration) -> Action:
    stage = structure.stage(row.stage)
    assert stage is not None
    if row.gate:
        rule = stage.rule(Gate(row.gate), row.action)
        assert rule is not None
        return rule.as_action
    action = stage.action(row.action)
    assert action is not None
    return action
