"""Merges of generated histories, compared with those of the git command."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from emulator.kernel.ids import SeededIds
from services.codecommit.domain.commits import EXECUTABLE_MODE, NORMAL_MODE, SYMLINK_MODE, Entry, Person
from services.codecommit.domain.merging import Conflict, Detail, Option, Replacement, Resolution, Strategy, Tips, Wish
from services.codecommit.domain.names import EMPTY_TREE
from services.codecommit.git import merging, trees
from services.codecommit.git.home import GitHome
from services.codecommit.git.objects import Library, Repository

File = tuple[int, bytes]
Files = dict[str, File]
PERSON = Person("Ann", "ann@example.com", "1767225600 +0000")
PATHS = ("a", "b", "d", "d/x", "d/y", "d/e/z")
FAST = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

line = st.sampled_from([b"a", b"b", b"c", b"}", b"  x", b""])
text = st.tuples(st.lists(line, max_size=9), st.booleans()).map(
    lambda one: b"\n".join(one[0]) + (b"\n" if one[1] and one[0] else b"")
)
mode = st.sampled_from([NORMAL_MODE, NORMAL_MODE, NORMAL_MODE, EXECUTABLE_MODE])
link = st.sampled_from([b"here", b"there"]).map(lambda target: (SYMLINK_MODE, target))
content = st.one_of(text, text, text, text, st.just(b"bin\0ary"), st.just(b"bin\0ary\n2"))
file = st.one_of(st.tuples(mode, content), st.tuples(mode, content), st.tuples(mode, content), link)


def possible(files: Files) -> Files:
    """Without files that lie in the way of a folder."""
    folders = {path[: match.start()] for path in files for match in re.finditer("/", path)}
    return {path: one for path, one in files.items() if path not in folders}


@st.composite
def changed(draw: st.DrawFn, base: Files) -> Files:
    """A side: each file stays, is edited in some lines, replaced, or goes; new ones come."""
    side: Files = {}
    for path in PATHS:
        what = draw(st.sampled_from(["stay", "stay", "edit", "edit", "other", "go"]))
        if path in base and what in ("stay", "edit"):
            old_mode, old = base[path]
            side[path] = (old_mode, draw(edited(old)) if what == "edit" and old_mode != SYMLINK_MODE else old)
        elif what == "other":
            side[path] = draw(file)
    return possible(side)


@st.composite
def edited(draw: st.DrawFn, old: bytes) -> bytes:
    lines = old.split(b"\n")
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(lines)))
        cut = draw(st.integers(0, 2))
        lines[at : at + cut] = draw(st.lists(line, max_size=2))
    return b"\n".join(lines)


files = st.dictionaries(st.sampled_from(PATHS), file, max_size=4).map(possible)
sides = files.flatmap(lambda base: st.tuples(st.just(base), changed(base), changed(base)))


@pytest.fixture(scope="module")
def git(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Repository]:
    home = GitHome(tmp_path_factory.mktemp("git"), SeededIds())
    home.prepare()
    home.create("one")
    with Library(home).open("one") as repository:
        yield repository
        repository.close()


def commit(git: Repository, files: Files, *parents: str) -> str:
    made: dict[str, Entry | None] = {
        path: Entry("", mode, git.add_blob(head_of(path) + data)) for path, (mode, data) in files.items()
    }
    return git.add_commit(trees.changed(git, EMPTY_TREE, made), parents, PERSON, "x")


def history(git: Repository, base: Files, source: Files, destination: Files) -> Tips:
    first = commit(git, base)
    return Tips(commit(git, source, first), commit(git, destination, first), first)


def head_of(path: str) -> bytes:
    """Makes files so different from each other that git sees no renamings, which its merge would follow."""
    return b"".join(b"%s %d %s\n" % (path.encode(), number, path.encode() * 9) for number in range(9))


def content_of(git: Repository, tree: str) -> Files:
    """Beyond the heads."""
    return {
        one.path: (one.entry.mode, git.blob(one.entry.id).removeprefix(head_of(one.path)))
        for one in trees.walk(git, tree)
    }


def merged_files(git: Repository, at: Tips, wish: Wish) -> tuple[Files, list[Conflict]]:
    merged = merging.merge(git, at, wish)
    tree = trees.changed(git, git.commit(at.destination).tree, merged.changes)
    return content_of(git, tree), list(merged.unresolved)


def gits_merge(git: Repository, at: Tips) -> tuple[Files, set[str]]:
    """The files that git's own merge gives, with marks where it is stuck, and the paths at which it is stuck."""
    out = git.run("merge-tree", "--write-tree", "--name-only", "-z", at.destination, at.source, ok=(0, 1))
    tree, *rest = out.decode().split("\0")
    return content_of(git, tree), set(rest[: rest.index("")]) if "" in rest else set()


def resolved(marked: bytes, winner: str) -> bytes:
    """Text with git's marks; destination is what stands first in them."""
    kept, wanted = [], ""
    for one in marked.split(b"\n"):
        if one.startswith(b"<<<<<<< "):
            wanted = "destination"
        elif one == b"=======" and wanted:
            wanted = "source"
        elif one.startswith(b">>>>>>> ") and wanted:
            wanted = ""
        elif wanted in ("", winner):
            kept.append(one)
    return b"\n".join(kept)


LINES = Wish(Option.THREE_WAY, Detail.LINE)


