"""Who am I, and temporary credentials."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from emulator.node import Node
from tests.conftest import Aws, start_node


def session(url: str, credentials: Mapping[str, str | None], service: str) -> Any:
    return boto3.client(
        service, endpoint_url=url, region_name="us-east-1", aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"], aws_session_token=credentials["SessionToken"],
    )  # fmt: skip


def test_an_access_key_of_twelve_digits_is_an_account(aws: Aws, account: str) -> None:
    answer = aws("sts").get_caller_identity()
    assert (answer["Account"], answer["Arn"]) == (account, f"arn:aws:iam::{account}:root")


def test_an_assumed_role_acts_in_its_own_account(aws: Aws, server: Node) -> None:
    answer = aws("sts").assume_role(RoleArn="arn:aws:iam::222222222222:role/deploy", RoleSessionName="release")
    assert answer["AssumedRoleUser"]["Arn"] == "arn:aws:sts::222222222222:assumed-role/deploy/release"
    identity = session(server.url, answer["Credentials"], "sts").get_caller_identity()
    assert identity["Account"] == "222222222222"
    assert identity["Arn"] == answer["AssumedRoleUser"]["Arn"]


@pytest.mark.parametrize("arn", ["arn:aws:iam::1:role/short-account", "arn:aws:s3:::bucket-is-not-a-role", "x" * 30])
def test_what_is_no_role_cannot_be_assumed(aws: Aws, arn: str) -> None:
    with pytest.raises(ClientError) as error:
        aws("sts").assume_role(RoleArn=arn, RoleSessionName="me")
    assert error.value.response["Error"] == {
        "Type": "Sender",
        "Code": "ValidationError",
        "Message": f"{arn} is invalid",
    }


def test_a_session_is_not_longer_than_its_role_allows(aws: Aws, account: str) -> None:
    aws("iam").create_role(RoleName="short", AssumeRolePolicyDocument='{"Statement": []}')
    with pytest.raises(ClientError) as error:
        aws("sts").assume_role(RoleArn=f"arn:aws:iam::{account}:role/short", RoleSessionName="me", DurationSeconds=7200)
    assert error.value.response["Error"]["Code"] == "ValidationError"


def test_strict_mode_wants_a_role_that_trusts(tmp_path: Path) -> None:
    node = start_node(tmp_path, signatures="strict")
    try:
        with node.platform.db.write() as tx:
            from emulator.gateway.credentials import Credential

            node.platform.credentials.issue(
                tx, Credential("AKIAROOT", "secret", "111111111111", "arn:aws:iam::111111111111:root", "111111111111")
            )
        keys = {"AccessKeyId": "AKIAROOT", "SecretAccessKey": "secret", "SessionToken": None}
        iam, sts = session(node.url, keys, "iam"), session(node.url, keys, "sts")
        with pytest.raises(ClientError) as error:
            sts.assume_role(RoleArn="arn:aws:iam::111111111111:role/none", RoleSessionName="me")
        assert error.value.response["Error"]["Code"] == "AccessDenied"
        statement = {"Effect": "Allow", "Principal": {"AWS": "111111111111"}, "Action": "sts:AssumeRole"}
        iam.create_role(RoleName="ours", AssumeRolePolicyDocument=json.dumps({"Statement": [statement]}))
        answer = sts.assume_role(RoleArn="arn:aws:iam::111111111111:role/ours", RoleSessionName="me")
        assert session(node.url, answer["Credentials"], "sts").get_caller_identity()["Account"] == "111111111111"
        forged = {**answer["Credentials"], "SecretAccessKey": "wrong"}
        with pytest.raises(ClientError) as error:
            session(node.url, forged, "sts").get_caller_identity()
        assert error.value.response["Error"]["Code"] in ("SignatureDoesNotMatch", "InvalidSignatureException")
    finally:
        node.stop()
