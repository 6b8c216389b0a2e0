"""Tar streams into and out of places, member by member, in constant memory."""

import contextlib
import os
import shutil
import stat
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO

from runners.backends.base import Member, Refused
from runners.paths import TooManyLinks, inside

_BLOCK = 512


def unpack(stream: BinaryIO, root: Path, target: str) -> None:
    """Unpack a tar below `target`, a path of the place whose files are in `root`. Links are read as the place reads
    them, so nothing lands outside of `root`. Raises Refused for an archive that is none or holds devices."""
    inside(root, target).mkdir(parents=True, exist_ok=True)
    folders: list[tuple[Path, int]] = []
    known: dict[str, Path] = {}
    try:
        with tarfile.open(fileobj=stream, mode="r|*", errorlevel=1) as archive:
            for member in archive:
                _lay(archive, member, root, target, folders, known)
    except (tarfile.TarError, TooManyLinks, EOFError) as error:
        raise Refused("bad_input", f"the input for {target} is not a usable tar archive: {error}") from error
    for folder, mode in reversed(folders):
        folder.chmod(mode)


def _lay(
    archive: tarfile.TarFile, member: tarfile.TarInfo, root: Path, target: str,
    folders: list[tuple[Path, int]], known: dict[str, Path],
) -> None:  # fmt: skip
    name = member.name.lstrip("/")
    if ".." in name.split("/"):
        raise tarfile.TarError(f"{member.name} leaves the archive")
    above = name.rpartition("/")[0]
    if above not in known or known[above].is_symlink():
        known[above] = inside(root, f"{target}/{above}")
        known[above].mkdir(parents=True, exist_ok=True)
    if member.isdir():
        folder = inside(root, f"{target}/{name}")
        folder.mkdir(parents=True, exist_ok=True)
        folders.append((folder, member.mode & 0o777 | 0o700))
        return
    path = known[above] / name.rpartition("/")[2]
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    if member.issym():
        known.clear()  # what was a folder may be a link from now on
        path.symlink_to(member.linkname)
    elif member.islnk():
        os.link(inside(root, f"{target}/{member.linkname}", follow_last=False), path)
    elif member.isreg():
        source = archive.extractfile(member)
        assert source is not None
        write_file(source, path, member.mode & 0o777)
        with contextlib.suppress(OverflowError, OSError):
            os.utime(path, (member.mtime, member.mtime))
    else:
        raise tarfile.TarError(f"{member.name} is a device or pipe")


def write_file(source: IO[bytes], path: Path, mode: int) -> None:
    """Write a new file; never through a link."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        shutil.copyfileobj(source, file, 1024 * 1024)
        os.fchmod(file.fileno(), mode)


def walk(root: Path, path: str) -> Iterator[Member]:
    """The members of `Running.members` for a place whose files are in `root`."""
    with contextlib.suppress(TooManyLinks):
        yield from _walk(inside(root, path, follow_last=False), path.rstrip("/") or "/")


def _walk(file: Path, path: str) -> Iterator[Member]:
    try:
        state = file.lstat()
    except OSError:
        return
    mode, modified = stat.S_IMODE(state.st_mode), int(state.st_mtime)
    if stat.S_ISLNK(state.st_mode):
        yield Member(path, "link", 0o777, target=os.readlink(file), modified=modified)
    elif stat.S_ISREG(state.st_mode):
        yield Member(path, "file", mode, state.st_size, read=lambda: _pieces(file, state.st_size), modified=modified)
    elif stat.S_ISDIR(state.st_mode):
        yield Member(path, "dir", mode, modified=modified)
        with contextlib.suppress(OSError):
            for name in sorted(os.listdir(file)):
                yield from _walk(file / name, f"{path.rstrip('/')}/{name}")


def _pieces(file: Path, size: int) -> Iterator[bytes]:
    """Exactly `size` bytes, whatever happens to the file meanwhile: a tar's header promised them."""
    left = size
    with contextlib.suppress(OSError), os.fdopen(os.open(file, os.O_RDONLY | os.O_NOFOLLOW), "rb") as stream:
        while left and (piece := stream.read(min(left, 256 * 1024))):
            left -= len(piece)
            yield piece
    while left:
        piece = bytes(min(left, 256 * 1024))
        left -= len(piece)
        yield piece


def pack(members: Iterator[tuple[str, Member]]) -> Iterator[bytes]:
    """A tar stream of members under new relative names."""
    for name, member in members:
        info = tarfile.TarInfo(name)
        info.mode, info.mtime = member.mode, member.modified
        if member.kind == "link":
            info.type, info.linkname = tarfile.SYMTYPE, member.target
        elif member.kind == "dir":
            info.type = tarfile.DIRTYPE
        else:
            info.size = member.size
        yield info.tobuf(tarfile.PAX_FORMAT, "utf-8", "surrogateescape")
        if member.kind == "file" and member.read is not None:
            yield from member.read()
            yield bytes(-member.size % _BLOCK)
    yield bytes(2 * _BLOCK)
