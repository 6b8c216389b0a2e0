"""Git over SSH: clone, fetch and push, for whoever has uploaded a public key to IAM.

https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-ssh-unixes.html

The user's name is the ID of the key; only git's two commands run, and only on known repositories. The region is that
of an environment variable that `codexyz git-config` has clients send, or of the path, as with HTTP.
"""

import asyncio
import logging
import re
import shlex
import socket
from collections.abc import AsyncIterator, Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emulator.gateway.logins import Kind, Login, Logins
from emulator.kernel.clock import Clock
from emulator.settings import Settings
from services.codecommit.git.access import FETCH, PUSH, Access, Visit
from services.codecommit.git.packets import MOST_REFERENCES, Commands, TooManyReferences, failure, rejection
from services.codecommit.git.passwords import SERVICE, Forbidden, Visitor
from services.codecommit.git.processes import CHUNK, GitProcess

if TYPE_CHECKING:
    from asyncssh import SSHServerProcess

    Session = SSHServerProcess[bytes]

_ACCOUNT = re.compile(r"\d{12}")
_PATH = re.compile(r"(?:/(?P<region>[a-z0-9-]+))?/v1/repos/(?:[^/@]+@)?(?P<name>[^/]+)/?")
_PROTOCOL = re.compile(r"[A-Za-z0-9=:.-]{1,100}")
_REGION = re.compile(r"[a-z]{2}(?:-[a-z]+)+-\d")
_REFUSED = 128
_GREETING = "You have successfully authenticated over SSH. You can use Git to interact with CodeCommit.\n"
_log = logging.getLogger(__name__)


class GitSsh:
    """One SSH server. Its own key is made once, so that clients know it again."""

    def __init__(self, access: Access, logins: Logins, clock: Clock, settings: Settings) -> None:
        self._access = access
        self._logins = logins
        self._clock = clock
        self._settings = settings
        self._key = settings.data / "ssh" / "host_ed25519"

    async def serve(self, sock: socket.socket) -> Callable[[], None]:
        """See `emulator.gateway.service.Serve`."""
        ssh: Any = await asyncio.to_thread(import_module, "asyncssh")
        logging.getLogger("asyncssh").setLevel(logging.ERROR)
        server = await ssh.listen(
            sock=sock, server_factory=lambda: _door(ssh, self._login), process_factory=self._session, encoding=None,
            server_host_keys=[_host_key(ssh, self._key)], line_editor=False, allow_scp=False, x11_forwarding=False,
            agent_forwarding=False, login_timeout=30, server_version="codexyz",
        )  # fmt: skip
        close: Callable[[], None] = server.close
        return close

    def _login(self, name: str) -> Login | None:
        """Whose key opens for this user name. Raises Forbidden."""
        found = self._logins.find(name)
        if found is not None:
            return found if found.is_usable(Kind.SSH_KEY, SERVICE, self._clock.now()) else None
        if self._settings.signatures == "strict" or _ACCOUNT.fullmatch(name) is None:
            return None
        return Login(name, Kind.SSH_KEY, SERVICE, "", name, f"arn:aws:iam::{name}:root")

    async def _session(self, session: "Session") -> None:
        try:
            session.exit(await self._run(session))
        except Forbidden as error:
            session.stderr.write(f"{error}\n".encode())
            session.exit(_REFUSED)
        except Exception:  # noqa: BLE001 - a client's fault or ours must not end the server
            _log.exception("a git session over SSH failed")
            session.exit(_REFUSED)

    async def _run(self, session: "Session") -> int:
        """The exit code. Raises Forbidden."""
        if not session.command:
            session.stdout.write(_GREETING.encode())
            return 0
        service, found = _parsed(session.command)
        environment = {_text(name): _text(value) for name, value in session.env.items()}
        login = await asyncio.to_thread(self._login, session.get_extra_info("username"))
        if login is None:
            raise Forbidden("the key is not active any more")
        region = environment.get("CODEXYZ_REGION", "")
        named = region if _REGION.fullmatch(region) else found["region"] or self._settings.default_region
        protocol = environment.get("GIT_PROTOCOL", "")
        visit = await self._access.enter(
            Visitor(login.account, named, login.principal_arn), found["name"], service,
            protocol if _PROTOCOL.fullmatch(protocol) else "",
        )  # fmt: skip
        if visit is None:
            raise Forbidden(f"repository {found['name']} does not exist")
        return await (self._fetch if service == FETCH else self._push)(visit, session)

    async def _fetch(self, visit: Visit, session: "Session") -> int:
        process = await self._access.start(FETCH, visit)
        feeding = asyncio.create_task(_feed(process, _spoken(session)))
        try:
            await _drain(process, session)
            return await process.wait()
        finally:
            feeding.cancel()
            await process.end()

    async def _push(self, visit: Visit, session: "Session") -> int:
        """What git has moved comes on record before the client hears the end."""
        return await asyncio.shield(asyncio.ensure_future(self._receive(visit, session)))

    async def _receive(self, visit: Visit, session: "Session") -> int:
        commands = Commands()
        with self._access.moving(visit, None) as mark:
            process = await self._access.start(PUSH, visit, inherited=mark)
            draining = asyncio.create_task(_drain(process, session))
            spoken = _spoken(session)
            first, refusal = await self._heard(visit, spoken, commands)
            if refusal:
                await asyncio.gather(draining, process.end())
                await _say(session, refusal)
                return 1
            await _feed(process, spoken, first)
            await draining
            code = await process.wait()
            await self._access.record(visit, commands)
        return code

    async def _heard(self, visit: Visit, spoken: AsyncIterator[bytes], commands: Commands) -> tuple[bytes, bytes]:
        """(what the client said up to the end of its commands, the answer if it must not)"""
        first = b""
        try:
            async for chunk in spoken:
                first += chunk
                commands.feed(chunk)
                if commands.done:
                    break
        except TooManyReferences:
            text = f"A push changes at most {MOST_REFERENCES} references; push them in several parts.\n"
            return first, failure(text, sideband=commands.sideband)
        reasons = await self._access.reasons_against(visit, commands) if commands.names else {}
        return first, rejection(reasons, commands=commands) if reasons else b""


