"""What StartBuild asks for, applied to a project's settings."""

from collections.abc import Mapping
from typing import Any

from services.codebuild.domain.errors import Refused
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


def overridden(project: str, settings: Settings, request: Mapping[str, Any], *, trusted: bool) -> Settings:
    """The settings of one build. trusted: asked for by our own CodePipeline, the only one to bring CODEPIPELINE sources
    by override. Raises Refused."""
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
    _check(settings, found, request, trusted)
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


def _check(settings: Settings, found: Settings, request: Mapping[str, Any], trusted: bool) -> None:
    pipeline_output = settings["artifacts"]["type"] == "CODEPIPELINE"
    if pipeline_output and "artifactsOverride" not in request and "secondaryArtifactsOverride" not in request:
        raise Refused("ArtifactsOverride must be set when using artifacts type CodePipelines")
    if not trusted:
        _check_untrusted(request, found)
    check_source(found["source"])
    check_artifact(found["artifacts"])
    check_identifiers("sourceIdentifier", found["secondarySources"])
    check_identifiers("artifactIdentifier", found["secondaryArtifacts"])
    for one in found["secondaryArtifacts"]:
        check_artifact(one)
    for member, most in (("timeoutInMinutes", 2160), ("queuedTimeoutInMinutes", 480)):
        if not 5 <= found[member] <= most:
            raise Refused(f"Invalid {member}: {found[member]} is not between 5 and {most}")


def _check_untrusted(request: Mapping[str, Any], found: Settings) -> None:
    """Only a pipeline knows where its artifacts are."""
    if request.get("sourceTypeOverride") == "CODEPIPELINE":
        raise Refused("Invalid source type override: CODEPIPELINE is reserved for builds that a pipeline starts")
    if request.get("artifactsOverride", {}).get("type") == "CODEPIPELINE":
        raise Refused("Invalid artifacts override: CODEPIPELINE is reserved for builds that a pipeline starts")
    if found["source"]["type"] == "CODEPIPELINE":
        raise Refused("Invalid project source: a build of type CODEPIPELINE is started by its pipeline")


def version_of(settings: Settings, identifier: str) -> str:
    """The version of a source that is asked for, "" for its newest. identifier: "" for the primary source."""
    if not identifier:
        return str(settings.get("sourceVersion") or "")
    versions = settings.get("secondarySourceVersions") or []
    return next((str(one["sourceVersion"]) for one in versions if one["sourceIdentifier"] == identifier), "")
