"""Rules, targets and events with boto3. What is delivered arrives in a log group, where we can look."""

import json
import time
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator.node import Node
from tests.conftest import Aws

_PATTERN = json.dumps({"source": ["shop"], "detail": {"amount": [{"numeric": [">", 10]}]}})


def refused(error: pytest.ExceptionInfo[ClientError]) -> str:
    return str(error.value.response["Error"]["Code"])


def put(aws: Aws, detail: dict[str, Any], **more: Any) -> dict[str, Any]:
    entry = {"Source": "shop", "DetailType": "Order", "Detail": json.dumps(detail), **more}
    answer: dict[str, Any] = aws("events").put_events(Entries=[entry])
    return answer


def messages(aws: Aws, group: str, count: int, **client: Any) -> list[str]:
    """The messages of a log group, once there are `count`."""
    deadline = time.monotonic() + 10
    while True:
        found = aws("logs", **client).filter_log_events(logGroupName=group)["events"]
        if len(found) >= count or time.monotonic() > deadline:
            return [event["message"] for event in found]
        time.sleep(0.05)


def log_target(aws: Aws, account: str, group: str = "/aws/events/all", region: str = "us-east-1") -> str:
    aws("logs", account=account, region=region).create_log_group(logGroupName=group)
    return f"arn:aws:logs:{region}:{account}:log-group:{group}"


def test_a_rule_is_given_back_as_it_was_made(aws: Aws, account: str) -> None:
    events = aws("events")
    arn = events.put_rule(Name="big", EventPattern=_PATTERN, Description="Big orders")["RuleArn"]
    assert arn == f"arn:aws:events:us-east-1:{account}:rule/big"
    rule = events.describe_rule(Name="big")
    assert (rule["EventPattern"], rule["State"], rule["EventBusName"]) == (_PATTERN, "ENABLED", "default")
    events.disable_rule(Name="big")
    assert events.list_rules()["Rules"][0]["State"] == "DISABLED"


def test_matching_events_arrive_and_others_do_not(aws: Aws, account: str) -> None:
    events = aws("events")
    events.put_rule(Name="big", EventPattern=_PATTERN)
    events.put_targets(Rule="big", Targets=[{"Id": "log", "Arn": log_target(aws, account)}])
    put(aws, {"amount": 5})
    big = put(aws, {"amount": 50})
    received = [json.loads(text) for text in messages(aws, "/aws/events/all", 1)]
    assert [(event["id"], event["detail"]) for event in received] == [(big["Entries"][0]["EventId"], {"amount": 50})]
    assert received[0]["account"] == account


def test_an_input_transformer_writes_what_arrives(aws: Aws, account: str) -> None:
    events = aws("events")
    events.put_rule(Name="big", EventPattern=_PATTERN)
    transformer = {"InputPathsMap": {"n": "$.detail.amount"}, "InputTemplate": '"Sold for <n>"'}
    target = {"Id": "log", "Arn": log_target(aws, account), "InputTransformer": transformer}
    events.put_targets(Rule="big", Targets=[target])
    put(aws, {"amount": 11})
    assert messages(aws, "/aws/events/all", 1) == ['"Sold for 11"']


def test_a_bus_in_another_account_receives(aws: Aws, account: str) -> None:
    other = str(int(account) + 5_000_000)
    aws("events", account=other).put_rule(Name="theirs", EventPattern='{"source": ["shop"]}')
    target = {"Id": "log", "Arn": log_target(aws, other)}
    aws("events", account=other).put_targets(Rule="theirs", Targets=[target])
    aws("events").put_rule(Name="ours", EventPattern=_PATTERN)
    bus = f"arn:aws:events:us-east-1:{other}:event-bus/default"
    aws("events").put_targets(Rule="ours", Targets=[{"Id": "bus", "Arn": bus}])
    put(aws, {"amount": 12})
    received = json.loads(messages(aws, "/aws/events/all", 1, account=other)[0])
    assert (received["account"], received["detail"]) == (account, {"amount": 12})


def test_bad_entries_are_told_one_by_one(aws: Aws) -> None:
    answer = aws("events").put_events(
        Entries=[
            {"Source": "shop", "DetailType": "Order", "Detail": "{}"},
            {"Source": "shop", "DetailType": "Order", "Detail": "{no"},
            {"DetailType": "Order", "Detail": "{}"},
            {"Source": "aws.codebuild", "DetailType": "Order", "Detail": "{}"},
        ]
    )
    codes = [entry.get("ErrorCode") for entry in answer["Entries"]]
    assert codes == [None, "MalformedDetail", "InvalidArgument", "NotAuthorizedForSourceException"]
    assert answer["FailedEntryCount"] == 3


