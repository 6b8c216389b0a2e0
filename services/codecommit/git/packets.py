"""The first lines of a push: which references it is about; and answers to a push that goes no further."""

from collections.abc import Mapping

from services.codecommit.domain.names import HEADS, TAGS, is_object_id

MOST_REFERENCES = 4000
_LONGEST_HEAD = 4 * 1024 * 1024
_LONGEST_BRANCH = 256
_LONGEST_PACKET = 65515


class TooManyReferences(Exception):
    """A push of more references than CodeCommit takes at once."""


class Commands:
    """Reads the commands of a push off the front of its body, which may come in any pieces.

    names: the references under refs/heads/ and refs/tags/, in order. wrong: those that CodeCommit does not take, and
    why. done: no further bytes are needed. sideband: the client shows what we say; reports: it wants to know how each
    reference fared.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.wrong: dict[str, str] = {}
        self.done = False
        self.sideband = False
        self.reports = False
        self._data = b""

    def feed(self, data: bytes) -> None:
        """Raises TooManyReferences."""
        self._data += data
        at = 0
        while not self.done and len(self._data) - at >= 4:
            size = _size(self._data[at : at + 4])
            if size < 4:
                self.done = True
            elif len(self._data) - at < size:
                break
            else:
                self._command(self._data[at + 4 : at + size])
                at += size
        self._data = self._data[at:]
        if len(self.names) > MOST_REFERENCES or len(self._data) > _LONGEST_HEAD:
            raise TooManyReferences

    def _command(self, line: bytes) -> None:
        text, _, abilities = line.partition(b"\0")
        self.sideband = self.sideband or b"side-band-64k" in abilities
        self.reports = self.reports or b"report-status" in abilities
        parts = text.rstrip(b"\n").split(b" ", 2)
        if len(parts) != 3 or len(parts[0]) != 40:
            return
        name = parts[2].decode("utf-8", "surrogateescape")
        if name.startswith((HEADS, TAGS)):
            self.names.append(name)
            if problem := _problem(name):
                self.wrong[name] = problem


def failure(text: str, *, sideband: bool) -> bytes:
    """The answer to a push that fails as a whole, in the words the client will show."""
    line = b"\x03" + text.encode() if sideband else f"unpack {text}\n".encode()
    return packet(line) + b"0000"


def rejection(reasons: Mapping[str, str], *, commands: Commands) -> bytes:
    """The answer to a push none of whose references moves. reasons: by reference."""
    if not commands.reports:
        return b"0000"
    lines = [b"unpack ok\n"]
    for name in commands.names:
        why = reasons.get(name, "refused together with the others of this push")
        lines.append(b"ng " + name.encode("utf-8", "surrogateescape") + f" {why}\n".encode())
    report = b"".join(map(packet, lines)) + b"0000"
    if not commands.sideband:
        return report
    pieces = [report[at : at + _LONGEST_PACKET] for at in range(0, len(report), _LONGEST_PACKET)]
    return b"".join(packet(b"\x01" + piece) for piece in pieces) + b"0000"


def packet(line: bytes) -> bytes:
    return f"{len(line) + 4:04x}".encode() + line


def _problem(name: str) -> str:
    """What CodeCommit has against a reference that git would take; "" for nothing."""
    short = name.removeprefix(HEADS).removeprefix(TAGS)
    try:
        name.encode()
    except UnicodeEncodeError:
        return "the name is not UTF-8"
    if len(short) > _LONGEST_BRANCH:
        return f"the name has more than {_LONGEST_BRANCH} characters"
    if name.startswith(HEADS) and is_object_id(short):
        return "the name of a branch must not look like a commit ID"
    return ""


def _size(head: bytes) -> int:
    try:
        return int(head, 16)
    except ValueError:
        return 0
