"""Whole releases: source, build, deployment, approval, production in another account.

The runner is a dummy: builds and hooks end as their own words say.
"""

import io
import json
import re
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import needs
from tests.service.codepipeline.conftest import Line, action, approval, build, commit_source, deploy, eventually, stage

pytestmark = needs("codebuild", "codedeploy")
Refused = Callable[..., tuple[str, str]]
V2 = {"pipelineType": "V2"}

BUILDSPEC = """\
version: 0.2
env:
  exported-variables: [VERSION]
phases:
  build:
    commands:
      - export VERSION=7
      - echo built > page.html
artifacts:
  files: [appspec.yml, page.html]
"""
APPSPEC = """\
version: 0.0
os: linux
files:
  - source: page.html
    destination: /srv/web
"""


def sources(line: Line, **files: str) -> str:
    """A commit with a buildspec and an AppSpec; `__` stands for `.` in names."""
    wanted = {"buildspec.yml": BUILDSPEC, "appspec.yml": APPSPEC} | {
        name.replace("__", "."): text for name, text in files.items()
    }
    return [line.commit(text, name) for name, text in wanted.items()][-1]


def role_in(account: str) -> str:
    return f"arn:aws:iam::{account}:role/deploy"


@pytest.fixture
def prod(account: str) -> str:
    """Another account."""
    return str(int(account) + 1_000_000)


@pytest.mark.spec(
    "codepipeline:scenario-2", "codepipeline:scenario-4", "codepipeline:trap-4", "codepipeline:trap-25",
)  # fmt: skip
def test_a_release_reaches_production_in_another_account(working: Line, prod: str) -> None:
    line = working
    commit = sources(line)
    line.project()
    line.target()
    line.target(prod, "prod")
    gate = approval(configuration={"CustomData": "Version #{Build.VERSION} of #{Src.CommitId}?"})
    stages = (
        stage("Source", commit_source(namespace="Src")),
        stage("Build", build(namespace="Build")),
        stage("Dev", deploy()),
        stage("Gate", gate),
        stage("Prod", deploy(group="prod", roleArn=role_in(prod))),
    )
    first = line.create(*stages)
    seen = line.wait_for_action(first, "Look")
    assert seen["input"]["resolvedConfiguration"] == {"CustomData": f"Version 7 of {commit}?"}
    token = line.token("Gate")
    assert re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", token)

    made = line.action(first, "Commit")["output"]["outputArtifacts"][0]["s3location"]
    assert re.fullmatch(r"web/SourceArti/[A-Za-z0-9]{7}", made["key"])
    bundle = line.action(first, "Build")["output"]["outputArtifacts"][0]["s3location"]
    assert re.fullmatch(r"web/Bundle/[A-Za-z0-9]{7}", bundle["key"])
    body = line.aws("s3").get_object(Bucket=bundle["bucket"], Key=bundle["key"])["Body"].read()
    with zipfile.ZipFile(io.BytesIO(body)) as files:
        assert set(files.namelist()) == {"appspec.yml", "page.html"}
    deployed = line.action(first, "Deploy")["output"]["executionResult"]["externalExecutionId"]
    info = line.aws("codedeploy").get_deployment(deploymentId=deployed)["deploymentInfo"]
    assert (info["status"], info["revision"]["s3Location"]["key"]) == ("Succeeded", bundle["key"])

    line.decide("Gate")
    line.wait(first)
    last = next(one for one in line.actions(first) if one["stageName"] == "Prod")
    there = last["output"]["executionResult"]["externalExecutionId"]
    theirs = line.aws("codedeploy", account=prod).get_deployment(deploymentId=there)["deploymentInfo"]
    assert (theirs["status"], theirs["revision"]["s3Location"]["bucket"]) == ("Succeeded", line.bucket)
    _check_events(line, first, made)


def _check_events(line: Line, execution: str, made: dict[str, str]) -> None:
    names = (("Source", "Commit"), ("Build", "Build"), ("Dev", "Deploy"), ("Gate", "Look"), ("Prod", "Deploy"))
    expected = [("pipeline", "web", "STARTED")]
    for name, act in names:
        expected += [
            ("stage", name, "STARTED"),
            ("action", act, "STARTED"),
            ("action", act, "SUCCEEDED"),
            ("stage", name, "SUCCEEDED"),
        ]
    assert line.events(of=execution) == [*expected, ("pipeline", "web", "SUCCEEDED")]
    details = line.details(of=execution)
    started = details[0][1]
    assert started["execution-trigger"]["trigger-type"] == "CreatePipeline"
    for level, detail in details:
        assert detail["version"] == 1
        assert isinstance(detail["version"], float)
        assert ("execution-trigger" in detail) == (detail is started)
        if level == "action":
            assert detail["type"]["version"] == "1"
    ended = next(detail for _, detail in details if detail.get("action") == "Commit" and detail["state"] == "SUCCEEDED")
    assert ended["output-artifacts"] == [{"name": "SourceArtifact", "s3location": made}]
    assert ended["execution-result"]["external-execution-summary"] == "Say " + APPSPEC.rstrip("\n")
    began = next(detail for _, detail in details if detail.get("action") == "Build" and detail["state"] == "STARTED")
    assert began["input-artifacts"] == [{"name": "SourceArtifact", "s3location": made}]
    assert not {"output-artifacts", "execution-result"} & set(began)


