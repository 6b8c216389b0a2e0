"""What EventBridge is told about builds.

https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications.html
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from services.codebuild.domain.build import Build, Context, Phase, logs_of
from services.codebuild.translate.builds import artifact_out, deep_link

STATE_CHANGE = "CodeBuild Build State Change"
PHASE_CHANGE = "CodeBuild Build Phase Change"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def state_change(build: Build) -> dict[str, Any]:
    return {
        "build-status": build.status,
        "project-name": build.project,
        "build-id": build.arn,
        "additional-information": _information(build),
        "current-phase": build.current.type,
        "current-phase-context": _contexts_text(build.current.context),
        "version": "1",
    }


def phase_change(build: Build, phase: Phase) -> dict[str, Any]:
    return {
        "completed-phase": phase.type,
        "project-name": build.project,
        "build-id": build.arn,
        "completed-phase-context": _contexts_text(phase.context),
        "additional-information": _information(build),
        "completed-phase-status": phase.status,
        "completed-phase-duration-seconds": phase.seconds,
        "version": "1",
        "completed-phase-start": date(phase.started_at),
        "completed-phase-end": date(phase.ended_at or phase.started_at),
    }


def date(moment: datetime) -> str:
    """`Sep 1, 2017 4:12:29 PM`, in UTC."""
    at = moment.astimezone(UTC)
    hour, half = at.hour % 12 or 12, "AM" if at.hour < 12 else "PM"
    return f"{_MONTHS[at.month - 1]} {at.day}, {at.year} {hour}:{at.minute:02}:{at.second:02} {half}"


def _contexts_text(context: Context | None) -> str:
    """A list that is told as a text."""
    return f"[{'' if context is None else _context(context)}]"


def _context(context: Context) -> str:
    return f"{context.code}: {context.message}"


def _information(build: Build) -> dict[str, Any]:
    settings, logs = build.settings, logs_of(build)
    found: dict[str, Any] = {
        "artifact": _artifact(build),
        "cache": {"type": settings["cache"]["type"]},
        "environment": _environment(settings["environment"]),
        "timeout-in-minutes": settings["timeoutInMinutes"],
        "queued-timeout-in-minutes": settings["queuedTimeoutInMinutes"],
        "build-complete": build.over,
        "build-number": build.number,
        "initiator": build.initiator,
        "build-start-time": date(build.started_at),
        "source": {name: settings["source"][name] for name in ("buildspec", "location", "type") if
                   name in settings["source"]},
        "project-file-system-locations": [],
        "logs": {"deep-link": deep_link(build.region, logs)},
        "phases": [_phase(phase) for phase in build.phases],
    }  # fmt: skip
    if build.source_version:
        found["source-version"] = build.source_version
    if build.provisioned() and logs.group:
        found["logs"] |= {"group-name": logs.group, "stream-name": logs.stream}
    return found


def _artifact(build: Build) -> dict[str, str]:
    shape = artifact_out(build, build.settings["artifacts"])
    found = {"location": shape["location"]}
    if "md5sum" in shape:
        found |= {"md5sum": shape["md5sum"], "sha256sum": shape["sha256sum"]}
    return found


def _environment(environment: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "image": environment["image"],
        "privileged-mode": environment["privilegedMode"],
        "image-pull-credentials-type": environment["imagePullCredentialsType"],
        "compute-type": environment["computeType"],
        "type": environment["type"],
        "environment-variables": [
            {"name": one["name"], "type": one["type"], "value": one["value"]}
            for one in environment["environmentVariables"]
        ],
    }


def _phase(phase: Phase) -> dict[str, Any]:
    found: dict[str, Any] = {"phase-type": phase.type, "start-time": date(phase.started_at)}
    if phase.context is not None:
        found["phase-context"] = [_context(phase.context)]
    if phase.ended_at is not None:
        ended = {"end-time": date(phase.ended_at), "duration-in-seconds": phase.seconds, "phase-status": phase.status}
        found = {**found, **ended}
        found.setdefault("phase-context", [])
    return found
