"""One execution of one action (or of one rule of a condition): what it was told, and how it stands.

https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionExecutionDetail.html
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.codepipeline.domain.artifact import Artifact, Revision
from services.codepipeline.domain.declaration import Action, Gate
from services.codepipeline.domain.execution import RunStatus


class Code(StrEnum):
    """Why an action failed."""

    JOB = "JobFailed"
    CONFIGURATION = "ConfigurationError"
    PERMISSION = "PermissionError"
    OUT_OF_SYNC = "RevisionOutOfSync"
    UNAVAILABLE = "RevisionUnavailable"
    SYSTEM = "SystemUnavailable"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does it: an account, and the session of a role there."""

    account: str
    arn: str


@dataclass(frozen=True, slots=True)
class Session(Actor):
    """A role that was assumed, with its temporary keys."""

    access_key: str = ""
    secret: str = ""
    token: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How it stands.

    status: SUCCEEDED, FAILED or IN_PROGRESS. external_id, url: of what does the work. percent: None when unknown.
    code, message: of a failure. revision: of a source. log: ARN of a log stream.
    """

    status: RunStatus
    external_id: str = ""
    url: str = ""
    summary: str = ""
    percent: int | None = None
    code: str = ""
    message: str = ""
    log: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)
    revision: Revision | None = None

    @property
    def over(self) -> bool:
        return self.status is not RunStatus.IN_PROGRESS


@dataclass(frozen=True, slots=True)
class ActionExecution:
    """action: as declared; of a rule, the action that it amounts to. token: of an approval.

    resolved: its configuration, variables filled in. begun: whether its provider has been told to start.
    outputs: where its artifacts go, decided before it begins. deadline_at: when it times out.
    updated_by: who decided, of an approval.
    """

    id: str
    pipeline_id: str
    execution_id: str
    version: int
    stage: str
    action: Action
    started_at: datetime
    updated_at: datetime
    deadline_at: datetime
    gate: Gate | None = None
    token: str = ""
    resolved: Mapping[str, str] | None = None
    inputs: tuple[Artifact, ...] = ()
    outputs: tuple[Artifact, ...] = ()
    actor: Actor | None = None
    begun: bool = False
    updated_by: str = ""
    progress: Progress = Progress(RunStatus.IN_PROGRESS)

    @property
    def status(self) -> RunStatus:
        return self.progress.status

    @property
    def over(self) -> bool:
        return self.progress.over

    @property
    def by_workers(self) -> bool:
        """Whether somebody outside does it, who polls for jobs."""
        return self.action.type.owner != "AWS"

    @property
    def awaits_approval(self) -> bool:
        return not self.over and self.action.type.category == "Approval"


def failure(code: Code, message: str, external_id: str = "") -> Progress:
    return Progress(RunStatus.FAILED, external_id, code=code, message=message)
