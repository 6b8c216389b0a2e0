"""Revision archives: looked into without unpacking, and turned into the one tar that instances get.

No member may lie outside of the archive or below a link; links themselves stay what they are.
"""

import posixpath
import re
import stat
import tarfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import IO, Protocol

from services.codedeploy.agent.commands import ARCHIVE, INSTALL

_MOST_MEMBERS = 200_000
_MOST_BYTES = 16 * 1024**3
_MOST_TEXT_BYTES = 1024**2
_LINKS = 40
_LONGEST_PATH = 4096
_BROKEN = (
    tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError
)  # fmt: skip


class BadBundle(Exception):
    """An archive that no instance can use. Its text is the message of the failed DownloadBundle."""


class Kind(StrEnum):
    """What a member is."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Member:
    """name: relative, without `.` and `..`. target: of a link. open: its bytes; twice is fine."""

    name: str
    kind: Kind
    mode: int
    modified: int
    size: int = 0
    target: str = ""
    open: Callable[[], IO[bytes]] = BytesIO


class Writer(Protocol):
    """Where the tar goes."""

    def write(self, data: bytes, /) -> object: ...


@dataclass(frozen=True, slots=True)
class Bundle:
    """An open archive. Folders come first, each before what is in it, also those that are only implied; then all else
    in the archive's own order, in which reading a compressed one is cheap."""

    members: dict[str, Member]

    def read(self, name: str) -> bytes | None:
        """A small file's content; None when it is not there or leads out of the archive. Raises BadBundle."""
        found = self.resolve(name)
        if found is None or found.kind is not Kind.FILE:
            return None
        if found.size > _MOST_TEXT_BYTES:
            raise BadBundle(f"The revision's {name} is too large: it has {found.size} bytes.")
        with _honest(), found.open() as file:
            return file.read()

    def resolve(self, name: str) -> Member | None:
        """The member of that name, with a link at its end followed inside of the archive."""
        for _ in range(_LINKS):
            found = self.members.get(name)
            if found is None or found.kind is not Kind.LINK:
                return found
            name = posixpath.normpath(posixpath.join(posixpath.dirname(name), found.target))
        return None


@contextmanager
def open_bundle(path: Path, kind: str) -> Iterator[Bundle]:
    """kind: tar, tgz or zip. A compressed tar is found out by itself. Raises BadBundle."""
    with ExitStack() as stack:
        with _honest():
            if kind == "zip":
                found = _counted(_zip_members(stack.enter_context(zipfile.ZipFile(path))))
            else:
                found = _counted(_tar_members(stack.enter_context(tarfile.open(path, "r:*"))))
        yield Bundle(_without_top(_with_folders(_checked(found))))


def pack(bundle: Bundle, script: bytes | None, out: Writer) -> None:
    """Write what instances lay below the deployment's folder. script: of Install. Raises BadBundle."""
    with _honest(), tarfile.open(fileobj=out, mode="w|", format=tarfile.PAX_FORMAT) as tar:  # type: ignore[call-overload]
        tar.addfile(_info(Member("", Kind.FOLDER, 0o755, 0), ARCHIVE))
        for name, member in bundle.members.items():
            info = _info(member, f"{ARCHIVE}/{name}")
            if member.kind is Kind.FILE:
                with member.open() as file:
                    tar.addfile(info, file)
            else:
                tar.addfile(info)
        if script is not None:
            info = _info(Member("", Kind.FILE, 0o644, 0, len(script)), INSTALL)
            tar.addfile(info, BytesIO(script))


@contextmanager
def _honest() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise BadBundle(f"The revision cannot be unpacked: {error}") from error


def _counted(members: Iterator[Member]) -> dict[str, Member]:
    """By name; of several with the same name the last one counts. Raises BadBundle."""
    found: dict[str, Member] = {}
    size = 0
    for member in members:
        size += member.size
        if len(found) >= _MOST_MEMBERS or size > _MOST_BYTES:
            raise BadBundle("The revision is too large to be deployed.")
        found.pop(member.name, None)
        found[member.name] = member
    return found


def _zip_members(archive: zipfile.ZipFile) -> Iterator[Member]:
    for info in archive.infolist():
        name, attributes = _clean(info.filename), info.external_attr >> 16
        if not name:
            continue
        mode, modified = stat.S_IMODE(attributes), _zip_time(info)
        if info.is_dir():
            yield Member(name, Kind.FOLDER, mode or 0o755, modified)
        elif stat.S_ISLNK(attributes):
            yield Member(name, Kind.LINK, 0o777, modified, target=_zip_link(archive, info))
        else:
            opened = _opener(archive, info)
            yield Member(name, Kind.FILE, mode or 0o644, modified, info.file_size, open=opened)


