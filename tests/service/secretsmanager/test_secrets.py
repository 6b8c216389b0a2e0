"""Secrets: made, found by name and ARN, changed, deleted, restored."""

import re
import time
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator.kernel.clock import ManualClock
from tests.conftest import Aws
from tests.support.git import refused

TOKEN = "a" * 32


def test_a_secret_is_found_by_name_and_by_all_of_its_arns(vault: Any, account: str) -> None:
    made = vault.create_secret(Name="prod/db", SecretString="hunter2")
    prefix = f"arn:aws:secretsmanager:us-east-1:{account}:secret:prod/db"
    assert re.fullmatch(re.escape(prefix) + "-[A-Za-z0-9]{6}", made["ARN"])
    for secret_id in ("prod/db", made["ARN"], prefix):
        found = vault.get_secret_value(SecretId=secret_id)
        assert (found["ARN"], found["Name"], found["SecretString"]) == (made["ARN"], "prod/db", "hunter2")
        assert (found["VersionId"], found["VersionStages"]) == (made["VersionId"], ["AWSCURRENT"])
    for secret_id in (
        "prod",
        prefix + "-aaaaaa",
        prefix[:-1],
        prefix.replace("us-east-1", "eu-west-1"),
        "arn:aws:::::",
    ):
        assert refused(vault.get_secret_value, SecretId=secret_id) == "ResourceNotFoundException"


def test_a_name_may_look_like_the_end_of_an_arn(vault: Any, account: str) -> None:
    made = vault.create_secret(Name="key-abcdef", SecretString="x")
    vault.create_secret(Name="key", SecretString="other")
    partial = f"arn:aws:secretsmanager:us-east-1:{account}:secret:key-abcdef"
    assert vault.get_secret_value(SecretId=partial)["ARN"] == made["ARN"]


def test_bytes_are_given_back_as_they_came(vault: Any) -> None:
    vault.create_secret(Name="key", SecretBinary=b"\0\xff")
    found = vault.get_secret_value(SecretId="key")
    assert found["SecretBinary"] == b"\0\xff"
    assert "SecretString" not in found


def test_accounts_and_regions_have_secrets_of_their_own(aws: Aws, vault: Any) -> None:
    made = vault.create_secret(Name="key", SecretString="x")
    assert (
        refused(aws("secretsmanager", region="eu-west-1").describe_secret, SecretId="key")
        == "ResourceNotFoundException"
    )
    other = aws("secretsmanager", account="111111111113")
    assert refused(other.describe_secret, SecretId="key") == "ResourceNotFoundException"
    assert other.get_secret_value(SecretId=made["ARN"])["SecretString"] == "x"


def test_the_same_request_again_is_the_same_secret(vault: Any) -> None:
    request = {"Name": "key", "SecretString": "x", "ClientRequestToken": TOKEN}
    made = vault.create_secret(**request)
    assert made["VersionId"] == TOKEN
    again = vault.create_secret(**request)
    assert (again["ARN"], again["VersionId"]) == (made["ARN"], TOKEN)
    assert refused(vault.create_secret, **{**request, "SecretString": "y"}) == "ResourceExistsException"
    assert refused(vault.create_secret, Name="key") == "ResourceExistsException"


