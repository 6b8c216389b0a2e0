"""Commands of sandboxes in rows."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from emulator.db import Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.command import LONGEST_OUTPUT, CommandExecution, CommandStatus
from services.codebuild.store.builds import LogPosition
from services.codebuild.store.tables import command_table

_T = command_table.c
_OPEN = (CommandStatus.SUBMITTED.value, CommandStatus.IN_PROGRESS.value)


def add(tx: Tx, command: CommandExecution) -> None:
    tx.conn.execute(
        insert(command_table).values(
            uuid=command.uuid, sandbox=command.sandbox, status=command.status.value, text=command.text,
            kind=command.kind, submitted_at=to_millis(command.submitted_at), out="", err="", shipped=0, shipping=0,
            logged_at=0,
        )
    )  # fmt: skip


def find(tx: Tx, uuid: str) -> CommandExecution | None:
    row = tx.conn.execute(select(command_table).where(_T.uuid == uuid)).one_or_none()
    return None if row is None else _command(row)


def open_ones(tx: Tx, sandbox: str) -> list[CommandExecution]:
    """Of a sandbox, those that have not ended."""
    query = select(command_table).where(_T.sandbox == sandbox, _T.status.in_(_OPEN)).order_by(_T.seq)
    return [_command(row) for row in tx.conn.execute(query)]


def of(
    tx: Tx, sandbox: str, *, descending: bool, after: int | None, limit: int
) -> list[tuple[int, CommandExecution]]:  # fmt: skip
    """(sequence number, command) in the order in which they were given."""
    query = select(command_table).where(_T.sandbox == sandbox)
    if after is not None:
        query = query.where(_T.seq < after if descending else _T.seq > after)
    rows = tx.conn.execute(query.order_by(_T.seq.desc() if descending else _T.seq).limit(limit))
    return [(row.seq, _command(row)) for row in rows]


def write(tx: Tx, uuid: str, out: str, err: str) -> None:
    """Add to what it said, as much as is kept."""
    values = {
        "out": func.substr(_T.out + out, 1, LONGEST_OUTPUT), "err": func.substr(_T.err + err, 1, LONGEST_OUTPUT)
    }  # fmt: skip
    tx.conn.execute(update(command_table).where(_T.uuid == uuid).values(values))


def begin(tx: Tx, uuid: str, at: datetime) -> None:
    values = {"status": CommandStatus.IN_PROGRESS.value, "started_at": to_millis(at)}
    tx.conn.execute(update(command_table).where(_T.uuid == uuid, _T.status.in_(_OPEN)).values(values))


def end(tx: Tx, uuid: str, status: CommandStatus, exit_code: int | None, at: datetime) -> None:
    """Only the first end counts."""
    values = {"status": status.value, "exit_code": exit_code, "ended_at": to_millis(at)}
    tx.conn.execute(update(command_table).where(_T.uuid == uuid, _T.status.in_(_OPEN)).values(values))


def log_position(tx: Tx, uuid: str) -> LogPosition | None:
    query = select(_T.shipped, _T.shipping, _T.logged_at).where(_T.uuid == uuid)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else LogPosition(*row)


def set_log_position(tx: Tx, uuid: str, position: LogPosition) -> None:
    values = {"shipped": position.shipped, "shipping": position.shipping, "logged_at": position.logged_at}
    tx.conn.execute(update(command_table).where(_T.uuid == uuid).values(values))


def _command(row: Any) -> CommandExecution:
    return CommandExecution(
        row.uuid, row.sandbox, row.text, row.kind, from_millis(row.submitted_at), CommandStatus(row.status),
        _moment(row.started_at), _moment(row.ended_at), row.exit_code, row.out, row.err,
    )  # fmt: skip


def _moment(millis: int | None) -> datetime | None:
    return None if millis is None else from_millis(millis)
