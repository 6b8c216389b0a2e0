"""Who enters a stage, who waits, who is superseded, and what follows a failure."""

from typing import Any

import pytest

from services.codepipeline.domain import control
from services.codepipeline.domain.declaration import Mode, OnFailure, Result, RetryMode
from services.codepipeline.domain.errors import AlreadyStopping, NotLatest, NotOverridable, NotRetryable, NotStoppable
from services.codepipeline.domain.execution import ConditionStatus, RunStatus, StageStatus
from services.codepipeline.domain.happening import ActionBegan
from tests.unit.codepipeline.world import NOW, Gate, World, action, condition, pipeline, stage

FAILED = RunStatus.FAILED


def three(mode: Mode = Mode.SUPERSEDED, **of_last: Any) -> World:
    return World(pipeline(stage("Source"), stage("Build"), stage("Prod", **of_last), mode=mode))


def through(world: World, execution: str, *, stages: int = 1) -> None:
    for _ in range(stages):
        world.end_named(execution, "one")


def retry(world: World, execution: str, name: str, mode: RetryMode = RetryMode.FAILED_ACTIONS) -> None:
    found = world.structure.stage(name)
    assert found is not None
    run = world.runs.get((execution, name))
    move = control.retry(
        world.executions[execution], run, found, mode, is_latest=world.latest.get(name) == execution, now=NOW
    )
    world.apply(move.happenings)
    world.go_on()


def stop(world: World, execution: str, *, abandon: bool = False) -> None:
    world.apply(control.stop(world.executions[execution], abandon=abandon, comment="enough"))
    world.go_on()


def test_an_execution_goes_from_stage_to_stage() -> None:
    world = three()
    one = world.start()
    through(world, one, stages=3)
    assert world.where(one) == ("Succeeded", "Prod", True)
    assert world.told == [
        (one, "Source", "STARTED"), (one, "Source", "SUCCEEDED"), (one, "Build", "STARTED"),
        (one, "Build", "SUCCEEDED"), (one, "Prod", "STARTED"), (one, "Prod", "SUCCEEDED"),
        (one, "pipeline", "SUCCEEDED"),
    ]  # fmt: skip


@pytest.mark.spec("codepipeline:trap-7")
def test_only_the_newest_waits_in_front_of_a_stage() -> None:
    world = three()
    one, two = world.start(), None
    through(world, one, stages=2)
    two = world.start()
    through(world, two, stages=2)
    three_ = world.start()
    through(world, three_, stages=2)
    assert world.where(one) == ("InProgress", "Prod", True), "one inside is never overtaken"
    assert world.where(two) == ("Superseded", "Prod", False)
    assert world.where(three_) == ("InProgress", "Prod", False)
    through(world, one)
    assert world.where(three_) == ("InProgress", "Prod", True)


def test_a_queue_keeps_its_order_and_loses_nobody() -> None:
    world = three(Mode.QUEUED)
    ids = [world.start() for _ in range(3)]
    for execution in ids:
        through(world, execution, stages=2)
    assert [world.where(one)[1:] for one in ids] == [("Prod", True), ("Prod", False), ("Prod", False)]
    through(world, ids[0])
    assert [world.where(one)[2] for one in ids[1:]] == [True, False]
    through(world, ids[1])
    through(world, ids[2])
    assert {world.where(one)[0] for one in ids} == {"Succeeded"}


def test_parallel_executions_do_not_see_one_another() -> None:
    world = three(Mode.PARALLEL)
    ids = [world.start() for _ in range(3)]
    for execution in ids:
        through(world, execution, stages=2)
    assert {world.where(one)[1:] for one in ids} == {("Prod", True)}


def test_five_actions_of_a_parallel_execution_at_once() -> None:
    many = [action(f"a{n}") for n in range(7)]
    world = World(pipeline(stage("Source", *many), stage("Prod"), mode=Mode.PARALLEL))
    one = world.start()
    assert len(world.open_runs()) == 5
    world.end_named(one, "a3")
    assert len(world.open_runs()) == 5


@pytest.mark.spec("codepipeline:trap-6")
def test_run_orders_have_gaps_and_the_list_has_none() -> None:
    world = World(
        pipeline(stage("Source", action("late", 9), action("early", 3), action("also early", 3)), stage("Prod"))
    )
    one = world.start()
    assert {run.name for _, run in world.open_runs()} == {"early", "also early"}
    world.end_named(one, "early")
    assert {run.name for _, run in world.open_runs()} == {"also early"}
    world.end_named(one, "also early")
    assert {run.name for _, run in world.open_runs()} == {"late"}


