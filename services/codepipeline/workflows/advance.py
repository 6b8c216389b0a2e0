"""Whatever can happen in a pipeline now, happens."""

from emulator.engine import Job
from emulator.gateway.service import Platform
from services.codepipeline.domain.traffic import advance
from services.codepipeline.recording import record
from services.codepipeline.store import doors, pipelines


class Advance:
    """One job per pipeline at a time: queued with every change, it decides and writes in one transaction."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db

    def advance_pipeline(self, job: Job) -> None:
        with self._db.write() as tx:
            pipeline = pipelines.get(tx, job.payload["pipeline_id"])
            if pipeline is not None:
                record(tx, pipeline, advance(doors.line(tx, pipeline), tx.ids.uuid, tx.now))
