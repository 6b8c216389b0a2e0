"""Executions in the API's shapes."""

from collections.abc import Sequence
from typing import Any

from emulator.api import codepipeline as api
from services.codepipeline.domain.action_execution import ActionExecution, Progress
from services.codepipeline.domain.action_type import ActionType
from services.codepipeline.domain.artifact import Artifact, Revision
from services.codepipeline.domain.pipeline import Pipeline, Record


def execution_out(pipeline: Pipeline, record: Record) -> api.PipelineExecution:
    one = record.execution
    shape: Any = {
        "pipelineName": pipeline.name,
        "pipelineVersion": one.version,
        "pipelineExecutionId": one.id,
        "status": one.status,
        "artifactRevisions": [
            {"name": source.artifact, **_revision_out(source.revision)} for source in record.revisions
        ],
        "variables": [{"name": name, "resolvedValue": value} for name, value in record.variables.items()],
        **_common(record),
    }
    return shape  # type: ignore[no-any-return]


def summary_out(record: Record) -> api.PipelineExecutionSummary:
    one = record.execution
    shape: Any = {
        "pipelineExecutionId": one.id,
        "status": one.status,
        "startTime": one.started_at,
        "lastUpdateTime": record.updated_at,
        "sourceRevisions": [
            {"actionName": source.action, **_source_revision(source.revision)} for source in record.revisions
        ],
        **_common(record),
    }
    if one.comment:
        shape["stopTrigger"] = {"reason": one.comment}
    return shape  # type: ignore[no-any-return]


def _common(record: Record) -> dict[str, Any]:
    one = record.execution
    shape: dict[str, Any] = {
        "trigger": {"triggerType": one.trigger.type, "triggerDetail": one.trigger.detail},
        "executionMode": one.mode,
        "executionType": one.kind,
    }
    if record.summary:
        shape["statusSummary"] = record.summary
    if record.rollback_target:
        shape["rollbackMetadata"] = {"rollbackTargetPipelineExecutionId": record.rollback_target}
    return shape


def _source_revision(revision: Revision) -> dict[str, str]:
    shape = {"revisionId": revision.id, "revisionSummary": revision.summary, "revisionUrl": revision.url}
    return {key: value for key, value in shape.items() if value}


def _revision_out(revision: Revision) -> dict[str, Any]:
    shape: dict[str, Any] = {
        **_source_revision(revision),
        "revisionChangeIdentifier": revision.change_id,
        "created": revision.created_at,
    }
    return {key: value for key, value in shape.items() if value}


def action_execution_out(one: ActionExecution, kind: ActionType | None, region: str) -> api.ActionExecutionDetail:
    """kind: None when the type is not there any more. region: of the pipeline."""
    shape: Any = {
        "pipelineExecutionId": one.execution_id,
        "actionExecutionId": one.id,
        "pipelineVersion": one.version,
        "stageName": one.stage,
        "actionName": one.action.name,
        "startTime": one.started_at,
        "lastUpdateTime": one.updated_at,
        "status": one.status,
        "input": _input(one, kind, region),
        "output": _output(one),
    }
    if one.updated_by:
        shape["updatedBy"] = one.updated_by
    return shape  # type: ignore[no-any-return]


def rule_execution_out(one: ActionExecution, kind: ActionType | None, region: str) -> api.RuleExecutionDetail:
    asked, given = _input(one, kind, region), _output(one)
    type_id = asked.pop("actionTypeId")
    shape: Any = {
        "pipelineExecutionId": one.execution_id,
        "ruleExecutionId": one.id,
        "pipelineVersion": one.version,
        "stageName": one.stage,
        "ruleName": one.action.name,
        "startTime": one.started_at,
        "lastUpdateTime": one.updated_at,
        "status": one.status,
        "input": {"ruleTypeId": type_id, **asked},
        "output": {key: value for key, value in given.items() if key == "executionResult"},
    }
    return shape  # type: ignore[no-any-return]


def _input(one: ActionExecution, kind: ActionType | None, region: str) -> dict[str, Any]:
    action = one.action
    shape: dict[str, Any] = {
        "actionTypeId": {
            "category": action.type.category, "owner": action.type.owner, "provider": action.type.provider,
            "version": action.type.version,
        },
        "configuration": kind.masked(action.configuration) if kind else dict(action.configuration),
        "region": action.region or region,
        "inputArtifacts": _artifacts(one.inputs),
    }  # fmt: skip
    if one.resolved is not None:
        shape["resolvedConfiguration"] = kind.masked(one.resolved) if kind else dict(one.resolved)
    if action.role:
        shape["roleArn"] = action.role
    if action.namespace:
        shape["namespace"] = action.namespace
    return shape


def _output(one: ActionExecution) -> dict[str, Any]:
    progress = one.progress
    result = result_out(progress)
    shape: dict[str, Any] = {}
    if one.over:
        shape = {"outputArtifacts": _artifacts(one.outputs) if not progress.code else [],
                 "outputVariables": dict(progress.variables)}  # fmt: skip
    if result:
        shape["executionResult"] = result
    return shape


def result_out(progress: Progress) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "externalExecutionId": progress.external_id,
        "externalExecutionSummary": progress.summary,
        "externalExecutionUrl": progress.url,
        "errorDetails": error_out(progress),
        "logStreamARN": progress.log,
    }
    return {key: value for key, value in shape.items() if value}


def error_out(progress: Progress) -> dict[str, str]:
    return {"code": progress.code, "message": progress.message} if progress.code else {}


def _artifacts(artifacts: Sequence[Artifact]) -> list[api.ArtifactDetail]:
    return [
        {"name": one.name, "s3location": {"bucket": one.place.bucket, "key": one.place.key}} for one in artifacts
    ]  # fmt: skip
