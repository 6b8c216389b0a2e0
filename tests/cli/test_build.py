"""`codexyz build` as people type it, on a server that really builds."""

import json
import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node
from tests.cli.conftest import Running, Shell
from tests.conftest import Aws
from tests.support.git import Git

SPEC = """\
version: 0.2
phases:
  build:
    commands:
      - {command}
"""
Build = Callable[..., str]


@pytest.fixture
def here(local_server: Node, tmp_path: Path) -> Shell:
    """An empty folder, and a server that runs."""
    folder = tmp_path / "work"
    folder.mkdir()
    return Shell(folder, local_server.settings.port)


@pytest.fixture
def begun() -> Iterator[list[Running]]:
    """What is in it is ended after the test."""
    running: list[Running] = []
    yield running
    for one in running:
        one.process.kill()
        one.process.wait()


@pytest.fixture
def build(here: Shell, account: str) -> Build:
    """Builds the folder in this test's own account."""

    def call(*words: str, code: int = 0, **environment: str) -> str:
        return here("build", "--account", account, *words, code=code, **environment)

    return call


def write(folder: Path, **files: str) -> None:
    """`__` in a name is a slash, `_dot_` a dot."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def spec(command: str, more: str = "") -> str:
    return SPEC.format(command=command) + more


def test_the_working_tree_is_built_with_what_is_not_committed(here: Shell, build: Build) -> None:
    git = Git(here.folder, here.folder.parent)
    git("init", "-q")
    git.commit("one", tracked="old\n", gone="x")
    write(here.folder, tracked="changed\n", new="untracked", _dot_gitignore="*.log\n", x_dot_log="ignored")
    write(here.folder, buildspec_dot_yml=spec("ls -A | sort | xargs; cat tracked; ./run.sh; readlink link"))
    write(here.folder, run_dot_sh="#!/bin/sh\necho it runs\n")
    (here.folder / "run.sh").chmod(0o755)
    (here.folder / "link").symlink_to("run.sh")
    (here.folder / "gone").unlink()
    told = build()
    assert "\n.gitignore buildspec.yml link new run.sh tracked\nchanged\nit runs\nrun.sh\n" in told
    assert told.startswith(f"6 files of {here.folder}, ")


def test_the_end_tells_phases_and_how_long_they_took(here: Shell, build: Build) -> None:
    write(here.folder, buildspec_dot_yml=spec("echo hello"))
    told = build()
    assert "\nhello\n" in told
    table = told.partition("\nphase ")[2].splitlines()
    assert [line.split()[0] for line in table[1:-1]] == [
        "SUBMITTED", "QUEUED", "PROVISIONING", "DOWNLOAD_SOURCE", "INSTALL", "PRE_BUILD", "BUILD", "POST_BUILD",
        "UPLOAD_ARTIFACTS", "FINALIZING",
    ]  # fmt: skip
    assert all(re.fullmatch(r"\w+ +SUCCEEDED +\d+\.\d", line) for line in table[1:-1])
    assert re.fullmatch(r"SUCCEEDED in \d+\.\d s: local-work-[0-9a-f]{8}:[0-9a-f-]{36}", table[-1])
    assert "\x1b" not in told


def test_a_build_that_fails_says_where_and_why(here: Shell, build: Build) -> None:
    write(here.folder, buildspec_dot_yml=spec("exit 3"))
    told = build(code=1)
    reason = "COMMAND_EXECUTION_ERROR: Error while executing command: exit 3. Reason: exit status 3"
    assert re.search(rf"^BUILD +FAILED +\d+\.\d  {re.escape(reason)}$", told, re.MULTILINE)


def test_the_same_folder_is_the_same_project(here: Shell, build: Build, account: str, local_aws: Aws) -> None:
    write(here.folder, buildspec_dot_yml=spec("echo $CODEBUILD_BUILD_NUMBER-of-this"))
    assert "\n1-of-this\n" in build()
    assert "\n2-of-this\n" in build(str(here.folder))
    (project,) = local_aws("codebuild").list_projects()["projects"]
    assert project.startswith("local-work-")
    assert [one["Name"] for one in local_aws("s3").list_buckets()["Buckets"]] == [
        f"codexyz-local-{account}-us-east-1"
    ]  # fmt: skip


def test_variables_and_settings_are_for_this_build(here: Shell, build: Build, account: str, local_aws: Aws) -> None:
    write(here.folder, buildspec_dot_yml=spec('echo "[$A] [$B] [$C]"', "env: {variables: {A: spec, C: spec}}\n"))
    write(here.folder, env="# mine\nA=file\nB='quoted'\n")
    told = build(
        "--env-file", "env", "-e", "A=given", "--env", "C", "--compute", "medium", "-d", "-i", "my/image", C="c"
    )
    assert "\n[given] ['quoted'] [c]\n" in told
    codebuild = local_aws("codebuild")
    (made,) = codebuild.batch_get_builds(ids=codebuild.list_builds()["ids"])["builds"]
    environment = made["environment"]
    assert (environment["image"], environment["computeType"]) == ("my/image", "BUILD_GENERAL1_MEDIUM")
    assert environment["privilegedMode"] is True
    assert "[spec] [] [spec]" in build()


def test_artifacts_come_unpacked(here: Shell, build: Build) -> None:
    more = "artifacts:\n  files: ['bin/**/*']\n  secondary-artifacts:\n    docs: {files: [readme]}\n"
    command = "mkdir -p bin && echo tool > bin/tool && chmod 755 bin/tool && echo text > readme"
    write(here.folder, buildspec_dot_yml=spec(command, more))
    build("-a", "out")
    assert (here.folder / "out" / "bin" / "tool").read_text() == "tool\n"
    assert os.access(here.folder / "out" / "bin" / "tool", os.X_OK)
    assert (here.folder / "out" / "docs" / "readme").read_text() == "text\n"
    write(here.folder, buildspec_dot_yml=spec("test ! -e out", "artifacts: {files: none}\n"))
    assert "no matching artifact paths found" in build("-a", "out", code=1)


def test_other_buildspecs(here: Shell, build: Build) -> None:
    write(here.folder, ci__b_dot_yml=spec('echo "inside $(ls ci)"'), sub__x="")
    (here.folder.parent / "elsewhere.yml").write_text(spec("echo from elsewhere"))
    assert "YAML location is /codebuild/output/src" in build("-b", "ci/b.yml")
    assert "inside b.yml" in build(".", "--buildspec", "ci/b.yml")
    told = build("sub", "-b", "../elsewhere.yml")
    assert "\nfrom elsewhere\n" in told
    assert "YAML location is /codebuild/readonly/buildspec.yml" in told


def test_what_no_build_could_use_is_said_before_one(here: Shell, build: Build) -> None:
    told = build(code=1)
    assert f"codexyz: no buildspec: looked for\n  {here.folder}/buildspec.yml\n" in told
    assert "--buildspec FILE" in told
    write(here.folder, buildspec_dot_yaml=spec("true"))
    assert "CodeBuild looks for buildspec.yml" in build(code=1)
    assert f"{here.folder}/sub/gone.yml" in build("--buildspec", "sub/gone.yml", code=1)
    write(here.folder, buildspec_dot_yml="version: 0.2\nphases:\n  build: [\n")
    assert build(code=1) == "buildspec.yml:4:1: yaml: line 4: did not find expected node content\n"
    write(here.folder, buildspec_dot_yml=spec("echo note: x"))
    assert build(code=1).startswith("buildspec.yml:5:9: Expected Commands[0] to be of string type")
    write(here.folder, buildspec_dot_yml=spec("true"))
    assert "buildspec.yml has no batch section" in build("--batch", code=1)
    Git(here.folder, here.folder.parent)("init", "-q")
    write(here.folder, _dot_gitignore="buildspec.yml\n")
    assert "git ignores it" in build(code=1)


def test_what_cannot_be_started_has_its_own_code(here: Shell, build: Build) -> None:
    write(here.folder, buildspec_dot_yml=spec("true"))
    assert "gone is no folder" in build("gone", code=6)
    assert "Invalid compute type provided: BUILD_LAMBDA_1GB" in build("--compute", "BUILD_LAMBDA_1GB", code=6)
    assert "the server that runs has another runner: local" in build("--runner", "docker", code=6)
    assert "no-such-env: No such file" in build("--env-file", "no-such-env", code=6)
    assert "is no NAME=value" in build("--env", "=x", code=2)
    assert "folder of their own" in build("--watch", "-a", "..", code=2)


def test_json_is_the_build_itself(here: Shell, account: str) -> None:
    write(here.folder, buildspec_dot_yml=spec("exit 1"))
    shape = json.loads(here.output("build", "--json", "--account", account, code=1))
    assert (shape["buildStatus"], shape["buildNumber"]) == ("FAILED", 1)
    assert shape["phases"][0]["startTime"].startswith("20")


def test_a_cache_stays_in_a_folder(here: Shell, build: Build, local_aws: Aws, account: str) -> None:
    cached = "cache: {paths: [kept], key: v-$(codebuild-hash-files lock), fallback-keys: [v-]}\n"
    write(here.folder, lock="1", buildspec_dot_yml=spec("ls kept; mkdir -p kept && touch kept/one", cached))
    assert "\none\n" not in build("--cache", "../cache")
    entries = [path for path in (here.folder.parent / "cache").rglob("*") if path.is_file()]
    assert len(entries) == 1
    s3, bucket = local_aws("s3"), f"codexyz-local-{account}-us-east-1"
    for one in s3.list_objects_v2(Bucket=bucket, Prefix="cache/")["Contents"]:
        s3.delete_object(Bucket=bucket, Key=one["Key"])
    assert "\none\n" in build("--cache", "../cache")
    write(here.folder, lock="2")
    assert "\none\n" in build("--cache", "../cache")  # by the fallback key
    for entry in (here.folder.parent / "cache").rglob("v-*"):
        entry.unlink()
    assert "\none\n" not in build("--cache", "../cache")


GRAPH = """\
version: 0.2
batch:
  build-graph:
    - identifier: first
    - identifier: second
      env: {variables: {WHO: second}}
      depend-on: [first]
