"""Which report files a build should bring back."""

from collections.abc import Iterator

from runners.contract import Output
from services.codebuild.buildspec import Buildspec
from services.codebuild.domain.build import Build
from services.codebuild.domain.variables import source_folder

PREFIX = "report:"


def outputs(build: Build, spec: Buildspec) -> Iterator[Output]:
    """One for each entry of `reports`. Its label is the entry's name, in which variables are expanded."""
    root = source_folder(build)
    for number, (name, report) in enumerate(spec.reports.items()):
        yield Output(f"{PREFIX}{number}", root, report.base_directory or ".", report.files, label=name)
