"""Roles, on a server that believes nobody without a signature: whoever is to be acted for must have said so."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.config import Config

from emulator.gateway.credentials import Credential
from emulator.node import Node
from tests.conftest import needs, start_node
from tests.service.codepipeline.conftest import Line, approval, commit_source, deploy, role, stage

Refused = Callable[..., tuple[str, str]]


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Node]:
    node = start_node(tmp_path, signatures="strict")
    yield node
    node.stop()


@pytest.fixture
def strict(node: Node, account: str) -> Line:
    """Like `line`; its keys are issued."""

    def client(service: str, account: str = account, region: str = "us-east-1", **config: Any) -> Any:
        key = f"AKIA{account}ABCD"
        if node.credentials.find(key) is None:
            with node.db.write() as tx:
                root = f"arn:aws:iam::{account}:root"
                node.credentials.issue(tx, Credential(key, "secret", account, root, account))
        return boto3.client(
            service, endpoint_url=node.url, region_name=region, aws_access_key_id=key, aws_secret_access_key="secret",
            config=Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"}, **config),
        )  # fmt: skip

    client("s3").create_bucket(Bucket=f"art-{account}")
    client("codecommit").create_repository(repositoryName="web")
    line = Line(client, account, node)
    line.commit()
    return line


def make_role(line: Line, name: str, principal: dict[str, str], account: str = "") -> str:
    trust = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [trust]})
    made = line.aws("iam", account=account or line.account).create_role(
        RoleName=name, AssumeRolePolicyDocument=document
    )  # fmt: skip
    return str(made["Role"]["Arn"])


def test_the_pipelines_role_must_trust_codepipeline(strict: Line, refused: Refused) -> None:
    pipeline = strict.declaration(stage("Source", commit_source()), stage("Gate", approval()))
    for principal in (None, {"Service": "codebuild.amazonaws.com"}):
        if principal:
            make_role(strict, "pipeline", principal)
        assert refused(strict.api.create_pipeline, pipeline=pipeline) == (
            "InvalidStructureException",
            f"CodePipeline is not authorized to perform AssumeRole on role {role(strict.account)}",
        )
    strict.aws("iam").update_assume_role_policy(
        RoleName="pipeline",
        PolicyDocument=json.dumps(
            {"Statement": [{
                "Effect": "Allow", "Principal": {"Service": "codepipeline.amazonaws.com"}, "Action": "sts:AssumeRole"
            }]}
        ),
    )  # fmt: skip
    first = strict.create(stage("Source", commit_source()), stage("Gate", approval()))
    strict.wait_for_action(first, "Look")  # the source was fetched with a signed password


@needs("codedeploy")
def test_a_role_elsewhere_must_trust_the_pipelines_account(strict: Line, account: str) -> None:
    other = str(int(account) + 1_000_000)
    make_role(strict, "pipeline", {"Service": "codepipeline.amazonaws.com"})
    closed = make_role(strict, "closed", {"AWS": f"arn:aws:iam::{other}:root"}, other)
    opened = make_role(strict, "opened", {"AWS": f"arn:aws:iam::{account}:root"}, other)
    theirs = deploy(source="SourceArtifact", roleArn=closed)
    first = strict.create(stage("Source", commit_source()), stage("Prod", theirs))
    strict.wait(first, "Failed")
    error = strict.action(first, "Deploy")["output"]["executionResult"]["errorDetails"]
    assert error["code"] == "PermissionError"
    assert f"is not authorized to perform: sts:AssumeRole on resource: {closed}" in error["message"]
    strict.target(other)
    strict.api.update_pipeline(
        pipeline=strict.declaration(stage("Source", commit_source()), stage("Prod", {**theirs, "roleArn": opened}))
    )
    second = strict.start()
    strict.wait_for_action(second, "Commit", "Succeeded")
    began = strict.wait_for_action(second, "Deploy")
    assert began["input"]["roleArn"] == opened
