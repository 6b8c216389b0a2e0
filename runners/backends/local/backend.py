"""The local backend: where no container engine is at hand, builds and instances are processes of this machine.

`tasks/<key>/` holds what is known of a task, `hosts/<key>/` an instance. Everything is found again by its name; nothing
is remembered in memory.
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from runners import environment, script
from runners.backends.base import Interrupted, Refused, Running, Source
from runners.backends.local import cgroups, private, trees
from runners.backends.local.folder import Begun, TaskFolder
from runners.backends.local.hosts import LocalHost, LocalHosts
from runners.backends.local.janitor import Janitor
from runners.backends.local.launch import Launch
from runners.backends.local.mapping import Mapping as PathMapping
from runners.backends.local.running import LocalRunning, remove_place
from runners.clock import Clock
from runners.contract import Fresh, Host, Input, Result, Task
from runners.naming import key_of
from runners.paths import TooManyLinks, inside
from runners.tars import unpack, write_file

_CA_IN_PLACE = "/var/lib/codexyz/ca.pem"


class LocalBackend:
    """See `runners.backends.base.Backend`.

    data: an own folder. endpoint: the server's address. machine: environment of this process. ca_bundle: CA file that
    places should trust, or nothing. private_roots: whether places get a file tree of their own; None: where possible.
    """

    name = "local"

    def __init__(
        self,
        data: Path,
        endpoint: str,
        clock: Clock,
        *,
        machine: Mapping[str, str],
        ca_bundle: str = "",
        private_roots: bool | None = None,
    ) -> None:
        self._tasks = data.absolute() / "tasks"
        self._tasks.mkdir(parents=True, exist_ok=True)
        self._endpoint = endpoint
        self._clock = clock
        self._machine = machine
        self._ca = environment.ca_file(ca_bundle, machine)
        self._private_roots = private_roots
        self._janitor = Janitor(data.absolute() / "janitor")
        self._hosts = LocalHosts(data.absolute() / "hosts", clock, private_roots=self._private)

    def open(self, task: Task, source: Source) -> Running:
        folder = self._folder(key_of(task.id))
        begun = folder.begun()
        if begun is None:
            begun = self._prepared(task, folder, source)
        elif not begun.root_path.is_dir() and not (begun.dispose and folder.was_started):
            raise Refused("vanished", "its files were removed from outside", Result.LOST)
        host = self._hosts.find(begun.host) if begun.host else None
        if not folder.was_started:
            self._start(task, folder, begun, host)
            folder.await_start()
        return LocalRunning(folder, begun, self._hosts, self._janitor, task.limits, host.address if host else "")

    def sweep(self, known: Callable[[], Collection[str]]) -> None:
        found = {path.name for path in self._tasks.iterdir()}
        for key in found - {key_of(task_id) for task_id in known()}:
            folder = self._folder(key)
            remove_place(folder, folder.begun())
        self._janitor.wake()

    def dispose_host(self, host_id: str) -> None:
        self._hosts.dispose(host_id)

    def clear(self) -> None:
        self.sweep(lambda: ())
        self._hosts.clear()
        self._janitor.end()

    def _private(self) -> bool:
        return private.probe().ok if self._private_roots is None else self._private_roots

    def _folder(self, key: str) -> TaskFolder:
        return TaskFolder(self._tasks / key, self._clock)

    def _prepared(self, task: Task, folder: TaskFolder, source: Source) -> Begun:
        """A place with all that the task needs, not started. What an interrupted try left is removed."""
        trees.remove(folder.path)
        folder.path.mkdir()
        try:
            return self._prepare(task, folder, source)
        except (Interrupted, Refused, TooManyLinks) as error:
            trees.remove(folder.path)
            if isinstance(error, TooManyLinks):
                raise Refused("bad_input", str(error)) from error
            raise

    def _prepare(self, task: Task, folder: TaskFolder, source: Source) -> Begun:
        root, own = self._root(task, folder)
        if not own:
            source.note(f"No private root here: paths such as /codebuild are below {root}, other paths are real.")
        if os.geteuid() != 0 and any(phase.run_as for phase in task.phases):
            source.note("The server does not run as root: all commands run as the user who started it.")
        for given in task.inputs:
            source.check()
            _lay(given, root, source)
        program = self._program(task, root, own)
        control = Path(program.control) if not own else inside(root, program.control)
        trees.remove(control)
        _lay_program(program, str(control))
        for path in program.folders:
            with contextlib.suppress(OSError):  # the script says it when that cannot be
                os.makedirs(inside(root, path) if own else path, exist_ok=True)
        self._lay_ca(root)
        source.check()
        host = task.place.id if isinstance(task.place, Host) else ""
        begun = Begun(task.id, source.seq + 1, str(root), own, script.control_folder(task), host, task.dispose)
        folder.begin(begun)
        return begun

    def _root(self, task: Task, folder: TaskFolder) -> tuple[Path, bool]:
        """The files of the place, and whether the place sees them as its root."""
        if isinstance(task.place, Host):
            host = self._hosts.get(task.place)
            return host.root, host.private
        root = folder.path / "root"
        self._janitor.furnish(root)
        return root, self._private()

    def _program(self, task: Task, root: Path, own: bool) -> script.Program:
        if own:
            alone = isinstance(task.place, Fresh)
            return script.compile_task(
                task, self._endpoint, run_as=os.geteuid() == 0, alone=alone, booted=self._booted()
            )  # fmt: skip
        mapping = PathMapping(root)
        return script.compile_task(
            task, self._endpoint, locate=mapping.locate, run_as=os.geteuid() == 0, rewrite=mapping.rewrite,
            booted=self._booted(),
        )  # fmt: skip

    def _booted(self) -> int | None:
        """When this machine was, in seconds since 1970."""
        try:
            up = float(Path("/proc/uptime").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return None
        return round(self._clock.now().timestamp() - up)

    def _lay_ca(self, root: Path) -> None:
        if self._ca:
            shutil.copyfile(self._ca, inside(root, _CA_IN_PLACE))

    def _start(self, task: Task, folder: TaskFolder, begun: Begun, host: LocalHost | None) -> None:
        if host is None:
            group = cgroups.create(folder.key, task.limits)
        else:
            group = cgroups.create(f"host-{host.key}", task.limits)
        command = [*self._enter(task, begun, host), "/bin/sh", self._program_entry(task, begun)]
        variables = self._environment(task, folder, begun, host)
        data_kib = task.limits.memory_mib * 1024
        Launch(folder, command, variables, group, data_kib=data_kib, behind=host is None).start()

    def _enter(self, task: Task, begun: Begun, host: LocalHost | None) -> list[str]:
        """The beginning of a command line that runs a program in the place."""
        if not begun.private:
            return []
        if host is not None:
            return private.enter_running(self._hosts.keep_up(host, task.limits))
        privileged = isinstance(task.place, Fresh) and task.place.privileged
        return [*private.enter_new(begun.root_path, private_processes=True, privileged=privileged), "--"]

    def _program_entry(self, task: Task, begun: Begun) -> str:
        control = script.control_folder(task)
        return f"{control if begun.private else PathMapping(begun.root_path).locate(control)}/driver.sh"

    def _environment(
        self, task: Task, folder: TaskFolder, begun: Begun, host: LocalHost | None
    ) -> dict[str, str]:  # fmt: skip
        mapping = PathMapping(begun.root_path)
        ca = _CA_IN_PLACE if begun.private else mapping.locate(_CA_IN_PLACE)
        found = environment.basic(self._machine, ca if self._ca else "")
        found["PATH"] = private.search_path(self._machine.get("PATH", ""))
        if not begun.private:
            found["HOME"] = mapping.locate("/root")
            found["PATH"] = self._machine.get("PATH", private.STANDARD_PATH)
        rewrite = str if begun.private else mapping.rewrite
        found |= environment.of_task(
            task, endpoint=self._endpoint, port=host.port if host else 0, rewrite=rewrite
        )  # fmt: skip
        found[environment.PLACE] = begun.cookie(folder.key)
        return found


def _lay_program(program: script.Program, control: str) -> None:
    for path in {os.path.dirname(f"{control}/{name}") for name in program.files}:
        os.makedirs(path, exist_ok=True)
    for name, content in program.files.items():
        with open(f"{control}/{name}", "wb") as file:
            file.write(content)


def _lay(given: Input, root: Path, source: Source) -> None:
    """Bring an Input to its path. Raises Refused, Interrupted."""
    with source.open_input(given.name) as stream:
        if given.archive == "tar":
            unpack(stream, root, given.path)
            return
        path = inside(root, given.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise Refused("bad_input", f"{given.path} is a folder, so the file {given.name} cannot be written there")
        write_file(stream, path, given.mode)
