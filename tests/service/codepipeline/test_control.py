"""People stop, retry, hold back and let through."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Aws
from tests.service.codepipeline.conftest import Line, action, approval, commit_source, eventually, stage

Refused = Callable[..., tuple[str, str]]
V2 = {"pipelineType": "V2"}


def inbound(name: str) -> dict[str, str]:
    return {"pipelineName": "web", "stageName": name, "transitionType": "Inbound"}


# approvals


@pytest.mark.spec("codepipeline:scenario-3")
def test_an_approval_wants_its_token_and_one_answer(line: Line, refused: Refused, account: str) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()))
    token = line.token("Gate")
    answer = {"status": "Approved", "summary": "go"}
    ask: dict[str, Any] = {"pipelineName": "web", "stageName": "Gate", "actionName": "Look", "result": answer}
    wrong = "00000000-0000-4000-8000-000000000000"
    assert refused(line.api.put_approval_result, **ask, token=wrong)[0] == "InvalidApprovalTokenException"
    assert line.status(first) == "InProgress"
    assert line.api.put_approval_result(**ask, token=token)["approvedAt"]
    assert refused(line.api.put_approval_result, **ask, token=token)[0] == "ApprovalAlreadyCompletedException"
    line.wait(first)
    latest = line.state("Gate")["actionStates"][0]["latestExecution"]
    assert (latest["summary"], latest["lastUpdatedBy"]) == ("go", f"arn:aws:iam::{account}:root")
    assert "token" not in latest
    for change, code in (
        ({"stageName": "x"}, "StageNotFoundException"),
        ({"actionName": "x"}, "ActionNotFoundException"),
    ):
        assert refused(line.api.put_approval_result, **{**ask, **change}, token=token)[0] == code
    commit = {**ask, "stageName": "Source", "actionName": "Commit"}
    assert refused(line.api.put_approval_result, **commit, token=token)[0] == "ActionNotFoundException"


# transitions


@pytest.mark.spec("codepipeline:scenario-9", "codepipeline:trap-34")
def test_a_disabled_transition_holds_until_it_is_enabled(line: Line, account: str, refused: Refused) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()), stage("Prod", approval("Deploy")))
    assert line.state("Prod")["inboundTransitionState"] == {"enabled": True}
    line.api.disable_stage_transition(**inbound("Prod"), reason="freeze")
    line.decide("Gate")
    held = eventually(lambda: line.state("Prod").get("inboundExecution") and line.state("Prod"))
    assert held["inboundExecution"] == {"pipelineExecutionId": first, "status": "InProgress", "type": "STANDARD"}
    transition = held["inboundTransitionState"]
    assert {key: value for key, value in transition.items() if key != "lastChangedAt"} == {
        "enabled": False, "disabledReason": "freeze", "lastChangedBy": f"arn:aws:iam::{account}:root"
    }  # fmt: skip
    assert "latestExecution" not in held
    assert line.status(first) == "InProgress"
    line.api.enable_stage_transition(**inbound("Prod"))
    line.token("Prod", "Deploy")
    assert "disabledReason" not in line.state("Prod")["inboundTransitionState"]
    assert refused(line.api.enable_stage_transition, **inbound("x"))[0] == "StageNotFoundException"


def test_an_outbound_transition_is_a_door_of_its_own(line: Line) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()), stage("Prod", approval("Deploy")))
    outbound = {"pipelineName": "web", "stageName": "Gate", "transitionType": "Outbound"}
    line.api.disable_stage_transition(**outbound, reason="wait")
    line.decide("Gate")
    eventually(lambda: line.state("Prod").get("inboundExecution"))
    assert line.state("Prod")["inboundTransitionState"] == {"enabled": True}
    line.api.enable_stage_transition(**outbound)
    line.wait_for_action(first, "Deploy")


@pytest.mark.spec("codepipeline:trap-13")
def test_a_reason_has_few_characters(line: Line, refused: Refused) -> None:
    line.create(stage("Source", commit_source()), stage("Gate", approval()))
    disable = line.api.disable_stage_transition
    for reason in ("no, not now", "it's late", "a/b"):
        assert refused(disable, **inbound("Gate"), reason=reason)[0] == "ValidationException"
    assert line.state("Gate")["inboundTransitionState"] == {"enabled": True}
    disable(**inbound("Gate"), reason="Release 2.0 - (really) 100 * better! Why? @Ada")


def test_transitions_outlive_an_update(line: Line) -> None:
    line.create(stage("Source", commit_source()), stage("Gate", approval()))
    line.api.disable_stage_transition(**inbound("Gate"), reason="freeze")
    line.api.update_pipeline(
        pipeline=line.declaration(
            stage("Source", commit_source()), stage("Gate", approval()), stage("New", approval("n"))
        )
    )
    assert line.state("Gate")["inboundTransitionState"]["enabled"] is False


# stops


@pytest.mark.spec("codepipeline:trap-19", "codepipeline:trap-3")
def test_a_stop_waits_and_an_abandonment_does_not(line: Line, refused: Refused) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval(), approval("After", runOrder=2)))
    line.wait_for_action(first, "Look")
    ask = {"pipelineName": "web", "pipelineExecutionId": first}
    assert line.api.stop_pipeline_execution(**ask, reason="a mistake")["pipelineExecutionId"] == first
    assert line.status(first) == "Stopping"
    assert line.state("Gate")["latestExecution"]["status"] == "Stopping"
    assert refused(line.api.stop_pipeline_execution, **ask)[0] == "DuplicatedStopRequestException"
    line.api.stop_pipeline_execution(**ask, abandon=True)
    line.wait(first, "Stopped")
    assert line.action(first, "Look")["status"] == "Abandoned"
    assert line.state("Gate")["latestExecution"]["status"] == "Stopped"
    assert line.executions()[0]["stopTrigger"] == {"reason": "a mistake"}
    told = line.events(of=first)
    for one in (("pipeline", "web", "STOPPING"), ("stage", "Gate", "STOPPING"), ("action", "Look", "ABANDONED"),
                ("stage", "Gate", "STOPPED"), ("pipeline", "web", "STOPPED")):  # fmt: skip
        assert told.count(one) == 1
    stopping = next(detail for level, detail in line.details(of=first) if detail["state"] == "STOPPING")
    assert stopping["stop-execution-comments"] == "a mistake"
    assert refused(line.api.stop_pipeline_execution, **ask)[0] == "PipelineExecutionNotStoppableException"


def test_what_runs_may_end_and_nothing_follows(line: Line) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval(), approval("After", runOrder=2)))
    token = line.token("Gate")
    line.api.stop_pipeline_execution(pipelineName="web", pipelineExecutionId=first)
    line.decide("Gate", token=token)
    line.wait(first, "Stopped")
    assert [one["actionName"] for one in line.actions(first)] == ["Commit", "Look"]
    line.api.retry_stage_execution(
        pipelineName="web", stageName="Gate", pipelineExecutionId=first, retryMode="FAILED_ACTIONS"
    )
    line.decide("Gate", "After")
    line.wait(first)
    assert [one["actionName"] for one in line.actions(first)] == ["Commit", "Look", "After"]


# retries


@pytest.mark.spec("codepipeline:trap-9")
def test_a_retry_is_the_same_execution_with_another_attempt(line: Line, refused: Refused) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()))
    token = line.token("Gate")
    line.decide("Gate", status="Rejected")
    line.wait(first, "Failed")
    ask = {"pipelineName": "web", "stageName": "Gate", "pipelineExecutionId": first, "retryMode": "FAILED_ACTIONS"}
    assert line.api.retry_stage_execution(**ask)["pipelineExecutionId"] == first
    assert refused(line.api.retry_stage_execution, **ask)[0] == "StageNotRetryableException"
    assert line.token("Gate") != token
    assert line.state("Gate")["retryStageMetadata"] == {
        "autoStageRetryAttempt": 0, "manualStageRetryAttempt": 1, "latestRetryTrigger": "ManualStageRetry"
    }  # fmt: skip
    line.decide("Gate")
    line.wait(first)
    both = [one["actionExecutionId"] for one in line.actions(first) if one["actionName"] == "Look"]
    assert len(set(both)) == 2
    asked = {"pipelineExecutionId": first, "startTimeRange": "Latest"}
    latest = line.actions(first, filter={"latestInPipelineExecution": asked})
    assert [one["actionExecutionId"] for one in latest if one["actionName"] == "Look"] == [both[1]]
    every = line.actions(first, filter={"latestInPipelineExecution": {**asked, "startTimeRange": "All"}})
    assert len(every) == len(latest) + 1
    told = line.events(of=first)
    assert told.count(("pipeline", "web", "RESUMED")) == told.count(("stage", "Gate", "RESUMED")) == 1
    last = line.details(of=first)[-1][1]
    assert (last["state"], last["pipeline-execution-attempt"]) == ("SUCCEEDED", 2)
    assert any("stage-last-retry-attempt-time" in detail for _, detail in line.details(of=first))


def test_only_the_latest_execution_of_a_stage_is_retried(line: Line, refused: Refused) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()))
    line.decide("Gate", status="Rejected")
    line.wait(first, "Failed")
    second = line.start()
    line.wait_for_action(second, "Look")
    ask = {"pipelineName": "web", "stageName": "Gate", "pipelineExecutionId": first, "retryMode": "ALL_ACTIONS"}
    assert refused(line.api.retry_stage_execution, **ask)[0] == "NotLatestPipelineExecutionException"
    assert refused(line.api.retry_stage_execution, **{**ask, "stageName": "x"})[0] == "StageNotFoundException"


def test_another_structure_cannot_be_retried(line: Line, refused: Refused) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()))
    line.decide("Gate", status="Rejected")
    line.wait(first, "Failed")
    line.api.update_pipeline(pipeline=line.declaration(stage("Source", commit_source()), stage("Gate", approval())))
    ask = {"pipelineName": "web", "stageName": "Gate", "pipelineExecutionId": first, "retryMode": "ALL_ACTIONS"}
    assert refused(line.api.retry_stage_execution, **ask)[0] == "StageNotRetryableException"


def test_a_stage_may_retry_itself_once(line: Line) -> None:
    gate = stage("Gate", approval(), onFailure={"result": "RETRY", "retryConfiguration": {"retryMode": "ALL_ACTIONS"}})
    first = line.create(stage("Source", commit_source()), gate, **V2)
    token = line.token("Gate")
    line.decide("Gate", status="Rejected", token=token)
    again = eventually(lambda: line.token("Gate") != token and line.token("Gate"))
    metadata = line.state("Gate")["retryStageMetadata"]
    assert (metadata["autoStageRetryAttempt"], metadata["latestRetryTrigger"]) == (1, "AutomatedStageRetry")
    line.decide("Gate", status="Rejected", token=again)
    line.wait(first, "Failed")


# rollbacks


@pytest.mark.spec("codepipeline:trap-9")
def test_a_rollback_is_a_new_execution_of_one_stage(line: Line, aws: Aws, refused: Refused) -> None:
    """With the revisions, artifacts and variables of its target."""
    aws("s3").create_bucket(Bucket=f"out-{line.account}")
    upload = action(
        "Deploy", "S3", "Upload", inputArtifacts=[{"name": "SourceArtifact"}],
        configuration={"BucketName": f"out-{line.account}", "Extract": "true", "ObjectKey": "#{Src.CommitId}"},
    )  # fmt: skip
    old = line.commit("old")
    source = commit_source(namespace="Src")
    first = line.create(stage("Source", source), stage("Prod", upload), stage("End", approval()), **V2)
    line.wait_for_action(first, "Look")
    line.decide("End")
    line.wait(first)
    line.commit("new")
    second = line.start()
    line.wait_for_action(second, "Look")
    found = line.executions(filter={"succeededInStage": {"stageName": "Prod"}})
    assert [one["pipelineExecutionId"] for one in found] == [second, first]
    ask = {"pipelineName": "web", "stageName": "Prod", "targetPipelineExecutionId": first}
    back = line.api.rollback_stage(**ask)["pipelineExecutionId"]
    assert back not in (first, second)
    ended = line.wait(back)
    assert (ended["executionType"], ended["trigger"]["triggerType"]) == ("ROLLBACK", "ManualRollback")
    assert ended["rollbackMetadata"] == {"rollbackTargetPipelineExecutionId": first}
    assert ended["artifactRevisions"][0]["revisionId"] == old
    ran = line.actions(back)
    assert [one["actionName"] for one in ran] == ["Upload"], "it does not go on to the next stage"
    assert ran[0]["input"]["resolvedConfiguration"]["ObjectKey"] == old
    assert ran[0]["input"]["inputArtifacts"] == line.action(first, "Upload")["input"]["inputArtifacts"]
    rollback = line.api.rollback_stage
    assert refused(rollback, **{**ask, "targetPipelineExecutionId": back})[0] == "UnableToRollbackStageException"
    assert refused(rollback, **{**ask, "stageName": "Source"})[0] == "UnableToRollbackStageException"
    assert refused(rollback, **{**ask, "stageName": "x"})[0] == "StageNotFoundException"
    unknown = "00000000-0000-4000-8000-000000000000"
    code, _ = refused(rollback, **{**ask, "targetPipelineExecutionId": unknown})
    assert code == "PipelineExecutionNotFoundException"
    line.decide("End")
    line.api.update_pipeline(pipeline=line.declaration(stage("Source", source), stage("Prod", upload), **V2))
    assert refused(rollback, **ask)[0] == "PipelineExecutionOutdatedException"


def test_a_failure_rolls_back_to_the_last_success(line: Line) -> None:
    gate = stage("Gate", approval(), onFailure={"result": "ROLLBACK"})
    first = line.create(stage("Source", commit_source()), gate, **V2)
    line.decide("Gate")
    line.wait(first)
    second = line.start()
    line.wait_for_action(second, "Look")
    line.decide("Gate", status="Rejected")
    line.wait(second, "Failed")
    back = eventually(lambda: [one for one in line.executions() if one["executionType"] == "ROLLBACK"])[0]
    assert back["trigger"] == {"triggerType": "AutomatedRollback", "triggerDetail": second}
    assert back["rollbackMetadata"] == {"rollbackTargetPipelineExecutionId": first}
    line.wait_for_action(back["pipelineExecutionId"], "Look")
    line.decide("Gate")
    line.wait(back["pipelineExecutionId"])
