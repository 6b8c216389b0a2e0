"""File trees on their way into a build: what a zip or a folder holds, as one tar.

Nothing in them may lie or lead outside: such names and links are refused, not repaired.
"""

import posixpath
import stat
import tarfile
import zipfile
from pathlib import Path, PurePosixPath
from time import mktime
from typing import IO, Protocol


class SourceError(Exception):
    """The sources cannot be had; the message is what the build shows. code: of the phase's context."""

    def __init__(self, message: str, code: str = "CLIENT_ERROR") -> None:
        super().__init__(message)
        self.code = code


class Tree(Protocol):
    """Files by relative path."""

    def read(self, path: str, most: int) -> bytes | None:
        """The first bytes of a file, None when there is no such file."""

    def pack(self, sink: IO[bytes]) -> None:
        """Write everything as a tar. Raises SourceError."""

    def close(self) -> None:
        """Nothing is read any more."""


class EmptyTree:
    """NO_SOURCE."""

    def read(self, path: str, most: int) -> bytes | None:
        return None

    def pack(self, sink: IO[bytes]) -> None:
        with _tar(sink):
            pass

    def close(self) -> None: ...


class FolderTree:
    """A folder of ours: a checkout, or objects that were fetched one by one."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, path: str, most: int) -> bytes | None:
        file = self._root / checked(path)
        if not file.resolve().is_relative_to(self._root.resolve()) or not file.is_file():
            return None
        with file.open("rb") as content:
            return content.read(most)

    def pack(self, sink: IO[bytes]) -> None:
        with _tar(sink) as tar:
            for child in sorted(self._root.iterdir()):
                tar.add(child, arcname=child.name, filter=_anonymous)

    def close(self) -> None: ...


class ZipTree:
    """An archive, read without unpacking it anywhere."""

    def __init__(self, file: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, NotImplementedError) as error:
            raise SourceError("zip: not a valid zip file") from error

    def read(self, path: str, most: int) -> bytes | None:
        try:
            with self._zip.open(checked(path)) as content:
                return content.read(most)
        except KeyError:
            return None
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise SourceError(f"zip: {error}") from error

    def pack(self, sink: IO[bytes]) -> None:
        with _tar(sink) as tar:
            for info in self._zip.infolist():
                if PurePosixPath(info.filename).parts:  # not `./`
                    self._add(tar, info)

    def close(self) -> None:
        self._zip.close()

    def _add(self, tar: tarfile.TarFile, info: zipfile.ZipInfo) -> None:
        name, mode = checked(info.filename), info.external_attr >> 16
        member = tarfile.TarInfo(name)
        member.mtime = _moment(info)
        member.mode = stat.S_IMODE(mode) or (0o755 if info.is_dir() else 0o644)
        try:
            if info.is_dir():
                member.type = tarfile.DIRTYPE
                tar.addfile(member)
            elif stat.S_ISLNK(mode):
                member.type, member.linkname = tarfile.SYMTYPE, _inside(name, self._zip.read(info).decode())
                tar.addfile(member)
            else:
                member.size = info.file_size
                with self._zip.open(info) as content:
                    tar.addfile(member, content)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, UnicodeDecodeError) as error:
            raise SourceError(f"zip: {error}") from error


def checked(name: str) -> str:
    """A relative path that stays inside. Raises SourceError."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\0" in name or not path.parts:
        raise SourceError(f"illegal file path: {name}")
    return str(path)


def _moment(info: zipfile.ZipInfo) -> int:
    """Zips hold local time; some hold no date at all."""
    try:
        return max(0, int(mktime((*info.date_time, 0, 0, -1))))
    except (ValueError, OverflowError):
        return 0


def _inside(name: str, target: str) -> str:
    """The target of a link that stays inside. Raises SourceError."""
    reached = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
    if target.startswith("/") or reached.startswith("../") or reached == "..":
        raise SourceError(f"illegal symbolic link: {name} -> {target}")
    return target


def _tar(sink: IO[bytes]) -> tarfile.TarFile:
    return tarfile.open(fileobj=sink, mode="w|", format=tarfile.PAX_FORMAT)


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member
