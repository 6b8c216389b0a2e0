"""What every service must have, whatever it does."""

import importlib
import pkgutil
from types import ModuleType
from typing import Any

import pytest

from emulator.kernel.errors import DomainError
from emulator.node import Node
from tests.conftest import there


def modules(package: str) -> list[ModuleType]:
    root = importlib.import_module(package)
    return [importlib.import_module(found.name) for found in pkgutil.walk_packages(root.__path__, prefix=f"{package}.")]


def domain_errors(service: str) -> set[type[DomainError]]:
    """The concrete refusals that the service's own code defines."""
    found = {
        value
        for module in modules(f"services.{service}")
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, DomainError) and value is not DomainError
    }
    parents = {base for error in found for base in error.__mro__[1:]}
    return found - parents


@pytest.mark.parametrize("service", sorted(there()))
def test_every_refusal_has_its_aws_error(service: str) -> None:
    errors: dict[type[DomainError], Any] = importlib.import_module(f"services.{service}.translate").ERRORS
    missing = sorted(error.__name__ for error in domain_errors(service) if error not in errors)
    assert not missing, f"services/{service}/translate.py does not translate {missing}"


def test_jobs_are_named_after_their_service(server: Node) -> None:
    for name, service in server.services.items():
        assert {kind for kind in service.jobs if not kind.startswith(f"{name}.")} == set()


def test_what_is_listed_is_there(server: Node) -> None:
    """What the platform is told before a service is loaded, and what the service then has."""
    for name, listing in server.services.listings.items():
        service = server.services[name]
        assert service.name == listing.name
        assert set(listing.paths) == set(service.routes)
        assert set(listing.ports) == set(service.ports)
        assert {kind for kinds in listing.hears.values() for kind in kinds} <= set(service.jobs)


def test_no_operation_is_written_twice(server: Node) -> None:
    """The second would never be called."""
    for name, service in server.services.items():
        kind: Any = type(service.handlers)
        for operation, method in kind.operations.items():
            written = [
                base.__name__
                for base in kind.__mro__
                if method in vars(base) and base.__module__.startswith("services.")
            ]
            assert len(written) <= 1, f"{name}:{operation} is in {written}"
