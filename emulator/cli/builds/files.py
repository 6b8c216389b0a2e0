"""Which files of a folder are the sources: in a checkout those that git would take, elsewhere all."""

import os
import stat
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from emulator.cli.builds.exits import refuse
from emulator.settings import process_environment

_GIT = ".git"
_OF_ANOTHER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git tells its hooks: about the checkout that they belong to, which may be another one."""

Mark = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file, a link or an empty folder. path: in the sources, with slashes. status: of itself, not of what a link
    leads to."""

    path: str
    file: Path
    status: os.stat_result

    @property
    def mark(self) -> Mark:
        return mark_of(self.status)


@dataclass(frozen=True, slots=True)
class Sources:
    """root: the folder, resolved. with_git: `.git` as well. without: folders in it that are ours, not sources."""

    root: Path
    with_git: bool = False
    without: Sequence[Path] = ()

    def entries(self) -> dict[str, Entry]:
        """By path, in order."""
        ours = [path.relative_to(self.root).as_posix() for path in self.without if _is_below(path, self.root)]
        found = {}
        for path in sorted({*self._paths(), *(_walk(self.root, _GIT) if self.with_git else ())}):
            if not any(path == one or path.startswith(f"{one}/") for one in ours):
                try:
                    found[path] = Entry(path, self.root / path, os.lstat(self.root / path))
                except OSError:  # removed since git was told of it, or meanwhile
                    continue
        return found

    def _paths(self) -> Iterator[str]:
        if self.with_git and not (self.root / _GIT).is_dir():
            refuse(f"--git: there is no repository in {self.root}")
        return _of_checkout(self.root) if _is_checkout(self.root) else _walk(self.root)


def mark_of(status: os.stat_result) -> Mark:
    """Another one when the file was changed."""
    return status.st_mtime_ns, status.st_size, status.st_mode


def _is_below(path: Path, root: Path) -> bool:
    return path != root and path.is_relative_to(root)


def _is_checkout(root: Path) -> bool:
    """Whether git looks after this folder. One that it ignores is a folder like any other."""
    try:
        asked = _git(root, "rev-parse", "--is-inside-work-tree")
    except FileNotFoundError:
        if any((folder / _GIT).exists() for folder in (root, *root.parents)):
            refuse(f"{root} is a git checkout, but git is not installed")
        return False
    if asked.returncode and "not a git repository" not in asked.stderr:
        refuse(f"git in {root}: {asked.stderr.strip()}")
    return asked.stdout.strip() == "true" and _git(root, "check-ignore", "--quiet", ".").returncode != 0


def _of_checkout(root: Path, prefix: str = "") -> Iterator[str]:
    """Tracked and untracked files, those of submodules and of repositories inside included."""
    listing = _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    if listing.returncode:
        refuse(f"git in {root}: {listing.stderr.strip()}")
    for name in filter(None, listing.stdout.split("\0")):
        path = root / name
        if path.is_dir() and not path.is_symlink():
            if (path / _GIT).exists():
                yield from _of_checkout(path, f"{prefix}{name.rstrip('/')}/")
        else:
            yield prefix + name


def _walk(root: Path, below: str = "") -> Iterator[str]:
    """Everything, but no `.git` unless it is named itself."""
    for folder, names, files in os.walk(root / below):
        names[:] = sorted(name for name in names if name != _GIT)
        links = [name for name in names if os.path.islink(os.path.join(folder, name))]
        here = os.path.relpath(folder, root)
        if not names and not files and here != ".":
            yield here
        for name in (*links, *(file for file in files if file != _GIT)):
            yield os.path.normpath(os.path.join(here, name))


def is_plain(entry: Entry) -> bool:
    """Whether it can be in an archive: a file, a link or a folder."""
    kind = stat.S_IFMT(entry.status.st_mode)
    return kind in (stat.S_IFREG, stat.S_IFLNK, stat.S_IFDIR)


def _git(root: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    own = {name: value for name, value in process_environment().items() if name not in _OF_ANOTHER}
    return subprocess.run(
        ["git", "-C", str(root), *words], capture_output=True, text=True, errors="surrogateescape", check=False,
        env={**own, "LC_ALL": "C"},
    )  # fmt: skip
