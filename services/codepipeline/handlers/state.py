"""How a pipeline stands."""

from emulator.api import codepipeline as api
from emulator.gateway.call import Call
from services.codepipeline.handlers.base import Base
from services.codepipeline.store import actions, doors, executions, pipelines
from services.codepipeline.translate.state import Snapshot, state_out


class State(Base):
    """https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GetPipelineState.html"""

    def get_pipeline_state(self, call: Call, request: api.GetPipelineStateInput) -> api.GetPipelineStateOutput:
        tx, pipeline = call.tx, self._pipeline(call.tx, call, request["name"])
        memories = doors.memories(tx, pipeline.id)
        latest = {stage: memory.latest_id for stage, memory in memories.items() if memory.latest_id}
        _, waiting = executions.active(tx, pipeline.id)
        snapshot = Snapshot(
            pipeline,
            self._structure(tx, pipeline),
            pipelines.transitions(tx, pipeline.id),
            tuple(one for one in waiting if one.locks),
            latest,
            executions.latest(tx, pipeline.id),
            executions.latest_runs(tx, pipeline.id),
            actions.shown(tx, pipeline.id),
        )
        return state_out(snapshot, lambda kind: self._type(tx, pipeline.account, pipeline.region, kind))
