"""Artifacts as zip archives, in constant memory."""

import shutil
import stat
import tarfile
import zipfile
from pathlib import Path
from time import gmtime

from emulator.blobs import Blobs, Incoming
from services.codebuild.artifacts.tars import entries
from services.codebuild.streams import writing

_OLDEST = 315_532_800  # zips know no time before 1980
_CHUNK = 1024 * 1024


def zip_of(blobs: Blobs, tar: Path, *, discard_paths: bool) -> Incoming:
    """The files of a tar as a zip; the same tar gives the same bytes. discard_paths: only their own names; of those
    that clash the last one stays."""
    chosen = _last_of_each(tar) if discard_paths else None
    with blobs.receive() as receiver:
        with writing(receiver) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, (member, content) in enumerate(entries(tar)):
                if chosen is None or number in chosen:
                    name = member.name.rpartition("/")[2] if discard_paths else member.name
                    info = _info(member, name)
                    with archive.open(info, "w", force_zip64=member.size >= 2**31) as target:
                        if content is None:
                            target.write(member.linkname.encode("utf-8", "surrogateescape"))
                        else:
                            shutil.copyfileobj(content, target, _CHUNK)
        return receiver.finish()


def _last_of_each(tar: Path) -> set[int]:
    """Numbers of the entries that stay when only their own names count."""
    return set({member.name.rpartition("/")[2]: number for number, (member, _) in enumerate(entries(tar))}.values())


def _info(member: tarfile.TarInfo, name: str) -> zipfile.ZipInfo:
    moment = gmtime(max(int(member.mtime), _OLDEST))
    info = zipfile.ZipInfo(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"), moment[:6])
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    kind = stat.S_IFLNK if member.issym() else stat.S_IFREG
    info.external_attr = (kind | member.mode & 0o777) << 16
    return info
