"""What the server and its runners say to each other. Knows nothing of AWS.

A **Task** is a piece of work: phases of shell commands, and the place in which they run. A runner takes
tasks from its **Peer** (the server), lets a backend run them, and gives back numbered **events** (output
lines and marks) and one **outcome**. Every message may be sent twice: the server keeps the first.

The server may die at any moment and so may the runner; the work itself goes on in its container or process.
Whoever comes back finds it by the task's id, attaches, and reports the same events with the same numbers.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO, Protocol

ENDPOINT_PLACEHOLDER = "{{endpoint}}"
"""In the values of `Task.environment`: replaced by the server's address as the place sees it."""

LOOPBACK_PLACEHOLDER = "{{loopback}}"
"""In the values of `Task.near`: replaced by an address at 127.0.0.1 of the place that leads to the server."""

PORT_PLACEHOLDER = "{{port}}"
"""In the values of `Task.environment` of a Host task: the port on which that host's application should listen."""

EXIT_TIMED_OUT = -1
"""Exit code of a command (and its phase) that was ended because the phase ran longer than its `timeout_seconds`."""

EXIT_OUTPUT_OPEN = -2
"""Exit code of a command of a `labelled` phase whose script ended with 0 while a background process kept its output
open until the phase's `timeout_seconds`."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A place of its own for one task, removed afterwards (a build container)."""

    image: str
    privileged: bool = False


@dataclass(frozen=True, slots=True)
class Host:
    """A long-lived place shared by many tasks, one at a time (a deploy target).

    id: unique and safe as a file name; the place is found by it or created with `image`.
    Files and background processes stay when a task ends. The host's application listens on one port,
    told to it as PORT; from outside it answers at `Outcome.address`.
    """

    id: str
    image: str
    name: str = ""


Place = Fresh | Host


@dataclass(frozen=True, slots=True)
class Phase:
    """Commands that run one after another until one fails; then `finally_commands` in every case.

    Each command is a script of its own. Exported and plain variables and the working directory carry over
    to the next command, functions and shell options do not. `go_on`: whether the following phases run
    although this one failed. run_as: a user of the place, or None for root.
    timeout_seconds: for the phase as a whole; None is the task's. labelled: every line begins with `[stdout]` or
    `[stderr]`, and a command has ended only when all processes that hold its output have closed it (deploy hooks);
    otherwise background processes never hold a command up.
    """

    name: str
    commands: tuple[str, ...] = ()
    finally_commands: tuple[str, ...] = ()
    go_on: bool = False
    run_as: str | None = None
    timeout_seconds: float | None = None
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class Input:
    """Bytes to lay into the place before the first phase, fetched with `Peer.open_input(task.id, name)`.

    path: absolute in the place. archive "tar": unpacked below `path`, which is created; None: written as the file.
    """

    name: str
    path: str
    archive: str | None = "tar"
    mode: int = 0o644


