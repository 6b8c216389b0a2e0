"""What a pipeline remembers of each stage, and all that moves in it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select

from emulator.db import Prepared, Tx, put_by_key
from services.codepipeline.domain.declaration import Declaration
from services.codepipeline.domain.execution import Execution, Kind
from services.codepipeline.domain.pipeline import Pipeline
from services.codepipeline.domain.traffic import Door, Line
from services.codepipeline.store import actions, executions, pipelines
from services.codepipeline.store.tables import door_table

INBOUND, OUTBOUND = "Inbound", "Outbound"

_BLANK = {"latest_id": "", "latest_number": 0, "good_id": "", "good_version": 0}
_OF_PIPELINE = Prepared(select(door_table).where(door_table.c.pipeline_id == bindparam("pipeline")))
_PUT_ENTRY = put_by_key(door_table, "latest_id", "latest_number")
_PUT_ROLLBACK = put_by_key(door_table, "latest_id")
_PUT_GOOD = put_by_key(door_table, "good_id", "good_version")


@dataclass(frozen=True, slots=True)
class Memory:
    """latest_id: the execution that entered last. latest_number: likewise, rollbacks aside. good_id: the last one that
    succeeded, with structure good_version."""

    latest_id: str = ""
    latest_number: int = 0
    good_id: str = ""
    good_version: int = 0


def memories(tx: Tx, pipeline_id: str) -> dict[str, Memory]:
    """By stage."""
    rows = _OF_PIPELINE.all(tx, pipeline=pipeline_id)
    return {row.stage: Memory(row.latest_id, row.latest_number, row.good_id, row.good_version) for row in rows}


def memory(tx: Tx, pipeline_id: str, stage: str) -> Memory:
    return memories(tx, pipeline_id).get(stage, Memory())


def note_entry(tx: Tx, pipeline_id: str, stage: str, execution: Execution) -> None:
    row = {**_BLANK, "pipeline_id": pipeline_id, "stage": stage, "latest_id": execution.id}
    if execution.kind is Kind.STANDARD:
        _PUT_ENTRY.run(tx, **row | {"latest_number": execution.number})
    else:
        _PUT_ROLLBACK.run(tx, **row)


def note_good(tx: Tx, pipeline_id: str, stage: str, execution: Execution) -> None:
    row = {**_BLANK, "pipeline_id": pipeline_id, "stage": stage}
    _PUT_GOOD.run(tx, **row | {"good_id": execution.id, "good_version": execution.version})


def line(tx: Tx, pipeline: Pipeline) -> Line:
    """Everything that is not over, as `domain.traffic` wants it."""
    inside, waiting = executions.active(tx, pipeline.id)
    runs = actions.fill_active(tx, pipeline.id, executions.active_runs(tx, pipeline.id))
    moving = (*(replace(one, run=runs[one.id]) for one in inside), *waiting)
    structures = {one.version: pipelines.structure(tx, pipeline.id, one.version) for one in moving}
    return Line(
        moving, structures, _doors(tx, pipeline, structures.values()), pipelines.last_number(tx, pipeline.id)
    )  # fmt: skip


def _doors(tx: Tx, pipeline: Pipeline, structures: Iterable[Declaration]) -> dict[str, Door]:
    known, transitions = memories(tx, pipeline.id), pipelines.transitions(tx, pipeline.id)
    closed = {key for key, one in transitions.items() if not one.enabled}
    doors: dict[str, Door] = {}
    for structure in structures:
        before = ""
        for stage in structure.stages:
            memory = known.get(stage.name, Memory())
            is_open = (stage.name, INBOUND) not in closed and (before, OUTBOUND) not in closed
            good = memory.good_id if memory.good_version == pipeline.version else ""
            doors[stage.name] = Door(is_open, memory.latest_number, good)
            before = stage.name
    return doors
