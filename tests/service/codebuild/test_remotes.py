"""Sources whose repositories are fetched from elsewhere: the table of remotes."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node
from services.codebuild.sources.remotes import read
from services.codebuild.sources.tree import SourceError
from tests.conftest import boto_client, start_node
from tests.service.codebuild.conftest import Builder, Ended
from tests.support.git import Git
from tests.support.githost import GitHost

SPEC = (
    "version: 0.2\nphases:\n  build:\n    commands:\n      - cat f.txt; git rev-parse HEAD; git remote get-url origin\n"
    "      - echo $CODEBUILD_SOURCE_REPO_URL; git log --oneline | wc -l\n"
)
HUB = "https://github.com/acme"


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A server of this module's own: the table is the server's."""
    found = start_node(tmp_path_factory.mktemp("remotes"), runner="local", roles="api,worker,runner")
    yield found
    found.stop()


@pytest.fixture
def builder(node: Node, account: str) -> Builder:
    return Builder(lambda service, **config: boto_client(node.url, service, account, **config), account)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def web(tmp_path: Path, home: Path) -> Git:
    """A working repository `acme/web` with two commits on main, a branch, a tag, and the head of a pull request."""
    git = Git(tmp_path / "acme" / "web", home)
    git("init", "-q", "-b", "main")
    git.commit("one", **{"f.txt": "one\n", "buildspec.yml": SPEC})
    git("tag", "v1")
    git("checkout", "-q", "-b", "side")
    git.commit("side", **{"f.txt": "side\n"})
    git("update-ref", "refs/pull/7/head", "side")
    git("checkout", "-q", "main")
    git.commit("two", **{"f.txt": "two\n"})
    return git


def table(node: Node, **entries: str) -> None:
    lines = "".join(f'"{given.replace("__", "://")}" = "{target}"\n' for given, target in entries.items())
    (node.settings.data / "remotes.toml").write_text(f"# mine\n[remotes]\n{lines}")


def built(builder: Builder, location: str = f"{HUB}/web.git", kind: str = "GITHUB", **request: Any) -> Ended:
    if not builder.codebuild.batch_get_projects(names=["demo"])["projects"]:
        builder.project(source={"type": kind, "location": location})
    return builder.finish(builder.start(sourceTypeOverride=kind, sourceLocationOverride=location, **request))


def test_a_folder_of_this_machine_stands_in_for_a_server(builder: Builder, node: Node, web: Git) -> None:
    table(node, **{f"{HUB}/": f"{web.folder.parent}/"})
    tip, side, first = (web("rev-parse", name) for name in ("main", "side", "v1"))
    cases: list[tuple[dict[str, Any], str, str, str]] = [
        ({}, "two", tip, "2"),
        ({"sourceVersion": "side"}, "side", side, "2"),
        ({"sourceVersion": "v1"}, "one", first, "1"),
        ({"sourceVersion": "pr/7"}, "side", side, "2"),
        ({"sourceVersion": first}, "one", first, "1"),
        ({"sourceVersion": f"refs/heads/main^{{{tip}}}"}, "two", tip, "2"),
        ({"gitCloneDepthOverride": 1}, "two", tip, "1"),
    ]
    for request, text, commit, count in cases:
        ended = built(builder, **request)
        assert ended.output == [text, commit, f"{HUB}/web.git", f"{HUB}/web.git", count], (request, ended.lines)
        assert ended.build["resolvedSourceVersion"] == commit
    missing = built(builder, sourceVersion="nothing")
    code, message = missing.context("DOWNLOAD_SOURCE")
    assert code == "CLIENT_ERROR"
    assert message.startswith("reference not found for primary source and source version nothing (")
    assert f"remotes.toml maps {HUB}/ to {web.folder.parent}/" in message


