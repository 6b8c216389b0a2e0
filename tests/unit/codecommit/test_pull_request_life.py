"""The life of a pull request: no path leads out of its states."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.codecommit.domain import pull_requests as rules
from services.codecommit.domain.errors import Refused
from services.codecommit.domain.merging import Detail, MadeMerge, Option, Strategy
from services.codecommit.domain.movements import Move, Note
from services.codecommit.domain.pull_requests import EventType, PullRequest, Status
from services.codecommit.domain.repository import Reference

NOW = datetime(2026, 1, 1, tzinfo=UTC)
START = PullRequest(
    "id", "1", "r", 1, "repo", "t", "", "arn:author", "refs/heads/dev", "refs/heads/main", "s0", "d0", "b0", "r0",
    NOW, NOW,
)  # fmt: skip
names = st.sampled_from([START.source, START.destination])
commits = st.sampled_from(["s0", "s1", "d0", "d1", None])
merge = MadeMerge("s0", "d0", "b0", Option.SQUASH, Detail.FILE, Strategy.NONE)
notes = st.sampled_from([Note(), Note(merge), Note(merge, "id"), Note(merge, "another")])


@st.composite
def moves(draw: st.DrawFn) -> tuple[Move, str]:
    name, commit = draw(names), draw(commits)
    after = None if commit is None else Reference(name, commit, commit)
    note = draw(notes) if name == START.destination else Note()
    return Move(name, Reference(name, "x", "x"), after, "arn:mover", note), draw(st.sampled_from(["b0", "s0", "s1"]))


@given(st.lists(moves(), max_size=8))
def test_closed_is_for_good_and_merged_means_closed(steps: list[tuple[Move, str]]) -> None:
    one, told = START, []
    for number, (move, base) in enumerate(steps):
        was_open = one.is_open
        one, happenings = rules.followed(one, move, base=base, revision=f"r{number + 1}")
        assert was_open or not happenings
        told += [happening.type for happening in happenings]
    assert told.count(EventType.STATUS_CHANGED) == (one.status is Status.CLOSED)
    assert told.count(EventType.MERGE_CHANGED) == (one.merge is not None)
    assert one.merge is None or one.status is Status.CLOSED
    revisions = told.count(EventType.SOURCE_UPDATED)
    assert (one.revision == "r0") == (revisions == 0)


def test_closed_ones_do_not_open() -> None:
    closed, _ = rules.closed(START, "arn:x")
    with pytest.raises(Refused):
        rules.status_set(closed, Status.OPEN, "arn:x")
    with pytest.raises(Refused):
        rules.check_open(closed)
    assert rules.status_set(closed, Status.CLOSED, "arn:x") == (closed, [])
    assert rules.followed(closed, Move(START.source, None, None, "arn:x"), base="", revision="r") == (closed, [])


def test_notes_survive_gits_log() -> None:
    for note in (Note(), Note(merge), Note(merge, "42")):
        assert Note.parse(note.text()) == note
        assert "\n" not in note.text()
    assert Note.parse("push") == Note()
    assert replace(START, token="t").is_open
