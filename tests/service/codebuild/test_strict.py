"""A server that believes nobody: builds come in by what they were given."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from emulator.api import codebuild, codecommit, iam, logs
from emulator.node import Node
from tests.conftest import start_node
from tests.service.codebuild.conftest import project_request

ACCOUNT = "123456789012"
SPEC = """\
version: 0.2
env:
  git-credential-helper: yes
phases:
  build:
    commands:
      - cat f.txt; aws sts get-caller-identity --query Arn --output text
      - git clone -q https://git-codecommit.us-east-1.amazonaws.com/v1/repos/web again && git -C again rev-parse HEAD
"""


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    data = tmp_path_factory.mktemp("strict")
    node = start_node(data, runner="local", roles="api,worker,runner", signatures="strict")
    yield node
    node.stop()


def trust(service: str) -> str:
    statement = {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def built(node: Node, project: str) -> tuple[dict[str, Any], list[str]]:
    client = node.platform.client(codebuild.Client, account=ACCOUNT, region="us-east-1")
    build_id = client.start_build({"projectName": project})["build"]["id"]
    deadline = time.monotonic() + 60
    while not (build := client.batch_get_builds({"ids": [build_id]})["builds"][0])["buildComplete"]:
        assert time.monotonic() < deadline, build
        time.sleep(0.05)
    where = build["logs"]
    reader = node.platform.client(logs.Client, account=ACCOUNT, region="us-east-1")
    events = reader.get_log_events({"logGroupName": where["groupName"], "logStreamName": where["streamName"]})["events"]
    lines = [event["message"].removesuffix("\n") for event in events]
    return dict(build), [line for line in lines if line and not line.startswith("[Container]")]


def test_a_build_of_a_role_that_trusts_codebuild(strict: Node) -> None:
    kinds = strict.platform.client
    roles = kinds(iam.Client, account=ACCOUNT, region="us-east-1")
    roles.create_role({"RoleName": "build", "AssumeRolePolicyDocument": trust("codebuild.amazonaws.com")})
    roles.create_role({"RoleName": "other", "AssumeRolePolicyDocument": trust("ec2.amazonaws.com")})
    commits = kinds(codecommit.Client, account=ACCOUNT, region="us-east-1")
    commits.create_repository({"repositoryName": "web"})
    files: Any = [
        {"filePath": "f.txt", "fileContent": b"text\n"}, {"filePath": "buildspec.yml", "fileContent": SPEC.encode()}
    ]  # fmt: skip
    commit = commits.create_commit({"repositoryName": "web", "branchName": "main", "putFiles": files})["commitId"]
    location = "https://git-codecommit.us-east-1.amazonaws.com/v1/repos/web"
    builds = kinds(codebuild.Client, account=ACCOUNT, region="us-east-1")
    for role in ("build", "other"):
        request: Any = project_request(
            ACCOUNT, role, source={"type": "CODECOMMIT", "location": location},
            serviceRole=f"arn:aws:iam::{ACCOUNT}:role/{role}",
        )  # fmt: skip
        builds.create_project(request)
    build, output = built(strict, "build")
    uuid = build["id"].partition(":")[2]
    assert build["buildStatus"] == "SUCCEEDED", output
    assert output == ["text", f"arn:aws:sts::{ACCOUNT}:assumed-role/build/AWSCodeBuild-{uuid}", commit]
    with strict.db.read() as tx:
        left = tx.conn.exec_driver_sql("select count(*) from login").scalar()
    assert left == 0


def test_a_role_that_does_not_trust_codebuild(strict: Node) -> None:
    client = strict.platform.client(codebuild.Client, account=ACCOUNT, region="us-east-1")
    build_id = client.start_build({"projectName": "other"})["build"]["id"]
    deadline = time.monotonic() + 20
    while not (build := client.batch_get_builds({"ids": [build_id]})["builds"][0])["buildComplete"]:
        assert time.monotonic() < deadline, build
        time.sleep(0.05)
    phase = build["phases"][-2]
    assert (phase["phaseType"], phase["phaseStatus"]) == ("PROVISIONING", "FAILED")
    assert phase["contexts"][0]["statusCode"] == "ACCESS_DENIED"
    assert phase["contexts"][0]["message"].startswith("CodeBuild is not authorized to perform: sts:AssumeRole on ")
