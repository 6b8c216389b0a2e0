"""Applications: a name for what is deployed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.codedeploy.domain.errors import Invalid, Subject

MOST_APPLICATIONS = 1000


class Platform(StrEnum):
    """Where deployments of an application go."""

    SERVER = "Server"
    LAMBDA = "Lambda"
    ECS = "ECS"


@dataclass(frozen=True, slots=True)
class Application:
    """id stays when the name changes."""

    id: str
    name: str
    platform: Platform
    created_at: datetime
    tags: Mapping[str, str]


def check_platform(name: str) -> Platform:
    """Raises Invalid."""
    if name not in set(Platform):
        raise Invalid(Subject.PLATFORM, f"The compute platform '{name}' is none of Server, Lambda, ECS.")
    return Platform(name)


def deployable(platform: Platform) -> Platform:
    """Raises Invalid for platforms that have no engine here."""
    if platform is not Platform.SERVER:
        raise Invalid(
            Subject.PLATFORM,
            f"codexyz deploys to servers: the compute platform {platform} is not implemented. See docs/coverage.md.",
        )
    return platform
