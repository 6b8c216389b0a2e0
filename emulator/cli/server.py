"""A server of our own: started for one command, and ended after it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from urllib.error import URLError
from urllib.request import urlopen

import typer

_START_SECONDS = 60.0
_END_SECONDS = 60.0
Process = subprocess.Popen[bytes]


class NotStarted(RuntimeError):
    """It did not come up. What was wrong was said by itself."""


@contextlib.contextmanager
def own_server(*options: str, port: int, environment: Mapping[str, str] | None = None) -> Iterator[tuple[str, Process]]:
    """Its address and its process. options: of `up`. It ends with this process, however this process ends. Raises
    NotStarted."""
    command = [sys.executable, "-m", "emulator.main", "up", "--tied", "--port", str(port), *options]
    url = f"http://127.0.0.1:{port}"
    # Its own session: Ctrl-C reaches only us, and we end it in order.
    server = subprocess.Popen(command, start_new_session=True, stdin=subprocess.PIPE, env=environment)
    try:
        _wait(url, server)
        yield url, server
    finally:
        _end(server)


def end_with_input() -> None:
    """The other side of the tie: this process is told to end when its standard input does."""

    def wait() -> None:
        while os.read(0, 4096):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # until the server has its own
    threading.Thread(target=wait, daemon=True, name="tie").start()


def free_port(wanted: int = 0) -> int:
    """`wanted`, if it is free; it is said when it is not. 0: any."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            probe.bind(("127.0.0.1", 0))
            typer.echo(f"port {wanted} is taken, using {probe.getsockname()[1]}", err=True)
        return int(probe.getsockname()[1])


def _wait(url: str, server: Process) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise NotStarted("the emulator could not start")
        with contextlib.suppress(URLError, OSError), urlopen(url + "/_health", timeout=1):
            return
        time.sleep(0.02)
    raise NotStarted("the emulator did not answer in time")


def _end(server: Process) -> None:
    server.send_signal(signal.SIGTERM)
    try:
        server.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    if server.stdin is not None:
        server.stdin.close()