def test_refusals(aws: Aws) -> None:
    events = aws("events")
    with pytest.raises(ClientError) as error:
        events.put_rule(Name="bad", EventPattern='{"a": "b"}')
    assert refused(error) == "InvalidEventPatternException"
    with pytest.raises(ClientError) as error:
        events.put_rule(Name="bad")
    assert refused(error) == "ValidationException"
    with pytest.raises(ClientError) as error:
        events.put_targets(Rule="none", Targets=[{"Id": "a", "Arn": "arn:aws:events:us-east-1:1:event-bus/x"}])
    assert refused(error) == "ResourceNotFoundException"
    events.put_rule(Name="good", EventPattern=_PATTERN)
    with pytest.raises(ClientError) as error:
        events.put_targets(Rule="good", Targets=[{"Id": "a", "Arn": "arn:aws:kinesis:us-east-1:1:stream/x"}])
    assert "does not deliver events to kinesis" in error.value.response["Error"]["Message"]
    assert events.list_targets_by_rule(Rule="good")["Targets"] == []


def test_a_rule_with_targets_is_not_deleted(aws: Aws) -> None:
    events = aws("events")
    events.put_rule(Name="busy", EventPattern=_PATTERN)
    bus = "arn:aws:events:us-east-1:111111111111:event-bus/default"
    events.put_targets(Rule="busy", Targets=[{"Id": "one", "Arn": bus}])
    assert events.list_rule_names_by_target(TargetArn=bus)["RuleNames"] == ["busy"]
    with pytest.raises(ClientError) as error:
        events.delete_rule(Name="busy")
    assert refused(error) == "ValidationException"
    events.remove_targets(Rule="busy", Ids=["one"])
    events.delete_rule(Name="busy")
    assert events.list_rules()["Rules"] == []


def test_custom_buses_have_rules_of_their_own(aws: Aws, account: str) -> None:
    events = aws("events")
    arn = events.create_event_bus(Name="shop")["EventBusArn"]
    rule = events.put_rule(Name="all", EventPattern=_PATTERN, EventBusName=arn)["RuleArn"]
    assert rule == f"arn:aws:events:us-east-1:{account}:rule/shop/all"
    target = {"Id": "log", "Arn": log_target(aws, account)}
    events.put_targets(Rule="all", EventBusName="shop", Targets=[target])
    put(aws, {"amount": 20})
    put(aws, {"amount": 30}, EventBusName="shop")
    assert [json.loads(text)["detail"]["amount"] for text in messages(aws, "/aws/events/all", 1)] == [30]
    assert [bus["Name"] for bus in events.list_event_buses()["EventBuses"]] == ["default", "shop"]
    events.tag_resource(ResourceARN=rule, Tags=[{"Key": "team", "Value": "a"}])
    assert events.list_tags_for_resource(ResourceARN=rule)["Tags"] == [{"Key": "team", "Value": "a"}]
    events.delete_event_bus(Name="shop")
    with pytest.raises(ClientError) as error:
        events.describe_event_bus(Name="shop")
    assert refused(error) == "ResourceNotFoundException"


def test_a_schedule_routes_to_its_rule_alone(aws: Aws, account: str, server: Node) -> None:
    from emulator.engine import Job
    from services.events.workflows import Workflows

    events = aws("events")
    events.put_rule(Name="often", ScheduleExpression="rate(1 minute)")
    events.put_targets(Rule="often", Targets=[{"Id": "log", "Arn": log_target(aws, account)}])
    job = Job(1, "events.tick", account, "us-east-1", {"rule": "often", "clock": 0, "count": 0}, 1, 1)
    for _ in range(2):  # a repeated job is one event
        Workflows(server.platform).tick(job)
    assert [json.loads(text)["detail-type"] for text in messages(aws, "/aws/events/all", 1)] == ["Scheduled Event"]


def test_patterns_can_be_tried(aws: Aws) -> None:
    event = {
        "id": "1", "account": "1", "source": "shop", "time": "2026-01-01T00:00:00Z", "region": "r", "resources": [],
        "detail-type": "Order", "detail": {"amount": 99},
    }  # fmt: skip
    assert aws("events").test_event_pattern(EventPattern=_PATTERN, Event=json.dumps(event))["Result"] is True
