"""What EventBridge is told.

https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from services.codepipeline.domain.action_execution import ActionExecution
from services.codepipeline.domain.artifact import Artifact
from services.codepipeline.domain.execution import Execution, StageRun
from services.codepipeline.domain.happening import Told
from services.codepipeline.domain.pipeline import Pipeline

PIPELINE = "CodePipeline Pipeline Execution State Change"
STAGE = "CodePipeline Stage Execution State Change"
ACTION = "CodePipeline Action Execution State Change"


def pipeline_detail(pipeline: Pipeline, execution: Execution, told: Told) -> dict[str, Any]:
    detail = {
        "pipeline": pipeline.name,
        "execution-id": execution.id,
        "start-time": _time(execution.started_at),
        "state": told,
        "version": float(execution.version),
        "pipeline-execution-attempt": float(execution.attempt),
    }
    if told is Told.STARTED:
        trigger = execution.trigger
        detail["execution-trigger"] = {"trigger-type": trigger.type, "trigger-detail": trigger.detail}
    if told is Told.STOPPING:
        detail["stop-execution-comments"] = execution.comment
    return detail


def stage_detail(pipeline: Pipeline, execution: Execution, run: StageRun, told: Told) -> dict[str, Any]:
    detail = {
        "pipeline": pipeline.name,
        "execution-id": execution.id,
        "start-time": _time(run.started_at),
        "stage": run.stage,
        "state": told,
        "version": float(execution.version),
        "pipeline-execution-attempt": float(execution.attempt),
    }
    if run.retries.at is not None:
        detail["stage-last-retry-attempt-time"] = _time(run.retries.at)
    return detail


def action_detail(pipeline: Pipeline, attempt: int, one: ActionExecution, told: Told) -> dict[str, Any]:
    """attempt: of the pipeline execution."""
    kind = one.action.type
    detail: dict[str, Any] = {
        "pipeline": pipeline.name,
        "execution-id": one.execution_id,
        "start-time": _time(one.started_at),
        "stage": one.stage,
        "action-execution-id": one.id,
        "action": one.action.name,
        "state": told,
        "region": one.action.region or pipeline.region,
        "type": {
            "owner": kind.owner, "provider": kind.provider, "category": kind.category, "version": kind.version
        },
        "version": float(one.version),
        "pipeline-execution-attempt": float(attempt),
    }  # fmt: skip
    if one.inputs:
        detail["input-artifacts"] = _artifacts(one.inputs)
    if one.over:
        if told is Told.SUCCEEDED and one.outputs:
            detail["output-artifacts"] = _artifacts(one.outputs)
        detail["execution-result"] = _result(one)
    return detail


def _result(one: ActionExecution) -> dict[str, str]:
    progress = one.progress
    result = {
        "external-execution-url": progress.url,
        "external-execution-summary": progress.summary or progress.message,
        "external-execution-id": progress.external_id,
        "error-code": progress.code,
    }
    return {key: value for key, value in result.items() if value}


def _artifacts(artifacts: Sequence[Artifact]) -> list[dict[str, Any]]:
    return [
        {"name": one.name, "s3location": {"bucket": one.place.bucket, "key": one.place.key}} for one in artifacts
    ]  # fmt: skip


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
