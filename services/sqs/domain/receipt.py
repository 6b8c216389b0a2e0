"""Receipt handles: which receive of which message a later call is about. Opaque to clients."""

import base64
import binascii
from dataclasses import dataclass
from typing import Self

from services.sqs.domain.errors import BadReceipt
from services.sqs.domain.queue import Queue


@dataclass(frozen=True, slots=True)
class Receipt:
    """number: of the message's row. nonce: made anew at each receive."""

    queue_id: int
    number: int
    nonce: str

    def __str__(self) -> str:
        return base64.b64encode(f"1 {self.queue_id} {self.number} {self.nonce}".encode()).decode()

    @classmethod
    def parse(cls, handle: str, queue: Queue) -> Self:
        """Raises BadReceipt, also for a handle of another queue."""
        try:
            version, queue_id, number, nonce = base64.b64decode(handle, validate=True).decode("ascii").split(" ")
            found = cls(int(queue_id), int(number), nonce)
        except (binascii.Error, UnicodeError, ValueError) as error:
            raise BadReceipt(handle) from error
        if version != "1" or found.queue_id != queue.id or str(found) != handle or found.number >= 2**63:
            raise BadReceipt(handle)
        return found
