"""A server that is killed in the middle of everything goes on where it was."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import boto_client, needs
from tests.service.codepipeline.conftest import Line, approval, build, commit_source, stage
from tests.support.mortal import MortalServer, through_crashes

pytestmark = needs("codebuild")


def line_on(server: MortalServer, account: str) -> Line:
    def client(service: str, account: str = account, region: str = "us-east-1", **config: Any) -> Any:
        return boto_client(server.url, service, account, region, **config)

    through_crashes(lambda: client("s3").list_buckets())
    client("s3").create_bucket(Bucket=f"art-{account}")
    client("codecommit").create_repository(repositoryName="web")
    return Line(client, account, None, "web")  # type: ignore[arg-type]  # its events are not looked at


@pytest.mark.spec("codepipeline:scenario-17")
def test_an_open_gate_and_a_running_build_survive_kill_9(tmp_path: Path, account: str) -> None:
    server = MortalServer(tmp_path / "data")
    try:
        line = line_on(server, account)
        line.commit()
        line.project("version: 0.2\nphases:\n  build:\n    commands:\n      - sleep 3\n")
        first = line.create(
            stage("Source", commit_source()), stage("Gate", approval()), stage("Build", build(output=""))
        )
        line.decide("Gate")
        line.wait_for_action(first, "Build")
        second = line.start()
        waiting = line.wait_for_action(second, "Look")
        token = line.token("Gate")
        began = line.action(first, "Build")

        server.kill()
        through_crashes(lambda: line.status(first))
        assert server.deaths == 1
        assert line.token("Gate") == token
        line.wait(first)
        ended = line.action(first, "Build")
        assert ended["actionExecutionId"] == began["actionExecutionId"]
        builds = line.aws("codebuild").list_builds_for_project(projectName="web")["ids"]
        assert builds == [ended["output"]["executionResult"]["externalExecutionId"]]
        assert [one["actionName"] for one in line.actions(first)] == ["Commit", "Look", "Build"]

        line.decide("Gate", token=token)
        line.wait(second)
        assert line.action(second, "Look")["actionExecutionId"] == waiting["actionExecutionId"]
        assert "Traceback" not in server.log()
    finally:
        server.stop()
