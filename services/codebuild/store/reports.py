"""Reports, their test cases and their covered files in rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, or_, select, tuple_

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.report import CaseStatus, Coverage, Report, ReportStatus, ReportType, TestCase
from services.codebuild.store.tables import report_case_table, report_file_table, report_table

_T = report_table.c
_ADD = Prepared(insert(report_table))
_ADD_CASE = Prepared(insert(report_case_table))
_ADD_FILE = Prepared(insert(report_file_table))


def add(tx: Tx, report: Report, cases: Sequence[TestCase], files: Sequence[Coverage]) -> None:
    _ADD.run(tx, **_row(report))
    _ADD_CASE.run_many(tx, (_case_row(report.uuid, number, case) for number, case in enumerate(cases)))
    _ADD_FILE.run_many(tx, (_file_row(report.uuid, one) for one in files))


def find(tx: Tx, account: str, region: str, group: str, uuid: str) -> Report | None:
    scope = (_T.uuid == uuid, _T.account == account, _T.region == region, _T.report_group == group)
    row = tx.conn.execute(select(report_table).where(*scope)).one_or_none()
    return None if row is None else _report(row)


def remove(tx: Tx, uuid: str) -> None:
    """Harmless when it is gone."""
    tx.conn.execute(delete(report_case_table).where(report_case_table.c.report == uuid))
    tx.conn.execute(delete(report_file_table).where(report_file_table.c.report == uuid))
    tx.conn.execute(delete(report_table).where(_T.uuid == uuid))


def page(
    tx: Tx, account: str, region: str, *, group: str | None, status: str | None, descending: bool, after: int | None,
    limit: int,
) -> list[tuple[int, Report]]:  # fmt: skip
    """(sequence number, report) in the order in which they were made. group: None for all groups."""
    query = select(report_table).where(_T.account == account, _T.region == region)
    if group is not None:
        query = query.where(_T.report_group == group)
    if status is not None:
        query = query.where(_T.status == status)
    if after is not None:
        query = query.where(_T.seq < after if descending else _T.seq > after)
    rows = tx.conn.execute(query.order_by(_T.seq.desc() if descending else _T.seq).limit(limit))
    return [(row.seq, _report(row)) for row in rows]


def cases(tx: Tx, uuid: str, *, status: str | None, keyword: str, after: int, limit: int) -> list[tuple[int, TestCase]]:
    """(number, case), those after number `after`. keyword: a part of name or prefix."""
    table = report_case_table.c
    query = select(report_case_table).where(table.report == uuid, table.number > after)
    if status is not None:
        query = query.where(table.status == status)
    if keyword:
        query = query.where(
            or_(table.name.contains(keyword, autoescape=True), table.prefix.contains(keyword, autoescape=True))
        )
    rows = tx.conn.execute(query.order_by(table.number).limit(limit))
    return [(row.number, _case(row)) for row in rows]


def files(
    tx: Tx, uuid: str, *, by_percentage: bool, descending: bool, least: float, most: float,
    after: tuple[float, str] | None, limit: int,
) -> list[Coverage]:  # fmt: skip
    """least, most: bounds of the line percentage. after: (line percentage, path) of the last file that was shown."""
    table = report_file_table.c
    keys: tuple[ColumnElement[Any], ...] = (table.line_percentage, table.path) if by_percentage else (table.path,)
    query = select(report_file_table).where(
        table.report == uuid, table.line_percentage >= least, table.line_percentage <= most
    )
    if after is not None:
        key, bound = tuple_(*keys), after if by_percentage else after[1:]
        query = query.where(key < bound if descending else key > bound)
    query = query.order_by(*(column.desc() if descending else column for column in keys))
    return [_file(row) for row in tx.conn.execute(query.limit(limit))]


def _row(report: Report) -> dict[str, Any]:
    total = report.coverage
    return {
        "uuid": report.uuid, "account": report.account, "region": report.region, "report_group": report.group,
        "type": report.type.value, "status": report.status.value, "execution": report.execution,
        "created_at": to_millis(report.created_at),
        "summary": {
            "export": dict(report.export), "counts": dict(report.counts), "nanoseconds": report.nanoseconds,
            "truncated": report.truncated,
            "coverage": None if total is None else [
                total.lines_covered, total.lines_missed, total.branches_covered, total.branches_missed
            ],
        },
    }  # fmt: skip


def _report(row: Any) -> Report:
    summary = row.summary
    total = summary["coverage"]
    return Report(
        row.account, row.region, row.report_group, row.uuid, ReportType(row.type), row.execution,
        ReportStatus(row.status), from_millis(row.created_at), summary["export"], summary["counts"],
        summary["nanoseconds"], None if total is None else Coverage("", *total), summary["truncated"],
    )  # fmt: skip


def _case_row(uuid: str, number: int, case: TestCase) -> dict[str, Any]:
    return {
        "report": uuid, "number": number, "name": case.name, "prefix": case.prefix, "suite": case.suite,
        "status": case.status.value, "nanoseconds": case.nanoseconds, "message": case.message, "file": case.file,
    }  # fmt: skip


def _case(row: Any) -> TestCase:
    return TestCase(
        row.name, CaseStatus(row.status), row.prefix, row.suite, row.nanoseconds, row.message, row.file
    )  # fmt: skip


def _file_row(uuid: str, one: Coverage) -> dict[str, Any]:
    return {
        "report": uuid, "path": one.path, "lines_covered": one.lines_covered, "lines_missed": one.lines_missed,
        "branches_covered": one.branches_covered, "branches_missed": one.branches_missed,
        "line_percentage": one.line_percentage,
    }  # fmt: skip


def _file(row: Any) -> Coverage:
    return Coverage(row.path, row.lines_covered, row.lines_missed, row.branches_covered, row.branches_missed)
