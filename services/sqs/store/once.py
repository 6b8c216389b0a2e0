"""What makes a repetition one: deduplication ids of senders, attempt ids of receivers. Both for five minutes."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from emulator.db import Prepared, Tx, put_by_key
from services.sqs.domain.message import Message, Sent
from services.sqs.domain.queue import Queue
from services.sqs.store.messages import sequence
from services.sqs.store.tables import attempt_table, dedup_table

_MINUTES_5 = 300_000
_d, _a = dedup_table.c, attempt_table.c
_SENT_BEFORE = Prepared(
    select(dedup_table).where(
        _d.queue_id == bindparam("of_queue"), _d.scope == bindparam("of_scope"),
        _d.dedup_id == bindparam("of_dedup_id"), _d.until > bindparam("now"),
    )
)  # fmt: skip
_NOTE_SENT = put_by_key(dedup_table, "message_id", "number", "until")
_RECEIVED_BEFORE = Prepared(
    select(_a.receipts).where(
        _a.queue_id == bindparam("of_queue"), _a.attempt_id == bindparam("of_attempt"), _a.until > bindparam("now")
    )
)
_NOTE_RECEIVED = put_by_key(attempt_table, "receipts", "until")


def sent_before(tx: Tx, queue: Queue, scope: str, dedup_id: str) -> Sent | None:
    """What was sent under this id within the last five minutes."""
    row = _SENT_BEFORE.first(tx, of_queue=queue.id, of_scope=scope, of_dedup_id=dedup_id, now=tx.now_ms)
    return None if row is None else Sent(row.message_id, sequence(row.number) if queue.fifo else "")


def note_sent(tx: Tx, queue: Queue, scope: str, dedup_id: str, sent: Sent) -> None:
    _NOTE_SENT.run(
        tx, queue_id=queue.id, scope=scope, dedup_id=dedup_id, message_id=sent.message_id,
        number=int(sent.sequence or 0), until=tx.now_ms + _MINUTES_5,
    )  # fmt: skip


def received_before(tx: Tx, queue: Queue, attempt_id: str) -> list[tuple[int, str]]:
    """(number, nonce) of each message that this attempt got within the last five minutes."""
    found = _RECEIVED_BEFORE.scalar(tx, of_queue=queue.id, of_attempt=attempt_id, now=tx.now_ms)
    return [(number, nonce) for number, nonce in found or ()]


def note_received(tx: Tx, queue: Queue, attempt_id: str, messages: Sequence[Message]) -> None:
    receipts = [[message.number, message.receipt] for message in messages]
    _NOTE_RECEIVED.run(
        tx, queue_id=queue.id, attempt_id=attempt_id, receipts=receipts, until=tx.now_ms + _MINUTES_5
    )  # fmt: skip


def forget_old(tx: Tx) -> None:
    for table in (dedup_table, attempt_table):
        tx.conn.execute(delete(table).where(table.c.until <= tx.now_ms))
