"""How references moved between two looks at them."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Self

from services.codecommit.domain.merging import Detail, MadeMerge, Option, Strategy
from services.codecommit.domain.names import HEADS, TAGS, ZERO
from services.codecommit.domain.repository import Reference


class Event(StrEnum):
    CREATED = "referenceCreated"
    UPDATED = "referenceUpdated"
    DELETED = "referenceDeleted"


@dataclass(frozen=True, slots=True)
class Note:
    """What the API leaves in git's log of a reference, for whoever records the movement, perhaps after a crash.

    pull_request: the one whose merge it is, "" for none.
    """

    merge: MadeMerge | None = None
    pull_request: str = ""

    def text(self) -> str:
        """On one line."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Other texts, such as git's own, are empty notes."""
        if not text.startswith("{"):
            return cls()
        fields = json.loads(text)
        merge = fields["merge"]
        if merge is None:
            return cls(None, fields["pull_request"])
        made = MadeMerge(
            merge["source"], merge["destination"], merge["base"], Option(merge["option"]), Detail(merge["detail"]),
            Strategy(merge["strategy"]),
        )  # fmt: skip
        return cls(made, fields["pull_request"])


@dataclass(frozen=True, slots=True)
class Step:
    """A line of git's log of a reference. actor: who moved it; note: the text of a Note, or git's own words."""

    old: str
    new: str
    actor: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One change of one reference, told to the outside once. before, after: None when it did not exist."""

    name: str
    before: Reference | None
    after: Reference | None
    actor: str
    note: Note = Note()

    @property
    def event(self) -> Event:
        if self.before is None:
            return Event.CREATED
        return Event.DELETED if self.after is None else Event.UPDATED

    @property
    def is_branch(self) -> bool:
        return self.name.startswith(HEADS)

    @property
    def short_name(self) -> str:
        return self.name.removeprefix(HEADS).removeprefix(TAGS)


def moves(
    before: Mapping[str, Reference], after: Mapping[str, Reference], log: Callable[[str], Sequence[Step]], actor: str
) -> list[Move]:
    """What happened to each reference of either side, in the order of `after`, deletions last.

    log: git's log of a reference, newest first: it tells movements apart that fell between two looks, and who made
    them. actor: who made those that the log does not know.
    """
    changed = [ref for name, ref in after.items() if before.get(name) != ref]
    found = [move for ref in changed for move in _steps(before.get(ref.name), ref, log(ref.name), actor)]
    return found + [Move(name, old, None, actor) for name, old in before.items() if name not in after]


def first_default(names: Sequence[str]) -> str:
    """Which of the first branches (full names, in order of their coming) becomes the default; "" for none."""
    branches = [name.removeprefix(HEADS) for name in names if name.startswith(HEADS)]
    return "main" if "main" in branches else next(iter(branches), "")


def _steps(old: Reference | None, new: Reference, log: Sequence[Step], actor: str) -> list[Move]:
    chain = _chain(ZERO if old is None else old.object_id, new.object_id, log)
    if not chain:
        return [Move(new.name, old, new, actor)]
    if not new.name.startswith(HEADS):
        return [Move(new.name, old, new, chain[-1].actor)]
    found, last = [], old
    for step in chain:
        here = Reference(new.name, step.new, step.new)
        found.append(Move(new.name, last, here, step.actor, Note.parse(step.note)))
        last = here
    return found


def _chain(old: str, new: str, log: Sequence[Step]) -> list[Step]:
    """The steps that lead from `old` to `new`, oldest first; none when the log does not tell."""
    found: list[Step] = []
    for step in log:
        if step.new != (found[-1].old if found else new):
            return []
        found.append(step)
        if step.old == old:
            return found[::-1]
    return []
