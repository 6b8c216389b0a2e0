"""Fleets in rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, insert, or_, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.build import Stage
from services.codebuild.domain.fleet import Fleet, FleetStatus
from services.codebuild.store.tables import build_table, fleet_table

_T = fleet_table.c
ORDERS: dict[str, ColumnElement[Any]] = {
    "NAME": _T.name, "CREATED_TIME": _T.created_at, "LAST_MODIFIED_TIME": _T.modified_at
}  # fmt: skip


def _busy() -> Prepared:
    table = build_table.c
    builds = select(func.count()).where(table.fleet == _T.uuid, table.stage != Stage.OVER.value).scalar_subquery()
    moving = or_(_T.scales == 1, _T.status == FleetStatus.PENDING_DELETION.value)
    return Prepared(select(fleet_table, builds.label("builds")).where(moving).order_by(_T.uuid))


_FIND = Prepared(select(fleet_table).where(_T.uuid == bindparam("uuid")))
_FIND_IN = Prepared(
    select(fleet_table).where(
        _T.account == bindparam("account"), _T.region == bindparam("region"), _T.name == bindparam("name")
    )
)
_BUSY = _busy()


def add(tx: Tx, fleet: Fleet) -> None:
    tx.conn.execute(insert(fleet_table).values(**_row(fleet)))


def change(tx: Tx, fleet: Fleet) -> None:
    tx.conn.execute(update(fleet_table).where(_T.uuid == fleet.uuid).values(**_row(fleet)))


def remove(tx: Tx, fleet: Fleet) -> None:
    tx.conn.execute(delete(fleet_table).where(_T.uuid == fleet.uuid))


def find(tx: Tx, uuid: str) -> Fleet | None:
    """Whoever owns it; for jobs."""
    row = _FIND.first(tx, uuid=uuid)
    return None if row is None else _fleet(row)


def find_in(tx: Tx, account: str, region: str, text: str) -> Fleet | None:
    """text: name or ARN."""
    name = text.partition(":fleet/")[2].partition(":")[0] if text.startswith("arn:") else text
    row = _FIND_IN.first(tx, account=account, region=region, name=name)
    found = None if row is None else _fleet(row)
    return found if found is not None and text in (found.name, found.arn) else None


def count(tx: Tx, account: str, region: str) -> int:
    query = select(func.count()).where(_T.account == account, _T.region == region)
    return int(tx.conn.execute(query).scalar_one())


def busy(tx: Tx) -> list[tuple[Fleet, int]]:
    """Those that scale or are to be deleted, and how many builds are in each, waiting ones too."""
    return [(_fleet(row), row.builds) for row in _BUSY.all(tx)]


def page(
    tx: Tx, account: str, region: str, order: str, *, descending: bool, after: tuple[str, str] | None, limit: int
) -> Sequence[tuple[str, Fleet]]:
    """(key, fleet) pairs in the order of `ORDERS[order]`, names breaking ties, beyond the pair (key, name) `after`."""
    column = ORDERS[order]
    query = select(fleet_table).where(_T.account == account, _T.region == region)
    if after is not None:
        query = query.where(_beyond(column, after, descending))
    directions = (column.desc(), _T.name.desc()) if descending else (column, _T.name)
    rows = tx.conn.execute(query.order_by(*directions).limit(limit))
    return [(str(getattr(row, column.key or "")), _fleet(row)) for row in rows]


def _beyond(column: ColumnElement[Any], after: tuple[str, str], descending: bool) -> ColumnElement[bool]:
    key: Any = after[0] if column is _T.name else int(after[0])
    if descending:
        return or_(column < key, and_(column == key, _T.name < after[1]))
    return or_(column > key, and_(column == key, _T.name > after[1]))


def _row(fleet: Fleet) -> dict[str, Any]:
    return {
        "uuid": fleet.uuid, "account": fleet.account, "region": fleet.region, "name": fleet.name,
        "status": fleet.status.value, "desired": fleet.desired, "overflows": int(fleet.overflows),
        "scales": int(fleet.scales),
        "created_at": to_millis(fleet.created_at), "modified_at": to_millis(fleet.modified_at),
        "fleet": {
            "settings": dict(fleet.settings), "context": fleet.context, "message": fleet.message,
            "before": None if fleet.before is None else dict(fleet.before),
        },
    }  # fmt: skip


def _fleet(row: Any) -> Fleet:
    document = row.fleet
    return Fleet(
        row.account, row.region, row.name, row.uuid, document["settings"], from_millis(row.created_at),
        from_millis(row.modified_at), FleetStatus(row.status), row.desired, document["context"], document["message"],
        document["before"],
    )  # fmt: skip
