"""Builds that waited or ran too long, and reports that are old."""

from emulator.engine import Job
from emulator.gateway.service import Platform
from services.codebuild.domain import life
from services.codebuild.domain.build import Stage
from services.codebuild.recording import record
from services.codebuild.store import builds, reports


class Deadlines:
    """Each job comes once, at its own time; what is over by then stays as it is."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db

    def time_out_queued(self, job: Job) -> None:
        with self._db.write() as tx:
            build = builds.find(tx, job.payload["uuid"])
            if build is not None and build.stage is Stage.QUEUED:
                record(tx, build, life.time_out(build, tx.now))

    def time_out_build(self, job: Job) -> None:
        with self._db.write() as tx:
            build = builds.find(tx, job.payload["uuid"])
            if build is not None and not build.over:
                record(tx, build, life.time_out(build, tx.now))

    def expire_report(self, job: Job) -> None:
        with self._db.write() as tx:
            reports.remove(tx, job.payload["uuid"])
