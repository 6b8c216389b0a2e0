"""Access keys: made here, believed by the gateway."""

from emulator.api import iam
from emulator.gateway.call import Call
from emulator.gateway.credentials import Credential
from services.iam import store
from services.iam.domain.principals import MAX_KEYS_PER_USER, AccessKey, Kind, NoSuchKey, TooMany
from services.iam.handlers.base import Base
from services.iam.handlers.users import own_name
from services.iam.translate import key_out


class Keys(Base):
    """Operations on access keys. Without a UserName they concern the caller; the root's keys are the account's."""

    def create_access_key(self, call: Call, request: iam.CreateAccessKeyRequest) -> iam.CreateAccessKeyResponse:
        user = self._user(call, request.get("UserName"))
        if len(store.keys(call.tx, call.account, user)) >= MAX_KEYS_PER_USER:
            raise TooMany("AccessKeysPerUser", MAX_KEYS_PER_USER)
        key = AccessKey("AKIA" + call.tx.ids.upper(16), user, "Active", call.now)
        secret = call.tx.ids.hex(40)
        store.add_key(call.tx, call.account, key)
        self._platform.credentials.issue(call.tx, self._credential(call, key, secret))
        return {
            "AccessKey": {
                "UserName": user, "AccessKeyId": key.id, "Status": "Active", "SecretAccessKey": secret,
                "CreateDate": key.created_at,
            }
        }  # fmt: skip

    def list_access_keys(self, call: Call, request: iam.ListAccessKeysRequest) -> iam.ListAccessKeysResponse:
        user = self._user(call, request.get("UserName"))
        keys = [key_out(key) for key in store.keys(call.tx, call.account, user)]
        return {"AccessKeyMetadata": keys, "IsTruncated": False}

    def update_access_key(self, call: Call, request: iam.UpdateAccessKeyRequest) -> None:
        user, key, status = self._user(call, request.get("UserName")), request["AccessKeyId"], request["Status"]
        if not store.set_key_status(call.tx, call.account, user, key, status):
            raise NoSuchKey(key)
        self._platform.credentials.set_status(call.tx, key, status)

    def delete_access_key(self, call: Call, request: iam.DeleteAccessKeyRequest) -> None:
        user, key = self._user(call, request.get("UserName")), request["AccessKeyId"]
        if not store.remove_key(call.tx, call.account, user, key):
            raise NoSuchKey(key)
        self._platform.credentials.revoke(call.tx, key)

    def _user(self, call: Call, name: str | None) -> str:
        if name is None:
            return own_name(call)
        return self._principal(call, Kind.USER, name).name

    def _credential(self, call: Call, key: AccessKey, secret: str) -> Credential:
        if not key.user:
            return Credential(key.id, secret, call.account, f"arn:aws:iam::{call.account}:root", call.account)
        user = self._principal(call, Kind.USER, key.user)
        return Credential(key.id, secret, call.account, user.arn, user.id)
