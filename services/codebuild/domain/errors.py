"""What CodeBuild refuses, and why. `translate.ERRORS` says how AWS puts it."""

from dataclasses import dataclass

from emulator.kernel.errors import DomainError


@dataclass
class Refused(DomainError):
    """The request makes no sense; reason in AWS's words where they are known."""

    reason: str


@dataclass
class NoSuchProject(DomainError):
    arn: str


@dataclass
class NoProjectToList(DomainError):
    """A list operation was asked about a project that is not there."""

    arn: str


@dataclass
class ProjectExists(DomainError):
    arn: str


@dataclass
class NoSuchBuild(DomainError):
    id: str


@dataclass
class QueueFull(DomainError):
    limit: int


@dataclass
class ProjectBusy(DomainError):
    """The project's own `concurrentBuildLimit` is reached; such a build is refused, not queued."""

    limit: int


@dataclass
class TooMany(DomainError):
    """An account quota. what: plural noun."""

    what: str
    limit: int


@dataclass
class NotFound(DomainError):
    """what: noun of a thing that has no error of its own. name: its name or ARN."""

    what: str
    name: str


@dataclass
class NoAccessToken(DomainError):
    """server: type of a project's source for which no source credentials were imported."""

    server: str


@dataclass
class NotOffered(DomainError):
    """A part of an operation that is not built. what: operation and part."""

    what: str


@dataclass
class Exists(DomainError):
    what: str
    name: str
