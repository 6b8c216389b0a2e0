"""Builds and tests.

https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html
"""

import json
from typing import Any

from emulator.api import codebuild as api
from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.artifact import Artifact
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work
from services.codepipeline.providers.storage import missing, note


class BadVariables(Exception):
    """EnvironmentVariables is not what it should be."""


class CodeBuild:
    """One build per action; its idempotency token is the action execution's id."""

    def start(self, work: Work) -> Progress:
        try:
            request = _request(work)
        except BadVariables as error:
            return failure(Code.CONFIGURATION, f"The EnvironmentVariables of the action are not valid: {error}")
        client = work.client(api.Client)
        if work.enabled("BatchEnabled"):
            if work.enabled("CombineArtifacts"):
                request["buildBatchConfigOverride"] = {"combineArtifacts": True}
            build_id = client.start_build_batch(request)["buildBatch"]["id"]
        else:
            build_id = client.start_build(request)["build"]["id"]
        return Progress(RunStatus.IN_PROGRESS, build_id, work.url(build_id))

    def look(self, work: Work) -> Progress | None:
        build_id, url = work.one.progress.external_id, work.one.progress.url
        build = _build(work, build_id)
        if build is None:
            return failure(Code.JOB, f"The build {build_id} is not there any more", build_id)
        status = build.get("buildStatus") or build.get("buildBatchStatus")
        if status == "IN_PROGRESS":
            return Progress(RunStatus.IN_PROGRESS, build_id, url)
        if status != "SUCCEEDED":
            message = f"Build terminated with state: {status}"
            return Progress(RunStatus.FAILED, build_id, url, message, code=Code.JOB, message=message)
        if name := missing(work):
            message = f"The build succeeded, but it did not make the output artifact {name}"
            return Progress(RunStatus.FAILED, build_id, url, message, code=Code.JOB, message=message)
        variables = {one["name"]: one.get("value", "") for one in build.get("exportedEnvironmentVariables", [])}
        return Progress(RunStatus.SUCCEEDED, build_id, url, variables=variables)


def _build(work: Work, build_id: str) -> Any:
    client = work.client(api.Client)
    if work.enabled("BatchEnabled"):
        return next(iter(client.batch_get_build_batches({"ids": [build_id]})["buildBatches"]), None)
    return next(iter(client.batch_get_builds({"ids": [build_id]})["builds"]), None)


def _request(work: Work) -> Any:
    """The same every time it is made, as its token demands. Raises BadVariables."""
    request: dict[str, Any] = {
        "projectName": work.configuration["ProjectName"],
        "environmentVariablesOverride": _variables(work.configuration.get("EnvironmentVariables", "")),
        "idempotencyToken": work.one.id,
        **inputs_request(work, work.configuration.get("PrimarySource", "")),
        **outputs_request(work.one.outputs),
    }
    if "BuildspecOverride" in work.configuration:
        request["buildspecOverride"] = work.configuration["BuildspecOverride"]
    return request


def inputs_request(work: Work, primary: str) -> dict[str, Any]:
    """What StartBuild is told of the input artifacts. primary: "" for the first. Raises AwsError."""
    names = work.one.action.inputs
    if not names:
        return {"sourceTypeOverride": "NO_SOURCE"}
    name = primary or names[0]
    source = _source(work, work.input(name))
    request: dict[str, Any] = {
        "sourceTypeOverride": source["type"], "sourceLocationOverride": source["location"],
        "sourceVersion": source["version"],
    }  # fmt: skip
    others = {one: _source(work, work.input(one)) for one in names if one != name}
    if others:
        request["secondarySourcesOverride"] = [
            {"type": one["type"], "location": one["location"], "sourceIdentifier": key} for key, one in others.items()
        ]
        request["secondarySourcesVersionOverride"] = [
            {"sourceIdentifier": key, "sourceVersion": one["version"]} for key, one in others.items() if one["version"]
        ]
    return {key: value for key, value in request.items() if value}


def _source(work: Work, artifact: Artifact) -> dict[str, str]:
    """A zip, or a repository that the build clones."""
    reference = note(work, artifact)
    if reference is not None:
        return {"type": "CODECOMMIT", "location": reference["location"], "version": reference["commit"]}
    place = artifact.place
    return {"type": "CODEPIPELINE", "location": f"{place.bucket}/{place.key}", "version": artifact.revision}


def outputs_request(outputs: tuple[Artifact, ...]) -> dict[str, Any]:
    """Where StartBuild puts them: one is the primary artifact, several are secondary; with no place it keeps none."""
    if len(outputs) == 1:
        return {"artifactsOverride": _target(outputs[0])}
    nowhere = {"artifactsOverride": {"type": "CODEPIPELINE"}}
    return {**nowhere, "secondaryArtifactsOverride": [_target(one) for one in outputs]} if outputs else nowhere


def _target(artifact: Artifact) -> dict[str, str]:
    """Its name is the whole key."""
    place = artifact.place
    return {
        "type": "CODEPIPELINE", "location": place.bucket, "name": place.key, "artifactIdentifier": artifact.name
    }  # fmt: skip


def _variables(text: str) -> list[dict[str, str]]:
    """Raises BadVariables."""
    if not text:
        return []
    try:
        found = json.loads(text)
    except ValueError as error:
        raise BadVariables(str(error)) from error
    if not isinstance(found, list):
        raise BadVariables("it is not a list")
    for one in found:
        named = isinstance(one, dict) and all(isinstance(value, str) for value in one.values())
        if not named or not {"name", "value"} <= set(one) <= {"name", "value", "type"}:
            raise BadVariables("each must have a name, a value and perhaps a type, all of them texts")
        if one.get("type", "PLAINTEXT") not in ("PLAINTEXT", "PARAMETER_STORE", "SECRETS_MANAGER"):
            raise BadVariables(f"the type {one['type']} is not known")
    return found
