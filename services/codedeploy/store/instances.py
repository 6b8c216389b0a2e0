"""On-premises instances, and what each has of a deployment group."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select, update

from emulator.db import Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codedeploy.domain.instance import Install, Instance
from services.codedeploy.store import tables
from services.codedeploy.store.applications import Scope
from services.codedeploy.store.tables import owned

_table, _install = tables.instance, tables.install


def register(tx: Tx, scope: Scope, one: Instance) -> None:
    """A former registration of the name gives way: the machine is a new one."""
    number = (tx.conn.execute(select(func.max(_table.c.number))).scalar() or 0) + 1
    values = {
        "id": one.id, "number": number, "user_arn": one.user_arn, "session_arn": one.session_arn, "address": "",
        "registered_at": to_millis(one.registered_at), "deregistered_at": None, "tags": dict(one.tags),
    }  # fmt: skip
    row = {"account": scope[0], "region": scope[1], "name": one.name, **values}
    key = ["account", "region", "name"]
    tx.conn.execute(upsert(_table).values(row).on_conflict_do_update(index_elements=key, set_=values))
    _forget_installs(tx, scope, one.name)


def find(tx: Tx, scope: Scope, name: str) -> Instance | None:
    row = tx.conn.execute(select(_table).where(owned(_table, scope), _table.c.name == name)).one_or_none()
    return None if row is None else _to_instance(row)


def of_names(tx: Tx, scope: Scope, names: Sequence[str]) -> dict[str, Instance]:
    rows = tx.conn.execute(select(_table).where(owned(_table, scope), _table.c.name.in_(names)))
    return {row.name: _to_instance(row) for row in rows}


def with_arn(tx: Tx, scope: Scope, user_arn: str, session_arn: str) -> Instance | None:
    """The registered instance that uses one of these identities; "" is nobody's."""
    same = [
        column == arn
        for column, arn in ((_table.c.user_arn, user_arn), (_table.c.session_arn, session_arn))
        if arn
    ]  # fmt: skip
    found = select(_table).where(owned(_table, scope), _table.c.deregistered_at.is_(None), or_(*same)).limit(1)
    row = tx.conn.execute(found).one_or_none()
    return None if row is None else _to_instance(row)


def after(tx: Tx, scope: Scope, name: str, registered: bool | None, limit: int) -> list[Instance]:
    """In order of name."""
    wanted: list[ColumnElement[bool]] = [owned(_table, scope), _table.c.name > name]
    if registered is not None:
        wanted.append(_table.c.deregistered_at.is_(None) if registered else _table.c.deregistered_at.is_not(None))
    return [
        _to_instance(row) for row in tx.conn.execute(select(_table).where(*wanted).order_by(_table.c.name).limit(limit))
    ]


def registered(tx: Tx, scope: Scope) -> list[Instance]:
    """All that deployments can reach, in order of registration."""
    alive = select(_table).where(owned(_table, scope), _table.c.deregistered_at.is_(None)).order_by(_table.c.number)
    return [_to_instance(row) for row in tx.conn.execute(alive)]


def everywhere(tx: Tx) -> list[tuple[Scope, Instance]]:
    """All registered instances of all accounts."""
    alive = select(_table).where(_table.c.deregistered_at.is_(None))
    rows = tx.conn.execute(alive.order_by(_table.c.account, _table.c.region, _table.c.number))
    return [((row.account, row.region), _to_instance(row)) for row in rows]


def deregister(tx: Tx, scope: Scope, name: str) -> None:
    """It loses its tags and what was installed on it."""
    gone = {"deregistered_at": tx.now_ms, "tags": {}, "address": ""}
    tx.conn.execute(update(_table).where(owned(_table, scope), _table.c.name == name).values(gone))
    _forget_installs(tx, scope, name)


def set_tags(tx: Tx, scope: Scope, name: str, tags: Mapping[str, str]) -> None:
    tx.conn.execute(update(_table).where(owned(_table, scope), _table.c.name == name).values(tags=dict(tags)))


def set_address(tx: Tx, scope: Scope, name: str, address: str) -> None:
    same = _table.c.address != address
    tx.conn.execute(update(_table).where(owned(_table, scope), _table.c.name == name, same).values(address=address))


def installs(tx: Tx, scope: Scope, group_id: str) -> dict[str, Install]:
    """By name of the instance."""
    rows = tx.conn.execute(select(_install).where(owned(_install, scope), _install.c.group_id == group_id))
    return {row.instance: _to_install(row) for row in rows}


def install_of(tx: Tx, scope: Scope, name: str, group_id: str) -> Install:
    same = _install.c.instance == name, _install.c.group_id == group_id
    row = tx.conn.execute(select(_install).where(owned(_install, scope), *same)).one_or_none()
    return Install() if row is None else _to_install(row)


def change_install(tx: Tx, scope: Scope, name: str, group_id: str, **values: Any) -> None:
    """values: fields of Install."""
    row = {"account": scope[0], "region": scope[1], "instance": name, "group_id": group_id, **values}
    key = ["account", "region", "instance", "group_id"]
    tx.conn.execute(upsert(_install).values(row).on_conflict_do_update(index_elements=key, set_=values))


def _forget_installs(tx: Tx, scope: Scope, name: str) -> None:
    tx.conn.execute(delete(_install).where(owned(_install, scope), _install.c.instance == name))


def _to_install(row: Any) -> Install:
    healthy = None if row.healthy is None else bool(row.healthy)
    return Install(healthy, row.revision, row.last_install, row.hooks or {})


def _to_instance(row: Any) -> Instance:
    gone = None if row.deregistered_at is None else from_millis(row.deregistered_at)
    return Instance(
        row.id, row.number, row.name, row.user_arn, row.session_arn, from_millis(row.registered_at), row.tags, gone,
        row.address,
    )  # fmt: skip
