"""An event that came to a webhook, and what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from services.codebuild.domain.happening import Happening

LIFETIME = timedelta(days=7)
"""How long it can be looked at."""


class State(StrEnum):
    """waiting: nobody has looked at it. held: until the pull request is approved. approved: by a comment. answered: for
    good."""

    WAITING = "waiting"
    HELD = "held"
    APPROVED = "approved"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Delivery:
    """token: of its webhook. sender: program that sent it; builds show it as their initiator. outcome: for people."""

    id: str
    token: str
    at: datetime
    sender: str
    happening: Happening
    state: State = State.WAITING
    outcome: str = ""
