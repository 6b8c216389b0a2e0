"""Merging branches and describing conflicts, compared with git's own merges."""

import base64
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.git import Git, refused

Read = Callable[..., list[dict[str, Any]]]
LINES = "".join(f"{number}\n" for number in range(1, 11))
PAIR = {"repositoryName": "web", "sourceCommitSpecifier": "dev", "destinationCommitSpecifier": "main"}


def changed(**by_line: str) -> str:
    wanted = {int(name[1:]): text for name, text in by_line.items()}
    return "".join(wanted.get(number, str(number)) + "\n" for number in range(1, 11))


@pytest.fixture
def sides(work: Git) -> Callable[..., tuple[str, str, str]]:
    """Two branches, `main` and `dev`, with these files on top of a common base: (base, main, dev)."""

    def make(
        base: dict[str, str | None], main: dict[str, str | None], dev: dict[str, str | None]
    ) -> tuple[str, str, str]:
        first = work.commit("base", **base)
        work("checkout", "-q", "-b", "dev")
        theirs = work.commit("on dev", **dev) if dev else first
        work("checkout", "-q", "main")
        ours = work.commit("on main", **main) if main else first
        work("push", "-q", "origin", "main", "dev")
        return first, ours, theirs

    return make


@pytest.fixture
def different_lines(sides: Any) -> tuple[str, str, str]:
    found: tuple[str, str, str] = sides({"f": LINES}, {"f": changed(l1="main")}, {"f": changed(l10="dev")})
    return found


@pytest.fixture
def overlapping(sides: Any) -> tuple[str, str, str]:
    found: tuple[str, str, str] = sides(
        {"f": LINES}, {"f": changed(l1="one", l5="main")}, {"f": changed(l5="dev", l9="nine")}
    )
    return found


def content(codecommit: Any, path: str = "f", branch: str = "main") -> str:
    found = codecommit.get_file(repositoryName="web", filePath=path, commitSpecifier=branch)
    return str(found["fileContent"].decode())


@pytest.mark.spec("codecommit:scenario-9", "codecommit:trap-32", "codecommit:trap-20")
def test_different_lines_merge_line_by_line(
    codecommit: Any, different_lines: tuple[str, str, str], work: Git, aws_events: Read
) -> None:
    base, ours, theirs = different_lines
    option = {**PAIR, "mergeOption": "THREE_WAY_MERGE"}
    files = codecommit.get_merge_conflicts(**option)
    assert (files["mergeable"], [one["filePath"] for one in files["conflictMetadataList"]]) == (False, ["f"])
    assert (files["baseCommitId"], files["sourceCommitId"], files["destinationCommitId"]) == (base, theirs, ours)
    fine = codecommit.get_merge_conflicts(**option, conflictDetailLevel="LINE_LEVEL")
    assert (fine["mergeable"], fine["conflictMetadataList"]) == (True, [])
    assert codecommit.get_merge_options(**PAIR)["mergeOptions"] == []
    options = codecommit.get_merge_options(**PAIR, conflictDetailLevel="LINE_LEVEL")["mergeOptions"]
    assert options == ["SQUASH_MERGE", "THREE_WAY_MERGE"]
    before = aws_events()
    assert refused(codecommit.merge_branches_by_three_way, **PAIR) == "ManualMergeRequiredException"
    assert aws_events() == before

    merged = codecommit.merge_branches_by_three_way(**PAIR, conflictDetailLevel="LINE_LEVEL", authorName="Ann")
    commit = codecommit.get_commit(repositoryName="web", commitId=merged["commitId"])["commit"]
    assert commit["parents"] == [ours, theirs]
    assert content(codecommit) == changed(l1="main", l10="dev")
    event = aws_events()[-1]
    assert (event["event"], event["oldCommitId"], event["commitId"]) == ("referenceUpdated", ours, merged["commitId"])
    assert event["baseCommitId"] == base
    assert event["mergeOption"] == "THREE_WAY_MERGE"
    assert event["conflictDetailsLevel"] == "LINE_LEVEL"
    work("merge", "-q", "-m", "git's", "dev")
    assert work("rev-parse", "HEAD^{tree}") == merged["treeId"]
    found = codecommit.get_merge_commit(
        **{**PAIR, "destinationCommitSpecifier": ours}, conflictDetailLevel="LINE_LEVEL"
    )
    assert found["mergedCommitId"] == merged["commitId"]


