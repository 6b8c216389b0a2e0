"""Short-lived keys of service roles that were lent to what runs, until it ends."""

from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from emulator.db import Tx
from services.codebuild.store.tables import lent_table


@dataclass(frozen=True, slots=True)
class Lent:
    """A key. expires_at_ms: as the book of credentials has it."""

    access_key: str
    expires_at_ms: int


def add(tx: Tx, uuid: str, lent: Lent) -> None:
    """uuid: of the build or sandbox."""
    tx.conn.execute(
        insert(lent_table).values(uuid=uuid, access_key=lent.access_key, expires_at=lent.expires_at_ms)
    )  # fmt: skip


def newest(tx: Tx, uuid: str) -> Lent | None:
    """The one that lasts longest."""
    table = lent_table.c
    row = tx.conn.execute(
        select(lent_table).where(table.uuid == uuid).order_by(table.expires_at.desc()).limit(1)
    ).one_or_none()
    return None if row is None else Lent(row.access_key, row.expires_at)


def remove_of(tx: Tx, uuid: str) -> list[str]:
    """Forget them; returns the access keys."""
    statement = delete(lent_table).where(lent_table.c.uuid == uuid).returning(lent_table.c.access_key)
    return list(tx.conn.execute(statement).scalars())
