"""A build: one container whose main process is the task's script. Docker keeps its output."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from docker.errors import APIError, NotFound
from docker.models.containers import Container

from runners.backends.base import Chunk, EngineAway, Member, Refused, Source
from runners.backends.docker import containers, files
from runners.backends.docker.engine import FIRST_SEQ_LABEL, SERVER_LABEL, TASK_LABEL, answering, discard, find
from runners.backends.docker.output import follow
from runners.backends.docker.shop import Shop
from runners.contract import Fresh, Result, Task
from runners.naming import key_of
from runners.script import compile_task

_DEFAULT_IMAGE = "codexyz/build:latest"


def open_fresh(shop: Shop, task: Task, place: Fresh, source: Source) -> "FreshRunning":
    """As `Backend.open`."""
    key = key_of(task.id)
    container = None if source.first and not shop.started.has(key) else find(shop.client, _name(shop, key))
    if container is not None and containers.never_started(container):
        discard(container)  # it may hold only a part of what it needs
    elif container is not None:
        return FreshRunning(shop, task, container, new=False)
    elif shop.started.has(key):
        raise Refused("vanished", "its container was removed from outside", Result.LOST)
    container = _made(shop, task, place, source)
    shop.started.add(key)
    try:
        containers.start(container)
    except Refused:
        discard(container)
        shop.started.clear(key)
        raise
    container.reload()
    return FreshRunning(shop, task, container, new=True)


def _made(shop: Shop, task: Task, place: Fresh, source: Source) -> Container:
    """A container with all that the task needs, not started."""
    key, network = key_of(task.id), shop.network()
    program = compile_task(task, network.endpoint, alone=True, far=True)
    image = shop.image(place.image or _DEFAULT_IMAGE, source)
    labels = {SERVER_LABEL: shop.scope, TASK_LABEL: task.id, FIRST_SEQ_LABEL: str(source.seq + 1)}
    wish = containers.Wish(
        _name(shop, key), image, ["/bin/sh", program.entry], shop.variables(task, network, 0, key), labels,
        task.limits, network, privileged=place.privileged,
    )  # fmt: skip
    container = containers.create(shop.client, wish)
    if container is None:
        raise Refused("engine_error", "another runner is making the same container")
    try:
        shop.lay(container, task, program, source, {})
    except BaseException:
        discard(container)
        raise
    return container


def _name(shop: Shop, key: str) -> str:
    return f"codexyz-{shop.scope}-task-{key}"


@dataclass(slots=True)
class FreshRunning:
    """See `runners.backends.base.Running`. new: whether its script was started just now."""

    shop: Shop
    task: Task
    container: Container
    new: bool
    address: str = ""
    alone_at_end: bool = True

    @property
    def started_at(self) -> datetime:
        return engine_time(self.container.attrs["State"]["StartedAt"])

    @property
    def first_seq(self) -> int:
        return int(self.container.labels[FIRST_SEQ_LABEL])

    def chunks(self) -> Iterator[Chunk]:
        def logs() -> Any:
            try:
                return self.container.logs(stream=True, follow=True)
            except NotFound:
                return _Nothing()

        yield from follow(logs, self.shop.clock, fresh=self.new)
        self.new = False
        now = containers.state(self.container)
        if now.get("Running"):
            raise EngineAway("the log ended although the container runs")

    def kill(self) -> None:
        with answering():
            try:
                self.container.kill()
            except APIError as error:
                if error.status_code not in (404, 409):  # gone, or ended already
                    raise

    def death(self) -> tuple[str, str]:
        now = containers.state(self.container)
        if not now:
            return "vanished", "its container was removed from outside"
        if now.get("OOMKilled"):
            return "out_of_memory", f"ran out of memory: the limit is {self.task.limits.memory_mib} MiB"
        if now.get("Error") or now.get("ExitCode") in (126, 127):
            return "engine_error", f"its script could not be run: {now.get('Error') or 'has the image a shell?'}"
        return "vanished", "its container was ended from outside (a restart of Docker or the machine?)"

    def read(self, path: str) -> bytes | None:
        return files.read(self.container, path)

    def is_folder(self, path: str) -> bool:
        return files.is_folder(self.container, path)

    def members(self, path: str) -> Iterator[Member]:
        return files.members(self.container, path)

    def dispose(self) -> None:
        """There is no Host."""

    def remove(self) -> None:
        discard(self.container)
        self.shop.started.clear(key_of(self.task.id))


class _Nothing:
    """The output of a container that is gone."""

    def __iter__(self) -> Iterator[bytes]:
        return iter(())

    def close(self) -> None: ...


def engine_time(text: str) -> datetime:
    """`2026-01-31T12:00:00.123456789Z`."""
    whole, _, rest = text.partition(".")
    digits = "".join(char for char in rest[:9] if char.isdigit())[:6].ljust(6, "0")
    return datetime.fromisoformat(f"{whole.rstrip('Z')[:19]}.{digits}").replace(tzinfo=UTC)
