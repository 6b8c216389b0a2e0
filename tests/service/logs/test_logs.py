"""Groups, streams and lines, with boto3."""

import time
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator.api import logs as api
from emulator.node import Node
from tests.conftest import Aws


def now() -> int:
    return int(time.time() * 1000)


def stream(aws: Aws, messages: list[str], name: str = "one", start: int | None = None) -> Any:
    """A client, with lines a millisecond apart in group `g`."""
    logs = aws("logs")
    if not logs.describe_log_groups()["logGroups"]:
        logs.create_log_group(logGroupName="g")
    logs.create_log_stream(logGroupName="g", logStreamName=name)
    first = start or now() - 1000
    events = [{"timestamp": first + index, "message": message} for index, message in enumerate(messages)]
    logs.put_log_events(logGroupName="g", logStreamName=name, logEvents=events)
    return logs


def texts(answer: dict[str, Any]) -> list[str]:
    return [event["message"] for event in answer["events"]]


def test_lines_are_read_forward_to_a_token_that_stays(aws: Aws) -> None:
    logs = stream(aws, ["a", "b", "c"])
    where = {"logGroupName": "g", "logStreamName": "one"}
    first = logs.get_log_events(**where, startFromHead=True, limit=2)
    assert texts(first) == ["a", "b"]
    second = logs.get_log_events(**where, nextToken=first["nextForwardToken"])
    assert texts(second) == ["c"]
    third = logs.get_log_events(**where, nextToken=second["nextForwardToken"])
    assert (texts(third), third["nextForwardToken"]) == ([], second["nextForwardToken"])
    back = logs.get_log_events(**where, nextToken=second["nextBackwardToken"], limit=1)
    assert texts(back) == ["b"]
    assert texts(logs.get_log_events(**where, limit=1)) == ["c"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("", ["ERROR disk full", "WARN slow", "INFO fine"]),
        ("ERROR", ["ERROR disk full"]),
        ('"disk full"', ["ERROR disk full"]),
        ("?ERROR ?WARN", ["ERROR disk full", "WARN slow"]),
        ("-INFO", ["ERROR disk full", "WARN slow"]),
        ("%^I.*e$%", ["INFO fine"]),
        ("ERROR slow", []),
    ],
)
def test_lines_are_filtered(aws: Aws, wanted: str, expected: list[str]) -> None:
    logs = stream(aws, ["ERROR disk full", "WARN slow", "INFO fine"])
    assert texts(logs.filter_log_events(logGroupName="g", filterPattern=wanted)) == expected


def test_lines_of_several_streams_come_in_the_order_of_time(aws: Aws) -> None:
    start = now() - 1000
    stream(aws, ["a1", "a2"], "a", start)
    logs = stream(aws, ["b1"], "b", start + 1)
    assert texts(logs.filter_log_events(logGroupName="g")) == ["a1", "a2", "b1"]
    assert texts(logs.filter_log_events(logGroupName="g", logStreamNames=["b"])) == ["b1"]
    pages = logs.get_paginator("filter_log_events").paginate(logGroupName="g", PaginationConfig={"PageSize": 2})
    assert [texts(page) for page in pages] == [["a1", "a2"], ["b1"]]
    newest = logs.describe_log_streams(logGroupName="g", orderBy="LastEventTime", descending=True)["logStreams"]
    assert [one["logStreamName"] for one in newest] == ["b", "a"]


def test_refusals(aws: Aws) -> None:
    logs = stream(aws, ["a"])
    cases: list[tuple[Any, dict[str, Any], str]] = [
        (logs.create_log_group, {"logGroupName": "g"}, "ResourceAlreadyExistsException"),
        (logs.create_log_stream, {"logGroupName": "none", "logStreamName": "x"}, "ResourceNotFoundException"),
        (logs.get_log_events, {"logGroupName": "g", "logStreamName": "x"}, "ResourceNotFoundException"),
        (
            logs.get_log_events,
            {"logGroupName": "g", "logStreamName": "one", "nextToken": "z"},
            "InvalidParameterException",
        ),
        (logs.put_retention_policy, {"logGroupName": "g", "retentionInDays": 2}, "InvalidParameterException"),
        (logs.filter_log_events, {"logGroupName": "g", "filterPattern": "{ $.a }"}, "InvalidParameterException"),
    ]
    for operation, request, code in cases:
        with pytest.raises(ClientError) as error:
            operation(**request)
        assert error.value.response["Error"]["Code"] == code


