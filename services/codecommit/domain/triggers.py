"""Repository triggers: what they want to be told.

https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-notify.html
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from emulator.kernel.arn import Arn
from services.codecommit.domain import movements
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.movements import Move
from services.codecommit.domain.names import check_branch_name

SNS, LAMBDA = "sns", "lambda"
_MOST_TRIGGERS = 10
_MOST_BRANCHES = 10
_LONGEST_DATA = 1000
_NAME = re.compile(r"[^\s,]{1,100}")


class Kind(StrEnum):
    ALL = "all"
    UPDATE = "updateReference"
    CREATE = "createReference"
    DELETE = "deleteReference"


_KINDS = {
    movements.Event.UPDATED: Kind.UPDATE,
    movements.Event.CREATED: Kind.CREATE,
    movements.Event.DELETED: Kind.DELETE,
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """branches: without refs/heads/; () is every reference, tags included. custom_data: None was not given."""

    name: str
    destination: str
    events: tuple[Kind, ...]
    branches: tuple[str, ...] = ()
    custom_data: str | None = None

    @classmethod
    def parse(cls, shape: Mapping[str, Any]) -> "Trigger":
        """As the API has it, and as it is kept."""
        return cls(
            shape["name"],
            shape["destinationArn"],
            tuple(map(Kind, shape["events"])),
            tuple(name.removeprefix("refs/heads/") for name in shape.get("branches", ())),
            shape.get("customData"),
        )

    def wants(self, move: Move) -> bool:
        of_branch = not self.branches or (move.is_branch and move.short_name in self.branches)
        return of_branch and (Kind.ALL in self.events or _KINDS[move.event] in self.events)


def check(triggers: Sequence[Trigger], region: str) -> None:
    """region: of the repository. Raises Refused."""
    if len(triggers) > _MOST_TRIGGERS:
        raise Refused(Rule.TOO_MANY_TRIGGERS, f"Trigger limit for a particular repository is {_MOST_TRIGGERS}")
    names = [trigger.name for trigger in triggers]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise Refused(Rule.TRIGGER_NAME, f"There are several repository triggers named {twice}")
    for trigger in triggers:
        _check(trigger, region)


def pushes(moves: Sequence[Move]) -> list[list[Move]]:
    """The moves in groups of what may have come at once: in a push every reference moves once."""
    found: list[dict[str, Move]] = []
    for move in moves:
        group = next((group for group in found if move.name not in group), None)
        if group is None:
            found.append(group := {})
        group[move.name] = move
    return [list(group.values()) for group in found]


def _check(trigger: Trigger, region: str) -> None:
    if _NAME.fullmatch(trigger.name) is None:
        text = f"{trigger.name} is not a trigger name: 1 to 100 characters without spaces and commas"
        raise Refused(Rule.TRIGGER_NAME, text)
    _check_destination(trigger.destination, region)
    if len(trigger.branches) > _MOST_BRANCHES:
        text = f"A repository trigger cannot have more than {_MOST_BRANCHES} branches."
        raise Refused(Rule.TOO_MANY_BRANCHES, text)
    _check_branches(trigger.branches)
    if not trigger.events:
        raise Refused(Rule.TRIGGER_EVENTS_REQUIRED, "Repository trigger events list cannot be empty")
    if Kind.ALL in trigger.events and len(set(trigger.events)) > 1:
        text = "Repository trigger events cannot contain 'all' and additional event types simultaneously"
        raise Refused(Rule.TRIGGER_EVENTS, text)
    if len(trigger.custom_data or "") > _LONGEST_DATA:
        text = f"Repository trigger custom data cannot exceed {_LONGEST_DATA} characters"
        raise Refused(Rule.TRIGGER_CUSTOM_DATA, text)


def _check_destination(text: str, region: str) -> None:
    try:
        arn = Arn.parse(text)
    except ValueError as error:
        raise Refused(Rule.TRIGGER_DESTINATION, f"{text} is not a valid destination ARN") from error
    if arn.service not in (SNS, LAMBDA):
        raise Refused(Rule.TRIGGER_DESTINATION, f"Unexpected service name in arn: {arn.service}")
    if arn.region != region:
        text = "Repository trigger destination arn must be for the same region as your repository"
        raise Refused(Rule.TRIGGER_REGION, text)


def _check_branches(names: Iterable[str]) -> None:
    for name in names:
        try:
            check_branch_name(name)
        except Refused as error:
            raise Refused(Rule.TRIGGER_BRANCH_NAME, error.text) from error
