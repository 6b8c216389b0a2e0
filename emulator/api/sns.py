"""Generated from botocore's model of sns (2010-03-31). Do not edit.

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


class AuthorizationErrorException(AwsError):
    code = "AuthorizationError"
    status = 403


class BatchEntryIdsNotDistinctException(AwsError):
    code = "BatchEntryIdsNotDistinct"


class BatchRequestTooLongException(AwsError):
    code = "BatchRequestTooLong"


class ConcurrentAccessException(AwsError):
    code = "ConcurrentAccess"


class EmptyBatchRequestException(AwsError):
    code = "EmptyBatchRequest"


class EndpointDisabledException(AwsError):
    code = "EndpointDisabled"


class FilterPolicyLimitExceededException(AwsError):
    code = "FilterPolicyLimitExceeded"
    status = 403


class InternalErrorException(AwsError):
    code = "InternalError"
    status = 500


class InvalidBatchEntryIdException(AwsError):
    code = "InvalidBatchEntryId"


class InvalidParameterException(AwsError):
    code = "InvalidParameter"


class InvalidParameterValueException(AwsError):
    code = "ParameterValueInvalid"


class InvalidSecurityException(AwsError):
    code = "InvalidSecurity"
    status = 403


class InvalidStateException(AwsError):
    code = "InvalidState"


class KMSAccessDeniedException(AwsError):
    code = "KMSAccessDenied"


class KMSDisabledException(AwsError):
    code = "KMSDisabled"


class KMSInvalidStateException(AwsError):
    code = "KMSInvalidState"


class KMSNotFoundException(AwsError):
    code = "KMSNotFound"


class KMSOptInRequired(AwsError):
    code = "KMSOptInRequired"
    status = 403


class KMSThrottlingException(AwsError):
    code = "KMSThrottling"


class NotFoundException(AwsError):
    code = "NotFound"
    status = 404


class OptedOutException(AwsError):
    code = "OptedOut"


class PlatformApplicationDisabledException(AwsError):
    code = "PlatformApplicationDisabled"


class ReplayLimitExceededException(AwsError):
    code = "ReplayLimitExceeded"
    status = 403


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFound"
    status = 404


class StaleTagException(AwsError):
    code = "StaleTag"


class SubscriptionLimitExceededException(AwsError):
    code = "SubscriptionLimitExceeded"
    status = 403


class TagLimitExceededException(AwsError):
    code = "TagLimitExceeded"


class TagPolicyException(AwsError):
    code = "TagPolicy"


class ThrottledException(AwsError):
    code = "Throttled"
    status = 429


class TooManyEntriesInBatchRequestException(AwsError):
    code = "TooManyEntriesInBatchRequest"


class TopicLimitExceededException(AwsError):
    code = "TopicLimitExceeded"
    status = 403


class UserErrorException(AwsError):
    code = "UserError"


class ValidationException(AwsError):
    code = "ValidationException"


class VerificationException(AwsError):
    code = "VerificationException"


if TYPE_CHECKING:

    class AddPermissionInput(TypedDict):
        TopicArn: str
        Label: str
        AWSAccountId: list[str]
        ActionName: list[str]

    class BatchResultErrorEntry(TypedDict):
        Id: str
        Code: str
        Message: NotRequired[str]
        SenderFault: bool

    class CheckIfPhoneNumberIsOptedOutInput(TypedDict):
        phoneNumber: str

    class CheckIfPhoneNumberIsOptedOutResponse(TypedDict):
        isOptedOut: NotRequired[bool]

    class ConfirmSubscriptionInput(TypedDict):
        TopicArn: str
        Token: str
        AuthenticateOnUnsubscribe: NotRequired[str]

    class ConfirmSubscriptionResponse(TypedDict):
        SubscriptionArn: NotRequired[str]

    class CreateEndpointResponse(TypedDict):
        EndpointArn: NotRequired[str]

    class CreatePlatformApplicationInput(TypedDict):
        Name: str
        Platform: str
        Attributes: dict[str, str]

    class CreatePlatformApplicationResponse(TypedDict):
        PlatformApplicationArn: NotRequired[str]

    class CreatePlatformEndpointInput(TypedDict):
        PlatformApplicationArn: str
        Token: str
        CustomUserData: NotRequired[str]
        Attributes: NotRequired[dict[str, str]]

    class CreateSMSSandboxPhoneNumberInput(TypedDict):
        PhoneNumber: str
        LanguageCode: NotRequired[str]

    class CreateSMSSandboxPhoneNumberResult(TypedDict):
        pass

    class CreateTopicInput(TypedDict):
        Name: str
        Attributes: NotRequired[dict[str, str]]
        Tags: NotRequired[list[Tag]]
        DataProtectionPolicy: NotRequired[str]

    class CreateTopicResponse(TypedDict):
        TopicArn: NotRequired[str]

    class DeleteEndpointInput(TypedDict):
        EndpointArn: str

    class DeletePlatformApplicationInput(TypedDict):
        PlatformApplicationArn: str

    class DeleteSMSSandboxPhoneNumberInput(TypedDict):
        PhoneNumber: str

    class DeleteSMSSandboxPhoneNumberResult(TypedDict):
        pass

    class DeleteTopicInput(TypedDict):
        TopicArn: str

    class Endpoint(TypedDict):
        EndpointArn: NotRequired[str]
        Attributes: NotRequired[dict[str, str]]

    class GetDataProtectionPolicyInput(TypedDict):
        ResourceArn: str

    class GetDataProtectionPolicyResponse(TypedDict):
        DataProtectionPolicy: NotRequired[str]

    class GetEndpointAttributesInput(TypedDict):
        EndpointArn: str

    class GetEndpointAttributesResponse(TypedDict):
        Attributes: NotRequired[dict[str, str]]

    class GetPlatformApplicationAttributesInput(TypedDict):
        PlatformApplicationArn: str

    class GetPlatformApplicationAttributesResponse(TypedDict):
        Attributes: NotRequired[dict[str, str]]

    class GetSMSAttributesInput(TypedDict):
        attributes: NotRequired[list[str]]

    class GetSMSAttributesResponse(TypedDict):
        attributes: NotRequired[dict[str, str]]

    class GetSMSSandboxAccountStatusInput(TypedDict):
        pass

    class GetSMSSandboxAccountStatusResult(TypedDict):
        IsInSandbox: bool

    class GetSubscriptionAttributesInput(TypedDict):
        SubscriptionArn: str

    class GetSubscriptionAttributesResponse(TypedDict):
        Attributes: NotRequired[dict[str, str]]

    class GetTopicAttributesInput(TypedDict):
        TopicArn: str

    class GetTopicAttributesResponse(TypedDict):
        Attributes: NotRequired[dict[str, str]]

    class ListEndpointsByPlatformApplicationInput(TypedDict):
        PlatformApplicationArn: str
        NextToken: NotRequired[str]

    class ListEndpointsByPlatformApplicationResponse(TypedDict):
        Endpoints: NotRequired[list[Endpoint]]
        NextToken: NotRequired[str]

    class ListOriginationNumbersRequest(TypedDict):
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListOriginationNumbersResult(TypedDict):
        NextToken: NotRequired[str]
        PhoneNumbers: NotRequired[list[PhoneNumberInformation]]

    class ListPhoneNumbersOptedOutInput(TypedDict):
        nextToken: NotRequired[str]

    class ListPhoneNumbersOptedOutResponse(TypedDict):
        phoneNumbers: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListPlatformApplicationsInput(TypedDict):
        NextToken: NotRequired[str]

    class ListPlatformApplicationsResponse(TypedDict):
        PlatformApplications: NotRequired[list[PlatformApplication]]
        NextToken: NotRequired[str]

    class ListSMSSandboxPhoneNumbersInput(TypedDict):
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListSMSSandboxPhoneNumbersResult(TypedDict):
        PhoneNumbers: list[SMSSandboxPhoneNumber]
        NextToken: NotRequired[str]

    class ListSubscriptionsByTopicInput(TypedDict):
        TopicArn: str
        NextToken: NotRequired[str]

    class ListSubscriptionsByTopicResponse(TypedDict):
        Subscriptions: NotRequired[list[Subscription]]
        NextToken: NotRequired[str]

    class ListSubscriptionsInput(TypedDict):
        NextToken: NotRequired[str]

    class ListSubscriptionsResponse(TypedDict):
        Subscriptions: NotRequired[list[Subscription]]
        NextToken: NotRequired[str]

    class ListTagsForResourceRequest(TypedDict):
        ResourceArn: str

    class ListTagsForResourceResponse(TypedDict):
        Tags: NotRequired[list[Tag]]

    class ListTopicsInput(TypedDict):
        NextToken: NotRequired[str]

    class ListTopicsResponse(TypedDict):
        Topics: NotRequired[list[Topic]]
        NextToken: NotRequired[str]

    class MessageAttributeValue(TypedDict):
        DataType: str
        StringValue: NotRequired[str]
        BinaryValue: NotRequired[bytes]

    class OptInPhoneNumberInput(TypedDict):
        phoneNumber: str

    class OptInPhoneNumberResponse(TypedDict):
        pass

    class PhoneNumberInformation(TypedDict):
        CreatedAt: NotRequired[datetime]
        PhoneNumber: NotRequired[str]
        Status: NotRequired[str]
        Iso2CountryCode: NotRequired[str]
        RouteType: NotRequired[str]
        NumberCapabilities: NotRequired[list[str]]

    class PlatformApplication(TypedDict):
        PlatformApplicationArn: NotRequired[str]
        Attributes: NotRequired[dict[str, str]]

    class PublishBatchInput(TypedDict):
        TopicArn: str
        PublishBatchRequestEntries: list[PublishBatchRequestEntry]

    class PublishBatchRequestEntry(TypedDict):
        Id: str
        Message: str
        Subject: NotRequired[str]
        MessageStructure: NotRequired[str]
        MessageAttributes: NotRequired[dict[str, MessageAttributeValue]]
        MessageDeduplicationId: NotRequired[str]
        MessageGroupId: NotRequired[str]

    class PublishBatchResponse(TypedDict):
        Successful: NotRequired[list[PublishBatchResultEntry]]
        Failed: NotRequired[list[BatchResultErrorEntry]]

    class PublishBatchResultEntry(TypedDict):
        Id: NotRequired[str]
        MessageId: NotRequired[str]
        SequenceNumber: NotRequired[str]

    class PublishInput(TypedDict):
        TopicArn: NotRequired[str]
        TargetArn: NotRequired[str]
        PhoneNumber: NotRequired[str]
        Message: str
        Subject: NotRequired[str]
        MessageStructure: NotRequired[str]
        MessageAttributes: NotRequired[dict[str, MessageAttributeValue]]
        MessageDeduplicationId: NotRequired[str]
        MessageGroupId: NotRequired[str]

    class PublishResponse(TypedDict):
        MessageId: NotRequired[str]
        SequenceNumber: NotRequired[str]

    class PutDataProtectionPolicyInput(TypedDict):
        ResourceArn: str
        DataProtectionPolicy: str

    class RemovePermissionInput(TypedDict):
        TopicArn: str
        Label: str

    class SMSSandboxPhoneNumber(TypedDict):
        PhoneNumber: NotRequired[str]
        Status: NotRequired[str]

    class SetEndpointAttributesInput(TypedDict):
        EndpointArn: str
        Attributes: dict[str, str]

    class SetPlatformApplicationAttributesInput(TypedDict):
        PlatformApplicationArn: str
        Attributes: dict[str, str]

    class SetSMSAttributesInput(TypedDict):
        attributes: dict[str, str]

    class SetSMSAttributesResponse(TypedDict):
        pass

    class SetSubscriptionAttributesInput(TypedDict):
        SubscriptionArn: str
        AttributeName: str
        AttributeValue: NotRequired[str]

    class SetTopicAttributesInput(TypedDict):
        TopicArn: str
        AttributeName: str
        AttributeValue: NotRequired[str]

    class SubscribeInput(TypedDict):
        TopicArn: str
        Protocol: str
        Endpoint: NotRequired[str]
        Attributes: NotRequired[dict[str, str]]
        ReturnSubscriptionArn: NotRequired[bool]

    class SubscribeResponse(TypedDict):
        SubscriptionArn: NotRequired[str]

    class Subscription(TypedDict):
        SubscriptionArn: NotRequired[str]
        Owner: NotRequired[str]
        Protocol: NotRequired[str]
        Endpoint: NotRequired[str]
        TopicArn: NotRequired[str]

    class Tag(TypedDict):
        Key: str
        Value: str

    class TagResourceRequest(TypedDict):
        ResourceArn: str
        Tags: list[Tag]

    class TagResourceResponse(TypedDict):
        pass

    class Topic(TypedDict):
        TopicArn: NotRequired[str]

    class UnsubscribeInput(TypedDict):
        SubscriptionArn: str

    class UntagResourceRequest(TypedDict):
        ResourceArn: str
        TagKeys: list[str]

    class UntagResourceResponse(TypedDict):
        pass

    class VerifySMSSandboxPhoneNumberInput(TypedDict):
        PhoneNumber: str
        OneTimePassword: str

    class VerifySMSSandboxPhoneNumberResult(TypedDict):
        pass

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "sns"
    operations: ClassVar[Mapping[str, str]] = {
        "AddPermission": "add_permission",
        "CheckIfPhoneNumberIsOptedOut": "check_if_phone_number_is_opted_out",
        "ConfirmSubscription": "confirm_subscription",
        "CreatePlatformApplication": "create_platform_application",
        "CreatePlatformEndpoint": "create_platform_endpoint",
        "CreateSMSSandboxPhoneNumber": "create_sms_sandbox_phone_number",
        "CreateTopic": "create_topic",
        "DeleteEndpoint": "delete_endpoint",
        "DeletePlatformApplication": "delete_platform_application",
        "DeleteSMSSandboxPhoneNumber": "delete_sms_sandbox_phone_number",
        "DeleteTopic": "delete_topic",
        "GetDataProtectionPolicy": "get_data_protection_policy",
        "GetEndpointAttributes": "get_endpoint_attributes",
        "GetPlatformApplicationAttributes": "get_platform_application_attributes",
        "GetSMSAttributes": "get_sms_attributes",
        "GetSMSSandboxAccountStatus": "get_sms_sandbox_account_status",
        "GetSubscriptionAttributes": "get_subscription_attributes",
        "GetTopicAttributes": "get_topic_attributes",
        "ListEndpointsByPlatformApplication": "list_endpoints_by_platform_application",
        "ListOriginationNumbers": "list_origination_numbers",
        "ListPhoneNumbersOptedOut": "list_phone_numbers_opted_out",
        "ListPlatformApplications": "list_platform_applications",
        "ListSMSSandboxPhoneNumbers": "list_sms_sandbox_phone_numbers",
        "ListSubscriptions": "list_subscriptions",
        "ListSubscriptionsByTopic": "list_subscriptions_by_topic",
        "ListTagsForResource": "list_tags_for_resource",
        "ListTopics": "list_topics",
        "OptInPhoneNumber": "opt_in_phone_number",
        "Publish": "publish",
        "PublishBatch": "publish_batch",
        "PutDataProtectionPolicy": "put_data_protection_policy",
        "RemovePermission": "remove_permission",
        "SetEndpointAttributes": "set_endpoint_attributes",
        "SetPlatformApplicationAttributes": "set_platform_application_attributes",
        "SetSMSAttributes": "set_sms_attributes",
        "SetSubscriptionAttributes": "set_subscription_attributes",
        "SetTopicAttributes": "set_topic_attributes",
        "Subscribe": "subscribe",
        "TagResource": "tag_resource",
        "Unsubscribe": "unsubscribe",
        "UntagResource": "untag_resource",
        "VerifySMSSandboxPhoneNumber": "verify_sms_sandbox_phone_number",
    }

    def add_permission(self, call: Any, request: AddPermissionInput) -> None:
        raise not_implemented("sns", "AddPermission")

    def check_if_phone_number_is_opted_out(self, call: Any, request: CheckIfPhoneNumberIsOptedOutInput) -> CheckIfPhoneNumberIsOptedOutResponse:
        raise not_implemented("sns", "CheckIfPhoneNumberIsOptedOut")

    def confirm_subscription(self, call: Any, request: ConfirmSubscriptionInput) -> ConfirmSubscriptionResponse:
        raise not_implemented("sns", "ConfirmSubscription")

    def create_platform_application(self, call: Any, request: CreatePlatformApplicationInput) -> CreatePlatformApplicationResponse:
        raise not_implemented("sns", "CreatePlatformApplication")

    def create_platform_endpoint(self, call: Any, request: CreatePlatformEndpointInput) -> CreateEndpointResponse:
        raise not_implemented("sns", "CreatePlatformEndpoint")

    def create_sms_sandbox_phone_number(self, call: Any, request: CreateSMSSandboxPhoneNumberInput) -> CreateSMSSandboxPhoneNumberResult:
        raise not_implemented("sns", "CreateSMSSandboxPhoneNumber")

    def create_topic(self, call: Any, request: CreateTopicInput) -> CreateTopicResponse:
        raise not_implemented("sns", "CreateTopic")

    def delete_endpoint(self, call: Any, request: DeleteEndpointInput) -> None:
        raise not_implemented("sns", "DeleteEndpoint")

    def delete_platform_application(self, call: Any, request: DeletePlatformApplicationInput) -> None:
        raise not_implemented("sns", "DeletePlatformApplication")

    def delete_sms_sandbox_phone_number(self, call: Any, request: DeleteSMSSandboxPhoneNumberInput) -> DeleteSMSSandboxPhoneNumberResult:
        raise not_implemented("sns", "DeleteSMSSandboxPhoneNumber")

    def delete_topic(self, call: Any, request: DeleteTopicInput) -> None:
        raise not_implemented("sns", "DeleteTopic")

    def get_data_protection_policy(self, call: Any, request: GetDataProtectionPolicyInput) -> GetDataProtectionPolicyResponse:
        raise not_implemented("sns", "GetDataProtectionPolicy")

    def get_endpoint_attributes(self, call: Any, request: GetEndpointAttributesInput) -> GetEndpointAttributesResponse:
        raise not_implemented("sns", "GetEndpointAttributes")

    def get_platform_application_attributes(self, call: Any, request: GetPlatformApplicationAttributesInput) -> GetPlatformApplicationAttributesResponse:
        raise not_implemented("sns", "GetPlatformApplicationAttributes")

    def get_sms_attributes(self, call: Any, request: GetSMSAttributesInput) -> GetSMSAttributesResponse:
        raise not_implemented("sns", "GetSMSAttributes")

    def get_sms_sandbox_account_status(self, call: Any, request: GetSMSSandboxAccountStatusInput) -> GetSMSSandboxAccountStatusResult:
        raise not_implemented("sns", "GetSMSSandboxAccountStatus")

    def get_subscription_attributes(self, call: Any, request: GetSubscriptionAttributesInput) -> GetSubscriptionAttributesResponse:
        raise not_implemented("sns", "GetSubscriptionAttributes")

    def get_topic_attributes(self, call: Any, request: GetTopicAttributesInput) -> GetTopicAttributesResponse:
        raise not_implemented("sns", "GetTopicAttributes")

    def list_endpoints_by_platform_application(self, call: Any, request: ListEndpointsByPlatformApplicationInput) -> ListEndpointsByPlatformApplicationResponse:
        raise not_implemented("sns", "ListEndpointsByPlatformApplication")

    def list_origination_numbers(self, call: Any, request: ListOriginationNumbersRequest) -> ListOriginationNumbersResult:
        raise not_implemented("sns", "ListOriginationNumbers")

    def list_phone_numbers_opted_out(self, call: Any, request: ListPhoneNumbersOptedOutInput) -> ListPhoneNumbersOptedOutResponse:
        raise not_implemented("sns", "ListPhoneNumbersOptedOut")

    def list_platform_applications(self, call: Any, request: ListPlatformApplicationsInput) -> ListPlatformApplicationsResponse:
        raise not_implemented("sns", "ListPlatformApplications")

    def list_sms_sandbox_phone_numbers(self, call: Any, request: ListSMSSandboxPhoneNumbersInput) -> ListSMSSandboxPhoneNumbersResult:
        raise not_implemented("sns", "ListSMSSandboxPhoneNumbers")

    def list_subscriptions(self, call: Any, request: ListSubscriptionsInput) -> ListSubscriptionsResponse:
        raise not_implemented("sns", "ListSubscriptions")

    def list_subscriptions_by_topic(self, call: Any, request: ListSubscriptionsByTopicInput) -> ListSubscriptionsByTopicResponse:
        raise not_implemented("sns", "ListSubscriptionsByTopic")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceRequest) -> ListTagsForResourceResponse:
        raise not_implemented("sns", "ListTagsForResource")

    def list_topics(self, call: Any, request: ListTopicsInput) -> ListTopicsResponse:
        raise not_implemented("sns", "ListTopics")

    def opt_in_phone_number(self, call: Any, request: OptInPhoneNumberInput) -> OptInPhoneNumberResponse:
        raise not_implemented("sns", "OptInPhoneNumber")

    def publish(self, call: Any, request: PublishInput) -> PublishResponse:
        raise not_implemented("sns", "Publish")

    def publish_batch(self, call: Any, request: PublishBatchInput) -> PublishBatchResponse:
        raise not_implemented("sns", "PublishBatch")

    def put_data_protection_policy(self, call: Any, request: PutDataProtectionPolicyInput) -> None:
        raise not_implemented("sns", "PutDataProtectionPolicy")

    def remove_permission(self, call: Any, request: RemovePermissionInput) -> None:
        raise not_implemented("sns", "RemovePermission")

    def set_endpoint_attributes(self, call: Any, request: SetEndpointAttributesInput) -> None:
        raise not_implemented("sns", "SetEndpointAttributes")

    def set_platform_application_attributes(self, call: Any, request: SetPlatformApplicationAttributesInput) -> None:
        raise not_implemented("sns", "SetPlatformApplicationAttributes")

    def set_sms_attributes(self, call: Any, request: SetSMSAttributesInput) -> SetSMSAttributesResponse:
        raise not_implemented("sns", "SetSMSAttributes")

    def set_subscription_attributes(self, call: Any, request: SetSubscriptionAttributesInput) -> None:
        raise not_implemented("sns", "SetSubscriptionAttributes")

    def set_topic_attributes(self, call: Any, request: SetTopicAttributesInput) -> None:
        raise not_implemented("sns", "SetTopicAttributes")

    def subscribe(self, call: Any, request: SubscribeInput) -> SubscribeResponse:
        raise not_implemented("sns", "Subscribe")

    def tag_resource(self, call: Any, request: TagResourceRequest) -> TagResourceResponse:
        raise not_implemented("sns", "TagResource")

    def unsubscribe(self, call: Any, request: UnsubscribeInput) -> None:
        raise not_implemented("sns", "Unsubscribe")

    def untag_resource(self, call: Any, request: UntagResourceRequest) -> UntagResourceResponse:
        raise not_implemented("sns", "UntagResource")

    def verify_sms_sandbox_phone_number(self, call: Any, request: VerifySMSSandboxPhoneNumberInput) -> VerifySMSSandboxPhoneNumberResult:
        raise not_implemented("sns", "VerifySMSSandboxPhoneNumber")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def add_permission(self, request: AddPermissionInput) -> None:
        self._invoke("sns", "AddPermission", request)

    def check_if_phone_number_is_opted_out(self, request: CheckIfPhoneNumberIsOptedOutInput) -> CheckIfPhoneNumberIsOptedOutResponse:
        return self._invoke("sns", "CheckIfPhoneNumberIsOptedOut", request)

    def confirm_subscription(self, request: ConfirmSubscriptionInput) -> ConfirmSubscriptionResponse:
        return self._invoke("sns", "ConfirmSubscription", request)

    def create_platform_application(self, request: CreatePlatformApplicationInput) -> CreatePlatformApplicationResponse:
        return self._invoke("sns", "CreatePlatformApplication", request)

    def create_platform_endpoint(self, request: CreatePlatformEndpointInput) -> CreateEndpointResponse:
        return self._invoke("sns", "CreatePlatformEndpoint", request)

    def create_sms_sandbox_phone_number(self, request: CreateSMSSandboxPhoneNumberInput) -> CreateSMSSandboxPhoneNumberResult:
        return self._invoke("sns", "CreateSMSSandboxPhoneNumber", request)

    def create_topic(self, request: CreateTopicInput) -> CreateTopicResponse:
        return self._invoke("sns", "CreateTopic", request)

    def delete_endpoint(self, request: DeleteEndpointInput) -> None:
        self._invoke("sns", "DeleteEndpoint", request)

    def delete_platform_application(self, request: DeletePlatformApplicationInput) -> None:
        self._invoke("sns", "DeletePlatformApplication", request)

    def delete_sms_sandbox_phone_number(self, request: DeleteSMSSandboxPhoneNumberInput) -> DeleteSMSSandboxPhoneNumberResult:
        return self._invoke("sns", "DeleteSMSSandboxPhoneNumber", request)

    def delete_topic(self, request: DeleteTopicInput) -> None:
        self._invoke("sns", "DeleteTopic", request)

    def get_data_protection_policy(self, request: GetDataProtectionPolicyInput) -> GetDataProtectionPolicyResponse:
        return self._invoke("sns", "GetDataProtectionPolicy", request)

    def get_endpoint_attributes(self, request: GetEndpointAttributesInput) -> GetEndpointAttributesResponse:
        return self._invoke("sns", "GetEndpointAttributes", request)

    def get_platform_application_attributes(self, request: GetPlatformApplicationAttributesInput) -> GetPlatformApplicationAttributesResponse:
        return self._invoke("sns", "GetPlatformApplicationAttributes", request)

    def get_sms_attributes(self, request: GetSMSAttributesInput) -> GetSMSAttributesResponse:
        return self._invoke("sns", "GetSMSAttributes", request)

    def get_sms_sandbox_account_status(self, request: GetSMSSandboxAccountStatusInput) -> GetSMSSandboxAccountStatusResult:
        return self._invoke("sns", "GetSMSSandboxAccountStatus", request)

    def get_subscription_attributes(self, request: GetSubscriptionAttributesInput) -> GetSubscriptionAttributesResponse:
        return self._invoke("sns", "GetSubscriptionAttributes", request)

    def get_topic_attributes(self, request: GetTopicAttributesInput) -> GetTopicAttributesResponse:
        return self._invoke("sns", "GetTopicAttributes", request)

    def list_endpoints_by_platform_application(self, request: ListEndpointsByPlatformApplicationInput) -> ListEndpointsByPlatformApplicationResponse:
        return self._invoke("sns", "ListEndpointsByPlatformApplication", request)

    def list_origination_numbers(self, request: ListOriginationNumbersRequest) -> ListOriginationNumbersResult:
        return self._invoke("sns", "ListOriginationNumbers", request)

    def list_phone_numbers_opted_out(self, request: ListPhoneNumbersOptedOutInput) -> ListPhoneNumbersOptedOutResponse:
        return self._invoke("sns", "ListPhoneNumbersOptedOut", request)

    def list_platform_applications(self, request: ListPlatformApplicationsInput) -> ListPlatformApplicationsResponse:
        return self._invoke("sns", "ListPlatformApplications", request)

    def list_sms_sandbox_phone_numbers(self, request: ListSMSSandboxPhoneNumbersInput) -> ListSMSSandboxPhoneNumbersResult:
        return self._invoke("sns", "ListSMSSandboxPhoneNumbers", request)

    def list_subscriptions(self, request: ListSubscriptionsInput) -> ListSubscriptionsResponse:
        return self._invoke("sns", "ListSubscriptions", request)

    def list_subscriptions_by_topic(self, request: ListSubscriptionsByTopicInput) -> ListSubscriptionsByTopicResponse:
        return self._invoke("sns", "ListSubscriptionsByTopic", request)

    def list_tags_for_resource(self, request: ListTagsForResourceRequest) -> ListTagsForResourceResponse:
        return self._invoke("sns", "ListTagsForResource", request)

    def list_topics(self, request: ListTopicsInput) -> ListTopicsResponse:
        return self._invoke("sns", "ListTopics", request)

    def opt_in_phone_number(self, request: OptInPhoneNumberInput) -> OptInPhoneNumberResponse:
        return self._invoke("sns", "OptInPhoneNumber", request)

    def publish(self, request: PublishInput) -> PublishResponse:
        return self._invoke("sns", "Publish", request)

    def publish_batch(self, request: PublishBatchInput) -> PublishBatchResponse:
        return self._invoke("sns", "PublishBatch", request)

    def put_data_protection_policy(self, request: PutDataProtectionPolicyInput) -> None:
        self._invoke("sns", "PutDataProtectionPolicy", request)

    def remove_permission(self, request: RemovePermissionInput) -> None:
        self._invoke("sns", "RemovePermission", request)

    def set_endpoint_attributes(self, request: SetEndpointAttributesInput) -> None:
        self._invoke("sns", "SetEndpointAttributes", request)

    def set_platform_application_attributes(self, request: SetPlatformApplicationAttributesInput) -> None:
        self._invoke("sns", "SetPlatformApplicationAttributes", request)

    def set_sms_attributes(self, request: SetSMSAttributesInput) -> SetSMSAttributesResponse:
        return self._invoke("sns", "SetSMSAttributes", request)

    def set_subscription_attributes(self, request: SetSubscriptionAttributesInput) -> None:
        self._invoke("sns", "SetSubscriptionAttributes", request)

    def set_topic_attributes(self, request: SetTopicAttributesInput) -> None:
        self._invoke("sns", "SetTopicAttributes", request)

    def subscribe(self, request: SubscribeInput) -> SubscribeResponse:
        return self._invoke("sns", "Subscribe", request)

    def tag_resource(self, request: TagResourceRequest) -> TagResourceResponse:
        return self._invoke("sns", "TagResource", request)

    def unsubscribe(self, request: UnsubscribeInput) -> None:
        self._invoke("sns", "Unsubscribe", request)

    def untag_resource(self, request: UntagResourceRequest) -> UntagResourceResponse:
        return self._invoke("sns", "UntagResource", request)

    def verify_sms_sandbox_phone_number(self, request: VerifySMSSandboxPhoneNumberInput) -> VerifySMSSandboxPhoneNumberResult:
        return self._invoke("sns", "VerifySMSSandboxPhoneNumber", request)
