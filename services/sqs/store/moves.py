"""Message move tasks, and the messages they move."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, select, update

from emulator.db import Tx
from services.sqs.domain.moves import MoveTask, Status
from services.sqs.domain.queue import Queue
from services.sqs.store.tables import message_table, move_table

_table, _messages = move_table, message_table


def start(tx: Tx, source: Queue, destination: str, rate: int | None) -> MoveTask:
    """Of all messages that can be received now."""
    count, last = tx.conn.execute(
        select(func.count(), func.coalesce(func.max(_messages.c.number), 0)).where(_waiting(tx, source.id))
    ).one()
    task = MoveTask(
        tx.ids.uuid(), source.id, source.arn, destination, rate, Status.RUNNING, 0, count, last, tx.now_ms
    )  # fmt: skip
    row = {
        "id": task.id, "source_id": task.source_id, "source_arn": task.source_arn, "destination": destination,
        "rate": rate, "status": task.status.value, "moved": 0, "to_move": count, "last": last,
        "started_at": task.started_ms, "reason": "",
    }  # fmt: skip
    tx.conn.execute(insert(_table).values(row))
    return task


def find(tx: Tx, task_id: str) -> MoveTask | None:
    row = tx.conn.execute(select(_table).where(_table.c.id == task_id)).one_or_none()
    return None if row is None else _to_task(row)


def of_source(tx: Tx, source: Queue, limit: int) -> Sequence[MoveTask]:
    """Newest first."""
    query = select(_table).where(_table.c.source_id == source.id)
    rows = tx.conn.execute(query.order_by(_table.c.started_at.desc(), _table.c.id).limit(limit))
    return [_to_task(row) for row in rows]


def is_running(tx: Tx, source: Queue) -> bool:
    query = select(_table.c.id).where(_table.c.source_id == source.id, _table.c.status == Status.RUNNING.value)
    return tx.conn.execute(query.limit(1)).scalar() is not None


def end(tx: Tx, task: MoveTask, status: Status, reason: str = "") -> None:
    tx.conn.execute(update(_table).where(_table.c.id == task.id).values(status=status.value, reason=reason))


def batch(tx: Tx, task: MoveTask, limit: int) -> list[tuple[int, str]]:
    """(number, ARN of the queue it came from) of the next messages."""
    query = select(_messages.c.number, _messages.c.source_arn).where(
        _waiting(tx, task.source_id), _messages.c.number <= task.last
    )
    return [(row.number, row.source_arn) for row in tx.conn.execute(query.order_by(_messages.c.number).limit(limit))]


def move(tx: Tx, task: MoveTask, number: int, target: Queue) -> None:
    """To AWS, what is moved is a new message: new id, new age, never received."""
    values = {
        "queue_id": target.id, "id": tx.ids.uuid(), "sent_at": tx.now_ms, "kept_from": tx.now_ms,
        "visible_at": tx.now_ms, "first_received_at": 0, "taken_at": 0, "receives": 0, "attempts": 0, "receipt": "",
        "source_arn": "",
    }  # fmt: skip
    tx.conn.execute(update(_messages).where(_messages.c.number == number).values(values))
    tx.conn.execute(update(_table).where(_table.c.id == task.id).values(moved=_table.c.moved + 1))


def _waiting(tx: Tx, queue_id: int) -> ColumnElement[bool]:
    return and_(_messages.c.queue_id == queue_id, _messages.c.visible_at <= tx.now_ms)


def _to_task(row: Any) -> MoveTask:
    return MoveTask(
        row.id, row.source_id, row.source_arn, row.destination, row.rate, Status(row.status), row.moved, row.to_move,
        row.last, row.started_at, row.reason,
    )  # fmt: skip
