"""Sources that are looked at."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from emulator.db import Prepared, Tx
from services.codepipeline.domain.watching import Watch
from services.codepipeline.store.tables import watch_table

_t = watch_table.c
_OF_PIPELINE = Prepared(select(watch_table).where(_t.pipeline_id == bindparam("pipeline")))
_WATCHING = Prepared(
    select(_t.pipeline_id)
    .where(
        _t.provider == bindparam("provider"), _t.resource == bindparam("resource"),
        _t.account == bindparam("account"), _t.region == bindparam("region"),
    )
    .distinct()
)  # fmt: skip
_SET_SEEN = Prepared(
    update(watch_table)
    .where(_t.pipeline_id == bindparam("pipeline"), _t.action == bindparam("wanted"))
    .values(seen=bindparam("now"))
)


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
    return [_watch(row) for row in _OF_PIPELINE.all(tx, pipeline=pipeline_id)]


def pipelines_watching(tx: Tx, provider: str, account: str, region: str, resource: str) -> list[str]:
    """Ids."""
    rows = _WATCHING.all(tx, provider=provider, account=account, region=region, resource=resource)
    return [row.pipeline_id for row in rows]


def set_seen(tx: Tx, pipeline_id: str, action: str, seen: str) -> None:
    _SET_SEEN.run(tx, pipeline=pipeline_id, wanted=action, now=seen)


def _watch(row: Any) -> Watch:
    return Watch(row.action, row.provider, row.account, row.region, row.resource, row.item, row.seen)
