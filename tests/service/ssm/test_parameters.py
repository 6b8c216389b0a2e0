"""Parameters, with boto3."""

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.conftest import Aws
from tests.support.queues import arn_of, drain


def code(operation: Any, **request: Any) -> str:
    with pytest.raises(ClientError) as error:
        operation(**request)
    return str(error.value.response["Error"]["Code"])


def test_a_parameter_has_versions_and_labels(aws: Aws, account: str) -> None:
    ssm = aws("ssm")
    assert ssm.put_parameter(Name="/app/color", Value="red", Type="String")["Version"] == 1
    assert code(ssm.put_parameter, Name="/app/color", Value="blue", Type="String") == "ParameterAlreadyExists"
    assert ssm.put_parameter(Name="/app/color", Value="blue", Overwrite=True)["Version"] == 2
    ssm.label_parameter_version(Name="/app/color", ParameterVersion=1, Labels=["live"])
    newest = ssm.get_parameter(Name="/app/color")["Parameter"]
    assert (newest["Value"], newest["ARN"]) == ("blue", f"arn:aws:ssm:us-east-1:{account}:parameter/app/color")
    for selector in (":1", ":live"):
        found = ssm.get_parameter(Name=f"/app/color{selector}")["Parameter"]
        assert (found["Value"], found["Selector"]) == ("red", selector)
    assert code(ssm.get_parameter, Name="/app/color:9") == "ParameterVersionNotFound"
    ssm.label_parameter_version(Name="/app/color", Labels=["live", "9no"])
    history = ssm.get_parameter_history(Name="/app/color")["Parameters"]
    assert [(one["Value"], one["Labels"]) for one in history] == [("red", []), ("blue", ["live"])]


def test_a_secure_string_shows_itself_only_when_asked(aws: Aws) -> None:
    ssm = aws("ssm")
    ssm.put_parameter(Name="secret", Value="hunter2", Type="SecureString")
    assert "hunter2" not in ssm.get_parameter(Name="secret")["Parameter"]["Value"]
    assert ssm.get_parameter(Name="secret", WithDecryption=True)["Parameter"]["Value"] == "hunter2"
    assert ssm.describe_parameters()["Parameters"][0]["KeyId"] == "alias/aws/ssm"


def test_paths(aws: Aws) -> None:
    ssm = aws("ssm")
    for name in ("/a/one", "/a/two", "/a/b/three", "/ab/four", "five"):
        ssm.put_parameter(Name=name, Value="x", Type="String")
    below = ssm.get_parameters_by_path(Path="/a")["Parameters"]
    assert [one["Name"] for one in below] == ["/a/one", "/a/two"]
    pages = ssm.get_paginator("get_parameters_by_path").paginate(
        Path="/a", Recursive=True, PaginationConfig={"PageSize": 2}
    )
    assert [[one["Name"] for one in page["Parameters"]] for page in pages] == [["/a/b/three", "/a/one"], ["/a/two"]]
    named = ssm.describe_parameters(ParameterFilters=[{"Key": "Name", "Option": "Contains", "Values": ["o"]}])
    assert [one["Name"] for one in named["Parameters"]] == ["/a/one", "/a/two", "/ab/four"]


def test_several_at_once(aws: Aws) -> None:
    ssm = aws("ssm")
    ssm.put_parameter(Name="one", Value="1", Type="String")
    answer = ssm.get_parameters(Names=["one", "two"])
    assert ([one["Name"] for one in answer["Parameters"]], answer["InvalidParameters"]) == (["one"], ["two"])
    gone = ssm.delete_parameters(Names=["one", "two"])
    assert (gone["DeletedParameters"], gone["InvalidParameters"]) == (["one"], ["two"])
    assert code(ssm.get_parameter, Name="one") == "ParameterNotFound"


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ({"Name": "aws/x", "Value": "v", "Type": "String"}, "ValidationException"),
        ({"Name": "a b", "Value": "v", "Type": "String"}, "ValidationException"),
        (
            {"Name": "/" + "/".join("abcdefghijklmnop"), "Value": "v", "Type": "String"},
            "HierarchyLevelLimitExceededException",
        ),
        ({"Name": "x", "Value": "v"}, "ValidationException"),
        ({"Name": "x", "Value": "v" * 4097, "Type": "String"}, "ValidationException"),
        (
            {"Name": "x", "Value": "v", "Type": "String", "AllowedPattern": "^\\d+$"},
            "ParameterPatternMismatchException",
        ),
        ({"Name": "x", "Value": "v", "Type": "String", "AllowedPattern": "("}, "InvalidAllowedPatternException"),
    ],
)
def test_what_is_refused_changes_nothing(aws: Aws, request_: dict[str, Any], expected: str) -> None:
    ssm = aws("ssm")
    assert code(ssm.put_parameter, **request_) == expected
    assert ssm.describe_parameters()["Parameters"] == []


def test_tags(aws: Aws) -> None:
    ssm = aws("ssm")
    ssm.put_parameter(Name="one", Value="1", Type="String", Tags=[{"Key": "team", "Value": "a"}])
    where = {"ResourceType": "Parameter", "ResourceId": "one"}
    ssm.add_tags_to_resource(**where, Tags=[{"Key": "cost", "Value": "b"}])
    ssm.remove_tags_from_resource(**where, TagKeys=["team"])
    assert ssm.list_tags_for_resource(**where)["TagList"] == [{"Key": "cost", "Value": "b"}]


def test_changes_are_told_to_eventbridge(aws: Aws, account: str) -> None:
    events, sqs, ssm = (aws(service) for service in ("events", "sqs", "ssm"))
    queue = sqs.create_queue(QueueName="changes")["QueueUrl"]
    events.put_rule(
        Name="parameters", EventPattern='{"source": ["aws.ssm"], "detail": {"name": [{"prefix": "/app/"}]}}'
    )
    events.put_targets(Rule="parameters", Targets=[{"Id": "q", "Arn": arn_of(sqs, queue)}])
    ssm.put_parameter(Name="/app/version", Value="1", Type="String", Description="What runs")
    ssm.put_parameter(Name="/app/version", Value="2", Overwrite=True)
    ssm.label_parameter_version(Name="/app/version", Labels=["live"])
    ssm.delete_parameter(Name="/app/version")
    found = [json.loads(message["Body"]) for message in drain(sqs, queue, 4)]
    by_operation = {event["detail"]["operation"]: event for event in found}
    assert by_operation.keys() == {"Create", "Update", "LabelParameterVersion", "Delete"}
    created = by_operation["Create"]
    assert (created["detail-type"], created["resources"]) == (
        "Parameter Store Change", [f"arn:aws:ssm:us-east-1:{account}:parameter/app/version"]
    )  # fmt: skip
    assert created["detail"] == {
        "operation": "Create", "name": "/app/version", "type": "String", "description": "What runs"
    }  # fmt: skip


def test_a_pattern_that_runs_away_is_refused(aws: Aws) -> None:
    request = {
        "Name": "p",
        "Type": "String",
        "Value": "abcdefgh" * 60 + "z",
        "AllowedPattern": r"(.+)(.+)(.+)(.+)\4\2\3\1z",
    }
    with pytest.raises(ClientError) as error:
        aws("ssm").put_parameter(**request)
    assert error.value.response["Error"]["Code"] == "InvalidAllowedPatternException"
