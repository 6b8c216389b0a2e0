"""A report out of the files that a build left: what they say, and what of it is kept."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import IO, TypeVar

from services.codebuild.domain.report import (
    LONGEST_MESSAGE,
    LONGEST_NAME,
    MOST_CASES,
    Coverage,
    Report,
    ReportStatus,
    TestCase,
    count,
    kept,
    total_coverage,
    verdict,
)
from services.codebuild.reports.formats import COVERAGES, TESTS, BadReport

Item = TypeVar("Item", TestCase, Coverage)
Files = Iterable[tuple[str, IO[bytes]]]
"""Absolute paths in the build, and contents to be read before the next."""


@dataclass(frozen=True, slots=True)
class Content:
    """A report with its parts. problems: files that could not be read, and why."""

    report: Report
    cases: Sequence[TestCase] = ()
    coverage: Sequence[Coverage] = ()
    problems: Sequence[str] = ()


def read_report(report: Report, kind: str, files: Files) -> Content:
    """report: before anything was read. kind: file format."""
    if kind in COVERAGES:
        return _coverage(report, *_read(files, COVERAGES[kind], lambda items, _: items))
    cases, problems = _read(files, TESTS[kind], lambda items, path: [_cut(replace(item, file=path)) for item in items])
    report = replace(
        report, status=ReportStatus.INCOMPLETE if problems else verdict(cases), counts=count(cases),
        nanoseconds=sum(case.nanoseconds for case in cases), truncated=len(cases) > MOST_CASES,
    )  # fmt: skip
    return Content(report, kept(cases), problems=problems)


def _coverage(report: Report, found: Sequence[Coverage], problems: Sequence[str]) -> Content:
    """Of a source file that is there more than once the last one counts."""
    everything = list({one.path: one for one in found}.values())
    status = ReportStatus.INCOMPLETE if problems or not everything else ReportStatus.SUCCEEDED
    report = replace(report, status=status, coverage=total_coverage(everything))
    return Content(report, coverage=everything, problems=problems)


def _read(
    files: Files, reader: Callable[[IO[bytes]], list[Item]], mark: Callable[[list[Item], str], list[Item]]
) -> tuple[list[Item], list[str]]:
    found: list[Item] = []
    problems: list[str] = []
    for path, content in files:
        try:
            found += mark(reader(content), path)
        except BadReport as error:
            problems.append(f"{path}: {error}")
    return found, problems


def _cut(case: TestCase) -> TestCase:
    return replace(case, name=case.name[:LONGEST_NAME], message=case.message[:LONGEST_MESSAGE])
