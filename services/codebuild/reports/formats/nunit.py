"""NUnit XML: version 2 (`test-results`) and version 3 (`test-run`)."""

from collections.abc import Iterator, Mapping
from typing import IO
from xml.etree.ElementTree import Element

from services.codebuild.domain.report import CaseStatus, TestCase
from services.codebuild.reports.formats.document import nanoseconds, read_xml

_OLD: Mapping[str, CaseStatus] = {
    "Success": CaseStatus.SUCCEEDED, "Failure": CaseStatus.FAILED, "Error": CaseStatus.ERROR,
    "NotRunnable": CaseStatus.ERROR, "Ignored": CaseStatus.SKIPPED, "Skipped": CaseStatus.SKIPPED,
    "Inconclusive": CaseStatus.SKIPPED,
}  # fmt: skip
_NEW: Mapping[str, CaseStatus] = {
    "Passed": CaseStatus.SUCCEEDED, "Failed": CaseStatus.FAILED, "Warning": CaseStatus.SUCCEEDED,
    "Skipped": CaseStatus.SKIPPED, "Inconclusive": CaseStatus.SKIPPED,
}  # fmt: skip
_BROKEN = ("Error", "Invalid", "NotRunnable")


def read_nunit(file: IO[bytes]) -> list[TestCase]:
    """Raises BadReport."""
    root = read_xml(file, "test-results")
    return [_old(element, suite) for element, suite in _walk(root, "")]


def read_nunit3(file: IO[bytes]) -> list[TestCase]:
    """Raises BadReport."""
    root = read_xml(file, "test-run", "test-suite")
    return [_new(element, suite) for element, suite in _walk(root, "")]


def _walk(element: Element, suite: str) -> Iterator[tuple[Element, str]]:
    """All test cases, each with the name of the suite that it lies in."""
    if element.tag == "test-suite":
        suite = element.get("name") or suite
    for child in element:
        if child.tag == "test-case":
            yield child, suite
        elif child.tag in ("test-suite", "results"):
            yield from _walk(child, suite)


def _old(element: Element, suite: str) -> TestCase:
    name = element.get("name", "")
    executed = element.get("executed", "True") == "True"
    fallback = "Success" if executed else "Ignored"
    status = _OLD.get(element.get("result", fallback), CaseStatus.UNKNOWN)
    return TestCase(name, status, _fixture(name), suite, nanoseconds(element.get("time")), _message(element))


def _new(element: Element, suite: str) -> TestCase:
    name = element.get("fullname") or element.get("name") or ""
    status = _NEW.get(element.get("result", ""), CaseStatus.UNKNOWN)
    if status is CaseStatus.FAILED and element.get("label") in _BROKEN:
        status = CaseStatus.ERROR
    prefix = element.get("classname") or _fixture(name)
    return TestCase(name, status, prefix, suite, nanoseconds(element.get("duration")), _message(element))


def _fixture(name: str) -> str:
    """What a full name says of the fixture; arguments in it may hold dots."""
    return name.partition("(")[0].rpartition(".")[0]


def _message(element: Element) -> str:
    """The message and the stack trace, each ended by a newline."""
    end = next((child for child in element if child.tag in ("failure", "reason")), None)
    texts = [] if end is None else [end.findtext(tag) for tag in ("message", "stack-trace")]
    return "".join(f"{text.strip()}\n" for text in texts if text and text.strip())
