"""A backend that runs nothing: commands end as a table says, or as their own words say. For tests of everything else.

Without an entry in the table a command is read line by line: `echo TEXT [> FILE]`, `export NAME=VALUE`, `sleep
SECONDS`, `exit CODE` and `false` do what they say, any other line succeeds and says nothing.
"""

import re
import shlex
import threading
import time
from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from string import Template

from runners import environment, reach
from runners.backends.base import Chunk, Member, Running, Source
from runners.backends.local import trees
from runners.clock import Clock
from runners.contract import Host, Phase, Task
from runners.naming import key_of, nonce_of
from runners.paths import inside
from runners.script import control_folder
from runners.tars import unpack, walk, write_file


@dataclass(frozen=True, slots=True)
class Reply:
    """How a command ends. files: absolute path -> content that it leaves. seconds: how long it takes."""

    exit_code: int = 0
    lines: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0


Table = Mapping[str, Reply]
"""Regular expression searched in the text of a command -> how it ends. The first that is found counts."""


Steps = Generator[bytes, None, int]
"""Output in pieces (empty: time passes), and in the end an exit code."""


class _Killed(Exception):
    pass


class DummyBackend:
    """See `runners.backends.base.Backend`. What goes on is in memory: another process begins anew."""

    name = "dummy"

    def __init__(self, data: Path, endpoint: str, clock: Clock, *, table: Table | None = None) -> None:
        self._data = data.absolute()
        self._endpoint = endpoint
        self._clock = clock
        self._table = dict(table or {})
        self._running: dict[str, DummyRunning] = {}
        self._guard = threading.Lock()

    def open(self, task: Task, source: Source) -> Running:
        with self._guard:
            found = self._running.get(task.id)
        if found is not None:
            return found
        root = self._root(task)
        for given in task.inputs:
            source.check()
            with source.open_input(given.name) as stream:
                if given.archive == "tar":
                    unpack(stream, root, given.path)
                else:
                    path = inside(root, given.path)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    write_file(stream, path, given.mode)
        source.check()
        running = DummyRunning(task, root, source.seq + 1, self._clock, self)
        running.variables |= reach.near_of(task, self._endpoint)
        running.variables |= environment.of_task(task, endpoint=self._endpoint, port=running.port)
        with self._guard:
            return self._running.setdefault(task.id, running)

    def sweep(self, known: Callable[[], Collection[str]]) -> None:
        places = list((self._data / "tasks").glob("*"))
        keep = {key_of(task_id) for task_id in known()}
        for path in places:
            if path.name not in keep:
                trees.remove(path)

    def dispose_host(self, host_id: str) -> None:
        trees.remove(self._data / "hosts" / key_of(host_id))

    def clear(self) -> None:
        self.sweep(lambda: ())
        trees.remove(self._data / "hosts")

    def _root(self, task: Task) -> Path:
        if isinstance(task.place, Host):
            root = self._data / "hosts" / key_of(task.place.id)
        else:
            root = self._data / "tasks" / key_of(task.id)
            trees.remove(root)
        root.mkdir(parents=True, exist_ok=True)
        return root

    def reply(self, command: str) -> Reply | None:
        return next((reply for pattern, reply in self._table.items() if re.search(pattern, command)), None)

    def forget(self, running: "DummyRunning") -> None:
        with self._guard:
            self._running.pop(running.task.id, None)
        if not isinstance(running.task.place, Host):
            trees.remove(running.root)


