"""Reports: what a build's tests said, or how much of the code they reached.

https://docs.aws.amazon.com/codebuild/latest/userguide/test-reporting.html
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from emulator.kernel.arn import Arn
from services.codebuild.domain.errors import Refused

LIFETIME = timedelta(days=30)
MOST_CASES = 500
LONGEST_NAME, LONGEST_MESSAGE = 1000, 5000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{1,127}\Z")
NO_EXPORT: Mapping[str, Any] = {"exportConfigType": "NO_EXPORT"}


class ReportType(StrEnum):
    TEST = "TEST"
    CODE_COVERAGE = "CODE_COVERAGE"


class ReportStatus(StrEnum):
    GENERATING = "GENERATING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    INCOMPLETE = "INCOMPLETE"
    DELETING = "DELETING"


class CaseStatus(StrEnum):
    """In the order in which cases are kept when there are too many."""

    FAILED = "FAILED"
    ERROR = "ERROR"
    UNKNOWN = "UNKNOWN"
    SKIPPED = "SKIPPED"
    SUCCEEDED = "SUCCEEDED"


@dataclass(frozen=True, slots=True)
class TestCase:
    """suite, prefix: names of what it belongs to, as its tool groups tests. file: raw data that it comes from."""

    name: str
    status: CaseStatus
    prefix: str = ""
    suite: str = ""
    nanoseconds: int = 0
    message: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of one source file, or of all."""

    path: str
    lines_covered: int = 0
    lines_missed: int = 0
    branches_covered: int = 0
    branches_missed: int = 0

    @property
    def line_percentage(self) -> float:
        return percentage(self.lines_covered, self.lines_missed)

    @property
    def branch_percentage(self) -> float:
        return percentage(self.branches_covered, self.branches_missed)


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """export: as the API has it."""

    account: str
    region: str
    name: str
    type: ReportType
    created_at: datetime
    modified_at: datetime
    export: Mapping[str, Any] = field(default_factory=lambda: NO_EXPORT)
    tags: Sequence[Mapping[str, Any]] = ()

    @property
    def arn(self) -> str:
        return group_arn(self.account, self.region, self.name)


@dataclass(frozen=True, slots=True)
class Report:
    """execution: ARN of its build. counts: test cases by status. coverage: over all files."""

    account: str
    region: str
    group: str
    uuid: str
    type: ReportType
    execution: str
    status: ReportStatus
    created_at: datetime
    export: Mapping[str, Any] = field(default_factory=lambda: NO_EXPORT)
    counts: Mapping[str, int] = field(default_factory=dict)
    nanoseconds: int = 0
    coverage: Coverage | None = None
    truncated: bool = False

    @property
    def arn(self) -> str:
        return str(Arn("codebuild", self.region, self.account, f"report/{self.group}:{self.uuid}"))

    @property
    def group_arn(self) -> str:
        return group_arn(self.account, self.region, self.group)

    @property
    def expires_at(self) -> datetime:
        return (self.created_at + LIFETIME).replace(microsecond=0)

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def check_group_name(name: str) -> None:
    """Raises Refused."""
    if not _NAME.match(name):
        raise Refused(
            f"Invalid report group name: {name}. Only alphanumeric characters, dash, and underscore are supported"
        )


def export_with_defaults(given: Mapping[str, Any], account: str, region: str) -> Mapping[str, Any]:
    """An export as the API echoes it. Raises Refused."""
    if given.get("exportConfigType") != "S3":
        return NO_EXPORT
    target = given.get("s3Destination") or {}
    if not target.get("bucket"):
        raise Refused("Invalid export config: s3Destination with a bucket is required for type S3")
    key = {} if target.get("encryptionDisabled") else {"encryptionKey": f"arn:aws:kms:{region}:{account}:alias/aws/s3"}
    defaults = {"packaging": "NONE", "encryptionDisabled": False, **key}
    return {"exportConfigType": "S3", "s3Destination": {**defaults, **target}}


def group_arn(account: str, region: str, name: str) -> str:
    return str(Arn("codebuild", region, account, f"report-group/{name}"))


def percentage(covered: int, missed: int) -> float:
    """With two decimals; 0 when there is nothing to cover."""
    return round(100 * covered / (covered + missed), 2) if covered + missed else 0.0


def count(cases: Sequence[TestCase]) -> dict[str, int]:
    """By status; every status is named."""
    return {status.value: sum(case.status is status for case in cases) for status in CaseStatus}


def verdict(cases: Sequence[TestCase]) -> ReportStatus:
    """A report without cases tells nothing."""
    if not cases:
        return ReportStatus.INCOMPLETE
    bad = any(case.status in (CaseStatus.FAILED, CaseStatus.ERROR) for case in cases)
    return ReportStatus.FAILED if bad else ReportStatus.SUCCEEDED


def kept(cases: Sequence[TestCase]) -> list[TestCase]:
    """The cases that a report holds: failed ones first when there are too many."""
    if len(cases) <= MOST_CASES:
        return list(cases)
    order = list(CaseStatus)
    chosen = sorted(range(len(cases)), key=lambda number: (order.index(cases[number].status), number))[:MOST_CASES]
    return [cases[number] for number in sorted(chosen)]


def total_coverage(files: Sequence[Coverage]) -> Coverage:
    return Coverage(
        "",
        sum(one.lines_covered for one in files), sum(one.lines_missed for one in files),
        sum(one.branches_covered for one in files), sum(one.branches_missed for one in files),
    )  # fmt: skip
