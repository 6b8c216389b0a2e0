"""Policy documents and managed policies."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from emulator.kernel.errors import DomainError

AWS_MANAGED = "arn:aws:iam::aws:policy/"


@dataclass(frozen=True, slots=True)
class Policy:
    """A customer managed policy; its documents are its versions."""

    account: str
    name: str
    path: str
    id: str
    description: str
    default_version: str
    created_at: datetime
    updated_at: datetime
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def arn(self) -> str:
        return f"arn:aws:iam::{self.account}:policy{self.path}{self.name}"


@dataclass(frozen=True, slots=True)
class Version:
    """id: `v1`, `v2`, … never used again after removal."""

    id: str
    document: str
    created_at: datetime

    @property
    def number(self) -> int:
        return int(self.id[1:])


@dataclass
class MalformedDocument(DomainError):
    reason: str


@dataclass
class NoSuchPolicy(DomainError):
    arn: str


@dataclass
class NoSuchVersion(DomainError):
    arn: str
    version: str


@dataclass
class NoSuchInlinePolicy(DomainError):
    kind: str
    name: str


@dataclass
class PolicyExists(DomainError):
    name: str


@dataclass
class PolicyInUse(DomainError):
    reason: str


@dataclass
class NotAttached(DomainError):
    arn: str
    owner: str


def check_document(document: str) -> str:
    """The document as given. Raises MalformedDocument unless it is a JSON policy with statements."""
    try:
        policy = json.loads(document)
    except (ValueError, RecursionError) as error:
        raise MalformedDocument("This policy contains invalid Json") from error
    statements = policy.get("Statement") if isinstance(policy, dict) else None
    if not isinstance(statements, (dict, list)):
        raise MalformedDocument("Syntax errors in policy.")
    for one in statements if isinstance(statements, list) else [statements]:
        if not isinstance(one, dict) or one.get("Effect") not in ("Allow", "Deny"):
            raise MalformedDocument("Syntax errors in policy.")
    return document
