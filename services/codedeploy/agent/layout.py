"""What Install makes by the files section of an AppSpec, in which order.

https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-files.html
"""

import posixpath
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from services.codedeploy.agent.bundle import Bundle, Kind, Member
from services.codedeploy.domain.appspec import BadAppSpec, FileRule


@dataclass(frozen=True, slots=True)
class Folder:
    """path: on the instance. number: by which the script remembers whether it made it."""

    number: int
    path: str


@dataclass(frozen=True, slots=True)
class Copy:
    """source: in the archive. destination: on the instance. number: as of a Folder."""

    number: int
    source: Member
    destination: str


@dataclass(frozen=True, slots=True)
class Missing:
    """The AppSpec names a source that the archive does not have: Install ends here."""

    source: str


Step = Folder | list[Copy] | Missing
"""A folder to make, files to copy into one folder, or the end."""


@dataclass(slots=True)
class Layout:
    """folders, files: by path on the instance. steps: in order."""

    folders: dict[str, Folder] = field(default_factory=dict)
    files: dict[str, Copy] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)

    def add(self, rules: Iterable[FileRule], bundle: Bundle) -> None:
        """Raises BadAppSpec."""
        names = sorted(bundle.members)
        for rule in rules:
            self._add_rule(rule, bundle, names)

    def _add_rule(self, rule: FileRule, bundle: Bundle, names: list[str]) -> None:
        destination = posixpath.normpath("/" + rule.destination.strip().lstrip("/"))
        source = posixpath.normpath(rule.source.strip().strip("/") or ".")
        self._add_folders(destination)
        found = bundle.members.get(source)
        folder = bundle.resolve(source) if found is not None and found.kind is Kind.LINK else found
        if source == ".":
            self._add_tree(bundle, names, "", destination)
        elif folder is not None and folder.kind is Kind.FOLDER:
            self._add_tree(bundle, names, f"{folder.name}/", destination)
        elif found is not None:
            self._add_files([found], destination)
        else:
            self.steps.append(Missing(rule.source))

    def _add_tree(self, bundle: Bundle, names: list[str], prefix: str, destination: str) -> None:
        """The contents of a folder of the archive."""
        inside: dict[str, list[Member]] = {}
        for name in _beginning(names, prefix):
            member = bundle.members[name]
            place = posixpath.join(destination, name[len(prefix) :])
            if member.kind is Kind.FOLDER:
                inside.setdefault(place, [])
            else:
                inside.setdefault(posixpath.dirname(place), []).append(member)
        for folder in sorted(inside):
            self._add_folders(folder)
            self._add_files(inside[folder], folder)

    def _add_folders(self, path: str) -> None:
        """It and what is above it."""
        parts = path.strip("/").split("/") if path != "/" else []
        for depth in range(1, len(parts) + 1):
            folder = "/" + "/".join(parts[:depth])
            if folder in self.files:
                raise BadAppSpec(_BOTH.format(folder))
            if folder not in self.folders:
                self.folders[folder] = Folder(self._next_number, folder)
                self.steps.append(self.folders[folder])

    def _add_files(self, members: list[Member], folder: str) -> None:
        copies = []
        for member in members:
            destination = posixpath.join(folder, posixpath.basename(member.name))
            if destination in self.files:
                raise BadAppSpec(_TWO_SOURCES.format(self.files[destination].source.name, member.name, destination))
            if destination in self.folders:
                raise BadAppSpec(_BOTH.format(destination))
            self.files[destination] = Copy(self._next_number, member, destination)
            copies.append(self.files[destination])
        if copies:
            self.steps.append(copies)

    @property
    def _next_number(self) -> int:
        return len(self.folders) + len(self.files)


def _beginning(names: list[str], prefix: str) -> Iterator[str]:
    """names: sorted."""
    for number in range(bisect_left(names, prefix), len(names)):
        if not names[number].startswith(prefix):
            return
        yield names[number]


_BOTH = (
    "The deployment failed because the application specification file includes both a file and a directory at the "
    "location ({}). Correct the files section of the AppSpec file, and then try again."
)
_TWO_SOURCES = (
    "The deployment failed because the application specification file specifies two source files named {} and {} for "
    "the same destination ({}). Remove one of the source file paths from the AppSpec file, and then try again."
)
