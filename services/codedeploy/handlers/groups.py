"""Deployment groups."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from services.codedeploy import telling
from services.codedeploy.domain.application import Application
from services.codedeploy.domain.config import DEFAULT
from services.codedeploy.domain.errors import AlreadyExists, Subject, TooMany
from services.codedeploy.domain.group import MOST_GROUPS, Group
from services.codedeploy.domain.names import check_name, check_role
from services.codedeploy.domain.tags import resource_tags
from services.codedeploy.handlers.base import PAGE, Base, check_batch, cut, scope, start_of
from services.codedeploy.store import applications, groups
from services.codedeploy.translate.groups import group_out, settings_from
from services.codedeploy.translate.shapes import tag_pairs


class Groups(Base):
    """https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-groups.html"""

    def create_deployment_group(
        self, call: Call, request: api.CreateDeploymentGroupInput
    ) -> api.CreateDeploymentGroupOutput:
        application = self._application(call, request["applicationName"])
        name = check_name(Subject.GROUP_NAME, request["deploymentGroupName"])
        tags = resource_tags(tag_pairs(request.get("tags") or []))
        role = check_role(request["serviceRoleArn"])
        fresh = Group(call.tx.ids.uuid(), application.id, name, role, DEFAULT, tags=tags)
        group = self._with_settings(call, fresh, request)
        self._check_free_name(call, application, name)
        if groups.count(call.tx, scope(call), application.id) >= MOST_GROUPS:
            raise TooMany(Subject.GROUP, MOST_GROUPS)
        groups.add(call.tx, scope(call), group)
        self._try_triggers(call, application, group, fresh)
        return {"deploymentGroupId": group.id}

    def update_deployment_group(
        self, call: Call, request: api.UpdateDeploymentGroupInput
    ) -> api.UpdateDeploymentGroupOutput:
        """What is left out stays; an empty list clears."""
        application = self._application(call, request["applicationName"])
        group = self._group(call, application, request["currentDeploymentGroupName"])
        changed = self._with_settings(call, group, request)
        if role := request.get("serviceRoleArn"):
            changed = replace(changed, role=check_role(role))
        name = request.get("newDeploymentGroupName")
        if name and name != group.name:
            self._check_free_name(call, application, check_name(Subject.GROUP_NAME, name))
            changed = replace(changed, name=name)
        groups.change(call.tx, scope(call), changed)
        self._try_triggers(call, application, changed, group)
        return {"hooksNotCleanedUp": []}

    def get_deployment_group(
        self, call: Call, request: api.GetDeploymentGroupInput
    ) -> api.GetDeploymentGroupOutput:  # fmt: skip
        application = self._application(call, request["applicationName"])
        group = self._group(call, application, request["deploymentGroupName"])
        return {"deploymentGroupInfo": group_out(group, application.name)}

    def batch_get_deployment_groups(
        self, call: Call, request: api.BatchGetDeploymentGroupsInput
    ) -> api.BatchGetDeploymentGroupsOutput:
        application = self._application(call, request["applicationName"])
        names = [check_name(Subject.GROUP_NAME, name) for name in check_batch(request["deploymentGroupNames"])]
        found = groups.of_names(call.tx, scope(call), application.id, names)
        known = [found[name] for name in dict.fromkeys(names) if name in found]
        answer: api.BatchGetDeploymentGroupsOutput = {
            "deploymentGroupsInfo": [group_out(group, application.name) for group in known]
        }
        if missing := [name for name in names if name not in found]:
            answer["errorMessage"] = f"No Deployment Group found for name: {', '.join(missing)}"
        return answer

    def list_deployment_groups(
        self, call: Call, request: api.ListDeploymentGroupsInput
    ) -> api.ListDeploymentGroupsOutput:
        application = self._application(call, request["applicationName"])
        rows = groups.names(call.tx, scope(call), application.id, start_of(request.get("nextToken")), PAGE + 1)
        shown, token = cut(rows, str)
        answer: api.ListDeploymentGroupsOutput = {
            "applicationName": application.name, "deploymentGroups": list(shown)
        }  # fmt: skip
        if token:
            answer["nextToken"] = token
        return answer

    def delete_deployment_group(
        self, call: Call, request: api.DeleteDeploymentGroupInput
    ) -> api.DeleteDeploymentGroupOutput:
        """A missing group is deleted already."""
        name = check_name(Subject.GROUP_NAME, request["deploymentGroupName"])
        application_name = check_name(Subject.APPLICATION_NAME, request["applicationName"])
        application = applications.find(call.tx, scope(call), application_name)
        group = application and groups.find(call.tx, scope(call), application.id, name)
        if group:
            self._remove_group(call, group)
        return {"hooksNotCleanedUp": []}

    def _with_settings(self, call: Call, group: Group, request: Mapping[str, Any]) -> Group:
        """Raises Invalid, NotFound, TooMany."""
        changed = replace(group, **settings_from(request))
        if changed.config != group.config:
            self._server_config(call, changed.config)
        return changed

    def _try_triggers(self, call: Call, application: Application, group: Group, before: Group) -> None:
        """The topic of a new trigger is told that it is one."""
        known = {(trigger.name, trigger.topic) for trigger in before.triggers}
        for trigger in group.triggers:
            if (trigger.name, trigger.topic) not in known:
                telling.trigger_added(call.tx, scope(call), group, application.name, trigger)

    def _check_free_name(self, call: Call, application: Application, name: str) -> None:
        if groups.find(call.tx, scope(call), application.id, name) is not None:
            raise AlreadyExists(Subject.GROUP, name)
