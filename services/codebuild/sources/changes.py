"""What an event changed, looked up where its server did not say it."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from emulator.gateway.service import Platform
from services.codebuild.domain.happening import NO_COMMIT, Happening
from services.codebuild.domain.project import Settings
from services.codebuild.sources.access import Reader, access_to
from services.codebuild.sources.git import EVERYTHING, candidates
from services.codebuild.sources.repository import NoSuchReference, Repository
from services.codebuild.sources.tree import SourceError

_COMMIT = re.compile(r"[0-9a-f]{7,64}\Z")
_BRANCH = re.compile(r"refs/heads/[\w./+@#=-]+\Z")
_DEFAULT = "refs/remotes/origin/HEAD"


def look_up(platform: Platform, reader: Reader, source: Settings, happening: Happening) -> Happening:
    """The event with its files and its message. source: where its repository is. Raises SourceError."""
    with (
        access_to(platform, reader, source) as access,
        tempfile.TemporaryDirectory(prefix="codexyz-changes-") as folder,
    ):
        repository = Repository(Path(folder), access)
        try:
            repository.git("init", "--quiet", "--bare")
            repository.fetch(0, *EVERYTHING, f"+HEAD:{_DEFAULT}")
            if not repository.has(happening.commit):
                repository.fetch(0, _reference(happening.version))
            return _completed(repository, happening)
        except NoSuchReference as error:
            raise SourceError(f"{happening.commit} is not in {source['location']}") from error


def _reference(version: str) -> str:
    """The name in the remote of what is neither on a branch nor tagged. Raises NoSuchReference."""
    for name in candidates(version.partition("^{")[0]):
        return name
    raise NoSuchReference


def _completed(repository: Repository, happening: Happening) -> Happening:
    """Raises NoSuchReference, SourceError."""
    commit, files, message = happening.commit, happening.files, happening.message
    if not _COMMIT.match(commit) or not repository.has(commit):
        raise NoSuchReference
    if message is None:
        message = repository.git("log", "-1", "--format=%B", "--end-of-options", commit)
    if files is None:
        names = repository.git("diff", "--name-only", "-z", "--end-of-options", f"{_before(happening)}...{commit}")
        files = tuple(name for name in names.split("\0") if name)
    return replace(happening, files=files, message=message)


def _before(happening: Happening) -> str:
    """Where the changes began: a commit, the branch that they are for, or for a new branch the default one."""
    if _COMMIT.match(happening.base) and happening.base != NO_COMMIT:
        return happening.base
    if _BRANCH.match(happening.base_ref):
        return happening.base_ref.replace("refs/heads/", "refs/remotes/origin/")
    return _DEFAULT
