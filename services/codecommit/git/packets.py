"""The first lines of a push: which references it is about."""

from services.codecommit.domain.names import HEADS, TAGS

MOST_REFERENCES = 4000
_LONGEST_HEAD = 4 * 1024 * 1024


class TooManyReferences(Exception):
    """A push of more references than CodeCommit takes at once."""


class Commands:
    """Reads the commands of a push off the front of its body, which may come in any pieces.

    names: the references, in order. done: no further bytes are needed. sideband: the client shows what we say.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.done = False
        self.sideband = False
        self._data = b""

    def feed(self, data: bytes) -> None:
        """Raises TooManyReferences."""
        self._data += data
        while not self.done and len(self._data) >= 4:
            size = _size(self._data[:4])
            if size < 4:
                self.done = True
            elif len(self._data) < size:
                break
            else:
                self._command(self._data[4:size])
                self._data = self._data[size:]
        if len(self.names) > MOST_REFERENCES or len(self._data) > _LONGEST_HEAD:
            raise TooManyReferences

    def _command(self, line: bytes) -> None:
        text, _, abilities = line.partition(b"\0")
        self.sideband = self.sideband or b"side-band-64k" in abilities
        parts = text.decode("utf-8", "surrogateescape").rstrip("\n").split(" ", 2)
        if len(parts) == 3 and parts[2].startswith((HEADS, TAGS)):
            self.names.append(parts[2])


def refusal(text: str, *, sideband: bool) -> bytes:
    """The answer to a push that fails as a whole, in the words the client will show."""
    line = b"\x03" + text.encode() if sideband else f"unpack {text}\n".encode()
    return packet(line) + b"0000"


def packet(line: bytes) -> bytes:
    return f"{len(line) + 4:04x}".encode() + line


def _size(head: bytes) -> int:
    try:
        return int(head, 16)
    except ValueError:
        return 0
