"""Files of a container, running or ended, through the engine's archive door."""

import contextlib
import posixpath
import tarfile
from collections.abc import Iterator
from typing import IO

from docker.errors import APIError
from docker.models.containers import Container

from runners.backends.base import Member
from runners.backends.docker.engine import answering

_SMALL = 4 * 1024 * 1024
_PIECE = 256 * 1024


def read(container: Container, path: str) -> bytes | None:
    """A small file (at most 4 MiB of it), or None."""
    for member in members(container, path):
        if member.kind == "file" and member.read is not None:
            return b"".join(member.read())[:_SMALL]
        break
    return None


def is_folder(container: Container, path: str) -> bool:
    """Whether `path` is a folder, or a link to one."""
    with answering(), contextlib.suppress(APIError):
        stream, _ = container.get_archive(posixpath.join(path, "."))
        stream.close()  # type: ignore[attr-defined]
        return True
    return False


def members(container: Container, path: str) -> Iterator[Member]:
    """As `Running.members`. A file's content must be read before the next member is asked for."""
    above = posixpath.dirname(path.rstrip("/"))
    with answering():
        try:
            given, _ = container.get_archive(path, chunk_size=_PIECE * 4)
        except APIError as error:
            if error.status_code in (400, 404, 500):  # not there, or something on the way is no folder
                return
            raise
        with contextlib.closing(given), tarfile.open(fileobj=_Stream(given), mode="r|", bufsize=_PIECE) as archive:  # type: ignore[type-var,call-overload]
            for info in archive:
                if (member := _member(container, archive, info, above)) is not None:
                    yield member


def _member(container: Container, archive: tarfile.TarFile, info: tarfile.TarInfo, above: str) -> Member | None:
    path = posixpath.normpath(posixpath.join("/", above, info.name))
    mode, modified = info.mode & 0o7777, int(info.mtime)
    if info.issym():
        return Member(path, "link", 0o777, target=info.linkname, modified=modified)
    if info.isdir():
        return Member(path, "dir", mode, modified=modified)
    if info.islnk():  # another name of a file that came before
        content = b"".join(pieces(container, posixpath.join("/", above, info.linkname)))
        return Member(path, "file", mode, len(content), read=lambda: iter((content,)), modified=modified)
    if info.isreg():
        return Member(
            path, "file", mode, info.size, read=lambda: _content(archive.extractfile(info)), modified=modified
        )
    return None


def pieces(container: Container, path: str) -> Iterator[bytes]:
    """The content of a file of any size; nothing when there is none."""
    for member in members(container, path):
        if member.read is not None:
            yield from member.read()
        break


def _content(file: IO[bytes] | None) -> Iterator[bytes]:
    while file is not None and (piece := file.read(_PIECE)):
        yield piece


class _Stream:
    """What `tarfile` needs of a file, of what an iterator gives."""

    def __init__(self, given: Iterator[bytes]) -> None:
        self._given = given
        self._rest = b""

    def read(self, size: int) -> bytes:
        while len(self._rest) < size and (piece := next(self._given, b"")):
            self._rest += piece
        found, self._rest = self._rest[:size], self._rest[size:]
        return found
