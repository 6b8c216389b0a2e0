"""How values look: times, durations, states. Filters of the templates."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

_COLOURS = {
    "good": {"succeeded", "success", "approved", "ready", "merged"},
    "bad": {"failed", "fault", "timed_out", "timedout", "error", "rejected"},
    "busy": {"inprogress", "in_progress", "pending", "created", "queued", "baking", "running", "stopping"},
    "grey": {"stopped", "superseded", "abandoned", "skipped", "cancelled", "unknown", ""},
}
_BY_STATE = {state: colour for colour, states in _COLOURS.items() for state in states}


def colour(state: str | None) -> str:
    """The CSS class of a state of any service."""
    return _BY_STATE.get((state or "").lower().replace(" ", ""), "grey")


def when(moment: datetime | None) -> str:
    """Local to nobody: UTC, to the second."""
    return moment.strftime("%Y-%m-%d %H:%M:%S") if moment else ""


def seconds(value: float | None) -> str:
    if value is None:
        return ""
    minutes, rest = divmod(round(value), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def between(start: datetime | None, end: datetime | None) -> str:
    """How long it took, or "" while it runs."""
    return seconds((end - start).total_seconds()) if start and end else ""


def short(text: str | None, length: int = 8) -> str:
    return (text or "")[:length]


FILTERS: dict[str, Callable[..., Any]] = {
    "colour": colour,
    "when": when,
    "seconds": seconds,
    "between": between,
    "short": short,
}
