"""A target's next move: a task for its instance, or its end. All inside the caller's transaction."""

from dataclasses import replace

from emulator import runs
from emulator.db import Tx
from emulator.engine import enqueue
from services.codedeploy import telling
from services.codedeploy.agent.commands import BUNDLE, Step, folder, make_task, needs_task, scripts_from
from services.codedeploy.domain.deployment import Bundle, Deployment, Stop
from services.codedeploy.domain.lifecycle import (
    AGENT_AWAY,
    PICK_UP_SECONDS,
    Diagnostics,
    ErrorCode,
    EventName,
    EventStatus,
    Target,
    TargetStatus,
)
from services.codedeploy.store import deployments, instances, targets
from services.codedeploy.store.instances import Install
from services.codedeploy.store.targets import Current

Scope = tuple[str, str]


def begin(tx: Tx, scope: Scope, one: Deployment, target: Target) -> None:
    """Its turn has come."""
    started = target.taken_up(tx.now)
    telling.instance_changed(tx, scope, one, started)
    push(tx, scope, one, started, 0)


def push(tx: Tx, scope: Scope, one: Deployment, target: Target, count: int) -> None:
    """No run works on it now; count: runs it had."""
    if one.stop is not Stop.NO or _has_failed(one, target):
        end(tx, scope, one, target.abandon(tx.now) if target.next_event else _closed(target, tx))
        return
    name = target.next_event
    if name is None:
        end(tx, scope, one, target.complete(tx.now))
    elif message := _refusal(one, name) or _out_of_reach(tx, scope, target):
        failed = target.succeed_before(name, tx.now).fail(name, Diagnostics(ErrorCode.UNKNOWN, message), tx.now)
        end(tx, scope, one, failed.abandon(tx.now))
    else:
        steps = _next_steps(one, target, instances.install_of(tx, scope, target.instance, one.group_id))
        if needs_task(steps):
            _submit(tx, scope, one, target, steps, count)
        else:
            push(tx, scope, one, target.succeed(steps[-1].event, tx.now), count)


def end(tx: Tx, scope: Scope, one: Deployment, target: Target) -> None:
    """The target succeeded or failed."""
    targets.save(tx, scope, one.id, target, Current())
    good = target.status is TargetStatus.SUCCEEDED
    values = {"healthy": int(good), **({"revision": one.revision.identity} if good else {})}
    instances.change_install(tx, scope, target.instance, one.group_id, **values)
    telling.instance_changed(tx, scope, one, target)
    deployments.go_on(tx, scope, one.id)


def _closed(target: Target, tx: Tx) -> Target:
    """All events are over: the last one failed, or the stop came too late to matter."""
    bad = any(event.status is EventStatus.FAILED for event in target.events)
    return target.abandon(tx.now) if bad else target.complete(tx.now)


def _has_failed(one: Deployment, target: Target) -> bool:
    forgiven = one.options.ignore_stop_failures
    return any(
        event.status is EventStatus.FAILED and not (forgiven and event.name is EventName.APPLICATION_STOP)
        for event in target.events
    )


def _refusal(one: Deployment, name: EventName) -> str:
    """Why the event fails before it begins."""
    bundle = one.bundle or Bundle(error="The revision was not fetched.")
    if name is EventName.DOWNLOAD_BUNDLE:
        return bundle.error
    return bundle.spec_error if name is EventName.BEFORE_INSTALL else ""


def _out_of_reach(tx: Tx, scope: Scope, target: Target) -> str:
    """An instance that was deregistered meanwhile has no agent any more."""
    found = instances.find(tx, scope, target.instance)
    return "" if found and found.registered and found.id == target.instance_id else AGENT_AWAY


def _next_steps(one: Deployment, target: Target, install: Install) -> list[Step]:
    """Up to the first event with scripts, or the one before an event that will fail by itself. Where a step takes its
    time only that one, so that nothing follows it after a stop."""
    alone = one.bundle is not None and not one.bundle.is_small
    steps: list[Step] = []
    for event in target.events:
        if event.over:
            continue
        if steps and (alone or _refusal(one, event.name)):
            break
        steps.append(_step(one, event.name, install))
        if steps[-1].scripts:
            break
    return steps


def _step(one: Deployment, name: EventName, install: Install) -> Step:
    if name is EventName.APPLICATION_STOP:  # the scripts of what is installed, not of what comes
        hooks, source = install.hooks or {}, install.last_install
    else:
        hooks, source = (one.bundle or Bundle()).hooks, one.id
    return Step(name, scripts_from(hooks.get(name.value, [])), folder(one.group_id, source))


def _submit(tx: Tx, scope: Scope, one: Deployment, target: Target, steps: list[Step], count: int) -> None:
    account, region = scope
    run_id = f"codedeploy-{account}-{region}-{one.id}-{target.position}-{count}"
    task = make_task(run_id, account, region, one, target.instance, steps)
    blob = one.bundle.blob if one.bundle else ""
    inputs = {BUNDLE: blob} if task.inputs else None
    runs.submit(tx, task, account=account, region=region, notify="codedeploy.run_progressed", inputs=inputs)
    enqueue(
        tx, "codedeploy.pick_up_expired", {"run_id": run_id}, account=account, region=region, delay=PICK_UP_SECONDS
    )  # fmt: skip
    current = Current(run_id, count + 1, steps=[step.to_json() for step in steps])
    targets.save(tx, scope, one.id, replace(target, updated_at=tx.now), current)
