"""What is kept of a remote is not fetched again."""

import subprocess
from pathlib import Path

import pytest

from services.codebuild.sources.access import Access
from services.codebuild.sources.git import EVERYTHING
from services.codebuild.sources.mirror import InUse, borrowed, forget
from services.codebuild.sources.remotes import read
from services.codebuild.sources.repository import Repository


def git(folder: Path, *words: str) -> str:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    done = subprocess.run(["git", "-C", str(folder), *identity, *words], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def own_objects(folder: Path) -> int:
    said = dict(line.split(": ") for line in git(folder, "count-objects", "-v").splitlines() if "alternate" not in line)
    return int(said["count"]) + int(said["in-pack"])


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    folder = tmp_path / "remote"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    for number in range(5):
        (folder / "f").write_text(f"{number}\n")
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", str(number))
    return folder


def checkout(tmp_path: Path, remote: Path, name: str) -> tuple[Repository, int]:
    """A repository that was fetched with the mirror's help, and how many objects that brought."""
    root = tmp_path / name
    root.mkdir()
    repository = Repository(root, Access(str(remote), {}, read(tmp_path / "none.toml")))
    repository.git("init", "--quiet")
    with borrowed(tmp_path / "codebuild/mirrors/uuid/3/mirror.git", repository):
        repository.fetch(0, *EVERYTHING)
        brought = own_objects(root)
        repository.git("checkout", "--quiet", "--detach", "refs/remotes/origin/main")
    return repository, brought


def test_nothing_is_brought_twice_and_nothing_stays_borrowed(tmp_path: Path, remote: Path) -> None:
    first, brought = checkout(tmp_path, remote, "first")
    assert brought == 0
    (remote / "f").write_text("new\n")
    git(remote, "commit", "-q", "-a", "-m", "new")
    second, brought = checkout(tmp_path, remote, "second")
    assert brought == 0
    assert (second.root / "f").read_text() == "new\n"
    subprocess.run(["rm", "-rf", str(tmp_path / "codebuild")], check=True)
    for repository, commits in ((first, 5), (second, 6)):
        git(repository.root, "fsck", "--full")
        assert git(repository.root, "rev-list", "--count", "HEAD") == str(commits)


def test_branches_that_turn_into_folders(tmp_path: Path, remote: Path) -> None:
    git(remote, "branch", "a")
    checkout(tmp_path, remote, "first")
    git(remote, "branch", "-D", "a")
    git(remote, "branch", "a/b")
    repository, brought = checkout(tmp_path, remote, "second")
    assert brought == 0
    assert repository.has("refs/remotes/origin/a/b")


def test_what_a_checkout_needs_now_is_not_forgotten(tmp_path: Path, remote: Path) -> None:
    first, _ = checkout(tmp_path, remote, "first")
    kept = tmp_path / "codebuild/mirrors/uuid/3"
    with borrowed(kept / "mirror.git", first), pytest.raises(InUse):
        forget(tmp_path, "uuid", 4)
    forget(tmp_path, "uuid", 3)
    assert kept.exists(), "it is of the present"
    forget(tmp_path, "uuid", 4)
    forget(tmp_path, "uuid", 4)
    assert not kept.parent.exists()
