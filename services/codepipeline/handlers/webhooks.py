"""Webhooks: made, listed, removed."""

from dataclasses import replace
from typing import Any

from emulator.api import codepipeline as api
from emulator.gateway.call import Call
from services.codepipeline.domain.errors import Invalid, LimitReached, NoSuchWebhook
from services.codepipeline.domain.webhook import MOST_WEBHOOKS, check
from services.codepipeline.handlers.base import Base, cut, start_of
from services.codepipeline.routes import WEBHOOKS
from services.codepipeline.store import webhooks
from services.codepipeline.translate.tags import checked_tags
from services.codepipeline.translate.webhooks import webhook_from, webhook_out

_TOKEN_LENGTH = 40


class Webhooks(Base):
    """Nobody else is told of their addresses: whoever should post is set up by hand."""

    def put_webhook(self, call: Call, request: api.PutWebhookInput) -> api.PutWebhookOutput:
        """One that is replaced keeps its address."""
        wanted = webhook_from(call.account, call.region, request["webhook"])
        given: Any = request["webhook"]["authenticationConfiguration"]
        check(wanted, given)
        pipeline = self._pipeline(call.tx, call, wanted.pipeline)
        if not any(action.name == wanted.action for action in self._structure(call.tx, pipeline).sources):
            raise Invalid(f"The pipeline '{wanted.pipeline}' has no source action '{wanted.action}'.")
        known = webhooks.find(call.tx, call.account, call.region, wanted.name)
        if known is None and webhooks.count(call.tx, call.account, call.region) >= MOST_WEBHOOKS:
            raise LimitReached(f"An account can have up to {MOST_WEBHOOKS} webhooks in a region.")
        tags = checked_tags(wanted.arn, request.get("tags", []), known.tags if known else None)
        token = known.token if known else f"trigger{call.tx.ids.hex(_TOKEN_LENGTH)}"
        new = replace(wanted, token=token, tags=tags, triggered_at=known.triggered_at if known else None)
        webhooks.put(call.tx, new)
        return {"webhook": webhook_out(new, self._url())}

    def delete_webhook(self, call: Call, request: api.DeleteWebhookInput) -> api.DeleteWebhookOutput:
        """One that is not there is deleted already."""
        webhooks.remove(call.tx, call.account, call.region, request["name"])
        return {}

    def list_webhooks(self, call: Call, request: api.ListWebhooksInput) -> api.ListWebhooksOutput:
        limit, after = request.get("MaxResults", 100), start_of(request.get("NextToken"))
        rows = webhooks.page(call.tx, call.account, call.region, after, limit + 1)
        shown, more = cut(rows, limit, lambda one: one.name)
        answer: api.ListWebhooksOutput = {"webhooks": [webhook_out(one, self._url()) for one in shown]}
        if more:
            answer["NextToken"] = more["nextToken"]
        return answer

    def deregister_webhook_with_third_party(
        self, call: Call, request: api.DeregisterWebhookWithThirdPartyInput
    ) -> api.DeregisterWebhookWithThirdPartyOutput:
        """None was registered: codexyz does not call others."""
        name = request.get("webhookName", "")
        if webhooks.find(call.tx, call.account, call.region, name) is None:
            raise NoSuchWebhook(name)
        return {}

    def _url(self) -> str:
        return f"{self._platform.settings.external_url}{WEBHOOKS}"
