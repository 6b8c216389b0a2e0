"""A role that is to be assumed."""

import hashlib
import re
from dataclasses import dataclass
from typing import Self

from emulator.kernel.arn import Arn
from emulator.kernel.errors import DomainError

_ACCOUNT = re.compile(r"\d{12}")
_NAME = re.compile(r"[\w+=,.@-]{1,64}")
CHAINED_SESSION_SECONDS = 3600


@dataclass
class MalformedRoleArn(DomainError):
    arn: str


@dataclass
class NotTrusted(DomainError):
    """The role is not there, or its trust policy does not name the caller: AWS does not tell which."""

    caller: str
    arn: str


@dataclass
class SessionTooLong(DomainError):
    chained: bool


@dataclass(frozen=True, slots=True)
class RoleArn:
    """name is the last part of the path."""

    text: str
    account: str
    name: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises MalformedRoleArn."""
        try:
            arn = Arn.parse(text)
        except ValueError as error:
            raise MalformedRoleArn(text) from error
        kind, _, path = arn.resource.partition("/")
        name = path.rpartition("/")[2]
        known = arn.service == "iam" and kind == "role" and not arn.region
        if not (known and _ACCOUNT.fullmatch(arn.account) and _NAME.fullmatch(name)):
            raise MalformedRoleArn(text)
        return cls(text, arn.account, name)

    def session_arn(self, session: str) -> str:
        return f"arn:aws:sts::{self.account}:assumed-role/{self.name}/{session}"

    def unregistered_id(self) -> str:
        """The id of a role that nobody created: always the same for the same ARN."""
        digest = hashlib.sha256(self.text.encode()).hexdigest().upper()
        return f"AROA{digest[:17]}"


def check_duration(seconds: int, longest: int, caller_arn: str) -> None:
    """Raises SessionTooLong. A session made by a session (role chaining) lasts one hour at most."""
    if seconds > longest:
        raise SessionTooLong(chained=False)
    if ":assumed-role/" in caller_arn and seconds > CHAINED_SESSION_SECONDS:
        raise SessionTooLong(chained=True)
