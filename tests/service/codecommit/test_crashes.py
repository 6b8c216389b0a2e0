"""A crash between git's references and their rows; every movement is told once."""

import contextlib
import itertools
import time
from collections.abc import Callable, Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

import pytest

from emulator.bus import AWS_EVENT, events_after
from emulator.engine import jobs
from emulator.node import Node
from services.codecommit.git.catfile import store
from services.codecommit.telling import TIDY
from tests.conftest import boto_client, start_node
from tests.support.git import Git, NewGit
from tests.support.mortal import MortalServer, refused, through_crashes

ACCOUNT = "123456789012"


def told(node: Node) -> list[tuple[str, str, str | None, str | None]]:
    with node.db.read() as tx:
        events = [event.payload["detail"] for event in events_after(tx, 0, 10_000) if event.topic == AWS_EVENT]
    return [(e["event"], e["referenceName"], e.get("oldCommitId"), e.get("commitId")) for e in events]


def address(url: str) -> str:
    return f"{url}/v1/repos/web".replace("://", f"://{ACCOUNT}:x@")


def started(git: Git, url: str) -> None:
    git("init", "-q", "-b", "main")
    git("remote", "add", "origin", address(url))


def test_movements_of_a_crashed_push_are_told_at_the_start(tmp_path: Path, new_git: NewGit) -> None:
    node = start_node(tmp_path / "data")
    client = boto_client(node.url, "codecommit", ACCOUNT)
    repository_id = client.create_repository(repositoryName="web")["repositoryMetadata"]["repositoryId"]
    git = new_git("work")
    started(git, node.url)
    one = git.commit("1", a="1")
    git("push", "-q", "origin", "main")
    node.stop()

    bare = tmp_path / "data" / "git" / f"{repository_id}.git"
    (tmp_path / "data" / "git" / "moving" / f"{repository_id}.0").touch()
    two, three = git.commit("2", a="2"), git.commit("3", a="3")
    environment = ("-c", "core.logAllRefUpdates=always", "-c", "user.name=x", "-c", "user.email=x")
    for commit in (two, three):
        git(*environment, "push", "-q", str(bare), f"{commit}:refs/heads/main", f"{commit}:refs/heads/{commit[:4]}")

    for _ in range(2):
        node = start_node(tmp_path / "data")
        assert sorted(told(node), key=str) == sorted(
            [
                ("referenceCreated", "main", None, one),
                ("referenceUpdated", "main", one, two),
                ("referenceUpdated", "main", two, three),
                ("referenceCreated", two[:4], None, two),
                ("referenceCreated", three[:4], None, three),
            ],
            key=str,
        )
        client = boto_client(node.url, "codecommit", ACCOUNT)
        assert client.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"] == three
        assert not list((tmp_path / "data" / "git" / "moving").iterdir())
        node.stop()


def test_folders_without_a_row_are_swept(tmp_path: Path) -> None:
    node = start_node(tmp_path / "data")
    boto_client(node.url, "codecommit", ACCOUNT).create_repository(repositoryName="web")
    node.stop()
    left = tmp_path / "data" / "git" / "11111111-2222-3333-4444-555555555555.git"
    left.mkdir()
    node = start_node(tmp_path / "data")
    assert not left.exists()
    assert len(list((tmp_path / "data" / "git").glob("*.git"))) == 1
    node.stop()


@pytest.mark.parametrize("place", ["before_commit:2", "before_commit:3", "after_commit:3", "before_commit:4"])
def test_killed_at_a_commit_everything_is_told_once(tmp_path: Path, new_git: NewGit, place: str) -> None:
    server = MortalServer(tmp_path / "data", iter([place]))
    try:
        client: Any = boto_client(server.url, "codecommit", ACCOUNT)

        def create() -> None:
            if refused(lambda: client.get_repository(repositoryName="web")):
                client.create_repository(repositoryName="web")

        through_crashes(create)
        git = new_git("work")
        started(git, server.url)
        commits = []
        for number in range(3):
            commits.append(git.commit(str(number), a=str(number)))

            def push() -> None:
                done = git.try_to("push", "-q", "origin", "main")
                if done.code:
                    raise OSError(done.err)

            through_crashes(push)
        assert server.deaths == 1
    finally:
        server.stop()
    node = start_node(tmp_path / "data")
    main = [
        ("referenceCreated", "main", None, commits[0]),
        ("referenceUpdated", "main", commits[0], commits[1]),
        ("referenceUpdated", "main", commits[1], commits[2]),
    ]
    assert told(node) == main
    node.stop()


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> Any:
    """`with crash(node):` what moves in there is not recorded, as if the server died in between."""

    @contextlib.contextmanager
    def crashing(node: Node) -> Iterator[None]:
        def die(*_: Any) -> None:
            raise RuntimeError("the server dies here")

        with monkeypatch.context() as patch:
            patch.setattr("services.codecommit.recording._write_down", die)
            yield
        node.stop()

    return crashing


