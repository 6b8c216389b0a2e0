"""How many at once, in which order, and what becomes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.codedeploy.domain.config import PREDEFINED, HealthyHosts, Measure
from services.codedeploy.domain.fleet import Candidate, Fleet, Verdict, in_order

ONE, HALF, ALL = (
    PREDEFINED[f"CodeDeployDefault.{name}"].healthy for name in ("OneAtATime", "HalfAtATime", "AllAtOnce")
)


@pytest.mark.spec("codedeploy:trap-3", "codedeploy:trap-4")
@pytest.mark.parametrize(
    ("size", "healthy", "minimum", "at_once"),
    [
        (1, ONE, 0, 1), (3, ONE, 2, 1), (9, HALF, 5, 4), (9, HealthyHosts(Measure.HOST_COUNT, 6), 6, 3),
        (9, HealthyHosts(Measure.FLEET_PERCENT, 40), 4, 5), (10, HealthyHosts(Measure.FLEET_PERCENT, 75), 8, 2),
        (10, ALL, 0, 10), (1, HALF, 1, 0), (10, HealthyHosts(Measure.FLEET_PERCENT, 95), 10, 0),
    ],
)  # fmt: skip
def test_the_table(size: int, healthy: HealthyHosts, minimum: int, at_once: int) -> None:
    assert healthy.minimum(size) == minimum
    assert Fleet(size, 0, 0, 0, minimum).startable == at_once


@pytest.mark.spec("codedeploy:trap-5")
def test_fewer_at_once_as_instances_fail() -> None:
    assert Fleet(pending=5, running=0, succeeded=1, failed=3, minimum=5).startable == 1
    assert Fleet(pending=5, running=1, succeeded=0, failed=3, minimum=5).startable == 0


@pytest.mark.parametrize(
    ("fleet", "verdict"),
    [
        (Fleet(1, 0, 2, 0, 2), Verdict.GOES_ON), (Fleet(0, 1, 2, 0, 2), Verdict.GOES_ON),
        (Fleet(0, 0, 2, 1, 2), Verdict.SUCCEEDED), (Fleet(1, 0, 1, 1, 2), Verdict.FAILED),
        (Fleet(0, 0, 1, 9, 0), Verdict.SUCCEEDED), (Fleet(0, 0, 0, 10, 0), Verdict.FAILED),
        (Fleet(0, 0, 0, 1, 0), Verdict.FAILED),
    ],
)  # fmt: skip
def test_verdicts(fleet: Fleet, verdict: Verdict) -> None:
    assert fleet.verdict is verdict


@given(st.integers(1, 30), st.data())
def test_health_never_falls_below_the_minimum_while_somebody_waits(size: int, data: st.DataObject) -> None:
    """Whatever fails: it ends, and as long as it goes on enough are untouched, well or in work."""
    minimum = data.draw(st.integers(0, size - 1))
    pending, running, succeeded, failed = size, 0, 0, 0
    while True:
        fleet = Fleet(pending, running, succeeded, failed, minimum)
        if fleet.verdict is not Verdict.GOES_ON:
            break
        pending, running = pending - fleet.startable, running + fleet.startable
        assert running > 0, "it would wait for ever"
        assert pending + succeeded >= minimum or pending == 0
        good = data.draw(st.booleans())
        running, succeeded, failed = running - 1, succeeded + good, failed + (not good)
    assert running == 0
    assert (fleet.verdict is Verdict.SUCCEEDED) == (pending == 0 and succeeded >= max(1, minimum))


def test_the_order_of_turns() -> None:
    candidates = [
        Candidate("current", "", 1, True, "r2"), Candidate("old", "", 2, True, "r1"), Candidate("new", "", 3, None, ""),
        Candidate("broken", "", 4, False, "r2"), Candidate("newer", "", 5, None, ""),
    ]  # fmt: skip
    assert [one.name for one in in_order(candidates, "r2")] == ["broken", "new", "newer", "old", "current"]
