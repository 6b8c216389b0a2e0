"""Removal of a place's files, whatever modes a build gave them."""

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any


def remove(path: Path) -> None:
    """Remove a folder with all below it. What cannot be removed stays; the next sweep tries again."""
    shutil.rmtree(path, onerror=_insist)


def _insist(function: Callable[..., Any], path: str, _: object) -> None:
    with contextlib.suppress(OSError):
        os.chmod(os.path.dirname(path), 0o700)
        if os.path.isdir(path) and not os.path.islink(path):
            os.chmod(path, 0o700)
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)
