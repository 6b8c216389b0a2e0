"""Limits of memory, CPU and processes by cgroups, where this process may write them (usually: as root)."""

import contextlib
import os
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from runners.contract import Limits

_ROOT = Path("/sys/fs/cgroup")
_V1 = ("memory", "pids", "cpu")


@dataclass(frozen=True, slots=True)
class Group:
    """A cgroup of one place; `folders` is one (version 2) or one a controller (version 1)."""

    folders: tuple[Path, ...]

    @property
    def entries(self) -> list[str]:
        """Files into which a process writes its id to enter."""
        return [str(folder / "cgroup.procs") for folder in self.folders]

    def members(self) -> set[int]:
        found: set[int] = set()
        for folder in self.folders:
            with contextlib.suppress(OSError):
                found |= {int(pid) for pid in (folder / "cgroup.procs").read_text().split()}
        return found

    def ran_out_of_memory(self) -> bool:
        for folder in self.folders:
            for name in ("memory.events", "memory.oom_control"):
                with contextlib.suppress(OSError):
                    words = (folder / name).read_text().split()
                    if int(dict(zip(words[::2], words[1::2], strict=False)).get("oom_kill", 0)):
                        return True
        return False

    def remove(self) -> None:
        for folder in self.folders:
            for _ in range(50):  # the kernel takes a moment to see that the last process is gone
                try:
                    folder.rmdir()
                except FileNotFoundError:
                    break
                except OSError:
                    time.sleep(0.002)
                else:
                    break


def group(name: str) -> Group | None:
    """The cgroup of that name, existing or not; None where cgroups are not ours to write."""
    parents = _parents()
    return Group(tuple(parent / name for parent in parents)) if parents else None


def create(name: str, limits: Limits) -> Group | None:
    made = group(name)
    if made is None:
        return None
    try:
        for folder in made.folders:
            folder.mkdir(exist_ok=True)
            _limit(folder, limits)
    except OSError:
        made.remove()
        return None
    return made


def _limit(folder: Path, limits: Limits) -> None:
    memory, quota = str(limits.memory_mib * 1024 * 1024), int(max(limits.cpus, 0.01) * 100_000)
    _write(folder, "memory.max", memory)
    _write(folder, "memory.swap.max", "0")
    _write(folder, "memory.limit_in_bytes", memory)
    _write(folder, "memory.memsw.limit_in_bytes", memory)
    _write(folder, "pids.max", str(limits.pids))
    _write(folder, "cpu.max", f"{quota} 100000")
    _write(folder, "cpu.cfs_quota_us", str(quota))


def _write(folder: Path, name: str, value: str) -> None:
    """Set what this kernel has of it."""
    with contextlib.suppress(FileNotFoundError, PermissionError), (folder / name).open("r+") as control:
        control.write(value)


@cache
def _parents() -> tuple[Path, ...]:
    """Folders below which our cgroups are made."""
    try:
        if (_ROOT / "cgroup.controllers").exists():
            return (_prepared_v2(),)
        parents = []
        for controller in _V1:
            parent = _ROOT / controller / "codexyz"
            parent.mkdir(exist_ok=True)
            parents.append(parent)
        return tuple(parents) if all(os.access(parent, os.W_OK) for parent in parents) else ()
    except OSError:
        return ()


def _prepared_v2() -> Path:
    parent = _ROOT / "codexyz"
    parent.mkdir(exist_ok=True)
    for folder in (_ROOT, parent):
        (folder / "cgroup.subtree_control").write_text("+memory +pids +cpu")
    return parent
