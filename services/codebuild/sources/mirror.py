"""What a project keeps of its repositories between builds, so that a build fetches only what is new.

LOCAL_SOURCE_CACHE: https://docs.aws.amazon.com/codebuild/latest/userguide/build-caching.html#caching-local
A bare repository for each project and remote. A checkout borrows its objects while it is made and owes it nothing
afterwards.
"""

import fcntl
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from services.codebuild.domain.build import Build
from services.codebuild.domain.project import Settings
from services.codebuild.sources.access import Access
from services.codebuild.sources.repository import NoSuchReference, Repository
from services.codebuild.sources.tree import SourceError

_ALL = ("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
_USE, _RENEWAL = ".use", ".renewal"
_BORROWED = Path(".git/objects/info/alternates")


class InUse(Exception):
    """A build is making its checkout."""


def mirror_of(data: Path, build: Build, source: Settings) -> Path | None:
    """Where it is, None for builds that keep nothing. A shallow clone is short by itself."""
    cache = build.settings.get("cache") or {}
    if (
        cache.get("type") != "LOCAL"
        or "LOCAL_SOURCE_CACHE" not in cache.get("modes", ())
        or source.get("gitCloneDepth")
    ):
        return None
    name = hashlib.sha256(source["location"].encode()).hexdigest()[:32]
    return _folder(data, build.project_uuid) / str(build.cache_generation) / f"{name}.git"


def forget(data: Path, project_uuid: str, before: int) -> None:
    """Remove the mirrors of earlier generations of a project's cache. Raises InUse."""
    folder = _folder(data, project_uuid)
    for generation in folder.iterdir() if folder.is_dir() else ():
        if int(generation.name) >= before:
            continue
        with ExitStack() as held:
            for use in generation.glob(f"*{_USE}"):
                held.enter_context(_locked(use, fcntl.LOCK_EX | fcntl.LOCK_NB))
            shutil.rmtree(generation)
    with suppress(OSError):  # others are there, or it never was
        folder.rmdir()


@contextmanager
def borrowed(mirror: Path | None, repository: Repository) -> Iterator[None]:
    """A new repository has, within the block, what the mirror has; afterwards it has what it needs of that by itself.
    Without a mirror, or when the remote gives it nothing, it is as if there were none."""
    if mirror is None:
        yield
        return
    mirror.mkdir(parents=True, exist_ok=True)
    with _locked(mirror.with_suffix(_USE), fcntl.LOCK_SH):
        if not _renewed(mirror, repository.access):
            yield
            return
        borrowing = repository.root / _BORROWED
        borrowing.write_text(f"{mirror / 'objects'}\n")
        yield
        repository.git("repack", "-a", "-d", "-q")
        borrowing.unlink()


def _renewed(mirror: Path, access: Access) -> bool:
    """Whether it has now what the remote has. One build at a time does that."""
    repository = Repository(mirror, access)
    with _locked(mirror.with_suffix(_RENEWAL), fcntl.LOCK_EX):
        try:
            if not (mirror / "HEAD").exists():
                repository.git("init", "--quiet", "--bare")
                repository.git("config", "gc.autoDetach", "false")
            repository.fetch(0, *_ALL, prune=True)
        except (NoSuchReference, SourceError):  # whoever makes the checkout says why
            return False
    return True


@contextmanager
def _locked(path: Path, how: int) -> Iterator[None]:
    """Raises InUse where it would have to wait and must not."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, how)
        except BlockingIOError as error:
            raise InUse from error
        yield


def _folder(data: Path, project_uuid: str) -> Path:
    return data / "codebuild" / "mirrors" / project_uuid
