"""From the image that a task names to the one that runs: present, replaced by the table, or pulled."""

import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from time import monotonic
from typing import Any

import docker
from docker.errors import APIError, ImageNotFound, NotFound

from runners.backends.base import Refused, Source
from runners.backends.docker.engine import answering, has_image

_OURS = Path(__file__).parent / "images.toml"
_NOTE_SECONDS = 2.0
_MIB = 1024 * 1024


def table(own: Path) -> dict[str, str]:
    """Patterns and what stands in for them; those of the user's file come first. Raises Refused for a broken file."""
    found: dict[str, str] = {}
    for file in (own, _OURS):
        try:
            entries = tomllib.loads(file.read_text()).get("images", {}) if file.exists() else {}
        except (OSError, ValueError) as error:
            raise Refused("bad_input", f"{file} cannot be read: {error}") from error
        for pattern, image in entries.items():
            found.setdefault(str(pattern), str(image))
    return found


def ready(client: docker.DockerClient, wanted: str, stand_ins: Mapping[str, str], source: Source) -> str:
    """The name of an image that is here now. Tells people when it is another one, and how a pull goes on.

    Raises Refused (image_missing), Interrupted, EngineAway."""
    if wanted and has_image(client, wanted):
        return wanted
    image = next((image for pattern, image in stand_ins.items() if fnmatchcase(wanted, pattern)), wanted)
    if image != wanted and wanted:
        source.note(f"Image {wanted} is not on this machine; {image} stands in for it (images.toml).")
    if not has_image(client, image):
        _pull(client, image, source)
    return image


def _pull(client: docker.DockerClient, image: str, source: Source) -> None:
    source.note(f"Pulling image {image}")
    progress = _Progress(image, source)
    repository, tag = _split(image)
    try:
        with answering():
            for step in client.api.pull(repository, tag=tag, stream=True, decode=True):
                progress.take(step)
    except (NotFound, ImageNotFound, APIError) as error:
        raise _missing(image, error.explanation or str(error)) from error
    if progress.error or not has_image(client, image):
        raise _missing(image, progress.error or "the engine does not have it after the pull")
    source.note(f"Pulled image {image}")


def _missing(image: str, reason: str) -> Refused:
    hint = "`make images` builds it" if image.startswith("codexyz/") else "images.toml can name another one"
    return Refused("image_missing", f"image {image} cannot be pulled: {reason}; {hint}")


def _split(image: str) -> tuple[str, str]:
    """`host:5000/name:tag` and `name@sha256:…` -> repository, tag."""
    name, at, digest = image.partition("@")
    if at:
        return name, digest
    last = name.rpartition("/")[2]
    if ":" in last:
        repository, _, tag = name.rpartition(":")
        return repository, tag
    return name, "latest"


class _Progress:
    """Adds up the layers and tells people every now and then."""

    def __init__(self, image: str, source: Source) -> None:
        self._image = image
        self._source = source
        self._layers: dict[str, tuple[int, int]] = {}
        self._told_at = monotonic()
        self.error = ""

    def take(self, step: Mapping[str, Any]) -> None:
        self.error = str(step.get("error") or self.error)
        self._source.check()
        detail = step.get("progressDetail") or {}
        if step.get("status") == "Downloading" and "current" in detail:
            self._layers[str(step.get("id"))] = (int(detail["current"]), int(detail.get("total") or 0))
        if self._layers and monotonic() - self._told_at > _NOTE_SECONDS:
            self._told_at = monotonic()
            done, total = (sum(numbers) // _MIB for numbers in zip(*self._layers.values(), strict=True))
            self._source.note(f"Pulling image {self._image}: {done} of {total} MiB")
