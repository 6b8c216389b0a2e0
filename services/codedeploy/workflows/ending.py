"""The end of a deployment, and the rollback that may follow."""

from dataclasses import replace

from emulator.db import Tx
from services.codedeploy import telling
from services.codedeploy.domain.deployment import (
    ID_LENGTH,
    Deployment,
    Failure,
    FileExists,
    Status,
    last_of,
    rollback_of,
    rolled_back,
    wants_rollback,
)
from services.codedeploy.domain.group import Group
from services.codedeploy.domain.lifecycle import TargetStatus
from services.codedeploy.store import deployments, groups, instances, targets
from services.codedeploy.workflows.beginning import create

Scope = tuple[str, str]


def finish(tx: Tx, scope: Scope, one: Deployment, status: Status, failure: Failure | None) -> None:
    """No target of it is in progress any more."""
    for stored in targets.with_status(tx, scope, one.id, TargetStatus.PENDING):
        targets.save(tx, scope, one.id, stored.target.skip(tx.now))
    ended = replace(one, status=status, ended_at=tx.now, failure=failure)
    deployments.set_ended(tx, scope, ended)
    if status is Status.SUCCEEDED:
        groups.succeeded(tx, scope, one.group_id, one.revision, last_of(ended))
        _doubt_failed(tx, scope, one)
    else:
        groups.note(tx, scope, one.group_id, last_of(ended))
    telling.deployment_changed(tx, scope, ended)
    deployments.drop_bundle(tx, scope, one)
    if wants_rollback(one, status):
        _roll_back(tx, scope, one)


def _doubt_failed(tx: Tx, scope: Scope, one: Deployment) -> None:
    """An instance that had this revision and failed to get it again may have anything."""
    for stored in targets.with_status(tx, scope, one.id, TargetStatus.FAILED):
        name = stored.target.instance
        if instances.install_of(tx, scope, name, one.group_id).revision == one.revision.identity:
            instances.change_install(tx, scope, name, one.group_id, revision="")


def _roll_back(tx: Tx, scope: Scope, one: Deployment) -> None:
    """Deploy the last good revision again, when there is one."""
    group, new_id = groups.get(tx, scope, one.group_id), ""
    if group is not None and group.good is not None:
        new_id = f"d-{tx.ids.upper(ID_LENGTH)}"
        create(tx, scope, rollback_of(one, group.good, _file_exists(tx, scope, group), new_id, tx.now))
    deployments.set_rollback(tx, scope, one.id, rolled_back(one, new_id))


def _file_exists(tx: Tx, scope: Scope, group: Group) -> FileExists:
    """As the good deployment had it."""
    good = group.last_successful and deployments.find(tx, scope, group.last_successful.deployment_id)
    return good.options.file_exists if good else FileExists.DISALLOW
