"""Buses, rules and targets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from emulator.kernel.errors import DomainError

DEFAULT_BUS = "default"
MAX_TARGETS = 5


@dataclass(frozen=True, slots=True)
class Bus:
    """An event bus. The default bus is there without being made."""

    account: str
    region: str
    name: str
    created_at: datetime
    modified_at: datetime
    description: str = ""
    policy: Mapping[str, Any] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def arn(self) -> str:
        return f"arn:aws:events:{self.region}:{self.account}:event-bus/{self.name}"


@dataclass(frozen=True, slots=True)
class RuleId:
    """Which rule."""

    account: str
    region: str
    bus: str
    name: str

    @property
    def arn(self) -> str:
        place = self.name if self.bus == DEFAULT_BUS else f"{self.bus}/{self.name}"
        return f"arn:aws:events:{self.region}:{self.account}:rule/{place}"


@dataclass(frozen=True, slots=True)
class Rule:
    """pattern, schedule: one of them at least. clock: changes whenever the schedule does, so old timers fall silent."""

    id: RuleId
    pattern: str = ""
    schedule: str = ""
    state: str = "ENABLED"
    description: str = ""
    role_arn: str = ""
    clock: int = 0
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def enabled(self) -> bool:
        return self.state != "DISABLED"


@dataclass(frozen=True, slots=True)
class Target:
    """spec: the target as the API has it, ARN and input included."""

    id: str
    arn: str
    spec: Mapping[str, Any]


@dataclass
class NoSuchBus(DomainError):
    name: str


@dataclass
class BusExists(DomainError):
    name: str


@dataclass
class NoSuchRule(DomainError):
    name: str
    bus: str


@dataclass
class Refused(DomainError):
    """A request that breaks a rule of the service; reason is AWS's message."""

    reason: str


@dataclass
class TooManyTargets(DomainError):
    pass


def check_queue(spec: Mapping[str, Any], service: str) -> None:
    """A FIFO queue needs a message group; a dead-letter queue is a standard queue. service: of the target. Raises
    Refused."""
    dead = spec.get("DeadLetterConfig", {}).get("Arn", "")
    if dead and (not dead.startswith("arn:aws:sqs:") or dead.endswith(".fifo")):
        raise Refused(f"Parameter {dead} is not valid. Reason: a dead-letter queue must be a standard SQS queue.")
    grouped = bool(spec.get("SqsParameters", {}).get("MessageGroupId"))
    if service == "sqs" and spec["Arn"].endswith(".fifo") and not grouped:
        raise Refused(f"Parameter(s) MessageGroupId must be specified for target: {spec['Id']}.")
    if grouped and service != "sqs":
        raise Refused(f"Parameter(s) SqsParameters is not supported for target: {spec['Id']}.")
