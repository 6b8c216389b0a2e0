"""Generated from botocore's model of events (2015-10-07). Do not edit.

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


class ConcurrentModificationException(AwsError):
    code = "ConcurrentModificationException"


class IllegalStatusException(AwsError):
    code = "IllegalStatusException"


class InternalException(AwsError):
    code = "InternalException"
    status = 500


class InvalidEventPatternException(AwsError):
    code = "InvalidEventPatternException"


class InvalidStateException(AwsError):
    code = "InvalidStateException"


class LimitExceededException(AwsError):
    code = "LimitExceededException"


class ManagedRuleException(AwsError):
    code = "ManagedRuleException"


class OperationDisabledException(AwsError):
    code = "OperationDisabledException"


class PolicyLengthExceededException(AwsError):
    code = "PolicyLengthExceededException"


class ResourceAlreadyExistsException(AwsError):
    code = "ResourceAlreadyExistsException"


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"


class ThrottlingException(AwsError):
    code = "ThrottlingException"


if TYPE_CHECKING:

    class ActivateEventSourceRequest(TypedDict):
        Name: str

    class ApiDestination(TypedDict):
        ApiDestinationArn: NotRequired[str]
        Name: NotRequired[str]
        ApiDestinationState: NotRequired[str]
        ConnectionArn: NotRequired[str]
        InvocationEndpoint: NotRequired[str]
        HttpMethod: NotRequired[str]
        InvocationRateLimitPerSecond: NotRequired[int]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]

    class AppSyncParameters(TypedDict):
        GraphQLOperation: NotRequired[str]

    class Archive(TypedDict):
        ArchiveName: NotRequired[str]
        EventSourceArn: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        RetentionDays: NotRequired[int]
        SizeBytes: NotRequired[int]
        EventCount: NotRequired[int]
        CreationTime: NotRequired[datetime]

    class AwsVpcConfiguration(TypedDict):
        Subnets: list[str]
        SecurityGroups: NotRequired[list[str]]
        AssignPublicIp: NotRequired[str]

    class BatchArrayProperties(TypedDict):
        Size: NotRequired[int]

    class BatchParameters(TypedDict):
        JobDefinition: str
        JobName: str
        ArrayProperties: NotRequired[BatchArrayProperties]
        RetryStrategy: NotRequired[BatchRetryStrategy]

    class BatchRetryStrategy(TypedDict):
        Attempts: NotRequired[int]

    class CancelReplayRequest(TypedDict):
        ReplayName: str

    class CancelReplayResponse(TypedDict):
        ReplayArn: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]

    class CapacityProviderStrategyItem(TypedDict):
        capacityProvider: str
        weight: NotRequired[int]
        base: NotRequired[int]

    class Condition(TypedDict):
        Type: str
        Key: str
        Value: str

    class Connection(TypedDict):
        ConnectionArn: NotRequired[str]
        Name: NotRequired[str]
        ConnectionState: NotRequired[str]
        StateReason: NotRequired[str]
        AuthorizationType: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]
        LastAuthorizedTime: NotRequired[datetime]

    class ConnectionApiKeyAuthResponseParameters(TypedDict):
        ApiKeyName: NotRequired[str]

    class ConnectionAuthResponseParameters(TypedDict):
        BasicAuthParameters: NotRequired[ConnectionBasicAuthResponseParameters]
        OAuthParameters: NotRequired[ConnectionOAuthResponseParameters]
        ApiKeyAuthParameters: NotRequired[ConnectionApiKeyAuthResponseParameters]
        InvocationHttpParameters: NotRequired[ConnectionHttpParameters]
        ConnectivityParameters: NotRequired[DescribeConnectionConnectivityParameters]

    class ConnectionBasicAuthResponseParameters(TypedDict):
        Username: NotRequired[str]

    class ConnectionBodyParameter(TypedDict):
        Key: NotRequired[str]
        Value: NotRequired[str]
        IsValueSecret: NotRequired[bool]

    class ConnectionHeaderParameter(TypedDict):
        Key: NotRequired[str]
        Value: NotRequired[str]
        IsValueSecret: NotRequired[bool]

    class ConnectionHttpParameters(TypedDict):
        HeaderParameters: NotRequired[list[ConnectionHeaderParameter]]
        QueryStringParameters: NotRequired[list[ConnectionQueryStringParameter]]
        BodyParameters: NotRequired[list[ConnectionBodyParameter]]

    class ConnectionOAuthClientResponseParameters(TypedDict):
        ClientID: NotRequired[str]

    class ConnectionOAuthResponseParameters(TypedDict):
        ClientParameters: NotRequired[ConnectionOAuthClientResponseParameters]
        AuthorizationEndpoint: NotRequired[str]
        HttpMethod: NotRequired[str]
        OAuthHttpParameters: NotRequired[ConnectionHttpParameters]

    class ConnectionQueryStringParameter(TypedDict):
        Key: NotRequired[str]
        Value: NotRequired[str]
        IsValueSecret: NotRequired[bool]

    class ConnectivityResourceConfigurationArn(TypedDict):
        ResourceConfigurationArn: str

    class ConnectivityResourceParameters(TypedDict):
        ResourceParameters: ConnectivityResourceConfigurationArn

    class CreateApiDestinationRequest(TypedDict):
        Name: str
        Description: NotRequired[str]
        ConnectionArn: str
        InvocationEndpoint: str
        HttpMethod: str
        InvocationRateLimitPerSecond: NotRequired[int]

    class CreateApiDestinationResponse(TypedDict):
        ApiDestinationArn: NotRequired[str]
        ApiDestinationState: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]

    class CreateArchiveRequest(TypedDict):
        ArchiveName: str
        EventSourceArn: str
        Description: NotRequired[str]
        EventPattern: NotRequired[str]
        RetentionDays: NotRequired[int]
        KmsKeyIdentifier: NotRequired[str]

    class CreateArchiveResponse(TypedDict):
        ArchiveArn: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        CreationTime: NotRequired[datetime]

    class CreateConnectionApiKeyAuthRequestParameters(TypedDict):
        ApiKeyName: str
        ApiKeyValue: str

    class CreateConnectionAuthRequestParameters(TypedDict):
        BasicAuthParameters: NotRequired[CreateConnectionBasicAuthRequestParameters]
        OAuthParameters: NotRequired[CreateConnectionOAuthRequestParameters]
        ApiKeyAuthParameters: NotRequired[CreateConnectionApiKeyAuthRequestParameters]
        InvocationHttpParameters: NotRequired[ConnectionHttpParameters]
        ConnectivityParameters: NotRequired[ConnectivityResourceParameters]

    class CreateConnectionBasicAuthRequestParameters(TypedDict):
        Username: str
        Password: str

    class CreateConnectionOAuthClientRequestParameters(TypedDict):
        ClientID: str
        ClientSecret: str

    class CreateConnectionOAuthRequestParameters(TypedDict):
        ClientParameters: CreateConnectionOAuthClientRequestParameters
        AuthorizationEndpoint: str
        HttpMethod: str
        OAuthHttpParameters: NotRequired[ConnectionHttpParameters]

    class CreateConnectionRequest(TypedDict):
        Name: str
        Description: NotRequired[str]
        AuthorizationType: str
        AuthParameters: CreateConnectionAuthRequestParameters
        InvocationConnectivityParameters: NotRequired[ConnectivityResourceParameters]
        KmsKeyIdentifier: NotRequired[str]

    class CreateConnectionResponse(TypedDict):
        ConnectionArn: NotRequired[str]
        ConnectionState: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]

    class CreateEndpointRequest(TypedDict):
        Name: str
        Description: NotRequired[str]
        RoutingConfig: RoutingConfig
        ReplicationConfig: NotRequired[ReplicationConfig]
        EventBuses: list[EndpointEventBus]
        RoleArn: NotRequired[str]

    class CreateEndpointResponse(TypedDict):
        Name: NotRequired[str]
        Arn: NotRequired[str]
        RoutingConfig: NotRequired[RoutingConfig]
        ReplicationConfig: NotRequired[ReplicationConfig]
        EventBuses: NotRequired[list[EndpointEventBus]]
        RoleArn: NotRequired[str]
        State: NotRequired[str]

    class CreateEventBusRequest(TypedDict):
        Name: str
        EventSourceName: NotRequired[str]
        Description: NotRequired[str]
        KmsKeyIdentifier: NotRequired[str]
        DeadLetterConfig: NotRequired[DeadLetterConfig]
        LogConfig: NotRequired[LogConfig]
        Tags: NotRequired[list[Tag]]

    class CreateEventBusResponse(TypedDict):
        EventBusArn: NotRequired[str]
        Description: NotRequired[str]
        KmsKeyIdentifier: NotRequired[str]
        DeadLetterConfig: NotRequired[DeadLetterConfig]
        LogConfig: NotRequired[LogConfig]

    class CreatePartnerEventSourceRequest(TypedDict):
        Name: str
        Account: str

    class CreatePartnerEventSourceResponse(TypedDict):
        EventSourceArn: NotRequired[str]

    class DeactivateEventSourceRequest(TypedDict):
        Name: str

    class DeadLetterConfig(TypedDict):
        Arn: NotRequired[str]

    class DeauthorizeConnectionRequest(TypedDict):
        Name: str

    class DeauthorizeConnectionResponse(TypedDict):
        ConnectionArn: NotRequired[str]
        ConnectionState: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]
        LastAuthorizedTime: NotRequired[datetime]

    class DeleteApiDestinationRequest(TypedDict):
        Name: str

    class DeleteApiDestinationResponse(TypedDict):
        pass

    class DeleteArchiveRequest(TypedDict):
        ArchiveName: str

    class DeleteArchiveResponse(TypedDict):
        pass

    class DeleteConnectionRequest(TypedDict):
        Name: str

    class DeleteConnectionResponse(TypedDict):
        ConnectionArn: NotRequired[str]
        ConnectionState: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]
        LastAuthorizedTime: NotRequired[datetime]

    class DeleteEndpointRequest(TypedDict):
        Name: str

    class DeleteEndpointResponse(TypedDict):
        pass

    class DeleteEventBusRequest(TypedDict):
        Name: str

    class DeletePartnerEventSourceRequest(TypedDict):
        Name: str
        Account: str

    class DeleteRuleRequest(TypedDict):
        Name: str
        EventBusName: NotRequired[str]
        Force: NotRequired[bool]

    class DescribeApiDestinationRequest(TypedDict):
        Name: str

    class DescribeApiDestinationResponse(TypedDict):
        ApiDestinationArn: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]
        ApiDestinationState: NotRequired[str]
        ConnectionArn: NotRequired[str]
        InvocationEndpoint: NotRequired[str]
        HttpMethod: NotRequired[str]
        InvocationRateLimitPerSecond: NotRequired[int]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]

    class DescribeArchiveRequest(TypedDict):
        ArchiveName: str

    class DescribeArchiveResponse(TypedDict):
        ArchiveArn: NotRequired[str]
        ArchiveName: NotRequired[str]
        EventSourceArn: NotRequired[str]
        Description: NotRequired[str]
        EventPattern: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        KmsKeyIdentifier: NotRequired[str]
        RetentionDays: NotRequired[int]
        SizeBytes: NotRequired[int]
        EventCount: NotRequired[int]
        CreationTime: NotRequired[datetime]

    class DescribeConnectionConnectivityParameters(TypedDict):
        ResourceParameters: DescribeConnectionResourceParameters

    class DescribeConnectionRequest(TypedDict):
        Name: str

    class DescribeConnectionResourceParameters(TypedDict):
        ResourceConfigurationArn: str
        ResourceAssociationArn: str

    class DescribeConnectionResponse(TypedDict):
        ConnectionArn: NotRequired[str]
        Name: NotRequired[str]
        Description: NotRequired[str]
        InvocationConnectivityParameters: NotRequired[DescribeConnectionConnectivityParameters]
        ConnectionState: NotRequired[str]
        StateReason: NotRequired[str]
        AuthorizationType: NotRequired[str]
        SecretArn: NotRequired[str]
        KmsKeyIdentifier: NotRequired[str]
        AuthParameters: NotRequired[ConnectionAuthResponseParameters]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]
        LastAuthorizedTime: NotRequired[datetime]

    class DescribeEndpointRequest(TypedDict):
        Name: str
        HomeRegion: NotRequired[str]

    class DescribeEndpointResponse(TypedDict):
        Name: NotRequired[str]
        Description: NotRequired[str]
        Arn: NotRequired[str]
        RoutingConfig: NotRequired[RoutingConfig]
        ReplicationConfig: NotRequired[ReplicationConfig]
        EventBuses: NotRequired[list[EndpointEventBus]]
        RoleArn: NotRequired[str]
        EndpointId: NotRequired[str]
        EndpointUrl: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]

    class DescribeEventBusRequest(TypedDict):
        Name: NotRequired[str]

    class DescribeEventBusResponse(TypedDict):
        Name: NotRequired[str]
        Arn: NotRequired[str]
        Description: NotRequired[str]
        KmsKeyIdentifier: NotRequired[str]
        DeadLetterConfig: NotRequired[DeadLetterConfig]
        Policy: NotRequired[str]
        LogConfig: NotRequired[LogConfig]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]
        ManagedBy: NotRequired[str]

    class DescribeEventSourceRequest(TypedDict):
        Name: str

    class DescribeEventSourceResponse(TypedDict):
        Arn: NotRequired[str]
        CreatedBy: NotRequired[str]
        CreationTime: NotRequired[datetime]
        ExpirationTime: NotRequired[datetime]
        Name: NotRequired[str]
        State: NotRequired[str]

    class DescribePartnerEventSourceRequest(TypedDict):
        Name: str

    class DescribePartnerEventSourceResponse(TypedDict):
        Arn: NotRequired[str]
        Name: NotRequired[str]

    class DescribeReplayRequest(TypedDict):
        ReplayName: str

    class DescribeReplayResponse(TypedDict):
        ReplayName: NotRequired[str]
        ReplayArn: NotRequired[str]
        Description: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        EventSourceArn: NotRequired[str]
        Destination: NotRequired[ReplayDestination]
        EventStartTime: NotRequired[datetime]
        EventEndTime: NotRequired[datetime]
        EventLastReplayedTime: NotRequired[datetime]
        ReplayStartTime: NotRequired[datetime]
        ReplayEndTime: NotRequired[datetime]

    class DescribeRuleRequest(TypedDict):
        Name: str
        EventBusName: NotRequired[str]

    class DescribeRuleResponse(TypedDict):
        Name: NotRequired[str]
        Arn: NotRequired[str]
        EventPattern: NotRequired[str]
        ScheduleExpression: NotRequired[str]
        State: NotRequired[str]
        Description: NotRequired[str]
        RoleArn: NotRequired[str]
        ManagedBy: NotRequired[str]
        EventBusName: NotRequired[str]
        CreatedBy: NotRequired[str]

    class DisableRuleRequest(TypedDict):
        Name: str
        EventBusName: NotRequired[str]

    class EcsParameters(TypedDict):
        TaskDefinitionArn: str
        TaskCount: NotRequired[int]
        LaunchType: NotRequired[str]
        NetworkConfiguration: NotRequired[NetworkConfiguration]
        PlatformVersion: NotRequired[str]
        Group: NotRequired[str]
        CapacityProviderStrategy: NotRequired[list[CapacityProviderStrategyItem]]
        EnableECSManagedTags: NotRequired[bool]
        EnableExecuteCommand: NotRequired[bool]
        PlacementConstraints: NotRequired[list[PlacementConstraint]]
        PlacementStrategy: NotRequired[list[PlacementStrategy]]
        PropagateTags: NotRequired[str]
        ReferenceId: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class EnableRuleRequest(TypedDict):
        Name: str
        EventBusName: NotRequired[str]

    class Endpoint(TypedDict):
        Name: NotRequired[str]
        Description: NotRequired[str]
        Arn: NotRequired[str]
        RoutingConfig: NotRequired[RoutingConfig]
        ReplicationConfig: NotRequired[ReplicationConfig]
        EventBuses: NotRequired[list[EndpointEventBus]]
        RoleArn: NotRequired[str]
        EndpointId: NotRequired[str]
        EndpointUrl: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]

    class EndpointEventBus(TypedDict):
        EventBusArn: str

    class EventBus(TypedDict):
        Name: NotRequired[str]
        Arn: NotRequired[str]
        Description: NotRequired[str]
        Policy: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]
        ManagedBy: NotRequired[str]

    class EventSource(TypedDict):
        Arn: NotRequired[str]
        CreatedBy: NotRequired[str]
        CreationTime: NotRequired[datetime]
        ExpirationTime: NotRequired[datetime]
        Name: NotRequired[str]
        State: NotRequired[str]

    class FailoverConfig(TypedDict):
        Primary: Primary
        Secondary: Secondary

    class HttpParameters(TypedDict):
        PathParameterValues: NotRequired[list[str]]
        HeaderParameters: NotRequired[dict[str, str]]
        QueryStringParameters: NotRequired[dict[str, str]]

    class InputTransformer(TypedDict):
        InputPathsMap: NotRequired[dict[str, str]]
        InputTemplate: str

    class KinesisParameters(TypedDict):
        PartitionKeyPath: str

    class ListApiDestinationsRequest(TypedDict):
        NamePrefix: NotRequired[str]
        ConnectionArn: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListApiDestinationsResponse(TypedDict):
        ApiDestinations: NotRequired[list[ApiDestination]]
        NextToken: NotRequired[str]

    class ListArchivesRequest(TypedDict):
        NamePrefix: NotRequired[str]
        EventSourceArn: NotRequired[str]
        State: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListArchivesResponse(TypedDict):
        Archives: NotRequired[list[Archive]]
        NextToken: NotRequired[str]

    class ListConnectionsRequest(TypedDict):
        NamePrefix: NotRequired[str]
        ConnectionState: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListConnectionsResponse(TypedDict):
        Connections: NotRequired[list[Connection]]
        NextToken: NotRequired[str]

    class ListEndpointsRequest(TypedDict):
        NamePrefix: NotRequired[str]
        HomeRegion: NotRequired[str]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListEndpointsResponse(TypedDict):
        Endpoints: NotRequired[list[Endpoint]]
        NextToken: NotRequired[str]

    class ListEventBusesRequest(TypedDict):
        NamePrefix: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListEventBusesResponse(TypedDict):
        EventBuses: NotRequired[list[EventBus]]
        NextToken: NotRequired[str]

    class ListEventSourcesRequest(TypedDict):
        NamePrefix: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListEventSourcesResponse(TypedDict):
        EventSources: NotRequired[list[EventSource]]
        NextToken: NotRequired[str]

    class ListPartnerEventSourceAccountsRequest(TypedDict):
        EventSourceName: str
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListPartnerEventSourceAccountsResponse(TypedDict):
        PartnerEventSourceAccounts: NotRequired[list[PartnerEventSourceAccount]]
        NextToken: NotRequired[str]

    class ListPartnerEventSourcesRequest(TypedDict):
        NamePrefix: str
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListPartnerEventSourcesResponse(TypedDict):
        PartnerEventSources: NotRequired[list[PartnerEventSource]]
        NextToken: NotRequired[str]

    class ListReplaysRequest(TypedDict):
        NamePrefix: NotRequired[str]
        State: NotRequired[str]
        EventSourceArn: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListReplaysResponse(TypedDict):
        Replays: NotRequired[list[Replay]]
        NextToken: NotRequired[str]

    class ListRuleNamesByTargetRequest(TypedDict):
        TargetArn: str
        EventBusName: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListRuleNamesByTargetResponse(TypedDict):
        RuleNames: NotRequired[list[str]]
        NextToken: NotRequired[str]

    class ListRulesRequest(TypedDict):
        NamePrefix: NotRequired[str]
        EventBusName: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListRulesResponse(TypedDict):
        Rules: NotRequired[list[Rule]]
        NextToken: NotRequired[str]

    class ListTagsForResourceRequest(TypedDict):
        ResourceARN: str

    class ListTagsForResourceResponse(TypedDict):
        Tags: NotRequired[list[Tag]]

    class ListTargetsByRuleRequest(TypedDict):
        Rule: str
        EventBusName: NotRequired[str]
        NextToken: NotRequired[str]
        Limit: NotRequired[int]

    class ListTargetsByRuleResponse(TypedDict):
        Targets: NotRequired[list[Target]]
        NextToken: NotRequired[str]

    class LogConfig(TypedDict):
        IncludeDetail: NotRequired[str]
        Level: NotRequired[str]

    class NetworkConfiguration(TypedDict):
        awsvpcConfiguration: NotRequired[AwsVpcConfiguration]

    class PartnerEventSource(TypedDict):
        Arn: NotRequired[str]
        Name: NotRequired[str]

    class PartnerEventSourceAccount(TypedDict):
        Account: NotRequired[str]
        CreationTime: NotRequired[datetime]
        ExpirationTime: NotRequired[datetime]
        State: NotRequired[str]

    class PlacementConstraint(TypedDict):
        type: NotRequired[str]
        expression: NotRequired[str]

    class PlacementStrategy(TypedDict):
        type: NotRequired[str]
        field: NotRequired[str]

    class Primary(TypedDict):
        HealthCheck: str

    class PutEventsRequest(TypedDict):
        Entries: list[PutEventsRequestEntry]
        EndpointId: NotRequired[str]

    class PutEventsRequestEntry(TypedDict):
        Time: NotRequired[datetime]
        Source: NotRequired[str]
        Resources: NotRequired[list[str]]
        DetailType: NotRequired[str]
        Detail: NotRequired[str]
        EventBusName: NotRequired[str]
        TraceHeader: NotRequired[str]

    class PutEventsResponse(TypedDict):
        FailedEntryCount: NotRequired[int]
        Entries: NotRequired[list[PutEventsResultEntry]]

    class PutEventsResultEntry(TypedDict):
        EventId: NotRequired[str]
        ErrorCode: NotRequired[str]
        ErrorMessage: NotRequired[str]

    class PutPartnerEventsRequest(TypedDict):
        Entries: list[PutPartnerEventsRequestEntry]

    class PutPartnerEventsRequestEntry(TypedDict):
        Time: NotRequired[datetime]
        Source: NotRequired[str]
        Resources: NotRequired[list[str]]
        DetailType: NotRequired[str]
        Detail: NotRequired[str]

    class PutPartnerEventsResponse(TypedDict):
        FailedEntryCount: NotRequired[int]
        Entries: NotRequired[list[PutPartnerEventsResultEntry]]

    class PutPartnerEventsResultEntry(TypedDict):
        EventId: NotRequired[str]
        ErrorCode: NotRequired[str]
        ErrorMessage: NotRequired[str]

    class PutPermissionRequest(TypedDict):
        EventBusName: NotRequired[str]
        Action: NotRequired[str]
        Principal: NotRequired[str]
        StatementId: NotRequired[str]
        Condition: NotRequired[Condition]
        Policy: NotRequired[str]

    class PutRuleRequest(TypedDict):
        Name: str
        ScheduleExpression: NotRequired[str]
        EventPattern: NotRequired[str]
        State: NotRequired[str]
        Description: NotRequired[str]
        RoleArn: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        EventBusName: NotRequired[str]

    class PutRuleResponse(TypedDict):
        RuleArn: NotRequired[str]

    class PutTargetsRequest(TypedDict):
        Rule: str
        EventBusName: NotRequired[str]
        Targets: list[Target]

    class PutTargetsResponse(TypedDict):
        FailedEntryCount: NotRequired[int]
        FailedEntries: NotRequired[list[PutTargetsResultEntry]]

    class PutTargetsResultEntry(TypedDict):
        TargetId: NotRequired[str]
        ErrorCode: NotRequired[str]
        ErrorMessage: NotRequired[str]

    class RedshiftDataParameters(TypedDict):
        SecretManagerArn: NotRequired[str]
        Database: str
        DbUser: NotRequired[str]
        Sql: NotRequired[str]
        StatementName: NotRequired[str]
        WithEvent: NotRequired[bool]
        Sqls: NotRequired[list[str]]

    class RemovePermissionRequest(TypedDict):
        StatementId: NotRequired[str]
        RemoveAllPermissions: NotRequired[bool]
        EventBusName: NotRequired[str]

    class RemoveTargetsRequest(TypedDict):
        Rule: str
        EventBusName: NotRequired[str]
        Ids: list[str]
        Force: NotRequired[bool]

    class RemoveTargetsResponse(TypedDict):
        FailedEntryCount: NotRequired[int]
        FailedEntries: NotRequired[list[RemoveTargetsResultEntry]]

    class RemoveTargetsResultEntry(TypedDict):
        TargetId: NotRequired[str]
        ErrorCode: NotRequired[str]
        ErrorMessage: NotRequired[str]

    class Replay(TypedDict):
        ReplayName: NotRequired[str]
        EventSourceArn: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        EventStartTime: NotRequired[datetime]
        EventEndTime: NotRequired[datetime]
        EventLastReplayedTime: NotRequired[datetime]
        ReplayStartTime: NotRequired[datetime]
        ReplayEndTime: NotRequired[datetime]

    class ReplayDestination(TypedDict):
        Arn: str
        FilterArns: NotRequired[list[str]]

    class ReplicationConfig(TypedDict):
        State: NotRequired[str]

    class RetryPolicy(TypedDict):
        MaximumRetryAttempts: NotRequired[int]
        MaximumEventAgeInSeconds: NotRequired[int]

    class RoutingConfig(TypedDict):
        FailoverConfig: FailoverConfig

    class Rule(TypedDict):
        Name: NotRequired[str]
        Arn: NotRequired[str]
        EventPattern: NotRequired[str]
        State: NotRequired[str]
        Description: NotRequired[str]
        ScheduleExpression: NotRequired[str]
        RoleArn: NotRequired[str]
        ManagedBy: NotRequired[str]
        EventBusName: NotRequired[str]

    class RunCommandParameters(TypedDict):
        RunCommandTargets: list[RunCommandTarget]

    class RunCommandTarget(TypedDict):
        Key: str
        Values: list[str]

    class SageMakerPipelineParameter(TypedDict):
        Name: str
        Value: str

    class SageMakerPipelineParameters(TypedDict):
        PipelineParameterList: NotRequired[list[SageMakerPipelineParameter]]

    class Secondary(TypedDict):
        Route: str

    class SqsParameters(TypedDict):
        MessageGroupId: NotRequired[str]

    class StartReplayRequest(TypedDict):
        ReplayName: str
        Description: NotRequired[str]
        EventSourceArn: str
        EventStartTime: datetime
        EventEndTime: datetime
        Destination: ReplayDestination

    class StartReplayResponse(TypedDict):
        ReplayArn: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        ReplayStartTime: NotRequired[datetime]

    class Tag(TypedDict):
        Key: str
        Value: str

    class TagResourceRequest(TypedDict):
        ResourceARN: str
        Tags: list[Tag]

    class TagResourceResponse(TypedDict):
        pass

    class Target(TypedDict):
        Id: str
        Arn: str
        RoleArn: NotRequired[str]
        Input: NotRequired[str]
        InputPath: NotRequired[str]
        InputTransformer: NotRequired[InputTransformer]
        KinesisParameters: NotRequired[KinesisParameters]
        RunCommandParameters: NotRequired[RunCommandParameters]
        EcsParameters: NotRequired[EcsParameters]
        BatchParameters: NotRequired[BatchParameters]
        SqsParameters: NotRequired[SqsParameters]
        HttpParameters: NotRequired[HttpParameters]
        RedshiftDataParameters: NotRequired[RedshiftDataParameters]
        SageMakerPipelineParameters: NotRequired[SageMakerPipelineParameters]
        DeadLetterConfig: NotRequired[DeadLetterConfig]
        RetryPolicy: NotRequired[RetryPolicy]
        AppSyncParameters: NotRequired[AppSyncParameters]

    class TestEventPatternRequest(TypedDict):
        EventPattern: str
        Event: str

    class TestEventPatternResponse(TypedDict):
        Result: NotRequired[bool]

    class UntagResourceRequest(TypedDict):
        ResourceARN: str
        TagKeys: list[str]

    class UntagResourceResponse(TypedDict):
        pass

    class UpdateApiDestinationRequest(TypedDict):
        Name: str
        Description: NotRequired[str]
        ConnectionArn: NotRequired[str]
        InvocationEndpoint: NotRequired[str]
        HttpMethod: NotRequired[str]
        InvocationRateLimitPerSecond: NotRequired[int]

    class UpdateApiDestinationResponse(TypedDict):
        ApiDestinationArn: NotRequired[str]
        ApiDestinationState: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]

    class UpdateArchiveRequest(TypedDict):
        ArchiveName: str
        Description: NotRequired[str]
        EventPattern: NotRequired[str]
        RetentionDays: NotRequired[int]
        KmsKeyIdentifier: NotRequired[str]

    class UpdateArchiveResponse(TypedDict):
        ArchiveArn: NotRequired[str]
        State: NotRequired[str]
        StateReason: NotRequired[str]
        CreationTime: NotRequired[datetime]

    class UpdateConnectionApiKeyAuthRequestParameters(TypedDict):
        ApiKeyName: NotRequired[str]
        ApiKeyValue: NotRequired[str]

    class UpdateConnectionAuthRequestParameters(TypedDict):
        BasicAuthParameters: NotRequired[UpdateConnectionBasicAuthRequestParameters]
        OAuthParameters: NotRequired[UpdateConnectionOAuthRequestParameters]
        ApiKeyAuthParameters: NotRequired[UpdateConnectionApiKeyAuthRequestParameters]
        InvocationHttpParameters: NotRequired[ConnectionHttpParameters]
        ConnectivityParameters: NotRequired[ConnectivityResourceParameters]

    class UpdateConnectionBasicAuthRequestParameters(TypedDict):
        Username: NotRequired[str]
        Password: NotRequired[str]

    class UpdateConnectionOAuthClientRequestParameters(TypedDict):
        ClientID: NotRequired[str]
        ClientSecret: NotRequired[str]

    class UpdateConnectionOAuthRequestParameters(TypedDict):
        ClientParameters: NotRequired[UpdateConnectionOAuthClientRequestParameters]
        AuthorizationEndpoint: NotRequired[str]
        HttpMethod: NotRequired[str]
        OAuthHttpParameters: NotRequired[ConnectionHttpParameters]

    class UpdateConnectionRequest(TypedDict):
        Name: str
        Description: NotRequired[str]
        AuthorizationType: NotRequired[str]
        AuthParameters: NotRequired[UpdateConnectionAuthRequestParameters]
        InvocationConnectivityParameters: NotRequired[ConnectivityResourceParameters]
        KmsKeyIdentifier: NotRequired[str]

    class UpdateConnectionResponse(TypedDict):
        ConnectionArn: NotRequired[str]
        ConnectionState: NotRequired[str]
        CreationTime: NotRequired[datetime]
        LastModifiedTime: NotRequired[datetime]
        LastAuthorizedTime: NotRequired[datetime]

    class UpdateEndpointRequest(TypedDict):
        Name: str
        Description: NotRequired[str]
        RoutingConfig: NotRequired[RoutingConfig]
        ReplicationConfig: NotRequired[ReplicationConfig]
        EventBuses: NotRequired[list[EndpointEventBus]]
        RoleArn: NotRequired[str]

    class UpdateEndpointResponse(TypedDict):
        Name: NotRequired[str]
        Arn: NotRequired[str]
        RoutingConfig: NotRequired[RoutingConfig]
        ReplicationConfig: NotRequired[ReplicationConfig]
        EventBuses: NotRequired[list[EndpointEventBus]]
        RoleArn: NotRequired[str]
        EndpointId: NotRequired[str]
        EndpointUrl: NotRequired[str]
        State: NotRequired[str]

    class UpdateEventBusRequest(TypedDict):
        Name: NotRequired[str]
        KmsKeyIdentifier: NotRequired[str]
        Description: NotRequired[str]
        DeadLetterConfig: NotRequired[DeadLetterConfig]
        LogConfig: NotRequired[LogConfig]

    class UpdateEventBusResponse(TypedDict):
        Arn: NotRequired[str]
        Name: NotRequired[str]
        KmsKeyIdentifier: NotRequired[str]
        Description: NotRequired[str]
        DeadLetterConfig: NotRequired[DeadLetterConfig]
        LogConfig: NotRequired[LogConfig]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "events"
    operations: ClassVar[Mapping[str, str]] = {
        "ActivateEventSource": "activate_event_source",
        "CancelReplay": "cancel_replay",
        "CreateApiDestination": "create_api_destination",
        "CreateArchive": "create_archive",
        "CreateConnection": "create_connection",
        "CreateEndpoint": "create_endpoint",
        "CreateEventBus": "create_event_bus",
        "CreatePartnerEventSource": "create_partner_event_source",
        "DeactivateEventSource": "deactivate_event_source",
        "DeauthorizeConnection": "deauthorize_connection",
        "DeleteApiDestination": "delete_api_destination",
        "DeleteArchive": "delete_archive",
        "DeleteConnection": "delete_connection",
        "DeleteEndpoint": "delete_endpoint",
        "DeleteEventBus": "delete_event_bus",
        "DeletePartnerEventSource": "delete_partner_event_source",
        "DeleteRule": "delete_rule",
        "DescribeApiDestination": "describe_api_destination",
        "DescribeArchive": "describe_archive",
        "DescribeConnection": "describe_connection",
        "DescribeEndpoint": "describe_endpoint",
        "DescribeEventBus": "describe_event_bus",
        "DescribeEventSource": "describe_event_source",
        "DescribePartnerEventSource": "describe_partner_event_source",
        "DescribeReplay": "describe_replay",
        "DescribeRule": "describe_rule",
        "DisableRule": "disable_rule",
        "EnableRule": "enable_rule",
        "ListApiDestinations": "list_api_destinations",
        "ListArchives": "list_archives",
        "ListConnections": "list_connections",
        "ListEndpoints": "list_endpoints",
        "ListEventBuses": "list_event_buses",
        "ListEventSources": "list_event_sources",
        "ListPartnerEventSourceAccounts": "list_partner_event_source_accounts",
        "ListPartnerEventSources": "list_partner_event_sources",
        "ListReplays": "list_replays",
        "ListRuleNamesByTarget": "list_rule_names_by_target",
        "ListRules": "list_rules",
        "ListTagsForResource": "list_tags_for_resource",
        "ListTargetsByRule": "list_targets_by_rule",
        "PutEvents": "put_events",
        "PutPartnerEvents": "put_partner_events",
        "PutPermission": "put_permission",
        "PutRule": "put_rule",
        "PutTargets": "put_targets",
        "RemovePermission": "remove_permission",
        "RemoveTargets": "remove_targets",
        "StartReplay": "start_replay",
        "TagResource": "tag_resource",
        "TestEventPattern": "test_event_pattern",
        "UntagResource": "untag_resource",
        "UpdateApiDestination": "update_api_destination",
        "UpdateArchive": "update_archive",
        "UpdateConnection": "update_connection",
        "UpdateEndpoint": "update_endpoint",
        "UpdateEventBus": "update_event_bus",
    }

    def activate_event_source(self, call: Any, request: ActivateEventSourceRequest) -> None:
        raise not_implemented("events", "ActivateEventSource")

    def cancel_replay(self, call: Any, request: CancelReplayRequest) -> CancelReplayResponse:
        raise not_implemented("events", "CancelReplay")

    def create_api_destination(self, call: Any, request: CreateApiDestinationRequest) -> CreateApiDestinationResponse:
        raise not_implemented("events", "CreateApiDestination")

    def create_archive(self, call: Any, request: CreateArchiveRequest) -> CreateArchiveResponse:
        raise not_implemented("events", "CreateArchive")

    def create_connection(self, call: Any, request: CreateConnectionRequest) -> CreateConnectionResponse:
        raise not_implemented("events", "CreateConnection")

    def create_endpoint(self, call: Any, request: CreateEndpointRequest) -> CreateEndpointResponse:
        raise not_implemented("events", "CreateEndpoint")

    def create_event_bus(self, call: Any, request: CreateEventBusRequest) -> CreateEventBusResponse:
        raise not_implemented("events", "CreateEventBus")

    def create_partner_event_source(self, call: Any, request: CreatePartnerEventSourceRequest) -> CreatePartnerEventSourceResponse:
        raise not_implemented("events", "CreatePartnerEventSource")

    def deactivate_event_source(self, call: Any, request: DeactivateEventSourceRequest) -> None:
        raise not_implemented("events", "DeactivateEventSource")

    def deauthorize_connection(self, call: Any, request: DeauthorizeConnectionRequest) -> DeauthorizeConnectionResponse:
        raise not_implemented("events", "DeauthorizeConnection")

    def delete_api_destination(self, call: Any, request: DeleteApiDestinationRequest) -> DeleteApiDestinationResponse:
        raise not_implemented("events", "DeleteApiDestination")

    def delete_archive(self, call: Any, request: DeleteArchiveRequest) -> DeleteArchiveResponse:
        raise not_implemented("events", "DeleteArchive")

    def delete_connection(self, call: Any, request: DeleteConnectionRequest) -> DeleteConnectionResponse:
        raise not_implemented("events", "DeleteConnection")

    def delete_endpoint(self, call: Any, request: DeleteEndpointRequest) -> DeleteEndpointResponse:
        raise not_implemented("events", "DeleteEndpoint")

    def delete_event_bus(self, call: Any, request: DeleteEventBusRequest) -> None:
        raise not_implemented("events", "DeleteEventBus")

    def delete_partner_event_source(self, call: Any, request: DeletePartnerEventSourceRequest) -> None:
        raise not_implemented("events", "DeletePartnerEventSource")

    def delete_rule(self, call: Any, request: DeleteRuleRequest) -> None:
        raise not_implemented("events", "DeleteRule")

    def describe_api_destination(self, call: Any, request: DescribeApiDestinationRequest) -> DescribeApiDestinationResponse:
        raise not_implemented("events", "DescribeApiDestination")

    def describe_archive(self, call: Any, request: DescribeArchiveRequest) -> DescribeArchiveResponse:
        raise not_implemented("events", "DescribeArchive")

    def describe_connection(self, call: Any, request: DescribeConnectionRequest) -> DescribeConnectionResponse:
        raise not_implemented("events", "DescribeConnection")

    def describe_endpoint(self, call: Any, request: DescribeEndpointRequest) -> DescribeEndpointResponse:
        raise not_implemented("events", "DescribeEndpoint")

    def describe_event_bus(self, call: Any, request: DescribeEventBusRequest) -> DescribeEventBusResponse:
        raise not_implemented("events", "DescribeEventBus")

    def describe_event_source(self, call: Any, request: DescribeEventSourceRequest) -> DescribeEventSourceResponse:
        raise not_implemented("events", "DescribeEventSource")

    def describe_partner_event_source(self, call: Any, request: DescribePartnerEventSourceRequest) -> DescribePartnerEventSourceResponse:
        raise not_implemented("events", "DescribePartnerEventSource")

    def describe_replay(self, call: Any, request: DescribeReplayRequest) -> DescribeReplayResponse:
        raise not_implemented("events", "DescribeReplay")

    def describe_rule(self, call: Any, request: DescribeRuleRequest) -> DescribeRuleResponse:
        raise not_implemented("events", "DescribeRule")

    def disable_rule(self, call: Any, request: DisableRuleRequest) -> None:
        raise not_implemented("events", "DisableRule")

    def enable_rule(self, call: Any, request: EnableRuleRequest) -> None:
        raise not_implemented("events", "EnableRule")

    def list_api_destinations(self, call: Any, request: ListApiDestinationsRequest) -> ListApiDestinationsResponse:
        raise not_implemented("events", "ListApiDestinations")

    def list_archives(self, call: Any, request: ListArchivesRequest) -> ListArchivesResponse:
        raise not_implemented("events", "ListArchives")

    def list_connections(self, call: Any, request: ListConnectionsRequest) -> ListConnectionsResponse:
        raise not_implemented("events", "ListConnections")

    def list_endpoints(self, call: Any, request: ListEndpointsRequest) -> ListEndpointsResponse:
        raise not_implemented("events", "ListEndpoints")

    def list_event_buses(self, call: Any, request: ListEventBusesRequest) -> ListEventBusesResponse:
        raise not_implemented("events", "ListEventBuses")

    def list_event_sources(self, call: Any, request: ListEventSourcesRequest) -> ListEventSourcesResponse:
        raise not_implemented("events", "ListEventSources")

    def list_partner_event_source_accounts(self, call: Any, request: ListPartnerEventSourceAccountsRequest) -> ListPartnerEventSourceAccountsResponse:
        raise not_implemented("events", "ListPartnerEventSourceAccounts")

    def list_partner_event_sources(self, call: Any, request: ListPartnerEventSourcesRequest) -> ListPartnerEventSourcesResponse:
        raise not_implemented("events", "ListPartnerEventSources")

    def list_replays(self, call: Any, request: ListReplaysRequest) -> ListReplaysResponse:
        raise not_implemented("events", "ListReplays")

    def list_rule_names_by_target(self, call: Any, request: ListRuleNamesByTargetRequest) -> ListRuleNamesByTargetResponse:
        raise not_implemented("events", "ListRuleNamesByTarget")

    def list_rules(self, call: Any, request: ListRulesRequest) -> ListRulesResponse:
        raise not_implemented("events", "ListRules")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceRequest) -> ListTagsForResourceResponse:
        raise not_implemented("events", "ListTagsForResource")

    def list_targets_by_rule(self, call: Any, request: ListTargetsByRuleRequest) -> ListTargetsByRuleResponse:
        raise not_implemented("events", "ListTargetsByRule")

    def put_events(self, call: Any, request: PutEventsRequest) -> PutEventsResponse:
        raise not_implemented("events", "PutEvents")

    def put_partner_events(self, call: Any, request: PutPartnerEventsRequest) -> PutPartnerEventsResponse:
        raise not_implemented("events", "PutPartnerEvents")

    def put_permission(self, call: Any, request: PutPermissionRequest) -> None:
        raise not_implemented("events", "PutPermission")

    def put_rule(self, call: Any, request: PutRuleRequest) -> PutRuleResponse:
        raise not_implemented("events", "PutRule")

    def put_targets(self, call: Any, request: PutTargetsRequest) -> PutTargetsResponse:
        raise not_implemented("events", "PutTargets")

    def remove_permission(self, call: Any, request: RemovePermissionRequest) -> None:
        raise not_implemented("events", "RemovePermission")

    def remove_targets(self, call: Any, request: RemoveTargetsRequest) -> RemoveTargetsResponse:
        raise not_implemented("events", "RemoveTargets")

    def start_replay(self, call: Any, request: StartReplayRequest) -> StartReplayResponse:
        raise not_implemented("events", "StartReplay")

    def tag_resource(self, call: Any, request: TagResourceRequest) -> TagResourceResponse:
        raise not_implemented("events", "TagResource")

    def test_event_pattern(self, call: Any, request: TestEventPatternRequest) -> TestEventPatternResponse:
        raise not_implemented("events", "TestEventPattern")

    def untag_resource(self, call: Any, request: UntagResourceRequest) -> UntagResourceResponse:
        raise not_implemented("events", "UntagResource")

    def update_api_destination(self, call: Any, request: UpdateApiDestinationRequest) -> UpdateApiDestinationResponse:
        raise not_implemented("events", "UpdateApiDestination")

    def update_archive(self, call: Any, request: UpdateArchiveRequest) -> UpdateArchiveResponse:
        raise not_implemented("events", "UpdateArchive")

    def update_connection(self, call: Any, request: UpdateConnectionRequest) -> UpdateConnectionResponse:
        raise not_implemented("events", "UpdateConnection")

    def update_endpoint(self, call: Any, request: UpdateEndpointRequest) -> UpdateEndpointResponse:
        raise not_implemented("events", "UpdateEndpoint")

    def update_event_bus(self, call: Any, request: UpdateEventBusRequest) -> UpdateEventBusResponse:
        raise not_implemented("events", "UpdateEventBus")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def activate_event_source(self, request: ActivateEventSourceRequest) -> None:
        self._invoke("events", "ActivateEventSource", request)

    def cancel_replay(self, request: CancelReplayRequest) -> CancelReplayResponse:
        return self._invoke("events", "CancelReplay", request)

    def create_api_destination(self, request: CreateApiDestinationRequest) -> CreateApiDestinationResponse:
        return self._invoke("events", "CreateApiDestination", request)

    def create_archive(self, request: CreateArchiveRequest) -> CreateArchiveResponse:
        return self._invoke("events", "CreateArchive", request)

    def create_connection(self, request: CreateConnectionRequest) -> CreateConnectionResponse:
        return self._invoke("events", "CreateConnection", request)

    def create_endpoint(self, request: CreateEndpointRequest) -> CreateEndpointResponse:
        return self._invoke("events", "CreateEndpoint", request)

    def create_event_bus(self, request: CreateEventBusRequest) -> CreateEventBusResponse:
        return self._invoke("events", "CreateEventBus", request)

    def create_partner_event_source(self, request: CreatePartnerEventSourceRequest) -> CreatePartnerEventSourceResponse:
        return self._invoke("events", "CreatePartnerEventSource", request)

    def deactivate_event_source(self, request: DeactivateEventSourceRequest) -> None:
        self._invoke("events", "DeactivateEventSource", request)

    def deauthorize_connection(self, request: DeauthorizeConnectionRequest) -> DeauthorizeConnectionResponse:
        return self._invoke("events", "DeauthorizeConnection", request)

    def delete_api_destination(self, request: DeleteApiDestinationRequest) -> DeleteApiDestinationResponse:
        return self._invoke("events", "DeleteApiDestination", request)

    def delete_archive(self, request: DeleteArchiveRequest) -> DeleteArchiveResponse:
        return self._invoke("events", "DeleteArchive", request)

    def delete_connection(self, request: DeleteConnectionRequest) -> DeleteConnectionResponse:
        return self._invoke("events", "DeleteConnection", request)

    def delete_endpoint(self, request: DeleteEndpointRequest) -> DeleteEndpointResponse:
        return self._invoke("events", "DeleteEndpoint", request)

    def delete_event_bus(self, request: DeleteEventBusRequest) -> None:
        self._invoke("events", "DeleteEventBus", request)

    def delete_partner_event_source(self, request: DeletePartnerEventSourceRequest) -> None:
        self._invoke("events", "DeletePartnerEventSource", request)

    def delete_rule(self, request: DeleteRuleRequest) -> None:
        self._invoke("events", "DeleteRule", request)

    def describe_api_destination(self, request: DescribeApiDestinationRequest) -> DescribeApiDestinationResponse:
        return self._invoke("events", "DescribeApiDestination", request)

    def describe_archive(self, request: DescribeArchiveRequest) -> DescribeArchiveResponse:
        return self._invoke("events", "DescribeArchive", request)

    def describe_connection(self, request: DescribeConnectionRequest) -> DescribeConnectionResponse:
        return self._invoke("events", "DescribeConnection", request)

    def describe_endpoint(self, request: DescribeEndpointRequest) -> DescribeEndpointResponse:
        return self._invoke("events", "DescribeEndpoint", request)

    def describe_event_bus(self, request: DescribeEventBusRequest) -> DescribeEventBusResponse:
        return self._invoke("events", "DescribeEventBus", request)

    def describe_event_source(self, request: DescribeEventSourceRequest) -> DescribeEventSourceResponse:
        return self._invoke("events", "DescribeEventSource", request)

    def describe_partner_event_source(self, request: DescribePartnerEventSourceRequest) -> DescribePartnerEventSourceResponse:
        return self._invoke("events", "DescribePartnerEventSource", request)

    def describe_replay(self, request: DescribeReplayRequest) -> DescribeReplayResponse:
        return self._invoke("events", "DescribeReplay", request)

    def describe_rule(self, request: DescribeRuleRequest) -> DescribeRuleResponse:
        return self._invoke("events", "DescribeRule", request)

    def disable_rule(self, request: DisableRuleRequest) -> None:
        self._invoke("events", "DisableRule", request)

    def enable_rule(self, request: EnableRuleRequest) -> None:
        self._invoke("events", "EnableRule", request)

    def list_api_destinations(self, request: ListApiDestinationsRequest) -> ListApiDestinationsResponse:
        return self._invoke("events", "ListApiDestinations", request)

    def list_archives(self, request: ListArchivesRequest) -> ListArchivesResponse:
        return self._invoke("events", "ListArchives", request)

    def list_connections(self, request: ListConnectionsRequest) -> ListConnectionsResponse:
        return self._invoke("events", "ListConnections", request)

    def list_endpoints(self, request: ListEndpointsRequest) -> ListEndpointsResponse:
        return self._invoke("events", "ListEndpoints", request)

    def list_event_buses(self, request: ListEventBusesRequest) -> ListEventBusesResponse:
        return self._invoke("events", "ListEventBuses", request)

    def list_event_sources(self, request: ListEventSourcesRequest) -> ListEventSourcesResponse:
        return self._invoke("events", "ListEventSources", request)

    def list_partner_event_source_accounts(self, request: ListPartnerEventSourceAccountsRequest) -> ListPartnerEventSourceAccountsResponse:
        return self._invoke("events", "ListPartnerEventSourceAccounts", request)

    def list_partner_event_sources(self, request: ListPartnerEventSourcesRequest) -> ListPartnerEventSourcesResponse:
        return self._invoke("events", "ListPartnerEventSources", request)

    def list_replays(self, request: ListReplaysRequest) -> ListReplaysResponse:
        return self._invoke("events", "ListReplays", request)

    def list_rule_names_by_target(self, request: ListRuleNamesByTargetRequest) -> ListRuleNamesByTargetResponse:
        return self._invoke("events", "ListRuleNamesByTarget", request)

    def list_rules(self, request: ListRulesRequest) -> ListRulesResponse:
        return self._invoke("events", "ListRules", request)

    def list_tags_for_resource(self, request: ListTagsForResourceRequest) -> ListTagsForResourceResponse:
        return self._invoke("events", "ListTagsForResource", request)

    def list_targets_by_rule(self, request: ListTargetsByRuleRequest) -> ListTargetsByRuleResponse:
        return self._invoke("events", "ListTargetsByRule", request)

    def put_events(self, request: PutEventsRequest) -> PutEventsResponse:
        return self._invoke("events", "PutEvents", request)

    def put_partner_events(self, request: PutPartnerEventsRequest) -> PutPartnerEventsResponse:
        return self._invoke("events", "PutPartnerEvents", request)

    def put_permission(self, request: PutPermissionRequest) -> None:
        self._invoke("events", "PutPermission", request)

    def put_rule(self, request: PutRuleRequest) -> PutRuleResponse:
        return self._invoke("events", "PutRule", request)

    def put_targets(self, request: PutTargetsRequest) -> PutTargetsResponse:
        return self._invoke("events", "PutTargets", request)

    def remove_permission(self, request: RemovePermissionRequest) -> None:
        self._invoke("events", "RemovePermission", request)

    def remove_targets(self, request: RemoveTargetsRequest) -> RemoveTargetsResponse:
        return self._invoke("events", "RemoveTargets", request)

    def start_replay(self, request: StartReplayRequest) -> StartReplayResponse:
        return self._invoke("events", "StartReplay", request)

    def tag_resource(self, request: TagResourceRequest) -> TagResourceResponse:
        return self._invoke("events", "TagResource", request)

    def test_event_pattern(self, request: TestEventPatternRequest) -> TestEventPatternResponse:
        return self._invoke("events", "TestEventPattern", request)

    def untag_resource(self, request: UntagResourceRequest) -> UntagResourceResponse:
        return self._invoke("events", "UntagResource", request)

    def update_api_destination(self, request: UpdateApiDestinationRequest) -> UpdateApiDestinationResponse:
        return self._invoke("events", "UpdateApiDestination", request)

    def update_archive(self, request: UpdateArchiveRequest) -> UpdateArchiveResponse:
        return self._invoke("events", "UpdateArchive", request)

    def update_connection(self, request: UpdateConnectionRequest) -> UpdateConnectionResponse:
        return self._invoke("events", "UpdateConnection", request)

    def update_endpoint(self, request: UpdateEndpointRequest) -> UpdateEndpointResponse:
        return self._invoke("events", "UpdateEndpoint", request)

    def update_event_bus(self, request: UpdateEventBusRequest) -> UpdateEventBusResponse:
        return self._invoke("events", "UpdateEventBus", request)
