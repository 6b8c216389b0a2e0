"""Pipelines in the API's shapes."""

from collections.abc import Callable, Mapping
from typing import Any

from emulator.api import codepipeline as api
from services.codepipeline.domain.action_type import ActionType
from services.codepipeline.domain.declaration import Declaration, TypeId
from services.codepipeline.domain.document import read_type
from services.codepipeline.domain.pipeline import Pipeline


def structure_out(document: Mapping[str, Any], find_type: Callable[[TypeId], ActionType | None]) -> Any:
    """Secrets are masked."""

    def shown(action: Mapping[str, Any]) -> dict[str, Any]:
        kind = find_type(read_type(action["actionTypeId"]))
        masked = kind.masked(action["configuration"]) if kind else action["configuration"]
        return {**action, "configuration": masked}

    stages = [{**stage, "actions": [shown(action) for action in stage["actions"]]} for stage in document["stages"]]
    return {**document, "stages": stages}


def metadata_out(pipeline: Pipeline) -> api.PipelineMetadata:
    shape: api.PipelineMetadata = {
        "pipelineArn": pipeline.arn, "created": pipeline.created_at, "updated": pipeline.updated_at
    }  # fmt: skip
    if pipeline.polling_disabled_at is not None:
        shape["pollingDisabledAt"] = pipeline.polling_disabled_at
    return shape


def summary_out(pipeline: Pipeline, structure: Declaration) -> api.PipelineSummary:
    return {
        "name": pipeline.name,
        "version": pipeline.version,
        "pipelineType": structure.type,
        "executionMode": structure.mode,
        "created": pipeline.created_at,
        "updated": pipeline.updated_at,
    }