def test_the_envelope_of_an_event(working: Line) -> None:
    """As a rule's target receives it."""
    line = working
    line.aws("logs").create_log_group(logGroupName="/events")
    events = line.aws("events")
    events.put_rule(
        Name="all", EventPattern='{"source": ["aws.codepipeline"], "detail": {"version": [1], "state": ["STARTED"]}}'
    )
    arn = f"arn:aws:logs:us-east-1:{line.account}:log-group:/events"
    events.put_targets(Rule="all", Targets=[{"Id": "log", "Arn": arn}])
    line.create(stage("Source", commit_source()), stage("Gate", approval()))
    ask = {"logGroupName": "/events", "filterPattern": '"Pipeline Execution State Change"'}
    found = eventually(lambda: line.aws("logs").filter_log_events(**ask)["events"])
    event = json.loads(found[0]["message"])
    assert (event["detail-type"], event["source"], event["account"], event["resources"]) == (
        "CodePipeline Pipeline Execution State Change", "aws.codepipeline", line.account,
        [f"arn:aws:codepipeline:us-east-1:{line.account}:web"],
    )  # fmt: skip
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", event["detail"]["start-time"])


@pytest.mark.spec("codepipeline:scenario-10")
def test_a_failed_build_is_repaired_and_retried(working: Line) -> None:
    line = working
    line.project("version: 0.2\nphases:\n  build:\n    commands:\n      - exit 3\n")
    first = line.create(stage("Source", commit_source()), stage("Build", build(output="")))
    line.wait(first, "Failed")
    failed = line.action(first, "Build")
    result = failed["output"]["executionResult"]
    assert result["errorDetails"] == {"code": "JobFailed", "message": "Build terminated with state: FAILED"}
    assert result["externalExecutionSummary"] == "Build terminated with state: FAILED"
    told = line.events(of=first)
    assert told[-3:] == [("action", "Build", "FAILED"), ("stage", "Build", "FAILED"), ("pipeline", "web", "FAILED")]
    detail = next(one for _, one in line.details(of=first) if one.get("action") == "Build" and one["state"] == "FAILED")
    assert detail["execution-result"]["error-code"] == "JobFailed"
    fine = "version: 0.2\nphases:\n  build:\n    commands:\n      - echo fine\n"
    line.aws("codebuild").update_project(name="web", source={"type": "CODEPIPELINE", "buildspec": fine})
    ask = {"pipelineName": "web", "stageName": "Build", "pipelineExecutionId": first, "retryMode": "FAILED_ACTIONS"}
    assert line.api.retry_stage_execution(**ask)["pipelineExecutionId"] == first
    line.wait(first)
    assert line.action(first, "Build")["actionExecutionId"] != failed["actionExecutionId"]
    asked = {"pipelineExecutionId": first}
    every = line.actions(first, filter={"latestInPipelineExecution": {**asked, "startTimeRange": "All"}})
    latest = line.actions(first, filter={"latestInPipelineExecution": {**asked, "startTimeRange": "Latest"}})
    assert [len(every), len(latest)] == [3, 2]
    assert {("pipeline", "web", "RESUMED"), ("stage", "Build", "RESUMED")} < set(line.events(of=first))


