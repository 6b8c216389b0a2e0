"""Machines of fleets that are described instead of named: by what they must have, or by an instance type.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-compute-types.html
"""

import re

from services.codebuild.domain.errors import Refused
from services.codebuild.domain.project import Settings

_MACHINES = {
    "GENERAL": (
        (2, 4, 64), (2, 8, 64), (4, 8, 128), (4, 16, 128), (8, 16, 128), (8, 32, 256), (16, 32, 256), (16, 64, 256),
        (32, 64, 512), (36, 72, 512), (32, 128, 512), (48, 96, 512), (72, 144, 824), (96, 192, 824), (96, 384, 824),
    ),
    "NVME": (
        (2, 4, 118), (4, 8, 237), (8, 16, 474), (16, 32, 950), (32, 64, 1900), (48, 96, 2850), (64, 128, 3800),
        (96, 192, 5700),
    ),
}  # fmt: skip
"""Machine type -> (vCPU, GiB of memory, GB of disk), from small to large."""
_INSTANCE = re.compile(
    r"(?P<family>[a-z]+)\d[a-z0-9-]*\.(?:(?P<many>\d{1,3})?(?P<xlarge>xlarge)|(?P<small>medium|large))\Z"
)
_SMALL = {"medium": 1, "large": 2}
_GIB_PER_CPU = {"c": 2, "m": 4, "r": 8, "x": 16, "t": 4, "g": 4, "p": 8, "i": 8}


def configured(compute_type: str, given: Settings) -> Settings:
    """The `computeConfiguration` with all that the machine has; nothing for compute types that say it themselves.
    Raises Refused."""
    if compute_type == "ATTRIBUTE_BASED_COMPUTE":
        return _smallest(given)
    if compute_type == "CUSTOM_INSTANCE_TYPE":
        return _instance(given)
    if given:
        raise Refused(f"Invalid compute configuration: it is not supported for compute type {compute_type}")
    return {}


def _smallest(given: Settings) -> Settings:
    """The first machine that has all that is asked for."""
    if not any(given.get(member) for member in ("vCpu", "memory", "disk")):
        raise Refused("Invalid compute configuration: ATTRIBUTE_BASED_COMPUTE needs vCpu, memory or disk")
    kind = given.get("machineType", "GENERAL")
    wanted = tuple(given.get(member) or 0 for member in ("vCpu", "memory", "disk"))
    for machine in _MACHINES[kind]:
        if all(has >= least for has, least in zip(machine, wanted, strict=True)):
            cpus, memory, disk = machine
            return {"vCpu": cpus, "memory": memory, "disk": disk, "machineType": kind}
    raise Refused("Invalid compute configuration: no machine has so much")


def _instance(given: Settings) -> Settings:
    name = given.get("instanceType", "")
    found = _INSTANCE.match(name)
    if found is None:
        raise Refused("Invalid compute configuration: CUSTOM_INSTANCE_TYPE needs an instanceType such as c5.large")
    cpus = 4 * int(found["many"] or 1) if found["xlarge"] else _SMALL[found["small"]]
    return {**given, "vCpu": cpus, "memory": cpus * _GIB_PER_CPU.get(found["family"][0], 4)}
