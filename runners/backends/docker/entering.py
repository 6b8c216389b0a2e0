"""A shell in a container that runs, whichever runner of this engine has made it."""

import shutil
from collections.abc import Mapping
from typing import Any

from runners import entering
from runners.backends.docker.engine import HOST_LABEL, TASK_LABEL, answering, connect
from runners.script import BUILD_SCRIPTS

_ANSWERS_SECONDS = 5.0


def enter(place: str, machine: Mapping[str, str], *, terminal: bool) -> entering.Entrance | None:
    """As `entering.find`. Raises NoWay, EngineAway."""
    client = connect(timeout=_ANSWERS_SECONDS)
    with answering():
        found: list[Any] = [
            container
            for label in (TASK_LABEL, HOST_LABEL)
            for container in client.containers.list(ignore_removed=True, filters={"label": f"{label}={place}"})
        ]
    if not found:
        return None
    if shutil.which("docker") is None:
        raise entering.NoWay(f"it runs in the container {found[0].name}, and the docker command is not installed here")
    options = ("--interactive", *(("--tty", "--env", "TERM") if terminal else ()))
    command = ("/bin/sh", "-c", entering.script(), "enter", BUILD_SCRIPTS)
    return entering.Entrance(("docker", "exec", *options, str(found[0].id), *command), machine)
