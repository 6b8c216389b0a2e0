"""Brings a task's outputs out of its place: which files, under which names, as one tar stream."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from runners.backends.base import Member, Running
from runners.contract import Collected, Output, Task
from runners.paths import leads_out, within
from runners.patterns import compiled, fixed_beginning
from runners.script import control_folder
from runners.tars import pack

_MOST_LINKS = 8


@dataclass(frozen=True, slots=True)
class Expanded:
    """What an Output asks for once the shell has expanded it. bases: folders that exist, absolute. nothing: the place
    has looked already, and no file below them has a fitting name."""

    label: str
    bases: tuple[str, ...]
    patterns: tuple[str, ...]
    exclude: tuple[str, ...]
    nothing: bool = False


@dataclass(slots=True)
class Selection:
    """One Output on its way. `tar` may be read once; `collected` is complete afterwards."""

    output: Output
    running: Running
    wanted: Expanded
    _files: list[str] = field(default_factory=list)
    _hits: set[str] = field(default_factory=set)

    def tar(self) -> Iterator[bytes]:
        return pack(self._selected())

    def collected(self) -> Collected:
        missing = tuple(pattern for pattern in self.wanted.patterns if pattern not in self._hits)
        return Collected(
            self.output.name, self.wanted.label, tuple(self._files), missing, base_found=bool(self.wanted.bases)
        )

    def _selected(self) -> Iterator[tuple[str, Member]]:
        seen: set[str] = set()
        if self.wanted.nothing:
            return
        for base in self.wanted.bases:
            root = self.output.root if within(base, self.output.root) else base
            patterns = {pattern: _relative(pattern, base) for pattern in self.wanted.patterns}
            for start in _starts(base, patterns.values()):
                for member in self._members(start, root):
                    name = self._name(member, base, root, patterns)
                    if name and name not in seen:
                        seen.add(name)
                        self._files.append(name)
                        yield name, member

    def _members(self, start: str, root: str) -> Iterator[Member]:
        for member in self.running.members(start):
            if member.kind == "link" and self.output.follow_links:
                yield from self._through(member, member.path, root, _MOST_LINKS)
            else:
                yield member

    def _through(self, link: Member, shown: str, root: str, left: int) -> Iterator[Member]:
        """What a link leads to, as if it were at the path `shown`. left: how many more links may follow."""
        target = posixpath.normpath(posixpath.join(posixpath.dirname(link.path), link.target))
        if left == 0 or not within(target, root) or within(link.path, target):
            return
        for member in self.running.members(target):
            path = shown + member.path[len(target) :]
            if member.kind == "link":
                yield from self._through(member, path, root, left - 1)
            else:
                yield replace(member, path=path)

    def _name(self, member: Member, base: str, root: str, patterns: dict[str, str]) -> str:
        """The name in the tar, or nothing when the member is not wanted."""
        if member.kind == "dir" or (member.kind == "link" and leads_out(member.path, member.target, root)):
            return ""
        path = posixpath.relpath(member.path, base)
        hits = {pattern for pattern, relative in patterns.items() if compiled(relative).match(path)}
        if not hits:
            return ""
        self._hits |= hits
        if any(compiled(_relative(pattern, base)).match(path) for pattern in self.wanted.exclude):
            return ""
        return path if not path.startswith("../") else member.path.lstrip("/")


def select(task: Task, number: int, running: Running, said: Mapping[str, bytes]) -> Selection:
    """Prepare the Output of that number. said: files of the control folder that are known already."""
    output = task.outputs[number]
    return Selection(output, running, _expanded(output, _result(task, f"output.{number}", running, said), running))


def final_variables(task: Task, running: Running, said: Mapping[str, bytes]) -> dict[str, str]:
    """Values of `Task.variables` that were set at the end."""
    found: dict[str, str] = {}
    if not task.variables:
        return found
    for entry in (_result(task, "variables", running, said) or b"").split(b"\0")[:-1]:
        name, _, value = entry.decode("utf-8", "replace").partition("=")
        found[name] = value
    return found


def _result(task: Task, name: str, running: Running, said: Mapping[str, bytes]) -> bytes | None:
    return said[name] if name in said else running.read(f"{control_folder(task)}/{name}")


def _expanded(output: Output, harvest: bytes | None, running: Running) -> Expanded:
    """Without a harvest (the root vanished, say) there is no base folder."""
    words = [word.decode("utf-8", "surrogateescape") for word in (harvest or b"").split(b"\0")]
    if len(words) < 2 or not words[1].isdigit():
        return Expanded(output.label, (), output.patterns, output.exclude)
    count = int(words[1])
    bases, rest = words[2 : 2 + count], words[2 + count :]
    patterns = tuple(rest[: len(output.patterns)])
    exclude = tuple(rest[len(output.patterns) : len(output.patterns) + len(output.exclude)])
    looked = rest[len(output.patterns) + len(output.exclude) :]
    if looked[:1] == ["nothing"]:
        return Expanded(words[0], _absolute(output, looked[1:-1]), patterns, exclude, nothing=True)
    there = tuple(base for base in _absolute(output, bases) if running.is_folder(base))
    return Expanded(words[0], there, patterns, exclude)


def _absolute(output: Output, bases: Iterable[str]) -> tuple[str, ...]:
    return tuple(posixpath.normpath(posixpath.join(output.root, base)) for base in bases)


def _relative(pattern: str, base: str) -> str:
    """The pattern as seen from `base`; it may begin with `../`."""
    return posixpath.relpath(posixpath.join(base, pattern), base)


def _starts(base: str, patterns: Iterable[str]) -> list[str]:
    """The fewest paths below which everything that may match is found."""
    fixed = {posixpath.normpath(posixpath.join(base, fixed_beginning(pattern))) for pattern in patterns}
    starts: list[str] = []
    for path in sorted(fixed):
        if not any(within(path, start) for start in starts):
            starts.append(path)
    return starts
