"""Which files are built, and what comes out of archives."""

import io
import os
import stat
import subprocess
import zipfile
from pathlib import Path

import pytest
import typer

from emulator.cli.builds.archive import BadArchive, pack, unpack
from emulator.cli.builds.exits import Exit
from emulator.cli.builds.files import Sources
from emulator.cli.builds.telling import exit_of_build
from emulator.cli.builds.wish import variables_of
from emulator.cli.builds.workshop import compute_type, project_name
from tests.support.git import Git


def lay(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path)


def git(root: Path, *words: str) -> str:
    return Git(root, root.parent)(*words)


def checkout(root: Path, *tracked: str) -> Path:
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-q")
    lay(root, *tracked)
    git(root, "add", "-A")
    return root


def test_a_checkout_gives_what_git_would_take(tmp_path: Path) -> None:
    root = checkout(tmp_path / "r", "a", "sub/b", "gone", ".gitignore")
    (root / ".gitignore").write_text("*.log\nbuild/\n")
    (root / "gone").unlink()
    lay(root, "new", "sub/new", "x.log", "build/out", "ü mlaut")
    assert [*Sources(root).entries()] == [".gitignore", "a", "new", "sub/b", "sub/new", "ü mlaut"]
    assert [*Sources(root / "sub").entries()] == ["b", "new"]


def test_submodules_and_repositories_inside_give_their_files(tmp_path: Path) -> None:
    checkout(tmp_path / "lib", "l")
    git(tmp_path / "lib", "commit", "-q", "-m", "l")
    root = checkout(tmp_path / "r", "a")
    git(root, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(tmp_path / "lib"), "lib")
    checkout(root / "own", "o")
    lay(root, "lib/new")
    assert [*Sources(root).entries()] == [".gitmodules", "a", "lib/l", "lib/new", "own/o"]


def test_another_folder_gives_everything(tmp_path: Path) -> None:
    lay(tmp_path, "a", "sub/b", "x.log", ".hidden", ".git/config", "sub/.git")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("sub")
    assert [*Sources(tmp_path).entries()] == [".hidden", "a", "empty", "link", "sub/b", "x.log"]


def test_a_folder_that_git_ignores_is_one_without_git(tmp_path: Path) -> None:
    root = checkout(tmp_path / "r", ".gitignore")
    (root / ".gitignore").write_text("out/\n")
    lay(root, "out/a.log")
    assert [*Sources(root / "out").entries()] == ["a.log"]


def test_what_a_hook_of_git_is_told_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, other = checkout(tmp_path / "r", "a"), checkout(tmp_path / "o", "b")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    assert [*Sources(root).entries()] == ["a"]


def test_the_repository_comes_along_when_it_is_wanted(tmp_path: Path) -> None:
    root = checkout(tmp_path / "r", "a")
    git(root, "commit", "-q", "-m", "a")
    target = tmp_path / "z.zip"
    pack(Sources(root, with_git=True).entries().values(), target)
    with target.open("rb") as file:
        unpack(file, tmp_path / "copy")
    assert git(tmp_path / "copy", "status", "--porcelain") == ""
    with pytest.raises(typer.Exit):
        Sources(tmp_path, with_git=True).entries()


def test_our_own_folders_are_no_sources(tmp_path: Path) -> None:
    lay(tmp_path, "a", ".codexyz/x", "out/y", "outer")
    ours = [tmp_path / ".codexyz", tmp_path / "out", tmp_path, tmp_path.parent]
    assert [*Sources(tmp_path, without=ours).entries()] == ["a", "outer"]


def test_modes_links_and_times_survive(tmp_path: Path) -> None:
    root = tmp_path / "r"
    lay(root, "run", "secret", "old")
    (root / "run").chmod(0o755)
    (root / "secret").chmod(0o600)
    (root / "link").symlink_to("run")
    (root / "empty").mkdir()
    os.utime(root / "old", (0, 0))
    assert pack(Sources(root).entries().values(), tmp_path / "z.zip") == []
    with (tmp_path / "z.zip").open("rb") as file:
        assert unpack(file, tmp_path / "copy") == 5
    copy = tmp_path / "copy"
    assert stat.S_IMODE((copy / "run").stat().st_mode) == 0o755
    assert stat.S_IMODE((copy / "secret").stat().st_mode) == 0o600
    assert os.readlink(copy / "link") == "run"
    assert (copy / "empty").is_dir()
    assert (copy / "old").read_text() == "old"


