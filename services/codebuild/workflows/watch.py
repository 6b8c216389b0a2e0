"""Follows the runner: what it tells becomes phases of the build and lines of its log, each once."""

from emulator import runs
from emulator.engine import Job
from emulator.gateway.service import Platform
from services.codebuild.buildspec import spec_of
from services.codebuild.following import Batch, next_batch
from services.codebuild.journal import Journal
from services.codebuild.recording import Outrun, clean_up_soon, record
from services.codebuild.running import progress
from services.codebuild.running.compile import run_id, uuid_of_run
from services.codebuild.running.progress import Progress
from services.codebuild.store import builds


class Watch:
    """Woken after events of a run and after its end."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db
        self._journal = Journal(platform)

    def run_progressed(self, job: Job) -> None:
        uuid = uuid_of_run(job.payload["run_id"])
        while (batch := self._news(uuid)) is not None:
            try:
                self._pass_on(uuid, batch)
            except Outrun:  # stopped meanwhile: look again
                continue
            if batch.is_all:
                return

    def _news(self, uuid: str) -> Batch | None:
        return next_batch(
            self._db, run_id(uuid), lambda tx: builds.log_position(tx, uuid),
            lambda tx, position: builds.set_log_position(tx, uuid, position),
        )  # fmt: skip

    def _pass_on(self, uuid: str, batch: Batch) -> None:
        """Raises Outrun."""
        with self._db.read() as tx:
            build = builds.find(tx, uuid)
        if build is None:
            return
        spec = spec_of(build)
        after = Progress(build).after(batch.events, spec)
        token = f"run/{batch.position.shipped}"
        logged = self._journal.deliver(build, after.lines, token, after=batch.position.logged_at)
        done = after.build
        if batch.complete and batch.run.outcome is not None:
            done = progress.ended(done, batch.run.outcome, spec)
        with self._db.write() as tx:
            record(tx, build, done)
            builds.set_log_position(tx, build.uuid, batch.passed(logged))
            self._journal.note(tx, build, after.lines)
            runs.drop_events(tx, batch.run.id, batch.position.shipping)
            if batch.complete and build.over:
                clean_up_soon(tx, build)
