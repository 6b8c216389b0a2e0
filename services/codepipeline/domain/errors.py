"""What CodePipeline refuses, and why. `translate.ERRORS` says how AWS puts it."""

from dataclasses import dataclass

from emulator.kernel.errors import DomainError


@dataclass
class Invalid(DomainError):
    """A value that the model allows and the service does not."""

    text: str


@dataclass
class BadStructure(DomainError):
    """The pipeline as a whole cannot be."""

    text: str


@dataclass
class BadStage(DomainError):
    text: str


@dataclass
class BadAction(DomainError):
    text: str


@dataclass
class NoSuchPipeline(DomainError):
    account: str
    name: str


@dataclass
class NoSuchVersion(DomainError):
    name: str
    version: int


@dataclass
class PipelineExists(DomainError):
    account: str
    name: str


@dataclass
class NoSuchExecution(DomainError):
    id: str


@dataclass
class NoSuchStage(DomainError):
    name: str


@dataclass
class NoSuchAction(DomainError):
    name: str


@dataclass
class NoSuchActionExecution(DomainError):
    id: str


@dataclass
class BadPageToken(DomainError):
    pass


@dataclass
class LimitReached(DomainError):
    """An account quota."""

    text: str


@dataclass
class TooManyExecutions(DomainError):
    """Of one QUEUED or PARALLEL pipeline at the same time."""

    limit: int


@dataclass
class NotStoppable(DomainError):
    id: str


@dataclass
class AlreadyStopping(DomainError):
    id: str


@dataclass
class NotRetryable(DomainError):
    text: str


@dataclass
class NotLatest(DomainError):
    """Another execution has entered the stage since."""

    stage: str


@dataclass
class Outdated(DomainError):
    """The target of a rollback ran another structure."""

    id: str


@dataclass
class CannotRollBack(DomainError):
    text: str


@dataclass
class NotOverridable(DomainError):
    text: str


@dataclass
class Busy(DomainError):
    """What is asked for meets what is going on."""

    text: str


@dataclass
class WrongApprovalToken(DomainError):
    pass


@dataclass
class AlreadyDecided(DomainError):
    """The approval has its answer."""


@dataclass
class NoSuchResource(DomainError):
    """Of what can have tags. kind: `pipeline`, `webhook` or `action type`."""

    account: str
    kind: str
    name: str


@dataclass
class BadArn(DomainError):
    arn: str


@dataclass
class TooManyTags(DomainError):
    arn: str


@dataclass
class SystemTag(DomainError):
    pass


@dataclass
class NoSuchType(DomainError):
    """name: owner/category/provider/version."""

    name: str


@dataclass
class TypeExists(DomainError):
    name: str


@dataclass
class NoSuchJob(DomainError):
    id: str


@dataclass
class WrongNonce(DomainError):
    pass


@dataclass
class WrongJobState(DomainError):
    status: str


@dataclass
class WrongClientToken(DomainError):
    pass


@dataclass
class VariablesTooLarge(DomainError):
    limit: int


@dataclass
class NoSuchWebhook(DomainError):
    name: str


@dataclass
class BadAuthentication(DomainError):
    """Of a webhook."""

    text: str


@dataclass
class BadFilter(DomainError):
    """Of a webhook."""

    text: str
