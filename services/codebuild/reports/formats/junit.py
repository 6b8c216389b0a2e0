"""JUnit XML, as Maven, pytest, jest and many others write it."""

from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element

from services.codebuild.domain.report import CaseStatus, TestCase
from services.codebuild.reports.formats.document import nanoseconds, read_xml

_ENDS = {"failure": CaseStatus.FAILED, "error": CaseStatus.ERROR, "skipped": CaseStatus.SKIPPED}


def read_junit(file: IO[bytes]) -> list[TestCase]:
    """Suites may lie in suites. Raises BadReport."""
    root = read_xml(file, "testsuites", "testsuite")
    return list(_cases(root, ""))


def _cases(element: Element, suite: str) -> Iterator[TestCase]:
    if element.tag == "testsuite":
        suite = element.get("name") or suite
    for child in element:
        if child.tag == "testcase":
            yield _case(child, suite)
        elif child.tag in ("testsuite", "testsuites"):
            yield from _cases(child, suite)


def _case(element: Element, suite: str) -> TestCase:
    end = next((child for child in element if child.tag in _ENDS), None)
    status = CaseStatus.SUCCEEDED if end is None else _ENDS[end.tag]
    return TestCase(
        element.get("name", ""), status, element.get("classname", ""), suite, nanoseconds(element.get("time")),
        _message(end),
    )  # fmt: skip


def _message(end: Element | None) -> str:
    """The text of the failure, or its headline when it has no text."""
    if end is None:
        return ""
    text = "".join(end.itertext())
    return text if text.strip() else end.get("message", "")
