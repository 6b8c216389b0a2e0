"""Several executions at the same time, in each of the three modes."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.service.codepipeline.conftest import Line, approval, commit_source, eventually, stage

Refused = Callable[..., tuple[str, str]]


def make(line: Line, mode: str) -> str:
    """Source and Dev let everybody through; Gate waits for people."""
    more = {} if mode == "SUPERSEDED" else {"pipelineType": "V2", "executionMode": mode}
    dev = stage("Dev", approval("Check"))
    return line.create(
        stage("Source", commit_source()), dev, stage("Gate", approval()), stage("End", approval("Last")), **more
    )


def to_the_gate(line: Line, execution: str) -> None:
    """Until it has passed Dev."""
    eventually(lambda: line.state("Dev").get("latestExecution", {}).get("pipelineExecutionId") == execution)
    line.decide("Dev", "Check", token=line.token("Dev", "Check"))
    eventually(lambda: line.state("Dev")["latestExecution"]["status"] == "Succeeded")


def inside(line: Line, name: str, execution: str) -> bool:
    latest = line.state(name).get("latestExecution", {})
    return bool(latest.get("pipelineExecutionId") == execution)


def waiting(line: Line, name: str) -> list[str]:
    return [one["pipelineExecutionId"] for one in line.state(name).get("inboundExecutions", [])]


@pytest.mark.spec("codepipeline:scenario-6", "codepipeline:trap-3", "codepipeline:trap-7", "codepipeline:trap-35")
def test_the_newest_takes_the_place_of_those_before_it(line: Line) -> None:
    one = make(line, "SUPERSEDED")
    to_the_gate(line, one)
    eventually(lambda: inside(line, "Gate", one))
    two = line.start()
    to_the_gate(line, two)
    eventually(lambda: waiting(line, "Gate") == [two])
    assert line.state("Gate")["inboundExecution"] == {
        "pipelineExecutionId": two, "status": "InProgress", "type": "STANDARD"
    }  # fmt: skip
    assert inside(line, "Gate", one), "the one that waits is not the one that entered last"
    three = line.start()
    to_the_gate(line, three)
    line.wait(two, "Superseded")
    assert waiting(line, "Gate") == [three]
    assert line.events(of=two)[-1] == ("pipeline", "web", "SUPERSEDED")
    assert line.status(one) == "InProgress"
    line.decide("Gate")
    eventually(lambda: inside(line, "Gate", three))
    assert [each["status"] for each in line.executions()] == ["InProgress", "Superseded", "InProgress"]


@pytest.mark.spec("codepipeline:scenario-7")
def test_a_queue_supersedes_nobody(line: Line) -> None:
    one = make(line, "QUEUED")
    to_the_gate(line, one)
    two, three = line.start(), line.start()
    to_the_gate(line, two)
    to_the_gate(line, three)
    eventually(lambda: waiting(line, "Gate") == [two, three])
    line.decide("Gate")
    eventually(lambda: inside(line, "Gate", two))
    assert waiting(line, "Gate") == [three]
    line.decide("Gate")
    eventually(lambda: inside(line, "Gate", three))
    assert "Superseded" not in {each["status"] for each in line.executions()}


@pytest.mark.spec("codepipeline:scenario-8", "codepipeline:trap-8")
def test_parallel_executions_are_seen_in_the_history_only(line: Line) -> None:
    look = stage("Gate", approval())
    more = {"pipelineType": "V2", "executionMode": "PARALLEL"}
    ids = [line.create(stage("Source", commit_source()), look, **more), line.start(), line.start()]
    open_gates = [line.wait_for_action(one, "Look") for one in ids]
    for shown in line.api.get_pipeline_state(name="web")["stageStates"]:
        assert "latestExecution" not in shown
        assert all("latestExecution" not in action for action in shown["actionStates"])
    tokens = [gate["output"]["executionResult"]["externalExecutionId"] for gate in open_gates]
    assert len(set(tokens)) == 3
    line.decide("Gate", token=tokens[1])
    line.wait(ids[1])
    assert [line.status(one) for one in (ids[0], ids[2])] == ["InProgress", "InProgress"]


@pytest.mark.parametrize("mode", ["QUEUED", "PARALLEL"])
def test_fifty_at_once_and_no_more(line: Line, refused: Refused, mode: str) -> None:
    line.create(stage("Source", commit_source()), stage("Gate", approval()), pipelineType="V2", executionMode=mode)
    line.api.disable_stage_transition(
        pipelineName="web", stageName="Source", transitionType="Inbound", reason="full"
    )  # fmt: skip
    for _ in range(49):
        line.start()
    code, _ = refused(line.api.start_pipeline_execution, name="web")
    assert code == "ConcurrentPipelineExecutionsLimitExceededException"


def test_a_failure_lets_the_next_one_in(line: Line) -> None:
    one = make(line, "QUEUED")
    to_the_gate(line, one)
    two = line.start()
    to_the_gate(line, two)
    line.decide("Gate", status="Rejected")
    line.wait(one, "Failed")
    eventually(lambda: inside(line, "Gate", two))
    failed = line.action(one, "Look")
    assert failed["output"]["executionResult"]["errorDetails"] == {"code": "JobFailed", "message": "Rejected by test"}


def test_the_source_stage_takes_turns_too(line: Line) -> None:
    """Two starts in a row: the second one waits in front of the source."""
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()))
    line.wait_for_action(first, "Look")
    disable: Any = {"pipelineName": "web", "stageName": "Source", "transitionType": "Inbound"}
    line.api.disable_stage_transition(**disable, reason="hold")
    second, third = line.start(), line.start()
    line.wait(second, "Superseded")
    assert waiting(line, "Source") == [third]
    line.api.enable_stage_transition(**disable)
    eventually(lambda: inside(line, "Source", third))
