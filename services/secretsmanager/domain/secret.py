"""Secrets and their versions. https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from services.secretsmanager.domain.errors import Invalid

DEFAULT_KEY = "DefaultEncryptionKey"
_NAME = re.compile(r"[A-Za-z0-9/_+=.@-]{1,512}")
_SUFFIX = re.compile(r"(.+)-([A-Za-z0-9]{6})")


@dataclass(frozen=True, slots=True)
class Secret:
    """suffix: the six characters that AWS puts behind the name in the ARN. deleted_at: when it will be gone for good,
    None while nobody has deleted it. policy: JSON, or ""."""

    id: int
    account: str
    region: str
    name: str
    suffix: str
    created_at: datetime
    changed_at: datetime
    description: str = ""
    kms_key: str = ""
    deleted_at: datetime | None = None
    policy: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def arn(self) -> str:
        return arn_of(self.account, self.region, f"{self.name}-{self.suffix}")


@dataclass(frozen=True, slots=True)
class Content:
    """The value of a version: one of text and data is given."""

    text: str | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """number: orders the versions of a secret. stages: its labels; without one it is deprecated."""

    id: str
    number: int
    content: Content
    stages: Sequence[str]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Reference:
    """How callers name a secret: name, ARN, or ARN without the six characters. account, region: "" for a name.

    suffix: "" unless the text may end with one; then `name` is without it, and `whole` with it.
    """

    account: str
    region: str
    whole: str
    name: str = ""
    suffix: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """A text that names nothing is the name of no secret."""
        parts = text.split(":", 6)
        if len(parts) != 7 or parts[0] != "arn" or parts[2] != "secretsmanager" or parts[5] != "secret":
            return cls("", "", text)
        found = _SUFFIX.fullmatch(parts[6])
        if found is None:
            return cls(parts[4], parts[3], parts[6])
        return cls(parts[4], parts[3], parts[6], found[1], found[2])


def arn_of(account: str, region: str, resource: str) -> str:
    return f"arn:aws:secretsmanager:{region}:{account}:secret:{resource}"


def check_name(name: str) -> None:
    """Raises Invalid."""
    if not _NAME.fullmatch(name):
        raise Invalid(
            "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!"
        )


def content_of(text: str | None, data: bytes | None) -> Content | None:
    """None when neither is given. Raises Invalid."""
    if text is not None and data is not None:
        raise Invalid("You can't specify both a binary secret value and a string secret value in the same secret.")
    if text is not None and len(text.encode()) > 65_536:
        raise Invalid("The secret value is too large: it can be at most 65536 bytes.")
    return None if text is None and data is None else Content(text, data)
