"""The ordered chain every AWS request passes, as an ASGI app.

head -> extra route? -> identify operation -> receive body -> parse -> identify caller
     -> handler in its unit of work, in a thread if it is not quick -> serialize -> send
               ^------ wait on the event loop <- nothing to answer yet
"""

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import Any

from emulator import wire
from emulator.blobs import CHUNK, Blobs, Incoming, Slice
from emulator.gateway.call import Call
from emulator.gateway.dispatch import Dispatcher
from emulator.gateway.identity import Identifier
from emulator.gateway.lanes import Lanes, Waits
from emulator.gateway.service import AsgiApp, Receive, Scope, Send
from emulator.gateway.waiting import FOREVER, Later, WaitingRoom
from emulator.kernel.errors import AwsError
from emulator.kernel.ids import Ids

_SMALL = 256 * 1024
"""Bytes of an answer that are read at once, before it begins."""
MAX_BODY = 64 * 1024 * 1024
_log = logging.getLogger(__name__)


class Disconnected(Exception):
    """The client went away before its body was whole."""


class Gateway:
    """Answers AWS requests; hands other paths to `routes` (longest prefix first). sockets: those that speak WebSocket;
    nothing else does."""

    def __init__(
        self, dispatcher: Dispatcher, identifier: Identifier, blobs: Blobs, ids: Ids, routes: Mapping[str, AsgiApp],
        waiting: WaitingRoom, sockets: Collection[str] = (),
    ) -> None:  # fmt: skip
        self._dispatcher = dispatcher
        self._identifier = identifier
        self._blobs = blobs
        self._ids = ids
        self._routes = sorted(routes.items(), key=lambda item: -len(item[0]))
        self._waiting = waiting
        self._sockets = sockets
        self._lanes = Lanes(dispatcher)
        self._threads = ThreadPoolExecutor(max_workers=16, thread_name_prefix="request")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        for prefix, app in self._routes:
            if path.startswith(prefix) and (scope["type"] == "http" or prefix in self._sockets):
                return await app(scope, receive, send)
        if scope["type"] == "websocket":
            return await send({"type": "websocket.close"})
        return await self._aws(_head(scope), receive, send)

    async def _aws(self, head: wire.RequestHead, receive: Receive, send: Send) -> None:
        request_id = self._ids.uuid()
        target: wire.Target | None = None
        body: bytes | Incoming = b""
        try:
            target = wire.identify(head, self._dispatcher.services)
            body = await self._body(target, head, receive)
            response = await self._work(target, head, body, request_id, receive)
        except Disconnected:
            return
        except AwsError as error:
            response = wire.serialize_error(target, head, error, request_id)
        except Exception:  # noqa: BLE001 - the gateway's edge: our bug, the client gets AWS's words for it
            response = _bug(target, head, request_id)
        finally:
            if isinstance(body, Incoming):
                body.discard()
        await _send(response, head, send)

    async def _body(self, target: wire.Target, head: wire.RequestHead, receive: Receive) -> bytes | Incoming:
        chunks = _chunks(receive)
        decoder = wire.chunk_decoder(head)
        if target.streaming_input:
            return await self._stream(chunks, decoder)
        parts = [chunk if decoder is None else decoder.feed(chunk) async for chunk in _limited(chunks)]
        return wire.decode_content(head, b"".join(parts), MAX_BODY)

    async def _stream(self, chunks: AsyncIterator[bytes], decoder: wire.ChunkDecoder | None) -> Incoming:
        with self._blobs.receive() as receiver:
            async for chunk in chunks:
                data = chunk if decoder is None else decoder.feed(chunk)
                if len(data) > CHUNK // 4:
                    await asyncio.to_thread(receiver.write, data)
                else:
                    receiver.write(data)
            if decoder is not None:
                decoder.close()
            return receiver.finish(() if decoder is None else tuple(decoder.trailers))

    async def _work(
        self, target: wire.Target, head: wire.RequestHead, body: bytes | Incoming, request_id: str, receive: Receive
    ) -> wire.WireResponse:
        """The answer of the operation, however long it waits for something to answer. Raises Disconnected."""
        loop = asyncio.get_running_loop()
        began, waited = loop.time(), 0.0
        while True:
            seen = self._waiting.rings
            work = partial(self._answer, target, head, body, request_id, waited)
            answer = await self._in_its_lane(target, _size(body), work)
            if not isinstance(answer, Later):
                return answer
            await self._wait(answer, seen, receive)
            waited = FOREVER if self._waiting.closed else loop.time() - began

    async def _in_its_lane(
        self, target: wire.Target, size: int, work: Callable[[], wire.WireResponse | Later]
    ) -> wire.WireResponse | Later:
        service, operation = target.service, target.operation
        if self._lanes.is_quick(service, operation, size):
            with contextlib.suppress(Waits):
                return self._lanes.on_the_loop(service, operation, work)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._lanes.in_a_thread, service, operation, work)

    async def _wait(self, later: Later, seen: int, receive: Receive) -> None:
        """Raises Disconnected: nothing may be handed out to a client that has gone."""
        gone = asyncio.ensure_future(_gone(receive))
        due = asyncio.ensure_future(self._waiting.wait(later, seen))
        try:
            await asyncio.wait((gone, due), return_when=asyncio.FIRST_COMPLETED)
            if gone.done():
                raise Disconnected
        finally:
            for task in (gone, due):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task

    def _answer(
        self, target: wire.Target, head: wire.RequestHead, body: bytes | Incoming, request_id: str, waited: float
    ) -> wire.WireResponse | Later:
        """The synchronous part: everything that may wait for the database."""
        try:
            identity = self._identifier.identify(head, _payload_hash(head, body))
            request = wire.parse(target, head, body)
            if not identity.signed and not self._dispatcher.takes_unsigned(target.service, target.operation):
                self._identifier.admit_unsigned()
            call = Call(
                identity.caller.account, identity.region, identity.caller, target.service, target.operation,
                request_id, host=head.headers.get("host", ""), path=head.path, waited=waited,
            )  # fmt: skip
            result = self._dispatcher.run(call, request)
            return _read_small(wire.serialize(target, result or {}, request_id))
        except Later as later:
            return later
        except Waits:
            raise
        except AwsError as error:
            return wire.serialize_error(target, head, error, request_id)
        except Exception:  # noqa: BLE001 - as above; here the traceback still has the handler's frames
            return _bug(target, head, request_id)


