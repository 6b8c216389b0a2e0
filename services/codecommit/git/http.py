"""Git over HTTP: clone, fetch and push, streaming both ways.

https://git-scm.com/docs/http-protocol; protocol version 2 for fetches. A request is one git process that is fed
from the body and drained into the response. The response to a push ends when its movements are on record.
"""

import asyncio
import re
import zlib
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from emulator.gateway.service import Receive, Scope, Send
from services.codecommit.git.access import FETCH, PUSH, Access, Visit
from services.codecommit.git.packets import MOST_REFERENCES, Commands, TooManyReferences, failure, packet, rejection
from services.codecommit.git.passwords import Doorkeeper, Forbidden, Knock, Unauthenticated
from services.codecommit.git.processes import CHUNK, GitProcess

_PATH = re.compile(
    r"(?P<remote>(?:/(?P<region>[a-z0-9-]+))?/v1/repos/(?:[^/@]+@)?(?P<name>[^/]+))/{1,2}"
    r"(?P<end>info/refs|git-upload-pack|git-receive-pack)"
)
_PROTOCOL = re.compile(r"[A-Za-z0-9=:.-]{1,100}")
_STATELESS = "--stateless-rpc"
_NOTHING = b"0000"
"""What clients push before a long pack, to see whether they are let in."""

Headers = Mapping[str, str]


class Gone(Exception):
    """The client went away in the middle of its body."""


class Garbled(Gone):
    """The body is not what it says: nothing that follows makes sense."""


class GitHttp:
    """The ASGI application under `/v1/repos/` and `/<region>/v1/repos/`."""

    def __init__(self, access: Access, doorkeeper: Doorkeeper) -> None:
        self._access = access
        self._doorkeeper = doorkeeper

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = _PATH.fullmatch(scope["path"])
        if found is None:
            return await _answer(send, 404, "This is not the address of a git repository.\n")
        service = _service(scope, found["end"])
        if service is None:
            return await _answer(send, 403, "Only git's smart protocol is spoken here; update git.\n")
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        try:
            visit = await self._let_in(found, headers, service)
        except Unauthenticated:
            return await _answer(send, 401, "", ((b"www-authenticate", b'Basic realm="codecommit"'),))
        except Forbidden as error:
            return await _answer(send, 403, f"{error}\n")
        if visit is None:
            return await _answer(send, 404, f"Repository {found['name']} does not exist.\n")
        serve = {"info/refs": self._advertise, FETCH: self._fetch, PUSH: self._push}[found["end"]]
        return await serve(service, visit, Body(headers, receive), send)

    async def _let_in(self, found: "re.Match[str]", headers: Headers, service: str) -> Visit | None:
        """Raises Unauthenticated, Forbidden."""
        knock = Knock(headers.get("authorization", ""), headers.get("host", ""), found["remote"], found["region"] or "")
        visitor = await asyncio.to_thread(self._doorkeeper.admit, knock)
        wanted = headers.get("git-protocol", "")
        return await self._access.enter(visitor, found["name"], service, wanted if _PROTOCOL.fullmatch(wanted) else "")

    async def _advertise(self, service: str, visit: Visit, _: "Body", send: Send) -> None:
        process = await self._access.start(service, visit, _STATELESS, "--http-backend-info-refs")
        process.stdin.close()
        response = Response(send, f"application/x-{service}-advertisement")
        if service == PUSH or "version=2" not in visit.protocol:
            await response.write(packet(f"# service={service}\n".encode()) + b"0000")
        await _drain(process, response)
        await process.wait()
        return await response.end()

    async def _fetch(self, service: str, visit: Visit, body: "Body", send: Send) -> None:
        process = await self._access.start(service, visit, _STATELESS)
        response = Response(send, "application/x-git-upload-pack-result")
        feeding = asyncio.create_task(_feed(process, body))
        watching = asyncio.create_task(_stop_with(process, body, feeding))
        try:
            await _drain(process, response)
            await feeding
            await process.wait()
            await response.end()
        except Garbled:
            await _answer(send, 400, "The body is not compressed as it says.\n")
        except Gone:
            pass
        finally:
            watching.cancel()
            feeding.cancel()
            await process.end()

    async def _push(self, _: str, visit: Visit, body: "Body", send: Send) -> None:
        """Once git has the whole pack it is not stopped any more: what it moves must come on record."""
        commands, first = Commands(), b""
        response = Response(send, "application/x-git-receive-pack-result")
        try:
            async for chunk in body:
                first += chunk
                commands.feed(chunk)
                if commands.done:
                    break
        except TooManyReferences:
            text = f"A push changes at most {MOST_REFERENCES} references; push them in several parts.\n"
            return await _reply(body, response, failure(text, sideband=commands.sideband))
        except Garbled:
            return await _answer(send, 400, "The body is not compressed as it says.\n")
        except Gone:
            return None
        if first == _NOTHING:
            return await _reply(body, response, b"")
        if reasons := await self._access.reasons_against(visit, commands):
            return await _reply(body, response, rejection(reasons, commands=commands))
        await asyncio.shield(asyncio.ensure_future(self._receive(visit, commands, first, body, response)))
        return None

    async def _receive(
        self, visit: Visit, commands: Commands, first: bytes, body: "Body", response: "Response"
    ) -> None:
        with self._access.moving(visit, commands) as mark:
            process = await self._access.start(PUSH, visit, _STATELESS, inherited=mark)
            feeding = asyncio.create_task(_feed(process, body, first))
            with suppress(Gone):
                await _drain(process, response)
            await process.wait()
            with suppress(Gone):
                await feeding
            await self._access.record(visit, commands)
        with suppress(Gone):
            await response.end()


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


