"""Rows of repositories."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, tuple_, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codecommit.domain.repository import Repository
from services.codecommit.store import comments, pull_requests, templates
from services.codecommit.store.tables import merge_table, reference_table, repository_table

_t = repository_table.c
_FIND = Prepared(
    select(repository_table).where(
        _t.account == bindparam("of_account"), _t.region == bindparam("of_region"), _t.name == bindparam("of_name")
    )
)
"""Every request starts with it."""
_GET = Prepared(select(repository_table).where(_t.id == bindparam("of_id")))


def add(tx: Tx, one: Repository) -> None:
    values = {
        "id": one.id, "account": one.account, "region": one.region, "name": one.name, "kms_key": one.kms_key,
        "created_at": to_millis(one.created_at), "modified_at": to_millis(one.modified_at), "tags": dict(one.tags),
        "description": one.description, "default_branch": one.default_branch, "triggers": [], "triggers_id": "",
    }  # fmt: skip
    tx.conn.execute(insert(repository_table).values(values))


def find(tx: Tx, account: str, region: str, name: str) -> Repository | None:
    found = _FIND.first(tx, of_account=account, of_region=region, of_name=name)
    return None if found is None else _repository(found)


def get(tx: Tx, repository_id: str) -> Repository | None:
    found = _GET.first(tx, of_id=repository_id)
    return None if found is None else _repository(found)


def count(tx: Tx, account: str, region: str, limit: int) -> int:
    """How many there are, up to `limit`."""
    found = select(_t.id).where(_t.account == account, _t.region == region).limit(limit)
    return len(tx.conn.execute(found).all())


def existing(tx: Tx, ids: Collection[str]) -> set[str]:
    """Those of `ids` that have a row."""
    return set(tx.conn.execute(select(_t.id).where(_t.id.in_(ids))).scalars())


def page(
    tx: Tx, account: str, region: str, limit: int, *, by_date: bool, descending: bool, after: Sequence[Any] | None
) -> list[Repository]:
    """after: the sort key of the last row shown: (name,) or (modified in milliseconds, name)."""
    keys = (_t.modified_at, _t.name) if by_date else (_t.name,)
    query = select(repository_table).where(_t.account == account, _t.region == region)
    if after is not None:
        here, there = tuple_(*keys), tuple(after)
        query = query.where(here < there if descending else here > there)
    query = query.order_by(*(key.desc() if descending else key for key in keys)).limit(limit)
    return [_repository(row) for row in tx.conn.execute(query)]


def change(tx: Tx, repository_id: str, **values: Any) -> None:
    """Set columns; the repository counts as modified now."""
    _setting("modified_at", *sorted(values)).run(tx, of_id=repository_id, modified_at=tx.now_ms, **values)


@cache
def _setting(*columns: str) -> Prepared:
    """Sets these columns of a repository."""
    return Prepared(update(repository_table).where(_t.id == bindparam("of_id")), columns)


def remove(tx: Tx, repository_id: str) -> None:
    tx.conn.execute(delete(repository_table).where(_t.id == repository_id))
    for table in (reference_table, merge_table):
        tx.conn.execute(delete(table).where(table.c.repository_id == repository_id))
    pull_requests.remove_all(tx, repository_id)
    comments.remove_all(tx, repository_id)
    templates.forget(tx, repository_id)


def _repository(row: Row[Any]) -> Repository:
    return Repository(
        row.id, row.account, row.region, row.name, from_millis(row.created_at), from_millis(row.modified_at),
        row.kms_key, row.description, row.default_branch, row.tags, tuple(row.triggers), row.triggers_id,
    )  # fmt: skip
