"""Where builds get their files and their buildspec."""

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node
from tests.service.codebuild.conftest import Builder
from tests.support.git import Git

SPEC = (
    "version: 0.2\nphases:\n  build:\n    commands:\n      - cat f.txt\n      - echo $CODEBUILD_SRC_DIR\n"
    "      - echo $CODEBUILD_RESOLVED_SOURCE_VERSION [$CODEBUILD_SOURCE_VERSION]\n"
    "      - git log --oneline | wc -l; git rev-parse HEAD\n"
)


@pytest.fixture
def repository(builder: Builder, local_server: Node, tmp_path: Path) -> Git:
    """`web` with three commits on main, a branch and a tag; each commit's f.txt tells which it is."""
    builder.aws("codecommit").create_repository(repositoryName="web")
    git = Git(tmp_path / "work", tmp_path / "home")
    git("init", "-q", "-b", "main")
    git("remote", "add", "origin", f"{local_server.url}/v1/repos/web".replace("://", f"://{builder.account}:x@"))
    git.commit("one", **{"f.txt": "one\n", "buildspec.yml": SPEC})
    git("tag", "v1")
    git.commit("two", **{"f.txt": "two\n"})
    git("checkout", "-q", "-b", "side")
    git.commit("side", **{"f.txt": "side\n", "ci__other.yml": SPEC.replace("cat f.txt", "echo other")})
    git("checkout", "-q", "main")
    git.commit("three", **{"f.txt": "three\n"})
    git("push", "-q", "origin", "main", "side", "v1")
    return git


def location(builder: Builder) -> str:
    return str(builder.aws("codecommit").get_repository(repositoryName="web")["repositoryMetadata"]["cloneUrlHttp"])


@pytest.mark.spec("codebuild:trap-32", "codebuild:trap-35")
def test_code_commit(builder: Builder, repository: Git) -> None:
    tip, side, first = (repository("rev-parse", name) for name in ("main", "side", "v1"))
    source = {"type": "CODECOMMIT", "location": location(builder)}
    builder.project(source=source)
    cases: list[tuple[dict[str, Any], list[str], str]] = [
        ({}, ["three", f"{tip} []", "3"], tip),
        ({"sourceVersion": "side"}, ["side", f"{side} [side]", "3"], side),
        ({"sourceVersion": "v1"}, ["one", f"{first} [v1]", "1"], first),
        ({"sourceVersion": first}, ["one", f"{first} [{first}]", "1"], first),
        ({"sourceVersion": f"refs/heads/main^{{{tip}}}"}, ["three", f"{tip} [refs/heads/main^{{{tip}}}]", "3"], tip),
        ({"gitCloneDepthOverride": 1}, ["three", f"{tip} []", "1"], tip),
        ({"gitCloneDepthOverride": 26, "sourceVersion": "refs/heads/side"}, ["side", f"{side} [refs/heads/side]", "3"], side),
    ]  # fmt: skip
    ids = [builder.start(**request) for request, _, _ in cases]
    for build_id, (request, wanted, commit) in zip(ids, cases, strict=True):
        ended = builder.finish(build_id)
        assert ended.status == "SUCCEEDED", (request, ended.lines)
        text, folder, versions, count, head = ended.output
        assert [text, versions, count] == wanted, request
        assert folder.partition("/src/")[2] == "git-codecommit.us-east-1.amazonaws.com/v1/repos/web"
        assert ended.build["resolvedSourceVersion"] == head == commit
    missing = builder.finish(builder.start(sourceVersion="nothing"))
    assert missing.context("DOWNLOAD_SOURCE") == (
        "CLIENT_ERROR", "reference not found for primary source and source version nothing"
    )  # fmt: skip


