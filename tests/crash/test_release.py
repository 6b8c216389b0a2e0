"""The reference release, killed with SIGKILL at commit after commit: it ends as if nothing had happened.

Each life of the server ends at its Nth commit, N growing from life to life, so that in the course of a release and
of the different starts every commit point is a last one. What is asked afterwards: one execution, one build, one
deployment per account, one event of each kind, every line of the build's log exactly once, and the new version
answering on all four instances.
"""

import itertools
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from emulator.cli.demo.release import Release
from tests.conftest import needs
from tests.support.mortal import MortalServer, through_crashes

_LIMIT = 150.0
pytestmark = needs("s3", "codecommit", "codebuild", "codedeploy", "codepipeline")


def places(point: str, first: int, step: int) -> Iterator[str]:
    """Later in every life, so that the release gets on, and never twice the same place of it."""
    return (f"{point}:{number}" for number in itertools.count(first, step))


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("point", "first", "step"),
    [("after_commit", 2, 1), ("before_commit", 3, 2), ("after_commit", 12, 7)],
    ids=["after every commit", "before commits", "rarely"],
)
def test_a_release_survives(tmp_path: Path, point: str, first: int, step: int) -> None:
    server = MortalServer(tmp_path / "data")
    try:
        release = Release(server.url, tmp_path)
        release.set_up()
        _record_events(release)
        server.haunt(places(point, first, step))
        commit = _push(release)
        execution = _follow(release, commit)
        server.haunt(iter(()))
        _check_pipeline(release, execution)
        _check_build(release)
        _check_deployments(release)
        _check_events(release)
        assert server.deaths > 3, "the server was not killed often enough to prove anything"
        assert "Traceback" not in server.log()
    finally:
        server.stop()


def _push(release: Release) -> str:
    try:
        return release.push("Release")
    except RuntimeError:  # killed in the middle: git says so, and the user pushes again
        through_crashes(lambda: release._git("push", "-q", "origin", "main"))
        return release._git("rev-parse", "HEAD").strip()


def _follow(release: Release, commit: str) -> str:
    """Approve when asked; returns the execution once it has ended."""
    deadline = time.monotonic() + _LIMIT
    while time.monotonic() < deadline:
        execution = through_crashes(lambda: release.execution_of(commit))
        if execution is not None and _ended(release, execution):
            return execution
        _approve(release)
        time.sleep(0.1)
    raise AssertionError(f"no end after {_LIMIT} s: {through_crashes(lambda: _state(release))}")


def _ended(release: Release, execution: str) -> bool:
    status = through_crashes(lambda: _execution(release, execution))["status"]
    if status == "InProgress":
        return False
    assert status == "Succeeded", through_crashes(lambda: _actions(release, execution))
    return True


def _execution(release: Release, execution: str) -> dict[str, Any]:
    found: dict[str, Any] = release.codepipeline.get_pipeline_execution(
        pipelineName=release.sample.PIPELINE, pipelineExecutionId=execution
    )["pipelineExecution"]
    return found


def _state(release: Release) -> dict[str, Any]:
    found: dict[str, Any] = release.codepipeline.get_pipeline_state(name=release.sample.PIPELINE)
    return found


