"""What is said and understood on a channel, without any I/O: bytes in, things to do and bytes to send out.

Everything that is sent has a number, and is sent again until the other side has acknowledged it: a plugin that is not
ready yet drops what comes. What it sends itself is acknowledged, and counts once.
"""

import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from emulator.kernel.clock import to_millis
from services.codebuild.channel.message import Malformed, Message, MessageType, PayloadType

_AGENT = "3.3.0.0"
_SESSION = {"ActionType": "SessionType", "ActionParameters": {"SessionType": "Standard_Stream", "Properties": None}}
_PIECE = 1024
_ROOM = 256
_AGAIN_AFTER = timedelta(milliseconds=300)
_TERMINATE = 2
_SYN_AND_FIN = 3


@dataclass(frozen=True, slots=True)
class Input:
    """Was typed."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Resize:
    """The terminal of the other side has this size."""

    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Terminate:
    """The other side wants an end."""


Wish = Input | Resize | Terminate


@dataclass(slots=True)
class _Sent:
    sequence: int
    data: bytes
    at: datetime


class Conversation:
    """session: its id. now, new_id: the clock, and ids of messages."""

    def __init__(self, session: str, now: Callable[[], datetime], new_id: Callable[[], UUID]) -> None:
        self._session = session
        self._now = now
        self._new_id = new_id
        self._began = now()
        self._next = 0
        self._expected = 0
        self._waiting: deque[_Sent] = deque()
        self._to_send: list[bytes] = []
        self.ready = False
        """Whether both have shaken hands, so that output can be sent."""

    def begin(self) -> None:
        """The first word is ours."""
        request = {"AgentVersion": _AGENT, "RequestedClientActions": [_SESSION]}
        self._say(PayloadType.HANDSHAKE_REQUEST, json.dumps(request).encode())

    def hear(self, data: bytes) -> Iterator[Wish]:
        """What a message of the other side asks for. Raises Malformed."""
        message = Message.decode(data)
        if message.type == MessageType.ACKNOWLEDGE:
            self._forget(_number(message.payload, "AcknowledgedMessageSequenceNumber"))
        elif message.type == MessageType.INPUT and message.sequence <= self._expected:
            self._acknowledge(message)
            if message.sequence == self._expected:
                self._expected += 1
                yield from self._understood(message)

    def show(self, data: bytes) -> None:
        """Output of the shell."""
        for start in range(0, len(data), _PIECE):
            self._say(PayloadType.OUTPUT, data[start : start + _PIECE])

    def close(self, reason: str = "") -> None:
        """The last word. The plugin ends at once when it hears it, so all else should be `settled`."""
        number, now = self._new_id(), to_millis(self._now())
        closed = {
            "MessageId": str(number), "CreatedDate": str(now), "DestinationId": "", "SessionId": self._session,
            "MessageType": MessageType.CLOSED, "SchemaVersion": 1, "Output": reason,
        }  # fmt: skip
        self._to_send.append(Message(MessageType.CLOSED, json.dumps(closed).encode(), now, number).encode())

    @property
    def has_room(self) -> bool:
        """Whether more output should be shown, or waits until the other side comes along."""
        return len(self._waiting) < _ROOM

    @property
    def settled(self) -> bool:
        """Whether all that was said has been heard."""
        return not self._waiting

    def to_send(self) -> list[bytes]:
        """What goes out now, in order: new words, and old ones that were not heard."""
        found, self._to_send = self._to_send, []
        if self._waiting and self._now() - self._waiting[0].at > _AGAIN_AFTER:
            found.append(self._waiting[0].data)
            self._waiting[0].at = self._now()
        return found

    def _say(self, kind: PayloadType, payload: bytes) -> None:
        now = self._now()
        flags = 1 if self._next == 0 else 0
        message = Message(MessageType.OUTPUT, payload, to_millis(now), self._new_id(), self._next, flags, kind)
        self._waiting.append(_Sent(self._next, message.encode(), now))
        self._to_send.append(self._waiting[-1].data)
        self._next += 1

    def _acknowledge(self, message: Message) -> None:
        heard = {
            "AcknowledgedMessageType": message.type, "AcknowledgedMessageId": str(message.id),
            "AcknowledgedMessageSequenceNumber": message.sequence, "IsSequentialMessage": True,
        }  # fmt: skip
        now, payload = to_millis(self._now()), json.dumps(heard).encode()
        self._to_send.append(
            Message(MessageType.ACKNOWLEDGE, payload, now, self._new_id(), flags=_SYN_AND_FIN).encode()
        )  # fmt: skip

    def _forget(self, sequence: int) -> None:
        self._waiting = deque(sent for sent in self._waiting if sent.sequence != sequence)

    def _understood(self, message: Message) -> Iterator[Wish]:
        if message.payload_type == PayloadType.HANDSHAKE_RESPONSE and not self.ready:
            took = int((self._now() - self._began).total_seconds() * 1_000_000_000)
            complete = {"HandshakeTimeToComplete": took, "CustomerMessage": ""}
            self._say(PayloadType.HANDSHAKE_COMPLETE, json.dumps(complete).encode())
            self.ready = True
        elif message.payload_type == PayloadType.OUTPUT:
            yield Input(message.payload)
        elif message.payload_type == PayloadType.SIZE:
            yield Resize(_number(message.payload, "cols"), _number(message.payload, "rows"))
        elif message.payload_type == PayloadType.FLAG and int.from_bytes(message.payload, "big") == _TERMINATE:
            yield Terminate()


def _number(payload: bytes, name: str) -> int:
    """A member of a JSON document. Raises Malformed."""
    try:
        found = json.loads(payload)[name]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Malformed(f"its payload has no {name}") from error
    if not isinstance(found, int):
        raise Malformed(f"{name} is no number")
    return found
