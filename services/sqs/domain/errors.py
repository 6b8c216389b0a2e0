"""Refusals. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html"""

from dataclasses import dataclass

from emulator.kernel.errors import DomainError


@dataclass
class NoSuchQueue(DomainError):
    pass


@dataclass
class QueueExists(DomainError):
    """A queue of that name is there and has another value of this attribute."""

    attribute: str


@dataclass
class BadAddress(DomainError):
    url: str


@dataclass
class UnknownAttribute(DomainError):
    name: str


@dataclass
class BadAttribute(DomainError):
    """reason: AWS's words after the name of the attribute, "" for the usual ones."""

    name: str
    reason: str = ""


@dataclass
class Invalid(DomainError):
    """A parameter with a value that cannot be; message is AWS's."""

    message: str


@dataclass
class Missing(DomainError):
    parameter: str


@dataclass
class BadContents(DomainError):
    pass


@dataclass
class BadReceipt(DomainError):
    handle: str


@dataclass
class NotInFlight(DomainError):
    handle: str


@dataclass
class NoSuchResource(DomainError):
    """What a message move task refers to does not exist."""

    reason: str


@dataclass
class EmptyBatch(DomainError):
    """entry: what AWS calls one of the entries."""

    entry: str


@dataclass
class BatchTooMany(DomainError):
    count: int


@dataclass
class BatchTooLong(DomainError):
    size: int
    limit: int


@dataclass
class BatchIdsRepeated(DomainError):
    id: str


@dataclass
class BatchIdInvalid(DomainError):
    pass


def invalid(value: object, parameter: str, reason: str) -> Invalid:
    """In AWS's usual words."""
    return Invalid(f"Value {value} for parameter {parameter} is invalid. Reason: {reason}")
