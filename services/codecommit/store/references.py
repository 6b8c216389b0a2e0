"""Rows of references: what git's references were when they were last looked at."""

from collections.abc import Collection, Iterable

from sqlalchemy import bindparam, delete, select

from emulator.db import Tx, upsert
from services.codecommit.domain.repository import Reference
from services.codecommit.store.tables import reference_table

_t = reference_table.c
_MANY = 500
_OF = select(reference_table).where(_t.repository_id == bindparam("of"))
_NAMED = _OF.where(_t.name.in_(bindparam("names", expanding=True)))


def find(tx: Tx, repository_id: str, name: str) -> Reference | None:
    return recorded(tx, repository_id, [name]).get(name)


def recorded(tx: Tx, repository_id: str, names: Collection[str] | None = None) -> dict[str, Reference]:
    """References by name; names: only these."""
    few = names is not None and len(names) <= _MANY
    rows = (
        tx.conn.execute(_NAMED, {"of": repository_id, "names": names})
        if few
        else tx.conn.execute(_OF, {"of": repository_id})
    )
    found = {row.name: Reference(row.name, row.object_id, row.commit_id) for row in rows}
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
