"""Nothing is lost and nothing runs twice, whoever is killed and when."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from emulator import runs
from emulator.db import Database
from emulator.kernel.clock import SystemClock
from emulator.kernel.ids import RandomIds
from runners.choose import docker_finding
from runners.contract import Event, Fresh, Host, Limits, Mark, Phase, Result, Task
from tests.runners.conftest import Lab, real
from tests.runners.test_hosts import SERVE, answer

COUNT = "n=0; while [ $n -lt 60 ]; do n=$((n+1)); echo line $n; sleep 0.02; done"
EXPECTED = [f"line {n}" for n in range(1, 61)]


@real
def test_a_new_supervisor_goes_on_where_the_old_one_was(lab: Lab) -> None:
    run = lab.begin(lab.task(COUNT, "echo second"))
    for seen in (5, 20, 40):
        lab.peer.wait(lambda seen=seen: len(run.lines) >= seen)  # type: ignore[misc]
        lab.restart()
    lab.finished(run)
    assert run.lines == [*EXPECTED, "second"]
    assert run.steps.count("command_started BUILD 0") == 1


@real
def test_what_ended_while_nobody_looked(lab: Lab) -> None:
    run = lab.begin(lab.task(COUNT, "exit 6"))
    lab.peer.wait(lambda: run.lines)
    lab.supervisor.stop(wake=lab.peer.wake)
    time.sleep(2.5)  # the command's own time passes, nobody waits for anything
    lab.peer.release_all()
    lab.up()
    lab.finished(run)
    assert run.lines == EXPECTED
    assert run.outcome is not None
    assert (run.outcome.result, run.outcome.exit_code) == (Result.FAILED, 6)


@real
def test_the_time_limit_counts_while_nobody_looks(lab: Lab) -> None:
    run = lab.begin(lab.task("echo begun; sleep 300", limits=Limits(timeout_seconds=2)))
    lab.peer.wait(lambda: run.lines)
    lab.supervisor.stop(wake=lab.peer.wake)
    time.sleep(2)
    lab.peer.release_all()
    lab.up()
    lab.finished(run, 5)
    assert run.outcome is not None
    assert run.outcome.result is Result.TIMED_OUT


@real
def test_leftovers_of_finished_tasks_are_removed_at_the_start(lab: Lab) -> None:
    run = lab.begin(lab.task("echo begun; sleep 300"))
    lab.peer.wait(lambda: run.lines)
    lab.supervisor.stop(wake=lab.peer.wake)
    task = lab.peer.runs.pop(run.task.id).task
    lab.up()
    deadline = time.monotonic() + 20
    while lab.has_place(task) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not lab.has_place(task)


class Server:
    """A server process on a data folder, and a second look into its database."""

    def __init__(self, data: Path, backend: str) -> None:
        self.data = data
        self.backend = backend
        self.process: subprocess.Popen[bytes] | None = None
        self.up()
        self.db = Database(data / "codexyz.sqlite", SystemClock(), RandomIds())

    def up(self) -> None:
        (self.data / "pid").unlink(missing_ok=True)
        words = [sys.executable, "-m", "tests.runners.server", str(self.data), self.backend]
        self.process = subprocess.Popen(words, stderr=(self.data / "stderr").open("ab"))
        deadline = time.monotonic() + 30
        while not (self.data / "pid").exists():
            assert time.monotonic() < deadline, (self.data / "stderr").read_text()
            time.sleep(0.01)

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def submit(self, task: Task) -> None:
        with self.db.write() as tx:
            runs.submit(tx, task, account="1", region="r", notify="nobody")

    def events(self, task_id: str) -> list[Event]:
        with self.db.read() as tx:
            return runs.events(tx, task_id, 0, 100_000)

    def lines(self, task_id: str) -> list[str]:
        return [event.text for event in self.events(task_id) if event.mark is Mark.LINE]

    def finished(self, task_id: str, seconds: float = 60.0) -> runs.RunState:
        deadline = time.monotonic() + seconds
        while True:
            with self.db.read() as tx:
                state = runs.state(tx, task_id)
            if state is not None and state.outcome is not None:
                return state
            assert time.monotonic() < deadline, (self.events(task_id)[-3:], (self.data / "stderr").read_text()[-2000:])
            time.sleep(0.02)


@pytest.fixture(params=["local", pytest.param("docker", marks=pytest.mark.docker)])
def served(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    if request.param == "docker" and not docker_finding()[0]:
        pytest.skip(f"NOT PROVEN for Docker: {docker_finding()[1]}")
    server = Server(tmp_path, request.param)
    yield server
    with contextlib.suppress(OSError):
        server.kill()
    server.db.close()


def test_kill_9_in_the_middle_of_a_build(served: Server) -> None:
    task = Task(
        f"build-{os.getpid()}-{served.backend}",
        Fresh("codexyz/build:latest"),
        (Phase("BUILD", (COUNT, "echo second")),),
    )
    served.submit(task)
    while not served.lines(task.id):
        time.sleep(0.01)
    served.kill()
    time.sleep(0.3)
    served.up()
    state = served.finished(task.id)
    assert state.outcome is not None
    assert state.outcome.result is Result.SUCCEEDED
    assert served.lines(task.id) == [*EXPECTED, "second"]
    assert [event.seq for event in served.events(task.id)] == list(range(1, state.last_seq + 1))


def test_kill_9_at_any_moment(served: Server) -> None:
    place = Host(f"host-{os.getpid()}-{served.backend}", "codexyz/host:latest")
    names = [f"any-{n}-{os.getpid()}-{served.backend}" for n in range(4)]
    work = ("mkdir -p /srv/app", "echo once >> /srv/app/count; echo said", "sleep 0.1; wc -l < /srv/app/count")
    for name in names:
        served.submit(Task(name, place, (Phase("Hook", work),)))
    chance = random.Random(7)
    for _ in range(6):
        time.sleep(chance.random() * 0.5)
        served.kill()
        served.up()
    for n, name in enumerate(names, 1):
        state = served.finished(name)
        assert state.outcome is not None
        assert state.outcome.result is Result.SUCCEEDED, state
        assert served.lines(name) == ["said", str(n)]
    end = Task(f"end-{os.getpid()}-{served.backend}", place, (), dispose=True)
    served.submit(end)
    served.finished(end.id)


def test_an_instances_application_outlives_the_server(served: Server) -> None:
    place = Host(f"app-{os.getpid()}-{served.backend}", "codexyz/host:latest")
    deploy = Task(f"deploy-{os.getpid()}-{served.backend}", place, (Phase("Start", (SERVE,)),), {"VERSION": "v7"})
    served.submit(deploy)
    outcome = served.finished(deploy.id).outcome
    assert answer(outcome) == "v7"
    served.kill()
    assert answer(outcome) == "v7"
    served.up()
    assert answer(outcome) == "v7"
    end = Task(f"end-{os.getpid()}-{served.backend}", place, (), dispose=True)
    served.submit(end)
    again = served.finished(end.id).outcome
    assert outcome is not None
    assert again is not None
    assert again.address == outcome.address
    with pytest.raises(AssertionError, match="nothing answers"):
        answer(outcome, 0.2)
