"""Repositories to work with, and what happened to them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from emulator.bus import AWS_EVENT, Event, events_after
from emulator.node import Node
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
