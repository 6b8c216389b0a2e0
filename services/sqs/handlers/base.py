"""Lookups, pages and batches."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from emulator.api import sqs
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from emulator.kernel.errors import DomainError
from services.sqs.domain import batches, queue
from services.sqs.domain.errors import NoSuchQueue, invalid
from services.sqs.domain.queue import Queue
from services.sqs.store import queues
from services.sqs.translate import ERRORS, failure_out

Entry = TypeVar("Entry", bound=Mapping[str, Any])
_MOST = 1000


class Base(sqs.Handlers):
    """What every theme needs."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def _queue(self, call: Call, url: str, tx: Tx | None = None) -> Queue:
        """The queue of a URL: its account, the caller's region. Raises NoSuchQueue, BadAddress."""
        account, name = queue.address(url)
        found = queues.find(tx or call.tx, account, call.region, name)
        if found is None:
            raise NoSuchQueue
        return found

    def _url(self, call: Call, found: Queue) -> str:
        """Under the address that the caller reached us at, so that it can reach it again."""
        base = self._platform.settings.external_url
        if call.host:
            base = f"{base.partition('://')[0]}://{call.host}"
        return f"{base}/{found.account}/{found.name}"

    def _ring(self, tx: Tx, queue: Queue) -> None:
        """Wake who waits for messages of the queue."""
        self._platform.waiting.ring_after(tx, queue.topic)


def each(
    entries: Sequence[Entry], kind: str, act: Callable[[Entry], Any]
) -> tuple[list[Any], list[sqs.BatchResultErrorEntry]]:
    """(answers, failures) of a batch. An entry that is refused changes nothing. Raises what `batches.check` does."""
    batches.check(entries, kind)
    done, failed = [], []
    for entry in entries:
        try:
            done.append({"Id": entry["Id"], **(act(entry) or {})})
        except DomainError as error:
            failed.append(failure_out(entry["Id"], ERRORS[type(error)](error)))
    return done, failed


def page_of(request: Mapping[str, Any]) -> tuple[str, int]:
    """(key that the page follows, its size). Raises Invalid."""
    size = request.get("MaxResults", _MOST)
    if not 1 <= size <= _MOST:
        raise invalid(size, "MaxResults", f"MaxResults must be an integer between 1 and {_MOST}.")
    token = request.get("NextToken")
    try:
        return (page.decode(token) if token else ""), size
    except page.BadToken as error:
        raise invalid(token, "NextToken", "Invalid value for NextToken.") from error
