"""Sandboxes in rows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, bindparam, insert, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.build import Context, Status
from services.codebuild.domain.sandbox import Sandbox, Stage, Step, StepTaken
from services.codebuild.store.tables import sandbox_table

_T = sandbox_table.c
_FIND = Prepared(select(sandbox_table).where(_T.uuid == bindparam("uuid")))


def add(tx: Tx, sandbox: Sandbox) -> None:
    tx.conn.execute(
        insert(sandbox_table).values(
            uuid=sandbox.uuid, account=sandbox.account, region=sandbox.region, project=sandbox.project,
            stage=sandbox.stage.value, version=sandbox.version, sandbox=_document(sandbox),
        )
    )  # fmt: skip


def save(tx: Tx, sandbox: Sandbox) -> Sandbox | None:
    """Store what became of it. None when somebody else has changed it since it was read."""
    done = tx.conn.execute(
        update(sandbox_table)
        .where(_T.uuid == sandbox.uuid, _T.version == sandbox.version)
        .values(stage=sandbox.stage.value, version=sandbox.version + 1, sandbox=_document(sandbox))
    ).rowcount
    return replace(sandbox, version=sandbox.version + 1) if done else None


def find(tx: Tx, uuid: str) -> Sandbox | None:
    """Whoever owns it; for jobs."""
    row = _FIND.first(tx, uuid=uuid)
    return None if row is None else _sandbox(row)


def find_in(tx: Tx, account: str, region: str, project: str, uuid: str) -> Sandbox | None:
    found = find(tx, uuid)
    if found is None or (found.account, found.region, found.project) != (account, region, project):
        return None
    return found


def ids(
    tx: Tx, account: str, region: str, *, project: str | None, descending: bool, after: int | None, limit: int
) -> Sequence[tuple[int, str]]:
    """(sequence number, id) in the order in which they were started. project: None for all."""
    query = select(_T.seq, _T.project, _T.uuid).where(*_scope(account, region, project))
    if after is not None:
        query = query.where(_T.seq < after if descending else _T.seq > after)
    rows = tx.conn.execute(query.order_by(_T.seq.desc() if descending else _T.seq).limit(limit))
    return [(row.seq, f"{row.project}:{row.uuid}") for row in rows]


def _scope(account: str, region: str, project: str | None) -> tuple[ColumnElement[bool], ...]:
    scope = (_T.account == account, _T.region == region)
    return scope if project is None else (*scope, _T.project == project)


def _document(sandbox: Sandbox) -> dict[str, Any]:
    return {
        "settings": dict(sandbox.settings), "requested_at": to_millis(sandbox.requested_at),
        "folders": dict(sandbox.folders), "project_uuid": sandbox.project_uuid,
        "source_version": sandbox.source_version, "resolved_version": sandbox.resolved_version,
        "end": sandbox.end, "prepared_in": sandbox.prepared_in, "access_key": sandbox.access_key,
        "steps": [_step_document(step) for step in sandbox.steps],
    }  # fmt: skip


def _step_document(step: StepTaken) -> list[Any]:
    return [
        step.step.value, to_millis(step.started_at), None if step.ended_at is None else to_millis(step.ended_at),
        step.status, None if step.context is None else [step.context.code, step.context.message],
    ]  # fmt: skip


def _sandbox(row: Any) -> Sandbox:
    document = row.sandbox
    return Sandbox(
        account=row.account, region=row.region, project=row.project, uuid=row.uuid, stage=Stage(row.stage),
        version=row.version, settings=document["settings"], requested_at=from_millis(document["requested_at"]),
        folders=document["folders"], project_uuid=document["project_uuid"],
        source_version=document["source_version"], resolved_version=document["resolved_version"],
        end=None if document["end"] is None else Status(document["end"]), prepared_in=document["prepared_in"],
        access_key=document["access_key"], steps=tuple(_step(*values) for values in document["steps"]),
    )  # fmt: skip


def _step(kind: str, started: int, ended: int | None, status: str | None, context: list[str] | None) -> StepTaken:
    return StepTaken(
        Step(kind), from_millis(started), None if ended is None else from_millis(ended),
        None if status is None else Status(status), None if context is None else Context(*context),
    )  # fmt: skip
