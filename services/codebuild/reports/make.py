"""The reports that a build's buildspec asks for, from the files that the runner brought back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid5

from runners.contract import Collected
from services.codebuild.buildspec import Buildspec
from services.codebuild.domain.build import Build
from services.codebuild.domain.report import Report, ReportStatus, ReportType
from services.codebuild.domain.variables import source_folder
from services.codebuild.reports.formats import COVERAGES
from services.codebuild.reports.plan import PREFIX
from services.codebuild.reports.read import Content, read_report


@dataclass(frozen=True, slots=True)
class Brought:
    """An output of the build's task. tar: its files."""

    collected: Collected
    tar: Path


def make_reports(
    build: Build, spec: Buildspec, brought: Mapping[str, Brought], at: datetime
) -> Iterator[tuple[Collected, Content]]:
    """One for each entry of `reports`."""
    for number, block in enumerate(spec.reports.values()):
        one = brought[f"{PREFIX}{number}"]
        group = group_name(build, one.collected.label)
        kind = ReportType.CODE_COVERAGE if block.format in COVERAGES else ReportType.TEST
        report = Report(
            build.account, build.region, group, report_uuid(build, group), kind, build.arn, ReportStatus.GENERATING, at
        )
        base = f"{source_folder(build)}/{block.base_directory or ''}".rstrip("/")
        yield one.collected, read_report(report, block.format, one.tar, base)


def group_name(build: Build, name: str) -> str:
    """A name is the project's own; an ARN is taken as it is."""
    return name.rpartition(":report-group/")[2] if name.startswith("arn:") else f"{build.project}-{name}"


def report_uuid(build: Build, group: str) -> str:
    """The same however often the reports of a build are made."""
    return str(uuid5(UUID(build.uuid), group))
