"""Beside the AWS API: the addresses of webhooks."""

import asyncio
import json
from typing import Any

from emulator.gateway.service import AsgiApp, Platform, Receive, Scope, Send
from services.codepipeline.domain.execution import Trigger, TriggerType
from services.codepipeline.domain.webhook import Request
from services.codepipeline.recording import start
from services.codepipeline.store import pipelines, webhooks

WEBHOOKS = "/_codexyz/webhooks/"
_MOST_BYTES = 10 * 1024 * 1024


class TooLarge(Exception):
    """The body is longer than anything that a webhook needs."""


def hooks(platform: Platform) -> AsgiApp:
    """POST. 200 whether it starts the pipeline or its filters do not pass; 401 when it is not signed as agreed."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":
            return await _answer(send, 405)
        try:
            body = await _body(receive)
        except TooLarge:
            return await _answer(send, 413)
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        peer = (scope.get("client") or ("", 0))[0]
        token = scope["path"].removeprefix(WEBHOOKS)
        return await _answer(send, await asyncio.to_thread(_take, platform, token, Request(body, headers, peer)))

    return app


def _take(platform: Platform, token: str, request: Request) -> int:
    """The HTTP status."""
    with platform.db.write() as tx:
        webhook = webhooks.with_token(tx, token)
        pipeline = pipelines.find(tx, webhook.account, webhook.region, webhook.pipeline) if webhook else None
        if webhook is None or pipeline is None:
            return 404
        if not webhook.admits(request):
            return 401
        try:
            document: Any = json.loads(request.body)
        except ValueError:
            return 400
        structure = pipelines.structure(tx, pipeline.id, pipeline.version)
        target = next((action for action in structure.sources if action.name == webhook.action), None)
        if target is not None and webhook.means(document, target.configuration):
            start(tx, pipeline, structure, Trigger(TriggerType.WEBHOOK, webhook.arn))
            webhooks.note_trigger(tx, webhook)
    return 200


async def _body(receive: Receive) -> bytes:
    """Raises TooLarge."""
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if len(body) > _MOST_BYTES:
            raise TooLarge
        if not message.get("more_body", False):
            return body


async def _answer(send: Send, status: int) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})
