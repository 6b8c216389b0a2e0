"""Generated from botocore's model of logs (2014-03-28). Do not edit.

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


class ConflictException(AwsError):
    code = "ConflictException"


class DataAlreadyAcceptedException(AwsError):
    code = "DataAlreadyAcceptedException"


class InternalServerException(AwsError):
    code = "InternalServerException"
    status = 500


class InternalStreamingException(AwsError):
    code = "InternalStreamingException"


class InvalidOperationException(AwsError):
    code = "InvalidOperationException"


class InvalidParameterException(AwsError):
    code = "InvalidParameterException"


class InvalidSequenceTokenException(AwsError):
    code = "InvalidSequenceTokenException"


class LimitExceededException(AwsError):
    code = "LimitExceededException"


class MalformedQueryException(AwsError):
    code = "MalformedQueryException"


class OperationAbortedException(AwsError):
    code = "OperationAbortedException"


class ResourceAlreadyExistsException(AwsError):
    code = "ResourceAlreadyExistsException"


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"


class ServiceQuotaExceededException(AwsError):
    code = "ServiceQuotaExceededException"


class ServiceUnavailableException(AwsError):
    code = "ServiceUnavailableException"
    status = 500


class SessionStreamingException(AwsError):
    code = "SessionStreamingException"


class SessionTimeoutException(AwsError):
    code = "SessionTimeoutException"


class ThrottlingException(AwsError):
    code = "ThrottlingException"


class TooManyTagsException(AwsError):
    code = "TooManyTagsException"


class UnrecognizedClientException(AwsError):
    code = "UnrecognizedClientException"


class ValidationException(AwsError):
    code = "ValidationException"


if TYPE_CHECKING:

    class AccountPolicy(TypedDict):
        policyName: NotRequired[str]
        policyDocument: NotRequired[str]
        lastUpdatedTime: NotRequired[int]
        policyType: NotRequired[str]
        scope: NotRequired[str]
        selectionCriteria: NotRequired[str]
        accountId: NotRequired[str]

    class AddKeyEntry(TypedDict):
        key: str
        value: str
        overwriteIfExists: NotRequired[bool]

    class AddKeys(TypedDict):
        entries: list[AddKeyEntry]

    class AggregateLogGroupSummary(TypedDict):
        logGroupCount: NotRequired[int]
        groupingIdentifiers: NotRequired[list[GroupingIdentifier]]

    class Anomaly(TypedDict):
        anomalyId: str
        patternId: str
        anomalyDetectorArn: str
        patternString: str
        patternRegex: NotRequired[str]
        priority: NotRequired[str]
        firstSeen: int
        lastSeen: int
        description: str
        active: bool
        state: str
        histogram: dict[str, int]
        logSamples: list[LogEvent]
        patternTokens: list[PatternToken]
        logGroupArnList: list[str]
        suppressed: NotRequired[bool]
        suppressedDate: NotRequired[int]
        suppressedUntil: NotRequired[int]
        isPatternLevelSuppression: NotRequired[bool]

    class AnomalyDetector(TypedDict):
        anomalyDetectorArn: NotRequired[str]
        detectorName: NotRequired[str]
        logGroupArnList: NotRequired[list[str]]
        evaluationFrequency: NotRequired[str]
        filterPattern: NotRequired[str]
        anomalyDetectorStatus: NotRequired[str]
        kmsKeyId: NotRequired[str]
        creationTimeStamp: NotRequired[int]
        lastModifiedTimeStamp: NotRequired[int]
        anomalyVisibilityTime: NotRequired[int]

    class AssociateKmsKeyRequest(TypedDict):
        logGroupName: NotRequired[str]
        kmsKeyId: str
        resourceIdentifier: NotRequired[str]

    class AssociateSourceToS3TableIntegrationRequest(TypedDict):
        integrationArn: str
        dataSource: DataSource

    class AssociateSourceToS3TableIntegrationResponse(TypedDict):
        identifier: NotRequired[str]

    class CSV(TypedDict):
        quoteCharacter: NotRequired[str]
        delimiter: NotRequired[str]
        columns: NotRequired[list[str]]
        source: NotRequired[str]
        destination: NotRequired[str]

    class CancelExportTaskRequest(TypedDict):
        taskId: str

    class CancelImportTaskRequest(TypedDict):
        importId: str

    class CancelImportTaskResponse(TypedDict):
        importId: NotRequired[str]
        importStatistics: NotRequired[ImportStatistics]
        importStatus: NotRequired[str]
        creationTime: NotRequired[int]
        lastUpdatedTime: NotRequired[int]

    class ConfigurationTemplate(TypedDict):
        service: NotRequired[str]
        logType: NotRequired[str]
        resourceType: NotRequired[str]
        deliveryDestinationType: NotRequired[str]
        defaultDeliveryConfigValues: NotRequired[ConfigurationTemplateDeliveryConfigValues]
        allowedFields: NotRequired[list[RecordField]]
        allowedOutputFormats: NotRequired[list[str]]
        allowedActionForAllowVendedLogsDeliveryForResource: NotRequired[str]
        allowedFieldDelimiters: NotRequired[list[str]]
        allowedSuffixPathFields: NotRequired[list[str]]
        deliverySourceConfiguration: NotRequired[list[DeliverySourceConfigurationSchema]]
        s3TablesIntegration: NotRequired[S3TablesIntegration]

    class ConfigurationTemplateDeliveryConfigValues(TypedDict):
        recordFields: NotRequired[list[str]]
        fieldDelimiter: NotRequired[str]
        s3DeliveryConfiguration: NotRequired[S3DeliveryConfiguration]

    class CopyValue(TypedDict):
        entries: list[CopyValueEntry]

    class CopyValueEntry(TypedDict):
        source: str
        target: str
        overwriteIfExists: NotRequired[bool]

    class CreateDeliveryRequest(TypedDict):
        deliverySourceName: str
        deliveryDestinationArn: str
        recordFields: NotRequired[list[str]]
        fieldDelimiter: NotRequired[str]
        s3DeliveryConfiguration: NotRequired[S3DeliveryConfiguration]
        tags: NotRequired[dict[str, str]]

    class CreateDeliveryResponse(TypedDict):
        delivery: NotRequired[Delivery]

    CreateExportTaskRequest = TypedDict("CreateExportTaskRequest", {
        "taskName": NotRequired["str"],
        "logGroupName": "str",
        "logStreamNamePrefix": NotRequired["str"],
        "from": "int",
        "to": "int",
        "destination": "str",
        "destinationPrefix": NotRequired["str"],
    })

    class CreateExportTaskResponse(TypedDict):
        taskId: NotRequired[str]

    class CreateImportTaskRequest(TypedDict):
        importSourceArn: str
        importRoleArn: str
        importFilter: NotRequired[ImportFilter]

    class CreateImportTaskResponse(TypedDict):
        importId: NotRequired[str]
        importDestinationArn: NotRequired[str]
        creationTime: NotRequired[int]

    class CreateLogAnomalyDetectorRequest(TypedDict):
        logGroupArnList: list[str]
        detectorName: NotRequired[str]
        evaluationFrequency: NotRequired[str]
        filterPattern: NotRequired[str]
        kmsKeyId: NotRequired[str]
        anomalyVisibilityTime: NotRequired[int]
        tags: NotRequired[dict[str, str]]

    class CreateLogAnomalyDetectorResponse(TypedDict):
        anomalyDetectorArn: NotRequired[str]

    class CreateLogGroupRequest(TypedDict):
        logGroupName: str
        kmsKeyId: NotRequired[str]
        tags: NotRequired[dict[str, str]]
        logGroupClass: NotRequired[str]
        deletionProtectionEnabled: NotRequired[bool]

    class CreateLogStreamRequest(TypedDict):
        logGroupName: str
        logStreamName: str

    class CreateLookupTableRequest(TypedDict):
        lookupTableName: str
        description: NotRequired[str]
        tableBody: NotRequired[str]
        queryId: NotRequired[str]
        kmsKeyId: NotRequired[str]
        tags: NotRequired[dict[str, str]]

    class CreateLookupTableResponse(TypedDict):
        lookupTableArn: NotRequired[str]
        createdAt: NotRequired[int]

    class CreateScheduledQueryRequest(TypedDict):
        name: str
        description: NotRequired[str]
        queryLanguage: str
        queryString: str
        logGroupIdentifiers: NotRequired[list[str]]
        scheduleExpression: str
        timezone: NotRequired[str]
        startTimeOffset: NotRequired[int]
        endTimeOffset: NotRequired[int]
        destinationConfiguration: NotRequired[DestinationConfiguration]
        scheduleStartTime: NotRequired[int]
        scheduleEndTime: NotRequired[int]
        executionRoleArn: str
        state: NotRequired[str]
        tags: NotRequired[dict[str, str]]

    class CreateScheduledQueryResponse(TypedDict):
        scheduledQueryArn: NotRequired[str]
        state: NotRequired[str]

    class DataSource(TypedDict):
        name: str
        type: NotRequired[str]

    class DataSourceFilter(TypedDict):
        name: str
        type: NotRequired[str]

    class DateTimeConverter(TypedDict):
        source: str
        target: str
        targetFormat: NotRequired[str]
        matchPatterns: list[str]
        sourceTimezone: NotRequired[str]
        targetTimezone: NotRequired[str]
        locale: NotRequired[str]

    class DeleteAccountPolicyRequest(TypedDict):
        policyName: str
        policyType: str
        dryRun: NotRequired[bool]

    class DeleteAccountPolicyResponse(TypedDict):
        dryRunResult: NotRequired[DryRunResult]

    class DeleteDataProtectionPolicyRequest(TypedDict):
        logGroupIdentifier: str

    class DeleteDeliveryDestinationPolicyRequest(TypedDict):
        deliveryDestinationName: str

    class DeleteDeliveryDestinationRequest(TypedDict):
        name: str

    class DeleteDeliveryRequest(TypedDict):
        id: str

    class DeleteDeliverySourceRequest(TypedDict):
        name: str

    class DeleteDestinationRequest(TypedDict):
        destinationName: str

    class DeleteIndexPolicyRequest(TypedDict):
        logGroupIdentifier: str

    class DeleteIndexPolicyResponse(TypedDict):
        pass

    class DeleteIntegrationRequest(TypedDict):
        integrationName: str
        force: NotRequired[bool]

    class DeleteIntegrationResponse(TypedDict):
        pass

    class DeleteKeys(TypedDict):
        withKeys: list[str]

    class DeleteLogAnomalyDetectorRequest(TypedDict):
        anomalyDetectorArn: str

    class DeleteLogGroupRequest(TypedDict):
        logGroupName: str

    class DeleteLogStreamRequest(TypedDict):
        logGroupName: str
        logStreamName: str

    class DeleteLookupTableRequest(TypedDict):
        lookupTableArn: str

    class DeleteMetricFilterRequest(TypedDict):
        logGroupName: str
        filterName: str

    class DeleteQueryDefinitionRequest(TypedDict):
        queryDefinitionId: str

    class DeleteQueryDefinitionResponse(TypedDict):
        success: NotRequired[bool]

    class DeleteResourcePolicyRequest(TypedDict):
        policyName: NotRequired[str]
        resourceArn: NotRequired[str]
        expectedRevisionId: NotRequired[str]

    class DeleteRetentionPolicyRequest(TypedDict):
        logGroupName: str

    class DeleteScheduledQueryRequest(TypedDict):
        identifier: str

    class DeleteScheduledQueryResponse(TypedDict):
        pass

    class DeleteSubscriptionFilterRequest(TypedDict):
        logGroupName: str
        filterName: str

    class DeleteSyslogConfigurationRequest(TypedDict):
        logGroupIdentifier: str
        vpcEndpointId: NotRequired[str]

    class DeleteTransformerRequest(TypedDict):
        logGroupIdentifier: str

    class Delivery(TypedDict):
        id: NotRequired[str]
        arn: NotRequired[str]
        deliverySourceName: NotRequired[str]
        deliveryDestinationArn: NotRequired[str]
        deliveryDestinationType: NotRequired[str]
        recordFields: NotRequired[list[str]]
        fieldDelimiter: NotRequired[str]
        s3DeliveryConfiguration: NotRequired[S3DeliveryConfiguration]
        tags: NotRequired[dict[str, str]]

    class DeliveryDestination(TypedDict):
        name: NotRequired[str]
        arn: NotRequired[str]
        deliveryDestinationType: NotRequired[str]
        outputFormat: NotRequired[str]
        deliveryDestinationConfiguration: NotRequired[DeliveryDestinationConfiguration]
        roleArn: NotRequired[str]
        tags: NotRequired[dict[str, str]]

    class DeliveryDestinationConfiguration(TypedDict):
        destinationResourceArn: str

    class DeliverySource(TypedDict):
        name: NotRequired[str]
        arn: NotRequired[str]
        resourceArns: NotRequired[list[str]]
        service: NotRequired[str]
        logType: NotRequired[str]
        tags: NotRequired[dict[str, str]]
        deliverySourceConfiguration: NotRequired[dict[str, str]]
        status: NotRequired[str]
        statusReason: NotRequired[str]

    class DeliverySourceConfigurationSchema(TypedDict):
        keyName: str
        valueType: str
        defaultValue: str
        supportedValues: NotRequired[list[str]]
        minValue: NotRequired[float]
        maxValue: NotRequired[float]

    class DescribeAccountPoliciesRequest(TypedDict):
        policyType: str
        policyName: NotRequired[str]
        accountIdentifiers: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class DescribeAccountPoliciesResponse(TypedDict):
        accountPolicies: NotRequired[list[AccountPolicy]]
        nextToken: NotRequired[str]

    class DescribeConfigurationTemplatesRequest(TypedDict):
        service: NotRequired[str]
        logTypes: NotRequired[list[str]]
        resourceTypes: NotRequired[list[str]]
        deliveryDestinationTypes: NotRequired[list[str]]
        nextToken: NotRequired[str]
        limit: NotRequired[int]

    class DescribeConfigurationTemplatesResponse(TypedDict):
        configurationTemplates: NotRequired[list[ConfigurationTemplate]]
        nextToken: NotRequired[str]

    class DescribeDeliveriesRequest(TypedDict):
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        deliverySourceNames: NotRequired[list[str]]

    class DescribeDeliveriesResponse(TypedDict):
        deliveries: NotRequired[list[Delivery]]
        nextToken: NotRequired[str]

    class DescribeDeliveryDestinationsRequest(TypedDict):
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        names: NotRequired[list[str]]

    class DescribeDeliveryDestinationsResponse(TypedDict):
        deliveryDestinations: NotRequired[list[DeliveryDestination]]
        nextToken: NotRequired[str]

    class DescribeDeliverySourcesRequest(TypedDict):
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        resourceArns: NotRequired[list[str]]

    class DescribeDeliverySourcesResponse(TypedDict):
        deliverySources: NotRequired[list[DeliverySource]]
        nextToken: NotRequired[str]

    class DescribeDestinationsRequest(TypedDict):
        DestinationNamePrefix: NotRequired[str]
        nextToken: NotRequired[str]
        limit: NotRequired[int]

    class DescribeDestinationsResponse(TypedDict):
        destinations: NotRequired[list[Destination]]
        nextToken: NotRequired[str]

    class DescribeExportTasksRequest(TypedDict):
        taskId: NotRequired[str]
        statusCode: NotRequired[str]
        nextToken: NotRequired[str]
        limit: NotRequired[int]

    class DescribeExportTasksResponse(TypedDict):
        exportTasks: NotRequired[list[ExportTask]]
        nextToken: NotRequired[str]

    class DescribeFieldIndexesRequest(TypedDict):
        logGroupIdentifiers: list[str]
        indexCategories: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class DescribeFieldIndexesResponse(TypedDict):
        fieldIndexes: NotRequired[list[FieldIndex]]
        nextToken: NotRequired[str]

    class DescribeImportTaskBatchesRequest(TypedDict):
        importId: str
        batchImportStatus: NotRequired[list[str]]
        limit: NotRequired[int]
        nextToken: NotRequired[str]

    class DescribeImportTaskBatchesResponse(TypedDict):
        importSourceArn: NotRequired[str]
        importId: NotRequired[str]
        importBatches: NotRequired[list[ImportBatch]]
        nextToken: NotRequired[str]

    class DescribeImportTasksRequest(TypedDict):
        importId: NotRequired[str]
        importStatus: NotRequired[str]
        importSourceArn: NotRequired[str]
        limit: NotRequired[int]
        nextToken: NotRequired[str]

    class DescribeImportTasksResponse(TypedDict):
        imports: NotRequired[list[Import]]
        nextToken: NotRequired[str]

    class DescribeIndexPoliciesRequest(TypedDict):
        logGroupIdentifiers: list[str]
        nextToken: NotRequired[str]

    class DescribeIndexPoliciesResponse(TypedDict):
        indexPolicies: NotRequired[list[IndexPolicy]]
        nextToken: NotRequired[str]

    class DescribeLogGroupsRequest(TypedDict):
        accountIdentifiers: NotRequired[list[str]]
        logGroupNamePrefix: NotRequired[str]
        logGroupNamePattern: NotRequired[str]
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        includeLinkedAccounts: NotRequired[bool]
        logGroupClass: NotRequired[str]
        logGroupIdentifiers: NotRequired[list[str]]

    class DescribeLogGroupsResponse(TypedDict):
        logGroups: NotRequired[list[LogGroup]]
        nextToken: NotRequired[str]

    class DescribeLogStreamsRequest(TypedDict):
        logGroupName: NotRequired[str]
        logGroupIdentifier: NotRequired[str]
        logStreamNamePrefix: NotRequired[str]
        orderBy: NotRequired[str]
        descending: NotRequired[bool]
        nextToken: NotRequired[str]
        limit: NotRequired[int]

    class DescribeLogStreamsResponse(TypedDict):
        logStreams: NotRequired[list[LogStream]]
        nextToken: NotRequired[str]

    class DescribeLookupTablesRequest(TypedDict):
        lookupTableNamePrefix: NotRequired[str]
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class DescribeLookupTablesResponse(TypedDict):
        lookupTables: NotRequired[list[LookupTable]]
        nextToken: NotRequired[str]

    class DescribeMetricFiltersRequest(TypedDict):
        logGroupName: NotRequired[str]
        filterNamePrefix: NotRequired[str]
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        metricName: NotRequired[str]
        metricNamespace: NotRequired[str]

    class DescribeMetricFiltersResponse(TypedDict):
        metricFilters: NotRequired[list[MetricFilter]]
        nextToken: NotRequired[str]

    class DescribeQueriesRequest(TypedDict):
        logGroupName: NotRequired[str]
        status: NotRequired[str]
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]
        queryLanguage: NotRequired[str]

    class DescribeQueriesResponse(TypedDict):
        queries: NotRequired[list[QueryInfo]]
        nextToken: NotRequired[str]

    class DescribeQueryDefinitionsRequest(TypedDict):
        queryLanguage: NotRequired[str]
        queryDefinitionNamePrefix: NotRequired[str]
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class DescribeQueryDefinitionsResponse(TypedDict):
        queryDefinitions: NotRequired[list[QueryDefinition]]
        nextToken: NotRequired[str]

    class DescribeResourcePoliciesRequest(TypedDict):
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        resourceArn: NotRequired[str]
        policyScope: NotRequired[str]

    class DescribeResourcePoliciesResponse(TypedDict):
        resourcePolicies: NotRequired[list[ResourcePolicy]]
        nextToken: NotRequired[str]

    class DescribeSubscriptionFiltersRequest(TypedDict):
        logGroupName: str
        filterNamePrefix: NotRequired[str]
        nextToken: NotRequired[str]
        limit: NotRequired[int]

    class DescribeSubscriptionFiltersResponse(TypedDict):
        subscriptionFilters: NotRequired[list[SubscriptionFilter]]
        nextToken: NotRequired[str]

    class Destination(TypedDict):
        destinationName: NotRequired[str]
        targetArn: NotRequired[str]
        roleArn: NotRequired[str]
        accessPolicy: NotRequired[str]
        arn: NotRequired[str]
        creationTime: NotRequired[int]

    class DestinationConfiguration(TypedDict):
        s3Configuration: NotRequired[S3Configuration]
        lookupTableConfiguration: NotRequired[LookupTableConfiguration]

    class DisassociateKmsKeyRequest(TypedDict):
        logGroupName: NotRequired[str]
        resourceIdentifier: NotRequired[str]

    class DisassociateSourceFromS3TableIntegrationRequest(TypedDict):
        identifier: str

    class DisassociateSourceFromS3TableIntegrationResponse(TypedDict):
        identifier: NotRequired[str]

    class DryRunResult(TypedDict):
        totalMatchedLogGroups: NotRequired[int]
        increasedRetentionLogGroupCount: NotRequired[int]
        decreasedRetentionLogGroupCount: NotRequired[int]
        unchangedRetentionLogGroupCount: NotRequired[int]
        failedAnalysisCount: NotRequired[int]
        topLogGroupsImpacted: NotRequired[list[LogGroupImpact]]

    class Entity(TypedDict):
        keyAttributes: NotRequired[dict[str, str]]
        attributes: NotRequired[dict[str, str]]

    ExportTask = TypedDict("ExportTask", {
        "taskId": NotRequired["str"],
        "taskName": NotRequired["str"],
        "logGroupName": NotRequired["str"],
        "from": NotRequired["int"],
        "to": NotRequired["int"],
        "destination": NotRequired["str"],
        "destinationPrefix": NotRequired["str"],
        "status": NotRequired["ExportTaskStatus"],
        "executionInfo": NotRequired["ExportTaskExecutionInfo"],
    })

    class ExportTaskExecutionInfo(TypedDict):
        creationTime: NotRequired[int]
        completionTime: NotRequired[int]

    class ExportTaskStatus(TypedDict):
        code: NotRequired[str]
        message: NotRequired[str]

    class FieldIndex(TypedDict):
        logGroupIdentifier: NotRequired[str]
        fieldIndexName: NotRequired[str]
        lastScanTime: NotRequired[int]
        firstEventTime: NotRequired[int]
        lastEventTime: NotRequired[int]
        type: NotRequired[str]
        indexCategory: NotRequired[str]

    class FieldsData(TypedDict):
        data: NotRequired[bytes]

    class FilterLogEventsRequest(TypedDict):
        logGroupName: NotRequired[str]
        logGroupIdentifier: NotRequired[str]
        logStreamNames: NotRequired[list[str]]
        logStreamNamePrefix: NotRequired[str]
        startTime: NotRequired[int]
        endTime: NotRequired[int]
        filterPattern: NotRequired[str]
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        startFromHead: NotRequired[bool]
        interleaved: NotRequired[bool]
        unmask: NotRequired[bool]

    class FilterLogEventsResponse(TypedDict):
        events: NotRequired[list[FilteredLogEvent]]
        searchedLogStreams: NotRequired[list[SearchedLogStream]]
        nextToken: NotRequired[str]

    class FilteredLogEvent(TypedDict):
        logStreamName: NotRequired[str]
        timestamp: NotRequired[int]
        message: NotRequired[str]
        ingestionTime: NotRequired[int]
        eventId: NotRequired[str]

    class GetDataProtectionPolicyRequest(TypedDict):
        logGroupIdentifier: str

    class GetDataProtectionPolicyResponse(TypedDict):
        logGroupIdentifier: NotRequired[str]
        policyDocument: NotRequired[str]
        lastUpdatedTime: NotRequired[int]

    class GetDeliveryDestinationPolicyRequest(TypedDict):
        deliveryDestinationName: str

    class GetDeliveryDestinationPolicyResponse(TypedDict):
        policy: NotRequired[Policy]

    class GetDeliveryDestinationRequest(TypedDict):
        name: str

    class GetDeliveryDestinationResponse(TypedDict):
        deliveryDestination: NotRequired[DeliveryDestination]

    class GetDeliveryRequest(TypedDict):
        id: str

    class GetDeliveryResponse(TypedDict):
        delivery: NotRequired[Delivery]

    class GetDeliverySourceRequest(TypedDict):
        name: str

    class GetDeliverySourceResponse(TypedDict):
        deliverySource: NotRequired[DeliverySource]

    class GetIntegrationRequest(TypedDict):
        integrationName: str

    class GetIntegrationResponse(TypedDict):
        integrationName: NotRequired[str]
        integrationType: NotRequired[str]
        integrationStatus: NotRequired[str]
        integrationDetails: NotRequired[IntegrationDetails]

    class GetLogAnomalyDetectorRequest(TypedDict):
        anomalyDetectorArn: str

    class GetLogAnomalyDetectorResponse(TypedDict):
        detectorName: NotRequired[str]
        logGroupArnList: NotRequired[list[str]]
        evaluationFrequency: NotRequired[str]
        filterPattern: NotRequired[str]
        anomalyDetectorStatus: NotRequired[str]
        kmsKeyId: NotRequired[str]
        creationTimeStamp: NotRequired[int]
        lastModifiedTimeStamp: NotRequired[int]
        anomalyVisibilityTime: NotRequired[int]

    class GetLogEventsRequest(TypedDict):
        logGroupName: NotRequired[str]
        logGroupIdentifier: NotRequired[str]
        logStreamName: str
        startTime: NotRequired[int]
        endTime: NotRequired[int]
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        startFromHead: NotRequired[bool]
        unmask: NotRequired[bool]

    class GetLogEventsResponse(TypedDict):
        events: NotRequired[list[OutputLogEvent]]
        nextForwardToken: NotRequired[str]
        nextBackwardToken: NotRequired[str]

    class GetLogFieldsRequest(TypedDict):
        dataSourceName: str
        dataSourceType: str

    class GetLogFieldsResponse(TypedDict):
        logFields: NotRequired[list[LogFieldsListItem]]

    class GetLogGroupFieldsRequest(TypedDict):
        logGroupName: NotRequired[str]
        time: NotRequired[int]
        logGroupIdentifier: NotRequired[str]

    class GetLogGroupFieldsResponse(TypedDict):
        logGroupFields: NotRequired[list[LogGroupField]]

    class GetLogObjectRequest(TypedDict):
        unmask: NotRequired[bool]
        logObjectPointer: str

    class GetLogObjectResponse(TypedDict):
        fieldStream: NotRequired[Any]

    class GetLogRecordRequest(TypedDict):
        logRecordPointer: str
        unmask: NotRequired[bool]

    class GetLogRecordResponse(TypedDict):
        logRecord: NotRequired[dict[str, str]]

    class GetLookupTableRequest(TypedDict):
        lookupTableArn: str

    class GetLookupTableResponse(TypedDict):
        lookupTableArn: NotRequired[str]
        lookupTableName: NotRequired[str]
        description: NotRequired[str]
        tableBody: NotRequired[str]
        sizeBytes: NotRequired[int]
        lastUpdatedTime: NotRequired[int]
        kmsKeyId: NotRequired[str]

    class GetQueryResultsRequest(TypedDict):
        queryId: str
        nextToken: NotRequired[str]
        maxItems: NotRequired[int]

    class GetQueryResultsResponse(TypedDict):
        queryLanguage: NotRequired[str]
        results: NotRequired[list[list[ResultField]]]
        statistics: NotRequired[QueryStatistics]
        status: NotRequired[str]
        encryptionKey: NotRequired[str]
        nextToken: NotRequired[str]

    class GetScheduledQueryHistoryRequest(TypedDict):
        identifier: str
        startTime: int
        endTime: int
        executionStatuses: NotRequired[list[str]]
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class GetScheduledQueryHistoryResponse(TypedDict):
        name: NotRequired[str]
        scheduledQueryArn: NotRequired[str]
        triggerHistory: NotRequired[list[TriggerHistoryRecord]]
        nextToken: NotRequired[str]

    class GetScheduledQueryRequest(TypedDict):
        identifier: str

    class GetScheduledQueryResponse(TypedDict):
        scheduledQueryArn: NotRequired[str]
        name: NotRequired[str]
        description: NotRequired[str]
        queryLanguage: NotRequired[str]
        queryString: NotRequired[str]
        logGroupIdentifiers: NotRequired[list[str]]
        scheduleExpression: NotRequired[str]
        timezone: NotRequired[str]
        startTimeOffset: NotRequired[int]
        endTimeOffset: NotRequired[int]
        destinationConfiguration: NotRequired[DestinationConfiguration]
        state: NotRequired[str]
        scheduleType: NotRequired[str]
        lastTriggeredTime: NotRequired[int]
        lastExecutionStatus: NotRequired[str]
        scheduleStartTime: NotRequired[int]
        scheduleEndTime: NotRequired[int]
        executionRoleArn: NotRequired[str]
        creationTime: NotRequired[int]
        lastUpdatedTime: NotRequired[int]

    class GetStorageTierPolicyRequest(TypedDict):
        pass

    class GetStorageTierPolicyResponse(TypedDict):
        storageTier: NotRequired[str]
        lastUpdatedTime: NotRequired[int]

    class GetTransformerRequest(TypedDict):
        logGroupIdentifier: str

    class GetTransformerResponse(TypedDict):
        logGroupIdentifier: NotRequired[str]
        creationTime: NotRequired[int]
        lastModifiedTime: NotRequired[int]
        transformerConfig: NotRequired[list[Processor]]

    class Grok(TypedDict):
        source: NotRequired[str]
        match: str

    class GroupingIdentifier(TypedDict):
        key: NotRequired[str]
        value: NotRequired[str]

    class Import(TypedDict):
        importId: NotRequired[str]
        importSourceArn: NotRequired[str]
        importStatus: NotRequired[str]
        importDestinationArn: NotRequired[str]
        importStatistics: NotRequired[ImportStatistics]
        importFilter: NotRequired[ImportFilter]
        creationTime: NotRequired[int]
        lastUpdatedTime: NotRequired[int]
        errorMessage: NotRequired[str]

    class ImportBatch(TypedDict):
        batchId: str
        status: str
        errorMessage: NotRequired[str]

    class ImportFilter(TypedDict):
        startEventTime: NotRequired[int]
        endEventTime: NotRequired[int]

    class ImportStatistics(TypedDict):
        bytesImported: NotRequired[int]

    class IndexPolicy(TypedDict):
        logGroupIdentifier: NotRequired[str]
        lastUpdateTime: NotRequired[int]
        policyDocument: NotRequired[str]
        policyName: NotRequired[str]
        source: NotRequired[str]

    class InputLogEvent(TypedDict):
        timestamp: int
        message: str

    class IntegrationDetails(TypedDict):
        openSearchIntegrationDetails: NotRequired[OpenSearchIntegrationDetails]

    class IntegrationSummary(TypedDict):
        integrationName: NotRequired[str]
        integrationType: NotRequired[str]
        integrationStatus: NotRequired[str]

    class ListAggregateLogGroupSummariesRequest(TypedDict):
        accountIdentifiers: NotRequired[list[str]]
        includeLinkedAccounts: NotRequired[bool]
        logGroupClass: NotRequired[str]
        logGroupNamePattern: NotRequired[str]
        dataSources: NotRequired[list[DataSourceFilter]]
        groupBy: str
        nextToken: NotRequired[str]
        limit: NotRequired[int]

    class ListAggregateLogGroupSummariesResponse(TypedDict):
        aggregateLogGroupSummaries: NotRequired[list[AggregateLogGroupSummary]]
        nextToken: NotRequired[str]

    class ListAnomaliesRequest(TypedDict):
        anomalyDetectorArn: NotRequired[str]
        suppressionState: NotRequired[str]
        limit: NotRequired[int]
        nextToken: NotRequired[str]

    class ListAnomaliesResponse(TypedDict):
        anomalies: NotRequired[list[Anomaly]]
        nextToken: NotRequired[str]

    class ListIntegrationsRequest(TypedDict):
        integrationNamePrefix: NotRequired[str]
        integrationType: NotRequired[str]
        integrationStatus: NotRequired[str]

    class ListIntegrationsResponse(TypedDict):
        integrationSummaries: NotRequired[list[IntegrationSummary]]

    class ListLogAnomalyDetectorsRequest(TypedDict):
        filterLogGroupArn: NotRequired[str]
        limit: NotRequired[int]
        nextToken: NotRequired[str]

    class ListLogAnomalyDetectorsResponse(TypedDict):
        anomalyDetectors: NotRequired[list[AnomalyDetector]]
        nextToken: NotRequired[str]

    class ListLogGroupsForQueryRequest(TypedDict):
        queryId: str
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListLogGroupsForQueryResponse(TypedDict):
        logGroupIdentifiers: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListLogGroupsRequest(TypedDict):
        logGroupNamePattern: NotRequired[str]
        logGroupClass: NotRequired[str]
        includeLinkedAccounts: NotRequired[bool]
        accountIdentifiers: NotRequired[list[str]]
        nextToken: NotRequired[str]
        limit: NotRequired[int]
        dataSources: NotRequired[list[DataSourceFilter]]
        fieldIndexNames: NotRequired[list[str]]
        logGroupTags: NotRequired[list[TagFilter]]

    class ListLogGroupsResponse(TypedDict):
        logGroups: NotRequired[list[LogGroupSummary]]
        nextToken: NotRequired[str]

    class ListScheduledQueriesRequest(TypedDict):
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]
        state: NotRequired[str]
        scheduleType: NotRequired[str]

    class ListScheduledQueriesResponse(TypedDict):
        nextToken: NotRequired[str]
        scheduledQueries: NotRequired[list[ScheduledQuerySummary]]

    class ListSourcesForS3TableIntegrationRequest(TypedDict):
        integrationArn: str
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class ListSourcesForS3TableIntegrationResponse(TypedDict):
        sources: NotRequired[list[S3TableIntegrationSource]]
        nextToken: NotRequired[str]

    class ListSyslogConfigurationsRequest(TypedDict):
        logGroupIdentifier: NotRequired[str]
        vpcEndpointId: NotRequired[str]
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListSyslogConfigurationsResponse(TypedDict):
        syslogConfigurations: NotRequired[list[SyslogConfiguration]]
        nextToken: NotRequired[str]

    class ListTagsForResourceRequest(TypedDict):
        resourceArn: str

    class ListTagsForResourceResponse(TypedDict):
        tags: NotRequired[dict[str, str]]

    class ListTagsLogGroupRequest(TypedDict):
        logGroupName: str

    class ListTagsLogGroupResponse(TypedDict):
        tags: NotRequired[dict[str, str]]

    class ListToMap(TypedDict):
        source: str
        key: str
        valueKey: NotRequired[str]
        target: NotRequired[str]
        flatten: NotRequired[bool]
        flattenedElement: NotRequired[str]

    class LiveTailSessionLogEvent(TypedDict):
        logStreamName: NotRequired[str]
        logGroupIdentifier: NotRequired[str]
        message: NotRequired[str]
        timestamp: NotRequired[int]
        ingestionTime: NotRequired[int]

    class LiveTailSessionMetadata(TypedDict):
        sampled: NotRequired[bool]

    class LiveTailSessionStart(TypedDict):
        requestId: NotRequired[str]
        sessionId: NotRequired[str]
        logGroupIdentifiers: NotRequired[list[str]]
        logStreamNames: NotRequired[list[str]]
        logStreamNamePrefixes: NotRequired[list[str]]
        logEventFilterPattern: NotRequired[str]

    class LiveTailSessionUpdate(TypedDict):
        sessionMetadata: NotRequired[LiveTailSessionMetadata]
        sessionResults: NotRequired[list[LiveTailSessionLogEvent]]

    class LogEvent(TypedDict):
        timestamp: NotRequired[int]
        message: NotRequired[str]

    class LogFieldType(TypedDict):
        type: NotRequired[str]
        element: NotRequired[LogFieldType]
        fields: NotRequired[list[LogFieldsListItem]]

    class LogFieldsListItem(TypedDict):
        logFieldName: NotRequired[str]
        logFieldType: NotRequired[LogFieldType]

    class LogGroup(TypedDict):
        logGroupName: NotRequired[str]
        creationTime: NotRequired[int]
        retentionInDays: NotRequired[int]
        metricFilterCount: NotRequired[int]
        arn: NotRequired[str]
        storedBytes: NotRequired[int]
        kmsKeyId: NotRequired[str]
        dataProtectionStatus: NotRequired[str]
        inheritedProperties: NotRequired[list[str]]
        logGroupClass: NotRequired[str]
        logGroupArn: NotRequired[str]
        deletionProtectionEnabled: NotRequired[bool]
        bearerTokenAuthenticationEnabled: NotRequired[bool]
        retentionPolicyName: NotRequired[str]

    class LogGroupField(TypedDict):
        name: NotRequired[str]
        percent: NotRequired[int]

    class LogGroupImpact(TypedDict):
        logGroupName: NotRequired[str]
        currentRetention: NotRequired[str]
        proposedRetention: NotRequired[str]
        storedBytes: NotRequired[int]

    class LogGroupSummary(TypedDict):
        logGroupName: NotRequired[str]
        logGroupArn: NotRequired[str]
        logGroupClass: NotRequired[str]

    class LogStream(TypedDict):
        logStreamName: NotRequired[str]
        creationTime: NotRequired[int]
        firstEventTimestamp: NotRequired[int]
        lastEventTimestamp: NotRequired[int]
        lastIngestionTime: NotRequired[int]
        uploadSequenceToken: NotRequired[str]
        arn: NotRequired[str]
        storedBytes: NotRequired[int]

    class LookupTable(TypedDict):
        lookupTableArn: NotRequired[str]
        lookupTableName: NotRequired[str]
        description: NotRequired[str]
        tableFields: NotRequired[list[str]]
        recordsCount: NotRequired[int]
        sizeBytes: NotRequired[int]
        lastUpdatedTime: NotRequired[int]
        kmsKeyId: NotRequired[str]

    class LookupTableConfiguration(TypedDict):
        tableName: str
        roleArn: str
        description: NotRequired[str]
        kmsKeyId: NotRequired[str]
        tags: NotRequired[dict[str, str]]

    class LowerCaseString(TypedDict):
        withKeys: list[str]

    class MetricFilter(TypedDict):
        filterName: NotRequired[str]
        filterPattern: NotRequired[str]
        metricTransformations: NotRequired[list[MetricTransformation]]
        creationTime: NotRequired[int]
        logGroupName: NotRequired[str]
        applyOnTransformedLogs: NotRequired[bool]
        fieldSelectionCriteria: NotRequired[str]
        emitSystemFieldDimensions: NotRequired[list[str]]

    class MetricFilterMatchRecord(TypedDict):
        eventNumber: NotRequired[int]
        eventMessage: NotRequired[str]
        extractedValues: NotRequired[dict[str, str]]

    class MetricTransformation(TypedDict):
        metricName: str
        metricNamespace: str
        metricValue: str
        defaultValue: NotRequired[float]
        dimensions: NotRequired[dict[str, str]]
        unit: NotRequired[str]

    class MoveKeyEntry(TypedDict):
        source: str
        target: str
        overwriteIfExists: NotRequired[bool]

    class MoveKeys(TypedDict):
        entries: list[MoveKeyEntry]

    class OpenSearchApplication(TypedDict):
        applicationEndpoint: NotRequired[str]
        applicationArn: NotRequired[str]
        applicationId: NotRequired[str]
        status: NotRequired[OpenSearchResourceStatus]

    class OpenSearchCollection(TypedDict):
        collectionEndpoint: NotRequired[str]
        collectionArn: NotRequired[str]
        status: NotRequired[OpenSearchResourceStatus]

    class OpenSearchDataAccessPolicy(TypedDict):
        policyName: NotRequired[str]
        status: NotRequired[OpenSearchResourceStatus]

    class OpenSearchDataSource(TypedDict):
        dataSourceName: NotRequired[str]
        status: NotRequired[OpenSearchResourceStatus]

    class OpenSearchEncryptionPolicy(TypedDict):
        policyName: NotRequired[str]
        status: NotRequired[OpenSearchResourceStatus]

    class OpenSearchIntegrationDetails(TypedDict):
        dataSource: NotRequired[OpenSearchDataSource]
        application: NotRequired[OpenSearchApplication]
        collection: NotRequired[OpenSearchCollection]
        workspace: NotRequired[OpenSearchWorkspace]
        encryptionPolicy: NotRequired[OpenSearchEncryptionPolicy]
        networkPolicy: NotRequired[OpenSearchNetworkPolicy]
        accessPolicy: NotRequired[OpenSearchDataAccessPolicy]
        lifecyclePolicy: NotRequired[OpenSearchLifecyclePolicy]

    class OpenSearchLifecyclePolicy(TypedDict):
        policyName: NotRequired[str]
        status: NotRequired[OpenSearchResourceStatus]

    class OpenSearchNetworkPolicy(TypedDict):
        policyName: NotRequired[str]
        status: NotRequired[OpenSearchResourceStatus]

    class OpenSearchResourceConfig(TypedDict):
        kmsKeyArn: NotRequired[str]
        dataSourceRoleArn: str
        dashboardViewerPrincipals: list[str]
        applicationArn: NotRequired[str]
        retentionDays: int

    class OpenSearchResourceStatus(TypedDict):
        status: NotRequired[str]
        statusMessage: NotRequired[str]

    class OpenSearchWorkspace(TypedDict):
        workspaceId: NotRequired[str]
        status: NotRequired[OpenSearchResourceStatus]

    class OutputLogEvent(TypedDict):
        timestamp: NotRequired[int]
        message: NotRequired[str]
        ingestionTime: NotRequired[int]

    class ParseCloudfront(TypedDict):
        source: NotRequired[str]

    class ParseJSON(TypedDict):
        source: NotRequired[str]
        destination: NotRequired[str]

    class ParseKeyValue(TypedDict):
        source: NotRequired[str]
        destination: NotRequired[str]
        fieldDelimiter: NotRequired[str]
        keyValueDelimiter: NotRequired[str]
        keyPrefix: NotRequired[str]
        nonMatchValue: NotRequired[str]
        overwriteIfExists: NotRequired[bool]

    class ParsePostgres(TypedDict):
        source: NotRequired[str]

    class ParseRoute53(TypedDict):
        source: NotRequired[str]

    class ParseToOCSF(TypedDict):
        source: NotRequired[str]
        eventSource: str
        ocsfVersion: str
        mappingVersion: NotRequired[str]

    class ParseVPC(TypedDict):
        source: NotRequired[str]

    class ParseWAF(TypedDict):
        source: NotRequired[str]

    class PatternToken(TypedDict):
        dynamicTokenPosition: NotRequired[int]
        isDynamic: NotRequired[bool]
        tokenString: NotRequired[str]
        enumerations: NotRequired[dict[str, int]]
        inferredTokenName: NotRequired[str]

    class Policy(TypedDict):
        deliveryDestinationPolicy: NotRequired[str]

    class Processor(TypedDict):
        addKeys: NotRequired[AddKeys]
        copyValue: NotRequired[CopyValue]
        csv: NotRequired[CSV]
        dateTimeConverter: NotRequired[DateTimeConverter]
        deleteKeys: NotRequired[DeleteKeys]
        grok: NotRequired[Grok]
        listToMap: NotRequired[ListToMap]
        lowerCaseString: NotRequired[LowerCaseString]
        moveKeys: NotRequired[MoveKeys]
        parseCloudfront: NotRequired[ParseCloudfront]
        parseJSON: NotRequired[ParseJSON]
        parseKeyValue: NotRequired[ParseKeyValue]
        parseRoute53: NotRequired[ParseRoute53]
        parseToOCSF: NotRequired[ParseToOCSF]
        parsePostgres: NotRequired[ParsePostgres]
        parseVPC: NotRequired[ParseVPC]
        parseWAF: NotRequired[ParseWAF]
        renameKeys: NotRequired[RenameKeys]
        splitString: NotRequired[SplitString]
        substituteString: NotRequired[SubstituteString]
        trimString: NotRequired[TrimString]
        typeConverter: NotRequired[TypeConverter]
        upperCaseString: NotRequired[UpperCaseString]

    class PutAccountPolicyRequest(TypedDict):
        policyName: str
        policyDocument: str
        policyType: str
        scope: NotRequired[str]
        selectionCriteria: NotRequired[str]
        dryRun: NotRequired[bool]

    class PutAccountPolicyResponse(TypedDict):
        accountPolicy: NotRequired[AccountPolicy]
        dryRunResult: NotRequired[DryRunResult]

    class PutBearerTokenAuthenticationRequest(TypedDict):
        logGroupIdentifier: str
        bearerTokenAuthenticationEnabled: bool

    class PutDataProtectionPolicyRequest(TypedDict):
        logGroupIdentifier: str
        policyDocument: str

    class PutDataProtectionPolicyResponse(TypedDict):
        logGroupIdentifier: NotRequired[str]
        policyDocument: NotRequired[str]
        lastUpdatedTime: NotRequired[int]

    class PutDeliveryDestinationPolicyRequest(TypedDict):
        deliveryDestinationName: str
        deliveryDestinationPolicy: str

    class PutDeliveryDestinationPolicyResponse(TypedDict):
        policy: NotRequired[Policy]

    class PutDeliveryDestinationRequest(TypedDict):
        name: str
        outputFormat: NotRequired[str]
        deliveryDestinationConfiguration: NotRequired[DeliveryDestinationConfiguration]
        deliveryDestinationType: NotRequired[str]
        roleArn: NotRequired[str]
        tags: NotRequired[dict[str, str]]

    class PutDeliveryDestinationResponse(TypedDict):
        deliveryDestination: NotRequired[DeliveryDestination]

    class PutDeliverySourceRequest(TypedDict):
        name: str
        resourceArn: str
        logType: str
        tags: NotRequired[dict[str, str]]
        deliverySourceConfiguration: NotRequired[dict[str, str]]

    class PutDeliverySourceResponse(TypedDict):
        deliverySource: NotRequired[DeliverySource]

    class PutDestinationPolicyRequest(TypedDict):
        destinationName: str
        accessPolicy: str
        forceUpdate: NotRequired[bool]

    class PutDestinationRequest(TypedDict):
        destinationName: str
        targetArn: str
        roleArn: str
        tags: NotRequired[dict[str, str]]

    class PutDestinationResponse(TypedDict):
        destination: NotRequired[Destination]

    class PutIndexPolicyRequest(TypedDict):
        logGroupIdentifier: str
        policyDocument: str

    class PutIndexPolicyResponse(TypedDict):
        indexPolicy: NotRequired[IndexPolicy]

    class PutIntegrationRequest(TypedDict):
        integrationName: str
        resourceConfig: ResourceConfig
        integrationType: str

    class PutIntegrationResponse(TypedDict):
        integrationName: NotRequired[str]
        integrationStatus: NotRequired[str]

    class PutLogEventsRequest(TypedDict):
        logGroupName: str
        logStreamName: str
        logEvents: list[InputLogEvent]
        sequenceToken: NotRequired[str]
        entity: NotRequired[Entity]

    class PutLogEventsResponse(TypedDict):
        nextSequenceToken: NotRequired[str]
        rejectedLogEventsInfo: NotRequired[RejectedLogEventsInfo]
        rejectedEntityInfo: NotRequired[RejectedEntityInfo]

    class PutLogGroupDeletionProtectionRequest(TypedDict):
        logGroupIdentifier: str
        deletionProtectionEnabled: bool

    class PutMetricFilterRequest(TypedDict):
        logGroupName: str
        filterName: str
        filterPattern: str
        metricTransformations: list[MetricTransformation]
        applyOnTransformedLogs: NotRequired[bool]
        fieldSelectionCriteria: NotRequired[str]
        emitSystemFieldDimensions: NotRequired[list[str]]

    class PutQueryDefinitionRequest(TypedDict):
        queryLanguage: NotRequired[str]
        name: str
        queryDefinitionId: NotRequired[str]
        logGroupNames: NotRequired[list[str]]
        queryString: str
        clientToken: NotRequired[str]
        parameters: NotRequired[list[QueryParameter]]

    class PutQueryDefinitionResponse(TypedDict):
        queryDefinitionId: NotRequired[str]

    class PutResourcePolicyRequest(TypedDict):
        policyName: NotRequired[str]
        policyDocument: NotRequired[str]
        resourceArn: NotRequired[str]
        expectedRevisionId: NotRequired[str]

    class PutResourcePolicyResponse(TypedDict):
        resourcePolicy: NotRequired[ResourcePolicy]
        revisionId: NotRequired[str]

    class PutRetentionPolicyRequest(TypedDict):
        logGroupName: str
        retentionInDays: int

    class PutStorageTierPolicyRequest(TypedDict):
        storageTier: str

    class PutStorageTierPolicyResponse(TypedDict):
        storageTier: NotRequired[str]
        lastUpdatedTime: NotRequired[int]

    class PutSubscriptionFilterRequest(TypedDict):
        logGroupName: str
        filterName: str
        filterPattern: str
        destinationArn: str
        roleArn: NotRequired[str]
        distribution: NotRequired[str]
        applyOnTransformedLogs: NotRequired[bool]
        fieldSelectionCriteria: NotRequired[str]
        emitSystemFields: NotRequired[list[str]]

    class PutSyslogConfigurationRequest(TypedDict):
        logGroupIdentifier: str
        vpcEndpointId: NotRequired[str]

    class PutTransformerRequest(TypedDict):
        logGroupIdentifier: str
        transformerConfig: list[Processor]

    class QueryCompileError(TypedDict):
        location: NotRequired[QueryCompileErrorLocation]
        message: NotRequired[str]

    class QueryCompileErrorLocation(TypedDict):
        startCharOffset: NotRequired[int]
        endCharOffset: NotRequired[int]

    class QueryDefinition(TypedDict):
        queryLanguage: NotRequired[str]
        queryDefinitionId: NotRequired[str]
        name: NotRequired[str]
        queryString: NotRequired[str]
        lastModified: NotRequired[int]
        logGroupNames: NotRequired[list[str]]
        parameters: NotRequired[list[QueryParameter]]

    class QueryInfo(TypedDict):
        queryLanguage: NotRequired[str]
        queryId: NotRequired[str]
        queryString: NotRequired[str]
        status: NotRequired[str]
        createTime: NotRequired[int]
        logGroupName: NotRequired[str]
        queryDuration: NotRequired[int]
        bytesScanned: NotRequired[float]
        userIdentity: NotRequired[str]

    class QueryParameter(TypedDict):
        name: str
        defaultValue: NotRequired[str]
        description: NotRequired[str]

    class QueryStatistics(TypedDict):
        recordsMatched: NotRequired[float]
        recordsScanned: NotRequired[float]
        estimatedRecordsSkipped: NotRequired[float]
        bytesScanned: NotRequired[float]
        estimatedBytesSkipped: NotRequired[float]
        logGroupsScanned: NotRequired[float]
        resultCount: NotRequired[float]

    class RecordField(TypedDict):
        name: NotRequired[str]
        mandatory: NotRequired[bool]

    class RejectedEntityInfo(TypedDict):
        errorType: str

    class RejectedLogEventsInfo(TypedDict):
        tooNewLogEventStartIndex: NotRequired[int]
        tooOldLogEventEndIndex: NotRequired[int]
        expiredLogEventEndIndex: NotRequired[int]

    class RenameKeyEntry(TypedDict):
        key: str
        renameTo: str
        overwriteIfExists: NotRequired[bool]

    class RenameKeys(TypedDict):
        entries: list[RenameKeyEntry]

    class ResourceConfig(TypedDict):
        openSearchResourceConfig: NotRequired[OpenSearchResourceConfig]

    class ResourcePolicy(TypedDict):
        policyName: NotRequired[str]
        policyDocument: NotRequired[str]
        lastUpdatedTime: NotRequired[int]
        policyScope: NotRequired[str]
        resourceArn: NotRequired[str]
        revisionId: NotRequired[str]

    class ResultField(TypedDict):
        field: NotRequired[str]
        value: NotRequired[str]

    class S3Configuration(TypedDict):
        destinationIdentifier: str
        roleArn: str
        ownerAccountId: NotRequired[str]
        kmsKeyId: NotRequired[str]

    class S3DeliveryConfiguration(TypedDict):
        suffixPath: NotRequired[str]
        enableHiveCompatiblePath: NotRequired[bool]

    class S3TableIntegrationSource(TypedDict):
        identifier: NotRequired[str]
        dataSource: NotRequired[DataSource]
        status: NotRequired[str]
        statusReason: NotRequired[str]
        createdTimeStamp: NotRequired[int]
        parentSourceIdentifier: NotRequired[str]

    class S3TablesIntegration(TypedDict):
        datasourceName: NotRequired[str]
        datasourceType: NotRequired[str]

    class ScheduledQueryDestination(TypedDict):
        destinationType: NotRequired[str]
        destinationIdentifier: NotRequired[str]
        status: NotRequired[str]
        processedIdentifier: NotRequired[str]
        errorMessage: NotRequired[str]

    class ScheduledQuerySummary(TypedDict):
        scheduledQueryArn: NotRequired[str]
        name: NotRequired[str]
        state: NotRequired[str]
        scheduleType: NotRequired[str]
        lastTriggeredTime: NotRequired[int]
        lastExecutionStatus: NotRequired[str]
        scheduleExpression: NotRequired[str]
        timezone: NotRequired[str]
        destinationConfiguration: NotRequired[DestinationConfiguration]
        creationTime: NotRequired[int]
        lastUpdatedTime: NotRequired[int]

    class SearchedLogStream(TypedDict):
        logStreamName: NotRequired[str]
        searchedCompletely: NotRequired[bool]

    class SplitString(TypedDict):
        entries: list[SplitStringEntry]

    class SplitStringEntry(TypedDict):
        source: str
        delimiter: str

    class StartLiveTailRequest(TypedDict):
        logGroupIdentifiers: list[str]
        logStreamNames: NotRequired[list[str]]
        logStreamNamePrefixes: NotRequired[list[str]]
        logEventFilterPattern: NotRequired[str]

    class StartLiveTailResponse(TypedDict):
        responseStream: NotRequired[Any]

    class StartQueryRequest(TypedDict):
        queryLanguage: NotRequired[str]
        logGroupName: NotRequired[str]
        logGroupNames: NotRequired[list[str]]
        logGroupIdentifiers: NotRequired[list[str]]
        startTime: int
        endTime: int
        queryString: str
        limit: NotRequired[int]

    class StartQueryResponse(TypedDict):
        queryId: NotRequired[str]

    class StopQueryRequest(TypedDict):
        queryId: str

    class StopQueryResponse(TypedDict):
        success: NotRequired[bool]

    class SubscriptionFilter(TypedDict):
        filterName: NotRequired[str]
        logGroupName: NotRequired[str]
        filterPattern: NotRequired[str]
        destinationArn: NotRequired[str]
        roleArn: NotRequired[str]
        distribution: NotRequired[str]
        applyOnTransformedLogs: NotRequired[bool]
        creationTime: NotRequired[int]
        fieldSelectionCriteria: NotRequired[str]
        emitSystemFields: NotRequired[list[str]]

    class SubstituteString(TypedDict):
        entries: list[SubstituteStringEntry]

    SubstituteStringEntry = TypedDict("SubstituteStringEntry", {
        "source": "str",
        "from": "str",
        "to": "str",
    })

    class SuppressionPeriod(TypedDict):
        value: NotRequired[int]
        suppressionUnit: NotRequired[str]

    class SyslogConfiguration(TypedDict):
        logGroupArn: NotRequired[str]
        sourceType: NotRequired[str]
        vpcEndpointId: NotRequired[str]
        createdAt: NotRequired[int]

    class TagFilter(TypedDict):
        key: str
        values: NotRequired[list[str]]

    class TagLogGroupRequest(TypedDict):
        logGroupName: str
        tags: dict[str, str]

    class TagResourceRequest(TypedDict):
        resourceArn: str
        tags: dict[str, str]

    class TestMetricFilterRequest(TypedDict):
        filterPattern: str
        logEventMessages: list[str]

    class TestMetricFilterResponse(TypedDict):
        matches: NotRequired[list[MetricFilterMatchRecord]]

    class TestTransformerRequest(TypedDict):
        transformerConfig: list[Processor]
        logEventMessages: list[str]

    class TestTransformerResponse(TypedDict):
        transformedLogs: NotRequired[list[TransformedLogRecord]]

    class TransformedLogRecord(TypedDict):
        eventNumber: NotRequired[int]
        eventMessage: NotRequired[str]
        transformedEventMessage: NotRequired[str]

    class TriggerHistoryRecord(TypedDict):
        queryId: NotRequired[str]
        executionStatus: NotRequired[str]
        triggeredTimestamp: NotRequired[int]
        errorMessage: NotRequired[str]
        destinations: NotRequired[list[ScheduledQueryDestination]]

    class TrimString(TypedDict):
        withKeys: list[str]

    class TypeConverter(TypedDict):
        entries: list[TypeConverterEntry]

    class TypeConverterEntry(TypedDict):
        key: str
        type: str

    class UntagLogGroupRequest(TypedDict):
        logGroupName: str
        tags: list[str]

    class UntagResourceRequest(TypedDict):
        resourceArn: str
        tagKeys: list[str]

    class UpdateAnomalyRequest(TypedDict):
        anomalyId: NotRequired[str]
        patternId: NotRequired[str]
        anomalyDetectorArn: str
        suppressionType: NotRequired[str]
        suppressionPeriod: NotRequired[SuppressionPeriod]
        baseline: NotRequired[bool]

    class UpdateDeliveryConfigurationRequest(TypedDict):
        id: str
        recordFields: NotRequired[list[str]]
        fieldDelimiter: NotRequired[str]
        s3DeliveryConfiguration: NotRequired[S3DeliveryConfiguration]

    class UpdateDeliveryConfigurationResponse(TypedDict):
        pass

    class UpdateLogAnomalyDetectorRequest(TypedDict):
        anomalyDetectorArn: str
        evaluationFrequency: NotRequired[str]
        filterPattern: NotRequired[str]
        anomalyVisibilityTime: NotRequired[int]
        enabled: bool

    class UpdateLookupTableRequest(TypedDict):
        lookupTableArn: str
        description: NotRequired[str]
        tableBody: NotRequired[str]
        queryId: NotRequired[str]
        kmsKeyId: NotRequired[str]

    class UpdateLookupTableResponse(TypedDict):
        lookupTableArn: NotRequired[str]
        lastUpdatedTime: NotRequired[int]

    class UpdateScheduledQueryRequest(TypedDict):
        identifier: str
        description: NotRequired[str]
        queryLanguage: str
        queryString: str
        logGroupIdentifiers: NotRequired[list[str]]
        scheduleExpression: str
        timezone: NotRequired[str]
        startTimeOffset: NotRequired[int]
        endTimeOffset: NotRequired[int]
        destinationConfiguration: NotRequired[DestinationConfiguration]
        scheduleStartTime: NotRequired[int]
        scheduleEndTime: NotRequired[int]
        executionRoleArn: str
        state: NotRequired[str]

    class UpdateScheduledQueryResponse(TypedDict):
        scheduledQueryArn: NotRequired[str]
        name: NotRequired[str]
        description: NotRequired[str]
        queryLanguage: NotRequired[str]
        queryString: NotRequired[str]
        logGroupIdentifiers: NotRequired[list[str]]
        scheduleExpression: NotRequired[str]
        timezone: NotRequired[str]
        startTimeOffset: NotRequired[int]
        endTimeOffset: NotRequired[int]
        destinationConfiguration: NotRequired[DestinationConfiguration]
        state: NotRequired[str]
        scheduleType: NotRequired[str]
        lastTriggeredTime: NotRequired[int]
        lastExecutionStatus: NotRequired[str]
        scheduleStartTime: NotRequired[int]
        scheduleEndTime: NotRequired[int]
        executionRoleArn: NotRequired[str]
        creationTime: NotRequired[int]
        lastUpdatedTime: NotRequired[int]

    class UpperCaseString(TypedDict):
        withKeys: list[str]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "logs"
    operations: ClassVar[Mapping[str, str]] = {
        "AssociateKmsKey": "associate_kms_key",
        "AssociateSourceToS3TableIntegration": "associate_source_to_s3_table_integration",
        "CancelExportTask": "cancel_export_task",
        "CancelImportTask": "cancel_import_task",
        "CreateDelivery": "create_delivery",
        "CreateExportTask": "create_export_task",
        "CreateImportTask": "create_import_task",
        "CreateLogAnomalyDetector": "create_log_anomaly_detector",
        "CreateLogGroup": "create_log_group",
        "CreateLogStream": "create_log_stream",
        "CreateLookupTable": "create_lookup_table",
        "CreateScheduledQuery": "create_scheduled_query",
        "DeleteAccountPolicy": "delete_account_policy",
        "DeleteDataProtectionPolicy": "delete_data_protection_policy",
        "DeleteDelivery": "delete_delivery",
        "DeleteDeliveryDestination": "delete_delivery_destination",
        "DeleteDeliveryDestinationPolicy": "delete_delivery_destination_policy",
        "DeleteDeliverySource": "delete_delivery_source",
        "DeleteDestination": "delete_destination",
        "DeleteIndexPolicy": "delete_index_policy",
        "DeleteIntegration": "delete_integration",
        "DeleteLogAnomalyDetector": "delete_log_anomaly_detector",
        "DeleteLogGroup": "delete_log_group",
        "DeleteLogStream": "delete_log_stream",
        "DeleteLookupTable": "delete_lookup_table",
        "DeleteMetricFilter": "delete_metric_filter",
        "DeleteQueryDefinition": "delete_query_definition",
        "DeleteResourcePolicy": "delete_resource_policy",
        "DeleteRetentionPolicy": "delete_retention_policy",
        "DeleteScheduledQuery": "delete_scheduled_query",
        "DeleteSubscriptionFilter": "delete_subscription_filter",
        "DeleteSyslogConfiguration": "delete_syslog_configuration",
        "DeleteTransformer": "delete_transformer",
        "DescribeAccountPolicies": "describe_account_policies",
        "DescribeConfigurationTemplates": "describe_configuration_templates",
        "DescribeDeliveries": "describe_deliveries",
        "DescribeDeliveryDestinations": "describe_delivery_destinations",
        "DescribeDeliverySources": "describe_delivery_sources",
        "DescribeDestinations": "describe_destinations",
        "DescribeExportTasks": "describe_export_tasks",
        "DescribeFieldIndexes": "describe_field_indexes",
        "DescribeImportTaskBatches": "describe_import_task_batches",
        "DescribeImportTasks": "describe_import_tasks",
        "DescribeIndexPolicies": "describe_index_policies",
        "DescribeLogGroups": "describe_log_groups",
        "DescribeLogStreams": "describe_log_streams",
        "DescribeLookupTables": "describe_lookup_tables",
        "DescribeMetricFilters": "describe_metric_filters",
        "DescribeQueries": "describe_queries",
        "DescribeQueryDefinitions": "describe_query_definitions",
        "DescribeResourcePolicies": "describe_resource_policies",
        "DescribeSubscriptionFilters": "describe_subscription_filters",
        "DisassociateKmsKey": "disassociate_kms_key",
        "DisassociateSourceFromS3TableIntegration": "disassociate_source_from_s3_table_integration",
        "FilterLogEvents": "filter_log_events",
        "GetDataProtectionPolicy": "get_data_protection_policy",
        "GetDelivery": "get_delivery",
        "GetDeliveryDestination": "get_delivery_destination",
        "GetDeliveryDestinationPolicy": "get_delivery_destination_policy",
        "GetDeliverySource": "get_delivery_source",
        "GetIntegration": "get_integration",
        "GetLogAnomalyDetector": "get_log_anomaly_detector",
        "GetLogEvents": "get_log_events",
        "GetLogFields": "get_log_fields",
        "GetLogGroupFields": "get_log_group_fields",
        "GetLogObject": "get_log_object",
        "GetLogRecord": "get_log_record",
        "GetLookupTable": "get_lookup_table",
        "GetQueryResults": "get_query_results",
        "GetScheduledQuery": "get_scheduled_query",
        "GetScheduledQueryHistory": "get_scheduled_query_history",
        "GetStorageTierPolicy": "get_storage_tier_policy",
        "GetTransformer": "get_transformer",
        "ListAggregateLogGroupSummaries": "list_aggregate_log_group_summaries",
        "ListAnomalies": "list_anomalies",
        "ListIntegrations": "list_integrations",
        "ListLogAnomalyDetectors": "list_log_anomaly_detectors",
        "ListLogGroups": "list_log_groups",
        "ListLogGroupsForQuery": "list_log_groups_for_query",
        "ListScheduledQueries": "list_scheduled_queries",
        "ListSourcesForS3TableIntegration": "list_sources_for_s3_table_integration",
        "ListSyslogConfigurations": "list_syslog_configurations",
        "ListTagsForResource": "list_tags_for_resource",
        "ListTagsLogGroup": "list_tags_log_group",
        "PutAccountPolicy": "put_account_policy",
        "PutBearerTokenAuthentication": "put_bearer_token_authentication",
        "PutDataProtectionPolicy": "put_data_protection_policy",
        "PutDeliveryDestination": "put_delivery_destination",
        "PutDeliveryDestinationPolicy": "put_delivery_destination_policy",
        "PutDeliverySource": "put_delivery_source",
        "PutDestination": "put_destination",
        "PutDestinationPolicy": "put_destination_policy",
        "PutIndexPolicy": "put_index_policy",
        "PutIntegration": "put_integration",
        "PutLogEvents": "put_log_events",
        "PutLogGroupDeletionProtection": "put_log_group_deletion_protection",
        "PutMetricFilter": "put_metric_filter",
        "PutQueryDefinition": "put_query_definition",
        "PutResourcePolicy": "put_resource_policy",
        "PutRetentionPolicy": "put_retention_policy",
        "PutStorageTierPolicy": "put_storage_tier_policy",
        "PutSubscriptionFilter": "put_subscription_filter",
        "PutSyslogConfiguration": "put_syslog_configuration",
        "PutTransformer": "put_transformer",
        "StartLiveTail": "start_live_tail",
        "StartQuery": "start_query",
        "StopQuery": "stop_query",
        "TagLogGroup": "tag_log_group",
        "TagResource": "tag_resource",
        "TestMetricFilter": "test_metric_filter",
        "TestTransformer": "test_transformer",
        "UntagLogGroup": "untag_log_group",
        "UntagResource": "untag_resource",
        "UpdateAnomaly": "update_anomaly",
        "UpdateDeliveryConfiguration": "update_delivery_configuration",
        "UpdateLogAnomalyDetector": "update_log_anomaly_detector",
        "UpdateLookupTable": "update_lookup_table",
        "UpdateScheduledQuery": "update_scheduled_query",
    }

    def associate_kms_key(self, call: Any, request: AssociateKmsKeyRequest) -> None:
        raise not_implemented("logs", "AssociateKmsKey")

    def associate_source_to_s3_table_integration(self, call: Any, request: AssociateSourceToS3TableIntegrationRequest) -> AssociateSourceToS3TableIntegrationResponse:
        raise not_implemented("logs", "AssociateSourceToS3TableIntegration")

    def cancel_export_task(self, call: Any, request: CancelExportTaskRequest) -> None:
        raise not_implemented("logs", "CancelExportTask")

    def cancel_import_task(self, call: Any, request: CancelImportTaskRequest) -> CancelImportTaskResponse:
        raise not_implemented("logs", "CancelImportTask")

    def create_delivery(self, call: Any, request: CreateDeliveryRequest) -> CreateDeliveryResponse:
        raise not_implemented("logs", "CreateDelivery")

    def create_export_task(self, call: Any, request: CreateExportTaskRequest) -> CreateExportTaskResponse:
        raise not_implemented("logs", "CreateExportTask")

    def create_import_task(self, call: Any, request: CreateImportTaskRequest) -> CreateImportTaskResponse:
        raise not_implemented("logs", "CreateImportTask")

    def create_log_anomaly_detector(self, call: Any, request: CreateLogAnomalyDetectorRequest) -> CreateLogAnomalyDetectorResponse:
        raise not_implemented("logs", "CreateLogAnomalyDetector")

    def create_log_group(self, call: Any, request: CreateLogGroupRequest) -> None:
        raise not_implemented("logs", "CreateLogGroup")

    def create_log_stream(self, call: Any, request: CreateLogStreamRequest) -> None:
        raise not_implemented("logs", "CreateLogStream")

    def create_lookup_table(self, call: Any, request: CreateLookupTableRequest) -> CreateLookupTableResponse:
        raise not_implemented("logs", "CreateLookupTable")

    def create_scheduled_query(self, call: Any, request: CreateScheduledQueryRequest) -> CreateScheduledQueryResponse:
        raise not_implemented("logs", "CreateScheduledQuery")

    def delete_account_policy(self, call: Any, request: DeleteAccountPolicyRequest) -> DeleteAccountPolicyResponse:
        raise not_implemented("logs", "DeleteAccountPolicy")

    def delete_data_protection_policy(self, call: Any, request: DeleteDataProtectionPolicyRequest) -> None:
        raise not_implemented("logs", "DeleteDataProtectionPolicy")

    def delete_delivery(self, call: Any, request: DeleteDeliveryRequest) -> None:
        raise not_implemented("logs", "DeleteDelivery")

    def delete_delivery_destination(self, call: Any, request: DeleteDeliveryDestinationRequest) -> None:
        raise not_implemented("logs", "DeleteDeliveryDestination")

    def delete_delivery_destination_policy(self, call: Any, request: DeleteDeliveryDestinationPolicyRequest) -> None:
        raise not_implemented("logs", "DeleteDeliveryDestinationPolicy")

    def delete_delivery_source(self, call: Any, request: DeleteDeliverySourceRequest) -> None:
        raise not_implemented("logs", "DeleteDeliverySource")

    def delete_destination(self, call: Any, request: DeleteDestinationRequest) -> None:
        raise not_implemented("logs", "DeleteDestination")

    def delete_index_policy(self, call: Any, request: DeleteIndexPolicyRequest) -> DeleteIndexPolicyResponse:
        raise not_implemented("logs", "DeleteIndexPolicy")

    def delete_integration(self, call: Any, request: DeleteIntegrationRequest) -> DeleteIntegrationResponse:
        raise not_implemented("logs", "DeleteIntegration")

    def delete_log_anomaly_detector(self, call: Any, request: DeleteLogAnomalyDetectorRequest) -> None:
        raise not_implemented("logs", "DeleteLogAnomalyDetector")

    def delete_log_group(self, call: Any, request: DeleteLogGroupRequest) -> None:
        raise not_implemented("logs", "DeleteLogGroup")

    def delete_log_stream(self, call: Any, request: DeleteLogStreamRequest) -> None:
        raise not_implemented("logs", "DeleteLogStream")

    def delete_lookup_table(self, call: Any, request: DeleteLookupTableRequest) -> None:
        raise not_implemented("logs", "DeleteLookupTable")

    def delete_metric_filter(self, call: Any, request: DeleteMetricFilterRequest) -> None:
        raise not_implemented("logs", "DeleteMetricFilter")

    def delete_query_definition(self, call: Any, request: DeleteQueryDefinitionRequest) -> DeleteQueryDefinitionResponse:
        raise not_implemented("logs", "DeleteQueryDefinition")

    def delete_resource_policy(self, call: Any, request: DeleteResourcePolicyRequest) -> None:
        raise not_implemented("logs", "DeleteResourcePolicy")

    def delete_retention_policy(self, call: Any, request: DeleteRetentionPolicyRequest) -> None:
        raise not_implemented("logs", "DeleteRetentionPolicy")

    def delete_scheduled_query(self, call: Any, request: DeleteScheduledQueryRequest) -> DeleteScheduledQueryResponse:
        raise not_implemented("logs", "DeleteScheduledQuery")

    def delete_subscription_filter(self, call: Any, request: DeleteSubscriptionFilterRequest) -> None:
        raise not_implemented("logs", "DeleteSubscriptionFilter")

    def delete_syslog_configuration(self, call: Any, request: DeleteSyslogConfigurationRequest) -> None:
        raise not_implemented("logs", "DeleteSyslogConfiguration")

    def delete_transformer(self, call: Any, request: DeleteTransformerRequest) -> None:
        raise not_implemented("logs", "DeleteTransformer")

    def describe_account_policies(self, call: Any, request: DescribeAccountPoliciesRequest) -> DescribeAccountPoliciesResponse:
        raise not_implemented("logs", "DescribeAccountPolicies")

    def describe_configuration_templates(self, call: Any, request: DescribeConfigurationTemplatesRequest) -> DescribeConfigurationTemplatesResponse:
        raise not_implemented("logs", "DescribeConfigurationTemplates")

    def describe_deliveries(self, call: Any, request: DescribeDeliveriesRequest) -> DescribeDeliveriesResponse:
        raise not_implemented("logs", "DescribeDeliveries")

    def describe_delivery_destinations(self, call: Any, request: DescribeDeliveryDestinationsRequest) -> DescribeDeliveryDestinationsResponse:
        raise not_implemented("logs", "DescribeDeliveryDestinations")

    def describe_delivery_sources(self, call: Any, request: DescribeDeliverySourcesRequest) -> DescribeDeliverySourcesResponse:
        raise not_implemented("logs", "DescribeDeliverySources")

    def describe_destinations(self, call: Any, request: DescribeDestinationsRequest) -> DescribeDestinationsResponse:
        raise not_implemented("logs", "DescribeDestinations")

    def describe_export_tasks(self, call: Any, request: DescribeExportTasksRequest) -> DescribeExportTasksResponse:
        raise not_implemented("logs", "DescribeExportTasks")

    def describe_field_indexes(self, call: Any, request: DescribeFieldIndexesRequest) -> DescribeFieldIndexesResponse:
        raise not_implemented("logs", "DescribeFieldIndexes")

    def describe_import_task_batches(self, call: Any, request: DescribeImportTaskBatchesRequest) -> DescribeImportTaskBatchesResponse:
        raise not_implemented("logs", "DescribeImportTaskBatches")

    def describe_import_tasks(self, call: Any, request: DescribeImportTasksRequest) -> DescribeImportTasksResponse:
        raise not_implemented("logs", "DescribeImportTasks")

    def describe_index_policies(self, call: Any, request: DescribeIndexPoliciesRequest) -> DescribeIndexPoliciesResponse:
        raise not_implemented("logs", "DescribeIndexPolicies")

    def describe_log_groups(self, call: Any, request: DescribeLogGroupsRequest) -> DescribeLogGroupsResponse:
        raise not_implemented("logs", "DescribeLogGroups")

    def describe_log_streams(self, call: Any, request: DescribeLogStreamsRequest) -> DescribeLogStreamsResponse:
        raise not_implemented("logs", "DescribeLogStreams")

    def describe_lookup_tables(self, call: Any, request: DescribeLookupTablesRequest) -> DescribeLookupTablesResponse:
        raise not_implemented("logs", "DescribeLookupTables")

    def describe_metric_filters(self, call: Any, request: DescribeMetricFiltersRequest) -> DescribeMetricFiltersResponse:
        raise not_implemented("logs", "DescribeMetricFilters")

    def describe_queries(self, call: Any, request: DescribeQueriesRequest) -> DescribeQueriesResponse:
        raise not_implemented("logs", "DescribeQueries")

    def describe_query_definitions(self, call: Any, request: DescribeQueryDefinitionsRequest) -> DescribeQueryDefinitionsResponse:
        raise not_implemented("logs", "DescribeQueryDefinitions")

    def describe_resource_policies(self, call: Any, request: DescribeResourcePoliciesRequest) -> DescribeResourcePoliciesResponse:
        raise not_implemented("logs", "DescribeResourcePolicies")

    def describe_subscription_filters(self, call: Any, request: DescribeSubscriptionFiltersRequest) -> DescribeSubscriptionFiltersResponse:
        raise not_implemented("logs", "DescribeSubscriptionFilters")

    def disassociate_kms_key(self, call: Any, request: DisassociateKmsKeyRequest) -> None:
        raise not_implemented("logs", "DisassociateKmsKey")

    def disassociate_source_from_s3_table_integration(self, call: Any, request: DisassociateSourceFromS3TableIntegrationRequest) -> DisassociateSourceFromS3TableIntegrationResponse:
        raise not_implemented("logs", "DisassociateSourceFromS3TableIntegration")

    def filter_log_events(self, call: Any, request: FilterLogEventsRequest) -> FilterLogEventsResponse:
        raise not_implemented("logs", "FilterLogEvents")

    def get_data_protection_policy(self, call: Any, request: GetDataProtectionPolicyRequest) -> GetDataProtectionPolicyResponse:
        raise not_implemented("logs", "GetDataProtectionPolicy")

    def get_delivery(self, call: Any, request: GetDeliveryRequest) -> GetDeliveryResponse:
        raise not_implemented("logs", "GetDelivery")

    def get_delivery_destination(self, call: Any, request: GetDeliveryDestinationRequest) -> GetDeliveryDestinationResponse:
        raise not_implemented("logs", "GetDeliveryDestination")

    def get_delivery_destination_policy(self, call: Any, request: GetDeliveryDestinationPolicyRequest) -> GetDeliveryDestinationPolicyResponse:
        raise not_implemented("logs", "GetDeliveryDestinationPolicy")

    def get_delivery_source(self, call: Any, request: GetDeliverySourceRequest) -> GetDeliverySourceResponse:
        raise not_implemented("logs", "GetDeliverySource")

    def get_integration(self, call: Any, request: GetIntegrationRequest) -> GetIntegrationResponse:
        raise not_implemented("logs", "GetIntegration")

    def get_log_anomaly_detector(self, call: Any, request: GetLogAnomalyDetectorRequest) -> GetLogAnomalyDetectorResponse:
        raise not_implemented("logs", "GetLogAnomalyDetector")

    def get_log_events(self, call: Any, request: GetLogEventsRequest) -> GetLogEventsResponse:
        raise not_implemented("logs", "GetLogEvents")

    def get_log_fields(self, call: Any, request: GetLogFieldsRequest) -> GetLogFieldsResponse:
        raise not_implemented("logs", "GetLogFields")

    def get_log_group_fields(self, call: Any, request: GetLogGroupFieldsRequest) -> GetLogGroupFieldsResponse:
        raise not_implemented("logs", "GetLogGroupFields")

    def get_log_object(self, call: Any, request: GetLogObjectRequest) -> GetLogObjectResponse:
        raise not_implemented("logs", "GetLogObject")

    def get_log_record(self, call: Any, request: GetLogRecordRequest) -> GetLogRecordResponse:
        raise not_implemented("logs", "GetLogRecord")

    def get_lookup_table(self, call: Any, request: GetLookupTableRequest) -> GetLookupTableResponse:
        raise not_implemented("logs", "GetLookupTable")

    def get_query_results(self, call: Any, request: GetQueryResultsRequest) -> GetQueryResultsResponse:
        raise not_implemented("logs", "GetQueryResults")

    def get_scheduled_query(self, call: Any, request: GetScheduledQueryRequest) -> GetScheduledQueryResponse:
        raise not_implemented("logs", "GetScheduledQuery")

    def get_scheduled_query_history(self, call: Any, request: GetScheduledQueryHistoryRequest) -> GetScheduledQueryHistoryResponse:
        raise not_implemented("logs", "GetScheduledQueryHistory")

    def get_storage_tier_policy(self, call: Any, request: GetStorageTierPolicyRequest) -> GetStorageTierPolicyResponse:
        raise not_implemented("logs", "GetStorageTierPolicy")

    def get_transformer(self, call: Any, request: GetTransformerRequest) -> GetTransformerResponse:
        raise not_implemented("logs", "GetTransformer")

    def list_aggregate_log_group_summaries(self, call: Any, request: ListAggregateLogGroupSummariesRequest) -> ListAggregateLogGroupSummariesResponse:
        raise not_implemented("logs", "ListAggregateLogGroupSummaries")

    def list_anomalies(self, call: Any, request: ListAnomaliesRequest) -> ListAnomaliesResponse:
        raise not_implemented("logs", "ListAnomalies")

    def list_integrations(self, call: Any, request: ListIntegrationsRequest) -> ListIntegrationsResponse:
        raise not_implemented("logs", "ListIntegrations")

    def list_log_anomaly_detectors(self, call: Any, request: ListLogAnomalyDetectorsRequest) -> ListLogAnomalyDetectorsResponse:
        raise not_implemented("logs", "ListLogAnomalyDetectors")

    def list_log_groups(self, call: Any, request: ListLogGroupsRequest) -> ListLogGroupsResponse:
        raise not_implemented("logs", "ListLogGroups")

    def list_log_groups_for_query(self, call: Any, request: ListLogGroupsForQueryRequest) -> ListLogGroupsForQueryResponse:
        raise not_implemented("logs", "ListLogGroupsForQuery")

    def list_scheduled_queries(self, call: Any, request: ListScheduledQueriesRequest) -> ListScheduledQueriesResponse:
        raise not_implemented("logs", "ListScheduledQueries")

    def list_sources_for_s3_table_integration(self, call: Any, request: ListSourcesForS3TableIntegrationRequest) -> ListSourcesForS3TableIntegrationResponse:
        raise not_implemented("logs", "ListSourcesForS3TableIntegration")

    def list_syslog_configurations(self, call: Any, request: ListSyslogConfigurationsRequest) -> ListSyslogConfigurationsResponse:
        raise not_implemented("logs", "ListSyslogConfigurations")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceRequest) -> ListTagsForResourceResponse:
        raise not_implemented("logs", "ListTagsForResource")

    def list_tags_log_group(self, call: Any, request: ListTagsLogGroupRequest) -> ListTagsLogGroupResponse:
        raise not_implemented("logs", "ListTagsLogGroup")

    def put_account_policy(self, call: Any, request: PutAccountPolicyRequest) -> PutAccountPolicyResponse:
        raise not_implemented("logs", "PutAccountPolicy")

    def put_bearer_token_authentication(self, call: Any, request: PutBearerTokenAuthenticationRequest) -> None:
        raise not_implemented("logs", "PutBearerTokenAuthentication")

    def put_data_protection_policy(self, call: Any, request: PutDataProtectionPolicyRequest) -> PutDataProtectionPolicyResponse:
        raise not_implemented("logs", "PutDataProtectionPolicy")

    def put_delivery_destination(self, call: Any, request: PutDeliveryDestinationRequest) -> PutDeliveryDestinationResponse:
        raise not_implemented("logs", "PutDeliveryDestination")

    def put_delivery_destination_policy(self, call: Any, request: PutDeliveryDestinationPolicyRequest) -> PutDeliveryDestinationPolicyResponse:
        raise not_implemented("logs", "PutDeliveryDestinationPolicy")

    def put_delivery_source(self, call: Any, request: PutDeliverySourceRequest) -> PutDeliverySourceResponse:
        raise not_implemented("logs", "PutDeliverySource")

    def put_destination(self, call: Any, request: PutDestinationRequest) -> PutDestinationResponse:
        raise not_implemented("logs", "PutDestination")

    def put_destination_policy(self, call: Any, request: PutDestinationPolicyRequest) -> None:
        raise not_implemented("logs", "PutDestinationPolicy")

    def put_index_policy(self, call: Any, request: PutIndexPolicyRequest) -> PutIndexPolicyResponse:
        raise not_implemented("logs", "PutIndexPolicy")

    def put_integration(self, call: Any, request: PutIntegrationRequest) -> PutIntegrationResponse:
        raise not_implemented("logs", "PutIntegration")

    def put_log_events(self, call: Any, request: PutLogEventsRequest) -> PutLogEventsResponse:
        raise not_implemented("logs", "PutLogEvents")

    def put_log_group_deletion_protection(self, call: Any, request: PutLogGroupDeletionProtectionRequest) -> None:
        raise not_implemented("logs", "PutLogGroupDeletionProtection")

    def put_metric_filter(self, call: Any, request: PutMetricFilterRequest) -> None:
        raise not_implemented("logs", "PutMetricFilter")

    def put_query_definition(self, call: Any, request: PutQueryDefinitionRequest) -> PutQueryDefinitionResponse:
        raise not_implemented("logs", "PutQueryDefinition")

    def put_resource_policy(self, call: Any, request: PutResourcePolicyRequest) -> PutResourcePolicyResponse:
        raise not_implemented("logs", "PutResourcePolicy")

    def put_retention_policy(self, call: Any, request: PutRetentionPolicyRequest) -> None:
        raise not_implemented("logs", "PutRetentionPolicy")

    def put_storage_tier_policy(self, call: Any, request: PutStorageTierPolicyRequest) -> PutStorageTierPolicyResponse:
        raise not_implemented("logs", "PutStorageTierPolicy")

    def put_subscription_filter(self, call: Any, request: PutSubscriptionFilterRequest) -> None:
        raise not_implemented("logs", "PutSubscriptionFilter")

    def put_syslog_configuration(self, call: Any, request: PutSyslogConfigurationRequest) -> None:
        raise not_implemented("logs", "PutSyslogConfiguration")

    def put_transformer(self, call: Any, request: PutTransformerRequest) -> None:
        raise not_implemented("logs", "PutTransformer")

    def start_live_tail(self, call: Any, request: StartLiveTailRequest) -> StartLiveTailResponse:
        raise not_implemented("logs", "StartLiveTail")

    def start_query(self, call: Any, request: StartQueryRequest) -> StartQueryResponse:
        raise not_implemented("logs", "StartQuery")

    def stop_query(self, call: Any, request: StopQueryRequest) -> StopQueryResponse:
        raise not_implemented("logs", "StopQuery")

    def tag_log_group(self, call: Any, request: TagLogGroupRequest) -> None:
        raise not_implemented("logs", "TagLogGroup")

    def tag_resource(self, call: Any, request: TagResourceRequest) -> None:
        raise not_implemented("logs", "TagResource")

    def test_metric_filter(self, call: Any, request: TestMetricFilterRequest) -> TestMetricFilterResponse:
        raise not_implemented("logs", "TestMetricFilter")

    def test_transformer(self, call: Any, request: TestTransformerRequest) -> TestTransformerResponse:
        raise not_implemented("logs", "TestTransformer")

    def untag_log_group(self, call: Any, request: UntagLogGroupRequest) -> None:
        raise not_implemented("logs", "UntagLogGroup")

    def untag_resource(self, call: Any, request: UntagResourceRequest) -> None:
        raise not_implemented("logs", "UntagResource")

    def update_anomaly(self, call: Any, request: UpdateAnomalyRequest) -> None:
        raise not_implemented("logs", "UpdateAnomaly")

    def update_delivery_configuration(self, call: Any, request: UpdateDeliveryConfigurationRequest) -> UpdateDeliveryConfigurationResponse:
        raise not_implemented("logs", "UpdateDeliveryConfiguration")

    def update_log_anomaly_detector(self, call: Any, request: UpdateLogAnomalyDetectorRequest) -> None:
        raise not_implemented("logs", "UpdateLogAnomalyDetector")

    def update_lookup_table(self, call: Any, request: UpdateLookupTableRequest) -> UpdateLookupTableResponse:
        raise not_implemented("logs", "UpdateLookupTable")

    def update_scheduled_query(self, call: Any, request: UpdateScheduledQueryRequest) -> UpdateScheduledQueryResponse:
        raise not_implemented("logs", "UpdateScheduledQuery")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def associate_kms_key(self, request: AssociateKmsKeyRequest) -> None:
        self._invoke("logs", "AssociateKmsKey", request)

    def associate_source_to_s3_table_integration(self, request: AssociateSourceToS3TableIntegrationRequest) -> AssociateSourceToS3TableIntegrationResponse:
        return self._invoke("logs", "AssociateSourceToS3TableIntegration", request)

    def cancel_export_task(self, request: CancelExportTaskRequest) -> None:
        self._invoke("logs", "CancelExportTask", request)

    def cancel_import_task(self, request: CancelImportTaskRequest) -> CancelImportTaskResponse:
        return self._invoke("logs", "CancelImportTask", request)

    def create_delivery(self, request: CreateDeliveryRequest) -> CreateDeliveryResponse:
        return self._invoke("logs", "CreateDelivery", request)

    def create_export_task(self, request: CreateExportTaskRequest) -> CreateExportTaskResponse:
        return self._invoke("logs", "CreateExportTask", request)

    def create_import_task(self, request: CreateImportTaskRequest) -> CreateImportTaskResponse:
        return self._invoke("logs", "CreateImportTask", request)

    def create_log_anomaly_detector(self, request: CreateLogAnomalyDetectorRequest) -> CreateLogAnomalyDetectorResponse:
        return self._invoke("logs", "CreateLogAnomalyDetector", request)

    def create_log_group(self, request: CreateLogGroupRequest) -> None:
        self._invoke("logs", "CreateLogGroup", request)

    def create_log_stream(self, request: CreateLogStreamRequest) -> None:
        self._invoke("logs", "CreateLogStream", request)

    def create_lookup_table(self, request: CreateLookupTableRequest) -> CreateLookupTableResponse:
        return self._invoke("logs", "CreateLookupTable", request)

    def create_scheduled_query(self, request: CreateScheduledQueryRequest) -> CreateScheduledQueryResponse:
        return self._invoke("logs", "CreateScheduledQuery", request)

    def delete_account_policy(self, request: DeleteAccountPolicyRequest) -> DeleteAccountPolicyResponse:
        return self._invoke("logs", "DeleteAccountPolicy", request)

    def delete_data_protection_policy(self, request: DeleteDataProtectionPolicyRequest) -> None:
        self._invoke("logs", "DeleteDataProtectionPolicy", request)

    def delete_delivery(self, request: DeleteDeliveryRequest) -> None:
        self._invoke("logs", "DeleteDelivery", request)

    def delete_delivery_destination(self, request: DeleteDeliveryDestinationRequest) -> None:
        self._invoke("logs", "DeleteDeliveryDestination", request)

    def delete_delivery_destination_policy(self, request: DeleteDeliveryDestinationPolicyRequest) -> None:
        self._invoke("logs", "DeleteDeliveryDestinationPolicy", request)

    def delete_delivery_source(self, request: DeleteDeliverySourceRequest) -> None:
        self._invoke("logs", "DeleteDeliverySource", request)

    def delete_destination(self, request: DeleteDestinationRequest) -> None:
        self._invoke("logs", "DeleteDestination", request)

    def delete_index_policy(self, request: DeleteIndexPolicyRequest) -> DeleteIndexPolicyResponse:
        return self._invoke("logs", "DeleteIndexPolicy", request)

    def delete_integration(self, request: DeleteIntegrationRequest) -> DeleteIntegrationResponse:
        return self._invoke("logs", "DeleteIntegration", request)

    def delete_log_anomaly_detector(self, request: DeleteLogAnomalyDetectorRequest) -> None:
        self._invoke("logs", "DeleteLogAnomalyDetector", request)

    def delete_log_group(self, request: DeleteLogGroupRequest) -> None:
        self._invoke("logs", "DeleteLogGroup", request)

    def delete_log_stream(self, request: DeleteLogStreamRequest) -> None:
        self._invoke("logs", "DeleteLogStream", request)

    def delete_lookup_table(self, request: DeleteLookupTableRequest) -> None:
        self._invoke("logs", "DeleteLookupTable", request)

    def delete_metric_filter(self, request: DeleteMetricFilterRequest) -> None:
        self._invoke("logs", "DeleteMetricFilter", request)

    def delete_query_definition(self, request: DeleteQueryDefinitionRequest) -> DeleteQueryDefinitionResponse:
        return self._invoke("logs", "DeleteQueryDefinition", request)

    def delete_resource_policy(self, request: DeleteResourcePolicyRequest) -> None:
        self._invoke("logs", "DeleteResourcePolicy", request)

    def delete_retention_policy(self, request: DeleteRetentionPolicyRequest) -> None:
        self._invoke("logs", "DeleteRetentionPolicy", request)

    def delete_scheduled_query(self, request: DeleteScheduledQueryRequest) -> DeleteScheduledQueryResponse:
        return self._invoke("logs", "DeleteScheduledQuery", request)

    def delete_subscription_filter(self, request: DeleteSubscriptionFilterRequest) -> None:
        self._invoke("logs", "DeleteSubscriptionFilter", request)

    def delete_syslog_configuration(self, request: DeleteSyslogConfigurationRequest) -> None:
        self._invoke("logs", "DeleteSyslogConfiguration", request)

    def delete_transformer(self, request: DeleteTransformerRequest) -> None:
        self._invoke("logs", "DeleteTransformer", request)

    def describe_account_policies(self, request: DescribeAccountPoliciesRequest) -> DescribeAccountPoliciesResponse:
        return self._invoke("logs", "DescribeAccountPolicies", request)

    def describe_configuration_templates(self, request: DescribeConfigurationTemplatesRequest) -> DescribeConfigurationTemplatesResponse:
        return self._invoke("logs", "DescribeConfigurationTemplates", request)

    def describe_deliveries(self, request: DescribeDeliveriesRequest) -> DescribeDeliveriesResponse:
        return self._invoke("logs", "DescribeDeliveries", request)

    def describe_delivery_destinations(self, request: DescribeDeliveryDestinationsRequest) -> DescribeDeliveryDestinationsResponse:
        return self._invoke("logs", "DescribeDeliveryDestinations", request)

    def describe_delivery_sources(self, request: DescribeDeliverySourcesRequest) -> DescribeDeliverySourcesResponse:
        return self._invoke("logs", "DescribeDeliverySources", request)

    def describe_destinations(self, request: DescribeDestinationsRequest) -> DescribeDestinationsResponse:
        return self._invoke("logs", "DescribeDestinations", request)

    def describe_export_tasks(self, request: DescribeExportTasksRequest) -> DescribeExportTasksResponse:
        return self._invoke("logs", "DescribeExportTasks", request)

    def describe_field_indexes(self, request: DescribeFieldIndexesRequest) -> DescribeFieldIndexesResponse:
        return self._invoke("logs", "DescribeFieldIndexes", request)

    def describe_import_task_batches(self, request: DescribeImportTaskBatchesRequest) -> DescribeImportTaskBatchesResponse:
        return self._invoke("logs", "DescribeImportTaskBatches", request)

    def describe_import_tasks(self, request: DescribeImportTasksRequest) -> DescribeImportTasksResponse:
        return self._invoke("logs", "DescribeImportTasks", request)

    def describe_index_policies(self, request: DescribeIndexPoliciesRequest) -> DescribeIndexPoliciesResponse:
        return self._invoke("logs", "DescribeIndexPolicies", request)

    def describe_log_groups(self, request: DescribeLogGroupsRequest) -> DescribeLogGroupsResponse:
        return self._invoke("logs", "DescribeLogGroups", request)

    def describe_log_streams(self, request: DescribeLogStreamsRequest) -> DescribeLogStreamsResponse:
        return self._invoke("logs", "DescribeLogStreams", request)

    def describe_lookup_tables(self, request: DescribeLookupTablesRequest) -> DescribeLookupTablesResponse:
        return self._invoke("logs", "DescribeLookupTables", request)

    def describe_metric_filters(self, request: DescribeMetricFiltersRequest) -> DescribeMetricFiltersResponse:
        return self._invoke("logs", "DescribeMetricFilters", request)

    def describe_queries(self, request: DescribeQueriesRequest) -> DescribeQueriesResponse:
        return self._invoke("logs", "DescribeQueries", request)

    def describe_query_definitions(self, request: DescribeQueryDefinitionsRequest) -> DescribeQueryDefinitionsResponse:
        return self._invoke("logs", "DescribeQueryDefinitions", request)

    def describe_resource_policies(self, request: DescribeResourcePoliciesRequest) -> DescribeResourcePoliciesResponse:
        return self._invoke("logs", "DescribeResourcePolicies", request)

    def describe_subscription_filters(self, request: DescribeSubscriptionFiltersRequest) -> DescribeSubscriptionFiltersResponse:
        return self._invoke("logs", "DescribeSubscriptionFilters", request)

    def disassociate_kms_key(self, request: DisassociateKmsKeyRequest) -> None:
        self._invoke("logs", "DisassociateKmsKey", request)

    def disassociate_source_from_s3_table_integration(self, request: DisassociateSourceFromS3TableIntegrationRequest) -> DisassociateSourceFromS3TableIntegrationResponse:
        return self._invoke("logs", "DisassociateSourceFromS3TableIntegration", request)

    def filter_log_events(self, request: FilterLogEventsRequest) -> FilterLogEventsResponse:
        return self._invoke("logs", "FilterLogEvents", request)

    def get_data_protection_policy(self, request: GetDataProtectionPolicyRequest) -> GetDataProtectionPolicyResponse:
        return self._invoke("logs", "GetDataProtectionPolicy", request)

    def get_delivery(self, request: GetDeliveryRequest) -> GetDeliveryResponse:
        return self._invoke("logs", "GetDelivery", request)

    def get_delivery_destination(self, request: GetDeliveryDestinationRequest) -> GetDeliveryDestinationResponse:
        return self._invoke("logs", "GetDeliveryDestination", request)

    def get_delivery_destination_policy(self, request: GetDeliveryDestinationPolicyRequest) -> GetDeliveryDestinationPolicyResponse:
        return self._invoke("logs", "GetDeliveryDestinationPolicy", request)

    def get_delivery_source(self, request: GetDeliverySourceRequest) -> GetDeliverySourceResponse:
        return self._invoke("logs", "GetDeliverySource", request)

    def get_integration(self, request: GetIntegrationRequest) -> GetIntegrationResponse:
        return self._invoke("logs", "GetIntegration", request)

    def get_log_anomaly_detector(self, request: GetLogAnomalyDetectorRequest) -> GetLogAnomalyDetectorResponse:
        return self._invoke("logs", "GetLogAnomalyDetector", request)

    def get_log_events(self, request: GetLogEventsRequest) -> GetLogEventsResponse:
        return self._invoke("logs", "GetLogEvents", request)

    def get_log_fields(self, request: GetLogFieldsRequest) -> GetLogFieldsResponse:
        return self._invoke("logs", "GetLogFields", request)

    def get_log_group_fields(self, request: GetLogGroupFieldsRequest) -> GetLogGroupFieldsResponse:
        return self._invoke("logs", "GetLogGroupFields", request)

    def get_log_object(self, request: GetLogObjectRequest) -> GetLogObjectResponse:
        return self._invoke("logs", "GetLogObject", request)

    def get_log_record(self, request: GetLogRecordRequest) -> GetLogRecordResponse:
        return self._invoke("logs", "GetLogRecord", request)

    def get_lookup_table(self, request: GetLookupTableRequest) -> GetLookupTableResponse:
        return self._invoke("logs", "GetLookupTable", request)

    def get_query_results(self, request: GetQueryResultsRequest) -> GetQueryResultsResponse:
        return self._invoke("logs", "GetQueryResults", request)

    def get_scheduled_query(self, request: GetScheduledQueryRequest) -> GetScheduledQueryResponse:
        return self._invoke("logs", "GetScheduledQuery", request)

    def get_scheduled_query_history(self, request: GetScheduledQueryHistoryRequest) -> GetScheduledQueryHistoryResponse:
        return self._invoke("logs", "GetScheduledQueryHistory", request)

    def get_storage_tier_policy(self, request: GetStorageTierPolicyRequest) -> GetStorageTierPolicyResponse:
        return self._invoke("logs", "GetStorageTierPolicy", request)

    def get_transformer(self, request: GetTransformerRequest) -> GetTransformerResponse:
        return self._invoke("logs", "GetTransformer", request)

    def list_aggregate_log_group_summaries(self, request: ListAggregateLogGroupSummariesRequest) -> ListAggregateLogGroupSummariesResponse:
        return self._invoke("logs", "ListAggregateLogGroupSummaries", request)

    def list_anomalies(self, request: ListAnomaliesRequest) -> ListAnomaliesResponse:
        return self._invoke("logs", "ListAnomalies", request)

    def list_integrations(self, request: ListIntegrationsRequest) -> ListIntegrationsResponse:
        return self._invoke("logs", "ListIntegrations", request)

    def list_log_anomaly_detectors(self, request: ListLogAnomalyDetectorsRequest) -> ListLogAnomalyDetectorsResponse:
        return self._invoke("logs", "ListLogAnomalyDetectors", request)

    def list_log_groups(self, request: ListLogGroupsRequest) -> ListLogGroupsResponse:
        return self._invoke("logs", "ListLogGroups", request)

    def list_log_groups_for_query(self, request: ListLogGroupsForQueryRequest) -> ListLogGroupsForQueryResponse:
        return self._invoke("logs", "ListLogGroupsForQuery", request)

    def list_scheduled_queries(self, request: ListScheduledQueriesRequest) -> ListScheduledQueriesResponse:
        return self._invoke("logs", "ListScheduledQueries", request)

    def list_sources_for_s3_table_integration(self, request: ListSourcesForS3TableIntegrationRequest) -> ListSourcesForS3TableIntegrationResponse:
        return self._invoke("logs", "ListSourcesForS3TableIntegration", request)

    def list_syslog_configurations(self, request: ListSyslogConfigurationsRequest) -> ListSyslogConfigurationsResponse:
        return self._invoke("logs", "ListSyslogConfigurations", request)

    def list_tags_for_resource(self, request: ListTagsForResourceRequest) -> ListTagsForResourceResponse:
        return self._invoke("logs", "ListTagsForResource", request)

    def list_tags_log_group(self, request: ListTagsLogGroupRequest) -> ListTagsLogGroupResponse:
        return self._invoke("logs", "ListTagsLogGroup", request)

    def put_account_policy(self, request: PutAccountPolicyRequest) -> PutAccountPolicyResponse:
        return self._invoke("logs", "PutAccountPolicy", request)

    def put_bearer_token_authentication(self, request: PutBearerTokenAuthenticationRequest) -> None:
        self._invoke("logs", "PutBearerTokenAuthentication", request)

    def put_data_protection_policy(self, request: PutDataProtectionPolicyRequest) -> PutDataProtectionPolicyResponse:
        return self._invoke("logs", "PutDataProtectionPolicy", request)

    def put_delivery_destination(self, request: PutDeliveryDestinationRequest) -> PutDeliveryDestinationResponse:
        return self._invoke("logs", "PutDeliveryDestination", request)

    def put_delivery_destination_policy(self, request: PutDeliveryDestinationPolicyRequest) -> PutDeliveryDestinationPolicyResponse:
        return self._invoke("logs", "PutDeliveryDestinationPolicy", request)

    def put_delivery_source(self, request: PutDeliverySourceRequest) -> PutDeliverySourceResponse:
        return self._invoke("logs", "PutDeliverySource", request)

    def put_destination(self, request: PutDestinationRequest) -> PutDestinationResponse:
        return self._invoke("logs", "PutDestination", request)

    def put_destination_policy(self, request: PutDestinationPolicyRequest) -> None:
        self._invoke("logs", "PutDestinationPolicy", request)

    def put_index_policy(self, request: PutIndexPolicyRequest) -> PutIndexPolicyResponse:
        return self._invoke("logs", "PutIndexPolicy", request)

    def put_integration(self, request: PutIntegrationRequest) -> PutIntegrationResponse:
        return self._invoke("logs", "PutIntegration", request)

    def put_log_events(self, request: PutLogEventsRequest) -> PutLogEventsResponse:
        return self._invoke("logs", "PutLogEvents", request)

    def put_log_group_deletion_protection(self, request: PutLogGroupDeletionProtectionRequest) -> None:
        self._invoke("logs", "PutLogGroupDeletionProtection", request)

    def put_metric_filter(self, request: PutMetricFilterRequest) -> None:
        self._invoke("logs", "PutMetricFilter", request)

    def put_query_definition(self, request: PutQueryDefinitionRequest) -> PutQueryDefinitionResponse:
        return self._invoke("logs", "PutQueryDefinition", request)

    def put_resource_policy(self, request: PutResourcePolicyRequest) -> PutResourcePolicyResponse:
        return self._invoke("logs", "PutResourcePolicy", request)

    def put_retention_policy(self, request: PutRetentionPolicyRequest) -> None:
        self._invoke("logs", "PutRetentionPolicy", request)

    def put_storage_tier_policy(self, request: PutStorageTierPolicyRequest) -> PutStorageTierPolicyResponse:
        return self._invoke("logs", "PutStorageTierPolicy", request)

    def put_subscription_filter(self, request: PutSubscriptionFilterRequest) -> None:
        self._invoke("logs", "PutSubscriptionFilter", request)

    def put_syslog_configuration(self, request: PutSyslogConfigurationRequest) -> None:
        self._invoke("logs", "PutSyslogConfiguration", request)

    def put_transformer(self, request: PutTransformerRequest) -> None:
        self._invoke("logs", "PutTransformer", request)

    def start_live_tail(self, request: StartLiveTailRequest) -> StartLiveTailResponse:
        return self._invoke("logs", "StartLiveTail", request)

    def start_query(self, request: StartQueryRequest) -> StartQueryResponse:
        return self._invoke("logs", "StartQuery", request)

    def stop_query(self, request: StopQueryRequest) -> StopQueryResponse:
        return self._invoke("logs", "StopQuery", request)

    def tag_log_group(self, request: TagLogGroupRequest) -> None:
        self._invoke("logs", "TagLogGroup", request)

    def tag_resource(self, request: TagResourceRequest) -> None:
        self._invoke("logs", "TagResource", request)

    def test_metric_filter(self, request: TestMetricFilterRequest) -> TestMetricFilterResponse:
        return self._invoke("logs", "TestMetricFilter", request)

    def test_transformer(self, request: TestTransformerRequest) -> TestTransformerResponse:
        return self._invoke("logs", "TestTransformer", request)

    def untag_log_group(self, request: UntagLogGroupRequest) -> None:
        self._invoke("logs", "UntagLogGroup", request)

    def untag_resource(self, request: UntagResourceRequest) -> None:
        self._invoke("logs", "UntagResource", request)

    def update_anomaly(self, request: UpdateAnomalyRequest) -> None:
        self._invoke("logs", "UpdateAnomaly", request)

    def update_delivery_configuration(self, request: UpdateDeliveryConfigurationRequest) -> UpdateDeliveryConfigurationResponse:
        return self._invoke("logs", "UpdateDeliveryConfiguration", request)

    def update_log_anomaly_detector(self, request: UpdateLogAnomalyDetectorRequest) -> None:
        self._invoke("logs", "UpdateLogAnomalyDetector", request)

    def update_lookup_table(self, request: UpdateLookupTableRequest) -> UpdateLookupTableResponse:
        return self._invoke("logs", "UpdateLookupTable", request)

    def update_scheduled_query(self, request: UpdateScheduledQueryRequest) -> UpdateScheduledQueryResponse:
        return self._invoke("logs", "UpdateScheduledQuery", request)
