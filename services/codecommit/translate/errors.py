"""Refusals as AWS answers them: every rule has an error class of the model."""

from collections.abc import Callable, Mapping
from typing import Any

from emulator.api import codecommit
from emulator.kernel.errors import AwsError, DomainError
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.permissions import Denied

CLASSES: Mapping[Rule, type[AwsError]] = {rule: getattr(codecommit, f"{rule}Exception") for rule in Rule}


def refusal(error: Refused) -> AwsError:
    return CLASSES[error.rule](error.text)


def _denied(error: Denied) -> AwsError:
    return AwsError(str(error), code="AccessDeniedException")


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {Refused: refusal, Denied: _denied}
