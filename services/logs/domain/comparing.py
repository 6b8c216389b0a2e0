"""What a pattern compares a value with."""

import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

from emulator.kernel.regexes import BadRegex, searcher
from services.logs.domain.model import Invalid

Test = Callable[[Any], bool]
OPERATORS = r"!=|<=|>=|=|<|>"
_ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge
}  # fmt: skip


def searching(pattern: str) -> Callable[[str], bool]:
    """Raises Invalid, and so does the result."""
    try:
        search = searcher(pattern)
    except BadRegex as error:
        raise Invalid("Invalid regular expression in filter pattern") from error

    def test(text: str) -> bool:
        try:
            return search(text)
        except BadRegex as error:
            raise Invalid("The regular expression in the filter pattern takes too long") from error

    return test


def comparison(sign: str, value: str) -> Test:
    """A test of a text or a number. value: as written: quoted, `%regular expression%`, or with `*` for anything.
    Raises Invalid."""
    if sign in _ORDER:
        number = _number(value)
        if number is None:
            raise Invalid(f"Invalid filter pattern: {value} is not a number")
        return lambda found: (have := _number(found)) is not None and _ORDER[sign](have, number)
    equal = _equality(value)
    return equal if sign == "=" else lambda found: not equal(found)


def _equality(value: str) -> Test:
    if len(value) > 2 and value[0] == value[-1] == "%":
        search = searching(value[1:-1])
        return lambda found: search(_text(found))
    quoted = len(value) > 1 and value[0] == value[-1] == '"'
    number = None if quoted else _number(value)
    if number is not None:
        return lambda found: _number(found) == number
    wanted = re.sub(r"\\(.)", r"\1", value[1:-1]) if quoted else value
    glob = re.compile(".*".join(re.escape(part) for part in re.split(r"\*+", wanted)), re.DOTALL)
    return lambda found: glob.fullmatch(_text(found)) is not None


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)
