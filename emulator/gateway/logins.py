"""Ways in that are no AWS signatures: passwords and SSH keys that IAM gave a user for one service."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, Table, Text, delete, insert, select, update

from emulator.db import Database, Millis, Tx, metadata
from emulator.kernel.clock import to_millis

login_table = Table(
    "login",
    metadata,
    Column("name", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("proof", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("principal_arn", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("expires_at", Millis),
)


class Kind(StrEnum):
    PASSWORD = "password"  # noqa: S105 - the word, not one
    SSH_KEY = "ssh-key"


@dataclass(frozen=True, slots=True)
class Login:
    """name: given as the user's name. service: its principal, `codecommit.amazonaws.com`. status: Active or Inactive.

    proof: the hash of a password (see `hashed`), or a public key as OpenSSH writes it, without a comment.
    """

    name: str
    kind: Kind
    service: str
    proof: str
    account: str
    principal_arn: str
    status: str = "Active"
    expires_at_ms: int | None = None

    def is_usable(self, kind: Kind, service: str, now: datetime) -> bool:
        in_time = self.expires_at_ms is None or to_millis(now) <= self.expires_at_ms
        return (self.kind, self.service, self.status) == (kind, service, "Active") and in_time

    def has_password(self, password: str) -> bool:
        return hmac.compare_digest(self.proof, hashed(password))


class Logins:
    """The book of them. Every change goes through here."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, tx: Tx, one: Login) -> None:
        values = {
            "name": one.name, "kind": one.kind.value, "service": one.service, "proof": one.proof,
            "account": one.account, "principal_arn": one.principal_arn, "status": one.status,
            "expires_at": one.expires_at_ms,
        }  # fmt: skip
        tx.conn.execute(insert(login_table).values(values))

    def change(self, tx: Tx, name: str, **values: str) -> None:
        """values: status, proof."""
        tx.conn.execute(update(login_table).where(login_table.c.name == name).values(**values))

    def remove(self, tx: Tx, name: str) -> None:
        tx.conn.execute(delete(login_table).where(login_table.c.name == name))

    def find(self, name: str) -> Login | None:
        with self._db.read() as tx:
            row = tx.conn.execute(select(login_table).where(login_table.c.name == name)).one_or_none()
        if row is None:
            return None
        return Login(
            row.name, Kind(row.kind), row.service, row.proof, row.account, row.principal_arn, row.status,
            row.expires_at,
        )  # fmt: skip


def hashed(password: str) -> str:
    """Fit for passwords that were made here and cannot be guessed."""
    return hashlib.sha256(password.encode()).hexdigest()
