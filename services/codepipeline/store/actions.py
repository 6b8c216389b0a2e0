"""Executions of actions and rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson
from sqlalchemy import Text, bindparam, func, insert, select, type_coerce, update

from emulator.db import Prepared, Tx, put_by_key
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
from services.codepipeline.store.tables import action_table, execution_table, shown_table

_BROKEN = (Code.CONFIGURATION, Code.PERMISSION, Code.SYSTEM)

_t, _e = action_table.c, execution_table.c
_BY_ID = _t.id == bindparam("wanted")
_RUNS = _t.status == RunStatus.IN_PROGRESS.value
_ADD = Prepared(insert(action_table))
_SAVE = Prepared(
    update(action_table).where(_BY_ID, _RUNS),
    ["status", "begun", "external_id", "token", "record", "deadline_at", "updated_at"],
)
_PUT_SHOWN = put_by_key(shown_table, "run_id")
_FIND = Prepared(select(action_table).where(_BY_ID))
_WITH_EXTERNAL_ID = Prepared(select(action_table).where(_t.external_id == bindparam("external"), _RUNS))
_WITH_TOKEN = Prepared(
    select(action_table).where(_t.token == bindparam("wanted"), _t.pipeline_id == bindparam("pipeline"))
)
_SHOWN = Prepared(
    select(action_table)
    .join(shown_table, shown_table.c.run_id == _t.id)
    .where(shown_table.c.pipeline_id == bindparam("pipeline"))
)
_COUNTING = (
    select(
        _t.id, _t.execution_id, _t.gate, _t.action, _t.status,
        type_coerce(_t.record, Text).label("record"),  # read for rules alone
    )
    .where(_t.counts == 1)
    .order_by(_t.seq)
)  # fmt: skip
_COUNTING_IN = Prepared(
    _COUNTING.where(_t.execution_id == bindparam("execution"), _t.stage == bindparam("wanted"))
)  # fmt: skip
_COUNTING_IN_ACTIVE = Prepared(
    _COUNTING.where(
        _e.pipeline_id == bindparam("pipeline"), _e.active == 1, _e.entered == 1,
        _t.execution_id == _e.id, _t.stage == _e.stage,
    )
)  # fmt: skip
_DISCOUNT = Prepared(update(action_table).where(_BY_ID).values(counts=0))


def add(tx: Tx, one: ActionExecution, *, shown: bool) -> None:
    """shown: whether the pipeline's state shows it as the latest."""
    place = {
        "pipeline_id": one.pipeline_id, "stage": one.stage, "gate": one.gate or "", "action": one.action.name
    }  # fmt: skip
    _ADD.run(
        tx, id=one.id, execution_id=one.execution_id, version=one.version, rule=one.gate is not None, counts=1,
        started_at=to_millis(one.started_at), **place, **_changing(tx, one),
    )  # fmt: skip
    if shown:
        _PUT_SHOWN.run(tx, run_id=one.id, **place)


def save(tx: Tx, one: ActionExecution) -> bool:
    """False when it was over already: what is over stays as it is."""
    return _SAVE.run(tx, wanted=one.id, **_changing(tx, one)) == 1


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
    return _first(tx, _FIND.all(tx, wanted=action_execution_id))


def with_external_id(tx: Tx, external_id: str) -> list[ActionExecution]:
    """Those that wait for it."""
    return [one for _, one in _all(tx, _WITH_EXTERNAL_ID.all(tx, external=external_id))]


def with_token(tx: Tx, pipeline_id: str, token: str) -> ActionExecution | None:
    """An approval."""
    return _first(tx, _WITH_TOKEN.all(tx, wanted=token, pipeline=pipeline_id))


def shown(tx: Tx, pipeline_id: str) -> dict[tuple[str, str, str], ActionExecution]:
    """The latest of every (stage, gate or "", action or rule)."""
    found = _all(tx, _SHOWN.all(tx, pipeline=pipeline_id))
    return {(one.stage, one.gate or "", one.action.name): one for _, one in found}


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
    return _all(tx, tx.conn.execute(query.order_by(table.seq.desc()).limit(limit)).all())


def fill(tx: Tx, execution_id: str, run: StageRun) -> StageRun:
    """A stage run with the executions of actions, and of the rules of its gate, that count."""
    return _filled(run, _COUNTING_IN.all(tx, execution=execution_id, wanted=run.stage))


def fill_active(tx: Tx, pipeline_id: str, runs: Mapping[str, StageRun]) -> dict[str, StageRun]:
    """Like `fill`: the runs of `executions.active_runs`."""
    found: dict[str, list[Any]] = {execution_id: [] for execution_id in runs}
    for row in _COUNTING_IN_ACTIVE.all(tx, pipeline=pipeline_id):
        found[row.execution_id].append(row)
    return {execution_id: _filled(run, found[execution_id]) for execution_id, run in runs.items()}


def _filled(run: StageRun, rows: Sequence[Any]) -> StageRun:
    return replace(
        run, actions=tuple(_run(row) for row in rows if not row.gate),
        rules=tuple(_run(row) for row in rows if run.gate and row.gate == run.gate),
    )  # fmt: skip


def set_counting(tx: Tx, execution_id: str, run: StageRun) -> None:
    """Only these actions and rules of the stage count from now on."""
    kept = {one.id for one in (*run.actions, *run.rules)}
    for row in _COUNTING_IN.all(tx, execution=execution_id, wanted=run.stage):
        if row.id not in kept:
            _DISCOUNT.run(tx, wanted=row.id)


def _run(row: Any) -> Run:
    broken = bool(row.gate) and orjson.loads(row.record)["code"] in _BROKEN
    return Run(row.id, row.action, RunStatus(row.status), broken)


def _first(tx: Tx, rows: Sequence[Any]) -> ActionExecution | None:
    return next((one for _, one in _all(tx, rows)), None)


def _all(tx: Tx, rows: Sequence[Any]) -> list[tuple[int, ActionExecution]]:
    """With their keys."""
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