def test_a_secret_without_a_value_has_none(vault: Any) -> None:
    made = vault.create_secret(Name="empty", Description="Later")
    assert "VersionId" not in made
    with pytest.raises(ClientError) as caught:
        vault.get_secret_value(SecretId="empty")
    assert caught.value.response["Error"] == {
        "Code": "ResourceNotFoundException",
        "Message": "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    }
    assert vault.describe_secret(SecretId="empty")["VersionIdsToStages"] == {}


def test_what_is_said_of_a_secret(vault: Any) -> None:
    made = vault.create_secret(
        Name="key", SecretString="x", Description="A key", KmsKeyId="alias/mine", Tags=[{"Key": "team", "Value": "a"}]
    )
    found = vault.describe_secret(SecretId="key")
    assert found.pop("CreatedDate") <= found.pop("LastChangedDate")
    del found["ResponseMetadata"]
    assert found == {
        "ARN": made["ARN"], "Name": "key", "Description": "A key", "KmsKeyId": "alias/mine",
        "Tags": [{"Key": "team", "Value": "a"}], "VersionIdsToStages": {made["VersionId"]: ["AWSCURRENT"]},
    }  # fmt: skip


def test_an_update_changes_what_it_names(vault: Any) -> None:
    vault.create_secret(Name="key", SecretString="x", Description="old")
    assert "VersionId" not in vault.update_secret(SecretId="key", Description="new")
    assert vault.get_secret_value(SecretId="key")["SecretString"] == "x"
    made = vault.update_secret(SecretId="key", SecretString="y")
    found = vault.get_secret_value(SecretId="key")
    assert (found["SecretString"], found["VersionId"]) == ("y", made["VersionId"])
    assert vault.describe_secret(SecretId="key")["Description"] == "new"


def test_a_deleted_secret_waits_and_comes_back(vault: Any) -> None:
    vault.create_secret(Name="key", SecretString="x")
    deleted = vault.delete_secret(SecretId="key", RecoveryWindowInDays=7)
    found = vault.describe_secret(SecretId="key")
    assert found["DeletedDate"] == deleted["DeletionDate"]
    assert vault.list_secrets()["SecretList"] == []
    assert [one["Name"] for one in vault.list_secrets(IncludePlannedDeletion=True)["SecretList"]] == ["key"]
    for action, request in (
        (vault.get_secret_value, {}), (vault.put_secret_value, {"SecretString": "y"}), (vault.delete_secret, {}),
        (vault.update_secret, {"Description": "y"}), (vault.tag_resource, {"Tags": [{"Key": "a", "Value": "b"}]}),
        (vault.get_resource_policy, {}),
    ):  # fmt: skip
        assert refused(action, SecretId="key", **request) == "InvalidRequestException"
    assert refused(vault.create_secret, Name="key", SecretString="z") == "InvalidRequestException"
    vault.restore_secret(SecretId="key")
    assert vault.get_secret_value(SecretId="key")["SecretString"] == "x"


def test_after_its_window_it_is_gone(slow_vault: Any, clock: ManualClock) -> None:
    for name in ("key", "kept"):
        slow_vault.create_secret(Name=name, SecretString="x")
        slow_vault.delete_secret(SecretId=name)
    slow_vault.restore_secret(SecretId="kept")
    clock.advance(29 * 86_400)
    assert "DeletedDate" in slow_vault.describe_secret(SecretId="key")
    clock.advance(86_400)
    deadline = time.monotonic() + 10
    while refused_or_there(slow_vault, "key") and time.monotonic() < deadline:
        time.sleep(0.02)
    assert refused(slow_vault.describe_secret, SecretId="key") == "ResourceNotFoundException"
    assert slow_vault.get_secret_value(SecretId="kept")["SecretString"] == "x"
    slow_vault.create_secret(Name="key", SecretString="new")


def refused_or_there(client: Any, name: str) -> bool:
    """Whether it is still there."""
    listed = client.list_secrets(IncludePlannedDeletion=True)["SecretList"]
    return any(one["Name"] == name for one in listed)


def test_a_forced_deletion_is_at_once(vault: Any) -> None:
    first = vault.create_secret(Name="key", SecretString="x")
    vault.delete_secret(SecretId="key", ForceDeleteWithoutRecovery=True)
    assert refused(vault.describe_secret, SecretId="key") == "ResourceNotFoundException"
    vault.delete_secret(SecretId="key", ForceDeleteWithoutRecovery=True)
    assert vault.create_secret(Name="key", SecretString="y")["ARN"] != first["ARN"]
    both = {"SecretId": "key", "ForceDeleteWithoutRecovery": True, "RecoveryWindowInDays": 7}
    assert refused(vault.delete_secret, **both) == "InvalidParameterException"
    for days in (6, 31, 0):
        assert refused(vault.delete_secret, SecretId="key", RecoveryWindowInDays=days) == "InvalidParameterException"
    assert refused(vault.delete_secret, SecretId="nobody") == "ResourceNotFoundException"


def test_tags(vault: Any) -> None:
    vault.create_secret(Name="key", Tags=[{"Key": "a", "Value": "1"}])
    vault.tag_resource(SecretId="key", Tags=[{"Key": "a", "Value": "2"}, {"Key": "b", "Value": "3"}])
    vault.untag_resource(SecretId="key", TagKeys=["a", "never"])
    assert vault.describe_secret(SecretId="key")["Tags"] == [{"Key": "b", "Value": "3"}]
    many = [{"Key": f"k{number}", "Value": ""} for number in range(50)]
    assert refused(vault.tag_resource, SecretId="key", Tags=many) == "InvalidParameterException"
    reserved = [{"Key": "aws:x", "Value": ""}]
    assert refused(vault.tag_resource, SecretId="key", Tags=reserved) == "InvalidParameterException"


@pytest.mark.parametrize("name", ["a b", "a:b", "x" * 513, "ä", "a!"])
def test_bad_names(vault: Any, name: str) -> None:
    code = refused(vault.create_secret, Name=name)
    assert code == ("ValidationException" if len(name) > 512 else "InvalidParameterException")


def test_what_is_not_built_says_so(vault: Any) -> None:
    vault.create_secret(Name="key", SecretString="x")
    rotation = {"SecretId": "key", "RotationLambdaARN": "arn:aws:lambda:us-east-1:111111111111:function:f"}
    assert refused(vault.rotate_secret, **rotation) == "NotImplementedException"
    regions = [{"Region": "eu-west-1"}]
    replicated = {"Name": "r", "SecretString": "x", "AddReplicaRegions": regions}
    assert refused(vault.create_secret, **replicated) == "InvalidParameterException"
    assert refused(vault.describe_secret, SecretId="r") == "ResourceNotFoundException"


def test_resource_policies_are_kept(vault: Any) -> None:
    vault.create_secret(Name="key", SecretString="x")
    assert "ResourcePolicy" not in vault.get_resource_policy(SecretId="key")
    policy = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]}'
    vault.put_resource_policy(SecretId="key", ResourcePolicy=policy)
    assert vault.get_resource_policy(SecretId="key")["ResourcePolicy"] == policy
    public = {"SecretId": "key", "ResourcePolicy": policy, "BlockPublicPolicy": True}
    assert refused(vault.put_resource_policy, **public) == "PublicPolicyException"
    for bad in ("{", "[]", '{"Statement": ["x"]}'):
        assert (
            refused(vault.put_resource_policy, SecretId="key", ResourcePolicy=bad) == "MalformedPolicyDocumentException"
        )
    vault.delete_resource_policy(SecretId="key")
    assert "ResourcePolicy" not in vault.get_resource_policy(SecretId="key")