def _zip_link(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    with archive.open(info) as content:
        target = content.read(_LONGEST_PATH).decode("utf-8", "surrogateescape")
    return _unbroken(target)


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return lambda: archive.open(info)


def _zip_time(info: zipfile.ZipInfo) -> int:
    try:
        return max(0, int(time.mktime((*info.date_time, 0, 0, -1))))
    except (ValueError, OverflowError):
        return 0


def _tar_members(tar: tarfile.TarFile) -> Iterator[Member]:
    for info in tar:
        name = _clean(info.name)
        if not name:
            continue
        mode, modified = stat.S_IMODE(info.mode), max(0, int(info.mtime))
        if info.isdir():
            yield Member(name, Kind.FOLDER, mode, modified)
        elif info.issym():
            yield Member(name, Kind.LINK, 0o777, modified, target=_unbroken(info.linkname))
        elif info.isreg() or info.islnk():
            yield Member(name, Kind.FILE, mode, modified, _size(tar, info), open=_extractor(tar, info))
        else:
            raise BadBundle(f"The revision holds {name}, which is neither a file nor a folder nor a link.")


def _size(tar: tarfile.TarFile, info: tarfile.TarInfo) -> int:
    """A hard link has the size of the file that it is another name of. Raises BadBundle."""
    for _ in range(_LINKS):
        if not info.islnk():
            return info.size
        try:
            info = tar.getmember(info.linkname)
        except KeyError:
            break
    raise BadBundle(f"The revision holds {info.name}, a link to what is not in it.")


def _extractor(tar: tarfile.TarFile, info: tarfile.TarInfo) -> Callable[[], IO[bytes]]:
    def extract() -> IO[bytes]:
        file = tar.extractfile(info)
        if file is None:
            raise tarfile.TarError(f"{info.name} has no content")
        return file

    return extract


def _clean(name: str) -> str:
    """The name as a plain relative path, "" for the root itself. Raises BadBundle."""
    if name.startswith("/") or ".." in name.split("/"):
        raise BadBundle(f"The revision holds {name}, which leads out of it.")
    plain = posixpath.normpath(_unbroken(name))
    return "" if plain == "." else plain


def _unbroken(name: str) -> str:
    """Instances keep lists of names, one a line. Raises BadBundle."""
    if "\n" in name or "\0" in name:
        raise BadBundle("The revision holds a file whose name has a line break.")
    return name


def _checked(members: dict[str, Member]) -> dict[str, Member]:
    for name in members:
        parent = posixpath.dirname(name)
        while parent:
            above = members.get(parent)
            if above is not None and above.kind is not Kind.FOLDER:
                raise BadBundle(f"The revision holds {name} below {parent}, which is not a folder.")
            parent = posixpath.dirname(parent)
    return members


def _with_folders(members: dict[str, Member]) -> dict[str, Member]:
    """In the order of `Bundle`, with the folders that are only implied."""
    folders = {name: member for name, member in members.items() if member.kind is Kind.FOLDER}
    for name, member in members.items():
        parent = posixpath.dirname(name)
        while parent and parent not in folders:
            folders[parent] = Member(parent, Kind.FOLDER, 0o755, member.modified)
            parent = posixpath.dirname(parent)
    ordered = {name: folders[name] for name in sorted(folders)}
    return ordered | {name: member for name, member in members.items() if member.kind is not Kind.FOLDER}


def _without_top(members: dict[str, Member]) -> dict[str, Member]:
    """As archives of whole repositories are made: one folder on top that holds the AppSpec."""
    tops = {name.partition("/")[0] for name in members}
    if len(tops) != 1:
        return members
    top = next(iter(tops))
    has_spec = any(
        posixpath.dirname(name) == top and re.search("appspec", posixpath.basename(name), re.IGNORECASE)
        for name in members
    )
    if members[top].kind is not Kind.FOLDER or not has_spec:
        return members
    below = {name.removeprefix(f"{top}/"): member for name, member in members.items() if name != top}
    return {name: replace(member, name=name) for name, member in below.items()}


def _info(member: Member, name: str) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.mode, info.mtime, info.uname, info.gname = member.mode, member.modified, "root", "root"
    if member.kind is Kind.FOLDER:
        info.type = tarfile.DIRTYPE
    elif member.kind is Kind.LINK:
        info.type, info.linkname = tarfile.SYMTYPE, member.target
    else:
        info.size = member.size
    return info
