"""Paths of a place, seen from outside: a file of the place never leads out of its root."""

import os
import posixpath
from pathlib import Path

_LINKS = 40


class TooManyLinks(OSError):
    """A path whose links never end."""


def inside(root: Path, path: str, *, follow_last: bool = True) -> Path:
    """Where `path` of a place is on this machine. Every link on the way is read as the place reads it: absolute ones
    begin at its root, `..` stops there. Parts that do not exist are taken as they are. Raises TooManyLinks."""
    todo = [part for part in path.split("/") if part not in ("", ".")]
    todo.reverse()
    done: list[str] = []
    links = 0
    while todo:
        part = todo.pop()
        if part == "..":
            del done[-1:]
            continue
        here = root.joinpath(*done, part)
        if (not todo and not follow_last) or not here.is_symlink():
            done.append(part)
            continue
        links += 1
        if links > _LINKS:
            raise TooManyLinks(f"too many links in {path}")
        target = os.readlink(here)
        if target.startswith("/"):
            done = []
        todo.extend(reversed([step for step in target.split("/") if step not in ("", ".")]))
    return root.joinpath(*done)


def leads_out(link: str, target: str, root: str) -> bool:
    """Whether a link at absolute path `link` with this target leaves `root`."""
    end = posixpath.normpath(posixpath.join(posixpath.dirname(link), target))
    return not within(end, root)


def within(path: str, root: str) -> bool:
    """Both absolute."""
    folder = posixpath.normpath(root)
    return folder in (path, "/") or path.startswith(folder + "/")