def test_a_merge_that_was_not_recorded_is_told_as_a_merge(tmp_path: Path, new_git: NewGit, crash: Any) -> None:
    node = start_node(tmp_path / "data")
    client: Any = boto_client(node.url, "codecommit", ACCOUNT)
    client.create_repository(repositoryName="web")
    git = new_git("work")
    started(git, node.url)
    base = git.commit("base", a="1")
    git("checkout", "-q", "-b", "dev")
    theirs = git.commit("theirs", b="1")
    git("checkout", "-q", "main")
    ours = git.commit("ours", c="1")
    git("push", "-q", "origin", "main", "dev")
    pair = {"repositoryName": "web", "sourceCommitSpecifier": theirs, "destinationCommitSpecifier": ours}
    with crash(node):
        assert refused(lambda: client.merge_branches_by_three_way(**pair, targetBranch="main")) == "InternalFailure"

    node = start_node(tmp_path / "data")
    client = boto_client(node.url, "codecommit", ACCOUNT)
    merged = client.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"]
    assert merged != ours
    assert client.get_merge_commit(**pair)["mergedCommitId"] == merged
    with node.db.read() as tx:
        details = [event.payload["detail"] for event in events_after(tx, 0, 10_000) if event.topic == AWS_EVENT]
    node.stop()
    (found,) = [one for one in details if one.get("commitId") == merged]
    assert (found["event"], found["oldCommitId"], found["mergeOption"]) == ("referenceUpdated", ours, "THREE_WAY_MERGE")
    assert (found["baseCommitId"], found["sourceCommitId"]) == (base, theirs)


def pull_request_events(node: Node) -> list[str]:
    with node.db.read() as tx:
        events = [event.payload for event in events_after(tx, 0, 10_000) if event.topic == AWS_EVENT]
    return [one["detail"]["event"] for one in events if one["detail-type"] == "CodeCommit Pull Request State Change"]


@pytest.fixture
def pull_request(tmp_path: Path, new_git: NewGit) -> Callable[[], tuple[Node, Any, Git]]:
    """A server with a pull request from `dev` into `main`, a client, and a clone on `dev`."""

    def make() -> tuple[Node, Any, Git]:
        node = start_node(tmp_path / "data")
        client: Any = boto_client(node.url, "codecommit", ACCOUNT)
        client.create_repository(repositoryName="web")
        git = new_git("work")
        started(git, node.url)
        git.commit("base", a="1")
        git("checkout", "-q", "-b", "dev")
        git.commit("theirs", b="1")
        git("push", "-q", "origin", "main", "dev")
        targets = [{"repositoryName": "web", "sourceReference": "dev", "destinationReference": "main"}]
        client.create_pull_request(title="t", targets=targets)
        return node, client, git

    return make


def test_a_merge_of_a_pull_request_that_was_not_recorded_closes_it(
    tmp_path: Path, pull_request: Any, crash: Any
) -> None:
    node, client, _ = pull_request()
    with crash(node):
        merge = {"pullRequestId": "1", "repositoryName": "web"}
        assert refused(lambda: client.merge_pull_request_by_squash(**merge)) == "InternalFailure"
        assert client.get_pull_request(pullRequestId="1")["pullRequest"]["pullRequestStatus"] == "OPEN"
    for _ in range(2):
        node = start_node(tmp_path / "data")
        client = boto_client(node.url, "codecommit", ACCOUNT)
        found = client.get_pull_request(pullRequestId="1")["pullRequest"]
        metadata = found["pullRequestTargets"][0]["mergeMetadata"]
        tip = client.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"]
        assert (found["pullRequestStatus"], metadata["mergeOption"], metadata["mergeCommitId"]) == (
            "CLOSED", "SQUASH_MERGE", tip
        )  # fmt: skip
        assert pull_request_events(node) == ["pullRequestCreated", "pullRequestMergeStatusUpdated"]
        node.stop()


