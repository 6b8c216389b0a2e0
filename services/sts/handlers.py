"""Operations of STS. Issued keys are known to the gateway from the moment the answer is sent."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import unquote

from emulator.api import iam, sts
from emulator.gateway.call import Call
from emulator.gateway.credentials import Credential
from emulator.gateway.service import Platform, transaction
from emulator.kernel.clock import to_millis
from emulator.kernel.errors import AwsError
from services.sts.domain import role as roles
from services.sts.domain.trust import trusts

_HOUR = 3600
_HALF_DAY = 12 * _HOUR


@dataclass(frozen=True, slots=True)
class _Session:
    """Whom temporary keys stand for."""

    account: str
    arn: str
    user_id: str


class StsHandlers(sts.Handlers):
    """https://docs.aws.amazon.com/STS/latest/APIReference/"""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    @transaction("none")
    def get_caller_identity(self, call: Call, request: sts.GetCallerIdentityRequest) -> sts.GetCallerIdentityResponse:
        return {"UserId": call.caller.user_id, "Account": call.caller.account, "Arn": call.caller.arn}

    @transaction("none")
    def get_access_key_info(self, call: Call, request: sts.GetAccessKeyInfoRequest) -> sts.GetAccessKeyInfoResponse:
        key = request["AccessKeyId"]
        found = self._platform.credentials.find(key)
        if found is not None:
            return {"Account": found.account}
        if len(key) == 12 and key.isdigit():
            return {"Account": key}
        raise AwsError(f"Invalid access key: {key}", code="ValidationError")

    @transaction("none")
    def assume_role(self, call: Call, request: sts.AssumeRoleRequest) -> sts.AssumeRoleResponse:
        """In `lenient` mode every well-formed role can be assumed; in `strict` mode it must be there and trust us."""
        arn = roles.RoleArn.parse(request["RoleArn"])
        role = self._role(arn)
        if self._platform.settings.signatures == "strict":
            self._check_trust(call, arn, role)
        seconds = request.get("DurationSeconds", _HOUR)
        longest = role.get("MaxSessionDuration", _HOUR) if role else _HALF_DAY
        roles.check_duration(seconds, longest, call.caller.arn)
        role_id = role["RoleId"] if role else arn.unregistered_id()
        name = request["RoleSessionName"]
        session = _Session(arn.account, arn.session_arn(name), f"{role_id}:{name}")
        return {
            "Credentials": self._issue(session, seconds),
            "AssumedRoleUser": {"AssumedRoleId": session.user_id, "Arn": session.arn},
        }

    @transaction("none")
    def get_session_token(self, call: Call, request: sts.GetSessionTokenRequest) -> sts.GetSessionTokenResponse:
        caller = call.caller
        session = _Session(caller.account, caller.arn, caller.user_id)
        return {"Credentials": self._issue(session, request.get("DurationSeconds", _HALF_DAY))}

    @transaction("none")
    def get_federation_token(
        self, call: Call, request: sts.GetFederationTokenRequest
    ) -> sts.GetFederationTokenResponse:
        account, name = call.caller.account, request["Name"]
        user_id = f"{account}:{name}"
        session = _Session(account, f"arn:aws:sts::{account}:federated-user/{name}", user_id)
        return {
            "Credentials": self._issue(session, request.get("DurationSeconds", _HALF_DAY)),
            "FederatedUser": {"FederatedUserId": user_id, "Arn": session.arn},
        }

    def _role(self, arn: roles.RoleArn) -> iam.Role | None:
        client = self._platform.client(iam.Client, account=arn.account, region="us-east-1")
        try:
            return client.get_role({"RoleName": arn.name})["Role"]
        except iam.NoSuchEntityException:
            return None

    def _check_trust(self, call: Call, arn: roles.RoleArn, role: iam.Role | None) -> None:
        document = unquote(role.get("AssumeRolePolicyDocument", "{}")) if role else "{}"
        if not trusts(document, call.caller.arn, call.caller.account):
            raise roles.NotTrusted(call.caller.arn, arn.text)

    def _issue(self, session: _Session, seconds: int) -> sts.Credentials:
        platform = self._platform
        with platform.db.write() as tx:
            expires = tx.now + timedelta(seconds=seconds)
            credential = Credential(
                "ASIA" + tx.ids.upper(16), tx.ids.hex(40), session.account, session.arn, session.user_id,
                session_token="IQoJ" + tx.ids.hex(320), expires_at_ms=to_millis(expires),
            )  # fmt: skip
            platform.credentials.issue(tx, credential)
        return {
            "AccessKeyId": credential.access_key,
            "SecretAccessKey": credential.secret,
            "SessionToken": credential.session_token,
            "Expiration": expires,
        }
