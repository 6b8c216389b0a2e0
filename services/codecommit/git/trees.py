"""Looking up and changing paths in trees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from services.codecommit.domain.changes import KEEPER
from services.codecommit.domain.commits import NORMAL_MODE, TREE_MODE, Entry
from services.codecommit.domain.names import EMPTY_TREE
from services.codecommit.git.objects import Repository

Changes = Mapping[str, Entry | None]
"""Path -> what stands there afterwards; None: nothing. Folders that become empty vanish."""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry and where it is; path has no slashes around it."""

    path: str
    entry: Entry


def children(git: Repository, tree: str) -> tuple[Entry, ...]:
    return () if tree == EMPTY_TREE else git.tree(tree)


def find(git: Repository, tree: str, path: str) -> Entry | None:
    """The entry at `path`, or None. The root ("") is a tree without a name."""
    here = Entry("", TREE_MODE, tree)
    for name in path.split("/") if path else ():
        if not here.is_tree:
            return None
        found = next((entry for entry in children(git, here.id) if entry.name == name), None)
        if found is None:
            return None
        here = found
    return here


def first_obstacle(git: Repository, tree: str, path: str) -> Found | None:
    """The first entry on the way to `path`, the path's own entry excluded, that is no folder."""
    parts = path.split("/")
    for length in range(1, len(parts)):
        way = "/".join(parts[:length])
        entry = find(git, tree, way)
        if entry is None:
            return None
        if not entry.is_tree:
            return Found(way, entry)
    return None


def walk(git: Repository, tree: str, prefix: str = "") -> Iterator[Found]:
    """Everything below a tree that is no folder, in the order of git."""
    for entry in children(git, tree):
        path = f"{prefix}{entry.name}"
        if entry.is_tree:
            yield from walk(git, entry.id, f"{path}/")
        else:
            yield Found(path, entry)


def changed(git: Repository, tree: str, changes: Changes) -> str:
    """The id of the tree with `changes` made; new trees are stored."""
    return _changed(git, tree, changes) or git.add_tree(())


def with_keepers(git: Repository, tree: str, changes: Changes) -> dict[str, Entry | None]:
    """`changes`, and a `.gitkeep` in each folder that loses its last file by them."""
    after, found = changed(git, tree, changes), dict(changes)
    for path, entry in changes.items():
        folder = path.rpartition("/")[0]
        if entry is None and folder and find(git, after, folder) is None:
            found[f"{folder}/{KEEPER}"] = Entry("", NORMAL_MODE, git.add_blob(b""))
    return found


def _changed(git: Repository, tree: str | None, changes: Changes) -> str | None:
    """None: nothing is left."""
    entries = {entry.name: entry for entry in (children(git, tree) if tree else ())}
    inside: dict[str, dict[str, Entry | None]] = {}
    for path, entry in changes.items():
        name, _, rest = path.partition("/")
        if rest:
            inside.setdefault(name, {})[rest] = entry
        elif entry is None:
            entries.pop(name, None)
        else:
            entries[name] = Entry(name, entry.mode, entry.id)
    for name, below in inside.items():
        old = entries.pop(name, None)
        made = _changed(git, old.id if old is not None and old.is_tree else None, below)
        if made is not None:
            entries[name] = Entry(name, TREE_MODE, made)
        elif old is not None and not old.is_tree and not any(below.values()):
            entries[name] = old
    return git.add_tree(list(entries.values())) if entries else None
