"""Rows of pull requests and of their history."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, insert, or_, select, tuple_, update

from emulator.db import Prepared, Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codecommit.domain.merging import Option
from services.codecommit.domain.pull_requests import EventType, Happening, Merge, PullRequest, Status, Stored
from services.codecommit.store.tables import (
    approval_rule_table,
    approval_table,
    counter_table,
    history_table,
    override_table,
    pull_request_table,
)

_t = pull_request_table.c
_h = history_table.c
_IS = _t.id == bindparam("of_id")
_CHANGING = (
    "title", "description", "source_commit", "destination_commit", "merge_base", "revision", "status", "is_merged",
    "merged_by", "merge_commit", "merge_option",
)  # fmt: skip
"""The columns that `_changing` has."""
_CHANGE = Prepared(update(pull_request_table).where(_IS), [*_CHANGING, "active_at"])
_FIND = Prepared(
    select(pull_request_table).where(
        _t.account == bindparam("of_account"), _t.region == bindparam("of_region"),
        _t.number == bindparam("of_number"),
    )
)  # fmt: skip
_GET = Prepared(select(pull_request_table).where(_IS))
_ADD_EVENT = Prepared(insert(history_table))


def next_number(tx: Tx, account: str, region: str) -> int:
    """Counted through; the numbers of deleted ones do not come again."""
    statement = upsert(counter_table).values(account=account, region=region, pull_requests=1)
    counted = statement.on_conflict_do_update(
        index_elements=["account", "region"], set_={"pull_requests": counter_table.c.pull_requests + 1}
    )
    return int(tx.conn.execute(counted.returning(counter_table.c.pull_requests)).scalar_one())


def add(tx: Tx, one: PullRequest, request: str) -> None:
    """request: a hash of what was asked for, kept with the token."""
    values = {
        "id": one.id, "account": one.account, "region": one.region, "number": one.number,
        "repository_id": one.repository_id, "author": one.author, "source": one.source,
        "destination": one.destination, "created_at": to_millis(one.created_at), "token": one.token,
        "request": request, **_changing(one), "active_at": to_millis(one.active_at),
    }  # fmt: skip
    tx.conn.execute(insert(pull_request_table).values(values))


def change(tx: Tx, one: PullRequest) -> PullRequest:
    """Write down what may change. It counts as active now: as it is afterwards."""
    _CHANGE.run(tx, of_id=one.id, **_changing(one), active_at=tx.now_ms)
    return replace(one, active_at=tx.now)


def touch(tx: Tx, pull_request_id: str) -> None:
    """It counts as active now."""
    tx.conn.execute(update(pull_request_table).where(_t.id == pull_request_id).values(active_at=tx.now_ms))


def find(tx: Tx, account: str, region: str, number: int) -> PullRequest | None:
    row = _FIND.first(tx, of_account=account, of_region=region, of_number=number)
    return None if row is None else _pull_request(row)


def get(tx: Tx, pull_request_id: str) -> PullRequest | None:
    row = _GET.first(tx, of_id=pull_request_id)
    return None if row is None else _pull_request(row)


def made_with(tx: Tx, account: str, region: str, token: str) -> tuple[PullRequest, str] | None:
    """The one that a request with this token made, and the hash of that request."""
    query = select(pull_request_table).where(_t.account == account, _t.region == region, _t.token == token)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else (_pull_request(row), row.request)


def count_open(tx: Tx, repository_id: str) -> int:
    query = select(func.count()).where(_t.repository_id == repository_id, _t.status == Status.OPEN.value)
    return int(tx.conn.execute(query).scalar_one())


def open_on(tx: Tx, repository_id: str, references: Collection[str]) -> list[PullRequest]:
    """Open ones from or into one of these branches (full names), in order of their making."""
    query = (
        select(pull_request_table)
        .where(
            _t.repository_id == repository_id,
            _t.status == Status.OPEN.value,
            or_(_t.source.in_(references), _t.destination.in_(references)),
        )
        .order_by(_t.number)
    )
    return [_pull_request(row) for row in tx.conn.execute(query)]


def page(
    tx: Tx, repository_id: str, limit: int, *, author: str | None, status: str | None, after: Sequence[Any] | None
) -> list[PullRequest]:
    """The latest activity first. after: (active in milliseconds, number) of the last one shown."""
    query = select(pull_request_table).where(_t.repository_id == repository_id)
    if author is not None:
        query = query.where(_t.author == author)
    if status is not None:
        query = query.where(_t.status == status)
    if after is not None:
        query = query.where(tuple_(_t.active_at, _t.number) < tuple(after))
    query = query.order_by(_t.active_at.desc(), _t.number.desc()).limit(limit)
    return [_pull_request(row) for row in tx.conn.execute(query)]


def remove_all(tx: Tx, repository_id: str) -> None:
    """Of a repository that is going away, with all that belongs to them."""
    mine = select(_t.id).where(_t.repository_id == repository_id)
    for table in (history_table, approval_rule_table, approval_table, override_table):
        tx.conn.execute(delete(table).where(table.c.pull_request_id.in_(mine)))
    tx.conn.execute(delete(pull_request_table).where(_t.repository_id == repository_id))


# history


def add_event(tx: Tx, pull_request_id: str, one: Happening) -> None:
    _ADD_EVENT.run(
        tx, pull_request_id=pull_request_id, type=one.type.value, actor=one.actor, at=tx.now_ms,
        detail=dict(one.detail),
    )  # fmt: skip


def events(
    tx: Tx, pull_request_id: str, limit: int, *, kind: str | None, actor: str | None, before: int | None
) -> list[Stored]:
    """Newest first, older than the line numbered `before`."""
    query = select(history_table).where(
        and_(
            _h.pull_request_id == pull_request_id,
            *([_h.type == kind] if kind is not None else []),
            *([_h.actor == actor] if actor is not None else []),
            *([_h.seq < before] if before is not None else []),
        )
    )
    rows = tx.conn.execute(query.order_by(_h.seq.desc()).limit(limit))
    return [Stored(row.seq, from_millis(row.at), Happening(EventType(row.type), row.actor, row.detail)) for row in rows]


def _changing(one: PullRequest) -> dict[str, Any]:
    merge = one.merge
    return {
        "title": one.title, "description": one.description, "source_commit": one.source_commit,
        "destination_commit": one.destination_commit, "merge_base": one.merge_base, "revision": one.revision,
        "status": one.status.value, "is_merged": int(merge is not None), "merged_by": merge.by if merge else "",
        "merge_commit": merge.commit if merge else "", "merge_option": (merge.option or "") if merge else "",
    }  # fmt: skip


def _pull_request(row: Row[Any]) -> PullRequest:
    option = Option(row.merge_option) if row.merge_option else None
    merge = Merge(row.merged_by, row.merge_commit, option) if row.is_merged else None
    return PullRequest(
        row.id, row.account, row.region, row.number, row.repository_id, row.title, row.description, row.author,
        row.source, row.destination, row.source_commit, row.destination_commit, row.merge_base, row.revision,
        from_millis(row.created_at), from_millis(row.active_at), Status(row.status), merge, row.token,
    )  # fmt: skip
