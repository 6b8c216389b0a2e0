"""One bare repository: its objects and references.

Objects are read through a process that stays open and written in this one; everything else asks git. A `Repository`
belongs to one thread at a time; `Library` hands them out.
"""

import contextlib
import io
import subprocess
import threading
from collections.abc import Iterator, Sequence

from emulator.gateway.lanes import Waits, about_to_wait
from services.codecommit.domain.commits import Commit, Entry, Person
from services.codecommit.domain.errors import Refused
from services.codecommit.domain.movements import Step
from services.codecommit.domain.names import HEADS, TAGS, ZERO
from services.codecommit.domain.repository import Reference
from services.codecommit.git import catfile, formats
from services.codecommit.git.catfile import Missing, Reader
from services.codecommit.git.home import GitHome
from services.codecommit.git.kept import Kept

_IDLE = 12
_LOG_TAIL = 64 * 1024
_MANY = 500
_KEPT = 4 * 1024 * 1024, 2 * 1024 * 1024
"""Bytes of answers that stay in mind: in all, and of one."""


class GitFailed(Exception):
    """A git command failed. text: what it said."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"git exited with {status}: {text}")
        self.status = status
        self.text = text


class Repository:
    """See the module. Ids are full hexadecimal ids."""

    def __init__(self, home: GitHome, repository_id: str) -> None:
        self.id = repository_id
        self._home = home
        self._path = home.path(repository_id)
        self._reader = Reader(home.environment(repository_id))
        self._answers: Kept[bytes] = Kept(*_KEPT)

    def close(self) -> None:
        self._reader.close()

    def run(self, *arguments: str, actor: str = "", ok: Sequence[int] = (0,)) -> bytes:
        """What `git <arguments>` printed. ok: exit codes that are no failure. Raises GitFailed."""
        about_to_wait()
        done = subprocess.run(
            ["git", *arguments], env=self._home.environment(self.id, actor), stdin=subprocess.DEVNULL,
            capture_output=True, check=False,
        )  # fmt: skip
        if done.returncode not in ok:
            raise GitFailed(done.returncode, done.stderr.decode("utf-8", "replace"))
        return done.stdout

    def run_once(self, *arguments: str) -> bytes:
        """As `run`, for what follows from the ids among the arguments: the next page is read from the same answer."""
        if (known := self._answers.get(arguments)) is not None:
            return known
        answer = self.run(*arguments)
        self._answers.put(arguments, answer, len(answer))
        return answer

    # objects

    def kind(self, object_id: str) -> tuple[str, int]:
        """(blob, tree, commit or tag; its size in bytes). Raises Missing."""
        found = self._reader.read(object_id, 0)
        return found.kind, found.size

    def data(self, object_id: str, kind: str) -> bytes:
        """Raises Missing, also when the object is not of this kind."""
        found = self._reader.read(object_id)
        if found.kind != kind:
            raise Missing(object_id)
        return found.data

    def blob(self, object_id: str) -> bytes:
        """Raises Missing."""
        return self.data(object_id, "blob")

    def beginning(self, object_id: str, most: int) -> tuple[bytes, int]:
        """(at most so many bytes of a blob, its size). Raises Missing."""
        found = self._reader.read(object_id, most)
        if found.kind != "blob":
            raise Missing(object_id)
        return found.data, found.size

    def tree(self, object_id: str) -> tuple[Entry, ...]:
        """The lines of one tree. Raises Missing."""
        return formats.entries(self.data(object_id, "tree"))

    def commit(self, object_id: str) -> Commit:
        """Raises Missing."""
        return formats.commit(object_id, self.data(object_id, "commit"))

    def commits(self, object_ids: Sequence[str]) -> list[Commit]:
        """In one go; all of them are there. Raises Missing."""
        return [formats.commit(found.id, found.data) for found in self._reader.read_all(object_ids)]

    def peeled(self, object_id: str) -> str:
        """The commit behind a commit or an annotated tag. Raises Missing."""
        found = self._reader.read(object_id)
        while found.kind == "tag":
            found = self._reader.read(found.data[7:47].decode())
        if found.kind != "commit":
            raise Missing(object_id)
        return found.id

    def add_blob(self, content: bytes) -> str:
        return self._add("blob", content)

    def add_tree(self, entries: Sequence[Entry]) -> str:
        return self._add("tree", formats.tree(entries))

    def add_commit(self, tree: str, parents: Sequence[str], person: Person, message: str) -> str:
        """person: author and committer."""
        return self._add("commit", formats.commit_text(Commit("", tree, tuple(parents), person, person, message)))

    def _add(self, kind: str, content: bytes) -> str:
        return catfile.store(self._path / "objects", kind, content)

    # history

    def is_ancestor(self, old: str, new: str) -> bool:
        """Whether `new` is `old` or has come after it."""
        if old == new:
            return True
        try:
            self.run("merge-base", "--is-ancestor", old, new)
        except GitFailed as error:
            if error.status == 1:
                return False
            raise
        return True

    def merge_base(self, one: str, other: str) -> str | None:
        """The best common ancestor, None for histories that have nothing in common."""
        if one == other:
            return one
        return self.run("merge-base", one, other, ok=(0, 1)).decode().strip() or None

    # references

    def references(self, names: Sequence[str] | None = None) -> dict[str, Reference]:
        """Branches and tags as they are now; names: only these, in their order."""
        few = names is not None and len(names) <= _MANY
        patterns = list(names or ()) if few else [HEADS, TAGS]
        if not patterns:
            return {}
        layout = "--format=%(refname)%00%(objectname)%00%(*objectname)"
        found = {}
        for line in self.run("for-each-ref", layout, *patterns).decode("utf-8", "surrogateescape").split("\n")[:-1]:
            name, object_id, behind = line.split("\0")
            found[name] = Reference(name, object_id, behind or object_id)
        return found if names is None else {name: found[name] for name in names if name in found}

    def move(self, name: str, new: str | None, old: str | None, *, actor: str = "", note: str = "") -> bool:
        """Set a reference if it still is `old`. None: it does not exist. False: it was not, or git refuses the name."""
        if new is None:
            arguments = ["update-ref", "-d", name, old or ZERO]
        else:
            arguments = ["update-ref", "--create-reflog", "-m", note or "api", name, new, old or ZERO]
        try:
            self.run(*arguments, actor=actor)
        except GitFailed:
            return False
        return True

    def set_head(self, branch: str) -> None:
        self.run("symbolic-ref", "HEAD", HEADS + branch)

    def log(self, name: str) -> list[Step]:
        """The latest movements of a reference, newest first; none when it was deleted."""
        try:
            with (self._path / "logs" / name).open("rb") as file:
                file.seek(max(0, file.seek(0, io.SEEK_END) - _LOG_TAIL))
                lines = file.read().decode("utf-8", "replace").split("\n")
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return []
        return [step for line in reversed(lines) if (step := formats.step(line)) is not None]


class Library:
    """Hands out repositories; a few stay open between requests."""

    def __init__(self, home: GitHome) -> None:
        self.home = home
        self._idle: list[Repository] = []
        self._guard = threading.Lock()

    @contextlib.contextmanager
    def open(self, repository_id: str) -> Iterator[Repository]:
        repository = self._take(repository_id) or Repository(self.home, repository_id)
        try:
            yield repository
        except (Refused, Missing, Waits):
            self._give_back(repository)
            raise
        except BaseException:
            repository.close()
            raise
        self._give_back(repository)

    def forget(self, repository_id: str) -> None:
        """Close what is open of a repository that is going away."""
        while (found := self._take(repository_id)) is not None:
            found.close()

    def _take(self, repository_id: str) -> Repository | None:
        with self._guard:
            found = next((one for one in reversed(self._idle) if one.id == repository_id), None)
            if found is not None:
                self._idle.remove(found)
            return found

    def _give_back(self, repository: Repository) -> None:
        with self._guard:
            self._idle.append(repository)
            leaving = self._idle.pop(0) if len(self._idle) > _IDLE else None
        if leaving is not None:
            leaving.close()
