"""Buckets and what is set on them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from emulator.db import Prepared, Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.s3.domain.model import Bucket, Versioning
from services.s3.store.tables import bucket_table, object_table, setting_table

_FIND = Prepared(select(bucket_table).where(bucket_table.c.name == bindparam("bucket")))


def find(tx: Tx, name: str) -> Bucket | None:
    row = _FIND.first(tx, bucket=name)
    return None if row is None else _bucket(row)


def add(tx: Tx, one: Bucket) -> None:
    row = {
        "name": one.name, "account": one.account, "region": one.region, "created_at": to_millis(one.created_at),
        "versioning": one.versioning.value, "event_bridge": int(one.event_bridge),
    }  # fmt: skip
    tx.conn.execute(insert(bucket_table), row)


def of_account(tx: Tx, account: str, prefix: str, region: str, after: str, limit: int) -> Sequence[Bucket]:
    """By name. region: "" for all."""
    table = bucket_table
    query = select(table).where(table.c.account == account, table.c.name > after)
    if prefix:
        query = query.where(table.c.name.startswith(prefix, autoescape=True))
    if region:
        query = query.where(table.c.region == region)
    return [_bucket(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def remove(tx: Tx, name: str) -> None:
    tx.conn.execute(delete(setting_table).where(setting_table.c.bucket == name))
    tx.conn.execute(delete(bucket_table).where(bucket_table.c.name == name))


def is_empty(tx: Tx, name: str) -> bool:
    """Whether it holds no version and no delete marker."""
    return tx.conn.execute(select(object_table.c.seq).where(object_table.c.bucket == name).limit(1)).first() is None


def set_versioning(tx: Tx, name: str, versioning: Versioning) -> None:
    tx.conn.execute(update(bucket_table).where(bucket_table.c.name == name).values(versioning=versioning.value))


def set_event_bridge(tx: Tx, name: str, *, enabled: bool) -> None:
    tx.conn.execute(update(bucket_table).where(bucket_table.c.name == name).values(event_bridge=int(enabled)))


def setting(tx: Tx, bucket: str, kind: str) -> Any:
    """The document of a kind, None when there is none."""
    table = setting_table
    query = select(table.c.document).where(table.c.bucket == bucket, table.c.kind == kind)
    return tx.conn.execute(query).scalar()


def put_setting(tx: Tx, bucket: str, kind: str, document: Any) -> None:
    row = {"bucket": bucket, "kind": kind}
    statement = upsert(setting_table).values(**row, document=document)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=list(row), set_={"document": document}))


def drop_setting(tx: Tx, bucket: str, kind: str) -> None:
    tx.conn.execute(delete(setting_table).where(setting_table.c.bucket == bucket, setting_table.c.kind == kind))


def _bucket(row: Any) -> Bucket:
    return Bucket(
        row.name, row.account, row.region, from_millis(row.created_at), Versioning(row.versioning),
        bool(row.event_bridge),
    )  # fmt: skip
