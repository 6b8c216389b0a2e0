"""When a deployment window is open."""

from datetime import UTC, datetime

import pytest

from services.codepipeline.domain.cron import BadCron, window


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


FRIDAY = "2026-01-02T10:30:15"


@pytest.mark.parametrize(
    ("cron", "zone", "moment", "is_open"),
    [
        ("* * * * * ?", "", FRIDAY, True),
        ("* * 9-17 ? * MON-FRI", "", FRIDAY, True),
        ("* * 9-17 ? * MON-FRI", "", "2026-01-03T10:30:00", False),
        ("* * 9-17 ? * 2-6", "", FRIDAY, True),
        ("* * 22-4 ? * *", "", "2026-01-02T23:00:00", True),
        ("* * 22-4 ? * *", "", "2026-01-02T04:59:59", True),
        ("* * 22-4 ? * *", "", "2026-01-02T05:00:00", False),
        ("* 0/15 * ? * *", "", "2026-01-02T10:45:59", True),
        ("* 0/15 * ? * *", "", "2026-01-02T10:46:00", False),
        ("* * * 1,15 JAN ?", "", "2026-01-15T00:00:00", True),
        ("* * * L * ?", "", "2026-02-28T12:00:00", True),
        ("* * * L * ?", "", "2026-02-27T12:00:00", False),
        ("* * * * * ? 2026-2027", "", FRIDAY, True),
        ("* * * * * ? 2025", "", FRIDAY, False),
        ("* * 11 ? * FRI", "Europe/Berlin", FRIDAY, True),
        ("* * 5 ? * FRI", "UTC-05:30", FRIDAY, True),
        ("* * 15 ? * FRI", "UTC+5", FRIDAY, True),
        ("* * * ? * SAT", "Pacific/Auckland", "2026-01-02T12:00:00", True),
    ],
)
def test_a_window(cron: str, zone: str, moment: str, is_open: bool) -> None:
    assert window(cron, zone).is_open(at(moment)) is is_open


@pytest.mark.parametrize(
    ("cron", "zone"),
    [
        ("* * *", ""), ("0 * * * * ?", ""), ("* 60 * * * ?", ""), ("* * * 5 * MON", ""), ("* * * ? * ?", ""),
        ("* * * ? * NEVER", ""), ("* 0/0 * * * ?", ""), ("* x-y * * * ?", ""), ("* * * * * ?", "Middle/Earth"),
        ("* * * * * ?", "../../etc/passwd"), ("* * * * * ?", "UTC+99"),
    ],
)  # fmt: skip
def test_what_is_no_window(cron: str, zone: str) -> None:
    with pytest.raises(BadCron):
        window(cron, zone)
