"""Pull requests: what they are and how they change.

    OPEN --merge, push of the source into the destination, status, deletion of a branch--> CLOSED, for good

A push to the source makes a new revision; approvals belong to revisions.
https://docs.aws.amazon.com/codecommit/latest/userguide/pull-requests.html
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.merging import Option
from services.codecommit.domain.movements import Move
from services.codecommit.domain.names import HEADS, TAGS, is_reference_name

MOST_OPEN = 1000


class Status(StrEnum):
    OPEN = "OPEN"
    CLOSED = "CLOSED"


class EventType(StrEnum):
    CREATED = "PULL_REQUEST_CREATED"
    STATUS_CHANGED = "PULL_REQUEST_STATUS_CHANGED"
    SOURCE_UPDATED = "PULL_REQUEST_SOURCE_REFERENCE_UPDATED"
    MERGE_CHANGED = "PULL_REQUEST_MERGE_STATE_CHANGED"
    RULE_CREATED = "PULL_REQUEST_APPROVAL_RULE_CREATED"
    RULE_UPDATED = "PULL_REQUEST_APPROVAL_RULE_UPDATED"
    RULE_DELETED = "PULL_REQUEST_APPROVAL_RULE_DELETED"
    RULES_OVERRIDDEN = "PULL_REQUEST_APPROVAL_RULE_OVERRIDDEN"
    APPROVAL_CHANGED = "PULL_REQUEST_APPROVAL_STATE_CHANGED"


@dataclass(frozen=True, slots=True)
class Merge:
    """How a pull request was merged. option: None when git did it and a push brought it."""

    by: str
    commit: str
    option: Option | None = None


@dataclass(frozen=True, slots=True)
class PullRequest:
    """number: unique in the account and region. source, destination: full names of branches. author: an ARN.

    merge_base: "" for histories without a common commit. token: of the request that made it.
    """

    id: str
    account: str
    region: str
    number: int
    repository_id: str
    title: str
    description: str
    author: str
    source: str
    destination: str
    source_commit: str
    destination_commit: str
    merge_base: str
    revision: str
    created_at: datetime
    active_at: datetime
    status: Status = Status.OPEN
    merge: Merge | None = None
    token: str = ""

    @property
    def is_open(self) -> bool:
        return self.status is Status.OPEN


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a pull request's history. detail: what the type needs, in the words of `translate`."""

    type: EventType
    actor: str
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stored:
    """A line of the history as it was written down. seq: orders them."""

    seq: int
    at: datetime
    happening: Happening


Change = tuple[PullRequest, Sequence[Happening]]
"""A pull request after something, and what is to be told of it; none when nothing changed."""


def check_open(one: PullRequest) -> None:
    """Raises Refused."""
    if not one.is_open:
        raise Refused(Rule.PULL_REQUEST_CLOSED, f"Pull request {one.number} is closed and does not change any more")


def branch_reference(name: str) -> str:
    """The full name of a branch of a pull request. Raises Refused."""
    if not name:
        raise Refused(Rule.REFERENCE_NAME_REQUIRED, "A reference name is required but was not specified.")
    if name.startswith(TAGS):
        raise Refused(Rule.REFERENCE_TYPE, f"{name} is a tag; a pull request is between branches")
    short = name.removeprefix(HEADS)
    if not is_reference_name(short) or short.startswith("refs/"):
        raise Refused(Rule.REFERENCE_NAME, f"{name} is not a valid branch name")
    return HEADS + short


def created(one: PullRequest) -> Happening:
    detail = {"source": one.source_commit, "destination": one.destination_commit, "base": one.merge_base}
    return Happening(EventType.CREATED, one.author, detail)


def closed(one: PullRequest, actor: str) -> Change:
    """Without a merge."""
    happening = Happening(EventType.STATUS_CHANGED, actor, {"status": Status.CLOSED})
    return replace(one, status=Status.CLOSED), [happening]


def merged(one: PullRequest, merge: Merge) -> Change:
    """Its commits stay those that were merged, so that they can be compared ever after."""
    detail = {"by": merge.by, "commit": merge.commit, "option": merge.option or ""}
    after, happenings = closed(one, merge.by)
    return replace(after, merge=merge), [Happening(EventType.MERGE_CHANGED, merge.by, detail), *happenings]


def status_set(one: PullRequest, status: Status, actor: str) -> Change:
    """Raises Refused: nothing opens again."""
    if status is one.status:
        return one, []
    if status is Status.OPEN:
        text = f"Pull request {one.number} is closed: open a new one, closed ones do not open again"
        raise Refused(Rule.PULL_REQUEST_REOPENED, text)
    return closed(one, actor)


def followed(one: PullRequest, move: Move, *, base: str, revision: str) -> Change:
    """After a movement of its source or destination.

    base: the merge base after it. revision: the name of the new revision if it makes one.
    """
    if not one.is_open:
        return one, []
    if move.after is None:
        return closed(one, move.actor)
    tip = move.after.commit_id
    if move.name == one.source:
        return _source_moved(one, move.actor, tip, base, revision)
    if move.note.pull_request == one.id and move.note.merge is not None:
        return merged(one, Merge(move.actor, tip, move.note.merge.option))
    if base == one.source_commit:
        return merged(one, Merge(move.actor, tip))
    return replace(one, destination_commit=tip, merge_base=base), []


def _source_moved(one: PullRequest, actor: str, tip: str, base: str, revision: str) -> Change:
    after = replace(one, source_commit=tip, merge_base=base, revision=revision)
    detail = {"before": one.source_commit, "after": tip, "base": base}
    return after, [Happening(EventType.SOURCE_UPDATED, actor, detail)]
