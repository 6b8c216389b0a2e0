"""Domain in the shapes and words of SQS."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from emulator.api import sqs
from emulator.kernel.errors import AwsError, DomainError
from services.sqs.domain import errors
from services.sqs.domain.attributes import COMPUTED, DEFAULTS, FIFO_DEFAULTS
from services.sqs.domain.errors import UnknownAttribute
from services.sqs.domain.message import (
    Draft,
    Message,
    Sent,
    Value,
    Values,
    md5_of_attributes,
    md5_of_body,
)
from services.sqs.domain.moves import MoveTask, Status
from services.sqs.domain.queue import Queue
from services.sqs.domain.receipt import Receipt


def draft_from(given: sqs.SendMessageRequest | sqs.SendMessageBatchRequestEntry) -> Draft:
    return Draft(
        given["MessageBody"], values_from(given.get("MessageAttributes", {})),
        values_from(given.get("MessageSystemAttributes", {})), given.get("DelaySeconds"),
        given.get("MessageGroupId", ""), given.get("MessageDeduplicationId", ""),
    )  # fmt: skip


def values_from(given: Mapping[str, Any]) -> dict[str, Value]:
    return {
        name: Value(value["DataType"], value.get("StringValue"), value.get("BinaryValue"))
        for name, value in given.items()
    }


def values_out(values: Values) -> dict[str, sqs.MessageAttributeValue]:
    return {
        name: {"DataType": value.type, "BinaryValue": value.data}
        if value.data is not None
        else {"DataType": value.type, "StringValue": value.text or ""}
        for name, value in values.items()
    }


def sent_out(draft: Draft, sent: Sent) -> sqs.SendMessageResult:
    shape: sqs.SendMessageResult = {"MessageId": sent.message_id, "MD5OfMessageBody": md5_of_body(draft.body)}
    if draft.attributes:
        shape["MD5OfMessageAttributes"] = md5_of_attributes(draft.attributes)
    if draft.system:
        shape["MD5OfMessageSystemAttributes"] = md5_of_attributes(draft.system)
    if sent.sequence:
        shape["SequenceNumber"] = sent.sequence
    return shape


def message_out(queue: Queue, message: Message, request: sqs.ReceiveMessageRequest) -> sqs.Message:
    """With the attributes that the request asks for."""
    shape: sqs.Message = {
        "MessageId": message.id, "ReceiptHandle": str(Receipt(queue.id, message.number, message.receipt)),
        "MD5OfBody": md5_of_body(message.body), "Body": message.body,
    }  # fmt: skip
    if shown := message.system_attributes(system_names(request)):
        shape["Attributes"] = shown
    if chosen := message.chosen(request.get("MessageAttributeNames", [])):
        shape["MessageAttributes"] = values_out(chosen)
        shape["MD5OfMessageAttributes"] = md5_of_attributes(chosen)
    return shape


def system_names(request: sqs.ReceiveMessageRequest) -> set[str]:
    """The system attributes that a receiver asks for, under the old name of the parameter or the new one."""
    return {*request.get("AttributeNames", ()), *request.get("MessageSystemAttributeNames", ())}


def attributes_out(queue: Queue, counts: tuple[int, int, int], names: Sequence[str]) -> dict[str, str]:
    """Raises UnknownAttribute."""
    created, modified = (str(int(moment.timestamp())) for moment in (queue.created_at, queue.modified_at))
    found = {
        **dict(zip(COMPUTED, (queue.arn, created, modified, *map(str, counts)), strict=True)),
        **DEFAULTS, **(FIFO_DEFAULTS if queue.fifo else {}), **queue.settings,
    }  # fmt: skip
    for name in names:
        if name not in _READABLE:
            raise UnknownAttribute(name)
    return found if "All" in names else {name: value for name, value in found.items() if name in names}


_READABLE = frozenset(
    ("All", *COMPUTED, *DEFAULTS, *FIFO_DEFAULTS, "Policy", "RedrivePolicy", "RedriveAllowPolicy", "KmsMasterKeyId",
     "KmsDataKeyReusePeriodSeconds")
)  # fmt: skip


def task_out(task: MoveTask) -> sqs.ListMessageMoveTasksResultEntry:
    shape: sqs.ListMessageMoveTasksResultEntry = {
        "Status": task.status.value, "SourceArn": task.source_arn, "StartedTimestamp": task.started_ms,
        "ApproximateNumberOfMessagesMoved": task.moved, "ApproximateNumberOfMessagesToMove": task.to_move,
    }  # fmt: skip
    if task.status is Status.RUNNING:
        shape["TaskHandle"] = task.handle
    if task.destination:
        shape["DestinationArn"] = task.destination
    if task.rate is not None:
        shape["MaxNumberOfMessagesPerSecond"] = task.rate
    if task.reason:
        shape["FailureReason"] = task.reason
    return shape


def failure_out(entry_id: str, error: AwsError) -> sqs.BatchResultErrorEntry:
    return {"Id": entry_id, "SenderFault": error.sender, "Code": error.wire_code, "Message": error.message}


def _bad_attribute(error: errors.BadAttribute) -> AwsError:
    return sqs.InvalidAttributeValue(error.reason or f"Invalid value for the parameter {error.name}.")


def _not_in_flight(error: errors.NotInFlight) -> AwsError:
    return sqs.MessageNotInflight(f"The message of {error.handle} is not in flight.")


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    errors.NoSuchQueue: lambda _: sqs.QueueDoesNotExist("The specified queue does not exist."),
    errors.QueueExists: lambda error: sqs.QueueNameExists(
        f"A queue already exists with the same name and a different value for attribute {error.attribute}"
    ),
    errors.BadAddress: lambda error: sqs.InvalidAddress(f"The address {error.url} is not valid for this endpoint."),
    errors.UnknownAttribute: lambda error: sqs.InvalidAttributeName(f"Unknown Attribute {error.name}."),
    errors.BadAttribute: _bad_attribute,
    errors.Invalid: lambda error: AwsError(error.message, code="InvalidParameterValue"),
    errors.Missing: lambda error: AwsError(
        f"The request must contain the parameter {error.parameter}.", code="MissingParameter"
    ),
    errors.BadContents: lambda _: sqs.InvalidMessageContents(
        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | "
        "#x10000 to #x10FFFF"
    ),
    errors.BadReceipt: lambda error: sqs.ReceiptHandleIsInvalid(
        f'The input receipt handle "{error.handle}" is not a valid receipt handle.'
    ),
    errors.NotInFlight: _not_in_flight,
    errors.NoSuchResource: lambda error: sqs.ResourceNotFoundException(error.reason),
    errors.EmptyBatch: lambda error: sqs.EmptyBatchRequest(
        f"There should be at least one {error.entry} in the request."
    ),
    errors.BatchTooMany: lambda error: sqs.TooManyEntriesInBatchRequest(
        f"Maximum number of entries per request are 10. You have sent {error.count}."
    ),
    errors.BatchTooLong: lambda error: sqs.BatchRequestTooLong(
        f"Batch requests cannot be longer than {error.limit} bytes. You have sent {error.size} bytes."
    ),
    errors.BatchIdsRepeated: lambda error: sqs.BatchEntryIdsNotDistinct(f"Id {error.id} repeated."),
    errors.BatchIdInvalid: lambda _: sqs.InvalidBatchEntryId(
        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 "
        "letters long."
    ),
}
