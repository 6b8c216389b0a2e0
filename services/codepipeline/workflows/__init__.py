"""The durable jobs of CodePipeline."""

from collections.abc import Mapping

from emulator.engine import Handler
from emulator.gateway.service import Platform
from services.codepipeline.recording import ADVANCE, RUN_ACTION
from services.codepipeline.workflows.act import Act
from services.codepipeline.workflows.advance import Advance

WAKE = "codepipeline.wake_action"


def jobs(platform: Platform) -> Mapping[str, Handler]:
    """Kind -> handler."""
    act = Act(platform)
    return {
        ADVANCE: Advance(platform).advance_pipeline,
        RUN_ACTION: act.run_action,
        WAKE: act.wake_action,
    }


SUBSCRIPTIONS = {
    "codebuild.build_changed": (WAKE,),
    "codedeploy.deployment_changed": (WAKE,),
}
"""Topic -> kinds of jobs."""
