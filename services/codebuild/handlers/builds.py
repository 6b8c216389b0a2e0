"""Builds: started, stopped, retried, looked at and deleted."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codebuild as api
from emulator.gateway.call import Call, Caller
from emulator.kernel import page
from services.codebuild.domain import handover, life
from services.codebuild.domain.build import Build, build_arn, id_of, uuid_of
from services.codebuild.domain.errors import NoProjectToList, NoSuchBuild, Refused
from services.codebuild.domain.project import Project, name_of, project_arn
from services.codebuild.handlers.base import PAGE, Base, after_number, owner_of
from services.codebuild.handlers.tokens import remember, started_before
from services.codebuild.recording import record
from services.codebuild.starting import check_room, start_build
from services.codebuild.store import builds, projects
from services.codebuild.translate.builds import build_out


class Builds(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/working-with-builds.html"""

    def start_build(self, call: Call, request: api.StartBuildInput) -> api.StartBuildOutput:
        """Repeating a token within five minutes answers the build that it started."""
        build = self._known(call, request)
        if build is None:
            build = self._start(call, self._project(call, request["projectName"]), request)
            remember(call, request, build.uuid)
        return {"build": build_out(build)}

    def retry_build(self, call: Call, request: api.RetryBuildInput) -> api.RetryBuildOutput:
        """A new build from the same request."""
        if not request.get("id"):
            raise Refused("Invalid request: id is required")
        known = self._known(call, request)
        if known is not None:
            return {"build": build_out(known)}
        old = self._build(call, request["id"])
        project = self._project(call, old.project)
        if old.by_pipeline:
            raise Refused("Invalid build: a build that a pipeline started is retried by its pipeline")
        build = self._start(call, project, builds.request_of(call.tx, old.uuid))
        remember(call, request, build.uuid)
        return {"build": build_out(build)}

    @staticmethod
    def _start(call: Call, project: Project, request: Mapping[str, Any]) -> Build:
        """Raises Refused, ProjectBusy, QueueFull."""
        check_room(call.tx, project)
        return start_build(call.tx, project, request, initiator_of(call))

    def stop_build(self, call: Call, request: api.StopBuildInput) -> api.StopBuildOutput:
        """A build that is over is answered as it is."""
        build = self._build(call, request["id"])
        if not build.over:
            build = record(call.tx, build, life.stop(build, call.now))
        return {"build": build_out(build)}

    def batch_get_builds(self, call: Call, request: api.BatchGetBuildsInput) -> api.BatchGetBuildsOutput:
        found: list[api.Build] = []
        missing: list[str] = []
        for text in request["ids"]:
            build = self._find_build(call, text, "BatchGetBuilds")
            if build is None:
                missing.append(text)
            else:
                found.append(build_out(build))
        return {"builds": found, "buildsNotFound": missing}

    def list_builds(self, call: Call, request: api.ListBuildsInput) -> api.ListBuildsOutput:
        rows = builds.ids(
            call.tx, call.account, call.region, descending=request.get("sortOrder") != "ASCENDING",
            after=after_number(request), limit=PAGE + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, PAGE, lambda row: str(row[0]))
        answer: api.ListBuildsOutput = {"ids": [build_id for _, build_id in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    def list_builds_for_project(
        self, call: Call, request: api.ListBuildsForProjectInput
    ) -> api.ListBuildsForProjectOutput:
        text, name = request["projectName"], name_of(request["projectName"])
        owner = owner_of(call, text, f"project/{name}", "ListBuildsForProject")
        if owner is None:
            raise NoProjectToList(text)
        rows = builds.ids_of_project(
            call.tx, *owner, name, descending=request.get("sortOrder") != "ASCENDING", after=after_number(request),
            limit=PAGE + 1,
        )  # fmt: skip
        if not rows and projects.find(call.tx, *owner, name) is None:
            raise NoProjectToList(project_arn(*owner, name))
        shown, token = page.cut(rows, PAGE, lambda row: str(row[0]))
        answer: api.ListBuildsForProjectOutput = {"ids": [build_id for _, build_id in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    def batch_delete_builds(self, call: Call, request: api.BatchDeleteBuildsInput) -> api.BatchDeleteBuildsOutput:
        """Builds that run are kept and named; unknown ones are no fault."""
        deleted: list[str] = []
        kept: list[api.BuildNotDeleted] = []
        for text in request["ids"]:
            build = self._find_build(call, text)
            if build is not None and not build.over:
                kept.append({"id": build.arn, "statusCode": "BUILD_IN_PROGRESS"})
                continue
            if build is not None:
                builds.remove(call.tx, build.uuid)
            deleted.append(build_arn(call.account, call.region, id_of(text)))
        return {"buildsDeleted": deleted, "buildsNotDeleted": kept}

    def _find_build(self, call: Call, text: str, action: str = "") -> Build | None:
        """text: id or ARN. action: as for `owner_of`. Raises Refused when it is neither."""
        project, _, uuid = id_of(text).partition(":")
        if not project or not uuid_of(text):
            raise Refused("Invalid build ID provided")
        owner = owner_of(call, text, f"project/{project}", action)
        return None if owner is None else builds.find_in(call.tx, *owner, project, uuid)

    def _build(self, call: Call, text: str) -> Build:
        """Raises Refused, NoSuchBuild."""
        build = self._find_build(call, text)
        if build is None:
            raise NoSuchBuild(id_of(text))
        return build

    @staticmethod
    def _known(call: Call, request: Mapping[str, Any]) -> Build | None:
        """The build that this token started. Raises Refused when the request is another one."""
        uuid = started_before(call, request)
        return builds.find(call.tx, uuid) if uuid else None


def initiator_of(call: Call) -> str:
    """`codepipeline/<pipeline>` for a pipeline's builds, otherwise the user or the role and its session."""
    return handover.initiator_of(call.origin) or _name_of(call.caller)


def _name_of(caller: Caller) -> str:
    resource = caller.arn.split(":", 5)[-1]
    kind, _, name = resource.partition("/")
    return name.rpartition("/")[2] if kind == "user" else name or resource
