"""Projects, through boto3."""

from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.conftest import Aws


def refusal(action: Any, **request: Any) -> tuple[str, str]:
    with pytest.raises(ClientError) as caught:
        action(**request)
    error = caught.value.response["Error"]
    return error["Code"], error["Message"]


def test_create_echoes_the_defaults(aws: Aws, account: str, request_for: Any) -> None:
    codebuild = aws("codebuild")
    artifacts = {"type": "S3", "location": "bucket"}
    project = codebuild.create_project(**request_for(artifacts=artifacts))["project"]
    assert project["arn"] == f"arn:aws:codebuild:us-east-1:{account}:project/demo"
    assert project["timeoutInMinutes"] == 60
    assert project["queuedTimeoutInMinutes"] == 480
    assert project["badge"] == {"badgeEnabled": False}
    assert project["cache"] == {"type": "NO_CACHE"}
    assert project["encryptionKey"] == f"arn:aws:kms:us-east-1:{account}:alias/aws/s3"
    assert project["source"]["insecureSsl"] is False
    assert project["artifacts"] == {
        "type": "S3", "location": "bucket", "name": "demo", "namespaceType": "NONE", "packaging": "NONE",
        "encryptionDisabled": False,
    }  # fmt: skip
    assert project["environment"]["privilegedMode"] is False
    assert project["environment"]["imagePullCredentialsType"] == "CODEBUILD"
    assert project["environment"]["environmentVariables"] == []
    assert project["secondarySources"] == project["secondaryArtifacts"] == project["tags"] == []
    assert project["created"] == project["lastModified"]
    assert codebuild.batch_get_projects(names=["demo"])["projects"] == [project]


def test_a_name_is_taken_once(aws: Aws, account: str, request_for: Any) -> None:
    codebuild = aws("codebuild")
    codebuild.create_project(**request_for())
    arn = f"arn:aws:codebuild:us-east-1:{account}:project/demo"
    assert refusal(codebuild.create_project, **request_for()) == (
        "ResourceAlreadyExistsException", f"Project already exists: {arn}"
    )  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"source": {"type": "S3"}},
        {"source": {"type": "NO_SOURCE"}},
        {"source": {"type": "NO_SOURCE", "buildspec": "buildspec.yml"}},
        {"source": {"type": "CODEPIPELINE"}},
        {"source": {"type": "CODECOMMIT", "location": "https://x/v1/repos/y", "reportBuildStatus": True}},
        {"artifacts": {"type": "S3"}},
        {"artifacts": {"type": "NO_ARTIFACTS", "encryptionDisabled": True}},
        {"secondarySources": [{"type": "S3", "location": "b/k"}]},
        {"secondarySources": [{"type": "S3", "location": "b/k", "sourceIdentifier": "a-b"}]},
        {"secondarySources": [{"type": "S3", "location": "b/k", "sourceIdentifier": "a"}] * 2},
        {"secondaryArtifacts": [{"type": "CODEPIPELINE", "artifactIdentifier": "a"}]},
        {"secondaryArtifacts": [{"type": "S3", "location": "b"}]},
        {"cache": {"type": "S3"}},
        {"cache": {"type": "LOCAL", "modes": ["LOCAL_DOCKER_LAYER_CACHE"]}},
        {"logsConfig": {"s3Logs": {"status": "ENABLED"}}},
        {"environment": {"type": "LINUX_LAMBDA_CONTAINER", "image": "i", "computeType": "BUILD_GENERAL1_SMALL"}},
        {"serviceRole": "arn:aws:iam::000000000001:role/build"},
        {"serviceRole": "build"},
        {"concurrentBuildLimit": 1000},
        {"tags": [{"key": "aws:x", "value": "y"}]},
        {"timeoutInMinutes": 4},
        {"vpcConfig": {"vpcId": "vpc-1"}},
        {"name": "a" * 151},
        {"name": "a b"},
    ],
)  # fmt: skip
def test_bad_settings_are_refused_and_change_nothing(aws: Aws, request_for: Any, change: dict[str, Any]) -> None:
    codebuild = aws("codebuild", parameter_validation=False)
    code, message = refusal(codebuild.create_project, **{**request_for(), **change})
    assert code == "InvalidInputException"
    assert message
    assert codebuild.list_projects()["projects"] == []


def test_duplicate_variables_are_refused(aws: Aws, request_for: Any) -> None:
    request = request_for()
    request["environment"]["environmentVariables"] = [{"name": "A", "value": "1"}, {"name": "A", "value": "2"}]
    assert refusal(aws("codebuild").create_project, **request)[0] == "InvalidInputException"


def test_update_replaces_members_whole(aws: Aws, request_for: Any) -> None:
    codebuild = aws("codebuild")
    request = request_for(concurrentBuildLimit=2, description="first", tags=[{"key": "a", "value": "1"}])
    before = codebuild.create_project(**request)["project"]
    environment = {**request["environment"], "image": "python:3.12"}
    after = codebuild.update_project(name="demo", environment=environment, concurrentBuildLimit=-1, tags=[])["project"]
    assert after["environment"]["image"] == "python:3.12"
    assert "concurrentBuildLimit" not in after
    assert after["tags"] == []
    assert after["description"] == "first"
    assert after["lastModified"] >= before["lastModified"]
    assert after["created"] == before["created"]


def test_an_unknown_project(aws: Aws, account: str) -> None:
    codebuild = aws("codebuild")
    arn = f"arn:aws:codebuild:us-east-1:{account}:project/none"
    assert refusal(codebuild.update_project, name="none") == (
        "ResourceNotFoundException", f"Project cannot be found: {arn}"
    )  # fmt: skip
    assert codebuild.delete_project(name="none")["ResponseMetadata"]["HTTPStatusCode"] == 200


@pytest.mark.spec("codebuild:trap-22")
def test_unknown_names_are_listed_not_raised(aws: Aws, request_for: Any) -> None:
    codebuild = aws("codebuild")
    arn = codebuild.create_project(**request_for())["project"]["arn"]
    answer = codebuild.batch_get_projects(names=[arn, "none"])
    assert [project["name"] for project in answer["projects"]] == ["demo"]
    assert answer["projectsNotFound"] == ["none"]


def test_lists_are_paged_and_sorted(aws: Aws, request_for: Any) -> None:
    codebuild = aws("codebuild")
    names = [f"project-{number:03}" for number in range(105)]
    for name in reversed(names):
        codebuild.create_project(**request_for(name))
    pages = list(codebuild.get_paginator("list_projects").paginate())
    assert [len(page["projects"]) for page in pages] == [100, 5]
    assert [name for page in pages for name in page["projects"]] == names
    created = codebuild.get_paginator("list_projects").paginate(sortBy="CREATED_TIME", sortOrder="DESCENDING")
    assert sorted(name for page in created for name in page["projects"]) == names
    assert refusal(codebuild.list_projects, nextToken="rubbish")[0] == "InvalidInputException"
