"""Groups, streams, lines and positions. Times are milliseconds UTC, as in the API."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from emulator.kernel.errors import DomainError

DAY_MS = 86_400_000
OLDEST_MS, NEWEST_MS = 14 * DAY_MS, 2 * 3_600_000
BATCH_BYTES, BATCH_SPAN_MS, LINE_OVERHEAD = 1_048_576, DAY_MS, 26
RETENTION_DAYS = (
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """A log group. retention: days, None for ever. kms_key: kept, nothing is encrypted. protected: from deletion."""

    id: int
    account: str
    region: str
    name: str
    created_ms: int
    retention: int | None = None
    stored_bytes: int = 0
    tags: Mapping[str, str] = field(default_factory=dict)
    log_class: str = "STANDARD"
    kms_key: str = ""
    protected: bool = False

    @property
    def arn(self) -> str:
        return f"arn:aws:logs:{self.region}:{self.account}:log-group:{self.name}"


@dataclass(frozen=True, slots=True)
class Stream:
    """A log stream. first_ms, last_ms: of its lines; None while it is empty."""

    id: int
    group_id: int
    name: str
    created_ms: int
    first_ms: int | None = None
    last_ms: int | None = None
    ingested_ms: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place between lines: lines are ordered by time, then by arrival."""

    timestamp: int
    id: int

    def __str__(self) -> str:
        return f"{self.timestamp:020d}:{self.id:020d}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises BadToken."""
        timestamp, _, number = text.partition(":")
        if not (timestamp.isdigit() and number.isdigit() and len(text) == 41):
            raise BadToken
        return cls(int(timestamp), int(number))


@dataclass(frozen=True, slots=True)
class Line:
    """One log event."""

    id: int
    stream: str
    timestamp: int
    ingested_ms: int
    message: str

    @property
    def position(self) -> Position:
        return Position(self.timestamp, self.id)


@dataclass
class NoSuchGroup(DomainError):
    pass


@dataclass
class NoSuchStream(DomainError):
    pass


@dataclass
class Exists(DomainError):
    what: str


@dataclass
class Invalid(DomainError):
    reason: str


@dataclass
class BadToken(DomainError):
    pass


@dataclass(frozen=True, slots=True)
class ResourcePolicy:
    """What lets other services write into log groups; kept and given back. revision: changes with it."""

    name: str
    document: str
    updated_ms: int
    revision: str


@dataclass
class NoSuchPolicy(DomainError):
    name: str


@dataclass
class TooManyPolicies(DomainError):
    pass


@dataclass
class WrongRevision(DomainError):
    pass


@dataclass
class Protected(DomainError):
    """The group is protected from deletion."""
