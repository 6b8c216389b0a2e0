"""Conditions of stages, and their rules."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import needs
from tests.service.codepipeline.conftest import Line, approval, commit_source, eventually, stage

Refused = Callable[..., tuple[str, str]]
V2 = {"pipelineType": "V2"}


def rule(name: str = "check", provider: str = "VariableCheck", **configuration: str) -> dict[str, Any]:
    kind = {"category": "Rule", "owner": "AWS", "provider": provider, "version": "1"}
    return {"name": name, "ruleTypeId": kind, "configuration": configuration}


def branch_is(value: str, operator: str = "EQ") -> dict[str, Any]:
    return rule(Variable="#{SourceVariables.BranchName}", Value=value, Operator=operator)


def gate(result: str, *rules: dict[str, Any]) -> dict[str, Any]:
    return {"conditions": [{"result": result, "rules": list(rules)}]}


def make(line: Line, **gates: Any) -> str:
    source = commit_source(namespace="SourceVariables")
    dev = stage("Dev", approval("Try"), **gates)
    return line.create(stage("Source", source), dev, stage("End", approval("Last")), **V2)


def _judged(line: Line) -> str:
    return str(line.state("Dev")["beforeEntryConditionState"]["latestExecution"]["status"])


def override(line: Line, execution: str, kind: str, name: str = "Dev") -> dict[str, str]:
    return {"pipelineName": "web", "stageName": name, "pipelineExecutionId": execution, "conditionType": kind}


@pytest.mark.spec("codepipeline:scenario-13", "codepipeline:trap-10")
def test_a_stage_is_skipped_on_another_branch(line: Line, refused: Refused) -> None:
    line.commit("aside", branch="side")
    source = commit_source(namespace="SourceVariables", configuration={"BranchName": "side"})
    dev = stage("Dev", approval("Try"), beforeEntry=gate("SKIP", branch_is("main")))
    first = line.create(stage("Source", source), dev, stage("End", approval("Last")), **V2)
    line.wait_for_action(first, "Last")
    assert [one["actionName"] for one in line.actions(first)] == ["Commit", "Last"]
    state = line.state("Dev")
    assert state["latestExecution"]["status"] == "Skipped"
    assert "latestExecution" not in state["actionStates"][0]
    assert state["beforeEntryConditionState"]["latestExecution"]["status"] == "Failed"
    ask = line.api.override_stage_condition
    assert refused(ask, **override(line, first, "BEFORE_ENTRY"))[0] == "ConditionNotOverridableException"
    assert refused(ask, **override(line, first, "ON_SUCCESS"))[0] == "ConditionNotOverridableException"
    rules = line.api.list_rule_executions(pipelineName="web", filter={"pipelineExecutionId": first})
    detail = rules["ruleExecutionDetails"][0]
    assert (detail["ruleName"], detail["status"], detail["stageName"]) == ("check", "Failed", "Dev")
    assert detail["input"]["ruleTypeId"]["provider"] == "VariableCheck"
    assert detail["input"]["resolvedConfiguration"]["Variable"] == "side"


def test_on_the_right_branch_it_is_not(line: Line) -> None:
    first = make(line, beforeEntry=gate("SKIP", branch_is("main")))
    line.wait_for_action(first, "Try")
    assert line.state("Dev")["beforeEntryConditionState"]["latestExecution"]["status"] == "Succeeded"


def test_an_entry_that_fails_can_be_overridden(line: Line, refused: Refused) -> None:
    first = make(line, beforeEntry=gate("FAIL", branch_is("main"), {**branch_is("main", "NE"), "name": "other"}))
    line.wait(first, "Failed")
    state = line.state("Dev")
    assert state["latestExecution"]["status"] == "Failed"
    states = state["beforeEntryConditionState"]["conditionStates"][0]["ruleStates"]
    assert [(one["ruleName"], one["latestExecution"]["status"]) for one in states] == [
        ("check", "Succeeded"), ("other", "Failed")
    ]  # fmt: skip
    line.api.override_stage_condition(**override(line, first, "BEFORE_ENTRY"))
    line.wait_for_action(first, "Try")
    assert line.state("Dev")["beforeEntryConditionState"]["latestExecution"]["status"] == "Overridden"
    second = line.start()
    line.wait_for_action(second, "Commit", "Succeeded")
    line.decide("Dev", "Try")
    line.wait(second, "Failed")
    ask = line.api.override_stage_condition
    assert refused(ask, **override(line, first, "BEFORE_ENTRY"))[0] == "NotLatestPipelineExecutionException"


def test_a_success_can_be_refused_and_let_through(line: Line) -> None:
    first = make(line, onSuccess=gate("FAIL", branch_is("other")))
    line.decide("Dev", "Try")
    line.wait(first, "Failed")
    line.api.override_stage_condition(**override(line, first, "ON_SUCCESS"))
    line.wait_for_action(first, "Last")
    assert line.state("Dev")["latestExecution"]["status"] == "Succeeded"


@pytest.mark.parametrize(("branch", "back"), [("main", True), ("other", False)])
def test_a_failure_is_rolled_back_when_the_criteria_are_met(line: Line, branch: str, back: bool) -> None:
    first = make(line, onFailure=gate("ROLLBACK", branch_is(branch)))
    line.decide("Dev", "Try")
    line.decide("End", "Last")
    line.wait(first)
    second = line.start()
    line.wait_for_action(second, "Try")
    line.decide("Dev", "Try", "Rejected")
    line.wait(second, "Failed")
    rollbacks = [one for one in line.executions() if one["executionType"] == "ROLLBACK"]
    assert bool(rollbacks) is back


@pytest.mark.parametrize(
    ("operator", "value", "holds"),
    [
        ("EQ", "main", True), ("NE", "main", False), ("CONTAINS", "ai", True), ("MATCHES", "m.*n", True),
        ("MATCHES", "m", False),
    ],
)  # fmt: skip
def test_comparisons(line: Line, operator: str, value: str, holds: bool) -> None:
    first = make(line, beforeEntry=gate("SKIP", branch_is(value, operator)))
    line.wait_for_action(first, "Try" if holds else "Last")


@pytest.mark.parametrize(
    "broken",
    [
        branch_is("main", "LIKE"),
        branch_is("(", "MATCHES"),
        branch_is("(a+)+$", "MATCHES") | {"configuration": {
            "Variable": "a" * 40 + "!", "Value": "(a|a)*(a|a)*(a|a)*b", "Operator": "MATCHES"
        }},
        rule(Variable="#{SourceVariables.Nothing}", Value="x", Operator="EQ"),
        rule(provider="DeploymentWindow", Cron="soon"),
        rule(provider="CloudWatchAlarm", AlarmName="none"),
    ],
    ids=["operator", "expression", "endless expression", "variable", "window", "alarm"],
)  # fmt: skip
def test_a_rule_that_cannot_be_tried_fails_the_condition(line: Line, broken: dict[str, Any]) -> None:
    first = make(line, beforeEntry=gate("FAIL", broken))
    line.wait(first, "Failed")
    state = line.state("Dev")["beforeEntryConditionState"]["latestExecution"]["status"]
    assert state in ("Errored", "Failed")
    error = line.state("Dev")["beforeEntryConditionState"]["conditionStates"][0]["ruleStates"][0]["latestExecution"]
    assert error["errorDetails"]["code"] in ("ConfigurationError", "JobFailed")


def test_a_window_lets_in_and_holds(line: Line) -> None:
    shut = rule(provider="DeploymentWindow", Cron="* 0 0 1 1 ? 1999")
    first = make(line, beforeEntry=gate("FAIL", rule(provider="DeploymentWindow", Cron="* * * * * ?")))
    line.wait_for_action(first, "Try")
    line.api.update_pipeline(
        pipeline=line.declaration(
            stage("Source", commit_source()), stage("Dev", approval("Try"), beforeEntry=gate("FAIL", shut)), **V2
        )
    )
    line.decide("Dev", "Try")
    line.wait(first, "Cancelled")
    second = line.start()
    eventually(lambda: _judged(line) == "InProgress")
    assert line.state("Dev")["latestExecution"]["pipelineExecutionId"] == second
    line.api.override_stage_condition(**override(line, second, "BEFORE_ENTRY"))
    line.wait_for_action(second, "Try")


@needs("codebuild")
@pytest.mark.parametrize(("command", "enters"), [("echo fine", True), ("exit 1", False)])
@pytest.mark.parametrize("provider", ["CodeBuild", "Commands"])
def test_a_build_may_decide(working: Line, provider: str, command: str, enters: bool) -> None:
    line = working
    line.project(f"version: 0.2\nphases:\n  build:\n    commands:\n      - {command}\n")
    decider = rule(provider=provider, **({"ProjectName": "web"} if provider == "CodeBuild" else {}))
    decider["inputArtifacts"] = [{"name": "SourceArtifact"}]
    if provider == "Commands":
        decider["commands"] = [command]
    first = make(line, beforeEntry=gate("FAIL", decider))
    if enters:
        line.wait_for_action(first, "Try")
    else:
        line.wait(first, "Failed")
    assert line.state("Dev")["beforeEntryConditionState"]["latestExecution"]["status"] == (
        "Succeeded" if enters else "Failed"
    )
