"""Job workers of custom actions."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Aws
from tests.service.codepipeline.conftest import Line, action, approval, commit_source, eventually, stage

Refused = Callable[..., tuple[str, str]]
KIND = {"category": "Build", "owner": "Custom", "provider": "Forge", "version": "1"}


def make_type(line: Line, **changes: Any) -> dict[str, Any]:
    prop = {"required": True, "key": True, "secret": False}
    request = {
        "category": "Build", "provider": "Forge", "version": "1",
        "settings": {
            "entityUrlTemplate": "https://forge.example/{Config:Project}",
            "executionUrlTemplate": "https://forge.example/{Config:Project}/{ExternalExecutionId}",
        },
        "configurationProperties": [
            {**prop, "name": "Project", "queryable": True}, {**prop, "name": "Password", "secret": True, "key": False}
        ],
        "inputArtifactDetails": {"minimumCount": 1, "maximumCount": 1},
        "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 1}, **changes,
    }  # fmt: skip
    made: dict[str, Any] = line.api.create_custom_action_type(**request)
    return made


def forge(project: str = "web") -> dict[str, Any]:
    return action(
        "Build", "Forge", owner="Custom", configuration={"Project": project, "Password": "s3cret"}, namespace="Forge",
        inputArtifacts=[{"name": "SourceArtifact"}], outputArtifacts=[{"name": "Made"}],
    )  # fmt: skip


def poll(line: Line, project: str = "web") -> dict[str, Any]:
    ask = {"actionTypeId": KIND, "queryParam": {"Project": project}}
    found: dict[str, Any] = eventually(lambda: line.api.poll_for_jobs(**ask)["jobs"])[0]
    return found


def take(line: Line, project: str = "web") -> dict[str, Any]:
    job = poll(line, project)
    assert line.api.acknowledge_job(jobId=job["id"], nonce=job["nonce"])["status"] == "InProgress"
    return job


def make(line: Line) -> str:
    make_type(line)
    look = approval(configuration={"CustomData": "#{Forge.u}"})
    return line.create(stage("Source", commit_source()), stage("Build", forge()), stage("End", look))


def test_a_worker_is_told_everything_and_tells_the_end(line: Line, aws: Aws, account: str, refused: Refused) -> None:
    first = make(line)
    job = poll(line)
    data = job["data"]
    assert data["actionTypeId"] == KIND
    assert data["actionConfiguration"]["configuration"] == {"Project": "web", "Password": "s3cret"}
    context = data["pipelineContext"]
    assert (context["pipelineName"], context["stage"]["name"], context["action"]["name"]) == ("web", "Build", "Forge")
    assert (context["pipelineExecutionId"], context["pipelineArn"].rpartition(":")[2]) == (first, "web")
    keys = data["artifactCredentials"]
    s3 = aws("s3", account=keys["accessKeyId"])
    source = data["inputArtifacts"][0]["location"]["s3Location"]
    assert s3.get_object(Bucket=source["bucketName"], Key=source["objectKey"])["Body"].read()
    target = data["outputArtifacts"][0]["location"]["s3Location"]
    s3.put_object(Bucket=target["bucketName"], Key=target["objectKey"], Body=b"made")

    put = line.api.put_job_success_result
    assert refused(put, jobId=job["id"])[0] == "InvalidJobStateException", "nobody has taken it"
    wrong = {"jobId": job["id"], "nonce": "wrong"}
    assert refused(line.api.acknowledge_job, **wrong)[0] == "InvalidNonceException"
    line.api.acknowledge_job(jobId=job["id"], nonce=job["nonce"])
    assert refused(line.api.acknowledge_job, jobId=job["id"], nonce=job["nonce"])[0] == "InvalidNonceException"
    assert line.api.get_job_details(jobId=job["id"])["jobDetails"]["data"]["pipelineContext"] == context
    put(
        jobId=job["id"], outputVariables={"u": "x"},
        executionDetails={"summary": "forged", "externalExecutionId": "42", "percentComplete": 100},
    )  # fmt: skip
    seen = line.wait_for_action(first, "Look")
    assert seen["input"]["resolvedConfiguration"] == {"CustomData": "x"}
    done = line.action(first, "Forge")
    assert done["output"]["executionResult"] == {
        "externalExecutionId": "42", "externalExecutionSummary": "forged",
        "externalExecutionUrl": "https://forge.example/web/42",
    }  # fmt: skip
    assert done["input"]["resolvedConfiguration"] == {"Project": "web", "Password": "****"}
    state = line.state("Build")["actionStates"][0]
    assert (state["entityUrl"], state["latestExecution"]["percentComplete"]) == ("https://forge.example/web", 100)
    assert refused(put, jobId=job["id"])[0] == "InvalidJobStateException"
    unknown = "00000000-0000-4000-8000-000000000000"
    assert refused(put, jobId=unknown)[0] == "JobNotFoundException"


def test_a_continuation_is_another_job(line: Line, refused: Refused) -> None:
    first = make(line)
    job = take(line)
    line.api.put_job_success_result(
        jobId=job["id"], continuationToken="half", executionDetails={"summary": "half", "percentComplete": 50}
    )
    second = take(line)
    assert second["id"] != job["id"]
    assert second["data"]["continuationToken"] == "half"
    latest = line.state("Build")["actionStates"][0]["latestExecution"]
    assert (latest["status"], latest["summary"], latest["percentComplete"]) == ("InProgress", "half", 50)
    line.api.put_job_success_result(jobId=second["id"])
    line.wait_for_action(first, "Forge", "Succeeded")
    assert refused(line.api.put_job_success_result, jobId=job["id"])[0] == "InvalidJobStateException"


def test_a_worker_tells_of_a_failure(line: Line) -> None:
    first = make(line)
    job = take(line)
    line.api.put_job_failure_result(
        jobId=job["id"], failureDetails={"type": "RevisionOutOfSync", "message": "moved", "externalExecutionId": "7"}
    )
    line.wait(first, "Failed")
    result = line.action(first, "Forge")["output"]["executionResult"]
    assert result["errorDetails"] == {"code": "RevisionOutOfSync", "message": "moved"}
    assert result["externalExecutionId"] == "7"


def test_what_is_abandoned_cannot_be_told(line: Line, refused: Refused) -> None:
    first = make(line)
    job = take(line)
    line.api.stop_pipeline_execution(pipelineName="web", pipelineExecutionId=first, abandon=True)
    line.wait(first, "Stopped")
    assert refused(line.api.put_job_success_result, jobId=job["id"])[0] == "InvalidJobStateException"
    assert line.action(first, "Forge")["status"] == "Abandoned"


def test_workers_ask_by_the_queryable_property(line: Line, refused: Refused) -> None:
    make(line)
    poll(line)
    ask = line.api.poll_for_jobs
    assert ask(actionTypeId=KIND, queryParam={"Project": "web"})["jobs"] == [], "it is with a worker"
    assert ask(actionTypeId=KIND, queryParam={"Project": "other"})["jobs"] == []
    assert refused(ask, actionTypeId=KIND)[0] == "ValidationException"
    assert refused(ask, actionTypeId={**KIND, "owner": "AWS"})[0] == "ActionTypeNotFoundException"
    assert refused(ask, actionTypeId={**KIND, "version": "2"})[0] == "ActionTypeNotFoundException"


def test_variables_have_a_size(line: Line, refused: Refused) -> None:
    make(line)
    job = take(line)
    variables = {f"v{n}": "x" * 1000 for n in range(123)}
    code, _ = refused(line.api.put_job_success_result, jobId=job["id"], outputVariables=variables)
    assert code == "OutputVariablesSizeExceededException"
    line.api.put_job_success_result(jobId=job["id"])


def test_types_are_made_once_deleted_and_brought_back(line: Line, refused: Refused, account: str) -> None:
    made = make_type(line, tags=[{"key": "team", "value": "a"}])
    assert made["actionType"]["id"] == KIND
    listed = line.api.list_action_types(actionOwnerFilter="Custom")["actionTypes"]
    assert [one["id"] for one in listed] == [KIND]
    everything = line.api.list_action_types()["actionTypes"]
    assert {one["id"]["owner"] for one in everything} == {"AWS", "ThirdParty", "Custom"}
    arn = f"arn:aws:codepipeline:us-east-1:{account}:actiontype:Custom/Build/Forge/1"
    assert line.api.list_tags_for_resource(resourceArn=arn)["tags"] == [{"key": "team", "value": "a"}]
    assert refused(make_type, line=line)[0] == "ActionTypeAlreadyExistsException"
    for _ in range(2):
        line.api.delete_custom_action_type(category="Build", provider="Forge", version="1")
    pipeline = line.declaration(stage("Source", commit_source()), stage("Build", forge()))
    assert refused(line.api.create_pipeline, pipeline=pipeline)[0] == "InvalidActionDeclarationException"
    assert refused(make_type, line=line, settings={})[0] == "ActionTypeAlreadyExistsException"
    make_type(line)
    line.api.create_pipeline(pipeline=pipeline)


def test_a_deleted_type_fails_its_actions(line: Line) -> None:
    make(line)
    take(line)
    line.api.delete_custom_action_type(category="Build", provider="Forge", version="1")
    shown = line.api.get_pipeline(name="web")["pipeline"]["stages"][1]["actions"][0]["configuration"]
    assert shown["Password"] == "****"
    line.api.stop_pipeline_execution(
        pipelineName="web", pipelineExecutionId=line.executions()[0]["pipelineExecutionId"], abandon=True
    )
    second = line.start()
    line.wait(second, "Failed")
    assert line.action(second, "Forge")["output"]["executionResult"]["errorDetails"]["code"] == "ConfigurationError"


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"inputArtifactDetails": {"minimumCount": 3, "maximumCount": 2}},
         "Maximum Number of Artifacts (2) has to be greater than or equal to minimum (3)."),
        ({"configurationProperties": [
            {"name": n, "required": True, "key": True, "secret": False, "queryable": True} for n in "ab"
        ], "settings": {}}, "only one queryable"),
        ({"configurationProperties": [
            {"name": "a", "required": False, "key": True, "secret": False, "queryable": True}
        ], "settings": {}}, "must be required and must not be secret"),
    ],
)  # fmt: skip
def test_types_that_make_no_sense(line: Line, refused: Refused, changes: dict[str, Any], text: str) -> None:
    code, message = refused(make_type, line=line, **changes)
    assert code == "ValidationException"
    assert text in message
    assert line.api.list_action_types(actionOwnerFilter="Custom")["actionTypes"] == []


def test_third_parties_show_their_token(line: Line, refused: Refused) -> None:
    github = {"Owner": "ada", "Repo": "web", "Branch": "main", "OAuthToken": "s3cret"}
    source = action(
        "Source", "GitHub", owner="ThirdParty", configuration=github, outputArtifacts=[{"name": "SourceArtifact"}]
    )
    first = line.create(stage("Source", source), stage("End", approval()))
    kind = {"category": "Source", "owner": "ThirdParty", "provider": "GitHub", "version": "1"}
    job = eventually(lambda: line.api.poll_for_third_party_jobs(actionTypeId=kind)["jobs"])[0]
    wrong = {"jobId": job["jobId"], "clientToken": "00000000-0000-4000-8000-000000000000"}
    assert refused(line.api.get_third_party_job_details, **wrong)[0] == "InvalidClientTokenException"
    who = {"jobId": job["jobId"], "clientToken": job["clientId"]}
    details = line.api.get_third_party_job_details(**who)["jobDetails"]
    assert details["data"]["actionConfiguration"]["configuration"]["OAuthToken"] == "s3cret"
    assert not {"pipelineArn", "pipelineExecutionId"} & set(details["data"]["pipelineContext"])
    assert line.api.acknowledge_third_party_job(**who, nonce=details["nonce"])["status"] == "InProgress"
    revision = {"revision": "abc", "changeIdentifier": "c1", "revisionSummary": "Shine"}
    line.api.put_third_party_job_success_result(**who, currentRevision=revision)
    line.wait_for_action(first, "Look")
    shown = line.execution(first)["artifactRevisions"][0]
    assert (shown["revisionId"], shown["revisionSummary"], shown["revisionChangeIdentifier"]) == ("abc", "Shine", "c1")
    assert line.state("Source")["actionStates"][0]["currentRevision"]["revisionId"] == "abc"
