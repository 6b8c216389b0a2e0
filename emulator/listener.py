"""Serves the endpoint, and the ports beside it from their first client on: what those need is imported and made then,
so that the start does not wait for it."""

import asyncio
import logging
import socket
import ssl
import sys
from collections.abc import Callable, Sequence
from typing import Any

import uvicorn

from emulator.gateway.service import Serve
from emulator.settings import Settings

_BACKLOG = 128
_log = logging.getLogger(__name__)


class Listener(uvicorn.Server):
    """uvicorn with more than one port, all in one event loop. up: called when the endpoint answers. let_go: ends the
    requests that wait when it stops."""

    def __init__(self, app: Any, settings: Settings, up: Callable[[], None], let_go: Callable[[], None]) -> None:
        web_socket: Any = _web_socket  # called like the class that it stands for
        config = uvicorn.Config(
            app, access_log=False, log_level=settings.log_level, lifespan="off", http="httptools",
            loop="uvloop" if sys.platform != "win32" else "asyncio", timeout_graceful_shutdown=3, ws=web_socket,
            server_header=False, timeout_keep_alive=75, proxy_headers=False,
        )  # fmt: skip
        super().__init__(config)
        self._up = up
        self._let_go = let_go
        self._beside: list[tuple[socket.socket, Serve]] = []
        self._waiting: list[asyncio.Task[None]] = []
        self._closers: list[Callable[[], None]] = []

    def add(self, sock: socket.socket, serve: Serve) -> None:
        """Another port, to be served in its own way. Before the start."""
        self._beside.append((sock, serve))

    def add_https(self, sock: socket.socket, make_context: Callable[[], ssl.SSLContext]) -> None:
        """The same app behind TLS. make_context runs in a thread, at the first client."""

        async def serve(listening: socket.socket) -> Callable[[], None]:
            context = await asyncio.to_thread(make_context)
            loop = asyncio.get_running_loop()
            server = await loop.create_server(self._protocol, sock=listening, ssl=context)
            return server.close

        self.add(sock, serve)

    async def startup(self, sockets: Sequence[socket.socket] | None = None) -> None:
        await super().startup(list(sockets or ()))
        self._waiting = [asyncio.create_task(self._serve_late(*one)) for one in self._beside]
        self._up()

    async def shutdown(self, sockets: Sequence[socket.socket] | None = None) -> None:
        self._let_go()
        for task in self._waiting:
            task.cancel()
        for close in self._closers:
            close()
        await super().shutdown(list(sockets or ()))

    async def _serve_late(self, sock: socket.socket, serve: Serve) -> None:
        sock.setblocking(False)
        sock.listen(_BACKLOG)
        await _first_client(sock)
        try:
            self._closers.append(await serve(sock))
        except Exception:  # noqa: BLE001 - a port that cannot be served must not end the endpoint
            _log.exception("the port %s cannot be served", sock.getsockname()[1])
            sock.close()

    def _protocol(self) -> asyncio.Protocol:
        make: Any = self.config.http_protocol_class
        protocol: asyncio.Protocol = make(
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )
        return protocol


def _web_socket(**given: Any) -> asyncio.Protocol:
    """Imported with its first client: the API does not wait for it."""
    from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

    protocol: asyncio.Protocol = WebSocketsSansIOProtocol(**given)
    return protocol


async def _first_client(sock: socket.socket) -> None:
    """Until somebody waits to be accepted."""
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()
    loop.add_reader(sock, asked.set)
    try:
        await asked.wait()
    finally:
        loop.remove_reader(sock)
