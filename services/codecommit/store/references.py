"""Rows of references: what git's references were when they were last looked at."""

from collections.abc import Collection, Iterable

from sqlalchemy import delete, select

from emulator.db import Tx, upsert
from services.codecommit.domain.repository import Reference
from services.codecommit.store.tables import reference_table

_t = reference_table.c
_MANY = 500


def find(tx: Tx, repository_id: str, name: str) -> Reference | None:
    row = tx.conn.execute(
        select(reference_table).where(_t.repository_id == repository_id, _t.name == name)
    ).one_or_none()
    return None if row is None else Reference(row.name, row.object_id, row.commit_id)


def recorded(tx: Tx, repository_id: str, names: Collection[str] | None = None) -> dict[str, Reference]:
    """References by name; names: only these."""
    query = select(reference_table).where(_t.repository_id == repository_id)
    if names is not None and len(names) <= _MANY:
        query = query.where(_t.name.in_(names))
    found = {row.name: Reference(row.name, row.object_id, row.commit_id) for row in tx.conn.execute(query)}
    return found if names is None else {name: found[name] for name in names if name in found}


def page(tx: Tx, repository_id: str, prefix: str, after: str, limit: int) -> list[Reference]:
    """References under `prefix` that follow the name `after`, in order of their names."""
    query = (
        select(reference_table)
        .where(_t.repository_id == repository_id, _t.name > max(after, prefix), _t.name < prefix + "\U0010ffff")
        .order_by(_t.name)
        .limit(limit)
    )
    return [Reference(row.name, row.object_id, row.commit_id) for row in tx.conn.execute(query)]


def put(tx: Tx, repository_id: str, reference: Reference) -> None:
    values = {"object_id": reference.object_id, "commit_id": reference.commit_id}
    statement = upsert(reference_table).values(repository_id=repository_id, name=reference.name, **values)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=["repository_id", "name"], set_=values))


def drop(tx: Tx, repository_id: str, names: Iterable[str]) -> None:
    for name in names:
        tx.conn.execute(delete(reference_table).where(_t.repository_id == repository_id, _t.name == name))
