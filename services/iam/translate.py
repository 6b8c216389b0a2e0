"""Domain in IAM's shapes and words. Documents travel percent-encoded in answers, as IAM has it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from emulator.api import iam
from emulator.kernel.errors import AwsError, DomainError
from services.iam.domain import logins, policies, principals
from services.iam.domain.logins import ServiceCredential, SshKey
from services.iam.domain.policies import Policy, Version
from services.iam.domain.principals import AccessKey, Principal


def document_out(document: str) -> str:
    return quote(document, safe="")


def tags_from(tags: Sequence[iam.Tag]) -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in tags}


def tags_out(tags: Mapping[str, str]) -> list[iam.Tag]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def role_out(role: Principal) -> iam.Role:
    shape: iam.Role = {
        "Path": role.path, "RoleName": role.name, "RoleId": role.id, "Arn": role.arn, "CreateDate": role.created_at,
        "AssumeRolePolicyDocument": document_out(role.trust), "MaxSessionDuration": role.max_session,
    }  # fmt: skip
    if role.description:
        shape["Description"] = role.description
    if role.tags:
        shape["Tags"] = tags_out(role.tags)
    if role.boundary:
        shape["PermissionsBoundary"] = _boundary(role.boundary)
    return shape


def user_out(user: Principal) -> iam.User:
    shape: iam.User = {
        "Path": user.path, "UserName": user.name, "UserId": user.id, "Arn": user.arn, "CreateDate": user.created_at
    }  # fmt: skip
    if user.tags:
        shape["Tags"] = tags_out(user.tags)
    if user.boundary:
        shape["PermissionsBoundary"] = _boundary(user.boundary)
    return shape


def _boundary(arn: str) -> iam.AttachedPermissionsBoundary:
    return {"PermissionsBoundaryType": "PermissionsBoundaryPolicy", "PermissionsBoundaryArn": arn}


def policy_out(policy: Policy, attachments: int) -> iam.Policy:
    shape: iam.Policy = {
        "PolicyName": policy.name, "PolicyId": policy.id, "Arn": policy.arn, "Path": policy.path,
        "DefaultVersionId": policy.default_version, "AttachmentCount": attachments,
        "PermissionsBoundaryUsageCount": 0, "IsAttachable": True, "CreateDate": policy.created_at,
        "UpdateDate": policy.updated_at, "Tags": tags_out(policy.tags),
    }  # fmt: skip
    if policy.description:
        shape["Description"] = policy.description
    return shape


def version_out(version: Version, *, default: bool, with_document: bool = True) -> iam.PolicyVersion:
    shape: iam.PolicyVersion = {
        "VersionId": version.id, "IsDefaultVersion": default, "CreateDate": version.created_at
    }  # fmt: skip
    if with_document:
        shape["Document"] = document_out(version.document)
    return shape


def attached_policy(arn: str) -> iam.AttachedPolicy:
    return {"PolicyName": arn.rpartition("/")[2], "PolicyArn": arn}


def key_out(key: AccessKey) -> iam.AccessKeyMetadata:
    return {"UserName": key.user, "AccessKeyId": key.id, "Status": key.status, "CreateDate": key.created_at}


def service_credential_out(one: ServiceCredential, password: str) -> iam.ServiceSpecificCredential:
    """With its password, which is shown once."""
    shape: iam.ServiceSpecificCredential = {
        "CreateDate": one.created_at, "ServiceName": one.service, "ServiceUserName": one.login,
        "ServicePassword": password, "ServiceSpecificCredentialId": one.id, "UserName": one.user,
        "Status": one.status,
    }  # fmt: skip
    if one.expires_at is not None:
        shape["ExpirationDate"] = one.expires_at
    return shape


def service_credential_listed(one: ServiceCredential) -> iam.ServiceSpecificCredentialMetadata:
    shape: iam.ServiceSpecificCredentialMetadata = {
        "CreateDate": one.created_at, "ServiceName": one.service, "ServiceUserName": one.login,
        "ServiceSpecificCredentialId": one.id, "UserName": one.user, "Status": one.status,
    }  # fmt: skip
    if one.expires_at is not None:
        shape["ExpirationDate"] = one.expires_at
    return shape


def ssh_key_out(one: SshKey, body: str) -> iam.SSHPublicKey:
    return {
        "UserName": one.user, "SSHPublicKeyId": one.id, "Fingerprint": one.fingerprint, "SSHPublicKeyBody": body,
        "Status": one.status, "UploadDate": one.uploaded_at,
    }  # fmt: skip


def ssh_key_listed(one: SshKey) -> iam.SSHPublicKeyMetadata:
    return {
        "UserName": one.user, "SSHPublicKeyId": one.id, "Status": one.status, "UploadDate": one.uploaded_at
    }  # fmt: skip


def _no_such_principal(error: principals.NoSuchPrincipal) -> AwsError:
    return iam.NoSuchEntityException(f"The {error.kind} with name {error.name} cannot be found.")


def _exists(error: principals.PrincipalExists) -> AwsError:
    return iam.EntityAlreadyExistsException(f"{error.kind.capitalize()} with name {error.name} already exists.")


def _still_has(error: principals.StillHas) -> AwsError:
    verb = "detach all" if error.what == "attached policies" else "delete"
    what = error.what.removeprefix("attached ")
    return iam.DeleteConflictException(f"Cannot delete entity, must {verb} {what} first.")


def _no_such_key(error: principals.NoSuchKey) -> AwsError:
    return iam.NoSuchEntityException(f"The Access Key with id {error.key_id} cannot be found.")


def _too_many(error: principals.TooMany) -> AwsError:
    return iam.LimitExceededException(f"Cannot exceed quota for {error.quota}: {error.limit}")


def _no_such_version(error: policies.NoSuchVersion) -> AwsError:
    return iam.NoSuchEntityException(f"Policy {error.arn} version {error.version} does not exist or is not attachable.")


def _no_such_inline(error: policies.NoSuchInlinePolicy) -> AwsError:
    return iam.NoSuchEntityException(f"The {error.kind} policy with name {error.name} cannot be found.")


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    principals.NoSuchPrincipal: _no_such_principal,
    principals.PrincipalExists: _exists,
    principals.StillHas: _still_has,
    principals.NoSuchKey: _no_such_key,
    principals.TooMany: _too_many,
    logins.NoSuchCredential: lambda error: iam.NoSuchEntityException(
        f"The service specific credential with id {error.credential_id} cannot be found."
    ),
    logins.NoSuchSshKey: lambda error: iam.NoSuchEntityException(
        f"The Public Key with id {error.key_id} cannot be found."
    ),
    logins.ServiceNotSupported: lambda error: iam.ServiceNotSupportedException(
        f"{error.service} does not take service specific credentials here."
    ),
    logins.NotAKey: lambda error: iam.InvalidPublicKeyException(error.reason),
    logins.KeyUploadedAlready: lambda _: iam.DuplicateSSHPublicKeyException(
        "The SSH public key is already associated with the user."
    ),
    logins.NotAStatus: lambda error: iam.InvalidInputException(f"{error.status} is not a status that can be set."),
    policies.MalformedDocument: lambda error: iam.MalformedPolicyDocumentException(error.reason),
    policies.NoSuchPolicy: lambda error: iam.NoSuchEntityException(f"Policy {error.arn} was not found."),
    policies.NoSuchVersion: _no_such_version,
    policies.NoSuchInlinePolicy: _no_such_inline,
    policies.PolicyExists: lambda error: iam.EntityAlreadyExistsException(
        f"A policy called {error.name} already exists. Duplicate names are not allowed."
    ),
    policies.PolicyInUse: lambda error: iam.DeleteConflictException(error.reason),
    policies.NotAttached: lambda error: iam.NoSuchEntityException(
        f"Policy {error.arn} was not found attached to {error.owner}."
    ),
}
