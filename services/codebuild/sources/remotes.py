"""The user's table of remotes: where repositories are to be fetched from that sources name by their public address.

`remotes.toml` in the data folder; see docs/codebuild.md.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from services.codebuild.sources.tree import SourceError

FILE = "remotes.toml"
_SECTION = "remotes"
_WEB = ("http", "https")
_TAIL = ".git"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a repository is fetched from instead. address: one over HTTP, or the absolute path of a folder. why: for
    people whose fetch failed."""

    address: str
    why: str

    @property
    def local(self) -> bool:
        return self.address.startswith("/")


@dataclass(frozen=True, slots=True)
class Remotes:
    """entries: (beginning of addresses that ends with `/`, or one address; its target), the longest first."""

    file: Path
    entries: tuple[tuple[str, str], ...] = ()

    def target(self, address: str) -> Target | None:
        """None: the repository is fetched from its own address. Raises SourceError when there is none at the target."""
        plain = _plain(address)
        for given, wanted in self.entries:
            rest = _rest(plain, _plain(given))
            if rest is not None:
                why = f"{self.file} maps {given} to {wanted}"
                place = f"{wanted.rstrip('/')}/{rest}" if rest else wanted
                return Target(_folder(place, address, why) if wanted.startswith("/") else place, why)
        return None

    @property
    def addresses(self) -> Iterator[str]:
        """All targets that are no paths."""
        return (target for _, target in self.entries if not target.startswith("/"))


def read(file: Path) -> Remotes:
    """No file: no entries. Raises SourceError, which names file and line, for a broken one."""
    try:
        text = file.read_text("utf-8") if file.exists() else ""
        found = tomllib.loads(text)
    except (OSError, ValueError) as error:  # the latter's texts name the line
        raise SourceError(f"{file} cannot be read: {error}") from error
    section = found.pop(_SECTION, {})
    if found or not isinstance(section, dict):
        raise _broken(file, text, next(iter(found), _SECTION), f"the only table is [{_SECTION}]")
    entries = [(given, _checked(file, text, given, wanted)) for given, wanted in section.items()]
    return Remotes(file, tuple(sorted(entries, key=lambda entry: -len(_plain(entry[0])))))


def _checked(file: Path, text: str, given: str, wanted: Any) -> str:
    """The target as it is used. Raises SourceError."""
    if urlsplit(given).scheme.lower() not in _WEB:
        raise _broken(file, text, given, f"{given} is no address that begins with http:// or https://")
    if not isinstance(wanted, str):
        raise _broken(file, text, given, f"the target of {given} is no text")
    path = str(Path(wanted).expanduser()) if wanted.startswith("~/") else wanted.removeprefix("file://")
    if not path.startswith("/") and urlsplit(path).scheme.lower() not in _WEB:
        raise _broken(file, text, given, f"{wanted} is neither an absolute path nor an address over HTTP")
    if given.endswith("/") is not wanted.endswith("/"):
        raise _broken(file, text, given, f"either both of {given} and {wanted} end with / or none")
    return path.rstrip("/") + "/" if wanted.endswith("/") else path


def _broken(file: Path, text: str, key: str, problem: str) -> SourceError:
    line = next((number for number, line in enumerate(text.splitlines(), 1) if key in line), 1)
    return SourceError(f"{file}, line {line}: {problem}")


def _plain(address: str) -> str:
    """Without a login, and the host in lower case."""
    scheme, _, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}://{host.rpartition('@')[2].lower()}{slash}{path}"


def _rest(address: str, given: str) -> str | None:
    """What follows in the address, None when the entry is about others; servers allow to leave the tail out. No part of
    it leads upwards."""
    if not given.endswith("/"):
        return "" if address.rstrip("/").removesuffix(_TAIL) == given.removesuffix(_TAIL) else None
    rest = address.removeprefix(given).strip("/")
    return rest if address.startswith(given) and rest and ".." not in re.split(r"[/\\]", rest) else None


def _folder(path: str, address: str, why: str) -> str:
    """The repository of a path, which may lack its tail. Raises SourceError."""
    for place in (path, path.removesuffix(_TAIL), f"{path}{_TAIL}"):
        if (Path(place) / "HEAD").is_file() or (Path(place) / ".git").exists():
            return place
    raise SourceError(f"Git clone failed: no git repository at {path}, where {address} is expected ({why})")
