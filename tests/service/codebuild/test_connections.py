"""Shells in sandboxes by StartSandboxConnection, with a client of Session Manager's data channel."""

import re
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import HTTPError

import pytest
from botocore.exceptions import ClientError
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from emulator.embedded import start_runner
from emulator.node import Node
from emulator.settings import Settings
from tests.conftest import boto_client, start_node
from tests.service.codebuild.conftest import Builder, project_request
from tests.support.session_manager import OUTPUT, Client


class Beach:
    """A server with a runner, and an account on it."""

    def __init__(self, node: Node, account: str) -> None:
        self.node = node
        self.builder = Builder(lambda service, **more: boto_client(node.url, service, account, **more), account)
        self.codebuild = self.builder.codebuild

    @contextmanager
    def sandbox(self) -> Iterator[str]:
        """The id of one that lives."""
        self.builder.project("version: 0.2")
        name = self.codebuild.start_sandbox(projectName="demo")["sandbox"]["id"]
        try:
            deadline = time.monotonic() + 60
            while (found := self.codebuild.batch_get_sandboxes(ids=[name])["sandboxes"][0])["status"] != "RUN_SANDBOX":
                assert time.monotonic() < deadline, found
                time.sleep(0.05)
            yield name
        finally:
            self.codebuild.stop_sandbox(id=name)

    def session(self, name: str) -> dict[str, str]:
        found: dict[str, str] = self.codebuild.start_sandbox_connection(sandboxId=name)["ssmSession"]
        return found


@pytest.fixture(params=["local", pytest.param("docker", marks=pytest.mark.docker)])
def beach(request: pytest.FixtureRequest, account: str) -> Beach:
    return Beach(request.getfixturevalue(f"{request.param}_server"), account)


@pytest.fixture
def local(local_server: Node, account: str) -> Beach:
    return Beach(local_server, account)


def test_a_shell_in_a_sandbox(beach: Beach) -> None:
    with beach.sandbox() as name:
        session = beach.session(name)
        assert re.fullmatch(r"root-[0-9a-f]{17}", session["sessionId"])
        assert session["streamUrl"].startswith("ws://127.0.0.1:")
        with Client(session) as client:
            client.shake_hands()
            client.resize(133, 40)
            client.type("echo $CODEBUILD_SRC_DIR = $PWD; test -t 0 && echo a termi''nal\r")
            client.wait_for("a terminal\n")
            assert re.search(r"(/codebuild/output/src\d+/src) = \1\n", client.text)
            for columns, rows in ((133, 40), (80, 24)):  # it takes its way beside the input
                client.resize(columns, rows)
                client.type(
                    f"until [ \"$(stty size)\" = '{rows} {columns}' ]; do sleep 0.1; done; echo {rows} ro''ws\r"
                )
                client.wait_for(f"{rows} rows\n")
            client.type("sh -c 'echo slee\"\"ping; exec sleep 1000'\r")
            client.wait_for("sleeping\n")
            client.type("\x03")
            client.wait_for("^C\n")
            client.type_until("echo he''re\r", "here\n")
            client.type("aws sts get-caller-identity --query Arn --output text; exit\r")
            client.wait_for_the_end()
            uuid = name.partition(":")[2]
            assert f"arn:aws:sts::{beach.builder.account}:assumed-role/build/AWSCodeBuild-{uuid}\n" in client.text
            assert client.closed == ""
            assert client.all_acknowledged


def test_what_the_other_side_drops_is_said_again(local: Beach) -> None:
    """A plugin that is not ready yet drops what comes first, and long output has room for what is not heard."""
    with local.sandbox() as name, Client(local.session(name), deaf=3) as client:
        client.shake_hands()
        client.type("PS1=; seq 1 60000; exit\r")
        client.wait_for_the_end()
        numbers = re.findall(r"^\d+$", client.text, re.MULTILINE)
        assert numbers == [str(number) for number in range(1, 60_001)]


def test_what_comes_twice_counts_once(local: Beach) -> None:
    with local.sandbox() as name, Client(local.session(name)) as client:
        client.shake_hands()
        client.type("N=$((N+1))\r")
        client.send(OUTPUT, "N=$((N+1))\r", again=True)
        client.type("echo N is $N; exit\r")
        client.wait_for_the_end()
        assert "\nN is 1\n" in client.text


