"""Builds and simulated instances as Docker containers."""

from runners.backends.docker.backend import DockerBackend
from runners.backends.docker.engine import examine

__all__ = ["DockerBackend", "examine"]
