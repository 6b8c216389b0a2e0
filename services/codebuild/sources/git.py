"""Checkouts, made with the git program.

https://docs.aws.amazon.com/codebuild/latest/userguide/sample-source-version.html
"""

import re
from contextlib import suppress
from pathlib import Path

from emulator.gateway.service import Platform
from services.codebuild.domain.build import Build
from services.codebuild.domain.project import Settings
from services.codebuild.sources.access import Reader, access_to
from services.codebuild.sources.mirror import borrowed, mirror_of
from services.codebuild.sources.repository import NoSuchReference, Repository
from services.codebuild.sources.submodules import bring_submodules
from services.codebuild.sources.tree import SourceError

_COMMIT = re.compile(r"[0-9a-f]{40}\Z")
_REFERENCE = re.compile(r"(?!-)[\w./+@#=-]+\Z")
_PINNED = re.compile(r"(?P<ref>refs/[\w./+@#=-]+)\^\{(?P<commit>[0-9a-f]{40})\}\Z")
EVERYTHING = ("+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*")
_DEEPEST = 25


def clone(
    platform: Platform, build: Build, source: Settings, version: str, folder: Path, commit: str = ""
) -> tuple[Path, str]:
    """A work tree at a detached commit, and that commit. commit: what the version meant when somebody resolved it; ""
    for what it means now. Raises SourceError."""
    root = folder / "tree"
    root.mkdir()
    settings = build.settings
    certificate = settings["environment"].get("certificate", "")
    reader = Reader(build.account, build.region, settings["serviceRole"], certificate)
    with access_to(platform, reader, source) as access:
        repository = Repository(root, access)
        repository.git("init", "--quiet")
        with borrowed(mirror_of(platform.settings.data, build, source), repository):
            _check_out(repository, source, version, commit)
    return root, repository.git("rev-parse", "HEAD")


def _check_out(repository: Repository, source: Settings, version: str, commit: str) -> None:
    """Raises SourceError."""
    repository.git("remote", "add", "origin", source["location"])
    depth = source.get("gitCloneDepth") or 0
    try:
        depth = depth if 1 <= depth <= _DEEPEST else 0
        found = _get_again(repository, version, commit, depth) if commit else _get(repository, version, depth)
        repository.git("checkout", "--quiet", "--detach", found)
    except NoSuchReference as error:
        place = f" ({repository.access.why})" if repository.access.why else ""
        raise SourceError(f"reference not found for primary source and source version {version}{place}") from error
    if (source.get("gitSubmodulesConfig") or {}).get("fetchSubmodules"):
        bring_submodules(repository)


def _get(repository: Repository, version: str, depth: int) -> str:
    """What to check out, once it is here. Raises SourceError, NoSuchReference."""
    pinned = _PINNED.match(version)
    if pinned:
        repository.fetch(0, pinned["ref"])
        return pinned["commit"]
    if _COMMIT.match(version):
        repository.fetch(0, *EVERYTHING)
        return version if repository.has(version) else repository.fetch(0, version)
    if not depth:
        repository.fetch(0, *EVERYTHING, *(() if version else ("+HEAD:refs/remotes/origin/HEAD",)))
    for reference in candidates(version):
        known = _LOCAL.get(reference, reference.replace("refs/heads/", "refs/remotes/origin/"))
        if not depth and repository.has(known):
            return known
        try:
            return repository.fetch(depth, reference)
        except NoSuchReference:
            continue
    raise NoSuchReference


def _get_again(repository: Repository, version: str, commit: str, depth: int) -> str:
    """A commit that the version meant once, with as much of its history. Raises SourceError, NoSuchReference."""
    if depth:
        try:
            return repository.fetch(depth, commit)
        except (NoSuchReference, SourceError):  # a server that gives tips only
            pass
    repository.fetch(0, *EVERYTHING)
    for reference in () if repository.has(commit) else candidates(version.partition("^{")[0]):
        with suppress(NoSuchReference):
            repository.fetch(0, reference)
    return commit if repository.has(commit) else repository.fetch(0, commit)


_LOCAL = {"HEAD": "refs/remotes/origin/HEAD"}


def candidates(version: str) -> tuple[str, ...]:
    """Full names that a version may mean, in the order in which they are tried."""
    if not version:
        return ("HEAD",)
    if not _REFERENCE.match(version):
        return ()
    if version.startswith("refs/"):
        return (version,)
    request = re.match(r"pr/(\d+)\Z", version)
    if request:
        return (f"refs/pull/{request[1]}/head",)
    return f"refs/heads/{version}", f"refs/tags/{version}"
