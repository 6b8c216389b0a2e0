"""Simulated instances: containers that live long. A task is a script in them that keeps its output in a file.

The server may die while the script runs; the file stays, and the next one reads it again.
"""

import contextlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docker
from docker.errors import APIError
from docker.models.containers import Container

from runners.backends.base import Chunk, EngineAway, Member, Refused, Source
from runners.backends.docker import containers, files
from runners.backends.docker.engine import HOST_LABEL, SERVER_LABEL, answering, discard, find
from runners.backends.docker.network import Network
from runners.backends.docker.output import follow
from runners.backends.docker.shop import Shop
from runners.contract import Host, Result, Task
from runners.environment import PLACE
from runners.naming import key_of
from runners.script import compile_task, control_folder

_DEFAULT_IMAGE = "codexyz/host:latest"
_APPLICATION_PORT = 8080
_STAY = ["/bin/sh", "-c", "while :; do sleep 86400; done"]
_LAUNCH = 'exec /bin/sh "$0/launcher.sh" "$0" "" "" /bin/sh "$0/driver.sh" >>"$0/log" 2>&1'
_PORTS = range(30_000, 40_000)
_PORT_TAKEN = ("port is already allocated", "address already in use")
_SHELL = Path(__file__).parents[2] / "shell"
_SCRIPTS = ("launcher.sh", "follow.sh", "end.sh")


def host_name(shop: Shop, host_id: str) -> str:
    return f"codexyz-{shop.scope}-host-{key_of(host_id)}"


def _gone_name(shop: Shop, task: Task) -> str:
    """The name of a disposed instance until the end of the task that disposed of it is told."""
    return f"codexyz-{shop.scope}-gone-{key_of(task.id)}"


def open_host(shop: Shop, task: Task, place: Host, source: Source) -> "HostRunning":
    """As `Backend.open`."""
    gone = find(shop.client, _gone_name(shop, task)) if task.dispose else None
    if gone is not None and (begun := _begun(gone, control_folder(task))):
        return HostRunning(shop, task, gone, begun, new=False)
    known = shop.started.has(key_of(task.id))
    container = find(shop.client, host_name(shop, place.id))
    if container is None and known:
        raise Refused("vanished", "the instance's container was removed from outside", Result.LOST)
    network = shop.network()
    if container is None or container.status != "running":
        container = _ensure(shop, task, place, network, source)
    begun = _begun(container, control_folder(task))
    if begun is None and known:
        raise Refused("vanished", "the instance was replaced from outside", Result.LOST)
    new = begun is None or not files.is_folder(container, f"{control_folder(task)}/started")
    if begun is None:
        begun = _prepare(shop, task, network, container, source)
    if new:
        _launch(shop, task, place, network, container)
    return HostRunning(shop, task, container, begun, new)


def _prepare(shop: Shop, task: Task, network: Network, container: Container, source: Source) -> "Begun":
    begun = Begun(source.seq + 1, shop.clock.now().isoformat())
    program = compile_task(task, network.endpoint)
    program.files.update({name: (_SHELL / name).read_bytes() for name in _SCRIPTS}, log=b"")
    shop.lay(container, task, program, source, {f"{program.control}/begun": begun.to_bytes()})
    return begun


def _launch(shop: Shop, task: Task, place: Host, network: Network, container: Container) -> None:
    """Start the script and leave it alone. The launcher sees to it that it is started once."""
    shop.started.add(key_of(task.id))
    variables = shop.variables(task, network, _APPLICATION_PORT, _cookie(task, place))
    command = ["/bin/sh", "-c", _LAUNCH, control_folder(task)]
    with answering():
        container.exec_run(command, detach=True, environment=variables, user="0:0", workdir="/")


def _cookie(task: Task, place: Host) -> str:
    return f"{key_of(place.id)}/{key_of(task.id)}"


def _ensure(shop: Shop, task: Task, place: Host, network: Network, source: Source) -> Container:
    """The running container of an instance; created when there is none."""
    image = shop.image(place.image or _DEFAULT_IMAGE, source)
    labels = {SERVER_LABEL: shop.scope, HOST_LABEL: place.id}

    def wish(port: int) -> containers.Wish:
        return containers.Wish(
            host_name(shop, place.id), image, _STAY, {PLACE: key_of(place.id)}, labels, task.limits, network,
            ports={_APPLICATION_PORT: port}, long_lived=True,
        )  # fmt: skip

    first = zlib.crc32(place.id.encode("utf-8", "surrogatepass"))
    for n in range(20):
        container = _up(shop.client, wish(_PORTS[(first + n * 97) % len(_PORTS)]))
        if container is not None:
            return container
    raise Refused("engine_error", f"no free port between {_PORTS[0]} and {_PORTS[-1]} for the instance")


