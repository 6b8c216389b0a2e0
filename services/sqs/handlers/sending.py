"""Messages in."""

from emulator.api import sqs
from emulator.db import Tx
from emulator.gateway.call import Call
from services.sqs.domain.attributes import MAX_BYTES
from services.sqs.domain.errors import BatchTooLong
from services.sqs.domain.message import Draft, Sent
from services.sqs.domain.queue import Queue
from services.sqs.domain.sending import prepared
from services.sqs.handlers.base import Base, each
from services.sqs.store import messages, once
from services.sqs.translate import draft_from, sent_out

_ORIGIN = "origin"
"""Deduplication scope of callers in process, which may repeat a call after a crash."""


class Sending(Base):
    """https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html"""

    def send_message(self, call: Call, request: sqs.SendMessageRequest) -> sqs.SendMessageResult:
        queue = self._queue(call, request["QueueUrl"])
        return self._send(call, queue, draft_from(request))

    def send_message_batch(
        self, call: Call, request: sqs.SendMessageBatchRequest
    ) -> sqs.SendMessageBatchResult:  # fmt: skip
        queue, entries = self._queue(call, request["QueueUrl"]), request["Entries"]
        size = sum(draft_from(entry).size for entry in entries)
        if size > MAX_BYTES:
            raise BatchTooLong(size, MAX_BYTES)
        done, failed = each(
            entries, "SendMessageBatchRequestEntry", lambda entry: self._send(call, queue, draft_from(entry))
        )
        return {"Successful": done, "Failed": failed}

    def _send(self, call: Call, queue: Queue, draft: Draft) -> sqs.SendMessageResult:
        draft = prepared(queue, draft)
        return sent_out(draft, self._once(call.tx, call, queue, draft))

    def _once(self, tx: Tx, call: Call, queue: Queue, draft: Draft) -> Sent:
        """The message, or what was sent before under the same deduplication id or origin."""
        key = (queue.deduplication_scope(draft.group), draft.dedup) if queue.fifo else (_ORIGIN, call.origin)
        before = once.sent_before(tx, queue, *key) if key[1] else None
        if before is not None:
            return before
        sent = messages.add(tx, queue, draft, call.caller.user_id or call.caller.account)
        if key[1]:
            once.note_sent(tx, queue, *key, sent)
        self._ring(tx, queue)
        return sent
