"""Events: rows written with the state change they tell of, delivered as jobs.

Publishing inserts the event and one job per subscriber in the same transaction, so nothing is told that did not
happen and nothing that happened stays untold. Delivery inherits everything jobs have: leases, retries, parking.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Index, Integer, Table, Text, delete, insert, select

from emulator.db import Json, Millis, Prepared, Tx, metadata
from emulator.engine import enqueue

event_table = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("topic", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("at", Millis, nullable=False),
    Column("payload", Json, nullable=False),
    Index("ix_event_at", "at"),
    sqlite_autoincrement=True,
)

_INSERT = Prepared(insert(event_table))

AWS_EVENT = "aws.event"
"""Topic of everything EventBridge should see: payload is source, detail-type, detail, resources."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. seq orders events of all services; id is unique and stable, for deduplication."""

    seq: int
    id: str
    topic: str
    account: str
    region: str
    at_ms: int
    payload: Mapping[str, Any]


def publish(tx: Tx, topic: str, payload: Mapping[str, Any], *, account: str, region: str, key: str = "") -> str:
    """Write an event and, per subscriber of `topic`, a job `{**payload, "event_id": …, "event_at": ms}`.

    Returns the event's id.
    """
    event_id = tx.ids.uuid()
    _INSERT.run(
        tx, id=event_id, topic=topic, account=account, region=region, at=tx.now_ms, payload=dict(payload)
    )  # fmt: skip
    for kind in tx.subscribers.get(topic, ()):
        job = {**payload, "event_id": event_id, "event_at": tx.now_ms}
        enqueue(tx, kind, job, account=account, region=region, serial=f"{kind}:{key}" if key else None)
    return event_id


def publish_aws(
    tx: Tx,
    *,
    account: str,
    region: str,
    source: str,
    detail_type: str,
    detail: Mapping[str, Any],
    resources: tuple[str, ...] | list[str] = (),
) -> str:
    """Tell EventBridge: source such as `aws.codebuild`, detail exactly as AWS sends it. Order is kept per source."""
    payload = {"source": source, "detail-type": detail_type, "detail": dict(detail), "resources": list(resources)}
    return publish(tx, AWS_EVENT, payload, account=account, region=region, key=f"{account}:{region}:{source}")


def events_after(tx: Tx, seq: int, limit: int = 200) -> list[Event]:
    """The events that follow `seq`, oldest first; for the dashboard's live tail."""
    rows = tx.conn.execute(select(event_table).where(event_table.c.seq > seq).order_by(event_table.c.seq).limit(limit))
    return [Event(row.seq, row.id, row.topic, row.account, row.region, row.at, row.payload) for row in rows]


def last_seq(tx: Tx) -> int:
    """The number of the newest event, 0 when there is none."""
    found: int | None = tx.conn.execute(select(event_table.c.seq).order_by(event_table.c.seq.desc()).limit(1)).scalar()
    return found or 0


def forget_before(tx: Tx, moment_ms: int) -> None:
    """Drop events older than `moment_ms`; their jobs carry all they need."""
    tx.conn.execute(delete(event_table).where(event_table.c.at < moment_ms))
