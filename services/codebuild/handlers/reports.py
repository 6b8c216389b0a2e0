"""Reports and what they are made of."""

from uuid import UUID, uuid5

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from emulator.kernel import page
from services.codebuild.domain.errors import NotFound, Refused
from services.codebuild.domain.report import Report, ReportGroup
from services.codebuild.domain.trends import trend_of
from services.codebuild.handlers.base import PAGE, Base, after, after_number, owner_of
from services.codebuild.handlers.report_groups import find_group
from services.codebuild.store import reports
from services.codebuild.translate.reports import case_out, coverage_out, report_out


class Reports(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/test-reporting.html"""

    def batch_get_reports(self, call: Call, request: api.BatchGetReportsInput) -> api.BatchGetReportsOutput:
        found: list[api.Report] = []
        missing: list[str] = []
        for arn in request["reportArns"]:
            report = _find(call, arn, "BatchGetReports")
            if report is None:
                missing.append(arn)
            else:
                found.append(report_out(report))
        return {"reports": found, "reportsNotFound": missing}

    def list_reports(self, call: Call, request: api.ListReportsInput) -> api.ListReportsOutput:
        arns, token = _page(call, request, None)
        answer: api.ListReportsOutput = {"reports": arns}
        if token:
            answer["nextToken"] = token
        return answer

    def list_reports_for_report_group(
        self, call: Call, request: api.ListReportsForReportGroupInput
    ) -> api.ListReportsForReportGroupOutput:
        group = _existing_group(call, request["reportGroupArn"], "ListReportsForReportGroup")
        arns, token = _page(call, request, group)
        answer: api.ListReportsForReportGroupOutput = {"reports": arns}
        if token:
            answer["nextToken"] = token
        return answer

    def delete_report(self, call: Call, request: api.DeleteReportInput) -> api.DeleteReportOutput:
        """Raw files that were exported stay. Deleting what is not there succeeds, as on AWS."""
        report = _find(call, request["arn"])
        if report is not None:
            reports.remove(call.tx, report.uuid)
        return {}

    def describe_test_cases(self, call: Call, request: api.DescribeTestCasesInput) -> api.DescribeTestCasesOutput:
        report = _find(call, request["reportArn"], "DescribeTestCases")
        if report is None:
            raise NotFound("Report", request["reportArn"])
        limit, wanted = request.get("maxResults", PAGE), request.get("filter", {})
        number = after_number(request)
        rows = reports.cases(
            call.tx, report.uuid, status=wanted.get("status"), keyword=wanted.get("keyword", ""),
            after=-1 if number is None else number, limit=limit + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, limit, lambda row: str(row[0]))
        answer: api.DescribeTestCasesOutput = {"testCases": [case_out(report, case) for _, case in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    def describe_code_coverages(
        self, call: Call, request: api.DescribeCodeCoveragesInput
    ) -> api.DescribeCodeCoveragesOutput:
        report = _find(call, request["reportArn"])
        if report is None:
            raise Refused(f"Report cannot be found: {request['reportArn']}")
        limit = request.get("maxResults", PAGE)
        by_percentage = request.get("sortBy", "FILE_PATH") == "LINE_COVERAGE_PERCENTAGE"
        rows = reports.files(
            call.tx, report.uuid, by_percentage=by_percentage, descending=request.get("sortOrder") == "DESCENDING",
            least=request.get("minLineCoveragePercentage", 0.0), most=request.get("maxLineCoveragePercentage", 100.0),
            after=_after_file(request), limit=limit + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, limit, lambda one: f"{one.line_percentage}\n{one.path}")
        answer: api.DescribeCodeCoveragesOutput = {
            "codeCoverages": [coverage_out(report, one, str(uuid5(UUID(report.uuid), one.path))) for one in shown]
        }
        if token:
            answer["nextToken"] = token
        return answer

    def get_report_group_trend(
        self, call: Call, request: api.GetReportGroupTrendInput
    ) -> api.GetReportGroupTrendOutput:
        """The newest reports first. All numbers are texts, as on AWS."""
        group = _existing_group(call, request["reportGroupArn"])
        rows = reports.page(
            call.tx, call.account, call.region, group=group.name, status=None, descending=True, after=None,
            limit=request.get("numOfReports", PAGE),
        )  # fmt: skip
        trend = trend_of(group.type, request["trendField"], [report for _, report in rows])
        return {
            "stats": {"average": trend.average, "max": trend.most, "min": trend.least},
            "rawData": [{"reportArn": arn, "data": value} for arn, value in trend.values],
        }


def _find(call: Call, arn: str, action: str = "") -> Report | None:
    """action: as for `owner_of`. Raises Refused for what is no ARN of a report."""
    group, _, uuid = arn.partition(":report/")[2].partition(":")
    if not group or not uuid:
        raise Refused(f"Invalid report ARN: {arn}")
    owner = owner_of(call, arn, f"report-group/{group}", action)
    found = None if owner is None else reports.find(call.tx, *owner, group, uuid)
    return found if found is not None and found.arn == arn else None


def _existing_group(call: Call, arn: str, action: str = "") -> ReportGroup:
    """action: as for `owner_of`. Raises Refused, NotFound."""
    group = find_group(call, arn, action)
    if group is None:
        raise NotFound("Report group", arn)
    return group


def _page(
    call: Call, request: api.ListReportsInput | api.ListReportsForReportGroupInput, group: ReportGroup | None
) -> tuple[list[str], str | None]:
    """The newest first unless asked otherwise. group: None for all of the caller's."""
    limit = request.get("maxResults", PAGE)
    owner = (group.account, group.region) if group else (call.account, call.region)
    rows = reports.page(
        call.tx, *owner, group=group.name if group else None, status=request.get("filter", {}).get("status"),
        descending=request.get("sortOrder") != "ASCENDING", after=after_number(request), limit=limit + 1,
    )  # fmt: skip
    shown, token = page.cut(rows, limit, lambda row: str(row[0]))
    return [report.arn for _, report in shown], token


def _after_file(request: api.DescribeCodeCoveragesInput) -> tuple[float, str] | None:
    """Raises Refused."""
    key = after(request)
    number, _, path = key.partition("\n")
    try:
        return (float(number), path) if key else None
    except ValueError as error:
        raise Refused("Invalid nextToken: it is not one that this service gave") from error
