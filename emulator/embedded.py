"""The runner inside the server's own process: the default when nothing else is started."""

import logging
import os
from collections.abc import Callable

from emulator.runs import wake_runners
from emulator.runs.shells import NoShell, Shell
from emulator.settings import Settings, process_environment
from runners.backends.base import Backend, EngineAway
from runners.choose import choose
from runners.clock import SystemClock
from runners.contract import Peer
from runners.make import make
from runners.supervisor import Supervisor

_log = logging.getLogger(__name__)


def start_runner(settings: Settings, peer: Peer) -> Callable[[], None]:
    """Begin to do queued runs. Returns at once with what ends it; running work and instances go on by themselves and
    are found again at the next start, unless the settings are ephemeral: then they end too."""
    choice = choose(settings.runner)
    _log.info("builds and instances: %s (%s)", choice.backend, choice.why)
    backend = _backend(settings, choice.backend)
    supervisor = Supervisor(
        peer, backend, SystemClock(), name=f"embedded-{os.getpid()}",
        slots=settings.slots,
    )  # fmt: skip
    supervisor.start()

    def stop() -> None:
        supervisor.stop(wake=wake_runners)
        if settings.ephemeral:
            _clear(backend)

    return stop


def open_shell(settings: Settings, place: str) -> Shell | None:
    """A shell in a place of the runner of this process, for `Shells.offer`. Raises NoShell."""
    from runners.entering import NoWay, find
    from runners.terminal import Terminal

    try:
        entrance = find(place, settings.data / "runner", process_environment(), terminal=True)
    except NoWay as error:
        raise NoShell(str(error)) from error
    return None if entrance is None else Terminal(entrance)


def clear(settings: Settings) -> None:
    """Remove all builds and instances that runners in servers on this data folder have made. For a folder on which no
    server works."""
    for name in ("local", "docker"):
        if (settings.data / "runner" / name).is_dir():
            _clear(_backend(settings, name))


def _clear(backend: Backend) -> None:
    try:
        backend.clear()
    except EngineAway as error:
        _log.warning("containers could not be removed: %s", error)


def _backend(settings: Settings, name: str) -> Backend:
    return make(
        name,
        data=settings.data / "runner",
        endpoint=settings.external_url,
        machine=process_environment(),
        ca_bundle=settings.ca_bundle,
    )
