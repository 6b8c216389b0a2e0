"""Where git servers send their events. The address itself is secret, and most servers sign what they send.

https://docs.aws.amazon.com/codebuild/latest/userguide/webhooks.html
"""

import asyncio
import re
from collections.abc import Mapping
from typing import Any

import orjson

from emulator.db import Tx
from emulator.gateway.service import AsgiApp, Platform, Receive, Scope, Send
from services.codebuild.domain.delivery import Delivery, State
from services.codebuild.domain.happening import Approval, Happening
from services.codebuild.domain.webhook import SOURCES, Webhook, is_trusted
from services.codebuild.hooks import Malformed, Nothing, payload_of, server_of
from services.codebuild.routes.http import Answer, BadRequest, Gone, body_of, headers_of, query_of
from services.codebuild.store import deliveries, projects, webhooks
from services.codebuild.workflows.deliveries import answer_soon

_LARGEST = 25 * 1024 * 1024
_SHOWN = 50
_SENDER = re.compile(r"[\w.+()/ -]{1,100}\Z", re.ASCII)
_UNNAMED = "webhook"


def receiver(platform: Platform) -> AsgiApp:
    """POST `?t=<token>`: an event -> what was done with it. GET: the last events, and what became of each."""
    desk = Desk(platform)

    async def answer(scope: Scope, receive: Receive) -> Answer:
        token, headers = query_of(scope).get("t", ""), headers_of(scope)
        if scope["method"] in ("GET", "HEAD"):
            return await asyncio.to_thread(desk.show, token)
        if scope["method"] != "POST":
            return Answer(405, headers={"allow": "GET, HEAD, POST"})
        body = await body_of(receive, _LARGEST)
        return await asyncio.to_thread(desk.take, token, headers, body)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            found = await answer(scope, receive)
        except BadRequest as error:
            found = Answer(error.status, f"{error}\n".encode())
        except Gone:
            return
        await found.send(scope, send)

    return app


class Desk:
    """Takes events in. Methods run in threads; all raise BadRequest."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def take(self, token: str, headers: Mapping[str, str], body: bytes) -> Answer:
        webhook, source = self._webhook(token)
        server = server_of(source)
        if not server.verify(headers, body, webhook.secret):
            raise BadRequest(401, "The event is not signed with the secret of this webhook.")
        try:
            found = server.read(headers, payload_of(headers.get("content-type", ""), body))
        except Nothing as reason:
            return _json({"message": str(reason)})
        except Malformed as error:
            raise BadRequest(400, f"The event cannot be read: {error}.") from error
        if isinstance(found, Approval):
            return self._approve(webhook, found)
        return self._keep(webhook, found, headers)

    def show(self, token: str) -> Answer:
        webhook, _ = self._webhook(token)
        with self._db.read() as tx:
            found = deliveries.newest(tx, webhook.token, limit=_SHOWN)
        return _json([_shape(delivery) for delivery in found])

    def _webhook(self, token: str) -> tuple[Webhook, str]:
        """And the type of its project's source."""
        with self._db.read() as tx:
            webhook = webhooks.find_by_token(tx, token)
            project = webhook and projects.find(tx, webhook.account, webhook.region, webhook.project)
        source = project.settings["source"]["type"] if project else ""
        if webhook is None or source not in SOURCES:
            raise BadRequest(404, "There is no such webhook.")
        return webhook, source

    def _keep(self, webhook: Webhook, happening: Happening, headers: Mapping[str, str]) -> Answer:
        """Nothing is decided while the server waits."""
        agent = headers.get("user-agent", "")
        sender = agent if _SENDER.match(agent) else _UNNAMED
        with self._db.write() as tx:
            delivery = Delivery(tx.ids.uuid(), webhook.token, tx.now, sender, happening)
            deliveries.add(tx, delivery)
            answer_soon(tx, delivery)
        return _json({"deliveryId": delivery.id})

    def _approve(self, webhook: Webhook, approval: Approval) -> Answer:
        if not is_trusted(webhook, approval.role):
            return _json({"message": f"{approval.role} is no approver role of this webhook"})
        with self._db.write() as tx:
            delivery = _held(tx, webhook, approval)
            if delivery is None or not deliveries.move(tx, delivery, State.APPROVED, "approved"):
                return _json({"message": "no build of this commit waits for an approval"})
            answer_soon(tx, delivery)
        return _json({"deliveryId": delivery.id})


def _held(tx: Tx, webhook: Webhook, approval: Approval) -> Delivery | None:
    """What the comment approves: the newest state of the pull request, and nothing older."""
    for delivery in deliveries.newest(tx, webhook.token, trigger=approval.trigger, limit=1):
        if delivery.state is State.HELD and delivery.happening.commit == approval.commit:
            return delivery
    return None


def _shape(delivery: Delivery) -> dict[str, Any]:
    return {
        "id": delivery.id, "at": delivery.at, "sender": delivery.sender, "event": delivery.happening.event,
        "trigger": delivery.happening.trigger, "state": delivery.state, "outcome": delivery.outcome,
    }  # fmt: skip


def _json(document: Any) -> Answer:
    return Answer(200, orjson.dumps(document), "application/json")
