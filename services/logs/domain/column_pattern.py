"""Patterns of space-delimited lines: `[ip, user, ..., status = 4* && status != 404, bytes > 1000]`.

A part of a line in quotes or brackets is one column. `...` stands for any number of columns.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from services.logs.domain.comparing import OPERATORS, comparison
from services.logs.domain.logic import logic
from services.logs.domain.model import Invalid

_COLUMN = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|\[([^\]]*)\]|(\S+))')
_NAME = re.compile(r"\w+")
_CONDITION = re.compile(rf'\s*(\w+)\s*({OPERATORS})\s*("(?:[^"\\]|\\.)*"|%[^%]+%|[^\s()&|,\[\]]+)')
_PART = re.compile(r'(?:"(?:[^"\\]|\\.)*"|%[^%]+%|[^,"%])+')
_REST = "..."


@dataclass(frozen=True, slots=True)
class Column:
    """name: "" for the rest of the columns. test: of the column's text."""

    name: str
    test: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class ColumnPattern:
    columns: tuple[Column, ...]

    def matches(self, message: str) -> bool:
        found = self._laid_out(message)
        return found is not None and all(column.test(text) for column, text in found)

    def extract(self, message: str) -> Mapping[str, str]:
        found = self._laid_out(message) or ()
        return {f"${column.name}": text for column, text in found}

    def _laid_out(self, message: str) -> Sequence[tuple[Column, str]] | None:
        """Each column of the pattern with its text; None when the line has another number of columns."""
        texts = [_text(part) for part in _COLUMN.finditer(message)]
        rest = next((index for index, column in enumerate(self.columns) if not column.name), None)
        if rest is None:
            same = len(texts) == len(self.columns)
            return list(zip(self.columns, texts, strict=True)) if same else None
        before, after = self.columns[:rest], self.columns[rest + 1 :]
        if len(texts) < len(before) + len(after):
            return None
        tail = texts[len(texts) - len(after) :]
        return [*zip(before, texts[: len(before)], strict=True), *zip(after, tail, strict=True)]


def parse(text: str) -> ColumnPattern:
    """Raises Invalid."""
    if not text.endswith("]"):
        raise Invalid("Invalid filter pattern")
    inner = text[1:-1]
    columns = [_column(part.strip(), number) for number, part in enumerate(_PART.findall(inner), 1)]
    if not columns or sum(not column.name for column in columns) > 1:
        raise Invalid("Invalid filter pattern")
    return ColumnPattern(tuple(columns))


def _column(text: str, number: int) -> Column:
    if text == _REST:
        return Column("", lambda _: True)
    if not text:
        return Column(str(number), lambda _: True)
    if _NAME.fullmatch(text):
        return Column(text, lambda _: True)
    names: list[str] = []

    def condition(inner: str, position: int) -> tuple[Callable[[str], bool], int]:
        found = _CONDITION.match(inner, position)
        if found is None:
            raise Invalid("Invalid filter pattern")
        names.append(found[1])
        return comparison(found[2], found[3]), found.end()

    test = logic(text, condition)
    if len(set(names)) != 1:
        raise Invalid("Invalid filter pattern: conditions of one column must name that column")
    return Column(names[0], test)


def _text(part: "re.Match[str]") -> str:
    quoted, bracketed, plain = part.groups()
    if quoted is not None:
        return re.sub(r"\\(.)", r"\1", quoted)
    return bracketed if bracketed is not None else plain
