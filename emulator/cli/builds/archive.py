"""Sources as a zip with modes and links, and artifacts out of one: what builds put into it stays in its folder."""

import os
import posixpath
import shutil
import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from time import localtime
from typing import IO

from emulator.cli.builds.files import Entry, is_plain

_FAST = 1
_OLDEST = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


class BadArchive(ValueError):
    """Its text says what is wrong with it."""


def pack(entries: Iterable[Entry], target: Path) -> list[str]:
    """Write the zip. What cannot be in it is left out, and told."""
    left_out = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_FAST) as archive:
        for entry in entries:
            try:
                problem = _problem(entry)
                if problem:
                    left_out.append(f"{_printable(entry.path)} {problem}")
                else:
                    _add(archive, entry)
            except FileNotFoundError:  # removed meanwhile
                continue
            except PermissionError:
                left_out.append(f"{entry.path} cannot be read")
    return left_out


def _problem(entry: Entry) -> str:
    if not is_plain(entry):
        return "is neither a file nor a link"
    if _printable(entry.path) != entry.path:
        return "has a name that is no UTF-8"
    if stat.S_ISLNK(entry.status.st_mode) and not _stays_inside(entry.path, os.readlink(entry.file)):
        return f"leads out of the sources, to {_printable(os.readlink(entry.file))}"
    return ""


def _add(archive: zipfile.ZipFile, entry: Entry) -> None:
    mode = entry.status.st_mode
    name = f"{entry.path}/" if stat.S_ISDIR(mode) else entry.path
    info = zipfile.ZipInfo(name, max(localtime(entry.status.st_mtime)[:6], _OLDEST))
    info.create_system, info.external_attr, info.compress_type = _UNIX, mode << 16, zipfile.ZIP_DEFLATED
    if stat.S_ISLNK(mode):
        archive.writestr(info, os.fsencode(os.readlink(entry.file)))
    elif stat.S_ISDIR(mode):
        archive.writestr(info, b"")
    else:
        info.file_size = entry.status.st_size
        with entry.file.open("rb") as source, archive.open(info, "w", force_zip64=info.file_size >= 2**31) as member:
            shutil.copyfileobj(source, member, 1024 * 1024)


def unpack(file: IO[bytes], folder: Path) -> int:
    """Lay the members of a zip below a folder, over what is there; returns how many. Raises BadArchive."""
    folder.mkdir(parents=True, exist_ok=True)
    root, count = folder.resolve(), 0
    try:
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                _lay(archive, info, root)
                count += 1
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, UnicodeDecodeError) as error:
        raise BadArchive(str(error)) from error
    except OSError as error:
        raise BadArchive(f"{error.filename or folder}: {error.strerror}") from error
    return count


def _lay(archive: zipfile.ZipFile, info: zipfile.ZipInfo, root: Path) -> None:
    path, mode = PurePosixPath(info.filename), info.external_attr >> 16
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise BadArchive(f"{info.filename} would lie outside of {root}")
    target = root / path
    if not target.parent.resolve().is_relative_to(root):
        raise BadArchive(f"{info.filename} would lie outside of {root}, by a link")
    if info.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_symlink() or target.exists():
        target.unlink()
    if stat.S_ISLNK(mode):
        leads_to = archive.read(info).decode()
        if not _stays_inside(str(path), leads_to):
            raise BadArchive(f"{info.filename} is a link that leads out of {root}")
        target.symlink_to(leads_to)
        return
    with archive.open(info) as source, target.open("xb") as file:
        shutil.copyfileobj(source, file, 1024 * 1024)
    if mode & 0o777:
        target.chmod(mode & 0o777)


def _stays_inside(path: str, leads_to: str) -> bool:
    reached = posixpath.normpath(posixpath.join(posixpath.dirname(path), leads_to))
    return not leads_to.startswith("/") and reached != ".." and not reached.startswith("../")


def _printable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