def _actions(release: Release, execution: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = release.codepipeline.list_action_executions(
        pipelineName=release.sample.PIPELINE, filter={"pipelineExecutionId": execution}
    )["actionExecutionDetails"]
    return found


def _approve(release: Release) -> None:
    def once() -> None:
        approve = next(stage for stage in _state(release)["stageStates"] if stage["stageName"] == "Approve")
        latest = approve["actionStates"][0].get("latestExecution", {})
        if latest.get("status") == "InProgress" and "token" in latest:
            release.codepipeline.put_approval_result(
                pipelineName=release.sample.PIPELINE, stageName="Approve", actionName="Approve",
                token=latest["token"], result={"status": "Approved", "summary": "yes"},
            )  # fmt: skip

    through_crashes(once)


def _record_events(release: Release) -> None:
    """All events of the tools account into a log group."""
    logs, events = (release.client(name, release.sample.TOOLS) for name in ("logs", "events"))
    logs.create_log_group(logGroupName="/events")
    events.put_rule(Name="record", EventPattern='{"source": [{"prefix": "aws."}]}')
    arn = f"arn:aws:logs:{release.sample.REGION}:{release.sample.TOOLS}:log-group:/events"
    events.put_targets(Rule="record", Targets=[{"Id": "log", "Arn": arn}])


def _check_pipeline(release: Release, execution: str) -> None:
    ran = Counter(action["actionName"] for action in through_crashes(lambda: _actions(release, execution)))
    assert ran == {"Source": 1, "Build": 1, "Approve": 1, "Deploy": 2}
    assert {instance.version for instance in through_crashes(release.instances)} == {"1"}
    assert len(through_crashes(release.instances)) == 4


def _check_build(release: Release) -> None:
    codebuild, logs = (release.client(name, release.sample.TOOLS) for name in ("codebuild", "logs"))
    ids = codebuild.list_builds_for_project(projectName=release.sample.PROJECT)["ids"]
    builds = codebuild.batch_get_builds(ids=ids)["builds"]
    assert [build["buildStatus"] for build in builds] == ["SUCCEEDED"]
    where = builds[0]["logs"]
    pages = logs.get_paginator("filter_log_events").paginate(
        logGroupName=where["groupName"], logStreamNames=[where["streamName"]]
    )
    lines = [event["message"].rstrip("\n") for page in pages for event in page["events"]]
    counted = Counter(line.partition("] ")[2].split(" ", 2)[-1] for line in lines if line.startswith("[Container]"))
    told_once = ("Phase complete", "Entering phase", "Running command", "Phases found", "YAML location")
    assert {text: number for text, number in counted.items() if number > 1 and text.startswith(told_once)} == {}
    for phase in ("INSTALL", "PRE_BUILD", "BUILD", "POST_BUILD"):
        assert sum(f"Phase complete: {phase} State: SUCCEEDED" in line for line in lines) == 1, "\n".join(lines)


def _check_deployments(release: Release) -> None:
    for account, group in release.sample.GROUPS.items():
        codedeploy = release.client("codedeploy", account)
        ids = codedeploy.list_deployments(applicationName="hello", deploymentGroupName=group)["deployments"]
        infos = [codedeploy.get_deployment(deploymentId=one)["deploymentInfo"] for one in ids]
        assert [info["status"] for info in infos] == ["Succeeded"]
        assert infos[0]["deploymentOverview"]["Succeeded"] == len(release.sample.INSTANCES[account])


def _check_events(release: Release) -> None:
    """Each thing that happened was told once."""
    logs = release.client("logs", release.sample.TOOLS)
    wanted = {
        ("CodeCommit Repository State Change", "referenceCreated"): 1,
        ("CodePipeline Pipeline Execution State Change", "SUCCEEDED"): 1,
        ("CodeBuild Build State Change", "IN_PROGRESS"): 1,
        ("CodeBuild Build State Change", "SUCCEEDED"): 1,
    }
    deadline = time.monotonic() + 10
    while True:
        pages = logs.get_paginator("filter_log_events").paginate(logGroupName="/events")
        events = [json.loads(event["message"]) for page in pages for event in page["events"]]
        told = Counter((event["detail-type"], _what(event["detail"])) for event in events)
        if all(told[key] >= number for key, number in wanted.items()) or time.monotonic() > deadline:
            break
        time.sleep(0.1)
    assert {key: told[key] for key in wanted} == wanted
    assert len({event["id"] for event in events}) == len(events), "an event was delivered twice"


def _what(detail: dict[str, Any]) -> str:
    return str(detail.get("event") or detail.get("build-status") or detail.get("state"))