def test_times_out_of_order_are_refused_and_old_lines_are_told(aws: Aws) -> None:
    logs, moment = stream(aws, ["a"]), now()
    where = {"logGroupName": "g", "logStreamName": "one"}
    with pytest.raises(ClientError):
        logs.put_log_events(**where, logEvents=[{"timestamp": moment - n, "message": "x"} for n in range(2)])
    old = moment - 20 * 86_400_000
    answer = logs.put_log_events(**where, logEvents=[{"timestamp": old, "message": "old"}])
    assert answer["rejectedLogEventsInfo"] == {"tooOldLogEventEndIndex": 1}
    assert texts(logs.get_log_events(**where)) == ["a"]


def test_a_repeated_batch_is_stored_once(aws: Aws, server: Node, account: str) -> None:
    stream(aws, ["a"])
    client = server.platform.client(api.Client, account=account, region="us-east-1", origin="run:1")
    for _ in range(2):
        client.put_log_events(
            {"logGroupName": "g", "logStreamName": "one", "logEvents": [{"timestamp": now(), "message": "b"}]}
        )
    assert texts(aws("logs").get_log_events(logGroupName="g", logStreamName="one")) == ["a", "b"]


def test_json_lines_are_filtered(aws: Aws) -> None:
    logs = stream(aws, ['{"level": "error", "ms": 20}', '{"level": "info", "ms": 900}', "plain"])
    found = logs.filter_log_events(logGroupName="g", filterPattern='{ $.level = "err*" || $.ms > 500 }')
    assert len(found["events"]) == 2
    found = logs.filter_log_events(logGroupName="g", filterPattern="{ $.level = info }")
    assert texts(found) == ['{"level": "info", "ms": 900}']


def test_a_pattern_can_be_tried(aws: Aws) -> None:
    lines = ["10.0.0.1 GET 200", "10.0.0.2 GET 404"]
    found = aws("logs").test_metric_filter(filterPattern="[ip, verb, status = 4*]", logEventMessages=lines)
    assert found["matches"] == [
        {
            "eventNumber": 2,
            "eventMessage": lines[1],
            "extractedValues": {"$ip": "10.0.0.2", "$verb": "GET", "$status": "404"},
        }
    ]


def test_groups_are_tagged_the_old_way_too(aws: Aws) -> None:
    logs = aws("logs")
    logs.create_log_group(logGroupName="g", tags={"a": "1"})
    logs.tag_log_group(logGroupName="g", tags={"b": "2"})
    logs.untag_log_group(logGroupName="g", tags=["a"])
    assert logs.list_tags_log_group(logGroupName="g")["tags"] == {"b": "2"}
    assert logs.list_tags_for_resource(resourceArn=logs.describe_log_groups()["logGroups"][0]["logGroupArn"])[
        "tags"
    ] == {"b": "2"}


