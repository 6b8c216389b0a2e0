"""Schedule expressions: when the next event is due."""

from datetime import UTC, datetime

import pytest

from services.events.domain.rules import Refused
from services.events.domain.schedule import Cron, seconds_until_next

NOW = datetime(2026, 1, 15, 10, 30, 20, tzinfo=UTC)  # a Thursday


@pytest.mark.parametrize(
    ("schedule", "seconds"),
    [("rate(1 minute)", 60), ("rate(5 minutes)", 300), ("rate(1 hour)", 3600), ("rate(2 days)", 172_800)],
)
def test_rates(schedule: str, seconds: float) -> None:
    assert seconds_until_next(schedule, NOW) == seconds


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("* * * * ? *", "2026-01-15 10:31"),
        ("30 10 * * ? *", "2026-01-16 10:30"),
        ("0/15 * * * ? *", "2026-01-15 10:45"),
        ("5,35 8-9,11 * * ? *", "2026-01-15 11:05"),
        ("0 6 ? * MON-FRI *", "2026-01-16 06:00"),
        ("0 6 ? * SUN *", "2026-01-18 06:00"),
        ("0 6 ? * 1 *", "2026-01-18 06:00"),
        ("0 0 1 * ? *", "2026-02-01 00:00"),
        ("0 0 L * ? *", "2026-01-31 00:00"),
        ("0 0 L FEB ? *", "2026-02-28 00:00"),
        ("0 0 29 2 ? *", "2028-02-29 00:00"),
        ("0 0 1W 2 ? *", "2026-02-02 00:00"),
        ("0 0 31W 1 ? *", "2026-01-30 00:00"),
        ("0 0 15W * ? *", "2026-02-16 00:00"),
        ("0 0 ? * 6L *", "2026-01-30 00:00"),
        ("0 0 ? * FRI#3 *", "2026-01-16 00:00"),
        ("0 0 ? * 3#1 *", "2026-02-03 00:00"),
        ("0 0 ? * L *", "2026-01-17 00:00"),
        ("0 12 * JAN-MAR/2 ? *", "2026-01-15 12:00"),
        ("0 0 1 1 ? 2030-2031", "2030-01-01 00:00"),
    ],
)
def test_cron(fields: str, expected: str) -> None:
    found = Cron.parse(f"cron({fields})").after(NOW)
    assert found is not None
    assert found.strftime("%Y-%m-%d %H:%M") == expected


def test_a_schedule_may_be_over() -> None:
    assert seconds_until_next("cron(0 0 1 1 ? 2020)", NOW) is None
    assert seconds_until_next("cron(0 0 30 2 ? *)", NOW) is None


@pytest.mark.parametrize(
    "schedule",
    [
        "", "rate(0 minutes)", "rate(1 minutes)", "rate(5 minute)", "rate(5 weeks)", "cron(* * * * *)",
        "cron(* * * * * *)", "cron(* * ? * ? *)", "cron(60 * * * ? *)", "cron(* 24 * * ? *)", "cron(* * 0 * ? *)",
        "cron(* * * 13 ? *)", "cron(* * ? * 8 *)", "cron(5-1 * * * ? *)", "cron(*/0 * * * ? *)", "cron(a * * * ? *)",
        "cron(* * ? * 6#6 *)", "cron(* * * * ? 1969)", "at(2026-01-01T00:00:00)", "cron(* * 32W * ? *)",
    ],
)  # fmt: skip
def test_what_is_no_schedule(schedule: str) -> None:
    with pytest.raises(Refused):
        seconds_until_next(schedule, NOW)
