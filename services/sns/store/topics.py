"""Topics, and the deduplication of what is published to them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, insert, select, update

from emulator.db import Prepared, Tx, put_by_key
from emulator.kernel.clock import from_millis
from services.sns.domain.topic import Topic
from services.sns.store.tables import dedup_table, subscription_table, topic_table

_MINUTES_5 = 300_000
_table = topic_table
_IS = and_(
    _table.c.account == bindparam("of_account"), _table.c.region == bindparam("of_region"),
    _table.c.name == bindparam("of_name"),
)  # fmt: skip
# statements that run for every message are made once
_FIND = Prepared(select(_table).where(_IS))
_NEXT_SEQUENCE = Prepared(
    update(_table).where(_IS).values(sequence=_table.c.sequence + 1).returning(_table.c.sequence)
)  # fmt: skip
_d = dedup_table.c
_PUBLISHED_BEFORE = Prepared(
    select(dedup_table).where(
        _d.topic_arn == bindparam("of_topic"), _d.scope == bindparam("of_scope"),
        _d.dedup_id == bindparam("of_dedup_id"), _d.until > bindparam("now"),
    )
)  # fmt: skip
_FORGET_OLD = Prepared(delete(dedup_table).where(_d.until <= bindparam("now")))
_NOTE_PUBLISHED = put_by_key(dedup_table, "message_id", "sequence", "until")


def add(tx: Tx, topic: Topic) -> None:
    tx.conn.execute(
        insert(_table).values(
            account=topic.account, region=topic.region, name=topic.name, created_at=tx.now_ms,
            settings=dict(topic.settings), tags=dict(topic.tags), sequence=0, deleted_subscriptions=0,
        )
    )  # fmt: skip


def find(tx: Tx, account: str, region: str, name: str) -> Topic | None:
    row = _FIND.first(tx, of_account=account, of_region=region, of_name=name)
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
    number = _NEXT_SEQUENCE.scalar(tx, of_account=topic.account, of_region=topic.region, of_name=topic.name)
    return f"{10_000_000_000_000_000_000 + int(number)}"


def count_deleted(tx: Tx, topic: Topic) -> None:
    """One more subscription has been deleted."""
    more = _table.c.deleted_subscriptions + 1
    tx.conn.execute(update(_table).where(_is(topic)).values(deleted_subscriptions=more))


def deleted(tx: Tx, topic: Topic) -> int:
    return int(tx.conn.execute(select(_table.c.deleted_subscriptions).where(_is(topic))).scalar_one())


def published_before(tx: Tx, topic: Topic, scope: str, dedup_id: str) -> tuple[str, str] | None:
    """(message id, sequence number) of what was published under this id within the last five minutes."""
    row = _PUBLISHED_BEFORE.first(tx, of_topic=topic.arn, of_scope=scope, of_dedup_id=dedup_id, now=tx.now_ms)
    return None if row is None else (row.message_id, row.sequence)


def note_published(tx: Tx, topic: Topic, scope: str, dedup_id: str, message_id: str, sequence: str) -> None:
    """Forgets what is older than five minutes on the way."""
    _FORGET_OLD.run(tx, now=tx.now_ms)
    _NOTE_PUBLISHED.run(
        tx, topic_arn=topic.arn, scope=scope, dedup_id=dedup_id, message_id=message_id, sequence=sequence,
        until=tx.now_ms + _MINUTES_5,
    )  # fmt: skip


def _is(topic: Topic) -> ColumnElement[bool]:
    return and_(
        _table.c.account == topic.account, _table.c.region == topic.region, _table.c.name == topic.name
    )  # fmt: skip


def _to_topic(row: Any) -> Topic:
    return Topic(row.account, row.region, row.name, from_millis(row.created_at), row.settings, row.tags)
