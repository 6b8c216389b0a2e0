"""Time as a value that is passed in. Runners import nothing of the emulator, so they have their own."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time. Always aware, always UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock; the only place of the runners that reads it."""

    def now(self) -> datetime:
        return datetime.now(UTC)
