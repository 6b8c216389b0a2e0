"""A runner as a process of its own: `python -m runners --server http://127.0.0.1:4566`.

The server must know the same token (CODEXYZ_RUNNER_TOKEN). It ends with SIGTERM or Ctrl-C; what runs goes on, and is
attached again by the next runner.
"""

import argparse
import contextlib
import logging
import os
import signal
import socket
import sys
from pathlib import Path

from runners import environment
from runners.choose import choose
from runners.clock import SystemClock
from runners.make import make
from runners.remote import Denied, RemotePeer
from runners.supervisor import Supervisor

_log = logging.getLogger("runners")


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    machine = environment.machine()
    choice = choose(options.backend)
    backend = make(
        choice.backend, data=options.data, endpoint=options.server, machine=machine, scope=options.scope,
        ca_bundle=machine.get("CODEXYZ_CA_BUNDLE", ""),
    )  # fmt: skip
    if options.clear:
        backend.clear()
        return 0
    peer = RemotePeer(options.server, machine.get("CODEXYZ_RUNNER_TOKEN", ""))
    try:
        peer.known()
    except Denied as error:
        print(f"runner: {error}", file=sys.stderr)
        return 1
    _log.info("runner for %s: %s (%s), %d at once", options.server, choice.backend, choice.why, options.slots)
    supervisor = Supervisor(peer, backend, SystemClock(), name=socket.gethostname(), slots=options.slots)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    supervisor.start()
    with contextlib.suppress(KeyboardInterrupt):
        supervisor.wait()
    supervisor.stop()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m runners", description="Runs builds and deployments for a server.")
    parser.add_argument("--server", default="http://127.0.0.1:4566", help="the server's address (%(default)s)")
    parser.add_argument("--backend", default="auto", choices=("auto", "docker", "local", "dummy"))
    parser.add_argument("--data", type=Path, default=Path(".codexyz-runner"), help="folder for its own files")
    parser.add_argument("--slots", type=int, default=os.cpu_count() or 2, help="how many tasks at once (%(default)s)")
    parser.add_argument("--clear", action="store_true", help="remove all builds and instances it has made, then end")
    parser.add_argument(
        "--scope", default="", help="name of this server's containers on the engine; default: kept in the data folder"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
