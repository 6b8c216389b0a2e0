"""Passwords for single services, and SSH keys: what git takes instead of signatures."""

import base64
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from emulator.api import iam
from emulator.gateway.call import Call
from emulator.gateway.logins import Kind as LoginKind
from emulator.gateway.logins import Login, hashed
from emulator.kernel.clock import to_millis
from services.iam import public_keys
from services.iam.domain import logins as rules
from services.iam.domain.logins import ServiceCredential, SshKey
from services.iam.domain.principals import Kind, Principal, TooMany
from services.iam.handlers.base import Base, after, answer, limit
from services.iam.handlers.users import own_name
from services.iam.store import logins
from services.iam.translate import service_credential_listed, service_credential_out, ssh_key_listed, ssh_key_out


class Logins(Base):
    """Every change is in IAM's rows and in the book of logins, in one transaction."""

    def create_service_specific_credential(
        self, call: Call, request: iam.CreateServiceSpecificCredentialRequest
    ) -> iam.CreateServiceSpecificCredentialResponse:
        rules.check_service(request["ServiceName"])
        user = self._principal(call, Kind.USER, request["UserName"])
        known = logins.service_credentials(call.tx, call.account, None)
        if sum(one.user == user.name for one in known) >= rules.MAX_CREDENTIALS_PER_USER:
            raise TooMany("ServiceSpecificCredentialsPerUser", rules.MAX_CREDENTIALS_PER_USER)
        days = request.get("CredentialAgeDays")
        new = ServiceCredential(
            "ACCA" + call.tx.ids.upper(17), user.name, request["ServiceName"],
            rules.login_name(user.name, call.account, [one.login for one in known]), "Active", call.now,
            None if days is None else call.now + timedelta(days=days),
        )  # fmt: skip
        password = _password(call)
        logins.add_service_credential(call.tx, call.account, new)
        self._platform.logins.add(call.tx, _login_of(new, user, password))
        return {"ServiceSpecificCredential": service_credential_out(new, password)}

    def list_service_specific_credentials(
        self, call: Call, request: iam.ListServiceSpecificCredentialsRequest
    ) -> iam.ListServiceSpecificCredentialsResponse:
        everybody = request.get("AllUsers", False)
        user = None if everybody else self._user_name(call, request)
        service = request.get("ServiceName")
        if service is not None:
            rules.check_service(service)
        rows = logins.service_credentials(call.tx, call.account, user, after(request))[: limit(request)]
        page: iam.ListServiceSpecificCredentialsResponse = answer(
            "ServiceSpecificCredentials", rows, request, lambda one: one.id, service_credential_listed
        )
        return page

    def update_service_specific_credential(
        self, call: Call, request: iam.UpdateServiceSpecificCredentialRequest
    ) -> None:
        one, status = self._service_credential(call, request), rules.check_status(request["Status"])
        logins.set_service_credential_status(call.tx, call.account, one, status)
        self._platform.logins.change(call.tx, one.login, status=status)

    def reset_service_specific_credential(
        self, call: Call, request: iam.ResetServiceSpecificCredentialRequest
    ) -> iam.ResetServiceSpecificCredentialResponse:
        """The old password is worth nothing from now on."""
        one, password = self._service_credential(call, request), _password(call)
        self._platform.logins.change(call.tx, one.login, proof=hashed(password))
        return {"ServiceSpecificCredential": service_credential_out(one, password)}

    def delete_service_specific_credential(
        self, call: Call, request: iam.DeleteServiceSpecificCredentialRequest
    ) -> None:
        one = self._service_credential(call, request)
        logins.remove_service_credential(call.tx, call.account, one)
        self._platform.logins.remove(call.tx, one.login)

    def upload_ssh_public_key(
        self, call: Call, request: iam.UploadSSHPublicKeyRequest
    ) -> iam.UploadSSHPublicKeyResponse:
        user = self._principal(call, Kind.USER, request["UserName"])
        key = public_keys.openssh(request["SSHPublicKeyBody"])
        known = logins.ssh_keys(call.tx, call.account, user.name)
        if any(one.key == key for one in known):
            raise rules.KeyUploadedAlready
        if len(known) >= rules.MAX_SSH_KEYS_PER_USER:
            raise TooMany("SSHPublicKeysPerUser", rules.MAX_SSH_KEYS_PER_USER)
        new = SshKey(
            "APKA" + call.tx.ids.upper(17), user.name, request["SSHPublicKeyBody"], key,
            public_keys.fingerprint(key), "Active", call.now,
        )  # fmt: skip
        logins.add_ssh_key(call.tx, call.account, new)
        login = Login(new.id, LoginKind.SSH_KEY, rules.CODECOMMIT, key, call.account, user.arn)
        self._platform.logins.add(call.tx, login)
        return {"SSHPublicKey": ssh_key_out(new, new.body)}

    def get_ssh_public_key(self, call: Call, request: iam.GetSSHPublicKeyRequest) -> iam.GetSSHPublicKeyResponse:
        one = self._ssh_key(call, request)
        body = one.key if request["Encoding"] == "SSH" else public_keys.pem(one.key)
        return {"SSHPublicKey": ssh_key_out(one, body)}

    def list_ssh_public_keys(self, call: Call, request: iam.ListSSHPublicKeysRequest) -> iam.ListSSHPublicKeysResponse:
        rows = logins.ssh_keys(call.tx, call.account, self._user_name(call, request))
        rest = [one for one in rows if one.id > after(request)][: limit(request)]
        page: iam.ListSSHPublicKeysResponse = answer("SSHPublicKeys", rest, request, lambda one: one.id, ssh_key_listed)
        return page

    def update_ssh_public_key(self, call: Call, request: iam.UpdateSSHPublicKeyRequest) -> None:
        one, status = self._ssh_key(call, request), rules.check_status(request["Status"])
        logins.set_ssh_key_status(call.tx, call.account, one, status)
        self._platform.logins.change(call.tx, one.id, status=status)

    def delete_ssh_public_key(self, call: Call, request: iam.DeleteSSHPublicKeyRequest) -> None:
        one = self._ssh_key(call, request)
        logins.remove_ssh_key(call.tx, call.account, one)
        self._platform.logins.remove(call.tx, one.id)

    def _user_name(self, call: Call, request: Mapping[str, Any]) -> str:
        """Without a UserName it is the caller. Raises NoSuchPrincipal."""
        name = request.get("UserName")
        return own_name(call) if name is None else self._principal(call, Kind.USER, name).name

    def _service_credential(self, call: Call, request: Mapping[str, Any]) -> ServiceCredential:
        """Raises NoSuchCredential, NoSuchPrincipal."""
        wanted = request["ServiceSpecificCredentialId"]
        for one in logins.service_credentials(call.tx, call.account, self._user_name(call, request)):
            if one.id == wanted:
                return one
        raise rules.NoSuchCredential(wanted)

    def _ssh_key(self, call: Call, request: Mapping[str, Any]) -> SshKey:
        """Raises NoSuchSshKey, NoSuchPrincipal."""
        wanted = request["SSHPublicKeyId"]
        for one in logins.ssh_keys(call.tx, call.account, self._user_name(call, request)):
            if one.id == wanted:
                return one
        raise rules.NoSuchSshKey(wanted)


def _password(call: Call) -> str:
    """32 bytes as AWS writes them."""
    return base64.b64encode(bytes.fromhex(call.tx.ids.hex(64))).decode()


def _login_of(one: ServiceCredential, user: Principal, password: str) -> Login:
    expires = None if one.expires_at is None else to_millis(one.expires_at)
    return Login(
        one.login, LoginKind.PASSWORD, one.service, hashed(password), user.account, user.arn, expires_at_ms=expires
    )