def test_pushes_that_were_not_recorded_are_revisions_one_by_one(tmp_path: Path, pull_request: Any, crash: Any) -> None:
    node, client, git = pull_request()
    revision = client.get_pull_request(pullRequestId="1")["pullRequest"]["revisionId"]
    tips = []
    with crash(node):
        for number in range(2):
            tips.append(git.commit(str(number), b=str(number + 2)))
            git.try_to("push", "-q", "origin", "dev")
    node = start_node(tmp_path / "data")
    client = boto_client(node.url, "codecommit", ACCOUNT)
    found = client.get_pull_request(pullRequestId="1")["pullRequest"]
    assert found["revisionId"] != revision
    assert found["pullRequestTargets"][0]["sourceCommit"] == tips[-1]
    lines = client.describe_pull_request_events(pullRequestId="1")["pullRequestEvents"]
    details = [line.get("pullRequestSourceReferenceUpdatedEventMetadata", {}) for line in lines]
    assert [one.get("afterCommitId") for one in details] == [*tips[::-1], None]
    assert pull_request_events(node) == ["pullRequestCreated", *["pullRequestSourceBranchUpdated"] * 2]
    node.stop()


def test_a_push_that_could_not_be_recorded_is_looked_at_again(
    tmp_path: Path, pull_request: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a restart: a job asks the same question."""
    node, client, git = pull_request()
    tip = git.commit("more", b="2")
    with monkeypatch.context() as patch:
        patch.setattr("services.codecommit.recording._write_down", lambda *_: 1 / 0)
        git.try_to("push", "-q", "origin", "dev")
    deadline = time.monotonic() + 30
    while client.get_branch(repositoryName="web", branchName="dev")["branch"]["commitId"] != tip:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert pull_request_events(node) == ["pullRequestCreated", "pullRequestSourceBranchUpdated"]
    node.stop()


def fill(objects: Path) -> None:
    """git guesses how many objects there are by those whose names begin with 17."""
    contents = (str(number).encode() for number in itertools.count())
    found = (one for one in contents if sha1(b"blob %d\0%s" % (len(one), one)).hexdigest().startswith("17"))
    for content in itertools.islice(found, 3):
        store(objects, "blob", content)


def test_many_objects_are_packed_and_none_is_lost(tmp_path: Path, pull_request: Any) -> None:
    node, client, _ = pull_request()
    made = client.create_unreferenced_merge_commit(
        repositoryName="web", sourceCommitSpecifier="dev", destinationCommitSpecifier="main", mergeOption="SQUASH_MERGE"
    )["commitId"]
    (bare,) = (tmp_path / "data" / "git").glob("*.git")
    (bare / "config").write_text((bare / "config").read_text() + "[gc]\n\tauto = 1\n")
    fill(bare / "objects")
    with node.db.write() as tx:
        jobs.enqueue(tx, TIDY, {"repository_id": bare.name.removesuffix(".git")})
    deadline = time.monotonic() + 30
    while not list((bare / "objects" / "pack").glob("*.pack")):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert client.get_commit(repositoryName="web", commitId=made)["commit"]["commitId"] == made
    assert client.get_file(repositoryName="web", filePath="b", commitSpecifier="dev")["fileContent"] == b"1"
    node.stop()


def test_long_histories_get_a_graph_of_their_commits(tmp_path: Path, pull_request: Any) -> None:
    """Without one every merge base and every history reads all commits between. git asks for a hundred new ones."""
    node, client, _ = pull_request()
    tip = client.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"]
    for number in range(100):
        tip = client.put_file(
            repositoryName="web", branchName="main", filePath="a", fileContent=b"%d" % number, parentCommitId=tip
        )["commitId"]
    (bare,) = (tmp_path / "data" / "git").glob("*.git")
    with node.db.write() as tx:
        jobs.enqueue(tx, TIDY, {"repository_id": bare.name.removesuffix(".git")})
    deadline = time.monotonic() + 30
    while not list((bare / "objects" / "info").glob("commit-graph*")):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    dag = client.list_file_commit_history(repositoryName="web", filePath="a", maxResults=20)["revisionDag"]
    assert dag[0]["commit"]["commitId"] == tip
    node.stop()