env:
  variables: {WHO: first}
phases:
  build:
    commands: [echo I am $WHO > file, cat file, test $WHO != "$BAD"]
artifacts: {files: file}
"""


def test_a_batch_shows_its_builds(here: Shell, build: Build) -> None:
    write(here.folder, buildspec_dot_yml=GRAPH)
    told = build("--batch", "-a", "out")
    assert told.index("\n[first] I am first\n") < told.index("\n[second] I am second\n")
    assert "\n[second] PENDING\n" in told
    table = told.partition("\nbuild ")[2].splitlines()
    assert [line.split()[:2] for line in table[1:4]] == [
        ["DOWNLOAD_SOURCE", "SUCCEEDED"], ["first", "SUCCEEDED"], ["second", "SUCCEEDED"]
    ]  # fmt: skip
    assert table[3].endswith("  after first")
    assert (here.folder / "out" / "second" / "file").read_text() == "I am second\n"


def test_a_batch_that_fails(here: Shell, account: str) -> None:
    write(here.folder, buildspec_dot_yml=GRAPH)
    told = here.output("build", "--batch", "--json", "-e", "BAD=first", "--account", account, code=1)
    shape = json.loads(told)
    assert shape["buildBatchStatus"] == "FAILED"
    statuses = {group["identifier"]: group["currentBuildSummary"]["buildStatus"] for group in shape["buildGroups"]}
    assert statuses == {"DOWNLOAD_SOURCE": "SUCCEEDED", "first": "FAILED", "second": "STOPPED"}
    assert any(one["buildStatus"] == "FAILED" for one in shape["builds"])


def waiting(here: Shell, account: str, begun: list[Running], *words: str, **environment: str) -> Running:
    """A build in the middle of a command that takes its time."""
    write(here.folder, buildspec_dot_yml=spec("echo it began; sleep 600"))
    running = here.begin("build", *words, *(("--account", account) if account else ()), **environment)
    begun.append(running)
    running.wait_for("\nit began\n")
    return running


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_whoever_ends_the_command_stops_the_build(
    here: Shell, account: str, local_aws: Aws, begun: list[Running], number: int, code: int
) -> None:
    running = waiting(here, account, begun)
    assert running.end(number) == code
    assert "\nSTOPPED in " in running.said.read_text()
    codebuild = local_aws("codebuild")
    (made,) = codebuild.batch_get_builds(ids=codebuild.list_builds()["ids"])["builds"]
    assert made["buildStatus"] == "STOPPED"


def test_a_build_that_somebody_else_stops(here: Shell, account: str, local_aws: Aws, begun: list[Running]) -> None:
    running = waiting(here, account, begun)
    codebuild = local_aws("codebuild")
    codebuild.stop_build(id=codebuild.list_builds()["ids"][0])
    assert running.process.wait(60) == 3


def test_whoever_does_not_listen_any_more_stops_the_build(here: Shell, account: str, local_aws: Aws) -> None:
    write(here.folder, buildspec_dot_yml=spec("echo it began; while sleep 0.1; do echo on; done"))
    assert here.piped("grep -m 1 '^it began'", "build", "--account", account) == "it began\n"
    codebuild = local_aws("codebuild")
    (made,) = codebuild.batch_get_builds(ids=codebuild.list_builds()["ids"])["builds"]
    assert made["buildStatus"] == "STOPPED"


def test_a_batch_is_stopped_as_a_whole(here: Shell, account: str, local_aws: Aws, begun: list[Running]) -> None:
    write(here.folder, buildspec_dot_yml=GRAPH.replace("cat file", "sleep 600"))
    running = here.begin("build", "--batch", "--account", account)
    begun.append(running)
    running.wait_for("[first] [Container]")
    assert running.end() == 130
    codebuild = local_aws("codebuild")
    (made,) = codebuild.batch_get_build_batches(ids=codebuild.list_build_batches()["ids"])["buildBatches"]
    assert made["buildBatchStatus"] == "STOPPED"


def test_watching_builds_again_when_files_change(here: Shell, account: str, begun: list[Running]) -> None:
    write(here.folder, a="1", buildspec_dot_yml=spec('echo "a is $(cat a)"', "artifacts: {files: a}\n"))
    running = here.begin("build", "--watch", "--account", account, "-a", "out")
    begun.append(running)
    running.wait_for("waiting for changes")
    write(here.folder, a="2")
    running.wait_for("\na is 2\n")
    running.wait_for("waiting for changes", times=2)
    write(here.folder, buildspec_dot_yml="version: 3\n")
    running.wait_for("buildspec.yml:1:10: Unsupported buildspec version")
    write(here.folder, a="3", buildspec_dot_yml=spec('echo "a is $(cat a)"'))
    running.wait_for("\na is 3\n")
    running.wait_for("waiting for changes", times=4)
    assert running.end() == 130
    told = running.said.read_text()
    assert "\nchanged: a\n" in told
    assert "\nchanged: a, buildspec.yml\n" in told
    assert told.count("SUCCEEDED in") == 3


def test_without_a_server_one_is_there_for_the_build(shell: Shell, tmp_path: Path) -> None:
    work, scratch = tmp_path / "work", tmp_path / "tmp"
    scratch.mkdir()
    write(work, buildspec_dot_yml=spec("cat kept/x; mkdir -p kept; echo of before > kept/x", "cache: {paths: kept}\n"))
    alone: dict[str, Any] = {"TMPDIR": str(scratch), "CODEXYZ_SIGNATURES": "strict", "CODEXYZ_EXTERNAL_URL": ""}
    words = ("build", "work", "--runner", "local", "--cache", "cache")
    told = shell(*words, **alone)
    assert "no server runs here: one is started" in told
    assert "SUCCEEDED in" in told
    assert "\nof before\n" in shell(*words, **alone)
    assert not [*scratch.iterdir()]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "tmp", "work"]


def test_a_server_of_our_own_ends_whatever_happens_to_us(shell: Shell, tmp_path: Path, begun: list[Running]) -> None:
    work, scratch = tmp_path / "work", tmp_path / "tmp"
    for folder in (work, scratch):
        folder.mkdir()
    running = waiting(Shell(work, shell.port), "", begun, "--runner", "local", TMPDIR=str(scratch))
    assert any(scratch.iterdir())
    running.end(signal.SIGKILL)
    deadline = time.monotonic() + 60
    while left := [path for path in scratch.iterdir() if path.name.startswith("codexyz-") and (path / "pid").exists()]:
        assert time.monotonic() < deadline, left
        time.sleep(0.05)
