"""Checkouts, made with the git program.

https://docs.aws.amazon.com/codebuild/latest/userguide/sample-source-version.html
"""

import re
import subprocess
from pathlib import Path

from emulator.gateway.service import Platform
from emulator.settings import process_environment
from services.codebuild.domain.build import Build
from services.codebuild.domain.project import Settings
from services.codebuild.sources.access import Access, Reader, access_to
from services.codebuild.sources.tree import SourceError

_SECONDS = 1800
_COMMIT = re.compile(r"[0-9a-f]{40}\Z")
_REFERENCE = re.compile(r"(?!-)[\w./+@#=-]+\Z")
_PINNED = re.compile(r"(?P<ref>refs/[\w./+@#=-]+)\^\{(?P<commit>[0-9a-f]{40})\}\Z")
_NOT_FOUND = re.compile(
    r"couldn't find remote ref|not our ref|unable to read tree|no such ref|not a tree|did not match|unadvertised",
    re.IGNORECASE,
)  # fmt: skip
EVERYTHING = ("+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*")
_DEEPEST = 25


def clone(platform: Platform, build: Build, source: Settings, version: str, folder: Path) -> tuple[Path, str]:
    """A work tree at a detached commit, and that commit. Raises SourceError."""
    root = folder / "tree"
    root.mkdir()
    reader = Reader(build.account, build.region, build.settings["serviceRole"])
    with access_to(platform, reader, source) as access:
        repository = Repository(root, access)
        _check_out(repository, source, version)
    return root, repository.git("rev-parse", "HEAD")


def _check_out(repository: "Repository", source: Settings, version: str) -> None:
    """Raises SourceError."""
    repository.git("init", "--quiet")
    repository.git("remote", "add", "origin", source["location"])
    depth = source.get("gitCloneDepth") or 0
    try:
        commit = _get(repository, version, depth if 1 <= depth <= _DEEPEST else 0)
        repository.git("checkout", "--quiet", "--detach", commit)
    except NoSuchReference as error:
        raise SourceError(f"reference not found for primary source and source version {version}") from error
    if (source.get("gitSubmodulesConfig") or {}).get("fetchSubmodules"):
        repository.git("submodule", "update", "--init", "--recursive", "--quiet")


def _get(repository: "Repository", version: str, depth: int) -> str:
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


class NoSuchReference(Exception):
    """The repository has none of that name."""


class Repository:
    """Runs git in one folder, cut off from this machine's own configuration. Methods raise NoSuchReference for what the
    remote does not have, SourceError for anything else."""

    def __init__(self, root: Path, access: Access) -> None:
        self._root = root
        self._address = access.address
        passed = {name: value for name, value in process_environment().items() if not name.startswith("GIT_")}
        self._environment = {
            **passed, "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_ALLOW_PROTOCOL": "http:https", "LC_ALL": "C.UTF-8", "GIT_CONFIG_COUNT": str(len(access.config)),
        }  # fmt: skip
        for number, (name, value) in enumerate(access.config.items()):
            self._environment |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}

    def fetch(self, depth: int, *references: str) -> str:
        """The name of what came first. Raises NoSuchReference, SourceError."""
        limit = (f"--depth={depth}",) if depth else ()
        self.git("fetch", "--quiet", "--no-tags", *limit, "--", self._address, *references)
        return "FETCH_HEAD"

    def has(self, name: str) -> bool:
        """Whether a commit of that name is here."""
        done = self._run("rev-parse", "--quiet", "--verify", "--end-of-options", f"{name}^{{commit}}")
        return done.returncode == 0

    def git(self, *words: str) -> str:
        done = self._run(*words)
        if done.returncode == 0:
            return done.stdout.strip()
        if _NOT_FOUND.search(done.stderr):
            raise NoSuchReference(done.stderr)
        raise SourceError(f"Git clone failed: {_last_line(done.stderr)}")

    def _run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        try:
            return subprocess.run(
                ["git", "-C", str(self._root), *words], env=self._environment, stdin=subprocess.DEVNULL,
                capture_output=True, text=True, errors="replace", timeout=_SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise SourceError(f"Git clone failed: no answer within {_SECONDS} seconds") from error
        except FileNotFoundError as error:
            raise SourceError("Git clone failed: the git program is not installed on this machine") from error


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].removeprefix("fatal: ") if lines else "no reason given"
