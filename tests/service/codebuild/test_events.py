"""What EventBridge is told, and where else logs go."""

import gzip
import re
import time
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator.bus import AWS_EVENT, events_after
from emulator.node import Node
from tests.service.codebuild.conftest import Builder

DATE = re.compile(r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-3]?\d, \d{4} 1?\d:\d\d:\d\d [AP]M")


def told(node: Node, account: str, topic: str = AWS_EVENT) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    last = 0
    with node.db.read() as tx:
        while batch := events_after(tx, last):
            found += [dict(event.payload) for event in batch if event.account == account and event.topic == topic]
            last = batch[-1].seq
    return found


@pytest.mark.spec("codebuild:trap-34")
def test_events_of_a_build(builder: Builder, local_server: Node) -> None:
    environment = {
        "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
        "environmentVariables": [{"name": "A", "value": "1"}],
    }  # fmt: skip
    ended = builder.run("version: 0.2\nphases:\n  build:\n    commands: [exit 4]\n", environment=environment)
    events = [event for event in told(local_server, builder.account) if event["source"] == "aws.codebuild"]
    arn = ended.build["arn"]
    assert all(event["resources"] == [arn] for event in events)
    states = [event["detail"] for event in events if event["detail-type"] == "CodeBuild Build State Change"]
    assert [detail["build-status"] for detail in states] == ["IN_PROGRESS", "FAILED"]
    assert [detail["current-phase"] for detail in states] == ["QUEUED", "COMPLETED"]
    assert all(detail["build-id"] == arn and detail["project-name"] == "demo" for detail in states)
    assert all(detail["version"] == "1" and detail["current-phase-context"] == "[]" for detail in states)
    phases = [event["detail"] for event in events if event["detail-type"] == "CodeBuild Build Phase Change"]
    assert [(detail["completed-phase"], detail["completed-phase-status"]) for detail in phases] == [
        (phase, status) for phase, status in ended.phases.items() if status
    ]
    failed = phases[6]
    reason = "Error while executing command: exit 4. Reason: exit status 4"
    assert failed["completed-phase-context"] == f"[COMMAND_EXECUTION_ERROR: {reason}]"
    assert phases[0]["completed-phase-context"] == "[]"
    assert phases[2]["completed-phase-context"] == "[: ]"
    for detail in phases:
        assert DATE.fullmatch(detail["completed-phase-start"])
        assert DATE.fullmatch(detail["completed-phase-end"])
        assert isinstance(detail["completed-phase-duration-seconds"], int)
    about = states[-1]["additional-information"]
    assert about["build-complete"] is True
    assert about["build-number"] == 1
    assert about["initiator"] == "root"
    assert about["logs"]["group-name"] == "/aws/codebuild/demo"
    assert about["logs"]["stream-name"] == ended.uuid
    assert about["environment"]["environment-variables"] == [{"name": "A", "type": "PLAINTEXT", "value": "1"}]
    assert about["environment"]["compute-type"] == "BUILD_GENERAL1_SMALL"
    assert about["phases"][-1].keys() == {"start-time", "phase-type"}
    assert about["phases"][6]["phase-context"] == [f"COMMAND_EXECUTION_ERROR: {reason}"]
    assert DATE.fullmatch(about["build-start-time"])
    changes = told(local_server, builder.account, "codebuild.build_changed")
    assert changes[-1] == {"build_id": ended.id, "build_arn": arn, "status": "FAILED", "initiator": "root"}


def test_logs_elsewhere(builder: Builder) -> None:
    bucket = builder.bucket()
    ended = builder.run(
        "version: 0.2\nphases:\n  build:\n    commands: [echo in the log, 'false']\n",
        logsConfig={
            "cloudWatchLogs": {"status": "ENABLED", "groupName": "mine", "streamName": "stream"},
            "s3Logs": {"status": "ENABLED", "location": f"{bucket}/logs"},
        },
    )
    logs = ended.build["logs"]
    assert (logs["groupName"], logs["streamName"]) == ("mine", f"stream/{ended.uuid}")
    assert logs["cloudWatchLogsArn"] == (
        f"arn:aws:logs:us-east-1:{builder.account}:log-group:mine:log-stream:stream/{ended.uuid}"
    )
    assert logs["deepLink"].endswith(f"#logsV2:log-groups/log-group/mine/log-events/stream$252F{ended.uuid}")
    assert logs["s3LogsArn"] == f"arn:aws:s3:::{bucket}/logs/{ended.uuid}.gz"
    text = gzip.decompress(await_object(builder, bucket, f"logs/{ended.uuid}.gz")).decode()
    assert text.splitlines() == ended.lines
    assert ended.output == ["in the log"]
    only_s3 = builder.run(
        "version: 0.2\nphases:\n  build:\n    commands: [echo hidden from CloudWatch]\n",
        "other",
        logsConfig={
            "cloudWatchLogs": {"status": "DISABLED"}, "s3Logs": {"status": "ENABLED", "location": bucket},
        },
    )  # fmt: skip
    assert "groupName" not in only_s3.build["logs"]
    text = gzip.decompress(await_object(builder, bucket, f"{only_s3.uuid}.gz")).decode()
    assert "hidden from CloudWatch" in text.splitlines()


def test_a_log_that_is_removed_meanwhile(builder: Builder) -> None:
    bucket = builder.bucket()
    builder.project(
        "version: 0.2\nphases:\n  build:\n    commands:\n      - echo first\n"
        f"      - until aws s3 cp s3://{bucket}/go /tmp/go --only-show-errors 2>/dev/null; do sleep 0.2; done; echo second\n"
    )
    build_id = builder.start()
    builder.await_line(build_id, "first")
    builder.logs.delete_log_group(logGroupName="/aws/codebuild/demo")
    builder.s3.put_object(Bucket=bucket, Key="go", Body=b"")
    ended = builder.finish(build_id)
    assert ended.status == "SUCCEEDED"
    assert ended.output == ["second"]


def await_object(builder: Builder, bucket: str, key: str) -> bytes:
    deadline = time.monotonic() + 10
    while True:
        try:
            body: bytes = builder.s3.get_object(Bucket=bucket, Key=key)["Body"].read()
            return body
        except ClientError:
            assert time.monotonic() < deadline, "the log does not come"
            time.sleep(0.02)
