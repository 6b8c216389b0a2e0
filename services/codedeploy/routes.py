"""Beside the AWS API: where the simulated instances answer."""

import asyncio
from typing import Any

import orjson

from emulator.gateway.service import AsgiApp, Platform, Receive, Scope, Send
from services.codedeploy.store import instances


def hosts(platform: Platform) -> AsgiApp:
    """GET -> a JSON list of all registered instances: account, region, instanceName, instanceArn, tags, and address
    (`host:port` of its application, "" before the first deployment)."""

    def read() -> bytes:
        with platform.db.read() as tx:
            found = instances.everywhere(tx)
        return orjson.dumps([_shape(scope, one) for scope, one in found])

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        allowed = scope["method"] in ("GET", "HEAD")
        body = await asyncio.to_thread(read) if allowed else b""
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200 if allowed else 405, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})

    return app


def _shape(scope: tuple[str, str], one: Any) -> dict[str, Any]:
    account, region = scope
    return {
        "account": account, "region": region, "instanceName": one.name, "address": one.address,
        "instanceArn": f"arn:aws:codedeploy:{region}:{account}:instance/{one.id}", "tags": one.tags,
    }  # fmt: skip
