"""The server dies at commit after commit while events come, fleets change and sandboxes work; nothing is lost, and
nothing is done twice."""

import hashlib
import hmac
import itertools
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from emulator.api import codebuild, logs
from emulator.engine import jobs
from emulator.node import Node
from services.codebuild.routes.webhooks import Desk
from services.codebuild.store import webhooks
from tests.service.codebuild import events
from tests.service.codebuild.conftest import project_request
from tests.support.frail import Life, life

ACCOUNT = "123456789012"
GITHUB = {"type": "GITHUB", "location": "https://github.com/ann/app.git"}
pytestmark = [
    pytest.mark.timeout(240),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning"),  # how threads of a life end
]


def client_of(node: Node) -> codebuild.Client:
    return node.platform.client(codebuild.Client, account=ACCOUNT, region="us-east-1")


def left(node: Node) -> list[str]:
    """Kinds of jobs of CodeBuild that are due."""
    with node.db.read() as tx:
        rows = tx.conn.exec_driver_sql("select kind from job where parked = 0 and due_at <= ?", (tx.now_ms,)).all()
        assert jobs.parked(tx) == []
    return [kind for (kind,) in rows if kind.startswith("codebuild.")]


def through_deaths(data: Path, point: str, first: int, step: int, go_on: Callable[[Life], bool]) -> int:
    """Lives until `go_on` comes to its end in one; how many deaths there were. Each lasts somewhat longer."""
    deaths = 0
    for number in itertools.count(first, step):
        done = False
        with life(data, point, number) as one:
            done = go_on(one)
        deaths += one.over.is_set()
        if done:
            return deaths
    raise AssertionError


@pytest.mark.parametrize("point", ["before_commit", "after_commit"])
def test_every_event_that_was_taken_starts_one_build(tmp_path: Path, point: str) -> None:
    with life(tmp_path) as one:
        client = client_of(one.node)
        request: Any = project_request(ACCOUNT, source=GITHUB)
        client.create_project(request)
        client.create_webhook({"projectName": "demo", "manualCreation": True})
    taken: list[str] = []

    def go_on(one: Life) -> bool:
        with one.node.db.read() as tx:
            webhook = webhooks.find(tx, ACCOUNT, "us-east-1", "demo")
        assert webhook is not None
        body = json.dumps(events.github_push()).encode()
        signature = hmac.new(webhook.secret.encode(), body, hashlib.sha256).hexdigest()
        headers = {"x-github-event": "push", "x-hub-signature-256": f"sha256={signature}"}
        answer = Desk(one.node.platform).take(webhook.token, headers, body)
        taken.append(json.loads(answer.body)["deliveryId"])
        return one.wait(lambda: not left(one.node)) and len(taken) > 3

    deaths = through_deaths(tmp_path, point, 1, 2, go_on)
    assert deaths > 2, "it did not die often enough to prove anything"
    with life(tmp_path) as one:
        one.wait(lambda: not left(one.node))
        with one.node.db.read() as tx:
            rows = tx.conn.exec_driver_sql("select id, state, outcome from codebuild_delivery").all()
        answered = {row.id: row.outcome for row in rows}
        assert set(taken) <= set(answered)
        assert {row.state for row in rows} == {"answered"}
        ids = client_of(one.node).list_builds({})["ids"]
        assert Counter(answered.values()) == Counter(f"started {build_id}" for build_id in ids)


