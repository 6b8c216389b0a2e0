"""Sources, buildspec, variables and credentials are brought together, and a runner is asked to do the build."""

from dataclasses import dataclass, replace
from datetime import datetime

from emulator import runs
from emulator.blobs import Incoming
from emulator.engine import Job
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codebuild.buildspec import Buildspec, YamlFileError, spec_of
from services.codebuild.cache.keeper import CacheKeeper
from services.codebuild.domain import life, transcript
from services.codebuild.domain.build import Build, Context, PhaseType, Stage, Status
from services.codebuild.domain.runtimes import UnknownRuntime, check_runtimes
from services.codebuild.domain.variables import source_folder
from services.codebuild.journal import Journal, said
from services.codebuild.recording import RUN_PROGRESSED, Outrun, record
from services.codebuild.running.compile import SOURCE, TOOLS, compile_build
from services.codebuild.running.environment import Variables, look_up
from services.codebuild.running.session import RoleRefused, Session, assume, issue
from services.codebuild.sources import Fetched, SourceError, fetch, find_spec
from services.codebuild.store import builds
from services.codebuild.streams import writing
from services.codebuild.tools import tools_tar

_LINUX = ("LINUX", "ARM")


@dataclass(slots=True)
class _Sources:
    """tars: by the names of the task's inputs."""

    build: Build
    spec: Buildspec
    tars: dict[str, Incoming]


class Prepare:
    """One job per build; whatever it finds wrong ends the build."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db
        self._journal = Journal(platform)

    def prepare_build(self, job: Job) -> None:
        with self._db.read() as tx:
            build = builds.find(tx, job.payload["uuid"])
        if build is None or build.stage is not Stage.PREPARING:
            return
        try:
            self._check_place(build)
            session = self._open(build)
        except _NoPlace as error:
            self._end(build, life.break_off(build, Context(error.code, str(error)), self._platform.clock.now()))
            return
        self._go_on(build, session)

    def _check_place(self, build: Build) -> None:
        kind = build.settings["environment"]["type"]
        if not kind.startswith(_LINUX):
            raise _NoPlace("CLIENT_ERROR", f"codexyz runs builds on Linux only, not on {kind}")

    def _open(self, build: Build) -> Session:
        """The log, and the role's session. Raises _NoPlace."""
        role = build.settings["serviceRole"]
        try:
            self._journal.open(build)
        except AwsError as error:
            raise _NoPlace(
                "ACCESS_DENIED",
                f"Service role {role} does not allow AWS CodeBuild to create Amazon CloudWatch Logs log streams for "
                f"build {build.arn}. Error message: {error.message}",
            ) from error
        try:
            return assume(self._platform, build.account, build.region, role, build.uuid)
        except RoleRefused as error:
            raise _NoPlace("ACCESS_DENIED", str(error)) from error

    def _go_on(self, build: Build, session: Session) -> None:
        began = self._platform.clock.now()
        sources = _Sources(build, spec_of(build), {})
        try:
            self._gather(sources)
            variables = look_up(self._platform, sources.build, sources.spec)
            self._restore_cache(sources)
        except (SourceError, YamlFileError, UnknownRuntime) as error:
            self._refuse(sources, error, began)
        else:
            seconds = (self._platform.clock.now() - began).total_seconds()
            self._submit(build, replace(sources, build=replace(sources.build, prepared_in=seconds)), variables, session)
        finally:
            for incoming in sources.tars.values():
                incoming.discard()

    def _gather(self, sources: _Sources) -> None:
        """Raises SourceError, YamlFileError, UnknownRuntime."""
        for identifier in sources.build.folders:
            with fetch(self._platform, sources.build, identifier) as fetched:
                if not identifier:
                    self._read_spec(sources, fetched)
                with self._platform.blobs.receive() as receiver:
                    with writing(receiver) as stream:
                        fetched.tree.pack(stream)
                    sources.tars[SOURCE + identifier] = receiver.finish()

    def _read_spec(self, sources: _Sources, fetched: Fetched) -> None:
        sources.build = replace(sources.build, resolved_version=fetched.version)
        found = find_spec(self._platform, sources.build, fetched.tree)
        sources.build = replace(sources.build, buildspec=found.text, buildspec_path=found.path)
        sources.spec = spec_of(sources.build)
        check_runtimes(sources.build.settings["environment"]["image"], sources.spec.runtimes)

    def _restore_cache(self, sources: _Sources) -> None:
        keeper = CacheKeeper(self._platform, sources.build, sources.spec)
        sources.tars |= keeper.restore(sources.tars[SOURCE].path)
        sources.build = replace(sources.build, notes=(*sources.build.notes, *keeper.notes))

    def _submit(self, before: Build, sources: _Sources, variables: Variables, session: Session) -> None:
        blobs = self._platform.blobs
        kept = {name: blobs.keep(incoming) for name, incoming in sources.tars.items()}
        kept[TOOLS] = blobs.keep(blobs.receive_bytes(tools_tar()))
        done = False
        try:
            with self._db.write() as tx:
                keys = issue(self._platform, tx, session, before.settings["timeoutInMinutes"])
                task = compile_build(self._platform.settings, sources.build, sources.spec, variables, keys, set(kept))
                record(tx, before, replace(sources.build, stage=Stage.RUNNING, access_key=keys.access_key))
                runs.submit(
                    tx, task, account=before.account, region=before.region, notify=RUN_PROGRESSED, inputs=kept
                )  # fmt: skip
            done = True
        except Outrun:  # stopped meanwhile
            return
        finally:
            if not done:
                for blob_id in kept.values():
                    blobs.remove(blob_id)

    def _refuse(self, sources: _Sources, error: Exception, began: datetime) -> None:
        """DOWNLOAD_SOURCE fails."""
        build, now = sources.build, self._platform.clock.now()
        code = error.code if isinstance(error, SourceError) else "YAML_FILE_ERROR"
        reason = Context(code, str(error))
        lines = [*transcript.waiting(now), *transcript.said(now, f"CODEBUILD_SRC_DIR={source_folder(build)}")]
        if build.buildspec_path:
            lines += transcript.said(now, f"YAML location is {build.buildspec_path}")
        lines += transcript.ended(now, PhaseType.DOWNLOAD_SOURCE, Status.FAILED, reason)
        self._end(build, life.refuse_source(build, reason, began, now), lines)

    def _end(self, before: Build, after: Build, texts: list[str] | None = None) -> None:
        lines = said(self._platform.clock.now(), texts or [])
        self._journal.deliver(before, lines, "refused", after=0)
        try:
            with self._db.write() as tx:
                record(tx, before, after)
                self._journal.note(tx, after, lines)
        except Outrun:  # stopped meanwhile
            return


class _NoPlace(Exception):
    """The build cannot even begin. code: of the context of PROVISIONING."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