def test_classes_keys_and_protection_are_kept(aws: Aws) -> None:
    logs = aws("logs")
    logs.create_log_group(logGroupName="g", kmsKeyId="arn:aws:kms:us-east-1:1:key/1", deletionProtectionEnabled=True)
    logs.create_log_group(logGroupName="rare", logGroupClass="INFREQUENT_ACCESS")
    group = logs.describe_log_groups(logGroupNamePrefix="g")["logGroups"][0]
    assert (group["kmsKeyId"], group["logGroupClass"]) == ("arn:aws:kms:us-east-1:1:key/1", "STANDARD")
    rare = logs.describe_log_groups(logGroupClass="INFREQUENT_ACCESS")["logGroups"]
    assert [one["logGroupName"] for one in rare] == ["rare"]
    with pytest.raises(ClientError) as error:
        logs.delete_log_group(logGroupName="g")
    assert error.value.response["Error"]["Code"] == "ValidationException"
    logs.put_log_group_deletion_protection(logGroupIdentifier="g", deletionProtectionEnabled=False)
    logs.disassociate_kms_key(logGroupName="g")
    assert "kmsKeyId" not in logs.describe_log_groups(logGroupNamePrefix="g")["logGroups"][0]
    logs.delete_log_group(logGroupName="g")


def test_groups_are_listed_in_the_new_way_too(aws: Aws) -> None:
    logs = aws("logs")
    for name in ("/aws/codebuild/a", "/aws/codebuild/b", "other"):
        logs.create_log_group(logGroupName=name)
    names = [one["logGroupName"] for one in logs.list_log_groups(logGroupNamePattern="^/aws")["logGroups"]]
    assert names == ["/aws/codebuild/a", "/aws/codebuild/b"]
    first = logs.list_log_groups(logGroupNamePattern="codebuild", limit=1)
    assert first["logGroups"][0].keys() == {"logGroupName", "logGroupArn", "logGroupClass"}
    rest = logs.list_log_groups(logGroupNamePattern="codebuild", limit=1, nextToken=first["nextToken"])
    assert [one["logGroupName"] for one in rest["logGroups"]] == ["/aws/codebuild/b"]
    both = {"logGroupNamePrefix": "a", "logGroupNamePattern": "b"}
    with pytest.raises(ClientError) as error:
        logs.describe_log_groups(**both)
    assert error.value.response["Error"]["Code"] == "InvalidParameterException"


def test_streams_are_listed_by_name_or_by_their_newest_line(aws: Aws) -> None:
    logs = stream(aws, ["x"], "b", now() - 1000)
    stream(aws, ["x"], "a", now() - 9000)
    logs.create_log_stream(logGroupName="g", logStreamName="c")

    def names(**request: Any) -> list[str]:
        found = logs.describe_log_streams(logGroupName="g", **request)["logStreams"]
        return [one["logStreamName"] for one in found]

    assert names() == ["a", "b", "c"]
    assert names(descending=True, limit=2) == ["c", "b"]
    assert names(orderBy="LastEventTime", descending=True) == ["b", "a", "c"]
    first = logs.describe_log_streams(logGroupName="g", orderBy="LastEventTime", descending=True, limit=1)
    assert names(orderBy="LastEventTime", descending=True, limit=1, nextToken=first["nextToken"]) == ["a"]


def test_resource_policies_are_kept(aws: Aws) -> None:
    logs = aws("logs")
    put = logs.put_resource_policy(policyName="events", policyDocument='{"Statement": []}')
    found = logs.describe_resource_policies()["resourcePolicies"]
    assert [(one["policyName"], one["policyDocument"]) for one in found] == [("events", '{"Statement": []}')]
    cases: list[tuple[Any, dict[str, Any], str]] = [
        (logs.put_resource_policy, {"policyName": "bad", "policyDocument": "{"}, "InvalidParameterException"),
        (logs.put_resource_policy, {"policyName": "bad"}, "InvalidParameterException"),
        (
            logs.put_resource_policy,
            {"policyName": "events", "policyDocument": "{}", "expectedRevisionId": "other"},
            "OperationAbortedException",
        ),
        (logs.delete_resource_policy, {"policyName": "none"}, "ResourceNotFoundException"),
    ]
    for operation, request, code in cases:
        with pytest.raises(ClientError) as error:
            operation(**request)
        assert error.value.response["Error"]["Code"] == code
    logs.delete_resource_policy(policyName="events", expectedRevisionId=put["revisionId"])
    assert logs.describe_resource_policies()["resourcePolicies"] == []
