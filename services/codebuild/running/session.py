"""Credentials of the service role for what runs as it.

https://docs.aws.amazon.com/codebuild/latest/userguide/setting-up-service-role.html
"""

from dataclasses import dataclass
from datetime import timedelta

from emulator.api import sts
from emulator.db import Tx
from emulator.gateway.credentials import Credential
from emulator.gateway.service import Platform
from emulator.kernel.clock import to_millis
from emulator.kernel.errors import AwsError

_PRINCIPAL = "codebuild.amazonaws.com"
_SPARE = timedelta(hours=1)
_SHORTEST_SESSION = 900


@dataclass(frozen=True, slots=True)
class Keys:
    """Credentials of the service role for one build or sandbox."""

    access_key: str
    secret: str
    token: str


@dataclass(frozen=True, slots=True)
class Session:
    """Whom the credentials stand for. temporary: a key of STS that is not needed."""

    account: str
    arn: str
    user_id: str
    temporary: str


class RoleRefused(Exception):
    """The role cannot be assumed; the message is AWS's."""


def assume(platform: Platform, account: str, region: str, role: str, uuid: str) -> Session:
    """uuid: of the build or sandbox, for the session's name. Outside of transactions. Raises RoleRefused."""
    client = platform.client(sts.Client, account=account, region=region, principal=_PRINCIPAL)
    request: sts.AssumeRoleRequest = {
        "RoleArn": role, "RoleSessionName": f"AWSCodeBuild-{uuid}", "DurationSeconds": _SHORTEST_SESSION
    }  # fmt: skip
    try:
        answer = client.assume_role(request)
    except AwsError as error:
        message = f"CodeBuild is not authorized to perform: sts:AssumeRole on {role}. {error.message}"
        raise RoleRefused(message) from error
    user = answer["AssumedRoleUser"]
    return Session(account, user["Arn"], user["AssumedRoleId"], answer["Credentials"]["AccessKeyId"])


def issue(platform: Platform, tx: Tx, session: Session, minutes: int) -> Keys:
    """Keys that last as long as the work may, `minutes`, and somewhat longer; a role's own sessions may be shorter."""
    expires = tx.now + timedelta(minutes=minutes) + _SPARE
    keys = Keys("ASIA" + tx.ids.upper(16), tx.ids.hex(40), "IQoJ" + tx.ids.hex(320))
    book = platform.credentials
    book.revoke(tx, session.temporary)
    book.issue(
        tx,
        Credential(
            keys.access_key, keys.secret, session.account, session.arn, session.user_id, session_token=keys.token,
            expires_at_ms=to_millis(expires),
        ),
    )  # fmt: skip
    return keys


def issued(platform: Platform, access_key: str) -> Keys | None:
    """Keys that `issue` gave, None when they were revoked."""
    found = platform.credentials.find(access_key)
    return None if found is None else Keys(access_key, found.secret, found.session_token)
