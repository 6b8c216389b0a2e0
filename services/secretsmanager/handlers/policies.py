"""Resource policies. Kept and given back: secrets are open to every account of the emulator that knows their ARN."""

from emulator.api import secretsmanager as api
from emulator.gateway.call import Call
from services.secretsmanager.domain.policy import DEFAULT_NAME, check_policy, check_policy_name
from services.secretsmanager.handlers.base import Base
from services.secretsmanager.store import secrets
from services.secretsmanager.translate import named


class Policies(Base):
    """https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html"""

    def put_resource_policy(self, call: Call, request: api.PutResourcePolicyRequest) -> api.PutResourcePolicyResponse:
        secret = self._living(call, request["SecretId"])
        check_policy_name(request.get("PolicyName", DEFAULT_NAME))
        check_policy(request["ResourcePolicy"], block_public=request.get("BlockPublicPolicy", False))
        secrets.change(call.tx, secret, policy=request["ResourcePolicy"])
        return named(secret)  # type: ignore[no-any-return]

    def get_resource_policy(self, call: Call, request: api.GetResourcePolicyRequest) -> api.GetResourcePolicyResponse:
        secret = self._living(call, request["SecretId"])
        check_policy_name(request.get("PolicyName", DEFAULT_NAME))
        answer: api.GetResourcePolicyResponse = named(secret)
        if secret.policy:
            answer["ResourcePolicy"] = secret.policy
        return answer

    def delete_resource_policy(
        self, call: Call, request: api.DeleteResourcePolicyRequest
    ) -> api.DeleteResourcePolicyResponse:
        secret = self._living(call, request["SecretId"])
        check_policy_name(request.get("PolicyName", DEFAULT_NAME))
        secrets.change(call.tx, secret, policy="")
        return named(secret)  # type: ignore[no-any-return]
