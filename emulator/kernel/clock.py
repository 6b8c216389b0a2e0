"""Time as a value that is passed in, so that tests own it."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time. Always aware, always UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock; the only place that reads it."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251


class ManualClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, start: datetime | None = None) -> None:
        self._now = start or datetime(2026, 1, 1, tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)


def to_millis(moment: datetime) -> int:
    """Milliseconds since the epoch, the form in which every table stores a time."""
    return round(moment.timestamp() * 1000)


def from_millis(millis: int) -> datetime:
    """The aware UTC time of a stored number of milliseconds."""
    return datetime.fromtimestamp(millis / 1000, UTC)
