"""Sandboxes: made, followed, timed out, removed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from emulator import runs
from emulator.blobs import Incoming
from emulator.db import Tx
from emulator.engine import Job
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from emulator.runs import RunState
from runners.contract import Outcome, Result
from services.codebuild.buildspec import spec_of
from services.codebuild.domain import sandbox as steps
from services.codebuild.domain.build import Context, Status
from services.codebuild.domain.sandbox import Sandbox, Stage, Step
from services.codebuild.journal import Journal
from services.codebuild.recording import Outrun
from services.codebuild.running.compile import SOURCE, TOOLS
from services.codebuild.running.environment import Variables, look_up, plain_variables
from services.codebuild.running.sandbox import broken, closing, closing_id, opening, uuid_of_run
from services.codebuild.running.session import RoleRefused, Session, assume, issue, revoke
from services.codebuild.sandbox_keeping import SANDBOX_PROGRESSED, end, record, submit
from services.codebuild.sources import SourceError, fetch
from services.codebuild.store import sandboxes
from services.codebuild.streams import writing
from services.codebuild.tools import tools_tar

_LINUX = ("LINUX", "ARM")


class _Refused(Exception):
    """The sandbox comes no further than this step."""

    def __init__(self, step: Step, context: Context) -> None:
        super().__init__(context.message)
        self.step = step
        self.context = context


class Sandboxes:
    """Each job may be repeated; what was decided about a sandbox that has changed meanwhile is void."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db
        self._journal = Journal(platform)

    def prepare_sandbox(self, job: Job) -> None:
        sandbox = self._begun(job.payload["uuid"])
        if sandbox is None:
            return
        try:
            session = self._admitted(sandbox)
            with self._gathered(sandbox) as (ready, tars):
                self._open(sandbox, ready, tars, session)
        except _Refused as error:
            with self._db.write() as tx:
                record(tx, sandbox, steps.failed(sandbox, error.step, error.context, tx.now))
        except Outrun:  # stopped meanwhile
            return

    def _begun(self, uuid: str) -> Sandbox | None:
        """It has left the queue. None when it was stopped, or is made already."""
        with self._db.write() as tx:
            sandbox = sandboxes.find(tx, uuid)
            if sandbox is None or sandbox.stage is not Stage.PREPARING:
                return None
            if sandbox.current.step is Step.PROVISIONING:
                return sandbox
            return record(tx, sandbox, steps.provision(sandbox, tx.now))

    def _admitted(self, sandbox: Sandbox) -> Session:
        """Its log is there, and its role may be assumed. Raises _Refused."""
        kind, role = sandbox.settings["environment"]["type"], sandbox.settings["serviceRole"]
        if not kind.startswith(_LINUX):
            reason = f"codexyz runs sandboxes on Linux only, not on {kind}"
            raise _Refused(Step.PROVISIONING, Context("CLIENT_ERROR", reason))
        try:
            self._journal.open(sandbox.as_build())
            return assume(self._platform, sandbox.account, sandbox.region, role, sandbox.uuid)
        except (AwsError, RoleRefused) as error:
            raise _Refused(Step.PROVISIONING, Context("ACCESS_DENIED", str(error))) from error

    @contextmanager
    def _gathered(self, sandbox: Sandbox) -> Iterator[tuple[Sandbox, dict[str, Incoming]]]:
        """The sandbox with what its sources said, and these by the names of inputs. Raises _Refused."""
        began, build = self._platform.clock.now(), sandbox.as_build()
        tars: dict[str, Incoming] = {TOOLS: self._platform.blobs.receive_bytes(tools_tar())}
        version = ""
        try:
            for identifier in sandbox.folders:
                with fetch(self._platform, build, identifier) as fetched, self._platform.blobs.receive() as receiver:
                    version = version if identifier else fetched.version
                    with writing(receiver) as stream:
                        fetched.tree.pack(stream)
                    tars[SOURCE + identifier] = receiver.finish()
            seconds = (self._platform.clock.now() - began).total_seconds()
            yield replace(sandbox, resolved_version=version, prepared_in=seconds), tars
        except SourceError as error:
            raise _Refused(Step.DOWNLOAD_SOURCE, Context(error.code, str(error))) from error
        finally:
            for incoming in tars.values():
                incoming.discard()

    def _open(self, before: Sandbox, ready: Sandbox, tars: dict[str, Incoming], session: Session) -> None:
        """A runner is to make the place. Raises Outrun."""
        blobs, done = self._platform.blobs, False
        variables = self._variables(ready)
        kept = {name: blobs.keep(incoming) for name, incoming in tars.items()}
        try:
            with self._db.write() as tx:
                keys = issue(self._platform, tx, session, ready.settings["timeoutInMinutes"])
                made = record(tx, before, replace(ready, stage=Stage.OPENING, access_key=keys.access_key))
                task = opening(self._platform.settings, made, variables, keys)
                submit(tx, made, task, SANDBOX_PROGRESSED, kept)
            done = True
        finally:
            if not done:
                for blob_id in kept.values():
                    blobs.remove(blob_id)

    def _variables(self, sandbox: Sandbox) -> Variables:
        """For shells. What cannot be looked up is missing there, and fails the commands."""
        build = sandbox.as_build()
        try:
            return look_up(self._platform, build, spec_of(build))
        except SourceError:
            return Variables(plain_variables(build, spec_of(build)))

    def sandbox_progressed(self, job: Job) -> None:
        """The task that makes a place, or the one that removes it, has ended."""
        run_id = job.payload["run_id"]
        uuid = uuid_of_run(run_id)
        with self._db.write() as tx:
            run, sandbox = runs.state(tx, run_id), sandboxes.find(tx, uuid)
            if run is None or run.outcome is None or sandbox is None:
                return
            blobs = [*runs.inputs(tx, run_id).values()]
            if run_id == closing_id(uuid):
                self._closed(tx, sandbox)
            else:
                self._opened(tx, sandbox, run, run.outcome)
            runs.forget(tx, run_id)
        for blob_id in blobs:
            self._platform.blobs.remove(blob_id)

    def _opened(self, tx: Tx, sandbox: Sandbox, run: RunState, outcome: Outcome) -> None:
        if sandbox.stage is not Stage.OPENING:
            return
        if outcome.result is Result.SUCCEEDED:
            began = outcome.finished_at - timedelta(seconds=sandbox.prepared_in)
            record(tx, sandbox, steps.opened(sandbox, began, outcome.finished_at))
            return
        record(tx, sandbox, steps.failed(sandbox, Step.PROVISIONING, broken(outcome), outcome.finished_at))
        revoke(self._platform, tx, sandbox.uuid, sandbox.access_key)
        submit(tx, sandbox, closing(sandbox), SANDBOX_PROGRESSED)  # what there is of it

    def _closed(self, tx: Tx, sandbox: Sandbox) -> None:
        if sandbox.stage is Stage.CLOSING:
            record(tx, sandbox, steps.closed(sandbox, tx.now))
        revoke(self._platform, tx, sandbox.uuid, sandbox.access_key)

    def time_out_sandbox(self, job: Job) -> None:
        with self._db.write() as tx:
            sandbox = sandboxes.find(tx, job.payload["uuid"])
            if sandbox is not None:
                end(tx, sandbox, Status.TIMED_OUT)
