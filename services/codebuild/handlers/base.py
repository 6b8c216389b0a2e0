"""Lookups and pages that all operations share."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from services.codebuild.domain.errors import NoSuchProject, Refused
from services.codebuild.domain.project import Project, name_of, project_arn
from services.codebuild.store import projects

PAGE = 100


def after(request: Mapping[str, Any]) -> str:
    """The key that the wanted page follows, "" for the first. Raises Refused."""
    token = request.get("nextToken")
    if not token:
        return ""
    try:
        return page.decode(token)
    except page.BadToken as error:
        raise Refused("Invalid nextToken: it is not one that this service gave") from error


def after_number(request: Mapping[str, Any]) -> int | None:
    """Like `after`, for keys that are numbers. Raises Refused."""
    key = after(request)
    if not key:
        return None
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        raise Refused("Invalid nextToken: it is not one that this service gave")
    return int(key)


class Base(api.Handlers):
    """What the mixins stand on."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def _project(self, call: Call, name: str) -> Project:
        """name: or ARN. Raises NoSuchProject."""
        found = projects.find(call.tx, call.account, call.region, name_of(name))
        if found is None:
            raise NoSuchProject(project_arn(call.account, call.region, name_of(name)))
        return found
