"""Processes of this machine: who is alive, who descends from whom, and how to end them all.

A process is known by its id and its start time, because ids are used again.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

LINUX = sys.platform.startswith("linux")


def started(pid: int) -> str | None:
    """When the process started, in the system's own words; None when there is none, or only its corpse."""
    if not LINUX:
        return _started_by_ps(pid)
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            return start_in_stat(stat.read().decode("latin-1"))
    except OSError:
        return None


def start_in_stat(stat: str) -> str | None:
    """The start time in a line of /proc/<pid>/stat. The command's name in it may hold anything."""
    words = stat.rpartition(")")[2].split()
    return None if len(words) < 20 or words[0] in "ZX" else words[19]


def alive(pid: int, start: str) -> bool:
    _reap(pid)
    now = started(pid)
    return now is not None and (not start or now == start)


def descendants(pid: int) -> set[int]:
    """Every living process below `pid`."""
    children: dict[int, list[int]] = {}
    for child, parent in _parents():
        children.setdefault(parent, []).append(child)
    found: set[int] = set()
    todo = [pid]
    while todo:
        for child in children.get(todo.pop(), ()):
            if child not in found:
                found.add(child)
                todo.append(child)
    return found


def kill_tree(pid: int, start: str, *, seconds: float = 5.0) -> None:
    """End the process and all below it. They are stopped first, so that none can start another meanwhile."""
    deadline = time.monotonic() + seconds
    if not alive(pid, start):
        return
    victims: set[int] = set()
    while time.monotonic() < deadline:
        found = {pid, *descendants(pid)} - victims
        if not found:
            break
        victims |= found
        for victim in found:
            send(victim, signal.SIGSTOP)
    for victim in victims:
        send(victim, signal.SIGKILL)
    while time.monotonic() < deadline and alive(pid, start):
        time.sleep(0.002)


def send(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, number)


def _parents() -> Iterator[tuple[int, int]]:
    if not LINUX:
        listing = subprocess.run(["ps", "-axo", "pid=,ppid="], capture_output=True, text=True, check=False).stdout
        for line in listing.splitlines():
            pid, parent = line.split()
            yield int(pid), int(parent)
        return
    for name in os.listdir("/proc"):
        if name.isdigit():
            with contextlib.suppress(OSError, ValueError, IndexError), open(f"/proc/{name}/stat", "rb") as stat:
                yield int(name), int(stat.read().rpartition(b")")[2].split()[1])


def _started_by_ps(pid: int) -> str | None:
    done = subprocess.run(
        ["ps", "-o", "state=,lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    return None if not done or done[0].startswith("Z") else " ".join(done[1:])


def _reap(pid: int) -> None:
    """Collect our own dead child, so that it does not look alive."""
    with contextlib.suppress(ChildProcessError, OSError):
        os.waitpid(pid, os.WNOHANG)
