"""The one job: lines older than their group keeps them go."""

from emulator.engine import Job, enqueue
from emulator.gateway.service import Platform
from services.logs import store
from services.logs.domain.model import DAY_MS

_HOUR = 3600.0


class Workflows:
    """Jobs of CloudWatch Logs."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db

    def begin(self) -> None:
        """There is always one round waiting."""
        with self._db.write() as tx:
            enqueue(tx, "logs.expire_lines", {}, key="logs.expire_lines", delay=_HOUR)

    def expire_lines(self, _job: Job) -> None:
        with self._db.write() as tx:
            for group in store.with_retention(tx):
                store.expire(tx, group, tx.now_ms - (group.retention or 0) * DAY_MS)
            enqueue(tx, "logs.expire_lines", {}, key="logs.expire_lines", delay=_HOUR)