@dataclass(frozen=True, slots=True)
class Output:
    """Files to bring back after the last phase, sent with `Peer.put_output` as one tar of relative paths.

    label and base_directory may hold shell variables, command substitutions and (base_directory) globs; they are
    expanded in the task's saved environment. Relative paths resolve against `root`. patterns: a literal path,
    `dir/*` (one level), `dir/**/*` and `**/*` (recursive, dot files included). Symbolic links are kept as links, or
    with `follow_links` replaced by what they lead to; a link that leads out of the root, or in a circle, is left out.
    """

    name: str
    root: str
    base_directory: str = "."
    patterns: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    label: str = ""
    follow_links: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What the task may use. timeout_seconds counts from the start of the place."""

    cpus: float = 2.0
    memory_mib: int = 3072
    pids: int = 4096
    timeout_seconds: float = 3600.0


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work. `id` names it for ever: containers and folders are found by it.

    environment: added to the place's own. near: added where it has a port at 127.0.0.1 that leads to the server; far:
    added where it has none. Neither replaces what is in `environment`. masked: values that never leave the place in a
    line (`***` instead). workdir: where the first command starts. shell: sh or bash. variables: names whose final
    values the outcome brings back. dispose: for a Host, remove the place after the phases. last_exit_variable: holds
    the exit code of the previous command. succeeding_variable: when named, set to 1 at the start and to 0 after the
    first failure.
    """

    id: str
    place: Place
    phases: tuple[Phase, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    near: Mapping[str, str] = field(default_factory=dict)
    far: Mapping[str, str] = field(default_factory=dict)
    masked: tuple[str, ...] = ()
    workdir: str = "/"
    shell: str = "sh"
    inputs: tuple[Input, ...] = ()
    outputs: tuple[Output, ...] = ()
    variables: tuple[str, ...] = ()
    limits: Limits = Limits()
    dispose: bool = False
    last_exit_variable: str = "LAST_EXIT"
    succeeding_variable: str = ""


class Mark(StrEnum):
    """What an event is. LINE is output; the others say where the task stands.

    Fields used: NOTE text (the runner's own words, e.g. pull progress), LINE text, STARTED none (the place is ready
    and inputs are laid), PHASE_STARTED phase, COMMAND_STARTED phase+command, COMMAND_FINISHED phase+command+exit_code,
    PHASE_FINISHED phase+exit_code (0 when all commands succeeded).
    """

    LINE = "line"
    NOTE = "note"
    STARTED = "started"
    PHASE_STARTED = "phase_started"
    COMMAND_STARTED = "command_started"
    COMMAND_FINISHED = "command_finished"
    PHASE_FINISHED = "phase_finished"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `seq` counts from 1 without gaps and is the same on every re-attach.

    command: index into `commands + finally_commands` of the phase. text: one line without its newline;
    lines over 256 KiB are cut into several.
    """

    seq: int
    at: datetime
    mark: Mark
    text: str = ""
    phase: str = ""
    command: int = -1
    exit_code: int = 0


class Result(StrEnum):
    """How a task ended.

    SUCCEEDED all phases succeeded · FAILED a command failed · STOPPED by request · TIMED_OUT by the limit of the task
    or of a phase ·
    LOST the place vanished or was killed (memory) · REFUSED it never started (image missing, bad input, no runner).
    """

    SUCCEEDED = "succeeded"
    FAILED = "failed"
    STOPPED = "stopped"
    TIMED_OUT = "timed_out"
    LOST = "lost"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Collected:
    """What became of one Output: the expanded label, the files in the tar, the patterns that matched nothing.

    base_found is false when the base directory matched nothing.
    """

    name: str
    label: str
    files: tuple[str, ...]
    missing: tuple[str, ...]
    base_found: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of a task. message: for people, when result is not SUCCEEDED.

    code: a machine word for LOST and REFUSED: image_missing, out_of_memory, vanished, bad_input, engine_error.
    variables: the values asked for by `Task.variables` that were set. address: `host:port` of a Host's application.
    """

    result: Result
    started_at: datetime
    finished_at: datetime
    exit_code: int = 0
    code: str = ""
    message: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)
    collected: tuple[Collected, ...] = ()
    address: str = ""


class Instruction(StrEnum):
    """What the server answers to a heartbeat.

    GO_ON · STOP: end the process tree, then `finish` as STOPPED · LET_GO: somebody else has the task (or it is
    gone); stop reporting, touch nothing.
    """

    GO_ON = "go_on"
    STOP = "stop"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task given to a runner. fence: sent with every report; a newer assignment makes it stale.

    last_seq: the highest event the server has. first: false when somebody had the task before (attach, do not assume).
    """

    task: Task
    fence: int
    last_seq: int
    first: bool


class Peer(Protocol):
    """The server as a runner sees it. All methods may be called from several threads.

    A stale fence makes report, put_output and finish do nothing and say so by returning False.
    """

    def next(self, runner: str, wait_seconds: float) -> Assignment | None:
        """Take a task, waiting up to `wait_seconds` for one. The lease lasts 30 s; `extend` renews it."""

    def extend(self, task_id: str, fence: int) -> Instruction:
        """Renew the lease. Called every few seconds for each task in hand."""

    def open_input(self, task_id: str, name: str) -> BinaryIO:
        """The bytes of an Input, from the start; may be called again. Raises KeyError for an unknown name."""

    def report(self, task_id: str, fence: int, events: Sequence[Event]) -> bool:
        """Hand over events in order. Known numbers are ignored, so repeating a batch is harmless."""

    def put_output(self, task_id: str, fence: int, name: str, chunks: Iterator[bytes]) -> bool:
        """Hand over the tar of an Output, before `finish`. The last one given under a name counts."""

    def finish(self, task_id: str, fence: int, outcome: Outcome) -> bool:
        """Say how it ended; only the first counts. Afterwards the place may be removed."""

    def known(self) -> Collection[str]:
        """Ids of all tasks that are not finished. Places of other tasks are leftovers."""
