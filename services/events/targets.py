"""What can receive an event. A new kind of target is one function and one line in TARGETS."""

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from emulator.api import codebuild, codepipeline, logs
from emulator.engine import enqueue
from emulator.gateway.service import Platform
from emulator.kernel.arn import Arn
from emulator.kernel.errors import AwsError


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event for one target. input: what the target's Input… settings made of it, None without them."""

    arn: str
    role: str
    rule_arn: str
    rule: str
    input: str | None
    event: Mapping[str, Any]

    @property
    def target(self) -> Arn:
        return Arn.parse(self.arn)

    @property
    def once(self) -> str:
        """The same for every repetition of this delivery."""
        return f"{self.event['id']}:{self.arn}"

    def parameters(self, *names: str) -> dict[str, Any]:
        """Those members of a JSON input that the target understands."""
        try:
            given = json.loads(self.input or "{}")
        except ValueError:
            return {}
        return {name: given[name] for name in names if name in given} if isinstance(given, dict) else {}


def _start_pipeline(platform: Platform, delivery: Delivery) -> None:
    """The origin tells the rule, which the execution shows as its trigger: two rules start two executions."""
    arn = delivery.target
    if not delivery.role:
        raise AwsError(f"RoleArn is required for target {delivery.arn}.", code="ValidationException")
    client = platform.client(
        codepipeline.Client, account=arn.account, region=arn.region, principal=delivery.role,
        origin=f"events/{delivery.event['id']}/{delivery.rule_arn}",
    )  # fmt: skip
    given = delivery.parameters("variables", "sourceRevisions")
    request: Any = {"name": arn.resource}
    if variables := _records(given.get("variables"), "name", "value"):
        request["variables"] = variables
    if revisions := _records(given.get("sourceRevisions"), "actionName", "revisionType", "revisionValue"):
        request["sourceRevisions"] = revisions
    client.start_pipeline_execution(request)


def _records(given: Any, *names: str) -> list[dict[str, str]]:
    """A list of objects with these texts; anything else was not meant for the target."""
    found = given if isinstance(given, list) else []
    fine = all(isinstance(one, dict) and all(isinstance(one.get(name), str) for name in names) for one in found)
    return [{name: one[name] for name in names} for one in found] if fine else []


_BUILD_MEMBERS = (
    "sourceVersion", "environmentVariablesOverride", "buildspecOverride", "imageOverride", "computeTypeOverride",
    "environmentTypeOverride", "timeoutInMinutesOverride", "artifactsOverride", "sourceTypeOverride",
    "sourceLocationOverride", "privilegedModeOverride",
)  # fmt: skip


def _start_build(platform: Platform, delivery: Delivery) -> None:
    arn = delivery.target
    client = platform.client(
        codebuild.Client, account=arn.account, region=arn.region, principal=delivery.role, origin=delivery.once
    )
    request: Any = {**delivery.parameters(*_BUILD_MEMBERS), "projectName": arn.resource.removeprefix("project/")}
    request["idempotencyToken"] = delivery.event["id"]
    client.start_build(request)


def _write_log(platform: Platform, delivery: Delivery) -> None:
    """One stream per rule in the log group."""
    arn = delivery.target
    group = arn.resource.removeprefix("log-group:").removesuffix(":*")
    client = platform.client(logs.Client, account=arn.account, region=arn.region, origin=delivery.once)
    with contextlib.suppress(logs.ResourceAlreadyExistsException):
        client.create_log_stream({"logGroupName": group, "logStreamName": delivery.rule})
    message = delivery.input if delivery.input is not None else json.dumps(delivery.event)
    now = round(platform.clock.now().timestamp() * 1000)
    client.put_log_events(
        {"logGroupName": group, "logStreamName": delivery.rule, "logEvents": [{"timestamp": now, "message": message}]}
    )


def _forward(platform: Platform, delivery: Delivery) -> None:
    """To another bus, in whichever account and region; the event keeps its id, so it cannot go round in circles."""
    arn = delivery.target
    payload = {"bus": arn.resource.removeprefix("event-bus/"), "event": dict(delivery.event)}
    with platform.db.write() as tx:
        enqueue(tx, "events.route", payload, account=arn.account, region=arn.region)


TARGETS: dict[str, Callable[[Platform, Delivery], None]] = {
    "codepipeline": _start_pipeline,
    "codebuild": _start_build,
    "logs": _write_log,
    "events": _forward,
}
"""Service part of the ARN -> how to deliver."""


def target_kind(arn: str) -> str:
    """Raises AwsError for what is no ARN, or for a target that codexyz cannot deliver to."""
    try:
        service = Arn.parse(arn).service
    except ValueError as error:
        message = f"Parameter {arn} is not valid. Reason: Provided Arn is not in correct format."
        raise AwsError(message, code="ValidationException") from error
    if service not in TARGETS:
        known = ", ".join(sorted(TARGETS))
        message = f"codexyz does not deliver events to {service} ({arn}). It knows these targets: {known}."
        raise AwsError(message, code="ValidationException")
    return service
