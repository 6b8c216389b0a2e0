"""Each action against its type."""

import re
from collections.abc import Mapping

from services.codepipeline.domain.action_type import ActionType
from services.codepipeline.domain.checks.structure import first_twice
from services.codepipeline.domain.checks.types import FindType
from services.codepipeline.domain.declaration import Action, Declaration
from services.codepipeline.domain.errors import BadAction
from services.codepipeline.domain.variables import references

_QUERY_VALUE = re.compile(r"[A-Za-z0-9_\-]{1,20}")


def check_actions(pipeline: Declaration, region: str, find_type: FindType) -> None:
    """Raises BadAction."""
    for stage in pipeline.stages:
        if (name := first_twice(action.name for action in stage.actions)) is not None:
            raise BadAction(f"Action name '{name}' is used more than once in stage '{stage.name}'")
    for _, action in pipeline.actions():
        kind = find_type(action.type)
        if kind is None:
            raise BadAction(_unknown(action, region))
        if kind.v2_only and pipeline.type != "V2":
            raise BadAction(f"{kind.id.provider} Action can only be used with V2 pipelines.")
        _check_one(action, kind, region)


def _unknown(action: Action, region: str) -> str:
    kind = action.type
    return (
        f"ActionType (Category: '{kind.category}', Provider: '{kind.provider}', Owner: '{kind.owner}', Version: "
        f"'{kind.version}') in action '{action.name}' is not available in region {region.upper().replace('-', '_')}"
    )


def _check_one(action: Action, kind: ActionType, region: str) -> None:
    check_keys(action.name, action.configuration, kind, "Action")
    for word, count, number in (
        ("input", kind.inputs, len(action.inputs)),
        ("output", kind.outputs, len(action.outputs)),
    ):
        if not count.allows(number):
            raise BadAction(
                f"Action {action.name} declares {number} {word} artifacts which is not between {count.least} and "
                f"{count.most}"
            )
    if action.region and action.region != region and (action.is_source or kind.id.owner != "AWS"):
        raise BadAction(f"Action '{action.name}' cannot run in another region than its pipeline: {action.region}")
    if action.timeout_minutes is not None and kind.id.category != "Approval":
        raise BadAction(f"Action '{action.name}' cannot have timeoutInMinutes: only approval actions can")
    _check_values(action, kind)


def check_keys(name: str, configuration: Mapping[str, str], kind: ActionType, what: str) -> None:
    """what: Action or Rule. Raises BadAction."""
    for one in kind.properties:
        if one.required and one.name not in configuration:
            raise BadAction(
                f"{what} configuration for {what.lower()} '{name}' is missing required configuration '{one.name}'"
            )
    known = {one.name for one in kind.properties}
    for key in configuration:
        if key not in known:
            raise BadAction(
                f"{what} configuration for {what.lower()} '{name}' contains unknown configuration '{key}'"
            )  # fmt: skip


def _check_values(action: Action, kind: ActionType) -> None:
    """Values that depend on one another, or on something that the type says."""
    given = action.configuration
    if kind.id.provider == "CodeBuild" and len(action.inputs) > 1:
        primary = given.get("PrimarySource", "")
        if primary not in action.inputs and not references([primary]):
            raise BadAction(
                f"Action configuration for action '{action.name}' must name one of its input artifacts in "
                "'PrimarySource'"
            )
    uploads = (kind.id.category, kind.id.provider) == ("Deploy", "S3")
    if uploads and given["Extract"].lower() == "false" and "ObjectKey" not in given:
        raise BadAction(
            f"Action configuration for action '{action.name}' is missing required configuration 'ObjectKey'"
        )
    if kind.id.provider == "Commands" and not action.commands:
        raise BadAction(f"Action '{action.name}' has no commands")
    queried = given.get(kind.queryable, "") if kind.queryable else ""
    if queried and not references([queried]) and not _QUERY_VALUE.fullmatch(queried):
        raise BadAction(
            f"The value of the queryable configuration '{kind.queryable}' in action '{action.name}' must be 1 to 20 "
            "characters: letters, digits, underscores and dashes"
        )
