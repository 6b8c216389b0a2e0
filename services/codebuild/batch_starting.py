"""How a batch begins, and how its builds do."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from emulator.db import Tx
from services.codebuild.batch_recording import record_new_batch
from services.codebuild.domain import batch_life
from services.codebuild.domain.batch import SOURCE_GROUP, Batch, Group
from services.codebuild.domain.batch_artifacts import artifacts_for
from services.codebuild.domain.errors import Refused
from services.codebuild.domain.project import Project
from services.codebuild.domain.requests import overridden, source_version
from services.codebuild.starting import start_build
from services.codebuild.store import batches, builds

_RENAMED = {"buildTimeoutInMinutesOverride": "timeoutInMinutesOverride"}


def start_batch(
    tx: Tx, project: Project, request: Mapping[str, Any], initiator: str, *, told: Mapping[str, str] | None = None
) -> Batch:
    """Accept a batch. request: of StartBuildBatch. told: variables for its builds that are not of the request. Raises
    Refused."""
    config = {**(project.settings.get("buildBatchConfig") or {}), **request.get("buildBatchConfigOverride", {})}
    if not config.get("serviceRole"):
        raise Refused("Invalid build batch config: neither project nor request have one with a service role")
    settings = overridden(project.name, project.settings, as_build_request(request))
    batch = Batch(
        account=project.account, region=project.region, project=project.name, uuid=tx.ids.uuid(),
        number=builds.next_number(tx, project.account, project.region, project.name, "batch"),
        settings={**settings, "buildBatchConfig": config}, initiator=initiator, phases=batch_life.submitted(tx.now),
        source_version=source_version(settings), told=told or {}, debug=bool(request.get("debugSessionEnabled")),
    )  # fmt: skip
    batches.add(tx, batch, request)
    record_new_batch(tx, batch)
    return batch


def start_group(tx: Tx, project: Project, batch: Batch, group: Group, given: Mapping[str, Any]) -> None:
    """Start the build of a group. given: the request of the batch. Raises Refused."""
    request = {"projectName": project.name, **group.task.request, **artifacts_for(batch, group.task.identifier)}
    variables = {name: {"name": name, "value": value} for name, value in group.task.variables.items()}
    variables |= {one["name"]: one for one in given.get("environmentVariablesOverride", [])}
    request["environmentVariablesOverride"] = list(variables.values())
    if batch.debug and group.task.identifier != SOURCE_GROUP:
        request["debugSessionEnabled"] = True
    start_build(
        tx, replace(project, settings=batch.settings), request, batch.initiator, told={**batch.told, **group.task.told},
        uuid=group.current.uuid, batch=(batch.arn, group.task.identifier), commit=batch.resolved_version,
    )  # fmt: skip


def as_build_request(request: Mapping[str, Any]) -> dict[str, Any]:
    """The members that StartBuild knows, as it calls them."""
    return {_RENAMED.get(name, name): value for name, value in request.items() if name != "buildBatchConfigOverride"}
