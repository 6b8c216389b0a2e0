"""Tags in CodePipeline's shapes, and the rules that they keep.

https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-tag.html
"""

from collections.abc import Mapping, Sequence

from emulator.api import codepipeline as api
from services.codepipeline.domain.errors import SystemTag, TooManyTags

_MOST = 50


def checked_tags(arn: str, tags: Sequence[api.Tag], known: Mapping[str, str] | None = None) -> dict[str, str]:
    """Those that are known, with these. Raises SystemTag, TooManyTags."""
    if any(tag["key"].lower().startswith("aws:") for tag in tags):
        raise SystemTag
    found = {**(known or {}), **{tag["key"]: tag["value"] for tag in tags}}
    if len(found) > _MOST:
        raise TooManyTags(arn)
    return found


def tags_out(tags: Mapping[str, str]) -> list[api.Tag]:
    return [{"key": key, "value": value} for key, value in tags.items()]
