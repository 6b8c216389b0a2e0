"""Clients of Secrets Manager."""

from typing import Any

import pytest

from emulator.node import Node
from tests.conftest import Aws, boto_client


@pytest.fixture
def vault(aws: Aws) -> Any:
    return aws("secretsmanager")


@pytest.fixture
def slow_vault(slow_server: Node, account: str) -> Any:
    """Of the server whose clock the tests move."""
    return boto_client(slow_server.url, "secretsmanager", account)
