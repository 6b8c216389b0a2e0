"""Reports that builds leave, and their groups."""

from typing import Any

import pytest

from tests.conftest import Aws
from tests.service.codebuild.conftest import Builder
from tests.service.codebuild.test_projects import refusal

JUNIT = """\
<?xml version="1.0"?>
<testsuites>
  <testsuite name="suite" tests="3">
    <testcase classname="pkg.Class" name="passes" time="0.25"/>
    <testcase classname="pkg.Class" name="too" time="1,000.5"/>
    <testcase classname="pkg.Other" name="fails" time="0"><failure message="headline">long
text</failure></testcase>
  </testsuite>
</testsuites>
"""


def spec(files: dict[str, str], reports: str, commands: str = "", after: str = "") -> str:
    """A buildspec whose build writes these files."""
    written = "".join(
        f"      - |\n        mkdir -p $(dirname {name})\n        cat > {name} <<'END'\n"
        + "".join(f"        {line}\n" for line in content.splitlines())
        + "        END\n"
        for name, content in files.items()
    )
    return f"version: 0.2\nphases:\n  build:\n    commands:\n{written}{commands}{after}reports:\n{reports}"


@pytest.mark.spec("codebuild:scenario-14", "codebuild:trap-27", "codebuild:trap-28", "codebuild:trap-29")
def test_junit(builder: Builder) -> None:
    codebuild = builder.codebuild
    standalone = codebuild.create_report_group(name="unit", type="TEST", exportConfig={"exportConfigType": "NO_EXPORT"})
    ended = builder.run(spec({"out/r.xml": JUNIT}, "  unit:\n    files: ['*.xml']\n    base-directory: out\n"))
    assert ended.status == "SUCCEEDED"
    (arn,) = ended.build["reportArns"]
    report = codebuild.batch_get_reports(reportArns=[arn])["reports"][0]
    group_arn = f"arn:aws:codebuild:us-east-1:{builder.account}:report-group/demo-unit"
    assert report["status"] == "FAILED"
    assert report["type"] == "TEST"
    assert report["reportGroupArn"] == group_arn
    assert report["name"] == "demo-unit"
    assert report["executionId"] == ended.build["arn"]
    assert report["truncated"] is False
    assert report["exportConfig"] == {"exportConfigType": "NO_EXPORT"}
    assert report["testSummary"] == {
        "total": 3,
        "statusCounts": {"SUCCEEDED": 2, "FAILED": 1, "ERROR": 0, "SKIPPED": 0, "UNKNOWN": 0},
        "durationInNanoSeconds": 1_000_750_000_000,
    }
    group = codebuild.batch_get_report_groups(reportGroupArns=[group_arn])["reportGroups"][0]
    assert (group["type"], group["status"]) == ("TEST", "ACTIVE")
    assert codebuild.list_reports_for_report_group(reportGroupArn=group_arn)["reports"] == [arn]
    unused = standalone["reportGroup"]["arn"]
    assert codebuild.list_reports_for_report_group(reportGroupArn=unused)["reports"] == []
    cases = codebuild.describe_test_cases(reportArn=arn)["testCases"]
    folder = f"/codebuild/output/src{cases[0]['testRawDataPath'].partition('/src')[2].partition('/')[0]}/src"
    assert [case["name"] for case in cases] == ["passes", "too", "fails"]
    assert cases[2] == {
        "reportArn": arn, "testRawDataPath": f"{folder}/out/r.xml", "prefix": "pkg.Other", "name": "fails",
        "status": "FAILED", "durationInNanoSeconds": 0, "message": "long\ntext", "expired": report["expired"],
        "testSuiteName": "suite",
    }  # fmt: skip
    failed = codebuild.describe_test_cases(reportArn=arn, filter={"status": "FAILED"})["testCases"]
    assert [case["name"] for case in failed] == ["fails"]
    found = codebuild.describe_test_cases(reportArn=arn, filter={"keyword": "Class"})["testCases"]
    assert [case["name"] for case in found] == ["passes", "too"]
    first = codebuild.describe_test_cases(reportArn=arn, maxResults=2)
    second = codebuild.describe_test_cases(reportArn=arn, maxResults=2, nextToken=first["nextToken"])
    assert [case["name"] for case in (*first["testCases"], *second["testCases"])] == ["passes", "too", "fails"]


