"""What starts a pipeline, and what it then releases."""

import io
import json
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from emulator.engine import Job
from emulator.node import Node
from services.codepipeline.workflows.poll import Poll
from tests.conftest import Aws
from tests.service.codepipeline.conftest import Line, action, approval, commit_source, eventually, stage
from tests.support.git import Git

Refused = Callable[..., tuple[str, str]]
V2 = {"pipelineType": "V2"}


def on_push(line: Line, *, role: bool = True, **target: Any) -> str:
    """A rule that starts the pipeline when `main` moves; its ARN."""
    events, account = line.aws("events"), line.account
    pattern = {
        "source": ["aws.codecommit"], "detail-type": ["CodeCommit Repository State Change"],
        "resources": [f"arn:aws:codecommit:us-east-1:{account}:web"],
        "detail": {"event": ["referenceCreated", "referenceUpdated"], "referenceType": ["branch"], "referenceName": ["main"]},
    }  # fmt: skip
    arn: str = events.put_rule(Name="push", EventPattern=json.dumps(pattern))["RuleArn"]
    place = {"Id": "pipeline", "Arn": f"arn:aws:codepipeline:us-east-1:{account}:web", **target}
    if role:
        place["RoleArn"] = f"arn:aws:iam::{account}:role/events"
    events.put_targets(Rule="push", Targets=[place])
    return arn


def artifact(line: Line, execution: str, name: str) -> bytes:
    """The output of an action."""
    made = line.action(execution, name)["output"]["outputArtifacts"][0]["s3location"]
    body: bytes = line.aws("s3").get_object(Bucket=made["bucket"], Key=made["key"])["Body"].read()
    return body


def started_by(line: Line, kind: str) -> list[dict[str, Any]]:
    return [one for one in line.executions() if one["trigger"]["triggerType"] == kind]


@pytest.mark.spec("codepipeline:scenario-1")
def test_a_push_starts_one_execution(line: Line, server: Node, account: str, tmp_path: Path) -> None:
    line.create(stage("Source", commit_source()), stage("Gate", approval()))
    rule = on_push(line)
    git = Git(tmp_path / "work", tmp_path / "home")
    git("clone", "-q", f"{server.url}/v1/repos/web".replace("://", f"://{account}:x@"), ".")
    commit = git.commit("Make it shine", index__html="shiny")
    git("push", "-q", "origin", "HEAD:main")
    found = eventually(lambda: started_by(line, "CloudWatchEvent"))
    execution = found[0]["pipelineExecutionId"]
    line.wait_for_action(execution, "Commit", "Succeeded")
    summary = started_by(line, "CloudWatchEvent")
    assert [one["trigger"]["triggerDetail"] for one in summary] == [rule]
    assert summary[0]["sourceRevisions"][0] == {
        "actionName": "Commit", "revisionId": commit, "revisionSummary": "Make it shine",
        "revisionUrl": f"https://us-east-1.console.aws.amazon.com/codecommit/home?region=us-east-1#/repository/web/commit/{commit}",
    }  # fmt: skip
    revision = line.execution(execution)["artifactRevisions"][0]
    assert (revision["name"], revision["revisionId"]) == ("SourceArtifact", commit)


@pytest.mark.spec("codepipeline:trap-2")
def test_without_a_word_about_polling_a_rule_makes_every_push_run_twice(line: Line) -> None:
    source = commit_source()
    del source["configuration"]["PollForSourceChanges"]
    more = {**V2, "executionMode": "QUEUED"}
    first = line.create(stage("Source", source), stage("Gate", approval()), **more)
    line.wait_for_action(first, "Look")
    on_push(line)
    line.commit("twice")
    eventually(lambda: started_by(line, "CloudWatchEvent") and started_by(line, "PollForSourceChanges"))
    assert len(line.executions()) == 3


def test_polling_notices_each_commit_once(line: Line, server: Node, account: str) -> None:
    """Also when the news was lost, and however often it looks."""
    source = commit_source(configuration={"PollForSourceChanges": "true"})
    line.create(stage("Source", source), stage("Gate", approval()), **V2, executionMode="QUEUED")
    line.commit("one")
    eventually(lambda: started_by(line, "PollForSourceChanges"))
    with server.db.read() as tx:
        from services.codepipeline.store import pipelines

        found = pipelines.find(tx, account, "us-east-1", "web")
    assert found is not None
    poll = Poll(server.platform)
    for _ in range(3):
        poll.poll_sources(Job(1, "codepipeline.poll_sources", account, "us-east-1", {"pipeline_id": found.id}, 1, 1))
    assert len(started_by(line, "PollForSourceChanges")) == 1
    assert started_by(line, "PollForSourceChanges")[0]["trigger"]["triggerDetail"] == ""


