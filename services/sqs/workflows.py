"""Durable jobs: old messages go, dead letters are moved."""

from emulator.db import Tx
from emulator.engine import Job, enqueue
from emulator.gateway.service import Platform
from services.sqs.domain.moves import MoveTask, Status
from services.sqs.domain.queue import Queue
from services.sqs.store import messages, moves, once, queues

_EXPIRE_SECONDS = 600.0
_BATCH = 100
_GONE, _UNKNOWN = "AWS.SimpleQueueService.NonExistentQueue", "CouldNotDetermineMessageSource"


class Workflows:
    """The jobs of SQS."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def begin(self) -> None:
        """There is always one round of expiry waiting."""
        with self._db.write() as tx:
            _expire_later(tx)

    def expire(self, _job: Job) -> None:
        """Make room: what is too old is not received any more in any case."""
        with self._db.write() as tx:
            for queue in queues.everything(tx):
                messages.expire(tx, queue)
            once.forget_old(tx)
            _expire_later(tx)

    def move_messages(self, job: Job) -> None:
        """One batch of a move task, and the job of the next one."""
        with self._db.write() as tx:
            task = moves.find(tx, job.payload["task"])
            source = queues.by_id(tx, task.source_id) if task else None
            if task is None or source is None or task.status is not Status.RUNNING:
                return None
            found = moves.batch(tx, task, min(task.rate or _BATCH, _BATCH))
            for number, came_from in found:
                target = queues.by_arn(tx, task.destination or came_from)
                if target is None:
                    return moves.end(tx, task, Status.FAILED, _GONE if came_from else _UNKNOWN)
                moves.move(tx, task, number, target)
                self._platform.waiting.ring_after(tx, target.topic)
            if not found:
                return moves.end(tx, task, Status.COMPLETED)
            return go_on_moving(tx, task, source, len(found) / task.rate if task.rate else 0.0)


def go_on_moving(tx: Tx, task: MoveTask, source: Queue, delay: float = 0.0) -> None:
    """The job of a move task's next batch."""
    enqueue(
        tx, "sqs.move_messages", {"task": task.id}, account=source.account, region=source.region,
        key=f"sqs.move_messages:{task.id}", delay=delay,
    )  # fmt: skip


def _expire_later(tx: Tx) -> None:
    enqueue(tx, "sqs.expire", {}, key="sqs.expire", delay=_EXPIRE_SECONDS)
