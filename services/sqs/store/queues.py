"""Queues."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.arn import Arn
from emulator.kernel.clock import from_millis
from services.sqs.domain.queue import Queue
from services.sqs.store.tables import attempt_table, dedup_table, message_table, move_table, queue_table

_FIND = Prepared(
    select(queue_table).where(
        queue_table.c.account == bindparam("of_account"), queue_table.c.region == bindparam("of_region"),
        queue_table.c.name == bindparam("of_name"),
    )
)  # fmt: skip
_BY_ID = Prepared(select(queue_table).where(queue_table.c.id == bindparam("of_id")))


def add(
    tx: Tx, account: str, region: str, name: str, settings: Mapping[str, str], tags: Mapping[str, str]
) -> Queue:  # fmt: skip
    row = {
        "account": account, "region": region, "name": name, "created_at": tx.now_ms, "modified_at": tx.now_ms,
        "settings": dict(settings), "tags": dict(tags), "dead_letters_to": "",
    }  # fmt: skip
    number = tx.conn.execute(insert(queue_table).values(row).returning(queue_table.c.id)).scalar_one()
    queue = Queue(number, account, region, name, tx.now, tx.now, settings, tags)
    _note_target(tx, queue)
    return queue


def find(tx: Tx, account: str, region: str, name: str) -> Queue | None:
    """Every operation begins with this."""
    row = _FIND.first(tx, of_account=account, of_region=region, of_name=name)
    return None if row is None else _to_queue(row)


def by_arn(tx: Tx, text: str) -> Queue | None:
    """None as well for what is no ARN of a queue."""
    try:
        arn = Arn.parse(text)
    except ValueError:
        return None
    return find(tx, arn.account, arn.region, arn.resource) if arn.service == "sqs" else None


def by_id(tx: Tx, number: int) -> Queue | None:
    row = _BY_ID.first(tx, of_id=number)
    return None if row is None else _to_queue(row)


def page(tx: Tx, account: str, region: str, prefix: str, after: str, limit: int) -> Sequence[Queue]:
    table = queue_table
    query = select(table).where(
        table.c.account == account, table.c.region == region, table.c.name > after,
        table.c.name.startswith(prefix, autoescape=True),
    )  # fmt: skip
    return [_to_queue(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def sources_of(tx: Tx, queue: Queue, after: str, limit: int) -> Sequence[Queue]:
    """The queues whose dead letters go to `queue`."""
    table = queue_table
    query = select(table).where(table.c.dead_letters_to == queue.arn, table.c.name > after)
    return [_to_queue(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def everything(tx: Tx) -> Sequence[Queue]:
    return [_to_queue(row) for row in tx.conn.execute(select(queue_table))]


def set_settings(tx: Tx, queue: Queue, settings: Mapping[str, str]) -> None:
    values = {"settings": dict(settings), "modified_at": tx.now_ms}
    tx.conn.execute(update(queue_table).where(queue_table.c.id == queue.id).values(values))
    changed = by_id(tx, queue.id)
    if changed is not None:
        _note_target(tx, changed)


def set_tags(tx: Tx, queue: Queue, tags: Mapping[str, str]) -> None:
    tx.conn.execute(update(queue_table).where(queue_table.c.id == queue.id).values(tags=dict(tags)))


def remove(tx: Tx, queue: Queue) -> None:
    """With everything in it."""
    for table in (message_table, dedup_table, attempt_table):
        tx.conn.execute(delete(table).where(table.c.queue_id == queue.id))
    tx.conn.execute(delete(move_table).where(move_table.c.source_id == queue.id))
    tx.conn.execute(delete(queue_table).where(queue_table.c.id == queue.id))


def _note_target(tx: Tx, queue: Queue) -> None:
    target = queue.redrive.target if queue.redrive else ""
    tx.conn.execute(update(queue_table).where(queue_table.c.id == queue.id).values(dead_letters_to=target))


def _to_queue(row: Any) -> Queue:
    return Queue(
        row.id, row.account, row.region, row.name, from_millis(row.created_at), from_millis(row.modified_at),
        row.settings, row.tags,
    )  # fmt: skip
