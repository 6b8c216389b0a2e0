"""Resource policies: what an account lets others read of a project or a report group.

https://docs.aws.amazon.com/codebuild/latest/userguide/project-sharing.html
https://docs.aws.amazon.com/codebuild/latest/userguide/report-groups-sharing.html
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from emulator.kernel.arn import Arn
from services.codebuild.domain.errors import Refused

_SHAREABLE = {
    "project": ("BatchGetProjects", "BatchGetBuilds", "ListBuildsForProject"),
    "report-group": ("BatchGetReportGroups", "BatchGetReports", "ListReportsForReportGroup", "DescribeTestCases"),
}


@dataclass(frozen=True, slots=True)
class Resource:
    """What a policy is about. kind: project or report-group."""

    account: str
    region: str
    kind: str
    name: str

    @classmethod
    def parse(cls, arn: str) -> Self:
        """Raises Refused."""
        try:
            found = Arn.parse(arn)
        except ValueError as error:
            raise Refused(f"Invalid resource ARN: {arn}") from error
        kind, _, name = found.resource.partition("/")
        if found.service != "codebuild" or kind not in _SHAREABLE or not name:
            raise Refused(f"Invalid resource ARN: {arn} names neither a project nor a report group")
        return cls(found.account, found.region, kind, name)


def check_policy(text: str, arn: str) -> None:
    """Raises Refused for what is no policy, or shares more than can be shared."""
    shareable = {f"codebuild:{name}" for name in _SHAREABLE[Resource.parse(arn).kind]}
    statements = [*_statements(text)]
    if not statements:
        raise Refused("Invalid policy: it has no statement")
    for statement in statements:
        if statement.get("Effect") not in ("Allow", "Deny"):
            raise Refused("Invalid policy: Effect must be Allow or Deny")
        if not [*_principals(statement)]:
            raise Refused("Invalid policy: a statement names no Principal")
        actions = _texts(statement.get("Action"))
        if not actions or set(actions) - shareable:
            raise Refused(f"Invalid policy: the actions must be among {', '.join(sorted(shareable))}")
        if any(resource != arn for resource in _texts(statement.get("Resource", arn))):
            raise Refused(f"Invalid policy: its Resource must be {arn}")


def allows(policy: str, action: str, account: str, principal: str) -> bool:
    """Whether an accepted policy lets the caller do it. action: name of the operation. principal: ARN of the caller."""
    about = [
        statement
        for statement in _statements(policy)
        if f"codebuild:{action}" in _texts(statement["Action"])
        and any(_means(name, account, principal) for name in _principals(statement))
    ]
    return bool(about) and all(statement["Effect"] == "Allow" for statement in about)


def _statements(text: str) -> Iterator[Mapping[str, Any]]:
    """Raises Refused."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused("Invalid policy: it is not a JSON document") from error
    found = document.get("Statement") if isinstance(document, dict) else None
    for statement in found if isinstance(found, list) else [found]:
        if not isinstance(statement, dict):
            raise Refused("Invalid policy: Statement must be a list of objects")
        yield statement


def _principals(statement: Mapping[str, Any]) -> Iterator[str]:
    given = statement.get("Principal")
    yield from _texts(given.get("AWS") if isinstance(given, dict) else given)


def _texts(value: Any) -> list[str]:
    """A text, or a list of texts; nothing when it is anything else."""
    values = value if isinstance(value, list) else [value]
    return values if all(isinstance(one, str) for one in values) else []


def _means(name: str, account: str, principal: str) -> bool:
    """Whether a policy's principal is the caller: everybody, the account, the user, or the role of a session."""
    session = principal.partition(":assumed-role/")[2]
    role = f"arn:aws:iam::{account}:role/{session.partition('/')[0]}" if session else principal
    return name in ("*", account, f"arn:aws:iam::{account}:root", principal, role)
