"""What a check of somebody's file has found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to say of a file. line, column: from 1. harmless: the file works, perhaps not as it was meant."""

    line: int
    column: int
    message: str
    harmless: bool = False
