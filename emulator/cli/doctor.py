"""Looks at the machine: what works here, what does not, and what to do about it."""

import shutil
import socket
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import Any

from emulator.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. required: codexyz does not work without it. remedy: what to type to get it."""

    name: str
    ok: bool
    text: str
    remedy: str = ""
    required: bool = False

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def examine(settings: Settings) -> list[Finding]:
    """Everything worth knowing, most necessary first."""
    return [_python(), _git(), _port(settings), _runner(settings), *_places(settings)]


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("python", sys.version_info >= (3, 11), version, "codexyz needs Python 3.11 or newer", required=True)


def _git() -> Finding:
    path = shutil.which("git")
    if path is None:
        return Finding("git", False, "not found", "apt-get install git  (brew install git)", required=True)
    version = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return Finding("git", True, version.removeprefix("git version "), required=True)


def _port(settings: Settings) -> Finding:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            return Finding("port", False, f"{settings.port}: {error.strerror}", "codexyz up --port N, or: codexyz down")
    return Finding("port", True, f"{settings.port} is free")


def _runner(settings: Settings) -> Finding:
    from runners.choose import choose

    choice = choose(None if settings.runner in ("auto", "none") else settings.runner)
    return Finding("runner", True, f"{choice.backend}: {choice.why}")


def _places(settings: Settings) -> list[Finding]:
    """Docker and private roots: neither is required, both make builds more like AWS."""
    from runners.choose import docker_finding, private_root_finding

    findings = []
    for name, (ok, text, remedy) in (("docker", docker_finding()), ("private roots", private_root_finding())):
        findings.append(Finding(name, ok, text, remedy))
    return findings