@pytest.mark.spec("codecommit:scenario-10")
def test_overlapping_lines_need_a_decision(codecommit: Any, overlapping: tuple[str, str, str]) -> None:
    lines = {**PAIR, "conflictDetailLevel": "LINE_LEVEL"}
    for operation in (codecommit.merge_branches_by_three_way, codecommit.merge_branches_by_squash):
        assert refused(operation, **lines) == "ManualMergeRequiredException"

    def make(**more: Any) -> str:
        made = codecommit.create_unreferenced_merge_commit(**{**lines, "mergeOption": "THREE_WAY_MERGE", **more})
        return content(codecommit, branch=made["commitId"])

    assert make(conflictResolutionStrategy="ACCEPT_SOURCE") == changed(l1="one", l5="dev", l9="nine")
    assert make(conflictResolutionStrategy="ACCEPT_DESTINATION") == changed(l1="one", l5="main", l9="nine")
    whole = {"conflictDetailLevel": "FILE_LEVEL", "conflictResolutionStrategy": "ACCEPT_SOURCE"}
    assert make(**whole) == changed(l5="dev", l9="nine")

    def resolved(**entry: Any) -> str:
        resolution = {"replaceContents": [{"filePath": "f", **entry}]}
        return make(conflictResolutionStrategy="AUTOMERGE", conflictResolution=resolution)

    assert resolved(replacementType="USE_NEW_CONTENT", content=b"new\n") == "new\n"
    assert resolved(replacementType="KEEP_BASE") == LINES
    assert resolved(replacementType="KEEP_DESTINATION") == changed(l1="one", l5="main")


@pytest.mark.parametrize(
    ("resolution", "code"),
    [
        ({}, "ManualMergeRequiredException"),
        (
            {"replaceContents": [{"filePath": "f", "replacementType": "USE_NEW_CONTENT"}]},
            "ReplacementContentRequiredException",
        ),
        (
            {
                "replaceContents": [{"filePath": "f", "replacementType": "KEEP_BASE"}],
                "deleteFiles": [{"filePath": "f"}],
            },
            "MultipleConflictResolutionEntriesException",
        ),
        ({"deleteFiles": [{"filePath": "other"}]}, "InvalidConflictResolutionException"),
        ({"replaceContents": [{"filePath": "f", "replacementType": "X"}]}, "InvalidReplacementTypeException"),
        ({"replaceContents": [{"filePath": "../f", "replacementType": "KEEP_BASE"}]}, "InvalidPathException"),
        ({"setFileModes": [{"filePath": "f", "fileMode": "EXECUTABLE"}]}, "ManualMergeRequiredException"),
        (
            {"deleteFiles": [{"filePath": f"f{number}"} for number in range(101)]},
            "MaximumConflictResolutionEntriesExceededException",
        ),
    ],
)
def test_bad_resolutions(codecommit: Any, overlapping: Any, resolution: dict[str, Any], code: str) -> None:
    request = {**PAIR, "conflictResolutionStrategy": "AUTOMERGE", "conflictResolution": resolution}
    assert refused(codecommit.merge_branches_by_three_way, **request) == code


def test_hunks_tell_where(codecommit: Any, overlapping: tuple[str, str, str]) -> None:
    option = {**PAIR, "mergeOption": "SQUASH_MERGE", "conflictDetailLevel": "LINE_LEVEL"}
    found = codecommit.describe_merge_conflicts(**option, filePath="f")
    assert found["conflictMetadata"]["numberOfConflicts"] == 1
    assert found["conflictMetadata"]["contentConflict"] is True
    assert found["conflictMetadata"]["mergeOperations"] == {"source": "M", "destination": "M"}
    assert [hunk["isConflict"] for hunk in found["mergeHunks"]] == [False, True, False]
    conflict = found["mergeHunks"][1]
    for side, text in (("source", "dev\n"), ("destination", "main\n"), ("base", "5\n")):
        assert base64.b64decode(conflict[side]["hunkContent"]).decode() == text
        assert (conflict[side]["startLine"], conflict[side]["endLine"]) == (4, 4)
    page = codecommit.describe_merge_conflicts(**option, filePath="f", maxMergeHunks=2)
    rest = codecommit.describe_merge_conflicts(**option, filePath="f", nextToken=page["nextToken"])
    assert page["mergeHunks"] + rest["mergeHunks"] == found["mergeHunks"]
    batch = codecommit.batch_describe_merge_conflicts(**option, filePaths=["f", "no"])
    assert [one["conflictMetadata"]["filePath"] for one in batch["conflicts"]] == ["f"]
    assert [one["filePath"] for one in batch["errors"]] == ["no"]
    linear = {**option, "mergeOption": "FAST_FORWARD_MERGE", "filePath": "f"}
    assert refused(codecommit.describe_merge_conflicts, **linear) == "InvalidMergeOptionException"


