"""Actions of every kind that is there: what they do, and what they say when they cannot."""

import io
import json
import zipfile
from datetime import UTC
from typing import Any

import pytest
from sqlalchemy import select, update

from emulator.engine.jobs import job_table
from emulator.kernel.clock import to_millis
from emulator.node import Node
from services.codepipeline.store.tables import action_table
from tests.conftest import Aws, needs
from tests.service.codepipeline.conftest import Line, action, approval, build, commit_source, deploy, eventually, stage

V2 = {"pipelineType": "V2"}


def upload(line: Line, **configuration: str) -> dict[str, Any]:
    return action(
        "Deploy", "S3", "Upload", inputArtifacts=[{"name": "SourceArtifact"}],
        configuration={"BucketName": f"out-{line.account}", **configuration},
    )  # fmt: skip


def uploaded(line: Line) -> dict[str, bytes]:
    """Key -> content."""
    s3 = line.aws("s3")
    found = s3.list_objects_v2(Bucket=f"out-{line.account}").get("Contents", [])
    return {one["Key"]: s3.get_object(Bucket=f"out-{line.account}", Key=one["Key"])["Body"].read() for one in found}


def error_of(line: Line, execution: str, name: str) -> dict[str, str]:
    found: dict[str, str] = line.action(execution, name)["output"]["executionResult"]["errorDetails"]
    return found


def test_files_are_put_into_a_bucket(line: Line, aws: Aws) -> None:
    aws("s3").create_bucket(Bucket=f"out-{line.account}")
    aws("s3").put_object(Bucket=f"out-{line.account}", Key="site/old.html", Body=b"stays")
    line.commit("deep", "css/site.css")
    first = line.create(
        stage("Source", commit_source()),
        stage("Dev", upload(line, Extract="true", ObjectKey="site", CacheControl="max-age=60")),
    )
    line.wait(first)
    assert uploaded(line) == {"site/index.html": b"hello", "site/css/site.css": b"deep", "site/old.html": b"stays"}
    head = aws("s3").head_object(Bucket=f"out-{line.account}", Key="site/css/site.css")
    assert (head["ContentType"], head["CacheControl"]) == ("text/css", "max-age=60")


def test_an_archive_is_put_as_it_is(line: Line, aws: Aws) -> None:
    aws("s3").create_bucket(Bucket=f"out-{line.account}")
    first = line.create(
        stage("Source", commit_source()), stage("Dev", upload(line, Extract="false", ObjectKey="{datetime}-{uuid}.zip"))
    )
    line.wait(first)
    key, content = next(iter(uploaded(line).items()))
    one = line.action(first, "Upload")
    began = one["startTime"].astimezone(UTC).strftime("%Y-%m-%d_%H-%M-%S")
    assert key == f"{began}-{one['actionExecutionId']}.zip"
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        assert files.namelist() == ["index.html"]


def test_a_bucket_that_is_not_there(line: Line) -> None:
    first = line.create(stage("Source", commit_source()), stage("Dev", upload(line, Extract="true")))
    line.wait(first, "Failed")
    assert error_of(line, first, "Upload")["code"] == "ConfigurationError"


def test_a_pipeline_starts_another_and_follows_it(line: Line, aws: Aws) -> None:
    other = Line(aws, line.account, line.node, "other")
    variables = [{"name": "who", "defaultValue": "nobody"}]
    look = approval(configuration={"CustomData": "#{variables.who}"})
    other.create(
        stage("Source", commit_source()), stage("Gate", look), **V2, variables=variables, executionMode="PARALLEL"
    )
    invoke = action(
        "Invoke", "CodePipeline", "Other",
        configuration={
            "PipelineName": "other", "Variables": json.dumps([{"name": "who", "value": "#{Src.BranchName}"}])
        },
    )  # fmt: skip
    first = line.create(stage("Source", commit_source(namespace="Src")), stage("Go", invoke), **V2)
    began = eventually(lambda: line.wait_for_action(first, "Other")["output"].get("executionResult"))
    there = began["externalExecutionId"]
    seen = other.wait_for_action(there, "Look")
    assert seen["input"]["resolvedConfiguration"] == {"CustomData": "main"}
    assert other.execution(there)["trigger"]["triggerType"] == "StartPipelineExecution"
    other.decide("Gate", token=seen["output"]["executionResult"]["externalExecutionId"])
    line.wait(first)
    assert len(other.executions()) == 2


