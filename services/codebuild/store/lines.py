"""Lines of logs that go to S3 when their build is over."""

from collections.abc import Iterator, Sequence

from sqlalchemy import bindparam, delete, insert, select

from emulator.db import Prepared, Tx
from services.codebuild.store.tables import line_table

_ADD = Prepared(insert(line_table), ["uuid", "text"])
_REMOVE = Prepared(delete(line_table).where(line_table.c.uuid == bindparam("uuid")))


def add(tx: Tx, uuid: str, texts: Sequence[str]) -> None:
    _ADD.run_many(tx, ({"uuid": uuid, "text": text} for text in texts))


def of(tx: Tx, uuid: str) -> Iterator[str]:
    """In the order in which they were added."""
    query = select(line_table.c.text).where(line_table.c.uuid == uuid).order_by(line_table.c.seq)
    return iter(tx.conn.execute(query).scalars())


def remove(tx: Tx, uuid: str) -> None:
    _REMOVE.run(tx, uuid=uuid)
