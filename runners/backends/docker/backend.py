"""The Docker backend. Containers are found again by their names; labels say whose they are."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from docker.models.containers import Container

from runners.backends.base import Running, Source
from runners.backends.docker.engine import SERVER_LABEL, answering, discard, find
from runners.backends.docker.fresh import open_fresh
from runners.backends.docker.hosts import host_name, open_host
from runners.backends.docker.shop import Shop
from runners.clock import Clock
from runners.contract import Host, Task
from runners.naming import key_of


class DockerBackend:
    """See `runners.backends.base.Backend`.

    data: an own folder; an `images.toml` beside it says which image stands in for which. endpoint: the server's address
    as this process sees it. machine: environment of this process. scope: tells the containers of this server from those
    of others on the same engine; default: a name kept in `data`.
    """

    name = "docker"

    def __init__(
        self, data: Path, endpoint: str, clock: Clock, *,
        machine: Mapping[str, str], ca_bundle: str = "", scope: str = "",
    ) -> None:  # fmt: skip
        self._shop = Shop(data, endpoint, clock, machine, ca_bundle, scope)

    def open(self, task: Task, source: Source) -> Running:
        with answering():
            if isinstance(task.place, Host):
                return open_host(self._shop, task, task.place, source)
            return open_fresh(self._shop, task, task.place, source)

    def sweep(self, known: Callable[[], Collection[str]]) -> None:
        marks = self._shop.started.all()
        with answering():
            found = self._containers()
            keys = {key_of(task_id) for task_id in known()}
            for container in found:
                kind, _, key = str(container.name).removeprefix(f"codexyz-{self._shop.scope}-").partition("-")
                if kind in ("task", "gone") and key not in keys:
                    discard(container)
        for key in marks - keys:
            self._shop.started.clear(key)

    def dispose_host(self, host_id: str) -> None:
        container = find(self._shop.client, host_name(self._shop, host_id))
        if container is not None:
            discard(container)

    def clear(self) -> None:
        with answering():
            for container in self._containers():
                discard(container)
        for key in self._shop.started.all():
            self._shop.started.clear(key)

    def _containers(self) -> list[Container]:
        """Of this server, running or not."""
        label = f"{SERVER_LABEL}={self._shop.scope}"
        found: list[Container] = self._shop.client.containers.list(
            all=True, ignore_removed=True, filters={"label": label}
        )
        return found