def test_what_nobody_here_can_do_says_so(line: Line) -> None:
    stack = action(
        "Deploy", "CloudFormation", "Stack", inputArtifacts=[{"name": "SourceArtifact"}],
        configuration={"ActionMode": "CREATE_UPDATE", "StackName": "web"},
    )  # fmt: skip
    first = line.create(stage("Source", commit_source()), stage("Dev", stack))
    line.wait(first, "Failed")
    assert error_of(line, first, "Stack") == {
        "code": "ConfigurationError", "message": "codexyz cannot do AWS/Deploy/CloudFormation/1 actions."
    }  # fmt: skip


@needs("codebuild")
def test_commands_need_no_project(working: Line) -> None:
    line = working
    run = action(
        "Compute", "Commands", "Run", commands=["export WHO=#{Src.BranchName}", "echo made > made.txt"],
        inputArtifacts=[{"name": "SourceArtifact"}], outputVariables=["WHO"], namespace="Run",
        outputArtifacts=[{"name": "Made", "files": ["made.txt"]}],
    )  # fmt: skip
    look = approval(configuration={"CustomData": "#{Run.WHO}"})
    first = line.create(stage("Source", commit_source(namespace="Src")), stage("Do", run), stage("End", look), **V2)
    seen = line.wait_for_action(first, "Look")
    assert seen["input"]["resolvedConfiguration"] == {"CustomData": "main"}
    done = line.action(first, "Run")["output"]
    place = done["outputArtifacts"][0]["s3location"]
    body = line.aws("s3").get_object(Bucket=place["bucket"], Key=place["key"])["Body"].read()
    with zipfile.ZipFile(io.BytesIO(body)) as files:
        assert files.namelist() == ["made.txt"]
    group, stream = done["executionResult"]["logStreamARN"].split(":log-group:")[1].split(":log-stream:")
    assert group == "/aws/codepipeline/web"
    assert line.aws("logs").get_log_events(logGroupName=group, logStreamName=stream)["events"]


@needs("codebuild")
def test_an_action_in_another_region_finds_its_artifacts_there(working: Line) -> None:
    line, region = working, "eu-west-1"
    there = line.aws("s3", region=region)
    there.create_bucket(
        Bucket=f"eu-{line.account}", CreateBucketConfiguration={"LocationConstraint": region}
    )  # fmt: skip
    line.aws("codebuild", region=region).create_project(
        name="web", serviceRole=f"arn:aws:iam::{line.account}:role/build", artifacts={"type": "CODEPIPELINE"},
        source={"type": "CODEPIPELINE", "buildspec": "version: 0.2\nphases: {build: {commands: [echo]}}\nartifacts: {files: [index.html]}\n"},
        environment={"type": "LINUX_CONTAINER", "image": "i", "computeType": "BUILD_GENERAL1_SMALL"},
    )  # fmt: skip
    line.aws("s3").create_bucket(Bucket=f"out-{line.account}")
    last = upload(line, Extract="true")
    last["inputArtifacts"] = [{"name": "Bundle"}]
    pipeline = line.declaration(
        stage("Source", commit_source()), stage("Build", build(region=region)), stage("Dev", last)
    )  # fmt: skip
    pipeline["artifactStores"] = {
        "us-east-1": pipeline.pop("artifactStore"), region: {"type": "S3", "location": f"eu-{line.account}"}
    }  # fmt: skip
    line.api.create_pipeline(pipeline=pipeline)
    first = line.executions()[0]["pipelineExecutionId"]
    line.wait(first)
    one = line.action(first, "Build")
    assert one["input"]["region"] == region
    assert one["input"]["inputArtifacts"][0]["s3location"]["bucket"] == f"eu-{line.account}"
    assert uploaded(line) == {"index.html": b"hello"}


