"""Secrets: made, changed, described, deleted, restored, tagged."""

from datetime import timedelta

from emulator.api import secretsmanager as api
from emulator.gateway.call import Call
from services.secretsmanager.domain import staging
from services.secretsmanager.domain.errors import Invalid, NoSuchSecret, NotBuilt, NotNow, SecretExists
from services.secretsmanager.domain.secret import Content, Reference, Secret, arn_of, check_name, content_of
from services.secretsmanager.handlers.base import Base
from services.secretsmanager.store import secrets, versions
from services.secretsmanager.translate import named, secret_out, tags_from
from services.secretsmanager.workflows import end_later

_MOST_TAGS = 50


class Secrets(Base):
    """https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html"""

    def create_secret(self, call: Call, request: api.CreateSecretRequest) -> api.CreateSecretResponse:
        """The same request again, by its token and value, is answered again."""
        for member in ("AddReplicaRegions", "Type", "CrossAccountPrimaryARN"):
            if member in request:
                raise NotBuilt(f"{member} of a secret")
        name = request["Name"]
        check_name(name)
        content = content_of(request.get("SecretString"), request.get("SecretBinary"))
        tags = tags_from(request.get("Tags", []))
        _check_tags(tags)
        before = secrets.find(call.tx, call.account, call.region, Reference("", "", name))
        if before is not None:
            return self._again(call, before, request, content)
        made = secrets.add(
            call.tx, call.account, call.region, name, request.get("Description", ""), request.get("KmsKeyId", ""), tags
        )
        answer: api.CreateSecretResponse = named(made)
        if content is not None:
            answer["VersionId"] = request.get("ClientRequestToken") or call.tx.ids.uuid()
            self._put(call, made, answer["VersionId"], content, [staging.CURRENT])
        return answer

    def _again(
        self, call: Call, before: Secret, request: api.CreateSecretRequest, content: Content | None
    ) -> api.CreateSecretResponse:
        """Raises NotNow, SecretExists."""
        if before.deleted_at is not None:
            raise NotNow(
                "You can't create this secret because a secret with this name is already scheduled for deletion."
            )
        for version in versions.all_of(call.tx, before):
            if version.id == request.get("ClientRequestToken") and version.content == content:
                answer: api.CreateSecretResponse = named(before, VersionId=version.id)
                return answer
        raise SecretExists(before.name)

    def update_secret(self, call: Call, request: api.UpdateSecretRequest) -> api.UpdateSecretResponse:
        if "Type" in request:
            raise NotBuilt("Type of a secret")
        secret = self._living(call, request["SecretId"])
        content = content_of(request.get("SecretString"), request.get("SecretBinary"))
        secrets.change(
            call.tx, secret, description=request.get("Description", secret.description),
            kms_key=request.get("KmsKeyId", secret.kms_key),
        )  # fmt: skip
        answer: api.UpdateSecretResponse = named(secret)
        if content is not None:
            answer["VersionId"] = request.get("ClientRequestToken") or call.tx.ids.uuid()
            self._put(call, secret, answer["VersionId"], content, [staging.CURRENT])
        return answer

    def describe_secret(self, call: Call, request: api.DescribeSecretRequest) -> api.DescribeSecretResponse:
        secret = self._find(call, request["SecretId"])
        shape = secret_out(secret, versions.all_of(call.tx, secret))
        stages = shape.pop("SecretVersionsToStages")
        answer: api.DescribeSecretResponse = {**shape, "VersionIdsToStages": stages}  # type: ignore[typeddict-item]
        return answer

    def delete_secret(self, call: Call, request: api.DeleteSecretRequest) -> api.DeleteSecretResponse:
        """Forced, it is gone at once, and one that was never there is gone as well."""
        force, days = request.get("ForceDeleteWithoutRecovery", False), request.get("RecoveryWindowInDays")
        if force and days is not None:
            raise Invalid("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.")
        if days is not None and not 7 <= days <= 30:
            raise Invalid("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).")
        if force:
            return self._remove(call, request["SecretId"])
        secret = self._find(call, request["SecretId"])
        if secret.deleted_at is not None:
            raise NotNow(
                "You can't perform this operation on the secret because it was already scheduled for deletion."
            )
        window = timedelta(days=30 if days is None else days)
        end_later(call.tx, secret, window)
        answer: api.DeleteSecretResponse = named(secret, DeletionDate=call.now + window)
        return answer

    def _remove(self, call: Call, secret_id: str) -> api.DeleteSecretResponse:
        try:
            secret = self._find(call, secret_id)
        except NoSuchSecret:
            name = Reference.parse(secret_id).whole
            return {"ARN": arn_of(call.account, call.region, name), "Name": name, "DeletionDate": call.now}
        secrets.remove(call.tx, secret)
        answer: api.DeleteSecretResponse = named(secret, DeletionDate=call.now)
        return answer

    def restore_secret(self, call: Call, request: api.RestoreSecretRequest) -> api.RestoreSecretResponse:
        secret = self._find(call, request["SecretId"])
        secrets.change(call.tx, secret, deleted_at=None)
        answer: api.RestoreSecretResponse = named(secret)
        return answer

    # tags

    def tag_resource(self, call: Call, request: api.TagResourceRequest) -> None:
        secret = self._living(call, request["SecretId"])
        tags = {**secret.tags, **tags_from(request["Tags"])}
        _check_tags(tags)
        secrets.change(call.tx, secret, tags=tags)

    def untag_resource(self, call: Call, request: api.UntagResourceRequest) -> None:
        secret = self._living(call, request["SecretId"])
        kept = {key: value for key, value in secret.tags.items() if key not in request["TagKeys"]}
        secrets.change(call.tx, secret, tags=kept)


def _check_tags(tags: dict[str, str]) -> None:
    """Raises Invalid."""
    if any(key.lower().startswith("aws:") for key in tags):
        raise Invalid("Tag keys can't begin with aws:, which is reserved.")
    if len(tags) > _MOST_TAGS:
        raise Invalid(f"A secret can have at most {_MOST_TAGS} tags.")
