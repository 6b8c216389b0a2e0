"""Rows of passwords for single services and of SSH keys. Passwords themselves are in the book of logins, hashed."""

from typing import Any

from sqlalchemy import ColumnElement, Table, and_, delete, insert, select, update

from emulator.db import Tx
from emulator.kernel.clock import from_millis, to_millis
from services.iam.domain.logins import ServiceCredential, SshKey
from services.iam.store.tables import service_credential_table, ssh_key_table

_c = service_credential_table.c
_k = ssh_key_table.c


def add_service_credential(tx: Tx, account: str, one: ServiceCredential) -> None:
    values = {
        "account": account, "user": one.user, "id": one.id, "service": one.service, "login": one.login,
        "status": one.status, "created_at": to_millis(one.created_at),
        "expires_at": None if one.expires_at is None else to_millis(one.expires_at),
    }  # fmt: skip
    tx.conn.execute(insert(service_credential_table).values(values))


def service_credentials(tx: Tx, account: str, user: str | None, after: str = "") -> list[ServiceCredential]:
    """Of a user, or of all of them; by id."""
    query = select(service_credential_table).where(_c.account == account, _c.id > after)
    if user is not None:
        query = query.where(_c.user == user)
    return [_service_credential(row) for row in tx.conn.execute(query.order_by(_c.id))]


def set_service_credential_status(tx: Tx, account: str, one: ServiceCredential, status: str) -> None:
    statement = update(service_credential_table).where(_one(service_credential_table, account, one.user, one.id))
    tx.conn.execute(statement.values(status=status))


def remove_service_credential(tx: Tx, account: str, one: ServiceCredential) -> None:
    tx.conn.execute(delete(service_credential_table).where(_one(service_credential_table, account, one.user, one.id)))


def add_ssh_key(tx: Tx, account: str, one: SshKey) -> None:
    values = {
        "account": account, "user": one.user, "id": one.id, "body": one.body, "key": one.key,
        "fingerprint": one.fingerprint, "status": one.status, "uploaded_at": to_millis(one.uploaded_at),
    }  # fmt: skip
    tx.conn.execute(insert(ssh_key_table).values(values))


def ssh_keys(tx: Tx, account: str, user: str) -> list[SshKey]:
    """By id."""
    query = select(ssh_key_table).where(_k.account == account, _k.user == user).order_by(_k.id)
    return [_ssh_key(row) for row in tx.conn.execute(query)]


def set_ssh_key_status(tx: Tx, account: str, one: SshKey, status: str) -> None:
    statement = update(ssh_key_table).where(_one(ssh_key_table, account, one.user, one.id))
    tx.conn.execute(statement.values(status=status))


def remove_ssh_key(tx: Tx, account: str, one: SshKey) -> None:
    tx.conn.execute(delete(ssh_key_table).where(_one(ssh_key_table, account, one.user, one.id)))


def _one(table: Table, account: str, user: str, key_id: str) -> ColumnElement[bool]:
    return and_(table.c.account == account, table.c.user == user, table.c.id == key_id)


def _service_credential(row: Any) -> ServiceCredential:
    return ServiceCredential(
        row.id, row.user, row.service, row.login, row.status, from_millis(row.created_at),
        None if row.expires_at is None else from_millis(row.expires_at),
    )  # fmt: skip


def _ssh_key(row: Any) -> SshKey:
    return SshKey(row.id, row.user, row.body, row.key, row.fingerprint, row.status, from_millis(row.uploaded_at))
