"""Fleets in the API's shapes."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codebuild as api
from services.codebuild.domain.fleet import SETTING_NAMES, Fleet


def settings_from(request: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that a Create or Update request names."""
    return {name: request[name] for name in SETTING_NAMES if name in request}


def fleet_out(fleet: Fleet) -> api.Fleet:
    status = {"statusCode": fleet.status, "context": fleet.context, "message": fleet.message}
    shape: Any = {
        **fleet.settings,
        "arn": fleet.arn,
        "name": fleet.name,
        "id": fleet.uuid,
        "created": fleet.created_at,
        "lastModified": fleet.modified_at,
        "status": {name: value for name, value in status.items() if value},
    }
    if fleet.scales:
        shape["scalingConfiguration"] = {
            **fleet.settings["scalingConfiguration"], "desiredCapacity": fleet.desired
        }  # fmt: skip
    return shape  # type: ignore[no-any-return]