@pytest.mark.spec("codepipeline:trap-21")
def test_a_failed_sibling_lets_the_others_end_and_nothing_follow() -> None:
    world = World(pipeline(stage("Source", action("a"), action("b"), action("later", 2)), stage("Prod")))
    one = world.start()
    world.end_named(one, "a", FAILED)
    assert world.where(one)[0] == "InProgress"
    assert (one, "Source", "FAILED") not in world.told
    world.end_named(one, "b")
    assert world.where(one)[0] == "Failed"
    assert "later" not in {one.action.name for one in world.history if isinstance(one, ActionBegan)}


def test_a_failed_action_can_be_retried_while_its_sibling_runs() -> None:
    world = World(pipeline(stage("Source", action("a"), action("b")), stage("Prod")))
    one = world.start()
    world.end_named(one, "a", FAILED)
    with pytest.raises(NotRetryable):
        retry(world, one, "Source", RetryMode.ALL_ACTIONS)
    retry(world, one, "Source")
    world.end_named(one, "b")
    world.end_named(one, "a")
    assert world.where(one) == ("InProgress", "Prod", True)


def test_a_retry_of_failed_actions_keeps_what_succeeded() -> None:
    world = World(pipeline(stage("Source", action("a"), action("b"), action("c", 2)), stage("Prod")))
    one = world.start()
    world.end_named(one, "a")
    world.end_named(one, "b", FAILED)
    retry(world, one, "Source")
    assert {run.name for _, run in world.open_runs()} == {"b"}
    world.end_named(one, "b")
    world.end_named(one, "c", FAILED)
    retry(world, one, "Source", RetryMode.ALL_ACTIONS)
    assert {run.name for _, run in world.open_runs()} == {"a", "b"}
    assert world.executions[one].attempt == 3
    assert world.told[-2:] == [(one, "pipeline", "RESUMED"), (one, "Source", "RESUMED")]


def test_what_a_newer_execution_has_passed_is_not_retried() -> None:
    world = three()
    one = world.start()
    through(world, one)
    world.end_named(one, "one", FAILED)
    two = world.start()
    through(world, two)
    with pytest.raises(NotLatest):
        retry(world, one, "Build")


@pytest.mark.parametrize("name", ["Source", "Prod"])
def test_only_a_failure_is_retried(name: str) -> None:
    world = three()
    one = world.start()
    through(world, one)
    world.end_named(one, "one", FAILED)
    with pytest.raises((NotRetryable, NotLatest)):
        retry(world, one, name)


def test_a_closed_door_holds_and_an_open_one_lets_the_newest_in() -> None:
    world = three()
    world.closed.add("Build")
    one = world.start()
    through(world, one)
    two = world.start()
    through(world, two)
    assert world.where(one)[0] == "Superseded"
    assert world.where(two) == ("InProgress", "Build", False)
    world.closed.clear()
    world.go_on()
    assert world.where(two) == ("InProgress", "Build", True)


def test_stopping_lets_what_runs_end() -> None:
    world = World(pipeline(stage("Source", action("a"), action("b", 2)), stage("Prod")))
    one = world.start()
    stop(world, one)
    assert world.where(one)[0] == "Stopping"
    with pytest.raises(AlreadyStopping):
        stop(world, one)
    world.end_named(one, "a")
    assert world.where(one)[0] == "Stopped"
    assert world.runs[one, "Source"].status is StageStatus.STOPPED
    retry(world, one, "Source")
    assert {run.name for _, run in world.open_runs()} == {"b"}


@pytest.mark.spec("codepipeline:trap-19")
def test_abandoning_follows_stopping_and_ends_at_once() -> None:
    world = three()
    one = world.start()
    stop(world, one)
    stop(world, one, abandon=True)
    assert world.where(one)[0] == "Stopped"
    assert [run.status for run in world.runs[one, "Source"].actions] == [RunStatus.ABANDONED]
    with pytest.raises(NotStoppable):
        stop(world, one, abandon=True)


def test_a_waiting_execution_stops_at_once_and_is_not_retried() -> None:
    world = three(Mode.QUEUED)
    world.start()
    two = world.start()
    stop(world, two)
    assert world.where(two) == ("Stopped", "Source", False)
    with pytest.raises(NotRetryable):
        retry(world, two, "Source")


def test_a_stop_in_the_last_action_of_all_is_too_late() -> None:
    world = three()
    one = world.start()
    through(world, one, stages=2)
    stop(world, one)
    world.end_named(one, "one")
    assert world.where(one)[0] == "Succeeded"


def test_a_stage_that_retries_itself_does_so_once() -> None:
    world = three(on_failure=OnFailure(Result.RETRY, RetryMode.FAILED_ACTIONS))
    one = world.start()
    through(world, one, stages=2)
    world.end_named(one, "one", FAILED)
    assert world.where(one) == ("InProgress", "Prod", True)
    world.end_named(one, "one", FAILED)
    assert world.where(one)[0] == "Failed"
    assert world.runs[one, "Prod"].retries.automatic == 1


