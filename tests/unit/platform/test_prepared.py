"""Statements that are compiled once."""

import sqlite3
from typing import Any

import pytest
from sqlalchemy import bindparam, delete, insert, literal_column, select, update

from emulator.db import Database, Prepared, put_by_key
from emulator.engine import enqueue
from emulator.engine.jobs import job_table as t
from emulator.runs.store import run_table as r

_BY_KIND = Prepared(select(t).where(t.c.kind == bindparam("k")).order_by(t.c.id))


def test_rows_are_those_of_the_ordinary_way(db: Database) -> None:
    with db.write() as tx:
        enqueue(tx, "k", {"a": [1, None]}, account="1", key="only")
        enqueue(tx, "k", {}, account="2")
        rows = _BY_KIND.all(tx, k="k")
        plain = tx.conn.execute(select(t).where(t.c.kind == "k").order_by(t.c.id)).all()
    assert [tuple(row) for row in rows] == [tuple(row) for row in plain]
    assert rows[0].payload == {"a": [1, None]}, "a column's type converts"
    assert (rows[0].unique_key, rows[1].unique_key) == ("only", None)


def test_nothing_found(db: Database) -> None:
    with db.read() as tx:
        assert (_BY_KIND.first(tx, k="none"), _BY_KIND.scalar(tx, k="none"), _BY_KIND.all(tx, k="none")) == (
            None,
            None,
            [],
        )


def test_what_must_be_there_is_missed(db: Database) -> None:
    with db.read() as tx, pytest.raises(LookupError):
        _BY_KIND.one(tx, k="none")


def test_what_the_statement_fixes_needs_no_value(db: Database) -> None:
    fixed = Prepared(
        select(t.c.kind).where(t.c.parked == 0, t.c.payload == {"a": 1}, t.c.kind == literal_column("'k'"))
    )
    with db.write() as tx:
        enqueue(tx, "k", {"a": 1})
        assert fixed.scalar(tx) == "k"


def test_changes_are_counted_and_returned(db: Database) -> None:
    given: dict[str, Any] = {"kind": "k", "account": "", "region": "", "payload": {"x": 1}, "due_at": 5, "attempt": 0}
    given |= {"fence": 0, "leased_until": 0, "parked": 0}
    add = Prepared(insert(t).returning(t.c.id, t.c.payload), list(given))
    move = Prepared(
        update(t).where(t.c.kind == bindparam("k")).values(due_at=bindparam("due"), payload={"moved": True})
    )
    drop = Prepared(delete(t).where(t.c.kind == bindparam("k")))
    with db.write() as tx:
        added = add.one(tx, **given)
        assert added.payload == {"x": 1}
        assert move.run(tx, k="k", due=9) == 1
        assert [(row.due_at, row.payload) for row in _BY_KIND.all(tx, k="k")] == [(9, {"moved": True})]
        assert (drop.run(tx, k="k"), drop.run(tx, k="k")) == (1, 0)


def test_a_row_is_put_by_its_key(db: Database) -> None:
    keep, change = put_by_key(r), put_by_key(r, "notify", "task")
    row: dict[str, Any] = {column.name: 0 for column in r.c} | {
        "id": "a",
        "notify": "one",
        "task": [1],
        "outcome": None,
    }
    row |= {"account": "", "region": "", "host": None, "state": "queued", "runner": ""}
    find = Prepared(select(r).where(r.c.id == bindparam("of")))
    with db.write() as tx:
        assert (keep.run(tx, **row), keep.run(tx, **row | {"notify": "two"})) == (1, 0)
        assert find.one(tx, of="a").notify == "one"
        assert change.run(tx, **row | {"notify": "two", "task": [2], "region": "r"}) == 1
        found = find.one(tx, of="a")
    assert (found.notify, found.task, found.region) == ("two", [2], "")


def test_a_value_that_is_missing_is_our_mistake(db: Database) -> None:
    with db.read() as tx, pytest.raises(KeyError, match="k"):
        _BY_KIND.all(tx)


def test_a_reader_writes_nothing_this_way_either(db: Database) -> None:
    with db.read() as tx, pytest.raises(sqlite3.OperationalError, match="readonly"):
        Prepared(delete(t)).run(tx)


def test_a_default_that_python_would_compute_is_not_forgotten(db: Database) -> None:
    columns = [column.name for column in t.c if column.name not in ("id", "attempt")]
    with db.read() as tx, pytest.raises(TypeError, match="attempt"):
        Prepared(insert(t), columns).run(tx)
