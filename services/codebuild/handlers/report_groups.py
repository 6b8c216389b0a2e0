"""Report groups."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from emulator.kernel import page
from services.codebuild.domain import report as rules
from services.codebuild.domain.errors import Exists, NotFound, Refused, TooMany
from services.codebuild.domain.project import check_tags
from services.codebuild.domain.report import ReportGroup, ReportType, group_arn
from services.codebuild.handlers.base import PAGE, Base, after, owner_of
from services.codebuild.store import policies, report_groups, reports
from services.codebuild.translate.reports import group_out

_QUOTA = 5000


class ReportGroups(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/test-report-group.html"""

    def create_report_group(self, call: Call, request: api.CreateReportGroupInput) -> api.CreateReportGroupOutput:
        name = request["name"]
        rules.check_group_name(name)
        check_tags(request.get("tags", []))
        group = ReportGroup(
            call.account, call.region, name, ReportType(request["type"]), call.now, call.now,
            self._export(call, request["exportConfig"]), request.get("tags", []),
        )  # fmt: skip
        if report_groups.count(call.tx, call.account, call.region) >= _QUOTA:
            raise TooMany("report groups", _QUOTA)
        if not report_groups.add(call.tx, group):
            raise Exists("Report group", group.arn)
        return {"reportGroup": group_out(group)}

    def update_report_group(self, call: Call, request: api.UpdateReportGroupInput) -> api.UpdateReportGroupOutput:
        """Export and tags are replaced whole; name and type stay."""
        group = find_group(call, request["arn"])
        if group is None:
            raise NotFound("Report group", request["arn"])
        check_tags(request.get("tags", []))
        group = replace(group, modified_at=call.now, tags=request.get("tags", group.tags))
        if "exportConfig" in request:
            group = replace(group, export=self._export(call, request["exportConfig"]))
        report_groups.change(call.tx, group)
        return {"reportGroup": group_out(group)}

    def delete_report_group(self, call: Call, request: api.DeleteReportGroupInput) -> api.DeleteReportGroupOutput:
        """One with reports only when they may go as well. Deleting what is not there succeeds, as on AWS."""
        group = find_group(call, request["arn"])
        if group is None:
            return {}
        scope = {"group": group.name, "status": None, "descending": False, "after": None}
        while left := reports.page(call.tx, call.account, call.region, **scope, limit=PAGE):  # type: ignore[arg-type]
            if not request.get("deleteReports", False):
                raise Refused("Invalid report group: it holds reports; delete them first, or set deleteReports")
            for _, report in left:
                reports.remove(call.tx, report.uuid)
        report_groups.remove(call.tx, call.account, call.region, group.name)
        policies.remove(call.tx, group.arn)
        return {}

    def batch_get_report_groups(
        self, call: Call, request: api.BatchGetReportGroupsInput
    ) -> api.BatchGetReportGroupsOutput:
        found: list[api.ReportGroup] = []
        missing: list[str] = []
        for arn in request["reportGroupArns"]:
            group = find_group(call, arn, "BatchGetReportGroups")
            if group is None:
                missing.append(arn)
            else:
                found.append(group_out(group))
        return {"reportGroups": found, "reportGroupsNotFound": missing}

    def list_report_groups(self, call: Call, request: api.ListReportGroupsInput) -> api.ListReportGroupsOutput:
        key, _, name = after(request).partition("\n")
        order, limit = request.get("sortBy", "NAME"), request.get("maxResults", PAGE)
        if key and order != "NAME" and not key.isdigit():
            raise Refused("Invalid nextToken: it belongs to another order")
        rows = report_groups.page(
            call.tx, call.account, call.region, order, descending=request.get("sortOrder") == "DESCENDING",
            after=(key, name) if key else None, limit=limit + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, limit, "\n".join)
        answer: api.ListReportGroupsOutput = {
            "reportGroups": [group_arn(call.account, call.region, name) for _, name in shown]
        }
        if token:
            answer["nextToken"] = token
        return answer

    @staticmethod
    def _export(call: Call, given: Mapping[str, Any]) -> Mapping[str, Any]:
        return rules.export_with_defaults(given, call.account, call.region)


def find_group(call: Call, arn: str, action: str = "") -> ReportGroup | None:
    """action: as for `owner_of`. Raises Refused for what is no ARN of a report group."""
    name = arn.partition(":report-group/")[2]
    if not name:
        raise Refused(f"Invalid report group ARN: {arn}")
    owner = owner_of(call, arn, f"report-group/{name}", action)
    if owner is None or arn != group_arn(*owner, name):
        return None
    return report_groups.find(call.tx, *owner, name)