def test_a_failure_goes_back_to_what_was_good() -> None:
    world = three(on_failure=OnFailure(Result.ROLLBACK))
    one = world.start()
    through(world, one, stages=3)
    two = world.start()
    through(world, two, stages=2)
    world.end_named(two, "one", FAILED)
    assert world.where(two)[0] == "Failed"
    back = list(world.executions.values())[-1]
    assert (back.kind, back.stage, back.trigger.type) == ("ROLLBACK", "Prod", "AutomatedRollback")
    world.end_named(back.id, "one")
    assert world.where(back.id)[0] == "Succeeded"


def test_a_rollback_that_fails_is_not_rolled_back() -> None:
    world = three(on_failure=OnFailure(Result.ROLLBACK))
    one = world.start()
    through(world, one, stages=3)
    two = world.start()
    through(world, two, stages=2)
    world.end_named(two, "one", FAILED)
    back = list(world.executions.values())[-1]
    world.end_named(back.id, "one", FAILED)
    assert world.where(back.id)[0] == "Failed"
    assert len(world.executions) == 3


def test_no_condition_judges_a_rollback() -> None:
    world = three(on_failure=OnFailure(Result.ROLLBACK), before_entry=condition(Result.FAIL))
    one = world.start()
    through(world, one, stages=2)
    world.end_named(one, "check")
    through(world, one)
    two = world.start()
    through(world, two, stages=2)
    world.end_named(two, "check")
    world.end_named(two, "one", FAILED)
    back = list(world.executions.values())[-1]
    for status in (FAILED, RunStatus.SUCCEEDED):
        assert [run.name for _, run in world.open_runs()] == ["one"]
        world.end_named(back.id, "one", status)
        if status is FAILED:
            retry(world, back.id, "Prod")
    assert world.where(back.id)[0] == "Succeeded"


def test_without_anything_good_a_failure_stays() -> None:
    world = three(on_failure=OnFailure(Result.ROLLBACK))
    one = world.start()
    through(world, one, stages=2)
    world.end_named(one, "one", FAILED)
    assert len(world.executions) == 1


def test_conditions_at_the_entry() -> None:
    world = three(before_entry=condition(Result.FAIL))
    one = world.start()
    through(world, one, stages=2)
    assert [run.name for _, run in world.open_runs()] == ["check"]
    world.end_named(one, "check", FAILED)
    assert world.where(one)[0] == "Failed"
    assert world.runs[one, "Prod"].conditions == {Gate.ENTRY: ConditionStatus.FAILED}
    override(world, one, "Prod", Gate.ENTRY)
    assert [run.name for _, run in world.open_runs()] == ["one"]


@pytest.mark.spec("codepipeline:trap-10")
def test_a_skipped_stage_runs_nothing_and_cannot_be_overridden() -> None:
    world = World(pipeline(stage("Source"), stage("Dev", before_entry=condition(Result.SKIP)), stage("Prod")))
    one = world.start()
    through(world, one)
    world.end_named(one, "check", FAILED)
    assert world.runs[one, "Dev"].status is StageStatus.SKIPPED
    assert world.runs[one, "Dev"].actions == ()
    assert world.where(one) == ("InProgress", "Prod", True)
    with pytest.raises(NotOverridable):
        override(world, one, "Dev", Gate.ENTRY)


def test_a_success_that_does_not_please() -> None:
    world = World(pipeline(stage("Source"), stage("Dev", on_success=condition(Result.FAIL)), stage("Prod")))
    one = world.start()
    through(world, one, stages=2)
    world.end_named(one, "check", FAILED)
    assert world.where(one)[0] == "Failed"
    override(world, one, "Dev", Gate.SUCCESS)
    assert world.where(one) == ("InProgress", "Prod", True)


def test_a_failure_that_meets_its_criteria_is_rolled_back() -> None:
    plan = OnFailure(condition=condition(Result.ROLLBACK))
    world = three(on_failure=plan)
    one = world.start()
    through(world, one, stages=3)
    for verdict, executions in ((FAILED, 2), (RunStatus.SUCCEEDED, 4)):
        two = world.start()
        through(world, two, stages=2)
        world.end_named(two, "one", FAILED)
        world.end_named(two, "check", verdict)
        assert world.where(two)[0] == "Failed"
        assert len(world.executions) == executions


def override(world: World, execution: str, name: str, gate: Gate) -> None:
    found = world.structure.stage(name)
    assert found is not None
    move = control.override(
        world.executions[execution], world.runs.get((execution, name)), found, gate, is_latest=True, is_free=True
    )  # fmt: skip
    world.apply(move.happenings)
    world.go_on()
