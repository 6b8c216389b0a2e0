"""Approval rules: what they ask for, and whether they are satisfied.

https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-create-pull-request-approval-rule.html
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from emulator.kernel.arn import Arn
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import HEADS

VERSION = "2018-11-08"
MOST_RULES = 30
MOST_APPROVALS = 200
_MOST_MEMBERS = 50
_MOST_DESTINATIONS = 100
_SHORT = re.compile(r"CodeCommitApprovers:(\d{12}):(.+)")


@dataclass(frozen=True, slots=True)
class Demand:
    """What a rule asks for. pool: who may give the approvals; () is anybody. destinations: () is every branch."""

    needed: int
    pool: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()

    def applies_to(self, reference: str) -> bool:
        """Whether pull requests into this branch (full name) get the rule."""
        return not self.destinations or any(_matches(one, reference) for one in self.destinations)

    def is_satisfied_by(self, approvers: Iterable[str]) -> bool:
        """approvers: ARNs."""
        counted = {arn for arn in approvers if not self.pool or any(_is_member(arn, one) for one in self.pool)}
        return len(counted) >= self.needed


@dataclass(frozen=True, slots=True)
class Template:
    """A rule that pull requests get when they are made. id: of the template in the rules it became."""

    id: str
    account: str
    region: str
    name: str
    description: str
    content: str
    created_at: datetime
    modified_at: datetime
    modified_by: str


@dataclass(frozen=True, slots=True)
class ApprovalRule:
    """A rule of one pull request. template_id, template_name: where it was copied from, "" when nowhere."""

    id: str
    name: str
    content: str
    created_at: datetime
    modified_at: datetime
    modified_by: str
    template_id: str = ""
    template_name: str = ""

    @property
    def demand(self) -> Demand:
        return _demand(json.loads(self.content))


@dataclass(frozen=True, slots=True)
class Evaluation:
    """satisfied, unsatisfied: names of rules."""

    overridden: bool
    satisfied: tuple[str, ...]
    unsatisfied: tuple[str, ...]

    @property
    def approved(self) -> bool:
        return self.overridden or not self.unsatisfied


def evaluate(rules: Sequence[ApprovalRule], approvers: Iterable[str], *, overridden: bool) -> Evaluation:
    """approvers: of the current revision."""
    given = set(approvers)
    done = {rule.name: rule.demand.is_satisfied_by(given) for rule in rules}
    return Evaluation(
        overridden,
        tuple(name for name, satisfied in done.items() if satisfied),
        tuple(name for name, satisfied in done.items() if not satisfied),
    )


def sha256(content: str) -> str:
    """Of the text as it was given."""
    return hashlib.sha256(content.encode()).hexdigest()


def check_rule(content: str, account: str) -> Demand:
    """Raises Refused."""
    demand = _checked(content, account, Rule.APPROVAL_RULE_CONTENT)
    if demand.destinations:
        raise Refused(Rule.APPROVAL_RULE_CONTENT, "DestinationReferences belong to templates, not to approval rules.")
    return demand


def check_template(content: str, account: str) -> Demand:
    """Raises Refused."""
    demand = _checked(content, account, Rule.TEMPLATE_CONTENT)
    if len(demand.destinations) > _MOST_DESTINATIONS:
        text = f"A template has at most {_MOST_DESTINATIONS} destination references."
        raise Refused(Rule.TEMPLATE_CONTENT, text)
    for one in demand.destinations:
        if not one.startswith(HEADS) or len(one) == len(HEADS) or one.startswith(f"{HEADS}*"):
            text = f"{one} is no destination reference: it begins with {HEADS} and some of the branch's name"
            raise Refused(Rule.TEMPLATE_CONTENT, text)
    return demand


def check_unchanged(wanted: str | None, content: str) -> None:
    """Raises Refused when somebody else has changed the content that `wanted` is the hash of."""
    if wanted is not None and wanted != sha256(content):
        raise Refused(Rule.APPROVAL_RULE_SHA, "The SHA-256 given is not that of the rule's content as it is now.")


def _checked(content: str, account: str, broken: Rule) -> Demand:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Refused(broken, "The content of an approval rule is a JSON document.") from error
    problem = _problem(found, account)
    if problem:
        raise Refused(broken, problem)
    return _demand(found)


def _problem(found: Any, account: str) -> str:
    """What is wrong with the content; "" when nothing is."""
    if not isinstance(found, dict) or found.get("Version") != VERSION:
        return f'The content of an approval rule has "Version": "{VERSION}".'
    if set(found) - {"Version", "DestinationReferences", "Statements"} or not _are_texts(
        found.get("DestinationReferences", [])
    ):
        return "An approval rule has Version, Statements and, in a template, a list of DestinationReferences."
    statements = found.get("Statements")
    if not isinstance(statements, list) or len(statements) != 1 or not isinstance(statements[0], dict):
        return "An approval rule has a list of exactly one statement."
    return _statement_problem(statements[0], account)


def _statement_problem(found: Mapping[str, Any], account: str) -> str:
    needed, pool = found.get("NumberOfApprovalsNeeded"), found.get("ApprovalPoolMembers", [])
    if found.get("Type") != "Approvers" or set(found) - {"Type", "NumberOfApprovalsNeeded", "ApprovalPoolMembers"}:
        return 'A statement has "Type": "Approvers", NumberOfApprovalsNeeded and perhaps ApprovalPoolMembers.'
    if not isinstance(needed, int) or isinstance(needed, bool) or not 1 <= needed <= MOST_APPROVALS:
        return f"NumberOfApprovalsNeeded is a number from 1 to {MOST_APPROVALS}."
    if not _are_texts(pool) or len(pool) > _MOST_MEMBERS:
        return f"ApprovalPoolMembers is a list of at most {_MOST_MEMBERS} texts."
    stranger = next((one for one in pool if _account_of(one) != account), None)
    return "" if stranger is None else f"{stranger} is not a user or a role session of account {account}"


def _demand(found: Mapping[str, Any]) -> Demand:
    statement = found["Statements"][0]
    return Demand(
        statement["NumberOfApprovalsNeeded"],
        tuple(statement.get("ApprovalPoolMembers", ())),
        tuple(found.get("DestinationReferences", ())),
    )


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one for one in value)


def _account_of(member: str) -> str:
    """ "" for what is no member of a pool at all."""
    short = _SHORT.fullmatch(member)
    if short is not None:
        return short.group(1)
    try:
        arn = Arn.parse(member)
    except ValueError:
        return ""
    return arn.account if arn.service in ("iam", "sts") else ""


def _is_member(arn: str, member: str) -> bool:
    """CodeCommitApprovers:<account>:<name> means the user of that name, or <role>/<session>."""
    short = _SHORT.fullmatch(member)
    if short is None:
        return _matches(member, arn)
    who = Arn.parse(arn)
    return who.account == short.group(1) and any(_matches(short.group(2), name) for name in _names(who.resource))


def _names(resource: str) -> set[str]:
    """Of `user/path/name`, `assumed-role/role/session` and `federated-user/name`."""
    kind, _, name = resource.partition("/")
    return {name, name.rpartition("/")[2]} if kind == "user" else {name or kind}


def _matches(pattern: str, text: str) -> bool:
    """`*` stands for anything."""
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), text, re.DOTALL) is not None
