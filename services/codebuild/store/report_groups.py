"""Report groups in rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, or_, select, update

from emulator.db import Prepared, Tx, put_by_key
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.report import ReportGroup, ReportType
from services.codebuild.store.tables import report_group_table

_T = report_group_table.c
ORDERS: dict[str, ColumnElement[Any]] = {
    "NAME": _T.name, "CREATED_TIME": _T.created_at, "LAST_MODIFIED_TIME": _T.modified_at
}  # fmt: skip
_ADD = put_by_key(report_group_table)
_FIND = Prepared(
    select(report_group_table).where(
        _T.account == bindparam("account"), _T.region == bindparam("region"), _T.name == bindparam("name")
    )
)


def add(tx: Tx, group: ReportGroup) -> bool:
    """False when there is one of that name."""
    return _ADD.run(tx, **_row(group)) > 0


def change(tx: Tx, group: ReportGroup) -> None:
    one = _one(group.account, group.region, group.name)
    tx.conn.execute(update(report_group_table).where(one).values(**_row(group)))


def find(tx: Tx, account: str, region: str, name: str) -> ReportGroup | None:
    row = _FIND.first(tx, account=account, region=region, name=name)
    return None if row is None else _group(row)


def remove(tx: Tx, account: str, region: str, name: str) -> None:
    tx.conn.execute(delete(report_group_table).where(_one(account, region, name)))


def count(tx: Tx, account: str, region: str) -> int:
    query = select(func.count()).where(_T.account == account, _T.region == region)
    return int(tx.conn.execute(query).scalar_one())


def page(
    tx: Tx, account: str, region: str, order: str, *, descending: bool, after: tuple[str, str] | None, limit: int
) -> Sequence[tuple[str, str]]:
    """(key, name) pairs in the order of `ORDERS[order]`, names breaking ties, beyond the pair `after`."""
    column = ORDERS[order]
    query = select(column.label("key"), _T.name).where(_T.account == account, _T.region == region)
    if after is not None:
        query = query.where(_beyond(column, after, descending))
    directions = (column.desc(), _T.name.desc()) if descending else (column, _T.name)
    return [(str(row.key), row.name) for row in tx.conn.execute(query.order_by(*directions).limit(limit))]


def _beyond(column: ColumnElement[Any], after: tuple[str, str], descending: bool) -> ColumnElement[bool]:
    key: Any = after[0] if column is _T.name else int(after[0])
    if descending:
        return or_(column < key, and_(column == key, _T.name < after[1]))
    return or_(column > key, and_(column == key, _T.name > after[1]))


def _one(account: str, region: str, name: str) -> ColumnElement[bool]:
    return and_(_T.account == account, _T.region == region, _T.name == name)


def _row(group: ReportGroup) -> dict[str, Any]:
    return {
        "account": group.account, "region": group.region, "name": group.name, "type": group.type.value,
        "export": dict(group.export), "tags": [dict(tag) for tag in group.tags],
        "created_at": to_millis(group.created_at), "modified_at": to_millis(group.modified_at),
    }  # fmt: skip


def _group(row: Any) -> ReportGroup:
    return ReportGroup(
        row.account, row.region, row.name, ReportType(row.type), from_millis(row.created_at),
        from_millis(row.modified_at), row.export, row.tags,
    )  # fmt: skip
