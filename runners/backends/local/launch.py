"""Starts a program that outlives this process."""

import contextlib
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from runners.backends.local.cgroups import Group
from runners.backends.local.folder import TaskFolder

_BEHIND = 5
_LAUNCHER = Path(__file__).parents[2] / "shell" / "launcher.sh"


@dataclass(frozen=True, slots=True)
class Launch:
    """A command whose output, process and exit code are kept in `folder`. data_kib: limit of a process's data where
    there is no cgroup, or 0. behind: what people do at this machine goes first."""

    folder: TaskFolder
    command: Sequence[str]
    environment: Mapping[str, str]
    group: Group | None
    data_kib: int = 0
    pass_fds: tuple[int, ...] = ()
    behind: bool = False

    def start(self) -> None:
        """Harmless when somebody has started it already: the launcher sees to that."""
        entries = "\n".join(self.group.entries) if self.group else ""
        data = "" if self.group or not self.data_kib else str(self.data_kib)
        words = ["/bin/sh", str(_LAUNCHER), str(self.folder.path), entries, data, *self.command]
        with self.folder.log.open("ab") as log:
            process = subprocess.Popen(
                words, env=dict(self.environment), stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/",
                start_new_session=True, pass_fds=self.pass_fds,
            )  # fmt: skip
        if self.behind:
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process.pid, os.getpriority(os.PRIO_PROCESS, 0) + _BEHIND)
