"""Commits, branches and files through the API, checked with real git."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.git import Git, refused

Read = Callable[..., list[dict[str, Any]]]
COMMIT = {"repositoryName": "web", "branchName": "main"}


def put(path: str, content: bytes = b"x\n", **more: Any) -> dict[str, Any]:
    return {"filePath": path, "fileContent": content, **more}


@pytest.fixture
def tip(codecommit: Any, web: dict[str, Any]) -> str:
    """The first commit: a.txt, run.sh (executable) and folder/b.txt."""
    made = codecommit.create_commit(
        **COMMIT,
        putFiles=[put("a.txt"), put("run.sh", b"#!\n", fileMode="EXECUTABLE"), put("folder/b.txt", b"b\n")],
        authorName="Ann",
        email="ann@example.com",
        commitMessage="first",
    )
    return str(made["commitId"])


@pytest.fixture
def everything(codecommit: Any, aws_events: Read) -> Callable[[], Any]:
    """All that a refused operation must leave as it was."""

    def read() -> Any:
        branches = codecommit.list_branches(repositoryName="web")["branches"]
        tips = [codecommit.get_branch(repositoryName="web", branchName=name)["branch"] for name in branches]
        return tips, aws_events(), codecommit.get_repository(repositoryName="web")["repositoryMetadata"]

    return read


def test_a_commit_of_the_api_is_a_commit_of_git(codecommit: Any, tip: str, work: Git, aws_events: Read) -> None:
    work("pull", "-q", "origin", "main")
    assert work("rev-parse", "HEAD") == tip
    assert work("log", "-1", "--format=%an|%ae|%cn|%s") == "Ann|ann@example.com|Ann|first"
    assert work("ls-tree", "-r", "--format=%(objectmode) %(path)", "HEAD").splitlines() == [
        "100644 a.txt", "100644 folder/b.txt", "100755 run.sh",
    ]  # fmt: skip
    assert work("fsck", "--strict") == ""
    assert [event["event"] for event in aws_events()] == ["referenceCreated"]
    assert codecommit.get_repository(repositoryName="web")["repositoryMetadata"]["defaultBranch"] == "main"


@pytest.mark.spec("codecommit:scenario-5", "codecommit:trap-15", "codecommit:trap-16")
def test_put_file_and_its_parent(codecommit: Any, web: dict[str, Any], work: Git) -> None:
    file = {**COMMIT, "filePath": "a", "fileContent": b"1"}
    first = codecommit.put_file(**file)["commitId"]
    assert refused(codecommit.put_file, **{**file, "fileContent": b"2"}) == "ParentCommitIdRequiredException"
    second = codecommit.put_file(**{**file, "fileContent": b"2"}, parentCommitId=first)["commitId"]
    third = {**file, "fileContent": b"3"}
    assert refused(codecommit.put_file, **third, parentCommitId=first) == "ParentCommitIdOutdatedException"
    assert refused(codecommit.put_file, **third, parentCommitId="a" * 40) == "ParentCommitDoesNotExistException"
    assert refused(codecommit.put_file, **third, parentCommitId="abc") == "InvalidParentCommitIdException"
    same = {**file, "fileContent": b"2", "parentCommitId": second}
    assert refused(codecommit.put_file, **same) == "SameFileContentException"
    assert refused(codecommit.put_file, **{**same, "fileContent": b""}) == "FileContentRequiredException"
    assert codecommit.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"] == second
    work("pull", "-q", "origin", "main")
    other = work.commit("not in main", z="1")
    work("push", "-q", "origin", "HEAD:other")
    assert refused(codecommit.put_file, **third, parentCommitId=other) == "ParentCommitDoesNotExistException"


@pytest.mark.spec("codecommit:trap-1")
def test_put_file_without_names_is_of_the_caller(codecommit: Any, web: dict[str, Any], account: str) -> None:
    made = codecommit.put_file(**COMMIT, filePath="a", fileContent=b"1")["commitId"]
    commit = codecommit.get_commit(repositoryName="web", commitId=made)["commit"]
    assert commit["author"]["name"] == commit["committer"]["name"] == f"arn:aws:iam::{account}:root"
    assert commit["author"]["email"] == ""
    assert commit["message"] == "Added a"
    assert commit["additionalData"] == ""


@pytest.mark.spec("codecommit:scenario-6")
@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ({}, "FileEntryRequiredException"),
        ({"putFiles": [put(f"f{number}") for number in range(101)]}, "MaximumFileEntriesExceededException"),
        ({"putFiles": [put("n"), put("n", b"2")]}, "SamePathRequestException"),
        ({"putFiles": [put("a.txt", b"2")], "deleteFiles": [{"filePath": "a.txt"}]}, "SamePathRequestException"),
        ({"putFiles": [put("n"), put("n/m")]}, "PutFileEntryConflictException"),
        ({"putFiles": [{"filePath": "n"}]}, "SourceFileOrContentRequiredException"),
        (
            {"putFiles": [put("n", sourceFile={"filePath": "a.txt"})]},
            "FileContentAndSourceFileSpecifiedException",
        ),
        ({"putFiles": [{"filePath": "n", "sourceFile": {"filePath": "no"}}]}, "FileDoesNotExistException"),
        (
            {"putFiles": [{"filePath": "n", "sourceFile": {"filePath": "x/.gitkeep"}}]},
            "RestrictedSourceFileException",
        ),
        ({"putFiles": [put("a.txt")]}, "NoChangeException"),
        ({"deleteFiles": [{"filePath": "no"}]}, "FileDoesNotExistException"),
        ({"deleteFiles": [{"filePath": "folder"}]}, "FileDoesNotExistException"),
        ({"putFiles": [put("folder")]}, "FileNameConflictsWithDirectoryNameException"),
        ({"putFiles": [put("a.txt/b")]}, "DirectoryNameConflictsWithFileNameException"),
        ({"putFiles": [put("../a")]}, "InvalidPathException"),
        ({"putFiles": [put("a//b")]}, "InvalidPathException"),
        ({"putFiles": [put(".git/config")]}, "InvalidPathException"),
        ({"putFiles": [put("/".join("d" * 22))]}, "InvalidPathException"),
        ({"putFiles": [put("n", fileMode="X")]}, "InvalidFileModeException"),
        ({"setFileModes": [{"filePath": "a.txt", "fileMode": "NORMAL"}]}, "NoChangeException"),
        ({"putFiles": [put("n")], "authorName": "x" * 1025}, "NameLengthExceededException"),
        ({"putFiles": [put("n")], "email": "x" * 257}, "InvalidEmailException"),
        ({"putFiles": [put("n")], "commitMessage": "x" * 262145}, "CommitMessageLengthExceededException"),
        ({"putFiles": [put("n", b"x" * 6291457)]}, "FileContentSizeLimitExceededException"),
        (
            {"putFiles": [put("n", b"x" * 4000000), put("m", b"x" * 4000000)]},
            "FolderContentSizeLimitExceededException",
        ),
    ],
)
def test_refused_commits_change_nothing(
    codecommit: Any, tip: str, everything: Callable[[], Any], entries: dict[str, Any], code: str
) -> None:
    before = everything()
    assert refused(codecommit.create_commit, **COMMIT, parentCommitId=tip, **entries) == code
    assert everything() == before


def test_a_branch_is_only_made_in_an_empty_repository(codecommit: Any, tip: str, work: Git) -> None:
    request = {"repositoryName": "web", "putFiles": [put("n")], "parentCommitId": tip}
    assert refused(codecommit.create_commit, branchName="new", **request) == "BranchDoesNotExistException"
    work("fetch", "-q", "origin")
    work("push", "-q", "origin", "origin/main:refs/tags/v1")
    assert refused(codecommit.create_commit, branchName="v1", **request) == "BranchNameIsTagNameException"


def test_copy_move_mode_and_delete_in_one_commit(codecommit: Any, tip: str, work: Git) -> None:
    made = codecommit.create_commit(
        **COMMIT,
        parentCommitId=tip,
        putFiles=[
            {"filePath": "copy.sh", "sourceFile": {"filePath": "run.sh"}},
            {"filePath": "moved/a.txt", "sourceFile": {"filePath": "a.txt", "isMove": True}},
            put("empty", b""),
        ],
        deleteFiles=[{"filePath": "folder/b.txt"}],
        setFileModes=[{"filePath": "run.sh", "fileMode": "NORMAL"}],
    )
    assert {one["absolutePath"] for one in made["filesAdded"]} == {"copy.sh", "moved/a.txt", "empty"}
    assert [one["absolutePath"] for one in made["filesUpdated"]] == ["run.sh"]
    assert {one["absolutePath"] for one in made["filesDeleted"]} == {"folder/b.txt", "a.txt"}
    work("fetch", "-q", "origin")
    assert work("ls-tree", "-r", "--format=%(objectmode) %(path)", "origin/main").splitlines() == [
        "100755 copy.sh", "100644 empty", "100644 moved/a.txt", "100644 run.sh",
    ]  # fmt: skip
    assert work("rev-parse", "origin/main^{tree}") == made["treeId"]


def test_a_file_may_take_the_place_of_a_folder_that_goes(codecommit: Any, tip: str) -> None:
    codecommit.create_commit(
        **COMMIT, parentCommitId=tip, putFiles=[put("folder", b"now a file")],
        deleteFiles=[{"filePath": "folder/b.txt"}],
    )  # fmt: skip
    assert codecommit.get_file(repositoryName="web", filePath="folder")["fileContent"] == b"now a file"


@pytest.mark.spec("codecommit:scenario-7")
def test_deleting_the_last_file_of_a_folder(codecommit: Any, web: dict[str, Any]) -> None:
    tip = codecommit.create_commit(**COMMIT, putFiles=[put("a/b/c"), put("z")])["commitId"]
    gone = codecommit.delete_file(**COMMIT, filePath="a/b/c", parentCommitId=tip, keepEmptyFolders=True)
    assert codecommit.get_file(repositoryName="web", filePath="a/b/.gitkeep")["fileContent"] == b""
    codecommit.delete_file(**COMMIT, filePath="a/b/.gitkeep", parentCommitId=gone["commitId"])
    assert refused(codecommit.get_folder, repositoryName="web", folderPath="a") == "FolderDoesNotExistException"
    root = codecommit.get_folder(repositoryName="web", folderPath="/")
    assert [one["absolutePath"] for one in root["files"]] == ["z"]


def test_delete_file_refusals(codecommit: Any, tip: str) -> None:
    request = {**COMMIT, "parentCommitId": tip}
    assert refused(codecommit.delete_file, **request, filePath="no") == "FileDoesNotExistException"
    assert refused(codecommit.delete_file, **COMMIT, filePath="a.txt", parentCommitId="1") == (
        "InvalidParentCommitIdException"
    )


def test_submodules_are_not_written_into(codecommit: Any, work: Git) -> None:
    inner = work.commit("x", a="1")
    work("update-index", "--add", "--cacheinfo", f"160000,{inner},sub")
    work("commit", "-q", "-m", "sub")
    work("push", "-q", "origin", "main")
    tip = work("rev-parse", "HEAD")
    request = {**COMMIT, "parentCommitId": tip, "fileContent": b"x"}
    for path in ("sub", "sub/inside"):
        assert refused(codecommit.put_file, **request, filePath=path) == "FilePathConflictsWithSubmodulePathException"
    found = codecommit.get_folder(repositoryName="web", folderPath="")["subModules"]
    assert found == [{"commitId": inner, "absolutePath": "sub", "relativePath": "sub"}]


def test_branches(codecommit: Any, tip: str, everything: Callable[[], Any]) -> None:
    branch = {"repositoryName": "web", "commitId": tip}
    codecommit.create_branch(**branch, branchName="dev/one")
    assert codecommit.list_branches(repositoryName="web")["branches"] == ["dev/one", "main"]
    before = everything()
    assert refused(codecommit.create_branch, **branch, branchName="main") == "BranchNameExistsException"
    assert refused(codecommit.create_branch, **branch, branchName="dev") == "InvalidBranchNameException"
    for name in ("a b", "a..b", "/a", "a.lock", "a~", "f" * 40, "@", "a/.b"):
        assert refused(codecommit.create_branch, **branch, branchName=name) == "InvalidBranchNameException"
    request = {"repositoryName": "web", "branchName": "new"}
    assert refused(codecommit.create_branch, **request, commitId="f" * 40) == "CommitDoesNotExistException"
    assert refused(codecommit.create_branch, **request, commitId=tip[:8]) == "InvalidCommitIdException"
    assert everything() == before


@pytest.mark.spec("codecommit:trap-14")
def test_deleting_branches(codecommit: Any, tip: str, aws_events: Read, work: Git) -> None:
    codecommit.create_branch(repositoryName="web", branchName="dev", commitId=tip)
    gone = codecommit.delete_branch(repositoryName="web", branchName="dev")["deletedBranch"]
    assert gone == {"branchName": "dev", "commitId": tip}
    assert "deletedBranch" not in codecommit.delete_branch(repositoryName="web", branchName="dev")
    code = refused(codecommit.delete_branch, repositoryName="web", branchName="main")
    assert code == "DefaultBranchCannotBeDeletedException"
    assert [event["event"] for event in aws_events()] == ["referenceCreated", "referenceCreated", "referenceDeleted"]
    assert work("ls-remote", "--heads", "origin").count("\n") == 0


def test_the_default_branch_moves_only_when_told(codecommit: Any, tip: str, work: Git) -> None:
    codecommit.create_branch(repositoryName="web", branchName="dev", commitId=tip)
    request = {"repositoryName": "web"}
    assert refused(codecommit.update_default_branch, **request, defaultBranchName="no") == (
        "BranchDoesNotExistException"
    )
    codecommit.update_default_branch(**request, defaultBranchName="dev")
    codecommit.update_default_branch(**request, defaultBranchName="dev")
    assert codecommit.get_repository(**request)["repositoryMetadata"]["defaultBranch"] == "dev"
    assert work("ls-remote", "--symref", "origin", "HEAD").startswith("ref: refs/heads/dev")
    codecommit.delete_branch(repositoryName="web", branchName="main")


def test_reading_files_and_folders(codecommit: Any, tip: str) -> None:
    for specifier in (tip, "main", "refs/heads/main", "HEAD"):
        found = codecommit.get_file(repositoryName="web", filePath="run.sh", commitSpecifier=specifier)
        assert (found["commitId"], found["fileContent"], found["fileMode"]) == (tip, b"#!\n", "EXECUTABLE")
    blob = codecommit.get_blob(repositoryName="web", blobId=found["blobId"])["content"]
    assert blob == b"#!\n"
    root = codecommit.get_folder(repositoryName="web", folderPath="/")
    assert [one["absolutePath"] for one in root["subFolders"]] == ["folder"]
    inside = codecommit.get_folder(repositoryName="web", folderPath="folder")
    assert [(one["absolutePath"], one["relativePath"]) for one in inside["files"]] == [("folder/b.txt", "b.txt")]

    def file(**request: Any) -> str:
        return refused(codecommit.get_file, repositoryName="web", **{"filePath": "a.txt", **request})

    assert file(filePath="no") == "FileDoesNotExistException"
    assert file(filePath="folder") == "FileDoesNotExistException"
    assert file(filePath="../x") == "InvalidPathException"
    assert file(commitSpecifier="no") == "CommitDoesNotExistException"
    assert file(commitSpecifier="a..b") == "InvalidCommitException"
    assert refused(codecommit.get_blob, repositoryName="web", blobId="f" * 40) == "BlobIdDoesNotExistException"
    assert refused(codecommit.get_blob, repositoryName="web", blobId="main") == "InvalidBlobIdException"
    assert refused(codecommit.get_blob, repositoryName="web", blobId=tip) == "BlobIdDoesNotExistException"


def test_reading_commits(codecommit: Any, tip: str) -> None:
    assert refused(codecommit.get_commit, repositoryName="web", commitId=tip[:7]) == "InvalidCommitIdException"
    assert refused(codecommit.get_commit, repositoryName="web", commitId="f" * 40) == "CommitIdDoesNotExistException"
    found = codecommit.batch_get_commits(repositoryName="web", commitIds=[tip, "f" * 40])
    assert [one["commitId"] for one in found["commits"]] == [tip]
    assert [one["errorCode"] for one in found["errors"]] == ["CommitIdDoesNotExistException"]
    code = refused(codecommit.batch_get_commits, repositoryName="web", commitIds=[f"{n:040x}" for n in range(101)])
    assert code == "CommitIdsLimitExceededException"


def test_files_too_large_for_the_api_are_left_to_git(codecommit: Any, work: Git) -> None:
    work.commit("big", big="x" * (6 * 1024 * 1024 + 1))
    work("push", "-q", "origin", "main")
    assert refused(codecommit.get_file, repositoryName="web", filePath="big") == "FileTooLargeException"


def test_names_that_are_not_utf8_are_shown(codecommit: Any, work: Git) -> None:
    (work.folder / "a").write_text("1")
    import os

    os.rename(os.fsencode(work.folder / "a"), os.fsencode(work.folder) + b"/\xff\xfe")
    tip = work.commit("odd")
    work("push", "-q", "origin", "main")
    assert len(codecommit.get_folder(repositoryName="web", folderPath="/")["files"]) == 1
    codecommit.put_file(**COMMIT, filePath="b", fileContent=b"1", parentCommitId=tip)
    work("pull", "-q", "origin", "main")
    assert work("fsck", "--strict") == ""
