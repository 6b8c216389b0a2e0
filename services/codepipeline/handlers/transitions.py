"""Transitions between stages, and who may pass.

https://docs.aws.amazon.com/codepipeline/latest/userguide/transitions.html
"""

from emulator.api import codepipeline as api
from emulator.gateway.call import Call
from services.codepipeline.domain.pipeline import Transition
from services.codepipeline.handlers.base import Base, stage_of
from services.codepipeline.recording import advance_soon
from services.codepipeline.store import pipelines


class Transitions(Base):
    """Outbound of a stage and inbound of the next one are two doors in a row: both must be open."""

    def disable_stage_transition(self, call: Call, request: api.DisableStageTransitionInput) -> None:
        transition = Transition(enabled=False, reason=request["reason"], changed_by=call.caller.arn)
        self._set(call, request["pipelineName"], request["stageName"], request["transitionType"], transition)

    def enable_stage_transition(self, call: Call, request: api.EnableStageTransitionInput) -> None:
        transition = Transition(enabled=True, changed_by=call.caller.arn)
        self._set(call, request["pipelineName"], request["stageName"], request["transitionType"], transition)

    def _set(self, call: Call, name: str, stage: str, direction: str, transition: Transition) -> None:
        pipeline = self._pipeline(call.tx, call, name)
        stage_of(self._structure(call.tx, pipeline), stage)
        pipelines.set_transition(call.tx, pipeline.id, stage, direction, transition)
        advance_soon(call.tx, pipeline)
