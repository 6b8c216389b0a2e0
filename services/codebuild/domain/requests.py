"""What StartBuild asks for, applied to a project's settings."""

from collections.abc import Mapping
from typing import Any

from services.codebuild.domain import handover
from services.codebuild.domain.errors import Refused
from services.codebuild.domain.place_rules import check_place
from services.codebuild.domain.project import (
    Settings,
    artifacts_defaults,
    check_artifact,
    check_identifiers,
    check_source,
    environment_defaults,
)  # fmt: skip

_SOURCE = {
    "sourceTypeOverride": "type",
    "sourceLocationOverride": "location",
    "sourceAuthOverride": "auth",
    "gitCloneDepthOverride": "gitCloneDepth",
    "gitSubmodulesConfigOverride": "gitSubmodulesConfig",
    "insecureSslOverride": "insecureSsl",
    "buildspecOverride": "buildspec",
    "reportBuildStatusOverride": "reportBuildStatus",
    "buildStatusConfigOverride": "buildStatusConfig",
}
_ENVIRONMENT = {
    "environmentTypeOverride": "type",
    "imageOverride": "image",
    "computeTypeOverride": "computeType",
    "certificateOverride": "certificate",
    "privilegedModeOverride": "privilegedMode",
    "registryCredentialOverride": "registryCredential",
    "imagePullCredentialsTypeOverride": "imagePullCredentialsType",
    "fleetOverride": "fleet",
}
_WHOLE = {
    "secondarySourcesOverride": "secondarySources",
    "secondarySourcesVersionOverride": "secondarySourceVersions",
    "artifactsOverride": "artifacts",
    "secondaryArtifactsOverride": "secondaryArtifacts",
    "cacheOverride": "cache",
    "logsConfigOverride": "logsConfig",
    "serviceRoleOverride": "serviceRole",
    "timeoutInMinutesOverride": "timeoutInMinutes",
    "queuedTimeoutInMinutesOverride": "queuedTimeoutInMinutes",
    "encryptionKeyOverride": "encryptionKey",
    "autoRetryLimitOverride": "autoRetryLimit",
    "sourceVersion": "sourceVersion",
}
_NOT_OF_A_BUILD = ("tags", "badge", "description", "buildBatchConfig", "concurrentBuildLimit")


def overridden(project: str, settings: Settings, request: Mapping[str, Any]) -> Settings:
    """The settings of one build. project: its name. Raises Refused."""
    found = {name: value for name, value in settings.items() if name not in _NOT_OF_A_BUILD}
    found |= {target: request[name] for name, target in _WHOLE.items() if name in request}
    found["source"] = _members(found["source"], request, _SOURCE)
    environment = _members(found["environment"], request, _ENVIRONMENT)
    variables = _variables(environment, request.get("environmentVariablesOverride", []))
    found["environment"] = environment_defaults({**environment, "environmentVariables": variables})
    found["artifacts"] = artifacts_defaults(project, found["artifacts"])
    found["secondaryArtifacts"] = [
        artifacts_defaults(project, one) for one in found["secondaryArtifacts"]
    ]  # fmt: skip
    _check(settings, found, request)
    return found


def _members(target: Settings, request: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return {**target, **{member: request[name] for name, member in names.items() if name in request}}


def _variables(environment: Settings, overrides: list[Settings]) -> list[Settings]:
    """Merged by name: an override replaces or adds."""
    merged = {one["name"]: one for one in environment.get("environmentVariables", [])}
    names = [one["name"] for one in overrides]
    if len(set(names)) != len(names):
        raise Refused("Invalid environment variables override: a name is there more than once")
    return [*(merged | {one["name"]: one for one in overrides}).values()]


def _check(settings: Settings, found: Settings, request: Mapping[str, Any]) -> None:
    pipeline_output = settings["artifacts"]["type"] == "CODEPIPELINE"
    if pipeline_output and "artifactsOverride" not in request and "secondaryArtifactsOverride" not in request:
        raise Refused("ArtifactsOverride must be set when using artifacts type CodePipelines")
    check_source(found["source"])
    _check_input(found["source"], version_of(found, ""))
    check_artifact(found["artifacts"])
    check_identifiers("sourceIdentifier", found["secondarySources"])
    for source in found["secondarySources"]:
        check_source({**source, "buildspec": "version:"})
        _check_input(source, version_of(found, source["sourceIdentifier"]))
    check_identifiers("artifactIdentifier", found["secondaryArtifacts"])
    for one in found["secondaryArtifacts"]:
        check_artifact(one)
    check_place(found, settings["serviceRole"].split(":")[4])


def _check_input(source: Settings, version: str) -> None:
    """Raises Refused."""
    if source["type"] == handover.TYPE and not handover.zip_of(source, version):
        raise Refused(
            "Invalid project source: a source of type CODEPIPELINE needs sourceLocationOverride, the bucket and key of "
            "its input artifact"
        )


def version_of(settings: Settings, identifier: str) -> str:
    """The version of a source that is asked for, "" for its newest. identifier: "" for the primary source."""
    if not identifier:
        return str(settings.get("sourceVersion") or "")
    versions = settings.get("secondarySourceVersions") or []
    return next((str(one["sourceVersion"]) for one in versions if one["sourceIdentifier"] == identifier), "")


def source_version(settings: Settings) -> str:
    """What the build shows as its `sourceVersion`."""
    source, version = settings["source"], version_of(settings, "")
    return handover.shown_version(source, version) if source["type"] == handover.TYPE else version
