"""Domain in EventBridge's shapes and words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson

from emulator.api import events
from emulator.kernel import pattern
from emulator.kernel.errors import AwsError, DomainError, validation_error
from services.events.domain import rules
from services.events.domain.rules import Bus, Rule, Target


def tags_from(tags: Sequence[events.Tag]) -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in tags}


def tags_out(tags: Mapping[str, str]) -> list[events.Tag]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def bus_out(bus: Bus) -> events.EventBus:
    shape: events.EventBus = {
        "Name": bus.name, "Arn": bus.arn, "CreationTime": bus.created_at, "LastModifiedTime": bus.modified_at
    }  # fmt: skip
    if bus.description:
        shape["Description"] = bus.description
    if bus.policy:
        shape["Policy"] = orjson.dumps(bus.policy).decode()
    return shape


def rule_out(rule: Rule) -> events.Rule:
    shape: events.Rule = {
        "Name": rule.id.name, "Arn": rule.id.arn, "State": rule.state, "EventBusName": rule.id.bus
    }  # fmt: skip
    if rule.pattern:
        shape["EventPattern"] = rule.pattern
    if rule.schedule:
        shape["ScheduleExpression"] = rule.schedule
    if rule.description:
        shape["Description"] = rule.description
    if rule.role_arn:
        shape["RoleArn"] = rule.role_arn
    return shape


def target_from(spec: events.Target) -> Target:
    return Target(spec["Id"], spec["Arn"], dict(spec))


def _no_rule(error: rules.NoSuchRule) -> AwsError:
    return events.ResourceNotFoundException(f"Rule {error.name} does not exist on EventBus {error.bus}.")


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    rules.NoSuchBus: lambda error: events.ResourceNotFoundException(f"Event bus {error.name} does not exist."),
    rules.BusExists: lambda error: events.ResourceAlreadyExistsException(f"Event bus {error.name} already exists."),
    rules.NoSuchRule: _no_rule,
    rules.Refused: lambda error: validation_error(error.reason),
    rules.TooManyTargets: lambda error: events.LimitExceededException(
        "The requested resource exceeds the maximum number allowed."
    ),
    pattern.InvalidPattern: lambda error: events.InvalidEventPatternException(
        f"Event pattern is not valid. Reason: {error.reason}"
    ),
}
