"""What actions and rules did."""

from collections.abc import Sequence
from typing import Any

from emulator.api import codepipeline as api
from emulator.gateway.call import Call
from services.codepipeline.domain.action_execution import ActionExecution
from services.codepipeline.domain.catalog import RULES
from services.codepipeline.domain.errors import NoSuchActionExecution
from services.codepipeline.domain.pipeline import Pipeline
from services.codepipeline.handlers.base import Base, before, cut, start_of
from services.codepipeline.store import actions, pipelines
from services.codepipeline.translate.executions import action_execution_out, rule_execution_out


class History(Base):
    """https://docs.aws.amazon.com/codepipeline/latest/userguide/executions-view.html"""

    def list_action_executions(
        self, call: Call, request: api.ListActionExecutionsInput
    ) -> api.ListActionExecutionsOutput:
        pipeline, shown, more = self._page(call, request, rules=False)
        answer: Any = {
            "actionExecutionDetails": [
                action_execution_out(
                    one, self._type(call.tx, pipeline.account, pipeline.region, one.action.type), pipeline.region
                )
                for one in shown
            ],
            **more,
        }
        return answer  # type: ignore[no-any-return]

    def list_rule_executions(
        self, call: Call, request: api.ListRuleExecutionsInput
    ) -> api.ListRuleExecutionsOutput:  # fmt: skip
        pipeline, shown, more = self._page(call, request, rules=True)
        answer: Any = {
            "ruleExecutionDetails": [
                rule_execution_out(one, RULES.get(one.action.type), pipeline.region) for one in shown
            ],
            **more,
        }
        return answer  # type: ignore[no-any-return]

    def list_deploy_action_execution_targets(
        self, call: Call, request: api.ListDeployActionExecutionTargetsInput
    ) -> api.ListDeployActionExecutionTargetsOutput:
        """Of actions that deploy to instances by themselves; the others, and so all there are here, have none."""
        start_of(request.get("nextToken"))
        one = actions.find(call.tx, request["actionExecutionId"])
        pipeline = pipelines.get(call.tx, one.pipeline_id) if one else None
        if name := request.get("pipelineName"):
            self._pipeline(call.tx, call, name)
        if one is None or pipeline is None or pipeline.arn != call.arn(name or pipeline.name):
            raise NoSuchActionExecution(request["actionExecutionId"])
        return {"targets": []}

    def _page(
        self, call: Call, request: Any, *, rules: bool
    ) -> tuple[Pipeline, Sequence[ActionExecution], dict[str, str]]:
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        asked = request.get("filter", {})
        latest = asked.get("latestInPipelineExecution", {})
        execution_id = asked.get("pipelineExecutionId") or latest.get("pipelineExecutionId", "")
        if execution_id:
            self._execution(call.tx, pipeline, execution_id)
        limit = request.get("maxResults", 100)
        rows = actions.page(
            call.tx, pipeline.id, execution_id, before(request.get("nextToken")), limit + 1, rules=rules,
            latest=latest.get("startTimeRange") == "Latest",
        )  # fmt: skip
        shown, more = cut(rows, limit, lambda row: row[0])
        return pipeline, [one for _, one in shown], more
