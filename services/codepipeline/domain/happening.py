"""What happens to executions: the decisions of this package, in the order in which they become true.

`recording` writes each down: its rows, the event that tells of it, the job that follows.
"""

from dataclasses import dataclass
from enum import StrEnum

from services.codepipeline.domain.declaration import Action, Gate, Rule
from services.codepipeline.domain.execution import Execution, Run, StageRun


class Told(StrEnum):
    """The state that an event tells."""

    STARTED = "STARTED"
    RESUMED = "RESUMED"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    CANCELED = "CANCELED"
    SUPERSEDED = "SUPERSEDED"
    ABANDONED = "ABANDONED"


@dataclass(frozen=True, slots=True)
class ExecutionChanged:
    """told: None for what nobody is told."""

    execution: Execution
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class StageChanged:
    """The execution is as it is afterwards, its `run` included. good: the stage may be rolled back to it."""

    execution: Execution
    run: StageRun
    told: Told | None = None
    entered: bool = False
    good: bool = False


@dataclass(frozen=True, slots=True)
class ActionBegan:
    execution: Execution
    action: Action
    run: Run


@dataclass(frozen=True, slots=True)
class RuleBegan:
    execution: Execution
    gate: Gate
    rule: Rule
    run: Run


@dataclass(frozen=True, slots=True)
class Abandoned:
    """Nobody looks any more how this action or rule goes on."""

    execution: Execution
    run: Run
    rule: bool = False


@dataclass(frozen=True, slots=True)
class RollbackBegan:
    """A new execution, which is in its stage already. target: the execution whose artifacts it takes."""

    execution: Execution
    target: str


Happening = ExecutionChanged | StageChanged | ActionBegan | RuleBegan | Abandoned | RollbackBegan
