"""A target's next move: a task for its instance, or its end. All inside the caller's transaction."""

from dataclasses import replace

from emulator import runs
from emulator.db import Tx
from emulator.engine import enqueue
from services.codedeploy import telling
from services.codedeploy.agent.commands import BUNDLE, make_task
from services.codedeploy.agent.course import Over, Work, next_move
from services.codedeploy.domain.deployment import Deployment
from services.codedeploy.domain.lifecycle import PICK_UP_SECONDS, Target, TargetStatus
from services.codedeploy.store import deployments, instances, targets
from services.codedeploy.store.targets import Current

Scope = tuple[str, str]


def begin(tx: Tx, scope: Scope, one: Deployment, target: Target) -> None:
    """Its turn has come."""
    started = target.taken_up(tx.now)
    telling.instance_changed(tx, scope, one, started)
    push(tx, scope, one, started, 0)


def push(tx: Tx, scope: Scope, one: Deployment, target: Target, count: int) -> None:
    """No run works on it now; count: runs it had."""
    install = instances.install_of(tx, scope, target.instance, one.group_id)
    move = next_move(one, target, install, tx.now, reachable=_reachable(tx, scope, target))
    if isinstance(move, Over):
        _end(tx, scope, one, move.target)
    else:
        _submit(tx, scope, one, move, count)


def _reachable(tx: Tx, scope: Scope, target: Target) -> bool:
    """False when it was deregistered meanwhile."""
    found = instances.find(tx, scope, target.instance)
    return found is not None and found.registered and found.id == target.instance_id


def _end(tx: Tx, scope: Scope, one: Deployment, target: Target) -> None:
    targets.save(tx, scope, one.id, target, Current())
    good = target.status is TargetStatus.SUCCEEDED
    values = {"healthy": int(good), **({"revision": one.revision.identity} if good else {})}
    instances.change_install(tx, scope, target.instance, one.group_id, **values)
    telling.instance_changed(tx, scope, one, target)
    deployments.go_on(tx, scope, one.id)


def _submit(tx: Tx, scope: Scope, one: Deployment, work: Work, count: int) -> None:
    account, region = scope
    run_id = f"codedeploy-{account}-{region}-{one.id}-{work.target.position}-{count}"
    task = make_task(run_id, account, region, one, work.target.instance, work.steps)
    inputs = {BUNDLE: one.bundle.blob} if one.bundle and task.inputs else None
    runs.submit(tx, task, account=account, region=region, notify="codedeploy.run_progressed", inputs=inputs)
    enqueue(
        tx, "codedeploy.pick_up_expired", {"run_id": run_id}, account=account, region=region, delay=PICK_UP_SECONDS
    )  # fmt: skip
    current = Current(run_id, count + 1, steps=[step.to_json() for step in work.steps])
    targets.save(tx, scope, one.id, replace(work.target, updated_at=tx.now), current)
