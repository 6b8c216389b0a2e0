"""Commands of sandboxes: given to a runner one after another, and followed."""

from emulator import runs
from emulator.db import Tx
from emulator.engine import Job
from emulator.gateway.service import Platform
from runners.contract import Outcome, Result
from services.codebuild.buildspec import spec_of
from services.codebuild.domain import sandbox as steps
from services.codebuild.domain.command import CommandExecution, CommandStatus
from services.codebuild.domain.sandbox import Sandbox, Stage
from services.codebuild.following import Batch, next_batch
from services.codebuild.journal import Journal
from services.codebuild.running.environment import Variables, look_up
from services.codebuild.running.sandbox import (
    Said,
    broken,
    closing,
    command_id,
    ended_so,
    has_exit_code,
    running,
    said,
    uuid_of_run,
)  # fmt: skip
from services.codebuild.running.session import Keys, issued, revoke
from services.codebuild.sandbox_keeping import COMMAND_PROGRESSED, SANDBOX_PROGRESSED, end_commands, record, submit
from services.codebuild.sources import SourceError
from services.codebuild.store import commands, sandboxes


class Commands:
    """One job that starts each, and one after its events and its end."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db
        self._journal = Journal(platform)

    def prepare_command(self, job: Job) -> None:
        with self._db.read() as tx:
            command = commands.find(tx, job.payload["uuid"])
            sandbox = None if command is None else sandboxes.find(tx, command.sandbox)
        if command is None or sandbox is None or command.status is not CommandStatus.SUBMITTED:
            return
        keys = issued(self._platform, sandbox.access_key)
        try:
            variables = look_up(self._platform, sandbox.as_build(), spec_of(sandbox.as_build()))
        except SourceError as error:
            self._refuse(command, str(error))
        else:
            if keys is not None:  # else the sandbox has ended, and its commands with it
                self._submit(command, variables, keys)

    def _refuse(self, command: CommandExecution, reason: str) -> None:
        with self._db.write() as tx:
            commands.write(tx, command.uuid, "", f"{reason}\n")
            commands.end(tx, command.uuid, CommandStatus.FAILED, None, tx.now)

    def _submit(self, command: CommandExecution, variables: Variables, keys: Keys) -> None:
        with self._db.write() as tx:
            sandbox, still = sandboxes.find(tx, command.sandbox), commands.find(tx, command.uuid)
            if sandbox is None or still is None or sandbox.stage is not Stage.LIVE or still.status.over:
                return
            task = running(self._platform.settings, sandbox, command, variables, keys)
            submit(tx, sandbox, task, COMMAND_PROGRESSED)

    def command_progressed(self, job: Job) -> None:
        uuid = uuid_of_run(job.payload["run_id"])
        while (batch := self._news(uuid)) is not None:
            self._pass_on(uuid, batch)
            if batch.complete:
                return

    def _news(self, uuid: str) -> Batch | None:
        return next_batch(
            self._db, command_id(uuid), lambda tx: commands.log_position(tx, uuid),
            lambda tx, position: commands.set_log_position(tx, uuid, position),
        )  # fmt: skip

    def _pass_on(self, uuid: str, batch: Batch) -> None:
        with self._db.read() as tx:
            command = commands.find(tx, uuid)
            sandbox = None if command is None else sandboxes.find(tx, command.sandbox)
        assert command is not None
        assert sandbox is not None
        told = said(command, batch.events)
        token = f"command/{uuid}/{batch.position.shipped}"
        logged = self._journal.deliver(sandbox.as_build(), told.lines, token, after=batch.position.logged_at)
        with self._db.write() as tx:
            self._keep(tx, uuid, told)
            commands.set_log_position(tx, uuid, batch.passed(logged))
            runs.drop_events(tx, batch.run.id, batch.position.shipping)
            if batch.complete and batch.run.outcome is not None:
                self._ended(tx, uuid, sandbox.uuid, batch.run.outcome)
                runs.forget(tx, batch.run.id)

    def _keep(self, tx: Tx, uuid: str, told: Said) -> None:
        if told.out or told.err:
            commands.write(tx, uuid, told.out, told.err)
        if told.begun_at is not None:
            commands.begin(tx, uuid, told.begun_at)

    def _ended(self, tx: Tx, uuid: str, sandbox_uuid: str, outcome: Outcome) -> None:
        code = outcome.exit_code if has_exit_code(outcome) else None
        if outcome.result in (Result.LOST, Result.REFUSED):
            commands.write(tx, uuid, "", f"{outcome.message}\n")
        commands.end(tx, uuid, ended_so(outcome), code, outcome.finished_at)
        sandbox = sandboxes.find(tx, sandbox_uuid)
        if sandbox is not None and sandbox.stage is Stage.LIVE and outcome.code == "vanished":
            self._lost(tx, sandbox, outcome)

    def _lost(self, tx: Tx, sandbox: Sandbox, outcome: Outcome) -> None:
        """The place has gone: no command can follow."""
        end_commands(tx, sandbox, CommandStatus.FAILED)
        record(tx, sandbox, steps.lost(sandbox, broken(outcome), tx.now))
        revoke(self._platform, tx, sandbox.uuid, sandbox.access_key)
        submit(tx, sandbox, closing(sandbox), SANDBOX_PROGRESSED)
