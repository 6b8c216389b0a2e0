"""Processes of this machine: who is alive, who descends from whom, and how to end them all.

A process is known by its id and its start time, because ids are used again.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

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
    """start: as `started` told it once; nothing when it is not known."""
    _reap(pid)
    now = started(pid)
    return now is not None and (not start or now == start)


def tree(pid: int, start: str) -> set[int]:
    """The process and everything below it; nothing when it is another one by now."""
    return {pid, *_descendants(pid)} if alive(pid, start) else set()


def carrying(name: str, value: str) -> set[int]:
    """Processes with a variable of this value, or of one that goes on with `/`, in the environment they were started
    with (Linux only, elsewhere none)."""
    exact = f"\0{name}={value}\0".encode()
    found = set()
    for pid in _ids() if LINUX else ():
        with contextlib.suppress(OSError), open(f"/proc/{pid}/environ", "rb") as environment:
            given = b"\0" + environment.read() + b"\0"
            if exact in given or exact[:-1] + b"/" in given:
                found.add(pid)
    return found


def command_line(pid: int) -> bytes:
    """Its words, each ended by NUL (Linux only); nothing when it is gone."""
    return _told(pid, "cmdline")


def environment(pid: int) -> dict[str, str]:
    """What it was started with (Linux only); nothing when it is gone or not ours to read."""
    words = _told(pid, "environ").decode("utf-8", "surrogateescape").split("\0")
    return dict(word.split("=", 1) for word in words if "=" in word)


def _told(pid: int, name: str) -> bytes:
    try:
        with open(f"/proc/{pid}/{name}", "rb") as file:
            return file.read()
    except OSError:
        return b""


def end(find: Callable[[], set[int]], *, seconds: float = 5.0) -> None:
    """End all processes that `find` tells, asked until it tells no more. They are stopped before the first is ended,
    so that none can start another meanwhile."""
    deadline = time.monotonic() + seconds
    victims: set[int] = set()
    while time.monotonic() < deadline:
        found = find() - victims - {os.getpid()}
        if not found:
            break
        victims |= found
        _send(found, signal.SIGSTOP)
    _send(victims, signal.SIGKILL)
    while time.monotonic() < deadline and (left := find() - {os.getpid()}):
        for pid in left:
            _reap(pid)
        _send(left, signal.SIGKILL)
        time.sleep(0.003)


def _send(pids: set[int], number: int) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, number)


def _descendants(pid: int) -> set[int]:
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


def _ids() -> Iterator[int]:
    return (int(name) for name in os.listdir("/proc") if name.isdigit())


def _parents() -> Iterator[tuple[int, int]]:
    """Living processes and their parents."""
    if not LINUX:
        listing = subprocess.run(["ps", "-axo", "pid=,ppid="], capture_output=True, text=True, check=False).stdout
        for line in listing.splitlines():
            pid, parent = line.split()
            yield int(pid), int(parent)
        return
    for process in _ids():
        with contextlib.suppress(OSError, ValueError, IndexError), open(f"/proc/{process}/stat", "rb") as stat:
            words = stat.read().rpartition(b")")[2].split()
            if words[0] not in (b"Z", b"X"):
                yield process, int(words[1])


def _started_by_ps(pid: int) -> str | None:
    done = subprocess.run(
        ["ps", "-o", "state=,lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    return None if not done or done[0].startswith("Z") else " ".join(done[1:])


def _reap(pid: int) -> None:
    """Collect our own dead child, so that it does not look alive."""
    with contextlib.suppress(ChildProcessError, OSError):
        os.waitpid(pid, os.WNOHANG)
