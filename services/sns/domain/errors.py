"""Refusals. https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html"""

from dataclasses import dataclass

from emulator.kernel.errors import DomainError


@dataclass
class Invalid(DomainError):
    """reason: AWS's words after `Invalid parameter: `."""

    reason: str


@dataclass
class InvalidValue(DomainError):
    """A value that AWS answers `ParameterValueInvalid` for."""

    reason: str


@dataclass
class NoSuchThing(DomainError):
    """what: Topic or Subscription."""

    what: str


@dataclass
class NoSuchResource(DomainError):
    """Tags are asked of a topic that is not there."""


@dataclass
class NotBuilt(DomainError):
    """Something of SNS that codexyz does not do; what: in plain words."""

    what: str


@dataclass
class TooManyFilters(DomainError):
    reason: str


@dataclass
class TooManyTags(DomainError):
    pass


@dataclass
class MustSign(DomainError):
    """The subscription may only be ended by a signed request."""


@dataclass
class EmptyBatch(DomainError):
    pass


@dataclass
class BatchTooMany(DomainError):
    pass


@dataclass
class BatchTooLong(DomainError):
    pass


@dataclass
class BatchIdsRepeated(DomainError):
    pass


@dataclass
class BatchIdInvalid(DomainError):
    pass
