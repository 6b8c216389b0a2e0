"""Every kind of place, with a server in memory and a supervisor. One suite proves them all."""

import itertools
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from runners.backends.base import Backend
from runners.backends.dummy import DummyBackend
from runners.backends.local import LocalBackend
from runners.backends.local.private import probe
from runners.choose import docker_finding
from runners.clock import SystemClock
from runners.contract import Fresh, Host, Phase, Place, Task
from runners.naming import key_of
from runners.supervisor import Supervisor
from tests.runners.peer import MemoryPeer, Run

ENDPOINT = "http://127.0.0.1:4566"
_numbers = itertools.count(1)


class Lab:
    """A backend at work. `kind`: local (private roots), mapped (local without them), docker, dummy."""

    def __init__(self, kind: str, data: Path) -> None:
        self.kind = kind
        self.data = data
        self.peer = MemoryPeer()
        self.name = f"{data.name}-{os.getpid()}-{next(_numbers)}"
        self.hosts: set[str] = set()
        self.up()

    def up(self) -> None:
        """A new supervisor with a new backend, as after a restart of the server."""
        self.backend = make_backend(self.kind, self.data)
        self.supervisor = Supervisor(self.peer, self.backend, SystemClock(), name="lab", slots=3)
        self.supervisor.start()

    def restart(self) -> None:
        self.supervisor.stop(wake=self.peer.wake)
        self.peer.release_all()
        self.up()

    def task(self, *commands: str, place: Place | None = None, **more: Any) -> Task:
        """One phase BUILD with these commands, unless `phases` is given."""
        phases = more.pop("phases", (Phase("BUILD", commands),))
        return Task(f"{self.name}/{next(_numbers)}", place or Fresh("codexyz/build:latest"), phases, **more)

    def host(self, name: str = "i") -> Host:
        place = Host(f"{self.name}/{name}", "codexyz/host:latest", name)
        self.hosts.add(place.id)
        return place

    def begin(self, task: Task, inputs: Mapping[str, bytes] | None = None) -> Run:
        return self.peer.submit(task, inputs)

    def do(self, task: Task, inputs: Mapping[str, bytes] | None = None) -> Run:
        """The run after its end."""
        run = self.begin(task, inputs)
        self.finished(run)
        return run

    def finished(self, run: Run, seconds: float = 60.0) -> None:
        self.peer.wait(lambda: run.outcome is not None, seconds)
        assert not run.gaps

    def sh(self, *commands: str, **more: Any) -> Run:
        return self.do(self.task(*commands, **more))

    def has_place(self, task: Task) -> bool:
        """Whether anything of the task is still there."""
        if self.kind == "docker":
            return bool(docker_places(key_of(task.id)))
        return (self.data / "tasks" / key_of(task.id)).exists()

    def close(self) -> None:
        self.supervisor.stop(wake=self.peer.wake)
        self.peer.runs.clear()
        self.backend.sweep(lambda: ())
        for host_id in self.hosts:
            self.backend.dispose_host(host_id)


def docker_places(key: str) -> list[str]:
    """Names of containers, running or not, that hold the key."""
    listing = subprocess.run(
        ["docker", "ps", "-a", "--format", "{{.Names}}"], capture_output=True, text=True, check=True
    ).stdout
    return [name for name in listing.split() if key in name]


def make_backend(kind: str, data: Path) -> Backend:
    if kind == "dummy":
        return DummyBackend(data, ENDPOINT, SystemClock())
    if kind == "docker":
        from runners.backends.docker import DockerBackend

        return DockerBackend(data, ENDPOINT, SystemClock(), machine=os.environ)
    return LocalBackend(data, ENDPOINT, SystemClock(), machine=os.environ, private_roots=kind == "local")


@pytest.fixture
def lab(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Lab]:
    """Give the kind with `@everywhere`, `@real` or `@private` of this folder's tests."""
    kind = request.param
    if kind == "docker" and not docker_finding()[0]:
        pytest.skip(f"NOT PROVEN for Docker: {docker_finding()[1]}")
    if kind == "local" and not probe().ok:
        pytest.skip(f"NOT PROVEN for private roots: {probe().text}")
    made = Lab(kind, tmp_path)
    yield made
    made.close()


def kinds(*names: str) -> Callable[[Any], Any]:
    given = [pytest.param(name, marks=pytest.mark.docker) if name == "docker" else name for name in names]
    return pytest.mark.parametrize("lab", given, indirect=True)


everywhere = kinds("local", "mapped", "docker", "dummy")
real = kinds("local", "mapped", "docker")
private = kinds("local", "docker")
