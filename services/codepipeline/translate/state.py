"""GetPipelineState's answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from emulator.api import codepipeline as api
from services.codepipeline.domain.action_execution import ActionExecution
from services.codepipeline.domain.action_type import ActionType, filled
from services.codepipeline.domain.artifact import Revision
from services.codepipeline.domain.declaration import Action, Declaration, Gate, Stage, TypeId
from services.codepipeline.domain.execution import Execution, StageRun
from services.codepipeline.domain.pipeline import Pipeline, Transition
from services.codepipeline.translate.executions import error_out

_GATES = {
    Gate.ENTRY: "beforeEntryConditionState", Gate.SUCCESS: "onSuccessConditionState",
    Gate.FAILURE: "onFailureConditionState",
}  # fmt: skip
FindType = Callable[[TypeId], ActionType | None]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that the state shows.

    transitions: by (stage, direction). waiting: executions in front of a stage, the oldest first. latest: stage -> the
    execution that entered last. executions: by id. runs: by (execution id, stage). actions: the latest of each
    (stage, gate or "", action or rule).
    """

    pipeline: Pipeline
    structure: Declaration
    transitions: Mapping[tuple[str, str], Transition]
    waiting: tuple[Execution, ...]
    latest: Mapping[str, str]
    executions: Mapping[str, Execution]
    runs: Mapping[tuple[str, str], StageRun]
    actions: Mapping[tuple[str, str, str], ActionExecution]


def state_out(snapshot: Snapshot, find_type: FindType) -> api.GetPipelineStateOutput:
    pipeline = snapshot.pipeline
    return {
        "pipelineName": pipeline.name,
        "pipelineVersion": pipeline.version,
        "stageStates": [_stage_out(snapshot, stage, find_type) for stage in snapshot.structure.stages],
        "created": pipeline.created_at,
        "updated": pipeline.updated_at,
    }


def _stage_out(snapshot: Snapshot, stage: Stage, find_type: FindType) -> api.StageState:
    shape: Any = {
        "stageName": stage.name,
        "inboundTransitionState": _transition_out(snapshot.transitions.get((stage.name, "Inbound"), Transition())),
        "actionStates": [_action_out(snapshot, stage, action, find_type(action.type)) for action in stage.actions],
    }
    waiting = [_stage_execution(one, one.status) for one in snapshot.waiting if one.stage == stage.name]
    if waiting:
        shape |= {"inboundExecution": waiting[0], "inboundExecutions": waiting}
    execution = snapshot.executions.get(snapshot.latest.get(stage.name, ""))
    run = snapshot.runs.get((execution.id, stage.name)) if execution else None
    if execution is not None and run is not None:
        shape["latestExecution"] = _stage_execution(execution, run.status)
        shape |= {_GATES[gate]: _gate_out(snapshot, stage, gate, run) for gate in Gate if gate in run.conditions}
        if run.retries.last is not None:
            shape["retryStageMetadata"] = {
                "autoStageRetryAttempt": run.retries.automatic, "manualStageRetryAttempt": run.retries.manual,
                "latestRetryTrigger": run.retries.last,
            }  # fmt: skip
    return shape  # type: ignore[no-any-return]


def _stage_execution(execution: Execution, status: str) -> api.StageExecution:
    return {"pipelineExecutionId": execution.id, "status": status, "type": execution.kind}


def _transition_out(one: Transition) -> api.TransitionState:
    shape: api.TransitionState = {"enabled": one.enabled}
    if one.changed_at is not None:
        shape |= {"lastChangedBy": one.changed_by, "lastChangedAt": one.changed_at}
    if not one.enabled:
        shape["disabledReason"] = one.reason
    return shape


# actions


def _action_out(snapshot: Snapshot, stage: Stage, action: Action, kind: ActionType | None) -> api.ActionState:
    region = action.region or snapshot.pipeline.region
    shape: Any = {"actionName": action.name}
    one = snapshot.actions.get((stage.name, "", action.name))
    configuration = (one.resolved if one else None) or action.configuration
    if kind is not None and (entity := filled(kind.links.entity, configuration, region=region)):
        shape["entityUrl"] = entity
    if one is not None:
        shape["latestExecution"] = _latest_out(one)
        revision = one.progress.revision
        if revision is not None:
            shape["currentRevision"] = _revision_out(revision)
            if revision.url:
                shape["revisionUrl"] = revision.url
    return shape  # type: ignore[no-any-return]


def _latest_out(one: ActionExecution) -> api.ActionExecution:
    shape = {"actionExecutionId": one.id, **_run_out(one)}
    if one.awaits_approval:
        shape["token"] = one.token
    if one.progress.percent is not None:
        shape["percentComplete"] = one.progress.percent
    if one.progress.log:
        shape["logStreamARN"] = one.progress.log
    return shape  # type: ignore[return-value]


def _run_out(one: ActionExecution) -> dict[str, Any]:
    """What actions and rules have in common."""
    progress = one.progress
    shape: dict[str, Any] = {
        "status": one.status,
        "summary": progress.summary,
        "lastStatusChange": one.updated_at,
        "lastUpdatedBy": one.updated_by,
        "externalExecutionId": progress.external_id,
        "externalExecutionUrl": progress.url,
        "errorDetails": error_out(progress),
    }
    return {key: value for key, value in shape.items() if value}


def _revision_out(revision: Revision) -> dict[str, Any]:
    shape = {
        "revisionId": revision.id, "revisionChangeId": revision.change_id, "created": revision.created_at
    }  # fmt: skip
    return {key: value for key, value in shape.items() if value}


# conditions


def _gate_out(snapshot: Snapshot, stage: Stage, gate: Gate, run: StageRun) -> api.StageConditionState:
    status = run.conditions[gate]
    condition = stage.condition(gate)
    rules = [snapshot.actions.get((stage.name, gate.value, rule.name)) for rule in condition.rules] if condition else []
    known = [one for one in rules if one is not None]
    latest: Any = {"status": status}
    if known:
        latest["lastStatusChange"] = max(one.updated_at for one in known)
    states: Any = [
        {"ruleName": one.action.name, "latestExecution": {"ruleExecutionId": one.id, **_run_out(one)}} for one in known
    ]
    return {
        "latestExecution": {"status": status}, "conditionStates": [{"latestExecution": latest, "ruleStates": states}]
    }  # fmt: skip
