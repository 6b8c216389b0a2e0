"""How `codexyz build` ends."""

from enum import IntEnum
from typing import NoReturn

from emulator.cli.reach import fail


class Exit(IntEnum):
    """Exit codes. 2 is for options that cannot be; FAILED also for a buildspec that no build can use."""

    SUCCEEDED = 0
    FAILED = 1
    STOPPED = 3
    TIMED_OUT = 4
    FAULT = 5
    NOT_STARTED = 6


def refuse(message: str) -> NoReturn:
    """There is no build."""
    fail(message, Exit.NOT_STARTED)


def code_of(status: str, *, timed_out: bool = False) -> Exit:
    """status: of a build or a batch. timed_out: builds that took too long are FAILED."""
    if timed_out and status == "FAILED":
        return Exit.TIMED_OUT
    return Exit.__members__.get(status, Exit.FAULT)
