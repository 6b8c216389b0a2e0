"""Domain in the shapes and words of SNS."""

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from emulator.api import sns, sqs
from emulator.kernel import pattern
from emulator.kernel.clock import from_millis, to_millis
from emulator.kernel.errors import AwsError, DomainError
from services.sns.domain import errors, retries
from services.sns.domain.envelope import Notification
from services.sns.domain.message import Publication, Value, bodies_of
from services.sns.domain.subscription import PENDING, Subscription
from services.sns.domain.topic import Topic


def tags_from(tags: Sequence[sns.Tag]) -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in tags}


def tags_out(tags: Mapping[str, str]) -> list[sns.Tag]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def publication_from(given: sns.PublishInput | sns.PublishBatchRequestEntry) -> Publication:
    """Raises Invalid."""
    return Publication(
        bodies_of(given["Message"], given.get("MessageStructure", "")), given.get("Subject", ""), values_from(given),
        given.get("MessageGroupId", ""), given.get("MessageDeduplicationId", ""),
    )  # fmt: skip


def values_from(given: Mapping[str, Any]) -> dict[str, Value]:
    return {
        name: Value(value["DataType"], value.get("StringValue"), value.get("BinaryValue"))
        for name, value in given.get("MessageAttributes", {}).items()
    }


def attributes_to_queue(values: Mapping[str, Value]) -> dict[str, sqs.MessageAttributeValue]:
    """As a raw message carries them."""
    return {
        name: {"DataType": value.type, "BinaryValue": value.data}
        if value.data is not None
        else {"DataType": value.type, "StringValue": value.text or ""}
        for name, value in values.items()
    }


def topic_attributes(topic: Topic, confirmed: int, pending: int, deleted: int) -> dict[str, str]:
    """https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html"""
    fifo = {"FifoTopic": "true", "ContentBasedDeduplication": "false"} if topic.fifo else {}
    return {
        "TopicArn": topic.arn, "Owner": topic.account, "DisplayName": "",
        "SubscriptionsConfirmed": str(confirmed), "SubscriptionsPending": str(pending),
        "SubscriptionsDeleted": str(deleted), **fifo, **topic.settings, "Policy": topic.policy,
        "EffectiveDeliveryPolicy": retries.effective_for_topic(topic.settings.get("DeliveryPolicy", "")),
    }  # fmt: skip


def subscription_attributes(subscription: Subscription, topic: Topic | None) -> dict[str, str]:
    """https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html"""
    found = {
        "SubscriptionArn": subscription.arn, "TopicArn": subscription.topic_arn, "Owner": subscription.owner,
        "Protocol": subscription.protocol, "Endpoint": subscription.endpoint, "RawMessageDelivery": "false",
        "PendingConfirmation": str(not subscription.confirmed).lower(),
        "ConfirmationWasAuthenticated": str(subscription.authenticated).lower(),
        "SubscriptionPrincipal": f"arn:aws:iam::{subscription.owner}:root", **subscription.settings,
    }  # fmt: skip
    if subscription.filter_policy:
        found.setdefault("FilterPolicyScope", "MessageAttributes")
    if subscription.protocol != "sqs":
        of_topic = topic.settings.get("DeliveryPolicy", "") if topic else ""
        own = subscription.settings.get("DeliveryPolicy", "")
        found["EffectiveDeliveryPolicy"] = retries.effective_for_subscription(of_topic, own)
    return found


def subscription_out(subscription: Subscription) -> sns.Subscription:
    return {
        "SubscriptionArn": subscription.arn if subscription.confirmed else PENDING, "Owner": subscription.owner,
        "Protocol": subscription.protocol, "Endpoint": subscription.endpoint, "TopicArn": subscription.topic_arn,
    }  # fmt: skip


def failure_out(entry_id: str, error: AwsError) -> sns.BatchResultErrorEntry:
    return {"Id": entry_id, "SenderFault": error.sender, "Code": error.wire_code, "Message": error.message}


def notification_to_job(message: Notification) -> dict[str, Any]:
    """As a job's payload carries it."""
    attributes = {
        name: [value.type, value.text, None if value.data is None else base64.b64encode(value.data).decode()]
        for name, value in message.attributes.items()
    }
    return {**asdict(message), "at": to_millis(message.at), "attributes": attributes}


def notification_from_job(payload: Mapping[str, Any]) -> Notification:
    attributes = {
        name: Value(kind, text, None if data is None else base64.b64decode(data))
        for name, (kind, text, data) in payload["attributes"].items()
    }
    return Notification(**{**payload, "at": from_millis(payload["at"]), "attributes": attributes})


def _invalid(reason: str) -> AwsError:
    return sns.InvalidParameterException(f"Invalid parameter: {reason}")


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    errors.Invalid: lambda error: _invalid(error.reason),
    errors.InvalidValue: lambda error: sns.InvalidParameterValueException(error.reason),
    errors.NoSuchThing: lambda error: sns.NotFoundException(f"{error.what} does not exist"),
    errors.NoSuchResource: lambda _: sns.ResourceNotFoundException("Resource does not exist"),
    errors.NotBuilt: lambda error: _invalid(f"codexyz does not do this: {error.what}."),
    errors.TooManyFilters: lambda error: _invalid(error.reason),
    errors.TooManyTags: lambda _: sns.TagLimitExceededException(
        "Could not complete request: tag quota of per resource exceeded"
    ),
    errors.MustSign: lambda _: sns.AuthorizationErrorException(
        "The subscription was confirmed with authentication: only a signed request of its owner ends it."
    ),
    errors.EmptyBatch: lambda _: sns.EmptyBatchRequestException("The batch request doesn't contain any entries."),
    errors.BatchTooMany: lambda _: sns.TooManyEntriesInBatchRequestException(
        "The batch request contains more entries than permissible."
    ),
    errors.BatchTooLong: lambda _: sns.BatchRequestTooLongException(
        "The length of all the batch messages put together is more than the limit."
    ),
    errors.BatchIdsRepeated: lambda _: sns.BatchEntryIdsNotDistinctException(
        "Two or more batch entries in the request have the same Id."
    ),
    errors.BatchIdInvalid: lambda _: sns.InvalidBatchEntryIdException(
        "The Id of a batch entry in a batch request doesn't abide by the specification."
    ),
    pattern.InvalidPattern: lambda error: _invalid(f"FilterPolicy: {error.reason}"),
}
