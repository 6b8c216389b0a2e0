"""The same answers, wherever an operation runs."""

from typing import Any

from tests.conftest import Aws


def test_what_is_in_mind_needs_no_thread_and_what_is_not_gets_one(aws: Aws, account: str) -> None:
    git = aws("codecommit", account)
    git.create_repository(repositoryName="lanes")
    commits: list[str] = []
    for number in range(3):
        more = {"parentCommitId": commits[-1]} if commits else {}
        made = git.put_file(
            repositoryName="lanes", branchName="main", fileContent=b"%d" % number, filePath=f"f{number}", **more
        )  # fmt: skip
        commits.append(made["commitId"])

    def asked(number: int, commit: str) -> Any:
        return git.get_file(repositoryName="lanes", filePath=f"f{number}", commitSpecifier=commit)["fileContent"]

    for _ in range(6):  # the first ones teach that it is quick
        assert asked(0, "main") == b"0"
    assert [asked(number, commits[2]) for number in range(3)] == [b"0", b"1", b"2"]
    assert [asked(0, commit) for commit in commits] == [b"0"] * 3
    large = git.put_file(
        repositoryName="lanes", branchName="main", fileContent=b"x" * 200_000, filePath="f9", parentCommitId=commits[-1]
    )
    assert [len(asked(9, large["commitId"])) for _ in range(3)] == [200_000] * 3
