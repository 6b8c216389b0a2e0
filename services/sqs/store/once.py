"""What makes a repetition one: deduplication ids of senders, attempt ids of receivers. Both for five minutes."""

from collections.abc import Sequence

from sqlalchemy import delete, select

from emulator.db import Tx, upsert
from services.sqs.domain.message import Message, Sent
from services.sqs.domain.queue import Queue
from services.sqs.store.messages import sequence
from services.sqs.store.tables import attempt_table, dedup_table

_MINUTES_5 = 300_000


def sent_before(tx: Tx, queue: Queue, scope: str, dedup_id: str) -> Sent | None:
    """What was sent under this id within the last five minutes."""
    table = dedup_table
    row = tx.conn.execute(
        select(table).where(
            table.c.queue_id == queue.id, table.c.scope == scope, table.c.dedup_id == dedup_id,
            table.c.until > tx.now_ms,
        )
    ).one_or_none()  # fmt: skip
    return None if row is None else Sent(row.message_id, sequence(row.number) if queue.fifo else "")


def note_sent(tx: Tx, queue: Queue, scope: str, dedup_id: str, sent: Sent) -> None:
    key = {"queue_id": queue.id, "scope": scope, "dedup_id": dedup_id}
    values = {
        "message_id": sent.message_id, "number": int(sent.sequence or 0), "until": tx.now_ms + _MINUTES_5
    }  # fmt: skip
    statement = upsert(dedup_table).values({**key, **values})
    tx.conn.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))


def received_before(tx: Tx, queue: Queue, attempt_id: str) -> list[tuple[int, str]]:
    """(number, nonce) of each message that this attempt got within the last five minutes."""
    table = attempt_table
    found = tx.conn.execute(
        select(table.c.receipts).where(
            table.c.queue_id == queue.id, table.c.attempt_id == attempt_id, table.c.until > tx.now_ms
        )
    ).scalar()
    return [(number, nonce) for number, nonce in found or ()]


def note_received(tx: Tx, queue: Queue, attempt_id: str, messages: Sequence[Message]) -> None:
    key = {"queue_id": queue.id, "attempt_id": attempt_id}
    values = {
        "receipts": [[message.number, message.receipt] for message in messages], "until": tx.now_ms + _MINUTES_5
    }  # fmt: skip
    statement = upsert(attempt_table).values({**key, **values})
    tx.conn.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))


def forget_old(tx: Tx) -> None:
    for table in (dedup_table, attempt_table):
        tx.conn.execute(delete(table).where(table.c.until <= tx.now_ms))
