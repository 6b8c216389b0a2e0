"""Commits and trees as git keeps them."""

from dataclasses import dataclass

TREE_MODE = 0o040000
SUBMODULE_MODE = 0o160000
SYMLINK_MODE = 0o120000
EXECUTABLE_MODE = 0o100755
NORMAL_MODE = 0o100644


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a tree. mode: as git has it; id: of the blob, the tree or, for a submodule, the commit."""

    name: str
    mode: int
    id: str

    @property
    def is_tree(self) -> bool:
        return self.mode == TREE_MODE

    @property
    def is_submodule(self) -> bool:
        return self.mode == SUBMODULE_MODE

    @property
    def is_file(self) -> bool:
        """A blob: a file or a symbolic link."""
        return not self.is_tree and not self.is_submodule

    @property
    def is_regular(self) -> bool:
        """A file that is no symbolic link."""
        return self.kind == NORMAL_MODE & ~0o7777

    @property
    def kind(self) -> int:
        """The mode without its permissions."""
        return self.mode & ~0o7777


@dataclass(frozen=True, slots=True)
class Person:
    """date: seconds since the epoch and the offset, `1767225600 +0000`."""

    name: str
    email: str
    date: str


@dataclass(frozen=True, slots=True)
class Commit:
    id: str
    tree: str
    parents: tuple[str, ...]
    author: Person
    committer: Person
    message: str
