"""On-premises instances: the simulated machines that deployments reach, and what they have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Instance:
    """id: `<name>_<10 characters>`, the end of the ARN. number: order of registration. address: `host:port` of its
    application, "" until something ran on it. deregistered_at: None while it takes part in deployments."""

    id: str
    number: int
    name: str
    user_arn: str
    session_arn: str
    registered_at: datetime
    tags: Mapping[str, str]
    deregistered_at: datetime | None = None
    address: str = ""

    @property
    def registered(self) -> bool:
        return self.deregistered_at is None


@dataclass(frozen=True, slots=True)
class Install:
    """What an instance has of a deployment group. healthy: whether the last deployment to it succeeded, None before the
    first. revision: identity of the last one that did, "" for none. last_install: the deployment whose files lie there;
    hooks: that deployment's scripts, as in `Bundle`."""

    healthy: bool | None = None
    revision: str = ""
    last_install: str = ""
    hooks: Mapping[str, Sequence[Mapping[str, object]]] = field(default_factory=dict)


def host_id(account: str, region: str, name: str) -> str:
    """By what the runners know the instance: the same after it was registered anew."""
    return f"{account}/{region}/{name}"