@pytest.mark.parametrize(
    ("kind", "location"),
    [
        ("GITHUB", "https://github.com/acme/web"),
        ("GITHUB_ENTERPRISE", "https://ghe.example/acme/web.git"),
        ("GITLAB", "https://gitlab.com/acme/web.git"),
        ("GITLAB_SELF_MANAGED", "https://gitlab.example/acme/web.git"),
        ("BITBUCKET", "https://ann@bitbucket.org/acme/web.git"),
    ],
)
def test_every_kind_of_git_source_can_be_mapped(
    builder: Builder, node: Node, web: Git, kind: str, location: str
) -> None:
    hosts = ("github.com", "ghe.example", "gitlab.com", "gitlab.example", "bitbucket.org")
    table(node, **{f"https__{host}/acme/web.git": str(web.folder) for host in hosts})
    ended = built(builder, location, kind)
    assert ended.output[0] == "two", ended.lines
    assert ended.build["source"]["location"] == location


def test_a_repository_of_codecommit_stands_in_and_is_read_as_the_service_role(
    builder: Builder, node: Node, web: Git
) -> None:
    builder.aws("codecommit").create_repository(repositoryName="mirror")
    web("push", "-q", f"{node.url}/v1/repos/mirror".replace("://", f"://{builder.account}:x@"), "main")
    for target in (f"{node.url}/v1/repos/mirror", "https://git-codecommit.us-east-1.amazonaws.com/v1/repos/mirror"):
        table(node, **{f"{HUB}/web.git": target})
        ended = built(builder)
        assert ended.output[:3] == ["two", web("rev-parse", "main"), f"{HUB}/web.git"], ended.lines


def test_the_token_of_a_server_is_not_sent_to_its_stand_in(
    builder: Builder, node: Node, web: Git, tmp_path: Path
) -> None:
    host = GitHost(tmp_path / "host")
    try:
        host.create("team/web")
        web("push", "-q", str(tmp_path / "host" / "team" / "web.git"), "main")
        builder.codebuild.import_source_credentials(
            serverType="GITHUB", authType="PERSONAL_ACCESS_TOKEN", token="secret"
        )
        table(node, **{f"{HUB}/": f"{host.url}/team/"})
        assert built(builder).output[0] == "two"
        assert host.seen == {""}
        table(node, **{f"{HUB}/": f"{host.url}/nobody/"})
        message = built(builder).context("DOWNLOAD_SOURCE")[1]
        assert message.startswith("Git clone failed: ")
        assert message.endswith(f"maps {HUB}/ to {host.url}/nobody/)")
    finally:
        host.stop()


def test_submodules_are_mapped_too_and_what_a_repository_says_leads_nowhere_on_this_machine(
    builder: Builder, node: Node, web: Git, home: Path, tmp_path: Path
) -> None:
    inner, lib, private = (Git(tmp_path / name, home) for name in ("acme/inner", "acme/lib", "private"))
    for git in (inner, lib, private):
        git("init", "-q", "-b", "main")
    inside = inner.commit("inner", **{"i.txt": "inner\n"})
    secret = private.commit("private", **{"s.txt": "secret\n"})
    _link(lib, "deep", "../inner", inside)
    _link(web, "named", f"{HUB}/lib.git", lib("rev-parse", "HEAD"))
    _link(web, "beside", "../lib.git", lib("rev-parse", "HEAD"))
    web.commit("spec", **{"buildspec.yml": SPEC.replace("cat f.txt", _LOOK)})
    table(node, **{f"{HUB}/": f"{web.folder.parent}/"})
    ended = built(builder, gitSubmodulesConfigOverride={"fetchSubmodules": True})
    assert ended.output[:4] == ["inner", "inner", f"{HUB}/lib.git", f"{HUB}/inner"], ended.lines
    _link(web, "stolen", str(private.folder), secret)
    ended = built(builder, gitSubmodulesConfigOverride={"fetchSubmodules": True})
    assert ended.context("DOWNLOAD_SOURCE")[1].startswith("Git clone failed: ")


_LOOK = (
    "cat named/deep/i.txt beside/deep/i.txt; git -C beside remote get-url origin; "
    "git -C beside/deep remote get-url origin"
)


