"""Statements of hot paths, compiled once and run by SQLite's own driver.

`tx.conn.execute(statement)` takes some 0.1 ms to find the compiled statement and to wrap what comes back, ten times of
what SQLite needs for a row by its key. A `Prepared` costs next to nothing more than SQLite; its statement is one of
SQLAlchemy's all the same, so names and types stay those of the tables.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import Column, Executable, Insert, Table
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.sql.compiler import SQLCompiler

from emulator.db.database import Tx

_DIALECT = sqlite_dialect(paramstyle="qmark")
Row = Any
"""A tuple of the answer; its columns are attributes too, named as in the statement."""


class Prepared:
    """One statement, for any number of units of work.

    statement: a select, insert, update or delete with bound parameters; no lists (`in_`). columns: those that an update
    sets or an insert gives (default of an insert: all but the number that the database gives); defaults that Python
    would compute are refused. Parameters have the names of bound parameters and of such columns.
    """

    def __init__(self, statement: Executable, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        if columns is None and isinstance(statement, Insert):
            table: Any = statement.table
            self._columns = [column.name for column in table.c if column is not table.autoincrement_column]

    def run(self, tx: Tx, **values: Any) -> int:
        """Returns how many rows it changed."""
        return self._execute(tx, values).rowcount

    def run_many(self, tx: Tx, rows: Iterable[Mapping[str, Any]]) -> None:
        """Once for each of `rows`, which have the values."""
        tx.driver.executemany(self.sql, [[convert(row) for convert in self._parameters] for row in rows])

    def scalar(self, tx: Tx, **values: Any) -> Any:
        """The first column of the first row; None when there is none."""
        row = self.first(tx, **values)
        return None if row is None else row[0]

    def first(self, tx: Tx, **values: Any) -> Row | None:
        """The first row; None when there is none."""
        found = self._execute(tx, values).fetchall()
        return self._row(found[0]) if found else None

    def one(self, tx: Tx, **values: Any) -> Row:
        """The first row, which must be there. Raises LookupError."""
        row = self.first(tx, **values)
        if row is None:
            raise LookupError(f"no row for {values}")
        return row

    def all(self, tx: Tx, **values: Any) -> list[Row]:
        return [self._row(row) for row in self._execute(tx, values).fetchall()]

    def _execute(self, tx: Tx, values: Mapping[str, Any]) -> sqlite3.Cursor:
        return tx.driver.execute(self.sql, [convert(values) for convert in self._parameters])

    @cached_property
    def sql(self) -> str:
        return str(self._compiled)

    @cached_property
    def _compiled(self) -> SQLCompiler:
        compiled: Any = self._statement.compile(dialect=_DIALECT, column_keys=self._columns)  # type: ignore[attr-defined]
        if computed := [column.name for column in (*compiled.insert_prefetch, *compiled.update_prefetch)]:
            raise TypeError(f"{computed} would have to be computed: name them among the columns, and give values")
        return compiled  # type: ignore[no-any-return]

    @cached_property
    def _parameters(self) -> list[Callable[[Mapping[str, Any]], Any]]:
        """For each `?`: what is bound to it, given the named values."""
        return [self._parameter(name) for name in self._compiled.positiontup or ()]

    def _parameter(self, name: str) -> Callable[[Mapping[str, Any]], Any]:
        bound = self._compiled.binds[name]
        convert = bound.type.bind_processor(_DIALECT)
        if not bound.required:
            fixed = bound.value if convert is None else convert(bound.value)
            return lambda _: fixed
        if convert is None:
            return lambda values: values[name]
        return lambda values: convert(values[name])

    @cached_property
    def _row(self) -> Callable[[Sequence[Any]], Any]:
        """From SQLite's tuple to a row with converted columns."""
        statement: Any = self._statement
        columns: list[Column[Any]] = list(statement.exported_columns)
        kind: Any = namedtuple("Row", [column.key for column in columns], rename=True)  # type: ignore[misc]
        make = kind._make
        converts = [
            (number, convert) for number, column in enumerate(columns)
            if (convert := column.type.result_processor(_DIALECT, None)) is not None
        ]  # fmt: skip
        if not converts:
            return make

        def row(values: Sequence[Any]) -> Any:
            found = list(values)
            for number, convert in converts:
                found[number] = convert(found[number])
            return make(found)

        return row


def put_by_key(table: Table, *changed: str) -> Prepared:
    """Adds a row; where there is one with its primary key, changes these columns of it, or leaves it as it is."""
    statement = upsert(table)
    if not changed:
        return Prepared(statement.on_conflict_do_nothing(index_elements=[*table.primary_key]))
    values = {name: statement.excluded[name] for name in changed}
    return Prepared(statement.on_conflict_do_update(index_elements=[*table.primary_key], set_=values))
