"""How a batch goes on. Pure: every function returns the batch as it is afterwards."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from services.codebuild.domain.batch import (
    SOURCE_GROUP,
    Batch,
    BatchPhase,
    BatchPhaseStatus,
    BatchPhaseType,
    Group,
    GroupStatus,
    Plan,
    Summary,
    Task,
)
from services.codebuild.domain.build import Context, Status
from services.codebuild.domain.errors import Refused

NewUuid = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Moves:
    """What is to be done now: groups whose builds start, groups whose builds stop."""

    start: tuple[Group, ...] = ()
    stop: tuple[Group, ...] = ()


def submitted(at: datetime) -> tuple[BatchPhase, ...]:
    return (BatchPhase(BatchPhaseType.SUBMITTED, at),)


def enter(batch: Batch, phase: BatchPhaseType, at: datetime) -> Batch:
    """Close the open phase as succeeded, and open the next."""
    batch = close(batch, BatchPhaseStatus.SUCCEEDED, at)
    return replace(batch, phases=(*batch.phases, BatchPhase(phase, at)))


def close(batch: Batch, status: BatchPhaseStatus, at: datetime, context: Context | None = None) -> Batch:
    """End the open phase; does nothing when none is open."""
    phase = batch.current
    if phase.ended_at is not None:
        return batch
    ended = replace(phase, ended_at=at, status=status, context=context)
    return replace(batch, phases=(*batch.phases[:-1], ended))


def end(batch: Batch, status: Status, at: datetime) -> Batch:
    """The last phase is called like the status."""
    batch = close(batch, BatchPhaseStatus.SUCCEEDED, at)
    last = BatchPhaseType(status) if status in (Status.SUCCEEDED, Status.STOPPED) else BatchPhaseType.FAILED
    return replace(batch, phases=(*batch.phases, BatchPhase(last, at)), status=status)


def fetch_source(batch: Batch, new_uuid: NewUuid, at: datetime) -> Batch:
    """The build that reads the buildspec is asked for."""
    batch = enter(batch, BatchPhaseType.DOWNLOAD_BATCHSPEC, at)
    known = batch.group(SOURCE_GROUP)
    if known is not None:  # a retry has made it anew
        return batch
    return replace(batch, groups=(Group(Task(SOURCE_GROUP), Summary(new_uuid(), at)),))


def refuse(batch: Batch, context: Context, at: datetime) -> Batch:
    """There is no usable batch section, or the project does not allow it."""
    return end(close(batch, BatchPhaseStatus.FAILED, at, context), Status.FAILED, at)


def begin(batch: Batch, plan: Plan, new_uuid: NewUuid, at: datetime) -> Batch:
    """The buildspec was read."""
    groups = tuple(Group(task, Summary(new_uuid(), at)) for task in plan.tasks)
    batch = enter(batch, BatchPhaseType.IN_PROGRESS, at)
    return replace(batch, groups=(*batch.groups, *groups), fast_fail=plan.fast_fail)


def told(batch: Batch, news: Mapping[str, Summary]) -> Batch:
    """news: how builds stand, by their uuids."""
    return replace(
        batch,
        groups=tuple(replace(group, current=news.get(group.current.uuid, group.current)) for group in batch.groups),
    )


def moves(batch: Batch) -> Moves:
    """While builds run. With fast-fail the first failure ends them all."""
    if batch.over:
        return Moves(stop=tuple(group for group in batch.groups if group.status is GroupStatus.IN_PROGRESS))
    broken = any(group.broken for group in batch.groups)
    if batch.fast_fail and broken:
        return Moves(stop=tuple(group for group in batch.groups if group.status is GroupStatus.IN_PROGRESS))
    return Moves(start=tuple(group for group in batch.groups if _ready(batch, group)))


def started(batch: Batch, groups: Collection[Group]) -> Batch:
    return _with_status(batch, {group.current.uuid for group in groups}, GroupStatus.IN_PROGRESS)


def give_up_waiting(batch: Batch) -> Batch:
    """Groups that can never start any more end as stopped."""
    while hopeless := {group.current.uuid for group in batch.groups if _hopeless(batch, group)}:
        batch = _with_status(batch, hopeless, GroupStatus.STOPPED)
    return batch


def settle(batch: Batch, at: datetime) -> Batch:
    """When all builds are over, combine what they left, or fail."""
    if batch.current.type is not BatchPhaseType.IN_PROGRESS or not all(group.status.over for group in batch.groups):
        return batch
    if any(group.broken for group in batch.groups):
        return end(close(batch, BatchPhaseStatus.CLIENT_ERROR, at), Status.FAILED, at)
    return enter(batch, BatchPhaseType.COMBINE_ARTIFACTS, at)


def combined(batch: Batch, uploaded: Mapping[str, str], problem: Context | None, at: datetime) -> Batch:
    """uploaded: location and sums of what was combined, nothing when nothing was wanted."""
    if problem is not None:
        return end(close(batch, BatchPhaseStatus.FAILED, at, problem), Status.FAILED, at)
    return end(replace(batch, combined=uploaded), Status.SUCCEEDED, at)


def stop(batch: Batch, at: datetime) -> Batch:
    """Its builds are stopped afterwards."""
    return end(close(batch, BatchPhaseStatus.STOPPED, at), Status.STOPPED, at)


def time_out(batch: Batch, at: datetime) -> Batch:
    reason = Context("BUILD_TIMED_OUT", "Build has timed out. ")
    return end(close(batch, BatchPhaseStatus.TIMED_OUT, at, reason), Status.FAILED, at)


def retry(batch: Batch, *, everything: bool, new_uuid: NewUuid, at: datetime) -> Batch:
    """The same batch goes on: with all its builds anew, or with those that did not succeed. Raises Refused."""
    if batch.status is not Status.FAILED:
        raise Refused("Only a build batch that failed can be retried")
    last = replace(batch.current, ended_at=at, status=BatchPhaseStatus.RETRY)
    again = tuple(
        _anew(group, new_uuid, at) if everything or group.status is not GroupStatus.SUCCEEDED else group
        for group in batch.groups
    )
    phases = (*batch.phases[:-1], last, BatchPhase(BatchPhaseType.SUBMITTED, at))
    return replace(batch, phases=phases, groups=again, status=Status.IN_PROGRESS)


def check_plan(tasks: Sequence[Task], restrictions: Mapping[str, object], compute_type: str) -> None:
    """compute_type: of builds that name none. Raises Refused."""
    most = restrictions.get("maximumBuildsAllowed")
    if isinstance(most, int) and len(tasks) > most:
        raise Refused(f"The build batch has {len(tasks)} builds, and at most {most} are allowed")
    for task in tasks:
        chosen = task.request.get("computeTypeOverride", compute_type)
        _check_allowed("compute type", chosen, restrictions.get("computeTypesAllowed"))
        if "fleetOverride" in task.request:
            _check_allowed("fleet", task.request["fleetOverride"]["fleetArn"], restrictions.get("fleetsAllowed"))


def _check_allowed(what: str, chosen: str, allowed: object) -> None:
    if isinstance(allowed, Sequence) and allowed and chosen not in allowed:
        raise Refused(f"The {what} {chosen} is not allowed in this build batch")


def _anew(group: Group, new_uuid: NewUuid, at: datetime) -> Group:
    return replace(group, current=Summary(new_uuid(), at), prior=(*group.prior, group.current))


def _ready(batch: Batch, group: Group) -> bool:
    return group.status is GroupStatus.PENDING and all(one.good_enough for one in _needed(batch, group))


def _hopeless(batch: Batch, group: Group) -> bool:
    """It waits for a build that failed, or a batch that starts no more builds."""
    if group.status is not GroupStatus.PENDING:
        return False
    ended = batch.over or (batch.fast_fail and any(one.broken for one in batch.groups))
    return ended or any(one.broken for one in _needed(batch, group))


def _needed(batch: Batch, group: Group) -> Iterable[Group]:
    return (one for one in batch.groups if one.task.identifier in group.task.depends_on)


def _with_status(batch: Batch, uuids: Collection[str], status: GroupStatus) -> Batch:
    return told(
        batch,
        {one.current.uuid: replace(one.current, status=status) for one in batch.groups if one.current.uuid in uuids},
    )
