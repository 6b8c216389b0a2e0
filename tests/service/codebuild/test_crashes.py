"""The server dies at commit after commit while a build runs; afterwards all is as if nothing had happened."""

import itertools
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from emulator.api import codebuild, logs, s3
from emulator.node import Node
from tests.service.codebuild.conftest import project_request
from tests.support.frail import Life, life

ACCOUNT = "123456789012"
SPEC = """\
version: 0.2
env:
  exported-variables: [V]
phases:
  install:
    commands: ['for n in $(seq 1 40); do echo "line $n"; done']
  build:
    commands:
      - echo "<testsuite name='s'><testcase name='a'/><testcase name='b'><failure>no</failure></testcase></testsuite>" > r.xml
      - V=42; echo half; sleep 0.4; echo whole
artifacts:
  files: r.xml
reports:
  unit:
    files: r.xml
"""


class Clients:
    """Of one life."""

    def __init__(self, node: Node) -> None:
        kinds = node.platform.client
        self.codebuild = kinds(codebuild.Client, account=ACCOUNT, region="us-east-1")
        self.logs = kinds(logs.Client, account=ACCOUNT, region="us-east-1")
        self.s3 = kinds(s3.Client, account=ACCOUNT, region="us-east-1")

    def start(self) -> str:
        answer = self.codebuild.start_build({"projectName": "demo", "idempotencyToken": "once"})
        return answer["build"]["id"]

    def build(self, build_id: str) -> Any:
        return self.codebuild.batch_get_builds({"ids": [build_id]})["builds"][0]


pytestmark = [
    pytest.mark.timeout(240),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning"),  # how threads of a life end
]


@pytest.mark.parametrize(("point", "first", "step"), [("after_commit", 2, 1), ("before_commit", 3, 1)])
def test_a_build_survives(tmp_path: Path, point: str, first: int, step: int) -> None:
    with life(tmp_path) as one:
        _set_up(Clients(one.node))
    _live_and_die(tmp_path, point, first, step, _go_on)
    with life(tmp_path) as one:
        one.wait(lambda: not _left(one.node))
        _check(one.node)


def test_a_stop_survives(tmp_path: Path) -> None:
    slow = "version: 0.2\nphases:\n  build:\n    commands: ['echo begun; sleep 60; echo never']\n"
    with life(tmp_path) as one:
        _set_up(Clients(one.node), source={"type": "NO_SOURCE", "buildspec": slow})

    def go_on(one: Life) -> bool:
        clients = Clients(one.node)
        build_id = clients.start()
        if not one.wait(lambda: clients.build(build_id)["currentPhase"] in ("BUILD", "COMPLETED")):
            return False
        clients.codebuild.stop_build({"id": build_id})
        return one.wait(lambda: not _left(one.node) and not _rows(one.node, "run"))

    _live_and_die(tmp_path, "after_commit", 3, 1, go_on)
    with life(tmp_path) as one:
        clients = Clients(one.node)
        build = clients.build(clients.codebuild.list_builds({})["ids"][0])
        assert build["buildStatus"] == "STOPPED"
        assert [phase["phaseType"] for phase in build["phases"]][-2:] == ["BUILD", "COMPLETED"]
        output = [line for line in _lines(clients, build) if line and not line.startswith("[Container]")]
        assert output == ["begun"]
        _check_nothing_left(one.node)


def test_a_batch_survives(tmp_path: Path) -> None:
    graph = (
        "version: 0.2\nbatch:\n  build-graph:\n    - identifier: a\n    - identifier: b\n      depend-on: [a]\n"
        "phases:\n  build:\n    commands: [echo $CODEBUILD_BATCH_BUILD_IDENTIFIER]\n"
    )
    with life(tmp_path) as one:
        config = {"serviceRole": f"arn:aws:iam::{ACCOUNT}:role/batch"}
        source = {"type": "NO_SOURCE", "buildspec": graph}
        _set_up(Clients(one.node), source=source, artifacts={"type": "NO_ARTIFACTS"}, buildBatchConfig=config)

    def batch_of(clients: Clients) -> Any:
        started = clients.codebuild.start_build_batch({"projectName": "demo", "idempotencyToken": "once"})
        return clients.codebuild.batch_get_build_batches({"ids": [started["buildBatch"]["id"]]})["buildBatches"][0]

    def go_on(one: Life) -> bool:
        clients = Clients(one.node)
        batch_of(clients)
        return one.wait(lambda: batch_of(clients)["complete"] and not _left(one.node))

    _live_and_die(tmp_path, "before_commit", 6, 4, go_on)
    with life(tmp_path) as one:
        clients = Clients(one.node)
        assert len(clients.codebuild.list_build_batches({})["ids"]) == 1
        batch = batch_of(clients)
        assert batch["buildBatchStatus"] == "SUCCEEDED"
        assert len(clients.codebuild.list_builds({})["ids"]) == 3
        for group in batch["buildGroups"][1:]:
            build = clients.build(group["currentBuildSummary"]["arn"].partition(":build/")[2])
            assert group["identifier"] in _lines(clients, build)
        _check_nothing_left(one.node)


