"""A message as its queue takes it."""

from dataclasses import replace

from services.sqs.domain import message
from services.sqs.domain.errors import Invalid, Missing, invalid
from services.sqs.domain.message import Draft
from services.sqs.domain.queue import Queue

_WRONG_KIND = "The request include parameter that is not valid for this queue type."


def prepared(queue: Queue, draft: Draft) -> Draft:
    """Checked, and with the deduplication id that it gets. Raises Invalid, Missing, BadContents."""
    if not draft.body:
        raise Missing("MessageBody")
    message.check(draft, queue.seconds("MaximumMessageSize"))
    if draft.delay is not None and not 0 <= draft.delay <= 900:
        raise invalid(draft.delay, "DelaySeconds", "DelaySeconds must be >= 0 and <= 900.")
    if draft.group:
        message.check_token(draft.group, "MessageGroupId")
    return _for_fifo(queue, draft) if queue.fifo else _for_standard(draft)


def _for_fifo(queue: Queue, draft: Draft) -> Draft:
    if not draft.group:
        raise Missing("MessageGroupId")
    if draft.delay:
        raise invalid(draft.delay, "DelaySeconds", _WRONG_KIND)
    if draft.dedup:
        message.check_token(draft.dedup, "MessageDeduplicationId")
    elif not queue.content_based:
        raise Invalid(
            "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided "
            "explicitly"
        )
    return replace(draft, dedup=draft.dedup or message.content_id(draft.body), delay=None)


def _for_standard(draft: Draft) -> Draft:
    """A message group is for fair delivery there, and changes no order."""
    if draft.dedup:
        raise invalid(draft.dedup, "MessageDeduplicationId", _WRONG_KIND)
    return draft
