"""What a merge is asked to do, and where it is stuck.

https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-resolve-conflict-pull-request.html
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from services.codecommit.domain.commits import Entry
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.texts import Texts


class Option(StrEnum):
    FAST_FORWARD = "FAST_FORWARD_MERGE"
    SQUASH = "SQUASH_MERGE"
    THREE_WAY = "THREE_WAY_MERGE"


class Detail(StrEnum):
    """FILE: a file that both sides changed is a conflict. LINE: only changes that overlap or touch are."""

    FILE = "FILE_LEVEL"
    LINE = "LINE_LEVEL"


class Strategy(StrEnum):
    NONE = "NONE"
    SOURCE = "ACCEPT_SOURCE"
    DESTINATION = "ACCEPT_DESTINATION"
    AUTOMERGE = "AUTOMERGE"


class Replacement(StrEnum):
    BASE = "KEEP_BASE"
    SOURCE = "KEEP_SOURCE"
    DESTINATION = "KEEP_DESTINATION"
    NEW = "USE_NEW_CONTENT"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What to do with one conflicting file. replacement None: only its mode. mode None: as it comes."""

    replacement: Replacement | None = None
    content: bytes = b""
    mode: int | None = None
    delete: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """How a merge is wanted. resolutions: path -> what to do, for AUTOMERGE."""

    option: Option
    detail: Detail = Detail.FILE
    strategy: Strategy = Strategy.NONE
    resolutions: Mapping[str, Resolution] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tips:
    """The commits that a merge is about. base: their best common ancestor."""

    source: str
    destination: str
    base: str

    @property
    def is_linear(self) -> bool:
        """The destination can be moved to the source as it is."""
        return self.base == self.destination

    @property
    def is_merged(self) -> bool:
        return self.base == self.source


@dataclass(frozen=True, slots=True)
class MadeMerge:
    """How a commit came about that a merge made; told in events and found again by GetMergeCommit."""

    source: str
    destination: str
    base: str
    option: Option
    detail: Detail
    strategy: Strategy

    @classmethod
    def of(cls, at: Tips, wish: Wish) -> Self:
        return cls(at.source, at.destination, at.base, wish.option, wish.detail, wish.strategy)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A path that both sides changed. in_the_way: what the destination has where the source needs a folder or a file.

    texts: None while nobody has looked, and for what is not text on both sides.
    """

    path: str
    base: Entry | None
    source: Entry | None
    destination: Entry | None
    in_the_way: tuple[str, ...] = ()
    texts: Texts | None = None

    @property
    def count(self) -> int:
        return 1 if self.texts is None else max(1, self.texts.conflicts)

    @property
    def are_texts(self) -> bool:
        """Whether both sides are regular files, which may be merged by their lines."""
        sides = (self.source, self.destination)
        return not self.in_the_way and all(side is not None and side.is_regular for side in sides)

    @property
    def text_base(self) -> Entry | None:
        """The regular file that the lines are compared with; None: an empty one."""
        return self.base if self.base is not None and self.base.is_regular else None

    @property
    def blob(self) -> str | None:
        """The content after the merge, where one side alone changed it. None: both did, differently."""
        if not self.are_texts or self.source is None or self.destination is None:
            return None
        old = None if self.text_base is None else self.text_base.id
        if self.source.id in (self.destination.id, old):
            return self.destination.id
        return self.source.id if self.destination.id == old else None

    @property
    def mode(self) -> int | None:
        """The mode after the merge: of the side that changed it. None: both did, differently."""
        if self.source is None or self.destination is None:
            return None
        old = None if self.base is None else self.base.mode
        if self.source.mode in (self.destination.mode, old):
            return self.destination.mode
        return self.source.mode if self.destination.mode == old else None

    @property
    def mode_conflict(self) -> bool:
        return self.source is not None and self.destination is not None and self.mode is None

    @property
    def type_conflict(self) -> bool:
        if self.source is None or self.destination is None:
            return bool(self.in_the_way)
        return self.source.kind != self.destination.kind

    @property
    def content_conflict(self) -> bool:
        ids = [None if entry is None else entry.id for entry in (self.source, self.destination)]
        return ids[0] != ids[1]


def placed(clean: Mapping[str, Entry | None], decided: Mapping[str, Entry | None]) -> dict[str, Entry | None]:
    """The changes of a merge: those nobody disputes, and the decisions. A file that was decided for takes its place
    before undisputed ones that need a folder, or a file, of that name. Raises Refused when two decisions collide."""
    kept = [path for path, entry in decided.items() if entry is not None]
    above = {folder: path for path in kept for folder in _folders(path)}
    for path in kept:
        if path in above:
            text = f"{path} and {above[path]} cannot both be kept: one is a file where the other needs a folder"
            raise Refused(Rule.CONFLICT_RESOLUTION, text)
    at = set(kept)
    undisputed = {
        path: entry
        for path, entry in clean.items()
        if entry is None or (path not in above and at.isdisjoint(_folders(path)))
    }
    return undisputed | dict(decided)


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts))]
