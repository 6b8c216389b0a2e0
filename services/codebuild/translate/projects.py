"""Projects in the API's shapes."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codebuild as api
from services.codebuild.domain.project import SETTING_NAMES, Project
from services.codebuild.domain.webhook import Webhook
from services.codebuild.translate.addresses import badge_address
from services.codebuild.translate.webhooks import webhook_out


def settings_from(request: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that a Create or Update request names."""
    found = {name: request[name] for name in SETTING_NAMES if name in request}
    if "badgeEnabled" in request:
        found["badge"] = {"badgeEnabled": request["badgeEnabled"]}
    return found


def project_out(project: Project, webhook: Webhook | None, endpoint: str) -> api.Project:
    """endpoint: address of the emulator."""
    shape: Any = {
        **project.settings,
        "name": project.name,
        "arn": project.arn,
        "created": project.created_at,
        "lastModified": project.modified_at,
        "projectVisibility": project.visibility,
    }
    if project.alias:
        shape["publicProjectAlias"] = project.alias
    if project.access_role:
        shape["resourceAccessRole"] = project.access_role
    if webhook is not None:
        shape["webhook"] = webhook_out(webhook, endpoint)
    if project.settings["badge"]["badgeEnabled"]:
        shape["badge"] = {"badgeEnabled": True, "badgeRequestUrl": badge_address(endpoint, project.uuid)}
    return shape  # type: ignore[no-any-return]
