"""Removes what projects kept of their repositories."""

from emulator.engine import Job, Retry
from emulator.gateway.service import Platform
from services.codebuild.sources import mirror


class Mirrors:
    """After a cache was invalidated or a project was deleted."""

    def __init__(self, platform: Platform) -> None:
        self._data = platform.settings.data

    def forget_mirrors(self, job: Job) -> None:
        try:
            mirror.forget(self._data, job.payload["project"], job.payload["before"])
        except mirror.InUse as error:
            raise Retry from error
