"""Differences and history, compared with what git says."""

from typing import Any

import pytest

from tests.support.git import Git, refused


@pytest.fixture
def two(work: Git) -> tuple[str, str]:
    """Commits with an addition, an edit, a deletion, a renaming and a new mode between them."""
    first = work.commit("1", edit="1\n", gone="1\n", old__name="same content\n", run="x\n")
    (work.folder / "run").chmod(0o755)
    (work.folder / "new").mkdir()
    work("mv", "old/name", "new/name")
    second = work.commit("2", edit="2\n", gone=None, added="1\n")
    work("push", "-q", "origin", "main")
    return first, second


def pages(codecommit: Any, size: int, **request: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    token: dict[str, str] = {}
    while True:
        answer = codecommit.get_differences(repositoryName="web", MaxResults=size, **request, **token)
        assert len(answer["differences"]) <= size
        found += answer["differences"]
        if "NextToken" not in answer:
            return found
        token = {"NextToken": answer["NextToken"]}


def short(one: dict[str, Any]) -> tuple[str, str]:
    blob = one.get("afterBlob") or one["beforeBlob"]
    assert ("beforeBlob" in one, "afterBlob" in one) == (one["changeType"] != "A", one["changeType"] != "D")
    return one["changeType"], blob["path"]


@pytest.mark.spec("codecommit:scenario-8", "codecommit:trap-11")
def test_pages_of_differences_are_those_of_git(codecommit: Any, work: Git, two: tuple[str, str]) -> None:
    first, second = two
    found = pages(codecommit, 1, beforeCommitSpecifier=first, afterCommitSpecifier=second)
    assert [short(one) for one in found] == [
        ("A", "added"), ("M", "edit"), ("D", "gone"), ("A", "new/name"), ("D", "old/name"), ("M", "run"),
    ]  # fmt: skip
    git = work("diff-tree", "-r", "--no-renames", "--name-status", first, second)
    assert {short(one) for one in found} == {tuple(line.split("\t")) for line in git.splitlines()}
    run = found[-1]
    assert (run["beforeBlob"]["mode"], run["afterBlob"]["mode"]) == ("100644", "100755")


def test_without_before_everything_is_added(codecommit: Any, two: tuple[str, str]) -> None:
    found = pages(codecommit, 100, afterCommitSpecifier="main")
    assert [short(one) for one in found] == [("A", "added"), ("A", "edit"), ("A", "new/name"), ("A", "run")]


def test_paths_limit_the_differences(codecommit: Any, two: tuple[str, str]) -> None:
    first, second = two
    request = {"beforeCommitSpecifier": first, "afterCommitSpecifier": second}
    assert [short(one) for one in pages(codecommit, 10, **request, afterPath="new")] == [("A", "new/name")]
    assert [short(one) for one in pages(codecommit, 10, **request, afterPath="edit")] == [("M", "edit")]
    assert pages(codecommit, 10, **request, beforePath="old", afterPath="new") == []

    def code(**more: Any) -> str:
        return refused(codecommit.get_differences, repositoryName="web", **{**request, **more})

    assert code(afterPath="none") == "PathDoesNotExistException"
    assert code(beforePath="new") == "PathDoesNotExistException"
    assert code(afterCommitSpecifier="none") == "CommitDoesNotExistException"
    assert code(afterCommitSpecifier="a b") == "InvalidCommitException"
    assert code(MaxResults=0) == "InvalidMaxResultsException"
    assert code(NextToken="x") == "InvalidContinuationTokenException"
    token = codecommit.get_differences(repositoryName="web", MaxResults=1, **request)["NextToken"]
    assert code(NextToken=token, afterPath="new") == "InvalidContinuationTokenException"


def test_history_follows_renamings(codecommit: Any, work: Git) -> None:
    one = work.commit("one", a="1\n2\n3\n")
    work.commit("elsewhere", z="1")
    two = work.commit("two", a="1\n2\n3\n4\n")
    work("mv", "a", "b")
    three = work.commit("three")
    work("push", "-q", "origin", "main")
    request = {"repositoryName": "web", "filePath": "b"}
    dag = codecommit.list_file_commit_history(**request)["revisionDag"]
    assert [(v["commit"]["commitId"], v["path"], v["revisionChildren"]) for v in dag] == [
        (three, "b", []), (two, "a", [three]), (one, "a", [two]),
    ]  # fmt: skip
    assert dag[-1]["blobId"] == work("rev-parse", f"{one}:a")
    page = codecommit.list_file_commit_history(**request, maxResults=2)
    rest = codecommit.list_file_commit_history(**request, maxResults=2, nextToken=page["nextToken"])
    assert [v["commit"]["commitId"] for v in page["revisionDag"] + rest["revisionDag"]] == [three, two, one]
    assert "nextToken" not in rest


def test_history_knows_parallel_versions(codecommit: Any, work: Git) -> None:
    base = work.commit("base", a="1\n2\n3\n4\n5\n")
    work("checkout", "-q", "-b", "side")
    left = work.commit("left", a="left\n2\n3\n4\n5\n")
    work("checkout", "-q", "main")
    right = work.commit("right", a="1\n2\n3\n4\nright\n")
    work("merge", "-q", "-m", "merge", "side")
    merge = work("rev-parse", "HEAD")
    work("push", "-q", "origin", "main")
    dag = codecommit.list_file_commit_history(repositoryName="web", filePath="a")["revisionDag"]
    children = {v["commit"]["commitId"]: set(v["revisionChildren"]) for v in dag}
    assert children == {merge: set(), left: {merge}, right: {merge}, base: {left, right}}


def test_lines_between_blobs(codecommit: Any, work: Git) -> None:
    work.commit("1", a="1\n2\n3\n")
    old = work("rev-parse", "HEAD:a")
    work.commit("2", a="1\n3\n4\n")
    new = work("rev-parse", "HEAD:a")
    work("push", "-q", "origin", "main")
    found = codecommit.get_blob_differences(repositoryName="web", beforeBlobId=old, afterBlobId=new, contextLines=0)
    assert [
        (change["type"], change.get("beforeLineNumber"), change.get("afterLineNumber"), change["content"])
        for hunk in found["hunks"]
        for change in hunk["changes"]
    ] == [("DELETE", 2, None, "2"), ("ADD", None, 3, "4")]
    assert (found["isBinary"], found["beforeBlobSize"], found["afterBlobSize"]) == (False, 6, 6)
    assert "beforeBlobSize" not in codecommit.get_blob_differences(repositoryName="web", afterBlobId=new)
