"""Getting into a place that runs on this machine: a shell beside the task, as people want it who look for a mistake."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from runners.backends.base import EngineAway


@dataclass(frozen=True, slots=True)
class Entrance:
    """A command line that runs a shell in the place, with the input, outputs and exit code that it is given itself.

    environment: of that command line. The shell has the variables and the directory that the task's commands left."""

    command: tuple[str, ...]
    environment: Mapping[str, str]


class NoWay(Exception):
    """The place is there, and cannot be entered; the text says what is missing."""


def find(place: str, data: Path, machine: Mapping[str, str], *, terminal: bool) -> Entrance | None:
    """place: id of a task with a Fresh place that runs, or of a Host. data: folder of the runner. machine: environment
    of this process. terminal: whether the input is one. None when there is no such place here. Raises NoWay."""
    from runners.backends.docker.entering import enter as enter_container
    from runners.backends.local.entering import enter as enter_local

    found = enter_local(data / "local", place, machine)
    if found is not None:
        return found
    try:
        return enter_container(place, machine, terminal=terminal)
    except EngineAway:
        return None


@cache
def script() -> str:
    """For `sh -c`, in the place: `shell/enter.sh`."""
    return (Path(__file__).parent / "shell" / "enter.sh").read_text()