class DummyRunning:
    """See `runners.backends.base.Running`. It goes on only while somebody reads its output."""

    alone_at_end = False

    def __init__(
        self, task: Task, root: Path, first_seq: int, clock: Clock,
        backend: "DummyBackend",
    ) -> None:  # fmt: skip
        self.task = task
        self.root = root
        self.first_seq = first_seq
        self.started_at: datetime = clock.now()
        self.port = 1024 + int(key_of(task.place.id)[-3:], 16) if isinstance(task.place, Host) else 0
        self.address = f"127.0.0.1:{self.port}" if self.port else ""
        self.variables: dict[str, str] = {}
        self._clock = clock
        self._backend = backend
        self._killed = threading.Event()
        self._said: list[Chunk] = []
        self._script = self._play()

    def chunks(self) -> Iterator[Chunk]:
        at = 0
        while True:
            while at < len(self._said):
                yield self._said[at]
                at += 1
            data = next(self._script, None)
            if data is None:
                return
            chunk = Chunk(data, self._clock.now())
            if data:
                self._said.append(chunk)
            else:
                yield chunk

    def kill(self) -> None:
        self._killed.set()

    def death(self) -> tuple[str, str]:
        return "vanished", "its dummy was ended"

    def read(self, path: str) -> bytes | None:
        file = inside(self.root, path)
        return file.read_bytes() if file.is_file() else None

    def is_folder(self, path: str) -> bool:
        return inside(self.root, path).is_dir()

    def members(self, path: str) -> Iterator[Member]:
        return walk(self.root, path)

    def dispose(self) -> None:
        if isinstance(self.task.place, Host):
            self._backend.dispose_host(self.task.place.id)

    def remove(self) -> None:
        self._backend.forget(self)

    def _play(self) -> Iterator[bytes]:
        """The output, as `shell/driver.sh` would write it."""
        self._write(self.task.workdir)
        yield self._mark("started")
        try:
            total = yield from self._phases()
        except _Killed:
            return
        self._harvest()
        yield self._mark(f"end {total}")

    def _phases(self) -> Steps:
        total = 0
        for number, phase in enumerate(self.task.phases):
            code = yield from self._phase(number, phase)
            total = total or code
            if code and not phase.go_on:
                break
        return total

    def _phase(self, number: int, phase: Phase) -> Steps:
        yield self._mark(f"phase {number}")
        begin, finally_at = 0, len(phase.commands)
        result = yield from self._commands(number, phase.commands, begin)
        last = yield from self._commands(number, phase.finally_commands, finally_at)
        yield self._mark(f"ended {number} {result or last}")
        return result or last

    def _commands(self, phase: int, commands: tuple[str, ...], first: int) -> Steps:
        for n, command in enumerate(commands, first):
            if self._killed.is_set():
                raise _Killed
            yield self._mark(f"command {phase} {n}")
            reply = self._backend.reply(command)
            code = yield from (self._as_told(reply) if reply else self._as_written(command))
            yield self._mark(f"done {phase} {n} {code}")
            self.variables[self.task.last_exit_variable] = str(code)
            if code:
                return code
        return 0

    def _as_told(self, reply: Reply) -> Steps:
        for line in reply.lines:
            yield line.encode() + b"\n"
        yield from self._sleep(reply.seconds)
        for path, content in reply.files.items():
            self._write(path, content)
        self.variables |= reply.variables
        return reply.exit_code

    def _as_written(self, command: str) -> Steps:
        for line in command.splitlines():
            word, _, rest = line.strip().partition(" ")
            text = self._expanded(rest)
            if word == "echo":
                said, into, path = text.partition(" > ")
                if into:
                    self._write(path.strip(), _plain(said) + b"\n")
                else:
                    yield _plain(text) + b"\n"
            elif word == "export":
                name, _, value = text.partition("=")
                self.variables[name] = _plain(value).decode()
            elif word == "sleep":
                yield from self._sleep(float(rest))
            elif word in ("exit", "false"):
                return int(rest or 0) if word == "exit" else 1
        return 0

    def _sleep(self, seconds: float) -> Iterator[bytes]:
        """Raises _Killed."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            yield b""
            if self._killed.wait(min(left, 0.05)):
                raise _Killed

    def _mark(self, words: str) -> bytes:
        return f"\x1e{nonce_of(self.task.id)} {int(self._clock.now().timestamp())} {words}\x1e\n".encode()

    def _write(self, path: str, content: bytes | None = None) -> None:
        """A file of the place, or without content a folder."""
        absolute = path if path.startswith("/") else f"{self.task.workdir}/{path}"
        file = inside(self.root, absolute)
        file.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            file.mkdir(exist_ok=True)
        else:
            file.write_bytes(content)

    def _harvest(self) -> None:
        control = control_folder(self.task)
        found = {name: self.variables[name] for name in self.task.variables if name in self.variables}
        self._write(f"{control}/variables", "".join(f"{name}={value}\0" for name, value in found.items()).encode())
        for n, output in enumerate(self.task.outputs):
            words = [output.label, "1", output.base_directory, *output.patterns, *output.exclude]
            self._write(f"{control}/output.{n}", "".join(f"{self._expanded(word)}\0" for word in words).encode())

    def _expanded(self, text: str) -> str:
        return Template(text).safe_substitute(self.variables)


def _plain(text: str) -> bytes:
    """A shell's words without their quotes."""
    try:
        return " ".join(shlex.split(text)).encode()
    except ValueError:
        return text.encode()
