"""Action types in the API's shapes."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codepipeline as api
from services.codepipeline.domain.action_type import CUSTOM_MINUTES, ActionType, Count, Links, Property
from services.codepipeline.domain.declaration import TypeId


def type_id_out(kind: TypeId) -> api.ActionTypeId:
    return {"category": kind.category, "owner": kind.owner, "provider": kind.provider, "version": kind.version}


def type_out(kind: ActionType) -> api.ActionType:
    shape: api.ActionType = {
        "id": type_id_out(kind.id),
        "inputArtifactDetails": _count_out(kind.inputs),
        "outputArtifactDetails": _count_out(kind.outputs),
    }
    settings: Any = _settings_out(kind.links)
    if settings:
        shape["settings"] = settings
    if kind.properties:
        shape["actionConfigurationProperties"] = [_property_out(one) for one in kind.properties]
    return shape


def rule_type_out(kind: ActionType) -> api.RuleType:
    shape: Any = {"id": type_id_out(kind.id), "inputArtifactDetails": _count_out(kind.inputs)}
    if settings := _settings_out(kind.links):
        shape["settings"] = settings
    if kind.properties:
        shape["ruleConfigurationProperties"] = [_property_out(one) for one in kind.properties]
    return shape  # type: ignore[no-any-return]


def custom_type_from(request: api.CreateCustomActionTypeInput) -> ActionType:
    settings = request.get("settings", {})
    return ActionType(
        TypeId(request["category"], "Custom", request["provider"], request["version"]),
        tuple(_property_from(one) for one in request.get("configurationProperties", ())),
        _count_from(request["inputArtifactDetails"]),
        _count_from(request["outputArtifactDetails"]),
        Links(
            settings.get("entityUrlTemplate", ""), settings.get("executionUrlTemplate", ""),
            settings.get("revisionUrlTemplate", ""), settings.get("thirdPartyConfigurationUrl", ""),
        ),
        CUSTOM_MINUTES,
    )  # fmt: skip


def _count_out(count: Count) -> api.ArtifactDetails:
    return {"minimumCount": count.least, "maximumCount": count.most}


def _count_from(shape: api.ArtifactDetails) -> Count:
    return Count(shape["minimumCount"], shape["maximumCount"])


def _settings_out(links: Links) -> dict[str, str]:
    shape = {
        "entityUrlTemplate": links.entity, "executionUrlTemplate": links.execution,
        "revisionUrlTemplate": links.revision, "thirdPartyConfigurationUrl": links.setup,
    }  # fmt: skip
    return {key: value for key, value in shape.items() if value}


def _property_out(one: Property) -> Any:
    shape: dict[str, Any] = {
        "name": one.name, "required": one.required, "key": one.key, "secret": one.secret,
        "queryable": one.queryable, "type": one.type,
    }  # fmt: skip
    if one.description:
        shape["description"] = one.description
    return shape


def _property_from(shape: Mapping[str, Any]) -> Property:
    return Property(
        shape["name"], shape["required"], shape["key"], shape["secret"], shape.get("queryable", False),
        shape.get("description", ""), shape.get("type", "String"),
    )  # fmt: skip
