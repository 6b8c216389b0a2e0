"""Messages out: received, hidden, deleted."""

from dataclasses import dataclass
from typing import Self

from emulator.api import sqs
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from emulator.gateway.waiting import Later
from services.sqs.domain.errors import Invalid, NotInFlight, UnknownAttribute, invalid
from services.sqs.domain.message import SYSTEM_ATTRIBUTES, Message, check_token
from services.sqs.domain.queue import Queue
from services.sqs.domain.receipt import Receipt
from services.sqs.handlers.base import Base, each
from services.sqs.store import messages, once, queues
from services.sqs.translate import message_out, system_names

_MOST_HIDDEN_SECONDS = 43_200


@dataclass(frozen=True, slots=True)
class Wish:
    """What a receiver wants. timeout, wait: seconds. attempt: its ReceiveRequestAttemptId, or ""."""

    count: int
    timeout: int
    wait: int
    attempt: str

    @classmethod
    def of(cls, queue: Queue, request: sqs.ReceiveMessageRequest) -> Self:
        """Raises Invalid, UnknownAttribute."""
        if strange := sorted(system_names(request) - SYSTEM_ATTRIBUTES):
            raise UnknownAttribute(strange[0])
        attempt = request.get("ReceiveRequestAttemptId", "")
        if attempt:
            check_token(attempt, "ReceiveRequestAttemptId")
            if not queue.fifo:
                reason = "The request include parameter that is not valid for this queue type."
                raise invalid(attempt, "ReceiveRequestAttemptId", reason)
        return cls(
            _between(request.get("MaxNumberOfMessages", 1), 1, 10, "MaxNumberOfMessages"),
            _between(
                request.get("VisibilityTimeout", queue.seconds("VisibilityTimeout")), 0, _MOST_HIDDEN_SECONDS,
                "VisibilityTimeout",
            ),
            _between(
                request.get("WaitTimeSeconds", queue.seconds("ReceiveMessageWaitTimeSeconds")), 0, 20, "WaitTimeSeconds"
            ),
            attempt,
        )  # fmt: skip


class Receiving(Base):
    """https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html"""

    @transaction("none")
    def receive_message(self, call: Call, request: sqs.ReceiveMessageRequest) -> sqs.ReceiveMessageResult:
        """A long poll that finds nothing raises `Later`: it looks again when something may have come.

        Looking is a read; only who sees something to receive queues up for the write.
        """
        with self._db.read() as tx:
            queue = self._queue(call, request["QueueUrl"], tx)
            wish = Wish.of(queue, request)
            found = bool(wish.attempt) or messages.something_to_receive(tx, queue)
            appears_ms, now_ms = messages.next_visible_ms(tx, queue), tx.now_ms
        if found and (taken := self._take(queue, wish)):
            return {"Messages": [message_out(queue, message, request) for message in taken]}
        left = wish.wait - call.waited
        if left <= 0:
            return {}
        raise Later(queue.topic, left if appears_ms is None else min(left, max(0.01, (appears_ms - now_ms) / 1000)))

    def delete_message(self, call: Call, request: sqs.DeleteMessageRequest) -> None:
        self._delete(call, self._queue(call, request["QueueUrl"]), request["ReceiptHandle"])

    def delete_message_batch(
        self, call: Call, request: sqs.DeleteMessageBatchRequest
    ) -> sqs.DeleteMessageBatchResult:  # fmt: skip
        queue = self._queue(call, request["QueueUrl"])
        done, failed = each(
            request["Entries"], "DeleteMessageBatchRequestEntry",
            lambda entry: self._delete(call, queue, entry["ReceiptHandle"]),
        )  # fmt: skip
        return {"Successful": done, "Failed": failed}

    def change_message_visibility(self, call: Call, request: sqs.ChangeMessageVisibilityRequest) -> None:
        queue = self._queue(call, request["QueueUrl"])
        self._hide(call, queue, request["ReceiptHandle"], request["VisibilityTimeout"])

    def change_message_visibility_batch(
        self, call: Call, request: sqs.ChangeMessageVisibilityBatchRequest
    ) -> sqs.ChangeMessageVisibilityBatchResult:
        queue = self._queue(call, request["QueueUrl"])
        done, failed = each(
            request["Entries"], "ChangeMessageVisibilityBatchRequestEntry",
            lambda entry: self._hide(call, queue, entry["ReceiptHandle"], entry.get("VisibilityTimeout", -1)),
        )  # fmt: skip
        return {"Successful": done, "Failed": failed}

    def _take(self, queue: Queue, wish: Wish) -> list[Message]:
        """What is received, after dead letters have gone their way."""
        with self._db.write() as tx:
            if wish.attempt and (before := once.received_before(tx, queue, wish.attempt)):
                again = messages.taken_again(tx, queue, before, wish.timeout)
                if again:
                    return again
            self._bury(tx, queue)
            taken = messages.take(tx, queue, wish.count, wish.timeout)
            if len(taken) == wish.count:
                self._ring(tx, queue)  # there may be something left for the next who waits
            if wish.attempt and taken:
                once.note_received(tx, queue, wish.attempt, taken)
            return taken

    def _bury(self, tx: Tx, queue: Queue) -> None:
        redrive = queue.redrive
        target = queues.by_arn(tx, redrive.target) if redrive else None
        if redrive and target and messages.bury(tx, queue, target, redrive.most):
            self._ring(tx, target)

    def _delete(self, call: Call, queue: Queue, handle: str) -> None:
        """Of a message that somebody else has received since, only a FIFO queue says so. Raises BadReceipt, Invalid."""
        receipt = Receipt.parse(handle, queue)
        if queue.fifo:
            held = messages.find_taken(call.tx, receipt)
            if held is not None and held[1] <= call.tx.now_ms:
                raise invalid(handle, "ReceiptHandle", "The receipt handle has expired.")
            self._ring(call.tx, queue)
        messages.remove(call.tx, receipt)

    def _hide(self, call: Call, queue: Queue, handle: str, seconds: int) -> None:
        """Raises BadReceipt, NotInFlight, Invalid."""
        if not 0 <= seconds <= _MOST_HIDDEN_SECONDS:
            raise invalid(seconds, "VisibilityTimeout", "VisibilityTimeout must be an integer between 0 and 43200.")
        receipt = Receipt.parse(handle, queue)
        held, now = messages.find_taken(call.tx, receipt), call.tx.now_ms
        if held is None:
            reason = "Message does not exist or is not available for visibility timeout change."
            raise invalid(handle, "ReceiptHandle", reason)
        if held[1] <= now:
            raise NotInFlight(handle)
        if now + 1000 * seconds - held[0] > 1000 * _MOST_HIDDEN_SECONDS:
            raise Invalid(
                f"Value {seconds} for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the "
                "message is beyond the limit [43200 seconds]."
            )
        messages.hide_until(call.tx, receipt, now + 1000 * seconds)
        if seconds == 0:
            self._ring(call.tx, queue)


def _between(value: int, least: int, most: int, parameter: str) -> int:
    """Raises Invalid."""
    if not least <= value <= most:
        raise invalid(value, parameter, f"Must be between {least} and {most}, if provided.")
    return value
