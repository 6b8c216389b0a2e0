"""Builds in the API's shapes."""

from typing import Any

from emulator.api import codebuild as api
from services.codebuild.domain.artifact import location_of
from services.codebuild.domain.build import Build, Context, Logs, Phase, Uploaded, logs_of
from services.codebuild.domain.project import Settings

_SETTINGS = (
    "source", "secondarySources", "secondarySourceVersions", "cache", "environment", "serviceRole", "timeoutInMinutes",
    "queuedTimeoutInMinutes", "encryptionKey", "vpcConfig", "fileSystemLocations",
)  # fmt: skip
_ARTIFACT = ("overrideArtifactName", "encryptionDisabled", "artifactIdentifier", "bucketOwnerAccess")


def build_out(build: Build) -> api.Build:
    shape: Any = {name: build.settings[name] for name in _SETTINGS if name in build.settings}
    shape |= {
        "id": build.id,
        "arn": build.arn,
        "buildNumber": build.number,
        "startTime": build.started_at,
        "currentPhase": build.current.type,
        "buildStatus": build.status,
        "projectName": build.project,
        "phases": [phase_out(phase) for phase in build.phases],
        "artifacts": artifact_out(build, build.settings["artifacts"]),
        "secondaryArtifacts": [
            artifact_out(build, one, one["artifactIdentifier"]) for one in build.settings["secondaryArtifacts"]
        ],
        "logs": logs_out(build),
        "buildComplete": build.over,
        "initiator": build.initiator,
        "exportedEnvironmentVariables": [{"name": name, "value": value} for name, value in build.exported],
        "reportArns": list(build.report_arns),
    }
    optional = {
        "endTime": build.ended_at,
        "sourceVersion": build.source_version,
        "resolvedSourceVersion": build.resolved_version,
        "buildBatchArn": build.batch[0] if build.batch else None,
        "debugSession": {"sessionEnabled": True} if build.debug else None,
        "autoRetryConfig": _retries_out(build),
    }
    return {**shape, **{name: value for name, value in optional.items() if value}}  # type: ignore[typeddict-item]


def phase_out(phase: Phase) -> api.BuildPhase:
    shape: api.BuildPhase = {"phaseType": phase.type, "startTime": phase.started_at}
    if phase.ended_at is not None and phase.status is not None:
        shape |= {"phaseStatus": phase.status, "endTime": phase.ended_at, "durationInSeconds": phase.seconds}
    if phase.context is not None:
        shape["contexts"] = [context_out(phase.context)]
    return shape


def context_out(context: Context) -> api.PhaseContext:
    return {"statusCode": context.code, "message": context.message}


def artifact_out(build: Build, settings: Settings, identifier: str = "") -> api.BuildArtifacts:
    """identifier: "" for the primary artifact."""
    done = build.uploaded.get(identifier, Uploaded())
    shape: Any = {name: settings[name] for name in _ARTIFACT if name in settings}
    shape["location"] = done.location or location_of(settings, build.uuid)
    if done.sha256:
        shape |= {"md5sum": done.md5, "sha256sum": done.sha256}
    return shape  # type: ignore[no-any-return]


def logs_out(build: Build) -> api.LogsLocation:
    """Group and stream are not known before PROVISIONING."""
    return location_out(build, known=build.provisioned())


def location_out(build: Build, *, known: bool) -> api.LogsLocation:
    """known: whether group and stream may be named."""
    logs, config = logs_of(build), build.settings.get("logsConfig") or {}
    known = known and bool(logs.group)
    shape: Any = {
        "deepLink": deep_link(build.region, logs if known else Logs("null", "null")),
        "cloudWatchLogs": {"status": "ENABLED", **(config.get("cloudWatchLogs") or {})},
        "s3Logs": {"status": "DISABLED", "encryptionDisabled": False, **(config.get("s3Logs") or {})},
    }
    if known:
        arn = f"arn:aws:logs:{build.region}:{build.account}:log-group:{logs.group}:log-stream:{logs.stream}"
        shape |= {"groupName": logs.group, "streamName": logs.stream, "cloudWatchLogsArn": arn}
    if logs.bucket:
        place = f"https://s3.console.aws.amazon.com/s3/object/{logs.bucket}/{logs.key}?region={build.region}"
        shape |= {"s3LogsArn": f"arn:aws:s3:::{logs.bucket}/{logs.key}", "s3DeepLink": place}
    return shape  # type: ignore[no-any-return]


def deep_link(region: str, logs: Logs) -> str:
    base = f"https://console.aws.amazon.com/cloudwatch/home?region={region}"
    if logs.group == "null":
        return f"{base}#logEvent:group=null;stream=null"
    group, stream = (text.replace("/", "$252F") for text in (logs.group, logs.stream))
    return f"{base}#logsV2:log-groups/log-group/{group}/log-events/{stream}"


def _retries_out(build: Build) -> Any:
    if build.retries is None:
        return None
    shape: Any = {"autoRetryLimit": build.retries.limit, "autoRetryNumber": build.retries.number}
    if build.retries.next:
        shape["nextAutoRetry"] = build.retries.next
    if build.retries.previous:
        shape["previousAutoRetry"] = build.retries.previous
    return shape
