"""Rows of references: what git's references were when they were last looked at."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import bindparam, delete, select

from emulator.db import Prepared, Tx, put_by_key
from services.codecommit.domain.repository import Reference
from services.codecommit.store.tables import reference_table

_t = reference_table.c
_MANY = 500
_OF = select(reference_table).where(_t.repository_id == bindparam("of"))
_NAMED = _OF.where(_t.name.in_(bindparam("names", expanding=True)))
_ALL = Prepared(_OF)
_FIND = Prepared(_OF.where(_t.name == bindparam("named")))
_PAGE = Prepared(
    _OF.where(_t.name > bindparam("after"), _t.name < bindparam("end")).order_by(_t.name).limit(bindparam("most"))
)
_PUT = put_by_key(reference_table, "object_id", "commit_id")
_DROP = Prepared(delete(reference_table).where(_t.repository_id == bindparam("of"), _t.name == bindparam("named")))


def find(tx: Tx, repository_id: str, name: str) -> Reference | None:
    row = _FIND.first(tx, of=repository_id, named=name)
    return None if row is None else _reference(row)


def recorded(tx: Tx, repository_id: str, names: Collection[str] | None = None) -> dict[str, Reference]:
    """References by name; names: only these."""
    few = names is not None and len(names) <= _MANY
    rows = tx.conn.execute(_NAMED, {"of": repository_id, "names": names}) if few else _ALL.all(tx, of=repository_id)
    found = {row.name: _reference(row) for row in rows}
    return found if names is None else {name: found[name] for name in names if name in found}


def page(tx: Tx, repository_id: str, prefix: str, after: str, limit: int) -> list[Reference]:
    """References under `prefix` that follow the name `after`, in order of their names."""
    rows = _PAGE.all(tx, of=repository_id, after=max(after, prefix), end=prefix + "\U0010ffff", most=limit)
    return [_reference(row) for row in rows]


def put(tx: Tx, repository_id: str, reference: Reference) -> None:
    _PUT.run(
        tx, repository_id=repository_id, name=reference.name, object_id=reference.object_id,
        commit_id=reference.commit_id,
    )  # fmt: skip


def drop(tx: Tx, repository_id: str, names: Iterable[str]) -> None:
    for name in names:
        _DROP.run(tx, of=repository_id, named=name)


def _reference(row: Any) -> Reference:
    return Reference(row.name, row.object_id, row.commit_id)
