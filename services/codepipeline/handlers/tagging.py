"""Tags of whatever can have some."""

from collections.abc import Mapping

from emulator.api import codepipeline as api
from emulator.gateway.call import Call
from emulator.kernel.arn import Arn
from services.codepipeline.domain.errors import BadArn, NoSuchResource
from services.codepipeline.domain.pipeline import Pipeline
from services.codepipeline.handlers.base import Base
from services.codepipeline.store import pipelines
from services.codepipeline.translate.tags import checked_tags, tags_out


class Tagging(Base):
    """Pipelines, webhooks, custom action types."""

    def list_tags_for_resource(
        self, call: Call, request: api.ListTagsForResourceInput
    ) -> api.ListTagsForResourceOutput:
        return {"tags": tags_out(self._tagged(call, request["resourceArn"]).tags)}

    def tag_resource(self, call: Call, request: api.TagResourceInput) -> api.TagResourceOutput:
        found = self._tagged(call, request["resourceArn"])
        self._set_tags(call, found, checked_tags(request["resourceArn"], request["tags"], found.tags))
        return {}

    def untag_resource(self, call: Call, request: api.UntagResourceInput) -> api.UntagResourceOutput:
        found = self._tagged(call, request["resourceArn"])
        gone = set(request["tagKeys"])
        self._set_tags(call, found, {key: value for key, value in found.tags.items() if key not in gone})
        return {}

    def _tagged(self, call: Call, text: str) -> Pipeline:
        """Raises BadArn, NoSuchResource."""
        try:
            arn = Arn.parse(text)
        except ValueError as error:
            raise BadArn(text) from error
        if arn.service != "codepipeline":
            raise BadArn(text)
        found = pipelines.find(call.tx, call.account, call.region, arn.resource)
        if found is None or (arn.account, arn.region) != (call.account, call.region):
            raise NoSuchResource(call.account, "pipeline", arn.resource)
        return found

    def _set_tags(self, call: Call, found: Pipeline, tags: Mapping[str, str]) -> None:
        pipelines.set_tags(call.tx, found, tags)
