"""Projects in rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, and_, bindparam, delete, func, insert, or_, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.project import Project
from services.codebuild.store.tables import project_table

_t = project_table.c
_IN = and_(_t.account == bindparam("account"), _t.region == bindparam("region"))
_ADD = Prepared(insert(project_table))
_FIND = Prepared(select(project_table).where(_IN, _t.name == bindparam("name")))
_COUNT = Prepared(select(func.count().label("projects")).where(_IN))

ORDERS = {
    "NAME": project_table.c.name,
    "CREATED_TIME": project_table.c.created_at,
    "LAST_MODIFIED_TIME": project_table.c.modified_at,
}


def add(tx: Tx, project: Project) -> None:
    _ADD.run(tx, **_row(project))


def change(tx: Tx, project: Project) -> None:
    tx.conn.execute(update(project_table).where(_one(project)).values(**_row(project)))


def find(tx: Tx, account: str, region: str, name: str) -> Project | None:
    found = _FIND.first(tx, account=account, region=region, name=name)
    return None if found is None else _project(found)


def find_by_uuid(tx: Tx, uuid: str) -> Project | None:
    """Whoever owns it."""
    found = tx.conn.execute(select(project_table).where(project_table.c.uuid == uuid)).one_or_none()
    return None if found is None else _project(found)


def remove(tx: Tx, account: str, region: str, name: str) -> None:
    table = project_table.c
    tx.conn.execute(
        delete(project_table).where(table.account == account, table.region == region, table.name == name)
    )  # fmt: skip


def count(tx: Tx, account: str, region: str) -> int:
    return int(_COUNT.scalar(tx, account=account, region=region))


def page(
    tx: Tx, account: str, region: str, order: str, *, descending: bool, after: tuple[str, str] | None, limit: int
) -> Sequence[tuple[str, str]]:
    """(key, name) pairs in the order of `ORDERS[order]`, names breaking ties, beyond the pair `after`."""
    table, column = project_table.c, ORDERS[order]
    query = select(column.label("key"), table.name).where(table.account == account, table.region == region)
    if after is not None:
        query = query.where(_beyond(column, after, descending))
    directions = (column.desc(), table.name.desc()) if descending else (column, table.name)
    return [(str(row.key), row.name) for row in tx.conn.execute(query.order_by(*directions).limit(limit))]


def _beyond(column: Column[Any], after: tuple[str, str], descending: bool) -> ColumnElement[bool]:
    key: Any = after[0] if column is project_table.c.name else int(after[0])
    name = project_table.c.name
    if descending:
        return or_(column < key, and_(column == key, name < after[1]))
    return or_(column > key, and_(column == key, name > after[1]))


def _one(project: Project) -> ColumnElement[bool]:
    table = project_table.c
    return and_(table.account == project.account, table.region == project.region, table.name == project.name)


def _row(project: Project) -> dict[str, Any]:
    return {
        "account": project.account, "region": project.region, "name": project.name, "uuid": project.uuid,
        "settings": dict(project.settings), "created_at": to_millis(project.created_at),
        "modified_at": to_millis(project.modified_at), "visibility": project.visibility, "alias": project.alias,
        "access_role": project.access_role, "cache_generation": project.cache_generation,
    }  # fmt: skip


def _project(row: Any) -> Project:
    return Project(
        row.account, row.region, row.name, row.uuid, row.settings, from_millis(row.created_at),
        from_millis(row.modified_at), row.visibility, row.alias, row.access_role, row.cache_generation,
    )  # fmt: skip
