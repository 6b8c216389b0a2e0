"""A sandbox as a long-lived place of runners: the tasks that make it, use it and remove it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from emulator.settings import Settings
from runners.contract import Event, Host, Input, Limits, Mark, Outcome, Phase, Result, Task
from services.codebuild.domain import transcript
from services.codebuild.domain.build import Context
from services.codebuild.domain.command import CommandExecution, CommandStatus, wrapped
from services.codebuild.domain.compute import size_of
from services.codebuild.domain.sandbox import Sandbox
from services.codebuild.domain.variables import built_in, source_folder
from services.codebuild.running.access import access
from services.codebuild.running.compile import SOURCE, TOOLS
from services.codebuild.running.environment import Variables
from services.codebuild.running.git import git_variables
from services.codebuild.running.progress import Line
from services.codebuild.running.session import Keys
from services.codebuild.tools import FOLDER

_SANDBOX, _END, _COMMAND = "codebuild-sandbox-", "-end", "codebuild-command-"
_OPENING_PHASE, _COMMAND_PHASE = "OPENING", "COMMAND"
_SAVE = """\
mkdir -p /codebuild/output/tmp
(umask 077; export -p >/codebuild/output/tmp/env.sh)
pwd >/codebuild/output/tmp/dir.txt"""
"""Where builds have it too, and shells look for it."""
_OUT, _ERR = "[stdout]", "[stderr]"
_OF_BUILDS = "CODEBUILD_BUILD_"
_IMAGE = "CODEBUILD_BUILD_IMAGE"


def opening_id(uuid: str) -> str:
    """The name of the task that makes a sandbox's place."""
    return _SANDBOX + uuid


def closing_id(uuid: str) -> str:
    """The name of the task that removes it."""
    return _SANDBOX + uuid + _END


def command_id(uuid: str) -> str:
    """The name of a command's task."""
    return _COMMAND + uuid


def uuid_of_run(name: str) -> str:
    """The reverse of all three."""
    return name.removeprefix(_SANDBOX).removesuffix(_END).removeprefix(_COMMAND)


def opening(settings: Settings, sandbox: Sandbox, variables: Variables, keys: Keys) -> Task:
    """Makes the place, lays the sources, and saves the environment for whoever enters it with a shell."""
    build = sandbox.as_build()
    inputs = (Input(TOOLS, FOLDER), *(Input(SOURCE + name, source_folder(build, name)) for name in build.folders))
    task = _in_the_sandbox(settings, sandbox, opening_id(sandbox.uuid), variables, keys)
    return replace(task, phases=(Phase(_OPENING_PHASE, (_SAVE,)),), inputs=inputs)


def closing(sandbox: Sandbox) -> Task:
    return Task(closing_id(sandbox.uuid), _place(sandbox), phases=(), dispose=True, limits=_limits(sandbox))


def running(settings: Settings, sandbox: Sandbox, command: CommandExecution, variables: Variables, keys: Keys) -> Task:
    task = _in_the_sandbox(settings, sandbox, command_id(command.uuid), variables, keys)
    return replace(task, phases=(Phase(_COMMAND_PHASE, (wrapped(command.uuid, command.text),), labelled=True),))


def _in_the_sandbox(settings: Settings, sandbox: Sandbox, name: str, variables: Variables, keys: Keys) -> Task:
    """A task without phases."""
    build, own = sandbox.as_build(), access(sandbox.uuid, variables, keys)
    return Task(
        name,
        _place(sandbox),
        phases=(),
        environment={
            **_told(built_in(build)),
            **git_variables(settings, build, keys, helper=True),
            **own.environment,
            **variables.values,
        },
        near=own.near,
        far=own.far,
        masked=(*variables.secrets, *own.masked),
        workdir=source_folder(build),
        limits=_limits(sandbox),
    )


def _place(sandbox: Sandbox) -> Host:
    return Host(opening_id(sandbox.uuid), sandbox.settings["environment"]["image"], sandbox.id)


def _limits(sandbox: Sandbox) -> Limits:
    size = size_of(sandbox.settings["environment"])
    return Limits(
        cpus=size.cpus, memory_mib=size.memory_mib, timeout_seconds=60.0 * sandbox.settings["timeoutInMinutes"]
    )


def _told(found: Mapping[str, str]) -> dict[str, str]:
    """What is told to a build, without what only a build has."""
    return {name: value for name, value in found.items() if not name.startswith(_OF_BUILDS) or name == _IMAGE}


@dataclass(frozen=True, slots=True)
class Said:
    """What events of a command tell. lines: of the log. out, err: of the two outputs. begun_at: when it was started."""

    lines: tuple[Line, ...]
    out: str
    err: str
    begun_at: datetime | None


def said(command: CommandExecution, events: Iterable[Event]) -> Said:
    lines: list[Line] = []
    outputs = {_OUT: "", _ERR: ""}
    begun_at = None
    for event in events:
        if event.mark is Mark.COMMAND_STARTED:
            begun_at = event.at
            lines += [Line(event.at, text) for text in transcript.running(event.at, command.text)]
        elif event.mark is Mark.COMMAND_FINISHED:
            lines += [Line(event.at, text) for text in transcript.ran(event.at, command.text, event.exit_code)]
        elif event.mark is Mark.LINE:
            kind = _ERR if event.text.startswith(_ERR) else _OUT
            text = event.text.removeprefix(kind)
            outputs[kind] += f"{text}\n"
            lines.append(Line(event.at, text))
    return Said(tuple(lines), outputs[_OUT], outputs[_ERR], begun_at)


def ended_so(outcome: Outcome) -> CommandStatus:
    return {
        Result.SUCCEEDED: CommandStatus.SUCCEEDED,
        Result.STOPPED: CommandStatus.STOPPED,
        Result.TIMED_OUT: CommandStatus.TIMED_OUT,
    }.get(outcome.result, CommandStatus.FAILED)


def has_exit_code(outcome: Outcome) -> bool:
    return outcome.result in (Result.SUCCEEDED, Result.FAILED)


def broken(outcome: Outcome) -> Context:
    """Why there is no place."""
    if outcome.code == "image_missing":
        reason = f"Unable to pull customer's container image. CannotPullContainerError: {outcome.message}"
        return Context("BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE", reason)
    return Context("CLIENT_ERROR", f"The sandbox cannot be made: {outcome.message}")