def _up(client: docker.DockerClient, wish: containers.Wish) -> Container | None:
    """The running container; None when its port is taken. Raises Refused."""
    container = find(client, wish.name) or containers.create(client, wish) or find(client, wish.name)
    if container is None:
        return None
    try:
        containers.start(container)
    except Refused as refused:
        if containers.never_started(container):
            discard(container)
        if any(words in refused.message for words in _PORT_TAKEN):
            return None
        raise
    container.reload()
    return container


@dataclass(frozen=True, slots=True)
class Begun:
    """Written into the place when all is laid, before the script is started."""

    first_seq: int
    started_at: str

    def to_bytes(self) -> bytes:
        return json.dumps({"first_seq": self.first_seq, "started_at": self.started_at}).encode()


def _begun(container: Container, control: str) -> Begun | None:
    content = files.read(container, f"{control}/begun")
    return None if content is None else Begun(**json.loads(content))


@dataclass(slots=True)
class HostRunning:
    """See `runners.backends.base.Running`. new: whether its script was started just now."""

    shop: Shop
    task: Task
    container: Container
    begun: Begun
    new: bool
    alone_at_end: bool = False

    @property
    def control(self) -> str:
        return control_folder(self.task)

    @property
    def started_at(self) -> datetime:
        return datetime.fromisoformat(self.begun.started_at).astimezone(UTC)

    @property
    def first_seq(self) -> int:
        return self.begun.first_seq

    @property
    def address(self) -> str:
        """Where the engine's machine forwards to the application."""
        bindings = self.container.attrs["HostConfig"]["PortBindings"].get(f"{_APPLICATION_PORT}/tcp") or [{}]
        return f"127.0.0.1:{bindings[0].get('HostPort', _APPLICATION_PORT)}"

    def chunks(self) -> Iterator[Chunk]:
        """Ends too when the container has ended: `death` tells."""
        yield from follow(self._log, self.shop.clock, fresh=self.new)
        self.new = False
        if containers.state(self.container).get("Running") and not self._is_over():
            raise EngineAway("the log broke off")

    def kill(self) -> None:
        assert isinstance(self.task.place, Host)
        cookie = _cookie(self.task, self.task.place)
        self._exec(["/bin/sh", f"{self.control}/end.sh", f"{PLACE}={cookie}"])

    def death(self) -> tuple[str, str]:
        if not containers.state(self.container).get("Running"):
            return "vanished", "the instance's container was ended from outside"
        if files.read(self.container, f"{self.control}/exit") is not None:
            return "engine_error", "its script could not be run; the last lines of the log say why"
        return "vanished", "its processes were ended from outside, or the instance ran out of memory"

    def read(self, path: str) -> bytes | None:
        return files.read(self.container, path)

    def is_folder(self, path: str) -> bool:
        return files.is_folder(self.container, path)

    def members(self, path: str) -> Iterator[Member]:
        return files.members(self.container, path)

    def dispose(self) -> None:
        """The container stays, ended and under another name, for who comes back before the end was told."""
        gone = _gone_name(self.shop, self.task)
        if self.container.name == gone:
            return
        with answering():
            self.container.stop(timeout=0)
            self.container.rename(gone)
            self.container.reload()

    def remove(self) -> None:
        if self.container.name == _gone_name(self.shop, self.task):
            discard(self.container)
        elif containers.state(self.container).get("Running"):
            self._exec(["rm", "-rf", self.control])
        self.shop.started.clear(key_of(self.task.id))

    def _log(self) -> Any:
        command = ["/bin/sh", f"{self.control}/follow.sh", self.control]
        api = self.shop.client.api
        try:
            made = api.exec_create(self.container.id, command, user="0:0", stderr=False)
            return _Closable(api.exec_start(made["Id"], stream=True))
        except APIError as error:
            if error.status_code not in (404, 409):  # gone, or not running
                raise
            return _Closable(files.pieces(self.container, f"{self.control}/log"))

    def _is_over(self) -> bool:
        """The script has ended, or was ended: its first process is no more."""
        check = 'read -r pid < "$1/pid" && [ ! -e "$1/exit" ] && [ -d "/proc/$pid" ]'
        return self._exec(["/bin/sh", "-c", check, "check", self.control]) != 0

    def _exec(self, command: list[str]) -> int:
        """Exit code; -1 when the container is not running."""
        with answering():
            try:
                code = self.container.exec_run(command, user="0:0", workdir="/").exit_code
                return -1 if code is None else int(code)
            except APIError as error:
                if error.status_code in (404, 409):
                    return -1
                raise


class _Closable:
    """A stream of the SDK, which closes it only when it is read to its end."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)

    def close(self) -> None:
        """The reader is in a thread of its own and may be in the middle: it ends with the process in the container."""
        with contextlib.suppress(ValueError):
            self._stream.close()
