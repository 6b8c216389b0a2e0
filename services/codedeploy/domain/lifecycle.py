"""What happens on one instance: lifecycle events, one after another.

https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

TAIL_LIMIT = 2048


class EventName(StrEnum):
    """The events of an in-place deployment without load balancer, in order."""

    APPLICATION_STOP = "ApplicationStop"
    DOWNLOAD_BUNDLE = "DownloadBundle"
    BEFORE_INSTALL = "BeforeInstall"
    INSTALL = "Install"
    AFTER_INSTALL = "AfterInstall"
    APPLICATION_START = "ApplicationStart"
    VALIDATE_SERVICE = "ValidateService"


OWN_EVENTS = (EventName.DOWNLOAD_BUNDLE, EventName.INSTALL)
"""Done by the agent itself; no scripts."""


class EventStatus(StrEnum):
    """AWS's LifecycleEventStatus."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"
    SKIPPED = "Skipped"
    UNKNOWN = "Unknown"


class TargetStatus(StrEnum):
    """AWS's TargetStatus."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"
    SKIPPED = "Skipped"
    UNKNOWN = "Unknown"
    READY = "Ready"


class ErrorCode(StrEnum):
    """AWS's LifecycleErrorCode."""

    SUCCESS = "Success"
    SCRIPT_MISSING = "ScriptMissing"
    SCRIPT_NOT_EXECUTABLE = "ScriptNotExecutable"
    SCRIPT_TIMED_OUT = "ScriptTimedOut"
    SCRIPT_FAILED = "ScriptFailed"
    UNKNOWN = "UnknownError"


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """How an event ended. tail: the end of its log, whole lines, at most TAIL_LIMIT characters."""

    code: ErrorCode
    message: str
    script: str = ""
    tail: str = ""


GOOD = Diagnostics(ErrorCode.SUCCESS, "Succeeded")
AGENT_AWAY = (
    "CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and "
    "make sure the agent is running and can connect to the CodeDeploy server."
)
PICK_UP_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class LifecycleEvent:
    """A skipped event has an end but no start."""

    name: EventName
    status: EventStatus = EventStatus.PENDING
    started_at: datetime | None = None
    ended_at: datetime | None = None
    diagnostics: Diagnostics | None = None

    @property
    def over(self) -> bool:
        return self.status not in (EventStatus.PENDING, EventStatus.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class Target:
    """One instance in one deployment. position: its turn, from 0. Its methods give the target after something."""

    position: int
    instance: str
    instance_id: str
    status: TargetStatus
    updated_at: datetime
    events: tuple[LifecycleEvent, ...]

    @property
    def next_event(self) -> EventName | None:
        """The first event that is not over."""
        return next((event.name for event in self.events if not event.over), None)

    def event(self, name: EventName) -> LifecycleEvent:
        return next(event for event in self.events if event.name is name)

    def taken_up(self, at: datetime) -> "Target":
        return replace(self, status=TargetStatus.IN_PROGRESS, updated_at=at)

    def begin(self, name: EventName, at: datetime) -> "Target":
        """`name` runs now. Events before it that had nothing to do have succeeded."""
        before = self.succeed_before(name, at)
        started = LifecycleEvent(name, EventStatus.IN_PROGRESS, at)
        return before._change(at, lambda event: started if event.name is name and not event.over else event)

    def succeed_before(self, name: EventName, at: datetime) -> "Target":
        names = [event.name for event in self.events]
        earlier = names[: names.index(name)]
        return self._change(at, lambda event: _good(event, at) if event.name in earlier else event)

    def succeed(self, name: EventName, at: datetime) -> "Target":
        return self.succeed_before(name, at)._change(
            at, lambda event: _good(event, at) if event.name is name else event
        )

    def fail(self, name: EventName, why: Diagnostics, at: datetime) -> "Target":
        """The event failed; whether the target did is decided by `abandon`."""

        def failed(event: LifecycleEvent) -> LifecycleEvent:
            if event.name is not name or event.over:
                return event
            return LifecycleEvent(name, EventStatus.FAILED, event.started_at or at, at, why)

        return self._change(at, failed)

    def abandon(self, at: datetime) -> "Target":
        """It ends here: what did not happen is skipped."""
        return replace(self._skip_rest(at), status=TargetStatus.FAILED)

    def skip(self, at: datetime) -> "Target":
        """The deployment ended before its turn came."""
        return replace(self._skip_rest(at), status=TargetStatus.SKIPPED)

    def complete(self, at: datetime) -> "Target":
        done = self._change(at, lambda event: _good(event, at))
        return replace(done, status=TargetStatus.SUCCEEDED)

    def _skip_rest(self, at: datetime) -> "Target":
        def skipped(event: LifecycleEvent) -> LifecycleEvent:
            return event if event.over else LifecycleEvent(event.name, EventStatus.SKIPPED, None, at)

        return self._change(at, skipped)

    def _change(self, at: datetime, change: Callable[[LifecycleEvent], LifecycleEvent]) -> "Target":
        return replace(self, events=tuple(change(event) for event in self.events), updated_at=at)


def _good(event: LifecycleEvent, at: datetime) -> LifecycleEvent:
    if event.over:
        return event
    return LifecycleEvent(event.name, EventStatus.SUCCEEDED, event.started_at or at, at, GOOD)


def new_target(position: int, instance: str, instance_id: str, at: datetime) -> Target:
    events = tuple(LifecycleEvent(name) for name in EventName)
    return Target(position, instance, instance_id, TargetStatus.PENDING, at, events)


def tail_of(log: str) -> str:
    """The newest lines of `log` that fit. Every line ends with a newline."""
    if len(log) <= TAIL_LIMIT:
        return log
    start = log.find("\n", len(log) - TAIL_LIMIT - 1)
    return log[start + 1 :]