def test_the_name_that_aws_gives_to_repositories_works_inside_a_build(builder: Builder, repository: Git) -> None:
    tip = repository("rev-parse", "main")
    aws_name = "https://git-codecommit.us-east-1.amazonaws.com/v1/repos/web"
    ended = builder.run(
        "version: 0.2\nenv:\n  git-credential-helper: yes\nphases:\n  build:\n    commands:\n"
        f"      - git clone -q {aws_name} again && git -C again rev-parse HEAD\n"
        "      - git fetch -q origin side && git rev-parse FETCH_HEAD\n"
        "      - git -C again checkout -q -b made && cp f.txt again/g.txt && git -C again add g.txt\n"
        "      - git -C again -c user.name=a -c user.email=a@b commit -q -m made && git -C again push -q origin made\n",
        source={"type": "CODECOMMIT", "location": aws_name},
    )
    assert ended.status == "SUCCEEDED", ended.lines
    assert ended.output == [tip, repository("rev-parse", "side")]
    made = builder.aws("codecommit").get_branch(repositoryName="web", branchName="made")["branch"]["commitId"]
    assert made != tip


def test_submodules(builder: Builder, repository: Git, local_server: Node, tmp_path: Path) -> None:
    builder.aws("codecommit").create_repository(repositoryName="lib")
    lib = Git(tmp_path / "lib", tmp_path / "home")
    lib("init", "-q", "-b", "main")
    commit = lib.commit("lib", **{"l.txt": "from lib\n"})
    lib("push", "-q", f"{local_server.url}/v1/repos/lib".replace("://", f"://{builder.account}:x@"), "main")
    modules = "".join(
        f'[submodule "{name}"]\n\tpath = {name}\n\turl = {url}\n'
        for name, url in {
            "named": "https://git-codecommit.us-east-1.amazonaws.com/v1/repos/lib", "beside": "../lib"
        }.items()
    )  # fmt: skip
    spec = "version: 0.2\nphases:\n  build:\n    commands: ['cat named/l.txt beside/l.txt || echo without']\n"
    repository.commit("modules", **{".gitmodules": modules, "buildspec.yml": spec})
    for name in ("named", "beside"):
        repository("update-index", "--add", "--cacheinfo", f"160000,{commit},{name}")
    repository("commit", "-q", "-m", "links")
    repository("push", "-q", "origin", "main")
    builder.project(
        source={
            "type": "CODECOMMIT", "location": "https://git-codecommit.us-east-1.amazonaws.com/v1/repos/web",
            "gitSubmodulesConfig": {"fetchSubmodules": True},
        }
    )  # fmt: skip
    ended = builder.finish(builder.start())
    assert ended.output == ["from lib", "from lib"], ended.lines
    without = builder.finish(builder.start(gitSubmodulesConfigOverride={"fetchSubmodules": False}))
    assert without.output[-1] == "without"


@pytest.mark.spec("codebuild:trap-32")
def test_other_git_servers(builder: Builder, repository: Git, local_server: Node) -> None:
    address = f"{local_server.url}/v1/repos/web".replace("://", f"://{builder.account}:x@")
    spec = "version: 0.2\nphases:\n  build:\n    commands: ['echo $CODEBUILD_SRC_DIR; cat f.txt; git log --oneline | wc -l']\n"
    builder.project(source={"type": "GITHUB_ENTERPRISE", "location": address, "buildspec": spec, "gitCloneDepth": 1})
    ended = builder.finish(builder.start())
    assert ended.status == "SUCCEEDED", ended.lines
    assert ended.output[0].partition("/src/")[2] == "127.0.0.1/v1/repos/web"
    assert ended.output[1:] == ["three", "1"]
    assert any(line.startswith("Setting HTTP client timeout to higher timeout for Github") for line in ended.said)
    away = builder.finish(builder.start(sourceLocationOverride="http://127.0.0.1:9/nowhere.git"))
    code, message = away.context("DOWNLOAD_SOURCE")
    assert code == "CLIENT_ERROR"
    assert message.startswith("Git clone failed: ")


