"""What people ask of executions: stop, retry, roll back, override."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from services.codepipeline.domain.declaration import Declaration, Gate, Result, RetryMode, Stage
from services.codepipeline.domain.errors import (
    AlreadyStopping,
    Busy,
    CannotRollBack,
    NotLatest,
    NotOverridable,
    NotRetryable,
    NotStoppable,
    Outdated,
)
from services.codepipeline.domain.execution import (
    ConditionStatus,
    Ending,
    Execution,
    ExecutionStatus,
    Kind,
    RetryTrigger,
    StageRun,
    StageStatus,
    Trigger,
    running,
)
from services.codepipeline.domain.flow import Move, restarted, resumed
from services.codepipeline.domain.happening import Abandoned, ExecutionChanged, Happening, StageChanged, Told
from services.codepipeline.domain.traffic import rollback


def stop(execution: Execution, *, abandon: bool, comment: str) -> tuple[Happening, ...]:
    """Raises NotStoppable, AlreadyStopping."""
    if not execution.active or execution.ending is Ending.CANCEL:
        raise NotStoppable(execution.id)
    if execution.ending is not None and (not abandon or execution.ending is Ending.ABANDON):
        raise AlreadyStopping(execution.id)
    told = None if execution.ending else Told.STOPPING
    run = execution.run and replace(execution.run, status=StageStatus.STOPPING)
    ending = Ending.ABANDON if abandon else Ending.STOP
    after = replace(
        execution, status=ExecutionStatus.STOPPING, ending=ending, comment=comment or execution.comment, run=run
    )
    return (ExecutionChanged(after, told), *((StageChanged(after, run, told),) if run else ()))


def cancel(execution: Execution) -> tuple[Happening, ...]:
    """The structure has changed under it: what runs may end, nothing else begins."""
    if execution.ending is not None:
        return ()
    return (ExecutionChanged(replace(execution, ending=Ending.CANCEL)),)


def retry(
    execution: Execution, run: StageRun | None, stage: Stage, mode: RetryMode, *, is_latest: bool, now: datetime
) -> Move:
    """run: of the stage in this execution. Raises NotRetryable, NotLatest."""
    if run is None or execution.ending is Ending.CANCEL:
        raise NotRetryable(f"The stage '{stage.name}' of this execution did not run to a failure.")
    if not is_latest:
        raise NotLatest(stage.name)
    _check_retryable(run, stage, mode)
    again = restarted(run, stage, mode, RetryTrigger.MANUAL, now)
    if execution.kind is Kind.ROLLBACK:  # which no condition judges
        again = replace(again, gate=None)
    return resumed(replace(execution, status=ExecutionStatus.IN_PROGRESS, ending=None, stage=stage.name), again)


def _check_retryable(run: StageRun, stage: Stage, mode: RetryMode) -> None:
    failed = any(one.failed for one in run.actions)
    if run.status is StageStatus.IN_PROGRESS and not failed:
        raise NotRetryable(f"The stage '{stage.name}' is in progress.")
    if run.status not in (StageStatus.IN_PROGRESS, StageStatus.FAILED, StageStatus.STOPPED):
        raise NotRetryable(f"The stage '{stage.name}' is {run.status}: only failed and stopped stages can be retried.")
    if mode is RetryMode.ALL_ACTIONS and running(run.actions):
        raise NotRetryable(f"The stage '{stage.name}' still has actions in progress.")
    finished = len(run.actions) == len(stage.actions) and not failed
    if mode is RetryMode.FAILED_ACTIONS and finished:
        raise NotRetryable(f"All actions of the stage '{stage.name}' succeeded.")


def roll_back(
    structure: Declaration,
    target: Execution,
    target_run: StageRun | None,
    stage: Stage,
    *,
    version: int,
    number: int,
    trigger: Trigger,
    new_id: Callable[[], str],
    now: datetime,
) -> Move:
    """version: of the structure now. Raises CannotRollBack, Outdated."""
    if stage is structure.stages[0]:
        raise CannotRollBack(f"The source stage '{stage.name}' cannot be rolled back.")
    if target.kind is Kind.ROLLBACK:
        raise CannotRollBack("The target of a rollback must not be a rollback itself.")
    if target.version != version:
        raise Outdated(target.id)
    if target_run is None or target_run.status is not StageStatus.SUCCEEDED:
        raise CannotRollBack(f"The execution {target.id} did not succeed in the stage '{stage.name}'.")
    of = replace(target, stage=stage.name, mode=structure.mode)
    return rollback(of, number, target.id, trigger, {version: structure}, new_id, now)


def override(
    execution: Execution, run: StageRun | None, stage: Stage, gate: Gate, *, is_latest: bool, is_free: bool
) -> Move:
    """gate: ENTRY or SUCCESS. is_free: nobody else is in the stage. Raises NotOverridable, NotLatest, Busy."""
    condition = stage.condition(gate)
    if condition is None or run is None:
        raise NotOverridable(f"The stage '{stage.name}' has no {gate} condition to override.")
    if not is_latest:
        raise NotLatest(stage.name)
    status = run.conditions.get(gate)
    if run.status is StageStatus.SKIPPED or condition.result is Result.SKIP:
        raise NotOverridable(f"The stage '{stage.name}' was skipped by its condition.")
    if status not in (ConditionStatus.FAILED, ConditionStatus.ERRORED, ConditionStatus.IN_PROGRESS):
        raise NotOverridable(f"The {gate} condition of the stage '{stage.name}' has not failed.")
    if not is_free:
        raise Busy(f"The stage '{stage.name}' is busy with a rollback.")
    lost = [Abandoned(execution, one, rule=True) for one in running(run.rules)]
    after_run = replace(
        run, status=StageStatus.IN_PROGRESS, gate=gate, rules=(),
        conditions={**run.conditions, gate: ConditionStatus.OVERRIDDEN},
    )  # fmt: skip
    told = None if status is ConditionStatus.IN_PROGRESS else Told.RESUMED
    after = replace(execution, status=ExecutionStatus.IN_PROGRESS, stage=stage.name, run=after_run)
    return Move(after, (*lost, ExecutionChanged(after, told), StageChanged(after, after_run, told)))
