"""Generated from botocore's model of sqs (2012-11-05). Do not edit.

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


class BatchEntryIdsNotDistinct(AwsError):
    code = "AWS.SimpleQueueService.BatchEntryIdsNotDistinct"


class BatchRequestTooLong(AwsError):
    code = "AWS.SimpleQueueService.BatchRequestTooLong"


class EmptyBatchRequest(AwsError):
    code = "AWS.SimpleQueueService.EmptyBatchRequest"


class InvalidAddress(AwsError):
    code = "InvalidAddress"


class InvalidAttributeName(AwsError):
    code = "InvalidAttributeName"


class InvalidAttributeValue(AwsError):
    code = "InvalidAttributeValue"


class InvalidBatchEntryId(AwsError):
    code = "AWS.SimpleQueueService.InvalidBatchEntryId"


class InvalidIdFormat(AwsError):
    code = "InvalidIdFormat"


class InvalidMessageContents(AwsError):
    code = "InvalidMessageContents"


class InvalidSecurity(AwsError):
    code = "InvalidSecurity"


class KmsAccessDenied(AwsError):
    code = "KmsAccessDenied"


class KmsDisabled(AwsError):
    code = "KmsDisabled"


class KmsInvalidKeyUsage(AwsError):
    code = "KmsInvalidKeyUsage"


class KmsInvalidState(AwsError):
    code = "KmsInvalidState"


class KmsNotFound(AwsError):
    code = "KmsNotFound"


class KmsOptInRequired(AwsError):
    code = "KmsOptInRequired"


class KmsThrottled(AwsError):
    code = "KmsThrottled"


class MessageNotInflight(AwsError):
    code = "AWS.SimpleQueueService.MessageNotInflight"


class OverLimit(AwsError):
    code = "OverLimit"


class PurgeQueueInProgress(AwsError):
    code = "AWS.SimpleQueueService.PurgeQueueInProgress"


class QueueDeletedRecently(AwsError):
    code = "AWS.SimpleQueueService.QueueDeletedRecently"


class QueueDoesNotExist(AwsError):
    code = "AWS.SimpleQueueService.NonExistentQueue"


class QueueNameExists(AwsError):
    code = "QueueAlreadyExists"


class ReceiptHandleIsInvalid(AwsError):
    code = "ReceiptHandleIsInvalid"


class RequestThrottled(AwsError):
    code = "RequestThrottled"


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"


class TooManyEntriesInBatchRequest(AwsError):
    code = "AWS.SimpleQueueService.TooManyEntriesInBatchRequest"


class UnsupportedOperation(AwsError):
    code = "AWS.SimpleQueueService.UnsupportedOperation"


if TYPE_CHECKING:

    class AddPermissionRequest(TypedDict):
        QueueUrl: str
        Label: str
        AWSAccountIds: list[str]
        Actions: list[str]

    class BatchResultErrorEntry(TypedDict):
        Id: str
        SenderFault: bool
        Code: str
        Message: NotRequired[str]

    class CancelMessageMoveTaskRequest(TypedDict):
        TaskHandle: str

    class CancelMessageMoveTaskResult(TypedDict):
        ApproximateNumberOfMessagesMoved: NotRequired[int]

    class ChangeMessageVisibilityBatchRequest(TypedDict):
        QueueUrl: str
        Entries: list[ChangeMessageVisibilityBatchRequestEntry]

    class ChangeMessageVisibilityBatchRequestEntry(TypedDict):
        Id: str
        ReceiptHandle: str
        VisibilityTimeout: NotRequired[int]

    class ChangeMessageVisibilityBatchResult(TypedDict):
        Successful: list[ChangeMessageVisibilityBatchResultEntry]
        Failed: list[BatchResultErrorEntry]

    class ChangeMessageVisibilityBatchResultEntry(TypedDict):
        Id: str

    class ChangeMessageVisibilityRequest(TypedDict):
        QueueUrl: str
        ReceiptHandle: str
        VisibilityTimeout: int

    class CreateQueueRequest(TypedDict):
        QueueName: str
        Attributes: NotRequired[dict[str, str]]
        tags: NotRequired[dict[str, str]]

    class CreateQueueResult(TypedDict):
        QueueUrl: NotRequired[str]

    class DeleteMessageBatchRequest(TypedDict):
        QueueUrl: str
        Entries: list[DeleteMessageBatchRequestEntry]

    class DeleteMessageBatchRequestEntry(TypedDict):
        Id: str
        ReceiptHandle: str

    class DeleteMessageBatchResult(TypedDict):
        Successful: list[DeleteMessageBatchResultEntry]
        Failed: list[BatchResultErrorEntry]

    class DeleteMessageBatchResultEntry(TypedDict):
        Id: str

    class DeleteMessageRequest(TypedDict):
        QueueUrl: str
        ReceiptHandle: str

    class DeleteQueueRequest(TypedDict):
        QueueUrl: str

    class GetQueueAttributesRequest(TypedDict):
        QueueUrl: str
        AttributeNames: NotRequired[list[str]]

    class GetQueueAttributesResult(TypedDict):
        Attributes: NotRequired[dict[str, str]]

    class GetQueueUrlRequest(TypedDict):
        QueueName: str
        QueueOwnerAWSAccountId: NotRequired[str]

    class GetQueueUrlResult(TypedDict):
        QueueUrl: NotRequired[str]

    class ListDeadLetterSourceQueuesRequest(TypedDict):
        QueueUrl: str
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListDeadLetterSourceQueuesResult(TypedDict):
        queueUrls: list[str]
        NextToken: NotRequired[str]

    class ListMessageMoveTasksRequest(TypedDict):
        SourceArn: str
        MaxResults: NotRequired[int]

    class ListMessageMoveTasksResult(TypedDict):
        Results: NotRequired[list[ListMessageMoveTasksResultEntry]]

    class ListMessageMoveTasksResultEntry(TypedDict):
        TaskHandle: NotRequired[str]
        Status: NotRequired[str]
        SourceArn: NotRequired[str]
        DestinationArn: NotRequired[str]
        MaxNumberOfMessagesPerSecond: NotRequired[int]
        ApproximateNumberOfMessagesMoved: NotRequired[int]
        ApproximateNumberOfMessagesToMove: NotRequired[int]
        FailureReason: NotRequired[str]
        StartedTimestamp: NotRequired[int]

    class ListQueueTagsRequest(TypedDict):
        QueueUrl: str

    class ListQueueTagsResult(TypedDict):
        Tags: NotRequired[dict[str, str]]

    class ListQueuesRequest(TypedDict):
        QueueNamePrefix: NotRequired[str]
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListQueuesResult(TypedDict):
        QueueUrls: NotRequired[list[str]]
        NextToken: NotRequired[str]

    class Message(TypedDict):
        MessageId: NotRequired[str]
        ReceiptHandle: NotRequired[str]
        MD5OfBody: NotRequired[str]
        Body: NotRequired[str]
        Attributes: NotRequired[dict[str, str]]
        MD5OfMessageAttributes: NotRequired[str]
        MessageAttributes: NotRequired[dict[str, MessageAttributeValue]]

    class MessageAttributeValue(TypedDict):
        StringValue: NotRequired[str]
        BinaryValue: NotRequired[bytes]
        StringListValues: NotRequired[list[str]]
        BinaryListValues: NotRequired[list[bytes]]
        DataType: str

    class MessageSystemAttributeValue(TypedDict):
        StringValue: NotRequired[str]
        BinaryValue: NotRequired[bytes]
        StringListValues: NotRequired[list[str]]
        BinaryListValues: NotRequired[list[bytes]]
        DataType: str

    class PurgeQueueRequest(TypedDict):
        QueueUrl: str

    class ReceiveMessageRequest(TypedDict):
        QueueUrl: str
        AttributeNames: NotRequired[list[str]]
        MessageSystemAttributeNames: NotRequired[list[str]]
        MessageAttributeNames: NotRequired[list[str]]
        MaxNumberOfMessages: NotRequired[int]
        VisibilityTimeout: NotRequired[int]
        WaitTimeSeconds: NotRequired[int]
        ReceiveRequestAttemptId: NotRequired[str]

    class ReceiveMessageResult(TypedDict):
        Messages: NotRequired[list[Message]]

    class RemovePermissionRequest(TypedDict):
        QueueUrl: str
        Label: str

    class SendMessageBatchRequest(TypedDict):
        QueueUrl: str
        Entries: list[SendMessageBatchRequestEntry]

    class SendMessageBatchRequestEntry(TypedDict):
        Id: str
        MessageBody: str
        DelaySeconds: NotRequired[int]
        MessageAttributes: NotRequired[dict[str, MessageAttributeValue]]
        MessageSystemAttributes: NotRequired[dict[str, MessageSystemAttributeValue]]
        MessageDeduplicationId: NotRequired[str]
        MessageGroupId: NotRequired[str]

    class SendMessageBatchResult(TypedDict):
        Successful: list[SendMessageBatchResultEntry]
        Failed: list[BatchResultErrorEntry]

    class SendMessageBatchResultEntry(TypedDict):
        Id: str
        MessageId: str
        MD5OfMessageBody: str
        MD5OfMessageAttributes: NotRequired[str]
        MD5OfMessageSystemAttributes: NotRequired[str]
        SequenceNumber: NotRequired[str]

    class SendMessageRequest(TypedDict):
        QueueUrl: str
        MessageBody: str
        DelaySeconds: NotRequired[int]
        MessageAttributes: NotRequired[dict[str, MessageAttributeValue]]
        MessageSystemAttributes: NotRequired[dict[str, MessageSystemAttributeValue]]
        MessageDeduplicationId: NotRequired[str]
        MessageGroupId: NotRequired[str]

    class SendMessageResult(TypedDict):
        MD5OfMessageBody: NotRequired[str]
        MD5OfMessageAttributes: NotRequired[str]
        MD5OfMessageSystemAttributes: NotRequired[str]
        MessageId: NotRequired[str]
        SequenceNumber: NotRequired[str]

    class SetQueueAttributesRequest(TypedDict):
        QueueUrl: str
        Attributes: dict[str, str]

    class StartMessageMoveTaskRequest(TypedDict):
        SourceArn: str
        DestinationArn: NotRequired[str]
        MaxNumberOfMessagesPerSecond: NotRequired[int]

    class StartMessageMoveTaskResult(TypedDict):
        TaskHandle: NotRequired[str]

    class TagQueueRequest(TypedDict):
        QueueUrl: str
        Tags: dict[str, str]

    class UntagQueueRequest(TypedDict):
        QueueUrl: str
        TagKeys: list[str]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "sqs"
    operations: ClassVar[Mapping[str, str]] = {
        "AddPermission": "add_permission",
        "CancelMessageMoveTask": "cancel_message_move_task",
        "ChangeMessageVisibility": "change_message_visibility",
        "ChangeMessageVisibilityBatch": "change_message_visibility_batch",
        "CreateQueue": "create_queue",
        "DeleteMessage": "delete_message",
        "DeleteMessageBatch": "delete_message_batch",
        "DeleteQueue": "delete_queue",
        "GetQueueAttributes": "get_queue_attributes",
        "GetQueueUrl": "get_queue_url",
        "ListDeadLetterSourceQueues": "list_dead_letter_source_queues",
        "ListMessageMoveTasks": "list_message_move_tasks",
        "ListQueueTags": "list_queue_tags",
        "ListQueues": "list_queues",
        "PurgeQueue": "purge_queue",
        "ReceiveMessage": "receive_message",
        "RemovePermission": "remove_permission",
        "SendMessage": "send_message",
        "SendMessageBatch": "send_message_batch",
        "SetQueueAttributes": "set_queue_attributes",
        "StartMessageMoveTask": "start_message_move_task",
        "TagQueue": "tag_queue",
        "UntagQueue": "untag_queue",
    }

    def add_permission(self, call: Any, request: AddPermissionRequest) -> None:
        raise not_implemented("sqs", "AddPermission")

    def cancel_message_move_task(self, call: Any, request: CancelMessageMoveTaskRequest) -> CancelMessageMoveTaskResult:
        raise not_implemented("sqs", "CancelMessageMoveTask")

    def change_message_visibility(self, call: Any, request: ChangeMessageVisibilityRequest) -> None:
        raise not_implemented("sqs", "ChangeMessageVisibility")

    def change_message_visibility_batch(self, call: Any, request: ChangeMessageVisibilityBatchRequest) -> ChangeMessageVisibilityBatchResult:
        raise not_implemented("sqs", "ChangeMessageVisibilityBatch")

    def create_queue(self, call: Any, request: CreateQueueRequest) -> CreateQueueResult:
        raise not_implemented("sqs", "CreateQueue")

    def delete_message(self, call: Any, request: DeleteMessageRequest) -> None:
        raise not_implemented("sqs", "DeleteMessage")

    def delete_message_batch(self, call: Any, request: DeleteMessageBatchRequest) -> DeleteMessageBatchResult:
        raise not_implemented("sqs", "DeleteMessageBatch")

    def delete_queue(self, call: Any, request: DeleteQueueRequest) -> None:
        raise not_implemented("sqs", "DeleteQueue")

    def get_queue_attributes(self, call: Any, request: GetQueueAttributesRequest) -> GetQueueAttributesResult:
        raise not_implemented("sqs", "GetQueueAttributes")

    def get_queue_url(self, call: Any, request: GetQueueUrlRequest) -> GetQueueUrlResult:
        raise not_implemented("sqs", "GetQueueUrl")

    def list_dead_letter_source_queues(self, call: Any, request: ListDeadLetterSourceQueuesRequest) -> ListDeadLetterSourceQueuesResult:
        raise not_implemented("sqs", "ListDeadLetterSourceQueues")

    def list_message_move_tasks(self, call: Any, request: ListMessageMoveTasksRequest) -> ListMessageMoveTasksResult:
        raise not_implemented("sqs", "ListMessageMoveTasks")

    def list_queue_tags(self, call: Any, request: ListQueueTagsRequest) -> ListQueueTagsResult:
        raise not_implemented("sqs", "ListQueueTags")

    def list_queues(self, call: Any, request: ListQueuesRequest) -> ListQueuesResult:
        raise not_implemented("sqs", "ListQueues")

    def purge_queue(self, call: Any, request: PurgeQueueRequest) -> None:
        raise not_implemented("sqs", "PurgeQueue")

    def receive_message(self, call: Any, request: ReceiveMessageRequest) -> ReceiveMessageResult:
        raise not_implemented("sqs", "ReceiveMessage")

    def remove_permission(self, call: Any, request: RemovePermissionRequest) -> None:
        raise not_implemented("sqs", "RemovePermission")

    def send_message(self, call: Any, request: SendMessageRequest) -> SendMessageResult:
        raise not_implemented("sqs", "SendMessage")

    def send_message_batch(self, call: Any, request: SendMessageBatchRequest) -> SendMessageBatchResult:
        raise not_implemented("sqs", "SendMessageBatch")

    def set_queue_attributes(self, call: Any, request: SetQueueAttributesRequest) -> None:
        raise not_implemented("sqs", "SetQueueAttributes")

    def start_message_move_task(self, call: Any, request: StartMessageMoveTaskRequest) -> StartMessageMoveTaskResult:
        raise not_implemented("sqs", "StartMessageMoveTask")

    def tag_queue(self, call: Any, request: TagQueueRequest) -> None:
        raise not_implemented("sqs", "TagQueue")

    def untag_queue(self, call: Any, request: UntagQueueRequest) -> None:
        raise not_implemented("sqs", "UntagQueue")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def add_permission(self, request: AddPermissionRequest) -> None:
        self._invoke("sqs", "AddPermission", request)

    def cancel_message_move_task(self, request: CancelMessageMoveTaskRequest) -> CancelMessageMoveTaskResult:
        return self._invoke("sqs", "CancelMessageMoveTask", request)

    def change_message_visibility(self, request: ChangeMessageVisibilityRequest) -> None:
        self._invoke("sqs", "ChangeMessageVisibility", request)

    def change_message_visibility_batch(self, request: ChangeMessageVisibilityBatchRequest) -> ChangeMessageVisibilityBatchResult:
        return self._invoke("sqs", "ChangeMessageVisibilityBatch", request)

    def create_queue(self, request: CreateQueueRequest) -> CreateQueueResult:
        return self._invoke("sqs", "CreateQueue", request)

    def delete_message(self, request: DeleteMessageRequest) -> None:
        self._invoke("sqs", "DeleteMessage", request)

    def delete_message_batch(self, request: DeleteMessageBatchRequest) -> DeleteMessageBatchResult:
        return self._invoke("sqs", "DeleteMessageBatch", request)

    def delete_queue(self, request: DeleteQueueRequest) -> None:
        self._invoke("sqs", "DeleteQueue", request)

    def get_queue_attributes(self, request: GetQueueAttributesRequest) -> GetQueueAttributesResult:
        return self._invoke("sqs", "GetQueueAttributes", request)

    def get_queue_url(self, request: GetQueueUrlRequest) -> GetQueueUrlResult:
        return self._invoke("sqs", "GetQueueUrl", request)

    def list_dead_letter_source_queues(self, request: ListDeadLetterSourceQueuesRequest) -> ListDeadLetterSourceQueuesResult:
        return self._invoke("sqs", "ListDeadLetterSourceQueues", request)

    def list_message_move_tasks(self, request: ListMessageMoveTasksRequest) -> ListMessageMoveTasksResult:
        return self._invoke("sqs", "ListMessageMoveTasks", request)

    def list_queue_tags(self, request: ListQueueTagsRequest) -> ListQueueTagsResult:
        return self._invoke("sqs", "ListQueueTags", request)

    def list_queues(self, request: ListQueuesRequest) -> ListQueuesResult:
        return self._invoke("sqs", "ListQueues", request)

    def purge_queue(self, request: PurgeQueueRequest) -> None:
        self._invoke("sqs", "PurgeQueue", request)

    def receive_message(self, request: ReceiveMessageRequest) -> ReceiveMessageResult:
        return self._invoke("sqs", "ReceiveMessage", request)

    def remove_permission(self, request: RemovePermissionRequest) -> None:
        self._invoke("sqs", "RemovePermission", request)

    def send_message(self, request: SendMessageRequest) -> SendMessageResult:
        return self._invoke("sqs", "SendMessage", request)

    def send_message_batch(self, request: SendMessageBatchRequest) -> SendMessageBatchResult:
        return self._invoke("sqs", "SendMessageBatch", request)

    def set_queue_attributes(self, request: SetQueueAttributesRequest) -> None:
        self._invoke("sqs", "SetQueueAttributes", request)

    def start_message_move_task(self, request: StartMessageMoveTaskRequest) -> StartMessageMoveTaskResult:
        return self._invoke("sqs", "StartMessageMoveTask", request)

    def tag_queue(self, request: TagQueueRequest) -> None:
        self._invoke("sqs", "TagQueue", request)

    def untag_queue(self, request: UntagQueueRequest) -> None:
        self._invoke("sqs", "UntagQueue", request)
