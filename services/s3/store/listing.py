"""Keys in order, with what a delimiter rolls up; each page costs what it shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import and_, null, or_, select

from emulator.db import Tx
from services.s3.domain.model import Version
from services.s3.store.objects import to_version
from services.s3.store.tables import IS_SHOWN, object_table

_LAST = "\U0010ffff"
_t = object_table
_LISTED = (*(column for column in _t.c if column is not _t.c.data), null().label("data"))
"""Lists show no bytes, so they read none."""


@dataclass(slots=True)
class Listing:
    """One page. next: what the following page comes after, "" at the end."""

    versions: list[Version] = field(default_factory=list)
    prefixes: list[str] = field(default_factory=list)
    next: str = ""

    @property
    def count(self) -> int:
        return len(self.versions) + len(self.prefixes)


def shown(tx: Tx, bucket: str, *, prefix: str, delimiter: str, after: str, limit: int) -> Listing:
    """What plain listings see. after: a key, or a common prefix that was the last thing shown."""
    page = Listing()
    position = after + _LAST if delimiter and after.endswith(delimiter) and after.startswith(prefix) else after
    fetch = _fetcher(tx, bucket, prefix)
    last = after
    while True:
        jumped = False
        for row in fetch(position, limit - page.count + 1):
            if page.count == limit:
                page.next = last
                return page
            rolled = _rolled(row.key, prefix, delimiter)
            if rolled:
                page.prefixes.append(rolled)
                last, position, jumped = rolled, rolled + _LAST, True
                break
            page.versions.append(to_version(row))
            last = position = row.key
        if not jumped:
            return page


def versions(
    tx: Tx, bucket: str, *, prefix: str, delimiter: str, after: tuple[str, int], limit: int
) -> tuple[Sequence[Version], list[str], bool]:
    """(versions and delete markers by key, newest first; common prefixes; whether there is more).

    after: (key, seq) of the last one shown; seq 0: everything of that key was shown.
    """
    found: list[Version] = []
    prefixes: list[str] = []
    key, seq = after
    while True:
        query = select(*_LISTED).where(
            _t.c.bucket == bucket, or_(_t.c.key > key, and_(_t.c.key == key, _t.c.seq < seq)), *_below(prefix)
        )
        rows = tx.conn.execute(query.order_by(_t.c.key, _t.c.seq.desc()).limit(limit + 1)).all()
        jumped = False
        for row in rows:
            if len(found) + len(prefixes) == limit:
                return found, prefixes, True
            rolled = _rolled(row.key, prefix, delimiter)
            if rolled:
                prefixes.append(rolled)
                key, seq, jumped = rolled + _LAST, 0, True
                break
            found.append(to_version(row))
            key, seq = row.key, row.seq
        if not jumped:
            return found, prefixes, False


def _fetcher(tx: Tx, bucket: str, prefix: str) -> Callable[[str, int], Sequence[Any]]:
    def fetch(after: str, count: int) -> Sequence[Any]:
        query = select(*_LISTED).where(_t.c.bucket == bucket, IS_SHOWN, _t.c.key > after, *_below(prefix))
        return tx.conn.execute(query.order_by(_t.c.key).limit(count)).all()

    return fetch


def _below(prefix: str) -> list[Any]:
    return [_t.c.key >= prefix, _t.c.key < prefix + _LAST] if prefix else []


def _rolled(key: str, prefix: str, delimiter: str) -> str:
    """The common prefix that stands for a key, or ""."""
    if not delimiter:
        return ""
    place = key.find(delimiter, len(prefix))
    return "" if place < 0 else key[: place + len(delimiter)]
