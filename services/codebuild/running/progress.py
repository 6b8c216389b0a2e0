"""What a runner tells, as phases of the build and lines of its log. Pure: the same events give the same lines."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from runners.contract import Event, Mark, Outcome, Result
from services.codebuild.buildspec import Buildspec
from services.codebuild.domain import life, transcript
from services.codebuild.domain.build import COMMAND_PHASES, Build, Context, Failure, PhaseType, Stage, Status
from services.codebuild.domain.variables import source_folder
from services.codebuild.running.environment import asks_parameter_store


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log, without its newline."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Progress:
    """A build after some events, and the lines that they gave."""

    build: Build
    lines: tuple[Line, ...] = ()

    def after(self, events: Iterable[Event], spec: Buildspec) -> "Progress":
        build, lines = self.build, list(self.lines)
        for event in events:
            build, texts = _step(build, event, spec)
            lines += [Line(event.at, text) for text in texts]
        return Progress(build, tuple(lines))


def _step(build: Build, event: Event, spec: Buildspec) -> tuple[Build, list[str]]:
    """Once a build was stopped, only its output still counts."""
    if event.mark is Mark.LINE:
        return build, [event.text]
    return (build, []) if build.over else _MARKS[event.mark](build, event, spec)


def _note(build: Build, event: Event, _: Buildspec) -> tuple[Build, list[str]]:
    return build, transcript.said(event.at, event.text)


def _started(build: Build, event: Event, spec: Buildspec) -> tuple[Build, list[str]]:
    """The place is ready and holds the sources, whose fetching was the beginning of DOWNLOAD_SOURCE."""
    at = event.at
    lines = transcript.place_ready(
        at, folder=source_folder(build), kind=build.settings["source"]["type"], location=build.buildspec_path,
        parameters=asks_parameter_store(build, spec), runtimes=spec.runtimes.items(), notes=build.notes,
    )  # fmt: skip
    build = life.place_ready(build, at - timedelta(seconds=build.prepared_in), at)
    return build, [*transcript.waiting(at), *lines]


def _phase_started(build: Build, event: Event, _: Buildspec) -> tuple[Build, list[str]]:
    phase = PhaseType(event.phase)
    lines = [] if phase is PhaseType.DOWNLOAD_SOURCE else transcript.entering(event.at, phase)
    return life.command_phase_entered(build, phase, event.at), lines


def _command_started(build: Build, event: Event, spec: Buildspec) -> tuple[Build, list[str]]:
    if event.phase == PhaseType.DOWNLOAD_SOURCE:
        return build, []
    return build, transcript.running(event.at, commands_of(spec, PhaseType(event.phase))[event.command])


def _command_finished(build: Build, event: Event, spec: Buildspec) -> tuple[Build, list[str]]:
    phase = PhaseType(event.phase)
    if phase is PhaseType.DOWNLOAD_SOURCE:
        return build, []
    if event.exit_code:
        build = life.command_failed(build, Failure(phase, event.command, event.exit_code))
    return build, transcript.ran(event.at, commands_of(spec, phase)[event.command], event.exit_code)


def _phase_finished(build: Build, event: Event, spec: Buildspec) -> tuple[Build, list[str]]:
    phase, reason = PhaseType(event.phase), None
    if phase is PhaseType.DOWNLOAD_SOURCE:
        return _download_finished(build, event, spec)
    if event.exit_code:
        failed = build.failure or Failure(phase, 0, event.exit_code)
        reason = life.command_failure(commands_of(spec, phase)[failed.command], failed.exit_code)
    build = life.command_phase_left(build, phase, reason, event.at)
    status = Status.FAILED if reason else Status.SUCCEEDED
    return build, transcript.ended(event.at, phase, status, reason or Context())


def _download_finished(build: Build, event: Event, spec: Buildspec) -> tuple[Build, list[str]]:
    """Our own commands before the first of the user's."""
    at, reason = event.at, None
    if event.exit_code:
        reason = Context("CLIENT_ERROR", f"The build could not be set up: exit status {event.exit_code}")
    build = life.command_phase_left(build, PhaseType.DOWNLOAD_SOURCE, reason, at)
    counted = [(phase, len(spec.phase(phase).commands)) for phase in COMMAND_PHASES]
    lines = transcript.about_to_begin(at, folder=source_folder(build), cached=bool(spec.cache.paths), commands=counted)
    status = Status.FAILED if reason else Status.SUCCEEDED
    return build, [*lines, *transcript.ended(at, PhaseType.DOWNLOAD_SOURCE, status, reason or Context())]


_MARKS: Mapping[Mark, Callable[[Build, Event, Buildspec], tuple[Build, list[str]]]] = {
    Mark.NOTE: _note,
    Mark.STARTED: _started,
    Mark.PHASE_STARTED: _phase_started,
    Mark.COMMAND_STARTED: _command_started,
    Mark.COMMAND_FINISHED: _command_finished,
    Mark.PHASE_FINISHED: _phase_finished,
}


def commands_of(spec: Buildspec, phase: PhaseType) -> tuple[str, ...]:
    """In the order in which the task numbers them."""
    found = spec.phase(phase)
    return found.commands + found.finally_commands


def ended(build: Build, outcome: Outcome, spec: Buildspec) -> Build:
    """After the last event. A build that is over already stays as it is."""
    at = outcome.finished_at
    if build.stage is not Stage.RUNNING:
        return build
    if outcome.result in (Result.SUCCEEDED, Result.FAILED):
        build = replace(life.close(build, at), exported=tuple(outcome.variables.items()))
        aborts = spec.phase(PhaseType.POST_BUILD).on_failure.kind == "ABORT"
        return life.collect(build, at) if life.collects(build, aborts) else life.finish(build, at)
    if outcome.result is Result.TIMED_OUT:
        return life.time_out(build, at)
    if outcome.result is Result.STOPPED:
        return life.stop(build, at)
    return life.break_off(build, _broken(outcome), at)


def _broken(outcome: Outcome) -> Context:
    """Why there is no place any more, or never was."""
    if outcome.code == "image_missing":
        reason = f"Unable to pull customer's container image. CannotPullContainerError: {outcome.message}"
        return Context("BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE", reason)
    reason = "Build container found dead before completing the build. "
    if outcome.code == "out_of_memory":
        reason += "Build container died because it was out of memory, or the Docker image is not supported. "
    return Context("CLIENT_ERROR", f"{reason}{outcome.message}".strip())
