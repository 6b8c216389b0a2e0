"""What is laid into a container before its script starts: inputs and scripts, checked, as one tar."""

import io
import tarfile
from typing import IO, BinaryIO

from runners.backends.base import Refused


class Parcel:
    """A tar for the root of a container. Everything in it belongs to root."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._tar = tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115  closed by `finish`

    def add(self, path: str, content: bytes, mode: int = 0o644) -> None:
        info = tarfile.TarInfo(path.lstrip("/"))
        info.size, info.mode = len(content), mode
        self._tar.addfile(info, io.BytesIO(content))

    def add_file(self, path: str, stream: BinaryIO, mode: int) -> None:
        content = stream.read()
        self.add(path, content, mode)

    def add_archive(self, target: str, stream: BinaryIO) -> None:
        """The members of a tar below `target`. Raises Refused for an archive that is none, or holds devices."""
        try:
            self._add_folder(target)
            with tarfile.open(fileobj=stream, mode="r|*", errorlevel=1) as archive:
                for member in archive:
                    self._add_member(archive, member, target)
        except (tarfile.TarError, EOFError) as error:
            raise Refused("bad_input", f"the input for {target} is not a usable tar archive: {error}") from error

    def finish(self) -> IO[bytes]:
        self._tar.close()
        self._file.seek(0)
        return self._file

    def _add_folder(self, path: str) -> None:
        info = tarfile.TarInfo(path.strip("/"))
        info.type, info.mode = tarfile.DIRTYPE, 0o755
        if info.name:
            self._tar.addfile(info)

    def _add_member(self, archive: tarfile.TarFile, member: tarfile.TarInfo, target: str) -> None:
        name = member.name.lstrip("/")
        if ".." in name.split("/"):
            raise tarfile.TarError(f"{member.name} leaves the archive")
        if not (member.isdir() or member.isreg() or member.issym() or member.islnk()):
            raise tarfile.TarError(f"{member.name} is a device or pipe")
        base = target.strip("/")
        info = tarfile.TarInfo(f"{base}/{name}" if base else name)
        info.type, info.size, info.mtime = member.type, member.size, member.mtime
        info.mode = member.mode & 0o777 | (0o700 if member.isdir() else 0)
        info.linkname = member.linkname if member.issym() else f"{base}/{member.linkname.lstrip('/')}"
        if not member.isreg():
            info.size = 0
            self._tar.addfile(info)
            return
        info.type, info.linkname = tarfile.REGTYPE, ""
        self._tar.addfile(info, archive.extractfile(member))
