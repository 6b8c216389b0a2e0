"""A pipeline, apart from its structure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from emulator.kernel.arn import Arn
from services.codepipeline.domain.artifact import SourceRevision
from services.codepipeline.domain.execution import Execution

MOST_PIPELINES = 1000


@dataclass(frozen=True, slots=True)
class Pipeline:
    """id: never used again, also not by a pipeline of the same name. version: of its structure now.
    polling_disabled_at: its sources are not looked at any more, because nothing was released for so long."""

    id: str
    account: str
    region: str
    name: str
    version: int
    created_at: datetime
    updated_at: datetime
    tags: Mapping[str, str] = field(default_factory=dict)
    polling_disabled_at: datetime | None = None

    @property
    def arn(self) -> str:
        return str(Arn("codepipeline", self.region, self.account, self.name))


@dataclass(frozen=True, slots=True)
class Override:
    """A revision that one execution takes instead of the newest. type: as the API has it."""

    action: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Record:
    """An execution with all that is told of it. summary: why it ended, where the actions do not say it."""

    execution: Execution
    updated_at: datetime
    variables: Mapping[str, str] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    revisions: tuple[SourceRevision, ...] = ()
    rollback_target: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Transition:
    """Into a stage (or out of the one before), enabled or not, by whom and why."""

    enabled: bool = True
    reason: str = ""
    changed_by: str = ""
    changed_at: datetime | None = None
