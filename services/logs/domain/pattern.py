"""Filter patterns of unstructured text: `a b`, `"a b"`, `?a ?b`, `-a`. JSON and column patterns are not built.

https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from services.logs.domain.model import Invalid

_TERM = re.compile(r'\s*([-?]?)(?:"((?:[^"\\]|\\.)*)"|%([^%]+)%|([^\s"]+))')


@dataclass(frozen=True, slots=True)
class Pattern:
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


def parse(text: str) -> Pattern:
    """Raises Invalid."""
    stripped = text.strip()
    if stripped[:1] in ("{", "["):
        raise Invalid("codexyz evaluates text patterns only: JSON and space-delimited filter patterns are not built.")
    found: dict[str, list[Callable[[str], bool]]] = {"": [], "?": [], "-": []}
    position = 0
    while position < len(stripped):
        term = _TERM.match(stripped, position)
        if term is None:
            raise Invalid("Invalid filter pattern")
        found[term[1]].append(_test(term))
        position = term.end()
    return Pattern(tuple(found[""]), tuple(found["?"]), tuple(found["-"]))


def _test(term: "re.Match[str]") -> Callable[[str], bool]:
    if term[3] is not None:
        try:
            regex = re.compile(term[3])
        except re.error as error:
            raise Invalid("Invalid regular expression in filter pattern") from error
        return lambda message: regex.search(message) is not None
    wanted = re.sub(r"\\(.)", r"\1", term[2]) if term[2] is not None else term[4]
    return lambda message: wanted in message
