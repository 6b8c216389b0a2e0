"""Interactive shells in the places of the runner of this process. Runners in other processes have none to offer."""

from collections.abc import Callable
from typing import Protocol


class Shell(Protocol):
    """A shell at a terminal. Reading and writing do not block; both raise OSError once it has ended, and
    BlockingIOError when there is nothing to read or no room to write."""

    def fileno(self) -> int: ...

    def read(self) -> bytes: ...

    def write(self, data: bytes) -> int:
        """How many bytes were taken."""

    def resize(self, columns: int, rows: int) -> None: ...

    def close(self) -> int:
        """End it, if it has not ended. Waits for that; the exit code."""


class NoShell(Exception):
    """There can be none in this place from here; the text says why."""


class Shells:
    """Knows how to open them once the runner has said so."""

    def __init__(self) -> None:
        self._open: Callable[[str], Shell | None] | None = None

    def offer(self, open_shell: Callable[[str], Shell | None]) -> None:
        """open_shell: from the id of a Fresh task that runs, or of a Host; None when that is not here."""
        self._open = open_shell

    def open(self, place: str) -> Shell:
        """Outside of transactions. Raises NoShell."""
        if self._open is None:
            raise NoShell("its runner is another process, and a connection needs one in the server's own")
        found = self._open(place)
        if found is None:
            raise NoShell("its place is not on the machine of the server, or is gone")
        return found

    @property
    def offered(self) -> bool:
        """Whether there is a runner in this process."""
        return self._open is not None