def test_another_branch_starts_nothing(line: Line) -> None:
    source = commit_source(configuration={"PollForSourceChanges": "true"})
    first = line.create(stage("Source", source), stage("Gate", approval()))
    line.wait_for_action(first, "Look")
    line.commit("aside", branch="side")
    line.commit("ahead")
    eventually(lambda: started_by(line, "PollForSourceChanges"))
    assert len(line.executions()) == 2


def test_an_update_starts_nothing_for_what_is_there_already(line: Line) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()))
    line.wait_for_action(first, "Look")
    line.decide("Gate")
    line.wait(first)
    polling = commit_source(configuration={"PollForSourceChanges": "true"})
    line.api.update_pipeline(pipeline=line.declaration(stage("Source", polling), stage("Gate", approval())))
    line.commit("next")
    eventually(lambda: started_by(line, "PollForSourceChanges"))
    assert len(line.executions()) == 2


@pytest.mark.spec("codepipeline:trap-33")
def test_the_first_run_fails_on_an_empty_repository(line: Line, aws: Aws) -> None:
    aws("codecommit").create_repository(repositoryName="empty")
    source = commit_source(configuration={"RepositoryName": "empty", "PollForSourceChanges": "true"})
    first = line.create(stage("Source", source), stage("Gate", approval()))
    line.wait(first, "Failed")
    error = line.action(first, "Commit")["output"]["executionResult"]["errorDetails"]
    assert error == {"code": "ConfigurationError", "message": "main does not exist"}
    assert line.executions()[0]["sourceRevisions"] == []
    aws("codecommit").put_file(
        repositoryName="empty", branchName="main", filePath="a", fileContent=b"a", name="Ada", email="a@example.com"
    )
    second = eventually(lambda: started_by(line, "PollForSourceChanges"))[0]["pipelineExecutionId"]
    line.wait_for_action(second, "Look")


@pytest.mark.spec("codepipeline:scenario-16")
def test_a_token_starts_once_and_a_revision_can_be_chosen(line: Line) -> None:
    old = line.commit("old")
    new = line.commit("new")
    line.create(stage("Source", commit_source()), stage("Gate", approval()), **V2, executionMode="PARALLEL")
    first = line.start(clientRequestToken="once")
    assert line.start(clientRequestToken="once") == first
    override = {"actionName": "Commit", "revisionType": "COMMIT_ID", "revisionValue": old}
    third = line.start(sourceRevisions=[override])
    assert third != first
    line.wait_for_action(first, "Look")
    line.wait_for_action(third, "Look")
    assert [line.execution(one)["artifactRevisions"][0]["revisionId"] for one in (first, third)] == [new, old]
    with zipfile.ZipFile(io.BytesIO(artifact(line, third, "Commit"))) as files:
        assert files.read("index.html") == b"old"
    assert len(line.executions()) == 3


def test_a_revision_that_is_gone(line: Line, refused: Refused) -> None:
    line.create(stage("Source", commit_source()), stage("Gate", approval()))
    override = {"actionName": "Commit", "revisionType": "COMMIT_ID", "revisionValue": "0" * 39 + "1"}
    failed = line.start(sourceRevisions=[override])
    line.wait(failed, "Failed")
    assert line.action(failed, "Commit")["output"]["executionResult"]["errorDetails"]["code"] == "RevisionUnavailable"
    for wrong in ({**override, "actionName": "Nobody"}, {**override, "revisionType": "IMAGE_DIGEST"}):
        ask = line.api.start_pipeline_execution
        assert refused(ask, name="web", sourceRevisions=[wrong])[0] == "ValidationException"


