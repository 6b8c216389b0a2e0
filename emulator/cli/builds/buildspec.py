"""Which buildspec a build uses, and what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from emulator.cli.builds.files import Entry
from emulator.cli.builds.wish import Wish
from emulator.cli.specs import NOT_UTF8, Outline, Specs, shown, text_of

_DEFAULT = "buildspec.yml"


@dataclass(frozen=True, slots=True)
class Chosen:
    """file: where it is here. override: what StartBuild is told, a path in the sources or the text itself; nothing for
    the buildspec that is used anyway."""

    file: Path
    override: str
    outline: Outline


class Unusable(Exception):
    """Every build with it would fail. Its text says why. place: whether it begins with file, line and column."""

    def __init__(self, message: str, *, place: bool = False) -> None:
        super().__init__(message)
        self.place = place


def choose(specs: Specs, wish: Wish, entries: Mapping[str, Entry]) -> Chosen:
    """entries: the sources. Raises Unusable."""
    named, root = wish.buildspec is not None, wish.root
    places = wish.buildspec_places or (root / _DEFAULT,)
    file = next((place for place in places if place.is_file()), None)
    if file is None:
        raise Unusable(_missing(places, root, named=named))
    path = _path_in(root, file)
    if not named and path not in entries:
        raise Unusable(f"{file} is there, but git ignores it: it would not be among the sources")
    text, name = text_of(file.read_bytes()), _short(file)
    if text is None:
        raise Unusable(shown(name, NOT_UTF8), place=True)
    found = specs.outline(text)
    if found.problems:
        raise Unusable("\n".join(shown(name, problem) for problem in found.problems), place=True)
    if wish.batch and not found.batch:
        raise Unusable(f"{name} has no batch section")
    return Chosen(file, "" if not named else path if path in entries else text, found)


def _missing(places: Sequence[Path], root: Path, *, named: bool) -> str:
    looked = "".join(f"\n  {place}" for place in places)
    hint = "" if named else "\nAnother one can be named: --buildspec FILE"
    if not named and (root / "buildspec.yaml").is_file():
        hint = (
            f"\nbuildspec.yaml is there, but CodeBuild looks for {_DEFAULT}: rename it, or --buildspec buildspec.yaml"
        )
    return f"no buildspec: looked for{looked}{hint}"


def _path_in(root: Path, file: Path) -> str:
    """ "" when it is elsewhere."""
    resolved = file.parent.resolve() / file.name
    return resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else ""


def _short(file: Path) -> str:
    """As people would type it here."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
