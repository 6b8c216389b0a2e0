"""A pipeline in memory: what `recording` does with rows, done with dictionaries."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from services.codepipeline.domain.declaration import (
    Action,
    Condition,
    Declaration,
    Gate,
    Mode,
    OnFailure,
    Result,
    RetryMode,
    Rule,
    Stage,
    TypeId,
)
from services.codepipeline.domain.execution import (
    Execution,
    Kind,
    Run,
    RunStatus,
    StageRun,
    Trigger,
    TriggerType,
)
from services.codepipeline.domain.happening import (
    Abandoned,
    ActionBegan,
    ExecutionChanged,
    Happening,
    RollbackBegan,
    RuleBegan,
    StageChanged,
)
from services.codepipeline.domain.traffic import Door, Line, advance

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def action(name: str, order: int = 1) -> Action:
    return Action(name, TypeId("Test", "AWS", "CodeBuild", "1"), order)


def stage(name: str, *actions: Action, **more: object) -> Stage:
    return Stage(name, actions or (action("one"),), **more)  # type: ignore[arg-type]


def condition(result: Result, *rules: str) -> Condition:
    kind = TypeId("Rule", "AWS", "VariableCheck", "1")
    return Condition(result, tuple(Rule(name, kind) for name in rules or ("check",)))


def pipeline(*stages: Stage, mode: Mode = Mode.SUPERSEDED) -> Declaration:
    return Declaration("web", "role", stages, mode=mode, type="V2")


@dataclass
class World:
    """Everything that is and was. told: (execution id, subject, state) in order."""

    structure: Declaration
    version: int = 1
    executions: dict[str, Execution] = field(default_factory=dict)
    runs: dict[tuple[str, str], StageRun] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)
    latest: dict[str, str] = field(default_factory=dict)
    latest_numbers: dict[str, int] = field(default_factory=dict)
    good: dict[str, str] = field(default_factory=dict)
    structures: dict[int, Declaration] = field(default_factory=dict)
    history: list[Happening] = field(default_factory=list)
    told: list[tuple[str, str, str]] = field(default_factory=list)
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    last_number: int = 0

    def __post_init__(self) -> None:
        self.structures[self.version] = self.structure

    def new_id(self) -> str:
        return f"r{next(self.ids)}"

    def start(self) -> str:
        self.last_number += 1
        first = self.structure.stages[0].name
        new = Execution(
            f"e{self.last_number}", self.last_number, self.version, self.structure.mode,
            Trigger(TriggerType.START), NOW, first,
        )  # fmt: skip
        self.executions[new.id] = new
        self.go_on()
        return new.id

    def line(self) -> Line:
        active = tuple(one for one in self.executions.values() if one.active)
        names = [one.name for structure in self.structures.values() for one in structure.stages]
        doors = {
            name: Door(name not in self.closed, self.latest_numbers.get(name, 0), self.good.get(name, ""))
            for name in names
        }
        return Line(active, self.structures, doors, self.last_number)

    def go_on(self) -> list[Happening]:
        found = advance(self.line(), self.new_id, NOW)
        self.apply(found)
        return found

    def apply(self, happenings: Iterable[Happening]) -> None:
        for one in happenings:
            self.history.append(one)
            self.executions[one.execution.id] = one.execution
            if isinstance(one, RollbackBegan):
                self.last_number += 1
                assert one.execution.number == self.last_number
            if isinstance(one, StageChanged):
                self._stage_changed(one)
            elif isinstance(one, ExecutionChanged) and one.told:
                self.told.append((one.execution.id, "pipeline", one.told))
            elif isinstance(one, ActionBegan | RuleBegan | Abandoned):
                self._keep(one.execution)

    def _stage_changed(self, one: StageChanged) -> None:
        key = one.execution.id, one.run.stage
        self.runs[key] = one.run
        if one.told:
            self.told.append((one.execution.id, one.run.stage, one.told))
        if one.entered and one.execution.locks:
            self.latest[one.run.stage] = one.execution.id
            if one.execution.kind is Kind.STANDARD:
                self.latest_numbers[one.run.stage] = one.execution.number
        if one.good:
            self.good[one.run.stage] = one.execution.id

    def _keep(self, execution: Execution) -> None:
        assert execution.run is not None
        self.runs[execution.id, execution.run.stage] = execution.run

    def open_runs(self) -> list[tuple[str, Run]]:
        """(execution id, what runs in it)."""
        return [
            (execution.id, run)
            for execution in self.executions.values()
            if execution.active and execution.run is not None
            for run in (*execution.run.actions, *execution.run.rules)
            if run.runs
        ]

    def end(self, run_id: str, status: RunStatus = RunStatus.SUCCEEDED) -> None:
        """An action or rule comes to its end."""
        execution_id = next(execution for execution, run in self.open_runs() if run.id == run_id)
        execution = self.executions[execution_id]
        assert execution.run is not None

        def ended(run: Run) -> Run:
            return replace(run, status=status) if run.id == run_id else run

        after = replace(
            execution.run,
            actions=tuple(map(ended, execution.run.actions)),
            rules=tuple(map(ended, execution.run.rules)),
        )
        self.executions[execution_id] = replace(execution, run=after)
        self.runs[execution_id, after.stage] = after
        self.go_on()

    def end_named(self, execution_id: str, name: str, status: RunStatus = RunStatus.SUCCEEDED) -> None:
        self.end(
            next(run.id for execution, run in self.open_runs() if (execution, run.name) == (execution_id, name)), status
        )

    def where(self, execution_id: str) -> tuple[str, str, bool]:
        """(status, stage, whether it is inside)."""
        one = self.executions[execution_id]
        return one.status.value, one.stage, one.run is not None


__all__ = [
    "NOW",
    "Gate",
    "OnFailure",
    "RetryMode",
    "World",
    "action",
    "condition",
    "pipeline",
    "stage",
]