def _link(git: Git, name: str, url: str, commit: str) -> None:
    """A commit with one more submodule."""
    file = git.folder / ".gitmodules"
    text = file.read_text() if file.exists() else ""
    file.write_text(f'{text}[submodule "{name}"]\n\tpath = {name}\n\turl = {url}\n')
    git("add", ".gitmodules")
    git("update-index", "--add", "--cacheinfo", f"160000,{commit},{name}")
    git("commit", "-q", "-m", name)
    (git.folder / name).mkdir(exist_ok=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_folders_of_other_users_are_read_because_the_table_names_them(builder: Builder, node: Node, web: Git) -> None:
    for place in (web.folder, *web.folder.rglob("*")):
        os.chown(place, 4321, 4321)
    table(node, **{f"{HUB}/web": str(web.folder)})
    assert built(builder).output[0] == "two"


def test_nothing_at_the_target_and_broken_tables_fail_the_build_and_say_what_to_do(
    builder: Builder, node: Node, web: Git
) -> None:
    file = node.settings.data / "remotes.toml"
    table(node, **{f"{HUB}/": "/nowhere/acme/"})
    ended = built(builder)
    assert ended.context("DOWNLOAD_SOURCE") == (
        "CLIENT_ERROR",
        f"Git clone failed: no git repository at /nowhere/acme/web.git, where {HUB}/web.git is expected "
        f"({file} maps {HUB}/ to /nowhere/acme/)",
    )
    broken = {
        '[remotes]\n"https://a/" = "/b/"\n"https://c/ = 1\n': "(at line 3, column ",
        '\n[remotes]\n"https://a/x" = "b/c"\n': f"{file}, line 3: b/c is neither an absolute path nor an address",
        '[remotes]\n"git@a:b" = "/b"\n': f"{file}, line 2: git@a:b is no address",
        '[remotes]\n"https://a/x" = 7\n': f"{file}, line 2: the target of https://a/x is no text",
        '[remotes]\n"https://a/" = "/b"\n': f"{file}, line 2: either both of https://a/ and /b end with / or none",
        '"https://a/" = "/b/"\n': f"{file}, line 1: the only table is [remotes]",
    }
    for text, wanted in broken.items():
        file.write_text(text)
        code, message = built(builder).context("DOWNLOAD_SOURCE")
        assert code == "CLIENT_ERROR"
        assert wanted in message
        assert str(file) in message
    table(node, **{f"{HUB}/": f"{web.folder.parent}/"})
    assert built(builder).status == "SUCCEEDED"


def test_the_longest_entry_counts(tmp_path: Path) -> None:
    file = tmp_path / "remotes.toml"
    for name in ("all/other", "all/webster", "one", "deep/web"):
        (tmp_path / name / ".git").mkdir(parents=True)
    file.write_text(
        f'[remotes]\n"https://github.com/acme/" = "{tmp_path}/all/"\n"https://GitHub.com/acme/web.git" = "{tmp_path}/one"\n'
        f'"https://github.com/acme/sub/" = "{tmp_path}/deep/"\n"http://x.example/" = "https://y.example/z/"\n'
    )
    found = read(file)

    def target(address: str) -> str | None:
        aim = found.target(address)
        return None if aim is None else aim.address.removeprefix(f"{tmp_path}/")

    assert target("https://github.com/acme/other.git") == "all/other"
    assert target("https://github.com/acme/web") == target("https://me@github.com/acme/web.git") == "one"
    assert target("https://github.com/acme/webster") == "all/webster"
    assert target("https://github.com/acme/sub/web.git") == "deep/web"
    assert target("http://X.example/a/b.git") == "https://y.example/z/a/b.git"
    assert target("https://github.com/acme2/other") is None
    assert target("https://github.com/acme/") is None
    assert target("https://github.com/acme/../../etc") is None
    with pytest.raises(SourceError, match="no git repository at "):
        target("https://github.com/acme/missing.git")
    assert read(tmp_path / "none.toml").entries == ()
