"""The `codexyz` command as people type it: a process of its own, on a folder and a port of its own."""

import os
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from emulator.node import wait_until_answering

_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Running:
    """A command that goes on, and the file of what it says."""

    process: "subprocess.Popen[bytes]"
    said: Path

    def wait_for(self, text: str, times: int = 1) -> None:
        """Until it has said so."""
        deadline = time.monotonic() + _SECONDS
        while self.said.read_text().count(text) < times:
            assert time.monotonic() < deadline, self.said.read_text()
            assert self.process.poll() is None, self.said.read_text()
            time.sleep(0.05)

    def end(self, number: int = signal.SIGINT) -> int:
        """Its exit code after a signal."""
        self.process.send_signal(number)
        return self.process.wait(_SECONDS)


@dataclass(frozen=True, slots=True)
class Shell:
    """Runs commands in an empty folder. `url`: where its server answers once `up` was called."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __call__(self, *words: str, code: int = 0, **environment: str) -> str:
        """What a command says, on both of its outputs. It must end with `code`."""
        done = subprocess.run(
            self._command(*words), cwd=self.folder, env=self._environment(environment), stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=_SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout
        return done.stdout

    def fed(self, text: str, *words: str, code: int = 0, **environment: str) -> str:
        """What a command says that reads `text`."""
        done = subprocess.run(
            self._command(*words), cwd=self.folder, env=self._environment(environment), input=text, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=_SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout
        return done.stdout

    def output(self, *words: str, code: int = 0, **environment: str) -> str:
        """What a command says on its standard output alone."""
        done = subprocess.run(
            self._command(*words), cwd=self.folder, env=self._environment(environment), capture_output=True, text=True,
            timeout=_SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def piped(self, into: str, *words: str, **environment: str) -> str:
        """What another program says to which a command is piped."""
        line = f"{shlex.join(self._command(*words))} | {into}"
        return subprocess.run(
            ["sh", "-c", line], cwd=self.folder, env=self._environment(environment), stdout=subprocess.PIPE, text=True,
            timeout=_SECONDS, check=True,
        ).stdout  # fmt: skip

    def begin(self, *words: str, **environment: str) -> "Running":
        """A command that goes on."""
        said = self.folder.parent / f"{self.folder.name}.said"
        process = subprocess.Popen(
            self._command(*words), cwd=self.folder, env=self._environment(environment), stdout=said.open("w"),
            stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        return Running(process, said)

    def start(self, *words: str, **environment: str) -> "subprocess.Popen[str]":
        """A server that answers, started by this command."""
        process = subprocess.Popen(
            self._command(*words), cwd=self.folder, env=self._environment(environment), text=True,
            stdout=(self.folder / "out").open("a"), stderr=subprocess.STDOUT,
        )  # fmt: skip
        assert wait_until_answering(self.url, seconds=_SECONDS), (self.folder / "out").read_text()
        return process

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "emulator.main", *words]

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "CODEXYZ_"))}
        return {**own, "PYTHONPATH": os.getcwd(), "CODEXYZ_PORT": str(self.port), "COLUMNS": "120", **more}


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return Shell(tmp_path, probe.getsockname()[1])


@pytest.fixture
def up(shell: Shell) -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Starts a server; ended after the test with all it made."""
    started: list[subprocess.Popen[str]] = []

    def start(*words: str, **environment: str) -> "subprocess.Popen[str]":
        started.append(shell.start("up", *words, **{"CODEXYZ_EPHEMERAL": "1", **environment}))
        return started[-1]

    yield start
    for process in started:
        process.terminate()
    deadline = time.monotonic() + _SECONDS
    for process in started:
        process.wait(max(0.1, deadline - time.monotonic()))
