"""Revisions that applications know."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import and_, bindparam, exists, func, or_, select, update

from emulator.db import Prepared, Tx, put_by_key
from emulator.kernel.clock import from_millis
from services.codedeploy.domain.revision import Registered, Revision, RevisionKind
from services.codedeploy.store import tables
from services.codedeploy.store.applications import Scope
from services.codedeploy.store.tables import of, owned, owned_by

_table = tables.revision
_IS = and_(
    owned_by(_table), _table.c.application_id == bindparam("of_application"),
    _table.c.identity == bindparam("of_identity"),
)  # fmt: skip
_FIND = Prepared(select(_table).where(_IS))
_LAST_NUMBER = Prepared(select(func.max(_table.c.number).label("number")))
_REGISTER = put_by_key(_table)
_DESCRIBE = put_by_key(_table, "description")
_USED = Prepared(update(_table).where(_IS).values(last_used_at=bindparam("now")))
_FIRST_USED = Prepared(update(_table).where(_IS, _table.c.first_used_at == 0).values(first_used_at=bindparam("now")))


def to_json(revision: Revision) -> dict[str, str]:
    return {name: value for name, value in asdict(revision).items() if value}


def from_json(value: Any) -> Revision:
    return Revision(**{**value, "kind": RevisionKind(value["kind"])})


def register(tx: Tx, scope: Scope, application_id: str, revision: Revision, description: str) -> None:
    """A known revision keeps its time; a description that is given replaces the old one."""
    row = {
        "account": scope[0], "region": scope[1], "application_id": application_id, "identity": revision.identity,
        "number": (_LAST_NUMBER.scalar(tx) or 0) + 1, "revision": to_json(revision), "bucket": revision.bucket,
        "key": revision.key, "description": description, "registered_at": tx.now_ms, "first_used_at": 0,
        "last_used_at": 0,
    }  # fmt: skip
    (_DESCRIBE if description else _REGISTER).run(tx, **row)


def use(tx: Tx, scope: Scope, application_id: str, revision: Revision, deployment_id: str) -> None:
    """Note that it is being deployed; an unknown one is registered."""
    if find(tx, scope, application_id, revision.identity) is None:
        text = f"Application revision registered by Deployment ID: {deployment_id}"
        register(tx, scope, application_id, revision, text)
    same = {**of(scope), "of_application": application_id, "of_identity": revision.identity}
    _USED.run(tx, **same, now=tx.now_ms)
    _FIRST_USED.run(tx, **same, now=tx.now_ms)


def find(tx: Tx, scope: Scope, application_id: str, identity: str) -> Registered | None:
    row = _FIND.first(tx, **of(scope), of_application=application_id, of_identity=identity)
    return None if row is None else _to_registered(row)


def page(
    tx: Tx, scope: Scope, application_id: str, *, sort: str, descending: bool, bucket: str, prefix: str,
    deployed: str, after: tuple[int, int] | None, limit: int,
) -> list[tuple[tuple[int, int], Registered]]:  # fmt: skip
    """sort: number, registered_at, first_used_at or last_used_at. deployed: include, exclude or ignore. after and the
    keys that come back: value of the sort column and number of a row."""
    column, number = _table.c[sort], _table.c.number
    wanted = [owned(_table, scope), _table.c.application_id == application_id]
    if bucket:
        wanted.append(_table.c.bucket == bucket)
    if prefix:
        wanted.append(func.substr(_table.c.key, 1, len(prefix)) == prefix)
    if deployed != "ignore":
        group = tables.group
        used = exists().where(
            owned(group, scope), group.c.application_id == application_id, group.c.target_identity == _table.c.identity
        )
        wanted.append(used if deployed == "include" else ~used)
    if after is not None:
        further = column < after[0] if descending else column > after[0]
        beyond = number < after[1] if descending else number > after[1]
        wanted.append(or_(further, and_(column == after[0], beyond)))
    order = (column.desc(), number.desc()) if descending else (column, number)
    rows = tx.conn.execute(select(_table).where(*wanted).order_by(*order).limit(limit))
    return [((getattr(row, sort), row.number), _to_registered(row)) for row in rows]


def _to_registered(row: Any) -> Registered:
    def moment(millis: int) -> Any:
        return from_millis(millis) if millis else None

    return Registered(
        from_json(row.revision), row.description, from_millis(row.registered_at), moment(row.first_used_at),
        moment(row.last_used_at),
    )  # fmt: skip
