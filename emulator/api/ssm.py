"""Generated from botocore's model of ssm (2014-11-06). Do not edit.

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


class AccessDeniedException(AwsError):
    code = "AccessDeniedException"


class AlreadyExistsException(AwsError):
    code = "AlreadyExistsException"


class AssociatedInstances(AwsError):
    code = "AssociatedInstances"


class AssociationAlreadyExists(AwsError):
    code = "AssociationAlreadyExists"


class AssociationDoesNotExist(AwsError):
    code = "AssociationDoesNotExist"


class AssociationExecutionDoesNotExist(AwsError):
    code = "AssociationExecutionDoesNotExist"


class AssociationLimitExceeded(AwsError):
    code = "AssociationLimitExceeded"


class AssociationVersionLimitExceeded(AwsError):
    code = "AssociationVersionLimitExceeded"


class AutomationDefinitionNotApprovedException(AwsError):
    code = "AutomationDefinitionNotApprovedException"


class AutomationDefinitionNotFoundException(AwsError):
    code = "AutomationDefinitionNotFoundException"


class AutomationDefinitionVersionNotFoundException(AwsError):
    code = "AutomationDefinitionVersionNotFoundException"


class AutomationExecutionLimitExceededException(AwsError):
    code = "AutomationExecutionLimitExceededException"


class AutomationExecutionNotFoundException(AwsError):
    code = "AutomationExecutionNotFoundException"


class AutomationStepNotFoundException(AwsError):
    code = "AutomationStepNotFoundException"


class ComplianceTypeCountLimitExceededException(AwsError):
    code = "ComplianceTypeCountLimitExceededException"


class ConflictException(AwsError):
    code = "ConflictException"


class CustomSchemaCountLimitExceededException(AwsError):
    code = "CustomSchemaCountLimitExceededException"


class DocumentAlreadyExists(AwsError):
    code = "DocumentAlreadyExists"


class DocumentLimitExceeded(AwsError):
    code = "DocumentLimitExceeded"


class DocumentPermissionLimit(AwsError):
    code = "DocumentPermissionLimit"


class DocumentVersionLimitExceeded(AwsError):
    code = "DocumentVersionLimitExceeded"


class DoesNotExistException(AwsError):
    code = "DoesNotExistException"


class DuplicateDocumentContent(AwsError):
    code = "DuplicateDocumentContent"


class DuplicateDocumentVersionName(AwsError):
    code = "DuplicateDocumentVersionName"


class DuplicateInstanceId(AwsError):
    code = "DuplicateInstanceId"


class FeatureNotAvailableException(AwsError):
    code = "FeatureNotAvailableException"


class HierarchyLevelLimitExceededException(AwsError):
    code = "HierarchyLevelLimitExceededException"


class HierarchyTypeMismatchException(AwsError):
    code = "HierarchyTypeMismatchException"


class IdempotentParameterMismatch(AwsError):
    code = "IdempotentParameterMismatch"


class IncompatiblePolicyException(AwsError):
    code = "IncompatiblePolicyException"


class InternalServerError(AwsError):
    code = "InternalServerError"
    status = 500


class InvalidActivation(AwsError):
    code = "InvalidActivation"


class InvalidActivationId(AwsError):
    code = "InvalidActivationId"


class InvalidAggregatorException(AwsError):
    code = "InvalidAggregatorException"


class InvalidAllowedPatternException(AwsError):
    code = "InvalidAllowedPatternException"


class InvalidAssociation(AwsError):
    code = "InvalidAssociation"


class InvalidAssociationVersion(AwsError):
    code = "InvalidAssociationVersion"


class InvalidAutomationExecutionParametersException(AwsError):
    code = "InvalidAutomationExecutionParametersException"


class InvalidAutomationSignalException(AwsError):
    code = "InvalidAutomationSignalException"


class InvalidAutomationStatusUpdateException(AwsError):
    code = "InvalidAutomationStatusUpdateException"


class InvalidCommandId(AwsError):
    code = "InvalidCommandId"


class InvalidDeleteInventoryParametersException(AwsError):
    code = "InvalidDeleteInventoryParametersException"


class InvalidDeletionIdException(AwsError):
    code = "InvalidDeletionIdException"


class InvalidDocument(AwsError):
    code = "InvalidDocument"


class InvalidDocumentContent(AwsError):
    code = "InvalidDocumentContent"


class InvalidDocumentOperation(AwsError):
    code = "InvalidDocumentOperation"


class InvalidDocumentSchemaVersion(AwsError):
    code = "InvalidDocumentSchemaVersion"


class InvalidDocumentType(AwsError):
    code = "InvalidDocumentType"


class InvalidDocumentVersion(AwsError):
    code = "InvalidDocumentVersion"


class InvalidFilter(AwsError):
    code = "InvalidFilter"


class InvalidFilterKey(AwsError):
    code = "InvalidFilterKey"


class InvalidFilterOption(AwsError):
    code = "InvalidFilterOption"


class InvalidFilterValue(AwsError):
    code = "InvalidFilterValue"


class InvalidInstanceId(AwsError):
    code = "InvalidInstanceId"


class InvalidInstanceInformationFilterValue(AwsError):
    code = "InvalidInstanceInformationFilterValue"


class InvalidInstancePropertyFilterValue(AwsError):
    code = "InvalidInstancePropertyFilterValue"


class InvalidInventoryGroupException(AwsError):
    code = "InvalidInventoryGroupException"


class InvalidInventoryItemContextException(AwsError):
    code = "InvalidInventoryItemContextException"


class InvalidInventoryRequestException(AwsError):
    code = "InvalidInventoryRequestException"


class InvalidItemContentException(AwsError):
    code = "InvalidItemContentException"


class InvalidKeyId(AwsError):
    code = "InvalidKeyId"


class InvalidNextToken(AwsError):
    code = "InvalidNextToken"


class InvalidNotificationConfig(AwsError):
    code = "InvalidNotificationConfig"


class InvalidOptionException(AwsError):
    code = "InvalidOptionException"


class InvalidOutputFolder(AwsError):
    code = "InvalidOutputFolder"


class InvalidOutputLocation(AwsError):
    code = "InvalidOutputLocation"


class InvalidParameters(AwsError):
    code = "InvalidParameters"


class InvalidPermissionType(AwsError):
    code = "InvalidPermissionType"


class InvalidPluginName(AwsError):
    code = "InvalidPluginName"


class InvalidPolicyAttributeException(AwsError):
    code = "InvalidPolicyAttributeException"


class InvalidPolicyTypeException(AwsError):
    code = "InvalidPolicyTypeException"


class InvalidResourceId(AwsError):
    code = "InvalidResourceId"


class InvalidResourceType(AwsError):
    code = "InvalidResourceType"


class InvalidResultAttributeException(AwsError):
    code = "InvalidResultAttributeException"


class InvalidRole(AwsError):
    code = "InvalidRole"


class InvalidSchedule(AwsError):
    code = "InvalidSchedule"


class InvalidTag(AwsError):
    code = "InvalidTag"


class InvalidTarget(AwsError):
    code = "InvalidTarget"


class InvalidTargetMaps(AwsError):
    code = "InvalidTargetMaps"


class InvalidTypeNameException(AwsError):
    code = "InvalidTypeNameException"


class InvalidUpdate(AwsError):
    code = "InvalidUpdate"


class InvocationDoesNotExist(AwsError):
    code = "InvocationDoesNotExist"


class ItemContentMismatchException(AwsError):
    code = "ItemContentMismatchException"


class ItemSizeLimitExceededException(AwsError):
    code = "ItemSizeLimitExceededException"


class MalformedResourcePolicyDocumentException(AwsError):
    code = "MalformedResourcePolicyDocumentException"


class MaxDocumentSizeExceeded(AwsError):
    code = "MaxDocumentSizeExceeded"


class NoLongerSupportedException(AwsError):
    code = "NoLongerSupportedException"


class OpsItemAccessDeniedException(AwsError):
    code = "OpsItemAccessDeniedException"


class OpsItemAlreadyExistsException(AwsError):
    code = "OpsItemAlreadyExistsException"


class OpsItemConflictException(AwsError):
    code = "OpsItemConflictException"


class OpsItemInvalidParameterException(AwsError):
    code = "OpsItemInvalidParameterException"


class OpsItemLimitExceededException(AwsError):
    code = "OpsItemLimitExceededException"


class OpsItemNotFoundException(AwsError):
    code = "OpsItemNotFoundException"


class OpsItemRelatedItemAlreadyExistsException(AwsError):
    code = "OpsItemRelatedItemAlreadyExistsException"


class OpsItemRelatedItemAssociationNotFoundException(AwsError):
    code = "OpsItemRelatedItemAssociationNotFoundException"


class OpsMetadataAlreadyExistsException(AwsError):
    code = "OpsMetadataAlreadyExistsException"


class OpsMetadataInvalidArgumentException(AwsError):
    code = "OpsMetadataInvalidArgumentException"


class OpsMetadataKeyLimitExceededException(AwsError):
    code = "OpsMetadataKeyLimitExceededException"


class OpsMetadataLimitExceededException(AwsError):
    code = "OpsMetadataLimitExceededException"


class OpsMetadataNotFoundException(AwsError):
    code = "OpsMetadataNotFoundException"


class OpsMetadataTooManyUpdatesException(AwsError):
    code = "OpsMetadataTooManyUpdatesException"


class ParameterAlreadyExists(AwsError):
    code = "ParameterAlreadyExists"


class ParameterLimitExceeded(AwsError):
    code = "ParameterLimitExceeded"


class ParameterMaxVersionLimitExceeded(AwsError):
    code = "ParameterMaxVersionLimitExceeded"


class ParameterNotFound(AwsError):
    code = "ParameterNotFound"


class ParameterPatternMismatchException(AwsError):
    code = "ParameterPatternMismatchException"


class ParameterVersionLabelLimitExceeded(AwsError):
    code = "ParameterVersionLabelLimitExceeded"


class ParameterVersionNotFound(AwsError):
    code = "ParameterVersionNotFound"


class PoliciesLimitExceededException(AwsError):
    code = "PoliciesLimitExceededException"


class ResourceDataSyncAlreadyExistsException(AwsError):
    code = "ResourceDataSyncAlreadyExistsException"


class ResourceDataSyncConflictException(AwsError):
    code = "ResourceDataSyncConflictException"


class ResourceDataSyncCountExceededException(AwsError):
    code = "ResourceDataSyncCountExceededException"


class ResourceDataSyncInvalidConfigurationException(AwsError):
    code = "ResourceDataSyncInvalidConfigurationException"


class ResourceDataSyncNotFoundException(AwsError):
    code = "ResourceDataSyncNotFoundException"


class ResourceInUseException(AwsError):
    code = "ResourceInUseException"


class ResourceLimitExceededException(AwsError):
    code = "ResourceLimitExceededException"


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"


class ResourcePolicyConflictException(AwsError):
    code = "ResourcePolicyConflictException"


class ResourcePolicyInvalidParameterException(AwsError):
    code = "ResourcePolicyInvalidParameterException"


class ResourcePolicyLimitExceededException(AwsError):
    code = "ResourcePolicyLimitExceededException"


class ResourcePolicyNotFoundException(AwsError):
    code = "ResourcePolicyNotFoundException"


class ServiceQuotaExceededException(AwsError):
    code = "ServiceQuotaExceededException"


class ServiceSettingNotFound(AwsError):
    code = "ServiceSettingNotFound"


class StatusUnchanged(AwsError):
    code = "StatusUnchanged"


class SubTypeCountLimitExceededException(AwsError):
    code = "SubTypeCountLimitExceededException"


class TargetInUseException(AwsError):
    code = "TargetInUseException"


class TargetNotConnected(AwsError):
    code = "TargetNotConnected"


class ThrottlingException(AwsError):
    code = "ThrottlingException"


class TooManyTagsError(AwsError):
    code = "TooManyTagsError"


class TooManyUpdates(AwsError):
    code = "TooManyUpdates"


class TotalSizeLimitExceededException(AwsError):
    code = "TotalSizeLimitExceededException"


class UnsupportedCalendarException(AwsError):
    code = "UnsupportedCalendarException"


class UnsupportedFeatureRequiredException(AwsError):
    code = "UnsupportedFeatureRequiredException"


class UnsupportedInventoryItemContextException(AwsError):
    code = "UnsupportedInventoryItemContextException"


class UnsupportedInventorySchemaVersionException(AwsError):
    code = "UnsupportedInventorySchemaVersionException"


class UnsupportedOperatingSystem(AwsError):
    code = "UnsupportedOperatingSystem"


class UnsupportedOperationException(AwsError):
    code = "UnsupportedOperationException"


class UnsupportedParameterType(AwsError):
    code = "UnsupportedParameterType"


class UnsupportedPlatformType(AwsError):
    code = "UnsupportedPlatformType"


class ValidationException(AwsError):
    code = "ValidationException"


if TYPE_CHECKING:

    class AccountSharingInfo(TypedDict):
        AccountId: NotRequired[str]
        SharedDocumentVersion: NotRequired[str]

    class Activation(TypedDict):
        ActivationId: NotRequired[str]
        Description: NotRequired[str]
        DefaultInstanceName: NotRequired[str]
        IamRole: NotRequired[str]
        RegistrationLimit: NotRequired[int]
        RegistrationsCount: NotRequired[int]
        ExpirationDate: NotRequired[datetime]
        Expired: NotRequired[bool]
        CreatedDate: NotRequired[datetime]
        Tags: NotRequired[list[Tag]]

    class AddTagsToResourceRequest(TypedDict):
        ResourceType: str
        ResourceId: str
        Tags: list[Tag]

    class AddTagsToResourceResult(TypedDict):
        pass

    class Alarm(TypedDict):
        Name: str

    class AlarmConfiguration(TypedDict):
        IgnorePollAlarmFailure: NotRequired[bool]
        Alarms: list[Alarm]

    class AlarmStateInformation(TypedDict):
        Name: str
        State: str

    class AssociateOpsItemRelatedItemRequest(TypedDict):
        OpsItemId: str
        AssociationType: str
        ResourceType: str
        ResourceUri: str

    class AssociateOpsItemRelatedItemResponse(TypedDict):
        AssociationId: NotRequired[str]

    class Association(TypedDict):
        Name: NotRequired[str]
        InstanceId: NotRequired[str]
        AssociationId: NotRequired[str]
        AssociationVersion: NotRequired[str]
        DocumentVersion: NotRequired[str]
        Targets: NotRequired[list[Target]]
        LastExecutionDate: NotRequired[datetime]
        Overview: NotRequired[AssociationOverview]
        ScheduleExpression: NotRequired[str]
        AssociationName: NotRequired[str]
        ScheduleOffset: NotRequired[int]
        Duration: NotRequired[int]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]

    class AssociationDescription(TypedDict):
        Name: NotRequired[str]
        InstanceId: NotRequired[str]
        AssociationVersion: NotRequired[str]
        Date: NotRequired[datetime]
        LastUpdateAssociationDate: NotRequired[datetime]
        Status: NotRequired[AssociationStatus]
        Overview: NotRequired[AssociationOverview]
        DocumentVersion: NotRequired[str]
        AutomationTargetParameterName: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        AssociationId: NotRequired[str]
        Targets: NotRequired[list[Target]]
        ScheduleExpression: NotRequired[str]
        OutputLocation: NotRequired[InstanceAssociationOutputLocation]
        LastExecutionDate: NotRequired[datetime]
        LastSuccessfulExecutionDate: NotRequired[datetime]
        AssociationName: NotRequired[str]
        MaxErrors: NotRequired[str]
        MaxConcurrency: NotRequired[str]
        ComplianceSeverity: NotRequired[str]
        SyncCompliance: NotRequired[str]
        ApplyOnlyAtCronInterval: NotRequired[bool]
        CalendarNames: NotRequired[list[str]]
        TargetLocations: NotRequired[list[TargetLocation]]
        ScheduleOffset: NotRequired[int]
        Duration: NotRequired[int]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        TriggeredAlarms: NotRequired[list[AlarmStateInformation]]
        AssociationDispatchAssumeRole: NotRequired[str]

    class AssociationExecution(TypedDict):
        AssociationId: NotRequired[str]
        AssociationVersion: NotRequired[str]
        ExecutionId: NotRequired[str]
        Status: NotRequired[str]
        DetailedStatus: NotRequired[str]
        CreatedTime: NotRequired[datetime]
        LastExecutionDate: NotRequired[datetime]
        ResourceCountByStatus: NotRequired[str]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        TriggeredAlarms: NotRequired[list[AlarmStateInformation]]

    class AssociationExecutionFilter(TypedDict):
        Key: str
        Value: str
        Type: str

    class AssociationExecutionTarget(TypedDict):
        AssociationId: NotRequired[str]
        AssociationVersion: NotRequired[str]
        ExecutionId: NotRequired[str]
        ResourceId: NotRequired[str]
        ResourceType: NotRequired[str]
        Status: NotRequired[str]
        DetailedStatus: NotRequired[str]
        LastExecutionDate: NotRequired[datetime]
        OutputSource: NotRequired[OutputSource]

    class AssociationExecutionTargetsFilter(TypedDict):
        Key: str
        Value: str

    class AssociationFilter(TypedDict):
        key: str
        value: str

    class AssociationOverview(TypedDict):
        Status: NotRequired[str]
        DetailedStatus: NotRequired[str]
        AssociationStatusAggregatedCount: NotRequired[dict[str, int]]

    class AssociationStatus(TypedDict):
        Date: datetime
        Name: str
        Message: str
        AdditionalInfo: NotRequired[str]

    class AssociationVersionInfo(TypedDict):
        AssociationId: NotRequired[str]
        AssociationVersion: NotRequired[str]
        CreatedDate: NotRequired[datetime]
        Name: NotRequired[str]
        DocumentVersion: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        Targets: NotRequired[list[Target]]
        ScheduleExpression: NotRequired[str]
        OutputLocation: NotRequired[InstanceAssociationOutputLocation]
        AssociationName: NotRequired[str]
        MaxErrors: NotRequired[str]
        MaxConcurrency: NotRequired[str]
        ComplianceSeverity: NotRequired[str]
        SyncCompliance: NotRequired[str]
        ApplyOnlyAtCronInterval: NotRequired[bool]
        CalendarNames: NotRequired[list[str]]
        TargetLocations: NotRequired[list[TargetLocation]]
        ScheduleOffset: NotRequired[int]
        Duration: NotRequired[int]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        AssociationDispatchAssumeRole: NotRequired[str]

    class AttachmentContent(TypedDict):
        Name: NotRequired[str]
        Size: NotRequired[int]
        Hash: NotRequired[str]
        HashType: NotRequired[str]
        Url: NotRequired[str]

    class AttachmentInformation(TypedDict):
        Name: NotRequired[str]

    class AttachmentsSource(TypedDict):
        Key: NotRequired[str]
        Values: NotRequired[list[str]]
        Name: NotRequired[str]

    class AutomationExecution(TypedDict):
        AutomationExecutionId: NotRequired[str]
        DocumentName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        ExecutionStartTime: NotRequired[datetime]
        ExecutionEndTime: NotRequired[datetime]
        AutomationExecutionStatus: NotRequired[str]
        StepExecutions: NotRequired[list[StepExecution]]
        StepExecutionsTruncated: NotRequired[bool]
        Parameters: NotRequired[dict[str, list[str]]]
        Outputs: NotRequired[dict[str, list[str]]]
        FailureMessage: NotRequired[str]
        WarningMessage: NotRequired[str]
        Mode: NotRequired[str]
        ParentAutomationExecutionId: NotRequired[str]
        ExecutedBy: NotRequired[str]
        CurrentStepName: NotRequired[str]
        CurrentAction: NotRequired[str]
        TargetParameterName: NotRequired[str]
        Targets: NotRequired[list[Target]]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        ResolvedTargets: NotRequired[ResolvedTargets]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        Target: NotRequired[str]
        TargetLocations: NotRequired[list[TargetLocation]]
        ProgressCounters: NotRequired[ProgressCounters]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        TriggeredAlarms: NotRequired[list[AlarmStateInformation]]
        TargetLocationsURL: NotRequired[str]
        AutomationSubtype: NotRequired[str]
        ScheduledTime: NotRequired[datetime]
        Runbooks: NotRequired[list[Runbook]]
        OpsItemId: NotRequired[str]
        AssociationId: NotRequired[str]
        ChangeRequestName: NotRequired[str]
        Variables: NotRequired[dict[str, list[str]]]
        TargetsSummary: NotRequired[TargetsSummary]

    class AutomationExecutionFilter(TypedDict):
        Key: str
        Values: list[str]

    class AutomationExecutionInputs(TypedDict):
        Parameters: NotRequired[dict[str, list[str]]]
        TargetParameterName: NotRequired[str]
        Targets: NotRequired[list[Target]]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        TargetLocations: NotRequired[list[TargetLocation]]
        TargetLocationsURL: NotRequired[str]

    class AutomationExecutionMetadata(TypedDict):
        AutomationExecutionId: NotRequired[str]
        DocumentName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        AutomationExecutionStatus: NotRequired[str]
        ExecutionStartTime: NotRequired[datetime]
        ExecutionEndTime: NotRequired[datetime]
        ExecutedBy: NotRequired[str]
        LogFile: NotRequired[str]
        Outputs: NotRequired[dict[str, list[str]]]
        Mode: NotRequired[str]
        ParentAutomationExecutionId: NotRequired[str]
        CurrentStepName: NotRequired[str]
        CurrentAction: NotRequired[str]
        FailureMessage: NotRequired[str]
        WarningMessage: NotRequired[str]
        TargetParameterName: NotRequired[str]
        Targets: NotRequired[list[Target]]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        ResolvedTargets: NotRequired[ResolvedTargets]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        Target: NotRequired[str]
        AutomationType: NotRequired[str]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        TriggeredAlarms: NotRequired[list[AlarmStateInformation]]
        TargetLocationsURL: NotRequired[str]
        AutomationSubtype: NotRequired[str]
        ScheduledTime: NotRequired[datetime]
        Runbooks: NotRequired[list[Runbook]]
        OpsItemId: NotRequired[str]
        AssociationId: NotRequired[str]
        ChangeRequestName: NotRequired[str]

    class AutomationExecutionPreview(TypedDict):
        StepPreviews: NotRequired[dict[str, int]]
        Regions: NotRequired[list[str]]
        TargetPreviews: NotRequired[list[TargetPreview]]
        TotalAccounts: NotRequired[int]

    class AzureConfiguration(TypedDict):
        TenantId: str
        TenantDisplayName: NotRequired[str]
        ApplicationId: str
        ApplicationDisplayName: NotRequired[str]
        Targets: NotRequired[ConfigurationTargets]

    class AzureSubscription(TypedDict):
        Id: str
        DisplayName: NotRequired[str]

    class BaselineOverride(TypedDict):
        OperatingSystem: NotRequired[str]
        GlobalFilters: NotRequired[PatchFilterGroup]
        ApprovalRules: NotRequired[PatchRuleGroup]
        ApprovedPatches: NotRequired[list[str]]
        ApprovedPatchesComplianceLevel: NotRequired[str]
        RejectedPatches: NotRequired[list[str]]
        RejectedPatchesAction: NotRequired[str]
        ApprovedPatchesEnableNonSecurity: NotRequired[bool]
        Sources: NotRequired[list[PatchSource]]
        AvailableSecurityUpdatesComplianceStatus: NotRequired[str]

    class CancelCommandRequest(TypedDict):
        CommandId: str
        InstanceIds: NotRequired[list[str]]

    class CancelCommandResult(TypedDict):
        pass

    class CancelMaintenanceWindowExecutionRequest(TypedDict):
        WindowExecutionId: str

    class CancelMaintenanceWindowExecutionResult(TypedDict):
        WindowExecutionId: NotRequired[str]

    class CloudConnectorConfiguration(TypedDict):
        AzureConfiguration: NotRequired[AzureConfiguration]
        GcpConfiguration: NotRequired[GcpConfiguration]

    class CloudConnectorFilter(TypedDict):
        FilterKey: NotRequired[str]
        FilterValues: NotRequired[list[str]]

    class CloudConnectorSummary(TypedDict):
        CloudConnectorId: NotRequired[str]
        DisplayName: NotRequired[str]
        Description: NotRequired[str]
        RoleArn: NotRequired[str]
        CreatedAt: NotRequired[datetime]
        UpdatedAt: NotRequired[datetime]
        Provider: NotRequired[str]
        ConfigConnectorArn: NotRequired[str]

    class CloudWatchOutputConfig(TypedDict):
        CloudWatchLogGroupName: NotRequired[str]
        CloudWatchOutputEnabled: NotRequired[bool]

    class Command(TypedDict):
        CommandId: NotRequired[str]
        DocumentName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        Comment: NotRequired[str]
        ExpiresAfter: NotRequired[datetime]
        Parameters: NotRequired[dict[str, list[str]]]
        InstanceIds: NotRequired[list[str]]
        Targets: NotRequired[list[Target]]
        RequestedDateTime: NotRequired[datetime]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        OutputS3Region: NotRequired[str]
        OutputS3BucketName: NotRequired[str]
        OutputS3KeyPrefix: NotRequired[str]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        TargetCount: NotRequired[int]
        CompletedCount: NotRequired[int]
        ErrorCount: NotRequired[int]
        DeliveryTimedOutCount: NotRequired[int]
        ServiceRole: NotRequired[str]
        NotificationConfig: NotRequired[NotificationConfig]
        CloudWatchOutputConfig: NotRequired[CloudWatchOutputConfig]
        TimeoutSeconds: NotRequired[int]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        TriggeredAlarms: NotRequired[list[AlarmStateInformation]]

    class CommandFilter(TypedDict):
        key: str
        value: str

    class CommandInvocation(TypedDict):
        CommandId: NotRequired[str]
        InstanceId: NotRequired[str]
        InstanceName: NotRequired[str]
        Comment: NotRequired[str]
        DocumentName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        RequestedDateTime: NotRequired[datetime]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        TraceOutput: NotRequired[str]
        StandardOutputUrl: NotRequired[str]
        StandardErrorUrl: NotRequired[str]
        CommandPlugins: NotRequired[list[CommandPlugin]]
        ServiceRole: NotRequired[str]
        NotificationConfig: NotRequired[NotificationConfig]
        CloudWatchOutputConfig: NotRequired[CloudWatchOutputConfig]

    class CommandPlugin(TypedDict):
        Name: NotRequired[str]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        ResponseCode: NotRequired[int]
        ResponseStartDateTime: NotRequired[datetime]
        ResponseFinishDateTime: NotRequired[datetime]
        Output: NotRequired[str]
        StandardOutputUrl: NotRequired[str]
        StandardErrorUrl: NotRequired[str]
        OutputS3Region: NotRequired[str]
        OutputS3BucketName: NotRequired[str]
        OutputS3KeyPrefix: NotRequired[str]

    class ComplianceExecutionSummary(TypedDict):
        ExecutionTime: datetime
        ExecutionId: NotRequired[str]
        ExecutionType: NotRequired[str]

    class ComplianceItem(TypedDict):
        ComplianceType: NotRequired[str]
        ResourceType: NotRequired[str]
        ResourceId: NotRequired[str]
        Id: NotRequired[str]
        Title: NotRequired[str]
        Status: NotRequired[str]
        Severity: NotRequired[str]
        ExecutionSummary: NotRequired[ComplianceExecutionSummary]
        Details: NotRequired[dict[str, str]]

    class ComplianceItemEntry(TypedDict):
        Id: NotRequired[str]
        Title: NotRequired[str]
        Severity: str
        Status: str
        Details: NotRequired[dict[str, str]]

    class ComplianceStringFilter(TypedDict):
        Key: NotRequired[str]
        Values: NotRequired[list[str]]
        Type: NotRequired[str]

    class ComplianceSummaryItem(TypedDict):
        ComplianceType: NotRequired[str]
        CompliantSummary: NotRequired[CompliantSummary]
        NonCompliantSummary: NotRequired[NonCompliantSummary]

    class CompliantSummary(TypedDict):
        CompliantCount: NotRequired[int]
        SeveritySummary: NotRequired[SeveritySummary]

    class ConfigurationTargets(TypedDict):
        Subscriptions: NotRequired[list[AzureSubscription]]

    class CreateActivationRequest(TypedDict):
        Description: NotRequired[str]
        DefaultInstanceName: NotRequired[str]
        IamRole: str
        RegistrationLimit: NotRequired[int]
        ExpirationDate: NotRequired[datetime]
        Tags: NotRequired[list[Tag]]
        RegistrationMetadata: NotRequired[list[RegistrationMetadataItem]]

    class CreateActivationResult(TypedDict):
        ActivationId: NotRequired[str]
        ActivationCode: NotRequired[str]

    class CreateAssociationBatchRequest(TypedDict):
        Entries: list[CreateAssociationBatchRequestEntry]
        AssociationDispatchAssumeRole: NotRequired[str]

    class CreateAssociationBatchRequestEntry(TypedDict):
        Name: str
        InstanceId: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        AutomationTargetParameterName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        Targets: NotRequired[list[Target]]
        ScheduleExpression: NotRequired[str]
        OutputLocation: NotRequired[InstanceAssociationOutputLocation]
        AssociationName: NotRequired[str]
        MaxErrors: NotRequired[str]
        MaxConcurrency: NotRequired[str]
        ComplianceSeverity: NotRequired[str]
        SyncCompliance: NotRequired[str]
        ApplyOnlyAtCronInterval: NotRequired[bool]
        CalendarNames: NotRequired[list[str]]
        TargetLocations: NotRequired[list[TargetLocation]]
        ScheduleOffset: NotRequired[int]
        Duration: NotRequired[int]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        AlarmConfiguration: NotRequired[AlarmConfiguration]

    class CreateAssociationBatchResult(TypedDict):
        Successful: NotRequired[list[AssociationDescription]]
        Failed: NotRequired[list[FailedCreateAssociation]]

    class CreateAssociationRequest(TypedDict):
        Name: str
        DocumentVersion: NotRequired[str]
        InstanceId: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        Targets: NotRequired[list[Target]]
        ScheduleExpression: NotRequired[str]
        OutputLocation: NotRequired[InstanceAssociationOutputLocation]
        AssociationName: NotRequired[str]
        AutomationTargetParameterName: NotRequired[str]
        MaxErrors: NotRequired[str]
        MaxConcurrency: NotRequired[str]
        ComplianceSeverity: NotRequired[str]
        SyncCompliance: NotRequired[str]
        ApplyOnlyAtCronInterval: NotRequired[bool]
        CalendarNames: NotRequired[list[str]]
        TargetLocations: NotRequired[list[TargetLocation]]
        ScheduleOffset: NotRequired[int]
        Duration: NotRequired[int]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        Tags: NotRequired[list[Tag]]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        AssociationDispatchAssumeRole: NotRequired[str]

    class CreateAssociationResult(TypedDict):
        AssociationDescription: NotRequired[AssociationDescription]

    class CreateCloudConnectorRequest(TypedDict):
        DisplayName: str
        RoleArn: str
        Description: NotRequired[str]
        Configuration: CloudConnectorConfiguration
        ConfigConnectorArn: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreateCloudConnectorResult(TypedDict):
        CloudConnectorId: NotRequired[str]

    class CreateDocumentRequest(TypedDict):
        Content: str
        Requires: NotRequired[list[DocumentRequires]]
        Attachments: NotRequired[list[AttachmentsSource]]
        Name: str
        DisplayName: NotRequired[str]
        VersionName: NotRequired[str]
        DocumentType: NotRequired[str]
        DocumentFormat: NotRequired[str]
        TargetType: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        CloudProviders: NotRequired[list[str]]

    class CreateDocumentResult(TypedDict):
        DocumentDescription: NotRequired[DocumentDescription]

    class CreateMaintenanceWindowRequest(TypedDict):
        Name: str
        Description: NotRequired[str]
        StartDate: NotRequired[str]
        EndDate: NotRequired[str]
        Schedule: str
        ScheduleTimezone: NotRequired[str]
        ScheduleOffset: NotRequired[int]
        Duration: int
        Cutoff: int
        AllowUnassociatedTargets: bool
        ClientToken: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreateMaintenanceWindowResult(TypedDict):
        WindowId: NotRequired[str]

    class CreateOpsItemRequest(TypedDict):
        Description: str
        OpsItemType: NotRequired[str]
        OperationalData: NotRequired[dict[str, OpsItemDataValue]]
        Notifications: NotRequired[list[OpsItemNotification]]
        Priority: NotRequired[int]
        RelatedOpsItems: NotRequired[list[RelatedOpsItem]]
        Source: str
        Title: str
        Tags: NotRequired[list[Tag]]
        Category: NotRequired[str]
        Severity: NotRequired[str]
        ActualStartTime: NotRequired[datetime]
        ActualEndTime: NotRequired[datetime]
        PlannedStartTime: NotRequired[datetime]
        PlannedEndTime: NotRequired[datetime]
        AccountId: NotRequired[str]

    class CreateOpsItemResponse(TypedDict):
        OpsItemId: NotRequired[str]
        OpsItemArn: NotRequired[str]

    class CreateOpsMetadataRequest(TypedDict):
        ResourceId: str
        Metadata: NotRequired[dict[str, MetadataValue]]
        Tags: NotRequired[list[Tag]]

    class CreateOpsMetadataResult(TypedDict):
        OpsMetadataArn: NotRequired[str]

    class CreatePatchBaselineRequest(TypedDict):
        OperatingSystem: NotRequired[str]
        Name: str
        GlobalFilters: NotRequired[PatchFilterGroup]
        ApprovalRules: NotRequired[PatchRuleGroup]
        ApprovedPatches: NotRequired[list[str]]
        ApprovedPatchesComplianceLevel: NotRequired[str]
        ApprovedPatchesEnableNonSecurity: NotRequired[bool]
        RejectedPatches: NotRequired[list[str]]
        RejectedPatchesAction: NotRequired[str]
        Description: NotRequired[str]
        Sources: NotRequired[list[PatchSource]]
        AvailableSecurityUpdatesComplianceStatus: NotRequired[str]
        ClientToken: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreatePatchBaselineResult(TypedDict):
        BaselineId: NotRequired[str]

    class CreateResourceDataSyncRequest(TypedDict):
        SyncName: str
        S3Destination: NotRequired[ResourceDataSyncS3Destination]
        SyncType: NotRequired[str]
        SyncSource: NotRequired[ResourceDataSyncSource]

    class CreateResourceDataSyncResult(TypedDict):
        pass

    class Credentials(TypedDict):
        AccessKeyId: str
        SecretAccessKey: str
        SessionToken: str
        ExpirationTime: datetime

    class DeleteActivationRequest(TypedDict):
        ActivationId: str

    class DeleteActivationResult(TypedDict):
        pass

    class DeleteAssociationRequest(TypedDict):
        Name: NotRequired[str]
        InstanceId: NotRequired[str]
        AssociationId: NotRequired[str]

    class DeleteAssociationResult(TypedDict):
        pass

    class DeleteCloudConnectorRequest(TypedDict):
        CloudConnectorId: str

    class DeleteCloudConnectorResult(TypedDict):
        CloudConnectorId: NotRequired[str]

    class DeleteDocumentRequest(TypedDict):
        Name: str
        DocumentVersion: NotRequired[str]
        VersionName: NotRequired[str]
        Force: NotRequired[bool]

    class DeleteDocumentResult(TypedDict):
        pass

    class DeleteInventoryRequest(TypedDict):
        TypeName: str
        SchemaDeleteOption: NotRequired[str]
        DryRun: NotRequired[bool]
        ClientToken: NotRequired[str]

    class DeleteInventoryResult(TypedDict):
        DeletionId: NotRequired[str]
        TypeName: NotRequired[str]
        DeletionSummary: NotRequired[InventoryDeletionSummary]

    class DeleteMaintenanceWindowRequest(TypedDict):
        WindowId: str

    class DeleteMaintenanceWindowResult(TypedDict):
        WindowId: NotRequired[str]

    class DeleteOpsItemRequest(TypedDict):
        OpsItemId: str

    class DeleteOpsItemResponse(TypedDict):
        pass

    class DeleteOpsMetadataRequest(TypedDict):
        OpsMetadataArn: str

    class DeleteOpsMetadataResult(TypedDict):
        pass

    class DeleteParameterRequest(TypedDict):
        Name: str

    class DeleteParameterResult(TypedDict):
        pass

    class DeleteParametersRequest(TypedDict):
        Names: list[str]

    class DeleteParametersResult(TypedDict):
        DeletedParameters: NotRequired[list[str]]
        InvalidParameters: NotRequired[list[str]]

    class DeletePatchBaselineRequest(TypedDict):
        BaselineId: str

    class DeletePatchBaselineResult(TypedDict):
        BaselineId: NotRequired[str]

    class DeleteResourceDataSyncRequest(TypedDict):
        SyncName: str
        SyncType: NotRequired[str]

    class DeleteResourceDataSyncResult(TypedDict):
        pass

    class DeleteResourcePolicyRequest(TypedDict):
        ResourceArn: str
        PolicyId: str
        PolicyHash: str
        DeletionMode: NotRequired[str]

    class DeleteResourcePolicyResponse(TypedDict):
        pass

    class DeregisterDefaultHostManagementConfigurationRequest(TypedDict):
        pass

    class DeregisterDefaultHostManagementConfigurationResult(TypedDict):
        pass

    class DeregisterManagedInstanceRequest(TypedDict):
        InstanceId: str

    class DeregisterManagedInstanceResult(TypedDict):
        pass

    class DeregisterPatchBaselineForPatchGroupRequest(TypedDict):
        BaselineId: str
        PatchGroup: str

    class DeregisterPatchBaselineForPatchGroupResult(TypedDict):
        BaselineId: NotRequired[str]
        PatchGroup: NotRequired[str]

    class DeregisterTargetFromMaintenanceWindowRequest(TypedDict):
        WindowId: str
        WindowTargetId: str
        Safe: NotRequired[bool]

    class DeregisterTargetFromMaintenanceWindowResult(TypedDict):
        WindowId: NotRequired[str]
        WindowTargetId: NotRequired[str]

    class DeregisterTaskFromMaintenanceWindowRequest(TypedDict):
        WindowId: str
        WindowTaskId: str

    class DeregisterTaskFromMaintenanceWindowResult(TypedDict):
        WindowId: NotRequired[str]
        WindowTaskId: NotRequired[str]

    class DescribeActivationsFilter(TypedDict):
        FilterKey: NotRequired[str]
        FilterValues: NotRequired[list[str]]

    class DescribeActivationsRequest(TypedDict):
        Filters: NotRequired[list[DescribeActivationsFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeActivationsResult(TypedDict):
        ActivationList: NotRequired[list[Activation]]
        NextToken: NotRequired[str]

    class DescribeAssociationExecutionTargetsRequest(TypedDict):
        AssociationId: str
        ExecutionId: str
        Filters: NotRequired[list[AssociationExecutionTargetsFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeAssociationExecutionTargetsResult(TypedDict):
        AssociationExecutionTargets: NotRequired[list[AssociationExecutionTarget]]
        NextToken: NotRequired[str]

    class DescribeAssociationExecutionsRequest(TypedDict):
        AssociationId: str
        Filters: NotRequired[list[AssociationExecutionFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeAssociationExecutionsResult(TypedDict):
        AssociationExecutions: NotRequired[list[AssociationExecution]]
        NextToken: NotRequired[str]

    class DescribeAssociationRequest(TypedDict):
        Name: NotRequired[str]
        InstanceId: NotRequired[str]
        AssociationId: NotRequired[str]
        AssociationVersion: NotRequired[str]

    class DescribeAssociationResult(TypedDict):
        AssociationDescription: NotRequired[AssociationDescription]

    class DescribeAutomationExecutionsRequest(TypedDict):
        Filters: NotRequired[list[AutomationExecutionFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeAutomationExecutionsResult(TypedDict):
        AutomationExecutionMetadataList: NotRequired[list[AutomationExecutionMetadata]]
        NextToken: NotRequired[str]

    class DescribeAutomationStepExecutionsRequest(TypedDict):
        AutomationExecutionId: str
        Filters: NotRequired[list[StepExecutionFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]
        ReverseOrder: NotRequired[bool]

    class DescribeAutomationStepExecutionsResult(TypedDict):
        StepExecutions: NotRequired[list[StepExecution]]
        NextToken: NotRequired[str]

    class DescribeAvailablePatchesRequest(TypedDict):
        Filters: NotRequired[list[PatchOrchestratorFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeAvailablePatchesResult(TypedDict):
        Patches: NotRequired[list[Patch]]
        NextToken: NotRequired[str]

    class DescribeDocumentPermissionRequest(TypedDict):
        Name: str
        PermissionType: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeDocumentPermissionResponse(TypedDict):
        AccountIds: NotRequired[list[str]]
        AccountSharingInfoList: NotRequired[list[AccountSharingInfo]]
        NextToken: NotRequired[str]

    class DescribeDocumentRequest(TypedDict):
        Name: str
        DocumentVersion: NotRequired[str]
        VersionName: NotRequired[str]

    class DescribeDocumentResult(TypedDict):
        Document: NotRequired[DocumentDescription]

    class DescribeEffectiveInstanceAssociationsRequest(TypedDict):
        InstanceId: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeEffectiveInstanceAssociationsResult(TypedDict):
        Associations: NotRequired[list[InstanceAssociation]]
        NextToken: NotRequired[str]

    class DescribeEffectivePatchesForPatchBaselineRequest(TypedDict):
        BaselineId: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeEffectivePatchesForPatchBaselineResult(TypedDict):
        EffectivePatches: NotRequired[list[EffectivePatch]]
        NextToken: NotRequired[str]

    class DescribeInstanceAssociationsStatusRequest(TypedDict):
        InstanceId: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeInstanceAssociationsStatusResult(TypedDict):
        InstanceAssociationStatusInfos: NotRequired[list[InstanceAssociationStatusInfo]]
        NextToken: NotRequired[str]

    class DescribeInstanceInformationRequest(TypedDict):
        InstanceInformationFilterList: NotRequired[list[InstanceInformationFilter]]
        Filters: NotRequired[list[InstanceInformationStringFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeInstanceInformationResult(TypedDict):
        InstanceInformationList: NotRequired[list[InstanceInformation]]
        NextToken: NotRequired[str]

    class DescribeInstancePatchStatesForPatchGroupRequest(TypedDict):
        PatchGroup: str
        Filters: NotRequired[list[InstancePatchStateFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class DescribeInstancePatchStatesForPatchGroupResult(TypedDict):
        InstancePatchStates: NotRequired[list[InstancePatchState]]
        NextToken: NotRequired[str]

    class DescribeInstancePatchStatesRequest(TypedDict):
        InstanceIds: list[str]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class DescribeInstancePatchStatesResult(TypedDict):
        InstancePatchStates: NotRequired[list[InstancePatchState]]
        NextToken: NotRequired[str]

    class DescribeInstancePatchesRequest(TypedDict):
        InstanceId: str
        Filters: NotRequired[list[PatchOrchestratorFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class DescribeInstancePatchesResult(TypedDict):
        Patches: NotRequired[list[PatchComplianceData]]
        NextToken: NotRequired[str]

    class DescribeInstancePropertiesRequest(TypedDict):
        InstancePropertyFilterList: NotRequired[list[InstancePropertyFilter]]
        FiltersWithOperator: NotRequired[list[InstancePropertyStringFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeInstancePropertiesResult(TypedDict):
        InstanceProperties: NotRequired[list[InstanceProperty]]
        NextToken: NotRequired[str]

    class DescribeInventoryDeletionsRequest(TypedDict):
        DeletionId: NotRequired[str]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class DescribeInventoryDeletionsResult(TypedDict):
        InventoryDeletions: NotRequired[list[InventoryDeletionStatusItem]]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowExecutionTaskInvocationsRequest(TypedDict):
        WindowExecutionId: str
        TaskId: str
        Filters: NotRequired[list[MaintenanceWindowFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowExecutionTaskInvocationsResult(TypedDict):
        WindowExecutionTaskInvocationIdentities: NotRequired[list[MaintenanceWindowExecutionTaskInvocationIdentity]]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowExecutionTasksRequest(TypedDict):
        WindowExecutionId: str
        Filters: NotRequired[list[MaintenanceWindowFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowExecutionTasksResult(TypedDict):
        WindowExecutionTaskIdentities: NotRequired[list[MaintenanceWindowExecutionTaskIdentity]]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowExecutionsRequest(TypedDict):
        WindowId: str
        Filters: NotRequired[list[MaintenanceWindowFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowExecutionsResult(TypedDict):
        WindowExecutions: NotRequired[list[MaintenanceWindowExecution]]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowScheduleRequest(TypedDict):
        WindowId: NotRequired[str]
        Targets: NotRequired[list[Target]]
        ResourceType: NotRequired[str]
        Filters: NotRequired[list[PatchOrchestratorFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowScheduleResult(TypedDict):
        ScheduledWindowExecutions: NotRequired[list[ScheduledWindowExecution]]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowTargetsRequest(TypedDict):
        WindowId: str
        Filters: NotRequired[list[MaintenanceWindowFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowTargetsResult(TypedDict):
        Targets: NotRequired[list[MaintenanceWindowTarget]]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowTasksRequest(TypedDict):
        WindowId: str
        Filters: NotRequired[list[MaintenanceWindowFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowTasksResult(TypedDict):
        Tasks: NotRequired[list[MaintenanceWindowTask]]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowsForTargetRequest(TypedDict):
        Targets: list[Target]
        ResourceType: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowsForTargetResult(TypedDict):
        WindowIdentities: NotRequired[list[MaintenanceWindowIdentityForTarget]]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowsRequest(TypedDict):
        Filters: NotRequired[list[MaintenanceWindowFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeMaintenanceWindowsResult(TypedDict):
        WindowIdentities: NotRequired[list[MaintenanceWindowIdentity]]
        NextToken: NotRequired[str]

    class DescribeOpsItemsRequest(TypedDict):
        OpsItemFilters: NotRequired[list[OpsItemFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribeOpsItemsResponse(TypedDict):
        NextToken: NotRequired[str]
        OpsItemSummaries: NotRequired[list[OpsItemSummary]]

    class DescribeParametersRequest(TypedDict):
        Filters: NotRequired[list[ParametersFilter]]
        ParameterFilters: NotRequired[list[ParameterStringFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]
        Shared: NotRequired[bool]

    class DescribeParametersResult(TypedDict):
        Parameters: NotRequired[list[ParameterMetadata]]
        NextToken: NotRequired[str]

    class DescribePatchBaselinesRequest(TypedDict):
        Filters: NotRequired[list[PatchOrchestratorFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribePatchBaselinesResult(TypedDict):
        BaselineIdentities: NotRequired[list[PatchBaselineIdentity]]
        NextToken: NotRequired[str]

    class DescribePatchGroupStateRequest(TypedDict):
        PatchGroup: str

    class DescribePatchGroupStateResult(TypedDict):
        Instances: NotRequired[int]
        InstancesWithInstalledPatches: NotRequired[int]
        InstancesWithInstalledOtherPatches: NotRequired[int]
        InstancesWithInstalledPendingRebootPatches: NotRequired[int]
        InstancesWithInstalledRejectedPatches: NotRequired[int]
        InstancesWithMissingPatches: NotRequired[int]
        InstancesWithFailedPatches: NotRequired[int]
        InstancesWithNotApplicablePatches: NotRequired[int]
        InstancesWithUnreportedNotApplicablePatches: NotRequired[int]
        InstancesWithCriticalNonCompliantPatches: NotRequired[int]
        InstancesWithSecurityNonCompliantPatches: NotRequired[int]
        InstancesWithOtherNonCompliantPatches: NotRequired[int]
        InstancesWithAvailableSecurityUpdates: NotRequired[int]

    class DescribePatchGroupsRequest(TypedDict):
        MaxResults: NotRequired[int]
        Filters: NotRequired[list[PatchOrchestratorFilter]]
        NextToken: NotRequired[str]

    class DescribePatchGroupsResult(TypedDict):
        Mappings: NotRequired[list[PatchGroupPatchBaselineMapping]]
        NextToken: NotRequired[str]

    class DescribePatchPropertiesRequest(TypedDict):
        OperatingSystem: str
        Property: str
        PatchSet: NotRequired[str]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class DescribePatchPropertiesResult(TypedDict):
        Properties: NotRequired[list[dict[str, str]]]
        NextToken: NotRequired[str]

    class DescribeSessionsRequest(TypedDict):
        State: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]
        Filters: NotRequired[list[SessionFilter]]

    class DescribeSessionsResponse(TypedDict):
        Sessions: NotRequired[list[Session]]
        NextToken: NotRequired[str]

    class DisassociateOpsItemRelatedItemRequest(TypedDict):
        OpsItemId: str
        AssociationId: str

    class DisassociateOpsItemRelatedItemResponse(TypedDict):
        pass

    class DocumentDefaultVersionDescription(TypedDict):
        Name: NotRequired[str]
        DefaultVersion: NotRequired[str]
        DefaultVersionName: NotRequired[str]

    class DocumentDescription(TypedDict):
        Sha1: NotRequired[str]
        Hash: NotRequired[str]
        HashType: NotRequired[str]
        Name: NotRequired[str]
        DisplayName: NotRequired[str]
        VersionName: NotRequired[str]
        Owner: NotRequired[str]
        CreatedDate: NotRequired[datetime]
        Status: NotRequired[str]
        StatusInformation: NotRequired[str]
        DocumentVersion: NotRequired[str]
        Description: NotRequired[str]
        Parameters: NotRequired[list[DocumentParameter]]
        PlatformTypes: NotRequired[list[str]]
        DocumentType: NotRequired[str]
        SchemaVersion: NotRequired[str]
        LatestVersion: NotRequired[str]
        DefaultVersion: NotRequired[str]
        DocumentFormat: NotRequired[str]
        TargetType: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        AttachmentsInformation: NotRequired[list[AttachmentInformation]]
        Requires: NotRequired[list[DocumentRequires]]
        Author: NotRequired[str]
        ReviewInformation: NotRequired[list[ReviewInformation]]
        ApprovedVersion: NotRequired[str]
        PendingReviewVersion: NotRequired[str]
        ReviewStatus: NotRequired[str]
        Category: NotRequired[list[str]]
        CategoryEnum: NotRequired[list[str]]
        CloudProviders: NotRequired[list[str]]

    class DocumentFilter(TypedDict):
        key: str
        value: str

    class DocumentIdentifier(TypedDict):
        Name: NotRequired[str]
        CreatedDate: NotRequired[datetime]
        DisplayName: NotRequired[str]
        Owner: NotRequired[str]
        VersionName: NotRequired[str]
        PlatformTypes: NotRequired[list[str]]
        DocumentVersion: NotRequired[str]
        DocumentType: NotRequired[str]
        SchemaVersion: NotRequired[str]
        DocumentFormat: NotRequired[str]
        TargetType: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        Requires: NotRequired[list[DocumentRequires]]
        ReviewStatus: NotRequired[str]
        Author: NotRequired[str]
        CloudProviders: NotRequired[list[str]]

    class DocumentKeyValuesFilter(TypedDict):
        Key: NotRequired[str]
        Values: NotRequired[list[str]]

    class DocumentMetadataResponseInfo(TypedDict):
        ReviewerResponse: NotRequired[list[DocumentReviewerResponseSource]]

    class DocumentParameter(TypedDict):
        Name: NotRequired[str]
        Type: NotRequired[str]
        Description: NotRequired[str]
        DefaultValue: NotRequired[str]

    class DocumentRequires(TypedDict):
        Name: str
        Version: NotRequired[str]
        RequireType: NotRequired[str]
        VersionName: NotRequired[str]

    class DocumentReviewCommentSource(TypedDict):
        Type: NotRequired[str]
        Content: NotRequired[str]

    class DocumentReviewerResponseSource(TypedDict):
        CreateTime: NotRequired[datetime]
        UpdatedTime: NotRequired[datetime]
        ReviewStatus: NotRequired[str]
        Comment: NotRequired[list[DocumentReviewCommentSource]]
        Reviewer: NotRequired[str]

    class DocumentReviews(TypedDict):
        Action: str
        Comment: NotRequired[list[DocumentReviewCommentSource]]

    class DocumentVersionInfo(TypedDict):
        Name: NotRequired[str]
        DisplayName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        VersionName: NotRequired[str]
        CreatedDate: NotRequired[datetime]
        IsDefaultVersion: NotRequired[bool]
        DocumentFormat: NotRequired[str]
        Status: NotRequired[str]
        StatusInformation: NotRequired[str]
        ReviewStatus: NotRequired[str]
        CloudProviders: NotRequired[list[str]]

    class EffectivePatch(TypedDict):
        Patch: NotRequired[Patch]
        PatchStatus: NotRequired[PatchStatus]

    class ExecutionInputs(TypedDict):
        Automation: NotRequired[AutomationExecutionInputs]

    class ExecutionPreview(TypedDict):
        Automation: NotRequired[AutomationExecutionPreview]

    class FailedCreateAssociation(TypedDict):
        Entry: NotRequired[CreateAssociationBatchRequestEntry]
        Message: NotRequired[str]
        Fault: NotRequired[str]

    class FailureDetails(TypedDict):
        FailureStage: NotRequired[str]
        FailureType: NotRequired[str]
        Details: NotRequired[dict[str, list[str]]]

    class GcpConfiguration(TypedDict):
        OrganizationId: NotRequired[str]
        WorkloadIdentityPoolProvider: str
        ServiceAccountEmail: str
        Targets: NotRequired[GcpConfigurationTargets]

    class GcpConfigurationTargets(TypedDict):
        Projects: NotRequired[list[GcpProject]]

    class GcpProject(TypedDict):
        ProjectId: str
        ProjectDisplayName: NotRequired[str]

    class GetAccessTokenRequest(TypedDict):
        AccessRequestId: str

    class GetAccessTokenResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        AccessRequestStatus: NotRequired[str]

    class GetAutomationExecutionRequest(TypedDict):
        AutomationExecutionId: str

    class GetAutomationExecutionResult(TypedDict):
        AutomationExecution: NotRequired[AutomationExecution]

    class GetCalendarStateRequest(TypedDict):
        CalendarNames: list[str]
        AtTime: NotRequired[str]

    class GetCalendarStateResponse(TypedDict):
        State: NotRequired[str]
        AtTime: NotRequired[str]
        NextTransitionTime: NotRequired[str]

    class GetCloudConnectorRequest(TypedDict):
        CloudConnectorId: str

    class GetCloudConnectorResult(TypedDict):
        CloudConnectorArn: NotRequired[str]
        DisplayName: NotRequired[str]
        Description: NotRequired[str]
        RoleArn: NotRequired[str]
        Configuration: NotRequired[CloudConnectorConfiguration]
        ConfigConnectorArn: NotRequired[str]
        CreatedAt: NotRequired[datetime]
        UpdatedAt: NotRequired[datetime]

    class GetCommandInvocationRequest(TypedDict):
        CommandId: str
        InstanceId: str
        PluginName: NotRequired[str]

    class GetCommandInvocationResult(TypedDict):
        CommandId: NotRequired[str]
        InstanceId: NotRequired[str]
        Comment: NotRequired[str]
        DocumentName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        PluginName: NotRequired[str]
        ResponseCode: NotRequired[int]
        ExecutionStartDateTime: NotRequired[str]
        ExecutionElapsedTime: NotRequired[str]
        ExecutionEndDateTime: NotRequired[str]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        StandardOutputContent: NotRequired[str]
        StandardOutputUrl: NotRequired[str]
        StandardErrorContent: NotRequired[str]
        StandardErrorUrl: NotRequired[str]
        CloudWatchOutputConfig: NotRequired[CloudWatchOutputConfig]

    class GetConnectionStatusRequest(TypedDict):
        Target: str

    class GetConnectionStatusResponse(TypedDict):
        Target: NotRequired[str]
        Status: NotRequired[str]

    class GetDefaultPatchBaselineRequest(TypedDict):
        OperatingSystem: NotRequired[str]

    class GetDefaultPatchBaselineResult(TypedDict):
        BaselineId: NotRequired[str]
        OperatingSystem: NotRequired[str]

    class GetDeployablePatchSnapshotForInstanceRequest(TypedDict):
        InstanceId: str
        SnapshotId: str
        BaselineOverride: NotRequired[BaselineOverride]
        UseS3DualStackEndpoint: NotRequired[bool]

    class GetDeployablePatchSnapshotForInstanceResult(TypedDict):
        InstanceId: NotRequired[str]
        SnapshotId: NotRequired[str]
        SnapshotDownloadUrl: NotRequired[str]
        Product: NotRequired[str]

    class GetDocumentRequest(TypedDict):
        Name: str
        VersionName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        DocumentFormat: NotRequired[str]

    class GetDocumentResult(TypedDict):
        Name: NotRequired[str]
        CreatedDate: NotRequired[datetime]
        DisplayName: NotRequired[str]
        VersionName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        Status: NotRequired[str]
        StatusInformation: NotRequired[str]
        Content: NotRequired[str]
        DocumentType: NotRequired[str]
        DocumentFormat: NotRequired[str]
        Requires: NotRequired[list[DocumentRequires]]
        AttachmentsContent: NotRequired[list[AttachmentContent]]
        ReviewStatus: NotRequired[str]

    class GetExecutionPreviewRequest(TypedDict):
        ExecutionPreviewId: str

    class GetExecutionPreviewResponse(TypedDict):
        ExecutionPreviewId: NotRequired[str]
        EndedAt: NotRequired[datetime]
        Status: NotRequired[str]
        StatusMessage: NotRequired[str]
        ExecutionPreview: NotRequired[ExecutionPreview]

    class GetInventoryRequest(TypedDict):
        Filters: NotRequired[list[InventoryFilter]]
        Aggregators: NotRequired[list[InventoryAggregator]]
        ResultAttributes: NotRequired[list[ResultAttribute]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class GetInventoryResult(TypedDict):
        Entities: NotRequired[list[InventoryResultEntity]]
        NextToken: NotRequired[str]

    class GetInventorySchemaRequest(TypedDict):
        TypeName: NotRequired[str]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]
        Aggregator: NotRequired[bool]
        SubType: NotRequired[bool]

    class GetInventorySchemaResult(TypedDict):
        Schemas: NotRequired[list[InventoryItemSchema]]
        NextToken: NotRequired[str]

    class GetMaintenanceWindowExecutionRequest(TypedDict):
        WindowExecutionId: str

    class GetMaintenanceWindowExecutionResult(TypedDict):
        WindowExecutionId: NotRequired[str]
        TaskIds: NotRequired[list[str]]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        StartTime: NotRequired[datetime]
        EndTime: NotRequired[datetime]

    class GetMaintenanceWindowExecutionTaskInvocationRequest(TypedDict):
        WindowExecutionId: str
        TaskId: str
        InvocationId: str

    class GetMaintenanceWindowExecutionTaskInvocationResult(TypedDict):
        WindowExecutionId: NotRequired[str]
        TaskExecutionId: NotRequired[str]
        InvocationId: NotRequired[str]
        ExecutionId: NotRequired[str]
        TaskType: NotRequired[str]
        Parameters: NotRequired[str]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        StartTime: NotRequired[datetime]
        EndTime: NotRequired[datetime]
        OwnerInformation: NotRequired[str]
        WindowTargetId: NotRequired[str]

    class GetMaintenanceWindowExecutionTaskRequest(TypedDict):
        WindowExecutionId: str
        TaskId: str

    class GetMaintenanceWindowExecutionTaskResult(TypedDict):
        WindowExecutionId: NotRequired[str]
        TaskExecutionId: NotRequired[str]
        TaskArn: NotRequired[str]
        ServiceRole: NotRequired[str]
        Type: NotRequired[str]
        TaskParameters: NotRequired[list[dict[str, MaintenanceWindowTaskParameterValueExpression]]]
        Priority: NotRequired[int]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        StartTime: NotRequired[datetime]
        EndTime: NotRequired[datetime]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        TriggeredAlarms: NotRequired[list[AlarmStateInformation]]

    class GetMaintenanceWindowRequest(TypedDict):
        WindowId: str

    class GetMaintenanceWindowResult(TypedDict):
        WindowId: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]
        StartDate: NotRequired[str]
        EndDate: NotRequired[str]
        Schedule: NotRequired[str]
        ScheduleTimezone: NotRequired[str]
        ScheduleOffset: NotRequired[int]
        NextExecutionTime: NotRequired[str]
        Duration: NotRequired[int]
        Cutoff: NotRequired[int]
        AllowUnassociatedTargets: NotRequired[bool]
        Enabled: NotRequired[bool]
        CreatedDate: NotRequired[datetime]
        ModifiedDate: NotRequired[datetime]

    class GetMaintenanceWindowTaskRequest(TypedDict):
        WindowId: str
        WindowTaskId: str

    class GetMaintenanceWindowTaskResult(TypedDict):
        WindowId: NotRequired[str]
        WindowTaskId: NotRequired[str]
        Targets: NotRequired[list[Target]]
        TaskArn: NotRequired[str]
        ServiceRoleArn: NotRequired[str]
        TaskType: NotRequired[str]
        TaskParameters: NotRequired[dict[str, MaintenanceWindowTaskParameterValueExpression]]
        TaskInvocationParameters: NotRequired[MaintenanceWindowTaskInvocationParameters]
        Priority: NotRequired[int]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        LoggingInfo: NotRequired[LoggingInfo]
        Name: NotRequired[str]
        Description: NotRequired[str]
        CutoffBehavior: NotRequired[str]
        AlarmConfiguration: NotRequired[AlarmConfiguration]

    class GetOpsItemRequest(TypedDict):
        OpsItemId: str
        OpsItemArn: NotRequired[str]

    class GetOpsItemResponse(TypedDict):
        OpsItem: NotRequired[OpsItem]

    class GetOpsMetadataRequest(TypedDict):
        OpsMetadataArn: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class GetOpsMetadataResult(TypedDict):
        ResourceId: NotRequired[str]
        Metadata: NotRequired[dict[str, MetadataValue]]
        NextToken: NotRequired[str]

    class GetOpsSummaryRequest(TypedDict):
        SyncName: NotRequired[str]
        Filters: NotRequired[list[OpsFilter]]
        Aggregators: NotRequired[list[OpsAggregator]]
        ResultAttributes: NotRequired[list[OpsResultAttribute]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class GetOpsSummaryResult(TypedDict):
        Entities: NotRequired[list[OpsEntity]]
        NextToken: NotRequired[str]

    class GetParameterHistoryRequest(TypedDict):
        Name: str
        WithDecryption: NotRequired[bool]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class GetParameterHistoryResult(TypedDict):
        Parameters: NotRequired[list[ParameterHistory]]
        NextToken: NotRequired[str]

    class GetParameterRequest(TypedDict):
        Name: str
        WithDecryption: NotRequired[bool]

    class GetParameterResult(TypedDict):
        Parameter: NotRequired[Parameter]

    class GetParametersByPathRequest(TypedDict):
        Path: str
        Recursive: NotRequired[bool]
        ParameterFilters: NotRequired[list[ParameterStringFilter]]
        WithDecryption: NotRequired[bool]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class GetParametersByPathResult(TypedDict):
        Parameters: NotRequired[list[Parameter]]
        NextToken: NotRequired[str]

    class GetParametersRequest(TypedDict):
        Names: list[str]
        WithDecryption: NotRequired[bool]

    class GetParametersResult(TypedDict):
        Parameters: NotRequired[list[Parameter]]
        InvalidParameters: NotRequired[list[str]]

    class GetPatchBaselineForPatchGroupRequest(TypedDict):
        PatchGroup: str
        OperatingSystem: NotRequired[str]

    class GetPatchBaselineForPatchGroupResult(TypedDict):
        BaselineId: NotRequired[str]
        PatchGroup: NotRequired[str]
        OperatingSystem: NotRequired[str]

    class GetPatchBaselineRequest(TypedDict):
        BaselineId: str

    class GetPatchBaselineResult(TypedDict):
        BaselineId: NotRequired[str]
        Name: NotRequired[str]
        OperatingSystem: NotRequired[str]
        GlobalFilters: NotRequired[PatchFilterGroup]
        ApprovalRules: NotRequired[PatchRuleGroup]
        ApprovedPatches: NotRequired[list[str]]
        ApprovedPatchesComplianceLevel: NotRequired[str]
        ApprovedPatchesEnableNonSecurity: NotRequired[bool]
        RejectedPatches: NotRequired[list[str]]
        RejectedPatchesAction: NotRequired[str]
        PatchGroups: NotRequired[list[str]]
        CreatedDate: NotRequired[datetime]
        ModifiedDate: NotRequired[datetime]
        Description: NotRequired[str]
        Sources: NotRequired[list[PatchSource]]
        AvailableSecurityUpdatesComplianceStatus: NotRequired[str]

    class GetResourcePoliciesRequest(TypedDict):
        ResourceArn: str
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class GetResourcePoliciesResponse(TypedDict):
        NextToken: NotRequired[str]
        Policies: NotRequired[list[GetResourcePoliciesResponseEntry]]

    class GetResourcePoliciesResponseEntry(TypedDict):
        PolicyId: NotRequired[str]
        PolicyHash: NotRequired[str]
        Policy: NotRequired[str]

    class GetServiceSettingRequest(TypedDict):
        SettingId: str

    class GetServiceSettingResult(TypedDict):
        ServiceSetting: NotRequired[ServiceSetting]

    class InstanceAggregatedAssociationOverview(TypedDict):
        DetailedStatus: NotRequired[str]
        InstanceAssociationStatusAggregatedCount: NotRequired[dict[str, int]]

    class InstanceAssociation(TypedDict):
        AssociationId: NotRequired[str]
        InstanceId: NotRequired[str]
        Content: NotRequired[str]
        AssociationVersion: NotRequired[str]

    class InstanceAssociationOutputLocation(TypedDict):
        S3Location: NotRequired[S3OutputLocation]

    class InstanceAssociationOutputUrl(TypedDict):
        S3OutputUrl: NotRequired[S3OutputUrl]

    class InstanceAssociationStatusInfo(TypedDict):
        AssociationId: NotRequired[str]
        Name: NotRequired[str]
        DocumentVersion: NotRequired[str]
        AssociationVersion: NotRequired[str]
        InstanceId: NotRequired[str]
        ExecutionDate: NotRequired[datetime]
        Status: NotRequired[str]
        DetailedStatus: NotRequired[str]
        ExecutionSummary: NotRequired[str]
        ErrorCode: NotRequired[str]
        OutputUrl: NotRequired[InstanceAssociationOutputUrl]
        AssociationName: NotRequired[str]

    class InstanceInfo(TypedDict):
        AgentType: NotRequired[str]
        AgentVersion: NotRequired[str]
        ComputerName: NotRequired[str]
        InstanceStatus: NotRequired[str]
        IpAddress: NotRequired[str]
        ManagedStatus: NotRequired[str]
        Name: NotRequired[str]
        PlatformType: NotRequired[str]
        PlatformName: NotRequired[str]
        PlatformVersion: NotRequired[str]
        ResourceType: NotRequired[str]
        SourceType: NotRequired[str]
        SourceId: NotRequired[str]
        SourceLocation: NotRequired[str]
        AvailabilityZone: NotRequired[str]
        AvailabilityZoneId: NotRequired[str]

    class InstanceInformation(TypedDict):
        InstanceId: NotRequired[str]
        PingStatus: NotRequired[str]
        LastPingDateTime: NotRequired[datetime]
        AgentVersion: NotRequired[str]
        IsLatestVersion: NotRequired[bool]
        PlatformType: NotRequired[str]
        PlatformName: NotRequired[str]
        PlatformVersion: NotRequired[str]
        ActivationId: NotRequired[str]
        IamRole: NotRequired[str]
        RegistrationDate: NotRequired[datetime]
        ResourceType: NotRequired[str]
        Name: NotRequired[str]
        IPAddress: NotRequired[str]
        ComputerName: NotRequired[str]
        AssociationStatus: NotRequired[str]
        LastAssociationExecutionDate: NotRequired[datetime]
        LastSuccessfulAssociationExecutionDate: NotRequired[datetime]
        AssociationOverview: NotRequired[InstanceAggregatedAssociationOverview]
        SourceId: NotRequired[str]
        SourceType: NotRequired[str]
        SourceLocation: NotRequired[str]

    class InstanceInformationFilter(TypedDict):
        key: str
        valueSet: list[str]

    class InstanceInformationStringFilter(TypedDict):
        Key: str
        Values: list[str]

    class InstancePatchState(TypedDict):
        InstanceId: str
        PatchGroup: str
        BaselineId: str
        SnapshotId: NotRequired[str]
        InstallOverrideList: NotRequired[str]
        OwnerInformation: NotRequired[str]
        InstalledCount: NotRequired[int]
        InstalledOtherCount: NotRequired[int]
        InstalledPendingRebootCount: NotRequired[int]
        InstalledRejectedCount: NotRequired[int]
        MissingCount: NotRequired[int]
        FailedCount: NotRequired[int]
        UnreportedNotApplicableCount: NotRequired[int]
        NotApplicableCount: NotRequired[int]
        AvailableSecurityUpdateCount: NotRequired[int]
        OperationStartTime: datetime
        OperationEndTime: datetime
        Operation: str
        LastNoRebootInstallOperationTime: NotRequired[datetime]
        RebootOption: NotRequired[str]
        CriticalNonCompliantCount: NotRequired[int]
        SecurityNonCompliantCount: NotRequired[int]
        OtherNonCompliantCount: NotRequired[int]

    class InstancePatchStateFilter(TypedDict):
        Key: str
        Values: list[str]
        Type: str

    class InstanceProperty(TypedDict):
        Name: NotRequired[str]
        InstanceId: NotRequired[str]
        InstanceType: NotRequired[str]
        InstanceRole: NotRequired[str]
        KeyName: NotRequired[str]
        InstanceState: NotRequired[str]
        Architecture: NotRequired[str]
        IPAddress: NotRequired[str]
        LaunchTime: NotRequired[datetime]
        PingStatus: NotRequired[str]
        LastPingDateTime: NotRequired[datetime]
        AgentVersion: NotRequired[str]
        PlatformType: NotRequired[str]
        PlatformName: NotRequired[str]
        PlatformVersion: NotRequired[str]
        ActivationId: NotRequired[str]
        IamRole: NotRequired[str]
        RegistrationDate: NotRequired[datetime]
        ResourceType: NotRequired[str]
        ComputerName: NotRequired[str]
        AssociationStatus: NotRequired[str]
        LastAssociationExecutionDate: NotRequired[datetime]
        LastSuccessfulAssociationExecutionDate: NotRequired[datetime]
        AssociationOverview: NotRequired[InstanceAggregatedAssociationOverview]
        SourceId: NotRequired[str]
        SourceType: NotRequired[str]
        SourceLocation: NotRequired[str]
        AvailabilityZone: NotRequired[str]

    class InstancePropertyFilter(TypedDict):
        key: str
        valueSet: list[str]

    class InstancePropertyStringFilter(TypedDict):
        Key: str
        Values: list[str]
        Operator: NotRequired[str]

    class InventoryAggregator(TypedDict):
        Expression: NotRequired[str]
        Aggregators: NotRequired[list[InventoryAggregator]]
        Groups: NotRequired[list[InventoryGroup]]

    class InventoryDeletionStatusItem(TypedDict):
        DeletionId: NotRequired[str]
        TypeName: NotRequired[str]
        DeletionStartTime: NotRequired[datetime]
        LastStatus: NotRequired[str]
        LastStatusMessage: NotRequired[str]
        DeletionSummary: NotRequired[InventoryDeletionSummary]
        LastStatusUpdateTime: NotRequired[datetime]

    class InventoryDeletionSummary(TypedDict):
        TotalCount: NotRequired[int]
        RemainingCount: NotRequired[int]
        SummaryItems: NotRequired[list[InventoryDeletionSummaryItem]]

    class InventoryDeletionSummaryItem(TypedDict):
        Version: NotRequired[str]
        Count: NotRequired[int]
        RemainingCount: NotRequired[int]

    class InventoryFilter(TypedDict):
        Key: str
        Values: list[str]
        Type: NotRequired[str]

    class InventoryGroup(TypedDict):
        Name: str
        Filters: list[InventoryFilter]

    class InventoryItem(TypedDict):
        TypeName: str
        SchemaVersion: str
        CaptureTime: str
        ContentHash: NotRequired[str]
        Content: NotRequired[list[dict[str, str]]]
        Context: NotRequired[dict[str, str]]

    class InventoryItemAttribute(TypedDict):
        Name: str
        DataType: str

    class InventoryItemSchema(TypedDict):
        TypeName: str
        Version: NotRequired[str]
        Attributes: list[InventoryItemAttribute]
        DisplayName: NotRequired[str]

    class InventoryResultEntity(TypedDict):
        Id: NotRequired[str]
        Data: NotRequired[dict[str, InventoryResultItem]]

    class InventoryResultItem(TypedDict):
        TypeName: str
        SchemaVersion: str
        CaptureTime: NotRequired[str]
        ContentHash: NotRequired[str]
        Content: list[dict[str, str]]

    class LabelParameterVersionRequest(TypedDict):
        Name: str
        ParameterVersion: NotRequired[int]
        Labels: list[str]

    class LabelParameterVersionResult(TypedDict):
        InvalidLabels: NotRequired[list[str]]
        ParameterVersion: NotRequired[int]

    class ListAssociationVersionsRequest(TypedDict):
        AssociationId: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListAssociationVersionsResult(TypedDict):
        AssociationVersions: NotRequired[list[AssociationVersionInfo]]
        NextToken: NotRequired[str]

    class ListAssociationsRequest(TypedDict):
        AssociationFilterList: NotRequired[list[AssociationFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListAssociationsResult(TypedDict):
        Associations: NotRequired[list[Association]]
        NextToken: NotRequired[str]

    class ListCloudConnectorsRequest(TypedDict):
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]
        Filters: NotRequired[list[CloudConnectorFilter]]

    class ListCloudConnectorsResult(TypedDict):
        CloudConnectors: NotRequired[list[CloudConnectorSummary]]
        NextToken: NotRequired[str]

    class ListCommandInvocationsRequest(TypedDict):
        CommandId: NotRequired[str]
        InstanceId: NotRequired[str]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]
        Filters: NotRequired[list[CommandFilter]]
        Details: NotRequired[bool]

    class ListCommandInvocationsResult(TypedDict):
        CommandInvocations: NotRequired[list[CommandInvocation]]
        NextToken: NotRequired[str]

    class ListCommandsRequest(TypedDict):
        CommandId: NotRequired[str]
        InstanceId: NotRequired[str]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]
        Filters: NotRequired[list[CommandFilter]]

    class ListCommandsResult(TypedDict):
        Commands: NotRequired[list[Command]]
        NextToken: NotRequired[str]

    class ListComplianceItemsRequest(TypedDict):
        Filters: NotRequired[list[ComplianceStringFilter]]
        ResourceIds: NotRequired[list[str]]
        ResourceTypes: NotRequired[list[str]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListComplianceItemsResult(TypedDict):
        ComplianceItems: NotRequired[list[ComplianceItem]]
        NextToken: NotRequired[str]

    class ListComplianceSummariesRequest(TypedDict):
        Filters: NotRequired[list[ComplianceStringFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListComplianceSummariesResult(TypedDict):
        ComplianceSummaryItems: NotRequired[list[ComplianceSummaryItem]]
        NextToken: NotRequired[str]

    class ListDocumentMetadataHistoryRequest(TypedDict):
        Name: str
        DocumentVersion: NotRequired[str]
        Metadata: str
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListDocumentMetadataHistoryResponse(TypedDict):
        Name: NotRequired[str]
        DocumentVersion: NotRequired[str]
        Author: NotRequired[str]
        Metadata: NotRequired[DocumentMetadataResponseInfo]
        NextToken: NotRequired[str]

    class ListDocumentVersionsRequest(TypedDict):
        Name: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListDocumentVersionsResult(TypedDict):
        DocumentVersions: NotRequired[list[DocumentVersionInfo]]
        NextToken: NotRequired[str]

    class ListDocumentsRequest(TypedDict):
        DocumentFilterList: NotRequired[list[DocumentFilter]]
        Filters: NotRequired[list[DocumentKeyValuesFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListDocumentsResult(TypedDict):
        DocumentIdentifiers: NotRequired[list[DocumentIdentifier]]
        NextToken: NotRequired[str]

    class ListInventoryEntriesRequest(TypedDict):
        InstanceId: str
        TypeName: str
        Filters: NotRequired[list[InventoryFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListInventoryEntriesResult(TypedDict):
        TypeName: NotRequired[str]
        InstanceId: NotRequired[str]
        SchemaVersion: NotRequired[str]
        CaptureTime: NotRequired[str]
        Entries: NotRequired[list[dict[str, str]]]
        NextToken: NotRequired[str]

    class ListNodesRequest(TypedDict):
        SyncName: NotRequired[str]
        Filters: NotRequired[list[NodeFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListNodesResult(TypedDict):
        Nodes: NotRequired[list[Node]]
        NextToken: NotRequired[str]

    class ListNodesSummaryRequest(TypedDict):
        SyncName: NotRequired[str]
        Filters: NotRequired[list[NodeFilter]]
        Aggregators: list[NodeAggregator]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListNodesSummaryResult(TypedDict):
        Summary: NotRequired[list[dict[str, str]]]
        NextToken: NotRequired[str]

    class ListOpsItemEventsRequest(TypedDict):
        Filters: NotRequired[list[OpsItemEventFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListOpsItemEventsResponse(TypedDict):
        NextToken: NotRequired[str]
        Summaries: NotRequired[list[OpsItemEventSummary]]

    class ListOpsItemRelatedItemsRequest(TypedDict):
        OpsItemId: NotRequired[str]
        Filters: NotRequired[list[OpsItemRelatedItemsFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListOpsItemRelatedItemsResponse(TypedDict):
        NextToken: NotRequired[str]
        Summaries: NotRequired[list[OpsItemRelatedItemSummary]]

    class ListOpsMetadataRequest(TypedDict):
        Filters: NotRequired[list[OpsMetadataFilter]]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListOpsMetadataResult(TypedDict):
        OpsMetadataList: NotRequired[list[OpsMetadata]]
        NextToken: NotRequired[str]

    class ListResourceComplianceSummariesRequest(TypedDict):
        Filters: NotRequired[list[ComplianceStringFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListResourceComplianceSummariesResult(TypedDict):
        ResourceComplianceSummaryItems: NotRequired[list[ResourceComplianceSummaryItem]]
        NextToken: NotRequired[str]

    class ListResourceDataSyncRequest(TypedDict):
        SyncType: NotRequired[str]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListResourceDataSyncResult(TypedDict):
        ResourceDataSyncItems: NotRequired[list[ResourceDataSyncItem]]
        NextToken: NotRequired[str]

    class ListTagsForResourceRequest(TypedDict):
        ResourceType: str
        ResourceId: str

    class ListTagsForResourceResult(TypedDict):
        TagList: NotRequired[list[Tag]]

    class LoggingInfo(TypedDict):
        S3BucketName: str
        S3KeyPrefix: NotRequired[str]
        S3Region: str

    class MaintenanceWindowAutomationParameters(TypedDict):
        DocumentVersion: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]

    class MaintenanceWindowExecution(TypedDict):
        WindowId: NotRequired[str]
        WindowExecutionId: NotRequired[str]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        StartTime: NotRequired[datetime]
        EndTime: NotRequired[datetime]

    class MaintenanceWindowExecutionTaskIdentity(TypedDict):
        WindowExecutionId: NotRequired[str]
        TaskExecutionId: NotRequired[str]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        StartTime: NotRequired[datetime]
        EndTime: NotRequired[datetime]
        TaskArn: NotRequired[str]
        TaskType: NotRequired[str]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        TriggeredAlarms: NotRequired[list[AlarmStateInformation]]

    class MaintenanceWindowExecutionTaskInvocationIdentity(TypedDict):
        WindowExecutionId: NotRequired[str]
        TaskExecutionId: NotRequired[str]
        InvocationId: NotRequired[str]
        ExecutionId: NotRequired[str]
        TaskType: NotRequired[str]
        Parameters: NotRequired[str]
        Status: NotRequired[str]
        StatusDetails: NotRequired[str]
        StartTime: NotRequired[datetime]
        EndTime: NotRequired[datetime]
        OwnerInformation: NotRequired[str]
        WindowTargetId: NotRequired[str]

    class MaintenanceWindowFilter(TypedDict):
        Key: NotRequired[str]
        Values: NotRequired[list[str]]

    class MaintenanceWindowIdentity(TypedDict):
        WindowId: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]
        Enabled: NotRequired[bool]
        Duration: NotRequired[int]
        Cutoff: NotRequired[int]
        Schedule: NotRequired[str]
        ScheduleTimezone: NotRequired[str]
        ScheduleOffset: NotRequired[int]
        EndDate: NotRequired[str]
        StartDate: NotRequired[str]
        NextExecutionTime: NotRequired[str]

    class MaintenanceWindowIdentityForTarget(TypedDict):
        WindowId: NotRequired[str]
        Name: NotRequired[str]

    class MaintenanceWindowLambdaParameters(TypedDict):
        ClientContext: NotRequired[str]
        Qualifier: NotRequired[str]
        Payload: NotRequired[bytes]

    class MaintenanceWindowRunCommandParameters(TypedDict):
        Comment: NotRequired[str]
        CloudWatchOutputConfig: NotRequired[CloudWatchOutputConfig]
        DocumentHash: NotRequired[str]
        DocumentHashType: NotRequired[str]
        DocumentVersion: NotRequired[str]
        NotificationConfig: NotRequired[NotificationConfig]
        OutputS3BucketName: NotRequired[str]
        OutputS3KeyPrefix: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        ServiceRoleArn: NotRequired[str]
        TimeoutSeconds: NotRequired[int]

    class MaintenanceWindowStepFunctionsParameters(TypedDict):
        Input: NotRequired[str]
        Name: NotRequired[str]

    class MaintenanceWindowTarget(TypedDict):
        WindowId: NotRequired[str]
        WindowTargetId: NotRequired[str]
        ResourceType: NotRequired[str]
        Targets: NotRequired[list[Target]]
        OwnerInformation: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]

    class MaintenanceWindowTask(TypedDict):
        WindowId: NotRequired[str]
        WindowTaskId: NotRequired[str]
        TaskArn: NotRequired[str]
        Type: NotRequired[str]
        Targets: NotRequired[list[Target]]
        TaskParameters: NotRequired[dict[str, MaintenanceWindowTaskParameterValueExpression]]
        Priority: NotRequired[int]
        LoggingInfo: NotRequired[LoggingInfo]
        ServiceRoleArn: NotRequired[str]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]
        CutoffBehavior: NotRequired[str]
        AlarmConfiguration: NotRequired[AlarmConfiguration]

    class MaintenanceWindowTaskInvocationParameters(TypedDict):
        RunCommand: NotRequired[MaintenanceWindowRunCommandParameters]
        Automation: NotRequired[MaintenanceWindowAutomationParameters]
        StepFunctions: NotRequired[MaintenanceWindowStepFunctionsParameters]
        Lambda: NotRequired[MaintenanceWindowLambdaParameters]

    class MaintenanceWindowTaskParameterValueExpression(TypedDict):
        Values: NotRequired[list[str]]

    class MetadataValue(TypedDict):
        Value: NotRequired[str]

    class ModifyDocumentPermissionRequest(TypedDict):
        Name: str
        PermissionType: str
        AccountIdsToAdd: NotRequired[list[str]]
        AccountIdsToRemove: NotRequired[list[str]]
        SharedDocumentVersion: NotRequired[str]

    class ModifyDocumentPermissionResponse(TypedDict):
        pass

    class Node(TypedDict):
        CaptureTime: NotRequired[datetime]
        Id: NotRequired[str]
        Owner: NotRequired[NodeOwnerInfo]
        Region: NotRequired[str]
        NodeType: NotRequired[NodeType]

    class NodeAggregator(TypedDict):
        AggregatorType: str
        TypeName: str
        AttributeName: str
        Aggregators: NotRequired[list[NodeAggregator]]

    class NodeFilter(TypedDict):
        Key: str
        Values: list[str]
        Type: NotRequired[str]

    class NodeOwnerInfo(TypedDict):
        AccountId: NotRequired[str]
        OrganizationalUnitId: NotRequired[str]
        OrganizationalUnitPath: NotRequired[str]

    class NodeType(TypedDict):
        Instance: NotRequired[InstanceInfo]

    class NonCompliantSummary(TypedDict):
        NonCompliantCount: NotRequired[int]
        SeveritySummary: NotRequired[SeveritySummary]

    class NotificationConfig(TypedDict):
        NotificationArn: NotRequired[str]
        NotificationEvents: NotRequired[list[str]]
        NotificationType: NotRequired[str]

    class OpsAggregator(TypedDict):
        AggregatorType: NotRequired[str]
        TypeName: NotRequired[str]
        AttributeName: NotRequired[str]
        Values: NotRequired[dict[str, str]]
        Filters: NotRequired[list[OpsFilter]]
        Aggregators: NotRequired[list[OpsAggregator]]

    class OpsEntity(TypedDict):
        Id: NotRequired[str]
        Data: NotRequired[dict[str, OpsEntityItem]]

    class OpsEntityItem(TypedDict):
        CaptureTime: NotRequired[str]
        Content: NotRequired[list[dict[str, str]]]

    class OpsFilter(TypedDict):
        Key: str
        Values: list[str]
        Type: NotRequired[str]

    class OpsItem(TypedDict):
        CreatedBy: NotRequired[str]
        OpsItemType: NotRequired[str]
        CreatedTime: NotRequired[datetime]
        Description: NotRequired[str]
        LastModifiedBy: NotRequired[str]
        LastModifiedTime: NotRequired[datetime]
        Notifications: NotRequired[list[OpsItemNotification]]
        Priority: NotRequired[int]
        RelatedOpsItems: NotRequired[list[RelatedOpsItem]]
        Status: NotRequired[str]
        OpsItemId: NotRequired[str]
        Version: NotRequired[str]
        Title: NotRequired[str]
        Source: NotRequired[str]
        OperationalData: NotRequired[dict[str, OpsItemDataValue]]
        Category: NotRequired[str]
        Severity: NotRequired[str]
        ActualStartTime: NotRequired[datetime]
        ActualEndTime: NotRequired[datetime]
        PlannedStartTime: NotRequired[datetime]
        PlannedEndTime: NotRequired[datetime]
        OpsItemArn: NotRequired[str]

    class OpsItemDataValue(TypedDict):
        Value: NotRequired[str]
        Type: NotRequired[str]

    class OpsItemEventFilter(TypedDict):
        Key: str
        Values: list[str]
        Operator: str

    class OpsItemEventSummary(TypedDict):
        OpsItemId: NotRequired[str]
        EventId: NotRequired[str]
        Source: NotRequired[str]
        DetailType: NotRequired[str]
        Detail: NotRequired[str]
        CreatedBy: NotRequired[OpsItemIdentity]
        CreatedTime: NotRequired[datetime]

    class OpsItemFilter(TypedDict):
        Key: str
        Values: list[str]
        Operator: str

    class OpsItemIdentity(TypedDict):
        Arn: NotRequired[str]

    class OpsItemNotification(TypedDict):
        Arn: NotRequired[str]

    class OpsItemRelatedItemSummary(TypedDict):
        OpsItemId: NotRequired[str]
        AssociationId: NotRequired[str]
        ResourceType: NotRequired[str]
        AssociationType: NotRequired[str]
        ResourceUri: NotRequired[str]
        CreatedBy: NotRequired[OpsItemIdentity]
        CreatedTime: NotRequired[datetime]
        LastModifiedBy: NotRequired[OpsItemIdentity]
        LastModifiedTime: NotRequired[datetime]

    class OpsItemRelatedItemsFilter(TypedDict):
        Key: str
        Values: list[str]
        Operator: str

    class OpsItemSummary(TypedDict):
        CreatedBy: NotRequired[str]
        CreatedTime: NotRequired[datetime]
        LastModifiedBy: NotRequired[str]
        LastModifiedTime: NotRequired[datetime]
        Priority: NotRequired[int]
        Source: NotRequired[str]
        Status: NotRequired[str]
        OpsItemId: NotRequired[str]
        Title: NotRequired[str]
        OperationalData: NotRequired[dict[str, OpsItemDataValue]]
        Category: NotRequired[str]
        Severity: NotRequired[str]
        OpsItemType: NotRequired[str]
        ActualStartTime: NotRequired[datetime]
        ActualEndTime: NotRequired[datetime]
        PlannedStartTime: NotRequired[datetime]
        PlannedEndTime: NotRequired[datetime]

    class OpsMetadata(TypedDict):
        ResourceId: NotRequired[str]
        OpsMetadataArn: NotRequired[str]
        LastModifiedDate: NotRequired[datetime]
        LastModifiedUser: NotRequired[str]
        CreationDate: NotRequired[datetime]

    class OpsMetadataFilter(TypedDict):
        Key: str
        Values: list[str]

    class OpsResultAttribute(TypedDict):
        TypeName: str

    class OutputSource(TypedDict):
        OutputSourceId: NotRequired[str]
        OutputSourceType: NotRequired[str]

    class Parameter(TypedDict):
        Name: NotRequired[str]
        Type: NotRequired[str]
        Value: NotRequired[str]
        Version: NotRequired[int]
        Selector: NotRequired[str]
        SourceResult: NotRequired[str]
        LastModifiedDate: NotRequired[datetime]
        ARN: NotRequired[str]
        DataType: NotRequired[str]

    class ParameterHistory(TypedDict):
        Name: NotRequired[str]
        Type: NotRequired[str]
        KeyId: NotRequired[str]
        LastModifiedDate: NotRequired[datetime]
        LastModifiedUser: NotRequired[str]
        Description: NotRequired[str]
        Value: NotRequired[str]
        AllowedPattern: NotRequired[str]
        Version: NotRequired[int]
        Labels: NotRequired[list[str]]
        Tier: NotRequired[str]
        Policies: NotRequired[list[ParameterInlinePolicy]]
        DataType: NotRequired[str]

    class ParameterInlinePolicy(TypedDict):
        PolicyText: NotRequired[str]
        PolicyType: NotRequired[str]
        PolicyStatus: NotRequired[str]

    class ParameterMetadata(TypedDict):
        Name: NotRequired[str]
        ARN: NotRequired[str]
        Type: NotRequired[str]
        KeyId: NotRequired[str]
        LastModifiedDate: NotRequired[datetime]
        LastModifiedUser: NotRequired[str]
        Description: NotRequired[str]
        AllowedPattern: NotRequired[str]
        Version: NotRequired[int]
        Tier: NotRequired[str]
        Policies: NotRequired[list[ParameterInlinePolicy]]
        DataType: NotRequired[str]

    class ParameterStringFilter(TypedDict):
        Key: str
        Option: NotRequired[str]
        Values: NotRequired[list[str]]

    class ParametersFilter(TypedDict):
        Key: str
        Values: list[str]

    class ParentStepDetails(TypedDict):
        StepExecutionId: NotRequired[str]
        StepName: NotRequired[str]
        Action: NotRequired[str]
        Iteration: NotRequired[int]
        IteratorValue: NotRequired[str]

    class Patch(TypedDict):
        Id: NotRequired[str]
        ReleaseDate: NotRequired[datetime]
        Title: NotRequired[str]
        Description: NotRequired[str]
        ContentUrl: NotRequired[str]
        Vendor: NotRequired[str]
        ProductFamily: NotRequired[str]
        Product: NotRequired[str]
        Classification: NotRequired[str]
        MsrcSeverity: NotRequired[str]
        KbNumber: NotRequired[str]
        MsrcNumber: NotRequired[str]
        Language: NotRequired[str]
        AdvisoryIds: NotRequired[list[str]]
        BugzillaIds: NotRequired[list[str]]
        CVEIds: NotRequired[list[str]]
        Name: NotRequired[str]
        Epoch: NotRequired[int]
        Version: NotRequired[str]
        Release: NotRequired[str]
        Arch: NotRequired[str]
        Severity: NotRequired[str]
        Repository: NotRequired[str]

    class PatchBaselineIdentity(TypedDict):
        BaselineId: NotRequired[str]
        BaselineName: NotRequired[str]
        OperatingSystem: NotRequired[str]
        BaselineDescription: NotRequired[str]
        DefaultBaseline: NotRequired[bool]

    class PatchComplianceData(TypedDict):
        Title: str
        KBId: str
        Classification: str
        Severity: str
        State: str
        InstalledTime: datetime
        CVEIds: NotRequired[str]

    class PatchFilter(TypedDict):
        Key: str
        Values: list[str]

    class PatchFilterGroup(TypedDict):
        PatchFilters: list[PatchFilter]

    class PatchGroupPatchBaselineMapping(TypedDict):
        PatchGroup: NotRequired[str]
        BaselineIdentity: NotRequired[PatchBaselineIdentity]

    class PatchOrchestratorFilter(TypedDict):
        Key: NotRequired[str]
        Values: NotRequired[list[str]]

    class PatchRule(TypedDict):
        PatchFilterGroup: PatchFilterGroup
        ComplianceLevel: NotRequired[str]
        ApproveAfterDays: NotRequired[int]
        ApproveUntilDate: NotRequired[str]
        EnableNonSecurity: NotRequired[bool]

    class PatchRuleGroup(TypedDict):
        PatchRules: list[PatchRule]

    class PatchSource(TypedDict):
        Name: str
        Products: list[str]
        Configuration: str

    class PatchStatus(TypedDict):
        DeploymentStatus: NotRequired[str]
        ComplianceLevel: NotRequired[str]
        ApprovalDate: NotRequired[datetime]

    class ProgressCounters(TypedDict):
        TotalSteps: NotRequired[int]
        SuccessSteps: NotRequired[int]
        FailedSteps: NotRequired[int]
        CancelledSteps: NotRequired[int]
        TimedOutSteps: NotRequired[int]

    class PutComplianceItemsRequest(TypedDict):
        ResourceId: str
        ResourceType: str
        ComplianceType: str
        ExecutionSummary: ComplianceExecutionSummary
        Items: list[ComplianceItemEntry]
        ItemContentHash: NotRequired[str]
        UploadType: NotRequired[str]

    class PutComplianceItemsResult(TypedDict):
        pass

    class PutInventoryRequest(TypedDict):
        InstanceId: str
        Items: list[InventoryItem]

    class PutInventoryResult(TypedDict):
        Message: NotRequired[str]

    class PutParameterRequest(TypedDict):
        Name: str
        Description: NotRequired[str]
        Value: str
        Type: NotRequired[str]
        KeyId: NotRequired[str]
        Overwrite: NotRequired[bool]
        AllowedPattern: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        Tier: NotRequired[str]
        Policies: NotRequired[str]
        DataType: NotRequired[str]

    class PutParameterResult(TypedDict):
        Version: NotRequired[int]
        Tier: NotRequired[str]

    class PutResourcePolicyRequest(TypedDict):
        ResourceArn: str
        Policy: str
        PolicyId: NotRequired[str]
        PolicyHash: NotRequired[str]

    class PutResourcePolicyResponse(TypedDict):
        PolicyId: NotRequired[str]
        PolicyHash: NotRequired[str]

    class RegisterDefaultHostManagementConfigurationRequest(TypedDict):
        PermissionModel: str
        RoleArn: NotRequired[str]
        Overwrite: NotRequired[bool]

    class RegisterDefaultHostManagementConfigurationResult(TypedDict):
        RoleArn: NotRequired[str]

    class RegisterDefaultPatchBaselineRequest(TypedDict):
        BaselineId: str

    class RegisterDefaultPatchBaselineResult(TypedDict):
        BaselineId: NotRequired[str]

    class RegisterPatchBaselineForPatchGroupRequest(TypedDict):
        BaselineId: str
        PatchGroup: str

    class RegisterPatchBaselineForPatchGroupResult(TypedDict):
        BaselineId: NotRequired[str]
        PatchGroup: NotRequired[str]

    class RegisterTargetWithMaintenanceWindowRequest(TypedDict):
        WindowId: str
        ResourceType: str
        Targets: list[Target]
        OwnerInformation: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]
        ClientToken: NotRequired[str]

    class RegisterTargetWithMaintenanceWindowResult(TypedDict):
        WindowTargetId: NotRequired[str]

    class RegisterTaskWithMaintenanceWindowRequest(TypedDict):
        WindowId: str
        Targets: NotRequired[list[Target]]
        TaskArn: str
        ServiceRoleArn: NotRequired[str]
        TaskType: str
        TaskParameters: NotRequired[dict[str, MaintenanceWindowTaskParameterValueExpression]]
        TaskInvocationParameters: NotRequired[MaintenanceWindowTaskInvocationParameters]
        Priority: NotRequired[int]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        LoggingInfo: NotRequired[LoggingInfo]
        Name: NotRequired[str]
        Description: NotRequired[str]
        ClientToken: NotRequired[str]
        CutoffBehavior: NotRequired[str]
        AlarmConfiguration: NotRequired[AlarmConfiguration]

    class RegisterTaskWithMaintenanceWindowResult(TypedDict):
        WindowTaskId: NotRequired[str]

    class RegistrationMetadataItem(TypedDict):
        Key: str
        Value: str

    class RelatedOpsItem(TypedDict):
        OpsItemId: str

    class RemoveTagsFromResourceRequest(TypedDict):
        ResourceType: str
        ResourceId: str
        TagKeys: list[str]

    class RemoveTagsFromResourceResult(TypedDict):
        pass

    class ResetServiceSettingRequest(TypedDict):
        SettingId: str

    class ResetServiceSettingResult(TypedDict):
        ServiceSetting: NotRequired[ServiceSetting]

    class ResolvedTargets(TypedDict):
        ParameterValues: NotRequired[list[str]]
        Truncated: NotRequired[bool]

    class ResourceComplianceSummaryItem(TypedDict):
        ComplianceType: NotRequired[str]
        ResourceType: NotRequired[str]
        ResourceId: NotRequired[str]
        Status: NotRequired[str]
        OverallSeverity: NotRequired[str]
        ExecutionSummary: NotRequired[ComplianceExecutionSummary]
        CompliantSummary: NotRequired[CompliantSummary]
        NonCompliantSummary: NotRequired[NonCompliantSummary]

    class ResourceDataSyncAwsOrganizationsSource(TypedDict):
        OrganizationSourceType: str
        OrganizationalUnits: NotRequired[list[ResourceDataSyncOrganizationalUnit]]

    class ResourceDataSyncDestinationDataSharing(TypedDict):
        DestinationDataSharingType: NotRequired[str]

    class ResourceDataSyncItem(TypedDict):
        SyncName: NotRequired[str]
        SyncType: NotRequired[str]
        SyncSource: NotRequired[ResourceDataSyncSourceWithState]
        S3Destination: NotRequired[ResourceDataSyncS3Destination]
        LastSyncTime: NotRequired[datetime]
        LastSuccessfulSyncTime: NotRequired[datetime]
        SyncLastModifiedTime: NotRequired[datetime]
        LastStatus: NotRequired[str]
        SyncCreatedTime: NotRequired[datetime]
        LastSyncStatusMessage: NotRequired[str]

    class ResourceDataSyncOrganizationalUnit(TypedDict):
        OrganizationalUnitId: NotRequired[str]

    class ResourceDataSyncS3Destination(TypedDict):
        BucketName: str
        Prefix: NotRequired[str]
        SyncFormat: str
        Region: str
        AWSKMSKeyARN: NotRequired[str]
        DestinationDataSharing: NotRequired[ResourceDataSyncDestinationDataSharing]

    class ResourceDataSyncSource(TypedDict):
        SourceType: str
        AwsOrganizationsSource: NotRequired[ResourceDataSyncAwsOrganizationsSource]
        SourceRegions: list[str]
        IncludeFutureRegions: NotRequired[bool]
        EnableAllOpsDataSources: NotRequired[bool]

    class ResourceDataSyncSourceWithState(TypedDict):
        SourceType: NotRequired[str]
        AwsOrganizationsSource: NotRequired[ResourceDataSyncAwsOrganizationsSource]
        SourceRegions: NotRequired[list[str]]
        IncludeFutureRegions: NotRequired[bool]
        State: NotRequired[str]
        EnableAllOpsDataSources: NotRequired[bool]

    class ResultAttribute(TypedDict):
        TypeName: str

    class ResumeSessionRequest(TypedDict):
        SessionId: str

    class ResumeSessionResponse(TypedDict):
        SessionId: NotRequired[str]
        TokenValue: NotRequired[str]
        StreamUrl: NotRequired[str]

    class ReviewInformation(TypedDict):
        ReviewedTime: NotRequired[datetime]
        Status: NotRequired[str]
        Reviewer: NotRequired[str]

    class Runbook(TypedDict):
        DocumentName: str
        DocumentVersion: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        TargetParameterName: NotRequired[str]
        Targets: NotRequired[list[Target]]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        TargetLocations: NotRequired[list[TargetLocation]]

    class S3OutputLocation(TypedDict):
        OutputS3Region: NotRequired[str]
        OutputS3BucketName: NotRequired[str]
        OutputS3KeyPrefix: NotRequired[str]

    class S3OutputUrl(TypedDict):
        OutputUrl: NotRequired[str]

    class ScheduledWindowExecution(TypedDict):
        WindowId: NotRequired[str]
        Name: NotRequired[str]
        ExecutionTime: NotRequired[str]

    class SendAutomationSignalRequest(TypedDict):
        AutomationExecutionId: str
        SignalType: str
        Payload: NotRequired[dict[str, list[str]]]

    class SendAutomationSignalResult(TypedDict):
        pass

    class SendCommandRequest(TypedDict):
        InstanceIds: NotRequired[list[str]]
        Targets: NotRequired[list[Target]]
        DocumentName: str
        DocumentVersion: NotRequired[str]
        DocumentHash: NotRequired[str]
        DocumentHashType: NotRequired[str]
        TimeoutSeconds: NotRequired[int]
        Comment: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        OutputS3Region: NotRequired[str]
        OutputS3BucketName: NotRequired[str]
        OutputS3KeyPrefix: NotRequired[str]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        ServiceRoleArn: NotRequired[str]
        NotificationConfig: NotRequired[NotificationConfig]
        CloudWatchOutputConfig: NotRequired[CloudWatchOutputConfig]
        AlarmConfiguration: NotRequired[AlarmConfiguration]

    class SendCommandResult(TypedDict):
        Command: NotRequired[Command]

    class ServiceSetting(TypedDict):
        SettingId: NotRequired[str]
        SettingValue: NotRequired[str]
        LastModifiedDate: NotRequired[datetime]
        LastModifiedUser: NotRequired[str]
        ARN: NotRequired[str]
        Status: NotRequired[str]

    class Session(TypedDict):
        SessionId: NotRequired[str]
        Target: NotRequired[str]
        Status: NotRequired[str]
        StartDate: NotRequired[datetime]
        EndDate: NotRequired[datetime]
        DocumentName: NotRequired[str]
        Owner: NotRequired[str]
        Reason: NotRequired[str]
        Details: NotRequired[str]
        OutputUrl: NotRequired[SessionManagerOutputUrl]
        MaxSessionDuration: NotRequired[str]
        AccessType: NotRequired[str]

    class SessionFilter(TypedDict):
        key: str
        value: str

    class SessionManagerOutputUrl(TypedDict):
        S3OutputUrl: NotRequired[str]
        CloudWatchOutputUrl: NotRequired[str]

    class SeveritySummary(TypedDict):
        CriticalCount: NotRequired[int]
        HighCount: NotRequired[int]
        MediumCount: NotRequired[int]
        LowCount: NotRequired[int]
        InformationalCount: NotRequired[int]
        UnspecifiedCount: NotRequired[int]

    class StartAccessRequestRequest(TypedDict):
        Reason: str
        Targets: list[Target]
        Tags: NotRequired[list[Tag]]

    class StartAccessRequestResponse(TypedDict):
        AccessRequestId: NotRequired[str]

    class StartAssociationsOnceRequest(TypedDict):
        AssociationIds: list[str]

    class StartAssociationsOnceResult(TypedDict):
        pass

    class StartAutomationExecutionRequest(TypedDict):
        DocumentName: str
        DocumentVersion: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        ClientToken: NotRequired[str]
        Mode: NotRequired[str]
        TargetParameterName: NotRequired[str]
        Targets: NotRequired[list[Target]]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        TargetLocations: NotRequired[list[TargetLocation]]
        Tags: NotRequired[list[Tag]]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        TargetLocationsURL: NotRequired[str]

    class StartAutomationExecutionResult(TypedDict):
        AutomationExecutionId: NotRequired[str]

    class StartChangeRequestExecutionRequest(TypedDict):
        ScheduledTime: NotRequired[datetime]
        DocumentName: str
        DocumentVersion: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]
        ChangeRequestName: NotRequired[str]
        ClientToken: NotRequired[str]
        AutoApprove: NotRequired[bool]
        Runbooks: list[Runbook]
        Tags: NotRequired[list[Tag]]
        ScheduledEndTime: NotRequired[datetime]
        ChangeDetails: NotRequired[str]

    class StartChangeRequestExecutionResult(TypedDict):
        AutomationExecutionId: NotRequired[str]

    class StartExecutionPreviewRequest(TypedDict):
        DocumentName: str
        DocumentVersion: NotRequired[str]
        ExecutionInputs: NotRequired[ExecutionInputs]

    class StartExecutionPreviewResponse(TypedDict):
        ExecutionPreviewId: NotRequired[str]

    class StartSessionRequest(TypedDict):
        Target: str
        DocumentName: NotRequired[str]
        Reason: NotRequired[str]
        Parameters: NotRequired[dict[str, list[str]]]

    class StartSessionResponse(TypedDict):
        SessionId: NotRequired[str]
        TokenValue: NotRequired[str]
        StreamUrl: NotRequired[str]

    class StepExecution(TypedDict):
        StepName: NotRequired[str]
        Action: NotRequired[str]
        TimeoutSeconds: NotRequired[int]
        OnFailure: NotRequired[str]
        MaxAttempts: NotRequired[int]
        ExecutionStartTime: NotRequired[datetime]
        ExecutionEndTime: NotRequired[datetime]
        StepStatus: NotRequired[str]
        ResponseCode: NotRequired[str]
        Inputs: NotRequired[dict[str, str]]
        Outputs: NotRequired[dict[str, list[str]]]
        Response: NotRequired[str]
        FailureMessage: NotRequired[str]
        WarningMessage: NotRequired[str]
        FailureDetails: NotRequired[FailureDetails]
        StepExecutionId: NotRequired[str]
        OverriddenParameters: NotRequired[dict[str, list[str]]]
        IsEnd: NotRequired[bool]
        NextStep: NotRequired[str]
        IsCritical: NotRequired[bool]
        ValidNextSteps: NotRequired[list[str]]
        Targets: NotRequired[list[Target]]
        TargetLocation: NotRequired[TargetLocation]
        TriggeredAlarms: NotRequired[list[AlarmStateInformation]]
        ParentStepDetails: NotRequired[ParentStepDetails]

    class StepExecutionFilter(TypedDict):
        Key: str
        Values: list[str]

    class StopAutomationExecutionRequest(TypedDict):
        AutomationExecutionId: str
        Type: NotRequired[str]

    class StopAutomationExecutionResult(TypedDict):
        pass

    class Tag(TypedDict):
        Key: str
        Value: str

    class Target(TypedDict):
        Key: NotRequired[str]
        Values: NotRequired[list[str]]

    class TargetLocation(TypedDict):
        Accounts: NotRequired[list[str]]
        Regions: NotRequired[list[str]]
        TargetLocationMaxConcurrency: NotRequired[str]
        TargetLocationMaxErrors: NotRequired[str]
        ExecutionRoleName: NotRequired[str]
        TargetLocationAlarmConfiguration: NotRequired[AlarmConfiguration]
        IncludeChildOrganizationUnits: NotRequired[bool]
        ExcludeAccounts: NotRequired[list[str]]
        Targets: NotRequired[list[Target]]
        TargetsMaxConcurrency: NotRequired[str]
        TargetsMaxErrors: NotRequired[str]

    class TargetPreview(TypedDict):
        Count: NotRequired[int]
        TargetType: NotRequired[str]

    class TargetsSummary(TypedDict):
        TotalCount: NotRequired[int]
        StartedCount: NotRequired[int]
        CompletedCount: NotRequired[int]
        SuccessfulCount: NotRequired[int]
        FailedCount: NotRequired[int]

    class TerminateSessionRequest(TypedDict):
        SessionId: str

    class TerminateSessionResponse(TypedDict):
        SessionId: NotRequired[str]

    class UnlabelParameterVersionRequest(TypedDict):
        Name: str
        ParameterVersion: int
        Labels: list[str]

    class UnlabelParameterVersionResult(TypedDict):
        RemovedLabels: NotRequired[list[str]]
        InvalidLabels: NotRequired[list[str]]

    class UpdateAssociationRequest(TypedDict):
        AssociationId: str
        Parameters: NotRequired[dict[str, list[str]]]
        DocumentVersion: NotRequired[str]
        ScheduleExpression: NotRequired[str]
        OutputLocation: NotRequired[InstanceAssociationOutputLocation]
        Name: NotRequired[str]
        Targets: NotRequired[list[Target]]
        AssociationName: NotRequired[str]
        AssociationVersion: NotRequired[str]
        AutomationTargetParameterName: NotRequired[str]
        MaxErrors: NotRequired[str]
        MaxConcurrency: NotRequired[str]
        ComplianceSeverity: NotRequired[str]
        SyncCompliance: NotRequired[str]
        ApplyOnlyAtCronInterval: NotRequired[bool]
        CalendarNames: NotRequired[list[str]]
        TargetLocations: NotRequired[list[TargetLocation]]
        ScheduleOffset: NotRequired[int]
        Duration: NotRequired[int]
        TargetMaps: NotRequired[list[dict[str, list[str]]]]
        AlarmConfiguration: NotRequired[AlarmConfiguration]
        AssociationDispatchAssumeRole: NotRequired[str]

    class UpdateAssociationResult(TypedDict):
        AssociationDescription: NotRequired[AssociationDescription]

    class UpdateAssociationStatusRequest(TypedDict):
        Name: str
        InstanceId: str
        AssociationStatus: AssociationStatus

    class UpdateAssociationStatusResult(TypedDict):
        AssociationDescription: NotRequired[AssociationDescription]

    class UpdateCloudConnectorRequest(TypedDict):
        CloudConnectorId: str
        DisplayName: NotRequired[str]
        Configuration: NotRequired[CloudConnectorConfiguration]
        Description: NotRequired[str]

    class UpdateCloudConnectorResult(TypedDict):
        CloudConnectorId: NotRequired[str]

    class UpdateDocumentDefaultVersionRequest(TypedDict):
        Name: str
        DocumentVersion: str

    class UpdateDocumentDefaultVersionResult(TypedDict):
        Description: NotRequired[DocumentDefaultVersionDescription]

    class UpdateDocumentMetadataRequest(TypedDict):
        Name: str
        DocumentVersion: NotRequired[str]
        DocumentReviews: DocumentReviews

    class UpdateDocumentMetadataResponse(TypedDict):
        pass

    class UpdateDocumentRequest(TypedDict):
        Content: str
        Attachments: NotRequired[list[AttachmentsSource]]
        Name: str
        DisplayName: NotRequired[str]
        VersionName: NotRequired[str]
        DocumentVersion: NotRequired[str]
        DocumentFormat: NotRequired[str]
        TargetType: NotRequired[str]
        CloudProviders: NotRequired[list[str]]

    class UpdateDocumentResult(TypedDict):
        DocumentDescription: NotRequired[DocumentDescription]

    class UpdateMaintenanceWindowRequest(TypedDict):
        WindowId: str
        Name: NotRequired[str]
        Description: NotRequired[str]
        StartDate: NotRequired[str]
        EndDate: NotRequired[str]
        Schedule: NotRequired[str]
        ScheduleTimezone: NotRequired[str]
        ScheduleOffset: NotRequired[int]
        Duration: NotRequired[int]
        Cutoff: NotRequired[int]
        AllowUnassociatedTargets: NotRequired[bool]
        Enabled: NotRequired[bool]
        Replace: NotRequired[bool]

    class UpdateMaintenanceWindowResult(TypedDict):
        WindowId: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]
        StartDate: NotRequired[str]
        EndDate: NotRequired[str]
        Schedule: NotRequired[str]
        ScheduleTimezone: NotRequired[str]
        ScheduleOffset: NotRequired[int]
        Duration: NotRequired[int]
        Cutoff: NotRequired[int]
        AllowUnassociatedTargets: NotRequired[bool]
        Enabled: NotRequired[bool]

    class UpdateMaintenanceWindowTargetRequest(TypedDict):
        WindowId: str
        WindowTargetId: str
        Targets: NotRequired[list[Target]]
        OwnerInformation: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]
        Replace: NotRequired[bool]

    class UpdateMaintenanceWindowTargetResult(TypedDict):
        WindowId: NotRequired[str]
        WindowTargetId: NotRequired[str]
        Targets: NotRequired[list[Target]]
        OwnerInformation: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]

    class UpdateMaintenanceWindowTaskRequest(TypedDict):
        WindowId: str
        WindowTaskId: str
        Targets: NotRequired[list[Target]]
        TaskArn: NotRequired[str]
        ServiceRoleArn: NotRequired[str]
        TaskParameters: NotRequired[dict[str, MaintenanceWindowTaskParameterValueExpression]]
        TaskInvocationParameters: NotRequired[MaintenanceWindowTaskInvocationParameters]
        Priority: NotRequired[int]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        LoggingInfo: NotRequired[LoggingInfo]
        Name: NotRequired[str]
        Description: NotRequired[str]
        Replace: NotRequired[bool]
        CutoffBehavior: NotRequired[str]
        AlarmConfiguration: NotRequired[AlarmConfiguration]

    class UpdateMaintenanceWindowTaskResult(TypedDict):
        WindowId: NotRequired[str]
        WindowTaskId: NotRequired[str]
        Targets: NotRequired[list[Target]]
        TaskArn: NotRequired[str]
        ServiceRoleArn: NotRequired[str]
        TaskParameters: NotRequired[dict[str, MaintenanceWindowTaskParameterValueExpression]]
        TaskInvocationParameters: NotRequired[MaintenanceWindowTaskInvocationParameters]
        Priority: NotRequired[int]
        MaxConcurrency: NotRequired[str]
        MaxErrors: NotRequired[str]
        LoggingInfo: NotRequired[LoggingInfo]
        Name: NotRequired[str]
        Description: NotRequired[str]
        CutoffBehavior: NotRequired[str]
        AlarmConfiguration: NotRequired[AlarmConfiguration]

    class UpdateManagedInstanceRoleRequest(TypedDict):
        InstanceId: str
        IamRole: str

    class UpdateManagedInstanceRoleResult(TypedDict):
        pass

    class UpdateOpsItemRequest(TypedDict):
        Description: NotRequired[str]
        OperationalData: NotRequired[dict[str, OpsItemDataValue]]
        OperationalDataToDelete: NotRequired[list[str]]
        Notifications: NotRequired[list[OpsItemNotification]]
        Priority: NotRequired[int]
        RelatedOpsItems: NotRequired[list[RelatedOpsItem]]
        Status: NotRequired[str]
        OpsItemId: str
        Title: NotRequired[str]
        Category: NotRequired[str]
        Severity: NotRequired[str]
        ActualStartTime: NotRequired[datetime]
        ActualEndTime: NotRequired[datetime]
        PlannedStartTime: NotRequired[datetime]
        PlannedEndTime: NotRequired[datetime]
        OpsItemArn: NotRequired[str]

    class UpdateOpsItemResponse(TypedDict):
        pass

    class UpdateOpsMetadataRequest(TypedDict):
        OpsMetadataArn: str
        MetadataToUpdate: NotRequired[dict[str, MetadataValue]]
        KeysToDelete: NotRequired[list[str]]

    class UpdateOpsMetadataResult(TypedDict):
        OpsMetadataArn: NotRequired[str]

    class UpdatePatchBaselineRequest(TypedDict):
        BaselineId: str
        Name: NotRequired[str]
        GlobalFilters: NotRequired[PatchFilterGroup]
        ApprovalRules: NotRequired[PatchRuleGroup]
        ApprovedPatches: NotRequired[list[str]]
        ApprovedPatchesComplianceLevel: NotRequired[str]
        ApprovedPatchesEnableNonSecurity: NotRequired[bool]
        RejectedPatches: NotRequired[list[str]]
        RejectedPatchesAction: NotRequired[str]
        Description: NotRequired[str]
        Sources: NotRequired[list[PatchSource]]
        AvailableSecurityUpdatesComplianceStatus: NotRequired[str]
        Replace: NotRequired[bool]

    class UpdatePatchBaselineResult(TypedDict):
        BaselineId: NotRequired[str]
        Name: NotRequired[str]
        OperatingSystem: NotRequired[str]
        GlobalFilters: NotRequired[PatchFilterGroup]
        ApprovalRules: NotRequired[PatchRuleGroup]
        ApprovedPatches: NotRequired[list[str]]
        ApprovedPatchesComplianceLevel: NotRequired[str]
        ApprovedPatchesEnableNonSecurity: NotRequired[bool]
        RejectedPatches: NotRequired[list[str]]
        RejectedPatchesAction: NotRequired[str]
        CreatedDate: NotRequired[datetime]
        ModifiedDate: NotRequired[datetime]
        Description: NotRequired[str]
        Sources: NotRequired[list[PatchSource]]
        AvailableSecurityUpdatesComplianceStatus: NotRequired[str]

    class UpdateResourceDataSyncRequest(TypedDict):
        SyncName: str
        SyncType: str
        SyncSource: ResourceDataSyncSource

    class UpdateResourceDataSyncResult(TypedDict):
        pass

    class UpdateServiceSettingRequest(TypedDict):
        SettingId: str
        SettingValue: str

    class UpdateServiceSettingResult(TypedDict):
        pass

    class ValidateCloudConnectorRequest(TypedDict):
        CloudConnectorId: str
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ValidateCloudConnectorResult(TypedDict):
        ValidationFindings: NotRequired[list[ValidationFinding]]
        NextToken: NotRequired[str]

    class ValidationFinding(TypedDict):
        Type: NotRequired[str]
        Code: NotRequired[str]
        Message: NotRequired[str]
        ProviderMessage: NotRequired[str]
        Scope: NotRequired[ValidationFindingScope]

    class ValidationFindingScope(TypedDict):
        Type: NotRequired[str]
        Id: NotRequired[str]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "ssm"
    operations: ClassVar[Mapping[str, str]] = {
        "AddTagsToResource": "add_tags_to_resource",
        "AssociateOpsItemRelatedItem": "associate_ops_item_related_item",
        "CancelCommand": "cancel_command",
        "CancelMaintenanceWindowExecution": "cancel_maintenance_window_execution",
        "CreateActivation": "create_activation",
        "CreateAssociation": "create_association",
        "CreateAssociationBatch": "create_association_batch",
        "CreateCloudConnector": "create_cloud_connector",
        "CreateDocument": "create_document",
        "CreateMaintenanceWindow": "create_maintenance_window",
        "CreateOpsItem": "create_ops_item",
        "CreateOpsMetadata": "create_ops_metadata",
        "CreatePatchBaseline": "create_patch_baseline",
        "CreateResourceDataSync": "create_resource_data_sync",
        "DeleteActivation": "delete_activation",
        "DeleteAssociation": "delete_association",
        "DeleteCloudConnector": "delete_cloud_connector",
        "DeleteDocument": "delete_document",
        "DeleteInventory": "delete_inventory",
        "DeleteMaintenanceWindow": "delete_maintenance_window",
        "DeleteOpsItem": "delete_ops_item",
        "DeleteOpsMetadata": "delete_ops_metadata",
        "DeleteParameter": "delete_parameter",
        "DeleteParameters": "delete_parameters",
        "DeletePatchBaseline": "delete_patch_baseline",
        "DeleteResourceDataSync": "delete_resource_data_sync",
        "DeleteResourcePolicy": "delete_resource_policy",
        "DeregisterDefaultHostManagementConfiguration": "deregister_default_host_management_configuration",
        "DeregisterManagedInstance": "deregister_managed_instance",
        "DeregisterPatchBaselineForPatchGroup": "deregister_patch_baseline_for_patch_group",
        "DeregisterTargetFromMaintenanceWindow": "deregister_target_from_maintenance_window",
        "DeregisterTaskFromMaintenanceWindow": "deregister_task_from_maintenance_window",
        "DescribeActivations": "describe_activations",
        "DescribeAssociation": "describe_association",
        "DescribeAssociationExecutionTargets": "describe_association_execution_targets",
        "DescribeAssociationExecutions": "describe_association_executions",
        "DescribeAutomationExecutions": "describe_automation_executions",
        "DescribeAutomationStepExecutions": "describe_automation_step_executions",
        "DescribeAvailablePatches": "describe_available_patches",
        "DescribeDocument": "describe_document",
        "DescribeDocumentPermission": "describe_document_permission",
        "DescribeEffectiveInstanceAssociations": "describe_effective_instance_associations",
        "DescribeEffectivePatchesForPatchBaseline": "describe_effective_patches_for_patch_baseline",
        "DescribeInstanceAssociationsStatus": "describe_instance_associations_status",
        "DescribeInstanceInformation": "describe_instance_information",
        "DescribeInstancePatchStates": "describe_instance_patch_states",
        "DescribeInstancePatchStatesForPatchGroup": "describe_instance_patch_states_for_patch_group",
        "DescribeInstancePatches": "describe_instance_patches",
        "DescribeInstanceProperties": "describe_instance_properties",
        "DescribeInventoryDeletions": "describe_inventory_deletions",
        "DescribeMaintenanceWindowExecutionTaskInvocations": "describe_maintenance_window_execution_task_invocations",
        "DescribeMaintenanceWindowExecutionTasks": "describe_maintenance_window_execution_tasks",
        "DescribeMaintenanceWindowExecutions": "describe_maintenance_window_executions",
        "DescribeMaintenanceWindowSchedule": "describe_maintenance_window_schedule",
        "DescribeMaintenanceWindowTargets": "describe_maintenance_window_targets",
        "DescribeMaintenanceWindowTasks": "describe_maintenance_window_tasks",
        "DescribeMaintenanceWindows": "describe_maintenance_windows",
        "DescribeMaintenanceWindowsForTarget": "describe_maintenance_windows_for_target",
        "DescribeOpsItems": "describe_ops_items",
        "DescribeParameters": "describe_parameters",
        "DescribePatchBaselines": "describe_patch_baselines",
        "DescribePatchGroupState": "describe_patch_group_state",
        "DescribePatchGroups": "describe_patch_groups",
        "DescribePatchProperties": "describe_patch_properties",
        "DescribeSessions": "describe_sessions",
        "DisassociateOpsItemRelatedItem": "disassociate_ops_item_related_item",
        "GetAccessToken": "get_access_token",
        "GetAutomationExecution": "get_automation_execution",
        "GetCalendarState": "get_calendar_state",
        "GetCloudConnector": "get_cloud_connector",
        "GetCommandInvocation": "get_command_invocation",
        "GetConnectionStatus": "get_connection_status",
        "GetDefaultPatchBaseline": "get_default_patch_baseline",
        "GetDeployablePatchSnapshotForInstance": "get_deployable_patch_snapshot_for_instance",
        "GetDocument": "get_document",
        "GetExecutionPreview": "get_execution_preview",
        "GetInventory": "get_inventory",
        "GetInventorySchema": "get_inventory_schema",
        "GetMaintenanceWindow": "get_maintenance_window",
        "GetMaintenanceWindowExecution": "get_maintenance_window_execution",
        "GetMaintenanceWindowExecutionTask": "get_maintenance_window_execution_task",
        "GetMaintenanceWindowExecutionTaskInvocation": "get_maintenance_window_execution_task_invocation",
        "GetMaintenanceWindowTask": "get_maintenance_window_task",
        "GetOpsItem": "get_ops_item",
        "GetOpsMetadata": "get_ops_metadata",
        "GetOpsSummary": "get_ops_summary",
        "GetParameter": "get_parameter",
        "GetParameterHistory": "get_parameter_history",
        "GetParameters": "get_parameters",
        "GetParametersByPath": "get_parameters_by_path",
        "GetPatchBaseline": "get_patch_baseline",
        "GetPatchBaselineForPatchGroup": "get_patch_baseline_for_patch_group",
        "GetResourcePolicies": "get_resource_policies",
        "GetServiceSetting": "get_service_setting",
        "LabelParameterVersion": "label_parameter_version",
        "ListAssociationVersions": "list_association_versions",
        "ListAssociations": "list_associations",
        "ListCloudConnectors": "list_cloud_connectors",
        "ListCommandInvocations": "list_command_invocations",
        "ListCommands": "list_commands",
        "ListComplianceItems": "list_compliance_items",
        "ListComplianceSummaries": "list_compliance_summaries",
        "ListDocumentMetadataHistory": "list_document_metadata_history",
        "ListDocumentVersions": "list_document_versions",
        "ListDocuments": "list_documents",
        "ListInventoryEntries": "list_inventory_entries",
        "ListNodes": "list_nodes",
        "ListNodesSummary": "list_nodes_summary",
        "ListOpsItemEvents": "list_ops_item_events",
        "ListOpsItemRelatedItems": "list_ops_item_related_items",
        "ListOpsMetadata": "list_ops_metadata",
        "ListResourceComplianceSummaries": "list_resource_compliance_summaries",
        "ListResourceDataSync": "list_resource_data_sync",
        "ListTagsForResource": "list_tags_for_resource",
        "ModifyDocumentPermission": "modify_document_permission",
        "PutComplianceItems": "put_compliance_items",
        "PutInventory": "put_inventory",
        "PutParameter": "put_parameter",
        "PutResourcePolicy": "put_resource_policy",
        "RegisterDefaultHostManagementConfiguration": "register_default_host_management_configuration",
        "RegisterDefaultPatchBaseline": "register_default_patch_baseline",
        "RegisterPatchBaselineForPatchGroup": "register_patch_baseline_for_patch_group",
        "RegisterTargetWithMaintenanceWindow": "register_target_with_maintenance_window",
        "RegisterTaskWithMaintenanceWindow": "register_task_with_maintenance_window",
        "RemoveTagsFromResource": "remove_tags_from_resource",
        "ResetServiceSetting": "reset_service_setting",
        "ResumeSession": "resume_session",
        "SendAutomationSignal": "send_automation_signal",
        "SendCommand": "send_command",
        "StartAccessRequest": "start_access_request",
        "StartAssociationsOnce": "start_associations_once",
        "StartAutomationExecution": "start_automation_execution",
        "StartChangeRequestExecution": "start_change_request_execution",
        "StartExecutionPreview": "start_execution_preview",
        "StartSession": "start_session",
        "StopAutomationExecution": "stop_automation_execution",
        "TerminateSession": "terminate_session",
        "UnlabelParameterVersion": "unlabel_parameter_version",
        "UpdateAssociation": "update_association",
        "UpdateAssociationStatus": "update_association_status",
        "UpdateCloudConnector": "update_cloud_connector",
        "UpdateDocument": "update_document",
        "UpdateDocumentDefaultVersion": "update_document_default_version",
        "UpdateDocumentMetadata": "update_document_metadata",
        "UpdateMaintenanceWindow": "update_maintenance_window",
        "UpdateMaintenanceWindowTarget": "update_maintenance_window_target",
        "UpdateMaintenanceWindowTask": "update_maintenance_window_task",
        "UpdateManagedInstanceRole": "update_managed_instance_role",
        "UpdateOpsItem": "update_ops_item",
        "UpdateOpsMetadata": "update_ops_metadata",
        "UpdatePatchBaseline": "update_patch_baseline",
        "UpdateResourceDataSync": "update_resource_data_sync",
        "UpdateServiceSetting": "update_service_setting",
        "ValidateCloudConnector": "validate_cloud_connector",
    }

    def add_tags_to_resource(self, call: Any, request: AddTagsToResourceRequest) -> AddTagsToResourceResult:
        raise not_implemented("ssm", "AddTagsToResource")

    def associate_ops_item_related_item(self, call: Any, request: AssociateOpsItemRelatedItemRequest) -> AssociateOpsItemRelatedItemResponse:
        raise not_implemented("ssm", "AssociateOpsItemRelatedItem")

    def cancel_command(self, call: Any, request: CancelCommandRequest) -> CancelCommandResult:
        raise not_implemented("ssm", "CancelCommand")

    def cancel_maintenance_window_execution(self, call: Any, request: CancelMaintenanceWindowExecutionRequest) -> CancelMaintenanceWindowExecutionResult:
        raise not_implemented("ssm", "CancelMaintenanceWindowExecution")

    def create_activation(self, call: Any, request: CreateActivationRequest) -> CreateActivationResult:
        raise not_implemented("ssm", "CreateActivation")

    def create_association(self, call: Any, request: CreateAssociationRequest) -> CreateAssociationResult:
        raise not_implemented("ssm", "CreateAssociation")

    def create_association_batch(self, call: Any, request: CreateAssociationBatchRequest) -> CreateAssociationBatchResult:
        raise not_implemented("ssm", "CreateAssociationBatch")

    def create_cloud_connector(self, call: Any, request: CreateCloudConnectorRequest) -> CreateCloudConnectorResult:
        raise not_implemented("ssm", "CreateCloudConnector")

    def create_document(self, call: Any, request: CreateDocumentRequest) -> CreateDocumentResult:
        raise not_implemented("ssm", "CreateDocument")

    def create_maintenance_window(self, call: Any, request: CreateMaintenanceWindowRequest) -> CreateMaintenanceWindowResult:
        raise not_implemented("ssm", "CreateMaintenanceWindow")

    def create_ops_item(self, call: Any, request: CreateOpsItemRequest) -> CreateOpsItemResponse:
        raise not_implemented("ssm", "CreateOpsItem")

    def create_ops_metadata(self, call: Any, request: CreateOpsMetadataRequest) -> CreateOpsMetadataResult:
        raise not_implemented("ssm", "CreateOpsMetadata")

    def create_patch_baseline(self, call: Any, request: CreatePatchBaselineRequest) -> CreatePatchBaselineResult:
        raise not_implemented("ssm", "CreatePatchBaseline")

    def create_resource_data_sync(self, call: Any, request: CreateResourceDataSyncRequest) -> CreateResourceDataSyncResult:
        raise not_implemented("ssm", "CreateResourceDataSync")

    def delete_activation(self, call: Any, request: DeleteActivationRequest) -> DeleteActivationResult:
        raise not_implemented("ssm", "DeleteActivation")

    def delete_association(self, call: Any, request: DeleteAssociationRequest) -> DeleteAssociationResult:
        raise not_implemented("ssm", "DeleteAssociation")

    def delete_cloud_connector(self, call: Any, request: DeleteCloudConnectorRequest) -> DeleteCloudConnectorResult:
        raise not_implemented("ssm", "DeleteCloudConnector")

    def delete_document(self, call: Any, request: DeleteDocumentRequest) -> DeleteDocumentResult:
        raise not_implemented("ssm", "DeleteDocument")

    def delete_inventory(self, call: Any, request: DeleteInventoryRequest) -> DeleteInventoryResult:
        raise not_implemented("ssm", "DeleteInventory")

    def delete_maintenance_window(self, call: Any, request: DeleteMaintenanceWindowRequest) -> DeleteMaintenanceWindowResult:
        raise not_implemented("ssm", "DeleteMaintenanceWindow")

    def delete_ops_item(self, call: Any, request: DeleteOpsItemRequest) -> DeleteOpsItemResponse:
        raise not_implemented("ssm", "DeleteOpsItem")

    def delete_ops_metadata(self, call: Any, request: DeleteOpsMetadataRequest) -> DeleteOpsMetadataResult:
        raise not_implemented("ssm", "DeleteOpsMetadata")

    def delete_parameter(self, call: Any, request: DeleteParameterRequest) -> DeleteParameterResult:
        raise not_implemented("ssm", "DeleteParameter")

    def delete_parameters(self, call: Any, request: DeleteParametersRequest) -> DeleteParametersResult:
        raise not_implemented("ssm", "DeleteParameters")

    def delete_patch_baseline(self, call: Any, request: DeletePatchBaselineRequest) -> DeletePatchBaselineResult:
        raise not_implemented("ssm", "DeletePatchBaseline")

    def delete_resource_data_sync(self, call: Any, request: DeleteResourceDataSyncRequest) -> DeleteResourceDataSyncResult:
        raise not_implemented("ssm", "DeleteResourceDataSync")

    def delete_resource_policy(self, call: Any, request: DeleteResourcePolicyRequest) -> DeleteResourcePolicyResponse:
        raise not_implemented("ssm", "DeleteResourcePolicy")

    def deregister_default_host_management_configuration(self, call: Any, request: DeregisterDefaultHostManagementConfigurationRequest) -> DeregisterDefaultHostManagementConfigurationResult:
        raise not_implemented("ssm", "DeregisterDefaultHostManagementConfiguration")

    def deregister_managed_instance(self, call: Any, request: DeregisterManagedInstanceRequest) -> DeregisterManagedInstanceResult:
        raise not_implemented("ssm", "DeregisterManagedInstance")

    def deregister_patch_baseline_for_patch_group(self, call: Any, request: DeregisterPatchBaselineForPatchGroupRequest) -> DeregisterPatchBaselineForPatchGroupResult:
        raise not_implemented("ssm", "DeregisterPatchBaselineForPatchGroup")

    def deregister_target_from_maintenance_window(self, call: Any, request: DeregisterTargetFromMaintenanceWindowRequest) -> DeregisterTargetFromMaintenanceWindowResult:
        raise not_implemented("ssm", "DeregisterTargetFromMaintenanceWindow")

    def deregister_task_from_maintenance_window(self, call: Any, request: DeregisterTaskFromMaintenanceWindowRequest) -> DeregisterTaskFromMaintenanceWindowResult:
        raise not_implemented("ssm", "DeregisterTaskFromMaintenanceWindow")

    def describe_activations(self, call: Any, request: DescribeActivationsRequest) -> DescribeActivationsResult:
        raise not_implemented("ssm", "DescribeActivations")

    def describe_association(self, call: Any, request: DescribeAssociationRequest) -> DescribeAssociationResult:
        raise not_implemented("ssm", "DescribeAssociation")

    def describe_association_execution_targets(self, call: Any, request: DescribeAssociationExecutionTargetsRequest) -> DescribeAssociationExecutionTargetsResult:
        raise not_implemented("ssm", "DescribeAssociationExecutionTargets")

    def describe_association_executions(self, call: Any, request: DescribeAssociationExecutionsRequest) -> DescribeAssociationExecutionsResult:
        raise not_implemented("ssm", "DescribeAssociationExecutions")

    def describe_automation_executions(self, call: Any, request: DescribeAutomationExecutionsRequest) -> DescribeAutomationExecutionsResult:
        raise not_implemented("ssm", "DescribeAutomationExecutions")

    def describe_automation_step_executions(self, call: Any, request: DescribeAutomationStepExecutionsRequest) -> DescribeAutomationStepExecutionsResult:
        raise not_implemented("ssm", "DescribeAutomationStepExecutions")

    def describe_available_patches(self, call: Any, request: DescribeAvailablePatchesRequest) -> DescribeAvailablePatchesResult:
        raise not_implemented("ssm", "DescribeAvailablePatches")

    def describe_document(self, call: Any, request: DescribeDocumentRequest) -> DescribeDocumentResult:
        raise not_implemented("ssm", "DescribeDocument")

    def describe_document_permission(self, call: Any, request: DescribeDocumentPermissionRequest) -> DescribeDocumentPermissionResponse:
        raise not_implemented("ssm", "DescribeDocumentPermission")

    def describe_effective_instance_associations(self, call: Any, request: DescribeEffectiveInstanceAssociationsRequest) -> DescribeEffectiveInstanceAssociationsResult:
        raise not_implemented("ssm", "DescribeEffectiveInstanceAssociations")

    def describe_effective_patches_for_patch_baseline(self, call: Any, request: DescribeEffectivePatchesForPatchBaselineRequest) -> DescribeEffectivePatchesForPatchBaselineResult:
        raise not_implemented("ssm", "DescribeEffectivePatchesForPatchBaseline")

    def describe_instance_associations_status(self, call: Any, request: DescribeInstanceAssociationsStatusRequest) -> DescribeInstanceAssociationsStatusResult:
        raise not_implemented("ssm", "DescribeInstanceAssociationsStatus")

    def describe_instance_information(self, call: Any, request: DescribeInstanceInformationRequest) -> DescribeInstanceInformationResult:
        raise not_implemented("ssm", "DescribeInstanceInformation")

    def describe_instance_patch_states(self, call: Any, request: DescribeInstancePatchStatesRequest) -> DescribeInstancePatchStatesResult:
        raise not_implemented("ssm", "DescribeInstancePatchStates")

    def describe_instance_patch_states_for_patch_group(self, call: Any, request: DescribeInstancePatchStatesForPatchGroupRequest) -> DescribeInstancePatchStatesForPatchGroupResult:
        raise not_implemented("ssm", "DescribeInstancePatchStatesForPatchGroup")

    def describe_instance_patches(self, call: Any, request: DescribeInstancePatchesRequest) -> DescribeInstancePatchesResult:
        raise not_implemented("ssm", "DescribeInstancePatches")

    def describe_instance_properties(self, call: Any, request: DescribeInstancePropertiesRequest) -> DescribeInstancePropertiesResult:
        raise not_implemented("ssm", "DescribeInstanceProperties")

    def describe_inventory_deletions(self, call: Any, request: DescribeInventoryDeletionsRequest) -> DescribeInventoryDeletionsResult:
        raise not_implemented("ssm", "DescribeInventoryDeletions")

    def describe_maintenance_window_execution_task_invocations(self, call: Any, request: DescribeMaintenanceWindowExecutionTaskInvocationsRequest) -> DescribeMaintenanceWindowExecutionTaskInvocationsResult:
        raise not_implemented("ssm", "DescribeMaintenanceWindowExecutionTaskInvocations")

    def describe_maintenance_window_execution_tasks(self, call: Any, request: DescribeMaintenanceWindowExecutionTasksRequest) -> DescribeMaintenanceWindowExecutionTasksResult:
        raise not_implemented("ssm", "DescribeMaintenanceWindowExecutionTasks")

    def describe_maintenance_window_executions(self, call: Any, request: DescribeMaintenanceWindowExecutionsRequest) -> DescribeMaintenanceWindowExecutionsResult:
        raise not_implemented("ssm", "DescribeMaintenanceWindowExecutions")

    def describe_maintenance_window_schedule(self, call: Any, request: DescribeMaintenanceWindowScheduleRequest) -> DescribeMaintenanceWindowScheduleResult:
        raise not_implemented("ssm", "DescribeMaintenanceWindowSchedule")

    def describe_maintenance_window_targets(self, call: Any, request: DescribeMaintenanceWindowTargetsRequest) -> DescribeMaintenanceWindowTargetsResult:
        raise not_implemented("ssm", "DescribeMaintenanceWindowTargets")

    def describe_maintenance_window_tasks(self, call: Any, request: DescribeMaintenanceWindowTasksRequest) -> DescribeMaintenanceWindowTasksResult:
        raise not_implemented("ssm", "DescribeMaintenanceWindowTasks")

    def describe_maintenance_windows(self, call: Any, request: DescribeMaintenanceWindowsRequest) -> DescribeMaintenanceWindowsResult:
        raise not_implemented("ssm", "DescribeMaintenanceWindows")

    def describe_maintenance_windows_for_target(self, call: Any, request: DescribeMaintenanceWindowsForTargetRequest) -> DescribeMaintenanceWindowsForTargetResult:
        raise not_implemented("ssm", "DescribeMaintenanceWindowsForTarget")

    def describe_ops_items(self, call: Any, request: DescribeOpsItemsRequest) -> DescribeOpsItemsResponse:
        raise not_implemented("ssm", "DescribeOpsItems")

    def describe_parameters(self, call: Any, request: DescribeParametersRequest) -> DescribeParametersResult:
        raise not_implemented("ssm", "DescribeParameters")

    def describe_patch_baselines(self, call: Any, request: DescribePatchBaselinesRequest) -> DescribePatchBaselinesResult:
        raise not_implemented("ssm", "DescribePatchBaselines")

    def describe_patch_group_state(self, call: Any, request: DescribePatchGroupStateRequest) -> DescribePatchGroupStateResult:
        raise not_implemented("ssm", "DescribePatchGroupState")

    def describe_patch_groups(self, call: Any, request: DescribePatchGroupsRequest) -> DescribePatchGroupsResult:
        raise not_implemented("ssm", "DescribePatchGroups")

    def describe_patch_properties(self, call: Any, request: DescribePatchPropertiesRequest) -> DescribePatchPropertiesResult:
        raise not_implemented("ssm", "DescribePatchProperties")

    def describe_sessions(self, call: Any, request: DescribeSessionsRequest) -> DescribeSessionsResponse:
        raise not_implemented("ssm", "DescribeSessions")

    def disassociate_ops_item_related_item(self, call: Any, request: DisassociateOpsItemRelatedItemRequest) -> DisassociateOpsItemRelatedItemResponse:
        raise not_implemented("ssm", "DisassociateOpsItemRelatedItem")

    def get_access_token(self, call: Any, request: GetAccessTokenRequest) -> GetAccessTokenResponse:
        raise not_implemented("ssm", "GetAccessToken")

    def get_automation_execution(self, call: Any, request: GetAutomationExecutionRequest) -> GetAutomationExecutionResult:
        raise not_implemented("ssm", "GetAutomationExecution")

    def get_calendar_state(self, call: Any, request: GetCalendarStateRequest) -> GetCalendarStateResponse:
        raise not_implemented("ssm", "GetCalendarState")

    def get_cloud_connector(self, call: Any, request: GetCloudConnectorRequest) -> GetCloudConnectorResult:
        raise not_implemented("ssm", "GetCloudConnector")

    def get_command_invocation(self, call: Any, request: GetCommandInvocationRequest) -> GetCommandInvocationResult:
        raise not_implemented("ssm", "GetCommandInvocation")

    def get_connection_status(self, call: Any, request: GetConnectionStatusRequest) -> GetConnectionStatusResponse:
        raise not_implemented("ssm", "GetConnectionStatus")

    def get_default_patch_baseline(self, call: Any, request: GetDefaultPatchBaselineRequest) -> GetDefaultPatchBaselineResult:
        raise not_implemented("ssm", "GetDefaultPatchBaseline")

    def get_deployable_patch_snapshot_for_instance(self, call: Any, request: GetDeployablePatchSnapshotForInstanceRequest) -> GetDeployablePatchSnapshotForInstanceResult:
        raise not_implemented("ssm", "GetDeployablePatchSnapshotForInstance")

    def get_document(self, call: Any, request: GetDocumentRequest) -> GetDocumentResult:
        raise not_implemented("ssm", "GetDocument")

    def get_execution_preview(self, call: Any, request: GetExecutionPreviewRequest) -> GetExecutionPreviewResponse:
        raise not_implemented("ssm", "GetExecutionPreview")

    def get_inventory(self, call: Any, request: GetInventoryRequest) -> GetInventoryResult:
        raise not_implemented("ssm", "GetInventory")

    def get_inventory_schema(self, call: Any, request: GetInventorySchemaRequest) -> GetInventorySchemaResult:
        raise not_implemented("ssm", "GetInventorySchema")

    def get_maintenance_window(self, call: Any, request: GetMaintenanceWindowRequest) -> GetMaintenanceWindowResult:
        raise not_implemented("ssm", "GetMaintenanceWindow")

    def get_maintenance_window_execution(self, call: Any, request: GetMaintenanceWindowExecutionRequest) -> GetMaintenanceWindowExecutionResult:
        raise not_implemented("ssm", "GetMaintenanceWindowExecution")

    def get_maintenance_window_execution_task(self, call: Any, request: GetMaintenanceWindowExecutionTaskRequest) -> GetMaintenanceWindowExecutionTaskResult:
        raise not_implemented("ssm", "GetMaintenanceWindowExecutionTask")

    def get_maintenance_window_execution_task_invocation(self, call: Any, request: GetMaintenanceWindowExecutionTaskInvocationRequest) -> GetMaintenanceWindowExecutionTaskInvocationResult:
        raise not_implemented("ssm", "GetMaintenanceWindowExecutionTaskInvocation")

    def get_maintenance_window_task(self, call: Any, request: GetMaintenanceWindowTaskRequest) -> GetMaintenanceWindowTaskResult:
        raise not_implemented("ssm", "GetMaintenanceWindowTask")

    def get_ops_item(self, call: Any, request: GetOpsItemRequest) -> GetOpsItemResponse:
        raise not_implemented("ssm", "GetOpsItem")

    def get_ops_metadata(self, call: Any, request: GetOpsMetadataRequest) -> GetOpsMetadataResult:
        raise not_implemented("ssm", "GetOpsMetadata")

    def get_ops_summary(self, call: Any, request: GetOpsSummaryRequest) -> GetOpsSummaryResult:
        raise not_implemented("ssm", "GetOpsSummary")

    def get_parameter(self, call: Any, request: GetParameterRequest) -> GetParameterResult:
        raise not_implemented("ssm", "GetParameter")

    def get_parameter_history(self, call: Any, request: GetParameterHistoryRequest) -> GetParameterHistoryResult:
        raise not_implemented("ssm", "GetParameterHistory")

    def get_parameters(self, call: Any, request: GetParametersRequest) -> GetParametersResult:
        raise not_implemented("ssm", "GetParameters")

    def get_parameters_by_path(self, call: Any, request: GetParametersByPathRequest) -> GetParametersByPathResult:
        raise not_implemented("ssm", "GetParametersByPath")

    def get_patch_baseline(self, call: Any, request: GetPatchBaselineRequest) -> GetPatchBaselineResult:
        raise not_implemented("ssm", "GetPatchBaseline")

    def get_patch_baseline_for_patch_group(self, call: Any, request: GetPatchBaselineForPatchGroupRequest) -> GetPatchBaselineForPatchGroupResult:
        raise not_implemented("ssm", "GetPatchBaselineForPatchGroup")

    def get_resource_policies(self, call: Any, request: GetResourcePoliciesRequest) -> GetResourcePoliciesResponse:
        raise not_implemented("ssm", "GetResourcePolicies")

    def get_service_setting(self, call: Any, request: GetServiceSettingRequest) -> GetServiceSettingResult:
        raise not_implemented("ssm", "GetServiceSetting")

    def label_parameter_version(self, call: Any, request: LabelParameterVersionRequest) -> LabelParameterVersionResult:
        raise not_implemented("ssm", "LabelParameterVersion")

    def list_association_versions(self, call: Any, request: ListAssociationVersionsRequest) -> ListAssociationVersionsResult:
        raise not_implemented("ssm", "ListAssociationVersions")

    def list_associations(self, call: Any, request: ListAssociationsRequest) -> ListAssociationsResult:
        raise not_implemented("ssm", "ListAssociations")

    def list_cloud_connectors(self, call: Any, request: ListCloudConnectorsRequest) -> ListCloudConnectorsResult:
        raise not_implemented("ssm", "ListCloudConnectors")

    def list_command_invocations(self, call: Any, request: ListCommandInvocationsRequest) -> ListCommandInvocationsResult:
        raise not_implemented("ssm", "ListCommandInvocations")

    def list_commands(self, call: Any, request: ListCommandsRequest) -> ListCommandsResult:
        raise not_implemented("ssm", "ListCommands")

    def list_compliance_items(self, call: Any, request: ListComplianceItemsRequest) -> ListComplianceItemsResult:
        raise not_implemented("ssm", "ListComplianceItems")

    def list_compliance_summaries(self, call: Any, request: ListComplianceSummariesRequest) -> ListComplianceSummariesResult:
        raise not_implemented("ssm", "ListComplianceSummaries")

    def list_document_metadata_history(self, call: Any, request: ListDocumentMetadataHistoryRequest) -> ListDocumentMetadataHistoryResponse:
        raise not_implemented("ssm", "ListDocumentMetadataHistory")

    def list_document_versions(self, call: Any, request: ListDocumentVersionsRequest) -> ListDocumentVersionsResult:
        raise not_implemented("ssm", "ListDocumentVersions")

    def list_documents(self, call: Any, request: ListDocumentsRequest) -> ListDocumentsResult:
        raise not_implemented("ssm", "ListDocuments")

    def list_inventory_entries(self, call: Any, request: ListInventoryEntriesRequest) -> ListInventoryEntriesResult:
        raise not_implemented("ssm", "ListInventoryEntries")

    def list_nodes(self, call: Any, request: ListNodesRequest) -> ListNodesResult:
        raise not_implemented("ssm", "ListNodes")

    def list_nodes_summary(self, call: Any, request: ListNodesSummaryRequest) -> ListNodesSummaryResult:
        raise not_implemented("ssm", "ListNodesSummary")

    def list_ops_item_events(self, call: Any, request: ListOpsItemEventsRequest) -> ListOpsItemEventsResponse:
        raise not_implemented("ssm", "ListOpsItemEvents")

    def list_ops_item_related_items(self, call: Any, request: ListOpsItemRelatedItemsRequest) -> ListOpsItemRelatedItemsResponse:
        raise not_implemented("ssm", "ListOpsItemRelatedItems")

    def list_ops_metadata(self, call: Any, request: ListOpsMetadataRequest) -> ListOpsMetadataResult:
        raise not_implemented("ssm", "ListOpsMetadata")

    def list_resource_compliance_summaries(self, call: Any, request: ListResourceComplianceSummariesRequest) -> ListResourceComplianceSummariesResult:
        raise not_implemented("ssm", "ListResourceComplianceSummaries")

    def list_resource_data_sync(self, call: Any, request: ListResourceDataSyncRequest) -> ListResourceDataSyncResult:
        raise not_implemented("ssm", "ListResourceDataSync")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceRequest) -> ListTagsForResourceResult:
        raise not_implemented("ssm", "ListTagsForResource")

    def modify_document_permission(self, call: Any, request: ModifyDocumentPermissionRequest) -> ModifyDocumentPermissionResponse:
        raise not_implemented("ssm", "ModifyDocumentPermission")

    def put_compliance_items(self, call: Any, request: PutComplianceItemsRequest) -> PutComplianceItemsResult:
        raise not_implemented("ssm", "PutComplianceItems")

    def put_inventory(self, call: Any, request: PutInventoryRequest) -> PutInventoryResult:
        raise not_implemented("ssm", "PutInventory")

    def put_parameter(self, call: Any, request: PutParameterRequest) -> PutParameterResult:
        raise not_implemented("ssm", "PutParameter")

    def put_resource_policy(self, call: Any, request: PutResourcePolicyRequest) -> PutResourcePolicyResponse:
        raise not_implemented("ssm", "PutResourcePolicy")

    def register_default_host_management_configuration(self, call: Any, request: RegisterDefaultHostManagementConfigurationRequest) -> RegisterDefaultHostManagementConfigurationResult:
        raise not_implemented("ssm", "RegisterDefaultHostManagementConfiguration")

    def register_default_patch_baseline(self, call: Any, request: RegisterDefaultPatchBaselineRequest) -> RegisterDefaultPatchBaselineResult:
        raise not_implemented("ssm", "RegisterDefaultPatchBaseline")

    def register_patch_baseline_for_patch_group(self, call: Any, request: RegisterPatchBaselineForPatchGroupRequest) -> RegisterPatchBaselineForPatchGroupResult:
        raise not_implemented("ssm", "RegisterPatchBaselineForPatchGroup")

    def register_target_with_maintenance_window(self, call: Any, request: RegisterTargetWithMaintenanceWindowRequest) -> RegisterTargetWithMaintenanceWindowResult:
        raise not_implemented("ssm", "RegisterTargetWithMaintenanceWindow")

    def register_task_with_maintenance_window(self, call: Any, request: RegisterTaskWithMaintenanceWindowRequest) -> RegisterTaskWithMaintenanceWindowResult:
        raise not_implemented("ssm", "RegisterTaskWithMaintenanceWindow")

    def remove_tags_from_resource(self, call: Any, request: RemoveTagsFromResourceRequest) -> RemoveTagsFromResourceResult:
        raise not_implemented("ssm", "RemoveTagsFromResource")

    def reset_service_setting(self, call: Any, request: ResetServiceSettingRequest) -> ResetServiceSettingResult:
        raise not_implemented("ssm", "ResetServiceSetting")

    def resume_session(self, call: Any, request: ResumeSessionRequest) -> ResumeSessionResponse:
        raise not_implemented("ssm", "ResumeSession")

    def send_automation_signal(self, call: Any, request: SendAutomationSignalRequest) -> SendAutomationSignalResult:
        raise not_implemented("ssm", "SendAutomationSignal")

    def send_command(self, call: Any, request: SendCommandRequest) -> SendCommandResult:
        raise not_implemented("ssm", "SendCommand")

    def start_access_request(self, call: Any, request: StartAccessRequestRequest) -> StartAccessRequestResponse:
        raise not_implemented("ssm", "StartAccessRequest")

    def start_associations_once(self, call: Any, request: StartAssociationsOnceRequest) -> StartAssociationsOnceResult:
        raise not_implemented("ssm", "StartAssociationsOnce")

    def start_automation_execution(self, call: Any, request: StartAutomationExecutionRequest) -> StartAutomationExecutionResult:
        raise not_implemented("ssm", "StartAutomationExecution")

    def start_change_request_execution(self, call: Any, request: StartChangeRequestExecutionRequest) -> StartChangeRequestExecutionResult:
        raise not_implemented("ssm", "StartChangeRequestExecution")

    def start_execution_preview(self, call: Any, request: StartExecutionPreviewRequest) -> StartExecutionPreviewResponse:
        raise not_implemented("ssm", "StartExecutionPreview")

    def start_session(self, call: Any, request: StartSessionRequest) -> StartSessionResponse:
        raise not_implemented("ssm", "StartSession")

    def stop_automation_execution(self, call: Any, request: StopAutomationExecutionRequest) -> StopAutomationExecutionResult:
        raise not_implemented("ssm", "StopAutomationExecution")

    def terminate_session(self, call: Any, request: TerminateSessionRequest) -> TerminateSessionResponse:
        raise not_implemented("ssm", "TerminateSession")

    def unlabel_parameter_version(self, call: Any, request: UnlabelParameterVersionRequest) -> UnlabelParameterVersionResult:
        raise not_implemented("ssm", "UnlabelParameterVersion")

    def update_association(self, call: Any, request: UpdateAssociationRequest) -> UpdateAssociationResult:
        raise not_implemented("ssm", "UpdateAssociation")

    def update_association_status(self, call: Any, request: UpdateAssociationStatusRequest) -> UpdateAssociationStatusResult:
        raise not_implemented("ssm", "UpdateAssociationStatus")

    def update_cloud_connector(self, call: Any, request: UpdateCloudConnectorRequest) -> UpdateCloudConnectorResult:
        raise not_implemented("ssm", "UpdateCloudConnector")

    def update_document(self, call: Any, request: UpdateDocumentRequest) -> UpdateDocumentResult:
        raise not_implemented("ssm", "UpdateDocument")

    def update_document_default_version(self, call: Any, request: UpdateDocumentDefaultVersionRequest) -> UpdateDocumentDefaultVersionResult:
        raise not_implemented("ssm", "UpdateDocumentDefaultVersion")

    def update_document_metadata(self, call: Any, request: UpdateDocumentMetadataRequest) -> UpdateDocumentMetadataResponse:
        raise not_implemented("ssm", "UpdateDocumentMetadata")

    def update_maintenance_window(self, call: Any, request: UpdateMaintenanceWindowRequest) -> UpdateMaintenanceWindowResult:
        raise not_implemented("ssm", "UpdateMaintenanceWindow")

    def update_maintenance_window_target(self, call: Any, request: UpdateMaintenanceWindowTargetRequest) -> UpdateMaintenanceWindowTargetResult:
        raise not_implemented("ssm", "UpdateMaintenanceWindowTarget")

    def update_maintenance_window_task(self, call: Any, request: UpdateMaintenanceWindowTaskRequest) -> UpdateMaintenanceWindowTaskResult:
        raise not_implemented("ssm", "UpdateMaintenanceWindowTask")

    def update_managed_instance_role(self, call: Any, request: UpdateManagedInstanceRoleRequest) -> UpdateManagedInstanceRoleResult:
        raise not_implemented("ssm", "UpdateManagedInstanceRole")

    def update_ops_item(self, call: Any, request: UpdateOpsItemRequest) -> UpdateOpsItemResponse:
        raise not_implemented("ssm", "UpdateOpsItem")

    def update_ops_metadata(self, call: Any, request: UpdateOpsMetadataRequest) -> UpdateOpsMetadataResult:
        raise not_implemented("ssm", "UpdateOpsMetadata")

    def update_patch_baseline(self, call: Any, request: UpdatePatchBaselineRequest) -> UpdatePatchBaselineResult:
        raise not_implemented("ssm", "UpdatePatchBaseline")

    def update_resource_data_sync(self, call: Any, request: UpdateResourceDataSyncRequest) -> UpdateResourceDataSyncResult:
        raise not_implemented("ssm", "UpdateResourceDataSync")

    def update_service_setting(self, call: Any, request: UpdateServiceSettingRequest) -> UpdateServiceSettingResult:
        raise not_implemented("ssm", "UpdateServiceSetting")

    def validate_cloud_connector(self, call: Any, request: ValidateCloudConnectorRequest) -> ValidateCloudConnectorResult:
        raise not_implemented("ssm", "ValidateCloudConnector")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def add_tags_to_resource(self, request: AddTagsToResourceRequest) -> AddTagsToResourceResult:
        return self._invoke("ssm", "AddTagsToResource", request)

    def associate_ops_item_related_item(self, request: AssociateOpsItemRelatedItemRequest) -> AssociateOpsItemRelatedItemResponse:
        return self._invoke("ssm", "AssociateOpsItemRelatedItem", request)

    def cancel_command(self, request: CancelCommandRequest) -> CancelCommandResult:
        return self._invoke("ssm", "CancelCommand", request)

    def cancel_maintenance_window_execution(self, request: CancelMaintenanceWindowExecutionRequest) -> CancelMaintenanceWindowExecutionResult:
        return self._invoke("ssm", "CancelMaintenanceWindowExecution", request)

    def create_activation(self, request: CreateActivationRequest) -> CreateActivationResult:
        return self._invoke("ssm", "CreateActivation", request)

    def create_association(self, request: CreateAssociationRequest) -> CreateAssociationResult:
        return self._invoke("ssm", "CreateAssociation", request)

    def create_association_batch(self, request: CreateAssociationBatchRequest) -> CreateAssociationBatchResult:
        return self._invoke("ssm", "CreateAssociationBatch", request)

    def create_cloud_connector(self, request: CreateCloudConnectorRequest) -> CreateCloudConnectorResult:
        return self._invoke("ssm", "CreateCloudConnector", request)

    def create_document(self, request: CreateDocumentRequest) -> CreateDocumentResult:
        return self._invoke("ssm", "CreateDocument", request)

    def create_maintenance_window(self, request: CreateMaintenanceWindowRequest) -> CreateMaintenanceWindowResult:
        return self._invoke("ssm", "CreateMaintenanceWindow", request)

    def create_ops_item(self, request: CreateOpsItemRequest) -> CreateOpsItemResponse:
        return self._invoke("ssm", "CreateOpsItem", request)

    def create_ops_metadata(self, request: CreateOpsMetadataRequest) -> CreateOpsMetadataResult:
        return self._invoke("ssm", "CreateOpsMetadata", request)

    def create_patch_baseline(self, request: CreatePatchBaselineRequest) -> CreatePatchBaselineResult:
        return self._invoke("ssm", "CreatePatchBaseline", request)

    def create_resource_data_sync(self, request: CreateResourceDataSyncRequest) -> CreateResourceDataSyncResult:
        return self._invoke("ssm", "CreateResourceDataSync", request)

    def delete_activation(self, request: DeleteActivationRequest) -> DeleteActivationResult:
        return self._invoke("ssm", "DeleteActivation", request)

    def delete_association(self, request: DeleteAssociationRequest) -> DeleteAssociationResult:
        return self._invoke("ssm", "DeleteAssociation", request)

    def delete_cloud_connector(self, request: DeleteCloudConnectorRequest) -> DeleteCloudConnectorResult:
        return self._invoke("ssm", "DeleteCloudConnector", request)

    def delete_document(self, request: DeleteDocumentRequest) -> DeleteDocumentResult:
        return self._invoke("ssm", "DeleteDocument", request)

    def delete_inventory(self, request: DeleteInventoryRequest) -> DeleteInventoryResult:
        return self._invoke("ssm", "DeleteInventory", request)

    def delete_maintenance_window(self, request: DeleteMaintenanceWindowRequest) -> DeleteMaintenanceWindowResult:
        return self._invoke("ssm", "DeleteMaintenanceWindow", request)

    def delete_ops_item(self, request: DeleteOpsItemRequest) -> DeleteOpsItemResponse:
        return self._invoke("ssm", "DeleteOpsItem", request)

    def delete_ops_metadata(self, request: DeleteOpsMetadataRequest) -> DeleteOpsMetadataResult:
        return self._invoke("ssm", "DeleteOpsMetadata", request)

    def delete_parameter(self, request: DeleteParameterRequest) -> DeleteParameterResult:
        return self._invoke("ssm", "DeleteParameter", request)

    def delete_parameters(self, request: DeleteParametersRequest) -> DeleteParametersResult:
        return self._invoke("ssm", "DeleteParameters", request)

    def delete_patch_baseline(self, request: DeletePatchBaselineRequest) -> DeletePatchBaselineResult:
        return self._invoke("ssm", "DeletePatchBaseline", request)

    def delete_resource_data_sync(self, request: DeleteResourceDataSyncRequest) -> DeleteResourceDataSyncResult:
        return self._invoke("ssm", "DeleteResourceDataSync", request)

    def delete_resource_policy(self, request: DeleteResourcePolicyRequest) -> DeleteResourcePolicyResponse:
        return self._invoke("ssm", "DeleteResourcePolicy", request)

    def deregister_default_host_management_configuration(self, request: DeregisterDefaultHostManagementConfigurationRequest) -> DeregisterDefaultHostManagementConfigurationResult:
        return self._invoke("ssm", "DeregisterDefaultHostManagementConfiguration", request)

    def deregister_managed_instance(self, request: DeregisterManagedInstanceRequest) -> DeregisterManagedInstanceResult:
        return self._invoke("ssm", "DeregisterManagedInstance", request)

    def deregister_patch_baseline_for_patch_group(self, request: DeregisterPatchBaselineForPatchGroupRequest) -> DeregisterPatchBaselineForPatchGroupResult:
        return self._invoke("ssm", "DeregisterPatchBaselineForPatchGroup", request)

    def deregister_target_from_maintenance_window(self, request: DeregisterTargetFromMaintenanceWindowRequest) -> DeregisterTargetFromMaintenanceWindowResult:
        return self._invoke("ssm", "DeregisterTargetFromMaintenanceWindow", request)

    def deregister_task_from_maintenance_window(self, request: DeregisterTaskFromMaintenanceWindowRequest) -> DeregisterTaskFromMaintenanceWindowResult:
        return self._invoke("ssm", "DeregisterTaskFromMaintenanceWindow", request)

    def describe_activations(self, request: DescribeActivationsRequest) -> DescribeActivationsResult:
        return self._invoke("ssm", "DescribeActivations", request)

    def describe_association(self, request: DescribeAssociationRequest) -> DescribeAssociationResult:
        return self._invoke("ssm", "DescribeAssociation", request)

    def describe_association_execution_targets(self, request: DescribeAssociationExecutionTargetsRequest) -> DescribeAssociationExecutionTargetsResult:
        return self._invoke("ssm", "DescribeAssociationExecutionTargets", request)

    def describe_association_executions(self, request: DescribeAssociationExecutionsRequest) -> DescribeAssociationExecutionsResult:
        return self._invoke("ssm", "DescribeAssociationExecutions", request)

    def describe_automation_executions(self, request: DescribeAutomationExecutionsRequest) -> DescribeAutomationExecutionsResult:
        return self._invoke("ssm", "DescribeAutomationExecutions", request)

    def describe_automation_step_executions(self, request: DescribeAutomationStepExecutionsRequest) -> DescribeAutomationStepExecutionsResult:
        return self._invoke("ssm", "DescribeAutomationStepExecutions", request)

    def describe_available_patches(self, request: DescribeAvailablePatchesRequest) -> DescribeAvailablePatchesResult:
        return self._invoke("ssm", "DescribeAvailablePatches", request)

    def describe_document(self, request: DescribeDocumentRequest) -> DescribeDocumentResult:
        return self._invoke("ssm", "DescribeDocument", request)

    def describe_document_permission(self, request: DescribeDocumentPermissionRequest) -> DescribeDocumentPermissionResponse:
        return self._invoke("ssm", "DescribeDocumentPermission", request)

    def describe_effective_instance_associations(self, request: DescribeEffectiveInstanceAssociationsRequest) -> DescribeEffectiveInstanceAssociationsResult:
        return self._invoke("ssm", "DescribeEffectiveInstanceAssociations", request)

    def describe_effective_patches_for_patch_baseline(self, request: DescribeEffectivePatchesForPatchBaselineRequest) -> DescribeEffectivePatchesForPatchBaselineResult:
        return self._invoke("ssm", "DescribeEffectivePatchesForPatchBaseline", request)

    def describe_instance_associations_status(self, request: DescribeInstanceAssociationsStatusRequest) -> DescribeInstanceAssociationsStatusResult:
        return self._invoke("ssm", "DescribeInstanceAssociationsStatus", request)

    def describe_instance_information(self, request: DescribeInstanceInformationRequest) -> DescribeInstanceInformationResult:
        return self._invoke("ssm", "DescribeInstanceInformation", request)

    def describe_instance_patch_states(self, request: DescribeInstancePatchStatesRequest) -> DescribeInstancePatchStatesResult:
        return self._invoke("ssm", "DescribeInstancePatchStates", request)

    def describe_instance_patch_states_for_patch_group(self, request: DescribeInstancePatchStatesForPatchGroupRequest) -> DescribeInstancePatchStatesForPatchGroupResult:
        return self._invoke("ssm", "DescribeInstancePatchStatesForPatchGroup", request)

    def describe_instance_patches(self, request: DescribeInstancePatchesRequest) -> DescribeInstancePatchesResult:
        return self._invoke("ssm", "DescribeInstancePatches", request)

    def describe_instance_properties(self, request: DescribeInstancePropertiesRequest) -> DescribeInstancePropertiesResult:
        return self._invoke("ssm", "DescribeInstanceProperties", request)

    def describe_inventory_deletions(self, request: DescribeInventoryDeletionsRequest) -> DescribeInventoryDeletionsResult:
        return self._invoke("ssm", "DescribeInventoryDeletions", request)

    def describe_maintenance_window_execution_task_invocations(self, request: DescribeMaintenanceWindowExecutionTaskInvocationsRequest) -> DescribeMaintenanceWindowExecutionTaskInvocationsResult:
        return self._invoke("ssm", "DescribeMaintenanceWindowExecutionTaskInvocations", request)

    def describe_maintenance_window_execution_tasks(self, request: DescribeMaintenanceWindowExecutionTasksRequest) -> DescribeMaintenanceWindowExecutionTasksResult:
        return self._invoke("ssm", "DescribeMaintenanceWindowExecutionTasks", request)

    def describe_maintenance_window_executions(self, request: DescribeMaintenanceWindowExecutionsRequest) -> DescribeMaintenanceWindowExecutionsResult:
        return self._invoke("ssm", "DescribeMaintenanceWindowExecutions", request)

    def describe_maintenance_window_schedule(self, request: DescribeMaintenanceWindowScheduleRequest) -> DescribeMaintenanceWindowScheduleResult:
        return self._invoke("ssm", "DescribeMaintenanceWindowSchedule", request)

    def describe_maintenance_window_targets(self, request: DescribeMaintenanceWindowTargetsRequest) -> DescribeMaintenanceWindowTargetsResult:
        return self._invoke("ssm", "DescribeMaintenanceWindowTargets", request)

    def describe_maintenance_window_tasks(self, request: DescribeMaintenanceWindowTasksRequest) -> DescribeMaintenanceWindowTasksResult:
        return self._invoke("ssm", "DescribeMaintenanceWindowTasks", request)

    def describe_maintenance_windows(self, request: DescribeMaintenanceWindowsRequest) -> DescribeMaintenanceWindowsResult:
        return self._invoke("ssm", "DescribeMaintenanceWindows", request)

    def describe_maintenance_windows_for_target(self, request: DescribeMaintenanceWindowsForTargetRequest) -> DescribeMaintenanceWindowsForTargetResult:
        return self._invoke("ssm", "DescribeMaintenanceWindowsForTarget", request)

    def describe_ops_items(self, request: DescribeOpsItemsRequest) -> DescribeOpsItemsResponse:
        return self._invoke("ssm", "DescribeOpsItems", request)

    def describe_parameters(self, request: DescribeParametersRequest) -> DescribeParametersResult:
        return self._invoke("ssm", "DescribeParameters", request)

    def describe_patch_baselines(self, request: DescribePatchBaselinesRequest) -> DescribePatchBaselinesResult:
        return self._invoke("ssm", "DescribePatchBaselines", request)

    def describe_patch_group_state(self, request: DescribePatchGroupStateRequest) -> DescribePatchGroupStateResult:
        return self._invoke("ssm", "DescribePatchGroupState", request)

    def describe_patch_groups(self, request: DescribePatchGroupsRequest) -> DescribePatchGroupsResult:
        return self._invoke("ssm", "DescribePatchGroups", request)

    def describe_patch_properties(self, request: DescribePatchPropertiesRequest) -> DescribePatchPropertiesResult:
        return self._invoke("ssm", "DescribePatchProperties", request)

    def describe_sessions(self, request: DescribeSessionsRequest) -> DescribeSessionsResponse:
        return self._invoke("ssm", "DescribeSessions", request)

    def disassociate_ops_item_related_item(self, request: DisassociateOpsItemRelatedItemRequest) -> DisassociateOpsItemRelatedItemResponse:
        return self._invoke("ssm", "DisassociateOpsItemRelatedItem", request)

    def get_access_token(self, request: GetAccessTokenRequest) -> GetAccessTokenResponse:
        return self._invoke("ssm", "GetAccessToken", request)

    def get_automation_execution(self, request: GetAutomationExecutionRequest) -> GetAutomationExecutionResult:
        return self._invoke("ssm", "GetAutomationExecution", request)

    def get_calendar_state(self, request: GetCalendarStateRequest) -> GetCalendarStateResponse:
        return self._invoke("ssm", "GetCalendarState", request)

    def get_cloud_connector(self, request: GetCloudConnectorRequest) -> GetCloudConnectorResult:
        return self._invoke("ssm", "GetCloudConnector", request)

    def get_command_invocation(self, request: GetCommandInvocationRequest) -> GetCommandInvocationResult:
        return self._invoke("ssm", "GetCommandInvocation", request)

    def get_connection_status(self, request: GetConnectionStatusRequest) -> GetConnectionStatusResponse:
        return self._invoke("ssm", "GetConnectionStatus", request)

    def get_default_patch_baseline(self, request: GetDefaultPatchBaselineRequest) -> GetDefaultPatchBaselineResult:
        return self._invoke("ssm", "GetDefaultPatchBaseline", request)

    def get_deployable_patch_snapshot_for_instance(self, request: GetDeployablePatchSnapshotForInstanceRequest) -> GetDeployablePatchSnapshotForInstanceResult:
        return self._invoke("ssm", "GetDeployablePatchSnapshotForInstance", request)

    def get_document(self, request: GetDocumentRequest) -> GetDocumentResult:
        return self._invoke("ssm", "GetDocument", request)

    def get_execution_preview(self, request: GetExecutionPreviewRequest) -> GetExecutionPreviewResponse:
        return self._invoke("ssm", "GetExecutionPreview", request)

    def get_inventory(self, request: GetInventoryRequest) -> GetInventoryResult:
        return self._invoke("ssm", "GetInventory", request)

    def get_inventory_schema(self, request: GetInventorySchemaRequest) -> GetInventorySchemaResult:
        return self._invoke("ssm", "GetInventorySchema", request)

    def get_maintenance_window(self, request: GetMaintenanceWindowRequest) -> GetMaintenanceWindowResult:
        return self._invoke("ssm", "GetMaintenanceWindow", request)

    def get_maintenance_window_execution(self, request: GetMaintenanceWindowExecutionRequest) -> GetMaintenanceWindowExecutionResult:
        return self._invoke("ssm", "GetMaintenanceWindowExecution", request)

    def get_maintenance_window_execution_task(self, request: GetMaintenanceWindowExecutionTaskRequest) -> GetMaintenanceWindowExecutionTaskResult:
        return self._invoke("ssm", "GetMaintenanceWindowExecutionTask", request)

    def get_maintenance_window_execution_task_invocation(self, request: GetMaintenanceWindowExecutionTaskInvocationRequest) -> GetMaintenanceWindowExecutionTaskInvocationResult:
        return self._invoke("ssm", "GetMaintenanceWindowExecutionTaskInvocation", request)

    def get_maintenance_window_task(self, request: GetMaintenanceWindowTaskRequest) -> GetMaintenanceWindowTaskResult:
        return self._invoke("ssm", "GetMaintenanceWindowTask", request)

    def get_ops_item(self, request: GetOpsItemRequest) -> GetOpsItemResponse:
        return self._invoke("ssm", "GetOpsItem", request)

    def get_ops_metadata(self, request: GetOpsMetadataRequest) -> GetOpsMetadataResult:
        return self._invoke("ssm", "GetOpsMetadata", request)

    def get_ops_summary(self, request: GetOpsSummaryRequest) -> GetOpsSummaryResult:
        return self._invoke("ssm", "GetOpsSummary", request)

    def get_parameter(self, request: GetParameterRequest) -> GetParameterResult:
        return self._invoke("ssm", "GetParameter", request)

    def get_parameter_history(self, request: GetParameterHistoryRequest) -> GetParameterHistoryResult:
        return self._invoke("ssm", "GetParameterHistory", request)

    def get_parameters(self, request: GetParametersRequest) -> GetParametersResult:
        return self._invoke("ssm", "GetParameters", request)

    def get_parameters_by_path(self, request: GetParametersByPathRequest) -> GetParametersByPathResult:
        return self._invoke("ssm", "GetParametersByPath", request)

    def get_patch_baseline(self, request: GetPatchBaselineRequest) -> GetPatchBaselineResult:
        return self._invoke("ssm", "GetPatchBaseline", request)

    def get_patch_baseline_for_patch_group(self, request: GetPatchBaselineForPatchGroupRequest) -> GetPatchBaselineForPatchGroupResult:
        return self._invoke("ssm", "GetPatchBaselineForPatchGroup", request)

    def get_resource_policies(self, request: GetResourcePoliciesRequest) -> GetResourcePoliciesResponse:
        return self._invoke("ssm", "GetResourcePolicies", request)

    def get_service_setting(self, request: GetServiceSettingRequest) -> GetServiceSettingResult:
        return self._invoke("ssm", "GetServiceSetting", request)

    def label_parameter_version(self, request: LabelParameterVersionRequest) -> LabelParameterVersionResult:
        return self._invoke("ssm", "LabelParameterVersion", request)

    def list_association_versions(self, request: ListAssociationVersionsRequest) -> ListAssociationVersionsResult:
        return self._invoke("ssm", "ListAssociationVersions", request)

    def list_associations(self, request: ListAssociationsRequest) -> ListAssociationsResult:
        return self._invoke("ssm", "ListAssociations", request)

    def list_cloud_connectors(self, request: ListCloudConnectorsRequest) -> ListCloudConnectorsResult:
        return self._invoke("ssm", "ListCloudConnectors", request)

    def list_command_invocations(self, request: ListCommandInvocationsRequest) -> ListCommandInvocationsResult:
        return self._invoke("ssm", "ListCommandInvocations", request)

    def list_commands(self, request: ListCommandsRequest) -> ListCommandsResult:
        return self._invoke("ssm", "ListCommands", request)

    def list_compliance_items(self, request: ListComplianceItemsRequest) -> ListComplianceItemsResult:
        return self._invoke("ssm", "ListComplianceItems", request)

    def list_compliance_summaries(self, request: ListComplianceSummariesRequest) -> ListComplianceSummariesResult:
        return self._invoke("ssm", "ListComplianceSummaries", request)

    def list_document_metadata_history(self, request: ListDocumentMetadataHistoryRequest) -> ListDocumentMetadataHistoryResponse:
        return self._invoke("ssm", "ListDocumentMetadataHistory", request)

    def list_document_versions(self, request: ListDocumentVersionsRequest) -> ListDocumentVersionsResult:
        return self._invoke("ssm", "ListDocumentVersions", request)

    def list_documents(self, request: ListDocumentsRequest) -> ListDocumentsResult:
        return self._invoke("ssm", "ListDocuments", request)

    def list_inventory_entries(self, request: ListInventoryEntriesRequest) -> ListInventoryEntriesResult:
        return self._invoke("ssm", "ListInventoryEntries", request)

    def list_nodes(self, request: ListNodesRequest) -> ListNodesResult:
        return self._invoke("ssm", "ListNodes", request)

    def list_nodes_summary(self, request: ListNodesSummaryRequest) -> ListNodesSummaryResult:
        return self._invoke("ssm", "ListNodesSummary", request)

    def list_ops_item_events(self, request: ListOpsItemEventsRequest) -> ListOpsItemEventsResponse:
        return self._invoke("ssm", "ListOpsItemEvents", request)

    def list_ops_item_related_items(self, request: ListOpsItemRelatedItemsRequest) -> ListOpsItemRelatedItemsResponse:
        return self._invoke("ssm", "ListOpsItemRelatedItems", request)

    def list_ops_metadata(self, request: ListOpsMetadataRequest) -> ListOpsMetadataResult:
        return self._invoke("ssm", "ListOpsMetadata", request)

    def list_resource_compliance_summaries(self, request: ListResourceComplianceSummariesRequest) -> ListResourceComplianceSummariesResult:
        return self._invoke("ssm", "ListResourceComplianceSummaries", request)

    def list_resource_data_sync(self, request: ListResourceDataSyncRequest) -> ListResourceDataSyncResult:
        return self._invoke("ssm", "ListResourceDataSync", request)

    def list_tags_for_resource(self, request: ListTagsForResourceRequest) -> ListTagsForResourceResult:
        return self._invoke("ssm", "ListTagsForResource", request)

    def modify_document_permission(self, request: ModifyDocumentPermissionRequest) -> ModifyDocumentPermissionResponse:
        return self._invoke("ssm", "ModifyDocumentPermission", request)

    def put_compliance_items(self, request: PutComplianceItemsRequest) -> PutComplianceItemsResult:
        return self._invoke("ssm", "PutComplianceItems", request)

    def put_inventory(self, request: PutInventoryRequest) -> PutInventoryResult:
        return self._invoke("ssm", "PutInventory", request)

    def put_parameter(self, request: PutParameterRequest) -> PutParameterResult:
        return self._invoke("ssm", "PutParameter", request)

    def put_resource_policy(self, request: PutResourcePolicyRequest) -> PutResourcePolicyResponse:
        return self._invoke("ssm", "PutResourcePolicy", request)

    def register_default_host_management_configuration(self, request: RegisterDefaultHostManagementConfigurationRequest) -> RegisterDefaultHostManagementConfigurationResult:
        return self._invoke("ssm", "RegisterDefaultHostManagementConfiguration", request)

    def register_default_patch_baseline(self, request: RegisterDefaultPatchBaselineRequest) -> RegisterDefaultPatchBaselineResult:
        return self._invoke("ssm", "RegisterDefaultPatchBaseline", request)

    def register_patch_baseline_for_patch_group(self, request: RegisterPatchBaselineForPatchGroupRequest) -> RegisterPatchBaselineForPatchGroupResult:
        return self._invoke("ssm", "RegisterPatchBaselineForPatchGroup", request)

    def register_target_with_maintenance_window(self, request: RegisterTargetWithMaintenanceWindowRequest) -> RegisterTargetWithMaintenanceWindowResult:
        return self._invoke("ssm", "RegisterTargetWithMaintenanceWindow", request)

    def register_task_with_maintenance_window(self, request: RegisterTaskWithMaintenanceWindowRequest) -> RegisterTaskWithMaintenanceWindowResult:
        return self._invoke("ssm", "RegisterTaskWithMaintenanceWindow", request)

    def remove_tags_from_resource(self, request: RemoveTagsFromResourceRequest) -> RemoveTagsFromResourceResult:
        return self._invoke("ssm", "RemoveTagsFromResource", request)

    def reset_service_setting(self, request: ResetServiceSettingRequest) -> ResetServiceSettingResult:
        return self._invoke("ssm", "ResetServiceSetting", request)

    def resume_session(self, request: ResumeSessionRequest) -> ResumeSessionResponse:
        return self._invoke("ssm", "ResumeSession", request)

    def send_automation_signal(self, request: SendAutomationSignalRequest) -> SendAutomationSignalResult:
        return self._invoke("ssm", "SendAutomationSignal", request)

    def send_command(self, request: SendCommandRequest) -> SendCommandResult:
        return self._invoke("ssm", "SendCommand", request)

    def start_access_request(self, request: StartAccessRequestRequest) -> StartAccessRequestResponse:
        return self._invoke("ssm", "StartAccessRequest", request)

    def start_associations_once(self, request: StartAssociationsOnceRequest) -> StartAssociationsOnceResult:
        return self._invoke("ssm", "StartAssociationsOnce", request)

    def start_automation_execution(self, request: StartAutomationExecutionRequest) -> StartAutomationExecutionResult:
        return self._invoke("ssm", "StartAutomationExecution", request)

    def start_change_request_execution(self, request: StartChangeRequestExecutionRequest) -> StartChangeRequestExecutionResult:
        return self._invoke("ssm", "StartChangeRequestExecution", request)

    def start_execution_preview(self, request: StartExecutionPreviewRequest) -> StartExecutionPreviewResponse:
        return self._invoke("ssm", "StartExecutionPreview", request)

    def start_session(self, request: StartSessionRequest) -> StartSessionResponse:
        return self._invoke("ssm", "StartSession", request)

    def stop_automation_execution(self, request: StopAutomationExecutionRequest) -> StopAutomationExecutionResult:
        return self._invoke("ssm", "StopAutomationExecution", request)

    def terminate_session(self, request: TerminateSessionRequest) -> TerminateSessionResponse:
        return self._invoke("ssm", "TerminateSession", request)

    def unlabel_parameter_version(self, request: UnlabelParameterVersionRequest) -> UnlabelParameterVersionResult:
        return self._invoke("ssm", "UnlabelParameterVersion", request)

    def update_association(self, request: UpdateAssociationRequest) -> UpdateAssociationResult:
        return self._invoke("ssm", "UpdateAssociation", request)

    def update_association_status(self, request: UpdateAssociationStatusRequest) -> UpdateAssociationStatusResult:
        return self._invoke("ssm", "UpdateAssociationStatus", request)

    def update_cloud_connector(self, request: UpdateCloudConnectorRequest) -> UpdateCloudConnectorResult:
        return self._invoke("ssm", "UpdateCloudConnector", request)

    def update_document(self, request: UpdateDocumentRequest) -> UpdateDocumentResult:
        return self._invoke("ssm", "UpdateDocument", request)

    def update_document_default_version(self, request: UpdateDocumentDefaultVersionRequest) -> UpdateDocumentDefaultVersionResult:
        return self._invoke("ssm", "UpdateDocumentDefaultVersion", request)

    def update_document_metadata(self, request: UpdateDocumentMetadataRequest) -> UpdateDocumentMetadataResponse:
        return self._invoke("ssm", "UpdateDocumentMetadata", request)

    def update_maintenance_window(self, request: UpdateMaintenanceWindowRequest) -> UpdateMaintenanceWindowResult:
        return self._invoke("ssm", "UpdateMaintenanceWindow", request)

    def update_maintenance_window_target(self, request: UpdateMaintenanceWindowTargetRequest) -> UpdateMaintenanceWindowTargetResult:
        return self._invoke("ssm", "UpdateMaintenanceWindowTarget", request)

    def update_maintenance_window_task(self, request: UpdateMaintenanceWindowTaskRequest) -> UpdateMaintenanceWindowTaskResult:
        return self._invoke("ssm", "UpdateMaintenanceWindowTask", request)

    def update_managed_instance_role(self, request: UpdateManagedInstanceRoleRequest) -> UpdateManagedInstanceRoleResult:
        return self._invoke("ssm", "UpdateManagedInstanceRole", request)

    def update_ops_item(self, request: UpdateOpsItemRequest) -> UpdateOpsItemResponse:
        return self._invoke("ssm", "UpdateOpsItem", request)

    def update_ops_metadata(self, request: UpdateOpsMetadataRequest) -> UpdateOpsMetadataResult:
        return self._invoke("ssm", "UpdateOpsMetadata", request)

    def update_patch_baseline(self, request: UpdatePatchBaselineRequest) -> UpdatePatchBaselineResult:
        return self._invoke("ssm", "UpdatePatchBaseline", request)

    def update_resource_data_sync(self, request: UpdateResourceDataSyncRequest) -> UpdateResourceDataSyncResult:
        return self._invoke("ssm", "UpdateResourceDataSync", request)

    def update_service_setting(self, request: UpdateServiceSettingRequest) -> UpdateServiceSettingResult:
        return self._invoke("ssm", "UpdateServiceSetting", request)

    def validate_cloud_connector(self, request: ValidateCloudConnectorRequest) -> ValidateCloudConnectorResult:
        return self._invoke("ssm", "ValidateCloudConnector", request)
