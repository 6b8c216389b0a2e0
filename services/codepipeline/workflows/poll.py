"""Sources that nobody tells us about are looked at; what is new there starts the pipeline."""

import contextlib

from emulator.db import Tx
from emulator.engine import Job
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codepipeline.domain.declaration import Mode
from services.codepipeline.domain.execution import MOST_AT_ONCE, Trigger, TriggerType
from services.codepipeline.domain.pipeline import Pipeline
from services.codepipeline.domain.watching import Watch, is_inactive, moved
from services.codepipeline.providers.tips import tip
from services.codepipeline.recording import poll_soon, start
from services.codepipeline.store import executions, pipelines, watches

_SECONDS = 10.0


class Poll:
    """One job per pipeline that watches something. CodeCommit's own news wake it early."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def source_moved(self, job: Job) -> None:
        """A reference of a repository has moved."""
        place = ("CodeCommit", job.account, job.region, job.payload["repository_name"])
        with self._db.read() as tx:
            watching = watches.pipelines_watching(tx, *place)
        if watching:
            with self._db.write() as tx:
                for pipeline in filter(None, (pipelines.get(tx, pipeline_id) for pipeline_id in watching)):
                    poll_soon(tx, pipeline)

    def poll_sources(self, job: Job) -> None:
        """What was seen and the execution that it starts are written together: a revision starts one, once."""
        pipeline_id = job.payload["pipeline_id"]
        tips = self._tips(pipeline_id)
        with self._db.write() as tx:
            pipeline = pipelines.get(tx, pipeline_id)
            found = watches.of_pipeline(tx, pipeline_id)
            if pipeline is None or pipeline.polling_disabled_at is not None or not found:
                return
            if self._tired(tx, pipeline):
                pipelines.set_polling_disabled(tx, pipeline_id, disabled=True)
                return
            news = [one for one in found if moved(one, tips.get(one, ""))]
            if news and self._start(tx, pipeline):
                for one in news:
                    watches.set_seen(tx, pipeline_id, one.action, tips[one])
            poll_soon(tx, pipeline, _SECONDS)

    def _tips(self, pipeline_id: str) -> dict[Watch, str]:
        """What is there now; without those that cannot be asked."""
        with self._db.read() as tx:
            watched = watches.of_pipeline(tx, pipeline_id)
        found: dict[Watch, str] = {}
        for one in watched:
            with contextlib.suppress(AwsError):
                found[one] = tip(self._platform, one)
        return found

    def _start(self, tx: Tx, pipeline: Pipeline) -> bool:
        """False when there is no room: it is tried again."""
        structure = pipelines.structure(tx, pipeline.id, pipeline.version)
        if structure.mode is not Mode.SUPERSEDED and executions.count_active(tx, pipeline.id) >= MOST_AT_ONCE:
            return False
        start(tx, pipeline, structure, Trigger(TriggerType.POLL))
        return True

    def _tired(self, tx: Tx, pipeline: Pipeline) -> bool:
        newest = next(iter(executions.page(tx, pipeline.id, 2**62, 1)), None)
        last = pipeline.updated_at if newest is None else max(newest.execution.started_at, pipeline.updated_at)
        return is_inactive(last, tx.now)
