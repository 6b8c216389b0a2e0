"""Messages out: every delivery is a durable job, and so is every question whether an endpoint wants to be subscribed.

publish ───> deliver ──(not now)──> deliver, later ──(never)──> the subscription's dead-letter queue
subscribe ─> ask ──(no answer in two days)──> give_up
"""

import logging
from typing import Any
from zlib import crc32

from emulator.db import Tx
from emulator.engine import Job, enqueue
from emulator.gateway.service import Platform
from emulator.kernel.arn import Arn
from services.sns.domain import envelope, retries
from services.sns.domain.envelope import Notification
from services.sns.domain.subscription import Subscription
from services.sns.domain.topic import Topic
from services.sns.store import subscriptions, topics
from services.sns.translate import attributes_to_queue, notification_from_job, notification_to_job
from services.sns.transports import TRANSPORTS, Parcel, Undelivered, to_queue

_log = logging.getLogger(__name__)
_DAYS_2 = 172_800.0
_QUEUE_RETRIES = 50
_HTTP_LANES = 2


class Workflows:
    """The jobs of SNS. Each may be repeated: a queue takes a delivery of the same id once, an HTTP endpoint may see a
    message twice, as on AWS."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def deliver(self, job: Job) -> None:
        """Hand a message to a subscriber, unless it has left meanwhile."""
        message = notification_from_job(job.payload["message"])
        found = self._load(job.payload["subscription"])
        if found is None or not found[0].confirmed:
            return
        subscription, topic = found
        parcel = self._parcel(job.payload["id"], subscription, topic, message)
        try:
            TRANSPORTS[subscription.protocol](self._platform, parcel)
        except Undelivered as why:
            if not (why.passing and self._again(job, subscription, topic)):
                self._bury(subscription, parcel, why)

    def ask(self, job: Job) -> None:
        """Send the confirmation message."""
        found = self._load(job.payload["subscription"])
        if found is None or found[0].confirmed:
            return
        subscription, topic = found
        with self._db.read() as tx:
            body = envelope.confirmation(subscription, job.payload["id"], tx.now, self._base, _version(topic))
        kind = "SubscriptionConfirmation"
        headers = self._headers(kind, job.payload["id"], subscription, topic)
        parcel = Parcel(job.payload["id"], subscription.endpoint, body, headers=headers)
        try:
            TRANSPORTS[subscription.protocol](self._platform, parcel)
        except Undelivered as why:
            if not (why.passing and self._again(job, subscription, topic)):
                _log.warning("%s was not asked for its confirmation: %s", subscription.endpoint, why)

    def give_up(self, job: Job) -> None:
        """A subscription that nobody confirmed in time goes."""
        with self._db.write() as tx:
            found = subscriptions.find(tx, job.payload["subscription"])
            if found is not None and not found.confirmed:
                subscriptions.remove(tx, found)

    @property
    def _base(self) -> str:
        return self._platform.settings.external_url

    def _load(self, arn: str) -> tuple[Subscription, Topic] | None:
        with self._db.read() as tx:
            subscription = subscriptions.find(tx, arn)
            if subscription is None:
                return None
            place = Arn.parse(subscription.topic_arn)
            topic = topics.find(tx, place.account, place.region, place.resource)
        return None if topic is None else (subscription, topic)

    def _parcel(self, parcel_id: str, subscription: Subscription, topic: Topic, message: Notification) -> Parcel:
        body = message.body
        if not subscription.raw:
            body = envelope.notification(message, subscription, self._base, _version(topic))
        attributes = attributes_to_queue(message.attributes) if subscription.raw else {}
        headers = self._headers("Notification", message.id, subscription, topic)
        return Parcel(parcel_id, subscription.endpoint, body, attributes, message.group, message.dedup, headers)

    def _headers(self, kind: str, message_id: str, subscription: Subscription, topic: Topic) -> dict[str, str]:
        policies = topic.settings.get("DeliveryPolicy", ""), subscription.settings.get("DeliveryPolicy", "")
        return {**envelope.headers(kind, message_id, subscription), "Content-Type": retries.content_type(*policies)}

    def _again(self, job: Job, subscription: Subscription, topic: Topic) -> bool:
        """Set the next try's job, if there is to be one."""
        tried: int = job.payload["tried"] + 1
        delay = _delay(subscription, topic, tried)
        if delay is None:
            return False
        with self._db.write() as tx:
            _later(tx, job.kind, {**job.payload, "tried": tried}, subscription, topic, delay)
        return True

    def _bury(self, subscription: Subscription, parcel: Parcel, why: Undelivered) -> None:
        target = subscription.dead_letters_to
        if target:
            try:
                return to_queue(self._platform, Parcel(
                    parcel.id, target, parcel.body, parcel.attributes, parcel.group, parcel.dedup
                ))  # fmt: skip
            except Undelivered as error:
                _log.warning("the dead-letter queue %s did not take a message: %s", target, error)
        _log.warning("%s did not take a message and it is lost: %s", subscription.endpoint, why)
        return None


def deliver(tx: Tx, topic: Topic, subscription: Subscription, message: Notification) -> None:
    """The job that brings a message to a subscriber."""
    payload = {
        "id": tx.ids.uuid(), "subscription": subscription.arn, "tried": 0, "message": notification_to_job(message)
    }  # fmt: skip
    _later(tx, "sns.deliver", payload, subscription, topic, 0.0)


def ask_for_confirmation(tx: Tx, subscription: Subscription, account: str, region: str) -> None:
    """The job that asks an endpoint, and the one that does not wait for ever."""
    payload = {"id": tx.ids.uuid(), "subscription": subscription.arn, "tried": 0}
    enqueue(tx, "sns.ask", payload, account=account, region=region, serial=_http_lane(subscription))
    enqueue(
        tx, "sns.give_up", {"subscription": subscription.arn}, account=account, region=region,
        key=f"sns.give_up:{subscription.arn}", delay=_DAYS_2,
    )  # fmt: skip


def _later(
    tx: Tx, kind: str, payload: dict[str, Any], subscription: Subscription, topic: Topic, delay: float
) -> None:  # fmt: skip
    """Deliveries of a FIFO topic keep their order per group."""
    group = payload.get("message", {}).get("group", "")
    lane = f"sns:{subscription.arn}:{group}" if topic.fifo else _http_lane(subscription)
    enqueue(
        tx, kind, payload, account=topic.account, region=topic.region, key=f"{kind}:{payload['id']}", serial=lane,
        delay=delay,
    )  # fmt: skip


def _http_lane(subscription: Subscription) -> str | None:
    """However many endpoints are slow to answer, they keep no more workers busy than there are lanes."""
    if subscription.protocol == "sqs":
        return None
    return f"sns:http:{crc32(subscription.endpoint.encode()) % _HTTP_LANES}"


def _delay(subscription: Subscription, topic: Topic, retry: int) -> float | None:
    """Seconds until the `retry`th retry; None when there is none."""
    if subscription.protocol == "sqs":
        return min(60.0, 0.5 * 2**retry) if retry <= _QUEUE_RETRIES else None
    policies = topic.settings.get("DeliveryPolicy", ""), subscription.settings.get("DeliveryPolicy", "")
    return retries.of(*policies).delay(retry)


def _version(topic: Topic) -> str:
    return topic.settings.get("SignatureVersion", "1")
