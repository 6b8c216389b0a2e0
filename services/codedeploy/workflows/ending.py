"""The end of a deployment, and the rollback that may follow."""

from dataclasses import replace

from emulator.db import Tx
from services.codedeploy import telling
from services.codedeploy.domain.deployment import (
    ID_LENGTH,
    Creator,
    Deployment,
    Failure,
    FileExists,
    Options,
    RollbackInfo,
    Status,
    wants_rollback,
)
from services.codedeploy.domain.group import Group, Last
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
    good = status is Status.SUCCEEDED
    last = Last(one.id, status.value, one.created_at, tx.now)
    groups.ended(tx, scope, one.group_id, one.revision, last, good=good)
    if good:
        _doubt_failed(tx, scope, one)
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
    """A new deployment of the last good revision."""
    group = groups.get(tx, scope, one.group_id)
    if group is None or group.good is None:
        message = (
            f"Deployment {one.id} terminated. Automatic rollback is not possible: "
            "the deployment group has no successful deployment to go back to."
        )
        deployments.set_rollback(tx, scope, one.id, RollbackInfo(message=message))
        return
    new_id = f"d-{tx.ids.upper(ID_LENGTH)}"
    there = f"Deployment {new_id} is triggered to roll back deployment {one.id}."
    here = f"Deployment {one.id} terminated. Automatic rollback is triggered with a DeploymentId {new_id}."
    options = Options(
        ignore_stop_failures=one.options.ignore_stop_failures, file_exists=_file_exists(tx, scope, group),
        rollback=one.options.rollback,
    )  # fmt: skip
    rollback = Deployment(
        new_id, 0, one.application_id, one.application, one.group_id, one.group, one.config, Status.CREATED,
        Creator.ROLLBACK, tx.now, group.good, options, group.good,
        rollback=RollbackInfo(triggered_by=one.id, message=there),
    )  # fmt: skip
    create(tx, scope, rollback)
    deployments.set_rollback(tx, scope, one.id, RollbackInfo(deployment=new_id, message=here))


def _file_exists(tx: Tx, scope: Scope, group: Group) -> FileExists:
    """As the good deployment had it."""
    good = group.last_successful and deployments.find(tx, scope, group.last_successful.deployment_id)
    return good.options.file_exists if good else FileExists.DISALLOW
