"""Credentials of the service role for what runs as it.

A build or a sandbox has keys that last as long as it may; what runs in it is lent short-lived ones.

https://docs.aws.amazon.com/codebuild/latest/userguide/setting-up-service-role.html
"""

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import timedelta

from emulator.api import sts
from emulator.db import Tx
from emulator.gateway.credentials import Credential
from emulator.gateway.service import Platform
from emulator.kernel.clock import to_millis
from emulator.kernel.errors import AwsError
from services.codebuild.store import lent
from services.codebuild.store.lent import Lent

_PRINCIPAL = "codebuild.amazonaws.com"
_SPARE = timedelta(hours=1)
_SHORTEST_SESSION = 900
_LENT_FOR = timedelta(hours=1)
_RENEWED_BEFORE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Keys:
    """Credentials of the service role for one build or sandbox."""

    access_key: str
    secret: str
    token: str

    @property
    def authorization(self) -> str:
        """Shown by whoever wants to be lent keys. Valid as long as these are."""
        return hmac.new(self.secret.encode(), b"container credentials", hashlib.sha256).hexdigest()


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
    keys = _new_keys(tx)
    platform.credentials.revoke(tx, session.temporary)
    expires = to_millis(tx.now + timedelta(minutes=minutes) + _SPARE)
    _enter(platform, tx, keys, Credential("", "", session.account, session.arn, session.user_id), expires)
    return keys


def issued(platform: Platform, access_key: str) -> Keys | None:
    """Keys that `issue` gave, None when they were revoked."""
    found = platform.credentials.find(access_key)
    return None if found is None else Keys(access_key, found.secret, found.session_token)


def on_loan(platform: Platform, tx: Tx, uuid: str) -> Credential | None:
    """What was lent to a build or sandbox and still lasts a while."""
    newest = lent.newest(tx, uuid)
    if newest is None or newest.expires_at_ms <= to_millis(tx.now + _RENEWED_BEFORE):
        return None
    return platform.credentials.find(newest.access_key)


def lend(platform: Platform, tx: Tx, uuid: str, owner: Credential) -> Credential:
    """New short-lived keys of what has `owner`."""
    expires = to_millis(tx.now + _LENT_FOR)
    credential = _enter(platform, tx, _new_keys(tx), owner, expires)
    lent.add(tx, uuid, Lent(credential.access_key, expires))
    return credential


def revoke(platform: Platform, tx: Tx, uuid: str, access_key: str) -> None:
    """The keys of what has ended, and all that it was lent."""
    for key in (access_key, *lent.remove_of(tx, uuid)):
        platform.credentials.revoke(tx, key)


def _new_keys(tx: Tx) -> Keys:
    return Keys("ASIA" + tx.ids.upper(16), tx.ids.hex(40), "IQoJ" + tx.ids.hex(320))


def _enter(platform: Platform, tx: Tx, keys: Keys, owner: Credential, expires_at_ms: int) -> Credential:
    """owner: whom the keys stand for."""
    credential = replace(
        owner, access_key=keys.access_key, secret=keys.secret, session_token=keys.token, expires_at_ms=expires_at_ms
    )
    platform.credentials.issue(tx, credential)
    return credential
