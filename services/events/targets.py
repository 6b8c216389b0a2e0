"""What can receive an event. A new kind of target is one function and one line in TARGETS."""

import contextlib
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from emulator.api import codebuild, codepipeline, logs, sns, sqs
from emulator.engine import enqueue
from emulator.gateway.service import Platform
from emulator.kernel.arn import Arn
from emulator.kernel.errors import AwsError


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event for one target of a rule. input: what the target's Input… settings made of it, None without them.
    group: the message group in a FIFO queue. dead_letters_to: ARN of the queue for what cannot be delivered; both ""
    without one."""

    arn: str
    id: str
    role: str
    rule_arn: str
    rule: str
    input: str | None
    event: Mapping[str, Any]
    group: str = ""
    dead_letters_to: str = ""

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> Self:
        """As `to_job` wrote it."""
        return cls(**{name: payload[name] for name in cls.__dataclass_fields__})

    def to_job(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def target(self) -> Arn:
        return Arn.parse(self.arn)

    @property
    def once(self) -> str:
        """The same for every repetition of this delivery, and another one for another target or rule."""
        return f"events/{self.event['id']}.{self.id}/{self.rule_arn}"

    @property
    def text(self) -> str:
        """What a target gets that takes any text."""
        return self.input if self.input is not None else json.dumps(self.event)

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
        codepipeline.Client, account=arn.account, region=arn.region, principal=delivery.role, origin=delivery.once
    )
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
    request["idempotencyToken"] = hashlib.sha256(delivery.once.encode()).hexdigest()
    client.start_build(request)


def _write_log(platform: Platform, delivery: Delivery) -> None:
    """One stream per rule in the log group."""
    arn = delivery.target
    group = arn.resource.removeprefix("log-group:").removesuffix(":*")
    client = platform.client(logs.Client, account=arn.account, region=arn.region, origin=delivery.once)
    with contextlib.suppress(logs.ResourceAlreadyExistsException):
        client.create_log_stream({"logGroupName": group, "logStreamName": delivery.rule})
    now = round(platform.clock.now().timestamp() * 1000)
    line: logs.InputLogEvent = {"timestamp": now, "message": delivery.text}
    client.put_log_events({"logGroupName": group, "logStreamName": delivery.rule, "logEvents": [line]})


def _send(platform: Platform, delivery: Delivery) -> None:
    """A FIFO queue deduplicates by content, as AWS asks for, or refuses."""
    arn = delivery.target
    client = platform.client(sqs.Client, account=arn.account, region=arn.region, origin=delivery.once)
    request: sqs.SendMessageRequest = {"QueueUrl": f"/{arn.account}/{arn.resource}", "MessageBody": delivery.text}
    if delivery.group:
        request["MessageGroupId"] = delivery.group
    client.send_message(request)


def _publish(platform: Platform, delivery: Delivery) -> None:
    arn = delivery.target
    client = platform.client(sns.Client, account=arn.account, region=arn.region, origin=delivery.once)
    client.publish({"TopicArn": delivery.arn, "Message": delivery.text})


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
    "sqs": _send,
    "sns": _publish,
}
"""Service part of the ARN -> how to deliver."""


def bury(platform: Platform, delivery: Delivery, error: AwsError, tried: int) -> None:
    """Put a failed delivery into its dead-letter queue. Raises AwsError.

    https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
    """
    arn = Arn.parse(delivery.dead_letters_to)
    client = platform.client(sqs.Client, account=arn.account, region=arn.region, origin=delivery.once)
    facts = {
        "RULE_ARN": delivery.rule_arn, "TARGET_ARN": delivery.arn, "ERROR_CODE": error.wire_code,
        "ERROR_MESSAGE": error.message or error.wire_code, "RETRY_ATTEMPTS": str(tried),
    }  # fmt: skip
    attributes: dict[str, sqs.MessageAttributeValue] = {
        name: {"DataType": "String", "StringValue": fact} for name, fact in facts.items()
    }
    client.send_message(
        {"QueueUrl": f"/{arn.account}/{arn.resource}", "MessageBody": delivery.text, "MessageAttributes": attributes}
    )


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
