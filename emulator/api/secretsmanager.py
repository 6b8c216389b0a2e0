"""Generated from botocore's model of secretsmanager (2017-10-17). Do not edit.

`python -m emulator.wire.generate` writes it.
"""
# ruff: noqa
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, TypedDict

from emulator.api import shape_at_run_time
from emulator.kernel.errors import AwsError, not_implemented

Invoke = Callable[[str, str, Mapping[str, Any]], Any]


class DecryptionFailure(AwsError):
    code = "DecryptionFailure"


class EncryptionFailure(AwsError):
    code = "EncryptionFailure"


class InternalServiceError(AwsError):
    code = "InternalServiceError"
    status = 500


class InvalidNextTokenException(AwsError):
    code = "InvalidNextTokenException"


class InvalidParameterException(AwsError):
    code = "InvalidParameterException"


class InvalidRequestException(AwsError):
    code = "InvalidRequestException"


class LimitExceededException(AwsError):
    code = "LimitExceededException"


class MalformedPolicyDocumentException(AwsError):
    code = "MalformedPolicyDocumentException"


class PreconditionNotMetException(AwsError):
    code = "PreconditionNotMetException"


class PublicPolicyException(AwsError):
    code = "PublicPolicyException"


class ResourceExistsException(AwsError):
    code = "ResourceExistsException"


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"


