"""Backends by their names."""

from collections.abc import Mapping
from pathlib import Path

from runners.backends.base import Backend
from runners.clock import SystemClock


def make(
    name: str, *, data: Path, endpoint: str, machine: Mapping[str, str], ca_bundle: str = "", scope: str = ""
) -> Backend:
    """data: folder for what the backend keeps. endpoint: the server's address as this process sees it. machine: the
    environment of this process. scope: see `DockerBackend`. Raises ValueError for an unknown name."""
    if name == "local":
        from runners.backends.local import LocalBackend

        return LocalBackend(data / "local", endpoint, SystemClock(), machine=machine, ca_bundle=ca_bundle)
    if name == "docker":
        from runners.backends.docker import DockerBackend

        return DockerBackend(
            data / "docker", endpoint, SystemClock(), machine=machine, ca_bundle=ca_bundle, scope=scope
        )
    if name == "dummy":
        from runners.backends.dummy import DummyBackend

        return DummyBackend(data / "dummy", endpoint, SystemClock())
    raise ValueError(f"there is no runner backend {name!r}: use docker, local or dummy")
