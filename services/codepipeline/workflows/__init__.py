"""The durable jobs of CodePipeline."""

from collections.abc import Mapping

from emulator.engine import Handler
from emulator.gateway.service import Platform
from services.codepipeline.recording import ADVANCE, POLL, RUN_ACTION
from services.codepipeline.workflows.act import Act
from services.codepipeline.workflows.advance import Advance
from services.codepipeline.workflows.poll import Poll

WAKE, SOURCE_MOVED = "codepipeline.wake_action", "codepipeline.source_moved"


def jobs(platform: Platform) -> Mapping[str, Handler]:
    """Kind -> handler."""
    act, poll = Act(platform), Poll(platform)
    return {
        ADVANCE: Advance(platform).advance_pipeline,
        RUN_ACTION: act.run_action,
        WAKE: act.wake_action,
        POLL: poll.poll_sources,
        SOURCE_MOVED: poll.source_moved,
    }