def _door(ssh: Any, find: Callable[[str], Login | None]) -> Any:
    """What lets a connection in; made here because its base is imported late."""

    class Door(ssh.SSHServer):  # type: ignore[misc]
        def begin_auth(self, username: str) -> bool:
            return True

        def public_key_auth_supported(self) -> bool:
            return True

        async def validate_public_key(self, username: str, key: Any) -> bool:
            login = await asyncio.to_thread(find, username)
            given = key.export_public_key().decode().split()[:2]
            return login is not None and (not login.proof or login.proof.split()[:2] == given)

    return Door()


def _host_key(ssh: Any, path: Path) -> Any:
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.touch(mode=0o600)
        ssh.generate_private_key("ssh-ed25519").write_private_key(str(unfinished))
        unfinished.replace(path)
    return ssh.read_private_key(str(path))


def _parsed(command: str) -> tuple[str, "re.Match[str]"]:
    """(git-upload-pack or git-receive-pack, the address). Raises Forbidden for anything else."""
    try:
        words = shlex.split(command)
    except ValueError:
        words = []
    found = _PATH.fullmatch(words[1]) if len(words) == 2 else None
    if found is None or words[0] not in (FETCH, PUSH):
        raise Forbidden(f"only {FETCH} and {PUSH} run here, on /v1/repos/<name>")
    return words[0], found


async def _spoken(session: "Session") -> AsyncIterator[bytes]:
    """What the client says, until it has nothing more to say or is gone."""
    while True:
        try:
            data = await session.stdin.read(CHUNK)
        except Exception:  # noqa: BLE001 - a break, a signal or a lost connection: the library has a kind for each
            return
        if not data:
            return
        yield data


async def _feed(process: GitProcess, spoken: AsyncIterator[bytes], first: bytes = b"") -> None:
    try:
        listening = await process.tell(first)
        async for chunk in spoken:
            if not (listening := listening and await process.tell(chunk)):
                break
    finally:
        process.stdin.close()


async def _drain(process: GitProcess, session: "Session") -> None:
    """Everything git says; also when the client is gone git is listened to."""
    listening = True
    while data := await process.stdout.read(CHUNK):
        listening = listening and await _say(session, data)


async def _say(session: "Session", data: bytes) -> bool:
    """False: the client is gone."""
    try:
        session.stdout.write(data)
        await session.stdout.drain()
    except Exception:  # noqa: BLE001 - as above
        return False
    return True


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
