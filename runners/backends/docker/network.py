"""How a container reaches the server, and the door that lets it.

The server listens on 127.0.0.1, which in a container is the container. Where the engine runs on this machine, a small
forwarder listens on the bridge's address, which only containers (and this machine) reach.
"""

import contextlib
import errno
import ipaddress
import logging
import selectors
import socket
import socketserver
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, urlsplit

import docker
from docker.errors import APIError

from runners.backends.docker.engine import answering, find

_log = logging.getLogger(__name__)
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_ALIAS = "host.docker.internal"


@dataclass(frozen=True, slots=True)
class Network:
    """endpoint: the server's address for containers. name: the network they join, or nothing for the engine's own."""

    endpoint: str
    name: str = ""
    extra_hosts: dict[str, str] = field(default_factory=dict)


def network_for(client: docker.DockerClient, endpoint: str) -> Network:
    """How containers of this engine reach the server at `endpoint` (as this process sees it). Raises EngineAway."""
    parts = urlsplit(endpoint)
    if (parts.hostname or "") not in _LOOPBACK:
        own = _own_network(client)
        return Network(_by_address(parts) if own else endpoint, own)
    gateway = _gateway(client)
    if gateway and (port := _forward(gateway, parts)):
        return Network(f"{parts.scheme}://{gateway}:{port}")
    return Network(endpoint.replace(parts.hostname or "", _ALIAS, 1), extra_hosts={_ALIAS: "host-gateway"})


def _own_network(client: docker.DockerClient) -> str:
    """When this process is itself in a container of the engine: the network it shares with the server."""
    container = find(client, socket.gethostname())
    networks = container.attrs["NetworkSettings"]["Networks"] if container is not None else {}
    return next((str(name) for name in networks if name not in ("bridge", "host", "none")), "")


def _by_address(parts: SplitResult) -> str:
    """The endpoint with a number for its host: AWS clients put a bucket's name before a host that has a name."""
    with contextlib.suppress(OSError):
        address = socket.gethostbyname(parts.hostname or "")
        return f"{parts.scheme}://{address}:{parts.port or 80}"
    return parts.geturl()


def _gateway(client: docker.DockerClient) -> str:
    """This machine's address on the engine's bridge, or nothing."""
    with answering():
        try:
            bridge: Any = client.networks.get("bridge")
        except APIError:
            return ""
    configs = (bridge.attrs.get("IPAM") or {}).get("Config") or []
    return next(filter(None, map(_gateway_of, configs)), "")


def _gateway_of(config: Mapping[str, str]) -> str:
    """An engine that runs for the first time names only the subnet; it has taken the first address of it."""
    if "Gateway" in config:
        return config["Gateway"]
    with contextlib.suppress(KeyError, ValueError, StopIteration):
        return str(next(ipaddress.IPv4Network(config["Subnet"]).hosts()))
    return ""


_forwarders: dict[tuple[str, str, int], int] = {}
_guard = threading.Lock()


def _forward(gateway: str, parts: SplitResult) -> int:
    """The port at the gateway that leads to the server; 0 when the gateway is no address of this machine."""
    target = (parts.hostname or "127.0.0.1", parts.port or 80)
    with _guard:
        key = (gateway, *target)
        if key not in _forwarders:
            _forwarders[key] = _listen(gateway, target)
        return _forwarders[key]


def _listen(gateway: str, target: tuple[str, int]) -> int:
    for port in (target[1], 0):
        try:
            server = _Forwarder((gateway, port), target)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                return 0  # not our address: the engine is in a machine of its own
            if _answers(gateway, port):
                return port  # the server listens on all addresses
            continue
        threading.Thread(target=server.serve_forever, daemon=True, name="docker-door").start()
        return int(server.server_address[1])
    return 0


def _answers(host: str, port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=1):
        return True
    return False


class _Forwarder(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], target: tuple[str, int]) -> None:
        self.target = target
        super().__init__(address, _Forwarding)

    def handle_error(self, request: Any, client_address: Any) -> None:
        _log.debug("a connection of %s broke off", client_address, exc_info=True)


class _Forwarding(socketserver.BaseRequestHandler):
    server: _Forwarder

    def handle(self) -> None:
        with socket.create_connection(self.server.target, timeout=10) as other:
            other.settimeout(None)
            _pump(self.request, other)


def _pump(one: socket.socket, two: socket.socket) -> None:
    """Both ways, until both have said their end."""
    with selectors.DefaultSelector() as waiting:
        waiting.register(one, selectors.EVENT_READ, two)
        waiting.register(two, selectors.EVENT_READ, one)
        while waiting.get_map():
            for key, _ in waiting.select():
                source, target = key.fileobj, key.data
                assert isinstance(source, socket.socket)
                data = source.recv(65536)
                if data:
                    target.sendall(data)
                    continue
                waiting.unregister(source)
                with contextlib.suppress(OSError):
                    target.shutdown(socket.SHUT_WR)