@pytest.mark.spec("codepipeline:scenario-11", "codepipeline:trap-20")
def test_an_abandoned_build_ends_by_itself(working: Line, refused: Refused) -> None:
    line = working
    line.project("version: 0.2\nphases:\n  build:\n    commands:\n      - sleep 1.5\n")
    first = line.create(stage("Source", commit_source()), stage("Build", build(output="")))
    began = line.wait_for_action(first, "Build")
    eventually(lambda: line.action(first, "Build")["output"].get("executionResult"))
    ask = {"pipelineName": "web", "pipelineExecutionId": first}
    line.api.stop_pipeline_execution(**ask)
    assert line.status(first) == "Stopping"
    assert refused(line.api.stop_pipeline_execution, **ask)[0] == "DuplicatedStopRequestException"
    line.api.stop_pipeline_execution(**ask, abandon=True)
    line.wait(first, "Stopped")
    left = line.action(first, "Build")
    assert (left["actionExecutionId"], left["status"]) == (began["actionExecutionId"], "Abandoned")
    build_id = left["output"]["executionResult"]["externalExecutionId"]

    def status() -> str:
        return str(line.aws("codebuild").batch_get_builds(ids=[build_id])["builds"][0]["buildStatus"])

    assert status() == "IN_PROGRESS"
    eventually(lambda: status() == "SUCCEEDED")
    assert line.action(first, "Build")["status"] == "Abandoned"


@pytest.mark.spec("codepipeline:scenario-12")
def test_a_bad_revision_is_rolled_back_in_production(working: Line) -> None:
    line = working
    sources(line)
    line.project()
    line.target()
    prod = stage("Prod", deploy(), onFailure={"result": "ROLLBACK"})
    first = line.create(stage("Source", commit_source()), stage("Build", build()), prod, **V2)
    line.wait(first)
    good = line.action(first, "Deploy")["input"]["inputArtifacts"]
    line.commit("os: [", "appspec.yml")
    second = line.start()
    line.wait(second, "Failed")
    back = eventually(lambda: [one for one in line.executions() if one["executionType"] == "ROLLBACK"])[0]
    assert (back["trigger"]["triggerType"], back["rollbackMetadata"]) == (
        "AutomatedRollback", {"rollbackTargetPipelineExecutionId": first}
    )  # fmt: skip
    line.wait(back["pipelineExecutionId"])
    assert line.state("Prod")["latestExecution"] == {
        "pipelineExecutionId": back["pipelineExecutionId"], "status": "Succeeded", "type": "ROLLBACK"
    }  # fmt: skip
    assert line.action(back["pipelineExecutionId"], "Deploy")["input"]["inputArtifacts"] == good


@pytest.mark.spec("codepipeline:trap-26")
def test_a_bundle_without_an_appspec_at_its_root_fails(working: Line) -> None:
    line = working
    files = "artifacts:\n  files: ['**/*']\n  base-directory: app\n"
    sources(line, buildspec__yml=BUILDSPEC.partition("artifacts:")[0].replace("page.html", "app/page.html") + files)
    line.project()
    line.target()
    first = line.create(stage("Source", commit_source()), stage("Build", build()), stage("Dev", deploy()))
    line.wait(first, "Failed")
    result = line.action(first, "Deploy")["output"]["executionResult"]
    assert result["errorDetails"]["code"] == "JobFailed"
    assert result["externalExecutionSummary"] == f"Deployment {result['externalExecutionId']} failed"
    assert "appspec" in line.aws("codedeploy").get_deployment_target(
        deploymentId=result["externalExecutionId"],
        targetId=line.aws("codedeploy").list_deployment_targets(deploymentId=result["externalExecutionId"])["targetIds"][0],
    )["deploymentTarget"]["instanceTarget"]["lifecycleEvents"][2]["diagnostics"]["message"].lower()  # fmt: skip


@pytest.mark.spec("codepipeline:trap-22")
def test_a_reference_is_for_builds_alone(working: Line) -> None:
    """The build clones the repository, with its history; nobody else finds anything to use."""
    line = working
    commit = sources(line)
    line.project()
    line.aws("s3").create_bucket(Bucket=f"out-{line.account}")
    source = commit_source(configuration={"OutputArtifactFormat": "CODEBUILD_CLONE_REF"})
    upload = action(
        "Deploy", "S3", "Upload", inputArtifacts=[{"name": "SourceArtifact"}],
        configuration={"BucketName": f"out-{line.account}", "Extract": "true"},
    )  # fmt: skip
    first = line.create(stage("Source", source), stage("Build", build()), stage("Dev", upload))
    line.wait(first, "Failed")
    made = line.action(first, "Build")
    assert made["status"] == "Succeeded"
    build_id = made["output"]["executionResult"]["externalExecutionId"]
    seen = line.aws("codebuild").batch_get_builds(ids=[build_id])["builds"][0]
    assert (seen["source"]["type"], seen["resolvedSourceVersion"]) == ("CODECOMMIT", commit)
    error = line.action(first, "Upload")["output"]["executionResult"]["errorDetails"]
    assert error["code"] == "JobFailed"
    assert "cannot be extracted" in error["message"]


