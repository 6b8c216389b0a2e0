"""Messages in: each becomes a job per subscriber that wants it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from emulator.api import sns
from emulator.gateway.call import Call
from emulator.kernel.errors import DomainError
from services.sns.domain import filtering
from services.sns.domain.envelope import Notification
from services.sns.domain.errors import (
    BatchIdInvalid,
    BatchIdsRepeated,
    BatchTooLong,
    BatchTooMany,
    EmptyBatch,
    Invalid,
    NotBuilt,
)  # fmt: skip
from services.sns.domain.message import Publication, prepared, size_of
from services.sns.domain.subscription import Subscription
from services.sns.domain.topic import Topic
from services.sns.handlers.base import Base
from services.sns.store import subscriptions, topics
from services.sns.translate import ERRORS, failure_out, publication_from, values_from
from services.sns.workflows import deliver

_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")
_ORIGIN = "origin"
"""Deduplication scope of callers in process, which may repeat a call after a crash."""


class Publishing(Base):
    """https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"""

    def publish(self, call: Call, request: sns.PublishInput) -> sns.PublishResponse:
        if "PhoneNumber" in request:
            raise NotBuilt("text messages to phones")
        arn = request.get("TopicArn") or request.get("TargetArn")
        if not arn:
            raise Invalid("TopicArn or TargetArn Reason: no value for required parameter")
        if ":endpoint/" in arn:
            raise NotBuilt("mobile push")
        topic = self._topic(call, arn)
        if size_of(request["Message"], values_from(request)) > topic.most_bytes:
            raise Invalid("Message too long")
        return self._publish(call, topic, publication_from(request))

    def publish_batch(self, call: Call, request: sns.PublishBatchInput) -> sns.PublishBatchResponse:
        topic, entries = self._topic(call, request["TopicArn"]), request["PublishBatchRequestEntries"]
        _check_batch(topic, entries)
        done: list[sns.PublishBatchResultEntry] = []
        failed: list[sns.BatchResultErrorEntry] = []
        for entry in entries:
            try:
                done.append({"Id": entry["Id"], **self._publish(call, topic, publication_from(entry))})
            except DomainError as error:
                failed.append(failure_out(entry["Id"], ERRORS[type(error)](error)))
        return {"Successful": done, "Failed": failed}

    def _publish(self, call: Call, topic: Topic, publication: Publication) -> sns.PublishResponse:
        """Publishes what was not published before under the same deduplication id or origin."""
        publication = prepared(topic, publication)
        key = (_ORIGIN, call.origin)
        if topic.fifo:
            key = (topic.deduplication_scope(publication.group), publication.dedup)
        before = topics.published_before(call.tx, topic, *key) if key[1] else None
        if before is None:
            before = call.tx.ids.uuid(), topics.next_sequence(call.tx, topic) if topic.fifo else ""
            if key[1]:
                topics.note_published(call.tx, topic, *key, *before)
            self._send(call, topic, publication, *before)
        return {"MessageId": before[0], **({"SequenceNumber": before[1]} if before[1] else {})}

    def _send(self, call: Call, topic: Topic, publication: Publication, message_id: str, sequence: str) -> None:
        for subscription in subscriptions.of_topic(call.tx, topic):
            body = publication.body(subscription.protocol)
            if _wanted(subscription, body, publication):
                message = Notification(
                    message_id, topic.arn, body, call.now, publication.subject, publication.attributes,
                    publication.group, publication.dedup, sequence,
                )  # fmt: skip
                deliver(call.tx, topic, subscription, message)


def _wanted(subscription: Subscription, body: str, publication: Publication) -> bool:
    policy = subscription.filter_policy
    if not policy:
        return True
    if subscription.filters_body:
        return filtering.accepts_body(policy, body)
    return filtering.accepts_attributes(policy, publication.attributes)


def _check_batch(topic: Topic, entries: Sequence[Mapping[str, Any]]) -> None:
    """Raises EmptyBatch, BatchTooMany, BatchIdInvalid, BatchIdsRepeated, BatchTooLong."""
    if not entries:
        raise EmptyBatch
    if len(entries) > 10:
        raise BatchTooMany
    if not all(_ID.fullmatch(entry["Id"]) for entry in entries):
        raise BatchIdInvalid
    if len({entry["Id"] for entry in entries}) < len(entries):
        raise BatchIdsRepeated
    if sum(size_of(entry["Message"], values_from(entry)) for entry in entries) > topic.most_bytes:
        raise BatchTooLong
