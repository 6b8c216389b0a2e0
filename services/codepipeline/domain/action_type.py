"""Kinds of actions: what they need to be told, take and give.

https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionType.html
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.domain.errors import Invalid

MAX_CUSTOM_TYPES = 50
CUSTOM_MINUTES = 1440
"""Until an action of a custom type times out."""
_PLACE = re.compile(r"\{(Config:[^}]+|ExternalExecutionId|Region)\}")
_STARS = re.compile(r"\*+")
MASK = "****"


@dataclass(frozen=True, slots=True)
class Property:
    """A key of the configuration. queryable: job workers may ask for jobs by its value."""

    name: str
    required: bool = False
    key: bool = False
    secret: bool = False
    queryable: bool = False
    description: str = ""
    type: str = "String"


@dataclass(frozen=True, slots=True)
class Count:
    """How many artifacts."""

    least: int
    most: int

    def allows(self, number: int) -> bool:
        return self.least <= number <= self.most


@dataclass(frozen=True, slots=True)
class Links:
    """Templates of addresses; `{Config:<key>}` and `{ExternalExecutionId}` are filled in."""

    entity: str = ""
    execution: str = ""
    revision: str = ""
    setup: str = ""


@dataclass(frozen=True, slots=True)
class ActionType:
    """minutes: until an action times out."""

    id: TypeId
    properties: tuple[Property, ...] = ()
    inputs: Count = Count(0, 0)
    outputs: Count = Count(0, 0)
    links: Links = field(default_factory=Links)
    minutes: int = 60
    v2_only: bool = False

    @property
    def queryable(self) -> str:
        """Name of the property that workers ask by, "" when there is none."""
        return next((one.name for one in self.properties if one.queryable), "")

    @property
    def secrets(self) -> frozenset[str]:
        return frozenset(one.name for one in self.properties if one.secret)

    def masked(self, configuration: Mapping[str, str]) -> dict[str, str]:
        """As everybody but the worker may see it."""
        return {key: MASK if key in self.secrets else value for key, value in configuration.items()}

    def unmasked(self, configuration: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
        """Masks that came back are the secrets that are known."""
        return {
            key: known[key] if key in self.secrets and key in known and _STARS.fullmatch(value) else value
            for key, value in configuration.items()
        }


def check_custom(one: ActionType) -> None:
    """Rules for a custom action type beyond the model. Raises Invalid."""
    for count in (one.inputs, one.outputs):
        if count.most < count.least:
            raise Invalid(
                f"Maximum Number of Artifacts ({count.most}) has to be greater than or equal to minimum "
                f"({count.least})."
            )
    names = [one.name for one in one.properties]
    if len(set(names)) != len(names):
        raise Invalid("The names of configuration properties must be unique.")
    queryable = [one for one in one.properties if one.queryable]
    if len(queryable) > 1:
        raise Invalid("An action type can have only one queryable configuration property.")
    if any(not one.required or one.secret for one in queryable):
        raise Invalid("A queryable configuration property must be required and must not be secret.")
    _check_links(one)


def _check_links(one: ActionType) -> None:
    usable = {f"Config:{prop.name}" for prop in one.properties if prop.required and not prop.secret}
    for template in (one.links.entity, one.links.execution, one.links.revision):
        for name in re.findall(r"\{([^}]*)\}", template):
            if name not in usable and name != "ExternalExecutionId":
                raise Invalid(f"The URL template {template} refers to {name}, which is not a required, open property.")


def filled(template: str, configuration: Mapping[str, str], *, region: str, external_id: str = "") -> str:
    """An address; "" when something that it needs is not known."""
    known = {f"Config:{key}": value for key, value in configuration.items()}
    known |= {"Region": region, "ExternalExecutionId": external_id}
    if any(not known.get(name) for name in _PLACE.findall(template)):
        return ""
    return _PLACE.sub(lambda place: known[place[1]], template)
