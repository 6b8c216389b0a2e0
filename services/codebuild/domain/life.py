"""How a build moves from phase to phase. Pure: every function returns the build as it is afterwards.

https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details-phases.html
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from services.codebuild.domain.build import (
    COMMAND_PHASES,
    Build,
    Context,
    Failure,
    Phase,
    PhaseType,
    Stage,
    Status,
    Uploaded,
)  # fmt: skip

TIMED_OUT = Context("BUILD_TIMED_OUT", "Build has timed out. ")
_WITHOUT_CONTEXT = (PhaseType.SUBMITTED, PhaseType.QUEUED)


def submitted(at: datetime) -> tuple[Phase, ...]:
    """The phases of a build that was just accepted."""
    return Phase(PhaseType.SUBMITTED, at, at, Status.SUCCEEDED), Phase(PhaseType.QUEUED, at)


def enter(build: Build, phase: PhaseType, at: datetime) -> Build:
    """Close the open phase as succeeded and open the next: a phase starts when its predecessor ends."""
    if build.current.ended_at is None:
        build = close(build, at)
    return replace(build, phases=(*build.phases, Phase(phase, build.current.ended_at or at)))


def close(build: Build, at: datetime, status: Status = Status.SUCCEEDED, context: Context | None = None) -> Build:
    """End the open phase; does nothing when none is open."""
    phase = build.current
    if phase.ended_at is not None or phase.type is PhaseType.COMPLETED:
        return build
    if context is None and phase.type not in _WITHOUT_CONTEXT:
        context = Context()
    ended = replace(phase, ended_at=max(at, phase.started_at), status=status, context=context)
    return replace(build, phases=(*build.phases[:-1], ended))


def complete(build: Build, status: Status, at: datetime) -> Build:
    """The end. An open phase must have been closed, or is closed as succeeded."""
    build = enter(build, PhaseType.COMPLETED, at)
    return replace(build, status=status, stage=Stage.OVER)


def admit(build: Build, at: datetime) -> Build:
    """There is capacity for it."""
    return replace(enter(build, PhaseType.PROVISIONING, at), stage=Stage.PREPARING)


def stop(build: Build, at: datetime) -> Build:
    """StopBuild: the open phase ends STOPPED and nothing follows."""
    return complete(close(build, at, Status.STOPPED), Status.STOPPED, at)


def time_out(build: Build, at: datetime) -> Build:
    """The open phase took the rest of the time; the build counts as failed."""
    reason = None if build.current.type in _WITHOUT_CONTEXT else TIMED_OUT
    return complete(close(build, at, Status.TIMED_OUT, reason), Status.FAILED, at)


def break_off(build: Build, context: Context, at: datetime, status: Status = Status.FAILED) -> Build:
    """The place could not be made or was lost: the open phase fails and nothing can follow."""
    outcome = Status.FAULT if status is Status.FAULT else Status.FAILED
    return complete(close(build, at, status, context), outcome, at)


def refuse_source(build: Build, context: Context, began: datetime, at: datetime) -> Build:
    """DOWNLOAD_SOURCE failed; it began at `began`."""
    build = enter(build, PhaseType.DOWNLOAD_SOURCE, began)
    return finish(close(build, at, Status.FAILED, context), at)


def place_ready(build: Build, began: datetime, at: datetime) -> Build:
    """The place runs and has its sources, whose fetching began at `began`. DOWNLOAD_SOURCE stays open."""
    provisioning = build.current.started_at
    return enter(build, PhaseType.DOWNLOAD_SOURCE, max(provisioning, min(began, at)))


def command_phase_entered(build: Build, phase: PhaseType, at: datetime) -> Build:
    return build if build.phase(phase) else enter(build, phase, at)


def command_failed(build: Build, failure: Failure) -> Build:
    """Remembers the first one of each phase: it is the reason that the phase gives."""
    if build.failure is not None and build.failure.phase is failure.phase:
        return build
    return replace(build, failure=failure)


def command_phase_left(build: Build, phase: PhaseType, reason: Context | None, at: datetime) -> Build:
    """reason: of the failure, None for success."""
    if build.current.type is not phase:
        return build
    return close(build, at) if reason is None else close(build, at, Status.FAILED, reason)


def command_failure(command: str, exit_code: int) -> Context:
    return Context(
        "COMMAND_EXECUTION_ERROR", f"Error while executing command: {command}. Reason: exit status {exit_code}"
    )


def collects(build: Build, aborts: bool) -> bool:
    """Whether artifacts and reports are looked for once the commands are done: also after a failed BUILD or POST_BUILD,
    but not when an earlier phase ended the build. aborts: whether POST_BUILD's `on-failure` is ABORT."""
    last = build.phase(COMMAND_PHASES[-1])
    return last is not None and not (aborts and last.status is Status.FAILED)


def collect(build: Build, at: datetime) -> Build:
    """Artifacts and reports are looked for."""
    return replace(enter(build, PhaseType.UPLOAD_ARTIFACTS, at), stage=Stage.COLLECTING)


def collected(
    build: Build, uploaded: Mapping[str, Uploaded], report_arns: tuple[str, ...], failure: Context | None, at: datetime
) -> Build:
    """UPLOAD_ARTIFACTS is done. failure: why it failed."""
    build = replace(build, uploaded=uploaded, report_arns=report_arns)
    return close(build, at) if failure is None else close(build, at, Status.FAILED, failure)


def finish(build: Build, at: datetime) -> Build:
    """FINALIZING and COMPLETED. Fails when any phase failed."""
    build = close(enter(build, PhaseType.FINALIZING, at), at)
    return complete(build, Status.FAILED if build.failed else Status.SUCCEEDED, at)
