"""The keys of a cache: texts with variables, and with hashes of files.

Keys are needed before the build's place exists, so they are read here: `$NAME`, `${NAME}` and
`$(codebuild-hash-files …)`; other commands are not run.
"""

import hashlib
import re
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

from runners.patterns import compiled
from services.codebuild.artifacts.tars import files

_PART = re.compile(r"\$\((?P<command>[^()]*)\)|\$\{(?P<braced>\w+)\}|\$(?P<name>\w+)")
_HASH = "codebuild-hash-files"


class NoKey(ValueError):
    """The key holds what is not understood; the text is for people."""


def expand(text: str, variables: Mapping[str, str], source: Path) -> str:
    """source: tar of the primary source. Raises NoKey."""

    def part(found: "re.Match[str]") -> str:
        if found["command"] is not None:
            return _hash(found["command"], source)
        return variables.get(found["braced"] or found["name"], "")

    if "`" in text or "$(" in _PART.sub("", text):
        raise NoKey(f"cache key {text} holds a command other than {_HASH}")
    return _PART.sub(part, text)


def _hash(command: str, source: Path) -> str:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise NoKey(f"cache key with {command}: {error}") from error
    if not words or words[0] != _HASH:
        raise NoKey(f"cache key with {command}: only {_HASH} is understood")
    return hash_files(words[1:], source)


def hash_files(patterns: Sequence[str], source: Path) -> str:
    """As the program of that name says it inside a build."""
    wanted = [compiled(pattern.removeprefix("./")) for pattern in patterns]
    sums: list[tuple[str, str]] = []
    for member, content in files(source):
        if any(one.match(member.name) for one in wanted):
            digest = hashlib.sha256()
            while chunk := content.read(1024 * 1024):
                digest.update(chunk)
            sums.append((member.name, digest.hexdigest()))
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(sums))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()
