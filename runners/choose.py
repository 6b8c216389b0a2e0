"""Which backend a runner uses, and what works on this machine."""

import functools
from dataclasses import dataclass

Finding = tuple[bool, str, str]
"""Whether it works, a text for people, what to type to get it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """backend: docker, local or dummy. why: for people."""

    backend: str
    why: str


def choose(preferred: str | None) -> Choice:
    """preferred: a backend's name, or `auto` (or None) for the best that works here: Docker when an engine answers and
    has the images, otherwise local."""
    if preferred not in (None, "", "auto", "none"):
        assert preferred is not None
        return Choice(preferred, "as the settings say")
    ok, text, _ = docker_finding()
    if ok:
        return Choice("docker", text)
    own, roots, _ = private_root_finding()
    return Choice("local", f"{text}; {roots}" if own else f"{text}; no private roots: {roots}")


@functools.cache
def docker_finding() -> Finding:
    """Whether an engine answers and has the images of builds and instances. Asked once per process, within 3 s."""
    from runners.backends.docker.engine import examine

    return examine()


def private_root_finding() -> Finding:
    """Whether local builds and instances get a file tree of their own."""
    from runners.backends.local.private import probe

    found = probe()
    return found.ok, found.text, found.remedy
