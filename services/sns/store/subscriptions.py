"""Subscriptions."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, select, update

from emulator.db import Prepared, Tx
from services.sns.domain.subscription import Subscription
from services.sns.domain.topic import Topic
from services.sns.store.tables import subscription_table

_table = subscription_table
# statements that run for every message are made once
_FIND = Prepared(select(_table).where(_table.c.arn == bindparam("of_arn")))
_OF_TOPIC = Prepared(
    select(_table)
    .where(_table.c.topic_arn == bindparam("of_topic"), _table.c.confirmed == 1)
    .order_by(_table.c.number)
)  # fmt: skip
Numbered = tuple[int, Subscription]
"""With the number that orders it."""


def add(tx: Tx, subscription: Subscription, region: str) -> None:
    tx.conn.execute(
        insert(_table).values(
            arn=subscription.arn, topic_arn=subscription.topic_arn, owner=subscription.owner, region=region,
            protocol=subscription.protocol, endpoint=subscription.endpoint, confirmed=int(subscription.confirmed),
            token=subscription.token, authenticated=int(subscription.authenticated),
            settings=dict(subscription.settings),
        )
    )  # fmt: skip


def find(tx: Tx, arn: str) -> Subscription | None:
    row = _FIND.first(tx, of_arn=arn)
    return None if row is None else _to_subscription(row)


def by_endpoint(tx: Tx, topic: Topic, protocol: str, endpoint: str) -> Subscription | None:
    return _one(
        tx, (_table.c.topic_arn == topic.arn) & (_table.c.protocol == protocol) & (_table.c.endpoint == endpoint)
    )  # fmt: skip


def by_token(tx: Tx, topic: Topic, token: str) -> Subscription | None:
    return _one(tx, (_table.c.topic_arn == topic.arn) & (_table.c.token == token))


def of_topic(tx: Tx, topic: Topic) -> Sequence[Subscription]:
    """The confirmed ones."""
    return [_to_subscription(row) for row in _OF_TOPIC.all(tx, of_topic=topic.arn)]


def page_of_topic(tx: Tx, topic: Topic, after: int, limit: int) -> Sequence[Numbered]:
    return _page(tx, _table.c.topic_arn == topic.arn, after, limit)


def page_of_owner(tx: Tx, owner: str, region: str, after: int, limit: int) -> Sequence[Numbered]:
    return _page(tx, (_table.c.owner == owner) & (_table.c.region == region), after, limit)


def counts(tx: Tx, topic: Topic) -> tuple[int, int]:
    """(confirmed, pending)."""
    query = select(_table.c.confirmed, func.count()).where(_table.c.topic_arn == topic.arn)
    found = {row[0]: row[1] for row in tx.conn.execute(query.group_by(_table.c.confirmed))}
    return found.get(1, 0), found.get(0, 0)


def confirm(tx: Tx, subscription: Subscription, *, authenticated: bool) -> None:
    values = {"confirmed": 1, "authenticated": int(authenticated)}
    tx.conn.execute(update(_table).where(_table.c.arn == subscription.arn).values(values))


def set_settings(tx: Tx, subscription: Subscription, settings: Mapping[str, str]) -> None:
    tx.conn.execute(update(_table).where(_table.c.arn == subscription.arn).values(settings=dict(settings)))


def remove(tx: Tx, subscription: Subscription) -> None:
    tx.conn.execute(delete(_table).where(_table.c.arn == subscription.arn))


def _one(tx: Tx, wanted: ColumnElement[bool]) -> Subscription | None:
    row = tx.conn.execute(select(_table).where(wanted).limit(1)).one_or_none()
    return None if row is None else _to_subscription(row)


def _page(tx: Tx, wanted: ColumnElement[bool], after: int, limit: int) -> Sequence[Numbered]:
    query = select(_table).where(wanted, _table.c.number > after).order_by(_table.c.number).limit(limit)
    return [(row.number, _to_subscription(row)) for row in tx.conn.execute(query)]


def _to_subscription(row: Any) -> Subscription:
    return Subscription(
        row.arn, row.topic_arn, row.owner, row.protocol, row.endpoint, bool(row.confirmed), row.token,
        bool(row.authenticated), row.settings,
    )  # fmt: skip
