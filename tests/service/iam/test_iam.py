"""Roles, users, policies and keys, with boto3."""

import json

import pytest
from botocore.exceptions import ClientError

from emulator.node import Node
from tests.conftest import Aws, boto_client

_TRUST = json.dumps(
    {
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "codebuild.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ]
    }
)
_POLICY = json.dumps({"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]})


def refused(error: pytest.ExceptionInfo[ClientError]) -> tuple[str, str]:
    return error.value.response["Error"]["Code"], error.value.response["Error"]["Message"]


def test_a_role_is_given_back_as_it_was_made(aws: Aws, account: str) -> None:
    iam = aws("iam")
    made = iam.create_role(
        RoleName="build", Path="/ci/", AssumeRolePolicyDocument=_TRUST, Description="Builds", MaxSessionDuration=7200,
        Tags=[{"Key": "team", "Value": "release"}],
    )["Role"]  # fmt: skip
    assert made["Arn"] == f"arn:aws:iam::{account}:role/ci/build"
    found = iam.get_role(RoleName="build")["Role"]
    assert found["AssumeRolePolicyDocument"] == json.loads(_TRUST)
    assert (found["RoleId"], found["MaxSessionDuration"], found["Description"]) == (made["RoleId"], 7200, "Builds")
    assert found["Tags"] == [{"Key": "team", "Value": "release"}]


def test_names_are_taken_once_and_unknown_ones_are_told(aws: Aws) -> None:
    iam = aws("iam")
    iam.create_role(RoleName="one", AssumeRolePolicyDocument=_TRUST)
    with pytest.raises(ClientError) as error:
        iam.create_role(RoleName="one", AssumeRolePolicyDocument=_TRUST)
    assert refused(error) == ("EntityAlreadyExists", "Role with name one already exists.")
    with pytest.raises(ClientError) as error:
        iam.get_role(RoleName="two")
    assert refused(error) == ("NoSuchEntity", "The role with name two cannot be found.")
    with pytest.raises(ClientError) as error:
        iam.create_role(RoleName="three", AssumeRolePolicyDocument="{no json")
    assert refused(error)[0] == "MalformedPolicyDocument"


def test_a_role_with_policies_is_not_deleted(aws: Aws) -> None:
    iam = aws("iam")
    iam.create_role(RoleName="busy", AssumeRolePolicyDocument=_TRUST)
    arn = iam.create_policy(PolicyName="store", PolicyDocument=_POLICY)["Policy"]["Arn"]
    iam.attach_role_policy(RoleName="busy", PolicyArn=arn)
    iam.put_role_policy(RoleName="busy", PolicyName="inline", PolicyDocument=_POLICY)
    with pytest.raises(ClientError) as error:
        iam.delete_role(RoleName="busy")
    assert refused(error) == ("DeleteConflict", "Cannot delete entity, must detach all policies first.")
    with pytest.raises(ClientError) as error:
        iam.delete_policy(PolicyArn=arn)
    assert refused(error)[0] == "DeleteConflict"
    assert iam.get_role_policy(RoleName="busy", PolicyName="inline")["PolicyDocument"] == json.loads(_POLICY)
    iam.detach_role_policy(RoleName="busy", PolicyArn=arn)
    iam.delete_role_policy(RoleName="busy", PolicyName="inline")
    iam.delete_role(RoleName="busy")
    assert iam.list_roles()["Roles"] == []


def test_lists_are_paged(aws: Aws) -> None:
    iam = aws("iam")
    names = [f"role-{n:02d}" for n in range(7)]
    for name in names:
        iam.create_role(RoleName=name, AssumeRolePolicyDocument=_TRUST)
    pages = list(iam.get_paginator("list_roles").paginate(PaginationConfig={"PageSize": 3}))
    assert [len(page["Roles"]) for page in pages] == [3, 3, 1]
    assert [role["RoleName"] for page in pages for role in page["Roles"]] == names


def test_a_policy_has_versions(aws: Aws) -> None:
    iam = aws("iam")
    arn = iam.create_policy(PolicyName="grown", PolicyDocument=_POLICY)["Policy"]["Arn"]
    wider = json.dumps({"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}})
    iam.create_policy_version(PolicyArn=arn, PolicyDocument=wider, SetAsDefault=True)
    assert iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"] == "v2"
    assert iam.get_policy_version(PolicyArn=arn, VersionId="v2")["PolicyVersion"]["Document"] == json.loads(wider)
    with pytest.raises(ClientError) as error:
        iam.delete_policy_version(PolicyArn=arn, VersionId="v2")
    assert refused(error)[0] == "DeleteConflict"
    iam.delete_policy_version(PolicyArn=arn, VersionId="v1")
    iam.delete_policy(PolicyArn=arn)


def test_an_access_key_belongs_to_the_account_that_made_it(aws: Aws, server: Node, account: str) -> None:
    iam = aws("iam")
    iam.create_user(UserName="ada")
    key = iam.create_access_key(UserName="ada")["AccessKey"]
    sts = boto_client(server.url, "sts", key["AccessKeyId"])
    assert sts.get_caller_identity()["Arn"] == f"arn:aws:iam::{account}:user/ada"
    iam.update_access_key(UserName="ada", AccessKeyId=key["AccessKeyId"], Status="Inactive")
    with pytest.raises(ClientError):
        sts.get_caller_identity()
    iam.create_access_key(UserName="ada")
    with pytest.raises(ClientError) as error:
        iam.create_access_key(UserName="ada")
    assert refused(error) == ("LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2")


def test_accounts_do_not_see_each_other(aws: Aws) -> None:
    aws("iam").create_role(RoleName="mine", AssumeRolePolicyDocument=_TRUST)
    with pytest.raises(ClientError):
        aws("iam", account="999999999999").get_role(RoleName="mine")