@pytest.mark.spec("codebuild:trap-27", "codebuild:trap-28")
def test_reports_of_a_failed_build_and_of_bad_files(builder: Builder) -> None:
    group = builder.codebuild.create_report_group(
        name="own", type="TEST", exportConfig={"exportConfigType": "NO_EXPORT"}
    )["reportGroup"]["arn"]
    ended = builder.run(
        spec(
            {"good.xml": JUNIT, "bad.xml": "<testsuite><testcase", "other.xml": "<coverage/>"},
            f"  {group}:\n    files: good.xml\n  bad:\n    files: ['bad.xml', 'good.xml']\n"
            "  other:\n    files: other.xml\n  none:\n    files: nowhere.xml\n  $MADE-name:\n    files: good.xml\n",
            "      - export MADE=made\n      - exit 1\n",
        )
    )  # fmt: skip
    assert ended.status == "FAILED"
    reports = builder.codebuild.batch_get_reports(reportArns=ended.build["reportArns"])["reports"]
    assert [(report["name"], report["status"]) for report in reports] == [
        ("own", "FAILED"), ("demo-bad", "INCOMPLETE"), ("demo-other", "INCOMPLETE"), ("demo-none", "INCOMPLETE"),
        ("demo-made-name", "FAILED"),
    ]  # fmt: skip
    assert any("expected element type <testsuite> but have <coverage>" in line for line in ended.said)


def test_report_groups(aws: Aws, account: str) -> None:
    codebuild = aws("codebuild")
    s3 = {"exportConfigType": "S3", "s3Destination": {"bucket": "b", "path": "p"}}
    made = codebuild.create_report_group(name="one", type="CODE_COVERAGE", exportConfig=s3)["reportGroup"]
    assert made["exportConfig"]["s3Destination"] == {
        "bucket": "b", "path": "p", "packaging": "NONE", "encryptionDisabled": False,
        "encryptionKey": f"arn:aws:kms:us-east-1:{account}:alias/aws/s3",
    }  # fmt: skip
    assert refusal(codebuild.create_report_group, name="one", type="TEST", exportConfig=s3)[0] == (
        "ResourceAlreadyExistsException"
    )
    for name in ("two", "three"):
        codebuild.create_report_group(name=name, type="TEST", exportConfig={"exportConfigType": "NO_EXPORT"})
    arns = {name: f"arn:aws:codebuild:us-east-1:{account}:report-group/{name}" for name in ("one", "two", "three")}
    pages = codebuild.get_paginator("list_report_groups").paginate(PaginationConfig={"PageSize": 2})
    assert [arn for page in pages for arn in page["reportGroups"]] == [arns["one"], arns["three"], arns["two"]]
    newest = codebuild.list_report_groups(sortBy="CREATED_TIME", sortOrder="DESCENDING", maxResults=2)
    rest = codebuild.list_report_groups(
        sortBy="CREATED_TIME", sortOrder="DESCENDING", maxResults=2, nextToken=newest["nextToken"]
    )
    assert sorted([*newest["reportGroups"], *rest["reportGroups"]]) == sorted(arns.values())
    changed = codebuild.update_report_group(
        arn=arns["one"], exportConfig={"exportConfigType": "NO_EXPORT"}, tags=[{"key": "a", "value": "b"}]
    )["reportGroup"]
    assert changed["exportConfig"] == {"exportConfigType": "NO_EXPORT"}
    assert changed["tags"] == [{"key": "a", "value": "b"}]
    assert changed["type"] == "CODE_COVERAGE"
    unknown = arns["one"] + "x"
    found = codebuild.batch_get_report_groups(reportGroupArns=[arns["two"], unknown])
    assert [group["name"] for group in found["reportGroups"]] == ["two"]
    assert found["reportGroupsNotFound"] == [unknown]
    assert refusal(codebuild.update_report_group, arn=unknown)[0] == "ResourceNotFoundException"
    assert refusal(codebuild.list_reports_for_report_group, reportGroupArn=unknown)[0] == "ResourceNotFoundException"
    codebuild.delete_report_group(arn=arns["two"])
    codebuild.delete_report_group(arn=arns["two"])
    assert codebuild.list_report_groups()["reportGroups"] == [arns["one"], arns["three"]]