def test_a_linear_history_can_be_merged_in_three_ways(codecommit: Any, sides: Any, work: Git) -> None:
    base, _, theirs = sides({"f": "1\n"}, {}, {"g": "2\n"})
    assert codecommit.get_merge_options(**PAIR)["mergeOptions"] == [
        "FAST_FORWARD_MERGE", "SQUASH_MERGE", "THREE_WAY_MERGE",
    ]  # fmt: skip
    work("push", "-q", "origin", f"{base}:refs/heads/squash", f"{base}:refs/heads/three")
    squash = codecommit.merge_branches_by_squash(**{**PAIR, "destinationCommitSpecifier": "squash"})["commitId"]
    commit = codecommit.get_commit(repositoryName="web", commitId=squash)["commit"]
    assert commit["parents"] == [base]
    assert "on dev" in commit["message"]
    moved = codecommit.merge_branches_by_fast_forward(**PAIR)["commitId"]
    assert moved == theirs
    work("fetch", "-q", "origin")
    assert work("rev-parse", "origin/main") == theirs


def test_fast_forward_needs_a_linear_history(codecommit: Any, different_lines: Any) -> None:
    assert refused(codecommit.merge_branches_by_fast_forward, **PAIR) == "ManualMergeRequiredException"
    answer = codecommit.get_merge_conflicts(**PAIR, mergeOption="FAST_FORWARD_MERGE")
    assert answer["mergeable"] is False


def test_targets(codecommit: Any, sides: Any, work: Git) -> None:
    base, ours, theirs = sides({"f": "1\n"}, {"g": "1\n"}, {"h": "1\n"})
    work("push", "-q", "origin", f"{ours}:refs/heads/target", f"{base}:refs/heads/old", f"{ours}:refs/tags/v1")
    by_id = {"repositoryName": "web", "sourceCommitSpecifier": theirs, "destinationCommitSpecifier": ours}

    def code(**more: Any) -> str:
        return refused(codecommit.merge_branches_by_three_way, **{**by_id, **more})

    assert code() == "InvalidTargetBranchException"
    assert code(targetBranch="none") == "BranchDoesNotExistException"
    assert code(targetBranch="v1") == "BranchNameIsTagNameException"
    assert code(targetBranch="old") == "InvalidTargetBranchException"
    assert code(sourceCommitSpecifier="f" * 40) == "CommitDoesNotExistException"
    merged = codecommit.merge_branches_by_three_way(**by_id, targetBranch="target")
    tip = codecommit.get_branch(repositoryName="web", branchName="target")["branch"]["commitId"]
    assert tip == merged["commitId"]
    assert codecommit.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"] == ours


def test_unreferenced_merges_are_told_and_fetched(
    codecommit: Any, different_lines: tuple[str, str, str], work: Git, aws_events: Read
) -> None:
    request = {**PAIR, "mergeOption": "SQUASH_MERGE", "conflictDetailLevel": "LINE_LEVEL"}
    made = codecommit.create_unreferenced_merge_commit(**request)["commitId"]
    assert aws_events()[-1]["event"] == "unreferencedMergeCommitCreated"
    assert "referenceName" not in aws_events()[-1]
    assert made not in work("ls-remote", "origin")
    work("fetch", "-q", "origin", made)
    assert codecommit.get_merge_commit(**PAIR, conflictDetailLevel="LINE_LEVEL")["mergedCommitId"] == made
    assert "mergedCommitId" not in codecommit.get_merge_commit(**PAIR)
    wrong = {**request, "mergeOption": "FAST_FORWARD_MERGE"}
    assert refused(codecommit.create_unreferenced_merge_commit, **wrong) == "InvalidMergeOptionException"


def test_histories_without_a_common_commit(codecommit: Any, work: Git) -> None:
    work.commit("one", a="1")
    work("checkout", "-q", "--orphan", "dev")
    work.commit("other", b="1")
    work("push", "-q", "origin", "main", "dev")
    assert refused(codecommit.get_merge_options, **PAIR) == "TipsDivergenceExceededException"


