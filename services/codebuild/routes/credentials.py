"""Container credentials: the service role's keys, for the processes of a build or a sandbox.

https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
"""

import asyncio
import hmac

import orjson

from emulator.db import Tx
from emulator.gateway.credentials import Credential
from emulator.gateway.service import AsgiApp, Platform, Receive, Scope, Send
from emulator.kernel.clock import from_millis
from services.codebuild.domain import sandbox as sandboxes_of
from services.codebuild.domain.build import Stage
from services.codebuild.routes.http import Answer, headers_of
from services.codebuild.running.session import Keys, lend, on_loan
from services.codebuild.store import builds, sandboxes
from services.codebuild.translate.addresses import CREDENTIALS

_HOLDERS = (sandboxes_of.Stage.OPENING, sandboxes_of.Stage.LIVE)


def lender(platform: Platform) -> AsgiApp:
    """GET `/<uuid>` with the token of that build or sandbox -> keys that last at least half an hour. Without the token,
    or when nothing of that uuid runs: 403."""
    desk = _Desk(platform)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "GET":
            return await Answer(405, headers={"allow": "GET"}).send(scope, send)
        uuid = scope["path"].removeprefix(f"{CREDENTIALS}/")
        answer = await asyncio.to_thread(desk.answer, uuid, headers_of(scope).get("authorization", ""))
        return await answer.send(scope, send)

    return app


class _Desk:
    """Called in threads."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def answer(self, uuid: str, shown: str) -> Answer:
        with self._platform.db.read() as tx:
            known, lent = self._owner(tx, uuid, shown), on_loan(self._platform, tx, uuid)
        if known is not None and lent is None:
            with self._platform.db.write() as tx:  # it may have ended, or others may have asked, meanwhile
                if (known := self._owner(tx, uuid, shown)) is not None:
                    lent = on_loan(self._platform, tx, uuid) or lend(self._platform, tx, uuid, known[0])
        if known is None or lent is None:
            return _json(403, {"code": "AccessDenied", "message": "This token belongs to nothing that runs."})
        assert lent.expires_at_ms is not None
        return _json(200, {
            "RoleArn": known[1], "AccessKeyId": lent.access_key, "SecretAccessKey": lent.secret,
            "Token": lent.session_token, "Expiration": f"{from_millis(lent.expires_at_ms):%Y-%m-%dT%H:%M:%SZ}",
        })  # fmt: skip

    def _owner(self, tx: Tx, uuid: str, shown: str) -> tuple[Credential, str] | None:
        """The keys of what runs, and its role. None unless its token was shown."""
        build, sandbox = builds.find(tx, uuid), sandboxes.find(tx, uuid)
        if build is not None and build.stage is Stage.RUNNING:
            access_key, settings = build.access_key, build.settings
        elif sandbox is not None and sandbox.stage in _HOLDERS:
            access_key, settings = sandbox.access_key, sandbox.settings
        else:
            return None
        owner = self._platform.credentials.find(access_key)
        if owner is None:
            return None
        token = Keys(access_key, owner.secret, owner.session_token).authorization
        return (owner, settings["serviceRole"]) if hmac.compare_digest(shown.encode(), token.encode()) else None


def _json(status: int, document: dict[str, str]) -> Answer:
    return Answer(status, orjson.dumps(document), "application/json", {"cache-control": "no-store"})
