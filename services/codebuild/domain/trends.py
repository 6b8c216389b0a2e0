"""How the reports of a group went over time.

https://docs.aws.amazon.com/codebuild/latest/APIReference/API_GetReportGroupTrend.html
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from services.codebuild.domain.errors import Refused
from services.codebuild.domain.report import CaseStatus, Coverage, Report, ReportType


@dataclass(frozen=True, slots=True)
class Trend:
    """Numbers as the texts that the API gives. values: (ARN of a report, its number), in the reports' order."""

    average: str
    most: str
    least: str
    values: Sequence[tuple[str, str]]


def trend_of(kind: ReportType, field: str, reports: Sequence[Report]) -> Trend:
    """kind: of the group. Raises Refused for a field of the other kind."""
    number = _FIELDS[kind].get(field)
    if number is None:
        raise Refused(f"Invalid trendField: {field} is not one of a report group of type {kind}")
    numbers = [number(report) for report in reports]
    values = [(report.arn, _text(value)) for report, value in zip(reports, numbers, strict=True)]
    if not numbers:
        return Trend("0", "0", "0", values)
    return Trend(_text(sum(numbers) / len(numbers)), _text(max(numbers)), _text(min(numbers)), values)


def _text(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _pass_rate(report: Report) -> float:
    return 100 * report.counts.get(CaseStatus.SUCCEEDED, 0) / report.total if report.total else 0.0


def _of_coverage(number: Callable[[Coverage], float]) -> Callable[[Report], float]:
    return lambda report: number(report.coverage or Coverage(""))


_FIELDS: Mapping[ReportType, Mapping[str, Callable[[Report], float]]] = {
    ReportType.TEST: {
        "DURATION": lambda report: report.nanoseconds,
        "PASS_RATE": _pass_rate,
        "TOTAL": lambda report: report.total,
    },
    ReportType.CODE_COVERAGE: {
        "LINE_COVERAGE": _of_coverage(lambda one: one.line_percentage),
        "LINES_COVERED": _of_coverage(lambda one: one.lines_covered),
        "LINES_MISSED": _of_coverage(lambda one: one.lines_missed),
        "BRANCH_COVERAGE": _of_coverage(lambda one: one.branch_percentage),
        "BRANCHES_COVERED": _of_coverage(lambda one: one.branches_covered),
        "BRANCHES_MISSED": _of_coverage(lambda one: one.branches_missed),
    },
}
