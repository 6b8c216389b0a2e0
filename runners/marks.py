"""A place's output as numbered events. The same bytes give the same events, however they arrive in pieces."""

import re
from datetime import UTC, datetime

from runners.contract import Event, Mark, Task
from runners.masking import Masker
from runners.naming import nonce_of

LINE_LIMIT = 256 * 1024
_MARK_ROOM = 256  # longer than any mark
_N = rb" -?\d{1,9}"
_FOUND = rb"found (?:variables|output\.\d{1,5}) (?:[0-9a-f]{2})*"
_SAYS = rb"(\d{1,10}) (started|(?:phase|end)%b|(?:command|ended)%b%b|done%b%b%b|%b)" % (_N, _N, _N, _N, _N, _N, _FOUND)


class Parser:
    """Reads the output of a task from its first byte.

    first_seq: the number of the first event. ended_with: the exit code once the driver said that it is done. found:
    small files of the control folder that it has said, by name.
    """

    def __init__(self, task: Task, first_seq: int, started_at: datetime) -> None:
        self.seq = first_seq - 1
        self.ended_with: int | None = None
        self.found: dict[str, bytes] = {}
        self.started = False
        self.timed_out_phase = ""
        self._phases = [phase.name for phase in task.phases]
        self._intro = b"\x1e" + nonce_of(task.id).encode() + b" "
        self._mark = re.compile(re.escape(self._intro) + _SAYS + b"\x1e")
        self._masker = Masker(task.masked)
        self._raw = b""  # of an unfinished line: bytes not masked yet
        self._masked = b""  # of an unfinished line: masked bytes not told yet
        self._cut = False  # whether a piece of the unfinished line was told
        self._now = started_at

    def feed(self, data: bytes, at: datetime | None) -> list[Event]:
        """Events that `data` completes. at: when it arrived, or None when it was written at an unknown earlier time:
        then the marks tell it, to the second."""
        if at is not None and at > self._now:
            self._now = at
        events: list[Event] = []
        lines = (self._raw + data).split(b"\n")
        self._raw = lines.pop()
        for line in lines:
            self._line(line, events, trust_marks=at is None)
        if len(self._raw) > LINE_LIMIT:
            self._shorten(events)
        return events

    def finish(self) -> list[Event]:
        """Events of an unfinished last line."""
        events: list[Event] = []
        if self._raw or self._masked:
            line, self._raw = self._raw, b""
            self._line(line, events, trust_marks=False)
        return events

    def _line(self, line: bytes, events: list[Event], *, trust_marks: bool) -> None:
        begin = line.find(self._intro)
        found = self._mark.match(line, begin) if begin >= 0 else None
        if found is None:
            self._text(line, events)
            return
        if begin or self._masked or self._cut:
            self._text(line[:begin], events)
        if trust_marks:
            self._now = max(self._now, datetime.fromtimestamp(int(found[1]), UTC))
        self._say(found[2].decode("ascii", "replace").split(" "), events)
        if found.end() < len(line):
            self._line(line[found.end() :], events, trust_marks=trust_marks)

    def _text(self, rest: bytes, events: list[Event]) -> None:
        """The end of a line."""
        whole = self._masked + self._masker.whole(rest)
        if whole or not self._cut:
            while len(whole) > LINE_LIMIT:
                whole = self._tell_piece(whole, events)
            self._tell(whole, events)
        self._masked, self._cut = b"", False

    def _shorten(self, events: list[Event]) -> None:
        """Tell the beginning of a line that is longer than an event may be. A mark at its end is held back."""
        keep = self._raw.find(self._intro, max(0, len(self._raw) - _MARK_ROOM))
        head = self._raw if keep < 0 else self._raw[:keep]
        ready, used = self._masker.beginning(head[: max(0, len(head) - _MARK_ROOM)])
        self._masked += ready
        self._raw = self._raw[used:]
        while len(self._masked) > LINE_LIMIT:
            self._masked = self._tell_piece(self._masked, events)
            self._cut = True

    def _tell_piece(self, text: bytes, events: list[Event]) -> bytes:
        end = LINE_LIMIT
        while end > LINE_LIMIT - 3 and text[end] & 0xC0 == 0x80:
            end -= 1  # not inside a character
        self._tell(text[:end], events)
        return text[end:]

    def _tell(self, text: bytes, events: list[Event]) -> None:
        self.seq += 1
        said = text.decode("utf-8", "replace")
        if "\0" in said:
            said = said.replace("\0", "\ufffd")
        events.append(Event(self.seq, self._now, Mark.LINE, said))

    def _say(self, words: list[str], events: list[Event]) -> None:
        if words[0] == "found":
            self.found[words[1]] = bytes.fromhex(words[2])
            return
        kind, numbers = words[0], [int(word) for word in words[1:]]
        if kind == "end":
            self.ended_with = numbers[0]
            return
        if numbers and numbers[0] not in range(len(self._phases)):
            return
        self.seq += 1
        phase = self._phases[numbers[0]] if numbers else ""
        if kind == "started":
            self.started = True
            events.append(Event(self.seq, self._now, Mark.STARTED))
        elif kind == "phase":
            events.append(Event(self.seq, self._now, Mark.PHASE_STARTED, phase=phase))
        elif kind == "command":
            events.append(Event(self.seq, self._now, Mark.COMMAND_STARTED, phase=phase, command=numbers[1]))
        elif kind == "done":
            events.append(Event(self.seq, self._now, Mark.COMMAND_FINISHED, "", phase, numbers[1], numbers[2]))
        else:
            if numbers[1] == -1 and not self.timed_out_phase:
                self.timed_out_phase = phase
            events.append(Event(self.seq, self._now, Mark.PHASE_FINISHED, phase=phase, exit_code=numbers[1]))
