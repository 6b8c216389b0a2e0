"""Follows one execution to its end: a line for every action that changes, an answer to every approval."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rich.console import Console

from emulator.cli.demo.release import Release

_POLL_SECONDS = 0.15
_COLOURS = {"Succeeded": "green", "Failed": "red", "InProgress": "yellow"}


class TooSlow(RuntimeError):
    """The release did not come to an end in time."""


@dataclass(frozen=True, slots=True)
class Ending:
    """status of the execution; the stage and action that failed, with the reason, or "" each."""

    execution_id: str
    status: str
    stage: str = ""
    reason: str = ""
    seconds: float = 0.0


def follow(
    release: Release, commit: str, console: Console, approve: Callable[[str], bool], *, limit: float = 120.0
) -> Ending:
    """Until the execution of `commit` has ended. Raises TooSlow."""
    begun = time.monotonic()
    seen: dict[str, str] = {}
    execution_id: str | None = None
    while time.monotonic() - begun < limit:
        execution_id = execution_id or release.execution_of(commit)
        if execution_id is not None:
            actions = _actions(release, execution_id)
            _print_changes(actions, seen, console)
            _answer_approvals(release, execution_id, approve)
            status = release.codepipeline.get_pipeline_execution(
                pipelineName=release.sample.PIPELINE, pipelineExecutionId=execution_id
            )["pipelineExecution"]["status"]
            if status != "InProgress":
                _print_changes(_actions(release, execution_id), seen, console)
                return _ending(release, execution_id, status, time.monotonic() - begun)
        time.sleep(_POLL_SECONDS)
    raise TooSlow(f"no end of the release of {commit[:8]} after {limit:.0f} s")


def _actions(release: Release, execution_id: str) -> list[dict[str, Any]]:
    found = release.codepipeline.list_action_executions(
        pipelineName=release.sample.PIPELINE, filter={"pipelineExecutionId": execution_id}
    )["actionExecutionDetails"]
    return sorted(found, key=lambda action: action["startTime"])


def _print_changes(actions: list[dict[str, Any]], seen: dict[str, str], console: Console) -> None:
    for action in actions:
        status = action["status"]
        if seen.get(action["actionExecutionId"]) == status:
            continue
        seen[action["actionExecutionId"]] = status
        took = (action["lastUpdateTime"] - action["startTime"]).total_seconds()
        time_text = f"{took:5.1f} s" if status != "InProgress" else "       "
        colour = _COLOURS.get(status, "dim")
        console.print(f"  {action['stageName']:<12} {action['actionName']:<10} [{colour}]{status:<11}[/] {time_text}")


def _answer_approvals(release: Release, execution_id: str, approve: Callable[[str], bool]) -> None:
    for stage, action, latest in _waiting(release, execution_id):
        verdict = "Approved" if approve(latest.get("summary", "")) else "Rejected"
        release.codepipeline.put_approval_result(
            pipelineName=release.sample.PIPELINE,
            stageName=stage,
            actionName=action,
            token=latest["token"],
            result={"status": verdict, "summary": "decided in the demo"},
        )


def _waiting(release: Release, execution_id: str) -> list[tuple[str, str, dict[str, Any]]]:
    state = release.codepipeline.get_pipeline_state(name=release.sample.PIPELINE)
    return [
        (stage["stageName"], action["actionName"], action["latestExecution"])
        for stage in state["stageStates"]
        if stage.get("latestExecution", {}).get("pipelineExecutionId") == execution_id
        for action in stage.get("actionStates", [])
        if action.get("latestExecution", {}).get("token") and action["latestExecution"]["status"] == "InProgress"
    ]


def _ending(release: Release, execution_id: str, status: str, seconds: float) -> Ending:
    failed = [action for action in _actions(release, execution_id) if action["status"] == "Failed"]
    if not failed:
        return Ending(execution_id, status, seconds=seconds)
    result = failed[0].get("output", {}).get("executionResult", {})
    reason = result.get("errorDetails", {}).get("message") or result.get("externalExecutionSummary", "")
    return Ending(execution_id, status, failed[0]["stageName"], reason, seconds)
