"""Deployment groups: which instances, how carefully, and what when it fails."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.codedeploy.domain.errors import Invalid, Subject, TooMany
from services.codedeploy.domain.revision import Revision
from services.codedeploy.domain.tags import Selection
from services.codedeploy.domain.triggers import Trigger

MOST_GROUPS = 1000
MOST_ALARMS = 10


class RollbackEvent(StrEnum):
    """What makes CodeDeploy bring back the last good revision."""

    FAILURE = "DEPLOYMENT_FAILURE"
    ALARM = "DEPLOYMENT_STOP_ON_ALARM"
    REQUEST = "DEPLOYMENT_STOP_ON_REQUEST"


@dataclass(frozen=True, slots=True)
class Rollback:
    """An automatic rollback configuration."""

    enabled: bool = False
    events: tuple[RollbackEvent, ...] = ()

    def wanted(self, event: RollbackEvent) -> bool:
        return self.enabled and event in self.events


@dataclass(frozen=True, slots=True)
class Alarms:
    """ignore_poll_failure: go on when an alarm cannot be asked. Here none can: there is no CloudWatch."""

    enabled: bool = False
    ignore_poll_failure: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Last:
    """A deployment as its group remembers it."""

    deployment_id: str
    status: str
    created_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """id stays when the name changes; hosts keep their installed files by it.

    ec2, termination_hook: kept; this emulator has no EC2 instances and no Auto Scaling groups.
    target: revision of the last deployment. good: of the last successful one.
    """

    id: str
    application_id: str
    name: str
    role: str
    config: str
    on_premises: Selection = field(default_factory=Selection)
    ec2: Selection = field(default_factory=Selection)
    rollback: Rollback | None = None
    alarms: Alarms | None = None
    triggers: tuple[Trigger, ...] = ()
    outdated: str = "UPDATE"
    termination_hook: bool = False
    tags: Mapping[str, str] = field(default_factory=dict)
    target: Revision | None = None
    good: Revision | None = None
    last_attempted: Last | None = None
    last_successful: Last | None = None


def make_rollback(enabled: bool | None, events: Sequence[str]) -> Rollback:
    """Raises Invalid."""
    unknown = [event for event in events if event not in set(RollbackEvent)]
    if unknown or len(set(events)) != len(events):
        raise Invalid(Subject.ROLLBACK, f"Automatic rollback events are {', '.join(RollbackEvent)}, each at most once.")
    if enabled and not events:
        raise Invalid(Subject.ROLLBACK, "Automatic rollback needs at least one event when it is enabled.")
    return Rollback(bool(enabled), tuple(RollbackEvent(event) for event in events))


def make_alarms(enabled: bool | None, ignore: bool | None, names: Sequence[str | None]) -> Alarms:
    """Raises Invalid."""
    if any(not name or len(name) > 255 for name in names) or len(set(names)) != len(names):
        raise Invalid(Subject.ALARMS, "Alarm names have 1 to 255 characters and are given once each.")
    if enabled and not names:
        raise Invalid(Subject.ALARMS, "An enabled alarm configuration needs at least one alarm.")
    if len(names) > MOST_ALARMS:
        raise TooMany(Subject.ALARMS, MOST_ALARMS)
    if enabled and not ignore:
        raise Invalid(
            Subject.ALARMS,
            "codexyz has no CloudWatch alarms to watch, so every deployment would be stopped: set "
            "ignorePollAlarmFailure, or leave the alarm configuration disabled.",
        )
    return Alarms(bool(enabled), bool(ignore), tuple(name for name in names if name))


def check_in_place(kind: str | None, option: str | None) -> None:
    """Raises Invalid: blue/green and load balancers are not built."""
    if kind not in (None, "IN_PLACE", "BLUE_GREEN") or option not in (
        None, "WITH_TRAFFIC_CONTROL", "WITHOUT_TRAFFIC_CONTROL"
    ):  # fmt: skip
        raise Invalid(Subject.STYLE, "The deployment style is not one that CodeDeploy knows.")
    if kind == "BLUE_GREEN":
        raise Invalid(Subject.STYLE, "codexyz deploys in place: BLUE_GREEN is not implemented. See docs/coverage.md.")
    if option == "WITH_TRAFFIC_CONTROL":
        raise Invalid(
            Subject.STYLE, "codexyz has no load balancers: use WITHOUT_TRAFFIC_CONTROL. See docs/coverage.md."
        )
