"""Actions that others do: whoever polls for jobs of their type."""

from services.codepipeline.domain.action_execution import Progress
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work


class Workers:
    """The job is queued together with the record of this answer, and a worker tells the end."""

    def start(self, work: Work) -> Progress:
        return Progress(RunStatus.IN_PROGRESS)

    def look(self, work: Work) -> Progress | None:
        return None