def test_a_buildspec_elsewhere(builder: Builder, repository: Git) -> None:
    source = {"type": "CODECOMMIT", "location": location(builder)}
    builder.project(source={**source, "buildspec": "ci/other.yml"}, sourceVersion="side")
    ended = builder.finish(builder.start())
    assert ended.output[0] == "other"
    assert any(line.endswith("/web/ci/other.yml") for line in ended.said if line.startswith("YAML location is "))
    missing = builder.finish(builder.start(buildspecOverride="nowhere.yml"))
    code, message = missing.context("DOWNLOAD_SOURCE")
    assert code == "YAML_FILE_ERROR"
    assert message.startswith("stat /codebuild/output/src")
    assert message.endswith("/web/nowhere.yml: no such file or directory")
    bucket = builder.bucket()
    builder.s3.put_object(Bucket=bucket, Key="specs/b.yml", Body=SPEC.replace("cat f.txt", "echo from S3").encode())
    arn = f"arn:aws:s3:::{bucket}/specs/b.yml"
    assert builder.finish(builder.start(buildspecOverride=arn)).output[0] == "from S3"
    gone = builder.finish(builder.start(buildspecOverride=arn + "x"))
    assert gone.context("DOWNLOAD_SOURCE")[0] == "YAML_FILE_ERROR"
    assert gone.context("DOWNLOAD_SOURCE")[1].startswith("NoSuchKey")


def test_zips_and_folders_of_s3(builder: Builder) -> None:
    bucket = builder.bucket()
    builder.s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    spec = "version: 0.2\nphases:\n  build:\n    commands: ['cat f.txt; ls -l run.sh | cut -c1-10; readlink link']\n"
    first = builder.s3.put_object(Bucket=bucket, Key="s.zip", Body=_zip(spec, "old"))["VersionId"]
    builder.s3.put_object(Bucket=bucket, Key="s.zip", Body=_zip(spec, "new"))
    builder.project(source={"type": "S3", "location": f"{bucket}/s.zip"})
    new, old = builder.start(), builder.start(sourceVersion=first)
    ended = builder.finish(new)
    assert ended.output == ["new", "-rwxr-xr-x", "f.txt"], ended.lines
    assert builder.finish(old).output[0] == "old"
    for key, text in (("folder/buildspec.yml", spec), ("folder/f.txt", "file\n"), ("folder/run.sh", "")):
        builder.s3.put_object(Bucket=bucket, Key=key, Body=text.encode())
    folder = builder.finish(builder.start(sourceLocationOverride=f"arn:aws:s3:::{bucket}/folder/"))
    assert folder.output[0] == "file"
    failing = {
        f"{bucket}/none.zip": "NoSuchKey",
        "no-such-bucket-at-all/none.zip": "NoSuchBucket",
        f"{bucket}/folder/f.txt": "zip: not a valid zip file",
        f"{bucket}/outside.zip": "illegal file path: ../x",
        f"{bucket}/link.zip": "illegal symbolic link: a -> /etc/passwd",
        f"{bucket}/empty.zip": "YAML file does not exist",
    }

    def outside(archive: zipfile.ZipFile) -> None:
        archive.writestr("buildspec.yml", spec)
        archive.writestr("../x", "")

    def link(archive: zipfile.ZipFile) -> None:
        archive.writestr("buildspec.yml", spec)
        _link(archive, "a", "/etc/passwd")

    builder.s3.put_object(Bucket=bucket, Key="outside.zip", Body=_archive(outside))
    builder.s3.put_object(Bucket=bucket, Key="link.zip", Body=_archive(link))
    builder.s3.put_object(Bucket=bucket, Key="empty.zip", Body=_archive(lambda archive: None))
    ids = {builder.start(sourceLocationOverride=place): reason for place, reason in failing.items()}
    for build_id, reason in ids.items():
        ended = builder.finish(build_id)
        assert list(ended.phases)[3:] == ["DOWNLOAD_SOURCE", "FINALIZING", "COMPLETED"]
        assert reason in ended.context("DOWNLOAD_SOURCE")[1]
        assert ended.status == "FAILED"


def _zip(spec: str, text: str) -> bytes:
    def fill(archive: zipfile.ZipFile) -> None:
        archive.writestr("buildspec.yml", spec)
        archive.writestr("f.txt", text + "\n")
        script = zipfile.ZipInfo("run.sh")
        script.external_attr = (stat.S_IFREG | 0o755) << 16
        archive.writestr(script, "#!/bin/sh\n")
        _link(archive, "link", "f.txt")

    return _archive(fill)


def _archive(fill: Callable[[zipfile.ZipFile], object]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        fill(archive)
    return target.getvalue()


def _link(archive: zipfile.ZipFile, name: str, target: str) -> None:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(info, target)
