"""What other services make of repositories. Those that are not built yet are said so."""

import io
import json
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Aws, needs
from tests.support.git import Git

_SECONDS = 40.0


def eventually(look: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + _SECONDS
    while not (found := look()):
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)
    return found


def pipeline(account: str, source: dict[str, Any]) -> dict[str, Any]:
    """One source, and somebody who looks at it."""
    look = {"category": "Approval", "owner": "AWS", "provider": "Manual", "version": "1"}
    return {
        "name": "web", "roleArn": f"arn:aws:iam::{account}:role/pipeline",
        "artifactStore": {"type": "S3", "location": f"art-{account}"},
        "stages": [
            {"name": "Source", "actions": [{**source, "outputArtifacts": [{"name": "Source"}]}]},
            {"name": "Look", "actions": [{"name": "Look", "actionTypeId": look}]},
        ],
    }  # fmt: skip


@needs("events", "codepipeline", "s3")
@pytest.mark.spec("codecommit:trap-22")
def test_a_deleted_branch_starts_a_pipeline_that_fails_at_its_source(
    aws: Aws, account: str, codecommit: Any, branches: dict[str, str]
) -> None:
    """A rule that names the branch alone is met by its deletion as well."""
    aws("s3").create_bucket(Bucket=f"art-{account}")
    source = {
        "name": "Commit",
        "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeCommit", "version": "1"},
        "configuration": {"RepositoryName": "web", "BranchName": "dev", "PollForSourceChanges": "false"},
    }
    pipelines, events = aws("codepipeline"), aws("events")
    pipelines.create_pipeline(pipeline=pipeline(account, source))
    pattern = {"source": ["aws.codecommit"], "detail": {"referenceName": ["dev"]}}
    events.put_rule(Name="dev", EventPattern=json.dumps(pattern))
    arn = f"arn:aws:codepipeline:us-east-1:{account}:web"
    target = {"Id": "web", "Arn": arn, "RoleArn": f"arn:aws:iam::{account}:role/events"}
    events.put_targets(Rule="dev", Targets=[target])
    codecommit.delete_branch(repositoryName="web", branchName="dev")

    def started() -> list[dict[str, Any]]:
        found = pipelines.list_pipeline_executions(pipelineName="web")["pipelineExecutionSummaries"]
        return [
            one for one in found if one["trigger"]["triggerType"] == "CloudWatchEvent" and one["status"] == "Failed"
        ]

    execution = eventually(started)[0]["pipelineExecutionId"]
    details = pipelines.list_action_executions(pipelineName="web", filter={"pipelineExecutionId": execution})[
        "actionExecutionDetails"
    ]
    assert [(one["stageName"], one["status"]) for one in details] == [("Source", "Failed")]


@needs("cloudformation")
@pytest.mark.spec("codecommit:trap-25", "codecommit:trap-26")
def test_a_stack_names_its_repository_by_id_and_fills_it_once(aws: Aws, account: str) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("README.md", "first\n")
    aws("s3").create_bucket(Bucket=f"code-{account}")
    aws("s3").put_object(Bucket=f"code-{account}", Key="one.zip", Body=archive.getvalue())

    def template(key: str) -> str:
        properties = {"RepositoryName": "web", "Code": {"S3": {"Bucket": f"code-{account}", "Key": key}}}
        resource = {"Type": "AWS::CodeCommit::Repository", "Properties": properties}
        return json.dumps({"Resources": {"Repo": resource}, "Outputs": {"Id": {"Value": {"Ref": "Repo"}}}})

    stacks = aws("cloudformation")
    stacks.create_stack(StackName="s", TemplateBody=template("one.zip"))
    stacks.get_waiter("stack_create_complete").wait(StackName="s")
    metadata = aws("codecommit").get_repository(repositoryName="web")["repositoryMetadata"]
    (output,) = stacks.describe_stacks(StackName="s")["Stacks"][0]["Outputs"]
    assert output["OutputValue"] == metadata["repositoryId"]
    assert metadata["defaultBranch"] == "main"
    first = aws("codecommit").get_branch(repositoryName="web", branchName="main")
    stacks.update_stack(StackName="s", TemplateBody=template("two.zip"))
    stacks.get_waiter("stack_update_complete").wait(StackName="s")
    assert aws("codecommit").get_branch(repositoryName="web", branchName="main")["branch"] == first["branch"]


@needs("codeconnections")
@pytest.mark.spec("codecommit:trap-28", "codecommit:trap-29")
def test_a_connection_waits_for_its_handshake_under_both_names(aws: Aws) -> None:
    new, old = aws("codeconnections"), aws("codestar-connections")
    arn = new.create_connection(ConnectionName="hub", ProviderType="GitHub")["ConnectionArn"]
    for client in (new, old):
        found = client.get_connection(ConnectionArn=arn)["Connection"]
        assert found["ConnectionStatus"] == "PENDING"
    other = arn.replace(":codeconnections:", ":codestar-connections:")
    assert new.get_connection(ConnectionArn=other)["Connection"]["ConnectionName"] == "hub"


@needs("codeconnections", "codestar_notifications", "sns", "sqs", "codepipeline", "s3")
@pytest.mark.spec("codecommit:scenario-15", "codecommit:trap-30")
def test_a_tag_is_notified_and_a_pending_connection_gives_no_source(
    aws: Aws, account: str, web: dict[str, Any], work: Git
) -> None:
    sqs, sns = aws("sqs"), aws("sns")
    topic = sns.create_topic(Name="pushes")["TopicArn"]
    queue = sqs.create_queue(QueueName="inbox")["QueueUrl"]
    inbox = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=inbox)
    rule = aws("codestar-notifications").create_notification_rule(
        Name="tags", EventTypeIds=["codecommit-repository-branches-and-tags-created"], Resource=web["Arn"],
        Targets=[{"TargetType": "SNS", "TargetAddress": topic}], DetailType="FULL",
    )["Arn"]  # fmt: skip
    work.commit("one", a="1")
    work("push", "-q", "origin", "main")
    work("tag", "v1")
    work("push", "-q", "origin", "v1")

    def tag() -> list[dict[str, Any]]:
        got = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
        messages = [json.loads(json.loads(message["Body"])["Message"]) for message in got]
        return [one for one in messages if one["detail"]["referenceType"] == "tag"]

    (message,) = eventually(tag)
    assert message["detailType"] == "CodeCommit Repository State Change"
    assert "detail-type" not in message
    assert (message["notificationRuleArn"], message["detail"]["referenceName"]) == (rule, "v1")

    arn = aws("codeconnections").create_connection(ConnectionName="hub", ProviderType="GitHub")["ConnectionArn"]
    aws("s3").create_bucket(Bucket=f"art-{account}")
    source = {
        "name": "Hub",
        "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeStarSourceConnection", "version": "1"},
        "configuration": {"ConnectionArn": arn, "FullRepositoryId": "a/b", "BranchName": "main"},
    }
    pipelines = aws("codepipeline")
    pipelines.create_pipeline(pipeline=pipeline(account, source))
    started = pipelines.start_pipeline_execution(name="web")["pipelineExecutionId"]

    def failed() -> bool:
        found = pipelines.get_pipeline_execution(pipelineName="web", pipelineExecutionId=started)
        return bool(found["pipelineExecution"]["status"] == "Failed")

    assert eventually(failed)
