"""Batches in the API's shapes, whose names differ from those of builds."""

from collections.abc import Sequence
from typing import Any

from emulator.api import codebuild as api
from services.codebuild.domain.artifact import location_of
from services.codebuild.domain.batch import SOURCE_GROUP, Artifact, Batch, BatchPhase, Group, Summary
from services.codebuild.domain.build import build_arn
from services.codebuild.domain.project import Settings

_SETTINGS = (
    "source", "secondarySources", "secondarySourceVersions", "cache", "environment", "serviceRole",
    "queuedTimeoutInMinutes", "encryptionKey", "vpcConfig", "fileSystemLocations", "buildBatchConfig",
)  # fmt: skip
_ARTIFACT = ("overrideArtifactName", "encryptionDisabled", "artifactIdentifier", "bucketOwnerAccess")


def batch_out(batch: Batch, report_arns: Sequence[str] = ()) -> api.BuildBatch:
    settings = batch.settings
    shape: Any = {name: settings[name] for name in _SETTINGS if name in settings}
    shape |= {
        "id": batch.id,
        "arn": batch.arn,
        "buildBatchNumber": batch.number,
        "startTime": batch.phases[0].started_at,
        "currentPhase": batch.current.type,
        "buildBatchStatus": batch.status,
        "projectName": batch.project,
        "phases": [_phase_out(phase) for phase in batch.phases],
        "artifacts": {**_artifact_out(batch, settings["artifacts"]), **batch.combined},
        "secondaryArtifacts": [_artifact_out(batch, one) for one in settings["secondaryArtifacts"]],
        "logConfig": settings.get("logsConfig", {}),
        "buildTimeoutInMinutes": settings["timeoutInMinutes"],
        "complete": batch.over,
        "initiator": batch.initiator,
        "buildGroups": [_group_out(batch, group) for group in batch.groups],
        "debugSessionEnabled": batch.debug,
        "reportArns": list(report_arns),
    }
    optional = {
        "endTime": batch.current.started_at if batch.over else None,
        "sourceVersion": batch.source_version,
        "resolvedSourceVersion": batch.resolved_version,
    }
    return {**shape, **{name: value for name, value in optional.items() if value}}  # type: ignore[typeddict-item]


def _phase_out(phase: BatchPhase) -> api.BuildBatchPhase:
    shape: Any = {"phaseType": phase.type, "startTime": phase.started_at}
    if phase.ended_at is not None:
        seconds = max(0, int((phase.ended_at - phase.started_at).total_seconds()))
        shape |= {"phaseStatus": phase.status, "endTime": phase.ended_at, "durationInSeconds": seconds}
    if phase.context is not None:
        shape["contexts"] = [{"statusCode": phase.context.code, "message": phase.context.message}]
    return shape  # type: ignore[no-any-return]


def _group_out(batch: Batch, group: Group) -> api.BuildGroup:
    shape: Any = {
        "identifier": group.task.identifier,
        "ignoreFailure": group.task.ignore_failure,
        "currentBuildSummary": _summary_out(batch, group.current),
    }
    if group.task.identifier != SOURCE_GROUP:
        shape["dependsOn"] = list(group.task.depends_on)
    if group.prior:
        shape["priorBuildSummaryList"] = [_summary_out(batch, one) for one in group.prior]
    return shape  # type: ignore[no-any-return]


def _summary_out(batch: Batch, summary: Summary) -> api.BuildSummary:
    shape: Any = {
        "arn": build_arn(batch.account, batch.region, f"{batch.project}:{summary.uuid}"),
        "requestedOn": summary.requested_at,
        "buildStatus": summary.status,
        "secondaryArtifacts": [_resolved(one) for one in summary.artifacts[1:]],
    }
    if summary.artifacts:
        shape["primaryArtifact"] = _resolved(summary.artifacts[0])
    return shape  # type: ignore[no-any-return]


def _resolved(artifact: Artifact) -> dict[str, str]:
    found = {"type": artifact.type.lower(), "identifier": artifact.identifier}
    return {**found, "location": artifact.location} if artifact.location else found


def _artifact_out(batch: Batch, settings: Settings) -> dict[str, Any]:
    shape = {name: settings[name] for name in _ARTIFACT if name in settings}
    return {**shape, "location": location_of(settings, batch.uuid)}
