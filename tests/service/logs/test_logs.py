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
        (logs.filter_log_events, {"logGroupName": "g", "filterPattern": "{ $.a = 1 }"}, "InvalidParameterException"),
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
