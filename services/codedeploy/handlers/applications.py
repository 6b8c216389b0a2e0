"""Applications."""

from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from services.codedeploy.domain.application import MOST_APPLICATIONS, Application, check_platform, deployable
from services.codedeploy.domain.errors import AlreadyExists, NotFound, Subject, TooMany
from services.codedeploy.domain.names import check_name
from services.codedeploy.domain.tags import resource_tags
from services.codedeploy.handlers.base import PAGE, Base, check_batch, cut, scope, start_of
from services.codedeploy.store import applications, groups
from services.codedeploy.translate.shapes import application_out, tag_pairs

_ALL = 1_000_000


class Applications(Base):
    """https://docs.aws.amazon.com/codedeploy/latest/userguide/applications.html"""

    def create_application(self, call: Call, request: api.CreateApplicationInput) -> api.CreateApplicationOutput:
        name = check_name(Subject.APPLICATION_NAME, request["applicationName"])
        platform = deployable(check_platform(request.get("computePlatform") or "Server"))
        tags = resource_tags(tag_pairs(request.get("tags") or []))
        self._check_free(call, name)
        if applications.count(call.tx, scope(call)) >= MOST_APPLICATIONS:
            raise TooMany(Subject.APPLICATION, MOST_APPLICATIONS)
        one = Application(call.tx.ids.uuid(), name, platform, call.now, tags)
        applications.add(call.tx, scope(call), one)
        return {"applicationId": one.id}

    def get_application(self, call: Call, request: api.GetApplicationInput) -> api.GetApplicationOutput:
        return {"application": application_out(self._application(call, request["applicationName"]))}

    def batch_get_applications(
        self, call: Call, request: api.BatchGetApplicationsInput
    ) -> api.BatchGetApplicationsOutput:
        names = [check_name(Subject.APPLICATION_NAME, name) for name in check_batch(request["applicationNames"])]
        found = applications.of_names(call.tx, scope(call), names)
        for name in names:
            if name not in found:
                raise NotFound(Subject.APPLICATION, name)
        return {"applicationsInfo": [application_out(found[name]) for name in dict.fromkeys(names)]}

    def list_applications(self, call: Call, request: api.ListApplicationsInput) -> api.ListApplicationsOutput:
        rows = applications.names(call.tx, scope(call), start_of(request.get("nextToken")), PAGE + 1)
        shown, token = cut(rows, str)
        answer: api.ListApplicationsOutput = {"applications": list(shown)}
        if token:
            answer["nextToken"] = token
        return answer

    def update_application(self, call: Call, request: api.UpdateApplicationInput) -> None:
        one = self._application(call, request.get("applicationName") or "")
        name = check_name(Subject.APPLICATION_NAME, request.get("newApplicationName") or "")
        if name != one.name:
            self._check_free(call, name)
            applications.rename(call.tx, scope(call), one.id, name)

    def delete_application(self, call: Call, request: api.DeleteApplicationInput) -> None:
        """A missing application is deleted already."""
        name = check_name(Subject.APPLICATION_NAME, request["applicationName"])
        one = applications.find(call.tx, scope(call), name)
        if one is None:
            return
        for group in groups.names(call.tx, scope(call), one.id, "", _ALL):
            self._remove_group(call, self._group(call, one, group))
        applications.remove(call.tx, scope(call), one.id)

    def _check_free(self, call: Call, name: str) -> None:
        if applications.find(call.tx, scope(call), name) is not None:
            raise AlreadyExists(Subject.APPLICATION, name)
