"""A build: what was asked for, and where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from emulator.kernel.arn import Arn
from services.codebuild.domain.handover import ORIGIN
from services.codebuild.domain.project import Settings, project_arn


class Status(StrEnum):
    """Of a build and, but for its open phase, of a phase."""

    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    FAULT = "FAULT"
    TIMED_OUT = "TIMED_OUT"
    IN_PROGRESS = "IN_PROGRESS"
    STOPPED = "STOPPED"


class PhaseType(StrEnum):
    """In the order in which they come."""

    SUBMITTED = "SUBMITTED"
    QUEUED = "QUEUED"
    PROVISIONING = "PROVISIONING"
    DOWNLOAD_SOURCE = "DOWNLOAD_SOURCE"
    INSTALL = "INSTALL"
    PRE_BUILD = "PRE_BUILD"
    BUILD = "BUILD"
    POST_BUILD = "POST_BUILD"
    UPLOAD_ARTIFACTS = "UPLOAD_ARTIFACTS"
    FINALIZING = "FINALIZING"
    COMPLETED = "COMPLETED"


COMMAND_PHASES = (PhaseType.INSTALL, PhaseType.PRE_BUILD, PhaseType.BUILD, PhaseType.POST_BUILD)


class Stage(StrEnum):
    """Who has the next word: admission, the worker that prepares, the runner, the worker that collects, nobody."""

    QUEUED = "queued"
    PREPARING = "preparing"
    RUNNING = "running"
    COLLECTING = "collecting"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Context:
    """Why a phase ended as it did; both empty for success."""

    code: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Phase:
    """An open phase has neither end nor status. context: None where AWS shows none (SUBMITTED, QUEUED, COMPLETED)."""

    type: PhaseType
    started_at: datetime
    ended_at: datetime | None = None
    status: Status | None = None
    context: Context | None = None

    @property
    def seconds(self) -> int:
        return 0 if self.ended_at is None else max(0, int((self.ended_at - self.started_at).total_seconds()))


@dataclass(frozen=True, slots=True)
class Failure:
    """The first failed command of a phase. command: index into its commands and finally commands."""

    phase: PhaseType
    command: int
    exit_code: int


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What became of an artifact. Sums are lower-case hex, of a zip only."""

    location: str = ""
    md5: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Retries:
    """Automatic retries of a failed build: a chain of builds. previous, next: their ARNs."""

    limit: int = 0
    number: int = 0
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class Build:
    """settings: the project's with the overrides of this build. folders: source identifier ("" for the primary) ->
    digits of its workspace `/codebuild/output/src<digits>`. source_digits also of secondary sources.
    buildspec: its text, and where it was, once the sources are here. batch: ARN and identifier in it.
    told: variables that came with its start, not with its request: of a webhook, of a public project.
    fleet: uuid of the fleet in which it has or awaits a place, "" on demand.
    version: of the row, for compare-and-set."""

    account: str
    region: str
    project: str
    uuid: str
    number: int
    settings: Settings
    initiator: str
    phases: tuple[Phase, ...]
    folders: Mapping[str, str]
    project_uuid: str = ""
    source_version: str = ""
    status: Status = Status.IN_PROGRESS
    stage: Stage = Stage.QUEUED
    resolved_version: str = ""
    buildspec: str | None = None
    buildspec_path: str = ""
    notes: tuple[str, ...] = ()
    prepared_in: float = 0.0
    failure: Failure | None = None
    uploaded: Mapping[str, Uploaded] = field(default_factory=dict)
    exported: Sequence[tuple[str, str]] = ()
    report_arns: tuple[str, ...] = ()
    retries: Retries | None = None
    batch: tuple[str, str] | None = None
    told: Mapping[str, str] = field(default_factory=dict)
    fleet: str = ""
    debug: bool = False
    cache_generation: int = 0
    access_key: str = ""
    version: int = 0

    @property
    def id(self) -> str:
        return f"{self.project}:{self.uuid}"

    @property
    def arn(self) -> str:
        return build_arn(self.account, self.region, self.id)

    @property
    def project_arn(self) -> str:
        return project_arn(self.account, self.region, self.project)

    @property
    def started_at(self) -> datetime:
        return self.phases[0].started_at

    @property
    def ended_at(self) -> datetime | None:
        return self.current.started_at if self.over else None

    @property
    def current(self) -> Phase:
        return self.phases[-1]

    @property
    def over(self) -> bool:
        return self.stage is Stage.OVER

    @property
    def failed(self) -> bool:
        return any(phase.status not in (None, Status.SUCCEEDED) for phase in self.phases)

    @property
    def by_pipeline(self) -> bool:
        return self.initiator.startswith(ORIGIN)

    def phase(self, wanted: PhaseType) -> Phase | None:
        return next((phase for phase in self.phases if phase.type is wanted), None)

    def provisioned(self) -> bool:
        """Whether group and stream of its log are known."""
        return self.phase(PhaseType.PROVISIONING) is not None


def build_arn(account: str, region: str, build_id: str) -> str:
    return str(Arn("codebuild", region, account, f"build/{build_id}"))


def id_of(text: str) -> str:
    """A build is named by its id or its ARN."""
    return text.partition(":build/")[2] if text.startswith("arn:") else text


def uuid_of(build_id: str) -> str:
    """ "" when `build_id` is not `project:uuid`."""
    return id_of(build_id).partition(":")[2]


@dataclass(frozen=True, slots=True)
class Logs:
    """Where the log of a build goes. group, stream: "" when CloudWatch Logs is disabled. bucket, key: likewise S3."""

    group: str
    stream: str
    bucket: str = ""
    key: str = ""


def logs_of(build: Build) -> Logs:
    config: Mapping[str, Any] = build.settings.get("logsConfig") or {}
    cloudwatch, s3 = config.get("cloudWatchLogs") or {}, config.get("s3Logs") or {}
    group = cloudwatch.get("groupName") or f"/aws/codebuild/{build.project}"
    stream = f"{cloudwatch['streamName']}/{build.uuid}" if cloudwatch.get("streamName") else build.uuid
    if cloudwatch.get("status", "ENABLED") != "ENABLED":
        group = stream = ""
    if s3.get("status") != "ENABLED":
        return Logs(group, stream)
    bucket, _, prefix = s3.get("location", "").removeprefix("arn:aws:s3:::").partition("/")
    return Logs(group, stream, bucket, f"{prefix}/{build.uuid}.gz" if prefix else f"{build.uuid}.gz")
