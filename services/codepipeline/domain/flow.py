"""Inside a stage: what an execution does next.

entry gate -> groups of actions, one after another -> success gate -> over
                              └─ failure: retry | rollback | failure gate -> over
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from services.codepipeline.domain.declaration import (
    Action,
    Condition,
    Gate,
    Mode,
    OnFailure,
    Result,
    RetryMode,
    Rule,
    Stage,
)  # fmt: skip
from services.codepipeline.domain.execution import (
    ConditionStatus,
    Ending,
    Execution,
    Kind,
    RetryTrigger,
    Run,
    RunStatus,
    StageRun,
    StageStatus,
    running,
)
from services.codepipeline.domain.happening import (
    Abandoned,
    ActionBegan,
    ExecutionChanged,
    Happening,
    RuleBegan,
    StageChanged,
    Told,
)  # fmt: skip

MOST_ACTIONS_OF_PARALLEL = 5
NewId = Callable[[], str]
_TOLD = {
    StageStatus.SUCCEEDED: Told.SUCCEEDED, StageStatus.FAILED: Told.FAILED, StageStatus.STOPPED: Told.STOPPED,
    StageStatus.CANCELLED: Told.CANCELED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Move:
    """The execution afterwards, and how it came there. rolls_back: the stage goes back to what was good."""

    execution: Execution
    happenings: tuple[Happening, ...]
    rolls_back: bool = False


def enter(execution: Execution, stage: Stage, now: datetime) -> Move:
    """It was waiting in front of the stage."""
    gate = Gate.ENTRY if stage.before_entry and execution.kind is Kind.STANDARD else None
    run = StageRun(stage.name, now, gate=gate)
    entered = replace(execution, stage=stage.name, run=run)
    return Move(entered, (StageChanged(entered, run, Told.STARTED, entered=True),))


def next_move(execution: Execution, stage: Stage, new_id: NewId, now: datetime) -> Move | None:
    """None: it waits for something that runs."""
    run = _run(execution)
    if execution.ending is Ending.ABANDON and running((*run.actions, *run.rules)):
        return _abandon(execution, run)
    if run.gate is not None:
        return _judge(execution, run, stage, new_id)
    return _work(execution, run, stage, new_id, now)


# actions


class _Standing(Enum):
    RUNNING = auto()
    SUCCEEDED = auto()
    FAILED = auto()
    UNFINISHED = auto()


def _work(execution: Execution, run: StageRun, stage: Stage, new_id: NewId, now: datetime) -> Move | None:
    held = execution.ending is not None
    standing, startable = _standing(stage, run, held=held, most=_most(execution))
    if startable:
        return _begin(execution, run, startable, new_id)
    if standing is _Standing.RUNNING:
        return None
    if standing is _Standing.SUCCEEDED and execution.ending is not Ending.CANCEL:
        if stage.on_success and not held and execution.kind is Kind.STANDARD:
            return _changed(execution, replace(run, gate=Gate.SUCCESS, rules=()))
        return _over(execution, run, StageStatus.SUCCEEDED)
    if held:
        return _over(execution, run, _ended(execution))
    return _fail(execution, run, stage, now)


def _standing(stage: Stage, run: StageRun, *, held: bool, most: int) -> tuple[_Standing, tuple[Action, ...]]:
    """How far the groups are, and which actions can begin."""
    known = {one.name: one for one in run.actions}
    for group in stage.groups():
        mine = [known[action.name] for action in group if action.name in known]
        missing = tuple(action for action in group if action.name not in known)
        failed = any(one.failed for one in mine)
        if missing and not failed and not held and (room := most - len(running(mine))) > 0:
            return _Standing.RUNNING, missing[:room]
        if running(mine):
            return _Standing.RUNNING, ()
        if failed:
            return _Standing.FAILED, ()
        if missing:
            return _Standing.UNFINISHED, ()
    return _Standing.SUCCEEDED, ()


def _most(execution: Execution) -> int:
    return MOST_ACTIONS_OF_PARALLEL if execution.mode is Mode.PARALLEL else 1_000_000


def _begin(execution: Execution, run: StageRun, actions: tuple[Action, ...], new_id: NewId) -> Move:
    begun = [(action, Run(new_id(), action.name)) for action in actions]
    after = replace(execution, run=replace(run, actions=(*run.actions, *(one for _, one in begun))))
    return Move(after, tuple(ActionBegan(after, action, one) for action, one in begun))


def _fail(execution: Execution, run: StageRun, stage: Stage, now: datetime) -> Move:
    """All that ran has ended, and something failed."""
    plan = stage.on_failure or OnFailure()
    if execution.kind is Kind.ROLLBACK:
        return _over(execution, run, StageStatus.FAILED)
    if plan.result is Result.RETRY and run.retries.automatic == 0:
        again = restarted(run, stage, plan.retry_mode or RetryMode.FAILED_ACTIONS, RetryTrigger.AUTOMATIC, now)
        return resumed(execution, again)
    if plan.condition is not None:
        return _changed(execution, replace(run, gate=Gate.FAILURE, rules=()))
    return _over(execution, run, StageStatus.FAILED, rolls_back=plan.result is Result.ROLLBACK)


def restarted(run: StageRun, stage: Stage, mode: RetryMode, trigger: RetryTrigger, now: datetime) -> StageRun:
    """The stage as it is when it begins again: what must run once more is not there any longer."""
    kept = () if mode is RetryMode.ALL_ACTIONS else tuple(one for one in run.actions if not one.failed)
    entry = run.conditions.get(Gate.ENTRY)
    judged_again = stage.before_entry is not None and entry not in (
        ConditionStatus.SUCCEEDED, ConditionStatus.OVERRIDDEN
    )  # fmt: skip
    automatic = trigger is RetryTrigger.AUTOMATIC
    retries = replace(
        run.retries, automatic=run.retries.automatic + automatic, manual=run.retries.manual + (not automatic),
        last=trigger, at=now,
    )  # fmt: skip
    conditions: dict[Gate, ConditionStatus] = {}
    if entry is not None and not judged_again:
        conditions[Gate.ENTRY] = entry
    gate = Gate.ENTRY if judged_again else None
    return replace(
        run, status=StageStatus.IN_PROGRESS, gate=gate, actions=kept, rules=(), conditions=conditions, retries=retries
    )  # fmt: skip


def resumed(execution: Execution, run: StageRun) -> Move:
    """One more attempt."""
    after = replace(execution, run=run, attempt=execution.attempt + 1)
    told = Told.RESUMED
    return Move(after, (ExecutionChanged(after, told), StageChanged(after, run, told)))


# gates


def _judge(execution: Execution, run: StageRun, stage: Stage, new_id: NewId) -> Move | None:
    assert run.gate is not None
    condition = stage.condition(run.gate)
    if condition is None or run.conditions.get(run.gate) is ConditionStatus.OVERRIDDEN:
        return _passed(execution, run)
    if execution.ending is not None:
        if running(run.rules):
            return _abandon(execution, run)
        return _over(execution, _with(run, ConditionStatus.CANCELLED), _ended(execution))
    known = {one.name for one in run.rules}
    missing = [rule for rule in condition.rules if rule.name not in known]
    if missing:
        return _try(execution, run, missing, new_id)
    return None if running(run.rules) else _verdict(execution, run, condition)


def _try(execution: Execution, run: StageRun, rules: list[Rule], new_id: NewId) -> Move:
    assert run.gate is not None
    begun = [(rule, Run(new_id(), rule.name)) for rule in rules]
    trying = _with(replace(run, rules=(*run.rules, *(one for _, one in begun))), ConditionStatus.IN_PROGRESS)
    after = replace(execution, run=trying)
    return Move(
        after, (StageChanged(after, trying), *(RuleBegan(after, run.gate, rule, one) for rule, one in begun))
    )  # fmt: skip


def _verdict(execution: Execution, run: StageRun, condition: Condition) -> Move:
    if all(one.status is RunStatus.SUCCEEDED for one in run.rules):
        return _passed(execution, _with(run, ConditionStatus.SUCCEEDED))
    broken = any(one.broken for one in run.rules)
    return _not_passed(execution, _with(run, ConditionStatus.ERRORED if broken else ConditionStatus.FAILED), condition)


def _passed(execution: Execution, run: StageRun) -> Move:
    if run.gate is Gate.ENTRY:
        return _changed(execution, replace(run, gate=None, rules=()))
    if run.gate is Gate.SUCCESS:
        return _over(execution, run, StageStatus.SUCCEEDED)
    return _over(execution, run, StageStatus.FAILED, rolls_back=True)


def _not_passed(execution: Execution, run: StageRun, condition: Condition) -> Move:
    if run.gate is Gate.ENTRY and condition.result is Result.SKIP:
        return _over(execution, run, StageStatus.SKIPPED)
    if run.gate is Gate.SUCCESS and condition.result is Result.ROLLBACK:
        return _over(execution, run, StageStatus.SUCCEEDED, rolls_back=True)
    return _over(execution, run, StageStatus.FAILED)


# endings


def _abandon(execution: Execution, run: StageRun) -> Move:
    """Actions only when it was told so; rules whenever it ends early."""
    lost = execution.ending is Ending.ABANDON
    actions = tuple(_abandoned(one) if lost else one for one in run.actions)
    after = replace(execution, run=replace(run, actions=actions, rules=tuple(map(_abandoned, run.rules))))
    ended = [Abandoned(after, _abandoned(one)) for one in running(run.actions) if lost]
    rules = [Abandoned(after, _abandoned(one), rule=True) for one in running(run.rules)]
    return Move(after, (*ended, *rules))


def _abandoned(run: Run) -> Run:
    return replace(run, status=RunStatus.ABANDONED) if run.runs else run


def _ended(execution: Execution) -> StageStatus:
    return StageStatus.CANCELLED if execution.ending is Ending.CANCEL else StageStatus.STOPPED


def _over(execution: Execution, run: StageRun, status: StageStatus, *, rolls_back: bool = False) -> Move:
    ended = replace(run, status=status, gate=None, rules=())
    after = replace(execution, run=ended)
    good = status is StageStatus.SUCCEEDED and not rolls_back and execution.kind is Kind.STANDARD
    return Move(after, (StageChanged(after, ended, _TOLD.get(status), good=good),), rolls_back)


def _changed(execution: Execution, run: StageRun) -> Move:
    after = replace(execution, run=run)
    return Move(after, (StageChanged(after, run),))


def _with(run: StageRun, status: ConditionStatus) -> StageRun:
    assert run.gate is not None
    return replace(run, conditions={**run.conditions, run.gate: status})


def _run(execution: Execution) -> StageRun:
    assert execution.run is not None
    return execution.run
