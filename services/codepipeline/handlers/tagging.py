"""Tags of whatever can have some: pipelines, webhooks, custom action types."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from emulator.api import codepipeline as api
from emulator.gateway.call import Call
from emulator.kernel.arn import Arn
from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.domain.errors import BadArn, NoSuchResource
from services.codepipeline.handlers.base import Base
from services.codepipeline.store import pipelines, types, webhooks
from services.codepipeline.translate.tags import checked_tags, tags_out


@dataclass(frozen=True, slots=True)
class _Tagged:
    """Something's tags, and how to set them."""

    tags: Mapping[str, str]
    set: Callable[[Mapping[str, str]], None]


class Tagging(Base):
    """https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-tag.html"""

    def list_tags_for_resource(
        self, call: Call, request: api.ListTagsForResourceInput
    ) -> api.ListTagsForResourceOutput:
        return {"tags": tags_out(_tagged(call, request["resourceArn"]).tags)}

    def tag_resource(self, call: Call, request: api.TagResourceInput) -> api.TagResourceOutput:
        found = _tagged(call, request["resourceArn"])
        found.set(checked_tags(request["resourceArn"], request["tags"], found.tags))
        return {}

    def untag_resource(self, call: Call, request: api.UntagResourceInput) -> api.UntagResourceOutput:
        found = _tagged(call, request["resourceArn"])
        gone = set(request["tagKeys"])
        found.set({key: value for key, value in found.tags.items() if key not in gone})
        return {}


def _tagged(call: Call, text: str) -> _Tagged:
    """Raises BadArn, NoSuchResource."""
    try:
        arn = Arn.parse(text)
    except ValueError as error:
        raise BadArn(text) from error
    if arn.service != "codepipeline":
        raise BadArn(text)
    kind, colon, name = arn.resource.partition(":")
    find = {"webhook": _webhook, "actiontype": _type, "actionType": _type}.get(kind) if colon else _pipeline
    here = (arn.account, arn.region) == (call.account, call.region)
    found = find(call, name or arn.resource) if find and here else None
    if found is None:
        word = {"webhook": "webhook", "actiontype": "action type"}.get(kind.lower(), "pipeline")
        raise NoSuchResource(call.account, word, name or arn.resource)
    return found


def _pipeline(call: Call, name: str) -> _Tagged | None:
    found = pipelines.find(call.tx, call.account, call.region, name)
    return None if found is None else _Tagged(found.tags, lambda tags: pipelines.set_tags(call.tx, found, tags))


def _webhook(call: Call, name: str) -> _Tagged | None:
    found = webhooks.find(call.tx, call.account, call.region, name)
    return None if found is None else _Tagged(found.tags, lambda tags: webhooks.set_tags(call.tx, found, tags))


def _type(call: Call, name: str) -> _Tagged | None:
    """name: owner/category/provider/version."""
    parts = name.split("/")
    if len(parts) != 4:
        return None
    owner, category, provider, version = parts
    kind = TypeId(category, owner, provider, version)
    found = types.find(call.tx, call.account, call.region, kind)
    if found is None or found.deleted:
        return None
    return _Tagged(found.tags, lambda tags: types.change(call.tx, call.account, call.region, kind, tags=dict(tags)))
