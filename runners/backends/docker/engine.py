"""The Docker engine: how it is found, what it says when it is away, and whether it is fit for us."""

import contextlib
import os
from collections.abc import Iterator
from typing import Any

import docker
import requests
import urllib3
from docker.errors import APIError, DockerException, ImageNotFound, NotFound
from docker.models.containers import Container

from runners.backends.base import EngineAway

SERVER_LABEL = "codexyz.server"
TASK_LABEL = "codexyz.task"
HOST_LABEL = "codexyz.host"
FIRST_SEQ_LABEL = "codexyz.first-seq"
IMAGES = ("codexyz/build:latest", "codexyz/host:latest")

_AWAY = (requests.ConnectionError, requests.Timeout, urllib3.exceptions.HTTPError, ConnectionError)


@contextlib.contextmanager
def answering() -> Iterator[None]:
    """Turns an engine that does not answer into EngineAway. Other errors of the engine (APIError) pass."""
    try:
        yield
    except APIError:
        raise
    except (*_AWAY, DockerException) as error:
        raise EngineAway(str(error)) from error


def connect(*, timeout: float = 60.0) -> docker.DockerClient:
    """A client of the engine that the `docker` command would use. Raises EngineAway."""
    with answering():
        if os.environ.get("DOCKER_HOST"):
            return docker.from_env(timeout=int(timeout), max_pool_size=64)
        address = docker.ContextAPI.get_current_context().endpoints.get("docker", {}).get("Host")
        return docker.DockerClient(base_url=address, version="auto", timeout=int(timeout), max_pool_size=64)


def find(client: docker.DockerClient, name: str) -> Container | None:
    with answering():
        try:
            return client.containers.get(name)
        except NotFound:
            return None


def discard(container: Container) -> None:
    """End and remove a container with its anonymous volumes. Harmless when it is gone or going."""
    with answering():
        try:
            container.remove(force=True, v=True)
        except NotFound:
            return
        except APIError as error:
            if error.status_code != 409:  # its removal is in progress
                raise


def has_image(client: docker.DockerClient, name: str) -> bool:
    with answering():
        try:
            client.images.get(name)
        except ImageNotFound:
            return False
        return True


def examine() -> tuple[bool, str, str]:
    """Whether an engine answers and has the images of builds and instances; a text; what to type to get it."""
    try:
        client = connect(timeout=3)
        with answering():
            version: Any = client.version()
        missing = [name for name in IMAGES if not has_image(client, name)]
    except EngineAway:
        return False, "no Docker engine answers", "start Docker (systemctl start docker), or go on with --runner local"
    if missing:
        return False, f"Docker answers, but has no image {' and '.join(missing)}", "make images"
    return True, f"Docker {version.get('Version', '')} answers and has the images", ""
