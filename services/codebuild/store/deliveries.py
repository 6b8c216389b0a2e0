"""Events that came to webhooks, in rows."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, insert, select, update

from emulator.db import Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.delivery import LIFETIME, Delivery, State
from services.codebuild.domain.happening import Event, Happening
from services.codebuild.store.tables import delivery_table

_T = delivery_table.c


def add(tx: Tx, delivery: Delivery) -> None:
    """Forgets old ones."""
    tx.conn.execute(delete(delivery_table).where(_T.at <= to_millis(tx.now - LIFETIME)))
    tx.conn.execute(
        insert(delivery_table).values(
            id=delivery.id, token=delivery.token, at=to_millis(delivery.at), sender=delivery.sender,
            trigger=delivery.happening.trigger, happening=asdict(delivery.happening), state=delivery.state.value,
            outcome=delivery.outcome,
        )
    )  # fmt: skip


def move(tx: Tx, delivery: Delivery, state: State, outcome: str) -> bool:
    """False when somebody else has moved it since it was read."""
    mine = (_T.id == delivery.id, _T.state == delivery.state.value)
    values = {"state": state.value, "outcome": outcome}
    return tx.conn.execute(update(delivery_table).where(*mine).values(values)).rowcount > 0


def explain(tx: Tx, delivery: Delivery, outcome: str) -> None:
    tx.conn.execute(update(delivery_table).where(_T.id == delivery.id).values(outcome=outcome))


def find(tx: Tx, delivery_id: str) -> Delivery | None:
    row = tx.conn.execute(select(delivery_table).where(_T.id == delivery_id)).one_or_none()
    return None if row is None else _delivery(row)


def newest(tx: Tx, token: str, *, trigger: str = "", limit: int) -> list[Delivery]:
    """Of a webhook, the last one first. trigger: only those."""
    query = select(delivery_table).where(_T.token == token)
    if trigger:
        query = query.where(_T.trigger == trigger)
    return [_delivery(row) for row in tx.conn.execute(query.order_by(_T.seq.desc()).limit(limit))]


def _delivery(row: Any) -> Delivery:
    return Delivery(
        row.id, row.token, from_millis(row.at), row.sender, _happening(row.happening), State(row.state), row.outcome
    )


def _happening(document: Mapping[str, Any]) -> Happening:
    files = document["files"]
    values = {**document, "event": Event(document["event"]), "files": None if files is None else tuple(files)}
    return Happening(**values)
