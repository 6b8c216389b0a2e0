"""Versions of secrets."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from emulator.db import Tx
from emulator.kernel.clock import from_millis
from services.secretsmanager.domain.secret import Content, Secret, Version
from services.secretsmanager.store.tables import version_table

_table = version_table


def add(tx: Tx, secret: Secret, version_id: str, content: Content) -> None:
    """Without labels."""
    data = None if content.data is None else base64.b64encode(content.data).decode()
    tx.conn.execute(
        insert(_table).values(
            secret_id=secret.id, id=version_id, text=content.text, data=data, stages=[], created_at=tx.now_ms
        )
    )


def all_of(tx: Tx, secret: Secret) -> list[Version]:
    """Oldest first."""
    rows = tx.conn.execute(select(_table).where(_table.c.secret_id == secret.id).order_by(_table.c.number))
    return [_to_version(row) for row in rows]


def set_stages(tx: Tx, secret: Secret, stages: Mapping[str, Sequence[str]]) -> None:
    """stages: by version id."""
    for version_id, labels in stages.items():
        mine = (_table.c.secret_id == secret.id) & (_table.c.id == version_id)
        tx.conn.execute(update(_table).where(mine).values(stages=list(labels)))


def remove(tx: Tx, secret: Secret, version_ids: Sequence[str]) -> None:
    tx.conn.execute(delete(_table).where(_table.c.secret_id == secret.id, _table.c.id.in_(version_ids)))


def _to_version(row: Any) -> Version:
    data = None if row.data is None else base64.b64decode(row.data)
    return Version(row.id, row.number, Content(row.text, data), row.stages, from_millis(row.created_at))
