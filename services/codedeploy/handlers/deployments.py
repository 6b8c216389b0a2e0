"""Deployments: begin, look, stop."""

from datetime import datetime

from emulator import runs
from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from services.codedeploy.domain.application import Application
from services.codedeploy.domain.deployment import (
    ID_LENGTH,
    Creator,
    Deployment,
    Options,
    Status,
    Stop,
    check_file_exists,
    check_statuses,
)
from services.codedeploy.domain.errors import (
    ActiveDeployment,
    AlreadyCompleted,
    Invalid,
    NotForThisType,
    NotFound,
    Required,
    Subject,
)
from services.codedeploy.domain.group import Group
from services.codedeploy.domain.lifecycle import TargetStatus
from services.codedeploy.domain.names import check_deployment_id, check_description
from services.codedeploy.domain.revision import Revision, check_deployable
from services.codedeploy.handlers.base import PAGE, Base, check_batch, cut, number_of, scope
from services.codedeploy.store import deployments, targets
from services.codedeploy.translate.deployments import deployment_out
from services.codedeploy.translate.groups import alarms_from, rollback_from
from services.codedeploy.translate.shapes import revision_from
from services.codedeploy.workflows.beginning import create

_NEWEST = 2**62
_STOPPED = "No more commands will be scheduled for execution in the deployment instances"


