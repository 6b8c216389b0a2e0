"""The one way in which a batch changes: its row and the jobs that follow, in one transaction."""

from dataclasses import replace

from emulator.bus import publish
from emulator.db import Tx
from emulator.engine import enqueue
from services.codebuild.domain.batch import Batch
from services.codebuild.recording import Outrun, advance_batch_soon
from services.codebuild.store import batches

CHANGED = "codebuild.batch_changed"
OVERDUE = "codebuild.time_out_batch"


def record_new_batch(tx: Tx, batch: Batch) -> None:
    """Tell of a batch whose row was just added, and let it begin."""
    _tell(tx, batch)
    advance_batch_soon(tx, batch.account, batch.region, batch.uuid)
    set_deadline(tx, batch)


def set_deadline(tx: Tx, batch: Batch) -> None:
    """From now on; one that was set before a retry is void."""
    if minutes := batch.config.get("timeoutInMins"):
        enqueue(
            tx, OVERDUE, {"uuid": batch.uuid, "phases": len(batch.phases)}, account=batch.account, region=batch.region,
            delay=minutes * 60,
        )  # fmt: skip


def record_batch(tx: Tx, before: Batch, after: Batch) -> Batch:
    """Store `after`; what its new phase calls for is done soon. Raises Outrun."""
    if after == before:
        return before
    saved = batches.save(tx, replace(after, version=before.version))
    if saved is None:
        raise Outrun
    if saved.current.type is not before.current.type:
        _tell(tx, saved)
        advance_batch_soon(tx, saved.account, saved.region, saved.uuid)
    return saved


def _tell(tx: Tx, batch: Batch) -> None:
    payload = {
        "batch_id": batch.id, "batch_arn": batch.arn, "status": batch.status.value, "initiator": batch.initiator
    }  # fmt: skip
    publish(tx, CHANGED, payload, account=batch.account, region=batch.region, key=batch.uuid)