def test_a_client_that_goes_ends_its_shell(local: Beach) -> None:
    with local.sandbox() as name:
        for last_word in ("terminate", "close", "nonsense"):
            with Client(local.session(name)) as client:
                client.shake_hands()
                client.type("echo $$ > $CODEBUILD_SRC_DIR/pid; echo do''ne\r")
                client.wait_for("done\n")
                if last_word == "terminate":
                    client.terminate()
                    client.wait_for_the_end()
                elif last_word == "nonsense":
                    client.send_bytes(b"\0" * 200)
                    client.wait_for_the_end()
            check = "while [ -d /proc/$(cat pid) ]; do sleep 0.1; done; rm pid; echo gone"
            started = local.codebuild.start_command_execution(sandboxId=name, command=check)["commandExecution"]["id"]
            deadline = time.monotonic() + 30
            while True:
                answer = local.codebuild.batch_get_command_executions(sandboxId=name, commandExecutionIds=[started])
                if (done := answer["commandExecutions"][0])["status"] not in ("SUBMITTED", "IN_PROGRESS"):
                    break
                assert time.monotonic() < deadline, last_word
                time.sleep(0.05)
            assert done["standardOutputContent"] == "gone\n"


def test_a_sandbox_that_stops_ends_its_shells(beach: Beach) -> None:
    with beach.sandbox() as name, Client(beach.session(name)) as client:
        client.shake_hands()
        client.type("echo rea''dy\r")
        client.wait_for("ready\n")
        beach.codebuild.stop_sandbox(id=name)
        client.wait_for_the_end()
        assert client.closed == ""


def test_only_who_has_the_token_connects(local: Beach) -> None:
    with local.sandbox() as name:
        session, other = local.session(name), local.session(name)
        until, _, proof = session["tokenValue"].partition(".")
        for token in (other["tokenValue"], f"{int(until) + 1}.{proof}", "", "x.y", "²." + proof):
            with (
                Client({**session, "tokenValue": token}) as client,
                pytest.raises(AssertionError, match="no handshake"),
            ):
                client.shake_hands()
        with Client(session) as client:
            client.shake_hands()
    with Client(session) as client, pytest.raises(AssertionError, match="no handshake"):
        client.shake_hands()
    with pytest.raises(ClientError) as refused:
        local.session(name)
    assert refused.value.response["Error"]["Code"] == "InvalidInputException"
    with pytest.raises(ClientError) as refused:
        local.session("demo:nowhere")
    assert refused.value.response["Error"]["Code"] == "ResourceNotFoundException"


def test_nothing_else_speaks_web_socket(local: Beach) -> None:
    url = local.node.url.replace("http", "ws", 1)
    for path in ("/", "/ui", "/_codexyz/codebuild/badges", "/v1/repos/x"):
        with pytest.raises(InvalidStatus) as refused, connect(url + path):
            pass
        assert refused.value.response.status_code == 403
    with pytest.raises(HTTPError) as plain:
        urllib.request.urlopen(f"{local.node.url}/_codexyz/codebuild/connections/x")
    assert plain.value.code == 426


def test_a_runner_in_another_process_takes_no_connections(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The sandbox lives; only its runner, which is not here, has its place."""
    node = start_node(tmp_path_factory.mktemp("apart"), runner_token="secret")
    try:
        beach = Beach(node, "123456789012")
        beach.codebuild.create_project(**project_request("123456789012"))
        name = beach.codebuild.start_sandbox(projectName="demo")["sandbox"]["id"]
        settings = Settings(data=tmp_path_factory.mktemp("runner"), runner="local", external_url=node.url)
        stop = start_runner(settings.model_copy(update={"ephemeral": True}), node.peer)
        try:
            deadline = time.monotonic() + 60
            while beach.codebuild.batch_get_sandboxes(ids=[name])["sandboxes"][0]["status"] != "RUN_SANDBOX":
                assert time.monotonic() < deadline
                time.sleep(0.05)
            with pytest.raises(ClientError) as refused:
                beach.session(name)
            assert refused.value.response["Error"]["Code"] == "InvalidInputException"
            assert "its runner is another process" in refused.value.response["Error"]["Message"]
        finally:
            stop()
    finally:
        node.stop()
