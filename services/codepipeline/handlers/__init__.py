"""The operations of CodePipeline."""

from services.codepipeline.handlers.approvals import Approvals
from services.codepipeline.handlers.control import Control
from services.codepipeline.handlers.executions import Executions
from services.codepipeline.handlers.history import History
from services.codepipeline.handlers.jobs import Jobs
from services.codepipeline.handlers.pipelines import Pipelines
from services.codepipeline.handlers.state import State
from services.codepipeline.handlers.tagging import Tagging
from services.codepipeline.handlers.transitions import Transitions
from services.codepipeline.handlers.webhooks import Webhooks


class CodePipelineHandlers(
    Approvals, Control, Executions, History, Jobs, Pipelines, State, Tagging, Transitions, Webhooks
):  # fmt: skip
    """https://docs.aws.amazon.com/codepipeline/latest/APIReference/"""
