"""Real command line clients against a whole server. What is not installed here is skipped, loudly."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node

_SECONDS = 90


@dataclass(frozen=True, slots=True)
class Cli:
    """The AWS CLI of one account. `cli("s3", "ls")`: what it printed, as JSON where it is JSON."""

    program: str
    url: str
    account: str
    folder: Path

    def __call__(self, *words: str, code: int = 0) -> Any:
        done = self.run(*words)
        assert done.returncode == code, f"{' '.join(words)}: {done.stdout}{done.stderr}"
        text = done.stdout or done.stderr
        try:
            return json.loads(text)
        except ValueError:
            return text

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            self.command(*words), cwd=self.folder, env=self.environment(), text=True, capture_output=True,
            timeout=_SECONDS, check=False,
        )  # fmt: skip

    def start(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            self.command(*words), cwd=self.folder, env=self.environment(), text=True, stdout=subprocess.PIPE
        )

    @property
    def version(self) -> tuple[int, int]:
        said = subprocess.run([self.program, "--version"], capture_output=True, text=True, check=True).stdout
        major, minor = said.removeprefix("aws-cli/").split(".")[:2]
        return int(major), int(minor)

    @property
    def reads_endpoint(self) -> bool:
        """Whether it is new enough to know AWS_ENDPOINT_URL."""
        return self.version >= ((1, 29) if self.version[0] == 1 else (2, 13))

    def command(self, *words: str) -> list[str]:
        told = () if self.reads_endpoint else ("--endpoint-url", self.url)
        return [self.program, *told, "--output", "json", *words]

    def environment(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        keys = {"AWS_ACCESS_KEY_ID": self.account, "AWS_SECRET_ACCESS_KEY": "any", "AWS_DEFAULT_REGION": "us-east-1"}
        return {
            **own,
            **keys,
            "AWS_ENDPOINT_URL": self.url,
            "AWS_PAGER": "",
            "HOME": str(self.folder),
            "AWS_EC2_METADATA_DISABLED": "true",
        }


def _programs() -> list[str]:
    """Every `aws` that can be found, older and newer."""
    found = [str(Path(folder) / "aws") for folder in os.environ.get("PATH", "").split(os.pathsep)]
    there = {os.path.realpath(path) for path in found if os.access(path, os.X_OK)}
    return sorted(there)


@pytest.fixture(params=_programs() or [""], ids=lambda path: path or "none")
def every_cli(request: pytest.FixtureRequest, local_server: Node, account: str, tmp_path: Path) -> Cli:
    """Each that is here."""
    return _cli(request.param, local_server, account, tmp_path)


@pytest.fixture
def cli(local_server: Node, account: str, tmp_path: Path) -> Cli:
    """One of them: it takes a second to say anything."""
    return _cli([*_programs(), ""][0], local_server, account, tmp_path)


def _cli(program: str, server: Node, account: str, folder: Path) -> Cli:
    if not program:
        pytest.skip("NOT PROVEN with the AWS CLI: it is not installed (apt-get install awscli)")
    return Cli(program, server.url, account, folder)


def needs_program(name: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"NOT PROVEN with {name}: it is not installed")