def test_an_event_can_choose_revision_and_variables(line: Line) -> None:
    variables = [{"name": "who", "defaultValue": "nobody"}]
    look = approval(configuration={"CustomData": "#{variables.who}"})
    line.create(
        stage("Source", commit_source()), stage("Gate", look), **V2, variables=variables, executionMode="PARALLEL"
    )
    template = (
        '{"sourceRevisions":[{"actionName":"Commit","revisionType":"COMMIT_ID","revisionValue":"<commit>"}],'
        '"variables":[{"name":"who","value":"<branch>"}]}'
    )
    paths = {"commit": "$.detail.commitId", "branch": "$.detail.referenceName"}
    on_push(line, InputTransformer={"InputPathsMap": paths, "InputTemplate": template})
    commit = line.commit("chosen")
    execution = eventually(lambda: started_by(line, "CloudWatchEvent"))[0]["pipelineExecutionId"]
    seen = line.wait_for_action(execution, "Look")
    assert seen["input"]["resolvedConfiguration"] == {"CustomData": "main"}
    assert line.execution(execution)["artifactRevisions"][0]["revisionId"] == commit
    assert line.execution(execution)["variables"] == [{"name": "who", "resolvedValue": "main"}]


def test_a_rule_without_a_role_starts_nothing(line: Line) -> None:
    source = commit_source(configuration={"PollForSourceChanges": "true"})
    line.create(stage("Source", source), stage("Gate", approval()), **V2, executionMode="QUEUED")
    on_push(line, role=False)
    line.commit("unheard")
    eventually(lambda: started_by(line, "PollForSourceChanges"))
    line.commit("unheard again")
    eventually(lambda: len(started_by(line, "PollForSourceChanges")) == 2)
    assert started_by(line, "CloudWatchEvent") == []


@pytest.mark.spec("codepipeline:trap-30")
def test_a_variable_without_a_value_stops_whoever_cannot_give_one(line: Line, refused: Refused) -> None:
    variables = [{"name": "who"}]
    look = approval(configuration={"CustomData": "for #{variables.who}"})
    first = line.create(stage("Source", commit_source()), stage("Gate", look), **V2, variables=variables)
    assert line.execution(first)["status"] == "Failed"
    assert line.execution(first)["statusSummary"] == "The pipeline variable 'who' has no value."
    on_push(line)
    line.commit("event")
    ask = line.api.start_pipeline_execution
    for given in ({}, {"variables": [{"name": "who", "value": "x"}, {"name": "other", "value": "y"}]}):
        assert refused(ask, name="web", **given)[0] == "ValidationException"
    second = line.start(variables=[{"name": "who", "value": "Ada"}])
    seen = line.wait_for_action(second, "Look")
    assert seen["input"]["resolvedConfiguration"] == {"CustomData": "for Ada"}
    assert seen["input"]["configuration"] == {"CustomData": "for #{variables.who}"}
    assert [one["pipelineExecutionId"] for one in line.executions()] == [second, first]


def test_an_object_is_a_source(line: Line, aws: Aws, account: str) -> None:
    s3 = aws("s3")
    s3.create_bucket(Bucket=f"source-{account}")
    s3.put_bucket_versioning(Bucket=f"source-{account}", VersioningConfiguration={"Status": "Enabled"})
    place = {"Bucket": f"source-{account}", "Key": "app.zip"}
    old = s3.put_object(**place, Body=b"old", Metadata={"codepipeline-artifact-revision-summary": "The first"})
    new = s3.put_object(**place, Body=b"new")
    configuration = {"S3Bucket": place["Bucket"], "S3ObjectKey": "app.zip", "PollForSourceChanges": "false"}
    source = action(
        "Source", "S3", configuration=configuration, outputArtifacts=[{"name": "SourceArtifact"}], namespace="Src"
    )
    look = approval(configuration={"CustomData": "#{Src.BucketName} #{Src.ObjectKey} #{Src.VersionId} #{Src.ETag}"})
    first = line.create(stage("Source", source), stage("Gate", look), **V2, executionMode="PARALLEL")
    seen = line.wait_for_action(first, "Look")
    version, etag = new["VersionId"], new["ETag"].strip('"')
    assert seen["input"]["resolvedConfiguration"]["CustomData"] == f"source-{account} app.zip {version} {etag}"
    assert artifact(line, first, "S3") == b"new"
    revision = line.execution(first)["artifactRevisions"][0]
    assert (revision["revisionId"], revision["revisionSummary"]) == (version, f"Amazon S3 version id: {version}")
    override = {"actionName": "S3", "revisionType": "S3_OBJECT_VERSION_ID", "revisionValue": old["VersionId"]}
    second = line.start(sourceRevisions=[override])
    line.wait_for_action(second, "Look")
    assert artifact(line, second, "S3") == b"old"
    assert line.execution(second)["artifactRevisions"][0]["revisionSummary"] == "The first"
    other = {"actionName": "S3", "revisionType": "S3_OBJECT_KEY", "revisionValue": "other.zip"}
    third = line.start(sourceRevisions=[other])
    line.wait(third, "Failed")
    message = line.action(third, "S3")["output"]["executionResult"]["errorDetails"]["message"]
    assert "does not allow another S3 object key" in message


