"""What CodeDeploy refuses, and why. `translate.ERRORS` says how AWS puts it."""

from dataclasses import dataclass
from enum import StrEnum

from emulator.kernel.errors import DomainError


class Subject(StrEnum):
    """What a refusal is about."""

    ALARMS = "alarm configuration"
    APPLICATION = "application"
    APPLICATION_NAME = "application name"
    ARN = "ARN"
    AUTO_SCALING_GROUP = "Auto Scaling group"
    BLUE_GREEN = "blue/green deployment configuration"
    BUCKET_FILTER = "bucket name filter"
    CONFIG = "deployment configuration"
    CONFIG_NAME = "deployment configuration name"
    DEPLOYED_STATE = "deployed state filter"
    DEPLOYMENT = "deployment"
    DEPLOYMENT_ID = "deployment ID"
    DESCRIPTION = "description"
    EC2_TAG = "EC2 tag"
    EC2_TAG_COMBINATION = "EC2 tag combination"
    ECS_SERVICE = "ECS service"
    EXTERNAL_ID = "external ID"
    FILE_EXISTS = "file exists behavior"
    GITHUB_TOKEN = "GitHub account token"  # noqa: S105
    GITHUB_TOKEN_NAME = "GitHub account token name"  # noqa: S105
    GROUP = "deployment group"
    GROUP_NAME = "deployment group name"
    HEALTHY_HOSTS = "minimum healthy hosts"
    IAM_ARN = "IAM ARN"
    IAM_SESSION_ARN = "IAM session ARN"
    IAM_USER_ARN = "IAM user ARN"
    INPUT = "input"
    INSTANCE = "instance"
    INSTANCE_ID = "instance ID"
    INSTANCE_NAME = "instance name"
    INSTANCE_STATUS = "instance status"
    INSTANCE_TYPE = "instance type"
    DEPLOYMENT_INSTANCE_TYPE = "deployment instance type"
    KEY_PREFIX = "key prefix filter"
    LOAD_BALANCER = "load balancer"
    ON_PREMISES_TAG_COMBINATION = "on-premises tag combination"
    PLATFORM = "compute platform"
    REGISTRATION_STATUS = "registration status"
    REVISION = "revision"
    ROLE = "service role"
    ROLLBACK = "automatic rollback configuration"
    ROUTING = "traffic routing configuration"
    SORT_BY = "sort by"
    SORT_ORDER = "sort order"
    STATUS = "deployment status"
    STYLE = "deployment style"
    TAG = "tag"
    TAG_FILTER = "tag filter"
    TAG_SET = "tag set"
    TAGS_TO_ADD = "tags to add"
    TARGET = "deployment target"
    TARGET_FILTER = "target filter name"
    TARGET_ID = "deployment target ID"
    TARGET_INSTANCES = "target instances"
    TIME_RANGE = "time range"
    TOKEN = "next token"  # noqa: S105
    TRIGGER = "trigger configuration"
    WAIT_TYPE = "deployment wait type"
    ZONES = "zonal deployment configuration"


@dataclass(slots=True)
class Invalid(DomainError):
    """A value that cannot be. reason: a whole sentence for people."""

    subject: Subject
    reason: str


@dataclass(slots=True)
class Required(DomainError):
    """A value that must be given."""

    subject: Subject


@dataclass(slots=True)
class NotFound(DomainError):
    """Something that does not exist, or does no longer."""

    subject: Subject
    name: str


@dataclass(slots=True)
class AlreadyExists(DomainError):
    """A name that is taken."""

    subject: Subject
    name: str


@dataclass(slots=True)
class TooMany(DomainError):
    """A quota."""

    subject: Subject
    limit: int


@dataclass(slots=True)
class BatchTooLarge(DomainError):
    """More names in one request than allowed."""

    limit: int


@dataclass(slots=True)
class ConfigInUse(DomainError):
    """A deployment configuration that a group names cannot be deleted."""

    name: str


@dataclass(slots=True)
class Predefined(DomainError):
    """AWS's own configurations stay."""

    name: str


@dataclass(slots=True)
class ActiveDeployment(DomainError):
    """A deployment group has one deployment at a time."""

    group: str
    deployment: str


@dataclass(slots=True)
class AlreadyCompleted(DomainError):
    """The deployment has ended."""

    deployment: str


@dataclass(slots=True)
class NotStarted(DomainError):
    """The deployment has no targets yet."""

    deployment: str


@dataclass(slots=True)
class NotForThisType(DomainError):
    """An operation for blue/green or Lambda deployments."""

    operation: str
    deployment: str


@dataclass(slots=True)
class TwoArns(DomainError):
    """An instance has either a user or a session."""


@dataclass(slots=True)
class ArnNotTaggable(DomainError):
    """Only applications and deployment groups have tags."""

    arn: str
