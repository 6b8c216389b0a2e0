"""Rows of approval rule templates and of the repositories that they are associated with."""

from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from emulator.db import Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codecommit.domain.approvals import Template
from services.codecommit.store.tables import association_table, repository_table, template_table

_t = template_table.c
_a = association_table.c


def add(tx: Tx, one: Template) -> None:
    values = {
        "id": one.id, "account": one.account, "region": one.region, "created_at": to_millis(one.created_at)
    }  # fmt: skip
    tx.conn.execute(insert(template_table).values(**values, **_changing(one)))


def change(tx: Tx, one: Template) -> None:
    tx.conn.execute(update(template_table).where(_t.id == one.id).values(_changing(one)))


def remove(tx: Tx, template_id: str) -> None:
    tx.conn.execute(delete(template_table).where(_t.id == template_id))


def find(tx: Tx, account: str, region: str, name: str) -> Template | None:
    query = select(template_table).where(_t.account == account, _t.region == region, _t.name == name)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _template(row)


def count(tx: Tx, account: str, region: str) -> int:
    query = select(func.count()).where(_t.account == account, _t.region == region)
    return int(tx.conn.execute(query).scalar_one())


def names(tx: Tx, account: str, region: str, after: str, limit: int) -> list[str]:
    query = select(_t.name).where(_t.account == account, _t.region == region, _t.name > after)
    return list(tx.conn.execute(query.order_by(_t.name).limit(limit)).scalars())


# associations


def associate(tx: Tx, template_id: str, repository_id: str) -> bool:
    """False: it was already."""
    statement = upsert(association_table).values(template_id=template_id, repository_id=repository_id)
    return tx.conn.execute(statement.on_conflict_do_nothing()).rowcount > 0


def disassociate(tx: Tx, template_id: str, repository_id: str) -> bool:
    """False: it was not."""
    mine = (_a.template_id == template_id, _a.repository_id == repository_id)
    return tx.conn.execute(delete(association_table).where(*mine)).rowcount > 0


def forget(tx: Tx, repository_id: str) -> None:
    """All associations of a repository that is going away."""
    tx.conn.execute(delete(association_table).where(_a.repository_id == repository_id))


def of_repository(tx: Tx, repository_id: str, after: str = "", limit: int = 1000) -> list[Template]:
    """By name."""
    query = select(template_table).join(association_table, _a.template_id == _t.id)
    query = query.where(_a.repository_id == repository_id, _t.name > after).order_by(_t.name).limit(limit)
    return [_template(row) for row in tx.conn.execute(query)]


def repositories_of(tx: Tx, template_id: str, after: str = "", limit: int = 1000) -> list[str]:
    """Names, in order."""
    name = repository_table.c.name
    query = select(name).join(association_table, _a.repository_id == repository_table.c.id)
    query = query.where(_a.template_id == template_id, name > after).order_by(name).limit(limit)
    return list(tx.conn.execute(query).scalars())


def _changing(one: Template) -> dict[str, Any]:
    return {
        "name": one.name, "description": one.description, "content": one.content,
        "modified_at": to_millis(one.modified_at), "modified_by": one.modified_by,
    }  # fmt: skip


def _template(row: Row[Any]) -> Template:
    return Template(
        row.id, row.account, row.region, row.name, row.description, row.content, from_millis(row.created_at),
        from_millis(row.modified_at), row.modified_by,
    )  # fmt: skip
