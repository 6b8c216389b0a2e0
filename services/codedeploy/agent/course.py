"""What comes next on an instance: work, or its end in this deployment. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from services.codedeploy.agent.commands import Step, folder, needs_task, scripts_from
from services.codedeploy.domain.deployment import Bundle, Deployment, Stop
from services.codedeploy.domain.instance import Install
from services.codedeploy.domain.lifecycle import (
    AGENT_AWAY,
    Diagnostics,
    ErrorCode,
    EventName,
    EventStatus,
    Target,
)


@dataclass(frozen=True, slots=True)
class Work:
    """steps: one task's. target: as it is before them."""

    target: Target
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Over:
    """target: succeeded or failed."""

    target: Target


def next_move(one: Deployment, target: Target, install: Install, at: datetime, *, reachable: bool) -> Work | Over:
    """one: with its bundle. install: what the instance has of the group. Asked when no task works on the target."""
    if one.stop is not Stop.NO or _has_failed(one, target):
        return Over(target.abandon(at) if target.next_event else _closed(target, at))
    name = target.next_event
    if name is None:
        return Over(target.complete(at))
    if message := _refusal(one, name) or ("" if reachable else AGENT_AWAY):
        failed = target.succeed_before(name, at).fail(name, Diagnostics(ErrorCode.UNKNOWN, message), at)
        return Over(failed.abandon(at))
    steps = tuple(_steps(one, target, install))
    if needs_task(steps):
        return Work(target, steps)
    return next_move(one, target.succeed(steps[-1].event, at), install, at, reachable=reachable)


def _closed(target: Target, at: datetime) -> Target:
    """All events are over: the last one failed, or a stop came too late to matter."""
    bad = any(event.status is EventStatus.FAILED for event in target.events)
    return target.abandon(at) if bad else target.complete(at)


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


def _steps(one: Deployment, target: Target, install: Install) -> Iterator[Step]:
    """Up to the first event with scripts, or the one before an event that will fail by itself. Where a step takes its
    time only that one, so that nothing follows it after a stop."""
    alone = one.bundle is not None and not one.bundle.is_small
    for number, event in enumerate(event for event in target.events if not event.over):
        if number and (alone or _refusal(one, event.name)):
            return
        step = _step(one, event.name, install)
        yield step
        if step.scripts:
            return


def _step(one: Deployment, name: EventName, install: Install) -> Step:
    if name is EventName.APPLICATION_STOP:  # the scripts of what is installed, not of what comes
        hooks, source = install.hooks, install.last_install
    else:
        hooks, source = (one.bundle or Bundle()).hooks, one.id
    return Step(name, scripts_from(hooks.get(name.value, [])), folder(one.group_id, source))
