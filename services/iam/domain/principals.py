"""Users and roles: what has a name, tags and policies."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from emulator.kernel.errors import DomainError

MAX_KEYS_PER_USER = 2
MAX_VERSIONS = 5


class Kind(StrEnum):
    """The two kinds, as they appear in ARNs."""

    USER = "user"
    ROLE = "role"

    @property
    def id_prefix(self) -> str:
        return "AIDA" if self is Kind.USER else "AROA"


@dataclass(frozen=True, slots=True)
class Principal:
    """A user or a role. trust, description, max_session: of roles only (seconds)."""

    account: str
    kind: Kind
    name: str
    path: str
    id: str
    created_at: datetime
    tags: Mapping[str, str] = field(default_factory=dict)
    trust: str = ""
    description: str = ""
    max_session: int = 3600
    boundary: str = ""

    @property
    def arn(self) -> str:
        return f"arn:aws:iam::{self.account}:{self.kind}{self.path}{self.name}"


@dataclass(frozen=True, slots=True)
class AccessKey:
    """A long-term key. user: "" for a key of the account itself."""

    id: str
    user: str
    status: str
    created_at: datetime


@dataclass
class NoSuchPrincipal(DomainError):
    kind: Kind
    name: str


@dataclass
class PrincipalExists(DomainError):
    kind: Kind
    name: str


@dataclass
class StillHas(DomainError):
    """What has to go before the owner can, in the plural: `policies`, `attached policies`, `access keys`, …"""

    what: str


@dataclass
class NoSuchKey(DomainError):
    key_id: str


@dataclass
class TooMany(DomainError):
    quota: str
    limit: int
