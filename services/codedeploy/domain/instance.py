"""On-premises instances: the simulated machines that deployments reach."""

from collections.abc import Mapping
from dataclasses import dataclass
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


def host_id(account: str, region: str, name: str) -> str:
    """By what the runners know the instance: the same after it was registered anew."""
    return f"{account}/{region}/{name}"