@FAST
@given(sides)
def test_lines_are_merged_as_git_merges_them(git: Repository, made: tuple[Files, Files, Files]) -> None:
    at = history(git, *made)
    files, unresolved = merged_files(git, at, LINES)
    theirs, stuck = gits_merge(git, at)
    assert bool(unresolved) == bool(stuck)
    if not stuck:
        assert files == theirs
    elif not any("~" in path for path in stuck):  # git moves files aside where a folder of their name must be
        assert {one.path for one in unresolved} == stuck


@FAST
@given(st.tuples(text, text, text), st.sampled_from([Strategy.SOURCE, Strategy.DESTINATION]))
def test_the_winners_lines_are_taken_where_both_changed(
    git: Repository, made: tuple[bytes, bytes, bytes], strategy: Strategy
) -> None:
    base, source, destination = (one.rstrip(b"\n") + b"\n" for one in made)
    assume(source != destination)
    at = history(git, *({"f": (NORMAL_MODE, one)} for one in (base, source, destination)))
    files, unresolved = merged_files(git, at, Wish(Option.THREE_WAY, Detail.LINE, strategy))
    theirs, _ = gits_merge(git, at)
    winner = "source" if strategy is Strategy.SOURCE else "destination"
    assert not unresolved
    assert files["f"][1] == resolved(theirs["f"][1], winner)


@FAST
@given(sides, st.sampled_from([Strategy.SOURCE, Strategy.DESTINATION]))
def test_at_file_level_the_winner_has_whole_files(
    git: Repository, made: tuple[Files, Files, Files], strategy: Strategy
) -> None:
    base, source, destination = made
    at = history(git, base, source, destination)
    conflicts = merging.merge(git, at, Wish(Option.SQUASH)).conflicts
    both = {
        path for path in PATHS
        if source.get(path) != base.get(path) != destination.get(path) != source.get(path)
    }  # fmt: skip
    assert both <= {one.path for one in conflicts}
    files, unresolved = merged_files(git, at, Wish(Option.SQUASH, strategy=strategy))
    winner = source if strategy is Strategy.SOURCE else destination
    assert not unresolved
    for one in conflicts:
        assert files.get(one.path) == winner.get(one.path)
    for path in PATHS:  # what one side alone changed is taken, unless it cannot stand beside what was decided
        if path not in both and path in source and source[path] != base.get(path) and path in files:
            assert files[path] == source[path]


def test_a_decided_file_takes_its_place_before_others(git: Repository) -> None:
    """The source makes a folder of a file that the destination edited."""
    at = history(
        git, {"n": (NORMAL_MODE, b"1\n")}, {"n/m": (NORMAL_MODE, b"2\n")}, {"n": (NORMAL_MODE, b"3\n")}
    )  # fmt: skip

    def files(strategy: Strategy) -> Files:
        return merged_files(git, at, Wish(Option.SQUASH, strategy=strategy))[0]

    assert files(Strategy.SOURCE) == {"n/m": (NORMAL_MODE, b"2\n")}
    assert files(Strategy.DESTINATION) == {"n": (NORMAL_MODE, b"3\n")}
    keep = Wish(
        Option.SQUASH, strategy=Strategy.AUTOMERGE, resolutions={"n": Resolution(Replacement.DESTINATION)}
    )  # fmt: skip
    assert merged_files(git, at, keep) == ({"n": (NORMAL_MODE, b"3\n")}, [])


def test_a_mode_alone_decides_what_only_differs_in_it(git: Repository) -> None:
    at = history(git, {}, {"n": (EXECUTABLE_MODE, b"1\n")}, {"n": (NORMAL_MODE, b"1\n")})
    _, (conflict,) = merged_files(git, at, LINES)
    assert (conflict.mode_conflict, conflict.content_conflict) == (True, False)
    wish = Wish(Option.SQUASH, strategy=Strategy.AUTOMERGE, resolutions={"n": Resolution(mode=EXECUTABLE_MODE)})
    assert merged_files(git, at, wish) == ({"n": (EXECUTABLE_MODE, b"1\n")}, [])


def test_a_file_that_is_a_link_on_one_side_is_not_merged_by_lines(git: Repository) -> None:
    at = history(
        git, {"n": (NORMAL_MODE, b"1\n2\n")}, {"n": (SYMLINK_MODE, b"1\n")}, {"n": (NORMAL_MODE, b"0\n1\n2\n")}
    )
    _, (conflict,) = merged_files(git, at, LINES)
    assert conflict.type_conflict


def test_many_files_are_merged_in_few_commands(git: Repository, tmp_path: Path) -> None:
    base = {f"f{number}": (NORMAL_MODE, b"1\n2\n3\n4\n5\n") for number in range(700)}
    source = {path: (NORMAL_MODE, b"0\n2\n3\n4\n5\n") for path in base}
    destination = {path: (NORMAL_MODE, b"1\n2\n3\n4\n6\n") for path in base}
    at = history(git, base, source, destination)
    ran: list[tuple[str, ...]] = []
    plain = git.run
    git.run = lambda *arguments, **more: ran.append(arguments) or plain(*arguments, **more)  # type: ignore
    try:
        files, unresolved = merged_files(git, at, LINES)
    finally:
        del git.run
    assert not unresolved
    assert set(files.values()) == {(NORMAL_MODE, b"0\n2\n3\n4\n6\n")}
    assert len(ran) < 10
