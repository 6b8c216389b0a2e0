"""Who may leave the queue: the oldest first, as many as account, fleet and machine allow."""

from emulator.db import Tx
from emulator.engine import Job
from emulator.gateway.service import Platform
from services.codebuild.domain import life
from services.codebuild.domain.project import ACCOUNT_LIMIT
from services.codebuild.fleet_keeping import settle
from services.codebuild.recording import record
from services.codebuild.store import builds


class Admission:
    """Woken by a new build, and by each that leaves its place."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def admit_builds(self, job: Job) -> None:
        with self._platform.db.write() as tx:
            settle(tx)
            while self._has_room(tx) and (build := builds.next_queued(tx, ACCOUNT_LIMIT)) is not None:
                record(tx, build, life.admit(build, tx.now))

    def _has_room(self, tx: Tx) -> bool:
        """Whether the runner of this process would take it at once. Of runners elsewhere we do not know; builds wait
        for them in PROVISIONING."""
        settings = self._platform.settings
        embedded = settings.runner != "none" and "runner" in settings.roles.split(",")
        return not embedded or builds.count_at_work(tx) < settings.slots
