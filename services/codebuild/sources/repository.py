"""The git program in one folder."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from emulator.settings import process_environment
from services.codebuild.sources.access import Access
from services.codebuild.sources.tree import SourceError

_SECONDS = 1800
_TRUSTING = Path(__file__).parent / "local.gitconfig"
_NOT_FOUND = re.compile(
    r"couldn't find remote ref|not our ref|unable to read tree|no such ref|not a tree|did not match|unadvertised",
    re.IGNORECASE,
)  # fmt: skip
_WEB: Mapping[str, str] = {"GIT_ALLOW_PROTOCOL": "http:https", "GIT_CONFIG_GLOBAL": "/dev/null"}
_LOCAL: Mapping[str, str] = {"GIT_ALLOW_PROTOCOL": "http:https:file", "GIT_CONFIG_GLOBAL": str(_TRUSTING)}


class NoSuchReference(Exception):
    """The repository has none of that name."""


class Repository:
    """Runs git in one folder, cut off from this machine's own configuration. Methods raise NoSuchReference for what the
    remote does not have, SourceError for anything else."""

    def __init__(self, root: Path, access: Access) -> None:
        self.root = root
        self.access = access
        passed = {name: value for name, value in process_environment().items() if not name.startswith("GIT_")}
        self._environment = {
            **passed, "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_COUNT": str(len(access.config)),
        }  # fmt: skip
        for number, (name, value) in enumerate(access.config.items()):
            self._environment |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}

    def fetch(self, depth: int, *references: str, prune: bool = False) -> str:
        """The name of what came first. prune: what the remote has no more goes. Raises NoSuchReference, SourceError."""
        limit = (f"--depth={depth}",) if depth else ("--prune",) if prune else ()
        words = ("fetch", "--quiet", "--no-tags", *limit, "--", self.access.address, *references)
        self.git(*words, local=self.access.local, why=self.access.why)
        return "FETCH_HEAD"

    def has(self, name: str) -> bool:
        """Whether a commit of that name is here."""
        return self.ask("rev-parse", "--quiet", "--verify", "--end-of-options", f"{name}^{{commit}}") is not None

    def ask(self, *words: str) -> str | None:
        """What it says, None when it fails."""
        done = self._run(_WEB, words)
        return done.stdout.strip() if done.returncode == 0 else None

    def git(self, *words: str, local: bool = False, why: str = "") -> str:
        """local: whether paths of this machine may be read, which nobody but its user may name. why: for people."""
        done = self._run(_LOCAL if local else _WEB, words)
        if done.returncode == 0:
            return done.stdout.strip()
        if _NOT_FOUND.search(done.stderr):
            raise NoSuchReference(done.stderr)
        raise SourceError(f"Git clone failed: {_last_line(done.stderr)}{f' ({why})' if why else ''}")

    def _run(self, rules: Mapping[str, str], words: tuple[str, ...]) -> "subprocess.CompletedProcess[str]":
        try:
            return subprocess.run(
                ["git", "-C", str(self.root), *words], env={**self._environment, **rules}, stdin=subprocess.DEVNULL,
                capture_output=True, text=True, errors="replace", timeout=_SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise SourceError(f"Git clone failed: no answer within {_SECONDS} seconds") from error
        except FileNotFoundError as error:
            raise SourceError("Git clone failed: the git program is not installed on this machine") from error


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].removeprefix("fatal: ") if lines else "no reason given"
