"""Reports in the API's shapes."""

from typing import Any

from emulator.api import codebuild as api
from services.codebuild.domain.report import Coverage, Report, ReportGroup, ReportType, TestCase


def group_out(group: ReportGroup) -> api.ReportGroup:
    shape: Any = {
        "arn": group.arn, "name": group.name, "type": group.type, "exportConfig": group.export,
        "created": group.created_at, "lastModified": group.modified_at, "tags": list(group.tags), "status": "ACTIVE",
    }  # fmt: skip
    return shape  # type: ignore[no-any-return]


def report_out(report: Report) -> api.Report:
    shape: Any = {
        "arn": report.arn, "type": report.type, "name": report.group, "reportGroupArn": report.group_arn,
        "executionId": report.execution, "status": report.status, "created": report.created_at,
        "expired": report.expires_at, "exportConfig": report.export, "truncated": report.truncated,
    }  # fmt: skip
    if report.type is ReportType.TEST:
        shape["testSummary"] = {
            "total": report.total, "statusCounts": dict(report.counts), "durationInNanoSeconds": report.nanoseconds
        }  # fmt: skip
    else:
        total = report.coverage or Coverage("")
        shape["codeCoverageSummary"] = _numbers(total)
    return shape  # type: ignore[no-any-return]


def case_out(report: Report, case: TestCase) -> api.TestCase:
    return {
        "reportArn": report.arn, "testRawDataPath": case.file, "prefix": case.prefix, "name": case.name,
        "status": case.status, "durationInNanoSeconds": case.nanoseconds, "message": case.message,
        "expired": report.expires_at, "testSuiteName": case.suite,
    }  # fmt: skip


def coverage_out(report: Report, one: Coverage, identifier: str) -> api.CodeCoverage:
    shape: Any = {
        "id": identifier, "reportARN": report.arn, "filePath": one.path, "expired": report.expires_at, **_numbers(one)
    }  # fmt: skip
    return shape  # type: ignore[no-any-return]


def _numbers(one: Coverage) -> dict[str, Any]:
    return {
        "lineCoveragePercentage": one.line_percentage, "linesCovered": one.lines_covered,
        "linesMissed": one.lines_missed, "branchCoveragePercentage": one.branch_percentage,
        "branchesCovered": one.branches_covered, "branchesMissed": one.branches_missed,
    }  # fmt: skip
