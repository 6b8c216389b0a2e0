"""Rows of managed policies and their versions."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, insert, literal, select, update

from emulator.db import Tx
from emulator.kernel.clock import from_millis, to_millis
from services.iam.domain.policies import Policy, Version
from services.iam.store.tables import attachment_table, policy_table, version_table


def add_policy(tx: Tx, one: Policy, document: str) -> None:
    tx.conn.execute(
        insert(policy_table).values(
            account=one.account, name=one.name, path=one.path, id=one.id, description=one.description,
            default_version="v1", last_version=1, created_at=to_millis(one.created_at),
            updated_at=to_millis(one.updated_at), tags=dict(one.tags),
        )
    )  # fmt: skip
    _add_version(tx, one.account, one.name, 1, document)


def find_policy(tx: Tx, account: str, name: str) -> Policy | None:
    row = tx.conn.execute(select(policy_table).where(_policy(account, name))).one_or_none()
    return None if row is None else _to_policy(row)


def policies(
    tx: Tx, account: str, prefix: str, after: str, limit: int, *, only_attached: bool = False
) -> Sequence[Policy]:
    table = policy_table
    query = select(table).where(
        table.c.account == account, table.c.name > after, table.c.path.startswith(prefix, autoescape=True)
    )
    if only_attached:
        arn = literal(f"arn:aws:iam::{account}:policy") + table.c.path + table.c.name
        query = query.where(exists().where(attachment_table.c.account == account, attachment_table.c.arn == arn))
    return [_to_policy(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def remove_policy(tx: Tx, account: str, name: str) -> None:
    tx.conn.execute(delete(version_table).where(version_table.c.account == account, version_table.c.policy == name))
    tx.conn.execute(delete(policy_table).where(_policy(account, name)))


def tag_policy(tx: Tx, account: str, name: str, tags: Mapping[str, str]) -> None:
    tx.conn.execute(update(policy_table).where(_policy(account, name)).values(tags=dict(tags)))


def add_version(tx: Tx, account: str, name: str, document: str, *, default: bool) -> Version:
    counted = update(policy_table).where(_policy(account, name)).values(
        last_version=policy_table.c.last_version + 1, updated_at=tx.now_ms
    )  # fmt: skip
    number = int(tx.conn.execute(counted.returning(policy_table.c.last_version)).scalar_one())
    if default:
        set_default_version(tx, account, name, f"v{number}")
    return _add_version(tx, account, name, number, document)


def set_default_version(tx: Tx, account: str, name: str, version: str) -> None:
    tx.conn.execute(update(policy_table).where(_policy(account, name)).values(default_version=version))


def versions(tx: Tx, account: str, name: str) -> list[Version]:
    """Newest first."""
    table = version_table
    query = select(table).where(table.c.account == account, table.c.policy == name).order_by(table.c.number.desc())
    return [Version(f"v{row.number}", row.document, from_millis(row.created_at)) for row in tx.conn.execute(query)]


def remove_version(tx: Tx, account: str, name: str, number: int) -> None:
    table = version_table
    tx.conn.execute(delete(table).where(table.c.account == account, table.c.policy == name, table.c.number == number))


def _add_version(tx: Tx, account: str, name: str, number: int, document: str) -> Version:
    values = {"account": account, "policy": name, "number": number, "document": document, "created_at": tx.now_ms}
    tx.conn.execute(insert(version_table).values(values))
    return Version(f"v{number}", document, tx.now)


def _policy(account: str, name: str) -> ColumnElement[bool]:
    return and_(policy_table.c.account == account, policy_table.c.name == name)


def _to_policy(row: Any) -> Policy:
    return Policy(
        row.account, row.name, row.path, row.id, row.description, row.default_version,
        from_millis(row.created_at), from_millis(row.updated_at), row.tags,
    )  # fmt: skip
