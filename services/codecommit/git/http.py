"""Git over HTTP: clone, fetch and push, streaming both ways.

https://git-scm.com/docs/http-protocol; protocol version 2 for fetches. A request is one git process that is fed
from the body and drained into the response. The response to a push ends when its movements are on record.
"""

import asyncio
import logging
import re
import zlib
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from typing import Any

from emulator.gateway.service import Receive, Scope, Send
from services.codecommit.git.home import GitHome
from services.codecommit.git.packets import MOST_REFERENCES, Commands, TooManyReferences, packet, refusal
from services.codecommit.git.passwords import Doorkeeper, Forbidden, Knock, Unauthenticated, Visitor

_CHUNK = 64 * 1024
_PATH = re.compile(
    r"(?P<remote>(?:/(?P<region>[a-z0-9-]+))?/v1/repos/(?P<name>[^/]+))/{1,2}"
    r"(?P<end>info/refs|git-upload-pack|git-receive-pack)"
)
_PROTOCOL = re.compile(r"[A-Za-z0-9=:.-]{1,100}")
_SERVICES = ("git-upload-pack", "git-receive-pack")
_log = logging.getLogger(__name__)

Find = Callable[[Visitor, str], str | None]
"""(who, repository name) -> the repository's id, None when there is no such repository."""
Record = Callable[[str, Sequence[str], str], None]
"""(repository id, references pushed, ARN of the pusher): write down how they moved."""


class Gone(Exception):
    """The client went away in the middle of its body."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was let in."""

    repository_id: str
    visitor: Visitor
    headers: Mapping[str, str]

    @property
    def protocol(self) -> str:
        wanted = self.headers.get("git-protocol", "")
        return wanted if _PROTOCOL.fullmatch(wanted) else ""


class GitHttp:
    """The ASGI application under `/v1/repos/` and `/<region>/v1/repos/`."""

    def __init__(self, home: GitHome, doorkeeper: Doorkeeper, find: Find, record: Record) -> None:
        self._home = home
        self._doorkeeper = doorkeeper
        self._find = find
        self._record = record

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = _PATH.fullmatch(scope["path"])
        if found is None:
            return await _answer(send, 404, "This is not the address of a git repository.\n")
        try:
            request = await self._let_in(scope, found)
        except Unauthenticated:
            return await _answer(send, 401, "", ((b"www-authenticate", b'Basic realm="codecommit"'),))
        except Forbidden as error:
            return await _answer(send, 403, f"{error}\n")
        if request is None:
            return await _answer(send, 404, f"Repository {found['name']} does not exist.\n")
        return await self._route(scope, found["end"], request, receive, send)

    async def _let_in(self, scope: Scope, found: "re.Match[str]") -> Request | None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        knock = Knock(headers.get("authorization", ""), headers.get("host", ""), found["remote"], found["region"] or "")
        visitor = await asyncio.to_thread(self._doorkeeper.admit, knock)
        repository_id = await asyncio.to_thread(self._find, visitor, found["name"])
        return None if repository_id is None else Request(repository_id, visitor, headers)

    async def _route(self, scope: Scope, end: str, request: Request, receive: Receive, send: Send) -> None:
        wanted = (scope["method"], end)
        if wanted == ("GET", "info/refs"):
            return await self._advertise(scope["query_string"].decode("latin-1"), request, send)
        if wanted == ("POST", "git-upload-pack"):
            return await self._fetch(request, receive, send)
        if wanted == ("POST", "git-receive-pack"):
            return await self._push(request, receive, send)
        return await _answer(send, 405, "")

    async def _advertise(self, query: str, request: Request, send: Send) -> None:
        service = query.removeprefix("service=")
        if service not in _SERVICES:
            return await _answer(send, 403, "Only git's smart protocol is spoken here; update git.\n")
        process = await self._start(service, request, "--http-backend-info-refs", stdin=DEVNULL)
        response = Response(send, f"application/x-{service}-advertisement")
        if service == "git-receive-pack" or "version=2" not in request.protocol:
            await response.write(packet(f"# service={service}\n".encode()) + b"0000")
        await _drain(process, response)
        await process.wait()
        return await response.end()

    async def _fetch(self, request: Request, receive: Receive, send: Send) -> None:
        process = await self._start("git-upload-pack", request)
        response = Response(send, "application/x-git-upload-pack-result")
        feeding = asyncio.create_task(_feed(process, _body(request, receive)))
        try:
            await _drain(process, response)
            await feeding
            await process.wait()
            await response.end()
        except Gone:
            pass
        finally:
            feeding.cancel()
            await _end(process)

    async def _push(self, request: Request, receive: Receive, send: Send) -> None:
        """Once git has the whole pack it is not stopped any more: what it moves must come on record."""
        body, commands, first = _body(request, receive), Commands(), b""
        response = Response(send, "application/x-git-receive-pack-result")
        try:
            async for chunk in body:
                first += chunk
                commands.feed(chunk)
                if commands.done:
                    break
        except TooManyReferences:
            await _discard(body)
            text = f"A push changes at most {MOST_REFERENCES} references; push them in several parts.\n"
            await response.write(refusal(text, sideband=commands.sideband))
            return await response.end()
        except Gone:
            return None
        await asyncio.shield(asyncio.ensure_future(self._receive(request, commands, first, body, response)))
        return None

    async def _receive(
        self, request: Request, commands: Commands, first: bytes, body: AsyncIterator[bytes], response: "Response"
    ) -> None:
        probing = not commands.names
        with nullcontext(-1) if probing else self._home.moving(request.repository_id) as mark:
            process = await self._start("git-receive-pack", request, inherited=() if probing else (mark,))
            feeding = asyncio.create_task(_feed(process, body, first))
            with suppress(Gone):
                await _drain(process, response)
            await process.wait()
            with suppress(Gone):
                await feeding
            arn = request.visitor.arn
            if commands.names:
                await asyncio.to_thread(self._record, request.repository_id, commands.names, arn)
        with suppress(Gone):
            await response.end()

    async def _start(
        self, service: str, request: Request, *options: str, stdin: int = PIPE, inherited: Sequence[int] = ()
    ) -> Process:
        path = str(self._home.path(request.repository_id))
        environment = dict(self._home.environment(request.repository_id, request.visitor.arn))
        environment["GIT_PROTOCOL"] = request.protocol
        del environment["GIT_DIR"]
        return await asyncio.create_subprocess_exec(
            "git", service.removeprefix("git-"), "--stateless-rpc", *options, path,
            stdin=stdin, stdout=PIPE, stderr=DEVNULL, env=environment, pass_fds=tuple(inherited),
        )  # fmt: skip


