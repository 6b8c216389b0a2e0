"""Applications, and deployment configurations of users."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codedeploy.domain.application import Application, Platform
from services.codedeploy.domain.config import DeploymentConfig, HealthyHosts, Measure, Routing
from services.codedeploy.store import tables
from services.codedeploy.store.tables import of, owned, owned_by

Scope = tuple[str, str]
"""Account and region."""

_app, _config = tables.application, tables.config
_FIND = Prepared(select(_app).where(owned_by(_app), _app.c.name == bindparam("of_name")))
_FIND_CONFIG = Prepared(select(_config).where(owned_by(_config), _config.c.name == bindparam("of_name")))


def add(tx: Tx, scope: Scope, one: Application) -> None:
    tx.conn.execute(
        insert(_app).values(
            account=scope[0], region=scope[1], id=one.id, name=one.name, platform=one.platform.value,
            created_at=to_millis(one.created_at), tags=dict(one.tags),
        )
    )  # fmt: skip


def find(tx: Tx, scope: Scope, name: str) -> Application | None:
    row = _FIND.first(tx, **of(scope), of_name=name)
    return None if row is None else _to_application(row)


def of_names(tx: Tx, scope: Scope, names: Sequence[str]) -> dict[str, Application]:
    rows = tx.conn.execute(select(_app).where(owned(_app, scope), _app.c.name.in_(names)))
    return {row.name: _to_application(row) for row in rows}


def names(tx: Tx, scope: Scope, after: str, limit: int) -> list[str]:
    found = select(_app.c.name).where(owned(_app, scope), _app.c.name > after).order_by(_app.c.name).limit(limit)
    return list(tx.conn.execute(found).scalars())


def count(tx: Tx, scope: Scope) -> int:
    return tx.conn.execute(select(func.count()).select_from(_app).where(owned(_app, scope))).scalar() or 0


def rename(tx: Tx, scope: Scope, application_id: str, name: str) -> None:
    """Deployments keep the name of their application, so they follow."""
    tx.conn.execute(update(_app).where(owned(_app, scope), _app.c.id == application_id).values(name=name))
    made = tables.deployment
    tx.conn.execute(update(made).where(owned(made, scope), made.c.application_id == application_id).values(application=name))  # fmt: skip # noqa: E501


def set_tags(tx: Tx, scope: Scope, application_id: str, tags: Mapping[str, str]) -> None:
    tx.conn.execute(update(_app).where(owned(_app, scope), _app.c.id == application_id).values(tags=dict(tags)))


def remove(tx: Tx, scope: Scope, application_id: str) -> None:
    """With its revisions; groups and deployments are removed by `groups.remove`."""
    known = tables.revision
    tx.conn.execute(delete(known).where(owned(known, scope), known.c.application_id == application_id))
    tx.conn.execute(delete(_app).where(owned(_app, scope), _app.c.id == application_id))


def _to_application(row: Any) -> Application:
    return Application(row.id, row.name, Platform(row.platform), from_millis(row.created_at), row.tags)


# deployment configurations


def add_config(tx: Tx, scope: Scope, one: DeploymentConfig) -> None:
    healthy = one.healthy and {"measure": one.healthy.measure.value, "value": one.healthy.value}
    routing = one.routing and {
        "kind": one.routing.kind, "percentage": one.routing.percentage, "interval": one.routing.interval
    }  # fmt: skip
    tx.conn.execute(
        insert(_config).values(
            account=scope[0], region=scope[1], name=one.name, id=one.id, platform=one.platform.value,
            created_at=to_millis(one.created_at), healthy=healthy, routing=routing,
        )
    )  # fmt: skip


def find_config(tx: Tx, scope: Scope, name: str) -> DeploymentConfig | None:
    row = _FIND_CONFIG.first(tx, **of(scope), of_name=name)
    if row is None:
        return None
    healthy = row.healthy and HealthyHosts(Measure(row.healthy["measure"]), row.healthy["value"])
    routing = row.routing and Routing(**row.routing)
    return DeploymentConfig(row.id, row.name, Platform(row.platform), from_millis(row.created_at), healthy, routing)


def config_names(tx: Tx, scope: Scope) -> list[str]:
    """All of the user's own; there are few."""
    return list(tx.conn.execute(select(_config.c.name).where(owned(_config, scope)).order_by(_config.c.name)).scalars())


def remove_config(tx: Tx, scope: Scope, name: str) -> None:
    tx.conn.execute(delete(_config).where(owned(_config, scope), _config.c.name == name))


def config_in_use(tx: Tx, scope: Scope, name: str) -> bool:
    group = tables.group
    found = select(group.c.id).where(owned(group, scope), group.c.config == name).limit(1)
    return tx.conn.execute(found).first() is not None