def test_a_source_bucket_needs_versions(line: Line, aws: Aws, account: str) -> None:
    aws("s3").put_object(Bucket=line.bucket, Key="app.zip", Body=b"x")
    configuration = {"S3Bucket": line.bucket, "S3ObjectKey": "app.zip", "PollForSourceChanges": "false"}
    source = action("Source", "S3", configuration=configuration, outputArtifacts=[{"name": "SourceArtifact"}])
    first = line.create(stage("Source", source), stage("Gate", approval()))
    line.wait(first, "Failed")
    assert "versioning" in line.action(first, "S3")["output"]["executionResult"]["errorDetails"]["message"]


def test_a_revision_that_is_put_starts_once(line: Line, refused: Refused) -> None:
    line.create(stage("Source", commit_source()), stage("Gate", approval()), **V2, executionMode="PARALLEL")
    put = {"revisionId": "r1", "revisionChangeId": "c1", "created": 1_700_000_000}
    where = {"pipelineName": "web", "stageName": "Source", "actionName": "Commit"}
    first = line.api.put_action_revision(**where, actionRevision=put)
    again = line.api.put_action_revision(**where, actionRevision=put)
    assert (first["newRevision"], again["newRevision"]) == (True, False)
    assert first["pipelineExecutionId"] == again["pipelineExecutionId"]
    assert line.execution(first["pipelineExecutionId"])["trigger"]["triggerType"] == "PutActionRevision"
    for wrong, code in (("stageName", "StageNotFoundException"), ("actionName", "ActionNotFoundException")):
        assert refused(line.api.put_action_revision, **{**where, wrong: "x"}, actionRevision=put)[0] == code


@pytest.mark.spec("codepipeline:trap-23")
def test_a_zip_holds_the_files_of_the_commit_and_no_git(line: Line, server: Node, account: str, tmp_path: Path) -> None:
    """Contents, modes and links as they are; nothing of `.git`, nothing that attributes would change."""
    git = Git(tmp_path / "work", tmp_path / "home")
    git("clone", "-q", f"{server.url}/v1/repos/web".replace("://", f"://{account}:x@"), ".")
    (git.folder / "run.sh").write_bytes(b"#!/bin/sh\r\n")
    (git.folder / "run.sh").chmod(0o755)
    (git.folder / "link").symlink_to("run.sh")
    (git.folder / "big.bin").write_bytes(b"\0" * 7_000_000)  # more than the API gives
    (git.folder / ".gitattributes").write_text("*.sh text eol=lf\nhidden export-ignore\n")
    (git.folder / "hidden").write_text("seen")
    (git.folder / "ärger").write_text("ä")
    git("-c", "core.autocrlf=false", "add", "-A")
    git("commit", "-q", "-m", "Everything")
    git("push", "-q", "origin", "HEAD:main")
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()))
    line.wait_for_action(first, "Look")
    file = tmp_path / "artifact.zip"
    file.write_bytes(artifact(line, first, "Commit"))
    listed = set(git("ls-tree", "-r", "-z", "--name-only", "HEAD").rstrip("\0").split("\0"))
    with zipfile.ZipFile(file) as archive:
        assert set(archive.namelist()) == listed
        assert archive.getinfo("run.sh").external_attr >> 16 & 0o777 == 0o755
        assert archive.read("link") == b"run.sh"
        for name in listed - {"link"}:
            assert (
                archive.read(name)
                == subprocess.run(
                    ["git", "cat-file", "blob", f"HEAD:{name}"], cwd=git.folder, capture_output=True, check=True
                ).stdout
            )
