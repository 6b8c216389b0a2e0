"""The reports of a build, from the files that the runner brought back: those that its buildspec asks for, then those
that are found without."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid5

from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from runners.contract import Collected
from services.codebuild.artifacts.tars import files
from services.codebuild.buildspec import Buildspec
from services.codebuild.buildspec import Report as Entry
from services.codebuild.domain.build import Build
from services.codebuild.domain.report import Report, ReportGroup, ReportStatus, ReportType
from services.codebuild.domain.variables import source_folder
from services.codebuild.reports.discover import discover, readable
from services.codebuild.reports.export import RawFiles, export
from services.codebuild.reports.formats import COVERAGES
from services.codebuild.reports.plan import PREFIX
from services.codebuild.reports.read import Content, read_report
from services.codebuild.store import report_groups


@dataclass(frozen=True, slots=True)
class Brought:
    """An output of the build's task. tar: its files."""

    collected: Collected
    tar: Path


class ForeignGroup(Exception):
    """A report group of another account or region: builds can not write to it."""


@dataclass(slots=True)
class ReportMaker:
    """at: when the reports are made. seen: report files that an entry of the buildspec has named."""

    platform: Platform
    build: Build
    at: datetime
    seen: set[str] = field(default_factory=set)

    def make(
        self, spec: Buildspec, brought: Mapping[str, Brought]
    ) -> Iterator[tuple[Entry, Collected, Content | None]]:
        """For each entry of `reports` what was collected, and the report; None when its group is not one for it.
        Raises ForeignGroup."""
        for number, entry in enumerate(spec.reports.values()):
            one = brought[f"{PREFIX}{number}"]
            folder = self._folder(entry.base_directory or ".")
            self.seen |= {f"{folder}/{name}" for name in one.collected.files}
            report = self._report(self._group_name(one.collected.label), _type_of(entry.format))
            if report is None:
                yield entry, one.collected, None
                continue
            named = ((f"{folder}/{member.name}", content) for member, content in files(one.tar))
            content = read_report(report, entry.format, named)
            raw = ((_name(member.name, entry), content.read()) for member, content in files(one.tar))
            yield entry, one.collected, self._exported(content, raw)

    def discover(self, one: Brought) -> Iterator[Content]:
        """Reports of files that no entry has named. What can not be read is no report."""
        folder = self._folder(one.collected.label or ".")
        for kind, found in discover(one.tar, folder, self.seen).items():
            report = self._report(f"{self.build.project}-{kind}-AutoDiscovered", _type_of(kind))
            content = None if report is None else read_report(report, kind, readable(found))
            if content is not None and not content.problems and (content.cases or content.coverage):
                yield self._exported(content, ((path.removeprefix(f"{folder}/"), data) for path, data in found))

    def _report(self, name: str, kind: ReportType) -> Report | None:
        """A report of a group as it is, or as it will be made. None when the group is one of the other type."""
        build = self.build
        with self.platform.db.read() as tx:
            group = report_groups.find(tx, build.account, build.region, name)
        if group is None:
            group = ReportGroup(build.account, build.region, name, kind, self.at, self.at)
        if group.type is not kind:
            return None
        return Report(
            build.account, build.region, name, str(uuid5(UUID(build.uuid), name)), kind, build.arn,
            ReportStatus.GENERATING, self.at, group.export,
        )  # fmt: skip

    def _group_name(self, label: str) -> str:
        """A name is the project's own; an ARN is taken as it is. Raises ForeignGroup."""
        if not label.startswith("arn:"):
            return f"{self.build.project}-{label}"
        own = f"arn:aws:codebuild:{self.build.region}:{self.build.account}:report-group/"
        if not label.startswith(own):
            raise ForeignGroup(label)
        return label.removeprefix(own)

    def _folder(self, base: str) -> str:
        root = source_folder(self.build)
        return root if base == "." else base if base.startswith("/") else f"{root}/{base.strip('/')}"

    def _exported(self, content: Content, raw: RawFiles) -> Content:
        try:
            export(self.platform, self.build, content.report, raw)
        except AwsError as error:
            incomplete = replace(content.report, status=ReportStatus.INCOMPLETE)
            return replace(content, report=incomplete, problems=[*content.problems, f"not exported: {error}"])
        return content


def _type_of(kind: str) -> ReportType:
    return ReportType.CODE_COVERAGE if kind in COVERAGES else ReportType.TEST


def _name(name: str, entry: Entry) -> str:
    return name.rpartition("/")[2] if entry.discard_paths else name
