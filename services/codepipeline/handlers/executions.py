"""Executions of pipelines: started and looked at."""

from collections.abc import Mapping, Sequence
from typing import Any

from emulator.api import codepipeline as api
from emulator.db import Tx
from emulator.gateway.call import Call
from services.codepipeline.domain.declaration import Declaration, Mode
from services.codepipeline.domain.errors import Invalid, NoSuchAction, TooManyExecutions
from services.codepipeline.domain.execution import MOST_AT_ONCE, Trigger, TriggerType
from services.codepipeline.domain.pipeline import Override, Pipeline
from services.codepipeline.handlers.base import Base, action_of, before, cut, stage_of
from services.codepipeline.recording import start
from services.codepipeline.store import executions
from services.codepipeline.translate.executions import execution_out, summary_out

_BY_EVENT = "events/"
_REVISION_TYPES = {
    "CodeCommit": ("COMMIT_ID",), "CodeStarSourceConnection": ("COMMIT_ID",), "GitHub": ("COMMIT_ID",),
    "ECR": ("IMAGE_DIGEST",), "S3": ("S3_OBJECT_VERSION_ID", "S3_OBJECT_KEY"),
}  # fmt: skip
_CLIENT_DAYS, _EVENT_DAYS = 1, 7


class Executions(Base):
    """https://docs.aws.amazon.com/codepipeline/latest/userguide/executions.html"""

    def start_pipeline_execution(
        self, call: Call, request: api.StartPipelineExecutionInput
    ) -> api.StartPipelineExecutionOutput:
        """The same token, or the same event, starts one execution, however often it comes."""
        pipeline = self._pipeline(call.tx, call, request["name"])
        token = call.origin or request.get("clientRequestToken", "")
        if token and (known := executions.started_with(call.tx, pipeline.id, token)):
            return {"pipelineExecutionId": known}
        structure = self._structure(call.tx, pipeline)
        given = _variables(structure, request.get("variables", []))
        overrides = _overrides(structure, request.get("sourceRevisions", []))
        check_room(call.tx, pipeline, structure)
        new = start(call.tx, pipeline, structure, _trigger(call), variables=given, overrides=overrides)
        if token:
            days = _EVENT_DAYS if call.origin else _CLIENT_DAYS
            executions.remember_start(call.tx, pipeline.id, token, new, days=days)
        return {"pipelineExecutionId": new}

    def put_action_revision(self, call: Call, request: api.PutActionRevisionInput) -> api.PutActionRevisionOutput:
        """A source tells of a revision itself: what was never used starts an execution."""
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        structure = self._structure(call.tx, pipeline)
        action = action_of(stage_of(structure, request["stageName"]), request["actionName"])
        if not action.is_source:
            raise NoSuchAction(action.name)
        revision = request["actionRevision"]["revisionId"]
        known = executions.used_in(call.tx, pipeline.id, action.name, revision)
        if known is not None:
            return {"newRevision": False, "pipelineExecutionId": known}
        check_room(call.tx, pipeline, structure)
        new = start(call.tx, pipeline, structure, Trigger(TriggerType.PUT_ACTION_REVISION, call.caller.arn))
        executions.use_revision(call.tx, pipeline.id, action.name, revision, new)
        return {"newRevision": True, "pipelineExecutionId": new}

    def get_pipeline_execution(
        self, call: Call, request: api.GetPipelineExecutionInput
    ) -> api.GetPipelineExecutionOutput:
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        found = self._execution(call.tx, pipeline, request["pipelineExecutionId"])
        return {"pipelineExecution": execution_out(pipeline, found)}

    def list_pipeline_executions(
        self, call: Call, request: api.ListPipelineExecutionsInput
    ) -> api.ListPipelineExecutionsOutput:
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        limit, earlier = request.get("maxResults", 100), before(request.get("nextToken"))
        stage = request.get("filter", {}).get("succeededInStage", {}).get("stageName")
        if stage is None:
            rows = executions.page(call.tx, pipeline.id, earlier, limit + 1)
        else:
            stage_of(self._structure(call.tx, pipeline), stage)
            rows = executions.page_of_succeeded(
                call.tx, pipeline.id, pipeline.version, stage, earlier, limit + 1
            )  # fmt: skip
        shown, more = cut(rows, limit, lambda one: one.execution.number)
        answer: Any = {"pipelineExecutionSummaries": [summary_out(one) for one in shown], **more}
        return answer  # type: ignore[no-any-return]


def check_room(tx: Tx, pipeline: Pipeline, structure: Declaration) -> None:
    """Raises TooManyExecutions."""
    if structure.mode is not Mode.SUPERSEDED and executions.count_active(tx, pipeline.id) >= MOST_AT_ONCE:
        raise TooManyExecutions(MOST_AT_ONCE)


def _trigger(call: Call) -> Trigger:
    """A rule of EventBridge names itself in the origin: `events/<event id>/<rule ARN>`."""
    if call.origin.startswith(_BY_EVENT):
        return Trigger(TriggerType.EVENT, call.origin.split("/", 2)[2])
    return Trigger(TriggerType.START, call.caller.arn)


def _variables(structure: Declaration, given: Sequence[api.PipelineVariable]) -> Mapping[str, str]:
    """Raises Invalid."""
    known = {one.name: one for one in structure.variables}
    found: dict[str, str] = {}
    for one in given:
        name = one["name"]
        if name not in known:
            raise Invalid(f"The pipeline variable '{name}' is not declared by the pipeline '{structure.name}'.")
        if name in found:
            raise Invalid(f"The pipeline variable '{name}' is given more than once.")
        found[name] = one["value"]
    for name, variable in known.items():
        if variable.default is None and name not in found:
            raise Invalid(f"The pipeline variable '{name}' has no default value: a value is required.")
    return found


def _overrides(structure: Declaration, given: Sequence[api.SourceRevisionOverride]) -> list[Override]:
    """Raises Invalid."""
    sources = {action.name: action for action in structure.sources}
    found: dict[tuple[str, str], Override] = {}
    for one in given:
        name, kind = one["actionName"], one["revisionType"]
        if name not in sources:
            raise Invalid(f"The pipeline '{structure.name}' has no source action '{name}'.")
        if kind not in _REVISION_TYPES.get(sources[name].type.provider, ()):
            raise Invalid(f"The revision type {kind} cannot be used with the source action '{name}'.")
        if (name, kind) in found:
            raise Invalid(f"The source action '{name}' has more than one revision of type {kind}.")
        found[name, kind] = Override(name, kind, one["revisionValue"])
    return list(found.values())
