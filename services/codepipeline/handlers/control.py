"""Executions: stopped, retried, rolled back, let through."""

from dataclasses import replace

from emulator.api import codepipeline as api
from emulator.db import Tx
from emulator.gateway.call import Call
from services.codepipeline.domain import control
from services.codepipeline.domain.declaration import Gate, Mode, RetryMode
from services.codepipeline.domain.errors import CannotRollBack, NoSuchExecution, NotRetryable
from services.codepipeline.domain.execution import Execution, StageRun, Trigger, TriggerType
from services.codepipeline.domain.pipeline import Pipeline
from services.codepipeline.handlers.base import Base, stage_of
from services.codepipeline.handlers.executions import check_room
from services.codepipeline.recording import advance_soon, record
from services.codepipeline.store import actions, doors, executions, pipelines

_GATES = {"BEFORE_ENTRY": Gate.ENTRY, "ON_SUCCESS": Gate.SUCCESS}


class Control(Base):
    """https://docs.aws.amazon.com/codepipeline/latest/userguide/executions-manage.html"""

    def stop_pipeline_execution(
        self, call: Call, request: api.StopPipelineExecutionInput
    ) -> api.StopPipelineExecutionOutput:
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        found = self._execution(call.tx, pipeline, request["pipelineExecutionId"]).execution
        run = executions.run_inside(call.tx, found.id)
        execution = replace(found, run=run and actions.fill(call.tx, found.id, run))
        abandon = bool(request.get("abandon"))
        record(call.tx, pipeline, control.stop(execution, abandon=abandon, comment=request.get("reason", "")))
        advance_soon(call.tx, pipeline)
        return {"pipelineExecutionId": execution.id}

    def retry_stage_execution(self, call: Call, request: api.RetryStageExecutionInput) -> api.RetryStageExecutionOutput:
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        structure = self._structure(call.tx, pipeline)
        stage = stage_of(structure, request["stageName"])
        execution, run = self._in_stage(call.tx, pipeline, request["pipelineExecutionId"], stage.name)
        if execution.version != pipeline.version:
            raise NotRetryable("The structure of the pipeline has changed since the execution started.")
        latest = self._is_latest(call.tx, pipeline, stage.name, execution)
        mode = RetryMode(request["retryMode"])
        move = control.retry(execution, run, stage, mode, is_latest=latest, now=call.now)
        if not execution.active:
            check_room(call.tx, pipeline, structure)
        record(call.tx, pipeline, move.happenings)
        advance_soon(call.tx, pipeline)
        return {"pipelineExecutionId": execution.id}

    def rollback_stage(self, call: Call, request: api.RollbackStageInput) -> api.RollbackStageOutput:
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        structure = self._structure(call.tx, pipeline)
        stage = stage_of(structure, request["stageName"])
        target, run = self._in_stage(call.tx, pipeline, request["targetPipelineExecutionId"], stage.name)
        if structure.type != "V2" or structure.mode is Mode.PARALLEL:
            raise CannotRollBack("Only stages of V2 pipelines that are not in PARALLEL mode can be rolled back.")
        if self._occupant(call.tx, pipeline, stage.name):
            raise CannotRollBack(f"The stage '{stage.name}' is in progress.")
        move = control.roll_back(
            structure, target, run, stage, version=pipeline.version,
            number=pipelines.last_number(call.tx, pipeline.id) + 1,
            trigger=Trigger(TriggerType.MANUAL_ROLLBACK, call.caller.arn), new_id=call.tx.ids.uuid, now=call.now,
        )  # fmt: skip
        record(call.tx, pipeline, move.happenings)
        advance_soon(call.tx, pipeline)
        return {"pipelineExecutionId": move.execution.id}

    def override_stage_condition(self, call: Call, request: api.OverrideStageConditionInput) -> None:
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        stage = stage_of(self._structure(call.tx, pipeline), request["stageName"])
        execution, run = self._in_stage(call.tx, pipeline, request["pipelineExecutionId"], stage.name)
        known = doors.memory(call.tx, pipeline.id, stage.name)
        latest = not execution.locks or known.latest_number == execution.number
        gate = _GATES[request["conditionType"]]
        free = not execution.locks or self._occupant(call.tx, pipeline, stage.name) in ("", execution.id)
        move = control.override(execution, run, stage, gate, is_latest=latest, is_free=free)
        record(call.tx, pipeline, move.happenings)
        advance_soon(call.tx, pipeline)

    def _in_stage(self, tx: Tx, pipeline: Pipeline, execution_id: str, stage: str) -> tuple[Execution, StageRun | None]:
        """An execution, and how the stage went in it. Raises NoSuchExecution."""
        found = executions.find(tx, pipeline.id, execution_id)
        if found is None:
            raise NoSuchExecution(execution_id)
        run = executions.stage_run(tx, execution_id, stage)
        return found.execution, run and actions.fill(tx, execution_id, run)

    def _occupant(self, tx: Tx, pipeline: Pipeline, stage: str) -> str:
        """The id of the execution that is in a stage, "" when there is none."""
        moving = doors.line(tx, pipeline).executions
        return next((one.id for one in moving if one.locks and one.run is not None and one.stage == stage), "")

    def _is_latest(self, tx: Tx, pipeline: Pipeline, stage: str, execution: Execution) -> bool:
        """Executions in parallel do not get into each other's way."""
        return not execution.locks or doors.memory(tx, pipeline.id, stage).latest_id == execution.id
