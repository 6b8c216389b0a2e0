"""A repository and its references."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from emulator.kernel.arn import Arn
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import HEADS

LIMIT = 5000
_LONGEST_DESCRIPTION = 1000
_MOST_TAGS = 50


@dataclass(frozen=True, slots=True)
class Repository:
    """default_branch: without refs/heads/, "" while there is none. triggers: as PutRepositoryTriggers took them."""

    id: str
    account: str
    region: str
    name: str
    created_at: datetime
    modified_at: datetime
    kms_key: str
    description: str = ""
    default_branch: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    triggers: tuple[Mapping[str, Any], ...] = ()
    triggers_id: str = ""

    @property
    def arn(self) -> str:
        return str(Arn("codecommit", self.region, self.account, self.name))


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a reference points.

    object_id: what it names; commit_id: the commit behind it, which differs for annotated tags.
    """

    name: str
    object_id: str
    commit_id: str

    @property
    def is_branch(self) -> bool:
        return self.name.startswith(HEADS)


def check_description(text: str) -> None:
    """Raises Refused."""
    if len(text) > _LONGEST_DESCRIPTION:
        raise Refused(Rule.DESCRIPTION, f"A repository description has at most {_LONGEST_DESCRIPTION} characters.")


def check_tags(tags: Mapping[str, str]) -> None:
    """Raises Refused."""
    if any(key.lower().startswith("aws:") for key in tags):
        raise Refused(Rule.SYSTEM_TAG, "Tag keys must not begin with aws: - these belong to AWS.")
    if any(not 1 <= len(key) <= 128 or len(value) > 256 for key, value in tags.items()):
        raise Refused(Rule.TAGS, "Tag keys have 1 to 128 characters, tag values at most 256.")
    if len(tags) > _MOST_TAGS:
        raise Refused(Rule.TOO_MANY_TAGS, f"A repository has at most {_MOST_TAGS} tags.")


def missing(name: str) -> Refused:
    return Refused(Rule.REPOSITORY_MISSING, f"{name} does not exist")


def no_branch(name: str) -> Refused:
    return Refused(Rule.BRANCH_MISSING, f"{name} does not exist")
