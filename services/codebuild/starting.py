"""How a build begins: from a project and a request, whoever makes it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from emulator.db import Tx
from services.codebuild.domain import life
from services.codebuild.domain.build import Build, Retries
from services.codebuild.domain.errors import ProjectBusy, QueueFull, Refused
from services.codebuild.domain.fleet import OPEN, environment_on
from services.codebuild.domain.project import ACCOUNT_LIMIT, Project, Settings
from services.codebuild.domain.requests import overridden, source_version
from services.codebuild.recording import record_new
from services.codebuild.store import builds, fleets

QUEUE_LIMIT = 5 * ACCOUNT_LIMIT


def start_build(
    tx: Tx, project: Project, request: Mapping[str, Any], initiator: str, *, retries: Retries | None = None,
    told: Mapping[str, str] | None = None, uuid: str = "", batch: tuple[str, str] | None = None, commit: str = "",
) -> Build:  # fmt: skip
    """Accept a build. request: of StartBuild. retries: its place in a chain of automatic ones. told: variables that are
    not of the request, and not of builds that repeat it. uuid: known before. batch: its ARN, and the identifier in it.
    commit: what its version means, when the batch has resolved it already. Raises Refused."""
    build = _new_build(tx, project, request, initiator, retries)
    build = replace(build, uuid=uuid or build.uuid, batch=batch, resolved_version=commit)
    build = _told(project, build, told or {})
    builds.add(tx, build, request)
    record_new(tx, build)
    return build


def check_room(tx: Tx, project: Project) -> None:
    """Raises ProjectBusy, QueueFull."""
    limit = project.settings.get("concurrentBuildLimit")
    if limit and builds.count_active_of(tx, project.account, project.region, project.name) >= limit:
        raise ProjectBusy(limit)
    if builds.count_queued(tx, project.account, project.region) >= QUEUE_LIMIT:
        raise QueueFull(QUEUE_LIMIT)


def _told(project: Project, build: Build, told: Mapping[str, str]) -> Build:
    address = project.public_address(build.uuid)
    return replace(build, told={**told, "CODEBUILD_PUBLIC_BUILD_URL": address} if address else told)


def _new_build(tx: Tx, project: Project, request: Mapping[str, Any], initiator: str, retries: Retries | None) -> Build:
    settings, fleet = placed(tx, project, overridden(project.name, project.settings, request))
    names = ["", *(source["sourceIdentifier"] for source in settings["secondarySources"])]
    limit = settings.get("autoRetryLimit") or 0
    return Build(
        account=project.account, region=project.region, project=project.name, uuid=tx.ids.uuid(),
        number=builds.next_number(tx, project.account, project.region, project.name), settings=settings,
        initiator=initiator, phases=life.submitted(tx.now), folders={name: tx.ids.digits(9) for name in names},
        project_uuid=project.uuid, source_version=source_version(settings), cache_generation=project.cache_generation,
        debug=bool(request.get("debugSessionEnabled")), retries=retries or (Retries(limit) if limit else None),
        fleet=fleet,
    )  # fmt: skip


def placed(tx: Tx, project: Project, settings: Settings) -> tuple[Settings, str]:
    """The settings on the machines where the build is to run, and the uuid of their fleet. Raises Refused."""
    arn = (settings["environment"].get("fleet") or {}).get("fleetArn")
    if not arn:
        return settings, ""
    fleet = fleets.find_in(tx, project.account, project.region, arn)
    if fleet is None or fleet.status not in OPEN:
        raise Refused(f"Invalid fleet: {arn} does not take builds")
    return {**settings, "environment": environment_on(fleet, settings["environment"])}, fleet.uuid
