"""A cache as one compressed archive: files of the source folder below `source/`, all others below `place/`."""

import gzip
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from emulator.blobs import Blobs, Incoming
from runners.contract import Input, Output
from services.codebuild.buildspec import Buildspec
from services.codebuild.domain.build import Build
from services.codebuild.domain.variables import source_folder
from services.codebuild.streams import writing

_RELATIVE, _ABSOLUTE = "cache:source", "cache:place"
_PARTS = {_RELATIVE: "source/", _ABSOLUTE: "place/"}
_FAST = 1


def outputs(build: Build, spec: Buildspec) -> Iterator[Output]:
    """What the runner should bring back for it."""
    relative = tuple(text for path in spec.cache.paths if not path.startswith("/") for text in _patterns(path))
    absolute = tuple(text for path in spec.cache.paths if path.startswith("/") for text in _patterns(path.lstrip("/")))
    if relative:
        yield Output(_RELATIVE, source_folder(build), patterns=relative)
    if absolute:
        yield Output(_ABSOLUTE, "/", patterns=absolute)


def inputs(build: Build, names: set[str]) -> Iterator[Input]:
    """Where what was restored is laid. names: of the parts that are there."""
    for name, path in ((_RELATIVE, source_folder(build)), (_ABSOLUTE, "/")):
        if name in names:
            yield Input(name, path)


def pack(blobs: Blobs, tars: dict[str, Path]) -> Incoming:
    """One archive of the outputs that were brought back, by their names."""
    with blobs.receive() as receiver:
        with (
            writing(receiver) as stream,
            gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=_FAST, mtime=0) as packed,
            tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as target,
        ):
            for name, prefix in _PARTS.items():
                if name in tars:
                    _copy(tars[name], target, "", prefix)
        return receiver.finish()


def unpack(blobs: Blobs, archive: Path) -> dict[str, Incoming]:
    """The parts of an archive as tars, by the names of the inputs that they become. Raises BadArchive."""
    found: dict[str, Incoming] = {}
    try:
        for name, prefix in _PARTS.items():
            with blobs.receive() as receiver:
                with (
                    writing(receiver) as stream,
                    tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT) as target,
                ):
                    _copy(archive, target, prefix, "")
                found[name] = receiver.finish()
    except (tarfile.TarError, EOFError, OSError, zlib.error) as error:
        for incoming in found.values():
            incoming.discard()
        raise BadArchive(str(error)) from error
    return found


class BadArchive(ValueError):
    """What is in the cache is no archive of ours."""


def _copy(source: Path, target: tarfile.TarFile, taken: str, given: str) -> None:
    """All members whose names begin with `taken`, with `given` in its place."""
    with tarfile.open(source, "r|*") as archive:
        for member in archive:
            if member.name.startswith(taken):
                member.name = given + member.name.removeprefix(taken)
                member.pax_headers = {}
                target.addfile(member, archive.extractfile(member) if member.isreg() else None)


def _patterns(path: str) -> tuple[str, ...]:
    """A folder that is named plainly means all below it."""
    plain = path.rstrip("/")
    return (path,) if any(char in path for char in "*?[{") else (plain, f"{plain}/**/*")
