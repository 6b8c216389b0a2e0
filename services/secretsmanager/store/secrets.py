"""Secrets."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from emulator.db import Tx
from emulator.kernel.clock import from_millis
from services.secretsmanager.domain.secret import Reference, Secret
from services.secretsmanager.store.tables import secret_table, version_table

_table = secret_table


def add(
    tx: Tx, account: str, region: str, name: str, description: str, kms_key: str, tags: Mapping[str, str]
) -> Secret:  # fmt: skip
    row = {
        "account": account, "region": region, "name": name, "suffix": tx.ids.upper(6), "created_at": tx.now_ms,
        "changed_at": tx.now_ms, "description": description, "kms_key": kms_key, "policy": "", "tags": dict(tags),
    }  # fmt: skip
    made = tx.conn.execute(insert(_table).values(row).returning(*_table.c)).one()
    return _to_secret(made)


def find(tx: Tx, account: str, region: str, reference: Reference) -> Secret | None:
    """Of a name, in that account and region; of an ARN, where it says, unless that is another region."""
    if reference.region not in ("", region):
        return None
    account = reference.account or account
    if reference.suffix:
        found = _one(tx, _named(account, region, reference.name) & (_table.c.suffix == reference.suffix))
        if found is not None:
            return found
    return _one(tx, _named(account, region, reference.whole))


def everything(tx: Tx, account: str, region: str) -> Iterator[Secret]:
    query = select(_table).where(_table.c.account == account, _table.c.region == region)
    return (_to_secret(row) for row in tx.conn.execute(query.order_by(_table.c.id)))


def change(tx: Tx, secret: Secret, **values: Any) -> None:
    statement = update(_table).where(_table.c.id == secret.id)
    tx.conn.execute(statement.values({"changed_at": tx.now_ms, **values}))


def by_id(tx: Tx, number: int) -> Secret | None:
    return _one(tx, _table.c.id == number)


def remove(tx: Tx, secret: Secret) -> None:
    tx.conn.execute(delete(version_table).where(version_table.c.secret_id == secret.id))
    tx.conn.execute(delete(_table).where(_table.c.id == secret.id))


def _one(tx: Tx, wanted: ColumnElement[bool]) -> Secret | None:
    row = tx.conn.execute(select(_table).where(wanted)).one_or_none()
    return None if row is None else _to_secret(row)


def _named(account: str, region: str, name: str) -> ColumnElement[bool]:
    return and_(_table.c.account == account, _table.c.region == region, _table.c.name == name)


def _to_secret(row: Any) -> Secret:
    return Secret(
        row.id, row.account, row.region, row.name, row.suffix, from_millis(row.created_at),
        from_millis(row.changed_at), row.description, row.kms_key,
        None if row.deleted_at is None else from_millis(row.deleted_at), row.policy, row.tags,
    )  # fmt: skip
