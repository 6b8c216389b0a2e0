"""Sandboxes: places with the sources and the environment of a project, in which commands are run one by one.

https://docs.aws.amazon.com/codebuild/latest/userguide/sandbox.html
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from emulator.kernel.arn import Arn
from services.codebuild.domain import life
from services.codebuild.domain.build import Build, Context, Status
from services.codebuild.domain.project import Settings


class Step(StrEnum):
    """Phases of its session, in their order."""

    SUBMITTED = "SUBMITTED"
    QUEUED = "QUEUED"
    PROVISIONING = "PROVISIONING"
    DOWNLOAD_SOURCE = "DOWNLOAD_SOURCE"
    RUN_SANDBOX = "RUN_SANDBOX"
    COMPLETED = "COMPLETED"


class Stage(StrEnum):
    """Who has the next word: the worker that prepares, the runner that makes the place, the user, the runner that
    removes the place, nobody."""

    PREPARING = "preparing"
    OPENING = "opening"
    LIVE = "live"
    CLOSING = "closing"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class StepTaken:
    """An open one has neither end nor status. context: None where AWS shows none (SUBMITTED, QUEUED, COMPLETED)."""

    step: Step
    started_at: datetime
    ended_at: datetime | None = None
    status: Status | None = None
    context: Context | None = None

    @property
    def seconds(self) -> int:
        return 0 if self.ended_at is None else max(0, int((self.ended_at - self.started_at).total_seconds()))


@dataclass(frozen=True, slots=True)
class Sandbox:
    """settings: the project's when it was started. folders: as of a build. end: how it ends, once that is decided.
    version: of the row, for compare-and-set."""

    account: str
    region: str
    project: str
    uuid: str
    settings: Settings
    requested_at: datetime
    steps: tuple[StepTaken, ...]
    folders: Mapping[str, str]
    project_uuid: str = ""
    source_version: str = ""
    resolved_version: str = ""
    stage: Stage = Stage.PREPARING
    end: Status | None = None
    prepared_in: float = 0.0
    access_key: str = ""
    version: int = 0

    @property
    def id(self) -> str:
        return f"{self.project}:{self.uuid}"

    @property
    def arn(self) -> str:
        return str(Arn("codebuild", self.region, self.account, f"sandbox/{self.id}"))

    @property
    def current(self) -> StepTaken:
        return self.steps[-1]

    @property
    def started_at(self) -> datetime | None:
        """When it left the queue."""
        return next((one.started_at for one in self.steps if one.step is Step.PROVISIONING), None)

    @property
    def ended_at(self) -> datetime | None:
        return self.current.started_at if self.stage is Stage.OVER else None

    @property
    def status(self) -> str:
        """The step that is open; STOPPING while its place is removed; at last FAILED or STOPPED."""
        if self.stage is Stage.CLOSING:
            return "STOPPING"
        if self.stage is not Stage.OVER:
            return self.current.step.value
        return "FAILED" if self.end is Status.FAILED else "STOPPED"

    def as_build(self) -> Build:
        """A build of the same project that never runs: sources, variables and logs are those that it would have, but
        that logs do not go to S3."""
        logs = {name: value for name, value in (self.settings.get("logsConfig") or {}).items() if name != "s3Logs"}
        return Build(
            self.account, self.region, self.project, self.uuid, number=0,
            settings={**self.settings, "logsConfig": logs}, initiator="",
            phases=life.submitted(self.requested_at), folders=self.folders, project_uuid=self.project_uuid,
            source_version=self.source_version, resolved_version=self.resolved_version,
        )  # fmt: skip


def submitted(at: datetime) -> tuple[StepTaken, ...]:
    return StepTaken(Step.SUBMITTED, at, at, Status.SUCCEEDED), StepTaken(Step.QUEUED, at)


def provision(sandbox: Sandbox, at: datetime) -> Sandbox:
    return _enter(sandbox, Step.PROVISIONING, at)


def opened(sandbox: Sandbox, began: datetime, at: datetime) -> Sandbox:
    """Its place is there and has the sources, whose fetching began at `began`."""
    fetching = max(sandbox.current.started_at, min(began, at))
    sandbox = _enter(_enter(sandbox, Step.DOWNLOAD_SOURCE, fetching), Step.RUN_SANDBOX, at)
    return replace(sandbox, stage=Stage.LIVE)


def failed(sandbox: Sandbox, step: Step, context: Context, at: datetime) -> Sandbox:
    """It came no further than `step`."""
    if sandbox.current.step is not step:
        sandbox = _enter(sandbox, step, at)
    return _complete(_close(sandbox, at, Status.FAILED, context), Status.FAILED, at)


def close(sandbox: Sandbox, how: Status) -> Sandbox:
    """It is to end, STOPPED or TIMED_OUT, as soon as its place is removed."""
    return replace(sandbox, stage=Stage.CLOSING, end=how)


def closed(sandbox: Sandbox, at: datetime) -> Sandbox:
    """Its place is gone, or never was."""
    how = sandbox.end or Status.STOPPED
    context = life.TIMED_OUT if how is Status.TIMED_OUT else None
    return _complete(_close(sandbox, at, how, context), how, at)


def lost(sandbox: Sandbox, context: Context, at: datetime) -> Sandbox:
    """Its place has vanished under it."""
    return failed(sandbox, sandbox.current.step, context, at)


def _enter(sandbox: Sandbox, step: Step, at: datetime) -> Sandbox:
    sandbox = _close(sandbox, at, Status.SUCCEEDED, None)
    return replace(sandbox, steps=(*sandbox.steps, StepTaken(step, sandbox.current.ended_at or at)))


def _close(sandbox: Sandbox, at: datetime, status: Status, context: Context | None) -> Sandbox:
    step = sandbox.current
    if step.ended_at is not None:
        return sandbox
    if context is None and step.step not in (Step.SUBMITTED, Step.QUEUED):
        context = Context()
    ended = replace(step, ended_at=max(at, step.started_at), status=status, context=context)
    return replace(sandbox, steps=(*sandbox.steps[:-1], ended))


def _complete(sandbox: Sandbox, how: Status, at: datetime) -> Sandbox:
    return replace(_enter(sandbox, Step.COMPLETED, at), stage=Stage.OVER, end=how)


def uuid_of(text: str) -> tuple[str, str]:
    """Project and uuid of a sandbox's id or ARN; empty when it is neither."""
    project, _, uuid = (text.partition(":sandbox/")[2] if text.startswith("arn:") else text).partition(":")
    return project, uuid
