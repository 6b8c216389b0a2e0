"""The one job: a deleted secret is gone for good when its recovery window is over."""

from datetime import timedelta

from emulator.db import Tx
from emulator.engine import Job, enqueue
from emulator.gateway.service import Platform
from emulator.kernel.clock import to_millis
from services.secretsmanager.domain.secret import Secret
from services.secretsmanager.store import secrets


class Workflows:
    """Jobs of Secrets Manager."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db

    def end(self, job: Job) -> None:
        """Unless it was restored, and perhaps deleted again, meanwhile."""
        with self._db.write() as tx:
            secret = secrets.by_id(tx, job.payload["secret"])
            if secret is None or secret.deleted_at is None:
                return
            if to_millis(secret.deleted_at) == job.payload["deleted_at"]:
                secrets.remove(tx, secret)


def end_later(tx: Tx, secret: Secret, window: timedelta) -> None:
    """Mark a secret as deleted, to be gone after `window`."""
    at = tx.now_ms + round(1000 * window.total_seconds())
    secrets.change(tx, secret, deleted_at=at)
    payload = {"secret": secret.id, "deleted_at": at}
    enqueue(
        tx, "secretsmanager.end", payload, account=secret.account, region=secret.region, delay=window.total_seconds()
    )  # fmt: skip
