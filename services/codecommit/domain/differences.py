"""Differences between trees and versions of a file."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.codecommit.domain.commits import Entry


@dataclass(frozen=True, slots=True)
class Difference:
    """A path that is not the same on both sides. before_path and after_path differ when folders are compared."""

    before: Entry | None
    after: Entry | None
    before_path: str
    after_path: str

    @property
    def kind(self) -> str:
        """A, D or M, as AWS calls them."""
        if self.before is None:
            return "A"
        return "D" if self.after is None else "M"


@dataclass(frozen=True, slots=True)
class Version:
    """A commit that changed a file. path: the file's name at that time; parents: among the commits that changed it."""

    commit: str
    blob: str
    path: str
    parents: tuple[str, ...]


def successors(versions: Sequence[Version]) -> dict[str, list[str]]:
    """Commit -> the commits of `versions` (newest first) that followed it directly.

    git loses the parents of a commit that renamed the file: the next one in the list takes their place.
    """
    known = {version.commit for version in versions}
    found: dict[str, list[str]] = {version.commit: [] for version in versions}
    for index, version in enumerate(versions):
        parents = [parent for parent in version.parents if parent in known]
        if not parents and index + 1 < len(versions):
            parents = [versions[index + 1].commit]
        for parent in parents:
            found[parent].append(version.commit)
    return found


@dataclass(frozen=True, slots=True)
class Line:
    """kind: ' ', '+' or '-'. before, after: line numbers from 1, None on the side that has not got it."""

    kind: str
    before: int | None
    after: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Hunk:
    """A run of changed lines with the unchanged ones around it, numbered as in `@@ -a,b +c,d @@`."""

    before_start: int
    before_count: int
    after_start: int
    after_count: int
    lines: tuple[Line, ...]

    @property
    def before_at(self) -> int:
        """How many lines stand before it. git names an empty run by the line it follows."""
        return self.before_start - (self.before_count > 0)

    @property
    def after_at(self) -> int:
        return self.after_start - (self.after_count > 0)
