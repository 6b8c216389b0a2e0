"""Projects."""

from dataclasses import replace

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from emulator.kernel import page
from services.codebuild.domain import project as rules
from services.codebuild.domain.errors import ProjectExists, Refused, TooMany
from services.codebuild.domain.project import Project
from services.codebuild.handlers.base import PAGE, Base, after
from services.codebuild.store import policies, projects, webhooks
from services.codebuild.translate.projects import project_out, settings_from

_QUOTA = 5000


class Projects(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/working-with-build-projects.html"""

    def create_project(self, call: Call, request: api.CreateProjectInput) -> api.CreateProjectOutput:
        name = request["name"]
        rules.check_name(name)
        settings = rules.with_defaults(name, call.account, call.region, settings_from(request))
        rules.check(settings, call.account)
        project = Project(call.account, call.region, name, call.tx.ids.uuid(), settings, call.now, call.now)
        if projects.find(call.tx, call.account, call.region, name) is not None:
            raise ProjectExists(project.arn)
        if projects.count(call.tx, call.account, call.region) >= _QUOTA:
            raise TooMany("projects", _QUOTA)
        projects.add(call.tx, project)
        return {"project": self._shown(call, project)}

    def update_project(self, call: Call, request: api.UpdateProjectInput) -> api.UpdateProjectOutput:
        """Members that are given replace the stored ones whole; nothing is merged."""
        project = self._project(call, request["name"])
        merged = {**project.settings, **settings_from(request)}
        if merged.get("concurrentBuildLimit") == -1:
            del merged["concurrentBuildLimit"]
        settings = rules.with_defaults(project.name, call.account, call.region, merged)
        rules.check(settings, call.account)
        project = replace(project, settings=settings, modified_at=call.now)
        projects.change(call.tx, project)
        return {"project": self._shown(call, project)}

    def delete_project(self, call: Call, request: api.DeleteProjectInput) -> api.DeleteProjectOutput:
        """Its builds stay. Deleting what is not there succeeds, as on AWS."""
        project = self._find_project(call, request["name"])
        if project is not None:
            projects.remove(call.tx, call.account, call.region, project.name)
            policies.remove(call.tx, project.arn)
            webhooks.remove(call.tx, call.account, call.region, project.name)
            self._forget_caches(call, project)
        return {}

    def batch_get_projects(self, call: Call, request: api.BatchGetProjectsInput) -> api.BatchGetProjectsOutput:
        found: list[api.Project] = []
        missing: list[str] = []
        for name in request["names"]:
            project = self._find_project(call, name, "BatchGetProjects")
            if project is None:
                missing.append(name)
            else:
                found.append(self._shown(call, project))
        return {"projects": found, "projectsNotFound": missing}

    def list_projects(self, call: Call, request: api.ListProjectsInput) -> api.ListProjectsOutput:
        key, _, name = after(request).partition("\n")
        order = request.get("sortBy", "NAME")
        if key and order != "NAME" and not key.isdigit():
            raise Refused("Invalid nextToken: it belongs to another order")
        rows = projects.page(
            call.tx, call.account, call.region, order, descending=request.get("sortOrder") == "DESCENDING",
            after=(key, name) if key else None, limit=PAGE + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, PAGE, "\n".join)
        answer: api.ListProjectsOutput = {"projects": [name for _, name in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    def _shown(self, call: Call, project: Project) -> api.Project:
        webhook = webhooks.find(call.tx, project.account, project.region, project.name)
        return project_out(project, webhook, self._platform.settings.external_url)

    def update_project_visibility(
        self, call: Call, request: api.UpdateProjectVisibilityInput
    ) -> api.UpdateProjectVisibilityOutput:
        project = self._project(call, request["projectArn"])
        alias = project.alias or call.tx.ids.hex(32)
        role = request.get("resourceAccessRole", project.access_role)
        project = replace(project, visibility=request["projectVisibility"], alias=alias, access_role=role)
        projects.change(call.tx, project)
        return {
            "projectArn": project.arn, "projectVisibility": project.visibility, "publicProjectAlias": project.alias
        }  # fmt: skip
