"""Builds that take too long, on a clock that the test moves."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from emulator.embedded import start_runner
from emulator.kernel.clock import ManualClock
from emulator.main import listings
from emulator.node import Node
from emulator.settings import Settings
from tests.conftest import boto_client
from tests.service.codebuild.conftest import Builder


@pytest.fixture(scope="module")
def clock() -> ManualClock:
    return ManualClock(datetime.now(UTC))


@pytest.fixture(scope="module")
def timed(tmp_path_factory: pytest.TempPathFactory, clock: ManualClock) -> Iterator[Node]:
    """A server with one place for builds."""
    settings = Settings(port=0, data=tmp_path_factory.mktemp("timed"), runner="local", concurrency=1)
    node = Node(settings, listings(), start_runner=lambda node: start_runner(node.settings, node.peer), clock=clock)
    node.start()
    yield node
    node.stop()


@pytest.fixture
def builder(timed: Node, account: str) -> Builder:
    return Builder(lambda service, **options: boto_client(timed.url, service, account, **options), account)


SLOW = "version: 0.2\nphases:\n  build:\n    commands: [sleep 400]\n  post_build:\n    commands: [echo never]\n"


@pytest.mark.spec("codebuild:scenario-16")
def test_a_build_that_runs_too_long(builder: Builder, clock: ManualClock) -> None:
    builder.project(SLOW)
    build_id = builder.start(timeoutInMinutesOverride=5)
    builder.await_phase(build_id, "BUILD")
    clock.advance(299)
    assert builder.get(build_id)["currentPhase"] == "BUILD"
    clock.advance(2)
    ended = builder.finish(build_id)
    assert ended.status == "FAILED"
    assert list(ended.phases)[-2:] == ["BUILD", "COMPLETED"]
    assert ended.phases["BUILD"] == "TIMED_OUT"
    assert ended.context("BUILD") == ("BUILD_TIMED_OUT", "Build has timed out. ")
    assert ended.output == []


@pytest.mark.spec("codebuild:trap-39")
def test_a_build_that_waits_too_long(builder: Builder, clock: ManualClock) -> None:
    builder.project(SLOW)
    running = builder.start(timeoutInMinutesOverride=60)
    builder.await_phase(running, "BUILD")
    waiting = builder.start(queuedTimeoutInMinutesOverride=5)
    clock.advance(301)
    ended = builder.finish(waiting)
    assert ended.status == "FAILED"
    assert ended.phases == {"SUBMITTED": "SUCCEEDED", "QUEUED": "TIMED_OUT", "COMPLETED": None}
    assert all("contexts" not in phase for phase in ended.build["phases"])
    assert builder.get(running)["currentPhase"] == "BUILD"
    last = builder.start()
    builder.codebuild.stop_build(id=running)
    builder.await_phase(last, "BUILD")
    builder.codebuild.stop_build(id=last)


def test_reports_expire(builder: Builder, clock: ManualClock) -> None:
    ended = builder.run(
        'version: 0.2\nphases:\n  build:\n    commands: [\'echo "<testsuite name=s><testcase name=t/></testsuite>" | '
        'sed "s/=\\\\([a-z]\\\\)/=\\"\\\\1\\"/g" > r.xml\']\nreports:\n  unit:\n    files: r.xml\n'
    )
    arn = ended.build["reportArns"][0]
    report = builder.codebuild.batch_get_reports(reportArns=[arn])["reports"][0]
    assert report["status"] == "SUCCEEDED", ended.lines
    assert report["expired"] - report["created"] <= timedelta(days=30)
    clock.advance(30 * 86_400 + 1)
    builder.await_gone(arn)
