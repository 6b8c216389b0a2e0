"""A client of Session Manager's data channel, made from what its plugin does: handshake, numbers, acknowledgements."""

import hashlib
import json
import re
import struct
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

OUTPUT, SIZE, HANDSHAKE_REQUEST, HANDSHAKE_RESPONSE, HANDSHAKE_COMPLETE, FLAG = 1, 3, 5, 6, 7, 10
TERMINATE = 2
_SECONDS = 30.0
_BRACKETS = re.compile("\x1b\\[\\?2004[hl]\r?")
"""With these, shells tell terminals that they know pasted text from typed text."""


@dataclass(frozen=True, slots=True)
class Heard:
    type: str
    sequence: int
    payload_type: int
    payload: bytes
    id: bytes


@dataclass
class Client:
    """session: as StartSandboxConnection answers it. deaf: how many messages of the shell are dropped, as a plugin does
    that is not ready. closed: what the channel said at its end."""

    session: Mapping[str, str]
    deaf: int = 0
    shown: bytes = b""
    closed: str | None = None
    _next: int = 0
    _expected: int = 0
    _acknowledged: set[int] = field(default_factory=set)
    _open: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> "Client":
        opened = connect(self.session["streamUrl"], open_timeout=_SECONDS)
        self._socket: ClientConnection = self._open.enter_context(opened)
        self._socket.send(json.dumps({
            "MessageSchemaVersion": "1.0", "RequestId": str(uuid.uuid4()), "TokenValue": self.session["tokenValue"],
            "ClientId": str(uuid.uuid4()), "ClientVersion": "1.2.0.0",
        }))  # fmt: skip
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def shake_hands(self) -> None:
        for heard in self._heard():
            if heard.payload_type == HANDSHAKE_REQUEST:
                actions = json.loads(heard.payload)["RequestedClientActions"]
                assert [one["ActionParameters"]["SessionType"] for one in actions] == ["Standard_Stream"]
                done = [{"ActionType": one["ActionType"], "ActionStatus": 1} for one in actions]
                self.send(HANDSHAKE_RESPONSE, json.dumps({"ClientVersion": "1.2", "ProcessedClientActions": done}))
            if heard.payload_type == HANDSHAKE_COMPLETE:
                assert json.loads(heard.payload)["HandshakeTimeToComplete"] > 0
                return
        raise AssertionError(f"no handshake: {self.closed}")

    def type(self, text: str) -> None:
        self.send(OUTPUT, text)

    def resize(self, columns: int, rows: int) -> None:
        self.send(SIZE, json.dumps({"cols": columns, "rows": rows}))

    def terminate(self) -> None:
        self.send(FLAG, TERMINATE.to_bytes(4, "big"))

    def send(self, payload_type: int, payload: str | bytes, *, again: bool = False) -> None:
        """again: with the number of the last one."""
        self._next -= again
        data = payload.encode() if isinstance(payload, str) else payload
        self._socket.send(_packed("input_stream_data", self._next, payload_type, data))
        self._next += 1

    def send_bytes(self, data: bytes) -> None:
        self._socket.send(data)

    def wait_for(self, text: str, seconds: float = _SECONDS) -> None:
        """Until it is shown."""
        if text in self.text:
            return
        for _ in self._heard(seconds):
            if text in self.text:
                return
        raise AssertionError(f"{text!r} is not in {self.text!r}")

    def type_until(self, text: str, shown: str) -> None:
        """Again and again: shells lose what comes while they recover from an interrupt."""
        for _ in range(5):
            self.type(text)
            with suppress(AssertionError):
                return self.wait_for(shown, 5.0)
        raise AssertionError(f"{shown!r} is not in {self.text!r}")

    def wait_for_the_end(self) -> None:
        for _ in self._heard():
            pass

    @property
    def text(self) -> str:
        """What a person sees, more or less."""
        plain = _BRACKETS.sub("", self.shown.decode("utf-8", "replace"))
        return plain.replace("\r\n", "\n")

    @property
    def all_acknowledged(self) -> bool:
        """Whether the other side has heard all that was sent."""
        return self._acknowledged == set(range(self._next))

    def _heard(self, seconds: float = _SECONDS) -> Iterator[Heard]:
        """What counts, in order, until the channel is closed."""
        deadline = time.monotonic() + seconds
        while self.closed is None:
            try:
                data = self._socket.recv(max(0.0, deadline - time.monotonic()))
            except ConnectionClosed:
                return
            except TimeoutError:
                raise AssertionError(f"nothing more is said after {self.text!r}") from None
            assert isinstance(data, bytes)
            yield from self._understood(_unpacked(data))

    def _understood(self, heard: Heard) -> Iterator[Heard]:
        if heard.type == "acknowledge":
            self._acknowledged.add(json.loads(heard.payload)["AcknowledgedMessageSequenceNumber"])
        elif heard.type == "channel_closed":
            self.closed = json.loads(heard.payload)["Output"]
        elif heard.payload_type == OUTPUT and self.deaf > 0:
            self.deaf -= 1
        elif heard.sequence <= self._expected:
            self._socket.send(_acknowledgement(heard))
            if heard.sequence == self._expected:
                self._expected += 1
                self.shown += heard.payload if heard.payload_type == OUTPUT else b""
                yield heard


def _acknowledgement(heard: Heard) -> bytes:
    content: dict[str, Any] = {
        "AcknowledgedMessageType": heard.type, "AcknowledgedMessageId": str(uuid.UUID(bytes=heard.id)),
        "AcknowledgedMessageSequenceNumber": heard.sequence, "IsSequentialMessage": True,
    }  # fmt: skip
    return _packed("acknowledge", 0, 0, json.dumps(content).encode(), flags=3)


def _packed(kind: str, sequence: int, payload_type: int, payload: bytes, flags: int = 0) -> bytes:
    number = uuid.uuid4().bytes
    return b"".join((
        struct.pack(">I", 116), kind.encode().ljust(32, b"\0"), struct.pack(">I", 1),
        struct.pack(">QqQ", int(time.time() * 1000), sequence, flags),
        number[8:], number[:8], hashlib.sha256(payload).digest(), struct.pack(">II", payload_type, len(payload)), payload,
    ))  # fmt: skip


def _unpacked(data: bytes) -> Heard:
    (size,) = struct.unpack_from(">I", data)
    assert size == 116
    created, sequence, _ = struct.unpack_from(">QqQ", data, 40)
    assert created > 0
    payload_type, length = struct.unpack_from(">II", data, 112)
    payload = data[120:]
    assert len(payload) == length
    assert hashlib.sha256(payload).digest() == data[80:112]
    return Heard(data[4:36].rstrip(b"\0").decode(), sequence, payload_type, payload, data[72:80] + data[64:72])
