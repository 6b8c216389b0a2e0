"""The one way in which a build changes: its row, the events about it and the jobs that follow, in one transaction."""

from dataclasses import replace

from emulator.bus import publish, publish_aws
from emulator.db import Tx
from emulator.engine import enqueue
from services.codebuild.domain.build import Build, Stage, Status
from services.codebuild.domain.project import Project
from services.codebuild.store import builds
from services.codebuild.translate import events

CHANGED = "codebuild.build_changed"
ADMIT, PREPARE, COLLECT, CLEAN_UP = (
    "codebuild.admit_builds", "codebuild.prepare_build", "codebuild.collect_build", "codebuild.clean_up_build"
)  # fmt: skip
RETRY = "codebuild.retry_build"
QUEUE_OVERDUE, BUILD_OVERDUE = "codebuild.time_out_queued", "codebuild.time_out_build"
ADVANCE_BATCH = "codebuild.advance_batch"
RUN_PROGRESSED, EXPIRE = "codebuild.run_progressed", "codebuild.expire_report"
FORGET_MIRRORS = "codebuild.forget_mirrors"


class Outrun(Exception):
    """Somebody else has changed the build meanwhile: what was decided about it is void."""


def record_new(tx: Tx, build: Build) -> None:
    """Tell of a build whose row was just added, and let it be admitted."""
    _tell(tx, None, build)
    admit_soon(tx)
    minutes = build.settings["queuedTimeoutInMinutes"]
    _later(tx, QUEUE_OVERDUE, build, minutes * 60)


def record(tx: Tx, before: Build, after: Build) -> Build:
    """Store `after`, tell what changed since `before`, and start what its stage calls for. Raises Outrun."""
    if after == before:
        return before
    saved = builds.save(tx, replace(after, version=before.version))
    if saved is None:
        raise Outrun
    _tell(tx, before, saved)
    if saved.stage is not before.stage:
        _stage_entered(tx, saved)
    if saved.batch is not None and saved.status is not before.status:
        advance_batch_soon(tx, saved.account, saved.region, saved.batch[0].rpartition(":")[2])
    return saved


def advance_batch_soon(tx: Tx, account: str, region: str, uuid: str) -> None:
    """Something happened that a batch waits for."""
    enqueue(tx, ADVANCE_BATCH, {"uuid": uuid}, account=account, region=region, key=f"{ADVANCE_BATCH}:{uuid}")


def forget_mirrors_soon(tx: Tx, project: Project, before: int) -> None:
    """What a project keeps of its repositories goes, of earlier generations of its cache."""
    enqueue(tx, FORGET_MIRRORS, {"project": project.uuid, "before": before})


def admit_soon(tx: Tx) -> None:
    enqueue(tx, ADMIT, {}, key=ADMIT)


def _stage_entered(tx: Tx, build: Build) -> None:
    if build.stage is Stage.PREPARING:
        _later(tx, PREPARE, build)
        _later(tx, BUILD_OVERDUE, build, build.settings["timeoutInMinutes"] * 60)
    elif build.stage is Stage.COLLECTING:
        _later(tx, COLLECT, build, serial=_ending(build))
        admit_soon(tx)
    elif build.stage is Stage.OVER:
        clean_up_soon(tx, build)
        admit_soon(tx)
        if build.status is Status.FAILED and not build.by_pipeline and build.batch is None:
            _later(tx, RETRY, build)


def clean_up_soon(tx: Tx, build: Build) -> None:
    """For a build that is over; again when its run has ended."""
    _later(tx, CLEAN_UP, build, serial=_ending(build), access_key=build.access_key)


def _ending(build: Build) -> str:
    """Cleaning up waits for who still collects."""
    return f"codebuild.ending:{build.uuid}"


def _later(tx: Tx, kind: str, build: Build, delay: float = 0.0, *, serial: str | None = None, **more: str) -> None:
    enqueue(
        tx, kind, {"uuid": build.uuid, **more}, account=build.account, region=build.region, key=f"{kind}:{build.uuid}",
        serial=serial, delay=delay,
    )  # fmt: skip


def _tell(tx: Tx, before: Build | None, after: Build) -> None:
    known = sum(phase.ended_at is not None for phase in before.phases) if before else 0
    ended = [phase for phase in after.phases if phase.ended_at is not None]
    if before is None:
        _tell_aws(tx, after, events.STATE_CHANGE, events.state_change(after))
    for phase in ended[known:]:
        _tell_aws(tx, after, events.PHASE_CHANGE, events.phase_change(after, phase))
    if after.over and before is not None and not before.over:
        _tell_aws(tx, after, events.STATE_CHANGE, events.state_change(after))
    if before is None or len(ended) > known or before.status is not after.status:
        payload = {
            "build_id": after.id, "build_arn": after.arn, "status": after.status.value, "initiator": after.initiator
        }  # fmt: skip
        publish(tx, CHANGED, payload, account=after.account, region=after.region, key=after.uuid)


def _tell_aws(tx: Tx, build: Build, detail_type: str, detail: dict[str, object]) -> None:
    publish_aws(
        tx, account=build.account, region=build.region, source="aws.codebuild", detail_type=detail_type, detail=detail,
        resources=[build.arn],
    )  # fmt: skip
