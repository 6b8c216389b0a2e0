"""Which triggers want to know of what."""

from collections.abc import Sequence

from services.codedeploy.domain.deployment import Creator, Deployment, Status
from services.codedeploy.domain.lifecycle import TargetStatus
from services.codedeploy.domain.triggers import Trigger, TriggerEvent

_DEPLOYMENT = {
    Status.CREATED: TriggerEvent.DEPLOYMENT_START, Status.SUCCEEDED: TriggerEvent.DEPLOYMENT_SUCCESS,
    Status.FAILED: TriggerEvent.DEPLOYMENT_FAILURE, Status.STOPPED: TriggerEvent.DEPLOYMENT_STOP,
}  # fmt: skip
_INSTANCE = {
    TargetStatus.IN_PROGRESS: TriggerEvent.INSTANCE_START, TargetStatus.SUCCEEDED: TriggerEvent.INSTANCE_SUCCESS,
    TargetStatus.FAILED: TriggerEvent.INSTANCE_FAILURE,
}  # fmt: skip


def for_deployment(triggers: Sequence[Trigger], one: Deployment) -> list[Trigger]:
    """Those that want to know that it has its status. Every status of a rollback is a DeploymentRollback."""
    wanted = {_DEPLOYMENT.get(one.status)}
    if one.creator is Creator.ROLLBACK:
        wanted.add(TriggerEvent.DEPLOYMENT_ROLLBACK)
    return [trigger for trigger in triggers if wanted & set(trigger.events)]


def for_instance(triggers: Sequence[Trigger], status: TargetStatus) -> list[Trigger]:
    """Those that want to know that an instance has this status."""
    event = _INSTANCE.get(status)
    return [trigger for trigger in triggers if event in trigger.events]
