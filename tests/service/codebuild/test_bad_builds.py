"""Builds that are too large, say too much, eat too much, or lose their place: each ends and says why, and the server
and other builds go on."""

import io
import json
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node
from runners.backends.docker.engine import TASK_LABEL
from runners.backends.local import cgroups
from runners.choose import docker_finding
from tests.conftest import boto_client, start_node
from tests.service.codebuild.conftest import Builder, Ended
from tests.support.mortal import MortalServer
from tests.support.relay import Relay

HEAD = "version: 0.2\nphases:\n  build:\n    commands:\n"
SMALL = "aws/codebuild/standard:7.0"
_SOCKET = "/var/run/docker.sock"


def command(text: str) -> str:
    return f"{HEAD}      - {json.dumps(text)}\n"


def proves_to_live(builder: Builder) -> None:
    """Another build begins and ends."""
    if not builder.codebuild.batch_get_projects(names=["other"])["projects"]:
        builder.project(command("echo alive"), "other")
    assert builder.finish(builder.start("other")).output[-1] == "alive"


def failed(builder: Builder, buildspec: str, code: int, name: str = "demo") -> Ended:
    """The build of a project whose command ends with an exit code; others go on meanwhile."""
    build_id = builder.start(builder.project(buildspec, name))
    proves_to_live(builder)
    ended = builder.finish(build_id)
    assert ended.phases["BUILD"] == "FAILED", ended.build
    status, message = ended.context("BUILD")
    assert status == "COMMAND_EXECUTION_ERROR"
    assert message.endswith(f"Reason: exit status {code}")
    return ended


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Relay]:
    """The way to the machine's engine, which can be cut."""
    if not docker_finding()[0]:
        pytest.skip(f"NOT PROVEN for Docker: {docker_finding()[1]}")
    relay = Relay(tmp_path_factory.mktemp("engine") / "docker.sock", _SOCKET)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOCKER_HOST", f"unix://{relay.path}")
        yield relay
    relay.cut()


@pytest.fixture(scope="module")
def docker_node(tmp_path_factory: pytest.TempPathFactory, engine: Relay) -> Iterator[Node]:
    node = start_node(tmp_path_factory.mktemp("bad"), runner="docker", roles="api,worker,runner")
    yield node
    node.stop()


@pytest.fixture
def in_docker(docker_node: Node, account: str) -> Builder:
    return Builder(lambda service, **config: boto_client(docker_node.url, service, account, **config), account)


@pytest.fixture(params=["local", pytest.param("docker", marks=pytest.mark.docker)])
def anywhere(request: pytest.FixtureRequest) -> Builder:
    found: Builder = request.getfixturevalue("builder" if request.param == "local" else "in_docker")
    return found


def test_ten_thousand_commands(anywhere: Builder) -> None:
    many = "".join(f"      - echo {number}\n" for number in range(9_999))
    ended = failed(anywhere, f"{HEAD}      - exit 3\n{many}", 3)
    assert " BUILD: 10000 commands" in ended.said
    assert ended.output == []


def test_a_buildspec_of_a_hundred_megabytes(builder: Builder) -> None:
    """From a source, from S3, in a zip that looks small: none is read whole."""
    bucket = builder.bucket()
    body = HEAD.encode() + b"      - echo x\n" * 7_000_000
    builder.s3.put_object(Bucket=bucket, Key="in/buildspec.yml", Body=body)
    builder.project(source={"type": "S3", "location": f"{bucket}/in/"})
    wanted = "yaml: {} is longer than 1048576 bytes; move commands into scripts beside it"
    object_arn = f"arn:aws:s3:::{bucket}/in/buildspec.yml"
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("buildspec.yml", body)
    builder.s3.put_object(Bucket=bucket, Key="in.zip", Body=zipped.getvalue())
    cases: list[tuple[dict[str, Any], str]] = [
        ({}, "buildspec.yml"), ({"buildspecOverride": object_arn}, object_arn),
        ({"sourceLocationOverride": f"{bucket}/in.zip"}, "buildspec.yml"),
    ]  # fmt: skip
    for request, name in cases:
        ended = builder.finish(builder.start(**request))
        assert ended.context("DOWNLOAD_SOURCE") == ("YAML_FILE_ERROR", wanted.format(name))
    large = HEAD + f"      - echo {'x' * 1_100_000}\n"
    inline = builder.finish(builder.start(buildspecOverride=large))
    assert inline.context("DOWNLOAD_SOURCE") == ("YAML_FILE_ERROR", wanted.format("the buildspec"))
    proves_to_live(builder)


def test_binary_output(anywhere: Builder) -> None:
    ended = failed(anywhere, command("head -c 300000 /dev/urandom; printf '\\000\\377\\n'; echo after; exit 5"), 5)
    assert ended.output[-1] == "after"


def test_a_line_of_ten_megabytes(anywhere: Builder) -> None:
    ended = failed(anywhere, command("head -c 10000000 /dev/zero | tr '\\0' x; echo; echo after; exit 6"), 6)
    assert sum(len(line) for line in ended.output if set(line) == {"x"}) == 10_000_000
    assert max(len(line) for line in ended.output) == 256 * 1024
    assert ended.output[-1] == "after"


