"""Builds as records: numbers, lists, limits, tokens. No runner takes them."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from emulator.node import Node
from tests.conftest import Aws
from tests.service.codebuild.conftest import project_request
from tests.service.codebuild.test_projects import refusal


@pytest.fixture
def codebuild(aws: Aws, account: str) -> Any:
    client = aws("codebuild")
    client.create_project(**project_request(account))
    return client


def start(codebuild: Any, project: str = "demo", **request: Any) -> dict[str, Any]:
    found: dict[str, Any] = codebuild.start_build(projectName=project, **request)["build"]
    return found


@pytest.mark.spec("codebuild:trap-41", "codebuild:trap-4")
def test_what_start_build_answers(codebuild: Any, account: str) -> None:
    build = start(codebuild)
    assert build["arn"] == f"arn:aws:codebuild:us-east-1:{account}:build/{build['id']}"
    assert build["buildStatus"] == "IN_PROGRESS"
    assert build["buildComplete"] is False
    assert build["currentPhase"] == "QUEUED"
    assert [phase["phaseType"] for phase in build["phases"]] == ["SUBMITTED", "QUEUED"]
    assert build["phases"][0]["phaseStatus"] == "SUCCEEDED"
    assert build["phases"][1].keys() == {"phaseType", "startTime"}
    assert build["buildNumber"] == 1
    assert build["initiator"] == "root"
    assert build["logs"]["deepLink"].endswith("#logEvent:group=null;stream=null")
    assert "groupName" not in build["logs"]
    assert build["artifacts"]["location"] == ""
    assert build["timeoutInMinutes"] == 60


@pytest.mark.spec("codebuild:trap-23", "codebuild:trap-24", "codebuild:trap-22")
def test_lists_and_numbers(codebuild: Any, account: str) -> None:
    codebuild.create_project(**project_request(account, "other"))
    ids = [start(codebuild)["id"] for _ in range(3)]
    other = start(codebuild, "other")
    assert other["buildNumber"] == 1
    assert codebuild.list_builds_for_project(projectName="demo")["ids"] == ids[::-1]
    assert codebuild.list_builds_for_project(projectName="demo", sortOrder="ASCENDING")["ids"] == ids
    assert codebuild.list_builds()["ids"] == [other["id"], *ids[::-1]]
    assert codebuild.list_builds(sortOrder="ASCENDING")["ids"] == [*ids, other["id"]]
    unknown = ids[0][:-1] + ("0" if ids[0][-1] != "0" else "1")
    found = codebuild.batch_get_builds(ids=[ids[1], other["arn"], unknown])
    assert [build["id"] for build in found["builds"]] == [ids[1], other["id"]]
    assert found["buildsNotFound"] == [unknown]
    assert refusal(codebuild.batch_get_builds, ids=["nonsense"]) == (
        "InvalidInputException", "Invalid build ID provided"
    )  # fmt: skip
    codebuild.stop_build(id=ids[2])
    codebuild.batch_delete_builds(ids=[ids[2]])
    codebuild.delete_project(name="demo")
    assert codebuild.list_builds_for_project(projectName="demo")["ids"] == [ids[1], ids[0]]
    codebuild.create_project(**project_request(account))
    assert start(codebuild)["buildNumber"] == 4


@pytest.mark.spec("codebuild:trap-21")
def test_deleting_builds(codebuild: Any) -> None:
    running, stopped = start(codebuild), start(codebuild)
    codebuild.stop_build(id=stopped["id"])
    answer = codebuild.batch_delete_builds(ids=[running["id"], stopped["id"]])
    assert answer["buildsDeleted"] == [stopped["arn"]]
    assert answer["buildsNotDeleted"] == [{"id": running["arn"], "statusCode": "BUILD_IN_PROGRESS"}]
    assert codebuild.batch_get_builds(ids=[stopped["id"]])["buildsNotFound"] == [stopped["id"]]
    code, message = refusal(codebuild.stop_build, id=stopped["id"])
    assert (code, message) == ("ResourceNotFoundException", f"Build {stopped['id']} does not exist")


@pytest.mark.spec("codebuild:trap-38")
def test_a_pipelines_project_needs_overrides(codebuild: Any, account: str) -> None:
    codebuild.create_project(
        **project_request(account, "pipe", source={"type": "CODEPIPELINE"}, artifacts={"type": "CODEPIPELINE"})
    )
    assert refusal(codebuild.start_build, projectName="pipe") == (
        "InvalidInputException", "ArtifactsOverride must be set when using artifacts type CodePipelines"
    )  # fmt: skip
    none = {"type": "NO_ARTIFACTS"}
    assert refusal(codebuild.start_build, projectName="pipe", artifactsOverride=none)[0] == "InvalidInputException"
    build = start(
        codebuild, "pipe", artifactsOverride=none, sourceTypeOverride="S3", sourceLocationOverride="bucket/key.zip"
    )
    assert build["source"]["type"] == "S3"
    assert codebuild.list_builds_for_project(projectName="pipe")["ids"] == [build["id"]]


@pytest.mark.spec("codebuild:trap-39")
def test_the_projects_own_limit_refuses(codebuild: Any, account: str) -> None:
    codebuild.create_project(**project_request(account, "narrow", concurrentBuildLimit=1))
    first = start(codebuild, "narrow")
    assert refusal(codebuild.start_build, projectName="narrow") == (
        "AccountLimitExceededException", "Cannot have more than 1 active builds for the project"
    )  # fmt: skip
    codebuild.stop_build(id=first["id"])
    assert start(codebuild, "narrow")["buildNumber"] == 2


@pytest.mark.spec("codebuild:trap-39")
def test_the_accounts_limit_queues_in_order(codebuild: Any) -> None:
    ids = [start(codebuild)["id"] for _ in range(63)]
    states = await_queued(codebuild, ids, 3)
    assert states == ["admitted"] * 60 + ["QUEUED"] * 3
    codebuild.stop_build(id=ids[5])
    states = await_queued(codebuild, ids, 2)
    assert states[60:] == ["admitted", "QUEUED", "QUEUED"]


def await_queued(codebuild: Any, ids: list[str], wanted: int) -> list[str]:
    """Until so many builds are left in the queue."""
    deadline = time.monotonic() + 40
    while True:
        builds = codebuild.batch_get_builds(ids=ids)["builds"]
        states = ["QUEUED" if build["currentPhase"] == "QUEUED" else "admitted" for build in builds]
        if states.count("QUEUED") == wanted or time.monotonic() > deadline:
            return states
        time.sleep(0.02)


def test_tokens(codebuild: Any) -> None:
    first = start(codebuild, idempotencyToken="t")
    assert start(codebuild, idempotencyToken="t")["id"] == first["id"]
    code, message = refusal(codebuild.start_build, projectName="demo", idempotencyToken="t", sourceVersion="x")
    assert code == "InvalidInputException"
    assert "mismatch" in message
    assert start(codebuild, idempotencyToken="T")["id"] != first["id"]
    retried = codebuild.retry_build(id=first["id"], idempotencyToken="t")["build"]
    assert codebuild.retry_build(id=first["id"], idempotencyToken="t")["build"]["id"] == retried["id"]
    assert retried["buildNumber"] == 3
    assert len(codebuild.list_builds()["ids"]) == 3


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"projectName": "none"}, "ResourceNotFoundException"),
        ({"projectName": "demo", "timeoutInMinutesOverride": 4}, "InvalidInputException"),
        ({"projectName": "demo", "sourceTypeOverride": "S3"}, "InvalidInputException"),
        ({"projectName": "demo", "artifactsOverride": {"type": "S3"}}, "InvalidInputException"),
        ({"projectName": "demo", "buildspecOverride": "some/path.yml"}, "InvalidInputException"),
        ({"projectName": "demo", "serviceRoleOverride": "arn:aws:iam::000000000001:role/x"}, "InvalidInputException"),
        ({"projectName": "demo", "cacheOverride": {"type": "S3"}}, "InvalidInputException"),
        ({"projectName": "demo", "imagePullCredentialsTypeOverride": "SERVICE_ROLE"}, "InvalidInputException"),
        ({"projectName": "demo", "computeTypeOverride": "HUGE"}, "InvalidInputException"),
        (
            {"projectName": "demo", "environmentVariablesOverride": [{"name": "A", "value": "1"}] * 2},
            "InvalidInputException",
        ),
    ],
)
def test_refused_requests_start_nothing(aws: Aws, codebuild: Any, request_: dict[str, Any], code: str) -> None:
    client = aws("codebuild", parameter_validation=False)
    assert refusal(client.start_build, **request_)[0] == code
    assert codebuild.list_builds()["ids"] == []
    assert start(codebuild)["buildNumber"] == 1


def test_a_build_that_waits_for_a_runner_can_be_stopped(codebuild: Any, server: Node) -> None:
    build_id = start(codebuild)["id"]
    run = f"codebuild-{build_id.partition(':')[2]}"
    assert eventually(lambda: run in known_runs(server)), "it was not prepared"
    build = codebuild.stop_build(id=build_id)["build"]
    assert [phase["phaseType"] for phase in build["phases"]] == ["SUBMITTED", "QUEUED", "PROVISIONING", "COMPLETED"]
    assert build["phases"][2]["phaseStatus"] == "STOPPED"
    assert eventually(lambda: run not in known_runs(server)), "a runner would still do it"


def known_runs(server: Node) -> set[str]:
    with server.db.read() as tx:
        return {row.id for row in tx.conn.exec_driver_sql("select id from run")}


def eventually(question: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 10
    while not question():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
