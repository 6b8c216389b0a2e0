"""Furnishes roots ahead and removes what is done with, while no build begins: the many small files of a root take
longer than the whole rest of a short build."""

import contextlib
import os
import threading
from collections import deque
from itertools import count
from pathlib import Path
from time import monotonic, monotonic_ns

from runners.backends.local import private, trees

_SPARE = 8
_QUIET_SECONDS = 0.5
_PATIENCE = 16
"""How many removals may wait for a quiet moment."""
_Etc = tuple[int, ...]


class Janitor:
    """Works in a folder of its own; what an earlier process left there is rubbish."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mine = f"{os.getpid()}-{monotonic_ns()}"
        self._numbers = count()
        self._model = self._new()
        self._model_etc: _Etc = ()
        self._spare: deque[Path] = deque()
        self._rubbish = deque(folder.iterdir() if folder.is_dir() else ())
        self._taken_at = monotonic()
        self._wanted = threading.Event()
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._guard = threading.Lock()

    def furnish(self, target: Path) -> None:
        """Make `target`, which must not exist, a root."""
        self._taken_at = monotonic()
        if self._model_etc == _machine_etc():
            with contextlib.suppress(IndexError, OSError):
                self._spare.popleft().rename(target)
                return
        target.mkdir()
        private.furnish(target, own_etc=False)

    def discard(self, path: Path) -> None:
        """Nobody finds it there any more; it is removed soon."""
        if not os.path.lexists(path):
            return
        rubbish = self._new()
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            path.rename(rubbish)
        except OSError:
            trees.remove(path)
            return
        if self._ending.is_set():
            trees.remove(rubbish)
            return
        self._rubbish.append(rubbish)
        self.wake()

    def wake(self) -> None:
        """Begin to work, in a quiet moment."""
        with self._guard:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="janitor", daemon=True)
                self._thread.start()
        self._wanted.set()

    def end(self) -> None:
        """Stop, and leave nothing."""
        self._ending.set()
        self._wanted.set()
        if self._thread is not None:
            self._thread.join()
        trees.remove(self._folder)

    def _new(self) -> Path:
        return self._folder / f"{self._mine}-{next(self._numbers)}"

    def _work(self) -> None:
        while self._wanted.wait() and not self._ending.is_set():
            self._wanted.clear()
            with contextlib.suppress(OSError):  # a full disk, say: places are furnished when they are wanted
                while self._await_quiet() and self._tidy():
                    pass

    def _await_quiet(self) -> bool:
        """False at the end."""
        while (wait := self._taken_at + _QUIET_SECONDS - monotonic()) > 0:
            if not self._spare or len(self._rubbish) > _PATIENCE or self._ending.wait(wait):
                break
        return not self._ending.is_set()

    def _tidy(self) -> bool:
        """One piece of work. False when there was none."""
        self._renew_model()
        if self._spare and self._rubbish:
            trees.remove_behind(self._rubbish.popleft())
            return True
        if len(self._spare) >= _SPARE:
            return False
        root = self._new()
        trees.copy_behind(self._model, root)
        self._spare.append(root)
        return True

    def _renew_model(self) -> None:
        etc = _machine_etc()
        if etc == self._model_etc:
            return
        self._rubbish += self._spare
        self._spare.clear()
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
