"""Fleets: machines that are reserved for the builds of some projects. Here they are a number of builds at a time.

https://docs.aws.amazon.com/codebuild/latest/userguide/fleets.html
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from emulator.kernel.arn import Arn
from services.codebuild.domain.errors import Refused
from services.codebuild.domain.machines import configured
from services.codebuild.domain.project import Settings, check_tags

SETTING_NAMES = (
    "baseCapacity", "environmentType", "computeType", "computeConfiguration", "scalingConfiguration",
    "overflowBehavior", "vpcConfig", "proxyConfiguration", "imageId", "fleetServiceRole", "tags",
)  # fmt: skip
QUOTA = 10
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9\-_]{1,127}\Z")
_LINUX = ("LINUX", "ARM")


class FleetStatus(StrEnum):
    """CREATING and UPDATING end by a job, PENDING_DELETION when the last build has left; then the fleet is gone."""

    CREATING = "CREATING"
    UPDATING = "UPDATING"
    ACTIVE = "ACTIVE"
    PENDING_DELETION = "PENDING_DELETION"
    CREATE_FAILED = "CREATE_FAILED"


READY = (FleetStatus.UPDATING, FleetStatus.ACTIVE)
"""Runs builds."""
OPEN = (FleetStatus.CREATING, *READY)
"""Takes builds, to run them now or as soon as it is made."""


@dataclass(frozen=True, slots=True)
class Fleet:
    """settings: as the API names them. desired: how many builds it runs at a time. context, message: what failed.
    before: the settings that a failed update goes back to."""

    account: str
    region: str
    name: str
    uuid: str
    settings: Settings
    created_at: datetime
    modified_at: datetime
    status: FleetStatus = FleetStatus.CREATING
    desired: int = 0
    context: str = ""
    message: str = ""
    before: Settings | None = None

    @property
    def arn(self) -> str:
        return str(Arn("codebuild", self.region, self.account, f"fleet/{self.name}:{self.uuid}"))

    @property
    def overflows(self) -> bool:
        """Whether builds for which it has no machine run on demand instead of waiting for one."""
        return bool(self.settings["overflowBehavior"] == "ON_DEMAND")

    @property
    def scales(self) -> bool:
        return "scalingConfiguration" in self.settings


def with_defaults(given: Settings) -> Settings:
    """The settings as CreateFleet echoes them. Raises Refused."""
    settings = {"overflowBehavior": "QUEUE", "tags": [], **given}
    if not settings.get("scalingConfiguration"):
        settings.pop("scalingConfiguration", None)
    configuration = configured(settings["computeType"], settings.get("computeConfiguration") or {})
    settings.pop("computeConfiguration", None)
    return {**settings, "computeConfiguration": configuration} if configuration else settings


def check(name: str, settings: Settings) -> None:
    """The rules beyond the model. Raises Refused."""
    if not _NAME.match(name):
        raise Refused(f"Invalid fleet name: {name}")
    if settings["baseCapacity"] < 1:
        raise Refused("Invalid base capacity: it must be at least 1")
    if "LAMBDA" in settings["environmentType"] or "LAMBDA" in settings["computeType"]:
        raise Refused("Invalid environment type: reserved capacity is not supported for Lambda compute")
    _check_scaling(settings.get("scalingConfiguration"), settings["baseCapacity"])
    vpc = settings.get("vpcConfig") or {}
    if vpc and not all(vpc.get(member) for member in ("vpcId", "subnets", "securityGroupIds")):
        raise Refused("Invalid vpc config: all fields are required")
    if vpc and not settings.get("fleetServiceRole"):
        raise Refused("Invalid fleet service role: a fleet in a VPC needs one")
    check_tags(settings["tags"])


def _check_scaling(scaling: Settings | None, base: int) -> None:
    if scaling is None:
        return
    targets = scaling.get("targetTrackingScalingConfigs") or []
    if not scaling.get("scalingType") or len(targets) != 1 or "metricType" not in targets[0]:
        raise Refused("Invalid scaling configuration: it needs a scaling type and one target tracking configuration")
    if not 0 < targets[0].get("targetValue", 0) <= 100:
        raise Refused("Invalid scaling configuration: the target value must be more than 0 and at most 100")
    if scaling.get("maxCapacity", 0) < base:
        raise Refused("Invalid scaling configuration: maximum capacity must not be less than base capacity")


def provisioned(fleet: Fleet, at: datetime) -> Fleet:
    """What becomes of one that is CREATING or UPDATING: machines that are there at once, or that cannot be had here."""
    kind = fleet.settings["environmentType"]
    if kind.startswith(_LINUX):
        status, context, message = FleetStatus.ACTIVE, "", ""
    else:
        created = fleet.before is None
        status = FleetStatus.CREATE_FAILED if created else FleetStatus.ACTIVE
        context = "CREATE_FAILED" if created else "UPDATE_FAILED"
        message = f"codexyz runs builds on Linux only, not on {kind}"
    settings = fleet.before if context and fleet.before is not None else fleet.settings
    done = replace(
        fleet, status=status, context=context, message=message, settings=settings, before=None, modified_at=at
    )  # fmt: skip
    return replace(done, desired=scaled(done, 0))


def scaled(fleet: Fleet, wanted: int) -> int:
    """How many machines it should have for `wanted` builds, running and waiting: so many that not more than the target
    share of them is used."""
    base: int = fleet.settings["baseCapacity"]
    scaling: Mapping[str, Any] | None = fleet.settings.get("scalingConfiguration")
    if scaling is None:
        return base
    target: float = scaling["targetTrackingScalingConfigs"][0]["targetValue"]
    most: int = scaling["maxCapacity"]
    return max(base, min(most, math.ceil(wanted * 100 / target)))


def environment_on(fleet: Fleet, environment: Settings) -> Settings:
    """The environment of a build on its machines: they decide what it gets, not the project."""
    found = {name: value for name, value in environment.items() if name != "computeConfiguration"}
    found |= {"type": fleet.settings["environmentType"], "computeType": fleet.settings["computeType"]}
    if "computeConfiguration" in fleet.settings:
        found["computeConfiguration"] = fleet.settings["computeConfiguration"]
    return found
