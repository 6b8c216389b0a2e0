"""One bare repository: its objects and references.

Objects are read through a `git cat-file --batch` that stays open and are written as loose objects in this process;
everything else asks git. A `Repository` belongs to one thread at a time; `Library` hands them out.
"""

import contextlib
import io
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from services.codecommit.domain.commits import Commit, Entry, Person
from services.codecommit.domain.movements import Step
from services.codecommit.domain.names import HEADS, TAGS, ZERO
from services.codecommit.domain.repository import Reference
from services.codecommit.git.home import GitHome

_IDLE = 12
_LOG_TAIL = 64 * 1024
_MANY = 500


class Missing(Exception):
    """There is no such object, or it is of another kind."""


class GitFailed(Exception):
    """A git command failed. text: what it said."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"git exited with {status}: {text}")
        self.status = status
        self.text = text


class Repository:
    """See the module. Ids are full hexadecimal ids."""

    def __init__(self, home: GitHome, repository_id: str) -> None:
        from git import Git  # late: importing GitPython takes a good part of the start-up
        from gitdb import LooseObjectDB  # type: ignore[import-untyped]

        self.id = repository_id
        self._home = home
        self._path = home.path(repository_id)
        self._git = Git(str(self._path))
        self._git.update_environment(**home.environment(repository_id))
        self._loose: Any = LooseObjectDB(str(self._path / "objects"))

    def close(self) -> None:
        self._git.clear_cache()

    def run(self, *arguments: str, actor: str = "", ok: Sequence[int] = (0,)) -> bytes:
        """What `git <arguments>` printed. ok: exit codes that are no failure. Raises GitFailed."""
        status, out, said = self._git.execute(
            ["git", *arguments],
            env=dict(self._home.environment(self.id, actor)),
            with_extended_output=True,
            with_exceptions=False,
            stdout_as_string=False,
            strip_newline_in_stdout=False,
        )
        if status not in ok:
            raise GitFailed(int(status), str(said))
        return bytes(out) if isinstance(out, (bytes, bytearray)) else str(out).encode()

    # objects

    def kind(self, object_id: str) -> tuple[str, int]:
        """(blob, tree, commit or tag; its size in bytes). Raises Missing."""
        try:
            _, kind, size = self._git.get_object_header(object_id)
        except ValueError as error:
            raise Missing(object_id) from error
        return _text(kind), size

    def data(self, object_id: str, kind: str) -> bytes:
        """Raises Missing, also when the object is not of this kind."""
        try:
            _, found, _, data = self._git.get_object_data(object_id)
        except ValueError as error:
            raise Missing(object_id) from error
        if _text(found) != kind:
            raise Missing(object_id)
        return data

    def blob(self, object_id: str) -> bytes:
        return self.data(object_id, "blob")

    def tree(self, object_id: str) -> tuple[Entry, ...]:
        """The lines of one tree. Raises Missing."""
        from git.objects.fun import tree_entries_from_data

        found = tree_entries_from_data(self.data(object_id, "tree"))
        return tuple(Entry(name, mode, binary.hex()) for binary, mode, name in found)

    def commit(self, object_id: str) -> Commit:
        """Raises Missing."""
        return _commit(object_id, self.data(object_id, "commit"))

    def peeled(self, object_id: str) -> str:
        """The commit behind a commit or an annotated tag. Raises Missing."""
        kind, _ = self.kind(object_id)
        while kind == "tag":
            object_id = self.data(object_id, "tag")[7:47].decode()
            kind, _ = self.kind(object_id)
        if kind != "commit":
            raise Missing(object_id)
        return object_id

    def add_blob(self, content: bytes) -> str:
        return self._add(b"blob", content)

    def add_tree(self, entries: Sequence[Entry]) -> str:
        from git.objects.fun import tree_to_stream

        out = io.BytesIO()
        lines = sorted(entries, key=_tree_order)
        named: list[Any] = [
            (bytes.fromhex(line.id), line.mode, line.name.encode("utf-8", "surrogateescape")) for line in lines
        ]
        tree_to_stream(named, out.write)
        return self._add(b"tree", out.getvalue())

    def add_commit(self, tree: str, parents: Sequence[str], author: Person, committer: Person, message: str) -> str:
        lines = [f"tree {tree}", *(f"parent {parent}" for parent in parents)]
        lines += [f"author {_line(author)}", f"committer {_line(committer)}", "", message]
        return self._add(b"commit", "\n".join(lines).encode("utf-8", "surrogateescape"))

    def _add(self, kind: bytes, content: bytes) -> str:
        from gitdb import IStream

        stored = self._loose.store(IStream(kind, len(content), io.BytesIO(content)))
        return str(stored.hexsha.decode())

    # history

    def is_ancestor(self, old: str, new: str) -> bool:
        """Whether `new` is `old` or has come after it."""
        try:
            self.run("merge-base", "--is-ancestor", old, new)
        except GitFailed as error:
            if error.status == 1:
                return False
            raise
        return True

    def merge_base(self, one: str, other: str) -> str | None:
        """The best common ancestor, None for histories that have nothing in common."""
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
        for line in self.run("for-each-ref", layout, *patterns).decode("utf-8", "surrogateescape").splitlines():
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
                lines = file.read().decode("utf-8", "replace").splitlines()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return []
        return [step for line in reversed(lines) if (step := _step(line)) is not None]


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


def _text(word: object) -> str:
    """GitPython says str and gives bytes."""
    return word.decode() if isinstance(word, bytes) else str(word)


def _tree_order(entry: Entry) -> bytes:
    return entry.name.encode("utf-8", "surrogateescape") + b"/" * entry.is_tree


def _commit(object_id: str, data: bytes) -> Commit:
    head, _, message = data.partition(b"\n\n")
    fields: dict[str, list[str]] = {}
    text = head.decode("utf-8", "replace")
    for line in text.split("\n"):
        name, _, value = line.partition(" ")
        fields.setdefault(name, []).append(value)
    encoding = fields.get("encoding", ["utf-8"])[0]
    return Commit(
        object_id, fields["tree"][0], tuple(fields.get("parent", ())), _person(fields["author"][0]),
        _person(fields["committer"][0]), _decoded(message, encoding),
    )  # fmt: skip


def _decoded(message: bytes, encoding: str) -> str:
    try:
        return message.decode(encoding, "replace")
    except LookupError:
        return message.decode("utf-8", "replace")


def _person(text: str) -> Person:
    name, _, rest = text.partition(" <")
    email, _, date = rest.rpartition("> ")
    return Person(name, email, date)


def _line(person: Person) -> str:
    name, email = ("".join(c for c in text if c not in "<>\n\0") for text in (person.name, person.email))
    return f"{name} <{email}> {person.date}"


def _step(line: str) -> Step | None:
    """`<old> <new> <name> <<email>> <seconds> <offset>\\t<note>`"""
    head, _, note = line.partition("\t")
    if len(head) < 82 or head[40] != " " or head[81] != " ":
        return None
    return Step(head[:40], head[41:81], head[82:].partition(" <")[0], note)
