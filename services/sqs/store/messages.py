"""Messages: in, out, hidden, gone.

A message can be received when it is visible and not too old; in a FIFO queue also only when nothing of its group is
in flight and nothing older of its group waits.
"""

import base64
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, delete, exists, func, insert, or_, select, update

from emulator.db import Prepared, Tx
from services.sqs.domain.message import Draft, Message, Sent, Value
from services.sqs.domain.queue import Queue
from services.sqs.domain.receipt import Receipt
from services.sqs.store.tables import message_table

_table = message_table
_HELD = and_(
    _table.c.number == bindparam("at_number"), _table.c.queue_id == bindparam("at_queue"),
    _table.c.receipt == bindparam("at_receipt"),
)  # fmt: skip


def _unblocked() -> ColumnElement[bool]:
    """In a FIFO queue: nothing of its group is in flight, and nothing older of its group waits."""
    other = _table.alias("other")
    return ~exists().where(
        other.c.queue_id == bindparam("of_queue"), other.c.group_id == _table.c.group_id,
        other.c.visible_at > bindparam("now"), other.c.kept_from > bindparam("oldest"),
        or_(other.c.receipt != "", other.c.number < _table.c.number),
    )  # fmt: skip


_READY = and_(
    _table.c.queue_id == bindparam("of_queue"), _table.c.kept_from > bindparam("oldest"),
    _table.c.visible_at <= bindparam("now"),
)  # fmt: skip
_READY_FIFO = and_(_READY, _unblocked())
# statements that run for every message are made once
_ADD = Prepared(insert(_table).returning(_table.c.number))
_ANY = Prepared(select(_table.c.number).where(_READY).limit(1))
_ANY_FIFO = Prepared(select(_table.c.number).where(_READY_FIFO).limit(1))
_NEXT_VISIBLE = Prepared(
    select(func.min(_table.c.visible_at).label("moment")).where(
        _table.c.queue_id == bindparam("of_queue"), _table.c.visible_at > bindparam("now")
    )
)
_FIRST = Prepared(
    select(_table).where(_READY).order_by(_table.c.visible_at, _table.c.number).limit(bindparam("most"))
)  # fmt: skip
_FIRST_FIFO = Prepared(select(_table).where(_READY_FIFO).order_by(_table.c.number).limit(bindparam("most")))
_FIND_HELD = Prepared(select(_table.c.taken_at, _table.c.visible_at).where(_HELD))
_REMOVE_HELD = Prepared(delete(_table).where(_HELD))
_TAKE = Prepared(
    update(_table)
    .where(_table.c.number == bindparam("at_number"))
    .values(
        receipt=bindparam("new_receipt"), taken_at=bindparam("now"), visible_at=bindparam("until"),
        first_received_at=bindparam("first"), receives=_table.c.receives + 1, attempts=_table.c.attempts + 1,
    )
)  # fmt: skip


def _burying(*columns: str) -> Prepared:
    """Moves dead letters; sets these columns as well."""
    dead = (
        _table.c.queue_id == bindparam("of_queue"), _table.c.visible_at <= bindparam("now"),
        _table.c.attempts >= bindparam("most"),
    )  # fmt: skip
    changes = {"queue_id": bindparam("target"), "receipt": "", "attempts": 0, "source_arn": bindparam("came_from")}
    return Prepared(
        update(_table).where(*dead).values({**changes, **{name: bindparam("now") for name in columns}})
    )  # fmt: skip


_BURY = _burying("visible_at")
_BURY_FIFO = _burying("visible_at", "kept_from")


def add(tx: Tx, queue: Queue, draft: Draft, sender: str) -> Sent:
    """draft: with its deduplication id, if it is to have one."""
    delay = queue.seconds("DelaySeconds") if draft.delay is None else draft.delay
    row = {
        "queue_id": queue.id, "id": tx.ids.uuid(), "body": draft.body, "trace": draft.trace, "sender": sender,
        "attributes": {name: _value_row(value) for name, value in draft.attributes.items()},
        "sent_at": tx.now_ms, "kept_from": tx.now_ms, "visible_at": tx.now_ms + 1000 * delay,
        "first_received_at": 0, "taken_at": 0, "receives": 0, "attempts": 0, "receipt": "",
        "group_id": draft.group, "dedup_id": draft.dedup, "source_arn": "",
    }  # fmt: skip
    number = _ADD.scalar(tx, **row)
    return Sent(str(row["id"]), sequence(number) if queue.fifo else "")


def sequence(number: int) -> str:
    return f"{number:020d}"


def something_to_receive(tx: Tx, queue: Queue) -> bool:
    return (_ANY_FIFO if queue.fifo else _ANY).scalar(tx, **_receivable(tx, queue)) is not None


def next_visible_ms(tx: Tx, queue: Queue) -> int | None:
    """When the next hidden message appears."""
    found: int | None = _NEXT_VISIBLE.scalar(tx, of_queue=queue.id, now=tx.now_ms)
    return found


