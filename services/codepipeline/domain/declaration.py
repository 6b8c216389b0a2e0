"""A pipeline as its author declared it.

https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-pipeline-structure.html
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby


class Mode(StrEnum):
    """How executions of one pipeline meet."""

    QUEUED = "QUEUED"
    SUPERSEDED = "SUPERSEDED"
    PARALLEL = "PARALLEL"


class RetryMode(StrEnum):
    """Which actions of a stage run once more."""

    FAILED_ACTIONS = "FAILED_ACTIONS"
    ALL_ACTIONS = "ALL_ACTIONS"


class Result(StrEnum):
    """What a gate does."""

    ROLLBACK = "ROLLBACK"
    FAIL = "FAIL"
    RETRY = "RETRY"
    SKIP = "SKIP"


class Gate(StrEnum):
    """Where conditions of a stage are judged, by the key that declares them."""

    ENTRY = "beforeEntry"
    SUCCESS = "onSuccess"
    FAILURE = "onFailure"


@dataclass(frozen=True, slots=True)
class TypeId:
    """What an action or a rule is."""

    category: str
    owner: str
    provider: str
    version: str

    def __str__(self) -> str:
        return f"{self.owner}/{self.category}/{self.provider}/{self.version}"


@dataclass(frozen=True, slots=True)
class Output:
    """An artifact that an action makes. files: of a Commands action, what goes into it."""

    name: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EnvironmentVariable:
    name: str
    value: str
    type: str = "PLAINTEXT"


@dataclass(frozen=True, slots=True)
class Action:
    """configuration: with its `#{…}`. inputs: names of artifacts. timeout_minutes: of its own, or None."""

    name: str
    type: TypeId
    run_order: int = 1
    configuration: Mapping[str, str] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()
    outputs: tuple[Output, ...] = ()
    role: str = ""
    region: str = ""
    namespace: str = ""
    timeout_minutes: int | None = None
    commands: tuple[str, ...] = ()
    output_variables: tuple[str, ...] = ()
    environment: tuple[EnvironmentVariable, ...] = ()

    @property
    def is_source(self) -> bool:
        return self.type.category == "Source"


@dataclass(frozen=True, slots=True)
class Rule:
    """One test of a condition."""

    name: str
    type: TypeId
    configuration: Mapping[str, str] = field(default_factory=dict)
    commands: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    role: str = ""
    region: str = ""
    timeout_minutes: int | None = None

    @property
    def as_action(self) -> Action:
        """A rule is tried as if it were an action."""
        return Action(
            self.name, self.type, configuration=self.configuration, inputs=self.inputs, role=self.role,
            region=self.region, timeout_minutes=self.timeout_minutes, commands=self.commands,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Condition:
    """All its rules must succeed. result: what happens otherwise (on failure: what happens then)."""

    result: Result | None
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class OnFailure:
    """result: without a condition."""

    result: Result | None = None
    retry_mode: RetryMode | None = None
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    name: str
    actions: tuple[Action, ...]
    before_entry: Condition | None = None
    on_success: Condition | None = None
    on_failure: OnFailure | None = None

    def groups(self) -> Iterator[tuple[Action, ...]]:
        """Actions that run at the same time, in the order in which the groups run."""
        ordered = sorted(self.actions, key=_run_order)
        return (tuple(group) for _, group in groupby(ordered, key=_run_order))

    def condition(self, gate: Gate) -> Condition | None:
        if gate is Gate.FAILURE:
            return self.on_failure.condition if self.on_failure else None
        return self.before_entry if gate is Gate.ENTRY else self.on_success

    def action(self, name: str) -> Action | None:
        return next((action for action in self.actions if action.name == name), None)

    def rule(self, gate: Gate, name: str) -> Rule | None:
        condition = self.condition(gate)
        return next((rule for rule in condition.rules if rule.name == name), None) if condition else None


@dataclass(frozen=True, slots=True)
class ArtifactStore:
    """key: a KMS key, "" for the account's default."""

    bucket: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Variable:
    """Of a pipeline. default: None when a value must be given at every start."""

    name: str
    default: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Patterns:
    """Globs. An exclusion wins; no inclusions include everything."""

    includes: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TriggerFilter:
    """All criteria that are given must pass. events: of a pull request; empty means all."""

    branches: Patterns | None = None
    paths: Patterns | None = None
    tags: Patterns | None = None
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """What starts the pipeline, instead of every push. One filter of the list is enough."""

    provider: str
    action: str
    push: tuple[TriggerFilter, ...] = ()
    pull_request: tuple[TriggerFilter, ...] = ()


@dataclass(frozen=True, slots=True)
class Declaration:
    """store: for all regions; stores: by region. One of them."""

    name: str
    role: str
    stages: tuple[Stage, ...]
    store: ArtifactStore | None = None
    stores: Mapping[str, ArtifactStore] = field(default_factory=dict)
    type: str = "V1"
    mode: Mode = Mode.SUPERSEDED
    variables: tuple[Variable, ...] = ()
    triggers: tuple[Trigger, ...] = ()

    def stage(self, name: str) -> Stage | None:
        return next((stage for stage in self.stages if stage.name == name), None)

    def after(self, name: str) -> Stage | None:
        """The stage that follows; None after the last one."""
        names = [stage.name for stage in self.stages]
        return next(iter(self.stages[names.index(name) + 1 :]), None)

    def store_in(self, region: str) -> ArtifactStore:
        """Raises KeyError."""
        return self.store or self.stores[region]

    def actions(self) -> Iterator[tuple[Stage, Action]]:
        return ((stage, action) for stage in self.stages for action in stage.actions)

    @property
    def sources(self) -> tuple[Action, ...]:
        return tuple(action for action in self.stages[0].actions if action.is_source)


def _run_order(action: Action) -> int:
    return action.run_order