@pytest.mark.parametrize(
    ("operation", "request_"),
    [
        ("create_report_group", {"name": "a b", "type": "TEST", "exportConfig": {"exportConfigType": "NO_EXPORT"}}),
        ("create_report_group", {"name": "ab", "type": "TEST", "exportConfig": {"exportConfigType": "S3"}}),
        ("create_report_group", {"name": "ab", "type": "X", "exportConfig": {"exportConfigType": "NO_EXPORT"}}),
        ("delete_report", {"arn": "nonsense"}),
        ("delete_report_group", {"arn": "nonsense"}),
        ("describe_test_cases", {"reportArn": "nonsense"}),
        ("describe_code_coverages", {"reportArn": "arn:aws:codebuild:us-east-1:1:report/a:b"}),
        ("list_reports", {"nextToken": "nonsense"}),
    ],
)
def test_bad_requests(aws: Aws, operation: str, request_: dict[str, Any]) -> None:
    codebuild = aws("codebuild", parameter_validation=False)
    assert refusal(getattr(codebuild, operation), **request_)[0] == "InvalidInputException"
    assert codebuild.list_report_groups()["reportGroups"] == []


@pytest.mark.spec("codebuild:trap-29")
def test_trends_and_deletion(builder: Builder) -> None:
    codebuild = builder.codebuild
    builder.project(
        spec(
            {"r.xml": JUNIT},
            "  unit:\n    files: r.xml\n",
            "      - test \"$ALL\" != yes || sed -i 's/<failure.*/<!--/;s/text<.failure>/-->/' r.xml\n",
        )
    )
    first = builder.finish(builder.start())
    second = builder.finish(
        builder.start(environmentVariablesOverride=[{"name": "ALL", "value": "yes", "type": "PLAINTEXT"}])
    )
    arns = [*second.build["reportArns"], *first.build["reportArns"]]
    group = f"arn:aws:codebuild:us-east-1:{builder.account}:report-group/demo-unit"
    assert codebuild.list_reports()["reports"] == arns
    assert codebuild.list_reports(filter={"status": "SUCCEEDED"})["reports"] == arns[:1]
    trend = codebuild.get_report_group_trend(reportGroupArn=group, trendField="PASS_RATE")
    assert trend["rawData"] == [{"reportArn": arns[0], "data": "100"}, {"reportArn": arns[1], "data": "66.67"}]
    assert trend["stats"] == {"average": "83.33", "max": "100", "min": "66.67"}
    total = codebuild.get_report_group_trend(reportGroupArn=group, trendField="TOTAL", numOfReports=1)
    assert total["rawData"] == [{"reportArn": arns[0], "data": "3"}]
    assert refusal(codebuild.get_report_group_trend, reportGroupArn=group, trendField="LINE_COVERAGE")[0] == (
        "InvalidInputException"
    )
    assert refusal(codebuild.delete_report_group, arn=group)[0] == "InvalidInputException"
    codebuild.delete_report(arn=arns[0])
    assert codebuild.list_reports()["reports"] == arns[1:]
    codebuild.delete_report_group(arn=group, deleteReports=True)
    assert codebuild.list_reports()["reports"] == []
    assert codebuild.batch_get_reports(reportArns=arns)["reportsNotFound"] == arns
