"""Keeps secret values out of what leaves a place."""

import re
from collections.abc import Iterable

MASK = b"***"


class Masker:
    """Replaces secret values by `***`, leftmost first and the longest of those that begin there.

    Lines are looked at one by one, so every line of a value that spans several is a secret of its own.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        parts = {line.strip("\r") for secret in secrets for line in (secret, *secret.split("\n"))}
        values = sorted(
            (part.encode("utf-8", "surrogatepass") for part in parts if part.strip() and "\n" not in part),
            key=lambda value: (-len(value), value),
        )
        self._pattern = re.compile(b"|".join(map(re.escape, values))) if values else None
        self.longest = len(values[0]) if values else 0

    def whole(self, line: bytes) -> bytes:
        return line if self._pattern is None else self._pattern.sub(MASK, line)

    def text(self, text: str) -> str:
        """For text that is not output: labels, messages."""
        if self._pattern is None:
            return text
        lines = text.encode("utf-8", "surrogatepass").split(b"\n")
        return b"\n".join(map(self.whole, lines)).decode("utf-8", "replace")

    def beginning(self, line: bytes) -> tuple[bytes, int]:
        """Of a line whose end is not known yet: the masked beginning that no later byte can change, and how many
        bytes of `line` it stands for."""
        safe = max(0, len(line) - max(0, self.longest - 1))
        if self._pattern is None:
            return line, len(line)
        done = 0
        pieces: list[bytes] = []
        for match in self._pattern.finditer(line):
            if match.start() >= safe:
                break
            pieces += (line[done : match.start()], MASK)
            done = match.end()
        upto = max(done, safe)
        pieces.append(line[done:upto])
        return b"".join(pieces), upto
