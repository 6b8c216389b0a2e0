"""Versions of objects. The statements of PutObject and GetObject are made once: they are the hot ones."""

from typing import Any

from sqlalchemy import and_, bindparam, delete, insert, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis
from services.s3.domain.model import Checksum, ChecksumType, Content, StoredPart, Version
from services.s3.store.tables import IS_SHOWN, object_table

_t = object_table
_KEY = and_(_t.c.bucket == bindparam("b"), _t.c.key == bindparam("k"))
_SHOWN = Prepared(select(_t).where(_KEY, IS_SHOWN))
_NEWEST = Prepared(select(_t).where(_KEY).order_by(_t.c.seq.desc()).limit(1))
_BY_VERSION = Prepared(select(_t).where(_KEY, _t.c.version_id == bindparam("v")))
_HIDE = Prepared(update(_t).where(_KEY, IS_SHOWN).values(shown=0))
_DROP = Prepared(delete(_t).where(_KEY, _t.c.version_id == bindparam("v")).returning(_t.c.blob_id))
_INSERT = Prepared(insert(_t).returning(_t.c.seq))


def shown(tx: Tx, bucket: str, key: str) -> Version | None:
    """The version a plain GET sees; None when there is none or a delete marker hides it."""
    row = _SHOWN.first(tx, b=bucket, k=key)
    return None if row is None else to_version(row)


def newest(tx: Tx, bucket: str, key: str) -> Version | None:
    """The last thing written, delete markers included."""
    row = _NEWEST.first(tx, b=bucket, k=key)
    return None if row is None else to_version(row)


def by_version(tx: Tx, bucket: str, key: str, version_id: str) -> Version | None:
    row = _BY_VERSION.first(tx, b=bucket, k=key, v=version_id)
    return None if row is None else to_version(row)


def hide(tx: Tx, bucket: str, key: str) -> None:
    """The shown version becomes an old one."""
    _HIDE.run(tx, b=bucket, k=key)


def add(tx: Tx, bucket: str, key: str, version_id: str, content: Content | None) -> Version:
    """The newest version from now on. Callers have hidden or dropped the one before."""
    row: dict[str, Any] = {
        "bucket": bucket, "key": key, "version_id": version_id, "shown": int(content is not None),
        "modified_at": tx.now_ms, "size": 0, "etag": "", "blob_id": None, "attributes": None, "metadata": None,
        "tags": None, "checksum": None, "parts": None, "data": None,
    }  # fmt: skip
    if content is not None:
        row |= _content_row(content)
    seq = _INSERT.scalar(tx, **row)
    return Version(bucket, key, version_id, seq, tx.now, content)


def drop(tx: Tx, bucket: str, key: str, version_id: str) -> str | None:
    """Remove a version; returns the blob that nobody owns any more. None: it was not there or had none."""
    blob_id: str | None = _DROP.scalar(tx, b=bucket, k=key, v=version_id)
    return blob_id


def show_newest(tx: Tx, bucket: str, key: str) -> None:
    """After a version was dropped: what a plain GET sees from now on."""
    last = newest(tx, bucket, key)
    if last is not None and last.content is not None:
        tx.conn.execute(update(_t).where(_t.c.seq == last.seq).values(shown=1))


def set_tags(tx: Tx, seq: int, tags: dict[str, str]) -> None:
    tx.conn.execute(update(_t).where(_t.c.seq == seq).values(tags=tags or None))


def _content_row(content: Content) -> dict[str, Any]:
    checksum = content.checksum
    return {
        "blob_id": content.blob_id,
        "size": content.size,
        "etag": content.etag,
        "attributes": dict(content.attributes) or None,
        "metadata": dict(content.metadata) or None,
        "tags": dict(content.tags) or None,
        "checksum": [checksum.algorithm, checksum.value, checksum.type] if checksum else None,
        "parts": [[part.number, part.size, part.checksum] for part in content.parts] or None,
        "data": content.data,
    }


def to_version(row: Any) -> Version:
    content = None
    if row.blob_id is not None:
        checksum = Checksum(row.checksum[0], row.checksum[1], ChecksumType(row.checksum[2])) if row.checksum else None
        parts = [StoredPart(*part) for part in row.parts or ()]
        content = Content(
            row.blob_id, row.size, row.etag, row.attributes or {}, row.metadata or {}, row.tags or {}, checksum, parts,
            row.data,
        )  # fmt: skip
    return Version(row.bucket, row.key, row.version_id, row.seq, from_millis(row.modified_at), content)
