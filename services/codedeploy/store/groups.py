"""Deployment groups."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codedeploy.domain.group import Alarms, Group, Last, Rollback, RollbackEvent
from services.codedeploy.domain.revision import Revision
from services.codedeploy.domain.tags import FilterKind, Selection, TagFilter
from services.codedeploy.domain.triggers import Trigger, TriggerEvent
from services.codedeploy.store import tables
from services.codedeploy.store.applications import Scope
from services.codedeploy.store.revisions import from_json, to_json
from services.codedeploy.store.tables import of, owned, owned_by

_table = tables.group
_IS = and_(owned_by(_table), _table.c.id == bindparam("of_id"))


_GET = Prepared(select(_table).where(_IS))
_FIND = Prepared(
    select(_table).where(
        owned_by(_table), _table.c.application_id == bindparam("of_application"), _table.c.name == bindparam("of_name")
    )
)
_ATTEMPTED = Prepared(update(_table).where(_IS), ["target", "target_identity", "last_attempted"])
_NOTE = Prepared(update(_table).where(_IS), ["last_attempted"])
_SUCCEEDED = Prepared(update(_table).where(_IS), ["last_attempted", "last_successful", "good"])


def add(tx: Tx, scope: Scope, one: Group) -> None:
    identity = {"account": scope[0], "region": scope[1], "id": one.id, "application_id": one.application_id}
    tx.conn.execute(insert(_table).values(**identity, **_settings(one), tags=dict(one.tags), target_identity=""))


def change(tx: Tx, scope: Scope, one: Group) -> None:
    """Its name and settings."""
    tx.conn.execute(update(_table).where(owned(_table, scope), _table.c.id == one.id).values(**_settings(one)))
    made = tables.deployment
    tx.conn.execute(update(made).where(owned(made, scope), made.c.group_id == one.id).values(group_name=one.name))


def find(tx: Tx, scope: Scope, application_id: str, name: str) -> Group | None:
    row = _FIND.first(tx, **of(scope), of_application=application_id, of_name=name)
    return None if row is None else _to_group(row)


def get(tx: Tx, scope: Scope, group_id: str) -> Group | None:
    row = _GET.first(tx, **of(scope), of_id=group_id)
    return None if row is None else _to_group(row)


def of_names(tx: Tx, scope: Scope, application_id: str, names: Sequence[str]) -> dict[str, Group]:
    same = _table.c.application_id == application_id, _table.c.name.in_(names)
    return {row.name: _to_group(row) for row in tx.conn.execute(select(_table).where(owned(_table, scope), *same))}


def names(tx: Tx, scope: Scope, application_id: str, after: str, limit: int) -> list[str]:
    same = _table.c.application_id == application_id, _table.c.name > after
    found = select(_table.c.name).where(owned(_table, scope), *same).order_by(_table.c.name).limit(limit)
    return list(tx.conn.execute(found).scalars())


def with_target(tx: Tx, scope: Scope, application_id: str, identity: str) -> list[str]:
    """Names of the groups whose last deployment was of this revision."""
    same = _table.c.application_id == application_id, _table.c.target_identity == identity
    found = select(_table.c.name).where(owned(_table, scope), *same).order_by(_table.c.name)
    return list(tx.conn.execute(found).scalars())


def count(tx: Tx, scope: Scope, application_id: str) -> int:
    same = owned(_table, scope), _table.c.application_id == application_id
    return tx.conn.execute(select(func.count()).select_from(_table).where(*same)).scalar() or 0


def set_tags(tx: Tx, scope: Scope, group_id: str, tags: Mapping[str, str]) -> None:
    tx.conn.execute(update(_table).where(owned(_table, scope), _table.c.id == group_id).values(tags=dict(tags)))


def attempted(tx: Tx, scope: Scope, group_id: str, revision: Revision, last: Last) -> None:
    """A deployment was made."""
    target = {"target": to_json(revision), "target_identity": revision.identity}
    _ATTEMPTED.run(tx, **of(scope), of_id=group_id, **target, last_attempted=_last(last))


def note(tx: Tx, scope: Scope, group_id: str, last: Last) -> None:
    """Its last deployment has another status."""
    _NOTE.run(tx, **of(scope), of_id=group_id, last_attempted=_last(last))


def succeeded(tx: Tx, scope: Scope, group_id: str, revision: Revision, last: Last) -> None:
    """Its last deployment is the good one from now on."""
    news = {"last_attempted": _last(last), "last_successful": _last(last), "good": to_json(revision)}
    _SUCCEEDED.run(tx, **of(scope), of_id=group_id, **news)


def remove(tx: Tx, scope: Scope, group_id: str) -> None:
    """With its deployments and the memory of what it installed where."""
    made, target, install = tables.deployment, tables.target, tables.install
    ids = select(made.c.id).where(owned(made, scope), made.c.group_id == group_id)
    tx.conn.execute(delete(target).where(owned(target, scope), target.c.deployment_id.in_(ids)))
    tx.conn.execute(delete(made).where(owned(made, scope), made.c.group_id == group_id))
    tx.conn.execute(delete(install).where(owned(install, scope), install.c.group_id == group_id))
    tx.conn.execute(delete(_table).where(owned(_table, scope), _table.c.id == group_id))


def _settings(one: Group) -> dict[str, Any]:
    settings = {
        "on_premises": _selection(one.on_premises), "ec2": _selection(one.ec2), "outdated": one.outdated,
        "termination_hook": one.termination_hook,
        "rollback": rollback_to_json(one.rollback), "alarms": one.alarms and asdict(one.alarms),
        "triggers": [[each.name, each.topic, [event.value for event in each.events]] for each in one.triggers],
    }  # fmt: skip
    return {"name": one.name, "role": one.role, "config": one.config, "settings": settings}


def rollback_to_json(rollback: Rollback | None) -> Any:
    return rollback and {"enabled": rollback.enabled, "events": [event.value for event in rollback.events]}


def rollback_from_json(value: Any) -> Rollback | None:
    return value and Rollback(value["enabled"], tuple(RollbackEvent(event) for event in value["events"]))


def alarms_from_json(value: Any) -> Alarms | None:
    return value and Alarms(value["enabled"], value["ignore_poll_failure"], tuple(value["names"]))


def _to_triggers(value: Any) -> tuple[Trigger, ...]:
    return tuple(Trigger(name, topic, tuple(map(TriggerEvent, events))) for name, topic, events in value)


def _selection(selection: Selection) -> dict[str, Any]:
    def filters(group: Sequence[TagFilter]) -> list[list[str]]:
        return [[one.key, one.value, one.kind.value] for one in group]

    return {"filters": filters(selection.filters), "tag_set": [filters(group) for group in selection.tag_set]}


def _to_selection(value: Any) -> Selection:
    def filters(group: Any) -> tuple[TagFilter, ...]:
        return tuple(TagFilter(key, text, FilterKind(kind)) for key, text, kind in group)

    return Selection(filters(value["filters"]), tuple(filters(group) for group in value["tag_set"]))


def _last(last: Last) -> dict[str, Any]:
    ended_at = None if last.ended_at is None else to_millis(last.ended_at)
    return {"id": last.deployment_id, "status": last.status, "created": to_millis(last.created_at), "ended": ended_at}


def _to_last(value: Any) -> Last | None:
    if value is None:
        return None
    ended_at = None if value["ended"] is None else from_millis(value["ended"])
    return Last(value["id"], value["status"], from_millis(value["created"]), ended_at)


def _to_group(row: Any) -> Group:
    settings = row.settings
    return Group(
        row.id, row.application_id, row.name, row.role, row.config, _to_selection(settings["on_premises"]),
        _to_selection(settings["ec2"]), rollback_from_json(settings["rollback"]), alarms_from_json(settings["alarms"]),
        _to_triggers(settings["triggers"]), settings["outdated"], settings["termination_hook"], row.tags,
        row.target and from_json(row.target), row.good and from_json(row.good), _to_last(row.last_attempted),
        _to_last(row.last_successful),
    )  # fmt: skip
