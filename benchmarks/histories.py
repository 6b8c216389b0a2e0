"""Repositories to measure with, the same ones every time."""

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

HOT_FILE = "src/part-07/hot.txt"
"""Changed by every tenth commit of the long history."""

_FOLDERS, _FILES = 40, 50
_COMMITS = 10_000
_BLOBS, _BYTES = 2000, 25_000


def large(path: Path) -> Path:
    """2,000 files with 50 MB that do not shrink, in twenty commits."""
    return _made(path, _large())


def long(path: Path) -> Path:
    """10,000 commits in a tree of 2,000 small files in 40 folders."""
    return _made(path, _long())


def _made(path: Path, stream: Iterator[bytes]) -> Path:
    """A bare repository, packed, of what `git fast-import` is told."""
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(path)], check=True)
    importer = subprocess.Popen(["git", "-C", str(path), "fast-import", "--quiet"], stdin=subprocess.PIPE)
    assert importer.stdin is not None
    importer.stdin.writelines(stream)
    importer.stdin.close()
    if importer.wait():
        raise RuntimeError("git fast-import failed")
    subprocess.run(["git", "-C", str(path), "gc", "-q"], check=True)
    return path


def _large() -> Iterator[bytes]:
    chance = random.Random(1)
    for number in range(20):
        files = {f"assets/{number}/{file}.bin": chance.randbytes(_BYTES) for file in range(_BLOBS // 20)}
        yield _commit(number, files)


def _long() -> Iterator[bytes]:
    chance = random.Random(2)
    everything = [f"src/part-{folder:02}/file-{file:02}.txt" for folder in range(_FOLDERS) for file in range(_FILES)]
    yield _commit(0, {path: _text(chance) for path in [*everything, HOT_FILE]})
    for number in range(1, _COMMITS):
        paths = [HOT_FILE] if number % 10 == 0 else chance.sample(everything, 2)
        yield _commit(number, {path: _text(chance) for path in paths})


def _commit(number: int, files: dict[str, bytes]) -> bytes:
    message = f"Change {number}".encode()
    head = b"commit refs/heads/main\ncommitter Ann <ann@example.com> %d +0000\n" % (1_600_000_000 + number * 60)
    parts = [head, b"data %d\n%s\n" % (len(message), message)]
    for path, content in files.items():
        parts.append(b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(content), content))
    return b"".join(parts) + b"\n"


def _text(chance: random.Random) -> bytes:
    return b"".join(b"line %d\n" % chance.randrange(1_000_000) for _ in range(30))
