"""Notes of this process about what it started, so that a container that somebody removed is not made a second time."""

from pathlib import Path


class StartMarks:
    """One empty file for each task whose script may have been started."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, key: str) -> None:
        (self._folder / key).touch()

    def has(self, key: str) -> bool:
        return (self._folder / key).exists()

    def clear(self, key: str) -> None:
        (self._folder / key).unlink(missing_ok=True)

    def all(self) -> set[str]:
        return {file.name for file in self._folder.iterdir()}
