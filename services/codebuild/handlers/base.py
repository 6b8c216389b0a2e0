"""Lookups and pages that all operations share."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from emulator.kernel.arn import Arn
from services.codebuild.domain.errors import NoSuchProject, Refused
from services.codebuild.domain.project import Project, name_of, project_arn
from services.codebuild.domain.sharing import allows
from services.codebuild.recording import forget_mirrors_soon
from services.codebuild.store import caches, policies, projects

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


def owner_of(call: Call, text: str, resource: str, action: str = "") -> tuple[str, str] | None:
    """Account and region of what `text` names: a name, an id or an ARN, of `resource` or of something in it.

    resource: `project/<name>` or `report-group/<name>`. None for an ARN that is not the caller's to see: that of
    another account counts only for an `action` that the resource's policy allows the caller, and none leads to
    another region."""
    if not text.startswith("arn:"):
        return call.account, call.region
    try:
        arn = Arn.parse(text)
    except ValueError:
        return None
    if arn.account != call.account and arn.region == call.region and action:
        policy = policies.find(call.tx, str(Arn("codebuild", arn.region, arn.account, resource)))
        shared = bool(policy) and allows(policy, action, call.account, call.caller.arn)
        return (arn.account, arn.region) if shared else None
    return (call.account, call.region) if (arn.account, arn.region) == (call.account, call.region) else None


class Base(api.Handlers):
    """What the mixins stand on."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def _project(self, call: Call, name: str) -> Project:
        """name: or ARN. Raises NoSuchProject."""
        found = self._find_project(call, name)
        if found is None:
            arn = name if name.startswith("arn:") else project_arn(call.account, call.region, name)
            raise NoSuchProject(arn)
        return found

    def _find_project(self, call: Call, name: str, action: str = "") -> Project | None:
        """name: or ARN. action: as for `owner_of`."""
        owner = owner_of(call, name, f"project/{name_of(name)}", action)
        return None if owner is None else projects.find(call.tx, *owner, name_of(name))

    def _forget_caches(self, call: Call, project: Project) -> None:
        """What is kept on this machine; what lies in S3 stays there."""
        forget_mirrors_soon(call.tx, project, project.cache_generation + 1)
        for blob in caches.remove_of(call.tx, project.uuid):
            call.tx.after_commit(partial(self._platform.blobs.remove, blob))
