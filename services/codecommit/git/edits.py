"""Changing the files of a tree as CodeCommit's operations allow it."""

from dataclasses import dataclass

from services.codecommit.domain.changes import Put, Request, mode_of
from services.codecommit.domain.commits import Entry
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.git import trees
from services.codecommit.git.objects import Repository


@dataclass(frozen=True, slots=True)
class File:
    """A file that a commit touched."""

    path: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Outcome:
    """The new tree, and what became of the files that were named."""

    tree: str
    added: list[File]
    updated: list[File]
    deleted: list[File]


class Edit:
    """Changes that gather on top of a tree. Objects are stored, nothing refers to them yet."""

    def __init__(self, git: Repository, tree: str) -> None:
        self._git = git
        self._tree = tree
        self._changes: dict[str, Entry | None] = {}

    def apply(self, request: Request, *, keep_empty_folders: bool) -> Outcome:
        """Raises Refused."""
        before = {path: self._file(path) for path in request.removed}
        for path in request.removed:
            self._changes[path] = None
        for put in request.puts:
            self._put(put)
        for path, mode in request.modes:
            self._changes[path] = Entry("", mode, self._file(path).id)
        if keep_empty_folders:
            self._changes = trees.with_keepers(self._git, self._tree, self._changes)
        return self._outcome(before)

    def _outcome(self, before: dict[str, Entry]) -> Outcome:
        added, updated, deleted = [], [], [File(path, entry) for path, entry in before.items()]
        for path, entry in self._changes.items():
            if entry is None:
                continue
            old = trees.find(self._git, self._tree, path)
            if old is None or not old.is_file:
                added.append(File(path, entry))
            elif (old.id, old.mode) != (entry.id, entry.mode):
                updated.append(File(path, entry))
        return Outcome(trees.changed(self._git, self._tree, self._changes), added, updated, deleted)

    def _file(self, path: str) -> Entry:
        """The file at `path` before any change. Raises Refused."""
        found = trees.find(self._git, self._tree, path)
        if found is None or found.is_tree:
            raise Refused(Rule.FILE_MISSING, f"File {path} does not exist")
        if found.is_submodule:
            raise Refused(Rule.FILE_IS_SUBMODULE, f"{path} is a submodule")
        return found

    def _put(self, put: Put) -> None:
        self._check_way(put.path)
        if put.source is not None:
            source = self._file(put.source)
            self._changes[put.path] = Entry("", mode_of(put, source.mode), source.id)
        else:
            self._changes[put.path] = Entry("", mode_of(put, None), self._git.add_blob(put.content or b""))

    def _check_way(self, path: str) -> None:
        """Raises Refused when something else is in the way of a file at `path`."""
        obstacle = trees.first_obstacle(self._git, self._tree, path)
        if obstacle is not None and self._stays(obstacle.path):
            if obstacle.entry.is_submodule:
                raise Refused(Rule.FILE_IS_SUBMODULE, f"{path} lies in the submodule {obstacle.path}")
            raise Refused(Rule.DIRECTORY_IS_FILE, f"{obstacle.path} is a file, {path} needs a folder of that name")
        here = trees.find(self._git, self._tree, path)
        if here is not None and here.is_submodule:
            raise Refused(Rule.FILE_IS_SUBMODULE, f"{path} is a submodule")
        if here is not None and here.is_tree and self._has_files(path, here.id):
            raise Refused(Rule.FILE_IS_DIRECTORY, f"{path} is a folder")

    def _stays(self, path: str) -> bool:
        return self._changes.get(path, path) is not None

    def _has_files(self, path: str, tree: str) -> bool:
        return any(self._stays(found.path) for found in trees.walk(self._git, tree, f"{path}/"))
