"""Sources that are looked at."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from emulator.db import Tx
from services.codepipeline.domain.watching import Watch
from services.codepipeline.store.tables import watch_table


def put(tx: Tx, pipeline_id: str, found: Sequence[Watch]) -> None:
    """In place of those that the pipeline had."""
    tx.conn.execute(delete(watch_table).where(watch_table.c.pipeline_id == pipeline_id))
    for one in found:
        tx.conn.execute(
            insert(watch_table).values(
                pipeline_id=pipeline_id, action=one.action, provider=one.provider, account=one.account,
                region=one.region, resource=one.resource, item=one.item, seen=one.seen,
            )
        )  # fmt: skip


def of_pipeline(tx: Tx, pipeline_id: str) -> list[Watch]:
    return [_watch(row) for row in tx.conn.execute(select(watch_table).where(watch_table.c.pipeline_id == pipeline_id))]


def pipelines_watching(tx: Tx, provider: str, account: str, region: str, resource: str) -> list[str]:
    """Ids."""
    table = watch_table.c
    place = (table.provider == provider, table.resource == resource, table.account == account, table.region == region)
    return list(tx.conn.execute(select(table.pipeline_id).where(*place).distinct()).scalars())


def set_seen(tx: Tx, pipeline_id: str, action: str, seen: str) -> None:
    table = watch_table.c
    one = update(watch_table).where(table.pipeline_id == pipeline_id, table.action == action)
    tx.conn.execute(one.values(seen=seen))


def _watch(row: Any) -> Watch:
    return Watch(row.action, row.provider, row.account, row.region, row.resource, row.item, row.seen)
