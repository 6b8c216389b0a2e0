"""Merging two versions of a text line by line, as git does: differences to the base that overlap or touch belong
together, and contradict each other unless both sides wrote the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    SOURCE = "source"
    DESTINATION = "destination"


@dataclass(frozen=True, slots=True)
class Span:
    """Lines [start, end) of a text, counted from 0."""

    start: int
    end: int

    def of(self, lines: Sequence[bytes]) -> bytes:
        return b"".join(lines[self.start : self.end])


@dataclass(frozen=True, slots=True)
class Edit:
    """A difference between the base and a side: the span of the base and what stands there on the side."""

    base: Span
    side: Span


@dataclass(frozen=True, slots=True)
class Region:
    """Where the sides differ from the base. by_source, by_destination: whose change it is."""

    base: Span
    source: Span
    destination: Span
    by_source: bool
    by_destination: bool


@dataclass(frozen=True, slots=True)
class Texts:
    """The three versions in lines, and where they differ, in order."""

    base: Sequence[bytes]
    source: Sequence[bytes]
    destination: Sequence[bytes]
    regions: Sequence[Region]

    def is_conflict(self, region: Region) -> bool:
        """Both changed it, and not to the same."""
        both = region.by_source and region.by_destination
        return both and region.source.of(self.source) != region.destination.of(self.destination)

    @property
    def conflicts(self) -> int:
        return sum(map(self.is_conflict, self.regions))

    def merged(self, winner: Side | None = None) -> bytes | None:
        """One text with the changes of both; where they contradict, the winner's lines. None: nobody wins there."""
        if winner is None and self.conflicts:
            return None
        parts, at = [], 0
        for region in self.regions:
            parts.append(Span(at, region.base.start).of(self.base))
            takes_source = winner is Side.SOURCE if self.is_conflict(region) else region.by_source
            parts.append(region.source.of(self.source) if takes_source else region.destination.of(self.destination))
            at = region.base.end
        return b"".join([*parts, Span(at, len(self.base)).of(self.base)])


def lines(content: bytes) -> list[bytes]:
    """Lines as git counts them, with their ends."""
    parts = content.split(b"\n")
    ended = [part + b"\n" for part in parts[:-1]]
    return ended if parts[-1] == b"" else [*ended, parts[-1]]


def regions(source: Sequence[Edit], destination: Sequence[Edit]) -> list[Region]:
    """The differences of both sides in one list; those that overlap or touch become one."""
    return list(_regions({Side.SOURCE: list(source), Side.DESTINATION: list(destination)}))


def _regions(edits: dict[Side, list[Edit]]) -> Iterator[Region]:
    """The edits are used up. shift: how far a side has got out of step with the base."""
    shift = dict.fromkeys(Side, 0)
    while any(edits.values()):
        taken = _next_group(edits)
        every = [edit for group in taken.values() for edit in group]
        base = Span(min(edit.base.start for edit in every), max(edit.base.end for edit in every))
        spans = {}
        for side, group in taken.items():
            grown = sum((edit.side.end - edit.side.start) - (edit.base.end - edit.base.start) for edit in group)
            spans[side] = Span(base.start + shift[side], base.end + shift[side] + grown)
            shift[side] += grown
        yield Region(
            base, spans[Side.SOURCE], spans[Side.DESTINATION], bool(taken[Side.SOURCE]), bool(taken[Side.DESTINATION])
        )


def _next_group(edits: dict[Side, list[Edit]]) -> dict[Side, list[Edit]]:
    """Takes off the edit that comes first, and all that hang together with it."""
    taken: dict[Side, list[Edit]] = {side: [] for side in Side}
    end = min(group[0].base.start for group in edits.values() if group)
    while side := next((side for side, group in edits.items() if group and group[0].base.start <= end), None):
        edit = edits[side].pop(0)
        taken[side].append(edit)
        end = max(end, edit.base.end)
    return taken
