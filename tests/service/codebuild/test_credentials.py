"""Access to git servers outside."""

import json

import pytest
from botocore.exceptions import ClientError

from tests.conftest import Aws


def test_one_credential_per_kind_of_server(aws: Aws, account: str) -> None:
    codebuild = aws("codebuild")
    arn = f"arn:aws:codebuild:us-east-1:{account}:token/github"
    given = {"serverType": "GITHUB", "authType": "PERSONAL_ACCESS_TOKEN"}
    assert codebuild.import_source_credentials(token="ghp_first", **given)["arn"] == arn
    assert codebuild.import_source_credentials(token="ghp_second", **given)["arn"] == arn
    with pytest.raises(codebuild.exceptions.ResourceAlreadyExistsException):
        codebuild.import_source_credentials(token="ghp_third", shouldOverwrite=False, **given)
    shown = codebuild.list_source_credentials()
    assert shown["sourceCredentialsInfos"] == [
        {"arn": arn, "serverType": "GITHUB", "authType": "PERSONAL_ACCESS_TOKEN"}
    ]  # fmt: skip
    assert "ghp_" not in json.dumps(shown, default=str)


def test_only_references_are_shown(aws: Aws, account: str) -> None:
    codebuild = aws("codebuild")
    connection = f"arn:aws:codeconnections:us-east-1:{account}:connection/0f"
    codebuild.import_source_credentials(serverType="GITLAB", authType="CODECONNECTIONS", token=connection)
    codebuild.import_source_credentials(serverType="BITBUCKET", authType="BASIC_AUTH", token="secret", username="ann")
    infos = codebuild.list_source_credentials()["sourceCredentialsInfos"]
    assert [(one["serverType"], one.get("resource")) for one in infos] == [
        ("BITBUCKET", None), ("GITLAB", connection)
    ]  # fmt: skip


def test_credentials_belong_to_account_and_region(aws: Aws) -> None:
    aws("codebuild").import_source_credentials(serverType="GITHUB", authType="PERSONAL_ACCESS_TOKEN", token="t")
    assert aws("codebuild", region="eu-west-1").list_source_credentials()["sourceCredentialsInfos"] == []


def test_deleting_credentials(aws: Aws) -> None:
    codebuild = aws("codebuild")
    arn = codebuild.import_source_credentials(serverType="GITHUB", authType="PERSONAL_ACCESS_TOKEN", token="t")["arn"]
    assert codebuild.delete_source_credentials(arn=arn)["arn"] == arn
    assert codebuild.list_source_credentials()["sourceCredentialsInfos"] == []
    with pytest.raises(codebuild.exceptions.ResourceNotFoundException):
        codebuild.delete_source_credentials(arn=arn)


@pytest.mark.parametrize(
    "given",
    [
        {"serverType": "GITHUB", "authType": "OAUTH", "token": "t"},
        {"serverType": "GITHUB", "authType": "BASIC_AUTH", "token": "t", "username": "u"},
        {"serverType": "BITBUCKET", "authType": "BASIC_AUTH", "token": "t"},
        {"serverType": "GITHUB", "authType": "PERSONAL_ACCESS_TOKEN", "token": "t", "username": "u"},
        {"serverType": "GITHUB", "authType": "CODECONNECTIONS", "token": "not-an-arn"},
        {"serverType": "GITHUB", "authType": "SECRETS_MANAGER", "token": "arn:aws:s3:::bucket"},
    ],
)
def test_credentials_that_make_no_sense(aws: Aws, given: dict[str, str]) -> None:
    codebuild = aws("codebuild")
    with pytest.raises(ClientError) as refused:
        codebuild.import_source_credentials(**given)
    assert refused.value.response["Error"]["Code"] == "InvalidInputException"
    assert codebuild.list_source_credentials()["sourceCredentialsInfos"] == []