def test_a_large_log_does_not_stay_in_memory(tmp_path: Path, account: str) -> None:
    """A server in a process of its own keeps less of it than a part, whatever its length."""
    server = MortalServer(tmp_path / "data")
    try:
        builder = Builder(lambda service, **config: boto_client(server.url, service, account, **config), account)
        builder.project(command("head -c 1000000 /dev/zero | tr '\\0' x | fold -w 999; exit 7"))
        builder.finish(builder.start())
        before = peak(server)
        spec = command("yes $(head -c 999 /dev/zero | tr '\\0' x) | head -c 30000000; exit 7")
        build_id = builder.start(buildspecOverride=spec)
        build = builder.await_state(build_id, lambda build: build["buildComplete"])
        assert build["buildStatus"] == "FAILED"
        assert peak(server) - before < 20_000, "of 30,000 kB"
    finally:
        server.stop()


def peak(server: MortalServer) -> int:
    """The most memory that it ever had, in kB."""
    text = Path(f"/proc/{server.pid}/status").read_text()
    return int(next(line for line in text.splitlines() if line.startswith("VmHWM")).split()[1])


def test_a_memory_hog(anywhere: Builder) -> None:
    """More than the compute type has."""
    environment = {"type": "LINUX_CONTAINER", "image": SMALL, "computeType": "BUILD_GENERAL1_SMALL"}
    anywhere.project(command("python3 -c 'x = bytearray(9 * 1024 ** 3)'"), environment=environment)
    build_id = anywhere.start()
    proves_to_live(anywhere)
    ended = anywhere.finish(build_id)
    assert ended.status == "FAILED"
    assert ended.context("BUILD")[1].endswith(("exit status 137", "exit status 1"))


def test_more_processes_than_a_build_may_have(anywhere: Builder) -> None:
    """A fork bomb meets the limit, and not the machine. (One that sleeps: the tests beside it want the processors.)"""
    if cgroups.group("x") is None:
        pytest.skip("NOT PROVEN: no cgroups to write here")
    build_id = anywhere.start(anywhere.project(command("while :; do sleep 3000 & done")))
    proves_to_live(anywhere)
    ended = anywhere.finish(build_id)
    assert ended.phases["BUILD"] == "FAILED", ended.build
    assert any("fork" in line for line in ended.output), ended.lines[-20:]
    proves_to_live(anywhere)


@pytest.mark.docker
def test_an_image_that_nobody_has(in_docker: Builder) -> None:
    environment = {"type": "LINUX_CONTAINER", "image": "codexyz.invalid/none:1", "computeType": "BUILD_GENERAL1_SMALL"}
    ended = in_docker.run(command("echo never"), environment=environment)
    code, message = ended.context("PROVISIONING")
    assert code == "BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE"
    assert message.startswith(
        "Unable to pull customer's container image. CannotPullContainerError: image codexyz.invalid/none:1 cannot be pulled: "
    )
    assert message.endswith("; images.toml can name another one")
    proves_to_live(in_docker)


@pytest.mark.docker
def test_a_container_that_is_removed_under_our_feet(in_docker: Builder) -> None:
    build_id = in_docker.start(in_docker.project(command("echo begun; sleep 3000")))
    in_docker.await_line(build_id, "begun")
    subprocess.run(["docker", "rm", "-f", container_of(build_id)], check=True, capture_output=True)
    ended = in_docker.finish(build_id)
    assert ended.status == "FAILED"
    code, message = ended.context("BUILD")
    assert code == "CLIENT_ERROR"
    assert message.startswith("Build container found dead before completing the build. ")
    assert "from outside" in message
    proves_to_live(in_docker)


@pytest.mark.docker
def test_an_engine_that_is_gone_in_the_middle_of_a_build_and_comes_back(in_docker: Builder, engine: Relay) -> None:
    """The build goes on meanwhile; afterwards no line is missing, and none is there twice."""
    spec = command("for i in 1 2 3 4 5 6 7 8; do echo line $i; sleep 0.5; done; exit 9")
    build_id = in_docker.start(in_docker.project(spec))
    in_docker.await_line(build_id, "line 2")
    engine.cut()
    waiting = in_docker.start()
    in_docker.await_state(waiting, lambda build: build["currentPhase"] == "PROVISIONING")
    assert in_docker.get(build_id)["currentPhase"] == "BUILD"
    engine.mend()
    for one in (build_id, waiting):
        ended = in_docker.finish(one)
        assert ended.output == [f"line {number}" for number in range(1, 9)], ended.lines
        assert ended.context("BUILD")[1].endswith("Reason: exit status 9")


@pytest.mark.docker
def test_an_engine_that_stays_away_fails_the_build(
    in_docker: Builder, engine: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runners.work._ENGINE_SECONDS", 1.0)
    build_id = in_docker.start(in_docker.project(command("echo begun; sleep 3000")))
    in_docker.await_line(build_id, "begun")
    container = container_of(build_id)
    engine.cut()
    try:
        ended = in_docker.finish(build_id)
        assert ended.status == "FAILED"
        code, message = ended.context("BUILD")
        assert code == "CLIENT_ERROR"
        assert "the engine does not answer: " in message
    finally:
        engine.mend()
        subprocess.run(["docker", "rm", "-f", container], check=True, capture_output=True)
    proves_to_live(in_docker)


def container_of(build_id: str) -> str:
    """The name of the container of a build."""
    done = subprocess.run(
        ["docker", "ps", "--filter", f"label={TASK_LABEL}=codebuild-{build_id.partition(':')[2]}", "--format", "{{.Names}}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.strip()
