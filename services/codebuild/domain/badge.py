"""What a build badge says: how the last build of a branch or a tag went.

https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-badges.html
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from services.codebuild.domain.build import Build, Status
from services.codebuild.domain.project import Project

_USUAL_DEFAULTS = ("", "main", "master")
_NAMED = re.compile(r"(?:refs/(?P<kind>heads|tags)/)?(?P<name>.+?)(?:\^\{[0-9a-f]{40}\})?")
_UNNAMED = re.compile(r"[0-9a-f]{40}|pr/\d+|refs/(?!heads/|tags/).*")


class Badge(StrEnum):
    """Its text."""

    PASSING = "passing"
    FAILING = "failing"
    IN_PROGRESS = "in progress"
    UNKNOWN = "unknown"


def badge_of(project: Project, newest_first: Iterable[Build], branch: str, tag: str) -> Badge:
    """branch: "" for the default one. tag: "" when a branch is meant."""
    if not project.settings["badge"]["badgeEnabled"]:
        return Badge.UNKNOWN
    build = next((one for one in newest_first if _concerns(one, project, branch, tag)), None)
    if build is None:
        return Badge.UNKNOWN
    if not build.over:
        return Badge.IN_PROGRESS
    return Badge.PASSING if build.status is Status.SUCCEEDED else Badge.FAILING


def _concerns(build: Build, project: Project, branch: str, tag: str) -> bool:
    """A build that asked for no version, or for the project's own, is one of the default branch."""
    version = build.told.get("CODEBUILD_WEBHOOK_HEAD_REF") or build.source_version
    if build.told.get("CODEBUILD_WEBHOOK_BASE_REF"):  # a pull request is no build of the branch it comes from
        return False
    if not tag and branch in _USUAL_DEFAULTS and version in ("", project.settings.get("sourceVersion")):
        return True
    found = _NAMED.fullmatch(version)
    if found is None or _UNNAMED.fullmatch(version):
        return False
    kinds = ("tags", None) if tag else ("heads", None)
    return found["kind"] in kinds and found["name"] == (tag or branch)
