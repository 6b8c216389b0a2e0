"""How a place reaches the server by its own loopback address, which is all that some clients trust without TLS.

A place that shares the machine's network is there already. Elsewhere a small program of the place opens a door: a port
at 127.0.0.1 that leads to the server. It needs an interpreter that most images have; without one the place is far.
"""

from collections.abc import Iterator, Mapping
from shlex import quote
from urllib.parse import urlsplit

from runners.contract import LOOPBACK_PLACEHOLDER, Task

DOORS = ("door.sh", "door.pl", "door.py")
"""Scripts that belong beside the driver of a task."""

_LOOPBACK = ("localhost", "127.0.0.1")


def needs_door(task: Task, endpoint: str) -> bool:
    """Whether a place that sees the server at `endpoint` opens a door for this task."""
    parts = urlsplit(endpoint)
    plain = parts.scheme == "http" and parts.hostname is not None and ":" not in parts.hostname
    return bool(task.near) and plain and parts.hostname not in _LOOPBACK


def variables(task: Task, endpoint: str) -> str:
    """A part of the driver that exports `Task.near` or `Task.far`. endpoint: as the place sees the server."""
    parts = urlsplit(endpoint)
    far = "".join(_exports(task.far))
    if not needs_door(task, endpoint):
        at_loopback = parts.scheme == "http" and parts.hostname in _LOOPBACK
        return "".join(_exports(near_of(task, endpoint))) if task.near and at_loopback else far
    near = "".join(_exports(near_of(task, "$_cx_door"), expand="$_cx_door"))
    opened = (
        f'_cx_door=$("$_cx_sh" "$_cx_control/door.sh" {quote(parts.hostname or "")} {parts.port or 80} 2>/dev/null)'
    )
    return f'{opened}\nif [ -n "$_cx_door" ]; then\n:\n{near}else\n:\n{far}fi\n'


def near_of(task: Task, loopback: str) -> Mapping[str, str]:
    """loopback: the address that leads to the server."""
    return {name: text.replace(LOOPBACK_PLACEHOLDER, loopback) for name, text in task.near.items()}


def _exports(values: Mapping[str, str], expand: str = "") -> Iterator[str]:
    """expand: a variable of the shell that is expanded in the values."""
    for name, text in values.items():
        word = quote(text)
        if expand:
            word = f'"{expand}"'.join(map(quote, text.split(expand)))
        yield f'[ "${{{name}+set}}" ] || export {name}={word}\n'
