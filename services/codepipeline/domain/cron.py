"""Windows of time, as DeploymentWindow rules write them.

https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-DeploymentWindow.html
https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
_OFFSET = re.compile(r"(?:UTC|GMT)([+-])(\d{1,2})(?::?(\d{2}))?")
_LIMITS = {
    "minutes": (0, 59),
    "hours": (0, 23),
    "day": (1, 31),
    "month": (1, 12),
    "weekday": (1, 7),
    "year": (1970, 2199),
}


class BadCron(ValueError):
    """Not a window; its text says why."""


@dataclass(frozen=True, slots=True)
class Window:
    """Open while a moment matches all fields. days, weekdays: None when the other one decides."""

    minutes: frozenset[int]
    hours: frozenset[int]
    days: frozenset[int] | None
    months: frozenset[int]
    weekdays: frozenset[int] | None
    years: frozenset[int]
    zone: tzinfo
    last_day: bool = False

    def is_open(self, moment: datetime) -> bool:
        here = moment.astimezone(self.zone)
        weekday = here.isoweekday() % 7 + 1
        ends = self.last_day and here.day == monthrange(here.year, here.month)[1]
        return (
            here.minute in self.minutes
            and here.hour in self.hours
            and here.month in self.months
            and here.year in self.years
            and (self.days is None or here.day in self.days or ends)
            and (self.weekdays is None or weekday in self.weekdays)
        )


def window(cron: str, zone: str = "") -> Window:
    """Raises BadCron."""
    fields = cron.split()
    if len(fields) not in (6, 7):
        raise BadCron(f"a window has 6 or 7 fields, not {len(fields)}: {cron}")
    if fields[0] != "*":
        raise BadCron(f"the seconds of a window must be *: {cron}")
    _, minutes, hours, days, months, weekdays, *years = fields
    if (days == "?") == (weekdays == "?") and "*" not in (days, weekdays):
        raise BadCron(f"either the day of the month or the day of the week must be ?: {cron}")
    on_days = None if days == "?" else frozenset[int]() if days == "L" else _set("day", days)
    return Window(
        _set("minutes", minutes), _set("hours", hours), on_days, _set("month", months, _MONTHS, 1),
        None if weekdays == "?" else _set("weekday", weekdays, _DAYS, 1), _set("year", years[0] if years else "*"),
        _zone(zone), days == "L",
    )  # fmt: skip


def _set(name: str, field: str, names: tuple[str, ...] = (), first: int = 0) -> frozenset[int]:
    return frozenset(number for part in field.split(",") for number in _part(name, part, names, first))


def _part(name: str, part: str, names: tuple[str, ...], first: int) -> Iterator[int]:
    """`*`, `5`, `MON-FRI`, `0/15`, `8-18/2`. Raises BadCron."""
    least, most = _LIMITS[name]
    span, slash, step_text = part.partition("/")
    start_text, dash, end_text = span.partition("-")

    def number(text: str) -> int:
        value = names.index(text.upper()) + first if text.upper() in names else int(text)
        if not least <= value <= most:
            raise ValueError(text)
        return value

    try:
        step = int(step_text) if slash else 1
        start = least if span == "*" else number(start_text)
        end = number(end_text) if dash else most if span == "*" or slash else start
        if step < 1:
            raise ValueError(part)
    except ValueError as error:
        raise BadCron(f"{part} is not a value for the {name}") from error
    if start > end:  # around midnight, or the end of the week
        yield from range(start, most + 1, step)
        start = least
    yield from range(start, end + 1, step)


def _zone(text: str) -> tzinfo:
    """`Region/City`, `UTC+01:00` or an abbreviation. Raises BadCron."""
    found = _OFFSET.fullmatch(text)
    if found:
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        if minutes < 1440:
            return timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes))
    try:
        return ZoneInfo(text or "UTC")
    except (ValueError, OSError, LookupError) as error:
        raise BadCron(f"{text} is not a time zone") from error