def _size(body: bytes | Incoming) -> int:
    return body.size if isinstance(body, Incoming) else len(body)


def _read_small(response: wire.WireResponse) -> wire.WireResponse:
    """The event loop waits for no file."""
    body = response.body
    return replace(response, body=body.read()) if isinstance(body, Slice) and body.length <= _SMALL else response


def _bug(target: wire.Target | None, head: wire.RequestHead, request_id: str) -> wire.WireResponse:
    where = f"{target.service}:{target.operation}" if target else f"{head.method} {head.path}"
    _log.exception("InternalFailure in %s (request %s)", where, request_id)
    message = f"An internal error occurred in codexyz (request {request_id}); the server's log has the traceback."
    return wire.serialize_error(target, head, AwsError(message, code="InternalFailure", status=500), request_id)


def _head(scope: Scope) -> wire.RequestHead:
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    raw: bytes = scope["raw_path"]
    return wire.RequestHead(scope["method"], raw.decode("latin-1"), scope["query_string"].decode("latin-1"), headers)


def _payload_hash(head: wire.RequestHead, body: bytes | Incoming) -> str | None:
    """The hash that the signature must cover; None when the client declared it unsigned or signs chunks."""
    declared = head.headers.get("x-amz-content-sha256")
    if declared is not None and not (len(declared) == 64 and declared.isalnum()):
        return None
    return body.sha256 if isinstance(body, Incoming) else hashlib.sha256(body).hexdigest()


async def _chunks(receive: Receive) -> AsyncIterator[bytes]:
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Disconnected
        yield message.get("body", b"")
        if not message.get("more_body", False):
            return


async def _gone(receive: Receive) -> None:
    """Until the client has gone away."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _limited(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    size = 0
    async for chunk in chunks:
        size += len(chunk)
        if size > MAX_BODY:
            raise AwsError("Request size exceeded limit", code="RequestEntityTooLargeException", status=413)
        yield chunk


async def _send(response: wire.WireResponse, head: wire.RequestHead, send: Send) -> None:
    headers: list[Any] = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in response.headers]
    body = response.body
    size = body.length if isinstance(body, Slice) else len(body)
    if response.status not in (204, 304) and not any(name == b"content-length" for name, _ in headers):
        headers.append((b"content-length", str(size).encode()))
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    if head.method == "HEAD" or not isinstance(body, Slice):
        content = b"" if head.method == "HEAD" else body
        return await send({"type": "http.response.body", "body": content})
    return await _send_slice(body, send)


async def _send_slice(body: Slice, send: Send) -> None:
    with body:
        while True:
            piece = body.next_at_hand()
            if piece is None:
                piece = await asyncio.to_thread(body.next)
            if not piece:
                return await send({"type": "http.response.body", "body": b""})
            await send({"type": "http.response.body", "body": piece, "more_body": True})
