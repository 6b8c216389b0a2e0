"""The files that a runner brought back, read from their tar one after another."""

import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO


def files(tar: Path) -> Iterator[tuple[tarfile.TarInfo, IO[bytes]]]:
    """Regular files and their contents, to be read before the next."""
    with tarfile.open(tar, "r|") as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isreg() else None
            if content is not None:
                yield member, content


def entries(tar: Path) -> Iterator[tuple[tarfile.TarInfo, IO[bytes] | None]]:
    """Files and symbolic links; a link has no content."""
    with tarfile.open(tar, "r|") as archive:
        for member in archive:
            if member.isreg():
                yield member, archive.extractfile(member)
            elif member.issym():
                yield member, None
