"""Report files in the formats of their tools.

Test formats give test cases, coverage formats give files. What cannot be read raises BadReport.
"""

from collections.abc import Callable, Mapping
from typing import IO

from services.codebuild.domain.report import Coverage, TestCase
from services.codebuild.reports.formats.document import BadReport
from services.codebuild.reports.formats.junit import read_junit

TESTS: Mapping[str, Callable[[IO[bytes]], list[TestCase]]] = {
    "JUNITXML": read_junit,
}
COVERAGES: Mapping[str, Callable[[IO[bytes]], list[Coverage]]] = {}

__all__ = ["COVERAGES", "TESTS", "BadReport"]
