"""Rows of users and roles, of their inline policies and of what is attached to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, func, insert, select, update

from emulator.db import Prepared, Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.iam.domain.principals import Kind, Principal
from services.iam.store.tables import attachment_table, inline_table, principal_table

_FIND = Prepared(
    select(principal_table).where(
        principal_table.c.account == bindparam("account"),
        principal_table.c.kind == bindparam("kind"),
        principal_table.c.name == bindparam("name"),
    )
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose policies are meant."""

    account: str
    kind: Kind
    name: str


def add_principal(tx: Tx, one: Principal) -> None:
    tx.conn.execute(
        insert(principal_table).values(
            account=one.account, kind=one.kind.value, name=one.name, path=one.path, id=one.id,
            created_at=to_millis(one.created_at), tags=dict(one.tags), trust=one.trust,
            description=one.description, max_session=one.max_session, boundary=one.boundary,
        )
    )  # fmt: skip


def find_principal(tx: Tx, owner: Owner) -> Principal | None:
    row = _FIND.first(tx, account=owner.account, kind=owner.kind.value, name=owner.name)
    return None if row is None else _to_principal(row)


def principals(tx: Tx, account: str, kind: Kind, prefix: str, after: str, limit: int) -> Sequence[Principal]:
    table = principal_table
    query = select(table).where(
        table.c.account == account, table.c.kind == kind.value, table.c.name > after,
        table.c.path.startswith(prefix, autoescape=True),
    )  # fmt: skip
    return [_to_principal(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def change_principal(tx: Tx, owner: Owner, **values: Any) -> None:
    tx.conn.execute(update(principal_table).where(_principal(owner)).values(values))


def remove_principal(tx: Tx, owner: Owner) -> None:
    tx.conn.execute(delete(principal_table).where(_principal(owner)))


def _principal(owner: Owner) -> ColumnElement[bool]:
    table = principal_table
    return and_(table.c.account == owner.account, table.c.kind == owner.kind.value, table.c.name == owner.name)


def _to_principal(row: Any) -> Principal:
    return Principal(
        row.account, Kind(row.kind), row.name, row.path, row.id, from_millis(row.created_at), row.tags,
        row.trust, row.description, row.max_session, row.boundary,
    )  # fmt: skip


# inline policies and attachments


def put_inline(tx: Tx, owner: Owner, name: str, document: str) -> None:
    row = {"account": owner.account, "kind": owner.kind.value, "owner": owner.name, "name": name}
    statement = upsert(inline_table).values(**row, document=document)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=list(row), set_={"document": document}))


def find_inline(tx: Tx, owner: Owner, name: str) -> str | None:
    query = select(inline_table.c.document).where(_of(inline_table, owner), inline_table.c.name == name)
    found: str | None = tx.conn.execute(query).scalar()
    return found


def inline_names(tx: Tx, owner: Owner, after: str = "", limit: int = 1000) -> list[str]:
    table = inline_table
    query = select(table.c.name).where(_of(table, owner), table.c.name > after).order_by(table.c.name).limit(limit)
    return list(tx.conn.execute(query).scalars())


def remove_inline(tx: Tx, owner: Owner, name: str) -> bool:
    done = tx.conn.execute(delete(inline_table).where(_of(inline_table, owner), inline_table.c.name == name))
    return done.rowcount > 0


def attach(tx: Tx, owner: Owner, arn: str) -> None:
    row = {"account": owner.account, "kind": owner.kind.value, "owner": owner.name, "arn": arn}
    tx.conn.execute(upsert(attachment_table).values(row).on_conflict_do_nothing())


def detach(tx: Tx, owner: Owner, arn: str) -> bool:
    table = attachment_table
    return tx.conn.execute(delete(table).where(_of(table, owner), table.c.arn == arn)).rowcount > 0


def attached(tx: Tx, owner: Owner, after: str = "", limit: int = 1000) -> list[str]:
    table = attachment_table
    query = select(table.c.arn).where(_of(table, owner), table.c.arn > after).order_by(table.c.arn).limit(limit)
    return list(tx.conn.execute(query).scalars())


def attachments_of(tx: Tx, account: str, arn: str) -> int:
    table = attachment_table
    query = select(func.count()).where(table.c.account == account, table.c.arn == arn)
    return int(tx.conn.execute(query).scalar_one())


def owners_of(tx: Tx, account: str, arn: str, after: str, limit: int) -> list[tuple[Kind, str]]:
    """Who has a policy attached; `after` is `kind/name`."""
    table = attachment_table
    place = table.c.kind + "/" + table.c.owner
    query = select(table).where(table.c.account == account, table.c.arn == arn, place > after)
    return [(Kind(row.kind), row.owner) for row in tx.conn.execute(query.order_by(place).limit(limit))]


def _of(table: Table, owner: Owner) -> ColumnElement[bool]:
    return and_(table.c.account == owner.account, table.c.kind == owner.kind.value, table.c.owner == owner.name)
