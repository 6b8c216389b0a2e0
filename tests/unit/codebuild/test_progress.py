"""How a build moves on, without anything that really runs."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from runners.contract import Event, Mark, Outcome, Result
from services.codebuild.buildspec import parse
from services.codebuild.domain import life
from services.codebuild.domain.build import Build, Context, PhaseType, Stage, Status
from services.codebuild.running import progress
from services.codebuild.running.progress import Progress

START = datetime(2026, 1, 1, 12, 0, 0, 123456, UTC)
SPEC = parse(
    "version: 0.2\nphases:\n  build:\n    commands: [one, two]\n    finally: [last]\n  post_build:\n    commands: [after]\n"
)
SETTINGS: Any = {
    "source": {"type": "NO_SOURCE"}, "secondarySources": [], "artifacts": {"type": "NO_ARTIFACTS"},
    "secondaryArtifacts": [], "environment": {"type": "LINUX_CONTAINER", "environmentVariables": []},
}  # fmt: skip


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def running() -> Build:
    build = Build("1", "r", "p", "u", 1, SETTINGS, "me", life.submitted(START), {"": "123"}, prepared_in=2.0)
    return replace(life.admit(build, at(1)), stage=Stage.RUNNING)


def events(*steps: tuple[Mark, str, int, int], start: float = 5) -> list[Event]:
    """(mark, phase, command, exit code), a second apart."""
    return [
        Event(number, at(start + number), mark, "", phase, command, code)
        for number, (mark, phase, command, code) in enumerate(steps, 1)
    ]


STARTED = (Mark.STARTED, "", -1, 0)
IDLE = [
    STARTED,
    *(
        step
        for phase in ("DOWNLOAD_SOURCE", "INSTALL", "PRE_BUILD")
        for step in ((Mark.PHASE_STARTED, phase, -1, 0), (Mark.PHASE_FINISHED, phase, -1, 0))
    ),
]


def test_the_first_failure_of_a_phase_is_its_reason() -> None:
    failed = [
        *IDLE,
        (Mark.PHASE_STARTED, "BUILD", -1, 0),
        (Mark.COMMAND_STARTED, "BUILD", 0, 0),
        (Mark.COMMAND_FINISHED, "BUILD", 0, 3),
        (Mark.COMMAND_STARTED, "BUILD", 2, 0),
        (Mark.COMMAND_FINISHED, "BUILD", 2, 4),
        (Mark.PHASE_FINISHED, "BUILD", -1, 3),
    ]
    after = Progress(running()).after(events(*failed), SPEC)
    phase = after.build.phase(PhaseType.BUILD)
    assert phase is not None
    assert phase.context == Context(
        "COMMAND_EXECUTION_ERROR", "Error while executing command: one. Reason: exit status 3"
    )
    texts = [line.text.partition("] ")[2].split(" ", 2)[-1] for line in after.lines if line.text]
    assert texts[-4:] == [
        "Running command last", "Command did not exit successfully last exit status 4",
        "Phase complete: BUILD State: FAILED",
        f"Phase context status code: COMMAND_EXECUTION_ERROR Message: {phase.context.message}",
    ]  # fmt: skip


def test_the_same_events_in_pieces_say_the_same() -> None:
    everything = events(*IDLE, (Mark.PHASE_STARTED, "BUILD", -1, 0), (Mark.COMMAND_STARTED, "BUILD", 0, 0))
    whole = Progress(running()).after(everything, SPEC)
    for cut in range(len(everything)):
        first = Progress(running()).after(everything[:cut], SPEC)
        second = Progress(first.build).after(everything[cut:], SPEC)
        assert second.build == whole.build
        assert first.lines + second.lines == whole.lines


def test_download_source_began_when_the_sources_were_fetched() -> None:
    build = Progress(running()).after(events(STARTED), SPEC).build
    provisioning, download = build.phases[-2:]
    assert download.type is PhaseType.DOWNLOAD_SOURCE
    assert provisioning.ended_at == download.started_at == at(4)


def test_a_stopped_build_only_still_says_what_its_commands_say() -> None:
    stopped = life.stop(running(), at(3))
    line = Event(1, at(6), Mark.LINE, "said")
    after = Progress(stopped).after([line, *events(*IDLE, start=6)], SPEC)
    assert after.build == stopped
    assert [one.text for one in after.lines] == ["said"]


@pytest.mark.parametrize(
    ("outcome", "status", "phase", "code"),
    [
        (Outcome(Result.TIMED_OUT, START, at(9)), Status.FAILED, Status.TIMED_OUT, "BUILD_TIMED_OUT"),
        (Outcome(Result.STOPPED, START, at(9)), Status.STOPPED, Status.STOPPED, ""),
        (Outcome(Result.LOST, START, at(9), code="out_of_memory"), Status.FAILED, Status.FAILED, "CLIENT_ERROR"),
        (Outcome(Result.REFUSED, START, at(9), code="image_missing"), Status.FAILED, Status.FAILED,
         "BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE"),
        (Outcome(Result.REFUSED, START, at(9), code="engine_error"), Status.FAILED, Status.FAILED, "CLIENT_ERROR"),
    ],
)  # fmt: skip
def test_a_place_that_is_lost_ends_the_build(outcome: Outcome, status: Status, phase: Status, code: str) -> None:
    done = progress.ended(running(), outcome, SPEC)
    assert (done.stage, done.status) == (Stage.OVER, status)
    assert [one.type for one in done.phases[-2:]] == [PhaseType.PROVISIONING, PhaseType.COMPLETED]
    last = done.phases[-2]
    assert last.status is phase
    assert last.context is not None
    assert last.context.code == code
    assert progress.ended(done, outcome, SPEC) == done


@pytest.mark.parametrize(
    ("failing", "rule", "collects"),
    [
        ("", "", True),
        ("INSTALL", "", False),
        ("BUILD", "", True),
        ("POST_BUILD", "", True),
        ("POST_BUILD", "ABORT", False),
    ],
)
def test_what_is_collected_after_which_failure(failing: str, rule: str, collects: bool) -> None:
    spec = parse(f"version: 0.2\nphases:\n  post_build:\n    on-failure: {rule or 'CONTINUE'}\n    commands: [x]\n")
    build = Progress(running()).after(events(STARTED), SPEC).build
    for number, phase in enumerate(("INSTALL", "PRE_BUILD", "BUILD", "POST_BUILD")):
        build = life.command_phase_entered(build, PhaseType(phase), at(10 + number))
        reason = Context("C", "m") if phase == failing else None
        build = life.command_phase_left(build, PhaseType(phase), reason, at(10.5 + number))
        if reason and phase == "INSTALL":
            break
    done = progress.ended(build, Outcome(Result.FAILED if failing else Result.SUCCEEDED, START, at(20)), spec)
    assert (done.stage is Stage.COLLECTING) is collects
    assert done.current.type is (PhaseType.UPLOAD_ARTIFACTS if collects else PhaseType.COMPLETED)
    if not collects:
        assert done.status is Status.FAILED
