"""Parameters and the rules about them.

https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
"""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from emulator.kernel.errors import DomainError
from emulator.kernel.regexes import BadRegex, searcher

_NAME = re.compile(r"[a-zA-Z0-9_.\-/]+")
_LABEL = re.compile(r"(?!aws|ssm|\d)[a-zA-Z0-9_.\-]{1,100}", re.IGNORECASE)
_MAX_LEVELS = 15
_SIZES = {"Standard": 4096, "Advanced": 8192, "Intelligent-Tiering": 8192}
MAX_VERSIONS = 100
MAX_LABELS = 10
SECURE = "SecureString"


@dataclass(frozen=True, slots=True)
class Version:
    """What a parameter was from one PutParameter to the next."""

    number: int
    type: str
    value: str
    description: str
    key_id: str
    allowed_pattern: str
    tier: str
    data_type: str
    modified_at: datetime
    user: str
    labels: Sequence[str] = ()

    def shown(self, decrypted: bool) -> str:
        """The value; for a SecureString that nobody asked to decrypt, a text that does not reveal it."""
        if self.type != SECURE or decrypted:
            return self.value
        digest = hashlib.sha256(f"{self.key_id}\0{self.number}\0{self.value}".encode()).digest()
        return "AQICAHh" + base64.b64encode(digest * 4).decode()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter at one of its versions, the newest unless a selector named another. selector: `:3`, `:live` or ""."""

    account: str
    region: str
    name: str
    version: Version
    tags: Mapping[str, str] = field(default_factory=dict)
    selector: str = ""

    @property
    def arn(self) -> str:
        slash = "" if self.name.startswith("/") else "/"
        return f"arn:aws:ssm:{self.region}:{self.account}:parameter{slash}{self.name}"


@dataclass(frozen=True, slots=True)
class Reference:
    """How callers name a parameter: name or ARN, with `:version` or `:label` behind it."""

    name: str
    selector: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        if text.startswith("arn:"):
            path = text.split(":", 5)[-1].removeprefix("parameter")
            name, _, selector = path.partition(":")
            return cls(name if name.count("/") > 1 else name.lstrip("/"), f":{selector}" if selector else "")
        name, colon, selector = text.partition(":")
        return cls(name, colon + selector)


@dataclass
class NoSuchParameter(DomainError):
    name: str


@dataclass
class NoSuchVersion(DomainError):
    name: str
    selector: str


@dataclass
class ParameterExists(DomainError):
    pass


@dataclass
class TooManyLevels(DomainError):
    pass


@dataclass
class PatternMismatch(DomainError):
    value: str
    pattern: str


@dataclass
class BadPattern(DomainError):
    pattern: str


@dataclass
class OldestIsLabelled(DomainError):
    name: str


@dataclass
class TooManyLabels(DomainError):
    pass


@dataclass
class Invalid(DomainError):
    reason: str


@dataclass
class BadFilterKey(DomainError):
    key: str


@dataclass
class BadFilterOption(DomainError):
    option: str


@dataclass
class BadToken(DomainError):
    pass


@dataclass
class BadResource(DomainError):
    pass


def check_name(name: str) -> None:
    """Raises Invalid, TooManyLevels."""
    if not _NAME.fullmatch(name):
        raise Invalid(
            'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of '
            "sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the "
            "following 3 symbols .-_"
        )
    if re.match(r"/?(aws|ssm)", name, re.IGNORECASE):
        prefix = "aws" if name.lstrip("/").lower().startswith("aws") else "ssm"
        raise Invalid(f'Parameter name: can\'t be prefixed with "{prefix}" (case-insensitive).')
    if "/" in name and not name.startswith("/"):
        raise Invalid("Parameter name must be a fully qualified name.")
    if name.strip("/").count("/") >= _MAX_LEVELS:
        raise TooManyLevels


def check_value(value: str, *, tier: str, pattern: str) -> None:
    """Raises Invalid, BadPattern, PatternMismatch."""
    limit = _SIZES.get(tier, _SIZES["Standard"])
    if not value or len(value.encode()) > limit:
        raise Invalid(
            f"{tier} tier parameters support a maximum parameter value of {limit} characters."
            if value
            else "1 validation error detected: Value at 'value' failed to satisfy constraint: "
            "Member must have length greater than or equal to 1."
        )
    if pattern:
        try:
            fine = searcher(pattern)(value)
        except BadRegex as error:
            raise BadPattern(pattern) from error
        if not fine:
            raise PatternMismatch(value, pattern)


def sound_labels(labels: Sequence[str]) -> tuple[list[str], list[str]]:
    """(those that may be attached, those that may not)."""
    good = [label for label in labels if _LABEL.fullmatch(label)]
    return good, [label for label in labels if label not in good]


def is_below(name: str, path: str, *, recursive: bool) -> bool:
    """Whether a parameter lies in a path: directly, or anywhere below."""
    root = path.rstrip("/") + "/"
    if not name.startswith(root) and not (root == "/" and "/" not in name):
        return False
    return recursive or "/" not in name.removeprefix(root)
