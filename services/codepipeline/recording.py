"""The one way in which executions change: rows, the event that tells of it and the job that follows, in one
transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from emulator.bus import publish_aws
from emulator.db import Tx
from emulator.engine import enqueue
from services.codepipeline.domain.action_execution import ActionExecution, Progress
from services.codepipeline.domain.action_type import CUSTOM_MINUTES
from services.codepipeline.domain.artifact import Artifact, Place, SourceRevision, key_for, random_part
from services.codepipeline.domain.catalog import RULES, TYPES
from services.codepipeline.domain.declaration import Action, Declaration, Gate
from services.codepipeline.domain.execution import Execution, ExecutionStatus, Run, RunStatus, Trigger
from services.codepipeline.domain.happening import (
    Abandoned,
    ActionBegan,
    ExecutionChanged,
    Happening,
    RollbackBegan,
    RuleBegan,
    StageChanged,
    Told,
)
from services.codepipeline.domain.job import Job
from services.codepipeline.domain.pipeline import Override, Pipeline, Record
from services.codepipeline.domain.variables import EXECUTION, PIPELINE, Unresolved, Values, resolve_all
from services.codepipeline.store import actions, doors, executions, jobs, pipelines, types
from services.codepipeline.translate import events

ADVANCE, RUN_ACTION = "codepipeline.advance_pipeline", "codepipeline.run_action"
POLL = "codepipeline.poll_sources"
_TOLD = {
    RunStatus.SUCCEEDED: Told.SUCCEEDED, RunStatus.FAILED: Told.FAILED, RunStatus.ABANDONED: Told.ABANDONED
}  # fmt: skip


def advance_soon(tx: Tx, pipeline: Pipeline) -> None:
    """Somebody looks what can happen now in this pipeline."""
    enqueue(
        tx, ADVANCE, {"pipeline_id": pipeline.id}, account=pipeline.account, region=pipeline.region,
        key=f"{ADVANCE}:{pipeline.id}",
    )  # fmt: skip


def look_soon(tx: Tx, pipeline: Pipeline, action_execution_id: str, delay: float = 0.0) -> None:
    """Somebody starts this action, or looks how it stands."""
    enqueue(
        tx, RUN_ACTION, {"id": action_execution_id}, account=pipeline.account, region=pipeline.region,
        key=f"{RUN_ACTION}:{action_execution_id}", delay=delay,
    )  # fmt: skip


def poll_soon(tx: Tx, pipeline: Pipeline, delay: float = 0.0) -> None:
    """Somebody looks at the sources that are watched."""
    enqueue(
        tx, POLL, {"pipeline_id": pipeline.id}, account=pipeline.account, region=pipeline.region,
        key=f"{POLL}:{pipeline.id}", delay=delay,
    )  # fmt: skip


# executions


def start(
    tx: Tx,
    pipeline: Pipeline,
    structure: Declaration,
    trigger: Trigger,
    *,
    variables: Mapping[str, str] | None = None,
    overrides: Iterable[Override] = (),
) -> str:
    """A new execution in front of the first stage; returns its id. Without a value for every variable it has failed."""
    given = variables or {}
    values = {one.name: given.get(one.name, one.default) for one in structure.variables}
    missing = [name for name, value in values.items() if value is None]
    first = structure.stages[0].name
    number = pipelines.next_number(tx, pipeline.id)
    new = Execution(tx.ids.uuid(), number, pipeline.version, structure.mode, trigger, tx.now, first)
    summary = f"The pipeline variable '{missing[0]}' has no value." if missing else ""
    known = {name: value for name, value in values.items() if value is not None}
    executions.add(tx, pipeline.id, Record(new, tx.now, known, tuple(overrides), summary=summary))
    _tell(tx, pipeline, events.PIPELINE, events.pipeline_detail(pipeline, new, Told.STARTED))
    if missing:
        record(tx, pipeline, [ExecutionChanged(replace(new, status=ExecutionStatus.FAILED), Told.FAILED)])
    if pipeline.polling_disabled_at is not None:
        pipelines.set_polling_disabled(tx, pipeline.id, disabled=False)
        poll_soon(tx, pipeline)
    advance_soon(tx, pipeline)
    return new.id


def record(tx: Tx, pipeline: Pipeline, happenings: Iterable[Happening]) -> None:
    """Write down what was decided, in order."""
    for one in happenings:
        match one:
            case ExecutionChanged():
                _execution_changed(tx, pipeline, one)
            case StageChanged():
                _stage_changed(tx, pipeline, one)
            case ActionBegan():
                _begin(tx, pipeline, one.execution, one.action, one.run, None)
            case RuleBegan():
                _begin(tx, pipeline, one.execution, one.rule.as_action, one.run, one.gate)
            case Abandoned():
                _abandoned(tx, pipeline, one)
            case RollbackBegan():
                _rollback_began(tx, pipeline, one)


def _execution_changed(tx: Tx, pipeline: Pipeline, one: ExecutionChanged) -> None:
    executions.save(tx, one.execution)
    if one.told is not None:
        _tell(tx, pipeline, events.PIPELINE, events.pipeline_detail(pipeline, one.execution, one.told))


def _stage_changed(tx: Tx, pipeline: Pipeline, one: StageChanged) -> None:
    execution, run = one.execution, one.run
    executions.save(tx, execution)
    executions.save_run(tx, pipeline.id, execution, run)
    if one.told is Told.RESUMED:
        actions.set_counting(tx, execution.id, run)
    if one.entered and execution.locks:
        doors.note_entry(tx, pipeline.id, run.stage, execution)
    if one.good:
        doors.note_good(tx, pipeline.id, run.stage, execution)
    if one.told is not None:
        _tell(tx, pipeline, events.STAGE, events.stage_detail(pipeline, execution, run, one.told))


def _rollback_began(tx: Tx, pipeline: Pipeline, one: RollbackBegan) -> None:
    target = executions.find(tx, pipeline.id, one.target)
    assert target is not None
    number = pipelines.next_number(tx, pipeline.id)
    assert number == one.execution.number
    new = Record(
        one.execution, tx.now, target.variables, revisions=target.revisions, rollback_target=one.target
    )  # fmt: skip
    executions.add(tx, pipeline.id, new)
    executions.carry_over(tx, one.target, one.execution.id)
    _tell(tx, pipeline, events.PIPELINE, events.pipeline_detail(pipeline, one.execution, Told.STARTED))


# actions


def _begin(tx: Tx, pipeline: Pipeline, execution: Execution, action: Action, run: Run, gate: Gate | None) -> None:
    structure = pipelines.structure(tx, pipeline.id, execution.version)
    known = executions.artifacts(tx, execution.id)
    token = tx.ids.uuid() if action.type.category == "Approval" else ""
    one = ActionExecution(
        run.id, pipeline.id, execution.id, execution.version, execution.stage, action, tx.now, tx.now,
        tx.now + timedelta(minutes=_minutes(action, gate)), gate, token, _resolved(tx, pipeline, execution, action),
        tuple(known[name] for name in action.inputs if name in known),
        tuple(_place(tx, pipeline, structure, output.name) for output in action.outputs),
        progress=Progress(RunStatus.IN_PROGRESS, "" if execution.locks else token),  # nothing else shows it
    )  # fmt: skip
    actions.add(tx, one, shown=execution.locks)
    executions.touch(tx, execution.id)
    if gate is None:
        _tell(tx, pipeline, events.ACTION, events.action_detail(pipeline, execution.attempt, one, Told.STARTED))
    look_soon(tx, pipeline, one.id)


def _minutes(action: Action, gate: Gate | None) -> int:
    kind = (TYPES if gate is None else RULES).get(action.type)
    return action.timeout_minutes or (kind.minutes if kind else CUSTOM_MINUTES)


def _resolved(tx: Tx, pipeline: Pipeline, execution: Execution, action: Action) -> Mapping[str, str] | None:
    """None when a variable is missing, which the action will fail for."""
    try:
        return resolve_all(action.configuration, variables_of(tx, pipeline, execution.id))
    except Unresolved:
        return None


def variables_of(tx: Tx, pipeline: Pipeline, execution_id: str) -> Values:
    """All that an action of this execution can refer to."""
    found = executions.find(tx, pipeline.id, execution_id)
    own = {EXECUTION: {"PipelineExecutionId": execution_id}, PIPELINE: found.variables if found else {}}
    return {**executions.variables(tx, execution_id), **own}


def _place(tx: Tx, pipeline: Pipeline, structure: Declaration, name: str) -> Artifact:
    """Where an artifact will be: decided once, so that a repeated action writes the same object."""
    key = key_for(pipeline.name, name, random_part(int(tx.ids.hex(16), 16)))
    bucket = structure.store_in(pipeline.region).bucket
    return Artifact(name, Place(bucket, key), region=pipeline.region)


def _abandoned(tx: Tx, pipeline: Pipeline, one: Abandoned) -> None:
    known = actions.find(tx, one.run.id)
    if known is not None and not known.over:
        finish(tx, pipeline, replace(known, progress=replace(known.progress, status=RunStatus.ABANDONED)))


def update(tx: Tx, pipeline: Pipeline, one: ActionExecution, progress: Progress) -> bool:
    """How an action stands now. False when it was over already."""
    after = replace(one, progress=progress)
    return finish(tx, pipeline, after) if after.over else actions.save(tx, after)


def queue_job(tx: Tx, pipeline: Pipeline, one: ActionExecution, continuation: str = "") -> None:
    """Work for whoever polls for it."""
    kind = one.action.type
    custom = types.find(tx, pipeline.account, pipeline.region, kind)
    query = (one.resolved or {}).get(custom.kind.queryable, "") if custom else ""
    client = tx.ids.uuid() if kind.owner == "ThirdParty" else ""
    jobs.add(
        tx, pipeline.id,
        Job(
            tx.ids.uuid(), pipeline.account, pipeline.region, kind, one.id, tx.ids.uuid(), query=query,
            continuation=continuation, client=client,
        ),
    )  # fmt: skip


def finish(tx: Tx, pipeline: Pipeline, one: ActionExecution) -> bool:
    """The end of an action: what it made, the event, and the pipeline goes on. False when it was over already."""
    account = one.actor.account if one.actor else pipeline.account
    revision = one.progress.revision.id if one.progress.revision else ""
    made = tuple(replace(output, account=account, revision=revision) for output in one.outputs)
    after = replace(one, outputs=made)
    known = executions.find(tx, pipeline.id, one.execution_id)
    if known is None or not actions.save(tx, after):
        return False
    jobs.time_out(tx, after.id)
    if after.status is RunStatus.SUCCEEDED:
        _keep(tx, pipeline, known, after)
    if after.gate is None:
        detail = events.action_detail(pipeline, known.execution.attempt, after, _TOLD[after.status])
        _tell(tx, pipeline, events.ACTION, detail)
    executions.touch(tx, after.execution_id)
    advance_soon(tx, pipeline)
    return True


def _keep(tx: Tx, pipeline: Pipeline, known: Record, one: ActionExecution) -> None:
    """What later actions use."""
    executions.put_artifacts(tx, one.execution_id, one.outputs)
    if one.action.namespace:
        executions.put_variables(tx, one.execution_id, one.action.namespace, one.progress.variables)
    revision = one.progress.revision
    if revision is None or not one.action.is_source:
        return
    executions.use_revision(tx, pipeline.id, one.action.name, revision.id, one.execution_id)
    others = [other for other in known.revisions if other.action != one.action.name]
    artifact = one.outputs[0].name if one.outputs else ""
    executions.set_revisions(tx, one.execution_id, [*others, SourceRevision(one.action.name, artifact, revision)])


def _tell(tx: Tx, pipeline: Pipeline, detail_type: str, detail: dict[str, Any]) -> None:
    publish_aws(
        tx, account=pipeline.account, region=pipeline.region, source="aws.codepipeline", detail_type=detail_type,
        detail=detail, resources=[pipeline.arn],
    )  # fmt: skip
