"""Webhooks in the API's shapes."""

from typing import Any

from emulator.api import codepipeline as api
from services.codepipeline.domain.action_type import MASK
from services.codepipeline.domain.webhook import Authentication, Filter, Webhook
from services.codepipeline.translate.tags import tags_out


def webhook_from(account: str, region: str, shape: api.WebhookDefinition) -> Webhook:
    given = shape["authenticationConfiguration"]
    return Webhook(
        account, region, shape["name"], shape["targetPipeline"], shape["targetAction"],
        tuple(Filter(one["jsonPath"], one.get("matchEquals")) for one in shape["filters"]),
        Authentication(shape["authentication"]), given.get("SecretToken", ""), given.get("AllowedIPRange", ""),
    )  # fmt: skip


def webhook_out(one: Webhook, url: str) -> api.ListWebhookItem:
    """url: of all webhooks; the token is its end. The secret stays here."""
    configuration: Any = {}
    if one.secret:
        configuration["SecretToken"] = MASK
    if one.addresses:
        configuration["AllowedIPRange"] = one.addresses
    shape: api.ListWebhookItem = {
        "definition": {
            "name": one.name,
            "targetPipeline": one.pipeline,
            "targetAction": one.action,
            "filters": [_filter_out(each) for each in one.filters],
            "authentication": one.authentication,
            "authenticationConfiguration": configuration,
        },
        "url": url + one.token,
        "arn": one.arn,
        "tags": tags_out(one.tags),
    }
    if one.triggered_at is not None:
        shape["lastTriggered"] = one.triggered_at
    return shape


def _filter_out(one: Filter) -> api.WebhookFilterRule:
    shape: api.WebhookFilterRule = {"jsonPath": one.path}
    if one.equals is not None:
        shape["matchEquals"] = one.equals
    return shape
