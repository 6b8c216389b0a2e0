"""Values: put, read, labelled, made up."""

from emulator.api import secretsmanager as api
from emulator.gateway.call import Call
from services.secretsmanager.domain import staging
from services.secretsmanager.domain.errors import Invalid, NotBuilt
from services.secretsmanager.domain.password import BITS_PER_CHARACTER, Wish, password
from services.secretsmanager.domain.secret import content_of
from services.secretsmanager.handlers.base import Base, page_of, stages_of
from services.secretsmanager.store import secrets, versions
from services.secretsmanager.translate import named, value_out, version_out


class Values(Base):
    """https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html"""

    def get_secret_value(self, call: Call, request: api.GetSecretValueRequest) -> api.GetSecretValueResponse:
        secret = self._living(call, request["SecretId"])
        version = self._value(call, secret, request.get("VersionId"), request.get("VersionStage"))
        answer: api.GetSecretValueResponse = value_out(secret, version)
        return answer

    def put_secret_value(self, call: Call, request: api.PutSecretValueRequest) -> api.PutSecretValueResponse:
        if "RotationToken" in request:
            raise NotBuilt("rotation")
        secret = self._living(call, request["SecretId"])
        content = content_of(request.get("SecretString"), request.get("SecretBinary"))
        if content is None:
            raise Invalid("You must provide either SecretString or SecretBinary.")
        version_id = request.get("ClientRequestToken") or call.tx.ids.uuid()
        self._put(call, secret, version_id, content, request.get("VersionStages", [staging.CURRENT]))
        secrets.change(call.tx, secret)
        stages = self._value(call, secret, version_id, None).stages
        answer: api.PutSecretValueResponse = named(secret, VersionId=version_id, VersionStages=list(stages))
        return answer

    def update_secret_version_stage(
        self, call: Call, request: api.UpdateSecretVersionStageRequest
    ) -> api.UpdateSecretVersionStageResponse:
        secret = self._living(call, request["SecretId"])
        stages = staging.moved(
            stages_of(versions.all_of(call.tx, secret)), request["VersionStage"], request.get("RemoveFromVersionId"),
            request.get("MoveToVersionId"),
        )  # fmt: skip
        versions.set_stages(call.tx, secret, stages)
        secrets.change(call.tx, secret)
        answer: api.UpdateSecretVersionStageResponse = named(secret)
        return answer

    def list_secret_version_ids(
        self, call: Call, request: api.ListSecretVersionIdsRequest
    ) -> api.ListSecretVersionIdsResponse:
        """Newest first."""
        secret = self._find(call, request["SecretId"])
        every = request.get("IncludeDeprecated", False)
        found = [one for one in versions.all_of(call.tx, secret) if every or one.stages]
        shown, token = page_of(found, lambda one: f"{one.number:020d}", request, 100, newest_first=True)
        answer: api.ListSecretVersionIdsResponse = named(secret, Versions=[version_out(secret, one) for one in shown])
        if token:
            answer["NextToken"] = token
        return answer

    def get_random_password(self, call: Call, request: api.GetRandomPasswordRequest) -> api.GetRandomPasswordResponse:
        wish = Wish(
            request.get("PasswordLength", 32), request.get("ExcludeCharacters", ""),
            not request.get("ExcludeLowercase", False), not request.get("ExcludeUppercase", False),
            not request.get("ExcludeNumbers", False), not request.get("ExcludePunctuation", False),
            request.get("IncludeSpace", False), request.get("RequireEachIncludedType", True),
        )  # fmt: skip
        entropy = int(call.tx.ids.hex(BITS_PER_CHARACTER // 4 * wish.length), 16)
        return {"RandomPassword": password(wish, entropy)}
