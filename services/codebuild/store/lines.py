"""Lines of logs that go to S3 when their build is over."""

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, insert, select

from emulator.db import Tx
from services.codebuild.store.tables import line_table


def add(tx: Tx, uuid: str, texts: Sequence[str]) -> None:
    if texts:
        tx.conn.execute(insert(line_table), [{"uuid": uuid, "text": text} for text in texts])


def of(tx: Tx, uuid: str) -> Iterator[str]:
    """In the order in which they were added."""
    query = select(line_table.c.text).where(line_table.c.uuid == uuid).order_by(line_table.c.seq)
    return iter(tx.conn.execute(query).scalars())


def remove(tx: Tx, uuid: str) -> None:
    tx.conn.execute(delete(line_table).where(line_table.c.uuid == uuid))