def test_what_cannot_be_packed_is_told(tmp_path: Path) -> None:
    root = tmp_path / "r"
    lay(root, "a")
    (root / "absolute").symlink_to("/etc/passwd")
    (root / "above").symlink_to("../x")
    os.mkfifo(root / "pipe")
    (root / os.fsdecode(b"bad\xff")).write_text("x")
    told = pack(Sources(root).entries().values(), tmp_path / "z.zip")
    assert told == [
        "above leads out of the sources, to ../x", "absolute leads out of the sources, to /etc/passwd",
        "bad? has a name that is no UTF-8", "pipe is neither a file nor a link",
    ]  # fmt: skip
    assert zipfile.ZipFile(tmp_path / "z.zip").namelist() == ["a"]


def archive(**members: str | tuple[str, int]) -> io.BytesIO:
    """name=content, or name=(content, mode); `_S_` in a name is a slash, `_UP_` two dots."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, given in members.items():
            content, mode = given if isinstance(given, tuple) else (given, 0o100644)
            info = zipfile.ZipInfo(name.replace("_S_", "/").replace("_UP_", ".."))
            info.create_system, info.external_attr = 3, mode << 16
            made.writestr(info, content)
    target.seek(0)
    return target


@pytest.mark.parametrize(
    "hostile",
    [
        archive(_UP__S_x="x"),
        archive(_S_tmp_S_x="x"),
        archive(a_S__UP__S__UP__S_x="x"),
        archive(link=("..", 0o120777), link_S_x="x"),
        archive(link=("/etc", 0o120777)),
        archive(a=("b", 0o120777), b=("../..", 0o120777)),
        io.BytesIO(b"no zip"),
    ],
    ids=["above", "absolute", "above later", "through a link", "link to elsewhere", "links", "no zip"],
)
def test_archives_stay_in_their_folder(tmp_path: Path, hostile: io.BytesIO) -> None:
    hostile.seek(0)
    with pytest.raises(BadArchive):
        unpack(hostile, tmp_path / "deep" / "down" / "out")
    outside = [path for path in tmp_path.rglob("*") if not path.is_relative_to(tmp_path / "deep" / "down" / "out")]
    assert sorted(path.name for path in outside) == ["deep", "down"]


def test_a_link_of_before_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").symlink_to(tmp_path / "elsewhere")
    unpack(archive(a="new"), tmp_path / "out")
    assert not (tmp_path / "elsewhere").exists()
    assert (tmp_path / "out" / "a").read_text() == "new"


def test_variables(tmp_path: Path) -> None:
    file = tmp_path / "env"
    file.write_text("# comment\n\nA=1\nB='x y'\n  C=  =\nHERE\n")
    assert variables_of(file, ["A=2", "D="], {"HERE": "h"}) == {
        "A": "2", "B": "'x y'", "C": "  =", "HERE": "h", "D": ""
    }  # fmt: skip
    with pytest.raises(ValueError, match="env:6: HERE has no value here"):
        variables_of(file, [], {})
    with pytest.raises(ValueError, match="'=x' is no NAME=value"):
        variables_of(None, ["=x"], {})


def test_projects_are_named_after_their_folders() -> None:
    assert project_name(Path("/a/my app")) == project_name(Path("/a/my app"))
    assert project_name(Path("/a/my app")).startswith("local-my-app-")
    assert project_name(Path("/b/my app")) != project_name(Path("/a/my app"))
    assert len(project_name(Path("/" + "x" * 200))) <= 150
    assert project_name(Path("/")).startswith("local-")


def test_compute_types_have_short_names() -> None:
    assert compute_type("large") == "BUILD_GENERAL1_LARGE"
    assert compute_type("BUILD_LAMBDA_1GB") == "BUILD_LAMBDA_1GB"


@pytest.mark.parametrize(
    ("status", "phase", "code"),
    [
        ("SUCCEEDED", "SUCCEEDED", 0), ("FAILED", "FAILED", 1), ("STOPPED", "STOPPED", 3), ("FAILED", "TIMED_OUT", 4),
        ("TIMED_OUT", "TIMED_OUT", 4), ("FAULT", "FAULT", 5),
    ],
)  # fmt: skip
def test_exit_codes(status: str, phase: str, code: int) -> None:
    assert exit_of_build({"buildStatus": status, "phases": [{"phaseStatus": phase}, {}]}) is Exit(code)


def test_git_itself_is_asked(tmp_path: Path) -> None:
    """A checkout that git will not look into is not built as a folder by accident."""
    root = checkout(tmp_path / "r", "a")
    (root / ".git" / "config").write_text("[broken")
    with pytest.raises(typer.Exit) as caught:
        Sources(root).entries()
    assert caught.value.exit_code == Exit.NOT_STARTED
    assert subprocess.run(["git", "-C", str(root), "status"], capture_output=True, check=False).returncode != 0
