"""The JSON documents that endpoints get.

https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from services.sns.domain.message import Value
from services.sns.domain.subscription import Subscription

_VERSION = "2010-03-31"


@dataclass(frozen=True, slots=True)
class Notification:
    """One message on its way to one subscriber. sequence: "" in standard topics."""

    id: str
    topic_arn: str
    body: str
    at: datetime
    subject: str
    attributes: Mapping[str, Value]
    group: str = ""
    dedup: str = ""
    sequence: str = ""


def notification(message: Notification, subscription: Subscription, base: str, signature_version: str) -> str:
    """base: the address under which endpoints reach this server."""
    document: dict[str, Any] = {"Type": "Notification", "MessageId": message.id}
    if message.sequence:
        document["SequenceNumber"] = message.sequence
    document["TopicArn"] = message.topic_arn
    if message.subject:
        document["Subject"] = message.subject
    document |= {"Message": message.body, "Timestamp": _stamp(message.at)}
    document |= _signature(document, base, signature_version)
    document["UnsubscribeURL"] = _url(base, "Unsubscribe", SubscriptionArn=subscription.arn)
    if message.attributes:
        document["MessageAttributes"] = {name: _value(value) for name, value in message.attributes.items()}
    return json.dumps(document, ensure_ascii=False)


def confirmation(subscription: Subscription, message_id: str, at: datetime, base: str, signature_version: str) -> str:
    """What asks an endpoint whether it wants to be subscribed."""
    topic, token = subscription.topic_arn, subscription.token
    document = {
        "Type": "SubscriptionConfirmation", "MessageId": message_id, "Token": token, "TopicArn": topic,
        "Message": f"You have chosen to subscribe to the topic {topic}.\nTo confirm the subscription, visit the "
        "SubscribeURL included in this message.",
        "SubscribeURL": _url(base, "ConfirmSubscription", TopicArn=topic, Token=token), "Timestamp": _stamp(at),
    }  # fmt: skip
    return json.dumps({**document, **_signature(document, base, signature_version)}, ensure_ascii=False)


def headers(kind: str, message_id: str, subscription: Subscription) -> dict[str, str]:
    """Of the HTTP request that carries a document. kind: its Type."""
    found = {
        "x-amz-sns-message-type": kind, "x-amz-sns-message-id": message_id,
        "x-amz-sns-topic-arn": subscription.topic_arn, "User-Agent": "Amazon Simple Notification Service Agent",
    }  # fmt: skip
    if kind == "Notification":
        found["x-amz-sns-subscription-arn"] = subscription.arn
        if subscription.raw:
            found["x-amz-sns-rawdelivery"] = "true"
    return found


def _signature(document: Mapping[str, Any], base: str, version: str) -> dict[str, str]:
    """The members are there; the value is a digest, since nobody here has the key of AWS."""
    text = "".join(f"{name}\n{document[name]}\n" for name in sorted(document))
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return {
        "SignatureVersion": version, "Signature": digest, "SigningCertURL": f"{base}/SimpleNotificationService.pem"
    }  # fmt: skip


def _url(base: str, action: str, **parameters: str) -> str:
    return f"{base}/?{urlencode({'Action': action, 'Version': _VERSION, **parameters})}"


def _value(value: Value) -> dict[str, str]:
    text = value.text or "" if value.data is None else base64.b64encode(value.data).decode()
    return {"Type": value.type, "Value": text}


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"
