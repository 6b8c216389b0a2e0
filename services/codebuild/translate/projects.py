"""Projects in the API's shapes."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from emulator.api import codebuild as api
from services.codebuild.domain.project import SETTING_NAMES, Project


def settings_from(request: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that a Create or Update request names."""
    found = {name: request[name] for name in SETTING_NAMES if name in request}
    if "badgeEnabled" in request:
        found["badge"] = {"badgeEnabled": request["badgeEnabled"]}
    return found


def project_out(project: Project) -> api.Project:
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
    if project.webhook:
        shape["webhook"] = project.webhook
    if project.settings["badge"]["badgeEnabled"]:
        url = f"https://codebuild.{project.region}.amazonaws.com/badges?uuid={quote(project.uuid)}&branch="
        shape["badge"] = {"badgeEnabled": True, "badgeRequestUrl": url}
    return shape  # type: ignore[no-any-return]
