"""Who signed a request, and for which region.

Account: the access key when it is 12 digits, else the account that issued the key, else the default account.
`strict` verifies the signature (header or presigned); `lenient` believes it, but gives nothing to a page of another
site in a browser: it could otherwise reach this machine through everybody who visits it.
"""

from dataclasses import dataclass
from datetime import datetime

from emulator.gateway.call import Caller
from emulator.gateway.credentials import Credential, Credentials
from emulator.kernel.clock import Clock, to_millis
from emulator.kernel.errors import AwsError
from emulator.settings import Settings
from emulator.wire import RequestHead, sigv4


@dataclass(frozen=True, slots=True)
class Identity:
    """The caller and the region of the credential scope. signed: whether the request says who it is from."""

    caller: Caller
    region: str
    signed: bool = True


class Identifier:
    """Reads credentials off requests."""

    def __init__(self, settings: Settings, credentials: Credentials, clock: Clock) -> None:
        self._settings = settings
        self._credentials = credentials
        self._clock = clock

    def identify(self, head: RequestHead, payload_hash: str | None) -> Identity:
        """Raises AwsError: in `strict` mode for what AWS would refuse, always for expired session keys. Whether a
        request may be unsigned depends on its operation: `admit_unsigned` is asked when that is known."""
        scope = sigv4.parse(head)
        strict = self._settings.signatures == "strict"
        if not strict and _sent_by_a_foreign_page(head):
            raise AwsError(
                "A page of another site sent this request. Pages may ask only where CODEXYZ_SIGNATURES=strict.",
                code="AccessDenied", status=403,
            )  # fmt: skip
        if scope is None:
            return Identity(self._root(self._settings.default_account, ""), self._settings.default_region, signed=False)
        credential = self._credentials.find(scope.access_key)
        if credential is not None:
            self._check(credential, scope.session_token)
        if strict:
            self._verify(head, scope, credential, payload_hash)
        return Identity(self._caller(scope.access_key, credential), scope.region or self._settings.default_region)

    def admit_unsigned(self) -> None:
        """Raises AwsError in `strict` mode."""
        if self._settings.signatures == "strict":
            raise AwsError("Request is missing Authentication Token", code="MissingAuthenticationToken", status=403)

    def _caller(self, access_key: str, credential: Credential | None) -> Caller:
        if credential is not None:
            return Caller(
                credential.account, credential.principal_arn, credential.user_id, access_key, credential.session_token
            )
        account = access_key if len(access_key) == 12 and access_key.isdigit() else self._settings.default_account
        return self._root(account, access_key)

    def _root(self, account: str, access_key: str) -> Caller:
        return Caller(account, f"arn:aws:iam::{account}:root", account, access_key)

    def _check(self, credential: Credential, token: str) -> None:
        if credential.session_token and token and credential.session_token != token:
            raise _refused("The security token included in the request is invalid")
        expires = credential.expires_at_ms
        if expires is not None and expires < to_millis(self._clock.now()):
            raise AwsError(
                "The security token included in the request is expired", code="ExpiredTokenException", status=400
            )
        if credential.status != "Active":
            raise _refused("The security token included in the request is invalid.")

    def _verify(
        self, head: RequestHead, scope: sigv4.Scope, credential: Credential | None, payload_hash: str | None
    ) -> None:
        if credential is None:
            raise _refused("The security token included in the request is invalid.")
        now: datetime = self._clock.now()
        sigv4.verify(head, scope, credential.secret, payload_hash, now)


def _sent_by_a_foreign_page(head: RequestHead) -> bool:
    """Browsers say so themselves; no other client sends these headers. A request with an Authorization header has
    passed the browser's own question (CORS), which is never answered with yes here."""
    if "authorization" in head.headers:
        return False
    site = head.headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = head.headers.get("origin")
    return origin is not None and origin.partition("://")[2] != head.headers.get("host")


def _refused(message: str) -> AwsError:
    return AwsError(message, code="UnrecognizedClientException", status=403)
