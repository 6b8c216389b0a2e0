"""Git over HTTP with the real git command."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from emulator.bus import Event
from emulator.node import Node
from tests.support.git import Git, NewGit

Read = Callable[..., list[dict[str, Any]]]


@pytest.mark.spec("codecommit:scenario-2", "codecommit:trap-10")
def test_clone_empty_push_and_clone_again(
    codecommit: Any, web: dict[str, Any], new_git: NewGit, url: str, aws_events: Read
) -> None:
    here = new_git("here")
    here("clone", "-q", url, ".")
    here("checkout", "-q", "-b", "main")
    commit = here.commit("first", a="1\n")
    here("push", "-q", "origin", "main")
    after = codecommit.get_repository(repositoryName="web")["repositoryMetadata"]
    assert after["defaultBranch"] == "main"
    assert after["lastModifiedDate"] > web["lastModifiedDate"] == after["creationDate"]
    assert aws_events() == [
        {
            "event": "referenceCreated", "repositoryName": "web", "repositoryId": web["repositoryId"],
            "referenceType": "branch", "referenceName": "main", "referenceFullName": "refs/heads/main",
            "commitId": commit,
        }
    ]  # fmt: skip
    there = new_git("there")
    there("clone", "-q", url, ".")
    assert there("rev-parse", "HEAD") == commit
    assert there("branch", "--show-current") == "main"


def test_a_default_branch_of_another_name_is_checked_out(codecommit: Any, work: Git, new_git: NewGit, url: str) -> None:
    work.commit("first", a="1\n")
    work("push", "-q", "origin", "main:trunk")
    assert codecommit.get_repository(repositoryName="web")["repositoryMetadata"]["defaultBranch"] == "trunk"
    there = new_git("there")
    there("clone", "-q", url, ".")
    assert there("branch", "--show-current") == "trunk"


def test_update_and_delete_are_told_exactly(work: Git, aws_events: Read, events: Callable[[], list[Event]]) -> None:
    one = work.commit("one", a="1\n")
    work("push", "-q", "origin", "main", "main:dev")
    two = work.commit("two", a="2\n")
    work("push", "-q", "origin", "main")
    work("push", "-q", "origin", ":dev")
    told = [(e["event"], e["referenceName"], e.get("oldCommitId"), e.get("commitId")) for e in aws_events()]
    assert told == [
        ("referenceCreated", "main", None, one),
        ("referenceCreated", "dev", None, one),
        ("referenceUpdated", "main", one, two),
        ("referenceDeleted", "dev", one, None),
    ]
    ours = [event.payload for event in events() if event.topic == "codecommit.reference_updated"]
    assert [(e["reference"], e["old_commit"], e["new_commit"]) for e in ours] == [
        ("refs/heads/main", None, one),
        ("refs/heads/dev", None, one),
        ("refs/heads/main", one, two),
        ("refs/heads/dev", one, None),
    ]


def test_tags_are_told_as_tags(work: Git, aws_events: Read) -> None:
    commit = work.commit("one", a="1\n")
    work("tag", "light")
    work("tag", "-a", "-m", "x", "heavy")
    work("push", "-q", "origin", "main", "--tags")
    tags = {e["referenceFullName"]: e for e in aws_events() if e["referenceType"] == "tag"}
    assert set(tags) == {"refs/tags/light", "refs/tags/heavy"}
    assert tags["refs/tags/heavy"]["commitId"] == commit


@pytest.mark.spec("codecommit:trap-31")
def test_every_reference_of_a_push_is_an_event(work: Git, aws_events: Read) -> None:
    work.commit("one", a="1\n")
    work("push", "-q", "origin", *[f"main:b{number}" for number in range(20)])
    assert len(aws_events()) == 20


@pytest.mark.spec("codecommit:trap-5")
def test_without_credentials_git_is_asked_for_them(server: Node, web: dict[str, Any]) -> None:
    answer = httpx.get(f"{server.url}/v1/repos/web/info/refs?service=git-upload-pack")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic realm=")
    assert answer.content == b""


def test_unknown_repositories_and_forms_are_not_found(server: Node, web: dict[str, Any], account: str) -> None:
    def status(path: str) -> int:
        return httpx.get(f"{server.url}{path}", auth=(account, "x")).status_code

    assert status("/v1/repos/web/info/refs?service=git-upload-pack") == 200
    assert status("/v1/repos/other/info/refs?service=git-upload-pack") == 404
    assert status("/v1/repos/web.git/info/refs?service=git-upload-pack") == 404
    assert status("/v1/repos/web/HEAD") == 404
    assert status("/v1/repos/web/info/refs") == 403


def test_protocol_version_2_is_spoken(work: Git) -> None:
    work.commit("one", a="1\n")
    work("push", "-q", "origin", "main")
    trace = Git(work.folder, work.folder, {"GIT_TRACE_PACKET": "1"}).try_to("ls-remote", "origin").err
    assert "version 2" in trace
    assert work("-c", "protocol.version=0", "ls-remote", "origin") == work("ls-remote", "origin")


def test_references_outside_heads_and_tags_are_refused(work: Git, aws_events: Read) -> None:
    work.commit("one", a="1\n")
    for name in ("refs/pull/1/head", "refs/notes/commits", "refs/x/y"):
        done = work.try_to("push", "origin", f"main:{name}")
        assert done.code != 0
        assert "deny updating a hidden ref" in done.err
    assert aws_events() == []


def test_the_default_branch_is_not_deleted_by_a_push(codecommit: Any, work: Git) -> None:
    commit = work.commit("one", a="1\n")
    work("push", "-q", "origin", "main")
    assert work.try_to("push", "origin", ":main").code != 0
    assert codecommit.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"] == commit


def test_of_two_pushes_the_later_gets_gits_message(work: Git, new_git: NewGit, url: str) -> None:
    work.commit("one", a="1\n")
    work("push", "-q", "origin", "main")
    other = new_git("other")
    other("clone", "-q", url, ".")
    other.commit("theirs", b="1\n")
    other("push", "-q", "origin", "main")
    work.commit("mine", c="1\n")
    done = work.try_to("push", "origin", "main")
    assert done.code != 0
    assert "[rejected]" in done.err
    assert "fetch first" in done.err


def test_broken_objects_are_refused(work: Git, aws_events: Read) -> None:
    work.commit("one", a="1\n")
    tree = work("rev-parse", "HEAD^{tree}")
    broken = work.folder / "broken"
    broken.write_text(f"tree {tree}\nauthor Ann 1 +0000\ncommitter Ann <a@b> 1 +0000\n\nx\n")
    commit = work("hash-object", "--literally", "-t", "commit", "-w", "broken")
    done = work.try_to("push", "origin", f"{commit}:refs/heads/main")
    assert done.code != 0
    assert "fsck" in done.err.lower() or "unpack" in done.err.lower()
    assert aws_events() == []


def test_hooks_never_run(work: Git, web: dict[str, Any], server: Node, tmp_path: Any) -> None:
    hooks = server.settings.data / "git" / f"{web['repositoryId']}.git" / "hooks"
    hooks.mkdir(exist_ok=True)
    (hooks / "post-receive").write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
    (hooks / "post-receive").chmod(0o755)
    work.commit("one", a="1\n")
    work("push", "-q", "origin", "main")
    assert not (tmp_path / "ran").exists()


def test_the_region_comes_from_path_or_user(
    aws: Callable[..., Any], server: Node, new_git: NewGit, account: str
) -> None:
    aws("codecommit", region="eu-west-1").create_repository(repositoryName="far")
    git = new_git("far")
    git("init", "-q", "-b", "main")
    git.commit("one", a="1\n")
    base = server.url.replace("://", f"://{account}:x@")
    git("push", "-q", f"{base}/eu-west-1/v1/repos/far", "main")
    user = server.url.replace("://", f"://{account}.eu-west-1:x@")
    assert "refs/heads/main" in git("ls-remote", f"{user}/v1/repos/far")
    assert git.try_to("ls-remote", f"{base}/v1/repos/far").code != 0


def test_unreferenced_commits_are_fetched_by_id(work: Git, new_git: NewGit, url: str) -> None:
    work.commit("one", a="1\n")
    work("push", "-q", "origin", "main:old", "main")
    two = work.commit("two", a="2\n")
    work("push", "-q", "origin", "main:old")
    work("push", "-q", "origin", ":old")
    other = new_git("other")
    other("init", "-q")
    other("fetch", "-q", url, two)
    assert other("rev-parse", "FETCH_HEAD") == two


def test_shallow_and_partial_clones(work: Git, new_git: NewGit, url: str) -> None:
    for number in range(5):
        work.commit(str(number), a=str(number))
    work("push", "-q", "origin", "main")
    shallow = new_git("shallow")
    shallow("clone", "-q", "--depth", "1", url, ".")
    assert shallow("rev-list", "--count", "HEAD") == "1"
    partial = new_git("partial")
    partial("clone", "-q", "--filter=blob:none", url, ".")
    assert partial("rev-list", "--count", "HEAD") == "5"


def test_big_packs_go_both_ways(work: Git, new_git: NewGit, url: str) -> None:
    import random

    content = random.Random(1).randbytes(6 * 1024 * 1024)
    (work.folder / "big").write_bytes(content)
    work.commit("big")
    work("push", "-q", "origin", "main")
    other = new_git("other")
    other("clone", "-q", url, ".")
    assert (other.folder / "big").read_bytes() == content
    (work.folder / "big").write_bytes(content[::-1])
    work.commit("again")
    work("-c", "http.postBuffer=1k", "push", "-q", "origin", "main")
    other("pull", "-q")
    assert (other.folder / "big").read_bytes() == content[::-1]
