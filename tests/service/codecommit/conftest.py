"""Repositories to work with, and what happened to them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from emulator.bus import AWS_EVENT, Event, events_after
from emulator.node import Node
from tests.conftest import boto_client
from tests.support.git import Git, NewGit


@pytest.fixture
def new_git(tmp_path: Path) -> NewGit:
    """`new_git("one")`: git in an empty folder."""

    def make(name: str, **environment: str) -> Git:
        return Git(tmp_path / name, tmp_path / "home", environment)

    return make


@pytest.fixture
def url(server: Node, account: str) -> str:
    """Of the repository `web`, with credentials."""
    return f"{server.url}/v1/repos/web".replace("://", f"://{account}:x@")


NewUser = Callable[[str], Any]


@pytest.fixture
def user(aws: Callable[..., Any], server: Node) -> NewUser:
    """`user("ann")`: a CodeCommit client of that user of this test's account."""

    def make(name: str) -> Any:
        iam = aws("iam")
        iam.create_user(UserName=name)
        key = iam.create_access_key(UserName=name)["AccessKey"]["AccessKeyId"]
        return boto_client(server.url, "codecommit", key)

    return make


@pytest.fixture
def branches(web: dict[str, Any], codecommit: Any) -> dict[str, str]:
    """Commits of `main` and, one further, of `dev`, in the repository `web`."""
    main = codecommit.put_file(repositoryName="web", branchName="main", filePath="a", fileContent=b"1\n2\n")["commitId"]
    codecommit.create_branch(repositoryName="web", branchName="dev", commitId=main)
    dev = codecommit.put_file(
        repositoryName="web", branchName="dev", filePath="b", fileContent=b"1\n", parentCommitId=main
    )["commitId"]
    return {"main": main, "dev": dev}


@pytest.fixture
def put(codecommit: Any) -> Callable[..., str]:
    """`put("dev", "b", "2\\n")`: one more commit on a branch; its id."""

    def add(branch: str, path: str, content: str) -> str:
        tip = codecommit.get_branch(repositoryName="web", branchName=branch)["branch"]["commitId"]
        made = codecommit.put_file(
            repositoryName="web", branchName=branch, filePath=path, fileContent=content.encode(), parentCommitId=tip
        )
        return str(made["commitId"])

    return add


@pytest.fixture
def codecommit(aws: Callable[..., Any]) -> Any:
    return aws("codecommit")


@pytest.fixture
def web(codecommit: Any) -> dict[str, Any]:
    """The empty repository `web`: its metadata."""
    found: dict[str, Any] = codecommit.create_repository(repositoryName="web")["repositoryMetadata"]
    return found


@pytest.fixture
def work(web: dict[str, Any], new_git: NewGit, url: str) -> Git:
    """A fresh clone of the empty repository `web`, on `main`."""
    git = new_git("work")
    git("init", "-q", "-b", "main")
    git("remote", "add", "origin", url)
    return git


@pytest.fixture
def events(server: Node, account: str) -> Callable[[], list[Event]]:
    """All events of this test's account so far, oldest first."""

    def read() -> list[Event]:
        found, last = [], 0
        with server.db.read() as tx:
            while batch := events_after(tx, last):
                found += [event for event in batch if event.account == account]
                last = batch[-1].seq
        return found

    return read


@pytest.fixture
def aws_events(events: Callable[[], list[Event]]) -> Callable[..., list[dict[str, Any]]]:
    """Details of the EventBridge events of one detail-type."""

    def read(detail_type: str = "CodeCommit Repository State Change") -> list[dict[str, Any]]:
        told = [dict(event.payload) for event in events() if event.topic == AWS_EVENT]
        return [event["detail"] for event in told if event["detail-type"] == detail_type]

    return read
