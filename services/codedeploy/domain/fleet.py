"""How many instances at once, in which order, and when it is enough.

https://docs.aws.amazon.com/codedeploy/latest/userguide/instances-health.html
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

MOST_INSTANCES = 1000


@dataclass(frozen=True, slots=True)
class Fleet:
    """Counts of a deployment's targets. minimum: how many must stay healthy."""

    pending: int
    running: int
    succeeded: int
    failed: int
    minimum: int

    @property
    def size(self) -> int:
        return self.pending + self.running + self.succeeded + self.failed

    @property
    def startable(self) -> int:
        """How many more may begin now. It shrinks as instances fail."""
        return min(self.pending, max(0, self.size - self.minimum - self.failed - self.running))

    @property
    def verdict(self) -> "Verdict":
        if self.pending and self.failed >= self.size - self.minimum:
            return Verdict.FAILED
        if self.pending or self.running:
            return Verdict.GOES_ON
        return Verdict.SUCCEEDED if self.succeeded >= max(1, self.minimum) else Verdict.FAILED


class Verdict(Enum):
    """What becomes of a deployment."""

    GOES_ON = 0
    SUCCEEDED = 1
    FAILED = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """An instance before its turn. number: order of registration. healthy: None before the first deployment.
    revision: identity of what it runs, "" for nothing."""

    name: str
    id: str
    number: int
    healthy: bool | None
    revision: str


def in_order(candidates: Iterable[Candidate], current: str) -> list[Candidate]:
    """Unhealthy ones first, then those never deployed to, old ones, and those that have revision `current`."""

    def rank(one: Candidate) -> tuple[int, int]:
        if one.healthy is False:
            return 0, one.number
        if not one.revision:
            return 1, one.number
        return 3 if one.revision == current else 2, one.number

    return sorted(candidates, key=rank)
