"""What an action provider is, and what it works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from emulator.gateway.service import Invoke, Platform
from services.codepipeline.domain.action_execution import ActionExecution, Progress, Session
from services.codepipeline.domain.action_type import filled
from services.codepipeline.domain.artifact import Artifact
from services.codepipeline.domain.catalog import RULES, TYPES
from services.codepipeline.domain.pipeline import Override, Pipeline
from services.codepipeline.domain.variables import Values

ClientT = TypeVar("ClientT")


class Away(Exception):
    """Whom we need does not answer now. The action is tried again until its deadline; the text is its failure then."""


@dataclass(frozen=True, slots=True)
class Work:
    """An action that is to be done.

    one: with its configuration resolved; its artifacts lie in the action's own region. actor: who does it; its keys are
    there when it starts, not when it is looked at. overrides: of a source. values: all variables. key: of the artifact
    store, "" for the default.
    """

    platform: Platform
    pipeline: Pipeline
    one: ActionExecution
    actor: Session
    overrides: tuple[Override, ...] = ()
    values: Values = field(default_factory=dict)
    key: str = ""

    @property
    def configuration(self) -> Mapping[str, str]:
        return self.one.resolved or {}

    @property
    def region(self) -> str:
        return self.one.action.region or self.pipeline.region

    @property
    def origin(self) -> str:
        """What in-process calls are recognized by, should they come twice."""
        return f"codepipeline/{self.pipeline.name}/{self.one.id}"

    def client(self, kind: Callable[[Invoke], ClientT], account: str = "") -> ClientT:
        """Of another service, in the actor's account and the action's region."""
        return self.platform.client(
            kind, account=account or self.actor.account, region=self.region, principal=self.actor.arn,
            origin=self.origin,
        )  # fmt: skip

    def enabled(self, key: str) -> bool:
        """Whether a key of the configuration says true."""
        return self.configuration.get(key, "").lower() == "true"

    def url(self, external_id: str) -> str:
        """Where a person would look at what does the work."""
        kind = TYPES.get(self.one.action.type) or RULES.get(self.one.action.type)
        template = kind.links.execution if kind else ""
        return filled(template, self.configuration, region=self.region, external_id=external_id)

    def input(self, name: str) -> Artifact:
        """Raises KeyError."""
        return {artifact.name: artifact for artifact in self.one.inputs}[name]


class Provider(Protocol):
    """Does actions of one kind by calling another service, and says how they stand.

    Called outside of transactions, one call at a time per action. An AwsError that is raised fails the action, with its
    message. Away, and an AwsError of 5xx, is tried again.
    """

    def start(self, work: Work) -> Progress:
        """Called once per action, and again when the server died before its answer was recorded: the same thing must
        not be begun twice, so whatever is begun is begun under `work.one.id` or `work.origin`."""

    def look(self, work: Work) -> Progress | None:
        """How it stands, after `start` said IN_PROGRESS: on events, and from time to time. None: the end will be
        recorded by an operation of ours."""
