"""On-premises instances, and what each has of a deployment group."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, or_, select, update

from emulator.db import Prepared, Tx, put_by_key, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codedeploy.domain.instance import Install, Instance
from services.codedeploy.store import tables
from services.codedeploy.store.applications import Scope
from services.codedeploy.store.tables import of, owned, owned_by

_table, _install = tables.instance, tables.install
_IS = owned_by(_table), _table.c.name == bindparam("of_name")
_FIND = Prepared(select(_table).where(*_IS))
_REGISTERED = Prepared(
    select(_table).where(owned_by(_table), _table.c.deregistered_at.is_(None)).order_by(_table.c.number)
)
_SET_ADDRESS = Prepared(
    update(_table).where(*_IS, _table.c.address != bindparam("new_address")).values(address=bindparam("new_address"))
)
_IN_GROUP = owned_by(_install), _install.c.group_id == bindparam("of_group")
_INSTALLS = Prepared(select(_install).where(*_IN_GROUP))
_INSTALL_OF = Prepared(select(_install).where(*_IN_GROUP, _install.c.instance == bindparam("of_instance")))
_NO_INSTALL = {"healthy": None, "revision": "", "last_install": "", "hooks": None}


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
    row = _FIND.first(tx, **of(scope), of_name=name)
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
    return [_to_instance(row) for row in _REGISTERED.all(tx, **of(scope))]


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
    _SET_ADDRESS.run(tx, **of(scope), of_name=name, new_address=address)


def installs(tx: Tx, scope: Scope, group_id: str) -> dict[str, Install]:
    """By name of the instance."""
    return {row.instance: _to_install(row) for row in _INSTALLS.all(tx, **of(scope), of_group=group_id)}


def install_of(tx: Tx, scope: Scope, name: str, group_id: str) -> Install:
    row = _INSTALL_OF.first(tx, **of(scope), of_group=group_id, of_instance=name)
    return Install() if row is None else _to_install(row)


def change_install(tx: Tx, scope: Scope, name: str, group_id: str, **values: Any) -> None:
    """values: fields of Install."""
    row = {"account": scope[0], "region": scope[1], "instance": name, "group_id": group_id, **_NO_INSTALL, **values}
    _put_install(*sorted(values)).run(tx, **row)


@cache
def _put_install(*changed: str) -> Prepared:
    return put_by_key(_install, *changed)


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
