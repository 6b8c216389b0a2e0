"""One message as bytes: a header of fixed length in network order, the length of the payload, the payload.

4 header length, 32 type, 4 schema version, 8 created (ms), 8 sequence number, 8 flags, 16 id, 32 SHA-256 of the
payload, 4 payload type
"""

import hashlib
import struct
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from uuid import UUID

_HEADER = struct.Struct(">I32sIQqQ16s32sI")
_LENGTH = struct.Struct(">I")
_SCHEMA = 1


class MessageType(StrEnum):
    INPUT = "input_stream_data"
    OUTPUT = "output_stream_data"
    ACKNOWLEDGE = "acknowledge"
    CLOSED = "channel_closed"


class PayloadType(IntEnum):
    NONE = 0
    OUTPUT = 1
    SIZE = 3
    HANDSHAKE_REQUEST = 5
    HANDSHAKE_RESPONSE = 6
    HANDSHAKE_COMPLETE = 7
    FLAG = 10


class Malformed(ValueError):
    """These bytes are no message."""


@dataclass(frozen=True, slots=True)
class Message:
    """type, payload_type: as numbers and words of the other side, which may be ones that we do not know."""

    type: str
    payload: bytes
    created_ms: int
    id: UUID
    sequence: int = 0
    flags: int = 0
    payload_type: int = field(default=PayloadType.NONE)

    def encode(self) -> bytes:
        digest = hashlib.sha256(self.payload).digest()
        header = _HEADER.pack(
            _HEADER.size, self.type.encode().ljust(32, b"\0"), _SCHEMA, self.created_ms, self.sequence, self.flags,
            _swapped(self.id.bytes), digest, self.payload_type,
        )  # fmt: skip
        return header + _LENGTH.pack(len(self.payload)) + self.payload

    @classmethod
    def decode(cls, data: bytes) -> "Message":
        """Raises Malformed."""
        if len(data) < _HEADER.size + _LENGTH.size:
            raise Malformed("it is too short")
        size, kind, _, created, sequence, flags, number, digest, payload_type = _HEADER.unpack_from(data)
        if not _HEADER.size <= size <= len(data) - _LENGTH.size:
            raise Malformed("the length of its header is wrong")
        payload = data[size + _LENGTH.size :]
        if _LENGTH.unpack_from(data, size)[0] != len(payload):
            raise Malformed("the length of its payload is wrong")
        if payload and hashlib.sha256(payload).digest() != digest:
            raise Malformed("its digest is wrong")
        text = kind.strip(b"\0 ").decode("utf-8", "replace")
        return cls(text, payload, created, UUID(bytes=_swapped(number)), sequence, flags, payload_type)


def _swapped(number: bytes) -> bytes:
    """The less significant half of an id goes first."""
    return number[8:] + number[:8]
