"""A batch: builds that depend on each other, started together.

https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build.html
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from emulator.kernel.arn import Arn
from services.codebuild.domain.build import Context, Status
from services.codebuild.domain.project import Settings

SOURCE_GROUP = "DOWNLOAD_SOURCE"
"""The group of the build that fetches the source and reads the buildspec."""


class BatchPhaseType(StrEnum):
    SUBMITTED = "SUBMITTED"
    DOWNLOAD_BATCHSPEC = "DOWNLOAD_BATCHSPEC"
    IN_PROGRESS = "IN_PROGRESS"
    COMBINE_ARTIFACTS = "COMBINE_ARTIFACTS"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    STOPPED = "STOPPED"


TERMINAL = (BatchPhaseType.SUCCEEDED, BatchPhaseType.FAILED, BatchPhaseType.STOPPED)


class BatchPhaseStatus(StrEnum):
    """AWS shows two that its model does not name: CLIENT_ERROR when builds failed, RETRY when the batch goes on."""

    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    TIMED_OUT = "TIMED_OUT"
    STOPPED = "STOPPED"
    CLIENT_ERROR = "CLIENT_ERROR"
    RETRY = "RETRY"


class GroupStatus(StrEnum):
    """Of a group's build; PENDING while it waits for others."""

    PENDING = "PENDING"
    IN_PROGRESS = "IN_PROGRESS"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    FAULT = "FAULT"
    TIMED_OUT = "TIMED_OUT"
    STOPPED = "STOPPED"

    @property
    def over(self) -> bool:
        return self not in (GroupStatus.PENDING, GroupStatus.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class BatchPhase:
    """An open phase has neither end nor status; the last one never has."""

    type: BatchPhaseType
    started_at: datetime
    ended_at: datetime | None = None
    status: BatchPhaseStatus | None = None
    context: Context | None = None


@dataclass(frozen=True, slots=True)
class Artifact:
    """What a build of the batch left. identifier: of the group, or of the secondary artifact."""

    type: str
    identifier: str
    location: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """One build of a group. uuid: of the build, known before it is started. artifacts: once it is over."""

    uuid: str
    requested_at: datetime
    status: GroupStatus = GroupStatus.PENDING
    artifacts: Sequence[Artifact] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What the buildspec asks for. request: members of StartBuild. told: variables of the service's own."""

    identifier: str
    depends_on: tuple[str, ...] = ()
    ignore_failure: bool = False
    request: Mapping[str, Any] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """A task with its build. prior: the builds that were retried."""

    task: Task
    current: Summary
    prior: tuple[Summary, ...] = ()

    @property
    def status(self) -> GroupStatus:
        return self.current.status

    @property
    def good_enough(self) -> bool:
        """Whether groups that depend on it may go on."""
        return self.status is GroupStatus.SUCCEEDED or (self.status.over and self.task.ignore_failure)

    @property
    def broken(self) -> bool:
        """Whether it fails the batch."""
        return self.status.over and not self.good_enough


@dataclass(frozen=True, slots=True)
class Plan:
    """The `batch` section of a buildspec."""

    tasks: tuple[Task, ...]
    fast_fail: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """settings: the project's with the overrides of this batch. groups: the first is that of the source. combined:
    `location` and sums of the artifacts of all builds together. told: variables for its builds, as those of a build.
    version: of the row, for compare-and-set."""

    account: str
    region: str
    project: str
    uuid: str
    number: int
    settings: Settings
    initiator: str
    phases: tuple[BatchPhase, ...]
    groups: tuple[Group, ...] = ()
    source_version: str = ""
    resolved_version: str = ""
    status: Status = Status.IN_PROGRESS
    fast_fail: bool = False
    combined: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)
    debug: bool = False
    version: int = 0

    @property
    def id(self) -> str:
        return f"{self.project}:{self.uuid}"

    @property
    def arn(self) -> str:
        return batch_arn(self.account, self.region, self.id)

    @property
    def config(self) -> Settings:
        found: Settings = self.settings["buildBatchConfig"]
        return found

    @property
    def current(self) -> BatchPhase:
        return self.phases[-1]

    @property
    def over(self) -> bool:
        return self.current.type in TERMINAL

    def group(self, identifier: str) -> Group | None:
        return next((group for group in self.groups if group.task.identifier == identifier), None)


def batch_arn(account: str, region: str, batch_id: str) -> str:
    return str(Arn("codebuild", region, account, f"build-batch/{batch_id}"))
