"""The runner inside the server's own process: the default when nothing else is started."""

import logging
import os
from collections.abc import Callable

from emulator.engine import wake
from emulator.settings import Settings, process_environment
from runners.backends.base import Backend
from runners.choose import choose
from runners.clock import SystemClock
from runners.contract import Peer
from runners.make import make
from runners.supervisor import Supervisor

_log = logging.getLogger(__name__)


def start_runner(settings: Settings, peer: Peer) -> Callable[[], None]:
    """Begin to do queued runs. Returns at once with what ends it; running work goes on by itself and is attached again
    at the next start."""
    choice = choose(settings.runner)
    _log.info("builds and instances: %s (%s)", choice.backend, choice.why)
    supervisor = Supervisor(
        peer, _backend(settings, choice.backend), SystemClock(), name=f"embedded-{os.getpid()}",
        slots=settings.slots,
    )  # fmt: skip
    supervisor.start()
    return lambda: supervisor.stop(wake=wake)


def _backend(settings: Settings, name: str) -> Backend:
    return make(
        name,
        data=settings.data / "runner",
        endpoint=settings.external_url,
        machine=process_environment(),
        ca_bundle=settings.ca_bundle,
    )
