"""Who may connect to a sandbox: whoever shows the token of a session that StartSandboxConnection has given."""

import hashlib
import hmac
from datetime import datetime, timedelta

from emulator.gateway.service import Platform
from emulator.kernel.clock import to_millis
from services.codebuild.domain.sandbox import Stage
from services.codebuild.running.session import Keys, issued
from services.codebuild.store import sandboxes

_GOOD_FOR = timedelta(minutes=5)


def new_token(keys: Keys, session: str, now: datetime) -> str:
    """keys: of the sandbox; with them it ends. Good for five minutes; a shell that it has opened goes on."""
    return _token(keys, session, to_millis(now + _GOOD_FOR))


def admits(platform: Platform, sandbox: str, session: str, token: str) -> bool:
    """sandbox: uuid of one that may have ended."""
    with platform.db.read() as tx:
        found = sandboxes.find(tx, sandbox)
    keys = issued(platform, found.access_key) if found is not None and found.stage is Stage.LIVE else None
    until = token.partition(".")[0]
    if keys is None or not (until.isascii() and until.isdigit() and len(until) < 16):
        return False
    fresh = int(until) >= to_millis(platform.clock.now())
    return hmac.compare_digest(token.encode(), _token(keys, session, int(until)).encode()) and fresh


def _token(keys: Keys, session: str, until_ms: int) -> str:
    proof = hmac.new(keys.secret.encode(), f"connection {until_ms} {session}".encode(), hashlib.sha256)
    return f"{until_ms}.{proof.hexdigest()}"
