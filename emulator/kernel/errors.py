"""The two kinds of refusal.

    Exception
    ├── DomainError      a rule of a service said no; has fields, knows no AWS code
    └── AwsError         what goes over the wire; made by wire, gateway and `translate`
        └── (generated)  one class per modelled error, in emulator.api.<service>

Anything else that is raised is our bug and becomes `InternalFailure`.
"""

from collections.abc import Mapping
from typing import Any, ClassVar


class DomainError(Exception):
    """A service's rule refused. Subclasses are dataclasses; `translate.ERRORS` maps each to AWS."""


class AwsError(Exception):
    """An error as AWS answers it.

    code: the wire code, e.g. `RepositoryDoesNotExistException`.
    status: HTTP status. sender: whether the caller is at fault.
    members: further members of the modelled error shape.
    """

    code: ClassVar[str] = ""
    status: ClassVar[int] = 400

    def __init__(
        self,
        message: str = "",
        *,
        code: str | None = None,
        status: int | None = None,
        members: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.wire_code = code or self.code
        self.http_status = status or self.status
        self.members: Mapping[str, Any] = members or {}

    @property
    def sender(self) -> bool:
        return self.http_status < 500

    def __str__(self) -> str:
        return f"{self.wire_code}: {self.message}"


def validation_error(message: str) -> AwsError:
    """The error that AWS front ends answer to a request that breaks the model."""
    return AwsError(message, code="ValidationException")


def not_implemented(service: str, operation: str) -> AwsError:
    """The uniform, honest answer for what is not built. Listed in docs/coverage.md."""
    return AwsError(
        f"codexyz does not implement {service}:{operation}. docs/coverage.md lists what it does.",
        code="NotImplementedException",
        status=501,
    )
