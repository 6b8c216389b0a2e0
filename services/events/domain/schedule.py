"""Schedules of rules: `rate(5 minutes)` and `cron(0 6 ? * MON-FRI *)`, in UTC.

https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Self

from services.events.domain.rules import Refused

_RATE = re.compile(r"rate\((\d{1,9}) (minute|minutes|hour|hours|day|days)\)")
_CRON = re.compile(r"cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)")
_SECONDS = {"minute": 60, "hour": 3600, "day": 86_400}
_MONTHS = {name.upper(): number for number, name in enumerate(calendar.month_abbr) if name}
_WEEKDAYS = {"SUN": 1, "MON": 2, "TUE": 3, "WED": 4, "THU": 5, "FRI": 6, "SAT": 7}
_FIRST_YEAR, _LAST_YEAR = 1970, 2199
DayTest = Callable[[date], bool]


def seconds_until_next(schedule: str, now: datetime) -> float | None:
    """How long it is to the next event; None when there is none any more. Raises Refused."""
    if schedule.startswith("cron("):
        following = Cron.parse(schedule).after(now)
        return None if following is None else (following - now).total_seconds()
    found = _RATE.fullmatch(schedule)
    if found is None or int(found[1]) == 0 or (found[1] == "1") == found[2].endswith("s"):
        raise _bad()
    return float(int(found[1]) * _SECONDS[found[2].rstrip("s")])


@dataclass(frozen=True, slots=True)
class Cron:
    """The moments at which an event is due. day: whether a date is one of its days, months and years aside."""

    minutes: tuple[int, ...]
    hours: tuple[int, ...]
    day: DayTest
    months: tuple[int, ...]
    years: tuple[int, ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises Refused."""
        found = _CRON.fullmatch(text)
        if found is None:
            raise _bad()
        minutes, hours, days, months, weekdays, years = found.groups()
        if (days == "?") == (weekdays == "?"):
            raise _bad()
        return cls(
            _values(minutes, 0, 59), _values(hours, 0, 23),
            _day_of_week(weekdays) if days == "?" else _day_of_month(days), _values(months, 1, 12, _MONTHS),
            _values(years, _FIRST_YEAR, _LAST_YEAR),
        )  # fmt: skip

    def after(self, moment: datetime) -> datetime | None:
        """The first moment later than `moment`."""
        for day in self._days(moment.date()):
            for hour in self.hours:
                for minute in self.minutes:
                    found = datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)
                    if found > moment:
                        return found
        return None

    def _days(self, first: date) -> Iterator[date]:
        for year in self.years:
            for month in self.months:
                if (year, month) < (first.year, first.month):
                    continue
                for number in range(1, _length(year, month) + 1):
                    day = date(year, month, number)
                    if day >= first and self.day(day):
                        yield day


def _values(text: str, least: int, most: int, names: dict[str, int] | None = None) -> tuple[int, ...]:
    """The numbers of a field such as `1,5-10,20/5`, in order. Raises Refused."""
    found: set[int] = set()
    for part in text.split(","):
        span, slash, step = part.partition("/")
        first, dash, last = span.partition("-")
        low = least if first == "*" else _number(first, least, most, names)
        open_end = most if first == "*" or slash else low
        high = _number(last, least, most, names) if dash else open_end
        if high < low:
            raise _bad()
        found.update(range(low, high + 1, _number(step, 1, most) if slash else 1))
    return tuple(sorted(found))


def _number(text: str, least: int, most: int, names: dict[str, int] | None = None) -> int:
    named = (names or {}).get(text.upper())
    if named is not None:
        return named
    if not (text.isascii() and text.isdigit() and len(text) < 5 and least <= int(text) <= most):
        raise _bad()
    return int(text)


def _day_of_month(text: str) -> DayTest:
    """`L` is the last day, `5W` the weekday nearest to the fifth."""
    if text == "L":
        return lambda day: day.day == _length(day.year, day.month)
    if text.endswith("W"):
        wanted = _number(text[:-1], 1, 31)
        return lambda day: wanted <= _length(day.year, day.month) and day == _nearest_weekday(day, wanted)
    numbers = frozenset(_values(text, 1, 31))
    return lambda day: day.day in numbers


def _day_of_week(text: str) -> DayTest:
    """1 is Sunday. `6L` is the last Friday of the month, `6#2` the second one; `L` alone is Saturday."""
    if text == "L":
        return lambda day: _weekday(day) == 7
    if text.endswith("L"):
        wanted = _number(text[:-1], 1, 7, _WEEKDAYS)
        return lambda day: _weekday(day) == wanted and day.day + 7 > _length(day.year, day.month)
    if "#" in text:
        name, _, place = text.partition("#")
        wanted, nth = _number(name, 1, 7, _WEEKDAYS), _number(place, 1, 5)
        return lambda day: _weekday(day) == wanted and (day.day - 1) // 7 + 1 == nth
    numbers = frozenset(_values(text, 1, 7, _WEEKDAYS))
    return lambda day: _weekday(day) in numbers


def _nearest_weekday(day: date, wanted: int) -> date:
    """The weekday of the month that is nearest to the day `wanted`."""
    middle = day.replace(day=wanted)
    if middle.weekday() == 5:
        return middle - timedelta(days=1) if wanted > 1 else middle + timedelta(days=2)
    if middle.weekday() == 6:
        return middle + timedelta(days=1) if wanted < _length(day.year, day.month) else middle - timedelta(days=2)
    return middle


def _weekday(day: date) -> int:
    return day.isoweekday() % 7 + 1


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _bad() -> Refused:
    return Refused("Parameter ScheduleExpression is not valid.")
