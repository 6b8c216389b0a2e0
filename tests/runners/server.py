"""A server without services, for tests that kill it: `python -m tests.runners.server DATA BACKEND`."""

import sys
from pathlib import Path

from emulator.embedded import start_runner
from emulator.node import Node
from emulator.settings import Settings


def main(data: str, backend: str) -> None:
    settings = Settings(data=Path(data), port=0, runner=backend, roles="api,runner")
    Node(settings, [], start_runner=lambda node: start_runner(node.settings, node.peer)).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
