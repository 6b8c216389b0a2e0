"""Removal of a place's files, whatever modes a build gave them."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any


def remove(path: Path) -> None:
    """Remove a folder with all below it and touch nothing beside it. What cannot be removed stays; the next sweep tries
    again."""
    if os.path.lexists(path):
        shutil.rmtree(path, onerror=partial(_insist, str(path)))


def remove_behind(path: Path) -> None:
    """Like `remove`, for many files when nobody waits for it: another process does it, and others go first."""
    with contextlib.suppress(OSError):
        subprocess.run(["nice", "-n", "10", "rm", "-rf", "--", path], stderr=subprocess.DEVNULL, check=False)
    remove(path)


def copy_behind(source: Path, target: Path) -> None:
    """A copy of a folder, likewise. Raises OSError."""
    command = ["nice", "-n", "10", "cp", "-a", "--", str(source), str(target)]
    if subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode:
        raise OSError(f"{source} cannot be copied")


def _insist(top: str, function: Callable[..., Any], path: str, _: object) -> None:
    with contextlib.suppress(OSError):
        if path != top:
            os.chmod(os.path.dirname(path), 0o700)
        if os.path.isdir(path) and not os.path.islink(path):
            os.chmod(path, 0o700)
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)
