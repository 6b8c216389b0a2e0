"""Pipelines, their stages now, their executions, and the approval that waits for somebody."""

from collections.abc import Mapping
from typing import Any, Literal, cast

from webui.aws import Aws
from webui.pages import builds

_RECENT = 25
_LOG_LINES = 200


def index(aws: Aws, _params: Mapping[str, str]) -> dict[str, Any]:
    rows = []
    for summary in aws.codepipeline.list_pipelines({}).get("pipelines", []):
        name = summary.get("name", "")
        recent = aws.codepipeline.list_pipeline_executions({"pipelineName": name, "maxResults": 1})
        last = next(iter(recent.get("pipelineExecutionSummaries", [])), None)
        rows.append({"name": name, "summary": summary, "last": last})
    return {"rows": rows}


def pipeline(aws: Aws, params: Mapping[str, str]) -> dict[str, Any]:
    name = params["name"]
    state = aws.codepipeline.get_pipeline_state({"name": name})
    executions = aws.codepipeline.list_pipeline_executions({"pipelineName": name, "maxResults": _RECENT})
    return {
        "name": name,
        "stages": state.get("stageStates", []),
        "executions": executions.get("pipelineExecutionSummaries", []),
    }


def execution(aws: Aws, params: Mapping[str, str]) -> dict[str, Any]:
    name, execution_id = params["name"], params["execution"]
    found = aws.codepipeline.get_pipeline_execution({"pipelineName": name, "pipelineExecutionId": execution_id})
    actions = aws.codepipeline.list_action_executions(
        {"pipelineName": name, "filter": {"pipelineExecutionId": execution_id}}
    ).get("actionExecutionDetails", [])
    return {
        "name": name,
        "execution": found.get("pipelineExecution", {}),
        "actions": [_action(aws, action) for action in reversed(actions)],
        "approvals": _approvals(aws, name, execution_id),
    }


def decide(aws: Aws, name: str, stage: str, action: str, token: str, verdict: str, summary: str) -> None:
    """Approve or reject. Raises AwsError, e.g. when somebody else was faster."""
    status = cast(Literal["Approved", "Rejected"], verdict)
    result = {"summary": summary or f"{verdict} in the dashboard", "status": status}
    aws.codepipeline.put_approval_result(
        {"pipelineName": name, "stageName": stage, "actionName": action, "token": token, "result": result}  # type: ignore[typeddict-item]
    )


def start(aws: Aws, name: str) -> None:
    aws.codepipeline.start_pipeline_execution({"name": name})


def retry(aws: Aws, name: str, stage: str, execution_id: str) -> None:
    aws.codepipeline.retry_stage_execution(
        {
            "pipelineName": name,
            "stageName": stage,
            "pipelineExecutionId": execution_id,
            "retryMode": "FAILED_ACTIONS",
        }
    )


def _approvals(aws: Aws, name: str, execution_id: str) -> list[dict[str, Any]]:
    """Approvals that wait in this execution."""
    found = []
    for stage in aws.codepipeline.get_pipeline_state({"name": name}).get("stageStates", []):
        if stage.get("latestExecution", {}).get("pipelineExecutionId") != execution_id:
            continue
        for action in stage.get("actionStates", []):
            latest = action.get("latestExecution", {})
            if latest.get("token"):
                found.append(
                    {"stage": stage.get("stageName"), "action": action.get("actionName"), "token": latest["token"]}
                )
    return found


def _action(aws: Aws, action: Any) -> dict[str, Any]:
    """One row of the execution's table. lines: of its build's log, while it runs and when it failed."""
    result = action.get("output", {}).get("executionResult", {})
    type_id = action.get("input", {}).get("actionTypeId", {})
    role = action.get("input", {}).get("roleArn") or ""
    account = role.split(":")[4] if role.count(":") >= 5 else aws.account
    return {
        "detail": action,
        "provider": type_id.get("provider", ""),
        "external_id": result.get("externalExecutionId", ""),
        "summary": result.get("externalExecutionSummary", "") or result.get("errorDetails", {}).get("message", ""),
        "account": account,
        "lines": _log(aws.elsewhere(account), type_id.get("provider", ""), result.get("externalExecutionId", ""))
        if action.get("status") in ("InProgress", "Failed")
        else [],
    }


def _log(aws: Aws, provider: str, build_id: str) -> list[str]:
    if provider != "CodeBuild" or not build_id:
        return []
    found = aws.codebuild.batch_get_builds({"ids": [build_id]}).get("builds", [])
    return builds.log_of(aws, found[0], _LOG_LINES) if found else []
