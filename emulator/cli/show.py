"""`codexyz demo`: a server of its own, the reference release on it, and then it stays for a look around."""

import contextlib
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import typer

_START_SECONDS = 20.0
_END_SECONDS = 60.0


def show(data: Path | None, *, port: int, stay: bool) -> int:
    """Exit code: 0 when all three stories came out as told."""
    from emulator.cli.demo import run

    with _server(data, _free_port(port)) as (url, server):
        code = run(url)
        if stay:
            typer.echo(f"\nThe emulator goes on at {url} until Ctrl-C (dashboard: {url}/ui).")
            with contextlib.suppress(KeyboardInterrupt):
                server.wait()
        return code


@contextlib.contextmanager
def _server(data: Path | None, port: int) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """data: where everything is kept; None: nothing is, and the instances end with the server."""
    kept = ["--ephemeral"] if data is None else ["--data", str(data)]
    command = [sys.executable, "-m", "emulator.main", "up", "--port", str(port), *kept]
    url = f"http://127.0.0.1:{port}"
    # Its own session: Ctrl-C reaches only us, and we end it in order.
    server = subprocess.Popen(command, start_new_session=True)
    try:
        _wait(url, server)
        yield url, server
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise typer.Exit(server.returncode or 1)
        with contextlib.suppress(URLError, OSError), urlopen(url + "/_health", timeout=1):
            return
        time.sleep(0.02)
    typer.echo("codexyz: the emulator did not answer in time", err=True)
    raise typer.Exit(1)


def _free_port(wanted: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            probe.bind(("127.0.0.1", 0))
            typer.echo(f"port {wanted} is taken, using {probe.getsockname()[1]}", err=True)
        return int(probe.getsockname()[1])
