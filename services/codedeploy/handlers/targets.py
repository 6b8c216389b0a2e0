"""The instances of a deployment and how far each is."""

from collections.abc import Mapping, Sequence

from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from services.codedeploy.domain.deployment import Deployment
from services.codedeploy.domain.errors import BatchTooLarge, Invalid, NotFound, NotStarted, Required, Subject, TooMany
from services.codedeploy.domain.lifecycle import Target, TargetStatus
from services.codedeploy.domain.names import instance_of
from services.codedeploy.handlers.base import PAGE, cut, number_of, scope
from services.codedeploy.handlers.deployments import Deployments
from services.codedeploy.store import targets
from services.codedeploy.translate.deployments import summary_out, target_out

_BATCH = 25
_INSTANCE_STATUSES = ("Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown", "Ready")


class Targets(Deployments):
    """https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentTarget.html"""

    def list_deployment_targets(
        self, call: Call, request: api.ListDeploymentTargetsInput
    ) -> api.ListDeploymentTargetsOutput:
        one = self._started(call, request["deploymentId"])
        statuses = _statuses_of(request.get("targetFilters") or {})
        names, token = self._page(call, one, statuses, request.get("nextToken"))
        answer: api.ListDeploymentTargetsOutput = {"targetIds": [target.instance for target in names]}
        if token:
            answer["nextToken"] = token
        return answer

    def get_deployment_target(
        self, call: Call, request: api.GetDeploymentTargetInput
    ) -> api.GetDeploymentTargetOutput:  # fmt: skip
        one = self._started(call, request["deploymentId"])
        return {"deploymentTarget": self._targets(call, one, [request["targetId"]])[0]}

    def batch_get_deployment_targets(
        self, call: Call, request: api.BatchGetDeploymentTargetsInput
    ) -> api.BatchGetDeploymentTargetsOutput:
        one = self._started(call, request["deploymentId"])
        if len(request["targetIds"]) > _BATCH:
            raise TooMany(Subject.TARGET_ID, _BATCH)
        return {"deploymentTargets": self._targets(call, one, request["targetIds"])}

    def list_deployment_instances(
        self, call: Call, request: api.ListDeploymentInstancesInput
    ) -> api.ListDeploymentInstancesOutput:
        """The older form of ListDeploymentTargets."""
        one = self._started(call, request["deploymentId"])
        if request.get("instanceTypeFilter"):
            raise Invalid(Subject.DEPLOYMENT_INSTANCE_TYPE, "In-place deployments have no Blue and Green instances.")
        statuses = _check_statuses(request.get("instanceStatusFilter") or [])
        found, token = self._page(call, one, statuses, request.get("nextToken"))
        answer: api.ListDeploymentInstancesOutput = {"instancesList": [target.instance for target in found]}
        if token:
            answer["nextToken"] = token
        return answer

    def get_deployment_instance(
        self, call: Call, request: api.GetDeploymentInstanceInput
    ) -> api.GetDeploymentInstanceOutput:
        one = self._deployment(call, request["deploymentId"])
        name = instance_of(request["instanceId"], Subject.INSTANCE_ID)
        found = targets.of_instances(call.tx, scope(call), one.id, [name]).get(name)
        if found is None:
            raise NotFound(Subject.INSTANCE_ID, request["instanceId"])
        return {"instanceSummary": summary_out(one.id, found, _arn(call, found))}

    def batch_get_deployment_instances(
        self, call: Call, request: api.BatchGetDeploymentInstancesInput
    ) -> api.BatchGetDeploymentInstancesOutput:
        one = self._deployment(call, request["deploymentId"])
        if not request["instanceIds"]:
            raise Required(Subject.INSTANCE_ID)
        names = [instance_of(item, Subject.INSTANCE_ID) for item in request["instanceIds"][: _BATCH + 1]]
        found = targets.of_instances(call.tx, scope(call), one.id, _check_few(names))
        known = [found[name] for name in dict.fromkeys(names) if name in found]
        answer: api.BatchGetDeploymentInstancesOutput = {
            "instancesSummary": [summary_out(one.id, target, _arn(call, target)) for target in known]
        }
        if missing := [name for name in names if name not in found]:
            answer["errorMessage"] = f"These instances are not part of the deployment: {', '.join(missing)}"
        return answer

    def _started(self, call: Call, deployment_id: str) -> Deployment:
        """Raises Required, Invalid, NotFound, NotStarted."""
        one = self._deployment(call, deployment_id)
        if not one.started:
            raise NotStarted(one.id)
        return one

    def _page(
        self, call: Call, one: Deployment, statuses: Sequence[TargetStatus], token: str | None
    ) -> tuple[Sequence[Target], str | None]:
        rows = targets.page(call.tx, scope(call), one.id, statuses, number_of(token, -1), PAGE + 1)
        return cut(rows, lambda target: str(target.position))

    def _targets(self, call: Call, one: Deployment, ids: Sequence[str]) -> list[api.DeploymentTarget]:
        """Raises Required, NotFound."""
        if not ids:
            raise Required(Subject.TARGET_ID)
        names = {target_id: instance_of(target_id, Subject.TARGET_ID) for target_id in ids}
        found = targets.of_instances(call.tx, scope(call), one.id, list(names.values()))
        for target_id, name in names.items():
            if name not in found:
                raise NotFound(Subject.TARGET, target_id)
        return [target_out(one.id, found[name], _arn(call, found[name])) for name in names.values()]


def _arn(call: Call, target: Target) -> str:
    return call.arn(f"instance/{target.instance_id}")


def _statuses_of(filters: Mapping[str, Sequence[str]]) -> list[TargetStatus]:
    for name in filters:
        if name == "ServerInstanceLabel":
            raise Invalid(Subject.DEPLOYMENT_INSTANCE_TYPE, "In-place deployments have no Blue and Green instances.")
        if name != "TargetStatus":
            raise Invalid(Subject.TARGET_FILTER, f"Targets cannot be filtered by '{name}'.")
    return _check_statuses(filters.get("TargetStatus", []))


def _check_statuses(names: Sequence[str]) -> list[TargetStatus]:
    for name in names:
        if name not in _INSTANCE_STATUSES:
            raise Invalid(Subject.INSTANCE_STATUS, f"The instance status '{name}' does not exist.")
    return [TargetStatus(name) for name in names]


def _check_few(names: Sequence[str]) -> Sequence[str]:
    if len(names) > _BATCH:
        raise BatchTooLarge(_BATCH)
    return names
