"""Caches."""

from dataclasses import replace

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from services.codebuild.handlers.base import Base
from services.codebuild.store import projects


class Caches(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/build-caching.html"""

    def invalidate_project_cache(
        self, call: Call, request: api.InvalidateProjectCacheInput
    ) -> api.InvalidateProjectCacheOutput:
        """The next build finds nothing."""
        project = self._project(call, request["projectName"])
        projects.change(call.tx, replace(project, cache_generation=project.cache_generation + 1))
        self._forget_caches(call, project)
        return {}
