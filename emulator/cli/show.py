"""`codexyz demo`: a server of its own, the reference release on it, and a look around when somebody is there."""

import contextlib
from pathlib import Path

import typer

from emulator.cli.reach import fail
from emulator.cli.server import NotStarted, free_port, own_server


def show(data: Path | None, *, port: int, stay: bool) -> int:
    """data: where everything is kept; None: nothing is, and the instances end with the server. Exit code: 0 when all
    three stories came out as told."""
    from emulator.cli.demo import run

    kept = ["--ephemeral"] if data is None else ["--data", str(data)]
    try:
        with own_server(*kept, port=free_port(port)) as (url, server):
            code = run(url)
            if stay:
                typer.echo(f"\nThe emulator goes on at {url} until Ctrl-C (dashboard: {url}/ui).")
                with contextlib.suppress(KeyboardInterrupt):
                    server.wait()
            else:
                typer.echo("\nThe emulator ends with the demo; `codexyz demo --stay` lets it go on.")
            return code
    except NotStarted as error:
        fail(str(error))
