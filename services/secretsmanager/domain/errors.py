"""Refusals. https://docs.aws.amazon.com/secretsmanager/latest/apireference/CommonErrors.html"""

from dataclasses import dataclass

from emulator.kernel.errors import DomainError


@dataclass
class NoSuchSecret(DomainError):
    pass


@dataclass
class NoSuchValue(DomainError):
    """what: `VersionId: …` or `staging label: …`."""

    what: str


@dataclass
class SecretExists(DomainError):
    name: str


@dataclass
class VersionExists(DomainError):
    """The version is there and has another value."""


@dataclass
class Invalid(DomainError):
    """A parameter that cannot be; reason is AWS's message."""

    reason: str


@dataclass
class NotNow(DomainError):
    """The state of the secret forbids it; reason is AWS's message."""

    reason: str


@dataclass
class NotBuilt(DomainError):
    """Something of Secrets Manager that codexyz does not do; what: in plain words."""

    what: str


@dataclass
class BadPolicy(DomainError):
    pass


@dataclass
class PublicPolicy(DomainError):
    pass


@dataclass
class BadToken(DomainError):
    pass


@dataclass
class TooManyLabels(DomainError):
    pass


@dataclass
class TooManyVersions(DomainError):
    pass
