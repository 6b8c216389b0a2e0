"""Pipelines, the versions of their structure, and the transitions between their stages."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Text, and_, bindparam, delete, func, insert, select, type_coerce, update

from emulator.db import Prepared, Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codepipeline.domain.declaration import Declaration
from services.codepipeline.domain.document import read
from services.codepipeline.domain.pipeline import Pipeline, Transition
from services.codepipeline.store import tables
from services.codepipeline.store.tables import pipeline_table, transition_table, version_table

# The statements of every call and job are made once.

_BY_ID = pipeline_table.c.id == bindparam("wanted")
_FIND = Prepared(
    select(pipeline_table).where(
        pipeline_table.c.account == bindparam("account"), pipeline_table.c.region == bindparam("region"),
        pipeline_table.c.name == bindparam("name"),
    )
)  # fmt: skip
_GET = Prepared(select(pipeline_table).where(_BY_ID))
_LAST_NUMBER = Prepared(select(pipeline_table.c.last_number).where(_BY_ID))
_NEXT_NUMBER = Prepared(
    update(pipeline_table)
    .where(_BY_ID)
    .values(last_number=pipeline_table.c.last_number + 1)
    .returning(pipeline_table.c.last_number)
)
_TEXT = Prepared(
    select(type_coerce(version_table.c.document, Text).label("text")).where(
        version_table.c.pipeline_id == bindparam("pipeline"), version_table.c.version == bindparam("version")
    )
)
_TRANSITIONS = Prepared(select(transition_table).where(transition_table.c.pipeline_id == bindparam("pipeline")))


def add(tx: Tx, pipeline: Pipeline, document: Mapping[str, Any]) -> None:
    tx.conn.execute(
        insert(pipeline_table).values(
            id=pipeline.id, account=pipeline.account, region=pipeline.region, name=pipeline.name,
            version=pipeline.version, tags=dict(pipeline.tags), last_number=0,
            created_at=to_millis(pipeline.created_at), updated_at=to_millis(pipeline.updated_at),
        )
    )  # fmt: skip
    _add_version(tx, pipeline.id, pipeline.version, document)


def add_version(tx: Tx, pipeline: Pipeline, version: int, document: Mapping[str, Any]) -> None:
    """It is the structure from now on."""
    _change(tx, pipeline.id, version=version, updated_at=tx.now_ms, polling_disabled_at=None)
    _add_version(tx, pipeline.id, version, document)


def find(tx: Tx, account: str, region: str, name: str) -> Pipeline | None:
    row = _FIND.first(tx, account=account, region=region, name=name)
    return None if row is None else _pipeline(row)


def get(tx: Tx, pipeline_id: str) -> Pipeline | None:
    row = _GET.first(tx, wanted=pipeline_id)
    return None if row is None else _pipeline(row)


def page(tx: Tx, account: str, region: str, after: str, limit: int) -> Sequence[Pipeline]:
    query = select(pipeline_table).where(_scope(account, region), pipeline_table.c.name > after)
    return [_pipeline(row) for row in tx.conn.execute(query.order_by(pipeline_table.c.name).limit(limit))]


def count(tx: Tx, account: str, region: str) -> int:
    query = select(func.count()).select_from(pipeline_table).where(_scope(account, region))
    return int(tx.conn.execute(query).scalar_one())


def set_tags(tx: Tx, pipeline: Pipeline, tags: Mapping[str, str]) -> None:
    _change(tx, pipeline.id, tags=dict(tags))


def set_polling_disabled(tx: Tx, pipeline_id: str, *, disabled: bool) -> None:
    _change(tx, pipeline_id, polling_disabled_at=tx.now_ms if disabled else None)


def next_number(tx: Tx, pipeline_id: str) -> int:
    """Of an execution."""
    return int(_NEXT_NUMBER.scalar(tx, wanted=pipeline_id))


def last_number(tx: Tx, pipeline_id: str) -> int:
    return int(_LAST_NUMBER.scalar(tx, wanted=pipeline_id))


def document(tx: Tx, pipeline_id: str, version: int) -> Mapping[str, Any] | None:
    """The structure as it was stored."""
    text = _text(tx, pipeline_id, version)
    return None if text is None else orjson.loads(text)


def structure(tx: Tx, pipeline_id: str, version: int) -> Declaration:
    """Raises LookupError when there is no such version."""
    text = _text(tx, pipeline_id, version)
    if text is None:
        raise LookupError(version)
    return _parsed(text)


def remove(tx: Tx, pipeline: Pipeline) -> None:
    """With everything that was ever known of it."""
    ids = select(tables.execution_table.c.id).where(tables.execution_table.c.pipeline_id == pipeline.id)
    for table in (tables.artifact_table, tables.namespace_table):
        tx.conn.execute(delete(table).where(table.c.execution_id.in_(ids)))
    for table in tables.of_pipeline():
        tx.conn.execute(delete(table).where(table.c.pipeline_id == pipeline.id))
    tx.conn.execute(delete(pipeline_table).where(pipeline_table.c.id == pipeline.id))


# transitions


def set_transition(tx: Tx, pipeline_id: str, stage: str, direction: str, transition: Transition) -> None:
    values = {
        "enabled": transition.enabled, "reason": transition.reason, "changed_by": transition.changed_by,
        "changed_at": tx.now_ms,
    }  # fmt: skip
    row = {"pipeline_id": pipeline_id, "stage": stage, "direction": direction, **values}
    key = ["pipeline_id", "stage", "direction"]
    tx.conn.execute(upsert(transition_table).values(row).on_conflict_do_update(index_elements=key, set_=values))


def transitions(tx: Tx, pipeline_id: str) -> dict[tuple[str, str], Transition]:
    """(stage, direction) -> those that were ever touched."""
    rows = _TRANSITIONS.all(tx, pipeline=pipeline_id)
    return {
        (row.stage, row.direction): Transition(
            bool(row.enabled), row.reason, row.changed_by, from_millis(row.changed_at)
        )
        for row in rows
    }


@lru_cache(maxsize=256)
def _parsed(text: str) -> Declaration:
    return read(orjson.loads(text))


def _text(tx: Tx, pipeline_id: str, version: int) -> str | None:
    found: str | None = _TEXT.scalar(tx, pipeline=pipeline_id, version=version)
    return found


def _add_version(tx: Tx, pipeline_id: str, version: int, document: Mapping[str, Any]) -> None:
    tx.conn.execute(insert(version_table).values(pipeline_id=pipeline_id, version=version, document=dict(document)))


def _change(tx: Tx, pipeline_id: str, **values: Any) -> None:
    tx.conn.execute(update(pipeline_table).where(pipeline_table.c.id == pipeline_id).values(**values))


def _scope(account: str, region: str) -> ColumnElement[bool]:
    return and_(pipeline_table.c.account == account, pipeline_table.c.region == region)


def _pipeline(row: Any) -> Pipeline:
    disabled = None if row.polling_disabled_at is None else from_millis(row.polling_disabled_at)
    return Pipeline(
        row.id, row.account, row.region, row.name, row.version, from_millis(row.created_at),
        from_millis(row.updated_at), row.tags, disabled,
    )  # fmt: skip
