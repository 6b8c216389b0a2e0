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


COBERTURA = """\
<coverage line-rate="0.5"><packages><package><classes>
<class filename="a.py"><lines><line number="1" hits="1"/><line number="2" hits="0" branch="true" condition-coverage="50% (1/2)"/></lines></class>
<class filename="b.py"><lines><line number="1" hits="1"/></lines></class>
<class filename="c.py"><lines><line number="1" hits="0"/></lines></class>
</classes></package></packages></coverage>
"""


def test_coverage(builder: Builder) -> None:
    codebuild = builder.codebuild
    ended = builder.run(spec({"c.xml": COBERTURA}, "  cover:\n    files: c.xml\n    file-format: CoberturaXml\n"))
    (arn,) = ended.build["reportArns"]
    report = codebuild.batch_get_reports(reportArns=[arn])["reports"][0]
    assert (report["type"], report["status"]) == ("CODE_COVERAGE", "SUCCEEDED")
    assert report["codeCoverageSummary"] == {
        "lineCoveragePercentage": 50.0, "linesCovered": 2, "linesMissed": 2, "branchCoveragePercentage": 50.0,
        "branchesCovered": 1, "branchesMissed": 1,
    }  # fmt: skip
    files = codebuild.describe_code_coverages(reportArn=arn)["codeCoverages"]
    assert [one["filePath"] for one in files] == ["a.py", "b.py", "c.py"]
    assert files[0]["reportARN"] == arn
    assert files[0]["branchCoveragePercentage"] == 50.0
    assert len({one["id"] for one in files}) == 3
    by_lines = {"sortBy": "LINE_COVERAGE_PERCENTAGE", "sortOrder": "DESCENDING", "maxResults": 2}
    first = codebuild.describe_code_coverages(reportArn=arn, **by_lines)
    second = codebuild.describe_code_coverages(reportArn=arn, nextToken=first["nextToken"], **by_lines)
    ordered = [one["filePath"] for one in (*first["codeCoverages"], *second["codeCoverages"])]
    assert ordered == ["b.py", "a.py", "c.py"]
    least = codebuild.describe_code_coverages(reportArn=arn, minLineCoveragePercentage=40, maxLineCoveragePercentage=60)
    assert [one["filePath"] for one in least["codeCoverages"]] == ["a.py"]
    group = report["reportGroupArn"]
    trend = codebuild.get_report_group_trend(reportGroupArn=group, trendField="LINES_MISSED")
    assert trend["stats"] == {"average": "2", "max": "2", "min": "2"}


def test_reports_that_nobody_named(builder: Builder) -> None:
    files = {"deep/TEST-a.xml": JUNIT, "named.xml": JUNIT, "c.xml": COBERTURA, "pom.xml": "<project/>", "x.xml": "<a"}
    builder.project(
        spec(
            files,
            "  unit:\n    files: named.xml\n",
            "      - test -z $OFF || export CODEBUILD_CONFIG_AUTO_DISCOVER=false\n",
        )
    )
    ended = builder.finish(builder.start())
    reports = builder.codebuild.batch_get_reports(reportArns=ended.build["reportArns"])["reports"]
    assert sorted((report["name"], report["status"]) for report in reports) == [
        ("demo-COBERTURAXML-AutoDiscovered", "SUCCEEDED"), ("demo-JUNITXML-AutoDiscovered", "FAILED"),
        ("demo-unit", "FAILED"),
    ]  # fmt: skip
    found = next(report for report in reports if report["name"] == "demo-JUNITXML-AutoDiscovered")
    assert found["testSummary"]["total"] == 3
    assert "Found 2 file(s)" in ended.said
    off = [{"name": "OFF", "value": "yes", "type": "PLAINTEXT"}]
    ended = builder.finish(builder.start(environmentVariablesOverride=off))
    assert len(ended.build["reportArns"]) == 1
    assert "Set report auto-discover timeout to 5 seconds" not in ended.said


def test_raw_files_are_exported(builder: Builder) -> None:
    import io
    import zipfile

    bucket = builder.bucket()
    arns = []
    for name, packaging in (("plain", "NONE"), ("zipped", "ZIP")):
        target = {"bucket": bucket, "path": "raw", "packaging": packaging}
        export = {"exportConfigType": "S3", "s3Destination": target}
        made = builder.codebuild.create_report_group(name=name, type="TEST", exportConfig=export)
        arns.append(made["reportGroup"]["arn"])
    gone = {"exportConfigType": "S3", "s3Destination": {"bucket": "no-such-bucket-here"}}
    gone_arn = builder.codebuild.create_report_group(name="gone", type="TEST", exportConfig=gone)["reportGroup"]["arn"]
    ended = builder.run(
        spec(
            {"out/deep/r.xml": JUNIT},
            f"  {arns[0]}:\n    base-directory: out\n    files: '**/*'\n"
            f"  {arns[1]}:\n    base-directory: out\n    files: '**/*'\n    discard-paths: yes\n"
            f"  {gone_arn}:\n    files: out/deep/r.xml\n",
        )
    )
    plain, zipped, lost = (arn.rpartition(":")[2] for arn in ended.build["reportArns"])
    keys = [one["Key"] for one in builder.s3.list_objects_v2(Bucket=bucket)["Contents"]]
    assert keys == [f"raw/plain/{plain}/deep/r.xml", f"raw/zipped/{zipped}.zip"]
    body = builder.s3.get_object(Bucket=bucket, Key=keys[1])["Body"].read()
    assert zipfile.ZipFile(io.BytesIO(body)).namelist() == ["r.xml"]
    report = builder.codebuild.batch_get_reports(reportArns=ended.build["reportArns"])["reports"][2]
    assert report["arn"].endswith(lost)
    assert report["status"] == "INCOMPLETE"
    assert ended.status == "SUCCEEDED"


def test_groups_that_do_not_fit(builder: Builder) -> None:
    group = builder.codebuild.create_report_group(
        name="lines", type="CODE_COVERAGE", exportConfig={"exportConfigType": "NO_EXPORT"}
    )["reportGroup"]["arn"]
    ended = builder.run(spec({"r.xml": JUNIT}, f"  {group}:\n    files: r.xml\n"))
    assert ended.status == "SUCCEEDED"
    assert ended.build["reportArns"] == []
    foreign = group.replace(builder.account, "999999999999")
    ended = builder.run(spec({"r.xml": JUNIT}, f"  {foreign}:\n    files: r.xml\n"), "other")
    assert ended.status == "FAILED"
    assert ended.context("UPLOAD_ARTIFACTS") == ("CLIENT_ERROR", f"Report group {foreign} cannot be written to")
