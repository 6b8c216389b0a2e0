"""The logic between comparisons: `a && (b || c)`."""

import re
from collections.abc import Callable
from typing import Generic, TypeVar

from services.logs.domain.model import Invalid

Subject = TypeVar("Subject")
Test = Callable[[Subject], bool]
ReadCondition = Callable[[str, int], tuple[Test[Subject], int]]
"""Reads one comparison of a text at a position: what it tests, and where it ends. Raises Invalid."""

_TOKEN = re.compile(r"\s*(\(|\)|&&|\|\|)")
_DEEPEST = 50


def logic(text: str, condition: ReadCondition[Subject]) -> Test[Subject]:
    """The test that the whole of `text` describes. Raises Invalid."""
    reader = _Reader(text, condition)
    test = reader.alternatives()
    reader.end()
    return test


class _Reader(Generic[Subject]):
    """Reads from left to right; `&&` binds before `||`."""

    def __init__(self, text: str, condition: ReadCondition[Subject]) -> None:
        self._text = text
        self._condition = condition
        self._position = 0
        self._depth = 0

    def alternatives(self) -> Test[Subject]:
        tests = [self._conjunction()]
        while self._take("||"):
            tests.append(self._conjunction())
        return tests[0] if len(tests) == 1 else lambda subject: any(test(subject) for test in tests)

    def end(self) -> None:
        """Raises Invalid when something is left."""
        if self._text[self._position :].strip():
            raise Invalid("Invalid filter pattern")

    def _conjunction(self) -> Test[Subject]:
        tests = [self._single()]
        while self._take("&&"):
            tests.append(self._single())
        return tests[0] if len(tests) == 1 else lambda subject: all(test(subject) for test in tests)

    def _single(self) -> Test[Subject]:
        if not self._take("("):
            test, self._position = self._condition(self._text, self._position)
            return test
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Invalid("Invalid filter pattern: it is nested too deeply")
        test = self.alternatives()
        if not self._take(")"):
            raise Invalid("Invalid filter pattern")
        self._depth -= 1
        return test

    def _take(self, token: str) -> bool:
        """Whether this token comes next; steps over it."""
        found = _TOKEN.match(self._text, self._position)
        if found is None or found[1] != token:
            return False
        self._position = found.end()
        return True
