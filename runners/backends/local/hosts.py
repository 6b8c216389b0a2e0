"""Simulated instances of the local backend: a folder with their files, a port, and a process that keeps them up.

A private root lives as long as its first process. That process is started once, outlives this server, and is found
again by what it left in `keeper/`.
"""

import contextlib
import json
import socket
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from runners.backends.base import Refused
from runners.backends.local import cgroups, private, processes, trees
from runners.backends.local.folder import TaskFolder
from runners.backends.local.launch import Launch
from runners.clock import Clock
from runners.contract import Host, Limits
from runners.environment import PLACE
from runners.naming import key_of

_PORTS = range(20_000, 30_000)
_KEEPER_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class LocalHost:
    """An instance. root: its files. port: where its application should listen, on 127.0.0.1."""

    path: Path
    port: int
    private: bool

    @property
    def root(self) -> Path:
        return self.path / "root"

    @property
    def key(self) -> str:
        return self.path.name

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"


class LocalHosts:
    """All instances below one folder, made on first use."""

    def __init__(self, path: Path, clock: Clock, *, private_roots: Callable[[], bool]) -> None:
        self._path = path
        self._clock = clock
        self._private = private_roots
        self._guard = threading.Lock()

    def get(self, place: Host) -> LocalHost:
        """The instance of that id; created when there is none."""
        with self._guard:
            return self.find(place.id) or self._create(place)

    def find(self, host_id: str) -> LocalHost | None:
        path = self._path / key_of(host_id)
        try:
            known = json.loads((path / "host.json").read_text())
            return LocalHost(path, known["port"], known["private"])
        except (OSError, ValueError, KeyError):
            return None

    def keep_up(self, host: LocalHost, limits: Limits) -> int:
        """See to it that the first process of a private instance runs; returns its id. Raises Refused."""
        group = cgroups.create(f"host-{host.key}", limits)
        keeper = TaskFolder(host.path / "keeper", self._clock)
        with self._guard:
            if keeper.was_started and keeper.is_over():
                trees.remove(keeper.path)
            if not keeper.was_started:
                self._start_keeper(host, keeper, group)
            return _await_first_process(host, keeper)

    def dispose(self, host_id: str) -> None:
        """End all its processes and remove its files. Unknown ids: nothing."""
        path = self._path / key_of(host_id)
        if path.is_dir():
            self._remove(path)

    def clear(self) -> None:
        """Dispose of all instances."""
        for path in list(self._path.glob("*")):
            self._remove(path)

    def _remove(self, path: Path) -> None:
        keeper = TaskFolder(path / "keeper", self._clock).process()
        group = cgroups.group(f"host-{path.name}")

        def find() -> set[int]:
            below = processes.tree(*keeper) if keeper else set()
            return below | (group.members() if group else set()) | processes.carrying(PLACE, path.name)

        processes.end(find)
        if group is not None:
            group.remove()
        trees.remove(path)

    def _create(self, place: Host) -> LocalHost:
        host = LocalHost(self._path / key_of(place.id), self._free_port(place.id), self._private())
        trees.remove(host.path)
        host.root.mkdir(parents=True)
        private.furnish(host.root, own_etc=host.private)
        known = {"id": place.id, "name": place.name, "port": host.port, "private": host.private}
        (host.path / "host.json.new").write_text(json.dumps(known))
        (host.path / "host.json.new").rename(host.path / "host.json")
        return host

    def _free_port(self, host_id: str) -> int:
        """The same for the same id where possible, so that a disposed instance comes back at its address."""
        taken = set()
        for file in self._path.glob("*/host.json"):
            with contextlib.suppress(OSError, ValueError, KeyError):
                taken.add(json.loads(file.read_text())["port"])
        first = zlib.crc32(host_id.encode("utf-8", "surrogatepass"))
        for n in range(len(_PORTS)):
            port = _PORTS[(first + n) % len(_PORTS)]
            if port not in taken and _is_free(port):
                return port
        raise Refused("engine_error", f"no free port between {_PORTS[0]} and {_PORTS[-1]} for the instance")

    def _start_keeper(self, host: LocalHost, keeper: TaskFolder, group: cgroups.Group | None) -> None:
        keeper.path.mkdir(exist_ok=True)
        with (keeper.path / "info").open("wb") as info:
            options = ("--info-fd", str(info.fileno()), "--", "sleep", "infinity")
            command = [*private.enter_new(host.root, private_processes=True), *options]
            environment = {"PATH": private.STANDARD_PATH, PLACE: host.key}
            Launch(keeper, command, environment, group, pass_fds=(info.fileno(),)).start()


def first_process(host: LocalHost) -> int | None:
    """What bwrap said about its child in a private instance, once the child is set up."""
    with contextlib.suppress(OSError, ValueError, KeyError):
        child = private.child_of((host.path / "keeper" / "info").read_bytes())
        return child if private.is_set_up(child) else None
    return None


def _await_first_process(host: LocalHost, keeper: TaskFolder) -> int:
    waited = 0.0
    while waited < _KEEPER_SECONDS and not (keeper.was_started and keeper.is_over()):
        if (child := first_process(host)) is not None:
            return child
        sleep(0.005)
        waited += 0.005
    said = keeper.log.read_text(errors="replace").strip()[-500:] if keeper.log.exists() else ""
    raise Refused("engine_error", f"the instance {host.key} does not come up: {said or 'bubblewrap gave no reason'}")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
