"""Sandboxes and their commands in the API's shapes."""

from typing import Any

from emulator.api import codebuild as api
from services.codebuild.domain.command import CommandExecution
from services.codebuild.domain.sandbox import Sandbox, StepTaken
from services.codebuild.translate.builds import context_out, location_out

_SETTINGS = (
    "source", "secondarySources", "secondarySourceVersions", "environment", "fileSystemLocations", "timeoutInMinutes",
    "queuedTimeoutInMinutes", "vpcConfig", "encryptionKey", "serviceRole",
)  # fmt: skip


def sandbox_out(sandbox: Sandbox) -> api.Sandbox:
    shape: Any = {name: sandbox.settings[name] for name in _SETTINGS if name in sandbox.settings}
    shape |= {
        "id": sandbox.id,
        "arn": sandbox.arn,
        "projectName": sandbox.project,
        "requestTime": sandbox.requested_at,
        "status": sandbox.status,
        "currentSession": _session_out(sandbox),
    }
    optional = {
        "startTime": sandbox.started_at,
        "endTime": sandbox.ended_at,
        "sourceVersion": sandbox.source_version,
        "logConfig": sandbox.settings.get("logsConfig"),
    }
    return {**shape, **{name: value for name, value in optional.items() if value}}  # type: ignore[typeddict-item]


def _session_out(sandbox: Sandbox) -> api.SandboxSession:
    shape: Any = {
        "id": sandbox.uuid,
        "status": sandbox.status,
        "currentPhase": sandbox.current.step,
        "phases": [_phase_out(step) for step in sandbox.steps],
        "logs": location_out(sandbox.as_build(), known=sandbox.started_at is not None),
    }
    optional = {
        "startTime": sandbox.started_at,
        "endTime": sandbox.ended_at,
        "resolvedSourceVersion": sandbox.resolved_version,
    }
    return {**shape, **{name: value for name, value in optional.items() if value}}  # type: ignore[typeddict-item]


def _phase_out(step: StepTaken) -> api.SandboxSessionPhase:
    shape: api.SandboxSessionPhase = {"phaseType": step.step, "startTime": step.started_at}
    if step.ended_at is not None and step.status is not None:
        shape |= {"phaseStatus": step.status, "endTime": step.ended_at, "durationInSeconds": step.seconds}
    if step.context is not None:
        shape["contexts"] = [context_out(step.context)]
    return shape


def command_out(sandbox: Sandbox, command: CommandExecution) -> api.CommandExecution:
    """Outputs are there while it runs, as far as they came; what is empty is left out."""
    shape: Any = {
        "id": command.uuid,
        "sandboxId": sandbox.uuid,
        "sandboxArn": sandbox.arn,
        "submitTime": command.submitted_at,
        "status": command.status,
        "command": command.text,
        "type": command.kind,
        "logs": location_out(sandbox.as_build(), known=True),
    }
    optional = {
        "startTime": command.started_at,
        "endTime": command.ended_at,
        "exitCode": None if command.exit_code is None else str(command.exit_code),
        "standardOutputContent": command.out,
        "standardErrContent": command.err,
    }
    return {**shape, **{name: value for name, value in optional.items() if value}}  # type: ignore[typeddict-item]
