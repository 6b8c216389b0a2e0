"""Merging two commits.

Paths are compared with the merge base, one by one; a renaming is a deletion and an addition, as in GetDifferences.
Lines are merged as `git merge` merges them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from services.codecommit.domain.commits import NORMAL_MODE, Entry
from services.codecommit.domain.differences import Difference
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.merging import (
    Conflict,
    Detail,
    Option,
    Replacement,
    Resolution,
    Strategy,
    Tips,
    Wish,
    placed,
)
from services.codecommit.domain.texts import Side, Texts, lines, regions
from services.codecommit.git import compare, trees
from services.codecommit.git.objects import Repository

_MOST_BYTES = 6 * 1024 * 1024
_WINNERS = {Strategy.SOURCE: Side.SOURCE, Strategy.DESTINATION: Side.DESTINATION}


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge gives. changes: relative to the destination's tree. unresolved: conflicts that nothing decides."""

    changes: Mapping[str, Entry | None]
    conflicts: tuple[Conflict, ...]
    unresolved: tuple[Conflict, ...]


def tips(git: Repository, source: str, destination: str) -> Tips:
    """Raises Refused: TipsDivergenceExceeded for histories without a common commit."""
    base = git.merge_base(source, destination)
    if base is None:
        raise Refused(Rule.TIPS_DIVERGENCE, f"{source} and {destination} have no commit in common")
    return Tips(source, destination, base)


def merge(git: Repository, at: Tips, wish: Wish) -> Merged:
    """The three-way merge of two trees. New blobs are stored, nothing refers to them. Raises Refused."""
    base, source, destination = (git.commit(commit).tree for commit in (at.base, at.source, at.destination))
    theirs = _by_path(compare.differences(git, base, source))
    ours = _by_path(compare.differences(git, base, destination))
    clean: dict[str, Entry | None] = {}
    disputed: list[Conflict] = []
    for path, change in theirs.items():
        obstacles = _obstacles(git, destination, path, theirs) if change.before is None else ()
        if path not in ours and not obstacles:
            clean[path] = change.after
            continue
        mine = ours[path].after if path in ours else None
        if path not in ours or not _same(mine, change.after):
            disputed.append(Conflict(path, change.before, change.after, mine, obstacles))
    if wish.detail is Detail.LINE:
        disputed = _merge_lines(git, at, disputed, clean)
    decided, unresolved = _decide(git, disputed, wish)
    _check_resolutions(wish, disputed)
    return Merged(placed(clean, decided), tuple(disputed), tuple(unresolved))


def mergeable(git: Repository, at: Tips, wish: Wish) -> bool:
    """Whether the merge would succeed as wished. Raises Refused."""
    if wish.option is Option.FAST_FORWARD:
        return at.is_linear
    return not merge(git, at, wish).unresolved


def with_texts(git: Repository, at: Tips, conflicts: Sequence[Conflict]) -> list[Conflict]:
    """The conflicts with their lines, as far as they have some."""
    wanted = [one for one in conflicts if one.are_texts and one.texts is None]
    readable = [one for one in wanted if _size(git, one) <= _MOST_BYTES and not _is_binary(git, one)]
    found = {one.path: text for one, text in zip(readable, _texts(git, at, readable), strict=True)}
    return [replace(one, texts=found.get(one.path, one.texts)) for one in conflicts]


def _merge_lines(
    git: Repository, at: Tips, disputed: Sequence[Conflict], clean: dict[str, Entry | None]
) -> list[Conflict]:
    """Puts files whose lines merge with the clean changes; gives back those that remain. Raises Refused."""
    for one in disputed:
        if one.are_texts and one.blob is None and _size(git, one) > _MOST_BYTES:
            text = f"{one.path} has more than {_MOST_BYTES} bytes: merge it with git and push the result"
            raise Refused(Rule.CONTENT_TO_MERGE_TOO_LARGE, text)
    remaining = []
    for one in with_texts(git, at, disputed):
        blob, mode = _common_content(git, one), one.mode
        if blob is None or mode is None:
            remaining.append(one)
        else:
            clean[one.path] = Entry("", mode, blob)
    return remaining


def _common_content(git: Repository, one: Conflict) -> str | None:
    """The blob with the changes of both sides, None when they contradict each other."""
    if one.blob is not None:
        return one.blob
    content = None if one.texts is None else one.texts.merged()
    return None if content is None else git.add_blob(content)