class Response:
    """A response that starts with its first bytes and always holds the latest ones back until it is ended."""

    def __init__(self, send: Send, content_type: str) -> None:
        self._send = send
        self._type = content_type.encode()
        self._started = False
        self._held = b""

    async def write(self, data: bytes) -> None:
        """Raises Gone."""
        held, self._held = self._held, data
        if held:
            await self._out(held, more=True)

    async def end(self) -> None:
        """Raises Gone."""
        await self._out(self._held, more=False)

    async def _out(self, data: bytes, *, more: bool) -> None:
        try:
            if not self._started:
                headers = [(b"content-type", self._type), (b"cache-control", b"no-cache")]
                await self._send({"type": "http.response.start", "status": 200, "headers": headers})
                self._started = True
            await self._send({"type": "http.response.body", "body": data, "more_body": more})
        except OSError as error:
            raise Gone from error


async def _drain(process: Process, response: Response) -> None:
    """Everything the process says. When the client is gone, the process is still listened to. Raises Gone then."""
    gone: Gone | None = None
    assert process.stdout is not None
    while data := await process.stdout.read(_CHUNK):
        if gone is None:
            try:
                await response.write(data)
            except Gone as error:
                gone = error
    if gone is not None:
        raise gone


async def _feed(process: Process, body: AsyncIterator[bytes], first: bytes = b"") -> None:
    """The whole body, also when the process no longer listens: git clients want to finish their sentence."""
    assert process.stdin is not None
    try:
        listening = await _tell(process, first)
        async for chunk in body:
            listening = listening and await _tell(process, chunk)
    finally:
        process.stdin.close()


async def _tell(process: Process, data: bytes) -> bool:
    assert process.stdin is not None
    try:
        process.stdin.write(data)
        await process.stdin.drain()
    except (BrokenPipeError, ConnectionResetError, RuntimeError):
        return False
    return True


async def _discard(body: AsyncIterator[bytes]) -> None:
    with suppress(Gone):
        async for _ in body:
            pass


async def _end(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _body(request: Request, receive: Receive) -> AsyncIterator[bytes]:
    """The body in pieces of bounded size, unpacked. Raises Gone, also for a body that is not what it says."""
    packed = request.headers.get("content-encoding", "") in ("gzip", "x-gzip")
    inflate: Any = zlib.decompressobj(31) if packed else None
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        data = message.get("body", b"")
        if inflate is None:
            yield data
        else:
            for piece in _inflated(inflate, data):
                yield piece
        if not message.get("more_body", False):
            return


def _inflated(inflate: Any, data: bytes) -> "list[bytes] | Any":
    try:
        while data:
            yield inflate.decompress(data, _CHUNK)
            data = inflate.unconsumed_tail
    except zlib.error as error:
        raise Gone from error


async def _answer(send: Send, status: int, text: str, headers: Sequence[tuple[bytes, bytes]] = ()) -> None:
    body = text.encode()
    fields = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode()), *headers]
    await send({"type": "http.response.start", "status": status, "headers": fields})
    await send({"type": "http.response.body", "body": body})
