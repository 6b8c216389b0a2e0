"""How a secret is named in a variable.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager
"""

from dataclasses import dataclass
from typing import Self

_ARN_PARTS = 7


@dataclass(frozen=True, slots=True)
class SecretReference:
    """id: name or ARN. key: in the JSON document that the secret is, "" for all. stage, version: "" for the current."""

    id: str
    key: str = ""
    stage: str = ""
    version: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """`secret-id:json-key:version-stage:version-id`; parts may be empty, trailing ones may be missing."""
        parts = text.split(":")
        length = _ARN_PARTS if text.startswith("arn:") else 1
        rest = [*parts[length:], "", "", ""]
        return cls(":".join(parts[:length]), rest[0], rest[1], rest[2])
