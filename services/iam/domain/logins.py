"""What a user has besides access keys: passwords for single services, and SSH keys.

https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_ssh-keys.html
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count

from emulator.kernel.errors import DomainError

CODECOMMIT = "codecommit.amazonaws.com"
SERVICES = (CODECOMMIT,)
"""Those that take such passwords here."""
MAX_CREDENTIALS_PER_USER = 2
MAX_SSH_KEYS_PER_USER = 5


@dataclass(frozen=True, slots=True)
class ServiceCredential:
    """A password for one service. login: the user name that goes with it. expires_at: None for never."""

    id: str
    user: str
    service: str
    login: str
    status: str
    created_at: datetime
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SshKey:
    """body: as it was uploaded. key: in OpenSSH's form without a comment. fingerprint: MD5 in pairs of digits."""

    id: str
    user: str
    body: str
    key: str
    fingerprint: str
    status: str
    uploaded_at: datetime


@dataclass
class NoSuchCredential(DomainError):
    credential_id: str


@dataclass
class NoSuchSshKey(DomainError):
    key_id: str


@dataclass
class ServiceNotSupported(DomainError):
    service: str


@dataclass
class NotAKey(DomainError):
    reason: str


@dataclass
class KeyUploadedAlready(DomainError):
    """The user has it already."""


@dataclass
class NotAStatus(DomainError):
    status: str


def check_service(name: str) -> None:
    """Raises ServiceNotSupported."""
    if name not in SERVICES:
        raise ServiceNotSupported(name)


def check_status(status: str) -> str:
    """What a user may set. Raises NotAStatus."""
    if status not in ("Active", "Inactive"):
        raise NotAStatus(status)
    return status


def login_name(user: str, account: str, taken: Collection[str]) -> str:
    """`ann-at-111111111111`; when that is taken, `ann+1-at-…`. taken: all of the account."""
    names = chain([f"{user}-at-{account}"], (f"{user}+{number}-at-{account}" for number in count(1)))
    return next(name for name in names if name not in taken)
