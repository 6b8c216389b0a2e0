"""`GET /_health`: that the server answers, its version and services. It is asked first, so it is light."""

from collections.abc import Sequence

import orjson

from emulator.gateway.service import AsgiApp, Receive, Scope, Send


def create(services: Sequence[str]) -> AsgiApp:
    from importlib.metadata import version

    body = orjson.dumps({"status": "ok", "version": version("codexyz"), "services": sorted(services)})
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]

    async def app(scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})

    return app
