"""Uploads in parts that are under way."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, delete, insert, or_, select

from emulator.db import Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.s3.domain.model import Checksum, ChecksumType, Part, Upload
from services.s3.store.tables import part_table, upload_table


def add(tx: Tx, one: Upload) -> None:
    tx.conn.execute(
        insert(upload_table).values(
            id=one.id, bucket=one.bucket, key=one.key, account=one.account, started_at=to_millis(one.started_at),
            attributes=dict(one.attributes), metadata=dict(one.metadata), tags=dict(one.tags),
            checksum_algorithm=one.checksum_algorithm, checksum_type=one.checksum_type.value,
        )
    )  # fmt: skip


def find(tx: Tx, bucket: str, key: str, upload_id: str) -> Upload | None:
    table = upload_table
    query = select(table).where(table.c.id == upload_id, table.c.bucket == bucket, table.c.key == key)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _upload(row)


def of_bucket(tx: Tx, bucket: str, prefix: str, after: tuple[str, str], limit: int) -> Sequence[Upload]:
    table = upload_table
    key, upload_id = after
    query = select(table).where(
        table.c.bucket == bucket, table.c.key.startswith(prefix, autoescape=True),
        or_(table.c.key > key, and_(table.c.key == key, table.c.id > upload_id)),
    )  # fmt: skip
    return [_upload(row) for row in tx.conn.execute(query.order_by(table.c.key, table.c.id).limit(limit))]


def put_part(tx: Tx, part: Part) -> str | None:
    """Returns the blob of the part that it replaces."""
    table = part_table
    key = {"upload_id": part.upload_id, "number": part.number}
    query = select(table.c.blob_id).where(table.c.upload_id == part.upload_id, table.c.number == part.number)
    before: str | None = tx.conn.execute(query).scalar()
    values = {
        "blob_id": part.blob_id, "size": part.size, "etag": part.etag,
        "checksum": part.checksum.value if part.checksum else "", "modified_at": to_millis(part.modified_at),
    }  # fmt: skip
    statement = upsert(table).values({**key, **values})
    tx.conn.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))
    return before


def parts(tx: Tx, upload: Upload, after: int = 0, limit: int = 10_001) -> list[Part]:
    table = part_table
    query = select(table).where(table.c.upload_id == upload.id, table.c.number > after)
    return [_part(row, upload) for row in tx.conn.execute(query.order_by(table.c.number).limit(limit))]


def remove(tx: Tx, upload: Upload) -> list[str]:
    """Returns the blobs of its parts."""
    query = delete(part_table).where(part_table.c.upload_id == upload.id).returning(part_table.c.blob_id)
    blobs = list(tx.conn.execute(query).scalars())
    tx.conn.execute(delete(upload_table).where(upload_table.c.id == upload.id))
    return blobs


def _upload(row: Any) -> Upload:
    return Upload(
        row.id, row.bucket, row.key, row.account, from_millis(row.started_at), row.attributes, row.metadata, row.tags,
        row.checksum_algorithm, ChecksumType(row.checksum_type),
    )  # fmt: skip


def _part(row: Any, upload: Upload) -> Part:
    checksum = Checksum(upload.checksum_algorithm, row.checksum) if row.checksum else None
    return Part(row.upload_id, row.number, row.blob_id, row.size, row.etag, checksum, from_millis(row.modified_at))
