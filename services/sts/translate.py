"""Errors of the domain in STS's words."""

from collections.abc import Callable
from typing import Any

from emulator.kernel.errors import AwsError, DomainError
from services.sts.domain.role import MalformedRoleArn, NotTrusted, SessionTooLong


def _malformed(error: MalformedRoleArn) -> AwsError:
    return AwsError(f"{error.arn} is invalid", code="ValidationError")


def _not_trusted(error: NotTrusted) -> AwsError:
    message = f"User: {error.caller} is not authorized to perform: sts:AssumeRole on resource: {error.arn}"
    return AwsError(message, code="AccessDenied", status=403)


def _too_long(error: SessionTooLong) -> AwsError:
    if error.chained:
        message = "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
    else:
        message = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    return AwsError(message, code="ValidationError")


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    MalformedRoleArn: _malformed,
    NotTrusted: _not_trusted,
    SessionTooLong: _too_long,
}
