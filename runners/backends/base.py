"""What a backend must do. It knows one kind of place; the supervisor does the rest."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Protocol

from runners.contract import Result, Task


class Refused(Exception):
    """The task can not be started here. code and message as in `Outcome`."""

    def __init__(self, code: str, message: str, result: Result = Result.REFUSED) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.result = result


class EngineAway(Exception):
    """The engine does not answer now. The supervisor tries again for a while, then gives the task up as LOST."""


class Interrupted(Exception):
    """Raised by `Source.check` and `Source.note` when the task was stopped before its place was ready."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Output as it came. at: None when it was written at an unknown time before now. Empty data: nothing new."""

    data: bytes = b""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A file, folder or link of a place. path: absolute in the place. read: its bytes in pieces, `size` in all."""

    path: str
    kind: str  # file dir link
    mode: int
    size: int = 0
    target: str = ""
    read: Callable[[], Iterator[bytes]] | None = None
    modified: int = 0


class Source(Protocol):
    """What `Backend.open` may ask of its caller."""

    @property
    def seq(self) -> int:
        """The number of the last event told; notes raise it. A place's own events follow the value at its creation."""

    @property
    def first(self) -> bool:
        """Whether nobody had this task before."""

    def note(self, text: str) -> None:
        """Tell people something. Raises Interrupted."""

    def check(self) -> None:
        """Raises Interrupted when the task should not start any more. Called between long steps."""

    def open_input(self, name: str) -> BinaryIO:
        """The bytes of an Input."""


class Running(Protocol):
    """A task's script in its place, going on or ended. Methods are called from one thread, `kill` from any."""

    @property
    def started_at(self) -> datetime:
        """When the script was started."""

    @property
    def first_seq(self) -> int:
        """The number of the first event of the output; the same whenever the task is opened again."""

    @property
    def address(self) -> str:
        """`host:port` at which a Host's application answers, or nothing."""

    @property
    def alone_at_end(self) -> bool:
        """Whether nothing else runs in the place when the script says its end, so that nobody need wait until it has
        ended too."""

    def chunks(self) -> Iterator[Chunk]:
        """All output from its first byte, then what comes; ends when the script has ended and everything was given.
        Gives an empty chunk at least five times a second while nothing comes. Raises EngineAway; may be called again,
        and then gives everything again."""

    def kill(self) -> None:
        """End the script and everything it started, at once. On a Host: not what earlier tasks left running.
        Harmless when it has ended."""

    def death(self) -> tuple[str, str]:
        """After `chunks`: code and message for people, why the script ended without saying so."""

    def read(self, path: str) -> bytes | None:
        """A small file of the place (at most 4 MiB of it), or None."""

    def is_folder(self, path: str) -> bool:
        """Whether `path` of the place is a folder, or a link to one."""

    def members(self, path: str) -> Iterator[Member]:
        """`path` itself and everything below it, parents first; nothing when it does not exist. Links on the way to
        `path` are followed inside the place, links below are given as links."""

    def dispose(self) -> None:
        """For a Host task with `dispose`: remove the Host with its files and processes, before the end is told, so that
        the next task finds none. What was said and how it ended can still be read afterwards."""

    def remove(self) -> None:
        """After the end was told: remove what belongs to the task alone, a Fresh place as a whole. Ends what still runs
        there. Harmless when done twice."""


class Backend(Protocol):
    """One kind of place. Methods are called from several threads, for different tasks."""

    name: str

    def open(self, task: Task, source: Source) -> Running:
        """Find the task's script, or create its place, lay the inputs and start it: exactly once, however often this
        is called and whoever died in between. Raises Refused (also with Result.LOST when it was started and is gone),
        Interrupted, EngineAway."""

    def sweep(self, known: Callable[[], Collection[str]]) -> None:
        """Remove places of tasks of this server that are not among `known` (ids). It is asked after the places were
        listed, so that those of new tasks are safe. Hosts stay."""

    def dispose_host(self, host_id: str) -> None:
        """Remove a Host with its files and processes. Unknown ids: nothing."""

    def clear(self) -> None:
        """Remove everything of this server: all its tasks, going on or not, and all its Hosts."""
