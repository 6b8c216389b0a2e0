"""What runs as the service role finds its credentials where AWS's SDKs look for them in containers."""

import itertools
import json
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.error import HTTPError

import pytest

from emulator.kernel.clock import ManualClock
from emulator.main import listings
from emulator.node import Node
from emulator.settings import Settings
from runners.contract import LOOPBACK_PLACEHOLDER, Assignment, Outcome, Result
from tests.conftest import boto_client
from tests.service.codebuild.conftest import Builder

URI, TOKEN = "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_AUTHORIZATION_TOKEN"
SPEC = """\
version: 0.2
env:
  variables:
    ASK: |
      try: from botocore.session import Session
      except ImportError: from awscli.botocore.session import Session
      print(Session().create_client("sts").get_caller_identity()["Arn"])
      found = Session().get_credentials()
      print(found.method, found.access_key)
phases:
  build:
    commands:
      - aws sts get-caller-identity --query Arn --output text
      - python3 -c "$ASK"
      - echo "$AWS_CONTAINER_AUTHORIZATION_TOKEN $AWS_CONTAINER_CREDENTIALS_FULL_URI"
      - echo "[$AWS_ACCESS_KEY_ID$AWS_SECRET_ACCESS_KEY$AWS_SESSION_TOKEN]"
"""
_numbers = itertools.count(1)
OWN = [
    {"name": "AWS_ACCESS_KEY_ID", "value": "222222222222"}, {"name": "AWS_SECRET_ACCESS_KEY", "value": "mine"},
]  # fmt: skip


@pytest.fixture(params=["local", pytest.param("docker", marks=pytest.mark.docker)])
def builder(request: pytest.FixtureRequest, account: str) -> Builder:
    node: Node = request.getfixturevalue(f"{request.param}_server")
    return Builder(lambda service, **options: boto_client(node.url, service, account, **options), account)


def test_sdks_in_a_build_are_the_service_role(builder: Builder) -> None:
    ended = builder.run(SPEC)
    assert ended.status == "SUCCEEDED", "\n".join(ended.lines)
    arn = f"arn:aws:sts::{builder.account}:assumed-role/build/AWSCodeBuild-{ended.uuid}"
    assert ended.output[:2] == [arn, arn]
    method, key = ended.output[2].split()
    assert method == "container-role"
    assert key.startswith("ASIA")
    token, address = ended.output[3].split()
    assert token == "***"
    assert address.startswith("http://127.0.0.1:")
    assert ended.output[4] == "[]"


def test_keys_of_the_user_come_first(builder: Builder) -> None:
    builder.project(SPEC)
    ended = builder.finish(builder.start(environmentVariablesOverride=OWN))
    assert ended.output[:2] == ["arn:aws:iam::222222222222:root"] * 2
    assert ended.output[3].strip() == ""
    assert ended.output[4] == "[222222222222mine]"


@dataclass(frozen=True, slots=True)
class Slow:
    """A server whose time goes on when the test says so, and whose runner is the test."""

    node: Node
    clock: ManualClock
    builder: Builder

    def begun(self) -> tuple[str, Assignment]:
        """A build that runs."""
        name = f"p{next(_numbers)}"
        build_id = self.builder.start(self.builder.project("version: 0.2\nphases: {build: {commands: [x]}}", name))
        for _ in range(300):
            assignment = self.node.peer.next("test", 0.2)
            if assignment is not None and assignment.task.id.endswith(build_id.partition(":")[2]):
                return build_id, assignment
        raise AssertionError("no task")

    def ask(self, assignment: Assignment, token: str | None = "", method: str = "GET") -> tuple[int, dict[str, Any]]:
        """token: None for none, "" for the right one."""
        address = assignment.task.near[URI].replace(LOOPBACK_PLACEHOLDER, self.node.url)
        shown = assignment.task.near[TOKEN] if token == "" else token
        headers = {} if shown is None else {"Authorization": shown}
        try:
            with urllib.request.urlopen(urllib.request.Request(address, headers=headers, method=method)) as answer:
                return answer.status, json.load(answer)
        except HTTPError as error:
            return error.code, {}

    def finish(self, assignment: Assignment) -> None:
        now = self.clock.now()
        self.node.peer.finish(assignment.task.id, assignment.fence, Outcome(Result.FAILED, now, now, 1))


@pytest.fixture(scope="module")
def timed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Node, ManualClock]]:
    clock = ManualClock(datetime.now(UTC))
    settings = Settings(port=0, data=tmp_path_factory.mktemp("timed"), runner="none", roles="api,worker")
    node = Node(settings, listings(), clock=clock)
    node.start()
    yield node, clock
    node.stop()


@pytest.fixture
def slow(timed: tuple[Node, ManualClock], account: str) -> Slow:
    node, clock = timed
    return Slow(
        node, clock, Builder(lambda service, **options: boto_client(node.url, service, account, **options), account)
    )


def test_the_answer_is_what_sdks_read(slow: Slow) -> None:
    build_id, assignment = slow.begun()
    status, found = slow.ask(assignment)
    assert status == 200
    assert found["RoleArn"] == f"arn:aws:iam::{slow.builder.account}:role/build"
    assert set(found) == {"RoleArn", "AccessKeyId", "SecretAccessKey", "Token", "Expiration"}
    expires = datetime.fromisoformat(found["Expiration"])
    assert timedelta(minutes=59) < expires - slow.clock.now() <= timedelta(hours=1)
    assert assignment.task.near[TOKEN] in assignment.task.masked
    slow.builder.codebuild.stop_build(id=build_id)


def test_keys_are_new_when_the_old_ones_near_their_end(slow: Slow) -> None:
    build_id, assignment = slow.begun()
    first = slow.ask(assignment)[1]
    slow.clock.advance(29 * 60)
    assert slow.ask(assignment)[1] == first
    slow.clock.advance(2 * 60)
    second = slow.ask(assignment)[1]
    assert second["AccessKeyId"] != first["AccessKeyId"]
    assert second["Expiration"] > first["Expiration"]
    slow.builder.codebuild.stop_build(id=build_id)


def test_nobody_without_the_token_of_a_build_that_runs_gets_any(slow: Slow) -> None:
    build_id, assignment = slow.begun()
    _, other = slow.begun()
    for token in (None, "x", "", other.task.near[TOKEN]):
        if token != "":
            assert slow.ask(assignment, token)[0] == 403
    assert slow.ask(assignment, method="POST")[0] == 405
    key = slow.ask(assignment)[1]["AccessKeyId"]
    assert slow.node.credentials.find(key) is not None
    slow.builder.codebuild.stop_build(id=build_id)
    assert slow.ask(assignment)[0] == 403
    slow.finish(assignment)
    slow.finish(other)
    for _ in range(300):
        if slow.node.credentials.find(key) is None:
            break
        slow.node.peer.next("test", 0.1)
    assert slow.node.credentials.find(key) is None
