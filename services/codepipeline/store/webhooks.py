"""Webhooks in rows."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, select, update

from emulator.db import Tx, upsert
from emulator.kernel.clock import from_millis
from services.codepipeline.domain.webhook import Authentication, Filter, Webhook
from services.codepipeline.store.tables import webhook_table


def put(tx: Tx, one: Webhook) -> None:
    """In place of the one of that name."""
    values = {"token": one.token, "definition": _definition(one), "tags": dict(one.tags)}
    row = {"account": one.account, "region": one.region, "name": one.name, **values}
    key = ["account", "region", "name"]
    tx.conn.execute(upsert(webhook_table).values(row).on_conflict_do_update(index_elements=key, set_=values))


def find(tx: Tx, account: str, region: str, name: str) -> Webhook | None:
    row = tx.conn.execute(select(webhook_table).where(_key(account, region, name))).one_or_none()
    return None if row is None else _webhook(row)


def with_token(tx: Tx, token: str) -> Webhook | None:
    row = tx.conn.execute(select(webhook_table).where(webhook_table.c.token == token)).one_or_none()
    return None if row is None else _webhook(row)


def page(tx: Tx, account: str, region: str, after: str, limit: int) -> Sequence[Webhook]:
    table = webhook_table.c
    query = select(webhook_table).where(table.account == account, table.region == region, table.name > after)
    return [_webhook(row) for row in tx.conn.execute(query.order_by(table.name).limit(limit))]


def count(tx: Tx, account: str, region: str) -> int:
    table = webhook_table.c
    query = select(func.count()).select_from(webhook_table).where(table.account == account, table.region == region)
    return int(tx.conn.execute(query).scalar_one())


def remove(tx: Tx, account: str, region: str, name: str) -> None:
    tx.conn.execute(delete(webhook_table).where(_key(account, region, name)))


def note_trigger(tx: Tx, one: Webhook) -> None:
    _change(tx, one, triggered_at=tx.now_ms)


def set_tags(tx: Tx, one: Webhook, tags: Mapping[str, str]) -> None:
    _change(tx, one, tags=dict(tags))


def _change(tx: Tx, one: Webhook, **values: Any) -> None:
    tx.conn.execute(update(webhook_table).where(_key(one.account, one.region, one.name)).values(**values))


def _key(account: str, region: str, name: str) -> ColumnElement[bool]:
    table = webhook_table.c
    return and_(table.account == account, table.region == region, table.name == name)


def _definition(one: Webhook) -> dict[str, Any]:
    return {
        "pipeline": one.pipeline, "action": one.action, "authentication": one.authentication.value,
        "filters": [[each.path, each.equals] for each in one.filters], "secret": one.secret,
        "addresses": one.addresses,
    }  # fmt: skip


def _webhook(row: Any) -> Webhook:
    document = row.definition
    return Webhook(
        row.account, row.region, row.name, document["pipeline"], document["action"],
        tuple(Filter(*values) for values in document["filters"]), Authentication(document["authentication"]),
        document["secret"], document["addresses"], row.token, row.tags,
        None if row.triggered_at is None else from_millis(row.triggered_at),
    )  # fmt: skip
