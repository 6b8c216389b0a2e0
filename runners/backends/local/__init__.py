"""Builds and simulated instances as processes of this machine, in private roots where the machine permits them."""

from runners.backends.local.backend import LocalBackend

__all__ = ["LocalBackend"]
