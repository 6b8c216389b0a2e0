"""Refusals in AWS's words."""

from collections.abc import Callable
from typing import Any

from emulator.api import codebuild as api
from emulator.kernel.errors import AwsError, DomainError, not_implemented
from services.codebuild.domain import errors

ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    errors.Refused: lambda error: api.InvalidInputException(error.reason),
    errors.NoSuchProject: lambda error: api.ResourceNotFoundException(f"Project cannot be found: {error.arn}"),
    errors.NoProjectToList: lambda error: api.ResourceNotFoundException(
        f"The provided project {error.arn} does not exist"
    ),
    errors.ProjectExists: lambda error: api.ResourceAlreadyExistsException(f"Project already exists: {error.arn}"),
    errors.NoSuchBuild: lambda error: api.ResourceNotFoundException(f"Build {error.id} does not exist"),
    errors.QueueFull: lambda error: api.AccountLimitExceededException(
        f"Cannot have more than {error.limit} builds in queue for the account"
    ),
    errors.ProjectBusy: lambda error: api.AccountLimitExceededException(
        f"Cannot have more than {error.limit} active builds for the project"
    ),
    errors.TooMany: lambda error: api.AccountLimitExceededException(
        f"Cannot have more than {error.limit} {error.what} for the account"
    ),
    errors.NotFound: lambda error: api.ResourceNotFoundException(f"{error.what} cannot be found: {error.name}"),
    errors.NoAccessToken: lambda error: api.ResourceNotFoundException(
        f"Could not find access token for server type {error.server.lower()}"
    ),
    errors.NotOffered: lambda error: not_implemented("codebuild", error.what),
    errors.Exists: lambda error: api.ResourceAlreadyExistsException(f"{error.what} already exists: {error.name}"),
}
