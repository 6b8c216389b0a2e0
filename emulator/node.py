"""One running emulator: its parts, in the order in which they start and stop.

data folder (locked) -> database -> blobs -> workers -> runner -> listener -> services, one after another; whatever
needs one before it has come loads it at once
"""

import asyncio
import contextlib
import fcntl
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import IO, Any

from emulator import ports, runs
from emulator.authority import Authority
from emulator.blobs import Blobs
from emulator.db import Database
from emulator.db.migrate import prepare
from emulator.engine import Workers, jobs
from emulator.gateway.app import Gateway
from emulator.gateway.credentials import Credentials
from emulator.gateway.dispatch import Dispatcher
from emulator.gateway.identity import Identifier
from emulator.gateway.logins import Logins
from emulator.gateway.registry import Registry
from emulator.gateway.service import AsgiApp, Listing, Platform, Serve
from emulator.gateway.waiting import WaitingRoom
from emulator.kernel.clock import Clock, SystemClock
from emulator.kernel.ids import Ids, RandomIds
from emulator.runs import LocalPeer
from emulator.runs.shells import Shells
from emulator.settings import Settings

_log = logging.getLogger(__name__)
_BACKLOG = 2048

CreateApp = Callable[["Node"], AsgiApp]
StartRunner = Callable[["Node"], "Callable[[], None]"]


class DataInUse(RuntimeError):
    """Another emulator works on the data folder."""


class Node:
    """The parts of one process. Use `serve` for the command line, `start`/`stop` inside another program (tests).

    apps: path prefix -> maker of an ASGI app that is made at its first request. start_runner: begins doing the
    queued runs and returns what ends it.
    """

    def __init__(
        self,
        settings: Settings,
        services: Sequence[Listing],
        *,
        apps: dict[str, CreateApp] | None = None,
        start_runner: StartRunner | None = None,
        clock: Clock | None = None,
        ids: Ids | None = None,
    ) -> None:
        settings.data.mkdir(parents=True, exist_ok=True)
        self._lock = lock(settings.data)
        self._sockets = ports.bind(settings)
        self.settings = _addressed(settings, self._sockets)
        self.clock = clock or SystemClock()
        self.ids = ids or RandomIds()
        self.db = Database(self.settings.data / "codexyz.sqlite", self.clock, self.ids, fault=_fault(settings.fault_at))
        self.blobs = Blobs(self.settings.data / "blobs", self.ids)
        self.credentials = Credentials(self.db)
        self.authority = Authority(self.settings.data / "tls", self.clock)
        self.dispatcher = Dispatcher(self.db, self.ids)
        self.platform = Platform(
            self.settings, self.db, self.clock, self.ids, self.blobs, self.credentials, self.dispatcher.in_process,
            WaitingRoom(), Logins(self.db), Shells(),
        )  # fmt: skip
        self.services = self.dispatcher.services = Registry(services, self.platform)
        self.peer = LocalPeer(self.db, self.blobs)
        self._gateway = self._make_gateway(apps or {})
        self._workers = Workers(self.db, self.services.job_handler)
        self._start_runner = start_runner
        self._started: list[Callable[[], None]] = []
        self._server: Any = None
        self._on_loaded: Callable[[], None] | None = None

    @property
    def url(self) -> str:
        return self.settings.external_url

    def serve(self, on_loaded: Callable[[], None] | None = None) -> None:
        """Serve until SIGINT or SIGTERM; then end in order and raise SystemExit. on_loaded: called when all services
        are loaded, which is after the first answer."""
        self._on_loaded = on_loaded
        for number in (signal.SIGINT, signal.SIGTERM):  # uvicorn gives the signal back once it has ended
            signal.signal(number, lambda *_: sys.exit(0))
        try:
            self._begin()
            self._listener().run(sockets=[self._sockets[ports.ENDPOINT]])
        finally:
            self._end()

    def start(self) -> None:
        """Serve in a thread of this process; all services are loaded then."""
        self._begin()
        server, sockets = self._listener(), [self._sockets[ports.ENDPOINT]]
        self._server = server
        self._thread = threading.Thread(target=lambda: server.run(sockets=sockets), daemon=True, name="listener")
        self._thread.start()
        if not wait_until_answering(self.url):
            raise RuntimeError(f"the listener did not come up at {self.url}")
        self._load_services()

    def stop(self) -> None:
        if self._server is not None:
            self._server.should_exit = True
            self._thread.join(10)
        self._end()

    def _begin(self) -> None:
        prepare(self.db)
        self.blobs.sweep()
        roles = self.settings.roles.split(",")
        self.db.subscribers.update(self.services.subscribers())
        with self.db.write() as tx:
            jobs.release_all(tx)
            runs.store.release_all(tx)
        # Our own workers and builds may call before the listener accepts.
        self._sockets[ports.ENDPOINT].listen(_BACKLOG)
        if "worker" in roles:
            self._workers.start()
            self._started.append(self._workers.stop)
        if "runner" in roles and self._start_runner is not None:
            self._started.append(self._start_runner(self))
        (self.settings.data / "pid").write_text(f"{os.getpid()} {self.url}\n")

    def _end(self) -> None:
        while self._started:
            self._started.pop()()
        self.db.close()
        for sock in self._sockets.values():
            sock.close()
        (self.settings.data / "pid").unlink(missing_ok=True)
        self._lock.close()

    def _make_gateway(self, apps: dict[str, CreateApp]) -> Gateway:
        routes: dict[str, AsgiApp] = {prefix: _late(partial(create, self)) for prefix, create in apps.items()}
        for listing in self.services.listings.values():
            routes |= {path: _late(partial(self._route, listing.name, path)) for path in listing.paths}
        identifier = Identifier(self.settings, self.credentials, self.clock)
        sockets = {path for listing in self.services.listings.values() for path in listing.sockets}
        return Gateway(self.dispatcher, identifier, self.blobs, self.ids, routes, self.platform.waiting, sockets)

    def _route(self, service: str, path: str) -> AsgiApp:
        return self.services[service].routes[path]

    def _port(self, service: str, setting: str) -> Serve:
        async def serve(sock: socket.socket) -> Callable[[], None]:
            found = await asyncio.to_thread(self.services.__getitem__, service)
            return await found.ports[setting](sock)

        return serve

    def _listener(self) -> Any:
        from emulator.listener import Listener

        listener = Listener(self._gateway, self.settings, self._up, self.platform.waiting.close)
        if ports.HTTPS in self._sockets:
            listener.add_https(self._sockets[ports.HTTPS], self.authority.context)
        for listing in self.services.listings.values():
            for setting in listing.ports:
                if setting in self._sockets:
                    listener.add(self._sockets[setting], self._port(listing.name, setting))
        return listener

    def _up(self) -> None:
        """The endpoint answers: load all services now, in the background, and heal what they left half done."""
        threading.Thread(target=self._load_services, name="services", daemon=True).start()

    def _load_services(self) -> None:
        for name in self.services:
            try:
                self.services[name]
            except Exception:  # noqa: BLE001 - a worker's edge: the others go on, and requests for it say what is wrong
                _log.exception("the service %s cannot be loaded", name)
        if self._on_loaded is not None:
            self._on_loaded()


