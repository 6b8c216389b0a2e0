"""Whether lists stay as fast with 10,000 executions as with 100."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import boto3
from botocore.config import Config

from benchmarks import servers
from benchmarks.report import Table

_FEW, _MANY = 100, 10_000
_REPEAT = 60
_CLIENTS = 8
_LIMIT = 1.5
_ROLE = "arn:aws:iam::111111111111:role/bench"


def measure() -> list[Table]:
    few, many = ({**one, **other} for one, other in zip(_executions(), _builds(), strict=True))
    table = Table("Growth", ["call", f"{_FEW} executions", f"{_MANY} executions", "ratio"])
    for name in few:
        ratio = many[name] / few[name]
        table.rows.append([name, f"{few[name]:.2f} ms", f"{many[name]:.2f} ms", f"{ratio:.2f}"])
        table.goals.append((f"{name} at most {_LIMIT}× its time", ratio <= _LIMIT))
    return [table]


Times = dict[str, float]
"""Median milliseconds by call."""


def _executions() -> tuple[Times, Times]:
    with servers.codexyz("--runner", "none", "--roles", "api,worker") as (url, _):
        s3, pipeline = _client(url, "s3"), _client(url, "codepipeline")
        s3.create_bucket(Bucket="growth")
        pipeline.create_pipeline(pipeline=_pipeline())
        calls: dict[str, Callable[[], Any]] = {
            "ListPipelineExecutions": lambda: pipeline.list_pipeline_executions(pipelineName="growth", maxResults=100),
            "GetPipelineState": lambda: pipeline.get_pipeline_state(name="growth"),
        }
        return _measured(calls, lambda count: _release(pipeline, count))


def _builds() -> tuple[Times, Times]:
    """Nothing works here but the API: builds are started and stopped, since only 300 may wait."""
    with servers.codexyz("--runner", "none", "--roles", "api") as (url, _):
        build = _client(url, "codebuild")
        build.create_project(
            name="growth", serviceRole=_ROLE, source={"type": "NO_SOURCE", "buildspec": "version: 0.2"},
            artifacts={"type": "NO_ARTIFACTS"},
            environment={"type": "LINUX_CONTAINER", "image": "img", "computeType": "BUILD_GENERAL1_SMALL"},
        )  # fmt: skip

        def one(_: int) -> None:
            build.stop_build(id=build.start_build(projectName="growth")["build"]["id"])

        return _measured({"ListBuilds": build.list_builds}, lambda count: _together(one, count))


def _measured(calls: dict[str, Callable[[], Any]], grow: Callable[[int], None]) -> tuple[Times, Times]:
    grow(_FEW)
    few = _times(calls)
    grow(_MANY - _FEW)
    return few, _times(calls)


def _client(url: str, service: str) -> Any:
    return boto3.client(
        service, endpoint_url=url, region_name="us-east-1", aws_access_key_id="111111111111",
        aws_secret_access_key="x", config=Config(max_pool_connections=_CLIENTS, retries={"total_max_attempts": 1}),
    )  # fmt: skip


def _pipeline() -> dict[str, Any]:
    """Its source object is not there: every execution fails at once, and stays in the history."""
    source = {
        "name": "Source", "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "S3", "version": "1"},
        "configuration": {"S3Bucket": "growth", "S3ObjectKey": "none.zip", "PollForSourceChanges": "false"},
        "outputArtifacts": [{"name": "Source"}],
    }  # fmt: skip
    manual = {"category": "Approval", "owner": "AWS", "provider": "Manual", "version": "1"}
    approve = {"name": "Approve", "actionTypeId": manual}
    return {
        "name": "growth", "roleArn": _ROLE, "artifactStore": {"type": "S3", "location": "growth"},
        "stages": [{"name": "Source", "actions": [source]}, {"name": "Approve", "actions": [approve]}],
    }  # fmt: skip


def _release(pipeline: Any, count: int) -> None:
    """Until `count` more executions have ended."""
    _together(lambda _: pipeline.start_pipeline_execution(name="growth"), count)
    deadline = time.monotonic() + 600
    while time.monotonic() < deadline:
        newest = pipeline.list_pipeline_executions(pipelineName="growth", maxResults=100)
        if all(one["status"] != "InProgress" for one in newest["pipelineExecutionSummaries"]):
            return
        time.sleep(0.5)
    raise TimeoutError("the executions did not end")


def _together(call: Callable[[int], Any], count: int) -> None:
    with ThreadPoolExecutor(_CLIENTS) as pool:
        list(pool.map(call, range(count)))


def _times(calls: dict[str, Callable[[], Any]]) -> Times:
    return {name: statistics.median(_timed(call) for _ in range(_REPEAT)) for name, call in calls.items()}


def _timed(call: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000
