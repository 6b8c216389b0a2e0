"""A real git client, and refusals of real AWS clients."""

import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
    "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.com",
    "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.com",
    "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsync", "GIT_CONFIG_VALUE_0": "none",
}  # fmt: skip


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


class Git:
    """The git command, run in a folder of its own."""

    def __init__(self, folder: Path, home: Path, environment: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._environment = {**ENVIRONMENT, "HOME": str(home), **(environment or {})}

    def try_to(self, *arguments: str) -> Result:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=self._environment, capture_output=True, text=True, check=False
        )
        return Result(done.returncode, done.stdout.strip(), done.stderr)

    def __call__(self, *arguments: str) -> str:
        """What it printed. Fails the test when git fails."""
        done = self.try_to(*arguments)
        assert done.code == 0, f"git {' '.join(arguments)}: {done.err}"
        return done.out

    def commit(self, message: str, **files: str | None) -> str:
        """A commit with these files (`__` stands for `/` in their names; None deletes); its id."""
        for name, content in files.items():
            path = self.folder / name.replace("__", "/")
            if content is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content)
        self("add", "-A")
        self("commit", "--allow-empty", "-q", "-m", message)
        return self("rev-parse", "HEAD")


NewGit = Callable[..., Git]


def refused(action: Callable[..., Any], **request: Any) -> str:
    """The code with which AWS refuses."""
    with pytest.raises(ClientError) as caught:
        action(**request)
    return str(caught.value.response["Error"]["Code"])