def _texts(git: Repository, at: Tips, conflicts: Sequence[Conflict]) -> Iterable[Texts]:
    paths = [one.path for one in conflicts]
    theirs = compare.edits(git, at.base, at.source, paths)
    ours = compare.edits(git, at.base, at.destination, paths)
    for one in conflicts:
        assert one.source is not None
        assert one.destination is not None
        base, source, destination = (
            lines(b"" if side is None else git.blob(side.id)) for side in (one.text_base, one.source, one.destination)
        )
        old = None if one.text_base is None else one.text_base.id
        yield Texts(
            base, source, destination,
            regions(
                compare.edits_of(theirs, old, one.source.id, len(source)),
                compare.edits_of(ours, old, one.destination.id, len(destination)),
            ),
        )  # fmt: skip


def _decide(
    git: Repository, conflicts: Sequence[Conflict], wish: Wish
) -> tuple[dict[str, Entry | None], list[Conflict]]:
    """(what the wish makes of the conflicts, those it says nothing of)"""
    decided: dict[str, Entry | None] = {}
    unresolved = []
    for one in conflicts:
        winner = _WINNERS.get(wish.strategy)
        resolution = wish.resolutions.get(one.path)
        if winner is not None:
            chosen = _winner(git, one, winner)
        elif resolution is not None and (choice := _chosen(git, one, resolution)) is not None:
            chosen = choice[0]
        else:
            unresolved.append(one)
            continue
        if chosen is not None:
            decided.update(dict.fromkeys(one.in_the_way))
        if chosen is not None or not one.in_the_way:
            decided[one.path] = chosen
    return decided, unresolved


def _winner(git: Repository, one: Conflict, winner: Side) -> Entry | None:
    """The winner's file; with lines to compare, only its lines where the two contradict each other."""
    side = one.source if winner is Side.SOURCE else one.destination
    content = None if one.texts is None or side is None else one.texts.merged(winner)
    if side is None or content is None:
        return side
    return Entry("", side.mode if one.mode is None else one.mode, git.add_blob(content))


def _chosen(git: Repository, one: Conflict, resolution: Resolution) -> tuple[Entry | None] | None:
    """What stands there afterwards; None: the resolution is not enough."""
    if resolution.delete:
        return (None,)
    if resolution.replacement is None:
        blob = _common_content(git, one)
        return None if blob is None or resolution.mode is None else (Entry("", resolution.mode, blob),)
    kept = {Replacement.BASE: one.base, Replacement.SOURCE: one.source, Replacement.DESTINATION: one.destination}
    if resolution.replacement in kept:
        entry = kept[resolution.replacement]
        return (entry if entry is None or resolution.mode is None else Entry("", resolution.mode, entry.id),)
    known = one.destination or one.source or one.base
    mode = resolution.mode or (known.mode if known is not None and known.is_file else NORMAL_MODE)
    return (Entry("", mode, git.add_blob(resolution.content)),)


def _check_resolutions(wish: Wish, conflicts: Sequence[Conflict]) -> None:
    """Raises Refused for resolutions of what is no conflict."""
    known = {conflict.path for conflict in conflicts}
    stray = next((path for path in wish.resolutions if path not in known), None)
    if stray is not None:
        raise Refused(Rule.CONFLICT_RESOLUTION, f"{stray} is not in conflict")


def _obstacles(git: Repository, tree: str, path: str, theirs: Mapping[str, Difference]) -> tuple[str, ...]:
    """What the destination keeps where the source adds a file: files below it, or a file where a folder must be."""
    here = trees.find(git, tree, path)
    if here is not None and here.is_tree:
        below = (found.path for found in trees.walk(git, here.id, f"{path}/"))
        return tuple(one for one in below if not _deleted(theirs, one))
    obstacle = trees.first_obstacle(git, tree, path)
    return () if obstacle is None or _deleted(theirs, obstacle.path) else (obstacle.path,)


def _deleted(changes: Mapping[str, Difference], path: str) -> bool:
    return path in changes and changes[path].after is None


def _size(git: Repository, one: Conflict) -> int:
    """Of the largest version, in bytes."""
    sides = (one.text_base, one.source, one.destination)
    return max(git.kind(side.id)[1] for side in sides if side is not None)


def _is_binary(git: Repository, one: Conflict) -> bool:
    sides = (one.text_base, one.source, one.destination)
    return any(compare.looks_binary(git, side.id) for side in sides if side is not None)


def _by_path(found: list[Difference]) -> dict[str, Difference]:
    return {one.after_path: one for one in found}


def _same(one: Entry | None, other: Entry | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.id, one.mode) == (other.id, other.mode)