def _service(scope: Scope, end: str) -> str | None:
    """None: this is not how git asks."""
    if scope["method"] == "POST" and end in (FETCH, PUSH):
        return end
    wanted = scope["query_string"].decode("latin-1").removeprefix("service=")
    return wanted if (scope["method"], end) == ("GET", "info/refs") and wanted in (FETCH, PUSH) else None


async def _drain(process: GitProcess, response: Response) -> None:
    """Everything the process says. When the client is gone, the process is still listened to. Raises Gone then."""
    gone: Gone | None = None
    while data := await process.stdout.read(CHUNK):
        if gone is None:
            try:
                await response.write(data)
            except Gone as error:
                gone = error
    if gone is not None:
        raise gone


async def _feed(process: GitProcess, body: "Body", first: bytes = b"") -> None:
    """The whole body, also when the process no longer listens: git clients want to finish their sentence."""
    try:
        listening = await process.tell(first)
        async for chunk in body:
            listening = listening and await process.tell(chunk)
    finally:
        process.stdin.close()


async def _stop_with(process: GitProcess, body: "Body", feeding: "asyncio.Task[None]") -> None:
    """Nobody packs what nobody waits for."""
    await asyncio.wait([feeding])
    await body.left()
    await process.end()


async def _reply(body: "Body", response: Response, answer: bytes) -> None:
    """git clients want to finish their sentence."""
    with suppress(Gone):
        async for _ in body:
            pass
        await response.write(answer)
        await response.end()


class Body:
    """What the client sends, in pieces of bounded size, unpacked. An iteration goes on where another one was left, and
    raises Gone, Garbled."""

    def __init__(self, headers: Headers, receive: Receive) -> None:
        self._receive = receive
        self._pieces = self._read(packed=headers.get("content-encoding", "") in ("gzip", "x-gzip"))

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._pieces

    async def _read(self, *, packed: bool) -> AsyncIterator[bytes]:
        inflate: Any = zlib.decompressobj(31) if packed else None
        while True:
            message = await self._receive()
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

    async def left(self) -> None:
        """Until the client goes away. After the whole body."""
        while (await self._receive())["type"] != "http.disconnect":
            pass


def _inflated(inflate: Any, data: bytes) -> "list[bytes] | Any":
    try:
        while data:
            yield inflate.decompress(data, CHUNK)
            data = inflate.unconsumed_tail
    except zlib.error as error:
        raise Garbled from error


async def _answer(send: Send, status: int, text: str, headers: Sequence[tuple[bytes, bytes]] = ()) -> None:
    body = text.encode()
    fields = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode()), *headers]
    await send({"type": "http.response.start", "status": status, "headers": fields})
    await send({"type": "http.response.body", "body": body})
