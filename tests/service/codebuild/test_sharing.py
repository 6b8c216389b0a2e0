"""Resource policies, and what they let other accounts see."""

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.conftest import Aws

OTHER = "999999999999"


def policy(resource: str, actions: list[str], principal: Any = OTHER, effect: str = "Allow") -> str:
    statement = {
        "Effect": effect, "Principal": {"AWS": principal}, "Action": [f"codebuild:{one}" for one in actions],
        "Resource": resource,
    }  # fmt: skip
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


@pytest.fixture
def project(aws: Aws, request_for: Any) -> str:
    """Its ARN."""
    return str(aws("codebuild").create_project(**request_for("shared"))["project"]["arn"])


def test_a_policy_comes_back_as_it_was_put(aws: Aws, project: str) -> None:
    codebuild = aws("codebuild")
    text = policy(project, ["BatchGetProjects"])
    assert codebuild.put_resource_policy(policy=text, resourceArn=project)["resourceArn"] == project
    assert codebuild.get_resource_policy(resourceArn=project)["policy"] == text
    codebuild.delete_resource_policy(resourceArn=project)
    codebuild.delete_resource_policy(resourceArn=project)
    with pytest.raises(codebuild.exceptions.ResourceNotFoundException):
        codebuild.get_resource_policy(resourceArn=project)


def test_what_a_policy_shares_can_be_read(aws: Aws, project: str) -> None:
    codebuild, other = aws("codebuild"), aws("codebuild", account=OTHER)
    build = codebuild.start_build(projectName="shared")["build"]
    assert other.batch_get_projects(names=[project])["projectsNotFound"] == [project]
    assert other.batch_get_builds(ids=[build["arn"]])["buildsNotFound"] == [build["arn"]]
    text = policy(project, ["BatchGetProjects", "BatchGetBuilds", "ListBuildsForProject"])
    codebuild.put_resource_policy(policy=text, resourceArn=project)
    assert other.batch_get_projects(names=[project])["projects"][0]["arn"] == project
    assert other.batch_get_projects(names=["shared"])["projects"] == []
    assert other.batch_get_builds(ids=[build["arn"]])["builds"][0]["id"] == build["id"]
    assert other.list_builds_for_project(projectName=project)["ids"] == [build["id"]]
    third = aws("codebuild", account="888888888888")
    assert third.batch_get_projects(names=[project])["projects"] == []


def test_only_the_named_actions_are_shared_and_no_change(aws: Aws, project: str) -> None:
    aws("codebuild").put_resource_policy(policy=policy(project, ["BatchGetProjects"]), resourceArn=project)
    other = aws("codebuild", account=OTHER)
    with pytest.raises(other.exceptions.ResourceNotFoundException):
        other.list_builds_for_project(projectName=project)
    with pytest.raises(other.exceptions.ResourceNotFoundException):
        other.start_build(projectName=project)
    with pytest.raises(other.exceptions.ResourceNotFoundException):
        other.update_project(name=project, description="mine now")
    other.delete_project(name=project)
    assert aws("codebuild").batch_get_projects(names=[project])["projects"][0]["arn"] == project


def test_an_arn_of_another_account_is_never_the_own_project(aws: Aws, account: str, request_for: Any) -> None:
    codebuild = aws("codebuild")
    codebuild.create_project(**request_for("twin"))
    foreign = f"arn:aws:codebuild:us-east-1:{OTHER}:project/twin"
    assert codebuild.batch_get_projects(names=[foreign])["projectsNotFound"] == [foreign]
    codebuild.delete_project(name=foreign)
    elsewhere = f"arn:aws:codebuild:eu-west-1:{account}:project/twin"
    assert codebuild.batch_get_projects(names=[elsewhere])["projectsNotFound"] == [elsewhere]
    assert len(codebuild.batch_get_projects(names=["twin"])["projects"]) == 1


def test_report_groups_are_shared(aws: Aws) -> None:
    codebuild, other = aws("codebuild"), aws("codebuild", account=OTHER)
    made = codebuild.create_report_group(name="unit", type="TEST", exportConfig={"exportConfigType": "NO_EXPORT"})
    arn = made["reportGroup"]["arn"]
    assert other.batch_get_report_groups(reportGroupArns=[arn])["reportGroups"] == []
    text = policy(arn, ["BatchGetReportGroups", "ListReportsForReportGroup"], f"arn:aws:iam::{OTHER}:root")
    codebuild.put_resource_policy(policy=text, resourceArn=arn)
    assert other.batch_get_report_groups(reportGroupArns=[arn])["reportGroups"][0]["arn"] == arn
    assert other.list_reports_for_report_group(reportGroupArn=arn)["reports"] == []
    other.delete_report_group(arn=arn)
    assert codebuild.list_report_groups()["reportGroups"] == [arn]


def test_a_policy_ends_with_its_project(aws: Aws, project: str, request_for: Any) -> None:
    codebuild = aws("codebuild")
    codebuild.put_resource_policy(policy=policy(project, ["BatchGetProjects"]), resourceArn=project)
    codebuild.delete_project(name="shared")
    codebuild.create_project(**request_for("shared"))
    with pytest.raises(codebuild.exceptions.ResourceNotFoundException):
        codebuild.get_resource_policy(resourceArn=project)


def test_deny_wins(aws: Aws, project: str) -> None:
    statements = [
        json.loads(policy(project, ["BatchGetProjects"], "*"))["Statement"][0],
        json.loads(policy(project, ["BatchGetProjects"], OTHER, "Deny"))["Statement"][0],
    ]
    aws("codebuild").put_resource_policy(policy=json.dumps({"Statement": statements}), resourceArn=project)
    assert aws("codebuild", account=OTHER).batch_get_projects(names=[project])["projects"] == []
    assert aws("codebuild", account="888888888888").batch_get_projects(names=[project])["projects"] != []


@pytest.mark.parametrize(
    "text",
    [
        "no json", "[]", "{}", '{"Statement": []}', '{"Statement": ["x"]}', "[" * 100_000,
        '{"Statement": [{"Effect": "Allow", "Action": "codebuild:BatchGetProjects"}]}',
        '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "codebuild:StartBuild"}]}',
        '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "codebuild:BatchGetReports"}]}',
        '{"Statement": [{"Effect": "Perhaps", "Principal": "*", "Action": "codebuild:BatchGetProjects"}]}',
        '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "codebuild:BatchGetProjects", "Resource": "*"}]}',
    ],
)  # fmt: skip
def test_policies_that_are_none(aws: Aws, project: str, text: str) -> None:
    codebuild = aws("codebuild")
    with pytest.raises(codebuild.exceptions.InvalidInputException):
        codebuild.put_resource_policy(policy=text, resourceArn=project)
    with pytest.raises(codebuild.exceptions.ResourceNotFoundException):
        codebuild.get_resource_policy(resourceArn=project)


@pytest.mark.parametrize("arn", ["demo", "arn:aws:s3:::bucket", "arn:aws:codebuild:us-east-1:1:fleet/x:y"])
def test_what_has_no_policy(aws: Aws, arn: str) -> None:
    codebuild = aws("codebuild")
    for operation in (codebuild.get_resource_policy, codebuild.delete_resource_policy):
        with pytest.raises(ClientError) as refused:
            operation(resourceArn=arn)
        assert refused.value.response["Error"]["Code"] == "InvalidInputException"


def test_nothing_is_shared_through_the_resource_access_manager(aws: Aws) -> None:
    codebuild = aws("codebuild")
    assert codebuild.list_shared_projects()["projects"] == []
    assert codebuild.list_shared_report_groups()["reportGroups"] == []