@needs("codebuild")
def test_two_foreign_accounts_cannot_hand_artifacts_to_each_other(working: Line) -> None:
    line = working
    b, c = (str(int(line.account) + n * 1_000_000) for n in (2, 3))
    line.aws("codebuild", account=b).create_project(
        name="web", serviceRole=f"arn:aws:iam::{b}:role/build", artifacts={"type": "CODEPIPELINE"},
        source={"type": "CODEPIPELINE", "buildspec": "version: 0.2\nphases: {build: {commands: [echo]}}\nartifacts: {files: [index.html]}\n"},
        environment={"type": "LINUX_CONTAINER", "image": "i", "computeType": "BUILD_GENERAL1_SMALL"},
    )  # fmt: skip
    first = line.create(
        stage("Source", commit_source()),
        stage("Build", build(roleArn=f"arn:aws:iam::{b}:role/there")),
        stage("Prod", deploy(roleArn=f"arn:aws:iam::{c}:role/there")),
    )
    line.wait(first, "Failed")
    assert line.action(first, "Build")["status"] == "Succeeded"
    error = error_of(line, first, "Deploy")
    assert error["code"] == "PermissionError"
    assert f"was made in account {b} and cannot be used in {c}" in error["message"]


def test_an_approval_times_out(line: Line, server: Node) -> None:
    """Its deadline is a row with a time, and a job that is due then."""
    first = line.create(stage("Source", commit_source()), stage("Gate", approval(timeoutInMinutes=5)))
    began = line.wait_for_action(first, "Look")
    key = f"codepipeline.run_action:{began['actionExecutionId']}"
    deadline = to_millis(began["startTime"]) + 300_000
    eventually(lambda: abs(_due(server, key) - deadline) < 1_000)
    with server.db.write() as tx:
        mine = action_table.c.id == began["actionExecutionId"]
        tx.conn.execute(update(action_table).where(mine).values(deadline_at=tx.now_ms))
        tx.conn.execute(update(job_table).where(job_table.c.unique_key == key).values(due_at=tx.now_ms))
    line.wait(first, "Failed")
    assert "timed out" in error_of(line, first, "Look")["message"]


def _due(server: Node, key: str) -> int:
    with server.db.read() as tx:
        return tx.conn.execute(select(job_table.c.due_at).where(job_table.c.unique_key == key)).scalar() or 0


@pytest.mark.spec("codepipeline:scenario-2")
@needs("sns", "sqs")
def test_an_approval_is_announced_with_its_token(line: Line, aws: Aws) -> None:
    sns, sqs = aws("sns"), aws("sqs")
    topic = sns.create_topic(Name="gate")["TopicArn"]
    queue = sqs.create_queue(QueueName="gate")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    look = approval(configuration={"NotificationArn": topic, "CustomData": "please", "ExternalEntityLink": "https://x"})
    line.create(stage("Source", commit_source()), stage("Gate", look))
    token = line.token("Gate")
    found = eventually(lambda: sqs.receive_message(QueueUrl=queue).get("Messages"))
    told = json.loads(json.loads(found[0]["Body"])["Message"])
    approval_told = told["approval"]
    assert (approval_told["token"], approval_told["customData"]) == (token, "please")
    assert (approval_told["pipelineName"], approval_told["stageName"], approval_told["actionName"]) == (
        "web",
        "Gate",
        "Look",
    )
    assert approval_told["approvalReviewLink"].endswith(f"/web/Gate/Look/approve/{token}")
