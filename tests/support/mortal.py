"""A server in a process of its own that is killed at chosen commits and started again on the same data."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar
from urllib.request import urlopen

from botocore.exceptions import ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as BotoConnectionError

Result = TypeVar("Result")
_START_SECONDS = 20.0


class MortalServer:
    """`codexyz up` on a port and a folder of its own; dies as often as `kill_at` says and is started again each time.

    kill_at: places of death, one per life, such as `after_commit:7`; when they are used up it lives on.
    """

    def __init__(self, data: Path, kill_at: Iterator[str] = iter(())) -> None:
        self.data = data
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.deaths = 0
        self._kill_at = kill_at
        self._stopping = threading.Event()
        self._process = self._start()
        self._nurse = threading.Thread(target=self._revive, daemon=True)
        self._nurse.start()

    def kill(self) -> None:
        """Now, wherever it is; it comes back."""
        self._process.kill()

    def haunt(self, kill_at: Iterator[str]) -> None:
        """From now on the lives end at these places."""
        self._kill_at = kill_at
        self.kill()

    def stop(self) -> None:
        self._stopping.set()
        self._process.send_signal(signal.SIGTERM)
        self._nurse.join(20)

    @property
    def pid(self) -> int:
        """Of the life that it is in."""
        return self._process.pid

    def log(self) -> str:
        return (self.data.parent / f"{self.data.name}.log").read_text()

    def _revive(self) -> None:
        while True:
            code = self._process.wait()
            if self._stopping.is_set():
                return
            if code == -signal.SIGKILL:
                self.deaths += 1
            self._process = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        place = next(self._kill_at, "")
        with (self.data.parent / f"{self.data.name}.log").open("ab") as log:
            process = subprocess.Popen(
                [
                    sys.executable, "-m", "emulator.main", "up", "--port", str(self.port), "--data", str(self.data),
                    "--runner", "local",
                ],
                env={
                    **os.environ, "CODEXYZ_FAULT_AT": place, "CODEXYZ_EPHEMERAL": "1", "PYTHONPATH": os.getcwd()
                },
                stdout=log, stderr=log,
            )  # fmt: skip
        self._wait(process)
        return process

    def _wait(self, process: "subprocess.Popen[bytes]") -> None:
        """Until it answers or has already died again."""
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            try:
                with urlopen(self.url + "/_health", timeout=1):
                    return
            except OSError:
                time.sleep(0.02)


def through_crashes(action: Callable[[], Result], *, seconds: float = 60.0) -> Result:
    """The result of `action`, asked again as long as the server is away."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return action()
        except (BotoConnectionError, HTTPClientError, OSError, RuntimeError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def refused(action: Callable[[], object]) -> str:
    """The code with which `action` was refused, "" when it was not."""
    try:
        action()
    except ClientError as error:
        return str(error.response["Error"]["Code"])
    return ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