@pytest.mark.parametrize("point", ["before_commit", "after_commit"])
def test_a_fleet_comes_to_its_end(tmp_path: Path, point: str) -> None:
    """Created, grown, used by builds one after another, deleted."""
    wish: Any = {"name": "small", "baseCapacity": 1, "environmentType": "LINUX_CONTAINER"}
    wish["computeType"] = "BUILD_GENERAL1_SMALL"

    def go_on(one: Life) -> bool:
        client = client_of(one.node)
        if not client.list_projects({})["projects"]:
            if not client.list_fleets({})["fleets"]:
                client.create_fleet(wish)
            environment = {
                "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0",
                "computeType": "BUILD_GENERAL1_SMALL", "fleet": {"fleetArn": client.list_fleets({})["fleets"][0]},
            }  # fmt: skip
            request: Any = project_request(ACCOUNT, environment=environment)
            client.create_project(request)
        for number in range(3):
            client.start_build({"projectName": "demo", "idempotencyToken": f"build-{number}"})
        ids = client.list_builds({})["ids"]
        if not one.wait(lambda: all(one["buildComplete"] for one in client.batch_get_builds({"ids": ids})["builds"])):
            return False
        for arn in client.list_fleets({})["fleets"]:
            client.delete_fleet({"arn": arn})
        return one.wait(lambda: not client.list_fleets({})["fleets"] and not left(one.node))

    deaths = through_deaths(tmp_path, point, 2, 3, go_on)
    assert deaths > 3, "it did not die often enough to prove anything"
    with life(tmp_path) as one:
        client = client_of(one.node)
        builds = client.batch_get_builds({"ids": client.list_builds({})["ids"]})["builds"]
        assert [build["buildStatus"] for build in builds] == ["SUCCEEDED"] * 3
        began = sorted(
            (phase["startTime"], build["endTime"])
            for build in builds
            for phase in build["phases"]
            if phase["phaseType"] == "PROVISIONING"
        )
        assert all(later[0] >= earlier[1] for earlier, later in itertools.pairwise(began))


@pytest.mark.parametrize(("point", "first"), [("before_commit", 3), ("after_commit", 2)])
def test_a_sandbox_survives(tmp_path: Path, point: str, first: int) -> None:
    """It is made once, runs each command once, and is removed."""
    with life(tmp_path) as one:
        request: Any = project_request(ACCOUNT)
        client_of(one.node).create_project(request)

    def go_on(one: Life) -> bool:
        client = client_of(one.node)
        sandbox = client.start_sandbox({"projectName": "demo", "idempotencyToken": "once"})["sandbox"]

        def status() -> str:
            return client.batch_get_sandboxes({"ids": [sandbox["id"]]})["sandboxes"][0]["status"]

        if not one.wait(lambda: status() in ("RUN_SANDBOX", "STOPPING", "STOPPED")):
            return False
        commands = commands_of(client, sandbox["id"])
        if status() == "RUN_SANDBOX" and not commands:
            text = "echo run >> /tmp/runs; sleep 0.3; cat /tmp/runs; echo done >&2"
            client.start_command_execution({"sandboxId": sandbox["id"], "command": text})
        if not one.wait(lambda: commands_of(client, sandbox["id"])[0]["status"] in ("SUCCEEDED", "FAILED")):
            return False
        client.stop_sandbox({"id": sandbox["id"]})
        return one.wait(lambda: status() == "STOPPED" and not left(one.node))

    deaths = through_deaths(tmp_path, point, first, 1, go_on)
    assert deaths > 4, "it did not die often enough to prove anything"
    with life(tmp_path) as one:
        client = client_of(one.node)
        (sandbox_id,) = client.list_sandboxes({})["ids"]
        (command,) = commands_of(client, sandbox_id)
        assert command["standardOutputContent"] == "run\n"
        assert command["standardErrContent"] == "done\n"
        assert (command["status"], command["exitCode"]) == ("SUCCEEDED", "0")
        lines = log_of(one.node, command)
        assert [line for line in lines if line and not line.startswith("[Container]")] == ["run", "done"]
        with one.node.db.read() as tx:
            for table in ("run", "run_event", "run_file"):
                assert tx.conn.exec_driver_sql(f"select count(*) from {table}").scalar() == 0, table
        folders = [*(tmp_path / "runner" / "local" / "hosts").glob("*")]
        assert folders == []


def commands_of(client: codebuild.Client, sandbox_id: str) -> list[Any]:
    return [*client.list_command_executions_for_sandbox({"sandboxId": sandbox_id})["commandExecutions"]]


def log_of(node: Node, command: Any) -> list[str]:
    client = node.platform.client(logs.Client, account=ACCOUNT, region="us-east-1")
    group, stream = command["logs"]["groupName"], command["logs"]["streamName"]
    found = client.get_log_events({"logGroupName": group, "logStreamName": stream, "startFromHead": True})["events"]
    return [event["message"].removesuffix("\n") for event in found]
