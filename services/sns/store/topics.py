"""Topics, and the deduplication of what is published to them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from emulator.db import Tx, upsert
from emulator.kernel.clock import from_millis
from services.sns.domain.topic import Topic
from services.sns.store.tables import dedup_table, subscription_table, topic_table

_MINUTES_5 = 300_000
_table = topic_table


def add(tx: Tx, topic: Topic) -> None:
    tx.conn.execute(
        insert(_table).values(
            account=topic.account, region=topic.region, name=topic.name, created_at=tx.now_ms,
            settings=dict(topic.settings), tags=dict(topic.tags), sequence=0, deleted_subscriptions=0,
        )
    )  # fmt: skip


def find(tx: Tx, account: str, region: str, name: str) -> Topic | None:
    row = tx.conn.execute(select(_table).where(_named(account, region, name))).one_or_none()
    return None if row is None else _to_topic(row)


def page(tx: Tx, account: str, region: str, after: str, limit: int) -> Sequence[Topic]:
    query = select(_table).where(_table.c.account == account, _table.c.region == region, _table.c.name > after)
    return [_to_topic(row) for row in tx.conn.execute(query.order_by(_table.c.name).limit(limit))]


def set_settings(tx: Tx, topic: Topic, settings: Mapping[str, str]) -> None:
    tx.conn.execute(update(_table).where(_is(topic)).values(settings=dict(settings)))


def set_tags(tx: Tx, topic: Topic, tags: Mapping[str, str]) -> None:
    tx.conn.execute(update(_table).where(_is(topic)).values(tags=dict(tags)))


def remove(tx: Tx, topic: Topic) -> None:
    """With its subscriptions."""
    for table in (subscription_table, dedup_table):
        tx.conn.execute(delete(table).where(table.c.topic_arn == topic.arn))
    tx.conn.execute(delete(_table).where(_is(topic)))


def next_sequence(tx: Tx, topic: Topic) -> str:
    """The number of the next message of a FIFO topic, as AWS shows it."""
    step = update(_table).where(_is(topic)).values(sequence=_table.c.sequence + 1).returning(_table.c.sequence)
    return f"{10_000_000_000_000_000_000 + int(tx.conn.execute(step).scalar_one())}"


def count_deleted(tx: Tx, topic: Topic) -> None:
    """One more subscription has been deleted."""
    more = _table.c.deleted_subscriptions + 1
    tx.conn.execute(update(_table).where(_is(topic)).values(deleted_subscriptions=more))


def deleted(tx: Tx, topic: Topic) -> int:
    return int(tx.conn.execute(select(_table.c.deleted_subscriptions).where(_is(topic))).scalar_one())


def published_before(tx: Tx, topic: Topic, scope: str, dedup_id: str) -> tuple[str, str] | None:
    """(message id, sequence number) of what was published under this id within the last five minutes."""
    table = dedup_table
    row = tx.conn.execute(
        select(table).where(
            table.c.topic_arn == topic.arn, table.c.scope == scope, table.c.dedup_id == dedup_id,
            table.c.until > tx.now_ms,
        )
    ).one_or_none()  # fmt: skip
    return None if row is None else (row.message_id, row.sequence)


def note_published(tx: Tx, topic: Topic, scope: str, dedup_id: str, message_id: str, sequence: str) -> None:
    """Forgets what is older than five minutes on the way."""
    table = dedup_table
    tx.conn.execute(delete(table).where(table.c.until <= tx.now_ms))
    key = {"topic_arn": topic.arn, "scope": scope, "dedup_id": dedup_id}
    values = {"message_id": message_id, "sequence": sequence, "until": tx.now_ms + _MINUTES_5}
    tx.conn.execute(
        upsert(table).values({**key, **values}).on_conflict_do_update(index_elements=list(key), set_=values)
    )


def _is(topic: Topic) -> ColumnElement[bool]:
    return _named(topic.account, topic.region, topic.name)


def _named(account: str, region: str, name: str) -> ColumnElement[bool]:
    return and_(_table.c.account == account, _table.c.region == region, _table.c.name == name)


def _to_topic(row: Any) -> Topic:
    return Topic(row.account, row.region, row.name, from_millis(row.created_at), row.settings, row.tags)
