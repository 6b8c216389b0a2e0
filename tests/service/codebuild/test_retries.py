"""Failed builds that are tried again by themselves."""

import time
from typing import Any

import pytest
from sqlalchemy import select

from emulator.engine.jobs import job_table
from emulator.node import Node
from tests.service.codebuild.conftest import INLINE, Builder

FAILS = "version: 0.2\nphases:\n  build:\n    {rule}commands: [exit 7]\n"


def chain(builder: Builder, wanted: int) -> list[dict[str, Any]]:
    """All builds of the project, oldest first, once there are `wanted` and all are over."""
    deadline = time.monotonic() + 30
    while True:
        ids = builder.codebuild.list_builds_for_project(projectName="demo", sortOrder="ASCENDING")["ids"]
        builds = [builder.finish(build_id).build for build_id in ids]
        if len(builds) >= wanted and not _will_retry(builds[-1]):
            return builds
        assert time.monotonic() < deadline, builds
        time.sleep(0.05)


def _will_retry(build: dict[str, Any]) -> bool:
    config = build.get("autoRetryConfig", {})
    left = int(config.get("autoRetryLimit", 0)) - int(config.get("autoRetryNumber", 0))
    return left > 0 and str(build["buildStatus"]) == "FAILED"


def test_a_project_tries_again(builder: Builder) -> None:
    builder.project(FAILS.format(rule=""), autoRetryLimit=2)
    builder.start()
    builds = chain(builder, 3)
    assert [build["buildStatus"] for build in builds] == ["FAILED"] * 3
    arns = [build["arn"] for build in builds]
    assert [build["autoRetryConfig"] for build in builds] == [
        {"autoRetryLimit": 2, "autoRetryNumber": 0, "nextAutoRetry": arns[1]},
        {"autoRetryLimit": 2, "autoRetryNumber": 1, "nextAutoRetry": arns[2], "previousAutoRetry": arns[0]},
        {"autoRetryLimit": 2, "autoRetryNumber": 2, "previousAutoRetry": arns[1]},
    ]


@pytest.mark.parametrize(
    ("rule", "count"), [("RETRY-1", 2), ("retry-1-exit status 7", 2), ("RETRY-exit status 8", 1), ("RETRY-0", 1)]
)
def test_a_phase_tries_again(builder: Builder, rule: str, count: int) -> None:
    builder.project(FAILS.format(rule=f"on-failure: {rule}\n    "))
    builder.start()
    chain(builder, count)
    builder.run(INLINE, "marker")  # whatever was due before it is done by now
    assert len(builder.codebuild.list_builds_for_project(projectName="demo")["ids"]) == count


def test_a_stopped_build_is_not_tried_again(builder: Builder) -> None:
    builder.project("version: 0.2\nphases:\n  build:\n    commands: [sleep 60]\n", autoRetryLimit=2)
    build_id = builder.start()
    builder.await_phase(build_id, "BUILD")
    builder.codebuild.stop_build(id=build_id)
    ended = builder.run("version: 0.2\nphases:\n  build:\n    commands: ['true']\n", "other", autoRetryLimit=2)
    assert ended.status == "SUCCEEDED"
    assert len(builder.codebuild.list_builds()["ids"]) == 2


def test_a_buildspec_that_cannot_be_read_leaves_no_work_behind(builder: Builder, local_server: Node) -> None:
    ended = builder.run("version: 0.2\nphases: [\n")
    assert ended.context("DOWNLOAD_SOURCE")[0] == "YAML_FILE_ERROR"

    def left() -> int:
        wanted = select(job_table.c.id).where(
            job_table.c.account == builder.account, job_table.c.kind == "codebuild.retry_build"
        )
        with local_server.db.read() as tx:
            return len(tx.conn.execute(wanted).all())

    deadline = time.monotonic() + 20
    while left():
        assert time.monotonic() < deadline, "a job fails again and again"
        time.sleep(0.02)
