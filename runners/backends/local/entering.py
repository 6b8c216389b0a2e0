"""A shell beside the processes of a local place."""

from collections.abc import Mapping
from pathlib import Path

from runners import entering
from runners.backends.local import private, processes
from runners.backends.local.folder import Begun, TaskFolder
from runners.backends.local.hosts import LocalHost, LocalHosts, first_process
from runners.backends.local.mapping import Mapping as PathMapping
from runners.clock import SystemClock
from runners.environment import PLACE
from runners.naming import key_of
from runners.script import BUILD_SCRIPTS

_PASSED = ("TERM", "COLORTERM")


def enter(data: Path, place: str, machine: Mapping[str, str]) -> entering.Entrance | None:
    """As `entering.find`. data: of the local backend."""
    folder = TaskFolder(data / "tasks" / key_of(place), SystemClock())
    begun = folder.begun()
    if begun is not None and not begun.host:
        return _beside_task(folder, begun, machine)
    host = LocalHosts(data / "hosts", SystemClock(), private_roots=lambda: False).find(place)
    return None if host is None else _on_host(host, machine)


def _beside_task(folder: TaskFolder, begun: Begun, machine: Mapping[str, str]) -> entering.Entrance | None:
    process = folder.process()
    mapping = PathMapping(begun.root_path)
    locate = str if begun.private else mapping.locate
    driver = f"/bin/sh\0{locate(begun.control)}/driver.sh\0".encode()
    for pid in sorted(processes.tree(*process)) if process else ():
        if processes.command_line(pid) == driver:
            beside = private.enter_running(pid) if begun.private else []
            return _entrance(beside, locate(BUILD_SCRIPTS), processes.environment(pid), machine)
    return None


def _on_host(host: LocalHost, machine: Mapping[str, str]) -> entering.Entrance | None:
    own = {"PATH": machine.get("PATH", private.STANDARD_PATH), "HOME": "/root", PLACE: host.key}
    if not host.private:
        mapping = PathMapping(host.root)
        return _entrance([], mapping.locate(BUILD_SCRIPTS), {**own, "HOME": mapping.locate("/root")}, machine)
    keeper = TaskFolder(host.path / "keeper", SystemClock())
    first = first_process(host) if keeper.was_started and not keeper.is_over() else None
    return None if first is None else _entrance(private.enter_running(first), BUILD_SCRIPTS, own, machine)


def _entrance(
    beside: list[str], scripts: str, environment: Mapping[str, str], machine: Mapping[str, str]
) -> entering.Entrance:  # fmt: skip
    passed = {name: machine[name] for name in _PASSED if name in machine}
    command = (*beside, "/bin/sh", "-c", entering.script(), "enter", scripts)
    return entering.Entrance(command, {**environment, **passed})
