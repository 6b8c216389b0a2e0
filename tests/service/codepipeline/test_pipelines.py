"""Pipelines: made, changed, shown, tagged, removed."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ParamValidationError

from tests.conftest import Aws
from tests.service.codepipeline.conftest import Line, action, approval, commit_source, eventually, stage

Refused = Callable[..., tuple[str, str]]


@pytest.mark.spec("codepipeline:trap-1")
def test_creating_starts_an_execution_and_updating_does_not(line: Line, account: str) -> None:
    first = line.create(stage("Source", commit_source()), stage("Next", approval()))
    assert line.execution(first)["trigger"] == {
        "triggerType": "CreatePipeline", "triggerDetail": f"arn:aws:iam::{account}:root"
    }  # fmt: skip
    line.wait_for_action(first, "Look")
    line.decide("Next")
    line.wait(first)
    line.api.update_pipeline(pipeline=line.declaration(stage("Source", commit_source()), stage("Last", approval())))
    assert [one["pipelineExecutionId"] for one in line.executions()] == [first]


@pytest.mark.spec("codepipeline:trap-17")
def test_what_get_answers_can_be_sent_back_without_its_metadata(
    line: Line, aws: Aws, account: str, refused: Refused
) -> None:
    line.create(stage("Source", commit_source()), stage("Next", approval()))
    found = line.api.get_pipeline(name="web")
    assert found["metadata"]["pipelineArn"] == f"arn:aws:codepipeline:us-east-1:{account}:web"
    shown = found["pipeline"]
    assert (shown["version"], shown["pipelineType"], shown["executionMode"]) == (1, "V1", "SUPERSEDED")
    assert [one["runOrder"] for one in shown["stages"][1]["actions"]] == [1]
    assert line.api.update_pipeline(pipeline=shown)["pipeline"] == {**shown, "version": 2}
    assert line.api.get_pipeline(name="web", version=1)["pipeline"] == shown
    assert refused(line.api.get_pipeline, name="web", version=3)[0] == "PipelineVersionNotFoundException"
    with pytest.raises(ParamValidationError):  # the model has no place for it
        line.api.update_pipeline(pipeline=shown, metadata=found["metadata"])


@pytest.mark.spec("codepipeline:trap-18")
def test_secrets_are_masked_and_masks_do_not_overwrite_them(line: Line) -> None:
    github = {"Owner": "ada", "Repo": "web", "Branch": "main", "OAuthToken": "s3cret"}
    source = action(
        "Source", "GitHub", owner="ThirdParty", configuration=github, outputArtifacts=[{"name": "SourceArtifact"}]
    )
    first = line.create(stage("Source", source), stage("Next", approval()))
    shown = line.api.get_pipeline(name="web")["pipeline"]
    configuration = shown["stages"][0]["actions"][0]["configuration"]
    assert configuration == {**github, "OAuthToken": "****"}
    seen = line.wait_for_action(first, "GitHub")["input"]
    assert (seen["configuration"]["OAuthToken"], eventually(lambda: secret_of(line))) == ("****", "s3cret")
    for mask in ("****", "*****"):
        configuration["OAuthToken"] = mask
        line.api.update_pipeline(pipeline=shown)
        line.start()
        assert eventually(lambda: secret_of(line)) == "s3cret"
    configuration["OAuthToken"] = "another"
    line.api.update_pipeline(pipeline=shown)
    line.start()
    assert eventually(lambda: secret_of(line)) == "another"


def secret_of(line: Line) -> str:
    """As a job worker is told it; the job is ended, so that the next one comes."""
    kind = {"category": "Source", "owner": "ThirdParty", "provider": "GitHub", "version": "1"}
    for job in line.api.poll_for_third_party_jobs(actionTypeId=kind)["jobs"]:
        who = {"jobId": job["jobId"], "clientToken": job["clientId"]}
        details = line.api.get_third_party_job_details(**who)["jobDetails"]
        line.api.acknowledge_third_party_job(**who, nonce=details["nonce"])
        line.api.put_third_party_job_failure_result(**who, failureDetails={"type": "JobFailed", "message": "no"})
        return str(details["data"]["actionConfiguration"]["configuration"]["OAuthToken"])
    return ""


def test_pipelines_are_listed_in_pages(line: Line) -> None:
    for name in ("c", "a", "b"):
        line.name = name
        line.create(stage("Source", commit_source()), stage("Next", approval()))
    page = line.api.list_pipelines(maxResults=2)
    assert [one["name"] for one in page["pipelines"]] == ["a", "b"]
    rest = line.api.list_pipelines(maxResults=2, nextToken=page["nextToken"])
    assert [one["name"] for one in rest["pipelines"]] == ["c"]
    assert "nextToken" not in rest
    assert {**page["pipelines"][0], "created": 0, "updated": 0} == {
        "name": "a", "version": 1, "pipelineType": "V1", "executionMode": "SUPERSEDED", "created": 0, "updated": 0
    }  # fmt: skip


def test_names_are_unique_in_a_region(line: Line, aws: Aws, account: str, refused: Refused) -> None:
    line.create(stage("Source", commit_source()), stage("Next", approval()))
    again = line.declaration(stage("Source", commit_source()), stage("Next", approval()))
    code, text = refused(line.api.create_pipeline, pipeline=again)
    assert (code, text) == (
        "PipelineNameInUseException", f"A pipeline with the name 'web' already exists in account '{account}'"
    )  # fmt: skip
    aws("s3", region="eu-west-1").create_bucket(
        Bucket=f"eu-{account}", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}
    )
    again["artifactStore"]["location"] = f"eu-{account}"
    aws("codepipeline", region="eu-west-1").create_pipeline(pipeline=again)


def test_a_bucket_in_another_region_is_refused(line: Line, aws: Aws, account: str, refused: Refused) -> None:
    aws("s3", region="eu-west-1").create_bucket(
        Bucket=f"eu-{account}", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}
    )
    line.bucket = f"eu-{account}"
    pipeline = line.declaration(stage("Source", commit_source()), stage("Next", approval()))
    code, text = refused(line.api.create_pipeline, pipeline=pipeline)
    assert code == "InvalidStructureException"
    assert "is in region eu-west-1" in text


def test_deleting_takes_everything_along_and_can_be_repeated(line: Line, refused: Refused) -> None:
    first = line.create(stage("Source", commit_source()), stage("Next", approval()))
    line.wait_for_action(first, "Look")
    for _ in range(2):
        line.api.delete_pipeline(name="web")
    for ask in (
        lambda: line.api.get_pipeline(name="web"),
        lambda: line.api.get_pipeline_state(name="web"),
        lambda: line.api.list_pipeline_executions(pipelineName="web"),
        lambda: line.api.update_pipeline(
            pipeline=line.declaration(stage("S", commit_source()), stage("N", approval()))
        ),
    ):
        assert refused(ask)[0] == "PipelineNotFoundException"
    second = line.create(stage("Source", commit_source()), stage("Next", approval()))
    assert [one["pipelineExecutionId"] for one in line.executions()] == [second]


def test_an_unknown_pipeline_is_told_by_name(line: Line, account: str, refused: Refused) -> None:
    code, text = refused(line.api.start_pipeline_execution, name="nobody")
    assert (code, text) == (
        "PipelineNotFoundException", f"Account '{account}' does not have a pipeline with name 'nobody'"
    )  # fmt: skip


def test_tags(line: Line, account: str, refused: Refused) -> None:
    pipeline = line.declaration(stage("Source", commit_source()), stage("Next", approval()))
    tags = [{"key": "team", "value": "a"}]
    assert line.api.create_pipeline(pipeline=pipeline, tags=tags)["tags"] == tags
    arn = line.api.get_pipeline(name="web")["metadata"]["pipelineArn"]
    line.api.tag_resource(resourceArn=arn, tags=[{"key": "team", "value": "b"}, {"key": "tier", "value": "1"}])
    line.api.untag_resource(resourceArn=arn, tagKeys=["tier", "never there"])
    assert line.api.list_tags_for_resource(resourceArn=arn)["tags"] == [{"key": "team", "value": "b"}]
    many = [{"key": f"k{n}", "value": ""} for n in range(50)]
    assert refused(line.api.tag_resource, resourceArn=arn, tags=many) == (
        "TooManyTagsException", f"Tag limit exceeded for resource [{arn}]."
    )  # fmt: skip
    code, text = refused(line.api.tag_resource, resourceArn=arn, tags=[{"key": "aws:x", "value": ""}])
    assert (code, text.partition(" msg=")[0]) == (
        "InvalidTagsException", "Not allowed to modify system tags. System tags start with 'aws:'."
    )  # fmt: skip
    code, text = refused(line.api.list_tags_for_resource, resourceArn=arn.replace(":web", ":none"))
    assert (code, text) == (
        "ResourceNotFoundException", f"The account with id '{account}' does not include a pipeline with the name 'none'"
    )  # fmt: skip


def test_a_bad_page_token_is_refused(line: Line, refused: Refused) -> None:
    line.create(stage("Source", commit_source()), stage("Next", approval()))
    for ask in (
        lambda: line.api.list_pipelines(nextToken="x"),
        lambda: line.api.list_pipeline_executions(pipelineName="web", nextToken="x"),
        lambda: line.api.list_action_executions(pipelineName="web", nextToken="x"),
        lambda: line.api.list_webhooks(NextToken="x"),
    ):
        assert refused(ask)[0] == "InvalidNextTokenException"


@pytest.mark.spec("codepipeline:trap-32")
def test_ids_in_capitals_break_the_model(line: Line, refused: Refused) -> None:
    first = line.create(stage("Source", commit_source()), stage("Next", approval()))
    ask: Any = line.api.get_pipeline_execution
    assert refused(ask, pipelineName="web", pipelineExecutionId=first.upper())[0] == "ValidationException"
    unknown = "00000000-0000-0000-0000-000000000000"
    assert refused(ask, pipelineName="web", pipelineExecutionId=unknown)[0] == "PipelineExecutionNotFoundException"
    line.name = "other"
    other = line.create(stage("Source", commit_source()), stage("Next", approval()))
    assert refused(ask, pipelineName="web", pipelineExecutionId=other)[0] == "PipelineExecutionNotFoundException"


def test_what_runs_is_cancelled_by_an_update(line: Line) -> None:
    """The action that runs may end; nothing follows it, and what waits is over at once."""
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()), stage("Last", approval("End")))
    line.wait_for_action(first, "Look")
    second = line.start()
    eventually(lambda: line.state("Gate").get("inboundExecution"))
    line.api.update_pipeline(pipeline=line.declaration(stage("Source", commit_source()), stage("Gate", approval())))
    line.wait(second, "Cancelled")
    assert line.status(first) == "InProgress"
    line.decide("Gate")
    line.wait(first, "Cancelled")
    assert line.events(of=second)[-1] == ("pipeline", "web", "CANCELED")
    assert ("stage", "Gate", "CANCELED") in line.events(of=first)


def test_parallel_executions_go_on_with_the_old_structure(line: Line) -> None:
    more = {"pipelineType": "V2", "executionMode": "PARALLEL"}
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()), **more)
    waiting = line.wait_for_action(first, "Look")
    line.api.update_pipeline(pipeline=line.declaration(stage("Source", commit_source()), stage("Next", approval())))
    token = waiting["output"]["executionResult"]["externalExecutionId"]
    line.api.update_pipeline(
        pipeline=line.declaration(stage("Source", commit_source()), stage("Gate", approval()), **more)
    )
    line.decide("Gate", token=token)
    line.wait(first)
    assert line.execution(first)["pipelineVersion"] == 1
