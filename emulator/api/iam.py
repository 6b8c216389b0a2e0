"""Generated from botocore's model of iam (2010-05-08). Do not edit.

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


class AccountNotManagementOrDelegatedAdministratorException(AwsError):
    code = "AccountNotManagementOrDelegatedAdministratorException"


class CallerIsNotManagementAccountException(AwsError):
    code = "CallerIsNotManagementAccountException"


class ConcurrentModificationException(AwsError):
    code = "ConcurrentModification"
    status = 409


class CredentialReportExpiredException(AwsError):
    code = "ReportExpired"
    status = 410


class CredentialReportNotPresentException(AwsError):
    code = "ReportNotPresent"
    status = 410


class CredentialReportNotReadyException(AwsError):
    code = "ReportInProgress"
    status = 404


class DeleteConflictException(AwsError):
    code = "DeleteConflict"
    status = 409


class DuplicateCertificateException(AwsError):
    code = "DuplicateCertificate"
    status = 409


class DuplicateSSHPublicKeyException(AwsError):
    code = "DuplicateSSHPublicKey"


class EntityAlreadyExistsException(AwsError):
    code = "EntityAlreadyExists"
    status = 409


class EntityTemporarilyUnmodifiableException(AwsError):
    code = "EntityTemporarilyUnmodifiable"
    status = 409


class FeatureDisabledException(AwsError):
    code = "FeatureDisabled"
    status = 404


class FeatureEnabledException(AwsError):
    code = "FeatureEnabled"
    status = 409


class InvalidAuthenticationCodeException(AwsError):
    code = "InvalidAuthenticationCode"
    status = 403


class InvalidCertificateException(AwsError):
    code = "InvalidCertificate"


class InvalidInputException(AwsError):
    code = "InvalidInput"


class InvalidPublicKeyException(AwsError):
    code = "InvalidPublicKey"


class InvalidUserTypeException(AwsError):
    code = "InvalidUserType"


class KeyPairMismatchException(AwsError):
    code = "KeyPairMismatch"


class LimitExceededException(AwsError):
    code = "LimitExceeded"
    status = 409


class MalformedCertificateException(AwsError):
    code = "MalformedCertificate"


class MalformedPolicyDocumentException(AwsError):
    code = "MalformedPolicyDocument"


class NameConflictException(AwsError):
    code = "NameConflict"
    status = 409


class NoSuchEntityException(AwsError):
    code = "NoSuchEntity"
    status = 404


class OpenIdIdpCommunicationErrorException(AwsError):
    code = "OpenIdIdpCommunicationError"


class OrganizationNotFoundException(AwsError):
    code = "OrganizationNotFoundException"


class OrganizationNotInAllFeaturesModeException(AwsError):
    code = "OrganizationNotInAllFeaturesModeException"


class PasswordPolicyViolationException(AwsError):
    code = "PasswordPolicyViolation"


class PolicyEvaluationException(AwsError):
    code = "PolicyEvaluation"
    status = 500


class PolicyNotAttachableException(AwsError):
    code = "PolicyNotAttachable"


class ReportGenerationLimitExceededException(AwsError):
    code = "ReportGenerationLimitExceeded"
    status = 409


class RoleModifiedException(AwsError):
    code = "RoleModified"
    status = 409


class RoleTemplateDisabledException(AwsError):
    code = "RoleTemplateDisabled"


class ServiceAccessNotEnabledException(AwsError):
    code = "ServiceAccessNotEnabledException"


class ServiceFailureException(AwsError):
    code = "ServiceFailure"
    status = 500


class ServiceNotSupportedException(AwsError):
    code = "NotSupportedService"
    status = 404


class UnmodifiableEntityException(AwsError):
    code = "UnmodifiableEntity"


class UnrecognizedPublicKeyEncodingException(AwsError):
    code = "UnrecognizedPublicKeyEncoding"


if TYPE_CHECKING:

    class AcceptDelegationRequestRequest(TypedDict):
        DelegationRequestId: str

    class AccessDetail(TypedDict):
        ServiceName: str
        ServiceNamespace: str
        Region: NotRequired[str]
        EntityPath: NotRequired[str]
        LastAuthenticatedTime: NotRequired[datetime]
        TotalAuthenticatedEntities: NotRequired[int]

    class AccessKey(TypedDict):
        UserName: str
        AccessKeyId: str
        Status: str
        SecretAccessKey: str
        CreateDate: NotRequired[datetime]

    class AccessKeyLastUsed(TypedDict):
        LastUsedDate: NotRequired[datetime]
        ServiceName: str
        Region: str

    class AccessKeyMetadata(TypedDict):
        UserName: NotRequired[str]
        AccessKeyId: NotRequired[str]
        Status: NotRequired[str]
        CreateDate: NotRequired[datetime]

    class AcquireRoleRequest(TypedDict):
        TemplateArn: str
        TemplateMinorVersion: NotRequired[int]
        ReplacementValues: NotRequired[dict[str, ReplacementValueEntry]]

    class AcquireRoleResponse(TypedDict):
        Role: Role

    class AddClientIDToOpenIDConnectProviderRequest(TypedDict):
        OpenIDConnectProviderArn: str
        ClientID: str

    class AddRoleToInstanceProfileRequest(TypedDict):
        InstanceProfileName: str
        RoleName: str

    class AddUserToGroupRequest(TypedDict):
        GroupName: str
        UserName: str

    class AssociateDelegationRequestRequest(TypedDict):
        DelegationRequestId: str

    class AttachGroupPolicyRequest(TypedDict):
        GroupName: str
        PolicyArn: str

    class AttachRolePolicyRequest(TypedDict):
        RoleName: str
        PolicyArn: str

    class AttachUserPolicyRequest(TypedDict):
        UserName: str
        PolicyArn: str

    class AttachedPermissionsBoundary(TypedDict):
        PermissionsBoundaryType: NotRequired[str]
        PermissionsBoundaryArn: NotRequired[str]

    class AttachedPolicy(TypedDict):
        PolicyName: NotRequired[str]
        PolicyArn: NotRequired[str]

    class ChangePasswordRequest(TypedDict):
        OldPassword: str
        NewPassword: str

    class ContextEntry(TypedDict):
        ContextKeyName: NotRequired[str]
        ContextKeyValues: NotRequired[list[str]]
        ContextKeyType: NotRequired[str]

    class ContextProvider(TypedDict):
        KeyDefinitionList: NotRequired[list[ContextProviderKeyDefinition]]
        SubjectSourceKey: str
        SubjectTypeValue: NotRequired[str]
        SubjectTypeSourceKey: NotRequired[str]

    class ContextProviderKeyDefinition(TypedDict):
        SourceKey: str
        TargetKey: NotRequired[str]

    class CreateAccessKeyRequest(TypedDict):
        UserName: NotRequired[str]

    class CreateAccessKeyResponse(TypedDict):
        AccessKey: AccessKey

    class CreateAccountAliasRequest(TypedDict):
        AccountAlias: str

    class CreateDelegationRequestRequest(TypedDict):
        OwnerAccountId: NotRequired[str]
        Description: str
        Permissions: DelegationPermission
        RequestMessage: NotRequired[str]
        RequestorWorkflowId: str
        RedirectUrl: NotRequired[str]
        NotificationChannel: str
        SessionDuration: int
        OnlySendByOwner: NotRequired[bool]

    class CreateDelegationRequestResponse(TypedDict):
        ConsoleDeepLink: NotRequired[str]
        DelegationRequestId: NotRequired[str]

    class CreateGroupRequest(TypedDict):
        Path: NotRequired[str]
        GroupName: str

    class CreateGroupResponse(TypedDict):
        Group: Group

    class CreateInstanceProfileRequest(TypedDict):
        InstanceProfileName: str
        Path: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreateInstanceProfileResponse(TypedDict):
        InstanceProfile: InstanceProfile

    class CreateLoginProfileRequest(TypedDict):
        UserName: NotRequired[str]
        Password: NotRequired[str]
        PasswordResetRequired: NotRequired[bool]
        MaxSigninSessionDuration: NotRequired[int]

    class CreateLoginProfileResponse(TypedDict):
        LoginProfile: LoginProfile

    class CreateOpenIDConnectProviderRequest(TypedDict):
        Url: str
        ClientIDList: NotRequired[list[str]]
        ThumbprintList: NotRequired[list[str]]
        Tags: NotRequired[list[Tag]]
        ContextProvider: NotRequired[ContextProvider]
        IdentityCenterInstanceArn: NotRequired[str]

    class CreateOpenIDConnectProviderResponse(TypedDict):
        OpenIDConnectProviderArn: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreatePolicyRequest(TypedDict):
        PolicyName: str
        Path: NotRequired[str]
        PolicyDocument: str
        Description: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreatePolicyResponse(TypedDict):
        Policy: NotRequired[Policy]

    class CreatePolicyVersionRequest(TypedDict):
        PolicyArn: str
        PolicyDocument: str
        SetAsDefault: NotRequired[bool]

    class CreatePolicyVersionResponse(TypedDict):
        PolicyVersion: NotRequired[PolicyVersion]

    class CreateRoleRequest(TypedDict):
        Path: NotRequired[str]
        RoleName: str
        AssumeRolePolicyDocument: str
        Description: NotRequired[str]
        MaxSessionDuration: NotRequired[int]
        MaxSigninSessionDuration: NotRequired[int]
        PermissionsBoundary: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreateRoleResponse(TypedDict):
        Role: Role

    class CreateSAMLProviderRequest(TypedDict):
        SAMLMetadataDocument: str
        Name: str
        Tags: NotRequired[list[Tag]]
        AssertionEncryptionMode: NotRequired[str]
        AddPrivateKey: NotRequired[str]
        ContextProvider: NotRequired[ContextProvider]
        IdentityCenterInstanceArn: NotRequired[str]

    class CreateSAMLProviderResponse(TypedDict):
        SAMLProviderArn: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreateServiceLinkedRoleRequest(TypedDict):
        AWSServiceName: str
        Description: NotRequired[str]
        CustomSuffix: NotRequired[str]

    class CreateServiceLinkedRoleResponse(TypedDict):
        Role: NotRequired[Role]

    class CreateServiceSpecificCredentialRequest(TypedDict):
        UserName: str
        ServiceName: str
        CredentialAgeDays: NotRequired[int]

    class CreateServiceSpecificCredentialResponse(TypedDict):
        ServiceSpecificCredential: NotRequired[ServiceSpecificCredential]

    class CreateUserRequest(TypedDict):
        Path: NotRequired[str]
        UserName: str
        PermissionsBoundary: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreateUserResponse(TypedDict):
        User: NotRequired[User]

    class CreateVirtualMFADeviceRequest(TypedDict):
        Path: NotRequired[str]
        VirtualMFADeviceName: str
        Tags: NotRequired[list[Tag]]

    class CreateVirtualMFADeviceResponse(TypedDict):
        VirtualMFADevice: VirtualMFADevice

    class DeactivateMFADeviceRequest(TypedDict):
        UserName: NotRequired[str]
        SerialNumber: str

    class DelegationPermission(TypedDict):
        PolicyTemplateArn: NotRequired[str]
        Parameters: NotRequired[list[PolicyParameter]]

    class DelegationRequest(TypedDict):
        DelegationRequestId: NotRequired[str]
        OwnerAccountId: NotRequired[str]
        Description: NotRequired[str]
        RequestMessage: NotRequired[str]
        Permissions: NotRequired[DelegationPermission]
        PermissionPolicy: NotRequired[str]
        RolePermissionRestrictionArns: NotRequired[list[str]]
        OwnerId: NotRequired[str]
        ApproverId: NotRequired[str]
        State: NotRequired[str]
        ExpirationTime: NotRequired[datetime]
        RequestorId: NotRequired[str]
        RequestorName: NotRequired[str]
        CreateDate: NotRequired[datetime]
        SessionDuration: NotRequired[int]
        RedirectUrl: NotRequired[str]
        Notes: NotRequired[str]
        RejectionReason: NotRequired[str]
        OnlySendByOwner: NotRequired[bool]
        UpdatedTime: NotRequired[datetime]

    class DeleteAccessKeyRequest(TypedDict):
        UserName: NotRequired[str]
        AccessKeyId: str

    class DeleteAccountAliasRequest(TypedDict):
        AccountAlias: str

    class DeleteGroupPolicyRequest(TypedDict):
        GroupName: str
        PolicyName: str

    class DeleteGroupRequest(TypedDict):
        GroupName: str

    class DeleteInstanceProfileRequest(TypedDict):
        InstanceProfileName: str

    class DeleteLoginProfileRequest(TypedDict):
        UserName: NotRequired[str]

    class DeleteOpenIDConnectProviderRequest(TypedDict):
        OpenIDConnectProviderArn: str

    class DeletePolicyRequest(TypedDict):
        PolicyArn: str

    class DeletePolicyVersionRequest(TypedDict):
        PolicyArn: str
        VersionId: str

    class DeleteRolePermissionsBoundaryRequest(TypedDict):
        RoleName: str

    class DeleteRolePolicyRequest(TypedDict):
        RoleName: str
        PolicyName: str

    class DeleteRoleRequest(TypedDict):
        RoleName: str

    class DeleteSAMLProviderRequest(TypedDict):
        SAMLProviderArn: str

    class DeleteSSHPublicKeyRequest(TypedDict):
        UserName: str
        SSHPublicKeyId: str

    class DeleteServerCertificateRequest(TypedDict):
        ServerCertificateName: str

    class DeleteServiceLinkedRoleRequest(TypedDict):
        RoleName: str

    class DeleteServiceLinkedRoleResponse(TypedDict):
        DeletionTaskId: str

    class DeleteServiceSpecificCredentialRequest(TypedDict):
        UserName: NotRequired[str]
        ServiceSpecificCredentialId: str

    class DeleteSigningCertificateRequest(TypedDict):
        UserName: NotRequired[str]
        CertificateId: str

    class DeleteUserPermissionsBoundaryRequest(TypedDict):
        UserName: str

    class DeleteUserPolicyRequest(TypedDict):
        UserName: str
        PolicyName: str

    class DeleteUserRequest(TypedDict):
        UserName: str

    class DeleteVirtualMFADeviceRequest(TypedDict):
        SerialNumber: str

    class DeletionTaskFailureReasonType(TypedDict):
        Reason: NotRequired[str]
        RoleUsageList: NotRequired[list[RoleUsageType]]

    class DetachGroupPolicyRequest(TypedDict):
        GroupName: str
        PolicyArn: str

    class DetachRolePolicyRequest(TypedDict):
        RoleName: str
        PolicyArn: str

    class DetachUserPolicyRequest(TypedDict):
        UserName: str
        PolicyArn: str

    class DisableOrganizationsRootCredentialsManagementRequest(TypedDict):
        pass

    class DisableOrganizationsRootCredentialsManagementResponse(TypedDict):
        OrganizationId: NotRequired[str]
        EnabledFeatures: NotRequired[list[str]]

    class DisableOrganizationsRootSessionsRequest(TypedDict):
        pass

    class DisableOrganizationsRootSessionsResponse(TypedDict):
        OrganizationId: NotRequired[str]
        EnabledFeatures: NotRequired[list[str]]

    class EnableMFADeviceRequest(TypedDict):
        UserName: str
        SerialNumber: str
        AuthenticationCode1: str
        AuthenticationCode2: str

    class EnableOrganizationsRootCredentialsManagementRequest(TypedDict):
        pass

    class EnableOrganizationsRootCredentialsManagementResponse(TypedDict):
        OrganizationId: NotRequired[str]
        EnabledFeatures: NotRequired[list[str]]

    class EnableOrganizationsRootSessionsRequest(TypedDict):
        pass

    class EnableOrganizationsRootSessionsResponse(TypedDict):
        OrganizationId: NotRequired[str]
        EnabledFeatures: NotRequired[list[str]]

    class EnableOutboundWebIdentityFederationResponse(TypedDict):
        IssuerIdentifier: NotRequired[str]

    class EntityDetails(TypedDict):
        EntityInfo: EntityInfo
        LastAuthenticated: NotRequired[datetime]

    class EntityInfo(TypedDict):
        Arn: str
        Name: str
        Type: str
        Id: str
        Path: NotRequired[str]

    class ErrorDetails(TypedDict):
        Message: str
        Code: str

    class EvaluationResult(TypedDict):
        EvalActionName: str
        EvalResourceName: NotRequired[str]
        EvalDecision: str
        MatchedStatements: NotRequired[list[Statement]]
        MissingContextValues: NotRequired[list[str]]
        OrganizationsDecisionDetail: NotRequired[OrganizationsDecisionDetail]
        PermissionsBoundaryDecisionDetail: NotRequired[PermissionsBoundaryDecisionDetail]
        EvalDecisionDetails: NotRequired[dict[str, str]]
        ResourceSpecificResults: NotRequired[list[ResourceSpecificResult]]

    class GenerateCredentialReportResponse(TypedDict):
        State: NotRequired[str]
        Description: NotRequired[str]

    class GenerateOrganizationsAccessReportRequest(TypedDict):
        EntityPath: str
        OrganizationsPolicyId: NotRequired[str]

    class GenerateOrganizationsAccessReportResponse(TypedDict):
        JobId: NotRequired[str]

    class GenerateServiceLastAccessedDetailsRequest(TypedDict):
        Arn: str
        Granularity: NotRequired[str]

    class GenerateServiceLastAccessedDetailsResponse(TypedDict):
        JobId: NotRequired[str]

    class GetAccessKeyLastUsedRequest(TypedDict):
        AccessKeyId: str

    class GetAccessKeyLastUsedResponse(TypedDict):
        UserName: NotRequired[str]
        AccessKeyLastUsed: NotRequired[AccessKeyLastUsed]

    class GetAccountAuthorizationDetailsRequest(TypedDict):
        Filter: NotRequired[list[str]]
        MaxItems: NotRequired[int]
        Marker: NotRequired[str]

    class GetAccountAuthorizationDetailsResponse(TypedDict):
        UserDetailList: NotRequired[list[UserDetail]]
        GroupDetailList: NotRequired[list[GroupDetail]]
        RoleDetailList: NotRequired[list[RoleDetail]]
        Policies: NotRequired[list[ManagedPolicyDetail]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class GetAccountPasswordPolicyResponse(TypedDict):
        PasswordPolicy: PasswordPolicy

    class GetAccountPropertiesRequest(TypedDict):
        pass

    class GetAccountPropertiesResponse(TypedDict):
        Properties: NotRequired[dict[str, str]]

    class GetAccountSummaryResponse(TypedDict):
        SummaryMap: NotRequired[dict[str, int]]

    class GetContextKeysForCustomPolicyRequest(TypedDict):
        PolicyInputList: list[str]

    class GetContextKeysForPolicyResponse(TypedDict):
        ContextKeyNames: NotRequired[list[str]]

    class GetContextKeysForPrincipalPolicyRequest(TypedDict):
        PolicySourceArn: str
        PolicyInputList: NotRequired[list[str]]

    class GetCredentialReportResponse(TypedDict):
        Content: NotRequired[bytes]
        ReportFormat: NotRequired[str]
        GeneratedTime: NotRequired[datetime]

    class GetDelegationRequestRequest(TypedDict):
        DelegationRequestId: str
        DelegationPermissionCheck: NotRequired[bool]

    class GetDelegationRequestResponse(TypedDict):
        DelegationRequest: NotRequired[DelegationRequest]
        PermissionCheckStatus: NotRequired[str]
        PermissionCheckResult: NotRequired[str]

    class GetGroupPolicyRequest(TypedDict):
        GroupName: str
        PolicyName: str

    class GetGroupPolicyResponse(TypedDict):
        GroupName: str
        PolicyName: str
        PolicyDocument: str

    class GetGroupRequest(TypedDict):
        GroupName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class GetGroupResponse(TypedDict):
        Group: Group
        Users: list[User]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class GetHumanReadableSummaryRequest(TypedDict):
        EntityArn: str
        Locale: NotRequired[str]

    class GetHumanReadableSummaryResponse(TypedDict):
        SummaryContent: NotRequired[str]
        Locale: NotRequired[str]
        SummaryState: NotRequired[str]

    class GetInstanceProfileRequest(TypedDict):
        InstanceProfileName: str

    class GetInstanceProfileResponse(TypedDict):
        InstanceProfile: InstanceProfile

    class GetLoginProfileRequest(TypedDict):
        UserName: NotRequired[str]

    class GetLoginProfileResponse(TypedDict):
        LoginProfile: LoginProfile

    class GetMFADeviceRequest(TypedDict):
        SerialNumber: str
        UserName: NotRequired[str]

    class GetMFADeviceResponse(TypedDict):
        UserName: NotRequired[str]
        SerialNumber: str
        EnableDate: NotRequired[datetime]
        Certifications: NotRequired[dict[str, str]]

    class GetOpenIDConnectProviderRequest(TypedDict):
        OpenIDConnectProviderArn: str

    class GetOpenIDConnectProviderResponse(TypedDict):
        Url: NotRequired[str]
        ClientIDList: NotRequired[list[str]]
        ThumbprintList: NotRequired[list[str]]
        CreateDate: NotRequired[datetime]
        Tags: NotRequired[list[Tag]]
        ContextProvider: NotRequired[ContextProvider]
        IdentityCenterInstanceArn: NotRequired[str]
        IdentityStoreArn: NotRequired[str]

    class GetOrganizationsAccessReportRequest(TypedDict):
        JobId: str
        MaxItems: NotRequired[int]
        Marker: NotRequired[str]
        SortKey: NotRequired[str]

    class GetOrganizationsAccessReportResponse(TypedDict):
        JobStatus: str
        JobCreationDate: datetime
        JobCompletionDate: NotRequired[datetime]
        NumberOfServicesAccessible: NotRequired[int]
        NumberOfServicesNotAccessed: NotRequired[int]
        AccessDetails: NotRequired[list[AccessDetail]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]
        ErrorDetails: NotRequired[ErrorDetails]

    class GetOutboundWebIdentityFederationInfoResponse(TypedDict):
        IssuerIdentifier: NotRequired[str]
        JwtVendingEnabled: NotRequired[bool]

    class GetPolicyRequest(TypedDict):
        PolicyArn: str

    class GetPolicyResponse(TypedDict):
        Policy: NotRequired[Policy]

    class GetPolicyVersionRequest(TypedDict):
        PolicyArn: str
        VersionId: str

    class GetPolicyVersionResponse(TypedDict):
        PolicyVersion: NotRequired[PolicyVersion]

    class GetRolePolicyRequest(TypedDict):
        RoleName: str
        PolicyName: str

    class GetRolePolicyResponse(TypedDict):
        RoleName: str
        PolicyName: str
        PolicyDocument: str

    class GetRoleRequest(TypedDict):
        RoleName: str

    class GetRoleResponse(TypedDict):
        Role: Role

    class GetRoleTemplateVersionRequest(TypedDict):
        TemplateArn: str
        MinorVersion: NotRequired[int]

    class GetRoleTemplateVersionResponse(TypedDict):
        RoleTemplateVersion: RoleTemplateVersion

    class GetSAMLProviderRequest(TypedDict):
        SAMLProviderArn: str

    class GetSAMLProviderResponse(TypedDict):
        SAMLProviderUUID: NotRequired[str]
        SAMLMetadataDocument: NotRequired[str]
        ContextProvider: NotRequired[ContextProvider]
        SAMLKeyHashes: NotRequired[list[SAMLKeyHashEntry]]
        CreateDate: NotRequired[datetime]
        ValidUntil: NotRequired[datetime]
        Tags: NotRequired[list[Tag]]
        AssertionEncryptionMode: NotRequired[str]
        PrivateKeyList: NotRequired[list[SAMLPrivateKey]]
        IdentityCenterInstanceArn: NotRequired[str]
        IdentityStoreArn: NotRequired[str]

    class GetSSHPublicKeyRequest(TypedDict):
        UserName: str
        SSHPublicKeyId: str
        Encoding: str

    class GetSSHPublicKeyResponse(TypedDict):
        SSHPublicKey: NotRequired[SSHPublicKey]

    class GetServerCertificateRequest(TypedDict):
        ServerCertificateName: str

    class GetServerCertificateResponse(TypedDict):
        ServerCertificate: ServerCertificate

    class GetServiceLastAccessedDetailsRequest(TypedDict):
        JobId: str
        MaxItems: NotRequired[int]
        Marker: NotRequired[str]

    class GetServiceLastAccessedDetailsResponse(TypedDict):
        JobStatus: str
        JobType: NotRequired[str]
        JobCreationDate: datetime
        ServicesLastAccessed: list[ServiceLastAccessed]
        JobCompletionDate: datetime
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]
        Error: NotRequired[ErrorDetails]

    class GetServiceLastAccessedDetailsWithEntitiesRequest(TypedDict):
        JobId: str
        ServiceNamespace: str
        MaxItems: NotRequired[int]
        Marker: NotRequired[str]

    class GetServiceLastAccessedDetailsWithEntitiesResponse(TypedDict):
        JobStatus: str
        JobCreationDate: datetime
        JobCompletionDate: datetime
        EntityDetailsList: list[EntityDetails]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]
        Error: NotRequired[ErrorDetails]

    class GetServiceLinkedRoleDeletionStatusRequest(TypedDict):
        DeletionTaskId: str

    class GetServiceLinkedRoleDeletionStatusResponse(TypedDict):
        Status: str
        Reason: NotRequired[DeletionTaskFailureReasonType]

    class GetUserPolicyRequest(TypedDict):
        UserName: str
        PolicyName: str

    class GetUserPolicyResponse(TypedDict):
        UserName: str
        PolicyName: str
        PolicyDocument: str

    class GetUserRequest(TypedDict):
        UserName: NotRequired[str]

    class GetUserResponse(TypedDict):
        User: User

    class Group(TypedDict):
        Path: str
        GroupName: str
        GroupId: str
        Arn: str
        CreateDate: datetime

    class GroupDetail(TypedDict):
        Path: NotRequired[str]
        GroupName: NotRequired[str]
        GroupId: NotRequired[str]
        Arn: NotRequired[str]
        CreateDate: NotRequired[datetime]
        GroupPolicyList: NotRequired[list[PolicyDetail]]
        AttachedManagedPolicies: NotRequired[list[AttachedPolicy]]

    class InlinePolicy(TypedDict):
        PolicyName: str
        PolicyDocument: str

    class InlinePolicyIdentifierType(TypedDict):
        PolicyName: str
        AttachmentType: str
        AttachmentName: str

    class InstanceProfile(TypedDict):
        Path: str
        InstanceProfileName: str
        InstanceProfileId: str
        Arn: str
        CreateDate: datetime
        Roles: list[Role]
        Tags: NotRequired[list[Tag]]

    class ListAccessKeysRequest(TypedDict):
        UserName: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListAccessKeysResponse(TypedDict):
        AccessKeyMetadata: list[AccessKeyMetadata]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListAccountAliasesRequest(TypedDict):
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListAccountAliasesResponse(TypedDict):
        AccountAliases: list[str]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListAttachedGroupPoliciesRequest(TypedDict):
        GroupName: str
        PathPrefix: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListAttachedGroupPoliciesResponse(TypedDict):
        AttachedPolicies: NotRequired[list[AttachedPolicy]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListAttachedRolePoliciesRequest(TypedDict):
        RoleName: str
        PathPrefix: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListAttachedRolePoliciesResponse(TypedDict):
        AttachedPolicies: NotRequired[list[AttachedPolicy]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListAttachedUserPoliciesRequest(TypedDict):
        UserName: str
        PathPrefix: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListAttachedUserPoliciesResponse(TypedDict):
        AttachedPolicies: NotRequired[list[AttachedPolicy]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListDelegationRequestsRequest(TypedDict):
        OwnerId: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListDelegationRequestsResponse(TypedDict):
        DelegationRequests: NotRequired[list[DelegationRequest]]
        Marker: NotRequired[str]
        isTruncated: NotRequired[bool]

    class ListEntitiesForPolicyRequest(TypedDict):
        PolicyArn: str
        EntityFilter: NotRequired[str]
        PathPrefix: NotRequired[str]
        PolicyUsageFilter: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListEntitiesForPolicyResponse(TypedDict):
        PolicyGroups: NotRequired[list[PolicyGroup]]
        PolicyUsers: NotRequired[list[PolicyUser]]
        PolicyRoles: NotRequired[list[PolicyRole]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListGroupPoliciesRequest(TypedDict):
        GroupName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListGroupPoliciesResponse(TypedDict):
        PolicyNames: list[str]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListGroupsForUserRequest(TypedDict):
        UserName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListGroupsForUserResponse(TypedDict):
        Groups: list[Group]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListGroupsRequest(TypedDict):
        PathPrefix: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListGroupsResponse(TypedDict):
        Groups: list[Group]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListInstanceProfileTagsRequest(TypedDict):
        InstanceProfileName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListInstanceProfileTagsResponse(TypedDict):
        Tags: list[Tag]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListInstanceProfilesForRoleRequest(TypedDict):
        RoleName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListInstanceProfilesForRoleResponse(TypedDict):
        InstanceProfiles: list[InstanceProfile]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListInstanceProfilesRequest(TypedDict):
        PathPrefix: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListInstanceProfilesResponse(TypedDict):
        InstanceProfiles: list[InstanceProfile]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListMFADeviceTagsRequest(TypedDict):
        SerialNumber: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListMFADeviceTagsResponse(TypedDict):
        Tags: list[Tag]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListMFADevicesRequest(TypedDict):
        UserName: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListMFADevicesResponse(TypedDict):
        MFADevices: list[MFADevice]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListOpenIDConnectProviderTagsRequest(TypedDict):
        OpenIDConnectProviderArn: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListOpenIDConnectProviderTagsResponse(TypedDict):
        Tags: list[Tag]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListOpenIDConnectProvidersRequest(TypedDict):
        pass

    class ListOpenIDConnectProvidersResponse(TypedDict):
        OpenIDConnectProviderList: NotRequired[list[OpenIDConnectProviderListEntry]]

    class ListOrganizationsFeaturesRequest(TypedDict):
        pass

    class ListOrganizationsFeaturesResponse(TypedDict):
        OrganizationId: NotRequired[str]
        EnabledFeatures: NotRequired[list[str]]

    class ListPoliciesGrantingServiceAccessEntry(TypedDict):
        ServiceNamespace: NotRequired[str]
        Policies: NotRequired[list[PolicyGrantingServiceAccess]]

    class ListPoliciesGrantingServiceAccessRequest(TypedDict):
        Marker: NotRequired[str]
        Arn: str
        ServiceNamespaces: list[str]

    class ListPoliciesGrantingServiceAccessResponse(TypedDict):
        PoliciesGrantingServiceAccess: list[ListPoliciesGrantingServiceAccessEntry]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListPoliciesRequest(TypedDict):
        Scope: NotRequired[str]
        OnlyAttached: NotRequired[bool]
        PathPrefix: NotRequired[str]
        PolicyUsageFilter: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListPoliciesResponse(TypedDict):
        Policies: NotRequired[list[Policy]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListPolicyTagsRequest(TypedDict):
        PolicyArn: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListPolicyTagsResponse(TypedDict):
        Tags: list[Tag]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListPolicyVersionsRequest(TypedDict):
        PolicyArn: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListPolicyVersionsResponse(TypedDict):
        Versions: NotRequired[list[PolicyVersion]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListRolePoliciesRequest(TypedDict):
        RoleName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListRolePoliciesResponse(TypedDict):
        PolicyNames: list[str]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListRoleTagsRequest(TypedDict):
        RoleName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListRoleTagsResponse(TypedDict):
        Tags: list[Tag]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListRolesRequest(TypedDict):
        PathPrefix: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListRolesResponse(TypedDict):
        Roles: list[Role]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListSAMLProviderTagsRequest(TypedDict):
        SAMLProviderArn: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListSAMLProviderTagsResponse(TypedDict):
        Tags: list[Tag]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListSAMLProvidersRequest(TypedDict):
        pass

    class ListSAMLProvidersResponse(TypedDict):
        SAMLProviderList: NotRequired[list[SAMLProviderListEntry]]

    class ListSSHPublicKeysRequest(TypedDict):
        UserName: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListSSHPublicKeysResponse(TypedDict):
        SSHPublicKeys: NotRequired[list[SSHPublicKeyMetadata]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListServerCertificateTagsRequest(TypedDict):
        ServerCertificateName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListServerCertificateTagsResponse(TypedDict):
        Tags: list[Tag]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListServerCertificatesRequest(TypedDict):
        PathPrefix: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListServerCertificatesResponse(TypedDict):
        ServerCertificateMetadataList: list[ServerCertificateMetadata]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListServiceSpecificCredentialsRequest(TypedDict):
        UserName: NotRequired[str]
        ServiceName: NotRequired[str]
        AllUsers: NotRequired[bool]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListServiceSpecificCredentialsResponse(TypedDict):
        ServiceSpecificCredentials: NotRequired[list[ServiceSpecificCredentialMetadata]]
        Marker: NotRequired[str]
        IsTruncated: NotRequired[bool]

    class ListSigningCertificatesRequest(TypedDict):
        UserName: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListSigningCertificatesResponse(TypedDict):
        Certificates: list[SigningCertificate]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListUserPoliciesRequest(TypedDict):
        UserName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListUserPoliciesResponse(TypedDict):
        PolicyNames: list[str]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListUserTagsRequest(TypedDict):
        UserName: str
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListUserTagsResponse(TypedDict):
        Tags: list[Tag]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListUsersRequest(TypedDict):
        PathPrefix: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListUsersResponse(TypedDict):
        Users: list[User]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class ListVirtualMFADevicesRequest(TypedDict):
        AssignmentStatus: NotRequired[str]
        Marker: NotRequired[str]
        MaxItems: NotRequired[int]

    class ListVirtualMFADevicesResponse(TypedDict):
        VirtualMFADevices: list[VirtualMFADevice]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class LoginProfile(TypedDict):
        UserName: str
        CreateDate: datetime
        PasswordResetRequired: NotRequired[bool]
        MaxSigninSessionDuration: NotRequired[int]

    class MFADevice(TypedDict):
        UserName: str
        SerialNumber: str
        EnableDate: datetime

    class ManagedPolicyDetail(TypedDict):
        PolicyName: NotRequired[str]
        PolicyId: NotRequired[str]
        Arn: NotRequired[str]
        Path: NotRequired[str]
        DefaultVersionId: NotRequired[str]
        AttachmentCount: NotRequired[int]
        PermissionsBoundaryUsageCount: NotRequired[int]
        IsAttachable: NotRequired[bool]
        Description: NotRequired[str]
        CreateDate: NotRequired[datetime]
        UpdateDate: NotRequired[datetime]
        PolicyVersionList: NotRequired[list[PolicyVersion]]

    class OpenIDConnectProviderListEntry(TypedDict):
        Arn: NotRequired[str]
        IsTrustedIdentityPropagationEnabled: NotRequired[bool]

    class OrderedOrganizationPolicyType(TypedDict):
        ServiceControlPolicyInputList: NotRequired[list[str]]

    class OrganizationsDecisionDetail(TypedDict):
        AllowedByOrganizations: NotRequired[bool]

    class ParameterDefinition(TypedDict):
        Name: str
        Type: str
        SubType: NotRequired[str]
        Description: NotRequired[str]
        IsRequired: NotRequired[bool]
        DefaultValue: NotRequired[str]
        Immutable: NotRequired[bool]

    class PasswordPolicy(TypedDict):
        MinimumPasswordLength: NotRequired[int]
        RequireSymbols: NotRequired[bool]
        RequireNumbers: NotRequired[bool]
        RequireUppercaseCharacters: NotRequired[bool]
        RequireLowercaseCharacters: NotRequired[bool]
        AllowUsersToChangePassword: NotRequired[bool]
        ExpirePasswords: NotRequired[bool]
        MaxPasswordAge: NotRequired[int]
        PasswordReusePrevention: NotRequired[int]
        HardExpiry: NotRequired[bool]

    class PermissionsBoundaryDecisionDetail(TypedDict):
        AllowedByPermissionsBoundary: NotRequired[bool]

    class Policy(TypedDict):
        PolicyName: NotRequired[str]
        PolicyId: NotRequired[str]
        Arn: NotRequired[str]
        Path: NotRequired[str]
        DefaultVersionId: NotRequired[str]
        AttachmentCount: NotRequired[int]
        PermissionsBoundaryUsageCount: NotRequired[int]
        IsAttachable: NotRequired[bool]
        Description: NotRequired[str]
        CreateDate: NotRequired[datetime]
        UpdateDate: NotRequired[datetime]
        Tags: NotRequired[list[Tag]]

    class PolicyDetail(TypedDict):
        PolicyName: NotRequired[str]
        PolicyDocument: NotRequired[str]

    class PolicyGrantingServiceAccess(TypedDict):
        PolicyName: str
        PolicyType: str
        PolicyArn: NotRequired[str]
        EntityType: NotRequired[str]
        EntityName: NotRequired[str]

    class PolicyGroup(TypedDict):
        GroupName: NotRequired[str]
        GroupId: NotRequired[str]

    class PolicyIdentifier(TypedDict):
        PolicyType: NotRequired[str]
        PolicyArn: NotRequired[str]
        InlinePolicyIdentifier: NotRequired[InlinePolicyIdentifierType]

    class PolicyParameter(TypedDict):
        Name: NotRequired[str]
        Values: NotRequired[list[str]]
        Type: NotRequired[str]

    class PolicyRole(TypedDict):
        RoleName: NotRequired[str]
        RoleId: NotRequired[str]

    class PolicyUser(TypedDict):
        UserName: NotRequired[str]
        UserId: NotRequired[str]

    class PolicyVersion(TypedDict):
        Document: NotRequired[str]
        VersionId: NotRequired[str]
        IsDefaultVersion: NotRequired[bool]
        CreateDate: NotRequired[datetime]

    class Position(TypedDict):
        Line: NotRequired[int]
        Column: NotRequired[int]

    class PutAccountPropertiesRequest(TypedDict):
        Properties: dict[str, str]

    class PutAccountPropertiesResponse(TypedDict):
        pass

    class PutGroupPolicyRequest(TypedDict):
        GroupName: str
        PolicyName: str
        PolicyDocument: str

    class PutRolePermissionsBoundaryRequest(TypedDict):
        RoleName: str
        PermissionsBoundary: str

    class PutRolePolicyRequest(TypedDict):
        RoleName: str
        PolicyName: str
        PolicyDocument: str

    class PutUserPermissionsBoundaryRequest(TypedDict):
        UserName: str
        PermissionsBoundary: str

    class PutUserPolicyRequest(TypedDict):
        UserName: str
        PolicyName: str
        PolicyDocument: str

    class RejectDelegationRequestRequest(TypedDict):
        DelegationRequestId: str
        Notes: NotRequired[str]

    class RemoveClientIDFromOpenIDConnectProviderRequest(TypedDict):
        OpenIDConnectProviderArn: str
        ClientID: str

    class RemoveRoleFromInstanceProfileRequest(TypedDict):
        InstanceProfileName: str
        RoleName: str

    class RemoveUserFromGroupRequest(TypedDict):
        GroupName: str
        UserName: str

    class ReplacementValueEntry(TypedDict):
        Values: list[str]

    class ResetServiceSpecificCredentialRequest(TypedDict):
        UserName: NotRequired[str]
        ServiceSpecificCredentialId: str

    class ResetServiceSpecificCredentialResponse(TypedDict):
        ServiceSpecificCredential: NotRequired[ServiceSpecificCredential]

    class ResourceSpecificResult(TypedDict):
        EvalResourceName: str
        EvalResourceDecision: str
        MatchedStatements: NotRequired[list[Statement]]
        MissingContextValues: NotRequired[list[str]]
        EvalDecisionDetails: NotRequired[dict[str, str]]
        PermissionsBoundaryDecisionDetail: NotRequired[PermissionsBoundaryDecisionDetail]

    class ResyncMFADeviceRequest(TypedDict):
        UserName: str
        SerialNumber: str
        AuthenticationCode1: str
        AuthenticationCode2: str

    class Role(TypedDict):
        Path: str
        RoleName: str
        RoleId: str
        Arn: str
        CreateDate: datetime
        AssumeRolePolicyDocument: NotRequired[str]
        Description: NotRequired[str]
        MaxSessionDuration: NotRequired[int]
        MaxSigninSessionDuration: NotRequired[int]
        PermissionsBoundary: NotRequired[AttachedPermissionsBoundary]
        Tags: NotRequired[list[Tag]]
        RoleLastUsed: NotRequired[RoleLastUsed]
        SourceRoleTemplate: NotRequired[SourceRoleTemplate]

    class RoleDetail(TypedDict):
        Path: NotRequired[str]
        RoleName: NotRequired[str]
        RoleId: NotRequired[str]
        Arn: NotRequired[str]
        CreateDate: NotRequired[datetime]
        AssumeRolePolicyDocument: NotRequired[str]
        InstanceProfileList: NotRequired[list[InstanceProfile]]
        RolePolicyList: NotRequired[list[PolicyDetail]]
        AttachedManagedPolicies: NotRequired[list[AttachedPolicy]]
        PermissionsBoundary: NotRequired[AttachedPermissionsBoundary]
        Tags: NotRequired[list[Tag]]
        RoleLastUsed: NotRequired[RoleLastUsed]

    class RoleLastUsed(TypedDict):
        LastUsedDate: NotRequired[datetime]
        Region: NotRequired[str]

    class RoleTemplateVersion(TypedDict):
        TemplateArn: NotRequired[str]
        TemplateName: NotRequired[str]
        TemplateVersionId: NotRequired[str]
        Description: NotRequired[str]
        MajorVersion: NotRequired[int]
        DefaultMinorVersion: NotRequired[int]
        ManagedByType: NotRequired[str]
        ManagedByValue: NotRequired[str]
        Enabled: NotRequired[bool]
        MinorVersion: NotRequired[int]
        RoleNamePattern: NotRequired[str]
        RolePathPattern: NotRequired[str]
        RoleDescriptionPattern: NotRequired[str]
        AssumeRolePolicyDocumentTemplate: NotRequired[str]
        InlinePolicyTemplates: NotRequired[list[InlinePolicy]]
        ManagedPolicyArns: NotRequired[list[str]]
        PermissionBoundaryArn: NotRequired[str]
        ParametersDefinition: NotRequired[list[ParameterDefinition]]
        RoleTagsTemplate: NotRequired[list[TagTemplate]]
        MaxSessionDuration: NotRequired[int]
        VersionEnabled: NotRequired[bool]
        CreateTimestamp: NotRequired[datetime]
        UpdateTimestamp: NotRequired[datetime]

    class RoleUsageType(TypedDict):
        Region: NotRequired[str]
        Resources: NotRequired[list[str]]

    class SAMLKeyHashEntry(TypedDict):
        IssuerURL: NotRequired[str]
        KeyHashes: NotRequired[list[str]]

    class SAMLPrivateKey(TypedDict):
        KeyId: NotRequired[str]
        Timestamp: NotRequired[datetime]

    class SAMLProviderListEntry(TypedDict):
        Arn: NotRequired[str]
        ValidUntil: NotRequired[datetime]
        CreateDate: NotRequired[datetime]
        IsTrustedIdentityPropagationEnabled: NotRequired[bool]

    class SSHPublicKey(TypedDict):
        UserName: str
        SSHPublicKeyId: str
        Fingerprint: str
        SSHPublicKeyBody: str
        Status: str
        UploadDate: NotRequired[datetime]

    class SSHPublicKeyMetadata(TypedDict):
        UserName: str
        SSHPublicKeyId: str
        Status: str
        UploadDate: datetime

    class SendDelegationTokenRequest(TypedDict):
        DelegationRequestId: str

    class ServerCertificate(TypedDict):
        ServerCertificateMetadata: ServerCertificateMetadata
        CertificateBody: str
        CertificateChain: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class ServerCertificateMetadata(TypedDict):
        Path: str
        ServerCertificateName: str
        ServerCertificateId: str
        Arn: str
        UploadDate: NotRequired[datetime]
        Expiration: NotRequired[datetime]

    class ServiceLastAccessed(TypedDict):
        ServiceName: str
        LastAuthenticated: NotRequired[datetime]
        ServiceNamespace: str
        LastAuthenticatedEntity: NotRequired[str]
        LastAuthenticatedRegion: NotRequired[str]
        TotalAuthenticatedEntities: NotRequired[int]
        TrackedActionsLastAccessed: NotRequired[list[TrackedActionLastAccessed]]

    class ServiceSpecificCredential(TypedDict):
        CreateDate: datetime
        ExpirationDate: NotRequired[datetime]
        ServiceName: str
        ServiceUserName: NotRequired[str]
        ServicePassword: NotRequired[str]
        ServiceCredentialAlias: NotRequired[str]
        ServiceCredentialSecret: NotRequired[str]
        ServiceSpecificCredentialId: str
        UserName: str
        Status: str

    class ServiceSpecificCredentialMetadata(TypedDict):
        UserName: str
        Status: str
        ServiceUserName: NotRequired[str]
        ServiceCredentialAlias: NotRequired[str]
        CreateDate: datetime
        ExpirationDate: NotRequired[datetime]
        ServiceSpecificCredentialId: str
        ServiceName: str

    class SetDefaultPolicyVersionRequest(TypedDict):
        PolicyArn: str
        VersionId: str

    class SetSecurityTokenServicePreferencesRequest(TypedDict):
        GlobalEndpointTokenVersion: str

    class SigningCertificate(TypedDict):
        UserName: str
        CertificateId: str
        CertificateBody: str
        Status: str
        UploadDate: NotRequired[datetime]

    class SimulateCustomPolicyRequest(TypedDict):
        PolicyInputList: list[str]
        PermissionsBoundaryPolicyInputList: NotRequired[list[str]]
        OrderedOrganizationPolicyInputList: NotRequired[list[OrderedOrganizationPolicyType]]
        ActionNames: list[str]
        ResourceArns: NotRequired[list[str]]
        ResourcePolicy: NotRequired[str]
        ResourceOwner: NotRequired[str]
        CallerArn: NotRequired[str]
        ContextEntries: NotRequired[list[ContextEntry]]
        ResourceHandlingOption: NotRequired[str]
        MaxItems: NotRequired[int]
        Marker: NotRequired[str]

    class SimulatePolicyResponse(TypedDict):
        EvaluationResults: NotRequired[list[EvaluationResult]]
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]

    class SimulatePrincipalPolicyRequest(TypedDict):
        PolicySourceArn: str
        PolicyInputList: NotRequired[list[str]]
        PermissionsBoundaryPolicyInputList: NotRequired[list[str]]
        PolicyExclusionList: NotRequired[list[PolicyIdentifier]]
        ActionNames: list[str]
        ResourceArns: NotRequired[list[str]]
        ResourcePolicy: NotRequired[str]
        ResourceOwner: NotRequired[str]
        CallerArn: NotRequired[str]
        ContextEntries: NotRequired[list[ContextEntry]]
        ResourceHandlingOption: NotRequired[str]
        MaxItems: NotRequired[int]
        Marker: NotRequired[str]

    class SourceRoleTemplate(TypedDict):
        TemplateArn: str
        TemplateMinorVersion: int

    class Statement(TypedDict):
        SourcePolicyId: NotRequired[str]
        SourcePolicyType: NotRequired[str]
        StartPosition: NotRequired[Position]
        EndPosition: NotRequired[Position]

    class Tag(TypedDict):
        Key: str
        Value: str

    class TagInstanceProfileRequest(TypedDict):
        InstanceProfileName: str
        Tags: list[Tag]

    class TagMFADeviceRequest(TypedDict):
        SerialNumber: str
        Tags: list[Tag]

    class TagOpenIDConnectProviderRequest(TypedDict):
        OpenIDConnectProviderArn: str
        Tags: list[Tag]

    class TagPolicyRequest(TypedDict):
        PolicyArn: str
        Tags: list[Tag]

    class TagRoleRequest(TypedDict):
        RoleName: str
        Tags: list[Tag]

    class TagSAMLProviderRequest(TypedDict):
        SAMLProviderArn: str
        Tags: list[Tag]

    class TagServerCertificateRequest(TypedDict):
        ServerCertificateName: str
        Tags: list[Tag]

    class TagTemplate(TypedDict):
        Key: str
        Value: str

    class TagUserRequest(TypedDict):
        UserName: str
        Tags: list[Tag]

    class TrackedActionLastAccessed(TypedDict):
        ActionName: NotRequired[str]
        LastAccessedEntity: NotRequired[str]
        LastAccessedTime: NotRequired[datetime]
        LastAccessedRegion: NotRequired[str]

    class UntagInstanceProfileRequest(TypedDict):
        InstanceProfileName: str
        TagKeys: list[str]

    class UntagMFADeviceRequest(TypedDict):
        SerialNumber: str
        TagKeys: list[str]

    class UntagOpenIDConnectProviderRequest(TypedDict):
        OpenIDConnectProviderArn: str
        TagKeys: list[str]

    class UntagPolicyRequest(TypedDict):
        PolicyArn: str
        TagKeys: list[str]

    class UntagRoleRequest(TypedDict):
        RoleName: str
        TagKeys: list[str]

    class UntagSAMLProviderRequest(TypedDict):
        SAMLProviderArn: str
        TagKeys: list[str]

    class UntagServerCertificateRequest(TypedDict):
        ServerCertificateName: str
        TagKeys: list[str]

    class UntagUserRequest(TypedDict):
        UserName: str
        TagKeys: list[str]

    class UpdateAccessKeyRequest(TypedDict):
        UserName: NotRequired[str]
        AccessKeyId: str
        Status: str

    class UpdateAccountPasswordPolicyRequest(TypedDict):
        MinimumPasswordLength: NotRequired[int]
        RequireSymbols: NotRequired[bool]
        RequireNumbers: NotRequired[bool]
        RequireUppercaseCharacters: NotRequired[bool]
        RequireLowercaseCharacters: NotRequired[bool]
        AllowUsersToChangePassword: NotRequired[bool]
        MaxPasswordAge: NotRequired[int]
        PasswordReusePrevention: NotRequired[int]
        HardExpiry: NotRequired[bool]

    class UpdateAssumeRolePolicyRequest(TypedDict):
        RoleName: str
        PolicyDocument: str

    class UpdateDelegationRequestRequest(TypedDict):
        DelegationRequestId: str
        Notes: NotRequired[str]

    class UpdateGroupRequest(TypedDict):
        GroupName: str
        NewPath: NotRequired[str]
        NewGroupName: NotRequired[str]

    class UpdateLoginProfileRequest(TypedDict):
        UserName: str
        Password: NotRequired[str]
        PasswordResetRequired: NotRequired[bool]
        MaxSigninSessionDuration: NotRequired[int]
        ResetMaxSigninSessionDuration: NotRequired[bool]

    class UpdateOpenIDConnectProviderRequest(TypedDict):
        OpenIDConnectProviderArn: str
        ContextProvider: NotRequired[ContextProvider]
        IdentityCenterInstanceArn: NotRequired[str]
        RemoveContextProvider: NotRequired[bool]
        RemoveIdentityCenterInstance: NotRequired[bool]

    class UpdateOpenIDConnectProviderThumbprintRequest(TypedDict):
        OpenIDConnectProviderArn: str
        ThumbprintList: list[str]

    class UpdateRoleDescriptionRequest(TypedDict):
        RoleName: str
        Description: str

    class UpdateRoleDescriptionResponse(TypedDict):
        Role: NotRequired[Role]

    class UpdateRoleRequest(TypedDict):
        RoleName: str
        Description: NotRequired[str]
        MaxSessionDuration: NotRequired[int]
        MaxSigninSessionDuration: NotRequired[int]
        ResetMaxSigninSessionDuration: NotRequired[bool]

    class UpdateRoleResponse(TypedDict):
        pass

    class UpdateSAMLProviderRequest(TypedDict):
        SAMLMetadataDocument: NotRequired[str]
        SAMLProviderArn: str
        AssertionEncryptionMode: NotRequired[str]
        AddPrivateKey: NotRequired[str]
        RemovePrivateKey: NotRequired[str]
        ContextProvider: NotRequired[ContextProvider]
        IdentityCenterInstanceArn: NotRequired[str]
        RemoveContextProvider: NotRequired[bool]
        RemoveIdentityCenterInstance: NotRequired[bool]

    class UpdateSAMLProviderResponse(TypedDict):
        SAMLProviderArn: NotRequired[str]

    class UpdateSSHPublicKeyRequest(TypedDict):
        UserName: str
        SSHPublicKeyId: str
        Status: str

    class UpdateServerCertificateRequest(TypedDict):
        ServerCertificateName: str
        NewPath: NotRequired[str]
        NewServerCertificateName: NotRequired[str]

    class UpdateServiceSpecificCredentialRequest(TypedDict):
        UserName: NotRequired[str]
        ServiceSpecificCredentialId: str
        Status: str

    class UpdateSigningCertificateRequest(TypedDict):
        UserName: NotRequired[str]
        CertificateId: str
        Status: str

    class UpdateUserRequest(TypedDict):
        UserName: str
        NewPath: NotRequired[str]
        NewUserName: NotRequired[str]

    class UploadSSHPublicKeyRequest(TypedDict):
        UserName: str
        SSHPublicKeyBody: str

    class UploadSSHPublicKeyResponse(TypedDict):
        SSHPublicKey: NotRequired[SSHPublicKey]

    class UploadServerCertificateRequest(TypedDict):
        Path: NotRequired[str]
        ServerCertificateName: str
        CertificateBody: str
        PrivateKey: str
        CertificateChain: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class UploadServerCertificateResponse(TypedDict):
        ServerCertificateMetadata: NotRequired[ServerCertificateMetadata]
        Tags: NotRequired[list[Tag]]

    class UploadSigningCertificateRequest(TypedDict):
        UserName: NotRequired[str]
        CertificateBody: str

    class UploadSigningCertificateResponse(TypedDict):
        Certificate: SigningCertificate

    class User(TypedDict):
        Path: str
        UserName: str
        UserId: str
        Arn: str
        CreateDate: datetime
        PasswordLastUsed: NotRequired[datetime]
        PermissionsBoundary: NotRequired[AttachedPermissionsBoundary]
        Tags: NotRequired[list[Tag]]

    class UserDetail(TypedDict):
        Path: NotRequired[str]
        UserName: NotRequired[str]
        UserId: NotRequired[str]
        Arn: NotRequired[str]
        CreateDate: NotRequired[datetime]
        UserPolicyList: NotRequired[list[PolicyDetail]]
        GroupList: NotRequired[list[str]]
        AttachedManagedPolicies: NotRequired[list[AttachedPolicy]]
        PermissionsBoundary: NotRequired[AttachedPermissionsBoundary]
        Tags: NotRequired[list[Tag]]

    class VirtualMFADevice(TypedDict):
        SerialNumber: str
        Base32StringSeed: NotRequired[bytes]
        QRCodePNG: NotRequired[bytes]
        User: NotRequired[User]
        EnableDate: NotRequired[datetime]
        Tags: NotRequired[list[Tag]]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "iam"
    operations: ClassVar[Mapping[str, str]] = {
        "AcceptDelegationRequest": "accept_delegation_request",
        "AcquireRole": "acquire_role",
        "AddClientIDToOpenIDConnectProvider": "add_client_id_to_open_id_connect_provider",
        "AddRoleToInstanceProfile": "add_role_to_instance_profile",
        "AddUserToGroup": "add_user_to_group",
        "AssociateDelegationRequest": "associate_delegation_request",
        "AttachGroupPolicy": "attach_group_policy",
        "AttachRolePolicy": "attach_role_policy",
        "AttachUserPolicy": "attach_user_policy",
        "ChangePassword": "change_password",
        "CreateAccessKey": "create_access_key",
        "CreateAccountAlias": "create_account_alias",
        "CreateDelegationRequest": "create_delegation_request",
        "CreateGroup": "create_group",
        "CreateInstanceProfile": "create_instance_profile",
        "CreateLoginProfile": "create_login_profile",
        "CreateOpenIDConnectProvider": "create_open_id_connect_provider",
        "CreatePolicy": "create_policy",
        "CreatePolicyVersion": "create_policy_version",
        "CreateRole": "create_role",
        "CreateSAMLProvider": "create_saml_provider",
        "CreateServiceLinkedRole": "create_service_linked_role",
        "CreateServiceSpecificCredential": "create_service_specific_credential",
        "CreateUser": "create_user",
        "CreateVirtualMFADevice": "create_virtual_mfa_device",
        "DeactivateMFADevice": "deactivate_mfa_device",
        "DeleteAccessKey": "delete_access_key",
        "DeleteAccountAlias": "delete_account_alias",
        "DeleteAccountPasswordPolicy": "delete_account_password_policy",
        "DeleteGroup": "delete_group",
        "DeleteGroupPolicy": "delete_group_policy",
        "DeleteInstanceProfile": "delete_instance_profile",
        "DeleteLoginProfile": "delete_login_profile",
        "DeleteOpenIDConnectProvider": "delete_open_id_connect_provider",
        "DeletePolicy": "delete_policy",
        "DeletePolicyVersion": "delete_policy_version",
        "DeleteRole": "delete_role",
        "DeleteRolePermissionsBoundary": "delete_role_permissions_boundary",
        "DeleteRolePolicy": "delete_role_policy",
        "DeleteSAMLProvider": "delete_saml_provider",
        "DeleteSSHPublicKey": "delete_ssh_public_key",
        "DeleteServerCertificate": "delete_server_certificate",
        "DeleteServiceLinkedRole": "delete_service_linked_role",
        "DeleteServiceSpecificCredential": "delete_service_specific_credential",
        "DeleteSigningCertificate": "delete_signing_certificate",
        "DeleteUser": "delete_user",
        "DeleteUserPermissionsBoundary": "delete_user_permissions_boundary",
        "DeleteUserPolicy": "delete_user_policy",
        "DeleteVirtualMFADevice": "delete_virtual_mfa_device",
        "DetachGroupPolicy": "detach_group_policy",
        "DetachRolePolicy": "detach_role_policy",
        "DetachUserPolicy": "detach_user_policy",
        "DisableOrganizationsRootCredentialsManagement": "disable_organizations_root_credentials_management",
        "DisableOrganizationsRootSessions": "disable_organizations_root_sessions",
        "DisableOutboundWebIdentityFederation": "disable_outbound_web_identity_federation",
        "EnableMFADevice": "enable_mfa_device",
        "EnableOrganizationsRootCredentialsManagement": "enable_organizations_root_credentials_management",
        "EnableOrganizationsRootSessions": "enable_organizations_root_sessions",
        "EnableOutboundWebIdentityFederation": "enable_outbound_web_identity_federation",
        "GenerateCredentialReport": "generate_credential_report",
        "GenerateOrganizationsAccessReport": "generate_organizations_access_report",
        "GenerateServiceLastAccessedDetails": "generate_service_last_accessed_details",
        "GetAccessKeyLastUsed": "get_access_key_last_used",
        "GetAccountAuthorizationDetails": "get_account_authorization_details",
        "GetAccountPasswordPolicy": "get_account_password_policy",
        "GetAccountProperties": "get_account_properties",
        "GetAccountSummary": "get_account_summary",
        "GetContextKeysForCustomPolicy": "get_context_keys_for_custom_policy",
        "GetContextKeysForPrincipalPolicy": "get_context_keys_for_principal_policy",
        "GetCredentialReport": "get_credential_report",
        "GetDelegationRequest": "get_delegation_request",
        "GetGroup": "get_group",
        "GetGroupPolicy": "get_group_policy",
        "GetHumanReadableSummary": "get_human_readable_summary",
        "GetInstanceProfile": "get_instance_profile",
        "GetLoginProfile": "get_login_profile",
        "GetMFADevice": "get_mfa_device",
        "GetOpenIDConnectProvider": "get_open_id_connect_provider",
        "GetOrganizationsAccessReport": "get_organizations_access_report",
        "GetOutboundWebIdentityFederationInfo": "get_outbound_web_identity_federation_info",
        "GetPolicy": "get_policy",
        "GetPolicyVersion": "get_policy_version",
        "GetRole": "get_role",
        "GetRolePolicy": "get_role_policy",
        "GetRoleTemplateVersion": "get_role_template_version",
        "GetSAMLProvider": "get_saml_provider",
        "GetSSHPublicKey": "get_ssh_public_key",
        "GetServerCertificate": "get_server_certificate",
        "GetServiceLastAccessedDetails": "get_service_last_accessed_details",
        "GetServiceLastAccessedDetailsWithEntities": "get_service_last_accessed_details_with_entities",
        "GetServiceLinkedRoleDeletionStatus": "get_service_linked_role_deletion_status",
        "GetUser": "get_user",
        "GetUserPolicy": "get_user_policy",
        "ListAccessKeys": "list_access_keys",
        "ListAccountAliases": "list_account_aliases",
        "ListAttachedGroupPolicies": "list_attached_group_policies",
        "ListAttachedRolePolicies": "list_attached_role_policies",
        "ListAttachedUserPolicies": "list_attached_user_policies",
        "ListDelegationRequests": "list_delegation_requests",
        "ListEntitiesForPolicy": "list_entities_for_policy",
        "ListGroupPolicies": "list_group_policies",
        "ListGroups": "list_groups",
        "ListGroupsForUser": "list_groups_for_user",
        "ListInstanceProfileTags": "list_instance_profile_tags",
        "ListInstanceProfiles": "list_instance_profiles",
        "ListInstanceProfilesForRole": "list_instance_profiles_for_role",
        "ListMFADeviceTags": "list_mfa_device_tags",
        "ListMFADevices": "list_mfa_devices",
        "ListOpenIDConnectProviderTags": "list_open_id_connect_provider_tags",
        "ListOpenIDConnectProviders": "list_open_id_connect_providers",
        "ListOrganizationsFeatures": "list_organizations_features",
        "ListPolicies": "list_policies",
        "ListPoliciesGrantingServiceAccess": "list_policies_granting_service_access",
        "ListPolicyTags": "list_policy_tags",
        "ListPolicyVersions": "list_policy_versions",
        "ListRolePolicies": "list_role_policies",
        "ListRoleTags": "list_role_tags",
        "ListRoles": "list_roles",
        "ListSAMLProviderTags": "list_saml_provider_tags",
        "ListSAMLProviders": "list_saml_providers",
        "ListSSHPublicKeys": "list_ssh_public_keys",
        "ListServerCertificateTags": "list_server_certificate_tags",
        "ListServerCertificates": "list_server_certificates",
        "ListServiceSpecificCredentials": "list_service_specific_credentials",
        "ListSigningCertificates": "list_signing_certificates",
        "ListUserPolicies": "list_user_policies",
        "ListUserTags": "list_user_tags",
        "ListUsers": "list_users",
        "ListVirtualMFADevices": "list_virtual_mfa_devices",
        "PutAccountProperties": "put_account_properties",
        "PutGroupPolicy": "put_group_policy",
        "PutRolePermissionsBoundary": "put_role_permissions_boundary",
        "PutRolePolicy": "put_role_policy",
        "PutUserPermissionsBoundary": "put_user_permissions_boundary",
        "PutUserPolicy": "put_user_policy",
        "RejectDelegationRequest": "reject_delegation_request",
        "RemoveClientIDFromOpenIDConnectProvider": "remove_client_id_from_open_id_connect_provider",
        "RemoveRoleFromInstanceProfile": "remove_role_from_instance_profile",
        "RemoveUserFromGroup": "remove_user_from_group",
        "ResetServiceSpecificCredential": "reset_service_specific_credential",
        "ResyncMFADevice": "resync_mfa_device",
        "SendDelegationToken": "send_delegation_token",
        "SetDefaultPolicyVersion": "set_default_policy_version",
        "SetSecurityTokenServicePreferences": "set_security_token_service_preferences",
        "SimulateCustomPolicy": "simulate_custom_policy",
        "SimulatePrincipalPolicy": "simulate_principal_policy",
        "TagInstanceProfile": "tag_instance_profile",
        "TagMFADevice": "tag_mfa_device",
        "TagOpenIDConnectProvider": "tag_open_id_connect_provider",
        "TagPolicy": "tag_policy",
        "TagRole": "tag_role",
        "TagSAMLProvider": "tag_saml_provider",
        "TagServerCertificate": "tag_server_certificate",
        "TagUser": "tag_user",
        "UntagInstanceProfile": "untag_instance_profile",
        "UntagMFADevice": "untag_mfa_device",
        "UntagOpenIDConnectProvider": "untag_open_id_connect_provider",
        "UntagPolicy": "untag_policy",
        "UntagRole": "untag_role",
        "UntagSAMLProvider": "untag_saml_provider",
        "UntagServerCertificate": "untag_server_certificate",
        "UntagUser": "untag_user",
        "UpdateAccessKey": "update_access_key",
        "UpdateAccountPasswordPolicy": "update_account_password_policy",
        "UpdateAssumeRolePolicy": "update_assume_role_policy",
        "UpdateDelegationRequest": "update_delegation_request",
        "UpdateGroup": "update_group",
        "UpdateLoginProfile": "update_login_profile",
        "UpdateOpenIDConnectProvider": "update_open_id_connect_provider",
        "UpdateOpenIDConnectProviderThumbprint": "update_open_id_connect_provider_thumbprint",
        "UpdateRole": "update_role",
        "UpdateRoleDescription": "update_role_description",
        "UpdateSAMLProvider": "update_saml_provider",
        "UpdateSSHPublicKey": "update_ssh_public_key",
        "UpdateServerCertificate": "update_server_certificate",
        "UpdateServiceSpecificCredential": "update_service_specific_credential",
        "UpdateSigningCertificate": "update_signing_certificate",
        "UpdateUser": "update_user",
        "UploadSSHPublicKey": "upload_ssh_public_key",
        "UploadServerCertificate": "upload_server_certificate",
        "UploadSigningCertificate": "upload_signing_certificate",
    }

    def accept_delegation_request(self, call: Any, request: AcceptDelegationRequestRequest) -> None:
        raise not_implemented("iam", "AcceptDelegationRequest")

    def acquire_role(self, call: Any, request: AcquireRoleRequest) -> AcquireRoleResponse:
        raise not_implemented("iam", "AcquireRole")

    def add_client_id_to_open_id_connect_provider(self, call: Any, request: AddClientIDToOpenIDConnectProviderRequest) -> None:
        raise not_implemented("iam", "AddClientIDToOpenIDConnectProvider")

    def add_role_to_instance_profile(self, call: Any, request: AddRoleToInstanceProfileRequest) -> None:
        raise not_implemented("iam", "AddRoleToInstanceProfile")

    def add_user_to_group(self, call: Any, request: AddUserToGroupRequest) -> None:
        raise not_implemented("iam", "AddUserToGroup")

    def associate_delegation_request(self, call: Any, request: AssociateDelegationRequestRequest) -> None:
        raise not_implemented("iam", "AssociateDelegationRequest")

    def attach_group_policy(self, call: Any, request: AttachGroupPolicyRequest) -> None:
        raise not_implemented("iam", "AttachGroupPolicy")

    def attach_role_policy(self, call: Any, request: AttachRolePolicyRequest) -> None:
        raise not_implemented("iam", "AttachRolePolicy")

    def attach_user_policy(self, call: Any, request: AttachUserPolicyRequest) -> None:
        raise not_implemented("iam", "AttachUserPolicy")

    def change_password(self, call: Any, request: ChangePasswordRequest) -> None:
        raise not_implemented("iam", "ChangePassword")

    def create_access_key(self, call: Any, request: CreateAccessKeyRequest) -> CreateAccessKeyResponse:
        raise not_implemented("iam", "CreateAccessKey")

    def create_account_alias(self, call: Any, request: CreateAccountAliasRequest) -> None:
        raise not_implemented("iam", "CreateAccountAlias")

    def create_delegation_request(self, call: Any, request: CreateDelegationRequestRequest) -> CreateDelegationRequestResponse:
        raise not_implemented("iam", "CreateDelegationRequest")

    def create_group(self, call: Any, request: CreateGroupRequest) -> CreateGroupResponse:
        raise not_implemented("iam", "CreateGroup")

    def create_instance_profile(self, call: Any, request: CreateInstanceProfileRequest) -> CreateInstanceProfileResponse:
        raise not_implemented("iam", "CreateInstanceProfile")

    def create_login_profile(self, call: Any, request: CreateLoginProfileRequest) -> CreateLoginProfileResponse:
        raise not_implemented("iam", "CreateLoginProfile")

    def create_open_id_connect_provider(self, call: Any, request: CreateOpenIDConnectProviderRequest) -> CreateOpenIDConnectProviderResponse:
        raise not_implemented("iam", "CreateOpenIDConnectProvider")

    def create_policy(self, call: Any, request: CreatePolicyRequest) -> CreatePolicyResponse:
        raise not_implemented("iam", "CreatePolicy")

    def create_policy_version(self, call: Any, request: CreatePolicyVersionRequest) -> CreatePolicyVersionResponse:
        raise not_implemented("iam", "CreatePolicyVersion")

    def create_role(self, call: Any, request: CreateRoleRequest) -> CreateRoleResponse:
        raise not_implemented("iam", "CreateRole")

    def create_saml_provider(self, call: Any, request: CreateSAMLProviderRequest) -> CreateSAMLProviderResponse:
        raise not_implemented("iam", "CreateSAMLProvider")

    def create_service_linked_role(self, call: Any, request: CreateServiceLinkedRoleRequest) -> CreateServiceLinkedRoleResponse:
        raise not_implemented("iam", "CreateServiceLinkedRole")

    def create_service_specific_credential(self, call: Any, request: CreateServiceSpecificCredentialRequest) -> CreateServiceSpecificCredentialResponse:
        raise not_implemented("iam", "CreateServiceSpecificCredential")

    def create_user(self, call: Any, request: CreateUserRequest) -> CreateUserResponse:
        raise not_implemented("iam", "CreateUser")

    def create_virtual_mfa_device(self, call: Any, request: CreateVirtualMFADeviceRequest) -> CreateVirtualMFADeviceResponse:
        raise not_implemented("iam", "CreateVirtualMFADevice")

    def deactivate_mfa_device(self, call: Any, request: DeactivateMFADeviceRequest) -> None:
        raise not_implemented("iam", "DeactivateMFADevice")

    def delete_access_key(self, call: Any, request: DeleteAccessKeyRequest) -> None:
        raise not_implemented("iam", "DeleteAccessKey")

    def delete_account_alias(self, call: Any, request: DeleteAccountAliasRequest) -> None:
        raise not_implemented("iam", "DeleteAccountAlias")

    def delete_account_password_policy(self, call: Any, request: Mapping[str, Any]) -> None:
        raise not_implemented("iam", "DeleteAccountPasswordPolicy")

    def delete_group(self, call: Any, request: DeleteGroupRequest) -> None:
        raise not_implemented("iam", "DeleteGroup")

    def delete_group_policy(self, call: Any, request: DeleteGroupPolicyRequest) -> None:
        raise not_implemented("iam", "DeleteGroupPolicy")

    def delete_instance_profile(self, call: Any, request: DeleteInstanceProfileRequest) -> None:
        raise not_implemented("iam", "DeleteInstanceProfile")

    def delete_login_profile(self, call: Any, request: DeleteLoginProfileRequest) -> None:
        raise not_implemented("iam", "DeleteLoginProfile")

    def delete_open_id_connect_provider(self, call: Any, request: DeleteOpenIDConnectProviderRequest) -> None:
        raise not_implemented("iam", "DeleteOpenIDConnectProvider")

    def delete_policy(self, call: Any, request: DeletePolicyRequest) -> None:
        raise not_implemented("iam", "DeletePolicy")

    def delete_policy_version(self, call: Any, request: DeletePolicyVersionRequest) -> None:
        raise not_implemented("iam", "DeletePolicyVersion")

    def delete_role(self, call: Any, request: DeleteRoleRequest) -> None:
        raise not_implemented("iam", "DeleteRole")

    def delete_role_permissions_boundary(self, call: Any, request: DeleteRolePermissionsBoundaryRequest) -> None:
        raise not_implemented("iam", "DeleteRolePermissionsBoundary")

    def delete_role_policy(self, call: Any, request: DeleteRolePolicyRequest) -> None:
        raise not_implemented("iam", "DeleteRolePolicy")

    def delete_saml_provider(self, call: Any, request: DeleteSAMLProviderRequest) -> None:
        raise not_implemented("iam", "DeleteSAMLProvider")

    def delete_ssh_public_key(self, call: Any, request: DeleteSSHPublicKeyRequest) -> None:
        raise not_implemented("iam", "DeleteSSHPublicKey")

    def delete_server_certificate(self, call: Any, request: DeleteServerCertificateRequest) -> None:
        raise not_implemented("iam", "DeleteServerCertificate")

    def delete_service_linked_role(self, call: Any, request: DeleteServiceLinkedRoleRequest) -> DeleteServiceLinkedRoleResponse:
        raise not_implemented("iam", "DeleteServiceLinkedRole")

    def delete_service_specific_credential(self, call: Any, request: DeleteServiceSpecificCredentialRequest) -> None:
        raise not_implemented("iam", "DeleteServiceSpecificCredential")

    def delete_signing_certificate(self, call: Any, request: DeleteSigningCertificateRequest) -> None:
        raise not_implemented("iam", "DeleteSigningCertificate")

    def delete_user(self, call: Any, request: DeleteUserRequest) -> None:
        raise not_implemented("iam", "DeleteUser")

    def delete_user_permissions_boundary(self, call: Any, request: DeleteUserPermissionsBoundaryRequest) -> None:
        raise not_implemented("iam", "DeleteUserPermissionsBoundary")

    def delete_user_policy(self, call: Any, request: DeleteUserPolicyRequest) -> None:
        raise not_implemented("iam", "DeleteUserPolicy")

    def delete_virtual_mfa_device(self, call: Any, request: DeleteVirtualMFADeviceRequest) -> None:
        raise not_implemented("iam", "DeleteVirtualMFADevice")

    def detach_group_policy(self, call: Any, request: DetachGroupPolicyRequest) -> None:
        raise not_implemented("iam", "DetachGroupPolicy")

    def detach_role_policy(self, call: Any, request: DetachRolePolicyRequest) -> None:
        raise not_implemented("iam", "DetachRolePolicy")

    def detach_user_policy(self, call: Any, request: DetachUserPolicyRequest) -> None:
        raise not_implemented("iam", "DetachUserPolicy")

    def disable_organizations_root_credentials_management(self, call: Any, request: DisableOrganizationsRootCredentialsManagementRequest) -> DisableOrganizationsRootCredentialsManagementResponse:
        raise not_implemented("iam", "DisableOrganizationsRootCredentialsManagement")

    def disable_organizations_root_sessions(self, call: Any, request: DisableOrganizationsRootSessionsRequest) -> DisableOrganizationsRootSessionsResponse:
        raise not_implemented("iam", "DisableOrganizationsRootSessions")

    def disable_outbound_web_identity_federation(self, call: Any, request: Mapping[str, Any]) -> None:
        raise not_implemented("iam", "DisableOutboundWebIdentityFederation")

    def enable_mfa_device(self, call: Any, request: EnableMFADeviceRequest) -> None:
        raise not_implemented("iam", "EnableMFADevice")

    def enable_organizations_root_credentials_management(self, call: Any, request: EnableOrganizationsRootCredentialsManagementRequest) -> EnableOrganizationsRootCredentialsManagementResponse:
        raise not_implemented("iam", "EnableOrganizationsRootCredentialsManagement")

    def enable_organizations_root_sessions(self, call: Any, request: EnableOrganizationsRootSessionsRequest) -> EnableOrganizationsRootSessionsResponse:
        raise not_implemented("iam", "EnableOrganizationsRootSessions")

    def enable_outbound_web_identity_federation(self, call: Any, request: Mapping[str, Any]) -> EnableOutboundWebIdentityFederationResponse:
        raise not_implemented("iam", "EnableOutboundWebIdentityFederation")

    def generate_credential_report(self, call: Any, request: Mapping[str, Any]) -> GenerateCredentialReportResponse:
        raise not_implemented("iam", "GenerateCredentialReport")

    def generate_organizations_access_report(self, call: Any, request: GenerateOrganizationsAccessReportRequest) -> GenerateOrganizationsAccessReportResponse:
        raise not_implemented("iam", "GenerateOrganizationsAccessReport")

    def generate_service_last_accessed_details(self, call: Any, request: GenerateServiceLastAccessedDetailsRequest) -> GenerateServiceLastAccessedDetailsResponse:
        raise not_implemented("iam", "GenerateServiceLastAccessedDetails")

    def get_access_key_last_used(self, call: Any, request: GetAccessKeyLastUsedRequest) -> GetAccessKeyLastUsedResponse:
        raise not_implemented("iam", "GetAccessKeyLastUsed")

    def get_account_authorization_details(self, call: Any, request: GetAccountAuthorizationDetailsRequest) -> GetAccountAuthorizationDetailsResponse:
        raise not_implemented("iam", "GetAccountAuthorizationDetails")

    def get_account_password_policy(self, call: Any, request: Mapping[str, Any]) -> GetAccountPasswordPolicyResponse:
        raise not_implemented("iam", "GetAccountPasswordPolicy")

    def get_account_properties(self, call: Any, request: GetAccountPropertiesRequest) -> GetAccountPropertiesResponse:
        raise not_implemented("iam", "GetAccountProperties")

    def get_account_summary(self, call: Any, request: Mapping[str, Any]) -> GetAccountSummaryResponse:
        raise not_implemented("iam", "GetAccountSummary")

    def get_context_keys_for_custom_policy(self, call: Any, request: GetContextKeysForCustomPolicyRequest) -> GetContextKeysForPolicyResponse:
        raise not_implemented("iam", "GetContextKeysForCustomPolicy")

    def get_context_keys_for_principal_policy(self, call: Any, request: GetContextKeysForPrincipalPolicyRequest) -> GetContextKeysForPolicyResponse:
        raise not_implemented("iam", "GetContextKeysForPrincipalPolicy")

    def get_credential_report(self, call: Any, request: Mapping[str, Any]) -> GetCredentialReportResponse:
        raise not_implemented("iam", "GetCredentialReport")

    def get_delegation_request(self, call: Any, request: GetDelegationRequestRequest) -> GetDelegationRequestResponse:
        raise not_implemented("iam", "GetDelegationRequest")

    def get_group(self, call: Any, request: GetGroupRequest) -> GetGroupResponse:
        raise not_implemented("iam", "GetGroup")

    def get_group_policy(self, call: Any, request: GetGroupPolicyRequest) -> GetGroupPolicyResponse:
        raise not_implemented("iam", "GetGroupPolicy")

    def get_human_readable_summary(self, call: Any, request: GetHumanReadableSummaryRequest) -> GetHumanReadableSummaryResponse:
        raise not_implemented("iam", "GetHumanReadableSummary")

    def get_instance_profile(self, call: Any, request: GetInstanceProfileRequest) -> GetInstanceProfileResponse:
        raise not_implemented("iam", "GetInstanceProfile")

    def get_login_profile(self, call: Any, request: GetLoginProfileRequest) -> GetLoginProfileResponse:
        raise not_implemented("iam", "GetLoginProfile")

    def get_mfa_device(self, call: Any, request: GetMFADeviceRequest) -> GetMFADeviceResponse:
        raise not_implemented("iam", "GetMFADevice")

    def get_open_id_connect_provider(self, call: Any, request: GetOpenIDConnectProviderRequest) -> GetOpenIDConnectProviderResponse:
        raise not_implemented("iam", "GetOpenIDConnectProvider")

    def get_organizations_access_report(self, call: Any, request: GetOrganizationsAccessReportRequest) -> GetOrganizationsAccessReportResponse:
        raise not_implemented("iam", "GetOrganizationsAccessReport")

    def get_outbound_web_identity_federation_info(self, call: Any, request: Mapping[str, Any]) -> GetOutboundWebIdentityFederationInfoResponse:
        raise not_implemented("iam", "GetOutboundWebIdentityFederationInfo")

    def get_policy(self, call: Any, request: GetPolicyRequest) -> GetPolicyResponse:
        raise not_implemented("iam", "GetPolicy")

    def get_policy_version(self, call: Any, request: GetPolicyVersionRequest) -> GetPolicyVersionResponse:
        raise not_implemented("iam", "GetPolicyVersion")

    def get_role(self, call: Any, request: GetRoleRequest) -> GetRoleResponse:
        raise not_implemented("iam", "GetRole")

    def get_role_policy(self, call: Any, request: GetRolePolicyRequest) -> GetRolePolicyResponse:
        raise not_implemented("iam", "GetRolePolicy")

    def get_role_template_version(self, call: Any, request: GetRoleTemplateVersionRequest) -> GetRoleTemplateVersionResponse:
        raise not_implemented("iam", "GetRoleTemplateVersion")

    def get_saml_provider(self, call: Any, request: GetSAMLProviderRequest) -> GetSAMLProviderResponse:
        raise not_implemented("iam", "GetSAMLProvider")

    def get_ssh_public_key(self, call: Any, request: GetSSHPublicKeyRequest) -> GetSSHPublicKeyResponse:
        raise not_implemented("iam", "GetSSHPublicKey")

    def get_server_certificate(self, call: Any, request: GetServerCertificateRequest) -> GetServerCertificateResponse:
        raise not_implemented("iam", "GetServerCertificate")

    def get_service_last_accessed_details(self, call: Any, request: GetServiceLastAccessedDetailsRequest) -> GetServiceLastAccessedDetailsResponse:
        raise not_implemented("iam", "GetServiceLastAccessedDetails")

    def get_service_last_accessed_details_with_entities(self, call: Any, request: GetServiceLastAccessedDetailsWithEntitiesRequest) -> GetServiceLastAccessedDetailsWithEntitiesResponse:
        raise not_implemented("iam", "GetServiceLastAccessedDetailsWithEntities")

    def get_service_linked_role_deletion_status(self, call: Any, request: GetServiceLinkedRoleDeletionStatusRequest) -> GetServiceLinkedRoleDeletionStatusResponse:
        raise not_implemented("iam", "GetServiceLinkedRoleDeletionStatus")

    def get_user(self, call: Any, request: GetUserRequest) -> GetUserResponse:
        raise not_implemented("iam", "GetUser")

    def get_user_policy(self, call: Any, request: GetUserPolicyRequest) -> GetUserPolicyResponse:
        raise not_implemented("iam", "GetUserPolicy")

    def list_access_keys(self, call: Any, request: ListAccessKeysRequest) -> ListAccessKeysResponse:
        raise not_implemented("iam", "ListAccessKeys")

    def list_account_aliases(self, call: Any, request: ListAccountAliasesRequest) -> ListAccountAliasesResponse:
        raise not_implemented("iam", "ListAccountAliases")

    def list_attached_group_policies(self, call: Any, request: ListAttachedGroupPoliciesRequest) -> ListAttachedGroupPoliciesResponse:
        raise not_implemented("iam", "ListAttachedGroupPolicies")

    def list_attached_role_policies(self, call: Any, request: ListAttachedRolePoliciesRequest) -> ListAttachedRolePoliciesResponse:
        raise not_implemented("iam", "ListAttachedRolePolicies")

    def list_attached_user_policies(self, call: Any, request: ListAttachedUserPoliciesRequest) -> ListAttachedUserPoliciesResponse:
        raise not_implemented("iam", "ListAttachedUserPolicies")

    def list_delegation_requests(self, call: Any, request: ListDelegationRequestsRequest) -> ListDelegationRequestsResponse:
        raise not_implemented("iam", "ListDelegationRequests")

    def list_entities_for_policy(self, call: Any, request: ListEntitiesForPolicyRequest) -> ListEntitiesForPolicyResponse:
        raise not_implemented("iam", "ListEntitiesForPolicy")

    def list_group_policies(self, call: Any, request: ListGroupPoliciesRequest) -> ListGroupPoliciesResponse:
        raise not_implemented("iam", "ListGroupPolicies")

    def list_groups(self, call: Any, request: ListGroupsRequest) -> ListGroupsResponse:
        raise not_implemented("iam", "ListGroups")

    def list_groups_for_user(self, call: Any, request: ListGroupsForUserRequest) -> ListGroupsForUserResponse:
        raise not_implemented("iam", "ListGroupsForUser")

    def list_instance_profile_tags(self, call: Any, request: ListInstanceProfileTagsRequest) -> ListInstanceProfileTagsResponse:
        raise not_implemented("iam", "ListInstanceProfileTags")

    def list_instance_profiles(self, call: Any, request: ListInstanceProfilesRequest) -> ListInstanceProfilesResponse:
        raise not_implemented("iam", "ListInstanceProfiles")

    def list_instance_profiles_for_role(self, call: Any, request: ListInstanceProfilesForRoleRequest) -> ListInstanceProfilesForRoleResponse:
        raise not_implemented("iam", "ListInstanceProfilesForRole")

    def list_mfa_device_tags(self, call: Any, request: ListMFADeviceTagsRequest) -> ListMFADeviceTagsResponse:
        raise not_implemented("iam", "ListMFADeviceTags")

    def list_mfa_devices(self, call: Any, request: ListMFADevicesRequest) -> ListMFADevicesResponse:
        raise not_implemented("iam", "ListMFADevices")

    def list_open_id_connect_provider_tags(self, call: Any, request: ListOpenIDConnectProviderTagsRequest) -> ListOpenIDConnectProviderTagsResponse:
        raise not_implemented("iam", "ListOpenIDConnectProviderTags")

    def list_open_id_connect_providers(self, call: Any, request: ListOpenIDConnectProvidersRequest) -> ListOpenIDConnectProvidersResponse:
        raise not_implemented("iam", "ListOpenIDConnectProviders")

    def list_organizations_features(self, call: Any, request: ListOrganizationsFeaturesRequest) -> ListOrganizationsFeaturesResponse:
        raise not_implemented("iam", "ListOrganizationsFeatures")

    def list_policies(self, call: Any, request: ListPoliciesRequest) -> ListPoliciesResponse:
        raise not_implemented("iam", "ListPolicies")

    def list_policies_granting_service_access(self, call: Any, request: ListPoliciesGrantingServiceAccessRequest) -> ListPoliciesGrantingServiceAccessResponse:
        raise not_implemented("iam", "ListPoliciesGrantingServiceAccess")

    def list_policy_tags(self, call: Any, request: ListPolicyTagsRequest) -> ListPolicyTagsResponse:
        raise not_implemented("iam", "ListPolicyTags")

    def list_policy_versions(self, call: Any, request: ListPolicyVersionsRequest) -> ListPolicyVersionsResponse:
        raise not_implemented("iam", "ListPolicyVersions")

    def list_role_policies(self, call: Any, request: ListRolePoliciesRequest) -> ListRolePoliciesResponse:
        raise not_implemented("iam", "ListRolePolicies")

    def list_role_tags(self, call: Any, request: ListRoleTagsRequest) -> ListRoleTagsResponse:
        raise not_implemented("iam", "ListRoleTags")

    def list_roles(self, call: Any, request: ListRolesRequest) -> ListRolesResponse:
        raise not_implemented("iam", "ListRoles")

    def list_saml_provider_tags(self, call: Any, request: ListSAMLProviderTagsRequest) -> ListSAMLProviderTagsResponse:
        raise not_implemented("iam", "ListSAMLProviderTags")

    def list_saml_providers(self, call: Any, request: ListSAMLProvidersRequest) -> ListSAMLProvidersResponse:
        raise not_implemented("iam", "ListSAMLProviders")

    def list_ssh_public_keys(self, call: Any, request: ListSSHPublicKeysRequest) -> ListSSHPublicKeysResponse:
        raise not_implemented("iam", "ListSSHPublicKeys")

    def list_server_certificate_tags(self, call: Any, request: ListServerCertificateTagsRequest) -> ListServerCertificateTagsResponse:
        raise not_implemented("iam", "ListServerCertificateTags")

    def list_server_certificates(self, call: Any, request: ListServerCertificatesRequest) -> ListServerCertificatesResponse:
        raise not_implemented("iam", "ListServerCertificates")

    def list_service_specific_credentials(self, call: Any, request: ListServiceSpecificCredentialsRequest) -> ListServiceSpecificCredentialsResponse:
        raise not_implemented("iam", "ListServiceSpecificCredentials")

    def list_signing_certificates(self, call: Any, request: ListSigningCertificatesRequest) -> ListSigningCertificatesResponse:
        raise not_implemented("iam", "ListSigningCertificates")

    def list_user_policies(self, call: Any, request: ListUserPoliciesRequest) -> ListUserPoliciesResponse:
        raise not_implemented("iam", "ListUserPolicies")

    def list_user_tags(self, call: Any, request: ListUserTagsRequest) -> ListUserTagsResponse:
        raise not_implemented("iam", "ListUserTags")

    def list_users(self, call: Any, request: ListUsersRequest) -> ListUsersResponse:
        raise not_implemented("iam", "ListUsers")

    def list_virtual_mfa_devices(self, call: Any, request: ListVirtualMFADevicesRequest) -> ListVirtualMFADevicesResponse:
        raise not_implemented("iam", "ListVirtualMFADevices")

    def put_account_properties(self, call: Any, request: PutAccountPropertiesRequest) -> PutAccountPropertiesResponse:
        raise not_implemented("iam", "PutAccountProperties")

    def put_group_policy(self, call: Any, request: PutGroupPolicyRequest) -> None:
        raise not_implemented("iam", "PutGroupPolicy")

    def put_role_permissions_boundary(self, call: Any, request: PutRolePermissionsBoundaryRequest) -> None:
        raise not_implemented("iam", "PutRolePermissionsBoundary")

    def put_role_policy(self, call: Any, request: PutRolePolicyRequest) -> None:
        raise not_implemented("iam", "PutRolePolicy")

    def put_user_permissions_boundary(self, call: Any, request: PutUserPermissionsBoundaryRequest) -> None:
        raise not_implemented("iam", "PutUserPermissionsBoundary")

    def put_user_policy(self, call: Any, request: PutUserPolicyRequest) -> None:
        raise not_implemented("iam", "PutUserPolicy")

    def reject_delegation_request(self, call: Any, request: RejectDelegationRequestRequest) -> None:
        raise not_implemented("iam", "RejectDelegationRequest")

    def remove_client_id_from_open_id_connect_provider(self, call: Any, request: RemoveClientIDFromOpenIDConnectProviderRequest) -> None:
        raise not_implemented("iam", "RemoveClientIDFromOpenIDConnectProvider")

    def remove_role_from_instance_profile(self, call: Any, request: RemoveRoleFromInstanceProfileRequest) -> None:
        raise not_implemented("iam", "RemoveRoleFromInstanceProfile")

    def remove_user_from_group(self, call: Any, request: RemoveUserFromGroupRequest) -> None:
        raise not_implemented("iam", "RemoveUserFromGroup")

    def reset_service_specific_credential(self, call: Any, request: ResetServiceSpecificCredentialRequest) -> ResetServiceSpecificCredentialResponse:
        raise not_implemented("iam", "ResetServiceSpecificCredential")

    def resync_mfa_device(self, call: Any, request: ResyncMFADeviceRequest) -> None:
        raise not_implemented("iam", "ResyncMFADevice")

    def send_delegation_token(self, call: Any, request: SendDelegationTokenRequest) -> None:
        raise not_implemented("iam", "SendDelegationToken")

    def set_default_policy_version(self, call: Any, request: SetDefaultPolicyVersionRequest) -> None:
        raise not_implemented("iam", "SetDefaultPolicyVersion")

    def set_security_token_service_preferences(self, call: Any, request: SetSecurityTokenServicePreferencesRequest) -> None:
        raise not_implemented("iam", "SetSecurityTokenServicePreferences")

    def simulate_custom_policy(self, call: Any, request: SimulateCustomPolicyRequest) -> SimulatePolicyResponse:
        raise not_implemented("iam", "SimulateCustomPolicy")

    def simulate_principal_policy(self, call: Any, request: SimulatePrincipalPolicyRequest) -> SimulatePolicyResponse:
        raise not_implemented("iam", "SimulatePrincipalPolicy")

    def tag_instance_profile(self, call: Any, request: TagInstanceProfileRequest) -> None:
        raise not_implemented("iam", "TagInstanceProfile")

    def tag_mfa_device(self, call: Any, request: TagMFADeviceRequest) -> None:
        raise not_implemented("iam", "TagMFADevice")

    def tag_open_id_connect_provider(self, call: Any, request: TagOpenIDConnectProviderRequest) -> None:
        raise not_implemented("iam", "TagOpenIDConnectProvider")

    def tag_policy(self, call: Any, request: TagPolicyRequest) -> None:
        raise not_implemented("iam", "TagPolicy")

    def tag_role(self, call: Any, request: TagRoleRequest) -> None:
        raise not_implemented("iam", "TagRole")

    def tag_saml_provider(self, call: Any, request: TagSAMLProviderRequest) -> None:
        raise not_implemented("iam", "TagSAMLProvider")

    def tag_server_certificate(self, call: Any, request: TagServerCertificateRequest) -> None:
        raise not_implemented("iam", "TagServerCertificate")

    def tag_user(self, call: Any, request: TagUserRequest) -> None:
        raise not_implemented("iam", "TagUser")

    def untag_instance_profile(self, call: Any, request: UntagInstanceProfileRequest) -> None:
        raise not_implemented("iam", "UntagInstanceProfile")

    def untag_mfa_device(self, call: Any, request: UntagMFADeviceRequest) -> None:
        raise not_implemented("iam", "UntagMFADevice")

    def untag_open_id_connect_provider(self, call: Any, request: UntagOpenIDConnectProviderRequest) -> None:
        raise not_implemented("iam", "UntagOpenIDConnectProvider")

    def untag_policy(self, call: Any, request: UntagPolicyRequest) -> None:
        raise not_implemented("iam", "UntagPolicy")

    def untag_role(self, call: Any, request: UntagRoleRequest) -> None:
        raise not_implemented("iam", "UntagRole")

    def untag_saml_provider(self, call: Any, request: UntagSAMLProviderRequest) -> None:
        raise not_implemented("iam", "UntagSAMLProvider")

    def untag_server_certificate(self, call: Any, request: UntagServerCertificateRequest) -> None:
        raise not_implemented("iam", "UntagServerCertificate")

    def untag_user(self, call: Any, request: UntagUserRequest) -> None:
        raise not_implemented("iam", "UntagUser")

    def update_access_key(self, call: Any, request: UpdateAccessKeyRequest) -> None:
        raise not_implemented("iam", "UpdateAccessKey")

    def update_account_password_policy(self, call: Any, request: UpdateAccountPasswordPolicyRequest) -> None:
        raise not_implemented("iam", "UpdateAccountPasswordPolicy")

    def update_assume_role_policy(self, call: Any, request: UpdateAssumeRolePolicyRequest) -> None:
        raise not_implemented("iam", "UpdateAssumeRolePolicy")

    def update_delegation_request(self, call: Any, request: UpdateDelegationRequestRequest) -> None:
        raise not_implemented("iam", "UpdateDelegationRequest")

    def update_group(self, call: Any, request: UpdateGroupRequest) -> None:
        raise not_implemented("iam", "UpdateGroup")

    def update_login_profile(self, call: Any, request: UpdateLoginProfileRequest) -> None:
        raise not_implemented("iam", "UpdateLoginProfile")

    def update_open_id_connect_provider(self, call: Any, request: UpdateOpenIDConnectProviderRequest) -> None:
        raise not_implemented("iam", "UpdateOpenIDConnectProvider")

    def update_open_id_connect_provider_thumbprint(self, call: Any, request: UpdateOpenIDConnectProviderThumbprintRequest) -> None:
        raise not_implemented("iam", "UpdateOpenIDConnectProviderThumbprint")

    def update_role(self, call: Any, request: UpdateRoleRequest) -> UpdateRoleResponse:
        raise not_implemented("iam", "UpdateRole")

    def update_role_description(self, call: Any, request: UpdateRoleDescriptionRequest) -> UpdateRoleDescriptionResponse:
        raise not_implemented("iam", "UpdateRoleDescription")

    def update_saml_provider(self, call: Any, request: UpdateSAMLProviderRequest) -> UpdateSAMLProviderResponse:
        raise not_implemented("iam", "UpdateSAMLProvider")

    def update_ssh_public_key(self, call: Any, request: UpdateSSHPublicKeyRequest) -> None:
        raise not_implemented("iam", "UpdateSSHPublicKey")

    def update_server_certificate(self, call: Any, request: UpdateServerCertificateRequest) -> None:
        raise not_implemented("iam", "UpdateServerCertificate")

    def update_service_specific_credential(self, call: Any, request: UpdateServiceSpecificCredentialRequest) -> None:
        raise not_implemented("iam", "UpdateServiceSpecificCredential")

    def update_signing_certificate(self, call: Any, request: UpdateSigningCertificateRequest) -> None:
        raise not_implemented("iam", "UpdateSigningCertificate")

    def update_user(self, call: Any, request: UpdateUserRequest) -> None:
        raise not_implemented("iam", "UpdateUser")

    def upload_ssh_public_key(self, call: Any, request: UploadSSHPublicKeyRequest) -> UploadSSHPublicKeyResponse:
        raise not_implemented("iam", "UploadSSHPublicKey")

    def upload_server_certificate(self, call: Any, request: UploadServerCertificateRequest) -> UploadServerCertificateResponse:
        raise not_implemented("iam", "UploadServerCertificate")

    def upload_signing_certificate(self, call: Any, request: UploadSigningCertificateRequest) -> UploadSigningCertificateResponse:
        raise not_implemented("iam", "UploadSigningCertificate")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def accept_delegation_request(self, request: AcceptDelegationRequestRequest) -> None:
        self._invoke("iam", "AcceptDelegationRequest", request)

    def acquire_role(self, request: AcquireRoleRequest) -> AcquireRoleResponse:
        return self._invoke("iam", "AcquireRole", request)

    def add_client_id_to_open_id_connect_provider(self, request: AddClientIDToOpenIDConnectProviderRequest) -> None:
        self._invoke("iam", "AddClientIDToOpenIDConnectProvider", request)

    def add_role_to_instance_profile(self, request: AddRoleToInstanceProfileRequest) -> None:
        self._invoke("iam", "AddRoleToInstanceProfile", request)

    def add_user_to_group(self, request: AddUserToGroupRequest) -> None:
        self._invoke("iam", "AddUserToGroup", request)

    def associate_delegation_request(self, request: AssociateDelegationRequestRequest) -> None:
        self._invoke("iam", "AssociateDelegationRequest", request)

    def attach_group_policy(self, request: AttachGroupPolicyRequest) -> None:
        self._invoke("iam", "AttachGroupPolicy", request)

    def attach_role_policy(self, request: AttachRolePolicyRequest) -> None:
        self._invoke("iam", "AttachRolePolicy", request)

    def attach_user_policy(self, request: AttachUserPolicyRequest) -> None:
        self._invoke("iam", "AttachUserPolicy", request)

    def change_password(self, request: ChangePasswordRequest) -> None:
        self._invoke("iam", "ChangePassword", request)

    def create_access_key(self, request: CreateAccessKeyRequest) -> CreateAccessKeyResponse:
        return self._invoke("iam", "CreateAccessKey", request)

    def create_account_alias(self, request: CreateAccountAliasRequest) -> None:
        self._invoke("iam", "CreateAccountAlias", request)

    def create_delegation_request(self, request: CreateDelegationRequestRequest) -> CreateDelegationRequestResponse:
        return self._invoke("iam", "CreateDelegationRequest", request)

    def create_group(self, request: CreateGroupRequest) -> CreateGroupResponse:
        return self._invoke("iam", "CreateGroup", request)

    def create_instance_profile(self, request: CreateInstanceProfileRequest) -> CreateInstanceProfileResponse:
        return self._invoke("iam", "CreateInstanceProfile", request)

    def create_login_profile(self, request: CreateLoginProfileRequest) -> CreateLoginProfileResponse:
        return self._invoke("iam", "CreateLoginProfile", request)

    def create_open_id_connect_provider(self, request: CreateOpenIDConnectProviderRequest) -> CreateOpenIDConnectProviderResponse:
        return self._invoke("iam", "CreateOpenIDConnectProvider", request)

    def create_policy(self, request: CreatePolicyRequest) -> CreatePolicyResponse:
        return self._invoke("iam", "CreatePolicy", request)

    def create_policy_version(self, request: CreatePolicyVersionRequest) -> CreatePolicyVersionResponse:
        return self._invoke("iam", "CreatePolicyVersion", request)

    def create_role(self, request: CreateRoleRequest) -> CreateRoleResponse:
        return self._invoke("iam", "CreateRole", request)

    def create_saml_provider(self, request: CreateSAMLProviderRequest) -> CreateSAMLProviderResponse:
        return self._invoke("iam", "CreateSAMLProvider", request)

    def create_service_linked_role(self, request: CreateServiceLinkedRoleRequest) -> CreateServiceLinkedRoleResponse:
        return self._invoke("iam", "CreateServiceLinkedRole", request)

    def create_service_specific_credential(self, request: CreateServiceSpecificCredentialRequest) -> CreateServiceSpecificCredentialResponse:
        return self._invoke("iam", "CreateServiceSpecificCredential", request)

    def create_user(self, request: CreateUserRequest) -> CreateUserResponse:
        return self._invoke("iam", "CreateUser", request)

    def create_virtual_mfa_device(self, request: CreateVirtualMFADeviceRequest) -> CreateVirtualMFADeviceResponse:
        return self._invoke("iam", "CreateVirtualMFADevice", request)

    def deactivate_mfa_device(self, request: DeactivateMFADeviceRequest) -> None:
        self._invoke("iam", "DeactivateMFADevice", request)

    def delete_access_key(self, request: DeleteAccessKeyRequest) -> None:
        self._invoke("iam", "DeleteAccessKey", request)

    def delete_account_alias(self, request: DeleteAccountAliasRequest) -> None:
        self._invoke("iam", "DeleteAccountAlias", request)

    def delete_account_password_policy(self, request: Mapping[str, Any]) -> None:
        self._invoke("iam", "DeleteAccountPasswordPolicy", request)

    def delete_group(self, request: DeleteGroupRequest) -> None:
        self._invoke("iam", "DeleteGroup", request)

    def delete_group_policy(self, request: DeleteGroupPolicyRequest) -> None:
        self._invoke("iam", "DeleteGroupPolicy", request)

    def delete_instance_profile(self, request: DeleteInstanceProfileRequest) -> None:
        self._invoke("iam", "DeleteInstanceProfile", request)

    def delete_login_profile(self, request: DeleteLoginProfileRequest) -> None:
        self._invoke("iam", "DeleteLoginProfile", request)

    def delete_open_id_connect_provider(self, request: DeleteOpenIDConnectProviderRequest) -> None:
        self._invoke("iam", "DeleteOpenIDConnectProvider", request)

    def delete_policy(self, request: DeletePolicyRequest) -> None:
        self._invoke("iam", "DeletePolicy", request)

    def delete_policy_version(self, request: DeletePolicyVersionRequest) -> None:
        self._invoke("iam", "DeletePolicyVersion", request)

    def delete_role(self, request: DeleteRoleRequest) -> None:
        self._invoke("iam", "DeleteRole", request)

    def delete_role_permissions_boundary(self, request: DeleteRolePermissionsBoundaryRequest) -> None:
        self._invoke("iam", "DeleteRolePermissionsBoundary", request)

    def delete_role_policy(self, request: DeleteRolePolicyRequest) -> None:
        self._invoke("iam", "DeleteRolePolicy", request)

    def delete_saml_provider(self, request: DeleteSAMLProviderRequest) -> None:
        self._invoke("iam", "DeleteSAMLProvider", request)

    def delete_ssh_public_key(self, request: DeleteSSHPublicKeyRequest) -> None:
        self._invoke("iam", "DeleteSSHPublicKey", request)

    def delete_server_certificate(self, request: DeleteServerCertificateRequest) -> None:
        self._invoke("iam", "DeleteServerCertificate", request)

    def delete_service_linked_role(self, request: DeleteServiceLinkedRoleRequest) -> DeleteServiceLinkedRoleResponse:
        return self._invoke("iam", "DeleteServiceLinkedRole", request)

    def delete_service_specific_credential(self, request: DeleteServiceSpecificCredentialRequest) -> None:
        self._invoke("iam", "DeleteServiceSpecificCredential", request)

    def delete_signing_certificate(self, request: DeleteSigningCertificateRequest) -> None:
        self._invoke("iam", "DeleteSigningCertificate", request)

    def delete_user(self, request: DeleteUserRequest) -> None:
        self._invoke("iam", "DeleteUser", request)

    def delete_user_permissions_boundary(self, request: DeleteUserPermissionsBoundaryRequest) -> None:
        self._invoke("iam", "DeleteUserPermissionsBoundary", request)

    def delete_user_policy(self, request: DeleteUserPolicyRequest) -> None:
        self._invoke("iam", "DeleteUserPolicy", request)

    def delete_virtual_mfa_device(self, request: DeleteVirtualMFADeviceRequest) -> None:
        self._invoke("iam", "DeleteVirtualMFADevice", request)

    def detach_group_policy(self, request: DetachGroupPolicyRequest) -> None:
        self._invoke("iam", "DetachGroupPolicy", request)

    def detach_role_policy(self, request: DetachRolePolicyRequest) -> None:
        self._invoke("iam", "DetachRolePolicy", request)

    def detach_user_policy(self, request: DetachUserPolicyRequest) -> None:
        self._invoke("iam", "DetachUserPolicy", request)

    def disable_organizations_root_credentials_management(self, request: DisableOrganizationsRootCredentialsManagementRequest) -> DisableOrganizationsRootCredentialsManagementResponse:
        return self._invoke("iam", "DisableOrganizationsRootCredentialsManagement", request)

    def disable_organizations_root_sessions(self, request: DisableOrganizationsRootSessionsRequest) -> DisableOrganizationsRootSessionsResponse:
        return self._invoke("iam", "DisableOrganizationsRootSessions", request)

    def disable_outbound_web_identity_federation(self, request: Mapping[str, Any]) -> None:
        self._invoke("iam", "DisableOutboundWebIdentityFederation", request)

    def enable_mfa_device(self, request: EnableMFADeviceRequest) -> None:
        self._invoke("iam", "EnableMFADevice", request)

    def enable_organizations_root_credentials_management(self, request: EnableOrganizationsRootCredentialsManagementRequest) -> EnableOrganizationsRootCredentialsManagementResponse:
        return self._invoke("iam", "EnableOrganizationsRootCredentialsManagement", request)

    def enable_organizations_root_sessions(self, request: EnableOrganizationsRootSessionsRequest) -> EnableOrganizationsRootSessionsResponse:
        return self._invoke("iam", "EnableOrganizationsRootSessions", request)

    def enable_outbound_web_identity_federation(self, request: Mapping[str, Any]) -> EnableOutboundWebIdentityFederationResponse:
        return self._invoke("iam", "EnableOutboundWebIdentityFederation", request)

    def generate_credential_report(self, request: Mapping[str, Any]) -> GenerateCredentialReportResponse:
        return self._invoke("iam", "GenerateCredentialReport", request)

    def generate_organizations_access_report(self, request: GenerateOrganizationsAccessReportRequest) -> GenerateOrganizationsAccessReportResponse:
        return self._invoke("iam", "GenerateOrganizationsAccessReport", request)

    def generate_service_last_accessed_details(self, request: GenerateServiceLastAccessedDetailsRequest) -> GenerateServiceLastAccessedDetailsResponse:
        return self._invoke("iam", "GenerateServiceLastAccessedDetails", request)

    def get_access_key_last_used(self, request: GetAccessKeyLastUsedRequest) -> GetAccessKeyLastUsedResponse:
        return self._invoke("iam", "GetAccessKeyLastUsed", request)

    def get_account_authorization_details(self, request: GetAccountAuthorizationDetailsRequest) -> GetAccountAuthorizationDetailsResponse:
        return self._invoke("iam", "GetAccountAuthorizationDetails", request)

    def get_account_password_policy(self, request: Mapping[str, Any]) -> GetAccountPasswordPolicyResponse:
        return self._invoke("iam", "GetAccountPasswordPolicy", request)

    def get_account_properties(self, request: GetAccountPropertiesRequest) -> GetAccountPropertiesResponse:
        return self._invoke("iam", "GetAccountProperties", request)

    def get_account_summary(self, request: Mapping[str, Any]) -> GetAccountSummaryResponse:
        return self._invoke("iam", "GetAccountSummary", request)

    def get_context_keys_for_custom_policy(self, request: GetContextKeysForCustomPolicyRequest) -> GetContextKeysForPolicyResponse:
        return self._invoke("iam", "GetContextKeysForCustomPolicy", request)

    def get_context_keys_for_principal_policy(self, request: GetContextKeysForPrincipalPolicyRequest) -> GetContextKeysForPolicyResponse:
        return self._invoke("iam", "GetContextKeysForPrincipalPolicy", request)

    def get_credential_report(self, request: Mapping[str, Any]) -> GetCredentialReportResponse:
        return self._invoke("iam", "GetCredentialReport", request)

    def get_delegation_request(self, request: GetDelegationRequestRequest) -> GetDelegationRequestResponse:
        return self._invoke("iam", "GetDelegationRequest", request)

    def get_group(self, request: GetGroupRequest) -> GetGroupResponse:
        return self._invoke("iam", "GetGroup", request)

    def get_group_policy(self, request: GetGroupPolicyRequest) -> GetGroupPolicyResponse:
        return self._invoke("iam", "GetGroupPolicy", request)

    def get_human_readable_summary(self, request: GetHumanReadableSummaryRequest) -> GetHumanReadableSummaryResponse:
        return self._invoke("iam", "GetHumanReadableSummary", request)

    def get_instance_profile(self, request: GetInstanceProfileRequest) -> GetInstanceProfileResponse:
        return self._invoke("iam", "GetInstanceProfile", request)

    def get_login_profile(self, request: GetLoginProfileRequest) -> GetLoginProfileResponse:
        return self._invoke("iam", "GetLoginProfile", request)

    def get_mfa_device(self, request: GetMFADeviceRequest) -> GetMFADeviceResponse:
        return self._invoke("iam", "GetMFADevice", request)

    def get_open_id_connect_provider(self, request: GetOpenIDConnectProviderRequest) -> GetOpenIDConnectProviderResponse:
        return self._invoke("iam", "GetOpenIDConnectProvider", request)

    def get_organizations_access_report(self, request: GetOrganizationsAccessReportRequest) -> GetOrganizationsAccessReportResponse:
        return self._invoke("iam", "GetOrganizationsAccessReport", request)

    def get_outbound_web_identity_federation_info(self, request: Mapping[str, Any]) -> GetOutboundWebIdentityFederationInfoResponse:
        return self._invoke("iam", "GetOutboundWebIdentityFederationInfo", request)

    def get_policy(self, request: GetPolicyRequest) -> GetPolicyResponse:
        return self._invoke("iam", "GetPolicy", request)

    def get_policy_version(self, request: GetPolicyVersionRequest) -> GetPolicyVersionResponse:
        return self._invoke("iam", "GetPolicyVersion", request)

    def get_role(self, request: GetRoleRequest) -> GetRoleResponse:
        return self._invoke("iam", "GetRole", request)

    def get_role_policy(self, request: GetRolePolicyRequest) -> GetRolePolicyResponse:
        return self._invoke("iam", "GetRolePolicy", request)

    def get_role_template_version(self, request: GetRoleTemplateVersionRequest) -> GetRoleTemplateVersionResponse:
        return self._invoke("iam", "GetRoleTemplateVersion", request)

    def get_saml_provider(self, request: GetSAMLProviderRequest) -> GetSAMLProviderResponse:
        return self._invoke("iam", "GetSAMLProvider", request)

    def get_ssh_public_key(self, request: GetSSHPublicKeyRequest) -> GetSSHPublicKeyResponse:
        return self._invoke("iam", "GetSSHPublicKey", request)

    def get_server_certificate(self, request: GetServerCertificateRequest) -> GetServerCertificateResponse:
        return self._invoke("iam", "GetServerCertificate", request)

    def get_service_last_accessed_details(self, request: GetServiceLastAccessedDetailsRequest) -> GetServiceLastAccessedDetailsResponse:
        return self._invoke("iam", "GetServiceLastAccessedDetails", request)

    def get_service_last_accessed_details_with_entities(self, request: GetServiceLastAccessedDetailsWithEntitiesRequest) -> GetServiceLastAccessedDetailsWithEntitiesResponse:
        return self._invoke("iam", "GetServiceLastAccessedDetailsWithEntities", request)

    def get_service_linked_role_deletion_status(self, request: GetServiceLinkedRoleDeletionStatusRequest) -> GetServiceLinkedRoleDeletionStatusResponse:
        return self._invoke("iam", "GetServiceLinkedRoleDeletionStatus", request)

    def get_user(self, request: GetUserRequest) -> GetUserResponse:
        return self._invoke("iam", "GetUser", request)

    def get_user_policy(self, request: GetUserPolicyRequest) -> GetUserPolicyResponse:
        return self._invoke("iam", "GetUserPolicy", request)

    def list_access_keys(self, request: ListAccessKeysRequest) -> ListAccessKeysResponse:
        return self._invoke("iam", "ListAccessKeys", request)

    def list_account_aliases(self, request: ListAccountAliasesRequest) -> ListAccountAliasesResponse:
        return self._invoke("iam", "ListAccountAliases", request)

    def list_attached_group_policies(self, request: ListAttachedGroupPoliciesRequest) -> ListAttachedGroupPoliciesResponse:
        return self._invoke("iam", "ListAttachedGroupPolicies", request)

    def list_attached_role_policies(self, request: ListAttachedRolePoliciesRequest) -> ListAttachedRolePoliciesResponse:
        return self._invoke("iam", "ListAttachedRolePolicies", request)

    def list_attached_user_policies(self, request: ListAttachedUserPoliciesRequest) -> ListAttachedUserPoliciesResponse:
        return self._invoke("iam", "ListAttachedUserPolicies", request)

    def list_delegation_requests(self, request: ListDelegationRequestsRequest) -> ListDelegationRequestsResponse:
        return self._invoke("iam", "ListDelegationRequests", request)

    def list_entities_for_policy(self, request: ListEntitiesForPolicyRequest) -> ListEntitiesForPolicyResponse:
        return self._invoke("iam", "ListEntitiesForPolicy", request)

    def list_group_policies(self, request: ListGroupPoliciesRequest) -> ListGroupPoliciesResponse:
        return self._invoke("iam", "ListGroupPolicies", request)

    def list_groups(self, request: ListGroupsRequest) -> ListGroupsResponse:
        return self._invoke("iam", "ListGroups", request)

    def list_groups_for_user(self, request: ListGroupsForUserRequest) -> ListGroupsForUserResponse:
        return self._invoke("iam", "ListGroupsForUser", request)

    def list_instance_profile_tags(self, request: ListInstanceProfileTagsRequest) -> ListInstanceProfileTagsResponse:
        return self._invoke("iam", "ListInstanceProfileTags", request)

    def list_instance_profiles(self, request: ListInstanceProfilesRequest) -> ListInstanceProfilesResponse:
        return self._invoke("iam", "ListInstanceProfiles", request)

    def list_instance_profiles_for_role(self, request: ListInstanceProfilesForRoleRequest) -> ListInstanceProfilesForRoleResponse:
        return self._invoke("iam", "ListInstanceProfilesForRole", request)

    def list_mfa_device_tags(self, request: ListMFADeviceTagsRequest) -> ListMFADeviceTagsResponse:
        return self._invoke("iam", "ListMFADeviceTags", request)

    def list_mfa_devices(self, request: ListMFADevicesRequest) -> ListMFADevicesResponse:
        return self._invoke("iam", "ListMFADevices", request)

    def list_open_id_connect_provider_tags(self, request: ListOpenIDConnectProviderTagsRequest) -> ListOpenIDConnectProviderTagsResponse:
        return self._invoke("iam", "ListOpenIDConnectProviderTags", request)

    def list_open_id_connect_providers(self, request: ListOpenIDConnectProvidersRequest) -> ListOpenIDConnectProvidersResponse:
        return self._invoke("iam", "ListOpenIDConnectProviders", request)

    def list_organizations_features(self, request: ListOrganizationsFeaturesRequest) -> ListOrganizationsFeaturesResponse:
        return self._invoke("iam", "ListOrganizationsFeatures", request)

    def list_policies(self, request: ListPoliciesRequest) -> ListPoliciesResponse:
        return self._invoke("iam", "ListPolicies", request)

    def list_policies_granting_service_access(self, request: ListPoliciesGrantingServiceAccessRequest) -> ListPoliciesGrantingServiceAccessResponse:
        return self._invoke("iam", "ListPoliciesGrantingServiceAccess", request)

    def list_policy_tags(self, request: ListPolicyTagsRequest) -> ListPolicyTagsResponse:
        return self._invoke("iam", "ListPolicyTags", request)

    def list_policy_versions(self, request: ListPolicyVersionsRequest) -> ListPolicyVersionsResponse:
        return self._invoke("iam", "ListPolicyVersions", request)

    def list_role_policies(self, request: ListRolePoliciesRequest) -> ListRolePoliciesResponse:
        return self._invoke("iam", "ListRolePolicies", request)

    def list_role_tags(self, request: ListRoleTagsRequest) -> ListRoleTagsResponse:
        return self._invoke("iam", "ListRoleTags", request)

    def list_roles(self, request: ListRolesRequest) -> ListRolesResponse:
        return self._invoke("iam", "ListRoles", request)

    def list_saml_provider_tags(self, request: ListSAMLProviderTagsRequest) -> ListSAMLProviderTagsResponse:
        return self._invoke("iam", "ListSAMLProviderTags", request)

    def list_saml_providers(self, request: ListSAMLProvidersRequest) -> ListSAMLProvidersResponse:
        return self._invoke("iam", "ListSAMLProviders", request)

    def list_ssh_public_keys(self, request: ListSSHPublicKeysRequest) -> ListSSHPublicKeysResponse:
        return self._invoke("iam", "ListSSHPublicKeys", request)

    def list_server_certificate_tags(self, request: ListServerCertificateTagsRequest) -> ListServerCertificateTagsResponse:
        return self._invoke("iam", "ListServerCertificateTags", request)

    def list_server_certificates(self, request: ListServerCertificatesRequest) -> ListServerCertificatesResponse:
        return self._invoke("iam", "ListServerCertificates", request)

    def list_service_specific_credentials(self, request: ListServiceSpecificCredentialsRequest) -> ListServiceSpecificCredentialsResponse:
        return self._invoke("iam", "ListServiceSpecificCredentials", request)

    def list_signing_certificates(self, request: ListSigningCertificatesRequest) -> ListSigningCertificatesResponse:
        return self._invoke("iam", "ListSigningCertificates", request)

    def list_user_policies(self, request: ListUserPoliciesRequest) -> ListUserPoliciesResponse:
        return self._invoke("iam", "ListUserPolicies", request)

    def list_user_tags(self, request: ListUserTagsRequest) -> ListUserTagsResponse:
        return self._invoke("iam", "ListUserTags", request)

    def list_users(self, request: ListUsersRequest) -> ListUsersResponse:
        return self._invoke("iam", "ListUsers", request)

    def list_virtual_mfa_devices(self, request: ListVirtualMFADevicesRequest) -> ListVirtualMFADevicesResponse:
        return self._invoke("iam", "ListVirtualMFADevices", request)

    def put_account_properties(self, request: PutAccountPropertiesRequest) -> PutAccountPropertiesResponse:
        return self._invoke("iam", "PutAccountProperties", request)

    def put_group_policy(self, request: PutGroupPolicyRequest) -> None:
        self._invoke("iam", "PutGroupPolicy", request)

    def put_role_permissions_boundary(self, request: PutRolePermissionsBoundaryRequest) -> None:
        self._invoke("iam", "PutRolePermissionsBoundary", request)

    def put_role_policy(self, request: PutRolePolicyRequest) -> None:
        self._invoke("iam", "PutRolePolicy", request)

    def put_user_permissions_boundary(self, request: PutUserPermissionsBoundaryRequest) -> None:
        self._invoke("iam", "PutUserPermissionsBoundary", request)

    def put_user_policy(self, request: PutUserPolicyRequest) -> None:
        self._invoke("iam", "PutUserPolicy", request)

    def reject_delegation_request(self, request: RejectDelegationRequestRequest) -> None:
        self._invoke("iam", "RejectDelegationRequest", request)

    def remove_client_id_from_open_id_connect_provider(self, request: RemoveClientIDFromOpenIDConnectProviderRequest) -> None:
        self._invoke("iam", "RemoveClientIDFromOpenIDConnectProvider", request)

    def remove_role_from_instance_profile(self, request: RemoveRoleFromInstanceProfileRequest) -> None:
        self._invoke("iam", "RemoveRoleFromInstanceProfile", request)

    def remove_user_from_group(self, request: RemoveUserFromGroupRequest) -> None:
        self._invoke("iam", "RemoveUserFromGroup", request)

    def reset_service_specific_credential(self, request: ResetServiceSpecificCredentialRequest) -> ResetServiceSpecificCredentialResponse:
        return self._invoke("iam", "ResetServiceSpecificCredential", request)

    def resync_mfa_device(self, request: ResyncMFADeviceRequest) -> None:
        self._invoke("iam", "ResyncMFADevice", request)

    def send_delegation_token(self, request: SendDelegationTokenRequest) -> None:
        self._invoke("iam", "SendDelegationToken", request)

    def set_default_policy_version(self, request: SetDefaultPolicyVersionRequest) -> None:
        self._invoke("iam", "SetDefaultPolicyVersion", request)

    def set_security_token_service_preferences(self, request: SetSecurityTokenServicePreferencesRequest) -> None:
        self._invoke("iam", "SetSecurityTokenServicePreferences", request)

    def simulate_custom_policy(self, request: SimulateCustomPolicyRequest) -> SimulatePolicyResponse:
        return self._invoke("iam", "SimulateCustomPolicy", request)

    def simulate_principal_policy(self, request: SimulatePrincipalPolicyRequest) -> SimulatePolicyResponse:
        return self._invoke("iam", "SimulatePrincipalPolicy", request)

    def tag_instance_profile(self, request: TagInstanceProfileRequest) -> None:
        self._invoke("iam", "TagInstanceProfile", request)

    def tag_mfa_device(self, request: TagMFADeviceRequest) -> None:
        self._invoke("iam", "TagMFADevice", request)

    def tag_open_id_connect_provider(self, request: TagOpenIDConnectProviderRequest) -> None:
        self._invoke("iam", "TagOpenIDConnectProvider", request)

    def tag_policy(self, request: TagPolicyRequest) -> None:
        self._invoke("iam", "TagPolicy", request)

    def tag_role(self, request: TagRoleRequest) -> None:
        self._invoke("iam", "TagRole", request)

    def tag_saml_provider(self, request: TagSAMLProviderRequest) -> None:
        self._invoke("iam", "TagSAMLProvider", request)

    def tag_server_certificate(self, request: TagServerCertificateRequest) -> None:
        self._invoke("iam", "TagServerCertificate", request)

    def tag_user(self, request: TagUserRequest) -> None:
        self._invoke("iam", "TagUser", request)

    def untag_instance_profile(self, request: UntagInstanceProfileRequest) -> None:
        self._invoke("iam", "UntagInstanceProfile", request)

    def untag_mfa_device(self, request: UntagMFADeviceRequest) -> None:
        self._invoke("iam", "UntagMFADevice", request)

    def untag_open_id_connect_provider(self, request: UntagOpenIDConnectProviderRequest) -> None:
        self._invoke("iam", "UntagOpenIDConnectProvider", request)

    def untag_policy(self, request: UntagPolicyRequest) -> None:
        self._invoke("iam", "UntagPolicy", request)

    def untag_role(self, request: UntagRoleRequest) -> None:
        self._invoke("iam", "UntagRole", request)

    def untag_saml_provider(self, request: UntagSAMLProviderRequest) -> None:
        self._invoke("iam", "UntagSAMLProvider", request)

    def untag_server_certificate(self, request: UntagServerCertificateRequest) -> None:
        self._invoke("iam", "UntagServerCertificate", request)

    def untag_user(self, request: UntagUserRequest) -> None:
        self._invoke("iam", "UntagUser", request)

    def update_access_key(self, request: UpdateAccessKeyRequest) -> None:
        self._invoke("iam", "UpdateAccessKey", request)

    def update_account_password_policy(self, request: UpdateAccountPasswordPolicyRequest) -> None:
        self._invoke("iam", "UpdateAccountPasswordPolicy", request)

    def update_assume_role_policy(self, request: UpdateAssumeRolePolicyRequest) -> None:
        self._invoke("iam", "UpdateAssumeRolePolicy", request)

    def update_delegation_request(self, request: UpdateDelegationRequestRequest) -> None:
        self._invoke("iam", "UpdateDelegationRequest", request)

    def update_group(self, request: UpdateGroupRequest) -> None:
        self._invoke("iam", "UpdateGroup", request)

    def update_login_profile(self, request: UpdateLoginProfileRequest) -> None:
        self._invoke("iam", "UpdateLoginProfile", request)

    def update_open_id_connect_provider(self, request: UpdateOpenIDConnectProviderRequest) -> None:
        self._invoke("iam", "UpdateOpenIDConnectProvider", request)

    def update_open_id_connect_provider_thumbprint(self, request: UpdateOpenIDConnectProviderThumbprintRequest) -> None:
        self._invoke("iam", "UpdateOpenIDConnectProviderThumbprint", request)

    def update_role(self, request: UpdateRoleRequest) -> UpdateRoleResponse:
        return self._invoke("iam", "UpdateRole", request)

    def update_role_description(self, request: UpdateRoleDescriptionRequest) -> UpdateRoleDescriptionResponse:
        return self._invoke("iam", "UpdateRoleDescription", request)

    def update_saml_provider(self, request: UpdateSAMLProviderRequest) -> UpdateSAMLProviderResponse:
        return self._invoke("iam", "UpdateSAMLProvider", request)

    def update_ssh_public_key(self, request: UpdateSSHPublicKeyRequest) -> None:
        self._invoke("iam", "UpdateSSHPublicKey", request)

    def update_server_certificate(self, request: UpdateServerCertificateRequest) -> None:
        self._invoke("iam", "UpdateServerCertificate", request)

    def update_service_specific_credential(self, request: UpdateServiceSpecificCredentialRequest) -> None:
        self._invoke("iam", "UpdateServiceSpecificCredential", request)

    def update_signing_certificate(self, request: UpdateSigningCertificateRequest) -> None:
        self._invoke("iam", "UpdateSigningCertificate", request)

    def update_user(self, request: UpdateUserRequest) -> None:
        self._invoke("iam", "UpdateUser", request)

    def upload_ssh_public_key(self, request: UploadSSHPublicKeyRequest) -> UploadSSHPublicKeyResponse:
        return self._invoke("iam", "UploadSSHPublicKey", request)

    def upload_server_certificate(self, request: UploadServerCertificateRequest) -> UploadServerCertificateResponse:
        return self._invoke("iam", "UploadServerCertificate", request)

    def upload_signing_certificate(self, request: UploadSigningCertificateRequest) -> UploadSigningCertificateResponse:
        return self._invoke("iam", "UploadSigningCertificate", request)
