"""Patterns of JSON: `{ ($.level = "error" || $.status >= 500) && $.user NOT EXISTS }`."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from services.logs.domain.comparing import OPERATORS, comparison
from services.logs.domain.logic import logic
from services.logs.domain.model import Invalid

_SELECTOR = r"\$(?:\.[A-Za-z0-9_@\-]+|\.?\[(?:\d+|\"[^\"]*\"|'[^']*')\])+"
_CONDITION = re.compile(
    rf"\s*(?P<place>{_SELECTOR})\s*(?:(?P<word>IS\s+(?:TRUE|FALSE|NULL)|NOT\s+EXISTS)"
    rf'|(?P<sign>{OPERATORS})\s*(?P<value>"(?:[^"\\]|\\.)*"|%[^%]+%|[^\s()&|{{}}]+))'
)
_STEP = re.compile(r"\.([A-Za-z0-9_@\-]+)|\.?\[(?:(\d+)|\"([^\"]*)\"|'([^']*)')\]")
_ABSENT = object()
_WORDS: Mapping[str, Callable[[Any], bool]] = {
    "IS TRUE": lambda value: value is True,
    "IS FALSE": lambda value: value is False,
    "IS NULL": lambda value: value is None,
    "NOT EXISTS": lambda value: value is _ABSENT,
}


@dataclass(frozen=True, slots=True)
class JsonPattern:
    """places: the selectors that it names."""

    test: Callable[[Any], bool]
    places: tuple[str, ...]

    def matches(self, message: str) -> bool:
        event = _read(message)
        return event is not None and self.test(event)

    def extract(self, message: str) -> Mapping[str, str]:
        event = _read(message)
        found = {place: _at(_steps(place), event) for place in self.places}
        return {place: _shown(value) for place, value in found.items() if value is not _ABSENT}


def parse(text: str) -> JsonPattern:
    """Raises Invalid."""
    if not text.endswith("}"):
        raise Invalid("Invalid filter pattern")
    places: list[str] = []

    def condition(inner: str, position: int) -> tuple[Callable[[Any], bool], int]:
        found = _CONDITION.match(inner, position)
        if found is None:
            raise Invalid("Invalid filter pattern")
        places.append(found["place"])
        return _condition(found), found.end()

    test = logic(text[1:-1], condition)
    return JsonPattern(test, tuple(dict.fromkeys(places)))


def _condition(found: "re.Match[str]") -> Callable[[Any], bool]:
    steps = _steps(found["place"])
    if found["word"]:
        word = _WORDS[" ".join(found["word"].split())]
        return lambda event: word(_at(steps, event))
    test = comparison(found["sign"], found["value"])

    def plain(event: Any) -> bool:
        value = _at(steps, event)
        return isinstance(value, str | int | float) and test(value)

    return plain


def _read(message: str) -> Any:
    """The JSON object that a message is; None for anything else."""
    try:
        event = json.loads(message)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, dict) else None


def _steps(place: str) -> tuple[str | int, ...]:
    return tuple(
        int(step[2]) if step[2] is not None else step[1] or step[3] or step[4] or "" for step in _STEP.finditer(place)
    )


def _at(steps: tuple[str | int, ...], event: Any) -> Any:
    """The value at a place; `_ABSENT` when there is none."""
    for step in steps:
        if isinstance(step, int):
            event = event[step] if isinstance(event, list) and step < len(event) else _ABSENT
        else:
            event = event.get(step, _ABSENT) if isinstance(event, dict) else _ABSENT
    return event


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
