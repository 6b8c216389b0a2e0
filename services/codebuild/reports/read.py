"""A report out of the files that a build left: what they say, and what of it is kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TypeVar

from services.codebuild.artifacts.tars import files
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


@dataclass(frozen=True, slots=True)
class Content:
    """A report with its parts. problems: files that could not be read, and why."""

    report: Report
    cases: Sequence[TestCase] = ()
    files: Sequence[Coverage] = ()
    problems: Sequence[str] = ()


def read_report(report: Report, kind: str, tar: Path, folder: str) -> Content:
    """report: before anything was read. kind: file format. folder: of the build, in which the files were found."""
    if kind in COVERAGES:
        found, problems = _read(tar, COVERAGES[kind], lambda items, _: items)
        return _coverage(report, found, problems)
    cases, problems = _read(
        tar, TESTS[kind], lambda items, path: [_cut(replace(item, file=f"{folder}/{path}")) for item in items]
    )
    status = ReportStatus.INCOMPLETE if problems else verdict(cases)
    report = replace(
        report, status=status, counts=count(cases), nanoseconds=sum(case.nanoseconds for case in cases),
        truncated=len(cases) > MOST_CASES,
    )  # fmt: skip
    return Content(report, kept(cases), problems=problems)


def _coverage(report: Report, found: Sequence[Coverage], problems: Sequence[str]) -> Content:
    merged: dict[str, Coverage] = {}
    for one in found:
        merged[one.path] = one
    everything = list(merged.values())
    status = ReportStatus.INCOMPLETE if problems or not everything else ReportStatus.SUCCEEDED
    report = replace(report, status=status, coverage=total_coverage(everything))
    return Content(report, files=everything, problems=problems)


def _read(
    tar: Path, reader: Callable[[IO[bytes]], list[Item]], mark: Callable[[list[Item], str], list[Item]]
) -> tuple[list[Item], list[str]]:
    found: list[Item] = []
    problems: list[str] = []
    for member, content in files(tar):
        try:
            found += mark(reader(content), member.name)
        except BadReport as error:
            problems.append(f"{member.name}: {error}")
    return found, problems


def _cut(case: TestCase) -> TestCase:
    return replace(case, name=case.name[:LONGEST_NAME], message=case.message[:LONGEST_MESSAGE])
