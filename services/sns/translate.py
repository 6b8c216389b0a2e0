"""Domain in the shapes and words of SNS."""

from collections.abc import Callable
from typing import Any

from emulator.kernel.errors import AwsError, DomainError

ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {}