class Deployments(Base):
    """https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments.html"""

    def create_deployment(self, call: Call, request: api.CreateDeploymentInput) -> api.CreateDeploymentOutput:
        """A repeated in-process call of the same origin gets the same deployment."""
        if call.origin and (known := deployments.with_origin(call.tx, scope(call), call.origin)):
            return {"deploymentId": known}
        application = self._application(call, request["applicationName"])
        group = self._group(call, application, request.get("deploymentGroupName") or "")
        revision = check_deployable(revision_from(request.get("revision")))
        config = self._server_config(call, request.get("deploymentConfigName") or group.config)
        options = _options(request, group)
        if active := deployments.active(call.tx, scope(call), group.id):
            raise ActiveDeployment(group.name, active)
        one = _new(call, application, group, config.name, revision, options)
        create(call.tx, scope(call), one)
        return {"deploymentId": one.id}

    def get_deployment(self, call: Call, request: api.GetDeploymentInput) -> api.GetDeploymentOutput:
        return {"deploymentInfo": _info(call, self._deployment(call, request["deploymentId"]))}

    def batch_get_deployments(
        self, call: Call, request: api.BatchGetDeploymentsInput
    ) -> api.BatchGetDeploymentsOutput:  # fmt: skip
        """Unknown ids are left out."""
        ids = [check_deployment_id(one) for one in check_batch(request["deploymentIds"])]
        found = deployments.of_ids(call.tx, scope(call), ids)
        return {"deploymentsInfo": [_info(call, found[one]) for one in dict.fromkeys(ids) if one in found]}

    def list_deployments(self, call: Call, request: api.ListDeploymentsInput) -> api.ListDeploymentsOutput:
        start, end = _time_range(request)
        statuses = check_statuses(request.get("includeOnlyStatuses") or [])
        before = number_of(request.get("nextToken"), _NEWEST)
        group = self._listed_group(call, request)
        if request.get("externalId"):  # nothing here was made by CloudFormation
            return {"deployments": []}
        rows = deployments.page(
            call.tx, scope(call), group_id=group.id if group else None, statuses=statuses, start=start, end=end,
            before=before, limit=PAGE + 1,
        )  # fmt: skip
        shown, token = cut(rows, lambda row: str(row[0]))
        answer: api.ListDeploymentsOutput = {"deployments": [deployment_id for _, deployment_id in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    def stop_deployment(self, call: Call, request: api.StopDeploymentInput) -> api.StopDeploymentOutput:
        """The event that runs comes to its end; nothing follows it. Asked again, it does what was asked for last."""
        one = self._deployment(call, request["deploymentId"])
        if not one.active:
            raise AlreadyCompleted(one.id)
        wanted = request.get("autoRollbackEnabled")
        asked = Stop.ROLL_BACK if wanted else Stop.KEEP
        stop = asked if wanted is not None else one.stop or Stop.AS_CONFIGURED
        deployments.set_stop(call.tx, scope(call), one.id, stop)
        for stored in targets.with_status(call.tx, scope(call), one.id, TargetStatus.PENDING):
            targets.save(call.tx, scope(call), one.id, stored.target.skip(call.now))
        working = [_still_works(call, stored.current.run_id) for stored in self._in_progress(call, one.id)]
        deployments.go_on(call.tx, scope(call), one.id)
        return {"status": "Pending" if any(working) else "Succeeded", "statusMessage": _STOPPED}

    def continue_deployment(self, call: Call, request: api.ContinueDeploymentInput) -> None:
        """Only blue/green deployments wait, and there are none."""
        kind = request.get("deploymentWaitType")
        if kind not in (None, "READY_WAIT", "TERMINATION_WAIT"):
            raise Invalid(Subject.WAIT_TYPE, f"'{kind}' is neither READY_WAIT nor TERMINATION_WAIT.")
        self._refuse(call, request.get("deploymentId"), "ContinueDeployment")

    def skip_wait_time_for_instance_termination(
        self, call: Call, request: api.SkipWaitTimeForInstanceTerminationInput
    ) -> None:
        self._refuse(call, request.get("deploymentId"), "SkipWaitTimeForInstanceTermination")

    def put_lifecycle_event_hook_execution_status(
        self, call: Call, request: api.PutLifecycleEventHookExecutionStatusInput
    ) -> api.PutLifecycleEventHookExecutionStatusOutput:
        """Hooks of servers are scripts: no function reports for them."""
        one = self._deployment(call, request.get("deploymentId") or "")
        raise NotForThisType("PutLifecycleEventHookExecutionStatus", one.id)

    def _refuse(self, call: Call, deployment_id: str | None, operation: str) -> None:
        one = self._deployment(call, deployment_id or "")
        if not one.active:
            raise AlreadyCompleted(one.id)
        raise NotForThisType(operation, one.id)

    def _deployment(self, call: Call, deployment_id: str) -> Deployment:
        """Raises Required, Invalid, NotFound."""
        found = deployments.find(call.tx, scope(call), check_deployment_id(deployment_id))
        if found is None:
            raise NotFound(Subject.DEPLOYMENT, deployment_id)
        return found

    def _in_progress(self, call: Call, deployment_id: str) -> list[targets.Stored]:
        return targets.with_status(call.tx, scope(call), deployment_id, TargetStatus.IN_PROGRESS)

    def _listed_group(self, call: Call, request: api.ListDeploymentsInput) -> Group | None:
        application, name = request.get("applicationName"), request.get("deploymentGroupName")
        if request.get("externalId") and (application or name):
            raise Invalid(Subject.INPUT, "Give either an external ID or an application and deployment group.")
        if not application and not name:
            return None
        if not application:
            raise Required(Subject.APPLICATION_NAME)
        return self._group(call, self._application(call, application), name or "")


def _new(
    call: Call, application: Application, group: Group, config: str, revision: Revision, options: Options
) -> Deployment:
    return Deployment(
        f"d-{call.tx.ids.upper(ID_LENGTH)}", 0, application.id, application.name, group.id, group.name, config,
        Status.CREATED, Creator.USER, call.now, revision, options, group.good, origin=call.origin,
    )  # fmt: skip


def _options(request: api.CreateDeploymentInput, group: Group) -> Options:
    """The deployment's own rollback configuration replaces the group's."""
    if request.get("targetInstances"):
        raise Invalid(Subject.TARGET_INSTANCES, "Target instances are for blue/green deployments only.")
    own = rollback_from(request.get("autoRollbackConfiguration"))
    return Options(
        check_description(request.get("description") or ""), bool(request.get("ignoreApplicationStopFailures")),
        bool(request.get("updateOutdatedInstancesOnly")), check_file_exists(request.get("fileExistsBehavior")),
        group.rollback if own is None else own, alarms_from(request.get("overrideAlarmConfiguration")),
    )  # fmt: skip


def _info(call: Call, one: Deployment) -> api.DeploymentInfo:
    return deployment_out(one, targets.counts(call.tx, scope(call), one.id))


def _time_range(request: api.ListDeploymentsInput) -> tuple[datetime | None, datetime | None]:
    given = request.get("createTimeRange") or {}
    start, end = given.get("start"), given.get("end")
    if start is not None and end is not None and end < start:
        raise Invalid(Subject.TIME_RANGE, "The time range ends before it starts.")
    return start, end


def _still_works(call: Call, run_id: str) -> bool:
    """A run that nobody took yet is taken back."""
    state = runs.state(call.tx, run_id) if run_id else None
    if state is None or state.state == "finished":
        return False
    if state.state == "queued":
        runs.request_stop(call.tx, run_id)
        return False
    return True
