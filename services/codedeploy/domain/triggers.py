"""Triggers: notifications of what happens in a deployment group.

https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-sns-event-notifications.html
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.codedeploy.domain.errors import Invalid, Subject, TooMany

MOST_TRIGGERS = 10


class TriggerEvent(StrEnum):
    """AWS's TriggerEventType."""

    DEPLOYMENT_START = "DeploymentStart"
    DEPLOYMENT_SUCCESS = "DeploymentSuccess"
    DEPLOYMENT_FAILURE = "DeploymentFailure"
    DEPLOYMENT_STOP = "DeploymentStop"
    DEPLOYMENT_ROLLBACK = "DeploymentRollback"
    DEPLOYMENT_READY = "DeploymentReady"
    INSTANCE_START = "InstanceStart"
    INSTANCE_SUCCESS = "InstanceSuccess"
    INSTANCE_FAILURE = "InstanceFailure"
    INSTANCE_READY = "InstanceReady"


@dataclass(frozen=True, slots=True)
class Trigger:
    """topic: ARN of an SNS topic."""

    name: str
    topic: str
    events: tuple[TriggerEvent, ...]


def make_trigger(name: str | None, topic: str | None, events: Sequence[str]) -> Trigger:
    """Raises Invalid."""
    if not name or not (topic or "").startswith("arn:") or not events:
        raise Invalid(Subject.TRIGGER, "A trigger needs a name, the ARN of an SNS topic, and at least one event.")
    if unknown := [event for event in events if event not in set(TriggerEvent)]:
        raise Invalid(Subject.TRIGGER, f"The trigger event '{unknown[0]}' does not exist.")
    return Trigger(name, topic or "", tuple(TriggerEvent(event) for event in dict.fromkeys(events)))


def check_triggers(triggers: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Raises Invalid, TooMany."""
    if len({trigger.name for trigger in triggers}) != len(triggers):
        raise Invalid(Subject.TRIGGER, "The triggers of a deployment group have names of their own.")
    if len(triggers) > MOST_TRIGGERS:
        raise TooMany(Subject.TRIGGER, MOST_TRIGGERS)
    return tuple(triggers)
