"""What a service hands to the platform, and what the platform hands to a service."""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from socket import socket
from typing import Any, Literal, Protocol, TypeVar

from emulator.blobs import Blobs
from emulator.db import Database
from emulator.engine import Handler
from emulator.gateway.credentials import Credentials
from emulator.gateway.logins import Logins
from emulator.gateway.waiting import WaitingRoom
from emulator.kernel.clock import Clock
from emulator.kernel.errors import AwsError, DomainError
from emulator.kernel.ids import Ids
from emulator.runs.shells import Shells
from emulator.settings import Settings

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]

Serve = Callable[[socket], Awaitable[Callable[[], None]]]
"""Begins to serve on a listening socket, in the event loop of the endpoint; gives what ends it."""

Invoke = Callable[[str, str, Mapping[str, Any]], Any]
"""(service, operation, request) -> result, for generated clients. Raises AwsError."""

Translate = Callable[[Any], AwsError]
TransactionMode = Literal["read", "write", "none"]
ClientT = TypeVar("ClientT")
Method = TypeVar("Method", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Service:
    """One AWS service, complete.

    name: botocore's name. handlers: an instance of the generated Handlers with the written operations.
    errors: every DomainError of the service -> AwsError. jobs: kind -> handler, kinds are `service.verb_noun`.
    routes: path prefix -> ASGI app, for what is not an AWS API (git over HTTP). ports: name of a setting -> what serves
    that port (git over SSH). on_start: healing to be done before the first request.
    """

    name: str
    handlers: object
    errors: Mapping[type[DomainError], Translate] = field(default_factory=dict)
    jobs: Mapping[str, Handler] = field(default_factory=dict)
    routes: Mapping[str, AsgiApp] = field(default_factory=dict)
    ports: Mapping[str, Serve] = field(default_factory=dict)
    on_start: Sequence[Callable[[], None]] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """What must be known of a service before it is loaded; `services/<name>/__init__.py` has it as LISTING.

    package: has a module `service` with `create(platform)`. paths: the prefixes of the service's routes; sockets: those
    of them that speak WebSocket. ports: the settings whose ports it serves. hears: topic of the bus -> kinds of its
    jobs that an event becomes.
    """

    name: str
    package: str
    paths: Sequence[str] = ()
    sockets: Sequence[str] = ()
    ports: Sequence[str] = ()
    hears: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def load(self, platform: "Platform") -> Service:
        service: Service = import_module(f"{self.package}.service").create(platform)
        return service


class InProcess(Protocol):
    """Makes callers of the AWS API that skip HTTP and nothing else: errors and transactions are the same."""

    def __call__(self, *, account: str, region: str, principal: str = "", origin: str = "") -> Invoke:
        """Calls as `principal` (an ARN; default: the account's root). Must not be used inside a write transaction."""


@dataclass(frozen=True, slots=True)
class Platform:
    """Everything a service may use."""

    settings: Settings
    db: Database
    clock: Clock
    ids: Ids
    blobs: Blobs
    credentials: Credentials
    invoke: InProcess
    waiting: WaitingRoom
    logins: Logins
    shells: Shells

    def client(
        self,
        kind: Callable[[Invoke], ClientT],
        *,
        account: str,
        region: str,
        principal: str = "",
        origin: str = "",
    ) -> ClientT:
        """A typed client of another service: `platform.client(codebuild.Client, account=…, region=…)`."""
        return kind(self.invoke(account=account, region=region, principal=principal, origin=origin))


def unsigned(method: Method) -> Method:
    """Marks an operation that AWS takes without a signature: a token in the request is its proof."""
    method.__unsigned__ = True  # type: ignore[attr-defined]
    return method


def quick(method: Method) -> Method:
    """Marks an operation that opens its units of work itself and yet, as a rule, waits for nothing but the database and
    small files: no process, no other request. Where it has to, `lanes.about_to_wait` sends it to a thread."""
    method.__quick__ = True  # type: ignore[attr-defined]
    return method


def transaction(mode: TransactionMode) -> Callable[[Method], Method]:
    """Overrides the transaction an operation gets: by default reads (Get, List, Describe, BatchGet, Head, …) read.

    With a transaction an operation looks at the database only and may run on the event loop; what calls git, another
    service or anything else that takes its time is "none" and has a thread.
    """

    def mark(method: Method) -> Method:
        method.__transaction__ = mode  # type: ignore[attr-defined]
        return method

    return mark
