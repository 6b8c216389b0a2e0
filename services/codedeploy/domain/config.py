"""Deployment configurations: how many instances must stay healthy.

https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from services.codedeploy.domain.application import Platform
from services.codedeploy.domain.errors import Invalid, Subject

PREFIX = "CodeDeployDefault."
DEFAULT = "CodeDeployDefault.OneAtATime"
MOST_CONFIGS = 200
_EPOCH = datetime(2014, 11, 12, tzinfo=UTC)


class Measure(StrEnum):
    """How `HealthyHosts.value` counts."""

    HOST_COUNT = "HOST_COUNT"
    FLEET_PERCENT = "FLEET_PERCENT"
    MOST_CONCURRENCY = "MOST_CONCURRENCY"


@dataclass(frozen=True, slots=True)
class HealthyHosts:
    """MOST_CONCURRENCY n: so many at a time, all others stay healthy."""

    measure: Measure
    value: int

    def minimum(self, fleet: int) -> int:
        """How many of `fleet` instances must be healthy at any time."""
        if self.measure is Measure.HOST_COUNT:
            return self.value
        if self.measure is Measure.FLEET_PERCENT:
            return -(-fleet * self.value // 100)
        return max(0, fleet - self.value)


@dataclass(frozen=True, slots=True)
class Routing:
    """How traffic is shifted. kind: AllAtOnce, TimeBasedCanary or TimeBasedLinear; interval in minutes."""

    kind: str
    percentage: int = 0
    interval: int = 0


@dataclass(frozen=True, slots=True)
class DeploymentConfig:
    """healthy: of Server configurations; routing: of the others."""

    id: str
    name: str
    platform: Platform
    created_at: datetime
    healthy: HealthyHosts | None = None
    routing: Routing | None = None

    @property
    def predefined(self) -> bool:
        return self.name.startswith(PREFIX)


def check_custom_name(name: str) -> str:
    """Raises Invalid."""
    if name.startswith(PREFIX):
        raise Invalid(Subject.CONFIG_NAME, f"Names that begin with {PREFIX} belong to AWS.")
    return name


def check_healthy(measure: str | None, value: int | None) -> HealthyHosts:
    """Raises Invalid."""
    if measure not in (Measure.HOST_COUNT, Measure.FLEET_PERCENT) or value is None:
        raise Invalid(
            Subject.HEALTHY_HOSTS, "minimumHealthyHosts needs a type (HOST_COUNT or FLEET_PERCENT) and a value."
        )
    if value < 0 or (measure == Measure.FLEET_PERCENT and value > 99):
        raise Invalid(
            Subject.HEALTHY_HOSTS, f"{value} is not possible: a FLEET_PERCENT is 0 to 99, a HOST_COUNT not negative."
        )
    return HealthyHosts(Measure(measure), value)


def check_routing(kind: str | None, percentage: int | None, interval: int | None) -> Routing:
    """Raises Invalid. percentage and interval: of the part that belongs to `kind`."""
    if kind == "AllAtOnce":
        return Routing(kind)
    if kind not in ("TimeBasedCanary", "TimeBasedLinear"):
        raise Invalid(Subject.ROUTING, f"The traffic routing type '{kind}' does not exist.")
    if percentage is None or interval is None or not 1 <= percentage <= 99 or not 1 <= interval <= 2880:
        raise Invalid(Subject.ROUTING, f"{kind} needs a percentage of 1 to 99 and an interval of 1 to 2880 minutes.")
    return Routing(kind, percentage, interval)


def _server(number: int, name: str, measure: Measure, value: int) -> DeploymentConfig:
    return DeploymentConfig(
        f"00000000-0000-0000-0000-{number:012d}", PREFIX + name, Platform.SERVER, _EPOCH, HealthyHosts(measure, value)
    )


def _shift(number: int, platform: Platform, name: str, routing: Routing) -> DeploymentConfig:
    return DeploymentConfig(
        f"00000000-0000-0000-0000-{number:012d}", PREFIX + platform + name, platform, _EPOCH, routing=routing
    )


def _predefined() -> tuple[DeploymentConfig, ...]:
    canary, linear = "TimeBasedCanary", "TimeBasedLinear"
    ecs, function = Platform.ECS, Platform.LAMBDA
    return (
        _server(1, "OneAtATime", Measure.MOST_CONCURRENCY, 1),
        _server(2, "HalfAtATime", Measure.FLEET_PERCENT, 50),
        _server(3, "AllAtOnce", Measure.FLEET_PERCENT, 0),
        _shift(4, function, "AllAtOnce", Routing("AllAtOnce")),
        _shift(5, function, "Canary10Percent5Minutes", Routing(canary, 10, 5)),
        _shift(6, function, "Canary10Percent10Minutes", Routing(canary, 10, 10)),
        _shift(7, function, "Canary10Percent15Minutes", Routing(canary, 10, 15)),
        _shift(8, function, "Canary10Percent30Minutes", Routing(canary, 10, 30)),
        _shift(9, function, "Linear10PercentEvery1Minute", Routing(linear, 10, 1)),
        _shift(10, function, "Linear10PercentEvery2Minutes", Routing(linear, 10, 2)),
        _shift(11, function, "Linear10PercentEvery3Minutes", Routing(linear, 10, 3)),
        _shift(12, function, "Linear10PercentEvery10Minutes", Routing(linear, 10, 10)),
        _shift(13, ecs, "AllAtOnce", Routing("AllAtOnce")),
        _shift(14, ecs, "Canary10Percent5Minutes", Routing(canary, 10, 5)),
        _shift(15, ecs, "Canary10Percent15Minutes", Routing(canary, 10, 15)),
        _shift(16, ecs, "Linear10PercentEvery1Minutes", Routing(linear, 10, 1)),
        _shift(17, ecs, "Linear10PercentEvery3Minutes", Routing(linear, 10, 3)),
    )


PREDEFINED: Mapping[str, DeploymentConfig] = {one.name: one for one in _predefined()}
