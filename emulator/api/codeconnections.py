"""Generated from botocore's model of codeconnections (2023-12-01). Do not edit.

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
    status = 403


class ConcurrentModificationException(AwsError):
    code = "ConcurrentModificationException"
    status = 409


class ConditionalCheckFailedException(AwsError):
    code = "ConditionalCheckFailedException"
    status = 409


class ConflictException(AwsError):
    code = "ConflictException"
    status = 409


class InternalServerException(AwsError):
    code = "InternalServerException"
    status = 503


class InvalidInputException(AwsError):
    code = "InvalidInputException"


class LimitExceededException(AwsError):
    code = "LimitExceededException"
    status = 429


class ResourceAlreadyExistsException(AwsError):
    code = "ResourceAlreadyExistsException"
    status = 409


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"
    status = 404


class ResourceUnavailableException(AwsError):
    code = "ResourceUnavailableException"


class RetryLatestCommitFailedException(AwsError):
    code = "RetryLatestCommitFailedException"
    status = 503


class SyncBlockerDoesNotExistException(AwsError):
    code = "SyncBlockerDoesNotExistException"
    status = 404


class SyncConfigurationStillExistsException(AwsError):
    code = "SyncConfigurationStillExistsException"
    status = 409


class ThrottlingException(AwsError):
    code = "ThrottlingException"
    status = 429


class UnsupportedOperationException(AwsError):
    code = "UnsupportedOperationException"


class UnsupportedProviderTypeException(AwsError):
    code = "UnsupportedProviderTypeException"


class UpdateOutOfSyncException(AwsError):
    code = "UpdateOutOfSyncException"
    status = 409


if TYPE_CHECKING:

    class Connection(TypedDict):
        ConnectionName: NotRequired[str]
        ConnectionArn: NotRequired[str]
        ProviderType: NotRequired[str]
        OwnerAccountId: NotRequired[str]
        ConnectionStatus: NotRequired[str]
        HostArn: NotRequired[str]
        ProviderEndpoint: NotRequired[str]

    class CreateConnectionInput(TypedDict):
        ProviderType: NotRequired[str]
        ConnectionName: str
        Tags: NotRequired[list[Tag]]
        HostArn: NotRequired[str]
        ProviderEndpoint: NotRequired[str]

    class CreateConnectionOutput(TypedDict):
        ConnectionArn: str
        Tags: NotRequired[list[Tag]]

    class CreateHostInput(TypedDict):
        Name: str
        ProviderType: str
        ProviderEndpoint: str
        VpcConfiguration: NotRequired[VpcConfiguration]
        Tags: NotRequired[list[Tag]]

    class CreateHostOutput(TypedDict):
        HostArn: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreateRepositoryLinkInput(TypedDict):
        ConnectionArn: str
        OwnerId: str
        RepositoryName: str
        EncryptionKeyArn: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class CreateRepositoryLinkOutput(TypedDict):
        RepositoryLinkInfo: RepositoryLinkInfo

    class CreateSyncConfigurationInput(TypedDict):
        Branch: str
        ConfigFile: str
        RepositoryLinkId: str
        ResourceName: str
        RoleArn: str
        SyncType: str
        PublishDeploymentStatus: NotRequired[str]
        TriggerResourceUpdateOn: NotRequired[str]
        PullRequestComment: NotRequired[str]

    class CreateSyncConfigurationOutput(TypedDict):
        SyncConfiguration: SyncConfiguration

    class DeleteConnectionInput(TypedDict):
        ConnectionArn: str

    class DeleteConnectionOutput(TypedDict):
        pass

    class DeleteHostInput(TypedDict):
        HostArn: str

    class DeleteHostOutput(TypedDict):
        pass

    class DeleteRepositoryLinkInput(TypedDict):
        RepositoryLinkId: str

    class DeleteRepositoryLinkOutput(TypedDict):
        pass

    class DeleteSyncConfigurationInput(TypedDict):
        SyncType: str
        ResourceName: str

    class DeleteSyncConfigurationOutput(TypedDict):
        pass

    class GetConnectionInput(TypedDict):
        ConnectionArn: str

    class GetConnectionOutput(TypedDict):
        Connection: NotRequired[Connection]

    class GetHostInput(TypedDict):
        HostArn: str

    class GetHostOutput(TypedDict):
        Name: NotRequired[str]
        Status: NotRequired[str]
        ProviderType: NotRequired[str]
        ProviderEndpoint: NotRequired[str]
        VpcConfiguration: NotRequired[VpcConfiguration]

    class GetRepositoryLinkInput(TypedDict):
        RepositoryLinkId: str

    class GetRepositoryLinkOutput(TypedDict):
        RepositoryLinkInfo: RepositoryLinkInfo

    class GetRepositorySyncStatusInput(TypedDict):
        Branch: str
        RepositoryLinkId: str
        SyncType: str

    class GetRepositorySyncStatusOutput(TypedDict):
        LatestSync: RepositorySyncAttempt

    class GetResourceSyncStatusInput(TypedDict):
        ResourceName: str
        SyncType: str

    class GetResourceSyncStatusOutput(TypedDict):
        DesiredState: NotRequired[Revision]
        LatestSuccessfulSync: NotRequired[ResourceSyncAttempt]
        LatestSync: ResourceSyncAttempt

    class GetSyncBlockerSummaryInput(TypedDict):
        SyncType: str
        ResourceName: str

    class GetSyncBlockerSummaryOutput(TypedDict):
        SyncBlockerSummary: SyncBlockerSummary

    class GetSyncConfigurationInput(TypedDict):
        SyncType: str
        ResourceName: str

    class GetSyncConfigurationOutput(TypedDict):
        SyncConfiguration: SyncConfiguration

    class Host(TypedDict):
        Name: NotRequired[str]
        HostArn: NotRequired[str]
        ProviderType: NotRequired[str]
        ProviderEndpoint: NotRequired[str]
        VpcConfiguration: NotRequired[VpcConfiguration]
        Status: NotRequired[str]
        StatusMessage: NotRequired[str]

    class ListConnectionsInput(TypedDict):
        HostArnFilter: NotRequired[str]
        ProviderTypeFilter: NotRequired[str]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListConnectionsOutput(TypedDict):
        Connections: NotRequired[list[Connection]]
        NextToken: NotRequired[str]

    class ListHostsInput(TypedDict):
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListHostsOutput(TypedDict):
        Hosts: NotRequired[list[Host]]
        NextToken: NotRequired[str]

    class ListRepositoryLinksInput(TypedDict):
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class ListRepositoryLinksOutput(TypedDict):
        RepositoryLinks: list[RepositoryLinkInfo]
        NextToken: NotRequired[str]

    class ListRepositorySyncDefinitionsInput(TypedDict):
        RepositoryLinkId: str
        SyncType: str

    class ListRepositorySyncDefinitionsOutput(TypedDict):
        RepositorySyncDefinitions: list[RepositorySyncDefinition]
        NextToken: NotRequired[str]

    class ListSyncConfigurationsInput(TypedDict):
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]
        RepositoryLinkId: str
        SyncType: str

    class ListSyncConfigurationsOutput(TypedDict):
        SyncConfigurations: list[SyncConfiguration]
        NextToken: NotRequired[str]

    class ListTagsForResourceInput(TypedDict):
        ResourceArn: str

    class ListTagsForResourceOutput(TypedDict):
        Tags: NotRequired[list[Tag]]

    class RepositoryLinkInfo(TypedDict):
        ConnectionArn: str
        EncryptionKeyArn: NotRequired[str]
        OwnerId: str
        ProviderType: str
        RepositoryLinkArn: str
        RepositoryLinkId: str
        RepositoryName: str

    class RepositorySyncAttempt(TypedDict):
        StartedAt: datetime
        Status: str
        Events: list[RepositorySyncEvent]

    class RepositorySyncDefinition(TypedDict):
        Branch: str
        Directory: str
        Parent: str
        Target: str

    class RepositorySyncEvent(TypedDict):
        Event: str
        ExternalId: NotRequired[str]
        Time: datetime
        Type: str

    class ResourceSyncAttempt(TypedDict):
        Events: list[ResourceSyncEvent]
        InitialRevision: Revision
        StartedAt: datetime
        Status: str
        TargetRevision: Revision
        Target: str

    class ResourceSyncEvent(TypedDict):
        Event: str
        ExternalId: NotRequired[str]
        Time: datetime
        Type: str

    class Revision(TypedDict):
        Branch: str
        Directory: str
        OwnerId: str
        RepositoryName: str
        ProviderType: str
        Sha: str

    class SyncBlocker(TypedDict):
        Id: str
        Type: str
        Status: str
        CreatedReason: str
        CreatedAt: datetime
        Contexts: NotRequired[list[SyncBlockerContext]]
        ResolvedReason: NotRequired[str]
        ResolvedAt: NotRequired[datetime]

    class SyncBlockerContext(TypedDict):
        Key: str
        Value: str

    class SyncBlockerSummary(TypedDict):
        ResourceName: str
        ParentResourceName: NotRequired[str]
        LatestBlockers: NotRequired[list[SyncBlocker]]

    class SyncConfiguration(TypedDict):
        Branch: str
        ConfigFile: NotRequired[str]
        OwnerId: str
        ProviderType: str
        RepositoryLinkId: str
        RepositoryName: str
        ResourceName: str
        RoleArn: str
        SyncType: str
        PublishDeploymentStatus: NotRequired[str]
        TriggerResourceUpdateOn: NotRequired[str]
        PullRequestComment: NotRequired[str]

    class Tag(TypedDict):
        Key: str
        Value: str

    class TagResourceInput(TypedDict):
        ResourceArn: str
        Tags: list[Tag]

    class TagResourceOutput(TypedDict):
        pass

    class UntagResourceInput(TypedDict):
        ResourceArn: str
        TagKeys: list[str]

    class UntagResourceOutput(TypedDict):
        pass

    class UpdateHostInput(TypedDict):
        HostArn: str
        ProviderEndpoint: NotRequired[str]
        VpcConfiguration: NotRequired[VpcConfiguration]

    class UpdateHostOutput(TypedDict):
        pass

    class UpdateRepositoryLinkInput(TypedDict):
        ConnectionArn: NotRequired[str]
        EncryptionKeyArn: NotRequired[str]
        RepositoryLinkId: str

    class UpdateRepositoryLinkOutput(TypedDict):
        RepositoryLinkInfo: RepositoryLinkInfo

    class UpdateSyncBlockerInput(TypedDict):
        Id: str
        SyncType: str
        ResourceName: str
        ResolvedReason: str

    class UpdateSyncBlockerOutput(TypedDict):
        ResourceName: str
        ParentResourceName: NotRequired[str]
        SyncBlocker: SyncBlocker

    class UpdateSyncConfigurationInput(TypedDict):
        Branch: NotRequired[str]
        ConfigFile: NotRequired[str]
        RepositoryLinkId: NotRequired[str]
        ResourceName: str
        RoleArn: NotRequired[str]
        SyncType: str
        PublishDeploymentStatus: NotRequired[str]
        TriggerResourceUpdateOn: NotRequired[str]
        PullRequestComment: NotRequired[str]

    class UpdateSyncConfigurationOutput(TypedDict):
        SyncConfiguration: SyncConfiguration

    class VpcConfiguration(TypedDict):
        VpcId: str
        SubnetIds: list[str]
        SecurityGroupIds: list[str]
        TlsCertificate: NotRequired[str]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "codeconnections"
    operations: ClassVar[Mapping[str, str]] = {
        "CreateConnection": "create_connection",
        "CreateHost": "create_host",
        "CreateRepositoryLink": "create_repository_link",
        "CreateSyncConfiguration": "create_sync_configuration",
        "DeleteConnection": "delete_connection",
        "DeleteHost": "delete_host",
        "DeleteRepositoryLink": "delete_repository_link",
        "DeleteSyncConfiguration": "delete_sync_configuration",
        "GetConnection": "get_connection",
        "GetHost": "get_host",
        "GetRepositoryLink": "get_repository_link",
        "GetRepositorySyncStatus": "get_repository_sync_status",
        "GetResourceSyncStatus": "get_resource_sync_status",
        "GetSyncBlockerSummary": "get_sync_blocker_summary",
        "GetSyncConfiguration": "get_sync_configuration",
        "ListConnections": "list_connections",
        "ListHosts": "list_hosts",
        "ListRepositoryLinks": "list_repository_links",
        "ListRepositorySyncDefinitions": "list_repository_sync_definitions",
        "ListSyncConfigurations": "list_sync_configurations",
        "ListTagsForResource": "list_tags_for_resource",
        "TagResource": "tag_resource",
        "UntagResource": "untag_resource",
        "UpdateHost": "update_host",
        "UpdateRepositoryLink": "update_repository_link",
        "UpdateSyncBlocker": "update_sync_blocker",
        "UpdateSyncConfiguration": "update_sync_configuration",
    }

    def create_connection(self, call: Any, request: CreateConnectionInput) -> CreateConnectionOutput:
        raise not_implemented("codeconnections", "CreateConnection")

    def create_host(self, call: Any, request: CreateHostInput) -> CreateHostOutput:
        raise not_implemented("codeconnections", "CreateHost")

    def create_repository_link(self, call: Any, request: CreateRepositoryLinkInput) -> CreateRepositoryLinkOutput:
        raise not_implemented("codeconnections", "CreateRepositoryLink")

    def create_sync_configuration(self, call: Any, request: CreateSyncConfigurationInput) -> CreateSyncConfigurationOutput:
        raise not_implemented("codeconnections", "CreateSyncConfiguration")

    def delete_connection(self, call: Any, request: DeleteConnectionInput) -> DeleteConnectionOutput:
        raise not_implemented("codeconnections", "DeleteConnection")

    def delete_host(self, call: Any, request: DeleteHostInput) -> DeleteHostOutput:
        raise not_implemented("codeconnections", "DeleteHost")

    def delete_repository_link(self, call: Any, request: DeleteRepositoryLinkInput) -> DeleteRepositoryLinkOutput:
        raise not_implemented("codeconnections", "DeleteRepositoryLink")

    def delete_sync_configuration(self, call: Any, request: DeleteSyncConfigurationInput) -> DeleteSyncConfigurationOutput:
        raise not_implemented("codeconnections", "DeleteSyncConfiguration")

    def get_connection(self, call: Any, request: GetConnectionInput) -> GetConnectionOutput:
        raise not_implemented("codeconnections", "GetConnection")

    def get_host(self, call: Any, request: GetHostInput) -> GetHostOutput:
        raise not_implemented("codeconnections", "GetHost")

    def get_repository_link(self, call: Any, request: GetRepositoryLinkInput) -> GetRepositoryLinkOutput:
        raise not_implemented("codeconnections", "GetRepositoryLink")

    def get_repository_sync_status(self, call: Any, request: GetRepositorySyncStatusInput) -> GetRepositorySyncStatusOutput:
        raise not_implemented("codeconnections", "GetRepositorySyncStatus")

    def get_resource_sync_status(self, call: Any, request: GetResourceSyncStatusInput) -> GetResourceSyncStatusOutput:
        raise not_implemented("codeconnections", "GetResourceSyncStatus")

    def get_sync_blocker_summary(self, call: Any, request: GetSyncBlockerSummaryInput) -> GetSyncBlockerSummaryOutput:
        raise not_implemented("codeconnections", "GetSyncBlockerSummary")

    def get_sync_configuration(self, call: Any, request: GetSyncConfigurationInput) -> GetSyncConfigurationOutput:
        raise not_implemented("codeconnections", "GetSyncConfiguration")

    def list_connections(self, call: Any, request: ListConnectionsInput) -> ListConnectionsOutput:
        raise not_implemented("codeconnections", "ListConnections")

    def list_hosts(self, call: Any, request: ListHostsInput) -> ListHostsOutput:
        raise not_implemented("codeconnections", "ListHosts")

    def list_repository_links(self, call: Any, request: ListRepositoryLinksInput) -> ListRepositoryLinksOutput:
        raise not_implemented("codeconnections", "ListRepositoryLinks")

    def list_repository_sync_definitions(self, call: Any, request: ListRepositorySyncDefinitionsInput) -> ListRepositorySyncDefinitionsOutput:
        raise not_implemented("codeconnections", "ListRepositorySyncDefinitions")

    def list_sync_configurations(self, call: Any, request: ListSyncConfigurationsInput) -> ListSyncConfigurationsOutput:
        raise not_implemented("codeconnections", "ListSyncConfigurations")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceInput) -> ListTagsForResourceOutput:
        raise not_implemented("codeconnections", "ListTagsForResource")

    def tag_resource(self, call: Any, request: TagResourceInput) -> TagResourceOutput:
        raise not_implemented("codeconnections", "TagResource")

    def untag_resource(self, call: Any, request: UntagResourceInput) -> UntagResourceOutput:
        raise not_implemented("codeconnections", "UntagResource")

    def update_host(self, call: Any, request: UpdateHostInput) -> UpdateHostOutput:
        raise not_implemented("codeconnections", "UpdateHost")

    def update_repository_link(self, call: Any, request: UpdateRepositoryLinkInput) -> UpdateRepositoryLinkOutput:
        raise not_implemented("codeconnections", "UpdateRepositoryLink")

    def update_sync_blocker(self, call: Any, request: UpdateSyncBlockerInput) -> UpdateSyncBlockerOutput:
        raise not_implemented("codeconnections", "UpdateSyncBlocker")

    def update_sync_configuration(self, call: Any, request: UpdateSyncConfigurationInput) -> UpdateSyncConfigurationOutput:
        raise not_implemented("codeconnections", "UpdateSyncConfiguration")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def create_connection(self, request: CreateConnectionInput) -> CreateConnectionOutput:
        return self._invoke("codeconnections", "CreateConnection", request)

    def create_host(self, request: CreateHostInput) -> CreateHostOutput:
        return self._invoke("codeconnections", "CreateHost", request)

    def create_repository_link(self, request: CreateRepositoryLinkInput) -> CreateRepositoryLinkOutput:
        return self._invoke("codeconnections", "CreateRepositoryLink", request)

    def create_sync_configuration(self, request: CreateSyncConfigurationInput) -> CreateSyncConfigurationOutput:
        return self._invoke("codeconnections", "CreateSyncConfiguration", request)

    def delete_connection(self, request: DeleteConnectionInput) -> DeleteConnectionOutput:
        return self._invoke("codeconnections", "DeleteConnection", request)

    def delete_host(self, request: DeleteHostInput) -> DeleteHostOutput:
        return self._invoke("codeconnections", "DeleteHost", request)

    def delete_repository_link(self, request: DeleteRepositoryLinkInput) -> DeleteRepositoryLinkOutput:
        return self._invoke("codeconnections", "DeleteRepositoryLink", request)

    def delete_sync_configuration(self, request: DeleteSyncConfigurationInput) -> DeleteSyncConfigurationOutput:
        return self._invoke("codeconnections", "DeleteSyncConfiguration", request)

    def get_connection(self, request: GetConnectionInput) -> GetConnectionOutput:
        return self._invoke("codeconnections", "GetConnection", request)

    def get_host(self, request: GetHostInput) -> GetHostOutput:
        return self._invoke("codeconnections", "GetHost", request)

    def get_repository_link(self, request: GetRepositoryLinkInput) -> GetRepositoryLinkOutput:
        return self._invoke("codeconnections", "GetRepositoryLink", request)

    def get_repository_sync_status(self, request: GetRepositorySyncStatusInput) -> GetRepositorySyncStatusOutput:
        return self._invoke("codeconnections", "GetRepositorySyncStatus", request)

    def get_resource_sync_status(self, request: GetResourceSyncStatusInput) -> GetResourceSyncStatusOutput:
        return self._invoke("codeconnections", "GetResourceSyncStatus", request)

    def get_sync_blocker_summary(self, request: GetSyncBlockerSummaryInput) -> GetSyncBlockerSummaryOutput:
        return self._invoke("codeconnections", "GetSyncBlockerSummary", request)

    def get_sync_configuration(self, request: GetSyncConfigurationInput) -> GetSyncConfigurationOutput:
        return self._invoke("codeconnections", "GetSyncConfiguration", request)

    def list_connections(self, request: ListConnectionsInput) -> ListConnectionsOutput:
        return self._invoke("codeconnections", "ListConnections", request)

    def list_hosts(self, request: ListHostsInput) -> ListHostsOutput:
        return self._invoke("codeconnections", "ListHosts", request)

    def list_repository_links(self, request: ListRepositoryLinksInput) -> ListRepositoryLinksOutput:
        return self._invoke("codeconnections", "ListRepositoryLinks", request)

    def list_repository_sync_definitions(self, request: ListRepositorySyncDefinitionsInput) -> ListRepositorySyncDefinitionsOutput:
        return self._invoke("codeconnections", "ListRepositorySyncDefinitions", request)

    def list_sync_configurations(self, request: ListSyncConfigurationsInput) -> ListSyncConfigurationsOutput:
        return self._invoke("codeconnections", "ListSyncConfigurations", request)

    def list_tags_for_resource(self, request: ListTagsForResourceInput) -> ListTagsForResourceOutput:
        return self._invoke("codeconnections", "ListTagsForResource", request)

    def tag_resource(self, request: TagResourceInput) -> TagResourceOutput:
        return self._invoke("codeconnections", "TagResource", request)

    def untag_resource(self, request: UntagResourceInput) -> UntagResourceOutput:
        return self._invoke("codeconnections", "UntagResource", request)

    def update_host(self, request: UpdateHostInput) -> UpdateHostOutput:
        return self._invoke("codeconnections", "UpdateHost", request)

    def update_repository_link(self, request: UpdateRepositoryLinkInput) -> UpdateRepositoryLinkOutput:
        return self._invoke("codeconnections", "UpdateRepositoryLink", request)

    def update_sync_blocker(self, request: UpdateSyncBlockerInput) -> UpdateSyncBlockerOutput:
        return self._invoke("codeconnections", "UpdateSyncBlocker", request)

    def update_sync_configuration(self, request: UpdateSyncConfigurationInput) -> UpdateSyncConfigurationOutput:
        return self._invoke("codeconnections", "UpdateSyncConfiguration", request)
