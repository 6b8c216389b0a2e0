"""Domain in the shapes and words of Secrets Manager."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from emulator.api import secretsmanager as api
from emulator.kernel.errors import AwsError, DomainError
from services.secretsmanager.domain import errors
from services.secretsmanager.domain.secret import DEFAULT_KEY, Secret, Version


def tags_from(tags: Sequence[api.Tag]) -> dict[str, str]:
    return {tag["Key"]: tag.get("Value", "") for tag in tags if "Key" in tag}


def tags_out(tags: Mapping[str, str]) -> list[api.Tag]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def named(secret: Secret, **members: Any) -> Any:
    """An answer, with the two members that nearly all of them have."""
    return {"ARN": secret.arn, "Name": secret.name, **members}


def value_out(secret: Secret, version: Version) -> api.SecretValueEntry:
    shape: api.SecretValueEntry = named(
        secret, VersionId=version.id, VersionStages=list(version.stages), CreatedDate=version.created_at
    )
    if version.content.text is not None:
        shape["SecretString"] = version.content.text
    if version.content.data is not None:
        shape["SecretBinary"] = version.content.data
    return shape


def version_out(secret: Secret, version: Version) -> api.SecretVersionsListEntry:
    shape: api.SecretVersionsListEntry = {
        "VersionId": version.id, "CreatedDate": version.created_at, "KmsKeyIds": [secret.kms_key or DEFAULT_KEY]
    }  # fmt: skip
    if version.stages:
        shape["VersionStages"] = list(version.stages)
    return shape


def secret_out(secret: Secret, versions: Sequence[Version]) -> dict[str, Any]:
    """As a list shows it; DescribeSecret calls the stages otherwise."""
    shape: dict[str, Any] = named(
        secret, CreatedDate=secret.created_at, LastChangedDate=secret.changed_at, Tags=tags_out(secret.tags),
        SecretVersionsToStages={version.id: list(version.stages) for version in versions if version.stages},
    )  # fmt: skip
    if secret.description:
        shape["Description"] = secret.description
    if secret.kms_key:
        shape["KmsKeyId"] = secret.kms_key
    if secret.deleted_at is not None:
        shape["DeletedDate"] = secret.deleted_at
    return shape


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    errors.NoSuchSecret: lambda _: api.ResourceNotFoundException("Secrets Manager can't find the specified secret."),
    errors.NoSuchValue: lambda error: api.ResourceNotFoundException(
        f"Secrets Manager can't find the specified secret value for {error.what}"
    ),
    errors.SecretExists: lambda error: api.ResourceExistsException(
        f"The operation failed because the secret {error.name} already exists."
    ),
    errors.VersionExists: lambda _: api.ResourceExistsException(
        "You can't use ClientRequestToken of an existing version whose secret value is different."
    ),
    errors.Invalid: lambda error: api.InvalidParameterException(error.reason),
    errors.NotNow: lambda error: api.InvalidRequestException(error.reason),
    errors.NotBuilt: lambda error: api.InvalidParameterException(f"codexyz does not do this: {error.what}."),
    errors.BadPolicy: lambda _: api.MalformedPolicyDocumentException("This resource policy contains a syntax error."),
    errors.PublicPolicy: lambda _: api.PublicPolicyException(
        "The resource policy grants broad access to the secret, which BlockPublicPolicy forbids."
    ),
    errors.BadToken: lambda _: api.InvalidNextTokenException("The NextToken value is invalid."),
    errors.TooManyLabels: lambda _: api.LimitExceededException("A version can have at most 20 staging labels."),
    errors.TooManyVersions: lambda _: api.LimitExceededException(
        "You have reached the maximum number of versions of a secret that were created within 24 hours."
    ),
}
