"""Which report files a build should bring back."""

from collections.abc import Iterator

from runners.contract import Output
from services.codebuild.buildspec import Buildspec
from services.codebuild.domain.build import Build
from services.codebuild.domain.variables import source_folder

PREFIX = "report:"
DISCOVERED = "discovered"

_LIKELY = ("**/*.xml", "**/*.trx", "**/.resultset.json", "**/*cucumber*.json")
_UNLIKELY = ("**/node_modules/**", "**/.git/**")
_WHERE = '$(test "$CODEBUILD_CONFIG_AUTO_DISCOVER" = false || printf %s "${CODEBUILD_CONFIG_AUTO_DISCOVER_DIR:-.}")'
"""The folder to search, nothing when the build does not want it; it may still say so at its end."""


def outputs(build: Build, spec: Buildspec) -> Iterator[Output]:
    """One for each entry of `reports`, whose label is the entry's name, and one for what may be found without."""
    root = source_folder(build)
    for number, (name, report) in enumerate(spec.reports.items()):
        base = report.base_directory or "."
        yield Output(f"{PREFIX}{number}", root, base, report.files, label=name, follow_links=True)
    yield Output(DISCOVERED, root, _WHERE, _LIKELY, _UNLIKELY, label=_WHERE)
