"""Waits until files change, by looking."""

import time
from collections.abc import Callable, Mapping

from emulator.cli.builds.files import Mark
from emulator.cli.builds.stopping import Stopping

_PAUSE_SECONDS = 0.4
_QUIET_SECONDS = 0.4
_SHARE = 5
"""Looking takes at most one in so many parts of the time."""

Marks = Mapping[str, Mark]


def changed(look: Callable[[], Marks], known: Marks, stopping: Stopping) -> list[str]:
    """Paths that are not as they were `known`, once there has been no change for a moment."""
    seen, quiet_since = known, 0.0
    while True:
        began = time.monotonic()
        now = look()
        if now != seen:
            seen, quiet_since = now, time.monotonic()
        elif now != known and time.monotonic() - quiet_since >= _QUIET_SECONDS:
            return sorted(path for path in {*now, *known} if now.get(path) != known.get(path))
        stopping.pause(max(_PAUSE_SECONDS, _SHARE * (time.monotonic() - began)))