def _late(make: Callable[[], AsgiApp]) -> AsgiApp:
    """An app that is imported and made when it is first asked: the API does not wait for the dashboard."""
    made: list[AsgiApp] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if not made:
            made.append(await asyncio.to_thread(make))
        await made[0](scope, receive, send)

    return app


def lock(data: Path) -> IO[str]:
    """Hold it while working on the folder. Raises DataInUse."""
    file = (data / "lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise DataInUse(
            f"another codexyz works on {data}: `codexyz down` ends it, `--data` takes another one"
        ) from error
    return file


def _addressed(settings: Settings, sockets: ports.Sockets) -> Settings:
    found = ports.with_numbers(settings, sockets).model_copy(update={"data": settings.data.absolute()})
    return found.model_copy(update={"external_url": settings.external_url or found.local_url})


def _fault(where: str) -> Callable[[str], None] | None:
    """`before_commit:N` or `after_commit:N`: this process kills itself at its Nth passage there."""
    if not where:
        return None
    point, _, number = where.partition(":")
    left = [int(number)]
    guard = threading.Lock()

    def fault(name: str) -> None:
        if name != point:
            return
        with guard:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return fault


def wait_until_answering(url: str, *, seconds: float = 10.0) -> bool:
    """Whether something accepts connections at `url` within the time."""
    import time
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection((parts.hostname, parts.port), timeout=1):
            return True
        time.sleep(0.01)
    return False
