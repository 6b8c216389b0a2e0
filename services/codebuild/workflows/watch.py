"""Follows the runner: what it tells becomes phases of the build and lines of its log, each once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from emulator import runs
from emulator.engine import Job
from emulator.gateway.service import Platform
from emulator.runs import RunState
from runners.contract import Event
from services.codebuild.buildspec import spec_of
from services.codebuild.domain.build import Build
from services.codebuild.journal import Journal
from services.codebuild.recording import Outrun, clean_up_soon, record
from services.codebuild.running import progress
from services.codebuild.running.compile import run_id, uuid_of_run
from services.codebuild.running.progress import Progress
from services.codebuild.store import builds
from services.codebuild.store.builds import LogPosition

_BATCH = 2000


@dataclass(frozen=True, slots=True)
class _News:
    """What a run has told since its build was recorded last. The batch of events stays the same, whatever comes or
    crashes, until its lines are in the log and all of it is recorded."""

    build: Build
    run: RunState
    position: LogPosition
    events: Sequence[Event]

    @property
    def complete(self) -> bool:
        """Whether nothing follows."""
        return self.run.outcome is not None and self.position.shipping == self.run.last_seq


class Watch:
    """Woken after events of a run and after its end."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db
        self._journal = Journal(platform)

    def run_progressed(self, job: Job) -> None:
        uuid = uuid_of_run(job.payload["run_id"])
        while (news := self._news(uuid)) is not None:
            try:
                self._pass_on(news)
            except Outrun:  # stopped meanwhile: look again
                continue
            if news.complete:
                return

    def _news(self, uuid: str) -> _News | None:
        """None when there are none."""
        with self._db.read() as tx:
            run, build = runs.state(tx, run_id(uuid)), builds.find(tx, uuid)
            if run is None or build is None:
                return None
            position = builds.log_position(tx, uuid)
        if position.shipping == position.shipped < run.last_seq:
            position = replace(position, shipping=min(run.last_seq, position.shipped + _BATCH))
            with self._db.write() as tx:
                builds.set_log_position(tx, uuid, position)
        count = position.shipping - position.shipped
        if not count and run.outcome is None:
            return None
        with self._db.read() as tx:
            events = runs.events(tx, run.id, position.shipped, count) if count else []
        return _News(build, run, position, events)

    def _pass_on(self, news: _News) -> None:
        """Raises Outrun."""
        build, position = news.build, news.position
        spec = spec_of(build)
        after = Progress(build).after(news.events, spec)
        logged = self._journal.deliver(build, after.lines, f"run/{position.shipped}", after=position.logged_at)
        done = after.build
        if news.complete and news.run.outcome is not None:
            done = progress.ended(done, news.run.outcome, spec)
        with self._db.write() as tx:
            record(tx, build, done)
            builds.set_log_position(tx, build.uuid, LogPosition(position.shipping, position.shipping, logged))
            self._journal.note(tx, build, after.lines)
            runs.drop_events(tx, news.run.id, position.shipping)
            if news.complete and build.over:
                clean_up_soon(tx, build)
