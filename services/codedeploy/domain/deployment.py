"""Deployments: one revision onto the instances of one group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.codedeploy.domain.errors import Invalid, Subject
from services.codedeploy.domain.group import Alarms, Last, Rollback, RollbackEvent
from services.codedeploy.domain.revision import Revision

ID_LENGTH = 9


class Status(StrEnum):
    """AWS's DeploymentStatus."""

    CREATED = "Created"
    QUEUED = "Queued"
    IN_PROGRESS = "InProgress"
    BAKING = "Baking"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"
    STOPPED = "Stopped"
    READY = "Ready"


ACTIVE = (Status.CREATED, Status.QUEUED, Status.IN_PROGRESS, Status.BAKING, Status.READY)


class Creator(StrEnum):
    """Who began it."""

    USER = "user"
    ROLLBACK = "codeDeployRollback"


class FileExists(StrEnum):
    """What Install does with a file that it does not know."""

    DISALLOW = "DISALLOW"
    OVERWRITE = "OVERWRITE"
    RETAIN = "RETAIN"


class Stop(StrEnum):
    """Whether somebody asked to stop, and what shall follow: what the configuration says, a rollback, nothing."""

    NO = ""
    AS_CONFIGURED = "as_configured"
    ROLL_BACK = "roll_back"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Failure:
    """AWS's ErrorInformation."""

    code: str
    message: str


NO_INSTANCES = Failure(
    "NO_INSTANCES",
    "The deployment failed because no instances were found for your deployment group. Check your deployment group "
    "settings to make sure the tags for your Amazon EC2 instances or Auto Scaling groups correctly identify the "
    "instances you want to deploy to, and then try again.",
)
HEALTH_CONSTRAINTS = Failure(
    "HEALTH_CONSTRAINTS",
    "The overall deployment failed because too many individual instances failed deployment, too few healthy instances "
    "are available for deployment, or some instances in your deployment group are experiencing problems.",
)
HEALTH_CONSTRAINTS_INVALID = Failure(
    "HEALTH_CONSTRAINTS_INVALID",
    "The deployment can't start because the minimum number of healthy instances is not smaller than the number of "
    "instances in the deployment group.",
)
OVER_MAX_INSTANCES = Failure(
    "OVER_MAX_INSTANCES", "The deployment failed because its group has more instances than one deployment may have."
)
_NOTHING_GOOD = "Automatic rollback is not possible: the deployment group has no successful deployment to go back to."
MANUAL_STOP = Failure("MANUAL_STOP", "The deployment was stopped by a user.")


@dataclass(frozen=True, slots=True)
class Options:
    """What CreateDeployment was asked for. rollback: that of the deployment itself, else the group's. alarms: its own,
    None for the group's."""

    description: str = ""
    ignore_stop_failures: bool = False
    outdated_only: bool = False
    file_exists: FileExists = FileExists.DISALLOW
    rollback: Rollback | None = None
    alarms: Alarms | None = None


@dataclass(frozen=True, slots=True)
class RollbackInfo:
    """How a deployment and its rollback know each other."""

    deployment: str = ""
    triggered_by: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What was fetched for a deployment. blob: a tar for the instances, "" when fetching failed with `error`. size: its
    bytes. spec_error: why its AppSpec cannot be used. hooks: event -> scripts, see `appspec.Script.to_json`."""

    blob: str = ""
    size: int = 0
    error: str = ""
    spec_error: str = ""
    hooks: Mapping[str, Sequence[Mapping[str, object]]] = field(default_factory=dict)

    @property
    def is_small(self) -> bool:
        """Unpacked and copied in a moment: nobody can ask to stop between two of its events."""
        return self.size <= 16 * 1024**2


@dataclass(frozen=True, slots=True)
class Deployment:
    """number: order of creation. minimum: instances that must stay healthy. bundle: None until it was fetched."""

    id: str
    number: int
    application_id: str
    application: str
    group_id: str
    group: str
    config: str
    status: Status
    creator: Creator
    created_at: datetime
    revision: Revision
    options: Options = Options()
    previous: Revision | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    failure: Failure | None = None
    stop: Stop = Stop.NO
    rollback: RollbackInfo | None = None
    minimum: int = 0
    bundle: Bundle | None = None
    origin: str = ""

    @property
    def active(self) -> bool:
        return self.status in ACTIVE

    @property
    def started(self) -> bool:
        return self.status not in (Status.CREATED, Status.QUEUED)


def wants_rollback(one: Deployment, ended_as: Status) -> bool:
    """Whether the last good revision should come back. A rollback that fails is not rolled back itself."""
    if one.creator is Creator.ROLLBACK or ended_as is Status.SUCCEEDED:
        return False
    if one.stop in (Stop.ROLL_BACK, Stop.KEEP):
        return one.stop is Stop.ROLL_BACK
    event = RollbackEvent.REQUEST if ended_as is Status.STOPPED else RollbackEvent.FAILURE
    return one.options.rollback is not None and one.options.rollback.wanted(event)


def last_of(one: Deployment) -> Last:
    """As its group remembers it."""
    return Last(one.id, one.status.value, one.created_at, one.ended_at)


def rollback_of(one: Deployment, good: Revision, file_exists: FileExists, new_id: str, at: datetime) -> Deployment:
    """The deployment that brings the good revision back, with what that one said of existing files."""
    options = Options(
        ignore_stop_failures=one.options.ignore_stop_failures, file_exists=file_exists, rollback=one.options.rollback
    )  # fmt: skip
    message = f"Deployment {new_id} is triggered to roll back deployment {one.id}."
    return Deployment(
        new_id, 0, one.application_id, one.application, one.group_id, one.group, one.config, Status.CREATED,
        Creator.ROLLBACK, at, good, options, good, rollback=RollbackInfo(triggered_by=one.id, message=message),
    )  # fmt: skip


def rolled_back(one: Deployment, new_id: str) -> RollbackInfo:
    """What the deployment itself tells of it. new_id: "" when there is nothing to go back to."""
    if not new_id:
        return RollbackInfo(message=f"Deployment {one.id} terminated. {_NOTHING_GOOD}")
    message = f"Deployment {one.id} terminated. Automatic rollback is triggered with a DeploymentId {new_id}."
    return RollbackInfo(deployment=new_id, message=message)


def check_file_exists(name: str | None) -> FileExists:
    """Raises Invalid."""
    if name is not None and name not in set(FileExists):
        raise Invalid(Subject.FILE_EXISTS, f"'{name}' is none of DISALLOW, OVERWRITE, RETAIN.")
    return FileExists(name or FileExists.DISALLOW)


def check_statuses(names: list[str]) -> list[Status]:
    """Raises Invalid."""
    for name in names:
        if name not in set(Status):
            raise Invalid(Subject.STATUS, f"The deployment status '{name}' does not exist.")
    return [Status(name) for name in names]
