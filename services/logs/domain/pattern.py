"""Filter patterns: `ERROR`, `{ $.level = "error" }`, `[ip, user, status = 4*]`.

https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
"""

from collections.abc import Mapping
from typing import Protocol

from services.logs.domain import column_pattern, json_pattern, text_pattern


class Pattern(Protocol):
    """What a filter looks for. Both raise Invalid when a regular expression of the pattern takes too long."""

    def matches(self, message: str) -> bool: ...

    def extract(self, message: str) -> Mapping[str, str]:
        """What a matching message has at the places that the pattern names."""


def parse(text: str) -> Pattern:
    """Raises Invalid."""
    stripped = text.strip()
    if stripped.startswith("{"):
        return json_pattern.parse(stripped)
    if stripped.startswith("["):
        return column_pattern.parse(stripped)
    return text_pattern.parse(stripped)