@pytest.mark.parametrize(
    ("main", "dev"),
    [
        ({"f": changed(l2="m")}, {"f": changed(l8="d"), "new": "1\n"}),
        ({"f": changed(l2="m")}, {"f": changed(l3="d")}),
        ({"f": changed(l2="m")}, {"f": changed(l2="d")}),
        ({"f": changed(l2="same")}, {"f": changed(l2="same")}),
        ({"f": None}, {"f": changed(l2="d")}),
        ({"f": None}, {"f": None, "g": "1\n"}),
        ({"f": "0\n" + LINES}, {"f": LINES + "11\n"}),
        ({"f": "0\n" + LINES}, {"f": "zero\n" + LINES}),
        ({"f": LINES.rstrip("\n")}, {"f": changed(l1="d")}),
        ({"n": "1\n"}, {"n": "2\n"}),
        ({"n": "1\n"}, {"n__m": "2\n"}),
        ({"n__m": "1\n"}, {"n": "2\n"}),
        ({"f": "bin\0ary"}, {"f": changed(l1="d")}),
    ],
)
def test_line_level_merges_are_those_of_git(codecommit: Any, sides: Any, work: Git, main: Any, dev: Any) -> None:
    sides({"f": LINES}, main, dev)
    done = work.try_to("merge-tree", "--write-tree", "main", "dev")
    answer = codecommit.get_merge_conflicts(**PAIR, mergeOption="THREE_WAY_MERGE", conflictDetailLevel="LINE_LEVEL")
    assert answer["mergeable"] == (done.code == 0)
    if answer["mergeable"]:
        merged = codecommit.merge_branches_by_three_way(**PAIR, conflictDetailLevel="LINE_LEVEL")
        assert merged["treeId"] == done.out.splitlines()[0]
    else:
        for strategy in ("ACCEPT_SOURCE", "ACCEPT_DESTINATION"):
            request = {**PAIR, "mergeOption": "SQUASH_MERGE", "conflictResolutionStrategy": strategy}
            made = codecommit.create_unreferenced_merge_commit(**request)["commitId"]
            winner = "dev" if strategy == "ACCEPT_SOURCE" else "main"
            work("fetch", "-q", "origin", made)
            assert work("ls-tree", "-r", made) == work("ls-tree", "-r", winner)


def test_the_merge_can_be_described_at_file_level(codecommit: Any, different_lines: tuple[str, str, str]) -> None:
    option = {**PAIR, "mergeOption": "THREE_WAY_MERGE"}
    found = codecommit.describe_merge_conflicts(**option, filePath="f")
    assert [hunk["isConflict"] for hunk in found["mergeHunks"]] == [False, False]
    metadata = found["conflictMetadata"]
    assert metadata["isBinaryFile"] == {"source": False, "destination": False, "base": False}
    assert metadata["fileModes"] == {"source": "NORMAL", "destination": "NORMAL", "base": "NORMAL"}
    assert metadata["objectTypes"] == {"source": "FILE", "destination": "FILE", "base": "FILE"}
    assert refused(codecommit.describe_merge_conflicts, **option, filePath="g") == "FileDoesNotExistException"
    lines = {**option, "conflictDetailLevel": "LINE_LEVEL"}
    assert codecommit.batch_describe_merge_conflicts(**lines)["conflicts"] == []


def test_files_too_large_to_load_are_only_merged_as_a_whole(codecommit: Any, work: Git) -> None:
    big = "x\n" * (3 * 1024 * 1024 + 10)
    work.commit("base", f=big)
    work("checkout", "-q", "-b", "dev")
    work.commit("on dev", f=big + "dev\n")
    work("checkout", "-q", "main")
    work.commit("on main", f="main\n" + big)
    work("push", "-q", "origin", "main", "dev")
    option = {**PAIR, "mergeOption": "THREE_WAY_MERGE"}
    code = refused(codecommit.get_merge_conflicts, **option, conflictDetailLevel="LINE_LEVEL")
    assert code == "MaximumFileContentToLoadExceededException"
    assert codecommit.describe_merge_conflicts(**option, filePath="f")["mergeHunks"] == []
    merged = codecommit.merge_branches_by_squash(**PAIR, conflictResolutionStrategy="ACCEPT_SOURCE")
    assert merged["treeId"] == work("rev-parse", "dev^{tree}")
