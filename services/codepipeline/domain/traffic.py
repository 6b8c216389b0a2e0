"""Between stages: who enters, who waits, who is superseded, and when an execution is over.

SUPERSEDED and QUEUED: one execution in a stage at a time. In front of it waits the newest alone (SUPERSEDED; the others
are superseded), or all in their order (QUEUED). PARALLEL executions do not see one another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from services.codepipeline.domain import flow
from services.codepipeline.domain.declaration import Declaration, Mode
from services.codepipeline.domain.execution import (
    Ending,
    Execution,
    ExecutionStatus,
    Kind,
    StageStatus,
    Trigger,
    TriggerType,
)  # fmt: skip
from services.codepipeline.domain.flow import Move, NewId
from services.codepipeline.domain.happening import ExecutionChanged, Happening, RollbackBegan, StageChanged, Told

_TOLD = {
    ExecutionStatus.SUCCEEDED: Told.SUCCEEDED, ExecutionStatus.FAILED: Told.FAILED,
    ExecutionStatus.STOPPED: Told.STOPPED, ExecutionStatus.CANCELLED: Told.CANCELED,
    ExecutionStatus.SUPERSEDED: Told.SUPERSEDED,
}  # fmt: skip
_ENDS = {
    StageStatus.FAILED: ExecutionStatus.FAILED, StageStatus.STOPPED: ExecutionStatus.STOPPED,
    StageStatus.CANCELLED: ExecutionStatus.CANCELLED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Door:
    """To a stage. open: both sides of its transition are enabled. latest: the number of the last execution that went
    through, rollbacks aside. good: the execution that the stage would go back to, "" when there is none."""

    open: bool = True
    latest: int = 0
    good: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """All that goes on in one pipeline. executions: those that are not over. structures: by version.
    last_number: of the newest execution ever."""

    executions: tuple[Execution, ...]
    structures: Mapping[int, Declaration]
    doors: Mapping[str, Door] = field(default_factory=dict)
    last_number: int = 0


def advance(line: Line, new_id: NewId, now: datetime) -> list[Happening]:
    """Everything that can happen now; afterwards all wait for something outside."""
    return _Traffic(line, new_id, now).run()


class _Traffic:
    """The state while `advance` works it out."""

    def __init__(self, line: Line, new_id: NewId, now: datetime) -> None:
        self._structures = line.structures
        self._active = {execution.id: execution for execution in line.executions}
        self._doors = dict(line.doors)
        self._last_number = line.last_number
        self._new_id = new_id
        self._now = now
        self._happenings: list[Happening] = []

    def run(self) -> list[Happening]:
        while self._step():
            pass
        return self._happenings

    def _step(self) -> bool:
        """Whether anything moved."""
        moved = [self._move(execution) for execution in self._ordered()]
        admitted = [self._admit(stage) for stage in self._awaited()]
        return any(moved) or any(admitted)

    def _ordered(self) -> list[Execution]:
        return sorted(self._active.values(), key=_number)

    # inside

    def _move(self, execution: Execution) -> bool:
        if execution.run is None:
            if execution.ending is not None:
                self._end(execution, _status_of(execution.ending))
            return execution.ending is not None
        stage = self._structures[execution.version].stage(execution.stage)
        assert stage is not None
        move = flow.next_move(execution, stage, self._new_id, self._now)
        if move is not None:
            self._take(move)
            if move.execution.run is not None and move.execution.run.over:
                self._leave(move)
        return move is not None

    def _take(self, move: Move) -> None:
        self._happenings += move.happenings
        self._active[move.execution.id] = move.execution

    def _leave(self, move: Move) -> None:
        execution, run = move.execution, move.execution.run
        assert run is not None
        following = self._structures[execution.version].after(run.stage) if execution.kind is Kind.STANDARD else None
        if not run.passed or move.rolls_back:
            self._end(execution, _ENDS.get(run.status, ExecutionStatus.FAILED))
            if move.rolls_back:
                self._roll_back(execution)
        elif following is None:
            self._end(execution, ExecutionStatus.SUCCEEDED)
        elif execution.ending is not None:
            self._end(execution, _status_of(execution.ending))
        else:
            waiting = replace(execution, stage=following.name, run=None)
            self._active[waiting.id] = waiting
            self._happenings.append(ExecutionChanged(waiting))

    def _end(self, execution: Execution, status: ExecutionStatus) -> None:
        ended = replace(execution, status=status)
        del self._active[execution.id]
        self._happenings.append(ExecutionChanged(ended, _TOLD[status]))

    def _roll_back(self, failed: Execution) -> None:
        target = self._doors.get(failed.stage, Door()).good
        if not target:
            return
        self._last_number += 1
        trigger = Trigger(TriggerType.AUTOMATED_ROLLBACK, failed.id)
        move = rollback(failed, self._last_number, target, trigger, self._structures, self._new_id, self._now)
        self._take(move)

    # in front

    def _awaited(self) -> list[str]:
        return list(dict.fromkeys(execution.stage for execution in self._ordered() if execution.waits))

    def _waiting(self, stage: str) -> Iterator[Execution]:
        """The oldest first."""
        return (one for one in self._ordered() if one.waits and one.stage == stage and one.ending is None)

    def _admit(self, stage: str) -> bool:
        door, moved = self._doors.get(stage, Door()), False
        for execution in [*self._waiting(stage)]:
            if execution.mode is Mode.SUPERSEDED and execution.number < door.latest:
                self._end(execution, ExecutionStatus.SUPERSEDED)
                moved = True
            elif door.open and not (execution.locks and self._is_taken(stage)):
                self._enter(execution)
                moved = True
        return self._supersede(stage) or moved

    def _is_taken(self, stage: str) -> bool:
        return any(one.run is not None and one.stage == stage and one.locks for one in self._active.values())

    def _enter(self, execution: Execution) -> None:
        stage = self._structures[execution.version].stage(execution.stage)
        assert stage is not None
        self._take(flow.enter(execution, stage, self._now))
        if execution.locks:
            door = self._doors.get(stage.name, Door())
            self._doors[stage.name] = replace(door, latest=max(door.latest, execution.number))

    def _supersede(self, stage: str) -> bool:
        older = [one for one in self._waiting(stage) if one.mode is Mode.SUPERSEDED][:-1]
        for execution in older:
            self._end(execution, ExecutionStatus.SUPERSEDED)
        return bool(older)


def rollback(
    of: Execution,
    number: int,
    target: str,
    trigger: Trigger,
    structures: Mapping[int, Declaration],
    new_id: NewId,
    now: datetime,
) -> Move:
    """A new execution in the stage of `of`, with what `target` brought there."""
    stage = structures[of.version].stage(of.stage)
    assert stage is not None
    new = Execution(
        new_id(), number, of.version, of.mode, trigger, now, of.stage, kind=Kind.ROLLBACK
    )  # fmt: skip
    entered = flow.enter(new, stage, now)
    return Move(
        entered.execution, (RollbackBegan(entered.execution, target), *entered.happenings)
    )  # fmt: skip


def _status_of(ending: Ending) -> ExecutionStatus:
    return ExecutionStatus.CANCELLED if ending is Ending.CANCEL else ExecutionStatus.STOPPED


def _number(execution: Execution) -> int:
    return execution.number


__all__ = ["Door", "Line", "StageChanged", "advance", "rollback"]
