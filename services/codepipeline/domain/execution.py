"""Executions of a pipeline, of its stages, actions and rules.

https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works.html
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.codepipeline.domain.declaration import Gate, Mode

MOST_AT_ONCE = 50
"""Executions of one QUEUED or PARALLEL pipeline."""


class ExecutionStatus(StrEnum):
    CANCELLED = "Cancelled"
    IN_PROGRESS = "InProgress"
    STOPPED = "Stopped"
    STOPPING = "Stopping"
    SUCCEEDED = "Succeeded"
    SUPERSEDED = "Superseded"
    FAILED = "Failed"


class StageStatus(StrEnum):
    CANCELLED = "Cancelled"
    IN_PROGRESS = "InProgress"
    FAILED = "Failed"
    STOPPED = "Stopped"
    STOPPING = "Stopping"
    SUCCEEDED = "Succeeded"
    SKIPPED = "Skipped"


class RunStatus(StrEnum):
    """Of an action or a rule."""

    IN_PROGRESS = "InProgress"
    ABANDONED = "Abandoned"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"


class ConditionStatus(StrEnum):
    IN_PROGRESS = "InProgress"
    FAILED = "Failed"
    ERRORED = "Errored"
    SUCCEEDED = "Succeeded"
    CANCELLED = "Cancelled"
    ABANDONED = "Abandoned"
    OVERRIDDEN = "Overridden"


class Kind(StrEnum):
    """A rollback runs one stage with what an earlier execution brought there."""

    STANDARD = "STANDARD"
    ROLLBACK = "ROLLBACK"


class TriggerType(StrEnum):
    """What started an execution."""

    CREATE_PIPELINE = "CreatePipeline"
    START = "StartPipelineExecution"
    POLL = "PollForSourceChanges"
    WEBHOOK = "Webhook"
    EVENT = "CloudWatchEvent"
    PUT_ACTION_REVISION = "PutActionRevision"
    CONNECTION = "WebhookV2"
    MANUAL_ROLLBACK = "ManualRollback"
    AUTOMATED_ROLLBACK = "AutomatedRollback"


class RetryTrigger(StrEnum):
    AUTOMATIC = "AutomatedStageRetry"
    MANUAL = "ManualStageRetry"


class Ending(StrEnum):
    """How an execution has been told to come to an end before its time."""

    STOP = "stop"
    ABANDON = "abandon"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Trigger:
    type: TriggerType
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """One execution of an action or a rule. broken: a rule that could not be tried at all."""

    id: str
    name: str
    status: RunStatus = RunStatus.IN_PROGRESS
    broken: bool = False

    @property
    def runs(self) -> bool:
        return self.status is RunStatus.IN_PROGRESS

    @property
    def failed(self) -> bool:
        return self.status in (RunStatus.FAILED, RunStatus.ABANDONED)


@dataclass(frozen=True, slots=True)
class Retries:
    """Of one stage in one execution. at: when the last one began."""

    automatic: int = 0
    manual: int = 0
    last: RetryTrigger | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StageRun:
    """A stage that an execution has entered.

    gate: the one that is judged; None while the actions have their turn, and before and after.
    actions: the execution of each action that counts; a retry takes out those that run again. rules: of the gate.
    """

    stage: str
    started_at: datetime
    status: StageStatus = StageStatus.IN_PROGRESS
    gate: Gate | None = None
    actions: tuple[Run, ...] = ()
    rules: tuple[Run, ...] = ()
    conditions: Mapping[Gate, ConditionStatus] = field(default_factory=dict)
    retries: Retries = field(default_factory=Retries)

    @property
    def over(self) -> bool:
        return self.status not in (StageStatus.IN_PROGRESS, StageStatus.STOPPING)

    @property
    def passed(self) -> bool:
        return self.status in (StageStatus.SUCCEEDED, StageStatus.SKIPPED)


@dataclass(frozen=True, slots=True)
class Execution:
    """stage: the one it is in, or in front of which it waits (run is None then); where it ended, once it has.

    number: grows from start to start. version: of the structure it runs. attempt: 1, and one more by every retry.
    """

    id: str
    number: int
    version: int
    mode: Mode
    trigger: Trigger
    started_at: datetime
    stage: str
    kind: Kind = Kind.STANDARD
    status: ExecutionStatus = ExecutionStatus.IN_PROGRESS
    run: StageRun | None = None
    attempt: int = 1
    ending: Ending | None = None
    comment: str = ""

    @property
    def active(self) -> bool:
        return self.status in (ExecutionStatus.IN_PROGRESS, ExecutionStatus.STOPPING)

    @property
    def locks(self) -> bool:
        """Whether nobody else may be in its stage."""
        return self.mode is not Mode.PARALLEL

    @property
    def waits(self) -> bool:
        return self.active and self.run is None


def running(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(run for run in runs if run.runs)
