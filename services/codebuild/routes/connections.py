"""Shells in sandboxes, as `session-manager-plugin` connects to them: a WebSocket that leads to a terminal.

https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartSandboxConnection.html
"""

import asyncio
from collections.abc import Callable
from uuid import UUID

import orjson

from emulator.gateway.service import AsgiApp, Platform, Receive, Scope, Send
from emulator.runs.shells import NoShell, Shell
from services.codebuild.channel import Conversation, Input, Malformed, Terminate
from services.codebuild.routes.http import Answer, query_of
from services.codebuild.running.connection import admits
from services.codebuild.running.sandbox import opening_id
from services.codebuild.translate.addresses import CONNECTIONS

_DONE, _REFUSED = 1000, 1008
_FIRST_WORD_SECONDS = 10.0
_TICK_SECONDS = 0.1
_LAST_WORDS_SECONDS = 5.0
_TYPED_AHEAD = 64 * 1024


def connector(platform: Platform) -> AsgiApp:
    """`/<session>?sandbox=<uuid>`. The first word of a client is the token that StartSandboxConnection gave it."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            return await Answer(426, headers={"upgrade": "websocket"}).send(scope, send)
        session, sandbox = scope["path"].removeprefix(f"{CONNECTIONS}/"), query_of(scope).get("sandbox", "")
        await receive()
        await send({"type": "websocket.accept"})
        try:
            async with asyncio.timeout(_FIRST_WORD_SECONDS):
                token = _token(await receive())
        except TimeoutError:
            token = ""
        if not await asyncio.to_thread(admits, platform, sandbox, session, token):
            return await send({"type": "websocket.close", "code": _REFUSED})
        talk = Conversation(session, platform.clock.now, lambda: UUID(platform.ids.uuid()))
        return await _Connection(talk, receive, send).run(lambda: platform.shells.open(opening_id(sandbox)))

    return app


def _token(message: Scope) -> str:
    try:
        return str(orjson.loads(message.get("text") or "")["TokenValue"])
    except (ValueError, KeyError, TypeError):
        return ""


class _Gone(Exception):
    """There is an end. client: whether it has left already."""

    def __init__(self, *, client: bool) -> None:
        super().__init__()
        self.client = client


class _Connection:
    """Lasts as long as both the client and the shell."""

    def __init__(self, talk: Conversation, receive: Receive, send: Send) -> None:
        self._talk = talk
        self._receive = receive
        self._send = send
        self._news = asyncio.Event()
        self._desk = _Desk(talk, self._news)

    async def run(self, open_shell: Callable[[], Shell]) -> None:
        """open_shell: runs in a thread. Raises NoShell."""
        self._hearing = asyncio.ensure_future(self._hear())
        try:
            self._talk.begin()
            await self._until(lambda: self._talk.ready)
            self._talk.close(await self._attended(open_shell))
            await self._say()
        except _Gone as gone:
            if gone.client:
                return
        except OSError:  # it has gone while something was said
            return
        finally:
            self._hearing.cancel()
        await self._send({"type": "websocket.close", "code": _DONE})

    async def _attended(self, open_shell: Callable[[], Shell]) -> str:
        """Why there was no shell, once there is an end."""
        try:
            shell = await asyncio.to_thread(open_shell)
        except NoShell as error:
            return str(error)
        try:
            self._desk.take(shell)
            await self._until(lambda: self._desk.over)
        finally:
            self._desk.leave()
            await asyncio.to_thread(shell.close)
        await self._until(lambda: self._talk.settled, _LAST_WORDS_SECONDS)
        return ""

    async def _until(self, reached: Callable[[], bool], seconds: float = float("inf")) -> None:
        """Say what is to be said meanwhile. Raises _Gone."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not reached() and loop.time() < deadline:
            self._news.clear()
            if self._hearing.done():
                raise _Gone(client=self._hearing.result())
            await self._say()
            self._desk.look()
            try:
                async with asyncio.timeout(_TICK_SECONDS):
                    await self._news.wait()
            except TimeoutError:
                continue

    async def _say(self) -> None:
        for data in self._talk.to_send():
            await self._send({"type": "websocket.send", "bytes": data})

    async def _hear(self) -> bool:
        """Until the client has left (true), asks for an end, or says what nobody understands."""
        while (message := await self._receive())["type"] != "websocket.disconnect":
            try:
                for wish in self._talk.hear(message.get("bytes") or b""):
                    if isinstance(wish, Terminate):
                        return False
                    if isinstance(wish, Input):
                        self._desk.type(wish.data)
                    else:
                        self._desk.resize(wish.columns, wish.rows)
            except Malformed:
                return False
            finally:
                self._news.set()
            while self._desk.typed_ahead > _TYPED_AHEAD:
                await asyncio.sleep(_TICK_SECONDS)
        return True


class _Desk:
    """The shell's side, in the event loop. over: whether the shell has ended and all it showed was passed on."""

    def __init__(self, talk: Conversation, news: asyncio.Event) -> None:
        self._talk = talk
        self._news = news
        self._loop = asyncio.get_running_loop()
        self._shell: Shell | None = None
        self._typed = bytearray()
        self._size: tuple[int, int] | None = None
        self.over = False

    @property
    def typed_ahead(self) -> int:
        return len(self._typed)

    def take(self, shell: Shell) -> None:
        self._shell = shell
        if self._size is not None:
            shell.resize(*self._size)
        self.look()

    def leave(self) -> None:
        if self._shell is not None:
            self._loop.remove_reader(self._shell.fileno())
            self._loop.remove_writer(self._shell.fileno())
            self._shell = None

    def look(self) -> None:
        """Read on if there is room for it, write on if there is something."""
        if self._shell is not None and not self.over:
            if self._talk.has_room:
                self._loop.add_reader(self._shell.fileno(), self._read)
            if self._typed:
                self._loop.add_writer(self._shell.fileno(), self._write)

    def type(self, data: bytes) -> None:
        self._typed += data

    def resize(self, columns: int, rows: int) -> None:
        self._size = columns, rows
        if self._shell is not None:
            self._shell.resize(columns, rows)

    def _read(self) -> None:
        assert self._shell is not None
        try:
            data = self._shell.read()
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._talk.show(data)
        self.over = not data
        if self.over or not self._talk.has_room:
            self._loop.remove_reader(self._shell.fileno())
        self._news.set()

    def _write(self) -> None:
        assert self._shell is not None
        try:
            del self._typed[: self._shell.write(bytes(self._typed[:4096]))]
        except BlockingIOError:
            return
        except OSError:  # what is still shown is read
            self._typed.clear()
        if not self._typed:
            self._loop.remove_writer(self._shell.fileno())
