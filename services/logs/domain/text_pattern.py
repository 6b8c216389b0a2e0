"""Patterns of unstructured text: `a b`, `"a b"`, `?a ?b`, `-a`, `%regular expression%`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from services.logs.domain.comparing import searching
from services.logs.domain.model import Invalid

_TERM = re.compile(r'\s*([-?]?)(?:"((?:[^"\\]|\\.)*)"|%([^%]+)%|([^\s"]+))')


@dataclass(frozen=True, slots=True)
class TextPattern:
    """required: all are in the line. optional: one is, when there are any. excluded: none is."""

    required: tuple[Callable[[str], bool], ...] = ()
    optional: tuple[Callable[[str], bool], ...] = ()
    excluded: tuple[Callable[[str], bool], ...] = ()

    def matches(self, message: str) -> bool:
        return (
            all(test(message) for test in self.required)
            and (not self.optional or bool(self.required) or any(test(message) for test in self.optional))
            and not any(test(message) for test in self.excluded)
        )

    def extract(self, _message: str) -> Mapping[str, str]:
        """Such a pattern names no places."""
        return {}


def parse(text: str) -> TextPattern:
    """Raises Invalid."""
    found: dict[str, list[Callable[[str], bool]]] = {"": [], "?": [], "-": []}
    position = 0
    while position < len(text):
        term = _TERM.match(text, position)
        if term is None:
            raise Invalid("Invalid filter pattern")
        found[term[1]].append(_test(term))
        position = term.end()
    return TextPattern(tuple(found[""]), tuple(found["?"]), tuple(found["-"]))


def _test(term: "re.Match[str]") -> Callable[[str], bool]:
    if term[3] is not None:
        return searching(term[3])
    wanted = re.sub(r"\\(.)", r"\1", term[2]) if term[2] is not None else term[4]
    return lambda message: wanted in message
