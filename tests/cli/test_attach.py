"""`codexyz attach` as people type it, beside builds and sandboxes that really run."""

import time
from pathlib import Path

import pytest

from emulator.node import Node
from tests.cli.conftest import Shell
from tests.conftest import boto_client
from tests.service.codebuild.conftest import Builder

SPEC = """\
version: 0.2
phases:
  build:
    commands:
      - mkdir sub && cd sub && echo text > file && FOUND=it
      - codebuild-breakpoint
      - cat file
"""


class Lab:
    """A server with a runner, an account on it, and the command on its folder."""

    def __init__(self, node: Node, account: str, folder: Path) -> None:
        self.node = node
        self.builder = Builder(lambda service, **more: boto_client(node.url, service, account, **more), account)
        self.shell = Shell(folder, node.settings.port)

    def attach(self, name: str, typed: str, *words: str, code: int = 0) -> str:
        """What is said when this is typed."""
        return self.shell.fed(typed, "attach", name, *words, code=code)

    def paused(self) -> str:
        """A build at its breakpoint."""
        build_id = self.builder.start(self.builder.project(SPEC), debugSessionEnabled=True)
        self.builder.await_line(build_id, "Paused by codebuild-breakpoint; codebuild-resume inside this place goes on.")
        return build_id


@pytest.fixture(params=["local", pytest.param("docker", marks=pytest.mark.docker)])
def lab(request: pytest.FixtureRequest, account: str, tmp_path: Path) -> Lab:
    return Lab(request.getfixturevalue(f"{request.param}_server"), account, tmp_path)


@pytest.fixture
def local(local_server: Node, account: str, tmp_path: Path) -> Lab:
    return Lab(local_server, account, tmp_path)


def test_a_build_at_a_breakpoint_is_looked_at_and_goes_on(lab: Lab) -> None:
    build_id = lab.paused()
    said = lab.attach(
        build_id, 'cat file; echo "$FOUND of $CODEBUILD_BUILD_ID"; pwd; echo changed > file; exit 3', code=3
    )
    text, found, folder = said.splitlines()
    assert (text, found) == ("text", f"it of {build_id}")
    assert folder.endswith("/src/sub")
    assert lab.attach(lab.builder.get(build_id)["arn"], "codebuild-resume") == ""
    ended = lab.builder.finish(build_id)
    assert ended.status == "SUCCEEDED"
    assert ended.output[-1] == "changed"
    said = lab.attach(build_id, "", "--account", lab.builder.account, code=125)
    assert said == f"codexyz: build {build_id} does not run any more: SUCCEEDED\n"


def test_a_shell_is_the_service_role(lab: Lab) -> None:
    build_id = lab.paused()
    uuid = build_id.partition(":")[2]
    said = lab.attach(build_id, "aws sts get-caller-identity --query Arn --output text; codebuild-resume")
    assert said == f"arn:aws:sts::{lab.builder.account}:assumed-role/build/AWSCodeBuild-{uuid}\n"
    lab.builder.finish(build_id)


def test_a_sandbox_is_entered_with_its_environment(lab: Lab) -> None:
    lab.builder.project("version: 0.2", environment={
        "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
        "environmentVariables": [{"name": "OWN", "value": "of the project"}],
    })  # fmt: skip
    codebuild = lab.builder.codebuild
    name = codebuild.start_sandbox(projectName="demo")["sandbox"]["id"]
    try:
        deadline = time.monotonic() + 60
        while (found := codebuild.batch_get_sandboxes(ids=[name])["sandboxes"][0])["status"] != "RUN_SANDBOX":
            assert time.monotonic() < deadline, found
            time.sleep(0.05)
        role = "aws sts get-caller-identity --query Arn --output text"
        said = lab.attach(name, f'echo "$OWN"; pwd; echo "$CODEBUILD_SRC_DIR"; {role}').splitlines()
        assert said[0] == "of the project"
        assert said[1] == said[2]
        assert said[3].endswith(f":assumed-role/build/AWSCodeBuild-{name.partition(':')[2]}")
    finally:
        codebuild.stop_sandbox(id=name)
    assert "does not run any more: STOP" in lab.attach(found["arn"], "", code=125)


def test_what_cannot_be_entered_is_explained(local: Lab, tmp_path: Path) -> None:
    assert "nonsense is no id of a build or a sandbox" in local.attach("nonsense", "", code=125)
    unknown = "demo:11111111-2222-3333-4444-555555555555"
    assert f"there is no build or sandbox {unknown} at {local.node.url}" in local.attach(unknown, "", code=125)
    build_id = local.paused()
    arn = local.builder.get(build_id)["arn"]
    said = local.attach(arn, "", "--runner-data", str(tmp_path), code=125)
    assert "does not run on this machine, or not for this user (runner: local" in said
    assert local.attach(build_id, "codebuild-resume", "--on", local.node.url) == ""
    local.builder.finish(build_id)


def test_without_a_server_there_is_nothing_to_enter(shell: Shell) -> None:
    assert "no emulator answers" in shell("attach", "demo:1", code=1)


def test_a_build_of_a_command_of_its_own(shell: Shell) -> None:
    """`codexyz build --debug` says what to type."""
    (shell.folder / "buildspec.yml").write_text(SPEC)
    build = shell.begin("build", "--debug", "--runner", "local")
    try:
        build.wait_for("Paused by codebuild-breakpoint")
        (line,) = [line for line in build.said.read_text().splitlines() if line.startswith("at a breakpoint: ")]
        words = line.removeprefix("at a breakpoint: codexyz ").split()
        assert shell.fed("cat file; codebuild-resume", *words) == "text\n"
        assert build.process.wait(60) == 0
    finally:
        build.process.kill()