if TYPE_CHECKING:

    class APIErrorType(TypedDict):
        SecretId: NotRequired[str]
        ErrorCode: NotRequired[str]
        Message: NotRequired[str]

    class AssociateCrossAccountReplicaRequest(TypedDict):
        SecretId: str
        CrossAccountReplicaARN: str
        ReplicaRestriction: NotRequired[str]
        ReplicationRoleARN: NotRequired[str]

    class AssociateCrossAccountReplicaResponse(TypedDict):
        ARN: NotRequired[str]
        CrossAccountReplicaARN: NotRequired[str]
        ReplicationStatus: NotRequired[str]

    class BatchGetSecretValueRequest(TypedDict):
        SecretIdList: NotRequired[list[str]]
        Filters: NotRequired[list[Filter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class BatchGetSecretValueResponse(TypedDict):
        SecretValues: NotRequired[list[SecretValueEntry]]
        NextToken: NotRequired[str]
        Errors: NotRequired[list[APIErrorType]]

    class CancelRotateSecretRequest(TypedDict):
        SecretId: str

    class CancelRotateSecretResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        VersionId: NotRequired[str]

    class CreateSecretRequest(TypedDict):
        Name: str
        ClientRequestToken: NotRequired[str]
        Description: NotRequired[str]
        KmsKeyId: NotRequired[str]
        SecretBinary: NotRequired[bytes]
        SecretString: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        AddReplicaRegions: NotRequired[list[ReplicaRegionType]]
        ForceOverwriteReplicaSecret: NotRequired[bool]
        Type: NotRequired[str]
        CrossAccountPrimaryARN: NotRequired[str]

    class CreateSecretResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        VersionId: NotRequired[str]
        ReplicationStatus: NotRequired[list[ReplicationStatusType]]

    class CrossAccountPrimaryType(TypedDict):
        PrimarySecretARN: NotRequired[str]
        ReplicationStatus: NotRequired[str]
        StatusMessage: NotRequired[str]

    class CrossAccountReplicaEntry(TypedDict):
        ReplicaSecretARN: NotRequired[str]
        ReplicationRoleARN: NotRequired[str]
        ReplicationStatus: NotRequired[str]
        StatusMessage: NotRequired[str]

    class DeleteResourcePolicyRequest(TypedDict):
        SecretId: str
        PolicyName: NotRequired[str]

    class DeleteResourcePolicyResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        PolicyName: NotRequired[str]

    class DeleteSecretRequest(TypedDict):
        SecretId: str
        RecoveryWindowInDays: NotRequired[int]
        ForceDeleteWithoutRecovery: NotRequired[bool]

    class DeleteSecretResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        DeletionDate: NotRequired[datetime]

    class DescribeSecretRequest(TypedDict):
        SecretId: str

    class DescribeSecretResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        Type: NotRequired[str]
        Description: NotRequired[str]
        KmsKeyId: NotRequired[str]
        RotationEnabled: NotRequired[bool]
        RotationLambdaARN: NotRequired[str]
        RotationRules: NotRequired[RotationRulesType]
        ExternalSecretRotationMetadata: NotRequired[list[ExternalSecretRotationMetadataItem]]
        ExternalSecretRotationRoleArn: NotRequired[str]
        LastRotatedDate: NotRequired[datetime]
        LastChangedDate: NotRequired[datetime]
        LastAccessedDate: NotRequired[datetime]
        DeletedDate: NotRequired[datetime]
        NextRotationDate: NotRequired[datetime]
        Tags: NotRequired[list[Tag]]
        VersionIdsToStages: NotRequired[dict[str, list[str]]]
        OwningService: NotRequired[str]
        CreatedDate: NotRequired[datetime]
        PrimaryRegion: NotRequired[str]
        ReplicationStatus: NotRequired[list[ReplicationStatusType]]
        CrossAccountPrimary: NotRequired[CrossAccountPrimaryType]
        CrossAccountReplicas: NotRequired[list[CrossAccountReplicaEntry]]

    class DisassociateCrossAccountReplicaRequest(TypedDict):
        SecretId: str
        CrossAccountReplicaARN: str

    class DisassociateCrossAccountReplicaResponse(TypedDict):
        ARN: NotRequired[str]
        CrossAccountReplicaARN: NotRequired[str]

    class ExternalSecretRotationMetadataItem(TypedDict):
        Key: NotRequired[str]
        Value: NotRequired[str]

    class Filter(TypedDict):
        Key: NotRequired[str]
        Values: NotRequired[list[str]]

    class GetRandomPasswordRequest(TypedDict):
        PasswordLength: NotRequired[int]
        ExcludeCharacters: NotRequired[str]
        ExcludeNumbers: NotRequired[bool]
        ExcludePunctuation: NotRequired[bool]
        ExcludeUppercase: NotRequired[bool]
        ExcludeLowercase: NotRequired[bool]
        IncludeSpace: NotRequired[bool]
        RequireEachIncludedType: NotRequired[bool]

    class GetRandomPasswordResponse(TypedDict):
        RandomPassword: NotRequired[str]

    class GetResourcePolicyRequest(TypedDict):
        SecretId: str
        PolicyName: NotRequired[str]

    class GetResourcePolicyResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        ResourcePolicy: NotRequired[str]
        PolicyName: NotRequired[str]

    class GetSecretValueRequest(TypedDict):
        SecretId: str
        VersionId: NotRequired[str]
        VersionStage: NotRequired[str]

    class GetSecretValueResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        VersionId: NotRequired[str]
        SecretBinary: NotRequired[bytes]
        SecretString: NotRequired[str]
        VersionStages: NotRequired[list[str]]
        CreatedDate: NotRequired[datetime]

    class ListResourcePoliciesRequest(TypedDict):
        SecretId: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListResourcePoliciesResponse(TypedDict):
        ResourcePolicies: list[ResourcePolicySummary]
        NextToken: NotRequired[str]

    class ListSecretVersionIdsRequest(TypedDict):
        SecretId: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]
        IncludeDeprecated: NotRequired[bool]

    class ListSecretVersionIdsResponse(TypedDict):
        Versions: NotRequired[list[SecretVersionsListEntry]]
        NextToken: NotRequired[str]
        ARN: NotRequired[str]
        Name: NotRequired[str]

    class ListSecretsRequest(TypedDict):
        IncludePlannedDeletion: NotRequired[bool]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]
        Filters: NotRequired[list[Filter]]
        SortOrder: NotRequired[str]
        SortBy: NotRequired[str]

    class ListSecretsResponse(TypedDict):
        SecretList: NotRequired[list[SecretListEntry]]
        NextToken: NotRequired[str]

    class PutResourcePolicyRequest(TypedDict):
        SecretId: str
        ResourcePolicy: str
        PolicyName: NotRequired[str]
        BlockPublicPolicy: NotRequired[bool]

    class PutResourcePolicyResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        PolicyName: NotRequired[str]

    class PutSecretValueRequest(TypedDict):
        SecretId: str
        ClientRequestToken: NotRequired[str]
        SecretBinary: NotRequired[bytes]
        SecretString: NotRequired[str]
        VersionStages: NotRequired[list[str]]
        RotationToken: NotRequired[str]

    class PutSecretValueResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        VersionId: NotRequired[str]
        VersionStages: NotRequired[list[str]]

    class RemoveRegionsFromReplicationRequest(TypedDict):
        SecretId: str
        RemoveReplicaRegions: list[str]

    class RemoveRegionsFromReplicationResponse(TypedDict):
        ARN: NotRequired[str]
        ReplicationStatus: NotRequired[list[ReplicationStatusType]]

    class ReplicaRegionType(TypedDict):
        Region: NotRequired[str]
        KmsKeyId: NotRequired[str]

    class ReplicateSecretToRegionsRequest(TypedDict):
        SecretId: str
        AddReplicaRegions: list[ReplicaRegionType]
        ForceOverwriteReplicaSecret: NotRequired[bool]

    class ReplicateSecretToRegionsResponse(TypedDict):
        ARN: NotRequired[str]
        ReplicationStatus: NotRequired[list[ReplicationStatusType]]

    class ReplicationStatusType(TypedDict):
        Region: NotRequired[str]
        KmsKeyId: NotRequired[str]
        Status: NotRequired[str]
        StatusMessage: NotRequired[str]
        LastAccessedDate: NotRequired[datetime]

    class ResourcePolicySummary(TypedDict):
        PolicyName: NotRequired[str]

    class RestoreSecretRequest(TypedDict):
        SecretId: str

    class RestoreSecretResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]

    class RotateSecretRequest(TypedDict):
        SecretId: str
        ClientRequestToken: NotRequired[str]
        RotationLambdaARN: NotRequired[str]
        RotationRules: NotRequired[RotationRulesType]
        ExternalSecretRotationMetadata: NotRequired[list[ExternalSecretRotationMetadataItem]]
        ExternalSecretRotationRoleArn: NotRequired[str]
        RotateImmediately: NotRequired[bool]

    class RotateSecretResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        VersionId: NotRequired[str]

    class RotationRulesType(TypedDict):
        AutomaticallyAfterDays: NotRequired[int]
        Duration: NotRequired[str]
        ScheduleExpression: NotRequired[str]

    class SecretListEntry(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        Type: NotRequired[str]
        Description: NotRequired[str]
        KmsKeyId: NotRequired[str]
        RotationEnabled: NotRequired[bool]
        RotationLambdaARN: NotRequired[str]
        RotationRules: NotRequired[RotationRulesType]
        ExternalSecretRotationMetadata: NotRequired[list[ExternalSecretRotationMetadataItem]]
        ExternalSecretRotationRoleArn: NotRequired[str]
        LastRotatedDate: NotRequired[datetime]
        LastChangedDate: NotRequired[datetime]
        LastAccessedDate: NotRequired[datetime]
        DeletedDate: NotRequired[datetime]
        NextRotationDate: NotRequired[datetime]
        Tags: NotRequired[list[Tag]]
        SecretVersionsToStages: NotRequired[dict[str, list[str]]]
        OwningService: NotRequired[str]
        CreatedDate: NotRequired[datetime]
        PrimaryRegion: NotRequired[str]

    class SecretValueEntry(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        VersionId: NotRequired[str]
        SecretBinary: NotRequired[bytes]
        SecretString: NotRequired[str]
        VersionStages: NotRequired[list[str]]
        CreatedDate: NotRequired[datetime]

    class SecretVersionsListEntry(TypedDict):
        VersionId: NotRequired[str]
        VersionStages: NotRequired[list[str]]
        LastAccessedDate: NotRequired[datetime]
        CreatedDate: NotRequired[datetime]
        KmsKeyIds: NotRequired[list[str]]

    class StopReplicationToReplicaRequest(TypedDict):
        SecretId: str

    class StopReplicationToReplicaResponse(TypedDict):
        ARN: NotRequired[str]

    class Tag(TypedDict):
        Key: NotRequired[str]
        Value: NotRequired[str]

    class TagResourceRequest(TypedDict):
        SecretId: str
        Tags: list[Tag]

    class UntagResourceRequest(TypedDict):
        SecretId: str
        TagKeys: list[str]

    class UpdateSecretRequest(TypedDict):
        SecretId: str
        ClientRequestToken: NotRequired[str]
        Description: NotRequired[str]
        KmsKeyId: NotRequired[str]
        SecretBinary: NotRequired[bytes]
        SecretString: NotRequired[str]
        Type: NotRequired[str]

    class UpdateSecretResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]
        VersionId: NotRequired[str]

    class UpdateSecretVersionStageRequest(TypedDict):
        SecretId: str
        VersionStage: str
        RemoveFromVersionId: NotRequired[str]
        MoveToVersionId: NotRequired[str]

    class UpdateSecretVersionStageResponse(TypedDict):
        ARN: NotRequired[str]
        Name: NotRequired[str]

    class ValidateResourcePolicyRequest(TypedDict):
        SecretId: NotRequired[str]
        ResourcePolicy: str

    class ValidateResourcePolicyResponse(TypedDict):
        PolicyValidationPassed: NotRequired[bool]
        ValidationErrors: NotRequired[list[ValidationErrorsEntry]]

    class ValidationErrorsEntry(TypedDict):
        CheckName: NotRequired[str]
        ErrorMessage: NotRequired[str]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "secretsmanager"
    operations: ClassVar[Mapping[str, str]] = {
        "AssociateCrossAccountReplica": "associate_cross_account_replica",
        "BatchGetSecretValue": "batch_get_secret_value",
        "CancelRotateSecret": "cancel_rotate_secret",
        "CreateSecret": "create_secret",
        "DeleteResourcePolicy": "delete_resource_policy",
        "DeleteSecret": "delete_secret",
        "DescribeSecret": "describe_secret",
        "DisassociateCrossAccountReplica": "disassociate_cross_account_replica",
        "GetRandomPassword": "get_random_password",
        "GetResourcePolicy": "get_resource_policy",
        "GetSecretValue": "get_secret_value",
        "ListResourcePolicies": "list_resource_policies",
        "ListSecretVersionIds": "list_secret_version_ids",
        "ListSecrets": "list_secrets",
        "PutResourcePolicy": "put_resource_policy",
        "PutSecretValue": "put_secret_value",
        "RemoveRegionsFromReplication": "remove_regions_from_replication",
        "ReplicateSecretToRegions": "replicate_secret_to_regions",
        "RestoreSecret": "restore_secret",
        "RotateSecret": "rotate_secret",
        "StopReplicationToReplica": "stop_replication_to_replica",
        "TagResource": "tag_resource",
        "UntagResource": "untag_resource",
        "UpdateSecret": "update_secret",
        "UpdateSecretVersionStage": "update_secret_version_stage",
        "ValidateResourcePolicy": "validate_resource_policy",
    }

    def associate_cross_account_replica(self, call: Any, request: AssociateCrossAccountReplicaRequest) -> AssociateCrossAccountReplicaResponse:
        raise not_implemented("secretsmanager", "AssociateCrossAccountReplica")

    def batch_get_secret_value(self, call: Any, request: BatchGetSecretValueRequest) -> BatchGetSecretValueResponse:
        raise not_implemented("secretsmanager", "BatchGetSecretValue")

    def cancel_rotate_secret(self, call: Any, request: CancelRotateSecretRequest) -> CancelRotateSecretResponse:
        raise not_implemented("secretsmanager", "CancelRotateSecret")

    def create_secret(self, call: Any, request: CreateSecretRequest) -> CreateSecretResponse:
        raise not_implemented("secretsmanager", "CreateSecret")

    def delete_resource_policy(self, call: Any, request: DeleteResourcePolicyRequest) -> DeleteResourcePolicyResponse:
        raise not_implemented("secretsmanager", "DeleteResourcePolicy")

    def delete_secret(self, call: Any, request: DeleteSecretRequest) -> DeleteSecretResponse:
        raise not_implemented("secretsmanager", "DeleteSecret")

    def describe_secret(self, call: Any, request: DescribeSecretRequest) -> DescribeSecretResponse:
        raise not_implemented("secretsmanager", "DescribeSecret")

    def disassociate_cross_account_replica(self, call: Any, request: DisassociateCrossAccountReplicaRequest) -> DisassociateCrossAccountReplicaResponse:
        raise not_implemented("secretsmanager", "DisassociateCrossAccountReplica")

    def get_random_password(self, call: Any, request: GetRandomPasswordRequest) -> GetRandomPasswordResponse:
        raise not_implemented("secretsmanager", "GetRandomPassword")

    def get_resource_policy(self, call: Any, request: GetResourcePolicyRequest) -> GetResourcePolicyResponse:
        raise not_implemented("secretsmanager", "GetResourcePolicy")

    def get_secret_value(self, call: Any, request: GetSecretValueRequest) -> GetSecretValueResponse:
        raise not_implemented("secretsmanager", "GetSecretValue")

    def list_resource_policies(self, call: Any, request: ListResourcePoliciesRequest) -> ListResourcePoliciesResponse:
        raise not_implemented("secretsmanager", "ListResourcePolicies")

    def list_secret_version_ids(self, call: Any, request: ListSecretVersionIdsRequest) -> ListSecretVersionIdsResponse:
        raise not_implemented("secretsmanager", "ListSecretVersionIds")

    def list_secrets(self, call: Any, request: ListSecretsRequest) -> ListSecretsResponse:
        raise not_implemented("secretsmanager", "ListSecrets")

    def put_resource_policy(self, call: Any, request: PutResourcePolicyRequest) -> PutResourcePolicyResponse:
        raise not_implemented("secretsmanager", "PutResourcePolicy")

    def put_secret_value(self, call: Any, request: PutSecretValueRequest) -> PutSecretValueResponse:
        raise not_implemented("secretsmanager", "PutSecretValue")

    def remove_regions_from_replication(self, call: Any, request: RemoveRegionsFromReplicationRequest) -> RemoveRegionsFromReplicationResponse:
        raise not_implemented("secretsmanager", "RemoveRegionsFromReplication")

    def replicate_secret_to_regions(self, call: Any, request: ReplicateSecretToRegionsRequest) -> ReplicateSecretToRegionsResponse:
        raise not_implemented("secretsmanager", "ReplicateSecretToRegions")

    def restore_secret(self, call: Any, request: RestoreSecretRequest) -> RestoreSecretResponse:
        raise not_implemented("secretsmanager", "RestoreSecret")

    def rotate_secret(self, call: Any, request: RotateSecretRequest) -> RotateSecretResponse:
        raise not_implemented("secretsmanager", "RotateSecret")

    def stop_replication_to_replica(self, call: Any, request: StopReplicationToReplicaRequest) -> StopReplicationToReplicaResponse:
        raise not_implemented("secretsmanager", "StopReplicationToReplica")

    def tag_resource(self, call: Any, request: TagResourceRequest) -> None:
        raise not_implemented("secretsmanager", "TagResource")

    def untag_resource(self, call: Any, request: UntagResourceRequest) -> None:
        raise not_implemented("secretsmanager", "UntagResource")

    def update_secret(self, call: Any, request: UpdateSecretRequest) -> UpdateSecretResponse:
        raise not_implemented("secretsmanager", "UpdateSecret")

    def update_secret_version_stage(self, call: Any, request: UpdateSecretVersionStageRequest) -> UpdateSecretVersionStageResponse:
        raise not_implemented("secretsmanager", "UpdateSecretVersionStage")

    def validate_resource_policy(self, call: Any, request: ValidateResourcePolicyRequest) -> ValidateResourcePolicyResponse:
        raise not_implemented("secretsmanager", "ValidateResourcePolicy")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def associate_cross_account_replica(self, request: AssociateCrossAccountReplicaRequest) -> AssociateCrossAccountReplicaResponse:
        return self._invoke("secretsmanager", "AssociateCrossAccountReplica", request)

    def batch_get_secret_value(self, request: BatchGetSecretValueRequest) -> BatchGetSecretValueResponse:
        return self._invoke("secretsmanager", "BatchGetSecretValue", request)

    def cancel_rotate_secret(self, request: CancelRotateSecretRequest) -> CancelRotateSecretResponse:
        return self._invoke("secretsmanager", "CancelRotateSecret", request)

    def create_secret(self, request: CreateSecretRequest) -> CreateSecretResponse:
        return self._invoke("secretsmanager", "CreateSecret", request)

    def delete_resource_policy(self, request: DeleteResourcePolicyRequest) -> DeleteResourcePolicyResponse:
        return self._invoke("secretsmanager", "DeleteResourcePolicy", request)

    def delete_secret(self, request: DeleteSecretRequest) -> DeleteSecretResponse:
        return self._invoke("secretsmanager", "DeleteSecret", request)

    def describe_secret(self, request: DescribeSecretRequest) -> DescribeSecretResponse:
        return self._invoke("secretsmanager", "DescribeSecret", request)

    def disassociate_cross_account_replica(self, request: DisassociateCrossAccountReplicaRequest) -> DisassociateCrossAccountReplicaResponse:
        return self._invoke("secretsmanager", "DisassociateCrossAccountReplica", request)

    def get_random_password(self, request: GetRandomPasswordRequest) -> GetRandomPasswordResponse:
        return self._invoke("secretsmanager", "GetRandomPassword", request)

    def get_resource_policy(self, request: GetResourcePolicyRequest) -> GetResourcePolicyResponse:
        return self._invoke("secretsmanager", "GetResourcePolicy", request)

    def get_secret_value(self, request: GetSecretValueRequest) -> GetSecretValueResponse:
        return self._invoke("secretsmanager", "GetSecretValue", request)

    def list_resource_policies(self, request: ListResourcePoliciesRequest) -> ListResourcePoliciesResponse:
        return self._invoke("secretsmanager", "ListResourcePolicies", request)

    def list_secret_version_ids(self, request: ListSecretVersionIdsRequest) -> ListSecretVersionIdsResponse:
        return self._invoke("secretsmanager", "ListSecretVersionIds", request)

    def list_secrets(self, request: ListSecretsRequest) -> ListSecretsResponse:
        return self._invoke("secretsmanager", "ListSecrets", request)

    def put_resource_policy(self, request: PutResourcePolicyRequest) -> PutResourcePolicyResponse:
        return self._invoke("secretsmanager", "PutResourcePolicy", request)

    def put_secret_value(self, request: PutSecretValueRequest) -> PutSecretValueResponse:
        return self._invoke("secretsmanager", "PutSecretValue", request)

    def remove_regions_from_replication(self, request: RemoveRegionsFromReplicationRequest) -> RemoveRegionsFromReplicationResponse:
        return self._invoke("secretsmanager", "RemoveRegionsFromReplication", request)

    def replicate_secret_to_regions(self, request: ReplicateSecretToRegionsRequest) -> ReplicateSecretToRegionsResponse:
        return self._invoke("secretsmanager", "ReplicateSecretToRegions", request)

    def restore_secret(self, request: RestoreSecretRequest) -> RestoreSecretResponse:
        return self._invoke("secretsmanager", "RestoreSecret", request)

    def rotate_secret(self, request: RotateSecretRequest) -> RotateSecretResponse:
        return self._invoke("secretsmanager", "RotateSecret", request)

    def stop_replication_to_replica(self, request: StopReplicationToReplicaRequest) -> StopReplicationToReplicaResponse:
        return self._invoke("secretsmanager", "StopReplicationToReplica", request)

    def tag_resource(self, request: TagResourceRequest) -> None:
        self._invoke("secretsmanager", "TagResource", request)

    def untag_resource(self, request: UntagResourceRequest) -> None:
        self._invoke("secretsmanager", "UntagResource", request)

    def update_secret(self, request: UpdateSecretRequest) -> UpdateSecretResponse:
        return self._invoke("secretsmanager", "UpdateSecret", request)

    def update_secret_version_stage(self, request: UpdateSecretVersionStageRequest) -> UpdateSecretVersionStageResponse:
        return self._invoke("secretsmanager", "UpdateSecretVersionStage", request)

    def validate_resource_policy(self, request: ValidateResourcePolicyRequest) -> ValidateResourcePolicyResponse:
        return self._invoke("secretsmanager", "ValidateResourcePolicy", request)
