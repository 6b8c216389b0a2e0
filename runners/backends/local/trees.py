"""Removal of a place's files, whatever modes a build gave them."""

import contextlib
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any


def remove(path: Path) -> None:
    """Remove a folder with all below it and touch nothing beside it. What cannot be removed stays; the next sweep tries
    again."""
    if os.path.lexists(path):
        shutil.rmtree(path, onerror=partial(_insist, str(path)))


def _insist(top: str, function: Callable[..., Any], path: str, _: object) -> None:
    with contextlib.suppress(OSError):
        if path != top:
            os.chmod(os.path.dirname(path), 0o700)
        if os.path.isdir(path) and not os.path.islink(path):
            os.chmod(path, 0o700)
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)
