"""A deployment as a whole: who takes part, the revision, who is next, and when it is over."""

from dataclasses import replace

from emulator.db import Tx
from emulator.engine import Job
from emulator.gateway.service import Platform
from services.codedeploy import telling
from services.codedeploy.domain.config import PREDEFINED, HealthyHosts, Measure
from services.codedeploy.domain.deployment import (
    HEALTH_CONSTRAINTS,
    HEALTH_CONSTRAINTS_INVALID,
    MANUAL_STOP,
    NO_INSTANCES,
    OVER_MAX_INSTANCES,
    Deployment,
    Failure,
    Status,
    Stop,
    last_of,
)
from services.codedeploy.domain.fleet import MOST_INSTANCES, Candidate, Verdict, in_order
from services.codedeploy.domain.group import Group
from services.codedeploy.domain.instance import Install, Instance
from services.codedeploy.domain.lifecycle import TargetStatus, new_target
from services.codedeploy.store import applications, deployments, groups, instances, targets
from services.codedeploy.workflows.ending import finish
from services.codedeploy.workflows.fetch import fetch
from services.codedeploy.workflows.push import begin

Scope = tuple[str, str]
_AT_ONCE = 50  # targets begun in one transaction


class Advance:
    """One job per deployment looks after it; whatever it waits for wakes it."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def deployment_advanced(self, job: Job) -> None:
        scope, deployment_id = (job.account, job.region), job.payload["deployment_id"]
        with self._db.write() as tx:
            _start(tx, scope, deployment_id)
        self._provide(scope, deployment_id)
        with self._db.write() as tx:
            _schedule(tx, scope, deployment_id)

    def _provide(self, scope: Scope, deployment_id: str) -> None:
        """Fetch the revision, once."""
        with self._db.read() as tx:
            one = deployments.find(tx, scope, deployment_id)
            group = None if one is None else groups.get(tx, scope, one.group_id)
        if one is None or group is None or not one.active or one.stop is not Stop.NO or one.bundle is not None:
            return
        bundle = fetch(self._platform, scope, one, group.role)
        with self._db.write() as tx:
            taken = deployments.set_bundle(tx, scope, one.id, bundle)
        if bundle.blob and not taken:
            self._platform.blobs.remove(bundle.blob)


def _start(tx: Tx, scope: Scope, deployment_id: str) -> None:
    """Choose the instances that take part."""
    one = deployments.find(tx, scope, deployment_id)
    group = None if one is None else groups.get(tx, scope, one.group_id)
    if one is None or group is None or one.started or one.stop is not Stop.NO:
        return
    chosen = _chosen(tx, scope, one, group)
    minimum = _healthy(tx, scope, one.config).minimum(len(chosen))
    started = replace(one, status=Status.IN_PROGRESS, started_at=tx.now, minimum=minimum)
    deployments.set_started(tx, scope, started)
    if len(chosen) <= MOST_INSTANCES:
        rows = [new_target(n, instance.name, instance.id, tx.now) for n, instance in enumerate(chosen)]
        targets.add(tx, scope, one.id, rows)
    groups.note(tx, scope, group.id, last_of(started))
    telling.deployment_changed(tx, scope, started)
    if failure := _hopeless(len(chosen), minimum):
        finish(tx, scope, started, Status.FAILED, failure)


def _schedule(tx: Tx, scope: Scope, deployment_id: str) -> None:
    """Begin with as many instances as may be out of service, or end."""
    one = deployments.find(tx, scope, deployment_id)
    if one is None or not one.active:
        return
    fleet = targets.fleet(tx, scope, one.id, one.minimum)
    if one.stop is not Stop.NO:
        if not fleet.running:
            finish(tx, scope, one, Status.STOPPED, MANUAL_STOP)
    elif fleet.verdict is Verdict.SUCCEEDED:
        finish(tx, scope, one, Status.SUCCEEDED, None)
    elif fleet.verdict is Verdict.FAILED:
        finish(tx, scope, one, Status.FAILED, HEALTH_CONSTRAINTS)
    else:
        for stored in targets.with_status(tx, scope, one.id, TargetStatus.PENDING, min(fleet.startable, _AT_ONCE)):
            begin(tx, scope, one, stored.target)
        if fleet.startable > _AT_ONCE:
            deployments.go_on(tx, scope, one.id)


def _chosen(tx: Tx, scope: Scope, one: Deployment, group: Group) -> list[Instance]:
    """The instances that the group means now, in the order of their turns."""
    meant = {item.name: item for item in instances.registered(tx, scope) if group.on_premises.matches(item.tags)}
    known = instances.installs(tx, scope, group.id)
    candidates = []
    for name, item in meant.items():
        install = known.get(name, Install())
        if not (one.options.outdated_only and install.healthy and install.revision == one.revision.identity):
            candidates.append(Candidate(name, item.id, item.number, install.healthy, install.revision))
    current = group.good.identity if group.good else ""
    return [meant[candidate.name] for candidate in in_order(candidates, current)]


def _hopeless(size: int, minimum: int) -> Failure | None:
    if size == 0:
        return NO_INSTANCES
    if size > MOST_INSTANCES:
        return OVER_MAX_INSTANCES
    return HEALTH_CONSTRAINTS_INVALID if minimum >= size else None


def _healthy(tx: Tx, scope: Scope, name: str) -> HealthyHosts:
    """A configuration that was deleted meanwhile is as careful as possible."""
    config = PREDEFINED.get(name) or applications.find_config(tx, scope, name)
    return (config and config.healthy) or HealthyHosts(Measure.MOST_CONCURRENCY, 1)
