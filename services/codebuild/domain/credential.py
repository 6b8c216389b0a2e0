"""Access to git servers outside, as an account keeps it: one for each kind of server.

https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens.html
"""

from dataclasses import dataclass

from emulator.kernel.arn import Arn
from services.codebuild.domain.errors import Refused

_BY_REFERENCE = {
    "CODECONNECTIONS": (("codeconnections", "codestar-connections"), "connection/"),
    "SECRETS_MANAGER": (("secretsmanager",), "secret:"),
}
"""Kinds of access whose token is the ARN of something that is kept elsewhere."""


@dataclass(frozen=True, slots=True)
class SourceCredential:
    """server: GITHUB and so on. auth: kind of access. token: never shown, unless it is the ARN of a connection or a
    secret. username: of Bitbucket's BASIC_AUTH only."""

    account: str
    region: str
    server: str
    auth: str
    token: str
    username: str = ""

    @property
    def arn(self) -> str:
        return credential_arn(self.account, self.region, self.server)

    @property
    def resource(self) -> str:
        """ARN of what holds the token, "" when it is kept here."""
        return self.token if self.auth in _BY_REFERENCE else ""


def credential_arn(account: str, region: str, server: str) -> str:
    return str(Arn("codebuild", region, account, f"token/{server.lower()}"))


def check(credential: SourceCredential) -> None:
    """Raises Refused."""
    auth, server = credential.auth, credential.server
    if auth == "OAUTH":
        raise Refused("Invalid auth type: an OAUTH connection is made in the console, not with the API")
    if auth == "BASIC_AUTH" and server != "BITBUCKET":
        raise Refused(f"Invalid auth type: BASIC_AUTH is supported for BITBUCKET only, not for {server}")
    if (auth == "BASIC_AUTH") != bool(credential.username):
        raise Refused("Invalid username: it belongs to BASIC_AUTH, which needs it, and to nothing else")
    if auth in _BY_REFERENCE and not _is_reference(auth, credential.token):
        raise Refused(f"Invalid token: for {auth} it is the ARN of the {'secret' if auth[0] == 'S' else 'connection'}")


def _is_reference(auth: str, token: str) -> bool:
    services, beginning = _BY_REFERENCE[auth]
    try:
        arn = Arn.parse(token)
    except ValueError:
        return False
    return arn.service in services and arn.resource.startswith(beginning)
