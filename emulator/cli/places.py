"""The places of builds and sandboxes on this machine. The composition hands them in: commands know no runner."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol


class Entrance(Protocol):
    """A command line that runs a shell in a place, and the environment of that command line."""

    @property
    def command(self) -> Sequence[str]: ...
    @property
    def environment(self) -> Mapping[str, str]: ...


class Closed(Exception):
    """The place is there, and cannot be entered; the text says why."""


FindPlace = Callable[[str, Path, bool], Entrance | None]
"""(uuid of a build or a sandbox, folder of the runner, whether there is a terminal) -> how to get in, None when it does
not run here. Raises Closed."""
