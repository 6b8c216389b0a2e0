"""Rows of access keys."""

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from emulator.db import Tx
from emulator.kernel.clock import from_millis, to_millis
from services.iam.domain.principals import AccessKey
from services.iam.store.tables import key_table


def add_key(tx: Tx, account: str, key: AccessKey) -> None:
    values = {"account": account, "user": key.user, "id": key.id, "status": key.status}
    tx.conn.execute(insert(key_table).values(**values, created_at=to_millis(key.created_at)))


def keys(tx: Tx, account: str, user: str) -> list[AccessKey]:
    query = select(key_table).where(key_table.c.account == account, key_table.c.user == user).order_by(key_table.c.id)
    return [AccessKey(row.id, row.user, row.status, from_millis(row.created_at)) for row in tx.conn.execute(query)]


def set_key_status(tx: Tx, account: str, user: str, key_id: str, status: str) -> bool:
    return tx.conn.execute(update(key_table).where(_key(account, user, key_id)).values(status=status)).rowcount > 0


def remove_key(tx: Tx, account: str, user: str, key_id: str) -> bool:
    return tx.conn.execute(delete(key_table).where(_key(account, user, key_id))).rowcount > 0


def _key(account: str, user: str, key_id: str) -> ColumnElement[bool]:
    return and_(key_table.c.account == account, key_table.c.user == user, key_table.c.id == key_id)
