"""A task's processes on this machine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from runners.backends.base import Chunk, Member
from runners.backends.local import cgroups, processes, trees
from runners.backends.local.folder import Begun, TaskFolder
from runners.backends.local.hosts import LocalHosts
from runners.backends.local.janitor import Janitor
from runners.contract import Limits
from runners.environment import PLACE
from runners.paths import TooManyLinks, inside
from runners.tars import walk

_SMALL = 4 * 1024 * 1024


@dataclass(slots=True)
class LocalRunning:
    """See `runners.backends.base.Running`. `begun` says what it is; all else is read from its folder."""

    folder: TaskFolder
    begun: Begun
    hosts: LocalHosts
    janitor: Janitor
    limits: Limits
    host_address: str = ""

    @property
    def address(self) -> str:
        return self.host_address

    @property
    def started_at(self) -> datetime:
        return self.folder.started_at()

    @property
    def first_seq(self) -> int:
        return self.begun.first_seq

    @property
    def alone_at_end(self) -> bool:
        return self.begun.private and not self.begun.host

    def chunks(self) -> Iterator[Chunk]:
        return self.folder.chunks()

    def kill(self) -> None:
        end_processes(self.folder, self.begun)

    def death(self) -> tuple[str, str]:
        group = cgroups.group(self.folder.key)
        if not self.begun.host and group is not None and group.ran_out_of_memory():
            return "out_of_memory", f"ran out of memory: the limit is {self.limits.memory_mib} MiB"
        if self.folder.exit_code() is not None:
            return "engine_error", "its script could not be run; the last lines of the log say why"
        return "vanished", "its processes were ended from outside (a restart of the machine?)"

    def read(self, path: str) -> bytes | None:
        try:
            with inside(self.begun.root_path, path).open("rb") as file:
                return file.read(_SMALL)
        except (OSError, TooManyLinks):
            return None

    def is_folder(self, path: str) -> bool:
        try:
            return inside(self.begun.root_path, path).is_dir()
        except (OSError, TooManyLinks):
            return False

    def members(self, path: str) -> Iterator[Member]:
        return walk(self.begun.root_path, path)

    def dispose(self) -> None:
        if self.begun.host:
            end_processes(self.folder, self.begun)
            self.hosts.dispose(self.begun.host)

    def remove(self) -> None:
        remove_place(self.folder, self.begun, self.janitor.discard)


def end_processes(folder: TaskFolder, begun: Begun) -> None:
    """End the script of a task and everything it started."""
    process = folder.process()
    group = None if begun.host else cgroups.group(folder.key)

    def find() -> set[int]:
        below = processes.tree(*process) if process else set()
        return below | (group.members() if group else set()) | processes.carrying(PLACE, begun.cookie(folder.key))

    processes.end(find)


def remove_place(folder: TaskFolder, begun: Begun | None, remove: Callable[[Path], None] = trees.remove) -> None:
    """Remove what belongs to a task. Its folder goes last, so that an interrupted removal is found again."""
    if begun is None:
        trees.remove(folder.path)
        return
    if not begun.host:
        end_processes(folder, begun)
        group = cgroups.group(folder.key)
        if group is not None:
            group.remove()
    elif begun.root_path.is_dir():
        trees.remove(inside(begun.root_path, begun.control))
    remove(folder.path)
