"""Comparing trees, blobs and versions with git's own differences."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from services.codecommit.domain.commits import Entry
from services.codecommit.domain.differences import Difference, Hunk, Line, Version
from services.codecommit.domain.names import EMPTY_TREE, ZERO
from services.codecommit.domain.texts import Edit, Span
from services.codecommit.git import trees
from services.codecommit.git.objects import Repository

_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_BLOBS = re.compile(r"^index ([0-9a-f]{40})\.\.([0-9a-f]{40})", re.MULTILINE)
_COMMITS = re.compile(r"(?:\A|\0)\x01(?=[0-9a-f]{40} )")
_ALL = slice(None)
_MANY = 10_000
_AT_ONCE = 500
_BEGINNING = 8000

Edits = Mapping[tuple[str, str], Sequence[Edit]]
"""(blob before, blob after) -> how the lines differ."""


def differences(
    git: Repository, before: str, after: str, prefixes: tuple[str, str] = ("", ""), page: slice = _ALL
) -> list[Difference]:
    """Between two trees, files only, in the order of their paths. prefixes: put in front of the paths of each side."""
    out = git.run_once("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", before, after)
    fields = out.split(b"\0")
    found = list(zip(fields[::2], fields[1::2], strict=False))[page]
    return [_difference(head.decode(), path.decode("utf-8", "surrogateescape"), prefixes) for head, path in found]


def limited(git: Repository, trees_: tuple[str, str], paths: tuple[str, str], page: slice) -> list[Difference]:
    """Between what stands at the two paths of the two trees; "" is the whole tree, a missing path is empty."""
    sides = tuple(trees.find(git, tree, path) for tree, path in zip(trees_, paths, strict=True))
    before, after = sides
    if any(side is not None and not side.is_tree for side in sides):
        same = before is not None and after is not None and (before.id, before.mode) == (after.id, after.mode)
        return [] if same else _files(before, after, paths)[page]
    ids = tuple(EMPTY_TREE if side is None else side.id for side in sides)
    front = tuple(f"{path}/" if path else "" for path in paths)
    return differences(git, ids[0], ids[1], (front[0], front[1]), page)


def history(git: Repository, commit: str, path: str, skip: int, limit: int) -> list[Version]:
    """Commits that changed a file, newest first, through its renamings.

    git's own --skip would skip the renamings with the commits: it is done here. Whoever asks for a second page is
    likely to want them all.
    """
    wanted = skip + limit if not skip else -(-(skip + limit) // _MANY) * _MANY
    out = git.run_once(
        "--literal-pathspecs", "log", "--follow", "--parents", "--diff-filter=d", "--diff-merges=first-parent",
        "--raw", "--no-abbrev",
        "-z", "--format=%x01%H %P", f"--max-count={wanted}", commit, "--", path,
    )  # fmt: skip
    text = out.decode("utf-8", "surrogateescape")
    parts = _COMMITS.split(text)[1 + skip : 1 + skip + limit]
    return [version for part in parts if (version := _version(part)) is not None]


def hunks(git: Repository, before: str, after: str, *, context: int, ignore_whitespace: bool = False) -> list[Hunk]:
    """Between two text blobs."""
    options = ["-w"] if ignore_whitespace else []
    out = git.run(
        "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--text", f"-U{context}", *options, before, after
    )
    return list(_hunks(out.decode("utf-8", "replace")))


def edits(git: Repository, before: str, after: str, paths: Sequence[str]) -> Edits:
    """How the lines of the files at `paths` differ between two commits, found in the way `git merge` finds it."""
    found: dict[tuple[str, str], Sequence[Edit]] = {}
    for start in range(0, len(paths), _AT_ONCE):
        out = git.run(
            "--literal-pathspecs", "diff-tree", "-r", "-p", "--full-index", "--no-renames", "--no-color",
            "--no-ext-diff", "--no-textconv", "--text", "-U1", "--histogram", "--no-indent-heuristic",
            before, after, "--", *paths[start : start + _AT_ONCE],
        )  # fmt: skip
        _, *patches = _BLOBS.split(out.decode("latin-1"))
        for old, new, patch in zip(patches[::3], patches[1::3], patches[2::3], strict=True):
            found[old, new] = [edit for hunk in _hunks(patch) for edit in _edits(hunk)]
    return found


def edits_of(known: Edits, before: str | None, after: str, length: int) -> Sequence[Edit]:
    """Of one file. before None: there was none; length: of the file afterwards, in lines."""
    if before is None:
        return [Edit(Span(0, 0), Span(0, length))] if length else []
    return known.get((before, after), [])


def is_binary(content: bytes) -> bool:
    """git's own rule: a NUL among the first 8,000 bytes."""
    return b"\0" in content[:_BEGINNING]


def looks_binary(git: Repository, blob: str) -> bool:
    """The same of a stored blob, without reading all of it."""
    return is_binary(git.beginning(blob, _BEGINNING)[0])


def _difference(head: str, path: str, prefixes: tuple[str, str]) -> Difference:
    old_mode, new_mode, old, new, _ = head[1:].split(" ")
    return Difference(
        _entry(path, old_mode, old), _entry(path, new_mode, new), prefixes[0] + path, prefixes[1] + path
    )  # fmt: skip


def _entry(path: str, mode: str, object_id: str) -> Entry | None:
    return None if object_id == ZERO else Entry(path.rpartition("/")[2], int(mode, 8), object_id)


def _files(before: Entry | None, after: Entry | None, paths: tuple[str, str]) -> list[Difference]:
    return [
        Difference(
            before if before is not None and not before.is_tree else None,
            after if after is not None and not after.is_tree else None,
            *paths,
        )
    ]


def _version(part: str) -> Version | None:
    """`<commit> <parents>\\0\\n?:<modes> <old> <new> <status>\\0<path>\\0[<new path>\\0]`; None for a deletion."""
    head, *fields = [field for field in part.replace("\n", "").split("\0") if field]
    commit, *parents = head.split(" ")
    if not fields:
        return None
    _, _, _, blob, _ = fields[0].split(" ")
    return None if blob == ZERO else Version(commit, blob, fields[-1], tuple(parent for parent in parents if parent))


def _edits(hunk: Hunk) -> Iterator[Edit]:
    """Runs of lines that are not the same on both sides."""
    before, after = hunk.before_at, hunk.after_at
    for changed, group in groupby(hunk.lines, key=lambda line: line.kind != " "):
        run = list(group)
        old, new = sum(line.kind != "+" for line in run), sum(line.kind != "-" for line in run)
        if changed:
            yield Edit(Span(before, before + old), Span(after, after + new))
        before, after = before + old, after + new


def _hunks(text: str) -> Iterator[Hunk]:
    lines: list[Line] = []
    numbers: tuple[int, int, int, int] | None = None
    old = new = 0
    for line in text.split("\n"):
        head = _HUNK.match(line)
        if head is not None:
            if numbers:
                yield Hunk(*numbers, tuple(lines))
            a, b, c, d = (int(number) if number is not None else 1 for number in head.groups())
            numbers = (a, b, c, d)
            lines, old, new = [], numbers[0], numbers[2]
        elif numbers and line[:1] in (" ", "+", "-"):
            lines.append(Line(line[0], None if line[0] == "+" else old, None if line[0] == "-" else new, line[1:]))
            old += line[0] != "+"
            new += line[0] != "-"
    if numbers:
        yield Hunk(*numbers, tuple(lines))
