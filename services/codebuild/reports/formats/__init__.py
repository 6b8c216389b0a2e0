"""Report files in the formats of their tools.

Test formats give test cases, coverage formats give files. What cannot be read raises BadReport. The readers are ours:
libraries for these formats cover one or two of them each, and trust their files.
"""

from collections.abc import Callable, Mapping
from typing import IO

from services.codebuild.domain.report import Coverage, TestCase
from services.codebuild.reports.formats.coverage import read_clover, read_cobertura, read_jacoco, read_simplecov
from services.codebuild.reports.formats.cucumber import read_cucumber
from services.codebuild.reports.formats.document import BadReport
from services.codebuild.reports.formats.junit import read_junit
from services.codebuild.reports.formats.nunit import read_nunit, read_nunit3
from services.codebuild.reports.formats.testng import read_testng
from services.codebuild.reports.formats.trx import read_trx

TESTS: Mapping[str, Callable[[IO[bytes]], list[TestCase]]] = {
    "JUNITXML": read_junit,
    "NUNITXML": read_nunit,
    "NUNIT3XML": read_nunit3,
    "CUCUMBERJSON": read_cucumber,
    "TESTNGXML": read_testng,
    "VISUALSTUDIOTRX": read_trx,
}
COVERAGES: Mapping[str, Callable[[IO[bytes]], list[Coverage]]] = {
    "CLOVERXML": read_clover,
    "COBERTURAXML": read_cobertura,
    "JACOCOXML": read_jacoco,
    "SIMPLECOV": read_simplecov,
}

__all__ = ["COVERAGES", "TESTS", "BadReport"]