def take(tx: Tx, queue: Queue, limit: int, timeout: int) -> list[Message]:
    """Receive up to `limit` messages and hide them for `timeout` seconds."""
    rows = (_FIRST_FIFO if queue.fifo else _FIRST).all(tx, **_receivable(tx, queue), most=limit)
    taken = [
        replace(
            _to_message(row, queue), receives=row.receives + 1, receipt=tx.ids.hex(32),
            first_received_ms=row.first_received_at or tx.now_ms,
        )
        for row in rows
    ]  # fmt: skip
    if taken:
        until = tx.now_ms + 1000 * timeout
        _TAKE.run_many(tx, [_taken(message, tx.now_ms, until) for message in taken])
    return taken


def bury(tx: Tx, queue: Queue, target: Queue, most: int) -> int:
    """Move what was received `most` times, and could be received again, to its dead-letter queue."""
    statement = _BURY_FIFO if target.fifo else _BURY
    return statement.run(
        tx, of_queue=queue.id, now=tx.now_ms, most=most, target=target.id, came_from=queue.arn
    )  # fmt: skip


def taken_again(tx: Tx, queue: Queue, receipts: Sequence[tuple[int, str]], timeout: int) -> list[Message]:
    """What an earlier receive got, hidden anew; [] when any of it was received again, shown or deleted since."""
    held = or_(*(_held(Receipt(queue.id, number, nonce)) for number, nonce in receipts))
    mine = and_(held, _table.c.visible_at > tx.now_ms)
    if tx.conn.execute(select(func.count()).select_from(_table).where(mine)).scalar_one() != len(receipts):
        return []
    shown = update(_table).where(mine).values(visible_at=tx.now_ms + 1000 * timeout).returning(*_table.c)
    return [_to_message(row, queue) for row in sorted(tx.conn.execute(shown).all(), key=lambda row: row.number)]


def find_taken(tx: Tx, receipt: Receipt) -> tuple[int, int] | None:
    """(when it was received, when it becomes visible) of a message whose last receive this was. Milliseconds."""
    row = _FIND_HELD.first(tx, **_holding(receipt))
    return None if row is None else (row.taken_at, row.visible_at)


def hide_until(tx: Tx, receipt: Receipt, moment_ms: int) -> None:
    tx.conn.execute(update(_table).where(_held(receipt)).values(visible_at=moment_ms))


def remove(tx: Tx, receipt: Receipt) -> None:
    _REMOVE_HELD.run(tx, **_holding(receipt))


def purge(tx: Tx, queue: Queue) -> None:
    tx.conn.execute(delete(_table).where(_table.c.queue_id == queue.id))


def expire(tx: Tx, queue: Queue) -> None:
    """Drop what is older than the queue keeps it."""
    tx.conn.execute(delete(_table).where(_table.c.queue_id == queue.id, _table.c.kept_from <= _oldest(tx, queue)))


def counts(tx: Tx, queue: Queue) -> tuple[int, int, int]:
    """(visible, in flight, delayed)."""
    hidden = _table.c.visible_at > tx.now_ms
    kinds = (~hidden, hidden & (_table.c.receipt != ""), hidden & (_table.c.receipt == ""))
    sums = [func.coalesce(func.sum(case((kind, 1), else_=0)), 0) for kind in kinds]
    visible, flying, delayed = tx.conn.execute(select(*sums).where(_alive(tx, queue))).one()
    return visible, flying, delayed


def _oldest(tx: Tx, queue: Queue) -> int:
    return tx.now_ms - 1000 * queue.seconds("MessageRetentionPeriod")


def _alive(tx: Tx, queue: Queue) -> ColumnElement[bool]:
    return and_(_table.c.queue_id == queue.id, _table.c.kept_from > _oldest(tx, queue))


def _receivable(tx: Tx, queue: Queue) -> dict[str, Any]:
    """The parameters of `_READY` and `_READY_FIFO`."""
    return {"of_queue": queue.id, "now": tx.now_ms, "oldest": _oldest(tx, queue)}


def _taken(message: Message, now_ms: int, until_ms: int) -> dict[str, Any]:
    """The parameters of `_TAKE`."""
    return {
        "at_number": message.number, "new_receipt": message.receipt, "now": now_ms, "until": until_ms,
        "first": message.first_received_ms,
    }  # fmt: skip


def _holding(receipt: Receipt) -> dict[str, Any]:
    """The parameters of `_HELD`."""
    return {"at_number": receipt.number, "at_queue": receipt.queue_id, "at_receipt": receipt.nonce}


def _held(receipt: Receipt) -> ColumnElement[bool]:
    return and_(
        _table.c.number == receipt.number, _table.c.queue_id == receipt.queue_id, _table.c.receipt == receipt.nonce
    )


def _value_row(value: Value) -> list[str]:
    """JSON knows no bytes."""
    if value.data is not None:
        return [value.type, "", base64.b64encode(value.data).decode()]
    return [value.type, value.text or ""]


def _to_value(row: Sequence[str]) -> Value:
    return Value(row[0], data=base64.b64decode(row[2])) if len(row) == 3 else Value(row[0], row[1])


def _to_message(row: Any, queue: Queue) -> Message:
    return Message(
        row.number, row.id, row.body, {name: _to_value(value) for name, value in row.attributes.items()}, row.trace,
        row.sender, row.sent_at, row.first_received_at, row.receives, row.receipt, row.group_id, row.dedup_id,
        sequence(row.number) if queue.fifo else "", row.source_arn,
    )  # fmt: skip