def test_what_builds_are_told(working: Line) -> None:
    """Initiator, primary and other sources, variables, one or several outputs."""
    line = working
    line.aws("codecommit").create_repository(repositoryName="lib")
    line.aws("codecommit").put_file(
        repositoryName="lib", branchName="main", filePath="lib.txt", fileContent=b"lib", name="A", email="a@example.com"
    )
    spec = (
        "version: 0.2\nphases:\n  build:\n    commands:\n      - echo a > a.txt\n      - echo b > b.txt\n"
        "artifacts:\n  secondary-artifacts:\n    One: {files: [a.txt]}\n    Two: {files: [b.txt]}\n"
    )
    line.commit(spec, "buildspec.yml")
    line.project()
    library = commit_source("Lib", "Lib", configuration={"RepositoryName": "lib"})
    two = build(
        "Two", output="",
        configuration={
            "PrimarySource": "SourceArtifact",
            "EnvironmentVariables": json.dumps([{"name": "WHO", "value": "#{codepipeline.PipelineExecutionId}"}]),
        },
    )  # fmt: skip
    two |= {
        "inputArtifacts": [{"name": "Lib"}, {"name": "SourceArtifact"}],
        "outputArtifacts": [{"name": "One"}, {"name": "Two"}],
    }
    first = line.create(stage("Source", commit_source(), library), stage("Build", two))
    line.wait(first)
    one = line.action(first, "Two")
    build_id = one["output"]["executionResult"]["externalExecutionId"]
    seen = line.aws("codebuild").batch_get_builds(ids=[build_id])["builds"][0]
    assert seen["initiator"] == "codepipeline/web"
    commit = line.action(first, "Commit")["output"]["executionResult"]["externalExecutionId"]
    assert (seen["source"]["type"], seen["resolvedSourceVersion"]) == ("CODEPIPELINE", commit)
    assert [other["sourceIdentifier"] for other in seen["secondarySources"]] == ["Lib"]
    assert {"name": "WHO", "value": first, "type": "PLAINTEXT"} in seen["environment"]["environmentVariables"]
    for artifact, name in zip(one["output"]["outputArtifacts"], ("a.txt", "b.txt"), strict=True):
        place = artifact["s3location"]
        body = line.aws("s3").get_object(Bucket=place["bucket"], Key=place["key"])["Body"].read()
        with zipfile.ZipFile(io.BytesIO(body)) as files:
            assert files.namelist() == [name]


@pytest.mark.parametrize(
    ("configuration", "code", "text"),
    [
        ({"ProjectName": "nobody"}, "ConfigurationError", "Project cannot be found"),
        ({"EnvironmentVariables": "{"}, "ConfigurationError", "EnvironmentVariables"),
        ({"EnvironmentVariables": '[{"name": "x"}]'}, "ConfigurationError", "EnvironmentVariables"),
        ({"BuildspecOverride": "#{Src.Nothing}"}, "ConfigurationError", "#{Src.Nothing} could not be resolved"),
    ],
)
def test_what_cannot_be_built_says_why(line: Line, configuration: dict[str, str], code: str, text: str) -> None:
    line.project("version: 0.2\nphases:\n  build:\n    commands: [echo]\n")
    wrong = build(configuration=configuration, output="")
    first = line.create(stage("Source", commit_source(namespace="Src")), stage("Build", wrong))
    line.wait(first, "Failed")
    error: Any = line.action(first, "Build")["output"]["executionResult"]["errorDetails"]
    assert error["code"] == code
    assert text in error["message"]


def test_an_action_with_a_batch_ends_when_the_batch_does(working: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody would ask again within the hour."""
    monkeypatch.setattr("services.codepipeline.workflows.act._pause", lambda one, now: 3600.0)
    line = working
    batch = "batch:\n  build-list:\n    - identifier: one\n    - identifier: two\n"
    sources(line, buildspec__yml=BUILDSPEC.replace("env:", f"{batch}env:"))
    line.project()
    config = {"serviceRole": f"arn:aws:iam::{line.account}:role/batch"}
    line.aws("codebuild").update_project(name="web", buildBatchConfig=config)
    enabled = build(configuration={"BatchEnabled": "true", "CombineArtifacts": "true"})
    first = line.create(stage("Source", commit_source()), stage("Build", enabled))
    line.wait(first)
    batch_id = line.action(first, "Build")["output"]["executionResult"]["externalExecutionId"]
    seen = line.aws("codebuild").batch_get_build_batches(ids=[batch_id])["buildBatches"][0]
    assert [group["identifier"] for group in seen["buildGroups"]] == ["DOWNLOAD_SOURCE", "one", "two"]
    assert seen["buildBatchStatus"] == "SUCCEEDED"
