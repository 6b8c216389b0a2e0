"""Whatever people and actions do, in whatever order: no execution goes where it may not."""

import contextlib
from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from emulator.kernel.errors import DomainError
from services.codepipeline.domain import control
from services.codepipeline.domain.declaration import Declaration, Mode, OnFailure, Result, RetryMode
from services.codepipeline.domain.execution import Kind, RunStatus, StageStatus, Trigger, TriggerType
from services.codepipeline.domain.happening import ActionBegan, ExecutionChanged, StageChanged
from tests.unit.codepipeline.world import NOW, Gate, World, action, condition, pipeline, stage

_STAGES = ("Source", "Build", "Dev", "Prod")


def structure(mode: Mode) -> Declaration:
    back = OnFailure(Result.ROLLBACK) if mode is not Mode.PARALLEL else None
    return pipeline(
        stage("Source", action("a")),
        stage("Build", action("a"), action("b"), action("c", 5), on_failure=OnFailure(Result.RETRY)),
        stage("Dev", action("a"), before_entry=condition(Result.SKIP), on_success=condition(Result.FAIL)),
        stage("Prod", action("a", 2), action("b", 1), before_entry=condition(Result.FAIL, "x", "y"), on_failure=back),
        mode=mode,
    )


class Pipelines(RuleBasedStateMachine):
    """One pipeline under everybody's hands."""

    world: World
    seen = 0

    @initialize(mode=st.sampled_from(Mode))
    def make(self, mode: Mode) -> None:
        self.world = World(structure(mode))

    @rule()
    def start(self) -> None:
        if sum(one.active for one in self.world.executions.values()) < 8:
            self.world.start()

    @rule(
        index=st.integers(0, 20), status=st.sampled_from([RunStatus.SUCCEEDED, RunStatus.SUCCEEDED, RunStatus.FAILED])
    )
    def an_action_ends(self, index: int, status: RunStatus) -> None:
        if runs := self.world.open_runs():
            self.world.end(runs[index % len(runs)][1].id, status)

    @rule(name=st.sampled_from(_STAGES))
    def a_door_is_closed_or_opened(self, name: str) -> None:
        self.world.closed ^= {name}
        self.world.go_on()

    @rule(index=st.integers(0, 20), abandon=st.booleans())
    def stop(self, index: int, abandon: bool) -> None:
        if ids := list(self.world.executions):
            with contextlib.suppress(DomainError):
                execution = self.world.executions[ids[index % len(ids)]]
                self.world.apply(control.stop(execution, abandon=abandon, comment=""))
                self.world.go_on()

    @rule(index=st.integers(0, 20), name=st.sampled_from(_STAGES), mode=st.sampled_from(RetryMode))
    def retry(self, index: int, name: str, mode: RetryMode) -> None:
        if ids := list(self.world.executions):
            execution, found = self.world.executions[ids[index % len(ids)]], self.world.structure.stage(name)
            assert found is not None
            if execution.version != self.world.version:
                return
            latest = not execution.locks or self.world.latest.get(name) == execution.id
            with contextlib.suppress(DomainError):
                run = self.world.runs.get((execution.id, name))
                move = control.retry(execution, run, found, mode, is_latest=latest, now=NOW)
                self.world.apply(move.happenings)
                self.world.go_on()

    @rule(index=st.integers(0, 20), name=st.sampled_from(_STAGES), gate=st.sampled_from([Gate.ENTRY, Gate.SUCCESS]))
    def override(self, index: int, name: str, gate: Gate) -> None:
        if ids := list(self.world.executions):
            execution, found = self.world.executions[ids[index % len(ids)]], self.world.structure.stage(name)
            assert found is not None
            latest = not execution.locks or self.world.latest_numbers.get(name) == execution.number
            inside = [one.id for one in self.world.executions.values() if one.run and one.stage == name and one.active]
            free = not execution.locks or inside in ([], [execution.id])
            if execution.version != self.world.version:
                return
            with contextlib.suppress(DomainError):
                run = self.world.runs.get((execution.id, name))
                move = control.override(execution, run, found, gate, is_latest=latest, is_free=free)
                self.world.apply(move.happenings)
                self.world.go_on()

    @rule(index=st.integers(0, 20), name=st.sampled_from(_STAGES))
    def roll_back(self, index: int, name: str) -> None:
        world = self.world
        taken = any(one.run and one.stage == name and one.active for one in world.executions.values())
        if not world.executions or taken or world.structure.mode is Mode.PARALLEL:
            return
        target = list(world.executions.values())[index % len(world.executions)]
        found = world.structure.stage(name)
        assert found is not None
        with contextlib.suppress(DomainError):
            move = control.roll_back(
                world.structure, target, world.runs.get((target.id, name)), found, version=world.version,
                number=world.last_number + 1, trigger=Trigger(TriggerType.MANUAL_ROLLBACK), new_id=world.new_id,
                now=NOW,
            )  # fmt: skip
            world.apply(move.happenings)
            world.go_on()

    @rule()
    def the_structure_changes(self) -> None:
        world = self.world
        for execution in list(world.executions.values()):
            if execution.active and execution.locks:
                world.apply(control.cancel(execution))
        world.version += 1
        world.structures[world.version] = world.structure
        world.good.clear()
        world.go_on()

    # what always holds

    @invariant()
    def one_at_a_time(self) -> None:
        inside = Counter(
            one.stage for one in self.world.executions.values() if one.active and one.run is not None and one.locks
        )
        assert all(count == 1 for count in inside.values()), inside

    @invariant()
    def only_the_newest_waits(self) -> None:
        waiting = Counter(
            one.stage for one in self.world.executions.values() if one.waits and one.mode is Mode.SUPERSEDED
        )
        assert all(count == 1 for count in waiting.values()), waiting

    @invariant()
    def nothing_is_left_undone(self) -> None:
        assert self.world.go_on() == []

    @invariant()
    def whatever_is_in_a_stage_waits_for_something(self) -> None:
        busy = {execution for execution, _ in self.world.open_runs()}
        for one in self.world.executions.values():
            assert not (one.active and one.run is not None) or one.id in busy, one

    @invariant()
    def stages_come_in_order_and_actions_after_those_before_them(self) -> None:
        world = self.world
        for one in world.history[self.seen :]:
            if isinstance(one, StageChanged) and one.entered and one.execution.kind is Kind.STANDARD:
                place = _STAGES.index(one.run.stage)
                for earlier in _STAGES[:place]:
                    assert world.runs[one.execution.id, earlier].passed
            if isinstance(one, ActionBegan):
                found = world.structure.stage(one.execution.stage)
                assert found is not None
                assert one.execution.run is not None
                done = {run.name for run in one.execution.run.actions if run.status is RunStatus.SUCCEEDED}
                earlier_ones = {other.name for other in found.actions if other.run_order < one.action.run_order}
                assert earlier_ones <= done
                assert one.execution.run.gate is None
        self.seen = len(world.history)

    @invariant()
    def an_end_is_told_once_per_attempt(self) -> None:
        ends = Counter(
            (one.execution.id, one.execution.attempt)
            for one in self.world.history
            if isinstance(one, ExecutionChanged) and one.told and not one.execution.active
        )
        assert all(count == 1 for count in ends.values())

    @invariant()
    def what_has_ended_has_no_stage_in_progress(self) -> None:
        for one in self.world.executions.values():
            run = self.world.runs.get((one.id, one.stage))
            if not one.active and run is not None and one.run is not None:
                assert run.status not in (StageStatus.IN_PROGRESS, StageStatus.STOPPING), one


Pipelines.TestCase.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
TestPipelines = Pipelines.TestCase
