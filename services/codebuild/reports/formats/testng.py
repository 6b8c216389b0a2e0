"""TestNG's `testng-results.xml`. https://testng.org/#_xml_reports"""

from collections.abc import Iterator, Mapping
from typing import IO
from xml.etree.ElementTree import Element

from services.codebuild.domain.report import CaseStatus, TestCase
from services.codebuild.reports.formats.document import nanoseconds, read_xml

_STATUS: Mapping[str, CaseStatus] = {
    "PASS": CaseStatus.SUCCEEDED, "FAIL": CaseStatus.FAILED, "SKIP": CaseStatus.SKIPPED
}  # fmt: skip
_MILLISECOND = 1_000_000


def read_testng(file: IO[bytes]) -> list[TestCase]:
    """Methods that only set up are no tests. Raises BadReport."""
    return list(_cases(read_xml(file, "testng-results")))


def _cases(root: Element) -> Iterator[TestCase]:
    for test in root.iter("test"):
        for group in test.iter("class"):
            for method in group.iter("test-method"):
                if method.get("is-config") != "true":
                    yield _case(method, group.get("name", ""), test.get("name", ""))


def _case(method: Element, group: str, test: str) -> TestCase:
    status = _STATUS.get(method.get("status", ""), CaseStatus.UNKNOWN)
    duration = nanoseconds(method.get("duration-ms"), _MILLISECOND)
    return TestCase(method.get("name", ""), status, group, test, duration, _message(method.find("exception")))


def _message(exception: Element | None) -> str:
    if exception is None:
        return ""
    texts = [exception.findtext(tag, "").strip() for tag in ("message", "full-stacktrace")]
    return "\n".join(text for text in texts if text) or exception.get("class", "")
