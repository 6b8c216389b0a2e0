"""Visual Studio's test results (`.trx`), as `dotnet test` and vstest write them."""

from collections.abc import Mapping
from typing import IO
from xml.etree.ElementTree import Element

from services.codebuild.domain.report import CaseStatus, TestCase
from services.codebuild.reports.formats.document import nanoseconds, read_xml

_STATUS: Mapping[str, CaseStatus] = {
    "Passed": CaseStatus.SUCCEEDED, "Failed": CaseStatus.FAILED, "NotExecuted": CaseStatus.SKIPPED,
    "Inconclusive": CaseStatus.SKIPPED, "Error": CaseStatus.ERROR, "Timeout": CaseStatus.ERROR,
    "Aborted": CaseStatus.ERROR,
}  # fmt: skip


def read_trx(file: IO[bytes]) -> list[TestCase]:
    """Raises BadReport."""
    root = read_xml(file, "TestRun")
    classes = {
        test.get("id", ""): method.get("className", "")
        for test in root.iter("UnitTest")
        for method in test.iter("TestMethod")
    }
    return [_case(result, classes.get(result.get("testId", ""), "")) for result in root.iter("UnitTestResult")]


def _case(result: Element, group: str) -> TestCase:
    status = _STATUS.get(result.get("outcome", ""), CaseStatus.UNKNOWN)
    error = result.find("Output/ErrorInfo")
    texts = [] if error is None else [error.findtext(tag, "").strip() for tag in ("Message", "StackTrace")]
    message = "\n".join(text for text in texts if text)
    return TestCase(result.get("testName", ""), status, group, group, _duration(result.get("duration")), message)


def _duration(text: str | None) -> int:
    """`hh:mm:ss.fffffff`."""
    total = 0
    for number, unit in zip(reversed((text or "").split(":")), (1, 60, 3600), strict=False):
        total += nanoseconds(number, unit * 1_000_000_000)
    return total
