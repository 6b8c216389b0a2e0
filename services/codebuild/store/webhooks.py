"""Webhooks in rows."""

from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, select

from emulator.db import Prepared, Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.webhook import Filter, Groups, Kind, Webhook
from services.codebuild.store.tables import delivery_table, webhook_table

_T = webhook_table.c
_FIND = Prepared(
    select(webhook_table).where(
        _T.account == bindparam("account"), _T.region == bindparam("region"), _T.project == bindparam("project")
    )
)


def put(tx: Tx, webhook: Webhook) -> None:
    """Add it, or put it in the place of the project's."""
    row = _row(webhook)
    statement = upsert(webhook_table).values(row)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=["account", "region", "project"], set_=row))


def find(tx: Tx, account: str, region: str, project: str) -> Webhook | None:
    row = _FIND.first(tx, account=account, region=region, project=project)
    return None if row is None else _webhook(row)


def find_by_token(tx: Tx, token: str) -> Webhook | None:
    row = tx.conn.execute(select(webhook_table).where(_T.token == token)).one_or_none()
    return None if row is None else _webhook(row)


def remove(tx: Tx, account: str, region: str, project: str) -> None:
    """With what came to it. Harmless when there is none."""
    tokens = select(_T.token).where(_one(account, region, project))
    tx.conn.execute(delete(delivery_table).where(delivery_table.c.token.in_(tokens)))
    tx.conn.execute(delete(webhook_table).where(_one(account, region, project)))


def _one(account: str, region: str, project: str) -> ColumnElement[bool]:
    return and_(_T.account == account, _T.region == region, _T.project == project)


def _row(webhook: Webhook) -> dict[str, Any]:
    return {
        "account": webhook.account, "region": webhook.region, "project": webhook.project, "token": webhook.token,
        "secret": webhook.secret, "secret_at": to_millis(webhook.secret_at),
        "settings": {
            "groups": [[[one.kind.value, one.pattern, one.exclude] for one in group] for group in webhook.groups],
            "branch": webhook.branch, "build_type": webhook.build_type, "manual": webhook.manual,
            "scope": dict(webhook.scope), "policy": dict(webhook.policy),
        },
    }  # fmt: skip


def _webhook(row: Any) -> Webhook:
    settings = row.settings
    return Webhook(
        row.account, row.region, row.project, row.token, row.secret, from_millis(row.secret_at),
        _groups(settings["groups"]), settings["branch"], settings["build_type"], settings["manual"], settings["scope"],
        settings["policy"],
    )  # fmt: skip


def _groups(document: list[list[list[Any]]]) -> Groups:
    return tuple(tuple(Filter(Kind(kind), pattern, exclude) for kind, pattern, exclude in group) for group in document)
