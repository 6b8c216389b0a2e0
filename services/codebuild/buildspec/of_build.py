"""The buildspec of a build."""

from functools import lru_cache

from services.codebuild.buildspec.model import Buildspec, Cache, parse
from services.codebuild.domain.batch import SOURCE_GROUP
from services.codebuild.domain.build import Build

_NOTHING = "version: 0.2"


def spec_of(build: Build) -> Buildspec:
    """Without anything to do while it is not known, and for the build that only reads it for a batch. Raises
    YamlFileError."""
    text = build.buildspec or _NOTHING
    if build.batch is not None and build.batch[1] == SOURCE_GROUP:
        return _idle(text)
    return parse(text)


@lru_cache(maxsize=16)
def _idle(text: str) -> Buildspec:
    nothing: dict[str, object] = {"phases": {}, "artifacts": None, "reports": {}, "cache": Cache()}
    return parse(text).model_copy(update=nothing)
