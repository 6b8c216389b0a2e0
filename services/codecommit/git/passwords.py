"""Who speaks git to us: Basic credentials whose password is a signature, or one that IAM made.

https://docs.aws.amazon.com/codecommit/latest/userguide/auth-and-access-control.html
"""

import base64
import binascii
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from emulator.gateway.credentials import Credential, Credentials
from emulator.gateway.logins import Kind, Logins
from emulator.kernel.clock import Clock, to_millis
from emulator.settings import Settings
from emulator.wire.git_signature import REGIONS, signature

SERVICE = "codecommit.amazonaws.com"
_PASSWORD = re.compile(r"(\d{8}T\d{6})Z([0-9a-f]{64})")
_HOST = re.compile(r"git-codecommit(?:-fips)?\.([a-z0-9-]+)\.")
_ACCOUNT = re.compile(r"(\d{12})(?:[.+]([a-z0-9-]+))?")
_OLDEST = timedelta(minutes=15)
_NEWEST = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Visitor:
    """account and region decide which repository a name means; arn: who it is."""

    account: str
    region: str
    arn: str


@dataclass(frozen=True, slots=True)
class Knock:
    """What a request says of itself. path: of the remote, `/v1/repos/<name>`; region: named by the path, or ""."""

    authorization: str
    host: str
    path: str
    region: str = ""


class Unauthenticated(Exception):
    """No credentials: git asks its helper once it is told so."""


class Forbidden(Exception):
    """Credentials that are not good."""


class Doorkeeper:
    """`strict` verifies passwords; `lenient` believes the user name, except that expired sessions stay expired."""

    def __init__(self, settings: Settings, credentials: Credentials, logins: Logins, clock: Clock) -> None:
        self._settings = settings
        self._strict = settings.signatures == "strict"
        self._credentials = credentials
        self._logins = logins
        self._clock = clock

    def admit(self, knock: Knock) -> Visitor:
        """Raises Unauthenticated, Forbidden."""
        user, password = _basic(knock.authorization)
        key, _, token = user.partition("%")
        credential = self._credentials.find(key)
        if credential is None:
            return self._known(user, password, knock) or self._stranger(key, knock)
        if not self._is_valid(credential, token):
            raise Forbidden("the credentials are not active or have expired")
        region = self._signed_region(credential.secret, password, knock)
        if self._strict and not region:
            raise Forbidden("the signature does not match, or is too old")
        named = knock.region or _region_of(knock.host)
        return Visitor(credential.account, named or region or self._settings.default_region, credential.principal_arn)

    def _known(self, user: str, password: str, knock: Knock) -> Visitor | None:
        """Somebody with a password that IAM made for git. Raises Forbidden."""
        login = self._logins.find(user)
        if login is None:
            return None
        if not login.is_usable(Kind.PASSWORD, SERVICE, self._clock.now()):
            raise Forbidden("the credentials are not active or have expired")
        if self._strict and not login.has_password(password):
            raise Forbidden("the password does not match")
        named = knock.region or _region_of(knock.host) or self._settings.default_region
        return Visitor(login.account, named, login.principal_arn)

    def _stranger(self, key: str, knock: Knock) -> Visitor:
        """A key that nobody issued."""
        if self._strict:
            raise Forbidden("nobody issued this access key")
        found = _ACCOUNT.fullmatch(key)
        account, region = (found.group(1), found.group(2)) if found else (self._settings.default_account, None)
        named = knock.region or region or _region_of(knock.host) or self._settings.default_region
        return Visitor(account, named, f"arn:aws:iam::{account}:root")

    def _is_valid(self, credential: Credential, token: str) -> bool:
        expires = credential.expires_at_ms
        return (
            credential.status == "Active"
            and (expires is None or expires >= to_millis(self._clock.now()))
            and (token == credential.session_token if token or self._strict else True)
        )

    def _signed_region(self, secret: str, password: str, knock: Knock) -> str:
        """The region whose signature the password is; "" when it is none, or too old."""
        parts = _PASSWORD.fullmatch(password)
        if parts is None or not self._is_fresh(parts.group(1)):
            return ""
        named = knock.region or _region_of(knock.host)
        regions = (named,) if named else (self._settings.default_region, *REGIONS)
        for region in regions:
            for host in _hosts(knock.host, region):
                expected = signature(secret, parts.group(1), region, host, knock.path)
                if hmac.compare_digest(expected, parts.group(2)):
                    return region
        return ""

    def _is_fresh(self, stamp: str) -> bool:
        try:
            signed = datetime.strptime(stamp, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            return False
        return -_NEWEST <= self._clock.now() - signed <= _OLDEST


def _hosts(host: str, region: str) -> Iterable[str]:
    """Helpers differ in what they sign: with the port, without it, or the official name whatever the address is."""
    official = (f"git-codecommit.{region}.amazonaws.com", f"git-codecommit-fips.{region}.amazonaws.com")
    return dict.fromkeys((host, host.rpartition(":")[0] or host, *official))


def _region_of(host: str) -> str:
    found = _HOST.search(host)
    return found.group(1) if found else ""


def _basic(header: str) -> tuple[str, str]:
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        raise Unauthenticated
    try:
        text = base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as error:
        raise Unauthenticated from error
    user, _, password = text.partition(":")
    if not user:
        raise Unauthenticated
    return user, password
