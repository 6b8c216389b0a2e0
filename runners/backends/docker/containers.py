"""Containers as we make them: names, labels, limits."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import docker
from docker.errors import APIError, ImageNotFound, NotFound
from docker.models.containers import Container
from docker.types import LogConfig

from runners.backends.base import Refused
from runners.backends.docker.engine import answering
from runners.backends.docker.network import Network
from runners.contract import Limits

_SOCKET = "/var/run/docker.sock"


@dataclass(frozen=True, slots=True)
class Wish:
    """A container to be created. ports: inside -> on 127.0.0.1 of the engine's machine."""

    name: str
    image: str
    command: list[str]
    environment: dict[str, str]
    labels: dict[str, str]
    limits: Limits
    network: Network
    privileged: bool = False
    ports: dict[int, int] = field(default_factory=dict)
    long_lived: bool = False


def create(client: docker.DockerClient, wish: Wish) -> Container | None:
    """The container, not started; None when there is one of that name. Raises Refused, EngineAway."""
    with answering():
        try:
            return client.containers.create(wish.image, wish.command, **_options(client, wish))
        except (ImageNotFound, NotFound) as error:
            raise Refused("image_missing", f"image {wish.image} is not there: {error.explanation}") from error
        except APIError as error:
            if error.status_code == 409:
                return None
            raise Refused("engine_error", f"Docker refused the container: {error.explanation}") from error


def _options(client: docker.DockerClient, wish: Wish) -> dict[str, Any]:
    cpus = min(wish.limits.cpus, _processors(client))
    memory = f"{max(wish.limits.memory_mib, 6)}m"
    return {
        "name": wish.name, "entrypoint": [], "user": "0:0", "working_dir": "/", "init": True, "detach": True,
        "environment": wish.environment, "labels": wish.labels, "privileged": wish.privileged,
        "mem_limit": memory, "memswap_limit": memory, "nano_cpus": int(max(cpus, 0.01) * 1_000_000_000),
        "pids_limit": wish.limits.pids, "log_config": LogConfig(type=LogConfig.types.JSON, config={}),
        "network": wish.network.name or None, "extra_hosts": wish.network.extra_hosts,
        "ports": {f"{inside}/tcp": ("127.0.0.1", port) for inside, port in wish.ports.items()},
        "volumes": {_SOCKET: {"bind": _SOCKET, "mode": "rw"}} if wish.privileged else {},
        "restart_policy": {"Name": "unless-stopped"} if wish.long_lived else None,
    }  # fmt: skip


@cache
def _processors(client: docker.DockerClient) -> float:
    """Of the engine's machine. It takes its time to say so."""
    return float(client.info().get("NCPU") or 1)


def start(container: Container) -> None:
    """Raises Refused when its program cannot be run, EngineAway."""
    with answering():
        try:
            container.start()
        except APIError as error:
            raise Refused("engine_error", f"the container does not start: {error.explanation}") from error


def never_started(container: Container) -> bool:
    return str(container.attrs["State"]["StartedAt"]).startswith("0001-")


def state(container: Container) -> dict[str, Any]:
    """What the engine says of it now: Status, ExitCode, OOMKilled, StartedAt. Empty when it is gone."""
    with answering():
        try:
            container.reload()
        except NotFound:
            return {}
    return dict(container.attrs["State"])
