"""How a task ends when it does not end by itself: stopped, too late, out of memory, vanished."""

import time
from pathlib import Path
from typing import BinaryIO

import pytest

from runners.contract import EXIT_TIMED_OUT, Limits, Phase, Result
from tests.runners.conftest import Lab, everywhere, private, real

TREE = (
    "sleep 3333 & (setsid sleep 3333 >/dev/null 2>&1 &) ; nohup sleep 3333 >/dev/null 2>&1 & "
    "trap '' TERM; echo begun; sleep 3333; echo never"
)


def processes_with(word: str) -> list[str]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except OSError:
            continue
        if word in command:
            found.append(command)
    return found


def gone(word: str, seconds: float = 10.0) -> list[str]:
    deadline = time.monotonic() + seconds
    while (left := processes_with(word)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


@everywhere
def test_stop_ends_a_waiting_command(lab: Lab) -> None:
    task = lab.task("echo begun", "sleep 3000", "echo never")
    run = lab.begin(task)
    lab.peer.wait(lambda: run.lines)
    lab.peer.request_stop(task.id)
    lab.finished(run)
    assert run.outcome is not None
    assert run.outcome.result is Result.STOPPED
    assert run.lines == ["begun"]


@real
def test_stop_ends_everything_that_was_started(lab: Lab) -> None:
    seconds = str(3_000_000 + time.monotonic_ns() % 900_000)
    task = lab.task(TREE.replace("3333", seconds))
    run = lab.begin(task)
    lab.peer.wait(lambda: run.lines)
    lab.peer.wait(lambda: len([line for line in processes_with(f"sleep {seconds}") if line.startswith("sleep")]) >= 4)
    lab.peer.request_stop(task.id)
    lab.finished(run)
    assert gone(f"sleep {seconds}") == []


@real
def test_a_build_that_ended_leaves_nothing_running(lab: Lab) -> None:
    seconds = str(3_000_000 + time.monotonic_ns() % 900_000)
    run = lab.sh(f"(setsid sleep {seconds} >/dev/null 2>&1 &); sleep {seconds} & echo done")
    assert run.lines == ["done"]
    assert gone(f"sleep {seconds}") == []


@real
def test_stop_on_a_host_leaves_what_earlier_tasks_started(lab: Lab) -> None:
    first = str(3_000_000 + time.monotonic_ns() % 400_000)
    second = str(3_500_000 + time.monotonic_ns() % 400_000)
    place = lab.host()
    lab.sh(f"nohup sleep {first} >/dev/null 2>&1 &", place=place)
    task = lab.task(TREE.replace("3333", second), place=place)
    run = lab.begin(task)
    lab.peer.wait(lambda: run.lines)
    lab.peer.request_stop(task.id)
    lab.finished(run)
    assert gone(f"sleep {second}") == []
    assert processes_with(f"sleep {first}")


@everywhere
def test_the_task_takes_too_long(lab: Lab) -> None:
    run = lab.do(lab.task("echo begun", "sleep 3000", limits=Limits(timeout_seconds=1.5)))
    assert run.outcome is not None
    assert run.outcome.result is Result.TIMED_OUT
    assert run.lines == ["begun"]


@real
def test_a_phase_takes_too_long(lab: Lab) -> None:
    slow = Phase("Hook", ("echo begun; sleep 3000",), timeout_seconds=1, labelled=True)
    run = lab.sh(phases=(slow, Phase("Next", ("echo never",))))
    assert run.outcome is not None
    assert run.outcome.result is Result.TIMED_OUT
    assert run.lines[0] == "[stdout]begun"
    assert all(line.startswith("[std") for line in run.lines)
    assert "never" not in " ".join(run.lines)
    assert run.steps[-2:] == [
        f"command_finished Hook 0 -> {EXIT_TIMED_OUT}",
        f"phase_finished Hook -> {EXIT_TIMED_OUT}",
    ]


@private
def test_more_memory_than_allowed(lab: Lab) -> None:
    if not memory_is_limited(lab):
        pytest.skip("NOT PROVEN: no cgroups to write here")
    eat = "python3 -c 'x = bytearray(400 * 1024 * 1024); print(len(x))'"
    run = lab.do(lab.task(f"{eat} || exit 9", limits=Limits(memory_mib=64)))
    assert run.outcome is not None
    assert run.outcome.result in (Result.FAILED, Result.LOST)
    assert not any(line.isdigit() for line in run.lines)
    fine = lab.do(lab.task(eat, limits=Limits(memory_mib=1024)))
    assert fine.lines[-1] == str(400 * 1024 * 1024)


@private
def test_the_place_is_killed_from_outside(lab: Lab) -> None:
    task = lab.task("echo begun; while :; do sleep 0.1; done")
    run = lab.begin(task)
    lab.peer.wait(lambda: run.lines)
    lab.backend.open(task, _NoSource()).kill()
    lab.finished(run)
    assert run.outcome is not None
    assert (run.outcome.result, run.outcome.code) == (Result.LOST, "vanished")


def memory_is_limited(lab: Lab) -> bool:
    from runners.backends.local import cgroups

    return lab.kind == "docker" or cgroups.group("x") is not None


class _NoSource:
    seq = 0
    first = False

    def note(self, text: str) -> None: ...

    def check(self) -> None: ...

    def open_input(self, name: str) -> BinaryIO:
        raise KeyError(name)
