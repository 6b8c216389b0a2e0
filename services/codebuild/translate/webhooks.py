"""Webhooks in the API's shapes."""

from collections.abc import Sequence
from typing import Any

from emulator.api import codebuild as api
from services.codebuild.domain.webhook import Filter, Groups, Kind, Webhook
from services.codebuild.translate.addresses import payload_address


def groups_from(groups: Sequence[Sequence[api.WebhookFilter]]) -> Groups:
    return tuple(
        tuple(Filter(Kind(one["type"]), one["pattern"], one.get("excludeMatchedPattern", False)) for one in group)
        for group in groups
    )


def webhook_out(webhook: Webhook, endpoint: str, *, with_secret: bool = False) -> api.Webhook:
    """endpoint: address of the emulator. The secret is shown to who makes or rotates it, and never again."""
    shape: Any = {
        "payloadUrl": payload_address(endpoint, webhook.token),
        "buildType": webhook.build_type,
        "filterGroups": [[_filter_out(one) for one in group] for group in webhook.groups],
        "manualCreation": webhook.manual,
        "lastModifiedSecret": webhook.secret_at,
        "status": "ACTIVE",
        "statusMessage": "codexyz does not call git servers: make a webhook with this payloadUrl and secret there",
    }
    optional = {
        "secret": webhook.secret if with_secret else "",
        "branchFilter": webhook.branch,
        "scopeConfiguration": webhook.scope,
        "pullRequestBuildPolicy": webhook.policy,
    }
    return {**shape, **{name: value for name, value in optional.items() if value}}  # type: ignore[typeddict-item]


def _filter_out(one: Filter) -> api.WebhookFilter:
    return {"type": one.kind, "pattern": one.pattern, "excludeMatchedPattern": one.exclude}
