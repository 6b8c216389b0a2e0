"""Generated from botocore's model of codestar-notifications (2019-10-15). Do not edit.

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


class ConfigurationException(AwsError):
    code = "ConfigurationException"


class InvalidNextTokenException(AwsError):
    code = "InvalidNextTokenException"


class LimitExceededException(AwsError):
    code = "LimitExceededException"


class ResourceAlreadyExistsException(AwsError):
    code = "ResourceAlreadyExistsException"
    status = 409


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"
    status = 404


class ValidationException(AwsError):
    code = "ValidationException"


if TYPE_CHECKING:

    class CreateNotificationRuleRequest(TypedDict):
        Name: str
        EventTypeIds: list[str]
        Resource: str
        Targets: list[Target]
        DetailType: str
        ClientRequestToken: NotRequired[str]
        Tags: NotRequired[dict[str, str]]
        Status: NotRequired[str]

    class CreateNotificationRuleResult(TypedDict):
        Arn: NotRequired[str]

    class DeleteNotificationRuleRequest(TypedDict):
        Arn: str

    class DeleteNotificationRuleResult(TypedDict):
        Arn: NotRequired[str]

    class DeleteTargetRequest(TypedDict):
        TargetAddress: str
        ForceUnsubscribeAll: NotRequired[bool]

    class DeleteTargetResult(TypedDict):
        pass

    class DescribeNotificationRuleRequest(TypedDict):
        Arn: str

    class DescribeNotificationRuleResult(TypedDict):
        Arn: str
        Name: NotRequired[str]
        EventTypes: NotRequired[list[EventTypeSummary]]
        Resource: NotRequired[str]
        Targets: NotRequired[list[TargetSummary]]
        DetailType: NotRequired[str]
        CreatedBy: NotRequired[str]
        Status: NotRequired[str]
        CreatedTimestamp: NotRequired[datetime]
        LastModifiedTimestamp: NotRequired[datetime]
        Tags: NotRequired[dict[str, str]]

    class EventTypeSummary(TypedDict):
        EventTypeId: NotRequired[str]
        ServiceName: NotRequired[str]
        EventTypeName: NotRequired[str]
        ResourceType: NotRequired[str]

    class ListEventTypesFilter(TypedDict):
        Name: str
        Value: str

    class ListEventTypesRequest(TypedDict):
        Filters: NotRequired[list[ListEventTypesFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListEventTypesResult(TypedDict):
        EventTypes: NotRequired[list[EventTypeSummary]]
        NextToken: NotRequired[str]

    class ListNotificationRulesFilter(TypedDict):
        Name: str
        Value: str

    class ListNotificationRulesRequest(TypedDict):
        Filters: NotRequired[list[ListNotificationRulesFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListNotificationRulesResult(TypedDict):
        NextToken: NotRequired[str]
        NotificationRules: NotRequired[list[NotificationRuleSummary]]

    class ListTagsForResourceRequest(TypedDict):
        Arn: str

    class ListTagsForResourceResult(TypedDict):
        Tags: NotRequired[dict[str, str]]

    class ListTargetsFilter(TypedDict):
        Name: str
        Value: str

    class ListTargetsRequest(TypedDict):
        Filters: NotRequired[list[ListTargetsFilter]]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListTargetsResult(TypedDict):
        Targets: NotRequired[list[TargetSummary]]
        NextToken: NotRequired[str]

    class NotificationRuleSummary(TypedDict):
        Id: NotRequired[str]
        Arn: NotRequired[str]

    class SubscribeRequest(TypedDict):
        Arn: str
        Target: Target
        ClientRequestToken: NotRequired[str]

    class SubscribeResult(TypedDict):
        Arn: NotRequired[str]

    class TagResourceRequest(TypedDict):
        Arn: str
        Tags: dict[str, str]

    class TagResourceResult(TypedDict):
        Tags: NotRequired[dict[str, str]]

    class Target(TypedDict):
        TargetType: NotRequired[str]
        TargetAddress: NotRequired[str]

    class TargetSummary(TypedDict):
        TargetAddress: NotRequired[str]
        TargetType: NotRequired[str]
        TargetStatus: NotRequired[str]

    class UnsubscribeRequest(TypedDict):
        Arn: str
        TargetAddress: str

    class UnsubscribeResult(TypedDict):
        Arn: str

    class UntagResourceRequest(TypedDict):
        Arn: str
        TagKeys: list[str]

    class UntagResourceResult(TypedDict):
        pass

    class UpdateNotificationRuleRequest(TypedDict):
        Arn: str
        Name: NotRequired[str]
        Status: NotRequired[str]
        EventTypeIds: NotRequired[list[str]]
        Targets: NotRequired[list[Target]]
        DetailType: NotRequired[str]

    class UpdateNotificationRuleResult(TypedDict):
        pass

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "codestar-notifications"
    operations: ClassVar[Mapping[str, str]] = {
        "CreateNotificationRule": "create_notification_rule",
        "DeleteNotificationRule": "delete_notification_rule",
        "DeleteTarget": "delete_target",
        "DescribeNotificationRule": "describe_notification_rule",
        "ListEventTypes": "list_event_types",
        "ListNotificationRules": "list_notification_rules",
        "ListTagsForResource": "list_tags_for_resource",
        "ListTargets": "list_targets",
        "Subscribe": "subscribe",
        "TagResource": "tag_resource",
        "Unsubscribe": "unsubscribe",
        "UntagResource": "untag_resource",
        "UpdateNotificationRule": "update_notification_rule",
    }

    def create_notification_rule(self, call: Any, request: CreateNotificationRuleRequest) -> CreateNotificationRuleResult:
        raise not_implemented("codestar-notifications", "CreateNotificationRule")

    def delete_notification_rule(self, call: Any, request: DeleteNotificationRuleRequest) -> DeleteNotificationRuleResult:
        raise not_implemented("codestar-notifications", "DeleteNotificationRule")

    def delete_target(self, call: Any, request: DeleteTargetRequest) -> DeleteTargetResult:
        raise not_implemented("codestar-notifications", "DeleteTarget")

    def describe_notification_rule(self, call: Any, request: DescribeNotificationRuleRequest) -> DescribeNotificationRuleResult:
        raise not_implemented("codestar-notifications", "DescribeNotificationRule")

    def list_event_types(self, call: Any, request: ListEventTypesRequest) -> ListEventTypesResult:
        raise not_implemented("codestar-notifications", "ListEventTypes")

    def list_notification_rules(self, call: Any, request: ListNotificationRulesRequest) -> ListNotificationRulesResult:
        raise not_implemented("codestar-notifications", "ListNotificationRules")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceRequest) -> ListTagsForResourceResult:
        raise not_implemented("codestar-notifications", "ListTagsForResource")

    def list_targets(self, call: Any, request: ListTargetsRequest) -> ListTargetsResult:
        raise not_implemented("codestar-notifications", "ListTargets")

    def subscribe(self, call: Any, request: SubscribeRequest) -> SubscribeResult:
        raise not_implemented("codestar-notifications", "Subscribe")

    def tag_resource(self, call: Any, request: TagResourceRequest) -> TagResourceResult:
        raise not_implemented("codestar-notifications", "TagResource")

    def unsubscribe(self, call: Any, request: UnsubscribeRequest) -> UnsubscribeResult:
        raise not_implemented("codestar-notifications", "Unsubscribe")

    def untag_resource(self, call: Any, request: UntagResourceRequest) -> UntagResourceResult:
        raise not_implemented("codestar-notifications", "UntagResource")

    def update_notification_rule(self, call: Any, request: UpdateNotificationRuleRequest) -> UpdateNotificationRuleResult:
        raise not_implemented("codestar-notifications", "UpdateNotificationRule")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def create_notification_rule(self, request: CreateNotificationRuleRequest) -> CreateNotificationRuleResult:
        return self._invoke("codestar-notifications", "CreateNotificationRule", request)

    def delete_notification_rule(self, request: DeleteNotificationRuleRequest) -> DeleteNotificationRuleResult:
        return self._invoke("codestar-notifications", "DeleteNotificationRule", request)

    def delete_target(self, request: DeleteTargetRequest) -> DeleteTargetResult:
        return self._invoke("codestar-notifications", "DeleteTarget", request)

    def describe_notification_rule(self, request: DescribeNotificationRuleRequest) -> DescribeNotificationRuleResult:
        return self._invoke("codestar-notifications", "DescribeNotificationRule", request)

    def list_event_types(self, request: ListEventTypesRequest) -> ListEventTypesResult:
        return self._invoke("codestar-notifications", "ListEventTypes", request)

    def list_notification_rules(self, request: ListNotificationRulesRequest) -> ListNotificationRulesResult:
        return self._invoke("codestar-notifications", "ListNotificationRules", request)

    def list_tags_for_resource(self, request: ListTagsForResourceRequest) -> ListTagsForResourceResult:
        return self._invoke("codestar-notifications", "ListTagsForResource", request)

    def list_targets(self, request: ListTargetsRequest) -> ListTargetsResult:
        return self._invoke("codestar-notifications", "ListTargets", request)

    def subscribe(self, request: SubscribeRequest) -> SubscribeResult:
        return self._invoke("codestar-notifications", "Subscribe", request)

    def tag_resource(self, request: TagResourceRequest) -> TagResourceResult:
        return self._invoke("codestar-notifications", "TagResource", request)

    def unsubscribe(self, request: UnsubscribeRequest) -> UnsubscribeResult:
        return self._invoke("codestar-notifications", "Unsubscribe", request)

    def untag_resource(self, request: UntagResourceRequest) -> UntagResourceResult:
        return self._invoke("codestar-notifications", "UntagResource", request)

    def update_notification_rule(self, request: UpdateNotificationRuleRequest) -> UpdateNotificationRuleResult:
        return self._invoke("codestar-notifications", "UpdateNotificationRule", request)