def _live_and_die(data: Path, point: str, first: int, step: int, go_on: Callable[[Life], bool]) -> None:
    """Life after life, each a little longer, until one comes to the end."""
    deaths, done = 0, False
    for number in itertools.count(first, step):
        with life(data, point, number) as one:
            done = go_on(one)
        deaths += one.over.is_set()
        if done:
            break
    assert deaths > 4, "it did not die often enough to prove anything"


def _set_up(clients: Clients, **changes: Any) -> None:
    clients.s3.create_bucket({"Bucket": "bucket"})
    clients.s3.put_bucket_versioning({"Bucket": "bucket", "VersioningConfiguration": {"Status": "Enabled"}})
    settings = {
        "source": {"type": "NO_SOURCE", "buildspec": SPEC},
        "artifacts": {"type": "S3", "location": "bucket", "packaging": "ZIP"},
        "logsConfig": {"s3Logs": {"status": "ENABLED", "location": "bucket/logs"}},
    }
    request: Any = project_request(ACCOUNT, **{**settings, **changes})
    clients.codebuild.create_project(request)


def _go_on(one: Life) -> bool:
    """Whether the build ended in this life, and all was done that follows."""
    clients = Clients(one.node)
    build_id = clients.start()
    return one.wait(lambda: clients.build(build_id)["buildComplete"] and not _left(one.node))


def _left(node: Node) -> list[str]:
    """Kinds of jobs of CodeBuild that are due."""
    from emulator.engine import jobs

    with node.db.read() as tx:
        rows = tx.conn.exec_driver_sql("select kind from job where parked = 0 and due_at <= ?", (tx.now_ms,)).all()
        assert jobs.parked(tx) == []
    return [kind for (kind,) in rows if kind.startswith("codebuild.")]


def _check(node: Node) -> None:
    clients = Clients(node)
    ids = clients.codebuild.list_builds({})["ids"]
    assert len(ids) == 1
    build = clients.build(ids[0])
    lines = _lines(clients, build)
    assert build["buildStatus"] == "SUCCEEDED", "\n".join(lines)
    assert build["exportedEnvironmentVariables"] == [{"name": "V", "value": "42"}]
    _check_log(lines)
    assert clients.codebuild.list_reports({})["reports"] == build["reportArns"]
    cases = clients.codebuild.describe_test_cases({"reportArn": build["reportArns"][0]})["testCases"]
    assert [(case["name"], case["status"]) for case in cases] == [("a", "SUCCEEDED"), ("b", "FAILED")]
    versions = clients.s3.list_object_versions({"Bucket": "bucket", "Prefix": "demo"})["Versions"]
    assert len(versions) == 1
    _check_nothing_left(node)


def _lines(clients: Clients, build: Any) -> list[str]:
    where = {"logGroupName": build["logs"]["groupName"], "logStreamName": build["logs"]["streamName"]}
    events = clients.logs.get_log_events({**where, "startFromHead": True})["events"]  # type: ignore[typeddict-item]
    return [event["message"].removesuffix("\n") for event in events]


def _check_log(lines: list[str]) -> None:
    """Every line once, and in order."""
    output = [line for line in lines if line and not line.startswith("[Container]")]
    assert output == [*(f"line {number}" for number in range(1, 41)), "half", "whole"]
    counted = Counter(line.split(" ", 3)[3] for line in lines if line.startswith("[Container] "))
    phases = ("DOWNLOAD_SOURCE", "INSTALL", "PRE_BUILD", "BUILD", "POST_BUILD", "UPLOAD_ARTIFACTS")
    assert counted["Phase context status code:  Message: "] == len(phases)
    assert {f"Phase complete: {phase} State: SUCCEEDED": 1 for phase in phases}.items() <= counted.items()
    assert counted["Waiting for agent ping"] == 1
    assert counted["Running command V=42; echo half; sleep 0.4; echo whole"] == 1


def _check_nothing_left(node: Node) -> None:
    """No run, no key, no file that nobody owns: what is on disk are the objects in S3."""
    for table in ("run", "run_event", "run_file", "codebuild_line"):
        assert _rows(node, table) == 0, table
    with node.db.read() as tx:
        lasting = tx.now_ms + 20 * 60_000  # those of a preparation that died end soon by themselves
        query = "select access_key from credential where principal_arn like '%CodeBuild%' and expires_at > ?"
        keys = tx.conn.exec_driver_sql(query, (lasting,)).all()
    assert keys == []


def _rows(node: Node, table: str) -> int:
    with node.db.read() as tx:
        return int(tx.conn.exec_driver_sql(f"select count(*) from {table}").scalar() or 0)
