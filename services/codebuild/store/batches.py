"""Batches in rows: columns for what is searched, a document for the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, insert, select, update

from emulator.db import Prepared, Tx
from emulator.kernel.clock import from_millis, to_millis
from services.codebuild.domain.batch import (
    Artifact,
    Batch,
    BatchPhase,
    BatchPhaseStatus,
    BatchPhaseType,
    Group,
    GroupStatus,
    Summary,
    Task,
)
from services.codebuild.domain.build import Context, Status
from services.codebuild.store.tables import batch_table

_T = batch_table.c
_ONE = _T.uuid == bindparam("wanted")
_SAVE = Prepared(update(batch_table).where(_ONE, _T.version == bindparam("held")), ["status", "version", "batch"])
_FIND = Prepared(select(batch_table).where(_ONE))
_REQUEST = Prepared(select(_T.request).where(_ONE))


def add(tx: Tx, batch: Batch, request: Mapping[str, Any]) -> None:
    row = {
        "uuid": batch.uuid, "account": batch.account, "region": batch.region, "project": batch.project,
        "number": batch.number, "status": batch.status.value, "version": batch.version, "request": dict(request),
        "batch": _document(batch),
    }  # fmt: skip
    tx.conn.execute(insert(batch_table).values(row))


def save(tx: Tx, batch: Batch) -> Batch | None:
    """Store what became of it. None when somebody else has changed it since it was read."""
    done = _SAVE.run(
        tx, wanted=batch.uuid, held=batch.version, status=batch.status.value, version=batch.version + 1,
        batch=_document(batch),
    )  # fmt: skip
    return replace(batch, version=batch.version + 1) if done else None


def find(tx: Tx, uuid: str) -> Batch | None:
    """By uuid, whoever owns it; for jobs."""
    row = _FIND.first(tx, wanted=uuid)
    return None if row is None else _batch(row)


def find_in(tx: Tx, account: str, region: str, project: str, uuid: str) -> Batch | None:
    found = find(tx, uuid)
    return found if found and (found.account, found.region, found.project) == (account, region, project) else None


def request_of(tx: Tx, uuid: str) -> Mapping[str, Any]:
    """What StartBuildBatch was given."""
    row = _REQUEST.one(tx, wanted=uuid)
    found: Mapping[str, Any] = row.request
    return found


def remove(tx: Tx, uuid: str) -> None:
    tx.conn.execute(delete(batch_table).where(_T.uuid == uuid))


def ids(
    tx: Tx, account: str, region: str, *, project: str | None, status: str | None, descending: bool, after: int | None,
    limit: int,
) -> list[tuple[int, str]]:  # fmt: skip
    """(sequence number, batch id) in the order in which they were started. project: None for all."""
    scope: Sequence[ColumnElement[bool]] = [_T.account == account, _T.region == region]
    query = select(_T.seq, _T.project, _T.uuid).where(*scope)
    if project is not None:
        query = query.where(_T.project == project)
    if status is not None:
        query = query.where(_T.status == status)
    if after is not None:
        query = query.where(_T.seq < after if descending else _T.seq > after)
    rows = tx.conn.execute(query.order_by(_T.seq.desc() if descending else _T.seq).limit(limit))
    return [(row.seq, f"{row.project}:{row.uuid}") for row in rows]


def _document(batch: Batch) -> dict[str, Any]:
    return {
        "settings": dict(batch.settings), "initiator": batch.initiator, "source_version": batch.source_version,
        "resolved_version": batch.resolved_version, "fast_fail": batch.fast_fail, "combined": dict(batch.combined),
        "told": dict(batch.told), "debug": batch.debug,
        "phases": [_phase_document(phase) for phase in batch.phases],
        "groups": [_group_document(group) for group in batch.groups],
    }  # fmt: skip


def _phase_document(phase: BatchPhase) -> list[Any]:
    context = None if phase.context is None else [phase.context.code, phase.context.message]
    return [phase.type.value, to_millis(phase.started_at), _millis(phase.ended_at), phase.status, context]


def _group_document(group: Group) -> dict[str, Any]:
    task = group.task
    return {
        "identifier": task.identifier, "depends_on": task.depends_on, "ignore_failure": task.ignore_failure,
        "request": dict(task.request), "variables": dict(task.variables), "told": dict(task.told),
        "current": _summary_document(group.current), "prior": [_summary_document(one) for one in group.prior],
    }  # fmt: skip


def _summary_document(summary: Summary) -> list[Any]:
    artifacts = [[one.type, one.identifier, one.location] for one in summary.artifacts]
    return [summary.uuid, to_millis(summary.requested_at), summary.status.value, artifacts]


def _batch(row: Any) -> Batch:
    document = row.batch
    return Batch(
        account=row.account, region=row.region, project=row.project, uuid=row.uuid, number=row.number,
        settings=document["settings"], initiator=document["initiator"], source_version=document["source_version"],
        resolved_version=document["resolved_version"], fast_fail=document["fast_fail"], combined=document["combined"],
        told=document["told"], debug=document["debug"],
        phases=tuple(_phase(*values) for values in document["phases"]),
        groups=tuple(_group(values) for values in document["groups"]), status=Status(row.status), version=row.version,
    )  # fmt: skip


def _phase(kind: str, started: int, ended: int | None, status: str | None, context: list[str] | None) -> BatchPhase:
    return BatchPhase(
        BatchPhaseType(kind), from_millis(started), None if ended is None else from_millis(ended),
        None if status is None else BatchPhaseStatus(status), None if context is None else Context(*context),
    )  # fmt: skip


def _group(values: Mapping[str, Any]) -> Group:
    task = Task(
        values["identifier"], tuple(values["depends_on"]), values["ignore_failure"], values["request"],
        values["variables"], values["told"],
    )  # fmt: skip
    return Group(task, _summary(*values["current"]), tuple(_summary(*one) for one in values["prior"]))


def _summary(uuid: str, requested: int, status: str, artifacts: list[list[str]]) -> Summary:
    return Summary(
        uuid, from_millis(requested), GroupStatus(status), tuple(Artifact(*one) for one in artifacts)
    )  # fmt: skip


def _millis(moment: datetime | None) -> int | None:
    return None if moment is None else to_millis(moment)
