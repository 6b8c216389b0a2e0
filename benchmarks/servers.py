"""Starts the servers that are compared, each on a free port with its own data."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
OTHERS = ROOT / ".venv-bench" / "bin"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, seconds: float = 30.0) -> None:
    """Until something answers HTTP."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as link:
            link.sendall(b"GET /_health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            if link.recv(1):
                return
        time.sleep(0.005)
    raise TimeoutError(f"nothing answers on port {port}")


@contextlib.contextmanager
def codexyz(*arguments: str, data: Path | None = None) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """(url, process). Default: no runner."""
    port = free_port()
    scratch = tempfile.mkdtemp(prefix="bench-")
    extra = arguments or ("--runner", "none", "--roles", "api,worker")
    command = [sys.executable, "-m", "emulator.main", "up", "--port", str(port), "--data", str(data or scratch), *extra]
    try:
        with _running(command, port, env={**os.environ, "CODEXYZ_EPHEMERAL": "1"}) as process:  # instances end with it
            yield f"http://127.0.0.1:{port}", process
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextlib.contextmanager
def moto() -> Iterator[str]:
    port = free_port()
    with _running([str(OTHERS / "moto_server"), "-p", str(port)], port):
        yield f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def ministack() -> Iterator[str]:
    port = free_port()
    scratch = tempfile.mkdtemp(prefix="bench-")
    env = {**os.environ, "GATEWAY_PORT": str(port), "EDGE_PORT": str(port), "HOME": scratch, "LOG_LEVEL": "ERROR"}
    try:
        with _running([str(OTHERS / "ministack")], port, env=env):
            yield f"http://127.0.0.1:{port}"
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextlib.contextmanager
def _running(command: list[str], port: int, env: dict[str, str] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()


def settle(process: "subprocess.Popen[bytes]", seconds: float = 30.0) -> None:
    """Until a server that has just come up is idle, and what was written before is on the disk: nobody pays for what
    another one has left to do."""
    os.sync()
    deadline, last = time.monotonic() + seconds, -1.0
    while time.monotonic() < deadline and (used := _cpu_seconds(process.pid)) > last + 0.01:
        last = used
        time.sleep(0.3)


def _cpu_seconds(pid: int) -> float:
    """With those of its children that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def resident_mib(pid: int) -> float:
    """Resident memory of a process, in MiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)


def answers(url: str) -> bool:
    with contextlib.suppress(OSError), urlopen(url, timeout=2) as reply:
        return bool(reply.status == 200)
    return False
