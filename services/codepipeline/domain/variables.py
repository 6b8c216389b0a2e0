"""`#{namespace.key}` in configurations.

https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

EXECUTION = "codepipeline"
PIPELINE = "variables"
RESERVED = (EXECUTION, PIPELINE)
MAX_BYTES = 122_880
_REFERENCE = re.compile(r"#\{([A-Za-z0-9@\-_]+)\.([^}]+)\}")

Values = Mapping[str, Mapping[str, str]]
"""Namespace -> key -> value."""


@dataclass(frozen=True, slots=True)
class Reference:
    namespace: str
    key: str

    def __str__(self) -> str:
        return f"#{{{self.namespace}.{self.key}}}"


class Unresolved(Exception):
    """Nothing has this name. reference: the first that has none."""

    def __init__(self, reference: Reference) -> None:
        super().__init__(f"The variable reference {reference} could not be resolved")
        self.reference = reference


def references(texts: Iterable[str]) -> list[Reference]:
    return [Reference(*found) for text in texts for found in _REFERENCE.findall(text)]


def resolve(text: str, values: Values) -> str:
    """Values are put in as they are: what looks like a reference in them stays. Raises Unresolved."""

    def value(found: "re.Match[str]") -> str:
        try:
            return values[found[1]][found[2]]
        except KeyError as error:
            raise Unresolved(Reference(found[1], found[2])) from error

    return _REFERENCE.sub(value, text)


def resolve_all(texts: Mapping[str, str], values: Values) -> dict[str, str]:
    """Raises Unresolved."""
    return {key: resolve(text, values) for key, text in texts.items()}


def size_of(variables: Mapping[str, str]) -> int:
    return sum(len(key.encode()) + len(value.encode()) for key, value in variables.items())
