"""Many secrets at once."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from emulator.api import secretsmanager as api
from emulator.gateway.call import Call
from emulator.kernel.clock import to_millis
from emulator.kernel.errors import DomainError
from services.secretsmanager.domain.errors import Invalid, NotBuilt
from services.secretsmanager.domain.filters import all_of
from services.secretsmanager.domain.secret import Secret
from services.secretsmanager.handlers.base import Base, page_of
from services.secretsmanager.store import secrets, versions
from services.secretsmanager.translate import ERRORS, secret_out, value_out

_ORDERS: Mapping[str, Callable[[Secret], str]] = {
    "created-date": lambda secret: _moment(secret.created_at, secret),
    "last-changed-date": lambda secret: _moment(secret.changed_at, secret),
    "name": lambda secret: secret.name,
}


def _moment(at: datetime, secret: Secret) -> str:
    return f"{to_millis(at):020d}:{secret.id:020d}"


class Listing(Base):
    """https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html"""

    def list_secrets(self, call: Call, request: api.ListSecretsRequest) -> api.ListSecretsResponse:
        """By date of creation, newest first, unless the request says otherwise."""
        order = request.get("SortBy", "created-date")
        if order not in _ORDERS:
            raise NotBuilt(f"SortBy {order}, since reading a secret leaves no trace")
        wanted, dead = all_of(request.get("Filters", [])), request.get("IncludePlannedDeletion", False)
        found = [
            secret
            for secret in secrets.everything(call.tx, call.account, call.region)
            if (dead or secret.deleted_at is None) and wanted(secret)
        ]
        descending = request.get("SortOrder", "desc") == "desc"
        shown, token = page_of(found, _ORDERS[order], request, 100, newest_first=descending)
        rows: list[Any] = [secret_out(secret, versions.all_of(call.tx, secret)) for secret in shown]
        answer: api.ListSecretsResponse = {"SecretList": rows}
        if token:
            answer["NextToken"] = token
        return answer

    def batch_get_secret_value(
        self, call: Call, request: api.BatchGetSecretValueRequest
    ) -> api.BatchGetSecretValueResponse:
        """What cannot be read is told beside what can."""
        if ("SecretIdList" in request) == ("Filters" in request):
            raise Invalid("Either 'SecretIdList' or 'Filters' must be provided, but not both.")
        if "SecretIdList" in request and "MaxResults" in request:
            raise Invalid("'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided.")
        ids, token = self._wanted(call, request)
        found: list[api.SecretValueEntry] = []
        failed: list[api.APIErrorType] = []
        for secret_id in ids:
            try:
                secret = self._living(call, secret_id)
                found.append(value_out(secret, self._value(call, secret, None, None)))
            except DomainError as refusal:
                error = ERRORS[type(refusal)](refusal)
                failed.append({"SecretId": secret_id, "ErrorCode": error.wire_code, "Message": error.message})
        answer: api.BatchGetSecretValueResponse = {"SecretValues": found, "Errors": failed}
        if token:
            answer["NextToken"] = token
        return answer

    def _wanted(self, call: Call, request: api.BatchGetSecretValueRequest) -> tuple[list[str], str | None]:
        """(ids of the secrets, token of the next page)."""
        if "SecretIdList" in request:
            return request["SecretIdList"], None
        wanted = all_of(request["Filters"])
        every = secrets.everything(call.tx, call.account, call.region)
        found = [secret for secret in every if secret.deleted_at is None and wanted(secret)]
        shown, token = page_of(found, lambda secret: f"{secret.id:020d}", request, 20)
        return [secret.arn for secret in shown], token
