"""A program at a pseudo-terminal of ours, for people who are somewhere else."""

import contextlib
import fcntl
import os
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping

from runners.entering import Entrance

_TERM = "xterm-256color"
_LARGEST = 0xFFFF
_LEAD = """\
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""
"""Makes the terminal that of a new session, so that its signals and its size reach the program."""


class Terminal:
    """Runs an entrance's command line. It gets a hangup when this process ends, however that ends.

    `fileno` does not block: reading it gives what the program shows, and OSError (other than BlockingIOError) once the
    program has ended. Not for several threads."""

    def __init__(self, entrance: Entrance) -> None:
        self._ours, theirs = os.openpty()
        os.set_blocking(self._ours, False)
        environment: Mapping[str, str] = {**entrance.environment, "TERM": _TERM}
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-ISc", _LEAD, *entrance.command], env=dict(environment), stdin=theirs, stdout=theirs,
                stderr=theirs,
            )  # fmt: skip
        except BaseException:
            os.close(self._ours)
            raise
        finally:
            os.close(theirs)

    def fileno(self) -> int:
        return self._ours

    def read(self) -> bytes:
        """Raises OSError, see above."""
        return os.read(self._ours, 65536)

    def write(self, data: bytes) -> int:
        """How many bytes were taken. Raises OSError likewise."""
        return os.write(self._ours, data)

    def resize(self, columns: int, rows: int) -> None:
        size = struct.pack("HHHH", min(max(rows, 1), _LARGEST), min(max(columns, 1), _LARGEST), 0, 0)
        with contextlib.suppress(OSError):
            fcntl.ioctl(self._ours, termios.TIOCSWINSZ, size)

    def close(self, seconds: float = 3.0) -> int:
        """Hang up, and kill what does not end then. The exit code. Waits for it."""
        os.close(self._ours)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._process.wait(seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        return self._process.wait()
