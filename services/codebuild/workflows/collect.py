"""After the commands: artifacts go to S3, reports are read, and the build is complete."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from emulator import runs
from emulator.db import Tx
from emulator.engine import Job, enqueue
from emulator.gateway.service import Platform
from runners.contract import Collected
from services.codebuild.artifacts.plan import Wanted, wanted
from services.codebuild.artifacts.upload import NoArtifact, Uploader
from services.codebuild.buildspec import Buildspec, spec_of
from services.codebuild.cache.keeper import CacheKeeper
from services.codebuild.domain import life, transcript
from services.codebuild.domain.build import Build, Context, PhaseType, Stage, Status, Uploaded
from services.codebuild.domain.report import LIFETIME, ReportGroup
from services.codebuild.journal import Journal, said
from services.codebuild.recording import EXPIRE, Outrun, record
from services.codebuild.reports.make import Brought, ForeignGroup, ReportMaker
from services.codebuild.reports.plan import DISCOVERED
from services.codebuild.reports.read import Content
from services.codebuild.running.compile import SOURCE, run_id
from services.codebuild.store import builds, report_groups, reports


@dataclass(slots=True)
class _Harvest:
    """What was brought in so far. failure: the first thing that went wrong."""

    uploaded: dict[str, Uploaded] = field(default_factory=dict)
    reports: list[Content] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    failure: Context | None = None


class Collect:
    """One job per build. Repeating it uploads nothing twice and makes no second report."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db
        self._journal = Journal(platform)

    def collect_build(self, job: Job) -> None:
        uuid = job.payload["uuid"]
        with self._db.read() as tx:
            build, position = builds.find(tx, uuid), builds.log_position(tx, uuid)
            if build is None or position is None or build.stage is not Stage.COLLECTING:
                return
            brought = self._brought(tx, uuid)
        spec = spec_of(build)
        harvest = _Harvest()
        self._upload(build, spec, brought, harvest, again=job.attempt > 1)
        self._make_reports(build, spec, brought, harvest)
        self._save_cache(build, spec, brought, harvest)
        self._finish(build, harvest, position.logged_at)

    def _brought(self, tx: Tx, uuid: str) -> Mapping[str, Brought]:
        state = runs.state(tx, run_id(uuid))
        assert state is not None
        assert state.outcome is not None
        tars = runs.outputs(tx, run_id(uuid))
        return {
            one.name: Brought(one, self._platform.blobs.path(tars[one.name])) for one in state.outcome.collected
        }  # fmt: skip

    def _upload(
        self, build: Build, spec: Buildspec, brought: Mapping[str, Brought], harvest: _Harvest, *, again: bool
    ) -> None:
        """The first artifact that is not there or cannot be written ends it."""
        uploader = Uploader(self._platform, build, again=again)
        try:
            for one in wanted(build, spec):
                if one.problem:
                    raise NoArtifact(Context("CLIENT_ERROR", one.problem))
                found = brought[one.output]
                harvest.lines += self._looked_for(one, found.collected)
                harvest.uploaded[one.identifier] = uploader.upload(one, found.collected, found.tar)
        except NoArtifact as error:
            harvest.failure = error.context

    def _looked_for(self, one: Wanted, collected: Collected) -> list[str]:
        assert one.block is not None
        return transcript.collecting(
            self._platform.clock.now(), one.block.base_directory or ".", one.block.files, collected.missing,
            len(collected.files), base_found=collected.base_found,
        )  # fmt: skip

    def _make_reports(self, build: Build, spec: Buildspec, brought: Mapping[str, Brought], harvest: _Harvest) -> None:
        now = self._platform.clock.now()
        maker = ReportMaker(self._platform, build, now)
        try:
            for entry, collected, content in maker.make(spec, brought):
                harvest.lines += transcript.collecting(
                    now, entry.base_directory or ".", entry.files, collected.missing, len(collected.files),
                    base_found=collected.base_found,
                )  # fmt: skip
                problems = content.problems if content else ["the report group is of another type"]
                harvest.lines += transcript.report_read(now, collected.label, problems)
                harvest.reports += [content] if content else []
        except ForeignGroup as error:
            harvest.failure = harvest.failure or Context("CLIENT_ERROR", f"Report group {error} cannot be written to")
        self._discover(maker, brought[DISCOVERED], harvest)

    def _discover(self, maker: ReportMaker, one: Brought, harvest: _Harvest) -> None:
        if not one.collected.base_found:  # the build does not want it
            return
        began = self._platform.clock.now()
        found = list(maker.discover(one))
        harvest.reports += found
        seconds = (self._platform.clock.now() - began).total_seconds()
        harvest.lines += transcript.discovered(began, one.collected.label, len(found), seconds)

    def _save_cache(self, build: Build, spec: Buildspec, brought: Mapping[str, Brought], harvest: _Harvest) -> None:
        """Only after a build that went well: what a broken one leaves may be broken too."""
        if build.failed or harvest.failure:
            return
        with self._db.read() as tx:
            source = runs.inputs(tx, run_id(build.uuid))[SOURCE]
        keeper = CacheKeeper(self._platform, build, spec)
        keeper.save(self._platform.blobs.path(source), {name: one.tar for name, one in brought.items()})
        harvest.lines += [line for note in keeper.notes for line in transcript.said(self._platform.clock.now(), note)]

    def _finish(self, build: Build, harvest: _Harvest, logged_at: int) -> None:
        now = self._platform.clock.now()
        status = Status.FAILED if harvest.failure else Status.SUCCEEDED
        harvest.lines += transcript.ended(now, PhaseType.UPLOAD_ARTIFACTS, status, harvest.failure or Context())
        lines = said(now, harvest.lines)
        self._journal.deliver(build, lines, "collected", after=logged_at)
        arns = tuple(content.report.arn for content in harvest.reports)
        done = life.finish(life.collected(build, harvest.uploaded, arns, harvest.failure, now), now)
        try:
            with self._db.write() as tx:
                record(tx, build, done)
                self._journal.note(tx, build, lines)
                for content in harvest.reports:
                    keep_report(tx, content)
        except Outrun:  # stopped meanwhile
            return


def keep_report(tx: Tx, content: Content) -> None:
    """A report and, when it is the first of its group, the group."""
    report = content.report
    group = ReportGroup(report.account, report.region, report.group, report.type, report.created_at, report.created_at)
    report_groups.add(tx, group)
    reports.add(tx, report, content.cases, content.coverage)
    enqueue(
        tx, EXPIRE, {"uuid": report.uuid}, account=report.account, region=report.region,
        key=f"{EXPIRE}:{report.uuid}", delay=LIFETIME.total_seconds(),
    )  # fmt: skip
