"""Roots furnished ahead: their many small files take longer than the whole rest of a short build."""

import contextlib
import os
import threading
from itertools import count
from pathlib import Path

from runners.backends.local import private, trees

_MOST = 2
_Etc = tuple[int, ...]


class SpareRoots:
    """Roots that nobody uses yet, in a folder of their own, and the model that they are copies of. What an earlier
    process left there is removed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._model = folder / "model"
        self._model_etc: _Etc = ()
        self._names = count()
        self._ready: list[tuple[Path, _Etc]] = []
        self._guard = threading.Lock()
        trees.remove(folder)

    def take(self, target: Path) -> None:
        """Make `target`, which must not exist, a furnished root."""
        with self._guard:
            root, etc = self._ready.pop() if self._ready else (None, ())
        if root is not None and etc == _machine_etc():
            with contextlib.suppress(OSError):  # somebody has removed it
                root.rename(target)
                return
        if root is not None:
            trees.remove(root)
        target.mkdir()
        private.furnish(target, own_etc=False)

    def refill(self) -> None:
        """Furnish one more, unless there are enough. For a moment at which nobody waits."""
        with self._guard:
            if len(self._ready) >= _MOST:
                return
            root = self._folder / str(next(self._names))
            self._renew_model()
            etc = self._model_etc
        try:
            trees.copy_behind(self._model, root)
        except OSError:  # the next place is furnished when it is wanted
            trees.remove(root)
            return
        with self._guard:
            self._ready.append((root, etc))

    def _renew_model(self) -> None:
        etc = _machine_etc()
        if etc != self._model_etc:
            trees.remove(self._model)
            self._model.mkdir(parents=True)
            private.furnish(self._model, own_etc=False)
            self._model_etc = etc


def _machine_etc() -> _Etc:
    """Changes with the entries of /etc and with the files that a root gets copies of."""
    found = []
    for name in ("", *private.COPIED):
        with contextlib.suppress(OSError):
            found.append(os.stat(f"/etc/{name}").st_mtime_ns)
    return tuple(found)
