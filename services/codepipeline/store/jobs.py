"""Jobs for workers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, insert, or_, select, update

from emulator.db import Prepared, Tx
from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.domain.job import Job, JobStatus
from services.codepipeline.store.tables import job_table

_VISIBLE_AGAIN_MS = 30_000
_WAITING = (JobStatus.QUEUED.value, JobStatus.DISPATCHED.value)
_LIVE = (JobStatus.QUEUED.value, JobStatus.DISPATCHED.value, JobStatus.IN_PROGRESS.value)
_ADD = Prepared(insert(job_table))
_TIME_OUT = Prepared(
    update(job_table)
    .where(
        job_table.c.action_execution_id == bindparam("action"),
        or_(*(job_table.c.status == status for status in _LIVE)),
    )
    .values(status=JobStatus.TIMED_OUT.value)
)


def add(tx: Tx, pipeline_id: str, job: Job) -> None:
    kind = job.type
    _ADD.run(
        tx, id=job.id, pipeline_id=pipeline_id, account=job.account, region=job.region, category=kind.category,
        owner=kind.owner, provider=kind.provider, version=kind.version, action_execution_id=job.action_execution_id,
        nonce=job.nonce, status=job.status.value, query=job.query, continuation=job.continuation, client=job.client,
        dispatched_at=0,
    )  # fmt: skip


def find(tx: Tx, account: str, region: str, job_id: str) -> Job | None:
    table = job_table.c
    query = select(job_table).where(table.id == job_id, table.account == account, table.region == region)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _job(row)


def save(tx: Tx, job: Job) -> None:
    tx.conn.execute(update(job_table).where(job_table.c.id == job.id).values(status=job.status.value, nonce=job.nonce))


def dispatch(tx: Tx, account: str, region: str, kind: TypeId, query: str, limit: int) -> Sequence[Job]:
    """The oldest jobs that nobody has taken. One that was given out and not acknowledged is given out again."""
    table = job_table.c
    waiting = table.status.in_(_WAITING) & (table.dispatched_at <= tx.now_ms - _VISIBLE_AGAIN_MS)
    mine = (
        table.account == account, table.region == region, table.category == kind.category, table.owner == kind.owner,
        table.provider == kind.provider, table.version == kind.version, waiting,
    )  # fmt: skip
    wanted = select(job_table).where(*mine).order_by(table.seq).limit(limit)
    if query:
        wanted = wanted.where(table.query == query)
    found = [_job(row) for row in tx.conn.execute(wanted).all()]
    given = update(job_table).where(table.id.in_([job.id for job in found]))
    tx.conn.execute(given.values(status=JobStatus.DISPATCHED.value, dispatched_at=tx.now_ms))
    return [replace(job, status=JobStatus.DISPATCHED) for job in found]


def time_out(tx: Tx, action_execution_id: str) -> None:
    """The action is over: nobody waits for what workers have to say."""
    _TIME_OUT.run(tx, action=action_execution_id)


def _job(row: Any) -> Job:
    return Job(
        row.id, row.account, row.region, TypeId(row.category, row.owner, row.provider, row.version),
        row.action_execution_id, row.nonce, JobStatus(row.status), row.query, row.continuation, row.client,
    )  # fmt: skip
