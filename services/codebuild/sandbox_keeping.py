"""The one way in which a sandbox changes: its row, and the runs and jobs that follow, in one transaction."""

from dataclasses import replace

from emulator import runs
from emulator.db import Tx
from emulator.engine import enqueue
from runners.contract import Task
from services.codebuild.domain import sandbox as steps
from services.codebuild.domain.build import Status
from services.codebuild.domain.command import CommandExecution, CommandStatus
from services.codebuild.domain.sandbox import Sandbox, Stage
from services.codebuild.recording import Outrun
from services.codebuild.running.sandbox import closing, command_id, opening_id
from services.codebuild.store import commands, sandboxes

PREPARE_SANDBOX, SANDBOX_PROGRESSED = "codebuild.prepare_sandbox", "codebuild.sandbox_progressed"
SANDBOX_OVERDUE = "codebuild.time_out_sandbox"
PREPARE_COMMAND, COMMAND_PROGRESSED = "codebuild.prepare_command", "codebuild.command_progressed"


def add(tx: Tx, sandbox: Sandbox) -> None:
    sandboxes.add(tx, sandbox)
    _later(tx, PREPARE_SANDBOX, sandbox)
    _later(tx, SANDBOX_OVERDUE, sandbox, sandbox.settings["timeoutInMinutes"] * 60)


def record(tx: Tx, before: Sandbox, after: Sandbox) -> Sandbox:
    """Raises Outrun."""
    saved = sandboxes.save(tx, replace(after, version=before.version))
    if saved is None:
        raise Outrun
    return saved


def submit(tx: Tx, sandbox: Sandbox, task: Task, notify: str, inputs: dict[str, str] | None = None) -> None:
    runs.submit(tx, task, account=sandbox.account, region=sandbox.region, notify=notify, inputs=inputs)


def add_command(tx: Tx, sandbox: Sandbox, command: CommandExecution) -> None:
    commands.add(tx, command)
    enqueue(
        tx, PREPARE_COMMAND, {"uuid": command.uuid}, account=sandbox.account, region=sandbox.region,
        serial=f"{PREPARE_COMMAND}:{sandbox.uuid}",
    )  # fmt: skip


def end(tx: Tx, sandbox: Sandbox, how: Status) -> Sandbox:
    """Let it end, STOPPED or TIMED_OUT: its commands at once, itself when its place is removed. One that ends already
    stays as it is."""
    if sandbox.stage in (Stage.CLOSING, Stage.OVER):
        return sandbox
    end_commands(tx, sandbox, CommandStatus.STOPPED if how is Status.STOPPED else CommandStatus.TIMED_OUT)
    placed = _has_place(tx, sandbox)
    runs.request_stop(tx, opening_id(sandbox.uuid))
    closes = steps.close(sandbox, how)
    if not placed:
        return record(tx, sandbox, steps.closed(closes, tx.now))
    submit(tx, sandbox, closing(sandbox), SANDBOX_PROGRESSED)
    return record(tx, sandbox, closes)


def end_commands(tx: Tx, sandbox: Sandbox, status: CommandStatus) -> None:
    """Those that run end so by themselves, once they are stopped; the others now."""
    for command in commands.open_ones(tx, sandbox.uuid):
        if runs.state(tx, command_id(command.uuid)) is not None:
            runs.request_stop(tx, command_id(command.uuid))
        commands.end(tx, command.uuid, status, None, tx.now)


def _has_place(tx: Tx, sandbox: Sandbox) -> bool:
    """Whether a runner has made its place, or may be doing so."""
    if sandbox.stage is Stage.LIVE:
        return True
    run = runs.state(tx, opening_id(sandbox.uuid))
    return run is not None and run.state != "queued"


def _later(tx: Tx, kind: str, sandbox: Sandbox, delay: float = 0.0) -> None:
    enqueue(
        tx, kind, {"uuid": sandbox.uuid}, account=sandbox.account, region=sandbox.region,
        key=f"{kind}:{sandbox.uuid}", delay=delay,
    )  # fmt: skip
