"""The data channel of Session Manager as bytes, and what is said on it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.codebuild.channel import Conversation, Input, Malformed, Message, MessageType, PayloadType

NUMBER = UUID("01234567-89ab-cdef-0123-456789abcdef")
messages = st.builds(
    Message, st.sampled_from(MessageType).map(str), st.binary(max_size=2000), st.integers(1, 2**63), st.uuids(),
    st.integers(0, 2**62), st.integers(0, 3), st.integers(0, 20),
)  # fmt: skip


@given(messages)
def test_what_is_packed_is_unpacked(message: Message) -> None:
    assert Message.decode(message.encode()) == message


@given(messages, st.integers(0, 2200), st.integers(1, 255))
def test_what_was_damaged_is_refused_or_reads_as_a_message(message: Message, at: int, change: int) -> None:
    data = bytearray(message.encode())
    data[at % len(data)] ^= change
    try:
        Message.decode(bytes(data))
    except Malformed:
        return
    assert at % len(data) < 80 or 112 <= at % len(data) < 116 or not message.payload  # no digest covers these


@given(st.binary(max_size=400))
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(Malformed):
        Message.decode(data)


def test_the_header_is_as_the_plugin_reads_it() -> None:
    data = Message(MessageType.OUTPUT, b"hello", 0x0102030405060708, NUMBER, 7, 1, PayloadType.OUTPUT).encode()
    assert data[:4] == (116).to_bytes(4, "big")
    assert data[4:36] == b"output_stream_data".ljust(32, b"\0")
    assert data[36:40] == (1).to_bytes(4, "big")
    assert data[40:48] == bytes(range(1, 9))
    assert data[48:64] == (7).to_bytes(8, "big") + (1).to_bytes(8, "big")
    assert data[64:80] == NUMBER.bytes[8:] + NUMBER.bytes[:8]
    assert data[112:] == (1).to_bytes(4, "big") + (5).to_bytes(4, "big") + b"hello"


class Time:
    now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def heard(kind: PayloadType, sequence: int, payload: bytes = b"{}") -> bytes:
    return Message(MessageType.INPUT, payload, 1, NUMBER, sequence, payload_type=kind).encode()


def test_what_was_not_acknowledged_is_said_again_and_nothing_else() -> None:
    time = Time()
    talk = Conversation("s", time, lambda: NUMBER)
    talk.begin()
    assert not talk.ready
    (request,) = talk.to_send()
    assert talk.to_send() == []
    time.now += timedelta(seconds=1)
    assert talk.to_send() == [request]
    assert talk.to_send() == []
    acknowledgement = b'{"AcknowledgedMessageSequenceNumber": 0}'
    assert list(talk.hear(Message(MessageType.ACKNOWLEDGE, acknowledgement, 1, NUMBER).encode())) == []
    time.now += timedelta(seconds=1)
    assert talk.settled
    assert talk.to_send() == []


def test_input_is_taken_in_its_order_and_once() -> None:
    talk = Conversation("s", Time(), lambda: NUMBER)
    assert list(talk.hear(heard(PayloadType.HANDSHAKE_RESPONSE, 0))) == []
    assert talk.ready
    assert list(talk.hear(heard(PayloadType.OUTPUT, 2, b"late"))) == []
    sent = len(talk.to_send())
    assert sent == 2  # that of the handshake, and its end; what came too early is not acknowledged
    assert list(talk.hear(heard(PayloadType.OUTPUT, 1, b"first"))) == [Input(b"first")]
    assert list(talk.hear(heard(PayloadType.OUTPUT, 1, b"first"))) == []
    assert len(talk.to_send()) == 2
    for payload in (b"", b"[]", b'{"cols": "x", "rows": 1}', b"[" * 100_000):
        with pytest.raises(Malformed):
            list(talk.hear(heard(PayloadType.SIZE, 2, payload)))
        talk = Conversation("s", Time(), lambda: NUMBER)
        list(talk.hear(heard(PayloadType.HANDSHAKE_RESPONSE, 0)))
        list(talk.hear(heard(PayloadType.OUTPUT, 1, b"")))
