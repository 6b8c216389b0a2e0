"""Every job of a release is broken off, before its commit or right after it, and done again: nothing happens twice."""

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node
from tests.conftest import boto_client, needs, start_node
from tests.service.codepipeline.conftest import Line, approval, build, commit_source, deploy, eventually, stage
from tests.service.codepipeline.test_releases import sources

pytestmark = needs("codebuild", "codedeploy")


class BrokenOff(Exception):
    """As far as the job is concerned, the server has died."""


class Breaker:
    """Breaks off the first transaction at every place that CodePipeline's jobs come by, their neighbours' included."""

    def __init__(self, point: str, times: int = 1) -> None:
        self._point = point
        self._times = times
        self._guard = threading.Lock()
        self.broken: Counter[str] = Counter()

    def __call__(self, point: str) -> None:
        place = _place() if point == self._point else ""
        with self._guard:
            if not place or self.broken[place] >= self._times:
                return
            self.broken[place] += 1
        raise BrokenOff(place)


def _place() -> str:
    """Where the transaction was opened, "" when that was not in one of our jobs."""
    frame, place = sys._getframe(2), ""
    while frame is not None:
        file = frame.f_code.co_filename
        if not place and "services/" in file:
            place = f"{file.partition('services/')[2]}:{frame.f_code.co_name}"
        if "services/codepipeline/workflows" in file:
            return place
        frame = frame.f_back  # type: ignore[assignment]
    return ""


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Node]:
    node = start_node(tmp_path, runner="dummy", roles="api,worker,runner")
    yield node
    node.stop()


@pytest.mark.parametrize("point", ["before_commit", "after_commit"])
def test_what_is_done_again_is_done_once(node: Node, account: str, point: str) -> None:
    def client(service: str, account: str = account, region: str = "us-east-1", **config: Any) -> Any:
        return boto_client(node.url, service, account, region, **config)

    client("s3").create_bucket(Bucket=f"art-{account}")
    client("s3").put_bucket_versioning(Bucket=f"art-{account}", VersioningConfiguration={"Status": "Enabled"})
    client("codecommit").create_repository(repositoryName="web")
    line = Line(client, account, node)
    sources(line)
    line.project()
    line.target()
    breaker = Breaker(point)
    node.db._fault = breaker
    source = commit_source(configuration={"PollForSourceChanges": "true"})
    first = line.create(
        stage("Source", source), stage("Build", build()), stage("Dev", deploy()), stage("Gate", approval())
    )
    line.wait_for_action(first, "Look")
    line.decide("Gate")
    line.wait(first)
    line.commit("again")
    second = eventually(lambda: [one for one in line.executions() if one["pipelineExecutionId"] != first])[0]
    line.wait_for_action(second["pipelineExecutionId"], "Look")
    node.db._fault = None
    places = (
        "providers/codebuild.py",
        "providers/codedeploy.py",
        "workflows/act.py",
        "workflows/advance.py",
        "s3/",
        "sts/",
    )
    for place in places:
        assert any(place in broken for broken in breaker.broken)
    assert len(line.executions()) == 2
    for execution in (first, second["pipelineExecutionId"]):
        ran = Counter(one["actionName"] for one in line.actions(execution))
        assert ran == {"Commit": 1, "Build": 1, "Deploy": 1, "Look": 1}
        told = Counter(line.events(of=execution))
        assert {number for number in told.values()} == {1}
    assert len(client("codebuild").list_builds_for_project(projectName="web")["ids"]) == 2
    deployments = client("codedeploy").list_deployments(applicationName="web", deploymentGroupName="dev")
    assert len(deployments["deployments"]) == 2
